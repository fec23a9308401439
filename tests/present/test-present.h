/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void add_console_tests (void);
void add_monitors_tests (void);
void add_pictures_tests (void);
void add_presentation_tests (void);
void add_talk_keys_tests (void);
