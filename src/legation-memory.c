/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-memory.h"

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Blocks of this size and more are given back as soon as they are free: at the start, so that what is
 * needed for a moment does not stay; afterwards, when frames come and go, only large ones. */
#define OPENING_BLOCK (128 * 1024)
#define WORKING_BLOCK (8 * 1024 * 1024)

static void
return_blocks_from (int size)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, size);
  mallopt (M_TRIM_THRESHOLD, 2 * size);
#else
  (void) size;
#endif
}

/** legation_memory_begin_opening: something is read that needs much memory for a moment. */
void
legation_memory_begin_opening (void)
{
  return_blocks_from (OPENING_BLOCK);
}

/** legation_memory_end_opening: gives back what was needed for that; GNU's allocator keeps it. */
void
legation_memory_end_opening (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
  return_blocks_from (WORKING_BLOCK);
}
