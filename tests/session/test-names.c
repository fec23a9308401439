/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What places are called in the language of the session. */

#include "session-fixture.h"

#include <string.h>

static const char names[]
  = "{\"version\": 1, \"countries\": {"
    " \"LA\": {\"point\": [103, 18], \"rank\": 0, \"names\": {\"en\": \"Laos\", \"ko\": \"라오스\"}},"
    " \"RU\": {\"point\": [99, 61], \"rank\": 2, \"names\": {\"en\": \"Russia\", \"ko\": \"러시아\"}},"
    " \"VN\": {\"point\": [108, 14], \"rank\": 1, \"names\": {\"en\": \"Vietnam\"}}},"
    " \"cities\": [], \"seas\": []}";

static LegationSession *
create_session (Fixture *fixture, const char *language)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (names, strlen (names));
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationGazetteer) gazetteer = legation_gazetteer_new (bytes, &error);

  g_assert_no_error (error);

  return legation_session_new (legation_session_get_dataset (fixture->session), gazetteer, language);
}

static const LegationPlace *
find_place (Fixture *fixture, const char *id)
{
  return legation_dataset_find_place (legation_session_get_dataset (fixture->session), id);
}

static void
check_places (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *language;
    const char *id;
    const char *name;
    const char *description;
  } places[] = {
    { "ko", "la", "라오스", "라오스, city not stated" },
    { "en", "la", "Laos", "Laos, city not stated" },
    /* A country that the dataset calls as it is called no more is no country of today. */
    { "ko", "su", "Soviet Union", "Soviet Union, city not stated" },
    { "en", "su", "Soviet Union", "Soviet Union, city not stated" },
    { "ko", "ru", "러시아", "러시아, city not stated" },
    { "en", "ru", "Russia", "Russia, city not stated" },
    { "ko", "hanoi", "Hanoi", "Hanoi" },
    { "ko", "sea", "Southeast Asia", "Southeast Asia, country not stated" },
    /* Of a country that has no name anywhere the dataset's is left. */
    { "ko", "kp", "North Korea", "North Korea, city not stated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (LegationSession) session = create_session (fixture, places[i].language);
      const LegationPlace *place = find_place (fixture, places[i].id);
      g_autofree char *description = legation_session_describe_place (session, place);

      g_assert_cmpstr (legation_session_get_place_name (session, place), ==, places[i].name);
      g_assert_cmpstr (description, ==, places[i].description);
    }
}

static void
check_countries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSession) session = create_session (fixture, "ko");

  g_assert_cmpstr (legation_session_get_country_name (session, "LA"), ==, "라오스");
  g_assert_cmpstr (legation_session_get_country_name (session, "VN"), ==, "Vietnam");
  g_assert_cmpstr (legation_session_get_country_name (session, "SE"), ==, "SE");
}

void
add_name_tests (void)
{
  add_session_test ("/names/places", check_places);
  add_session_test ("/names/countries", check_countries);
}
