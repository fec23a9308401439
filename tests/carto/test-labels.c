/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of the bundled dataset's places and of the base map: none lies on another or on a mark, and
 * none jumps while the map moves under it. */

#include "labels-fixture.h"
#include "legation-scene-private.h"
#include "test-carto.h"

#include <math.h>

/* Letters may touch; measured widths are not whole pixels. */
#define TOUCH 0.5

static gboolean
is_in_view (const LegationLabel *label)
{
  return label->x > 0 && label->y > 0 && label->x + label->width < 1280.0
         && label->y + label->height < 800.0;
}

static gboolean
overlap (const LegationLabel *a, const LegationLabel *b)
{
  return MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x) > TOUCH
         && MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y) > TOUCH;
}

static gboolean
hides (const LegationLabel *label, LegationVertex at, double radius)
{
  const double x = CLAMP (at.x, label->x, label->x + label->width);
  const double y = CLAMP (at.y, label->y, label->y + label->height);

  return hypot (at.x - x, at.y - y) < radius - TOUCH;
}

static guint
count_hidden (LegationScene *scene, const LegationLabel *label)
{
  guint n_marks, n_legs, n_points, n_bundles, count = 0;
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n_marks);
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n_legs);
  const LegationScenePoint *points = legation_scene_get_points (scene, &n_points);
  const LegationSceneBundle *bundles = legation_scene_get_bundles (scene, &n_bundles);

  for (guint i = 0; i < n_marks; i++)
    count += marks[i].emphasis != LEGATION_EMPHASIS_HIDDEN
             && hides (label, marks[i].center, LEGATION_CITY_RADIUS);
  for (guint i = 0; i < n_legs; i++)
    count += legs[i].has_badge && hides (label, legs[i].badge, LEGATION_BADGE_DIAMETER / 2);
  for (guint i = 0; i < n_points; i++)
    count += points[i].emphasis > LEGATION_EMPHASIS_FAINT && !points[i].piled
             && hides (label, points[i].badge, LEGATION_BADGE_DIAMETER / 2);
  for (guint i = 0; i < n_bundles; i++)
    if (bundles[i].has_badge)
      {
        const double width = _legation_bundle_measure_badge (&bundles[i]);
        const LegationLabel badge = { .x = bundles[i].badge.x - width / 2,
                                      .y = bundles[i].badge.y - LEGATION_BADGE_DIAMETER / 2,
                                      .width = width, .height = LEGATION_BADGE_DIAMETER };

        count += overlap (label, &badge);
      }

  return count;
}

static guint
count_collisions (LegationScene *scene)
{
  guint n, count = 0;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);

  for (guint i = 0; i < n; i++)
    {
      if (!is_in_view (&labels[i]))
        continue;
      for (guint j = 0; j < i; j++)
        if (is_in_view (&labels[j]) && overlap (&labels[i], &labels[j]))
          {
            g_test_message ("“%s” and “%s”", labels[i].text, labels[j].text);
            count++;
          }
      if (count_hidden (scene, &labels[i]) > 0)
        {
          g_test_message ("“%s” hides a mark", labels[i].text);
          count++;
        }
    }

  return count;
}

static void
test_collisions (LabelsFixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { "en", "ko", "th" };
  static const LegationLocation middles[] = { { 117.0, 23.0 }, { 126.5, 38.0 }, { 105.0, 18.0 } };

  (void) data;
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint m = 0; m < G_N_ELEMENTS (middles); m++)
      for (double zoom = 2.0; zoom <= 9.0; zoom += 0.5)
        for (guint i = 0; i < 2 * LEGATION_N_LABEL_CHOICES; i++)
          {
            const LegationCamera camera = { middles[m].lon, middles[m].lat, zoom };
            const LegationLabelChoice choice = i / 2;
            GBytes *emphasis = i % 2 == 0 ? fixture->emphasis : fixture->traces;
            g_autoptr (LegationScene) scene
              = labels_fixture_lay_out_loud (fixture, emphasis, camera, languages[l], choice, NULL);

            if (count_collisions (scene) > 0)
              {
                g_test_message ("%s, %.1f %.1f, zoom %.1f, names %u, traces %u", languages[l],
                                camera.lon, camera.lat, zoom, choice, i % 2);
                g_test_fail ();
              }
          }
}

/* How much of routes a label lies on, in pixels, told by walking along them. */
static double
measure_hidden (LegationScene *scene, const LegationLabel *label)
{
  guint n, count = 0;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j + 1 < legs[i].n_vertices; j++)
      {
        LegationVertex a = legs[i].vertices[j];
        LegationVertex b = legs[i].vertices[j + 1];
        double length = hypot (b.x - a.x, b.y - a.y);

        for (double walked = 0.0; walked < length; walked += 1.0)
          {
            double x = a.x + (b.x - a.x) * walked / length;
            double y = a.y + (b.y - a.y) * walked / length;

            count += x > label->x && x < label->x + label->width && y > label->y
                     && y < label->y + label->height;
          }
      }

  return count;
}

/* Routes are the loudest thing on the map: a name goes to the other side of its city, or is left
 * out. */
static void
test_beside_routes (LabelsFixture *fixture, gconstpointer data)
{
  guint n_seen = 0;

  (void) data;
  for (double zoom = 3.0; zoom <= 8.0; zoom += 0.5)
    {
      const LegationCamera camera = { 116.0, 27.0, zoom };
      g_autoptr (LegationScene) scene
        = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_INTERFACE, NULL);
      guint n;
      const LegationLabel *labels = legation_labels_get (scene->labels, &n);

      for (guint i = 0; i < n; i++)
        if (labels[i].type == LEGATION_LABEL_CITY || labels[i].type == LEGATION_LABEL_SEA)
          {
            g_test_message ("zoom %.1f: “%s”", zoom, labels[i].text);
            g_assert_cmpfloat (measure_hidden (scene, &labels[i]), <=, 0.5 * labels[i].width + 4.0);
            n_seen++;
          }
    }
  g_assert_cmpuint (n_seen, >, 100);
}

/* A name of the base map that would be cut off at the edge is none. */
static void
test_edges (LabelsFixture *fixture, gconstpointer data)
{
  guint n_seen = 0;

  (void) data;
  for (double lon = 80.0; lon <= 140.0; lon += 7.0)
    {
      const LegationCamera camera = { lon, 25.0, 4.6 };
      g_autoptr (LegationScene) scene
        = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_BOTH, NULL);
      guint n;
      const LegationLabel *labels = legation_labels_get (scene->labels, &n);

      for (guint i = 0; i < n; i++)
        if (labels[i].type > LEGATION_LABEL_STOP_COUNTRY)
          {
            g_test_message ("longitude %.0f: “%s”", lon, labels[i].text);
            g_assert_true (is_in_view (&labels[i]));
            n_seen++;
          }
    }
  g_assert_cmpuint (n_seen, >, 100);
}

static const LegationLabel *
find_label (LegationScene *scene, gconstpointer key)
{
  guint n;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);

  for (guint i = 0; i < n; i++)
    if (labels[i].key == key)
      return &labels[i];

  return NULL;
}

/* Whether a label is in view before and after a step, and not in the margin of either picture. */
static gboolean
is_seen_twice (const LegationLabel *label)
{
  return label->x > 128 + 60 && label->y > 128 && label->x + label->width < 1280 - 128
         && label->y + label->height < 800 - 128 - 40;
}

/* Step by step across the region: what is in the middle of two pictures is at the same place in
 * both. */
static void
test_panning (LabelsFixture *fixture, gconstpointer data)
{
  guint n_compared = 0;

  (void) data;
  for (double zoom = 3.0; zoom <= 7.0; zoom += 0.5)
    {
      LegationCamera camera = { 96.0, 16.0, zoom };
      g_autoptr (LegationScene) before
        = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_BOTH, NULL);

      for (guint step = 0; step < 24; step++)
        {
          const LegationFrame last = *legation_scene_get_frame (before);
          g_autoptr (LegationLabelMemory) memory = legation_scene_remember_labels (before);
          LegationLocation middle = legation_frame_unproject (&last, 700.0, 360.0);
          g_autoptr (LegationScene) after = NULL;
          guint n;
          const LegationLabel *labels = legation_labels_get (before->labels, &n);

          camera.lon = middle.lon;
          camera.lat = middle.lat;
          after = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_BOTH, memory);
          for (guint i = 0; i < n; i++)
            {
              const LegationLabel *now = find_label (after, labels[i].key);

              if (!is_seen_twice (&labels[i]))
                continue;
              n_compared++;
              if (now == NULL
                  || hypot (now->x - labels[i].x + 60.0, now->y - labels[i].y - 40.0) > 1e-6)
                g_test_message ("zoom %.1f, step %u: “%s”", zoom, step, labels[i].text);
              g_assert_nonnull (now);
              g_assert_cmpfloat_with_epsilon (now->x, labels[i].x - 60.0, 1e-6);
              g_assert_cmpfloat_with_epsilon (now->y, labels[i].y + 40.0, 1e-6);
            }
          legation_scene_unref (before);
          before = g_steal_pointer (&after);
        }
    }
  g_assert_cmpuint (n_compared, >, 1000);
}

/* How many lines from marks to their names seem to come from another mark. */
static guint
count_crossing_leaders (LegationScene *scene)
{
  guint n, n_marks, count = 0;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n_marks && labels[i].has_leader; j++)
      if (marks[j].emphasis > LEGATION_EMPHASIS_HIDDEN && marks[j].mark != labels[i].key
          && !marks[j].minor
          && legation_line_measure_distance (labels[i].leader, 2, marks[j].center)
               < LEGATION_CITY_RADIUS)
        {
          g_test_message ("“%s”", labels[i].text);
          count++;
        }

  return count;
}

/* Far away, too, where marks nearly lie on each other, a name is not led to another one's mark. */
static void
test_own_leaders (LabelsFixture *fixture, gconstpointer data)
{
  static const LegationLocation middles[] = { { 110.0, 30.0 }, { 117.0, 23.0 }, { 126.5, 38.0 } };

  (void) data;
  for (guint m = 0; m < G_N_ELEMENTS (middles); m++)
    for (double zoom = 2.0; zoom <= 9.0; zoom += 0.25)
      {
        const LegationCamera camera = { middles[m].lon, middles[m].lat, zoom };
        g_autoptr (LegationScene) scene = labels_fixture_lay_out (
          fixture, camera, "en", LEGATION_LABELS_INTERFACE, NULL);

        if (count_crossing_leaders (scene) > 0)
          {
            g_test_message ("%.1f %.1f, zoom %.2f", camera.lon, camera.lat, zoom);
            g_test_fail ();
          }
      }
}

static cairo_surface_t *
draw_names (LegationScene *scene, LegationLabelSprites *sprites)
{
  const LegationFrame *frame = legation_scene_get_frame (scene);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) frame->width,
                                                         (int) frame->height);
  cairo_t *cr = cairo_create (surface);

  legation_labels_draw_with (scene->labels, cr, legation_style_get (LEGATION_STYLE_LIGHT), sprites);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* A name of two lines looks as if it had never been on another side of its dot. */
static void
test_sprites (LabelsFixture *fixture, gconstpointer data)
{
  LegationLabelSprites *kept = legation_label_sprites_new ();

  (void) data;
  for (double zoom = 3.6; zoom < 6.0; zoom += 0.3)
    {
      const LegationCamera camera = { 112.0, 33.0, zoom };
      g_autoptr (LegationScene) scene
        = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_BOTH, NULL);
      LegationLabelSprites *fresh = legation_label_sprites_new ();
      cairo_surface_t *a = draw_names (scene, kept);
      cairo_surface_t *b = draw_names (scene, fresh);

      g_assert_cmpmem (cairo_image_surface_get_data (a),
                       cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a),
                       cairo_image_surface_get_data (b),
                       cairo_image_surface_get_stride (b) * cairo_image_surface_get_height (b));
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
      legation_label_sprites_free (fresh);
    }
  legation_label_sprites_free (kept);
}

/* A picture that is made again is the same, down to the last name. */
static void
test_again (LabelsFixture *fixture, gconstpointer data)
{
  (void) data;
  for (double zoom = 2.5; zoom <= 7.0; zoom += 0.25)
    {
      const LegationCamera camera = { 117.0, 22.3, zoom };
      g_autoptr (LegationScene) first
        = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_INTERFACE, NULL);
      g_autoptr (LegationLabelMemory) memory = legation_scene_remember_labels (first);
      g_autoptr (LegationScene) second
        = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_INTERFACE, memory);
      guint n, n_again;
      const LegationLabel *labels = legation_labels_get (first->labels, &n);

      for (guint i = 0; i < n; i++)
        {
          const LegationLabel *again = find_label (second, labels[i].key);

          if (again == NULL || hypot (again->x - labels[i].x, again->y - labels[i].y) > 1e-6)
            g_test_message ("zoom %.2f: “%s”", zoom, labels[i].text);
          g_assert_nonnull (again);
          g_assert_cmpfloat_with_epsilon (again->x, labels[i].x, 1e-6);
          g_assert_cmpfloat_with_epsilon (again->y, labels[i].y, 1e-6);
        }
      legation_labels_get (second->labels, &n_again);
      g_assert_cmpuint (n_again, ==, n);
    }
}

/* While the time runs, names stay where they are, unless something comes that would lie under them; and
 * where it stops, they stay. */
static void
test_scrubbing (LabelsFixture *fixture, gconstpointer data)
{
  const LegationCamera camera = { 117.0, 22.3, 4.3 };
  g_autoptr (LegationScene) before
    = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_BOTH, NULL);
  guint n_compared = 0, n_moved = 0;

  (void) data;
  for (gint32 first = legation_day_from_ymd (2018, 1, 1);
       first < legation_day_from_ymd (2025, 10, 31); first += 60)
    {
      const LegationSpan span = { first, first + 500 };
      g_autoptr (GBytes) emphasis
        = labels_fixture_show_span (fixture->routes, span, LEGATION_EMPHASIS_HIDDEN);
      g_autoptr (LegationLabelMemory) memory = legation_scene_remember_labels (before);
      g_autoptr (LegationScene) after
        = labels_fixture_lay_out_loud (fixture, emphasis, camera, "en", LEGATION_LABELS_BOTH, memory);
      g_autoptr (LegationLabelMemory) rest = legation_scene_remember_labels (after);
      g_autoptr (LegationScene) again
        = labels_fixture_lay_out_loud (fixture, emphasis, camera, "en", LEGATION_LABELS_BOTH, rest);
      guint n;
      const LegationLabel *labels = legation_labels_get (after->labels, &n);

      g_assert_cmpuint (count_collisions (after), ==, 0);
      for (guint i = 0; i < n; i++)
        {
          const LegationLabel *was = find_label (before, labels[i].key);
          const LegationLabel *stays = find_label (again, labels[i].key);

          g_assert_nonnull (stays);
          g_assert_cmpfloat_with_epsilon (stays->x, labels[i].x, 1e-6);
          g_assert_cmpfloat_with_epsilon (stays->y, labels[i].y, 1e-6);
          if (was == NULL)
            continue;
          n_compared++;
          if (hypot (was->x - labels[i].x, was->y - labels[i].y) > 1e-6)
            {
              g_test_message ("“%s” moved", labels[i].text);
              n_moved++;
            }
        }
      legation_scene_unref (before);
      before = g_steal_pointer (&after);
    }
  g_assert_cmpuint (n_compared, >, 1000);
  g_assert_cmpuint (n_moved * 100, <, n_compared);
}

void
add_labels_tests (void)
{
#define add(path, function) \
  g_test_add (path, LabelsFixture, NULL, labels_fixture_set_up, function, labels_fixture_tear_down)
  add ("/labels/collisions", test_collisions);
  add ("/labels/beside-routes", test_beside_routes);
  add ("/labels/edges", test_edges);
  add ("/labels/again", test_again);
  add ("/labels/panning", test_panning);
  add ("/labels/scrubbing", test_scrubbing);
  add ("/labels/own-leaders", test_own_leaders);
  add ("/labels/sprites", test_sprites);
#undef add
}
