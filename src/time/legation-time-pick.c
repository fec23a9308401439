/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is under the pointer, beside what draws it: both read the same scene. */

#include "legation-time-scene.h"

#include <math.h>

/* The least size of what can be pointed at. */
#define HIT_WIDTH 24.0
#define HIT_HEIGHT 12.0

static gboolean
contains (double left, double top, double width, double height, double x, double y)
{
  return x >= left && x < left + width && y >= top && y < top + height;
}

/* How far @x is from a mark, or a large number where it is not near enough. */
static double
get_distance (const LegationTimePlaced *placed,
              const LegationTimeLayout *layout,
              double x,
              double y)
{
  const double middle = (placed->mark.left + placed->mark.right) / 2;
  const double reach = MAX (placed->mark.right - placed->mark.left, HIT_WIDTH) / 2;
  const double height = MAX (layout->lane_height, HIT_HEIGHT);

  if (fabs (y - placed->y) > height / 2 || fabs (x - middle) > reach)
    return G_MAXDOUBLE;

  return MAX (0, MAX (placed->mark.left - x, x - placed->mark.right));
}

static gboolean
is_on_label (const LegationTimePlaced *placed, const LegationTimeLayout *layout, double x, double y)
{
  return placed->slot.side != LEGATION_TIME_LABEL_NONE
         && contains (placed->slot.label_x, placed->y - layout->lane_height / 2,
                      placed->slot.label_width, layout->lane_height, x, y);
}

static gboolean
pick_gathering (const LegationTimeScene *self, double x, double y, LegationTimeHit *hit)
{
  const LegationTimeLayout *layout = &self->layout;

  for (guint i = 0; i < self->gatherings->len; i++)
    {
      const LegationTimeGathering *gathering
          = &g_array_index (self->gatherings, LegationTimeGathering, i);

      if (contains (gathering->left, legation_time_scene_get_lane_top (self, gathering->lane),
                    gathering->right - gathering->left, layout->lane_height, x, y))
        {
          *hit = (LegationTimeHit){ LEGATION_TIME_HIT_GATHERING, i, FALSE, TRUE };
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
pick_mark (const LegationTimeScene *self, double x, double y, LegationTimeHit *hit)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < self->drawn->len; i++)
    {
      const guint position = g_array_index (self->drawn, guint, i);
      const LegationTimePlaced *placed = &g_array_index (self->marks, LegationTimePlaced, position);
      const double distance = is_on_label (placed, &self->layout, x, y)
                                  ? 0
                                  : get_distance (placed, &self->layout, x, y);

      if (distance < nearest)
        {
          nearest = distance;
          *hit = (LegationTimeHit){ LEGATION_TIME_HIT_EVENT, position, FALSE, distance <= 1 };
        }
    }

  return nearest < G_MAXDOUBLE;
}

static gboolean
pick_band (const LegationTimeScene *self, double x, double y, LegationTimeHit *hit)
{
  const LegationTimeBand *strips = &self->layout.strips;

  for (guint i = 0; i < self->bands->len; i++)
    {
      const LegationTimeGathering *band = &g_array_index (self->bands, LegationTimeGathering, i);
      const double height = strips->height / 2;

      if (!contains (band->left, strips->top + band->lane * height, band->right - band->left,
                     height, x, y))
        continue;
      *hit = (LegationTimeHit){ LEGATION_TIME_HIT_GATHERING, i, TRUE, TRUE };
      for (guint j = 0; j < self->windows->len && band->count == 1; j++)
        if (g_array_index (self->windows, LegationTimePlaced, j).slot.gathering == (int) i)
          *hit = (LegationTimeHit){ LEGATION_TIME_HIT_EVENT, j, TRUE, TRUE };
      return TRUE;
    }

  return FALSE;
}

/**
 * legation_time_scene_pick:
 *
 * Returns: what is at a point of the chart
 */
LegationTimeHit
legation_time_scene_pick (const LegationTimeScene *self, double x, double y)
{
  LegationTimeHit hit = { LEGATION_TIME_HIT_NOTHING, 0, FALSE, FALSE };

  for (guint side = 0; side < 2; side++)
    {
      const LegationTimeChip *chip = &self->chips[side];

      if (chip->count > 0 && contains (chip->left, chip->top, chip->width, chip->height, x, y))
        return (LegationTimeHit){ LEGATION_TIME_HIT_CHIP, side, FALSE, TRUE };
    }
  /* Lanes out of view are nowhere. */
  if (self->groups->len > 0 && (y < self->layout.lanes.top || y >= self->layout.strips.top))
    pick_band (self, x, y, &hit);
  else if (!pick_gathering (self, x, y, &hit) && !pick_mark (self, x, y, &hit))
    pick_band (self, x, y, &hit);

  return hit;
}

/** legation_time_scene_get_placed: Returns: (nullable): the event that was hit */
const LegationTimePlaced *
legation_time_scene_get_placed (const LegationTimeScene *self, const LegationTimeHit *hit)
{
  if (hit->type != LEGATION_TIME_HIT_EVENT)
    return NULL;

  return &g_array_index (hit->on_strip ? self->windows : self->marks, LegationTimePlaced,
                         hit->position);
}

/** legation_time_scene_find: Returns: (nullable): the place of an event in view */
const LegationTimePlaced *
legation_time_scene_find (const LegationTimeScene *self, const LegationEvent *event)
{
  const int place = self->places[event->record.index];

  if (place == 0)
    return NULL;

  return place > 0 ? &g_array_index (self->marks, LegationTimePlaced, place - 1)
                   : &g_array_index (self->windows, LegationTimePlaced, -place - 1);
}

/**
 * legation_time_scene_list:
 * @hit: an event or a gathering
 *
 * Returns: (transfer container) (element-type LegationEvent): the events behind it, by date
 */
GPtrArray *
legation_time_scene_list (const LegationTimeScene *self, const LegationTimeHit *hit)
{
  GPtrArray *events = g_ptr_array_new ();
  const GArray *placed = hit->on_strip ? self->windows : self->marks;

  if (hit->type == LEGATION_TIME_HIT_EVENT)
    g_ptr_array_add (events, (gpointer) legation_time_scene_get_placed (self, hit)->entry->event);
  if (hit->type != LEGATION_TIME_HIT_GATHERING)
    return events;
  for (guint i = 0; i < placed->len; i++)
    {
      const LegationTimePlaced *candidate = &g_array_index (placed, LegationTimePlaced, i);

      if (candidate->slot.gathering == (int) hit->position)
        g_ptr_array_add (events, (gpointer) candidate->entry->event);
    }

  return events;
}

/**
 * legation_time_scene_get_box:
 * @x: (out): px, and so on: what is drawn of an event, cut to the view
 */
void
legation_time_scene_get_box (const LegationTimeScene *self,
                             const LegationTimePlaced *placed,
                             double *x,
                             double *y,
                             double *width,
                             double *height)
{
  double left = placed->mark.left, right = placed->mark.right;

  *height = LEGATION_TIME_MARK_HEIGHT * self->layout.scale;
  if (placed->mark.wide)
    *height = self->layout.strips.height / 2;
  if (!placed->mark.wide && placed->slot.gathering >= 0)
    {
      const LegationTimeGathering *gathering
          = &g_array_index (self->gatherings, LegationTimeGathering, placed->slot.gathering);

      left = gathering->left;
      right = gathering->right;
    }
  left = CLAMP (left, 0, self->layout.width - 1);
  right = CLAMP (right, left + 1, self->layout.width);
  *x = left;
  *y = placed->y - *height / 2;
  *width = right - left;
  /* At the edge of the lanes where it is out of view. */
  if (!placed->mark.wide && self->groups->len > 0)
    *y = CLAMP (*y, self->layout.lanes.top,
                self->layout.lanes.top + self->layout.lanes.height - *height);
}
