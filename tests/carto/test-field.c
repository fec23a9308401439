/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The field: what it tells of its lines, and what of it is under the pointer. */

#include "crowd-fixture.h"
#include "legation-field.h"
#include "legation-great-circle.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>
#include <string.h>

static const LegationFrame frame = { { 117.0, 27.0, 4.4 }, 600.0, 500.0, 1.0 };

typedef struct
{
  LegationRoutes *routes;
  LegationFieldLine line;
} Fixture;

/* One line from North Korea to Vietnam: it runs downwards. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationDataset) dataset = scene_fixture_load (VISIT ("a", "kp", "vn"));
  guint n;

  fixture->routes = legation_routes_new (dataset, NULL);
  fixture->line = (LegationFieldLine){
    .arc = legation_bundle_table_get_arcs (legation_routes_get_bundle_table (fixture->routes), &n),
    .weight = 1.0f,
    .color = { 1.0, 0.0, 0.0, 1.0 },
  };
  g_assert_cmpuint (n, ==, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  legation_routes_unref (fixture->routes);
}

/* How opaque a row of a picture is, all its pixels together. */
static guint
sum_row (cairo_surface_t *surface, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  const guint32 *row
    = (const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface));
  guint sum = 0;

  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    sum += row[x] >> 24;

  return sum;
}

/* The rows that the line passes, without its ends. */
static void
find_rows (const Fixture *fixture, const LegationFrame *at, int *first, int *last)
{
  guint n;
  const LegationMark *marks = legation_routes_get_marks (fixture->routes, &n);
  double x, y[2];

  for (int i = 0; i < 2; i++)
    legation_frame_project (at, marks[i].location, &x, &y[i]);
  *first = (int) (MIN (y[0], y[1]) * at->scale) + 3;
  *last = (int) (MAX (y[0], y[1]) * at->scale) - 3;
}

static guint
sum_rows (cairo_surface_t *surface, int first, int end)
{
  guint sum = 0;

  for (int y = first; y < end; y++)
    sum += sum_row (surface, y);

  return sum;
}

/* A line has no hole, not where bands meet and not at any scale. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  static const double scales[] = { 0.5, 1.0, 1.5, 2.0, 3.0 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      LegationFrame at = frame;
      cairo_surface_t *surface;
      int first, last;

      at.scale = scales[i];
      find_rows (fixture, &at, &first, &last);
      surface = legation_field_render (NULL, &at, &fixture->line, 1, 1.0);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, (int) ceil (500 * scales[i]));
      for (int y = MAX (first, 0); y < MIN (last, 500 * scales[i]); y++)
        if (sum_row (surface, y) == 0)
          g_error ("Row %d at scale %.1f is empty", y, scales[i]);
      cairo_surface_destroy (surface);
    }
}

/* Which way a line leads is seen without colour: it is stronger where it ends. */
static void
test_direction (Fixture *fixture, gconstpointer data)
{
  for (int backward = 0; backward < 2; backward++)
    {
      cairo_surface_t *surface;
      int first, last, third;
      guint upper, lower;

      fixture->line.backward = backward;
      surface = legation_field_render (NULL, &frame, &fixture->line, 1, 1.0);
      find_rows (fixture, &frame, &first, &last);
      third = (last - first) / 3;
      upper = sum_rows (surface, first, first + third);
      lower = sum_rows (surface, last - third, last);
      cairo_surface_destroy (surface);
      if (backward)
        g_assert_cmpuint (2 * upper, >, 3 * lower);
      else
        g_assert_cmpuint (2 * lower, >, 3 * upper);
    }
}

/* So is what is not certain: an inferred origin has gaps in the first half, an inferred destination in
 * the second, a hollow line all over. */
static void
test_strokes (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LegationFieldStroke stroke;
    gboolean gaps[2];
  } cases[] = {
    { LEGATION_FIELD_SOLID, { FALSE, FALSE } },
    { LEGATION_FIELD_FIRST_HALF_DASHED, { TRUE, FALSE } },
    { LEGATION_FIELD_SECOND_HALF_DASHED, { FALSE, TRUE } },
    { LEGATION_FIELD_DASHED, { TRUE, TRUE } },
    { LEGATION_FIELD_DOTTED, { TRUE, TRUE } },
  };
  int first, last, quarter;

  find_rows (fixture, &frame, &first, &last);
  quarter = (last - first) / 4;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface;

      fixture->line.stroke = cases[i].stroke;
      surface = legation_field_render (NULL, &frame, &fixture->line, 1, 1.0);
      for (int half = 0; half < 2; half++)
        {
          int begin = first + (half == 0 ? quarter / 2 : 5 * quarter / 2);
          guint n_empty = 0;

          for (int y = begin; y < begin + quarter; y++)
            n_empty += sum_row (surface, y) == 0;
          g_assert_true ((n_empty > (guint) quarter / 5) == cases[i].gaps[half]);
        }
      cairo_surface_destroy (surface);
    }
}

/* Lines are counted: none hides another, whatever their order. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  LegationFieldLine lines[2] = { fixture->line, fixture->line };
  cairo_surface_t *surfaces[2];
  const guint8 *pixels[2];
  gsize size;

  lines[1].color = (LegationColor){ 0.0, 0.0, 1.0, 1.0 };
  lines[1].weight = 3.0f;
  surfaces[0] = legation_field_render (NULL, &frame, lines, 2, 0.9);
  lines[0] = lines[1];
  lines[1] = fixture->line;
  surfaces[1] = legation_field_render (NULL, &frame, lines, 2, 0.9);
  size = (gsize) cairo_image_surface_get_stride (surfaces[0]) * 500;
  for (int i = 0; i < 2; i++)
    pixels[i] = cairo_image_surface_get_data (surfaces[i]);
  for (gsize i = 0; i < size; i++)
    g_assert_cmpint (ABS (pixels[0][i] - pixels[1][i]), <=, 1);
  for (int i = 0; i < 2; i++)
    cairo_surface_destroy (surfaces[i]);
}

/* What lines are counted in is as good as new for the next picture, and they are drawn over what there
 * is as a picture of their own would be. */
static void
test_planes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationFieldPlanes) planes = legation_field_planes_new ();
  cairo_surface_t *surfaces[3];
  cairo_surface_t *lines = legation_field_render (NULL, &frame, &fixture->line, 1, 0.9);
  gsize size;
  cairo_t *cr;

  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    {
      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 500);
      cr = cairo_create (surfaces[i]);
      cairo_set_source_rgb (cr, 0.3, 0.8, 0.5);
      cairo_paint (cr);
      if (i == 2)
        {
          cairo_set_source_surface (cr, lines, 0.0, 0.0);
          cairo_paint (cr);
        }
      cairo_destroy (cr);
      if (i < 2)
        legation_field_draw (planes, surfaces[i], &frame, &fixture->line, 1, 0.9);
    }
  size = (gsize) cairo_image_surface_get_stride (surfaces[0]) * 500;
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (surfaces[0]),
                           cairo_image_surface_get_data (surfaces[1]), size),
                   ==, 0);
  for (gsize i = 0; i < size; i++)
    if (i % 4 != 3)
      g_assert_cmpint (ABS (cairo_image_surface_get_data (surfaces[0])[i]
                            - cairo_image_surface_get_data (surfaces[2])[i]),
                       <=, 1);
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    cairo_surface_destroy (surfaces[i]);
  cairo_surface_destroy (lines);
}

/* Lines with some weight and colour, more of them than not, of different arcs. */
static GArray *
choose_lines (LegationRoutes *routes, GRand *random)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (LegationFieldLine));
  guint n;
  const LegationArc *arcs
    = legation_bundle_table_get_arcs (legation_routes_get_bundle_table (routes), &n);

  for (guint i = 0; i < 2 * n; i++)
    {
      const LegationFieldLine line = {
        .arc = &arcs[i / 2],
        .backward = i % 2 == 1,
        .stroke = (LegationFieldStroke) g_rand_int_range (random, 0, 3),
        .offset = 7.0f,
        .weight = (float) sqrt (g_rand_int_range (random, 1, 30)),
        .color = { g_rand_double (random), g_rand_double (random), g_rand_double (random), 1.0 },
      };

      if (g_rand_int_range (random, 0, 3) > 0)
        g_array_append_val (lines, line);
    }

  return lines;
}

/* Planes that remember the lines of one picture after the other draw what new ones draw, to the byte,
 * also where the map has moved between. */
static void
test_difference (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (60, 900);
  g_autoptr (LegationFieldPlanes) planes = legation_field_planes_new ();
  LegationFrame at = { { 100.0, 30.0, 2.2 }, 700.0, 500.0, 1.0 };
  guint n_drawn = 0;

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GArray) lines = choose_lines (routes, random);
      const LegationFieldLine *first = (const LegationFieldLine *) (gpointer) lines->data;
      cairo_surface_t *kept, *fresh;

      if (i % 5 == 4)
        at.camera.lon -= 20.0, at.scale = 3.0 - at.scale;
      kept = legation_field_render (planes, &at, first, lines->len, 0.8);
      fresh = legation_field_render (NULL, &at, first, lines->len, 0.8);
      g_assert_cmpmem (cairo_image_surface_get_data (kept),
                       (gsize) cairo_image_surface_get_stride (kept)
                         * (gsize) cairo_image_surface_get_height (kept),
                       cairo_image_surface_get_data (fresh),
                       (gsize) cairo_image_surface_get_stride (fresh)
                         * (gsize) cairo_image_surface_get_height (fresh));
      n_drawn += sum_row (fresh, 250) > 0;
      cairo_surface_destroy (kept);
      cairo_surface_destroy (fresh);
    }
  g_assert_cmpuint (n_drawn, ==, 12);
}

/* Four times as many lines are the same picture where all are as many, also where the sums of so many
 * have more bits than there are; and when most of them go they leave nothing behind. */
static void
test_very_many (Fixture *fixture, gconstpointer data)
{
  static const guint counts[] = { 100, 400, 1, 1 };
  g_autoptr (LegationFieldPlanes) planes = legation_field_planes_new ();
  g_autofree LegationFieldLine *lines = g_new (LegationFieldLine, 400);
  cairo_surface_t *surfaces[4];
  const guint8 *pixels[4];
  gsize size, n_strong = 0;

  fixture->line.weight = 250.0f;
  for (guint i = 0; i < 400; i++)
    lines[i] = fixture->line;
  for (guint i = 0; i < 4; i++)
    {
      surfaces[i] = legation_field_render (i % 3 == 0 ? NULL : planes, &frame, lines, counts[i], 0.9);
      pixels[i] = cairo_image_surface_get_data (surfaces[i]);
    }
  size = (gsize) cairo_image_surface_get_stride (surfaces[0]) * 500;
  for (gsize i = 0; i < size; i++)
    {
      g_assert_cmpint (ABS (pixels[0][i] - pixels[1][i]), <=, 1);
      n_strong += pixels[1][i] > 60;
    }
  g_assert_cmpuint (n_strong, >, 500);
  g_assert_cmpmem (pixels[2], size, pixels[3], size);
  for (guint i = 0; i < 4; i++)
    cairo_surface_destroy (surfaces[i]);
}

/* How far a point is from a line of the field, found without its index and its arithmetic. */
static double
measure_by_hand (LegationScene *scene, const LegationBundleItem *item, LegationVertex at)
{
  const LegationArc *arc = _legation_scene_get_arc (scene, item->pair);
  guint n_marks;
  const LegationMark *marks = legation_routes_get_marks (scene->routes, &n_marks);
  double world = legation_frame_get_world_size (&scene->frame);
  guint n = arc->n_points - 1;
  LegationVertex line[70];
  double best = G_MAXDOUBLE;
  double previous = legation_mercator_x (marks[arc->a].location.lon);
  double dx, dy, length, nx, ny, offset;

  for (guint i = 0; i <= n; i++)
    {
      LegationLocation place = legation_great_circle_interpolate (
        marks[arc->a].location, marks[arc->b].location, (double) i / n);
      double x = legation_mercator_x (place.lon);

      x += round (previous - x);
      previous = x;
      line[i] = (LegationVertex){
        (x - legation_mercator_x (scene->frame.camera.lon)) * world + scene->frame.width / 2.0,
        (legation_mercator_y (place.lat) - legation_mercator_y (scene->frame.camera.lat)) * world
          + scene->frame.height / 2.0,
      };
    }
  dx = line[n].x - line[0].x, dy = line[n].y - line[0].y;
  length = MAX (hypot (dx, dy), 1.0);
  nx = -dy / length, ny = dx / length;
  if (fabs (nx) > 0.2 ? nx > 0.0 : ny > 0.0)
    nx = -nx, ny = -ny;
  offset = item->offset * MIN (1.0, length / 160.0);
  for (int worlds = -2; worlds <= 2; worlds++)
    for (guint i = 0; i < n; i++)
      {
        double bow[2] = { 4.0 * i * (n - i) / (n * n), 4.0 * (i + 1) * (n - i - 1) / (n * n) };
        const LegationVertex part[] = {
          { line[i].x + bow[0] * nx * offset + worlds * world, line[i].y + bow[0] * ny * offset },
          { line[i + 1].x + bow[1] * nx * offset + worlds * world,
            line[i + 1].y + bow[1] * ny * offset },
        };

        best = MIN (best, legation_line_measure_distance (part, 2, at));
      }

  return best;
}

static gboolean
is_among (LegationScene *scene, GArray *hits, const LegationBundleItem *item)
{
  const LegationSceneBundle *bundle = _legation_scene_find_bundle (scene, item);

  for (guint i = 0; i < hits->len; i++)
    {
      LegationHit hit = g_array_index (hits, LegationHit, i);

      if (bundle->n_legs == 1 ? hit.event == bundle->legs[0]->event : hit.bundle == bundle)
        return TRUE;
    }

  return FALSE;
}

/* The one line that is pointed at leads the list; where it is of the field, none there is nearer, but
 * for so little that nobody could tell.  Returns whether it is of the field. */
static gboolean
check_nearest (LegationScene *scene, GArray *hits, LegationVertex at)
{
  const LegationHit hit = legation_scene_hit (scene, at.x, at.y);
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  double nearest = G_MAXDOUBLE;
  double found = G_MAXDOUBLE;

  g_assert_true (hits->len == 0 ? hit.event == NULL && hit.bundle == NULL
                                : hit.event == g_array_index (hits, LegationHit, 0).event
                                    && hit.bundle == g_array_index (hits, LegationHit, 0).bundle);
  g_array_append_val (alone, hit);
  for (guint i = 0; i < scene->items->len; i++)
    {
      const LegationBundleItem *item = &g_array_index (scene->items, LegationBundleItem, i);
      double distance;

      if (item->treatment != LEGATION_BUNDLE_FIELD)
        continue;
      distance = measure_by_hand (scene, item, at);
      nearest = MIN (nearest, distance);
      if (distance < LEGATION_LINE_REACH && is_among (scene, alone, item))
        found = MIN (found, distance);
    }
  if (found == G_MAXDOUBLE)
    return FALSE;
  g_assert_cmpfloat (found, <, MAX (nearest, 0.25) + 0.05);

  return TRUE;
}

/* At random points the pointer finds what looking at every line finds. */
static void
test_hits (void)
{
  static const LegationFrame frames[] = {
    { { 100.0, 30.0, 2.2 }, 900.0, 700.0, 1.0 },
    { { 178.0, 10.0, 3.4 }, 900.0, 700.0, 2.0 },
    { { -40.0, 55.0, 6.3 }, 900.0, 700.0, 1.0 },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (120, 5000);
  g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  guint n_found = 0, n_points = 0, n_nearest = 0;

  for (guint f = 0; f < G_N_ELEMENTS (frames); f++)
    {
      g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &frames[f], normal);

      for (guint k = 0; k < 60; k++)
        {
          LegationVertex at = { g_rand_double_range (random, 0.0, 900.0),
                                g_rand_double_range (random, 0.0, 700.0) };
          g_autoptr (GArray) hits = legation_scene_hit_all (scene, at.x, at.y);

          /* What is alone there hides lines. */
          if (hits->len > 0
              && (g_array_index (hits, LegationHit, 0).mark != NULL
                  || g_array_index (hits, LegationHit, 0).country != NULL))
            continue;
          g_assert_cmpuint (hits->len, <=, LEGATION_MAX_HITS);
          n_nearest += check_nearest (scene, hits, at);
          if (hits->len == LEGATION_MAX_HITS)
            continue;
          n_points++;
          for (guint i = 0; i < scene->items->len; i++)
            {
              const LegationBundleItem *item
                = &g_array_index (scene->items, LegationBundleItem, i);
              double distance;

              if (item->treatment != LEGATION_BUNDLE_FIELD)
                continue;
              distance = measure_by_hand (scene, item, at);
              if (fabs (distance - LEGATION_LINE_REACH) < 0.05)
                continue;
              g_assert_true (is_among (scene, hits, item) == (distance < LEGATION_LINE_REACH));
              n_found += distance < LEGATION_LINE_REACH;
            }
        }
    }
  g_test_message ("%u lines at %u points", n_found, n_points);
  g_assert_cmpuint (n_points, >, 80);
  g_assert_cmpuint (n_found, >, 500);
  g_assert_cmpuint (n_nearest, >, 40);
}

void
add_field_tests (void)
{
#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  add ("/field/whole", test_whole);
  add ("/field/direction", test_direction);
  add ("/field/strokes", test_strokes);
  add ("/field/order", test_order);
  add ("/field/planes", test_planes);
  add ("/field/very-many", test_very_many);
#undef add
  g_test_add_func ("/field/difference", test_difference);
  g_test_add_func ("/field/hits-agree-with-brute-force", test_hits);
}
