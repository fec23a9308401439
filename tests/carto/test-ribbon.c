/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ribbons: they are where cairo would stroke, have neither holes nor seams where pieces meet, and leave
 * to cairo what they cannot draw. */

#include "legation-ribbon.h"
#include "test-carto.h"

#include <math.h>

#define SIZE 300
#define N_VERTICES 25
#define HALF 4.0

static const LegationColor red = { 1.0, 0.0, 0.0, 1.0 };

/* Most of a circle, so that pieces lead everywhere. */
static void
bend (LegationVertex line[N_VERTICES], double radius)
{
  for (guint i = 0; i < N_VERTICES; i++)
    {
      const double angle = 1.9 * G_PI * i / (N_VERTICES - 1);

      line[i] = (LegationVertex){ SIZE / 2.0 + radius * cos (angle),
                                  SIZE / 2.0 + radius * sin (angle) };
    }
}

static double
measure (const LegationVertex *line)
{
  double total = 0.0;

  for (guint i = 0; i + 1 < N_VERTICES; i++)
    total += hypot (line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);

  return total;
}

static cairo_t *
create_context (double scale)
{
  const int size = (int) (SIZE * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface);

  return cr;
}

static guint
get_alpha (cairo_t *cr, int x, int y)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  cairo_surface_flush (surface);

  return cairo_image_surface_get_data (
    surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3];
}

static gboolean
draw (cairo_t *cr, const LegationVertex *line, guint n, double end, double opacity, gboolean dashed)
{
  const LegationRibbon ribbon = { line, n, end, HALF, { dashed, FALSE } };
  const LegationRibbonBand band = { -HALF, HALF, red, opacity, FALSE };
  LegationCanvas canvas;

  g_assert_true (legation_canvas_init (&canvas, cr));

  return legation_canvas_draw_ribbon (&canvas, &ribbon, &band, 1);
}

/* Half seen through, no pixel is covered twice, and none between is left out. */
static void
test_seams (void)
{
  static const double scales[] = { 1.0, 1.5, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_t *cr = create_context (scales[i]);
      LegationVertex line[N_VERTICES];
      guint most = 0;

      bend (line, 100.0);
      g_assert_true (draw (cr, line, N_VERTICES, measure (line), 0.5, FALSE));
      for (int y = 0; y < SIZE * scales[i]; y++)
        for (int x = 0; x < SIZE * scales[i]; x++)
          most = MAX (most, get_alpha (cr, x, y));
      g_assert_cmpuint (most, ==, 128);
      for (guint k = 1; k + 1 < N_VERTICES; k++)
        for (int aside = -2; aside <= 2; aside++)
          {
            const double x = SIZE / 2.0 + (line[k].x - SIZE / 2.0) * (1.0 + aside / 100.0);
            const double y = SIZE / 2.0 + (line[k].y - SIZE / 2.0) * (1.0 + aside / 100.0);

            g_assert_cmpuint (get_alpha (cr, (int) (x * scales[i]), (int) (y * scales[i])), ==, 128);
          }
      cairo_destroy (cr);
    }
}

/* But for the shade of an edge, pixels are those of a stroke: all of the line, a part, and dashes. */
static void
test_stroke (void)
{
  static const double dashes[] = { 6.0, 4.0 };

  for (guint i = 0; i < 3; i++)
    {
      cairo_t *ours = create_context (1.0);
      cairo_t *theirs = create_context (1.0);
      LegationVertex line[N_VERTICES];
      guint n_strays = 0, n_drawn = 0;
      double total, end;

      bend (line, 90.0);
      total = measure (line);
      end = i == 1 ? 0.37 * total : total;
      g_assert_true (draw (ours, line, N_VERTICES, end, 1.0, i == 2));
      for (guint k = 0; k < N_VERTICES; k++)
        cairo_line_to (theirs, line[k].x, line[k].y);
      if (i == 1)
        cairo_set_dash (theirs, (const double[]){ end, total }, 2, 0.0);
      cairo_set_line_width (theirs, 2.0 * HALF);
      if (i == 2)
        {
          double walked = 0.0;

          /* The dashed half by itself. */
          cairo_new_path (theirs);
          for (guint k = 0; k < N_VERTICES / 2 + 1; k++)
            {
              cairo_line_to (theirs, line[k].x, line[k].y);
              walked += hypot (line[k + 1].x - line[k].x, line[k + 1].y - line[k].y);
            }
          g_assert_cmpfloat (walked, >, total / 2.0);
          cairo_set_dash (theirs, dashes, 2, 0.0);
          cairo_stroke (theirs);
          cairo_set_dash (theirs, NULL, 0, 0.0);
          for (guint k = N_VERTICES / 2; k < N_VERTICES; k++)
            cairo_line_to (theirs, line[k].x, line[k].y);
        }
      cairo_stroke (theirs);
      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          {
            n_drawn += get_alpha (theirs, x, y) > 0;
            n_strays += ABS ((int) get_alpha (ours, x, y) - (int) get_alpha (theirs, x, y)) > 40;
          }
      g_test_message ("%u of %u pixels stray", n_strays, n_drawn);
      g_assert_cmpuint (n_drawn, >, 1000);
      g_assert_cmpuint (100 * n_strays, <, n_drawn);
      cairo_destroy (ours);
      cairo_destroy (theirs);
    }
}

/* Sharp turns are not drawn at all rather than wrong, and neither is anything into a group, of which
 * nobody knows the pixels. */
static void
test_refusals (void)
{
  const LegationVertex sharp[] = { { 20.0, 20.0 }, { 200.0, 60.0 }, { 30.0, 90.0 } };
  cairo_t *cr = create_context (1.0);
  LegationCanvas canvas;

  g_assert_false (draw (cr, sharp, 3, 300.0, 1.0, FALSE));
  g_assert_cmpuint (get_alpha (cr, 110, 40), ==, 0);
  cairo_push_group (cr);
  g_assert_false (legation_canvas_init (&canvas, cr));
  cairo_pattern_destroy (cairo_pop_group (cr));
  cairo_rotate (cr, 0.1);
  g_assert_false (legation_canvas_init (&canvas, cr));
  cairo_destroy (cr);
}

/* Nothing is drawn outside the clip, nor beyond the image. */
static void
test_clip (void)
{
  cairo_t *cr = create_context (1.0);
  LegationVertex line[N_VERTICES];

  bend (line, 170.0);
  cairo_rectangle (cr, 0.0, 0.0, SIZE, 100.0);
  cairo_clip (cr);
  g_assert_true (draw (cr, line, N_VERTICES, measure (line), 1.0, FALSE));
  for (int x = 0; x < SIZE; x++)
    for (int y = 100; y < SIZE; y++)
      g_assert_cmpuint (get_alpha (cr, x, y), ==, 0);
  g_assert_cmpuint (get_alpha (cr, 12, 50), >, 0);
  cairo_destroy (cr);
}

void
add_ribbon_tests (void)
{
  g_test_add_func ("/ribbon/seams", test_seams);
  g_test_add_func ("/ribbon/stroke", test_stroke);
  g_test_add_func ("/ribbon/refusals", test_refusals);
  g_test_add_func ("/ribbon/clip", test_clip);
}
