/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While a handle moves, events only change sides, and while it plays, only the chosen one is another:
 * what has to be painted again is where those are that look different, or stand elsewhere. */

#include "legation-time-scene-private.h"

#include <math.h>

/* Px that a mark may be larger than its place. */
#define MARK_MARGIN 16.0
/* And anything else, for its edges. */
#define MARGIN 2.0

static void
add (LegationTimeScene *self, double left, double right, double top, double height)
{
  cairo_rectangle_int_t rectangle;

  left = MAX (floor (left), 0.0);
  right = MIN (ceil (right), self->layout.width);
  if (right <= left)
    return;
  rectangle.x = (int) left;
  rectangle.y = (int) floor (top);
  rectangle.width = (int) (right - left);
  rectangle.height = (int) ceil (top + height) - rectangle.y;
  if (cairo_region_contains_rectangle (self->damage, &rectangle) != CAIRO_REGION_OVERLAP_IN)
    cairo_region_union_rectangle (self->damage, &rectangle);
}

static void
add_bins (LegationTimeScene *self,
          const LegationTimeBins *bins,
          const LegationTimeAxis *axis,
          const LegationTimeBand *band,
          LegationSpan extent)
{
  const guint n = legation_time_bins_get_n (bins);

  for (guint i = legation_time_bins_find (bins, extent.first); i < n; i++)
    {
      const LegationTimeBin *bin = legation_time_bins_get (bins, i);
      double left, right;

      if (bin->span.first > extent.last)
        break;
      legation_time_axis_project (axis, bin->span, &left, &right);
      add (self, left - MARGIN, right + MARGIN, band->top, band->height + MARGIN);
    }
}

/**
 * legation_time_scene_get_reach: how far a mark in a lane reaches to both sides, with its label;
 * upwards and downwards it reaches over a lane at most.
 * @left: (out): px
 * @right: (out): px
 */
void
legation_time_scene_get_reach (const LegationTimeScene *self,
                               const LegationTimePlaced *placed,
                               double *left,
                               double *right)
{
  const double margin = MARK_MARGIN * self->layout.scale;

  *left = placed->slot.left - margin;
  *right = placed->slot.right + margin;
  if (placed->slot.side == LEGATION_TIME_LABEL_NONE)
    return;
  *left = MIN (*left, placed->slot.label_x - margin);
  *right = MAX (*right, placed->slot.label_x + placed->room + margin);
}

/**
 * legation_time_gathering_get_reach: how far a “+N” reaches to both sides, whose number may be wider.
 * @left: (out): px
 * @right: (out): px
 */
void
legation_time_gathering_get_reach (const LegationTimeGathering *gathering,
                                   double scale,
                                   double *left,
                                   double *right)
{
  *left = gathering->left - MARK_MARGIN * scale;
  *right = gathering->right + MARK_MARGIN * scale;
}

static void
add_gathering (LegationTimeScene *self, const LegationTimeGathering *gathering)
{
  const LegationTimeLayout *layout = &self->layout;
  double left, right;

  legation_time_gathering_get_reach (gathering, layout->scale, &left, &right);
  add (self, left, right,
       legation_time_scene_get_lane_top (self, gathering->lane) - layout->lane_height / 2,
       2.0 * layout->lane_height);
}

static void
add_mark (LegationTimeScene *self, const LegationTimePlaced *placed)
{
  double left, right;

  if (placed->slot.lane < 0)
    return;
  legation_time_scene_get_reach (self, placed, &left, &right);
  add (self, left, right, placed->y - self->layout.lane_height, 2.0 * self->layout.lane_height);
}

static const LegationTimePlaced *
get_next (const LegationTimeScene *self, const LegationTimePlaced *placed)
{
  return placed->next != 0 ? &g_array_index (self->marks, LegationTimePlaced, placed->next - 1)
                           : NULL;
}

/* Wherever an entry is. */
static void
add_placed (LegationTimeScene *self, const LegationTimePlaced *placed)
{
  const LegationTimeGathering *band;

  if (!placed->mark.wide)
    {
      for (; placed != NULL; placed = get_next (self, placed))
        add_mark (self, placed);
      return;
    }
  band = &g_array_index (self->bands, LegationTimeGathering, placed->slot.gathering);
  add (self, band->left - MARGIN, band->right + MARGIN, self->layout.strips.top,
       self->layout.strips.height);
}

/* An event looks different now, where everything is as it was painted last. */
void
_legation_time_scene_damage_event (LegationTimeScene *self, const LegationTimeDated *dated)
{
  const LegationTimePlaced *placed;

  if (self->damage == NULL || self->bins == NULL || self->bands == NULL)
    return;
  add_bins (self, self->bins, &self->axis, &self->layout.density, dated->extent);
  add_bins (self, self->years, &self->overview, &self->layout.overview, dated->extent);
  placed = legation_time_scene_find (self, dated->event);
  if (placed != NULL)
    add_placed (self, placed);
}

/* An event, chosen now or before, is drawn as such, or not any more; so is the “+N” that it is in. */
void
_legation_time_scene_damage_choice (LegationTimeScene *self, const LegationEvent *event)
{
  const LegationTimePlaced *placed;

  if (self->damage == NULL || self->bands == NULL || self->gatherings == NULL)
    return;
  placed = legation_time_scene_find (self, event);
  if (placed == NULL)
    return;
  add_placed (self, placed);
  for (; placed != NULL && !placed->mark.wide; placed = get_next (self, placed))
    if (placed->slot.gathering >= 0)
      add_gathering (self, &g_array_index (self->gatherings, LegationTimeGathering,
                                           placed->slot.gathering));
}

static gboolean
is_same_place (const LegationTimePlaced *a, const LegationTimePlaced *b)
{
  return a->slot.lane == b->slot.lane && a->slot.side == b->slot.side
         && a->slot.label_x == b->slot.label_x && a->slot.label_width == b->slot.label_width
         && a->room == b->room && a->y == b->y;
}

static gboolean
is_same_gathering (const LegationTimeGathering *a, const LegationTimeGathering *b)
{
  return a->left == b->left && a->right == b->right && a->lane == b->lane && a->count == b->count;
}

static gboolean
are_same_gatherings (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!is_same_gathering (&g_array_index (a, LegationTimeGathering, i),
                            &g_array_index (b, LegationTimeGathering, i)))
      return FALSE;

  return TRUE;
}

static void
add_gatherings (LegationTimeScene *self, const GArray *gatherings)
{
  for (guint i = 0; i < gatherings->len; i++)
    add_gathering (self, &g_array_index (gatherings, LegationTimeGathering, i));
}

/**
 * _legation_time_scene_damage_difference:
 * @marks: the same marks as before they were packed anew
 * @gatherings: and what stood for several of them
 *
 * Returns: whether anything has another place now
 */
gboolean
_legation_time_scene_damage_difference (LegationTimeScene *self,
                                        const GArray *marks,
                                        const GArray *gatherings)
{
  gboolean regathered = !are_same_gatherings (gatherings, self->gatherings);
  gboolean moved = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const LegationTimePlaced *before = &g_array_index (marks, LegationTimePlaced, i);
      const LegationTimePlaced *now = &g_array_index (self->marks, LegationTimePlaced, i);

      regathered |= before->slot.gathering != now->slot.gathering;
      if (is_same_place (before, now))
        continue;
      moved = TRUE;
      if (self->damage != NULL)
        {
          add_mark (self, before);
          add_mark (self, now);
        }
    }
  if (regathered && self->damage != NULL)
    {
      add_gatherings (self, gatherings);
      add_gatherings (self, self->gatherings);
    }

  return moved || regathered;
}

/* Nothing may be where it was. */
void
_legation_time_scene_damage_all (LegationTimeScene *self)
{
  g_clear_pointer (&self->damage, cairo_region_destroy);
}

/**
 * legation_time_scene_get_damage: Returns: (transfer none) (nullable): where something has changed
 *   since legation_time_scene_forget_damage(), px; %NULL: everywhere
 */
const cairo_region_t *
legation_time_scene_get_damage (const LegationTimeScene *self)
{
  return self->damage;
}

/** legation_time_scene_forget_damage: everything was painted as it is now. */
void
legation_time_scene_forget_damage (LegationTimeScene *self)
{
  g_clear_pointer (&self->damage, cairo_region_destroy);
  self->damage = cairo_region_create ();
}

/** legation_time_region_meets: whether a rectangle is in a region, in part at least; %NULL: all is. */
gboolean
legation_time_region_meets (const cairo_region_t *region,
                            double left,
                            double right,
                            double top,
                            double height)
{
  const double from = CLAMP (left, -1e6, 1e6), to = CLAMP (right, -1e6, 1e6);
  const cairo_rectangle_int_t rectangle
      = { (int) floor (from), (int) floor (top), (int) ceil (to) - (int) floor (from) + 1,
          (int) ceil (top + height) - (int) floor (top) + 1 };

  return region == NULL
         || cairo_region_contains_rectangle (region, &rectangle) != CAIRO_REGION_OVERLAP_OUT;
}
