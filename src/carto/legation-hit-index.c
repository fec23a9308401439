/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A packed R-tree: rectangles sorted along a Hilbert curve (I. Kamel and C. Faloutsos, “On Packing
 * R-trees”, 1993), and over them levels of nodes, each around the next sixteen of the level below. */

#include "legation-hit-index.h"

#include <stdlib.h>

#define NODE_SIZE 16
#define CURVE_BITS 16
#define MAX_LEVELS 9

struct _LegationHitIndex
{
  LegationHitBox *boxes; /* all levels, that of the items first */
  guint *items;          /* of the lowest level */
  guint starts[MAX_LEVELS + 1];
  guint n_levels;
};

/* The way along the Hilbert curve to a cell of the grid of 2^16 by 2^16. */
static guint32
measure_way (guint x, guint y)
{
  guint32 way = 0;

  for (guint side = 1u << (CURVE_BITS - 1); side > 0; side /= 2)
    {
      guint right = (x & side) != 0;
      guint lower = (y & side) != 0;

      way += side * side * ((3 * right) ^ lower);
      if (lower == 0)
        {
          guint swap;

          if (right == 1)
            {
              x = (1u << CURVE_BITS) - 1 - x;
              y = (1u << CURVE_BITS) - 1 - y;
            }
          swap = x;
          x = y;
          y = swap;
        }
    }

  return way;
}

static LegationHitBox
unite (LegationHitBox a, LegationHitBox b)
{
  return (LegationHitBox){ MIN (a.west, b.west), MIN (a.north, b.north), MAX (a.east, b.east),
                           MAX (a.south, b.south) };
}

static int
compare_ways (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return left < right ? -1 : left > right;
}

static guint
find_cell (float at, float low, float high)
{
  return high > low ? (guint) ((at - low) / (high - low) * ((1u << CURVE_BITS) - 1)) : 0;
}

/* The items in the order of the curve: the way in the upper half, the item in the lower. */
static guint64 *
sort_items (const LegationHitBox *boxes, guint n)
{
  guint64 *order = g_new (guint64, n + 1);
  LegationHitBox all = boxes[0];

  for (guint i = 1; i < n; i++)
    all = unite (all, boxes[i]);
  for (guint i = 0; i < n; i++)
    {
      guint x = find_cell ((boxes[i].west + boxes[i].east) / 2.0f, all.west, all.east);
      guint y = find_cell ((boxes[i].north + boxes[i].south) / 2.0f, all.north, all.south);

      order[i] = (guint64) measure_way (x, y) << 32 | i;
    }
  qsort (order, n, sizeof *order, compare_ways);

  return order;
}

/** legation_hit_index_new: Returns: (transfer full): an index of @boxes, which it copies. */
LegationHitIndex *
legation_hit_index_new (const LegationHitBox *boxes, guint n)
{
  LegationHitIndex *self = g_new0 (LegationHitIndex, 1);
  g_autofree guint64 *order = NULL;

  if (n == 0)
    return self;
  order = sort_items (boxes, n);
  self->boxes = g_new (LegationHitBox, n + n / (NODE_SIZE - 1) + MAX_LEVELS);
  self->items = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    {
      self->items[i] = (guint) (order[i] & G_MAXUINT32);
      self->boxes[i] = boxes[self->items[i]];
    }
  self->starts[1] = n;
  self->n_levels = 1;
  while (self->starts[self->n_levels] - self->starts[self->n_levels - 1] > 1)
    {
      guint first = self->starts[self->n_levels - 1];
      guint end = self->starts[self->n_levels];
      guint next = end;

      for (guint i = first; i < end; i += NODE_SIZE, next++)
        {
          self->boxes[next] = self->boxes[i];
          for (guint j = i + 1; j < MIN (i + NODE_SIZE, end); j++)
            self->boxes[next] = unite (self->boxes[next], self->boxes[j]);
        }
      self->starts[++self->n_levels] = next;
    }

  return self;
}

void
legation_hit_index_free (LegationHitIndex *self)
{
  g_free (self->boxes);
  g_free (self->items);
  g_free (self);
}

static gboolean
meet (const LegationHitBox *a, const LegationHitBox *b)
{
  return a->west <= b->east && b->west <= a->east && a->north <= b->south && b->north <= a->south;
}

static void
search_node (LegationHitIndex *self,
             guint level,
             guint node,
             const LegationHitBox *box,
             LegationHitIndexFunc func,
             gpointer user_data)
{
  guint first = self->starts[level - 1] + node * NODE_SIZE;

  for (guint i = first; i < MIN (first + NODE_SIZE, self->starts[level]); i++)
    {
      if (!meet (&self->boxes[i], box))
        continue;
      if (level == 1)
        func (self->items[i], user_data);
      else
        search_node (self, level - 1, i - self->starts[level - 1], box, func, user_data);
    }
}

/** legation_hit_index_search: calls @func for each rectangle that meets @box, in no certain order. */
void
legation_hit_index_search (LegationHitIndex *self,
                           LegationHitBox box,
                           LegationHitIndexFunc func,
                           gpointer user_data)
{
  if (self->n_levels > 0)
    search_node (self, self->n_levels, 0, &box, func, user_data);
}
