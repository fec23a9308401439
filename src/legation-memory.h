/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the allocator keeps and gives back memory, where it can be told. */

#pragma once

void legation_memory_begin_opening (void);
void legation_memory_end_opening (void);
