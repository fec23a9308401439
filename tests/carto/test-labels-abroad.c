/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the name of a country goes that has no room in it. */

#include "labels-fixture.h"
#include "test-carto.h"

#include <math.h>

static double
measure_distance (const LegationLabel *label, LegationVertex at)
{
  return hypot (at.x - CLAMP (at.x, label->x, label->x + label->width),
                at.y - CLAMP (at.y, label->y, label->y + label->height));
}

/* The name of a country that has no room in it does not go to its neighbour. */
static void
test_abroad (LabelsFixture *fixture, gconstpointer data)
{
  guint n_beside = 0;

  (void) data;
  for (double zoom = 2.5; zoom <= 6.0; zoom += 0.125)
    {
      const LegationCamera camera = { 112.5, 24.0, zoom };
      g_autoptr (LegationScene) scene
        = labels_fixture_lay_out (fixture, camera, "en", LEGATION_LABELS_INTERFACE, NULL);
      guint n;
      const LegationLabel *labels = legation_scene_get_labels (scene, &n);

      for (guint i = 0; i < n; i++)
        {
          const double own = measure_distance (&labels[i], labels[i].dot);

          if (labels[i].type != LEGATION_LABEL_COUNTRY || own <= 0.0)
            continue;
          n_beside++;
          for (guint j = 0; j < n; j++)
            if (j != i && labels[j].type == LEGATION_LABEL_COUNTRY)
              {
                g_test_message ("zoom %.1f: “%s”, “%s”", zoom, labels[i].text, labels[j].text);
                g_assert_cmpfloat (measure_distance (&labels[i], labels[j].dot), >, own + 6.0);
              }
        }
    }
  g_assert_cmpuint (n_beside, >, 10);
}

void
add_labels_abroad_tests (void)
{
  g_test_add ("/labels/abroad", LabelsFixture, NULL, labels_fixture_set_up, test_abroad,
              labels_fixture_tear_down);
}
