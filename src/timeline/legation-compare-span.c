/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The other one of two periods that are compared, on the timeline: dashed edges, so that it is told
 * from the selected span without colour, and its name. */

#include "legation-timeline-chart-private.h"

#include "legation-span-words.h"

#define TINT_OPACITY 0.07f
#define EDGE_WIDTH 1.6f
#define DASH 5.0f
#define DASH_STEP 9.0f
#define TEXT_SIZE 10.5
#define TEXT_MARGIN 4.0f
#define TEXT_HEIGHT 16.0f

static void
append_edge (GtkSnapshot *snapshot, float x, float top, float bottom, const GdkRGBA *color)
{
  for (float y = top; y < bottom; y += DASH_STEP)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (x - EDGE_WIDTH / 2, y, EDGE_WIDTH,
                                                    MIN (DASH, bottom - y)));
}

/* In the period where there is room for its name; else before it, or where that is in view. */
static float
find_name (double left, double right, int width, double chart)
{
  const double start = MAX (left, 0) + TEXT_MARGIN;

  if (start + width + TEXT_MARGIN > MIN (right, chart) && left - TEXT_MARGIN - width >= 0)
    return (float) left - TEXT_MARGIN - (float) width;

  return (float) MAX (MIN (start, chart - width - TEXT_MARGIN), 0);
}

/** _legation_timeline_chart_snapshot_compared: marks the other period, where two are compared. */
void
_legation_timeline_chart_snapshot_compared (LegationTimelineChart *self, GtkSnapshot *snapshot)
{
  const LegationView *view = legation_session_get_view (self->session);
  const float top = (float) self->scene->layout.density.top;
  const float bottom = (float) self->scene->layout.ruler.top;
  g_autofree char *name = NULL;
  g_autoptr (PangoLayout) text = NULL;
  LegationTimePalette palette;
  double left, right;
  GdkRGBA color, tint;
  int width;

  if (view->comparison != LEGATION_COMPARISON_PERIODS)
    return;
  legation_time_axis_project (&self->scene->axis, view->compared_span, &left, &right);
  if (right < 0 || left > self->scene->layout.width)
    return;
  legation_time_palette_init (&palette, self->is_dark, self->is_high_contrast);
  color = (GdkRGBA){ (float) palette.foreground.r, (float) palette.foreground.g,
                     (float) palette.foreground.b, 0.8f };
  tint = color;
  tint.alpha = TINT_OPACITY;
  gtk_snapshot_append_color (snapshot, &tint,
                             &GRAPHENE_RECT_INIT ((float) left, top, (float) (right - left),
                                                  bottom - top));
  append_edge (snapshot, (float) left, top, bottom, &color);
  append_edge (snapshot, (float) right, top, bottom, &color);
  name = legation_span_to_display (view->compared_span, LEGATION_DATE_STYLE_SHORT);
  text = legation_time_scene_make_text (self->scene, name, TEXT_SIZE, TRUE);
  pango_layout_get_pixel_size (text, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (find_name (left, right, width,
                                                           self->scene->layout.width),
                                                (float) self->scene->layout.lanes.top
                                                  - TEXT_HEIGHT * (float) self->scene->layout.scale));
  gtk_snapshot_append_layout (snapshot, text, &color);
  gtk_snapshot_restore (snapshot);
}
