/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which legs of a picture are lines of their own, which are bundled with those of their pair, and which
 * bundles are lines of the field.  The cost follows the number of pairs in view. */

#include "legation-scene-private.h"

#include <math.h>
#include <stdlib.h>

/* So many legs are open at most, those that are chosen not counted. */
#define MAX_OPEN 110
/* So many bundles are drawn in full where all of them are, and where there is a field. */
#define MAX_FULL 220
#define MAX_FULL_OVER_FIELD 96
/* A fan of lanes is at most this share of the length of its legs, to each side. */
#define FAN_SHARE 0.3
#define MAX_FAN 10
/* Where more marks are in view, only the first of them are named. */
#define MANY_MARKS 70
#define MAX_MAJOR_MARKS 56
/* The names of two of them, one to the left and one to the right, have room where they are so far from
 * each other. */
#define ROOM_WIDTH 44.0
#define ROOM_HEIGHT 15.0

const LegationArc *
_legation_scene_get_arc (LegationScene *self, guint pair)
{
  guint n;

  return &legation_bundle_table_get_arcs (self->table, &n)[pair / 2];
}

/* By how many worlds an arc is moved so that its middle is nearest to the middle of the picture. */
double
_legation_scene_find_shift (LegationScene *self, const LegationArc *arc)
{
  double middle = (arc->points[0].x + arc->points[arc->n_points - 1].x) / 2.0;

  return round (legation_mercator_x (self->frame.camera.lon) - middle);
}

/* The part of the unit square that is in view. */
typedef struct
{
  double west, east, north, south;
} View;

static View
find_view (const LegationFrame *frame)
{
  double world = legation_frame_get_world_size (frame);
  double x = legation_mercator_x (frame->camera.lon);
  double y = legation_mercator_y (frame->camera.lat);
  double half_width = (frame->width / 2.0 + LEGATION_VIEW_MARGIN) / world;
  double half_height = (frame->height / 2.0 + LEGATION_VIEW_MARGIN) / world;

  return (View){ x - half_width, x + half_width, y - half_height, y + half_height };
}

static gboolean
is_arc_in_view (const LegationArc *arc, const View *view, double shift)
{
  if (arc->high.x + shift < view->west || arc->low.x + shift > view->east
      || arc->high.y < view->north || arc->low.y > view->south)
    return FALSE;
  for (guint i = 0; i + 1 < arc->n_points; i++)
    {
      LegationMercatorPoint a = arc->points[i];
      LegationMercatorPoint b = arc->points[i + 1];

      if (MAX (a.x, b.x) + shift >= view->west && MIN (a.x, b.x) + shift <= view->east
          && MAX (a.y, b.y) >= view->north && MIN (a.y, b.y) <= view->south)
        return TRUE;
    }

  return FALSE;
}

gboolean
_legation_scene_is_mark_in_view (LegationScene *self, guint mark)
{
  LegationVertex at = g_array_index (self->marks, LegationSceneMark, mark).center;

  return at.x >= 0.0 && at.y >= 0.0 && at.x <= self->frame.width && at.y <= self->frame.height;
}

static void
raise_mark (LegationScene *self, guint position, guint loudness, guint n_legs)
{
  LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, position);

  mark->emphasis = MAX (mark->emphasis, loudness);
  mark->n_legs += n_legs;
}

/* Counts the legs of a pair by their emphasis.  Returns the loudest. */
static guint
count_legs (LegationScene *self, guint pair, guint counts[LEGATION_EMPHASIS_SELECTED + 1])
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  guint n;
  const LegationStrand *strands = legation_bundle_table_get_strands (self->table, pair, &n);
  guint loudest = LEGATION_EMPHASIS_HIDDEN;

  for (guint i = 0; i <= LEGATION_EMPHASIS_SELECTED; i++)
    counts[i] = 0;
  for (guint i = 0; i < n; i++)
    {
      guint loudness = emphasis[strands[i].event];

      counts[loudness]++;
      loudest = MAX (loudest, loudness);
    }

  return loudest;
}

static void
add_items (LegationScene *self,
           guint pair,
           const LegationArc *arc,
           const guint counts[LEGATION_EMPHASIS_SELECTED + 1])
{
  const LegationMercatorPoint *first = &arc->points[0];
  const LegationMercatorPoint *last = &arc->points[arc->n_points - 1];
  LegationBundleItem item = {
    .pair = pair,
    .n_ends = (guint8) (_legation_scene_is_mark_in_view (self, arc->a)
                        + _legation_scene_is_mark_in_view (self, arc->b)),
    .length = (float) (hypot (last->x - first->x, last->y - first->y)
                       * legation_frame_get_world_size (&self->frame)),
  };

  for (guint i = LEGATION_EMPHASIS_FAINT; i <= LEGATION_EMPHASIS_SELECTED; i++)
    item.n_together += counts[i];
  for (guint i = LEGATION_EMPHASIS_GHOST; i <= LEGATION_EMPHASIS_SELECTED; i++)
    {
      item.n = counts[i];
      item.emphasis = (guint8) i;
      if (item.n > 0)
        g_array_append_val (self->items, item);
    }
}

/**
 * _legation_scene_plan_bundles: collects the legs in view by pair and emphasis, and lets all marks know
 * who begins or ends there.  The marks must have been laid out.
 */
void
_legation_scene_plan_bundles (LegationScene *self)
{
  const View view = find_view (&self->frame);
  guint n;
  const LegationArc *arcs = legation_bundle_table_get_arcs (self->table, &n);

  for (guint i = 0; i < n; i++)
    {
      guint counts[2][LEGATION_EMPHASIS_SELECTED + 1];
      guint loudest[2] = { count_legs (self, 2 * i, counts[0]),
                           count_legs (self, 2 * i + 1, counts[1]) };
      double shift;

      for (guint k = 0; k < 2; k++)
        for (guint j = LEGATION_EMPHASIS_GHOST; j <= loudest[k]; j++)
          if (counts[k][j] > 0)
            {
              raise_mark (self, arcs[i].a, j, counts[k][j]);
              raise_mark (self, arcs[i].b, j, counts[k][j]);
            }
      for (guint k = 0; k < 2; k++)
        self->n_pairs += loudest[k] > LEGATION_EMPHASIS_HIDDEN;
      shift = _legation_scene_find_shift (self, &arcs[i]);
      if (MAX (loudest[0], loudest[1]) == LEGATION_EMPHASIS_HIDDEN
          || !(is_arc_in_view (&arcs[i], &view, shift)
               || is_arc_in_view (&arcs[i], &view, shift - 1.0)
               || is_arc_in_view (&arcs[i], &view, shift + 1.0)))
        continue;
      for (guint k = 0; k < 2; k++)
        if (loudest[k] > LEGATION_EMPHASIS_HIDDEN)
          add_items (self, 2 * i + k, &arcs[i], counts[k]);
    }
}

/* Whether the legs of a pair have room beside each other. */
static gboolean
fits (const LegationBundleItem *item)
{
  double step = LEGATION_LANE_STEP * MIN (1.0, item->length / LEGATION_FULL_LANE_LENGTH);

  if (item->n_together <= 1)
    return TRUE;

  return item->n_together <= MAX_FAN && step >= 6.0
         && item->n_together * step <= FAN_SHARE * item->length;
}

/* Opens what fits, from the loudest to the quietest and from what is near to what passes by, as long as
 * all that is equally loud and near can be open. */
static void
open_items (LegationScene *self)
{
  guint sums[LEGATION_EMPHASIS_SELECTED + 1][3] = { { 0 } };
  gboolean open[LEGATION_EMPHASIS_SELECTED + 1][3] = { { FALSE } };
  guint room = MAX_OPEN;

  for (guint i = 0; i < self->items->len; i++)
    {
      const LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);

      sums[item->emphasis][item->n_ends] += fits (item) ? item->n : 1;
    }
  for (int loudness = LEGATION_EMPHASIS_BOTH; loudness >= LEGATION_EMPHASIS_GHOST; loudness--)
    for (int n_ends = 2; n_ends >= 0 && sums[loudness][n_ends] <= room; n_ends--)
      {
        open[loudness][n_ends] = TRUE;
        room -= sums[loudness][n_ends];
      }
  for (guint i = 0; i < self->items->len; i++)
    {
      LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);

      item->treatment = LEGATION_BUNDLE_FULL;
      if (item->emphasis == LEGATION_EMPHASIS_SELECTED
          || (open[item->emphasis][item->n_ends]
              && (item->emphasis == LEGATION_EMPHASIS_GHOST ? item->n == 1 : fits (item))))
        item->treatment = LEGATION_BUNDLE_OPEN;
    }
}

/* The more legs, the sooner is a bundle drawn in full; what only passes by can wait. */
static guint64
rate (const LegationBundleItem *item)
{
  return (guint64) item->emphasis << 40 | (guint64) (item->n_ends > 0) << 36 | item->n;
}

static int
compare_rates (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return left < right ? 1 : left > right ? -1 : 0;
}

/* Where there are too many bundles, all but the largest go into the field.  Of those that are alike,
 * none is preferred. */
static void
choose_field (LegationScene *self)
{
  g_autoptr (GArray) rates = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 limit;

  for (guint i = 0; i < self->items->len; i++)
    {
      const LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);
      guint64 rating = rate (item);

      if (item->treatment == LEGATION_BUNDLE_FULL)
        g_array_append_val (rates, rating);
    }
  if (rates->len <= MAX_FULL)
    return;
  qsort (rates->data, rates->len, sizeof (guint64), compare_rates);
  limit = g_array_index (rates, guint64, MAX_FULL_OVER_FIELD);
  self->has_field = TRUE;
  for (guint i = 0; i < self->items->len; i++)
    {
      LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);

      if (item->treatment == LEGATION_BUNDLE_FULL && rate (item) <= limit)
        {
          item->treatment = LEGATION_BUNDLE_FIELD;
          self->field_emphasis = MAX (self->field_emphasis, item->emphasis);
        }
    }
}

static int
compare_marks (gconstpointer a, gconstpointer b, gpointer data)
{
  LegationScene *self = data;
  const LegationSceneMark *left
    = &g_array_index (self->marks, LegationSceneMark, *(const guint *) a);
  const LegationSceneMark *right
    = &g_array_index (self->marks, LegationSceneMark, *(const guint *) b);

  if (left->emphasis != right->emphasis)
    return left->emphasis > right->emphasis ? -1 : 1;
  if (left->n_legs != right->n_legs)
    return left->n_legs > right->n_legs ? -1 : 1;

  return left < right ? -1 : left > right;
}

static gboolean
is_near_view (LegationScene *self, LegationVertex at)
{
  return at.x > -LEGATION_VIEW_MARGIN && at.y > -LEGATION_VIEW_MARGIN
         && at.x < self->frame.width + LEGATION_VIEW_MARGIN
         && at.y < self->frame.height + LEGATION_VIEW_MARGIN;
}

/* The marks that are to be seen; those far outside, too, where there are few. */
static void
find_shown_marks (LegationScene *self)
{
  guint n_hidden = 0;

  for (guint i = 0; i < self->marks->len; i++)
    n_hidden += g_array_index (self->marks, LegationSceneMark, i).emphasis
                == LEGATION_EMPHASIS_HIDDEN;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, i);

      if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN
          && (self->marks->len - n_hidden <= MANY_MARKS || is_near_view (self, mark->center)))
        g_array_append_val (self->shown, i);
    }
}

/* Whether one of the major marks is so near that two names would have no room. */
static gboolean
is_crowded (GArray *major, LegationVertex at)
{
  for (guint i = 0; i < major->len; i++)
    {
      LegationVertex center = g_array_index (major, LegationVertex, i);

      if (fabs (center.x - at.x) < ROOM_WIDTH && fabs (center.y - at.y) < ROOM_HEIGHT)
        return TRUE;
    }

  return FALSE;
}

/* Of many marks only the first are major, and none beside another. */
static void
choose_minor_marks (LegationScene *self)
{
  g_autoptr (GArray) major = g_array_new (FALSE, FALSE, sizeof (LegationVertex));
  guint n_major = 0;

  if (self->shown->len <= MANY_MARKS)
    return;
  g_array_sort_with_data (self->shown, compare_marks, self);
  for (guint i = 0; i < self->shown->len; i++)
    {
      guint position = g_array_index (self->shown, guint, i);
      LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, position);

      if (mark->mark->place != NULL && mark->emphasis != LEGATION_EMPHASIS_SELECTED)
        {
          mark->minor = n_major >= MAX_MAJOR_MARKS || is_crowded (major, mark->center);
          n_major += !mark->minor;
        }
      if (!mark->minor)
        g_array_append_val (major, mark->center);
    }
}

/* Of minor marks on the same pixel only the first is worth drawing: the dots of a path that lie on each
 * other cost cairo seconds. */
static void
drop_covered_marks (LegationScene *self)
{
  g_autoptr (GHashTable) pixels = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const guint position = g_array_index (self->shown, guint, i);
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, position);
      const gint16 x = (gint16) CLAMP (mark->center.x, G_MININT16, G_MAXINT16);
      const gint16 y = (gint16) CLAMP (mark->center.y, G_MININT16, G_MAXINT16);
      const guint32 pixel = (guint32) (guint16) x << 16 | (guint16) y;

      if (mark->minor && !g_hash_table_add (pixels, GUINT_TO_POINTER (pixel)))
        continue;
      g_array_index (self->shown, guint, n++) = position;
    }
  g_array_set_size (self->shown, n);
}

/** _legation_scene_choose_treatments: decides what is open, what is bundled, and what is minor. */
void
_legation_scene_choose_treatments (LegationScene *self)
{
  open_items (self);
  choose_field (self);
  find_shown_marks (self);
  choose_minor_marks (self);
  drop_covered_marks (self);
}
