/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names and label points, from a small list and from the one that ships. */

#include "legation-gazetteer.h"

#include "test-model.h"

#include <string.h>

static const char small[]
    = "{\"version\":1,"
      "\"countries\":{"
      "\"KP\":{\"point\":[127.6,40.6],\"zoom\":[2,6.5],\"rank\":0,"
      "\"names\":{\"en\":\"North Korea\",\"ko\":\"북한\",\"zh\":\"朝鲜\"}},"
      "\"HK\":{\"point\":[114.15,22.4],\"rank\":9,\"names\":{\"en\":\"Hong Kong\"}}},"
      "\"cities\":["
      "{\"country\":\"KP\",\"point\":[125.75,39.02],\"capital\":true,\"zoom\":[3,22],\"rank\":2,"
      "\"names\":{\"en\":\"Pyongyang\",\"zh\":\"平壤\",\"zh-Hant-HK\":\"平壤市\"}},"
      "{\"country\":\"KP\",\"point\":[127.4,39.15],\"zoom\":[6,22],\"rank\":14,"
      "\"names\":{\"en\":\"Wonsan\"}}],"
      "\"seas\":[{\"point\":[134.8,40.2],\"zoom\":[3,7.5],\"rank\":1,"
      "\"names\":{\"en\":\"Sea of Japan (East Sea)\",\"ko\":\"동해\"}}]}";

static LegationGazetteer *
make_small (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (small, strlen (small));
  g_autoptr (GError) error = NULL;
  LegationGazetteer *gazetteer = legation_gazetteer_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (gazetteer);

  return gazetteer;
}

static LegationGazetteer *
load_shipped (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", "names.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LegationGazetteer *gazetteer;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, size);
  gazetteer = legation_gazetteer_new (bytes, &error);
  g_assert_no_error (error);

  return gazetteer;
}

static void
check_toponyms (void)
{
  g_autoptr (LegationGazetteer) gazetteer = make_small ();
  const LegationToponym *toponym;

  g_assert_cmpuint (legation_gazetteer_get_n_toponyms (gazetteer), ==, 5);
  toponym = legation_gazetteer_get_toponym (gazetteer, 0);
  g_assert_cmpint (toponym->type, ==, LEGATION_TOPONYM_COUNTRY);
  g_assert_cmpstr (toponym->country, ==, "KP");
  g_assert_cmpfloat (toponym->location.lon, ==, 127.6);
  g_assert_cmpfloat (toponym->location.lat, ==, 40.6);
  g_assert_cmpfloat (toponym->min_zoom, ==, 2.0f);
  g_assert_cmpfloat (toponym->max_zoom, ==, 6.5f);
  toponym = legation_gazetteer_get_toponym (gazetteer, 2);
  g_assert_cmpint (toponym->type, ==, LEGATION_TOPONYM_CAPITAL);
  g_assert_cmpint (toponym->rank, ==, 2);
  toponym = legation_gazetteer_get_toponym (gazetteer, 3);
  g_assert_cmpint (toponym->type, ==, LEGATION_TOPONYM_CITY);
  toponym = legation_gazetteer_get_toponym (gazetteer, 4);
  g_assert_cmpint (toponym->type, ==, LEGATION_TOPONYM_SEA);
  g_assert_cmpstr (toponym->country, ==, "");
}

static void
check_never_by_itself (void)
{
  g_autoptr (LegationGazetteer) gazetteer = make_small ();
  const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, 1);

  g_assert_cmpstr (toponym->country, ==, "HK");
  g_assert_cmpfloat (toponym->min_zoom, >, toponym->max_zoom);
}

typedef struct
{
  const char *name;
  const char *language;
  const char *expected;
} Language;

static const Language languages[] = {
  { "english", "en", "Pyongyang" },
  { "exact", "zh", "平壤" },
  { "exact-with-region", "zh-Hant-HK", "平壤市" },
  { "case", "ZH-hant-hk", "平壤市" },
  { "script-falls-back", "zh-Hant", "平壤" },
  { "region-falls-back", "zh-Hans-SG", "平壤" },
  { "locale", "zh_CN.UTF-8", "平壤" },
  { "not-translated", "ko", "Pyongyang" },
  { "unknown", "xx", "Pyongyang" },
  { "c-locale", "C", "Pyongyang" },
  { "none", NULL, "Pyongyang" },
  { "empty", "", "Pyongyang" },
};

static void
check_language (gconstpointer data)
{
  const Language *test = data;
  g_autoptr (LegationGazetteer) gazetteer = make_small ();
  const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, 2);

  g_assert_cmpstr (legation_gazetteer_get_name (gazetteer, toponym, test->language), ==,
                   test->expected);
}

typedef struct
{
  const char *english;
  LegationToponymType type;
  const char *name;
  const char *language;
} Local;

/* What those who live there say; no sea is anybody's. */
static void
check_shipped_local (void)
{
  static const Local expected[] = {
    { "North Korea", LEGATION_TOPONYM_COUNTRY, "조선", "ko-KP" },
    { "South Korea", LEGATION_TOPONYM_COUNTRY, "대한민국", "ko" },
    { "Pyongyang", LEGATION_TOPONYM_CAPITAL, "평양", "ko-KP" },
    { "Taiwan", LEGATION_TOPONYM_COUNTRY, "台灣", "zh-Hant" },
    { "China", LEGATION_TOPONYM_COUNTRY, "中国", "zh" },
    { "Hanoi", LEGATION_TOPONYM_CAPITAL, "Hà Nội", "vi" },
    { "Jakarta", LEGATION_TOPONYM_CAPITAL, "Jakarta", "id" },
    { "Philippines", LEGATION_TOPONYM_COUNTRY, NULL, NULL },
    { "Yellow Sea", LEGATION_TOPONYM_SEA, NULL, NULL },
  };
  g_autoptr (LegationGazetteer) gazetteer = load_shipped ();
  guint n_found = 0;

  for (guint i = 0; i < legation_gazetteer_get_n_toponyms (gazetteer); i++)
    {
      const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, i);
      const char *english = legation_gazetteer_get_name (gazetteer, toponym, "en");

      for (guint j = 0; j < G_N_ELEMENTS (expected); j++)
        {
          const char *language = NULL;

          if (!g_str_equal (english, expected[j].english) || toponym->type != expected[j].type)
            continue;
          n_found++;
          g_assert_cmpstr (legation_gazetteer_get_local_name (gazetteer, toponym, &language), ==,
                           expected[j].name);
          g_assert_cmpstr (language, ==, expected[j].language);
        }
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (expected));
}

static void
check_countries (void)
{
  g_autoptr (LegationGazetteer) gazetteer = make_small ();
  LegationLocation location = { 1.0, 2.0 };

  g_assert_true (legation_gazetteer_has_country (gazetteer, "KP"));
  g_assert_false (legation_gazetteer_has_country (gazetteer, "kp"));
  g_assert_false (legation_gazetteer_has_country (gazetteer, "XX"));
  g_assert_false (legation_gazetteer_has_country (gazetteer, NULL));
  g_assert_cmpstr (legation_gazetteer_get_country_name (gazetteer, "KP", "ko-KP"), ==, "북한");
  g_assert_cmpstr (legation_gazetteer_get_country_name (gazetteer, "KP", "vi"), ==, "North Korea");
  g_assert_null (legation_gazetteer_get_country_name (gazetteer, "XX", "ko"));
  g_assert_false (legation_gazetteer_get_country_location (gazetteer, "XX", &location));
  g_assert_cmpfloat (location.lon, ==, 1.0);
  g_assert_true (legation_gazetteer_get_country_location (gazetteer, "KP", &location));
  g_assert_cmpfloat (location.lon, ==, 127.6);
  g_assert_cmpfloat (location.lat, ==, 40.6);
}

typedef struct
{
  const char *name;
  const char *text;
} Refused;

#define COUNTRY_TAIL "},\"cities\":[],\"seas\":[]}"

static const Refused refused[] = {
  { "empty", "" },
  { "not-json", "{\"version\":1" },
  { "array", "[]" },
  { "no-version", "{\"countries\":{" COUNTRY_TAIL },
  { "other-version", "{\"version\":2,\"countries\":{" COUNTRY_TAIL },
  { "version-text", "{\"version\":\"1\",\"countries\":{" COUNTRY_TAIL },
  { "no-seas", "{\"version\":1,\"countries\":{},\"cities\":[]}" },
  { "countries-array", "{\"version\":1,\"countries\":[],\"cities\":[],\"seas\":[]}" },
  { "long-code", "{\"version\":1,\"countries\":{\"KPX\":{}" COUNTRY_TAIL },
  { "country-number", "{\"version\":1,\"countries\":{\"KP\":1" COUNTRY_TAIL },
  { "no-english",
    "{\"version\":1,\"countries\":{\"KP\":{\"point\":[1,2],\"rank\":1,\"names\":{\"ko\":\"a\"}}"
    COUNTRY_TAIL },
  { "no-point",
    "{\"version\":1,\"countries\":{\"KP\":{\"rank\":1,\"names\":{\"en\":\"a\"}}" COUNTRY_TAIL },
  { "short-point",
    "{\"version\":1,\"countries\":{\"KP\":{\"point\":[1],\"rank\":1,\"names\":{\"en\":\"a\"}}"
    COUNTRY_TAIL },
  { "point-outside",
    "{\"version\":1,\"countries\":{\"KP\":{\"point\":[1,91],\"rank\":1,\"names\":{\"en\":\"a\"}}"
    COUNTRY_TAIL },
  { "no-rank",
    "{\"version\":1,\"countries\":{\"KP\":{\"point\":[1,2],\"names\":{\"en\":\"a\"}}"
    COUNTRY_TAIL },
  { "city-without-country",
    "{\"version\":1,\"countries\":{},\"cities\":[{\"point\":[1,2],\"rank\":1,\"names\":{\"en\":"
    "\"a\"}}],\"seas\":[]}" },
  { "sea-text", "{\"version\":1,\"countries\":{},\"cities\":[],\"seas\":[\"a\"]}" },
};

static void
check_refused (gconstpointer data)
{
  const Refused *test = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->text, strlen (test->text));
  g_autoptr (GError) error = NULL;

  g_assert_null (legation_gazetteer_new (bytes, &error));
  g_assert_nonnull (error);
}

/* What is on the map where states differ, and where a label would mislead. */
static void
check_shipped_neutral (void)
{
  g_autoptr (LegationGazetteer) gazetteer = load_shipped ();
  static const char *const unnamed[]
      = { "Dokdo", "Takeshima", "Liancourt", "Senkaku", "Diaoyu", "Paracel", "Spratly", "Kuril" };
  gboolean has_sea = FALSE;

  for (guint i = 0; i < legation_gazetteer_get_n_toponyms (gazetteer); i++)
    {
      const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, i);
      const char *name = legation_gazetteer_get_name (gazetteer, toponym, "en");

      for (guint j = 0; j < G_N_ELEMENTS (unnamed); j++)
        g_assert_null (strstr (name, unnamed[j]));
      has_sea |= g_str_equal (name, "Sea of Japan (East Sea)");
      if (g_str_equal (name, "Jerusalem"))
        g_assert_cmpint (toponym->type, ==, LEGATION_TOPONYM_CITY);
      if (g_str_equal (name, "Taipei"))
        g_assert_cmpint (toponym->type, ==, LEGATION_TOPONYM_CAPITAL);
    }
  g_assert_true (has_sea);
}

typedef struct
{
  const char *country;
  const char *english;
  const char *korean;
} Country;

static const Country shipped[] = {
  { "KP", "North Korea", "북한" }, { "KR", "South Korea", "대한민국" },
  { "VN", "Vietnam", "베트남" },   { "LA", "Laos", "라오스" },
  { "MM", "Myanmar", "미얀마" },   { "HK", "Hong Kong", "홍콩" },
  { "MO", "Macau", "마카오" },     { "TW", "Taiwan", "대만" },
  { "CU", "Cuba", "쿠바" },        { "SE", "Sweden", "스웨덴" },
};

static void
check_shipped_countries (void)
{
  g_autoptr (LegationGazetteer) gazetteer = load_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      const char *code = shipped[i].country;

      g_assert_cmpstr (legation_gazetteer_get_country_name (gazetteer, code, "en"), ==,
                       shipped[i].english);
      g_assert_cmpstr (legation_gazetteer_get_country_name (gazetteer, code, "ko"), ==,
                       shipped[i].korean);
    }
}

/* A country's ring must not be taken for its capital's disc. */
static void
check_shipped_apart (void)
{
  static const char *const region[]
      = { "KP", "KR", "CN", "MN", "JP", "VN", "LA", "KH", "TH", "MM", "MY", "ID", "PH", "TW" };
  g_autoptr (LegationGazetteer) gazetteer = load_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (region); i++)
    {
      LegationLocation country;
      guint n_capitals = 0;

      g_assert_true (legation_gazetteer_get_country_location (gazetteer, region[i], &country));
      for (guint j = 0; j < legation_gazetteer_get_n_toponyms (gazetteer); j++)
        {
          const LegationToponym *city = legation_gazetteer_get_toponym (gazetteer, j);
          double east, north;

          if (city->type != LEGATION_TOPONYM_CAPITAL || !g_str_equal (city->country, region[i]))
            continue;
          n_capitals++;
          east = city->location.lon - country.lon;
          north = city->location.lat - country.lat;
          g_assert_cmpfloat (MAX (ABS (east), ABS (north)), >, 1.2);
        }
      g_assert_cmpuint (n_capitals, ==, 1);
    }
}

void
add_gazetteer_tests (void)
{
  g_test_add_func ("/gazetteer/toponyms", check_toponyms);
  g_test_add_func ("/gazetteer/never-by-itself", check_never_by_itself);
  g_test_add_func ("/gazetteer/countries", check_countries);
  g_test_add_func ("/gazetteer/shipped/neutral", check_shipped_neutral);
  g_test_add_func ("/gazetteer/shipped/local", check_shipped_local);
  g_test_add_func ("/gazetteer/shipped/countries", check_shipped_countries);
  g_test_add_func ("/gazetteer/shipped/apart", check_shipped_apart);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/gazetteer/language/%s", languages[i].name);

      g_test_add_data_func (path, &languages[i], check_language);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/gazetteer/refused/%s", refused[i].name);

      g_test_add_data_func (path, &refused[i], check_refused);
    }
}
