/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names meet neither each other nor what the map is about, and stay where they are while it moves. */

#include "legation-data.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>

/* The line height that fonts ask for has this much air above and below letters. */
#define AIR 1.5

typedef struct
{
  LegationGazetteer *gazetteer;
  LegationRoutes *routes;
  GBytes *emphasis;
} Bundled;

static void
set_up (Bundled *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_DATASET);
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  guint n;
  guint8 *emphasis;

  fixture->gazetteer = scene_fixture_load_gazetteer ();
  dataset
    = legation_dataset_load (bytes, fixture->gazetteer, LEGATION_LOADER_NONE, NULL, &error);
  g_assert_no_error (error);
  fixture->routes = legation_routes_new (dataset, fixture->gazetteer);
  n = legation_dataset_get_n_events (dataset);
  emphasis = g_malloc (n);
  memset (emphasis, LEGATION_EMPHASIS_NORMAL, n);
  fixture->emphasis = g_bytes_new_take (emphasis, n);
}

static void
tear_down (Bundled *fixture, gconstpointer data)
{
  g_bytes_unref (fixture->emphasis);
  legation_routes_unref (fixture->routes);
  legation_gazetteer_unref (fixture->gazetteer);
}

static LegationScene *
lay_out (Bundled *fixture,
         LegationScene *before,
         const LegationFrame *at,
         const char *language,
         LegationLabelChoice choice)
{
  return legation_scene_new_after (before, fixture->routes, fixture->gazetteer, at,
                                   fixture->emphasis, NULL, language, choice, "Cantarell 11");
}

static gboolean
meets (const LegationLabel *label, double x, double y, double width, double height)
{
  return label->x < x + width && x < label->x + label->width && label->y + AIR < y + height
         && y < label->y + label->height - AIR;
}

static gboolean
meets_disc (const LegationLabel *label, LegationVertex at, double radius)
{
  double x = CLAMP (at.x, label->x, label->x + label->width);
  double y = CLAMP (at.y, label->y + AIR, label->y + label->height - AIR);

  return hypot (at.x - x, at.y - y) < radius;
}

static guint
count (const LegationLabel *label, const char *what, gboolean met)
{
  if (met)
    g_test_message ("“%s” meets %s", label->text, what);

  return met ? 1 : 0;
}

static guint
count_collisions (LegationScene *scene)
{
  guint n, n_met = 0;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);

  for (guint i = 0; i < n; i++)
    {
      const LegationLabel *label = &labels[i];

      for (guint j = 0; j < i; j++)
        n_met += count (label, labels[j].text,
                        meets (label, labels[j].x, labels[j].y + AIR, labels[j].width,
                               labels[j].height - 2 * AIR));
      for (guint j = 0; j < n; j++)
        n_met += count (label, "a city", j != i && labels[j].has_dot
                                           && meets_disc (label, labels[j].dot, 2.4));
      for (guint j = 0; j < scene->legs->len; j++)
        {
          const LegationSceneLeg *leg = &g_array_index (scene->legs, LegationSceneLeg, j);
          double size
            = leg->leg->number > 0 ? LEGATION_NUMBER_DIAMETER : LEGATION_BADGE_DIAMETER;

          n_met += count (label, "a badge",
                          leg->has_badge && meets_disc (label, leg->badge, size / 2));
        }
      for (guint j = 0; j < scene->bundles->len; j++)
        {
          const LegationSceneBundle *bundle
            = &g_array_index (scene->bundles, LegationSceneBundle, j);
          double width = _legation_bundle_measure_badge (bundle);

          n_met += count (label, "a number",
                          bundle->has_badge
                            && meets (label, bundle->badge.x - width / 2,
                                      bundle->badge.y - LEGATION_BADGE_DIAMETER / 2, width,
                                      LEGATION_BADGE_DIAMETER));
        }
      for (guint j = 0; j < scene->points->len; j++)
        n_met += count (label, "an event",
                        meets_disc (label,
                                    g_array_index (scene->points, LegationScenePoint, j).badge,
                                    LEGATION_BADGE_DIAMETER / 2));
      for (guint j = 0; j < scene->shown->len; j++)
        {
          const LegationSceneMark *mark = &g_array_index (
            scene->marks, LegationSceneMark, g_array_index (scene->shown, guint, j));

          n_met += count (label, "a mark",
                          meets_disc (label, mark->center, _legation_find_radius (mark)));
        }
    }

  return n_met;
}

static void
test_collisions (Bundled *fixture, gconstpointer data)
{
  static const char *const languages[] = { "en", "ko", "th" };
  guint sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint choice = 0; choice < LEGATION_N_LABEL_CHOICES; choice++)
      for (double zoom = 2.0; zoom <= 9.0; zoom += 0.5)
        {
          const LegationFrame at = { { 116.0, 27.0, zoom }, 1280.0, 800.0, 1.0 };
          g_autoptr (LegationScene) scene = lay_out (fixture, NULL, &at, languages[i], choice);
          guint n = count_collisions (scene);

          if (n > 0)
            g_test_message ("%s, choice %u, zoom %.1f: %u collisions", languages[i], choice, zoom,
                            n);
          sum += n;
        }
  g_assert_cmpuint (sum, ==, 0);
}

/* Where a label lies on its mark, and a name for it; NULL for what is near the edge. */
static char *
describe (const LegationLabel *label, const LegationFrame *at, double *x, double *y)
{
  double dx, dy;

  if (label->x < 100 || label->y < 100 || label->x + label->width > at->width - 100
      || label->y + label->height > at->height - 100)
    return NULL;
  legation_frame_project (at, (LegationLocation){ 116.0, 27.0 }, &dx, &dy);
  *x = label->x - dx;
  *y = label->y - dy;

  return g_strdup_printf ("%s %d", label->text, label->type);
}

static void
test_panning (Bundled *fixture, gconstpointer data)
{
  static const double zooms[] = { 3.4, 4.3, 5.2, 6.1, 7.3 };
  guint n_seen = 0, n_jumped = 0, n_gone = 0;

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (LegationScene) last = NULL;

      for (guint step = 0; step < 12; step++)
        {
          /* A hundred pixels or so, as a picture is made again. */
          const double degrees = 100.0 * 360.0 / (256.0 * exp2 (zooms[i]));
          const LegationFrame at = { { 116.0 + degrees * (step < 6 ? step : 10.0 - step),
                                       27.0 + 0.5 * degrees * step, zooms[i] },
                                     1280.0, 800.0, 1.0 };
          g_autoptr (LegationScene) scene
            = lay_out (fixture, last, &at, "en", LEGATION_LABELS_INTERFACE);
          guint n, n_before;
          const LegationLabel *labels = legation_labels_get (scene->labels, &n);
          const LegationLabel *before
            = last != NULL ? legation_labels_get (last->labels, &n_before) : NULL;

          for (guint j = 0; before != NULL && j < n_before; j++)
            {
              double x, y, x_now, y_now;
              g_autofree char *name = describe (&before[j], &last->frame, &x, &y);
              gboolean found = FALSE;

              /* What the map has moved out of the view, or near the edge, may go. */
              if (name == NULL)
                continue;
              legation_frame_project (&at, (LegationLocation){ 116.0, 27.0 }, &x_now, &y_now);
              x_now += x;
              y_now += y;
              if (x_now < 100 || y_now < 100 || x_now + before[j].width > at.width - 100
                  || y_now + before[j].height > at.height - 100)
                continue;
              n_seen++;
              for (guint k = 0; k < n && !found; k++)
                if (labels[k].subject == before[j].subject && labels[k].type == before[j].type)
                  {
                    found = TRUE;
                    if (hypot (labels[k].x - x_now, labels[k].y - y_now) > 0.5)
                      {
                        n_jumped++;
                        g_test_message ("%s jumped", name);
                      }
                  }
              if (!found)
                {
                  n_gone++;
                  g_test_message ("%s went", name);
                }
            }
          g_clear_pointer (&last, legation_scene_unref);
          last = g_steal_pointer (&scene);
        }
    }
  g_test_message ("%u seen, %u jumped, %u gone", n_seen, n_jumped, n_gone);
  g_assert_cmpuint (n_jumped + n_gone, ==, 0);
}

void
add_labels_tests (void)
{
  g_test_add ("/labels/collisions", Bundled, NULL, set_up, test_collisions, tear_down);
  g_test_add ("/labels/panning", Bundled, NULL, set_up, test_panning, tear_down);
}
