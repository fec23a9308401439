/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "crowd-fixture.h"

#include "scene-fixture.h"

#include <string.h>

static const char head[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
  " \"relationships\": [], \"places\": [";
static const char *const countries[] = { "KP", "CN", "RU", "VN", "US", "FJ", "NO", "CL" };
static const char *const channels[] = { "party", "state", "military", "economic" };

/* Numbers are written as C does, whatever the locale. */
static void
add_place (GString *text, GRand *random, guint i)
{
  char lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (lon, sizeof lon, "%.4f", g_rand_double_range (random, -180.0, 180.0));
  g_ascii_formatd (lat, sizeof lat, "%.4f", g_rand_double_range (random, -60.0, 78.0));
  g_string_append_printf (text,
                          "%s{\"id\": \"p%u\", \"name\": \"Place %u\", \"precision\": \"city\","
                          " \"country\": \"%s\", \"location\": [%s, %s]}",
                          i > 0 ? "," : "", i, i, countries[i % G_N_ELEMENTS (countries)], lon, lat);
}

static void
add_event (GString *text, guint i, guint from, guint to, const char *basis)
{
  g_string_append_printf (
    text,
    "%s{\"id\": \"e%u\", \"kind\": \"visit\", \"channel\": \"%s\", \"title\": \"T\","
    " \"when\": \"2024\", \"standing\": \"%s\", \"countries\": [\"KP\"],"
    " \"itinerary\": {\"order\": \"stated\","
    " \"stops\": [{\"place\": \"p%u\", \"basis\": \"stated\", \"role\": \"origin\"},"
    " {\"place\": \"p%u\", \"basis\": \"%s\"}]}}",
    i > 0 ? "," : "", i, channels[i % G_N_ELEMENTS (channels)], i % 9 == 0 ? "implied" : "stated",
    from, to, basis);
}

/* Journeys between @n_places places all over the world, the first of which are hubs. */
LegationRoutes *
crowd_fixture_create (guint n_places, guint n_events)
{
  return crowd_fixture_create_to (n_places, n_events, "stated");
}

/* The same, where of all destinations is said how they are known. */
LegationRoutes *
crowd_fixture_create_to (guint n_places, guint n_events, const char *basis)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n_places + n_events);
  g_autoptr (GString) text = g_string_new (head);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_places; i++)
    add_place (text, random, i);
  g_string_append (text, "], \"events\": [");
  for (guint i = 0; i < n_events; i++)
    {
      double share = g_rand_double (random);
      guint from = (guint) (share * share * n_places);
      guint to = (from + 1 + (guint) g_rand_int_range (random, 0, (gint32) n_places - 1)) % n_places;

      add_event (text, i, from, to, basis);
    }
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);

  return legation_routes_new (dataset, NULL);
}

LegationScene *
crowd_fixture_lay_out (LegationRoutes *routes, const LegationFrame *frame, GBytes *emphasis)
{
  g_autoptr (LegationGazetteer) gazetteer = scene_fixture_load_gazetteer ();

  return legation_scene_new (routes, gazetteer, frame, emphasis, NULL, "en",
                             LEGATION_LABELS_INTERFACE, "Cantarell 11", NULL);
}

/* All events alike. */
GBytes *
crowd_fixture_fill (LegationRoutes *routes, LegationEmphasis emphasis)
{
  guint n = legation_dataset_get_n_events (legation_routes_get_dataset (routes));
  guint8 *values = g_malloc (n);

  memset (values, emphasis, n);

  return g_bytes_new_take (values, n);
}
