/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of a picture: lanes apart, names apart, and what is under the pointer. */

#include "legation-data.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>

static const LegationFrame frame = { { 115.0, 30.0, 4.4 }, 1000.0, 700.0, 1.0 };

static LegationScene *
lay_out_at (const LegationFrame *at, const char *events, const guint8 *emphasis, guint n)
{
  return scene_fixture_lay_out (at, events, emphasis, n, NULL);
}

static LegationScene *
lay_out (const char *events, const guint8 *emphasis, guint n)
{
  return lay_out_at (&frame, events, emphasis, n);
}

static LegationVertex
find_middle (const LegationSceneLeg *leg)
{
  return leg->vertices[leg->n_vertices / 2];
}

/* Three visits out and one back over the same pair: four lines, none on another, and the one that
 * comes back on the eastern side. */
static void
test_lanes (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL, LEGATION_EMPHASIS_NORMAL,
                                      LEGATION_EMPHASIS_NORMAL, LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene
    = lay_out (VISIT ("a", "kp", "vn") "," VISIT ("b", "kp", "vn") "," VISIT ("c", "kp", "vn")
               "," VISIT ("d", "vn", "kp"), emphasis, 4);
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        LegationVertex a = find_middle (&legs[i]);
        LegationVertex b = find_middle (&legs[j]);

        g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, 8.0);
      }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (find_middle (&legs[3]).x, >, find_middle (&legs[i]).x);
}

/* A line ends a little before its mark, on the side that it comes from. */
static void
test_ends (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene = lay_out (VISIT ("a", "kp", "hanoi"), emphasis, 1);
  guint n;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n);
  LegationVertex tip = leg->vertices[leg->n_vertices - 1];
  double x, y;

  legation_frame_project (&frame, (LegationLocation){ 105.85, 21.03 }, &x, &y);
  g_assert_cmpfloat (hypot (tip.x - x, tip.y - y), >, LEGATION_CITY_RADIUS + 2.0);
  g_assert_cmpfloat (hypot (tip.x - x, tip.y - y), <, 12.0);
}

static void
test_hidden (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_HIDDEN, LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene
    = lay_out (VISIT ("a", "kp", "vn") "," VISIT ("b", "kp", "la"), emphasis, 2);
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);
  const LegationSceneMark *marks;

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (legs[0].leg->event->record.id, ==, "b");
  marks = legation_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    g_assert_true ((marks[i].emphasis == LEGATION_EMPHASIS_HIDDEN)
                   == g_str_equal (marks[i].mark->country, "VN"));
}

static void
test_hit (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene = lay_out (VISIT ("a", "kp", "hanoi"), emphasis, 1);
  guint n;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n);
  LegationVertex at = leg->vertices[leg->n_vertices / 3];
  LegationHit hit = legation_scene_hit (scene, at.x + 4.0, at.y);
  double x, y;

  g_assert_true (hit.event == leg->leg->event);
  legation_frame_project (&frame, (LegationLocation){ 105.85, 21.03 }, &x, &y);
  hit = legation_scene_hit (scene, x + 3.0, y - 3.0);
  g_assert_null (hit.event);
  g_assert_nonnull (hit.mark);
  g_assert_cmpstr (hit.country, ==, "VN");
  hit = legation_scene_hit (scene, 990.0, 690.0);
  g_assert_null (hit.event);
  g_assert_null (hit.mark);
  g_assert_null (hit.country);
}

/* The numbers of a chain stay with their legs, however short these are, and cover no place in use
 * and no other number. */
static void
test_numbers (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL, LEGATION_EMPHASIS_NORMAL,
                                      LEGATION_EMPHASIS_NORMAL };
  static const double zooms[] = { 2.6, 3.2, 3.9, 4.4, 5.0, 6.0 };
  static const char tour[]
    = "{\"id\": \"tour\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","
      " \"when\": \"2024\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"stated\","
      " \"stops\": [{\"place\": \"pyongyang\", \"basis\": \"stated\", \"role\": \"origin\"},"
      " {\"place\": \"cn\", \"basis\": \"stated\"},"
      " {\"place\": \"hanoi\", \"basis\": \"stated\"},"
      " {\"place\": \"la\", \"basis\": \"stated\"}]}},"
      VISIT ("b", "kp", "hanoi") "," VISIT ("c", "kp", "la");

  for (guint z = 0; z < G_N_ELEMENTS (zooms); z++)
    {
      const LegationFrame at = { { 115.0, 28.0, zooms[z] }, 1000.0, 700.0, 1.0 };
      g_autoptr (LegationScene) scene = lay_out_at (&at, tour, emphasis, 3);
      guint n, n_marks, n_numbers = 0;
      const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);
      const LegationSceneMark *marks = legation_scene_get_marks (scene, &n_marks);

      for (guint i = 0; i < n; i++)
        {
          if (legs[i].leg->number == 0)
            continue;
          n_numbers++;
          g_assert_true (legs[i].has_badge);
          g_assert_cmpfloat (scene_fixture_measure_distance (&legs[i], legs[i].badge), <=, 16.1);
          for (guint j = 0; j < n_marks; j++)
            g_assert_cmpfloat (hypot (legs[i].badge.x - marks[j].center.x,
                                      legs[i].badge.y - marks[j].center.y),
                               >=, LEGATION_NUMBER_DIAMETER / 2 + LEGATION_CITY_RADIUS);
          for (guint j = 0; j < n; j++)
            if (j != i && legs[j].has_badge)
              g_assert_cmpfloat (hypot (legs[i].badge.x - legs[j].badge.x,
                                        legs[i].badge.y - legs[j].badge.y), >=, 14.0);
        }
      g_assert_cmpuint (n_numbers, >=, 2);
    }
}

/* A city of the base map leads to its country, by its name and by its dot. */
static void
test_hit_toponym (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene = lay_out (VISIT ("a", "kp", "hanoi"), emphasis, 1);
  guint n;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);
  guint n_cities = 0;

  for (guint i = 0; i < n; i++)
    if (labels[i].has_dot && labels[i].dot.x > 0 && labels[i].dot.y > 0
        && labels[i].dot.x < frame.width && labels[i].dot.y < frame.height)
      {
        LegationHit name = legation_scene_hit (scene, labels[i].x + 3, labels[i].y + 3);
        LegationHit dot = legation_scene_hit (scene, labels[i].dot.x, labels[i].dot.y);

        g_assert_cmpstr (name.country, ==, labels[i].country);
        g_assert_cmpstr (dot.country, ==, labels[i].country);
        n_cities++;
      }
  g_assert_cmpuint (n_cities, >=, 4);
}

static const LegationLabel *
find_label (LegationScene *scene, const char *text)
{
  guint n;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (labels[i].text, text))
      return &labels[i];

  return NULL;
}

/* The capital that everything is about is named even where no event uses it, and a country that is
 * smaller than its name is named beside it. */
static void
test_first_names (void)
{
  static const guint8 hidden[] = { LEGATION_EMPHASIS_HIDDEN };
  const LegationFrame opening = { { 117.0, 21.0, 3.9 }, 660.0, 530.0, 1.0 };
  g_autoptr (LegationScene) scene
    = lay_out_at (&opening, VISIT ("a", "kp", "hanoi"), hidden, 1);

  g_assert_nonnull (find_label (scene, "Pyongyang"));
  g_assert_nonnull (find_label (scene, "North Korea"));
  g_assert_nonnull (find_label (scene, "South Korea"));
  g_assert_nonnull (find_label (scene, "Vietnam"));
}

static void
assert_names_apart (LegationScene *scene)
{
  guint n;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      g_assert_false (labels[i].x < labels[j].x + labels[j].width
                      && labels[j].x < labels[i].x + labels[i].width
                      && labels[i].y < labels[j].y + labels[j].height
                      && labels[j].y < labels[i].y + labels[i].height);
}

/* No name lies on another, none is upside down or outside, and the places in use are always named. */
static void
test_labels (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL, LEGATION_EMPHASIS_NORMAL,
                                      LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene
    = lay_out (VISIT ("a", "kp", "hanoi") "," VISIT ("b", "kp", "la") "," VISIT ("c", "pyongyang",
                                                                                 "cn"),
               emphasis, 3);
  guint n;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);
  guint n_stops = 0;

  g_assert_cmpuint (n, >, 15);
  for (guint i = 0; i < n; i++)
    n_stops += labels[i].type <= LEGATION_LABEL_STOP_COUNTRY;
  g_assert_cmpuint (n_stops, ==, 5);
  assert_names_apart (scene);
}

static const LegationSceneMark *
find_mark (LegationScene *scene, const char *country, LegationMarkShape shape)
{
  guint n;
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (marks[i].mark->country, country) && marks[i].mark->shape == shape)
      return &marks[i];

  return NULL;
}

/* A ring is called as the routes that are shown call it, and as today where they do not agree. */
static void
test_former_country (void)
{
  static const struct
  {
    guint8 emphasis[2];
    const char *name;
    const char *other;
  } cases[] = {
    { { 3, 0 }, "Soviet Union", "Russia" },
    { { 0, 3 }, "Russia", "Soviet Union" },
    { { 3, 3 }, "Russia", "Soviet Union" },
  };
  const LegationFrame north = { { 105.0, 50.0, 3.0 }, 1000.0, 700.0, 1.0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LegationScene) scene
        = lay_out_at (&north, VISIT ("a", "kp", "su") "," VISIT ("b", "ru", "kp"),
                      cases[i].emphasis, 2);
      const LegationLabel *label = find_label (scene, cases[i].name);

      g_assert_nonnull (label);
      g_assert_cmpint (label->type, ==, LEGATION_LABEL_STOP_COUNTRY);
      g_assert_null (find_label (scene, cases[i].other));
    }
}

/* A marked country has a ring that is not dimmed and a bold name, whether routes use it or not. */
static void
test_marked (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_QUIET, LEGATION_EMPHASIS_HIDDEN };
  static const char *const marked[] = { "MN", "VN", "LA", "KP", "XX", NULL };
  static const char *const ringed[] = { "MN", "LA", "KP" };
  static const char *const named[] = { "Mongolia", "Vietnam", "Laos", "North Korea" };
  g_autoptr (LegationScene) scene
    = scene_fixture_lay_out (&frame, VISIT ("a", "pyongyang", "vn") "," VISIT ("b", "hanoi", "la"),
                      emphasis, 2, marked);
  guint n;
  const LegationSceneMark *rings = legation_scene_get_rings (scene, &n);

  g_assert_cmpint (find_mark (scene, "VN", LEGATION_MARK_COUNTRY)->emphasis, ==,
                   LEGATION_EMPHASIS_NORMAL);
  /* The disc of a city says nothing of its country. */
  g_assert_cmpint (find_mark (scene, "KP", LEGATION_MARK_CITY)->emphasis, ==,
                   LEGATION_EMPHASIS_QUIET);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ringed));
  for (guint i = 0; i < n; i++)
    {
      LegationHit hit = legation_scene_hit (scene, rings[i].center.x, rings[i].center.y);

      g_assert_cmpstr (rings[i].mark->country, ==, ringed[i]);
      g_assert_cmpint (rings[i].mark->shape, ==, LEGATION_MARK_COUNTRY);
      g_assert_cmpint (rings[i].emphasis, ==, LEGATION_EMPHASIS_NORMAL);
      g_assert_cmpstr (hit.country, ==, ringed[i]);
      g_assert_null (hit.mark);
    }
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      const LegationLabel *label = find_label (scene, named[i]);

      g_assert_cmpint (label->type, ==, LEGATION_LABEL_STOP_COUNTRY);
      g_assert_false (label->quiet);
    }
}

/* Where the ring would touch a disc of its country, or the disc is loud already, there is none. */
static void
test_marked_by_disc (void)
{
  static const guint8 quiet[] = { LEGATION_EMPHASIS_QUIET };
  static const guint8 loud[] = { LEGATION_EMPHASIS_NORMAL };
  static const char *const marked[] = { "KP", NULL };
  const LegationFrame far = { { 115.0, 30.0, 2.0 }, 600.0, 400.0, 1.0 };
  const char *events = VISIT ("a", "vn", "pyongyang");
  g_autoptr (LegationScene) near = scene_fixture_lay_out (&frame, events, loud, 1, marked);
  g_autoptr (LegationScene) small = scene_fixture_lay_out (&far, events, quiet, 1, marked);
  guint n;

  legation_scene_get_rings (near, &n);
  g_assert_cmpuint (n, ==, 0);
  legation_scene_get_rings (small, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (find_mark (small, "KP", LEGATION_MARK_CITY)->emphasis, ==,
                   LEGATION_EMPHASIS_NORMAL);

  /* A disc beside a ring that is there already stays as it is. */
  legation_scene_unref (small);
  small = scene_fixture_lay_out (&far, VISIT ("a", "kp", "pyongyang"), quiet, 1, marked);
  g_assert_cmpint (find_mark (small, "KP", LEGATION_MARK_COUNTRY)->emphasis, ==,
                   LEGATION_EMPHASIS_NORMAL);
  g_assert_cmpint (find_mark (small, "KP", LEGATION_MARK_CITY)->emphasis, ==,
                   LEGATION_EMPHASIS_QUIET);
}

static void
test_marked_names (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_QUIET };
  static const char *const marked[] = { "TH", "KH", "MM", "MN", NULL };
  g_autoptr (LegationScene) scene
    = scene_fixture_lay_out (&frame, VISIT ("a", "kp", "la"), emphasis, 1, marked);

  g_assert_nonnull (find_label (scene, "Laos"));
  g_assert_nonnull (find_label (scene, "Thailand"));
  assert_names_apart (scene);
}

/* The colour of a leg is on the picture along its solid half, and missing in places along the dashed
 * one. */
static double
measure_cover (cairo_surface_t *surface, const LegationSceneLeg *leg, double from, double to)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const LegationColor *color
    = &legation_style_get (LEGATION_STYLE_LIGHT)->channels[LEGATION_CHANNEL_PARTY];
  guint covered = 0, total = 0;

  for (double t = from; t < to; t += 0.002)
    {
      double at = t * (leg->n_vertices - 1);
      guint i = (guint) at;
      double x = leg->vertices[i].x + (leg->vertices[i + 1].x - leg->vertices[i].x) * (at - i);
      double y = leg->vertices[i].y + (leg->vertices[i + 1].y - leg->vertices[i].y) * (at - i);
      guint32 pixel = *(const guint32 *) (gconstpointer) (data + (int) y * stride + 4 * (int) x);

      total++;
      covered += fabs (((pixel >> 16) & 0xff) - color->r * 255) < 60
                 && fabs (((pixel >> 8) & 0xff) - color->g * 255) < 60;
    }

  return (double) covered / total;
}

static void
test_dashes (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene = lay_out (
    "{\"id\": \"e\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","
    " \"when\": \"2025\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
    " \"stops\": [{\"place\": \"vn\", \"basis\": \"inferred\", \"role\": \"origin\"},"
    " {\"place\": \"pyongyang\", \"basis\": \"stated\"}]}}", emphasis, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1000, 700);
  cairo_t *cr = cairo_create (surface);
  guint n;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n);
  double dashed, solid;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  legation_scene_draw (scene, cr, legation_style_get (LEGATION_STYLE_LIGHT));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  dashed = measure_cover (surface, leg, 0.02, 0.24);
  solid = measure_cover (surface, leg, 0.70, 0.92);
  cairo_surface_destroy (surface);

  g_assert_cmpfloat (solid, >, 0.9);
  g_assert_cmpfloat (dashed, >, 0.3);
  g_assert_cmpfloat (dashed, <, 0.8);
}

void
add_scene_tests (void)
{
  g_test_add_func ("/scene/lanes", test_lanes);
  g_test_add_func ("/scene/ends", test_ends);
  g_test_add_func ("/scene/hidden", test_hidden);
  g_test_add_func ("/scene/hit", test_hit);
  g_test_add_func ("/scene/hit-toponym", test_hit_toponym);
  g_test_add_func ("/scene/numbers", test_numbers);
  g_test_add_func ("/scene/first-names", test_first_names);
  g_test_add_func ("/scene/labels", test_labels);
  g_test_add_func ("/scene/former-country", test_former_country);
  g_test_add_func ("/scene/marked", test_marked);
  g_test_add_func ("/scene/marked-by-disc", test_marked_by_disc);
  g_test_add_func ("/scene/marked-names", test_marked_names);
  g_test_add_func ("/scene/dashes", test_dashes);
}
