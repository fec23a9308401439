/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which names are candidates for a label, and in which order. */

#include "legation-toponyms.h"
#include "test-carto.h"

static LegationGazetteer *
load_gazetteer (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("names.json");
  g_autoptr (GError) error = NULL;
  LegationGazetteer *gazetteer = legation_gazetteer_new (bytes, &error);

  g_assert_no_error (error);

  return gazetteer;
}

static const LegationToponymLabel *
find_label (GArray *labels, const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const LegationToponymLabel *label = &g_array_index (labels, LegationToponymLabel, i);

      if (g_str_equal (label->text, text))
        return label;
    }

  return NULL;
}

static guint
count_type (GArray *labels, LegationToponymType type)
{
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += g_array_index (labels, LegationToponymLabel, i).type == type;

  return n;
}

static void
check_world (void)
{
  const LegationFrame frame = { { 100, 20, 2.4 }, 1280, 800, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &frame, "en", NULL);

  g_assert_cmpuint (count_type (labels, LEGATION_TOPONYM_CAPITAL), ==, 0);
  g_assert_cmpuint (count_type (labels, LEGATION_TOPONYM_CITY), ==, 0);
  g_assert_nonnull (find_label (labels, "China"));
  g_assert_nonnull (find_label (labels, "North Korea"));
  g_assert_nonnull (find_label (labels, "Indian Ocean"));
  g_assert_null (find_label (labels, "Yellow Sea"));
}

/* The country that everything is about has its name before others of its size have. */
static void
check_focus (void)
{
  static const char *const first[] = { "IT", "GR", NULL };
  const LegationFrame frame = { { 25, 42, 2.4 }, 1280, 800, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) plain = legation_toponyms_collect (gazetteer, &frame, "en", NULL);
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &frame, "en", first);

  g_assert_null (find_label (plain, "Italy"));
  g_assert_nonnull (find_label (labels, "Italy"));
  g_assert_null (find_label (labels, "Greece"));
}

/* The whole world in a small window has names; a picture of it that only fills gaps has none. */
static void
check_small_world (void)
{
  const LegationFrame small = { { 100, 20, 1.4 }, 600, 500, 1 };
  const LegationFrame filling = { { 0, 0, 1.0 }, 512, 512, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &small, "en", NULL);
  g_autoptr (GArray) none = legation_toponyms_collect (gazetteer, &filling, "en", NULL);

  g_assert_nonnull (find_label (labels, "China"));
  g_assert_nonnull (find_label (labels, "Indian Ocean"));
  g_assert_cmpuint (none->len, ==, 0);
}

static void
check_region (void)
{
  const LegationFrame frame = { { 115, 25, 4 }, 1280, 800, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &frame, "ko", NULL);
  const LegationToponymLabel *label = find_label (labels, "평양");
  double x, y;

  g_assert_nonnull (label);
  g_assert_cmpint (label->type, ==, LEGATION_TOPONYM_CAPITAL);
  legation_frame_project (&frame, label->toponym->location, &x, &y);
  g_assert_cmpfloat (label->x, ==, x);
  g_assert_cmpfloat (label->y, ==, y);
  g_assert_nonnull (find_label (labels, "베트남"));
  g_assert_nonnull (find_label (labels, "동해"));
  g_assert_nonnull (find_label (labels, "상하이"));
  g_assert_null (find_label (labels, "원산"));
  /* A state with its city's name has one label. */
  g_assert_nonnull (find_label (labels, "싱가포르"));
  g_assert_cmpint (find_label (labels, "싱가포르")->type, ==, LEGATION_TOPONYM_CAPITAL);
  /* Far out of view. */
  g_assert_null (find_label (labels, "아바나"));
}

static void
check_order (void)
{
  const LegationFrame frame = { { 95, 25, 3.6 }, 1280, 800, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &frame, NULL, NULL);
  static const LegationToponymType order[]
      = { LEGATION_TOPONYM_CAPITAL, LEGATION_TOPONYM_SEA, LEGATION_TOPONYM_COUNTRY,
          LEGATION_TOPONYM_CITY };
  guint stage = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const LegationToponymLabel *label = &g_array_index (labels, LegationToponymLabel, i);

      while (stage < G_N_ELEMENTS (order) && order[stage] != label->type)
        stage++;
      g_assert_cmpuint (stage, <, G_N_ELEMENTS (order));
      if (i > 0)
        g_assert_cmpint (label[-1].priority, <=, label->priority);
    }
  g_assert_cmpuint (stage, ==, G_N_ELEMENTS (order) - 1);
  /* The region's capitals before those of others. */
  g_assert_cmpint (find_label (labels, "Pyongyang")->priority, <,
                   find_label (labels, "Tehran")->priority);
}

static void
check_near (void)
{
  const LegationFrame frame = { { 126.5, 38.5, 7 }, 1000, 640, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &frame, "en", NULL);

  g_assert_cmpuint (count_type (labels, LEGATION_TOPONYM_COUNTRY), ==, 0);
  g_assert_nonnull (find_label (labels, "Pyongyang"));
  g_assert_nonnull (find_label (labels, "Wonsan"));
  g_assert_nonnull (find_label (labels, "Nampo"));
  g_assert_null (find_label (labels, "Kaesong"));
}

static void
check_antimeridian (void)
{
  const LegationFrame frame = { { 179.5, -16, 5 }, 900, 600, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &frame, "en", NULL);
  const LegationToponymLabel *suva = find_label (labels, "Suva");
  const LegationToponymLabel *apia = find_label (labels, "Apia");

  g_assert_nonnull (suva);
  g_assert_nonnull (apia);
  g_assert_cmpfloat (suva->x, <, 450);
  g_assert_cmpfloat (apia->x, >, 450);
  g_assert_cmpfloat (apia->x, <, 900);
}

/* What a dataset is about comes before everything else: its capital, then the names of countries. */
static void
check_first (void)
{
  static const char *const first[] = { "KP", "VN", "LA", NULL };
  const LegationFrame frame = { { 115, 22, 4 }, 1280, 800, 1 };
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (GArray) labels = legation_toponyms_collect (gazetteer, &frame, "en", first);
  const char *expected[] = { "Pyongyang", "North Korea", "Laos", "Vietnam" };

  g_assert_cmpuint (labels->len, >, 4);
  g_assert_cmpstr (g_array_index (labels, LegationToponymLabel, 0).text, ==, expected[0]);
  for (guint i = 1; i < G_N_ELEMENTS (expected); i++)
    {
      const char *text = g_array_index (labels, LegationToponymLabel, i).text;

      g_assert_true (g_str_equal (text, expected[1]) || g_str_equal (text, expected[2])
                     || g_str_equal (text, expected[3]));
    }
}

void
add_toponyms_tests (void)
{
  g_test_add_func ("/toponyms/world", check_world);
  g_test_add_func ("/toponyms/focus", check_focus);
  g_test_add_func ("/toponyms/small-world", check_small_world);
  g_test_add_func ("/toponyms/region", check_region);
  g_test_add_func ("/toponyms/order", check_order);
  g_test_add_func ("/toponyms/near", check_near);
  g_test_add_func ("/toponyms/antimeridian", check_antimeridian);
  g_test_add_func ("/toponyms/first", check_first);
}
