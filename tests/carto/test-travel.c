/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event on its way: what is drawn of its legs says no more than what is known of their order. */

#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <string.h>

#define WIDTH 900
#define HEIGHT 700

static const LegationFrame frame = { { 112.0, 28.0, 4.0 }, WIDTH, HEIGHT, 1.0 };

#define TOUR(order)                                                                                \
  "{\"id\": \"tour\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","                \
  " \"when\": \"2024\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"" order "\","          \
  " \"stops\": [{\"place\": \"pyongyang\", \"basis\": \"stated\", \"role\": \"origin\"},"            \
  " {\"place\": \"cn\", \"basis\": \"stated\"}, {\"place\": \"hanoi\", \"basis\": \"stated\"}]}}"

static LegationScene *
lay_out (const char *event)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_SELECTED };

  return scene_fixture_lay_out (&frame, event, emphasis, 1, NULL);
}

static cairo_surface_t *
draw (LegationScene *scene, double progress)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

  legation_scene_draw_travel (scene, cr, legation_style_get (LEGATION_STYLE_LIGHT),
                              legs[0].leg->event, progress);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Whether anything is drawn on a leg, at a share of its length. */
static gboolean
is_drawn (cairo_surface_t *surface, const LegationSceneLeg *leg, double share)
{
  const LegationVertex at = _legation_find_vertex_at (leg->vertices, leg->n_vertices, share);
  const guint8 *row = cairo_image_surface_get_data (surface)
                      + (gsize) at.y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(gsize) at.x] >> 24 > 0;
}

/* A stated order is kept: one leg has arrived before the next one leaves. */
static void
test_chain (void)
{
  /* After each quarter of the time, of both legs: near the start, and the tip of the arrow. */
  static const gboolean drawn[5][2][2] = {
    { { FALSE, FALSE }, { FALSE, FALSE } }, { { TRUE, FALSE }, { FALSE, FALSE } },
    { { TRUE, TRUE }, { FALSE, FALSE } },   { { TRUE, TRUE }, { TRUE, FALSE } },
    { { TRUE, TRUE }, { TRUE, TRUE } },
  };
  g_autoptr (LegationScene) scene = lay_out (TOUR ("stated"));
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (legation_scene_count_stages (scene, legs[0].leg->event), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      cairo_surface_t *surface = draw (scene, i / 4.0);
      const guint first = legs[0].leg->number == 1 ? 0 : 1;

      for (guint k = 0; k < 2; k++)
        {
          const LegationSceneLeg *leg = &legs[k == 0 ? first : 1 - first];

          g_assert_true (is_drawn (surface, leg, 0.25) == drawn[i][k][0]);
          g_assert_true (is_drawn (surface, leg, 0.98) == drawn[i][k][1]);
        }
      cairo_surface_destroy (surface);
    }
}

/* Where nobody tells the order, nobody is told one: all legs are as far as each other. */
static void
test_fan (void)
{
  g_autoptr (LegationScene) scene = lay_out (TOUR ("listed"));
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (legation_scene_count_stages (scene, legs[0].leg->event), ==, 1);
  for (guint i = 0; i <= 2; i++)
    {
      cairo_surface_t *surface = draw (scene, i / 2.0);

      for (guint k = 0; k < n; k++)
        {
          g_assert_true (is_drawn (surface, &legs[k], 0.25) == (i > 0));
          g_assert_true (is_drawn (surface, &legs[k], 0.98) == (i == 2));
        }
      cairo_surface_destroy (surface);
    }
}

/* Who has arrived looks like who has always been there, and a picture without the event lacks just
 * that. */
static void
test_arrival (void)
{
  g_autoptr (LegationScene) scene = lay_out (TOUR ("stated"));
  cairo_surface_t *surfaces[2];
  const LegationStyle *style = legation_style_get (LEGATION_STYLE_LIGHT);
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);
  gsize size;

  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cr = cairo_create (surfaces[i]);
      scene->without = i == 0 ? NULL : legs[0].leg->event;
      _legation_scene_draw_lines (scene, cr, style);
      _legation_scene_draw_badges (scene, cr, style);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  size = (gsize) cairo_image_surface_get_stride (surfaces[0]) * HEIGHT;
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (surfaces[0]),
                           cairo_image_surface_get_data (surfaces[1]), size),
                   !=, 0);
  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr = cairo_create (surfaces[i]);

      legation_scene_draw_travel (scene, cr, style, legs[0].leg->event, 1.0);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  for (guint k = 0; k < n; k++)
    for (double share = 0.1; share < 0.95; share += 0.05)
      g_assert_true (is_drawn (surfaces[1], &legs[k], share));
  for (guint i = 0; i < 2; i++)
    cairo_surface_destroy (surfaces[i]);
}

void
add_travel_tests (void)
{
  g_test_add_func ("/travel/chain", test_chain);
  g_test_add_func ("/travel/fan", test_fan);
  g_test_add_func ("/travel/arrival", test_arrival);
}
