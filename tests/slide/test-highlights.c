/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a slide lists and explains of what its step brings out. */

#include "slide-fixture.h"

#include <string.h>

#define PLACE(id, country, at)                                                                     \
  "{\"id\": \"" id "\", \"name\": \"" id "\", \"precision\": \"city\", \"country\": \"" country    \
  "\", \"location\": " at "}"
#define VISIT(id)                                                                                  \
  "{\"id\": \"" id "\", \"kind\": \"visit\", \"title\": \"Visit " id "\", \"when\": \"2020\","     \
  " \"channel\": \"party\", \"countries\": [\"KP\"], \"citations\": [{\"source\": \"of-" id        \
  "\"}], \"itinerary\": {\"order\": \"stated\", \"stops\": [{\"place\": \"pyongyang\","            \
  " \"basis\": \"stated\", \"role\": \"origin\"}, {\"place\": \"hanoi\","                          \
  " \"basis\": \"stated\"}]}}"
#define SOURCE(id) "{\"id\": \"of-" id "\", \"type\": \"book\", \"title\": \"Source of " id "\"}"
#define STEP(id, rest) "{\"id\": \"" id "\", \"title\": \"" id "\", " rest "}"

/* Four journeys between the same two cities, and one that is dashed. */
static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
  " \"sources\": [" SOURCE ("a") "," SOURCE ("b") "," SOURCE ("c") "," SOURCE ("d") ","
  SOURCE ("e") "],"
  " \"relationships\": [], \"places\": [" PLACE ("pyongyang", "KP", "[125.75, 39.03]") ","
  PLACE ("hanoi", "VN", "[105.85, 21.03]") "," PLACE ("vientiane", "LA", "[102.6, 17.97]") "],"
  " \"events\": [" VISIT ("a") "," VISIT ("b") "," VISIT ("c") "," VISIT ("e") ","
  "{\"notes\": [{\"kind\": \"derived\", \"text\": \"It was the army.\","
  " \"reason\": \"Only soldiers went.\","
  " \"set\": {\"/channel\": \"military\"}}], "
  "\"id\": \"d\", \"kind\": \"visit\", \"title\": \"Visit d\", \"when\": \"2020\","
  " \"channel\": \"state\", \"countries\": [\"KP\"], \"citations\": [{\"source\": \"of-d\"}],"
  " \"itinerary\": {\"order\": \"stated\", \"stops\": [{\"place\": \"pyongyang\","
  " \"basis\": \"inferred\", \"role\": \"origin\"}, {\"place\": \"vientiane\","
  " \"basis\": \"stated\"}]}}],"
  " \"stories\": [{\"id\": \"story\", \"title\": \"Story\", \"steps\": ["
  STEP ("place", "\"highlights\": [\"hanoi\"]") ","
  STEP ("chosen", "\"highlights\": [\"a\"], \"selection\": \"d\"") ","
  STEP ("near", "\"highlights\": [\"a\", \"b\", \"c\", \"e\"],"
        " \"camera\": {\"box\": [104, 20, 127, 40]}") ","
  STEP ("far", "\"highlights\": [\"a\", \"b\", \"c\", \"e\"],"
        " \"camera\": {\"box\": [-170, -50, 170, 70]}") "]}]}";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, document, (LegationLoaderFlags) GPOINTER_TO_INT (data));
  fixture->look.legend = TRUE;
}

static gboolean
says (LegationSlidePlan *plan, const char *words)
{
  return strstr (legation_slide_plan_describe (plan), words) != NULL;
}

/* A place stands for what happened there, on the card, and among the sources at the end. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) plan = fixture_make_plan (fixture, 1);
  g_autoptr (LegationSlidePlan) end = fixture_make_plan (fixture, fixture->slides->len - 1);

  g_assert_true (says (plan, "Visit a"));
  g_assert_true (says (plan, "Visit c"));
  g_assert_false (says (plan, "Visit d"));
  g_assert_true (says (end, "Source of b"));
}

/* What a step has chosen is the loudest of all, and explained before all that it highlights. */
static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) plan = fixture_make_plan (fixture, 2);
  g_autoptr (LegationSlidePlan) other = fixture_make_plan (fixture, 3);

  g_assert_true (says (plan, "Origin inferred"));
  g_assert_true (says (plan, "State · Party"));
  g_assert_false (says (other, "Origin inferred"));
  g_assert_false (says (other, "State · Party"));
}

/* One line stands for several journeys only where they have no room beside each other. */
static void
test_crowds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) near = fixture_make_plan (fixture, 3);
  g_autoptr (LegationSlidePlan) far = fixture_make_plan (fixture, 4);

  g_assert_true (says (near, "Legend: "));
  g_assert_false (says (near, "Several journeys"));
  g_assert_true (says (far, "Several journeys"));
}

/* Who applies the notes is told so, and has the channel that they say. */
static void
test_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) plan = fixture_make_plan (fixture, 2);

  if (GPOINTER_TO_INT (data) == LEGATION_LOADER_APPLY_NOTES)
    {
      g_assert_true (says (plan, "Party · Military · Editorial notes applied"));
    }
  else
    {
      g_assert_false (says (plan, "Editorial notes applied"));
      g_assert_false (says (plan, "Military"));
    }
}

/* What is known of the legend is not worked out again, and looks the same. */
static void
test_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) first = fixture_make_plan (fixture, 4);
  g_autofree char *words = g_strdup (legation_slide_plan_describe (first));
  const LegationLegend legend = legation_slide_plan_get_legend (first);
  const LegationLegend less = { .channels = 1u << LEGATION_CHANNEL_PARTY };
  g_autoptr (LegationSlidePlan) second = NULL, third = NULL;

  fixture->look.explained = &legend;
  second = fixture_make_plan (fixture, 4);
  g_assert_cmpstr (legation_slide_plan_describe (second), ==, words);
  fixture->look.explained = &less;
  third = fixture_make_plan (fixture, 4);
  g_assert_true (says (third, "\nLegend: Party"));
  g_assert_false (says (third, "Several journeys"));
}

void
add_highlights_tests (void)
{
#define add(path, flags, function)                                                                 \
  g_test_add (path, Fixture, GINT_TO_POINTER (flags), set_up, function, fixture_tear_down)
  add ("/highlights/place", LEGATION_LOADER_NONE, test_place);
  add ("/highlights/chosen", LEGATION_LOADER_NONE, test_chosen);
  add ("/highlights/crowds", LEGATION_LOADER_NONE, test_crowds);
  add ("/highlights/notes", LEGATION_LOADER_NONE, test_notes);
  add ("/highlights/notes-applied", LEGATION_LOADER_APPLY_NOTES, test_notes);
  add ("/highlights/known", LEGATION_LOADER_NONE, test_known);
#undef add
}
