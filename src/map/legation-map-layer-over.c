/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands out without being an event: a line that stands for several journeys, and a place.  A
 * node of its own, which is there only while something is pointed at or has the focus. */

#include "legation-map-layer-private.h"

#include <math.h>

/* From the edge of a line to its outline, and the outline's own width, in logical pixels. */
#define GAP 1.5
#define RIM 1.6
#define BADGE_HEIGHT 16.0
/* Round a mark: a ring of a country is 7 in radius, that of a meeting 8.5. */
#define MARK_RADIUS 12.0
#define FOCUS_RADIUS 10.0

/* The line beside a course, @offset to its right. */
static void
add_side (cairo_t *cr, const LegationSceneBundle *bundle, double offset)
{
  const LegationVertex *line = bundle->vertices;
  const guint n = bundle->n_vertices;

  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    {
      const LegationVertex before = line[i > 0 ? i - 1 : 0];
      const LegationVertex after = line[MIN (i + 1, n - 1)];
      const double length = MAX (hypot (after.x - before.x, after.y - before.y), 1e-6);

      cairo_line_to (cr, line[i].x - (after.y - before.y) / length * offset,
                     line[i].y + (after.x - before.x) / length * offset);
    }
}

/* Of many events at one mark there is only the badge. */
static void
add_badge (cairo_t *cr, const LegationSceneBundle *bundle)
{
  const double r = BADGE_HEIGHT / 2.0 + GAP + RIM / 2.0;
  const double half = MAX (bundle->width / 2.0 + GAP + RIM / 2.0 - r, 0.0);

  cairo_new_sub_path (cr);
  cairo_arc (cr, bundle->badge.x + half, bundle->badge.y, r, -G_PI / 2.0, G_PI / 2.0);
  cairo_arc (cr, bundle->badge.x - half, bundle->badge.y, r, G_PI / 2.0, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Only its edges, so that the colours inside stay as they are; in each copy of the world in which it
 * can be seen. */
static void
outline_bundle (cairo_t *cr,
                const LegationSceneBundle *bundle,
                const LegationFrame *frame,
                const LegationColor *color)
{
  const double offset = bundle->width / 2.0 + GAP + RIM / 2.0;
  const double world = legation_frame_get_world_size (frame);
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  cairo_new_path (cr);
  for (int i = -1; i <= 1; i++)
    if (bundle->high.x + i * world > left - offset && bundle->low.x + i * world < right + offset)
      {
        cairo_save (cr);
        cairo_translate (cr, i * world, 0.0);
        if (legation_bundle_is_pile (bundle))
          add_badge (cr, bundle);
        else
          {
            add_side (cr, bundle, -offset);
            add_side (cr, bundle, offset);
          }
        cairo_restore (cr);
      }
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, RIM);
  cairo_stroke (cr);
}

static void
ring_mark (cairo_t *cr, LegationVertex center, const LegationColor *color)
{
  cairo_new_path (cr);
  cairo_arc (cr, center.x, center.y, MARK_RADIUS, 0.0, 2.0 * G_PI);
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
  cairo_set_line_width (cr, RIM);
  cairo_stroke (cr);
}

static void
ring_pointed_mark (LegationMapLayer *self, cairo_t *cr, const LegationStyle *style)
{
  guint n;
  const LegationSceneMark *marks = legation_scene_get_marks (self->pointed_scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].mark == self->pointed.mark)
      ring_mark (cr, marks[i].center, &style->accent);
}

static void
draw_pointed (LegationMapLayer *self, cairo_t *cr, const LegationStyle *style)
{
  const LegationPlacement placement
    = _legation_map_layer_place (self, legation_scene_get_frame (self->pointed_scene));

  cairo_save (cr);
  cairo_translate (cr, placement.x, placement.y);
  cairo_scale (cr, placement.scale, placement.scale);
  _legation_map_layer_draw_area (self, cr, style);
  if (self->pointed.bundle != NULL)
    outline_bundle (cr, self->pointed.bundle, legation_scene_get_frame (self->pointed_scene),
                    &style->accent);
  if (self->pointed.mark != NULL)
    ring_pointed_mark (self, cr, style);
  cairo_restore (cr);
}

/* Of an event the layer draws it itself. */
static void
draw_focus (LegationMapLayer *self,
            cairo_t *cr,
            const LegationStyle *style,
            const LegationHit *focus,
            LegationVertex position)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self, &placement);

  cairo_save (cr);
  if (focus->bundle != NULL)
    {
      cairo_translate (cr, placement.x, placement.y);
      cairo_scale (cr, placement.scale, placement.scale);
      outline_bundle (cr, focus->bundle, legation_scene_get_frame (scene), &style->accent);
    }
  cairo_restore (cr);
  legation_scene_draw_focus (scene, cr, style, position.x, position.y, FOCUS_RADIUS);
}

void
_legation_map_layer_draw_pointed (LegationMapLayer *self, GtkSnapshot *snapshot)
{
  const LegationStyle *style = legation_style_get (self->style);
  const gboolean points = self->pointed_scene != NULL
                          && (self->pointed.bundle != NULL || self->pointed.mark != NULL
                              || self->pointed.country != NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  LegationVertex position;
  LegationHit focus = legation_map_layer_get_focused (self, &position.x, &position.y);
  const gboolean focused = (focus.bundle != NULL || focus.mark != NULL) && GTK_IS_WINDOW (root)
                           && gtk_window_get_focus_visible (GTK_WINDOW (root));
  cairo_t *cr;

  if (!points && !focused)
    return;
  cr = _legation_map_layer_begin_over (self);
  if (points)
    draw_pointed (self, cr, style);
  if (focused)
    draw_focus (self, cr, style, &focus, position);
  _legation_map_layer_end_over (self, snapshot, cr);
}
