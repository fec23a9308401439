/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While a handle moves, events only change sides: all stay where they are, and what has to be painted
 * again is where those are that crossed the handle. */

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

static void
add_placed (LegationTimeScene *self, const LegationTimePlaced *placed)
{
  const LegationTimeLayout *layout = &self->layout;
  const double margin = MARK_MARGIN * layout->scale;
  const LegationTimeGathering *band;

  if (placed->mark.wide)
    {
      band = &g_array_index (self->bands, LegationTimeGathering, placed->slot.gathering);
      add (self, band->left - MARGIN, band->right + MARGIN, layout->strips.top,
           layout->strips.height);
    }
  else if (placed->slot.side != LEGATION_TIME_LABEL_NONE)
    _legation_time_scene_damage_all (self);
  else if (placed->slot.lane >= 0)
    add (self, placed->slot.left - margin, placed->slot.right + margin,
         placed->y - layout->lane_height, 2.0 * layout->lane_height);
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
