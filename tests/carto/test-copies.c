/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the edge of the picture is the edge of the world, lines that lead out of it on one side come in
 * again on the other; and what is drawn again under the pointer. */

#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

/* The edge is at longitude 120, between Vietnam on the right and North Korea on the left. */
static const LegationFrame frame = { { -60.0, 20.0, 1.5 }, 724.0, 600.0, 1.0 };

/* Whether anything is drawn at a point. */
static gboolean
is_drawn (LegationScene *scene, LegationVertex at, const LegationEvent *hovered)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 724, 600);
  cairo_t *cr = cairo_create (surface);
  const LegationStyle *style = legation_style_get (LEGATION_STYLE_LIGHT);
  guint sum = 0;

  if (hovered != NULL)
    legation_scene_draw_event (scene, cr, style, hovered);
  else
    legation_scene_draw (scene, cr, style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = (int) at.y - 1; y <= (int) at.y + 1; y++)
    for (int x = (int) at.x - 1; x <= (int) at.x + 1; x++)
      sum += cairo_image_surface_get_data (
        surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3];
  cairo_surface_destroy (surface);

  return sum > 100;
}

static void
test_line (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene
    = scene_fixture_lay_out (&frame, VISIT ("a", "vn", "kp"), emphasis, 1, NULL);
  const double world = legation_frame_get_world_size (&frame);
  guint n, n_moved = 0;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n);

  g_assert_cmpuint (n, ==, 1);
  for (double t = 0.1; t < 0.9; t += 0.05)
    {
      const guint i = (guint) (t * (leg->n_vertices - 1));
      LegationVertex a = leg->vertices[i];
      LegationVertex b = leg->vertices[i + 1];
      LegationVertex at = { (a.x + b.x) / 2.0, (a.y + b.y) / 2.0 };
      gboolean inside = at.x > 2.0 && at.x < frame.width - 2.0;

      if (!inside)
        at.x += at.x < 0.0 ? world : -world;
      if (at.x < 2.0 || at.x > frame.width - 2.0)
        continue;
      n_moved += !inside;
      g_assert_true (legation_scene_hit (scene, at.x, at.y).event == leg->leg->event);
      g_assert_true (is_drawn (scene, at, NULL));
      g_assert_true (is_drawn (scene, at, leg->leg->event));
    }
  g_assert_cmpuint (n_moved, >, 2);
}

/* What is opaque where a journey is drawn again. */
static guint
sum_hovered (LegationScene *scene, const LegationEvent *event)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 724, 600);
  cairo_t *cr = cairo_create (surface);
  guint sum = 0;

  legation_scene_draw_event (scene, cr, legation_style_get (LEGATION_STYLE_LIGHT), event);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 600; y++)
    for (int x = 0; x < 724; x++)
      sum += cairo_image_surface_get_data (
               surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3]
             > 200;
  cairo_surface_destroy (surface);

  return sum;
}

/* A line under the pointer lies over others, but hides none of their badges. */
static void
test_badges (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL, LEGATION_EMPHASIS_NORMAL };
  const LegationFrame near = { { 117.0, 30.0, 3.0 }, 724.0, 600.0, 1.0 };
  g_autoptr (LegationScene) scene = scene_fixture_lay_out (
    &near, VISIT ("a", "vn", "kp") "," VISIT ("b", "su", "th"), emphasis, 2, NULL);
  LegationSceneLeg *legs = (LegationSceneLeg *) (gpointer) scene->legs->data;
  guint with, without;

  g_assert_cmpuint (scene->legs->len, ==, 2);
  legs[1].has_badge = TRUE;
  legs[1].badge = legs[0].vertices[legs[0].n_vertices / 2];
  with = sum_hovered (scene, legs[0].leg->event);
  legs[1].badge.x += 200.0;
  without = sum_hovered (scene, legs[0].leg->event);
  g_assert_cmpuint (with, >, without + 50);
}

void
add_copies_tests (void)
{
  g_test_add_func ("/copies/line", test_line);
  g_test_add_func ("/copies/badges", test_badges);
}
