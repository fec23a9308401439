/* SPDX-License-Identifier: GPL-3.0-or-later */

/* They stop where those of the timeline do. */

#include "legation-compare-handles.h"

#include "legation-timeline-chart-private.h"

#include <math.h>

#define HANDLE_WIDTH 8.0
#define HANDLE_HEIGHT 22.0
#define HANDLE_REACH 12.0
#define EDGE_REACH 4.0
#define EDGE_WIDTH 1.4
#define GRIP_LENGTH 8.0

static double
get_x (const LegationCompareScene *scene, int end)
{
  double left, right;

  legation_time_axis_project (&scene->axis, legation_session_get_view (scene->session)->selected,
                              &left, &right);

  return end == 0 ? left : right;
}

static double
get_y (const LegationCompareScene *scene)
{
  return scene->ruler_top + scene->ruler_height / 2;
}

/* The nearer handle, or else the edge where no mark is. */
static int
find (const LegationCompareScene *scene, double x, double y)
{
  const gboolean level = fabs (y - get_y (scene)) <= HANDLE_HEIGHT / 2 * scene->scale;
  double nearest = level ? HANDLE_REACH : EDGE_REACH;
  int found = -1;

  for (int end = 0; end < 2; end++)
    {
      const double distance = fabs (x - get_x (scene, end));

      if (distance > nearest)
        continue;
      nearest = distance;
      found = end;
    }
  if (!level && found >= 0 && legation_compare_scene_pick (scene, x, y) != NULL)
    return -1;

  return found;
}

void
legation_compare_handles_init (LegationCompareHandles *self)
{
  *self = (LegationCompareHandles){ .hovered = -1, .held = -1 };
}

/** legation_compare_handles_hover: Returns: whether another one is under the pointer than before. */
gboolean
legation_compare_handles_hover (LegationCompareHandles *self,
                                const LegationCompareScene *scene,
                                double x,
                                double y)
{
  const int before = self->hovered;

  self->hovered = self->held >= 0 ? self->held : find (scene, x, y);

  return self->hovered != before;
}

/** legation_compare_handles_take: Returns: whether there is one at the point, which is held then. */
gboolean
legation_compare_handles_take (LegationCompareHandles *self,
                               const LegationCompareScene *scene,
                               double x,
                               double y)
{
  self->held = find (scene, x, y);
  self->press_x = x;
  self->undecided = self->held >= 0
                    && fabs (get_x (scene, 0) - x) <= HANDLE_REACH
                    && fabs (get_x (scene, 1) - x) <= HANDLE_REACH;

  return self->held >= 0;
}

/**
 * legation_compare_handles_drag: selects another span by the handle that is held.
 * @dx: px from where it was taken
 * @free: whether it may stop at any day
 */
void
legation_compare_handles_drag (LegationCompareHandles *self,
                               const LegationCompareScene *scene,
                               double dx,
                               gboolean free)
{
  LegationSpan span = legation_session_get_view (scene->session)->selected;
  LegationDay day;

  if (self->undecided)
    self->held = dx < 0 ? 0 : 1;
  self->undecided = FALSE;
  day = _legation_timeline_snap_edge (scene->session, &scene->axis, self->press_x + dx, free);
  if (self->held == 0)
    span.first = MIN (day, span.last);
  else
    span.last = MAX (day - 1, span.first);
  legation_session_select_span (scene->session, span);
}

/** legation_compare_handles_let_go: Returns: whether one was held. */
gboolean
legation_compare_handles_let_go (LegationCompareHandles *self)
{
  const gboolean held = self->held >= 0;

  self->held = -1;

  return held;
}

/** legation_compare_handles_paint: draws both; that under the pointer is filled. */
void
legation_compare_handles_paint (const LegationCompareHandles *self,
                                const LegationCompareScene *scene,
                                cairo_t *cr,
                                const LegationTimePalette *palette)
{
  const double width = HANDLE_WIDTH * scene->scale, height = HANDLE_HEIGHT * scene->scale;
  const double y = get_y (scene), length = GRIP_LENGTH * scene->scale;

  for (int end = 0; end < 2; end++)
    {
      const gboolean active = (self->held >= 0 ? self->held : self->hovered) == end;
      const double x = get_x (scene, end);

      cairo_new_path (cr);
      cairo_arc (cr, x, y - height / 2 + width / 2, width / 2, G_PI, 2 * G_PI);
      cairo_arc (cr, x, y + height / 2 - width / 2, width / 2, 0, G_PI);
      cairo_close_path (cr);
      legation_color_use (cr, active ? &palette->accent : &palette->ground, 1);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, EDGE_WIDTH);
      legation_color_use (cr, &palette->accent, 1);
      cairo_stroke (cr);
      legation_color_use (cr, active ? &palette->ground : &palette->accent, 1);
      for (int side = -1; side <= 1; side += 2)
        cairo_rectangle (cr, x + side * 1.25 * scene->scale - 0.5, y - length / 2, 1, length);
      cairo_fill (cr);
    }
}
