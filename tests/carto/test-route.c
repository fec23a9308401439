/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules by which a leg is drawn: what the source gives, and nothing more. */

#include "scene-fixture.h"
#include "test-carto.h"

#define STOP(place, basis) "{\"place\": \"" place "\", \"basis\": \"" basis "\"}"
#define ORIGIN(place, basis)                                                                       \
  "{\"place\": \"" place "\", \"basis\": \"" basis "\", \"role\": \"origin\"}"
#define VENUE(place) "{\"place\": \"" place "\", \"basis\": \"stated\", \"role\": \"venue\"}"
#define JOURNEY(order, stops)                                                                        \
  "{\"id\": \"e\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","                 \
  " \"when\": \"2024\", \"countries\": [\"KP\"],"                                                  \
  " \"itinerary\": {\"order\": \"" order "\", \"stops\": [" stops "]}}"

/* Legs as text: “KP-ring=>VN-disc#1”; “-” instead of “=” is a half that is dashed. */
typedef struct
{
  const char *name;
  const char *events;
  const char *legs;
  const char *points;
} Case;

static const Case cases[] = {
  { "city-to-city", JOURNEY ("stated", ORIGIN ("pyongyang", "stated") "," STOP ("hanoi", "stated")),
    "KP-disc==>VN-disc", "" },
  { "origin-inferred", JOURNEY ("stated", ORIGIN ("vn", "inferred") "," STOP ("pyongyang", "stated")),
    "VN-ring-=>KP-disc", "" },
  { "destination-inferred",
    JOURNEY ("listed", ORIGIN ("pyongyang", "stated") "," STOP ("hanoi", "inferred")),
    "KP-disc=->VN-ring", "" },
  { "inferred-city-is-its-country",
    JOURNEY ("stated", ORIGIN ("pyongyang", "inferred") "," STOP ("hanoi", "stated")),
    "KP-ring-=>VN-disc", "" },
  { "only-the-country", JOURNEY ("listed", ORIGIN ("kp", "stated") "," STOP ("la", "stated")),
    "KP-ring==>LA-ring", "" },
  { "chain",
    JOURNEY ("stated", ORIGIN ("kp", "stated") "," STOP ("cn", "stated") "," STOP ("hanoi", "stated")
           "," STOP ("la", "stated")),
    "KP-ring==>CN-ring#1 CN-ring==>VN-disc#2 VN-disc==>LA-ring#3", "" },
  { "fan",
    JOURNEY ("listed", ORIGIN ("kp", "stated") "," STOP ("vn", "stated") "," STOP ("la", "stated")),
    "KP-ring==>VN-ring KP-ring==>LA-ring", "" },
  { "chain-with-a-region-in-it",
    JOURNEY ("stated", ORIGIN ("kp", "stated") "," STOP ("cn", "stated") "," STOP ("sea", "stated")
           "," STOP ("la", "stated")),
    "KP-ring==>CN-ring#1", "LA-ring" },
  { "origin-unknown", JOURNEY ("unknown", STOP ("hanoi", "stated")), "", "VN-disc" },
  { "origin-basis-unknown",
    JOURNEY ("unknown", ORIGIN ("kp", "unknown") "," STOP ("hanoi", "stated")), "", "VN-disc" },
  { "region-only", JOURNEY ("unknown", ORIGIN ("kp", "stated") "," STOP ("sea", "stated")), "", "" },
  { "hosted",
    "{\"id\": \"e\", \"kind\": \"meeting\", \"title\": \"T\", \"when\": \"2019\","
    " \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"unknown\", \"stops\": ["
    VENUE ("hanoi") "]}}",
    "", "VN-disc*" },
  { "implied",
    "{\"id\": \"e\", \"kind\": \"visit\", \"standing\": \"implied\", \"title\": \"T\","
    " \"when\": \"2025\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
    " \"stops\": [" ORIGIN ("cn", "inferred") "," STOP ("pyongyang", "stated") "]}}",
    "CN-ring-=>KP-disc~", "" },
  { "did-not-happen",
    "{\"id\": \"e\", \"kind\": \"visit\", \"standing\": \"did-not-happen\", \"title\": \"T\","
    " \"when\": \"2025\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
    " \"stops\": [" ORIGIN ("cn", "inferred") "," STOP ("pyongyang", "stated") "]}}",
    "", "" },
  { "unknown-number",
    "{\"id\": \"e\", \"kind\": \"visit\", \"count\": \"unknown\", \"title\": \"T\","
    " \"when\": \"2023/2025\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
    " \"stops\": [" ORIGIN ("kp", "stated") "," STOP ("cn", "stated") "]}}",
    "", "" },
  { "troops",
    "{\"id\": \"e\", \"kind\": \"deployment\", \"title\": \"T\", \"when\": \"1967\","
    " \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
    " \"stops\": [" ORIGIN ("kp", "stated") "," STOP ("vn", "stated") "]}}",
    "", "" },
};

static void
append_mark (GString *text, const LegationMark *mark)
{
  g_string_append_printf (text, "%s-%s", mark->country,
                          mark->shape == LEGATION_MARK_CITY ? "disc" : "ring");
}

static char *
describe_legs (LegationRoutes *routes)
{
  GString *text = g_string_new (NULL);
  guint n, n_marks;
  const LegationLeg *legs = legation_routes_get_legs (routes, &n);
  const LegationMark *marks = legation_routes_get_marks (routes, &n_marks);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_mark (text, &marks[legs[i].from]);
      g_string_append_c (text, legs[i].from_inferred ? '-' : '=');
      g_string_append_c (text, legs[i].to_inferred ? '-' : '=');
      g_string_append_c (text, '>');
      append_mark (text, &marks[legs[i].to]);
      if (legs[i].number > 0)
        g_string_append_printf (text, "#%u", legs[i].number);
      if (legs[i].hollow)
        g_string_append_c (text, '~');
    }

  return g_string_free (text, FALSE);
}

static char *
describe_points (LegationRoutes *routes)
{
  GString *text = g_string_new (NULL);
  guint n, n_marks;
  const LegationPoint *points = legation_routes_get_points (routes, &n);
  const LegationMark *marks = legation_routes_get_marks (routes, &n_marks);

  for (guint i = 0; i < n; i++)
    {
      append_mark (text, &marks[points[i].mark]);
      if (points[i].hosted)
        g_string_append_c (text, '*');
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (LegationDataset) dataset = scene_fixture_load (test->events);
  g_autoptr (LegationRoutes) routes = legation_routes_new (dataset, NULL);
  g_autofree char *legs = describe_legs (routes);
  g_autofree char *points = describe_points (routes);
  gboolean drawn = *test->legs != '\0' || *test->points != '\0';

  g_assert_cmpstr (legs, ==, test->legs);
  g_assert_cmpstr (points, ==, test->points);
  g_assert_true (legation_event_is_drawn (legation_dataset_get_event (dataset, 0)) == drawn);
}

void
add_route_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/route/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}
