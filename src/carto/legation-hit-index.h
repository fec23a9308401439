/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An index of rectangles: which of them meet another one.  Packed once, immutable, read from any
 * thread. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LegationHitBox: a rectangle, its edges included. */
typedef struct
{
  float west;
  float north;
  float east;
  float south;
} LegationHitBox;

/** LegationHitIndexFunc: @item: the position of a rectangle that was found. */
typedef void (*LegationHitIndexFunc) (guint item, gpointer user_data);

typedef struct _LegationHitIndex LegationHitIndex;

LegationHitIndex *legation_hit_index_new (const LegationHitBox *boxes, guint n);
void legation_hit_index_free (LegationHitIndex *self);

void legation_hit_index_search (LegationHitIndex *self,
                                LegationHitBox box,
                                LegationHitIndexFunc func,
                                gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationHitIndex, legation_hit_index_free)

G_END_DECLS
