/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void add_monitors_tests (void);
