/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story with a step of each sort. */

#pragma once

extern const char talk_document[];
