/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a click means where several lines lie at one point. */

#include "legation-loader.h"
#include "legation-map-pick.h"
#include "legation-map-words.h"
#include "test-map.h"

static const LegationEvent events[] = {
  { .record.index = 0, .record.id = "a" },
  { .record.index = 1, .record.id = "b" },
  { .record.index = 2, .record.id = "c" },
};
static const LegationLeg legs[] = {
  { .event = &events[0] }, { .event = &events[1] }, { .event = &events[2] }
};

/** PickCase: three level lines at heights @y, of which the first is what was hit. */
typedef struct
{
  const char *path;
  double y[3];
  LegationEmphasis emphasis[3];
  gboolean badge;      /* the first one's badge is at the pointer */
  const char *picked;  /* ids */
} PickCase;

#define NORMAL LEGATION_EMPHASIS_NORMAL
#define QUIET LEGATION_EMPHASIS_QUIET

static const PickCase cases[] = {
  { "/map/pick/one", { 1, 30, 60 }, { NORMAL, NORMAL, NORMAL }, FALSE, "a" },
  { "/map/pick/meeting", { 0, 2, -2.5 }, { NORMAL, NORMAL, NORMAL }, FALSE, "abc" },
  { "/map/pick/one-is-clearly-nearer", { 0, 4, -5 }, { NORMAL, NORMAL, NORMAL }, FALSE, "a" },
  { "/map/pick/all-are-far", { 4, 5, -5.5 }, { NORMAL, NORMAL, NORMAL }, FALSE, "abc" },
  { "/map/pick/louder", { 3, 0, 1 }, { NORMAL, QUIET, NORMAL }, FALSE, "ac" },
  { "/map/pick/badge", { 0, 0, 0 }, { NORMAL, NORMAL, NORMAL }, TRUE, "a" },
};

static void
test_pick (gconstpointer data)
{
  const PickCase *c = data;
  LegationVertex vertices[3][2];
  LegationSceneLeg lines[3];
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  g_autoptr (GArray) picked = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < 3; i++)
    {
      LegationHit hit = { .event = &events[i] };

      vertices[i][0] = (LegationVertex){ -100, c->y[i] };
      vertices[i][1] = (LegationVertex){ 100, c->y[i] };
      lines[i] = (LegationSceneLeg){ .leg = &legs[i],
                                     .emphasis = c->emphasis[i],
                                     .vertices = vertices[i],
                                     .n_vertices = 2,
                                     .has_badge = i == 0,
                                     .badge = { c->badge ? 3 : 50, c->y[i] } };
      if (ABS (c->y[i]) <= 6.0)
        g_array_append_val (hits, hit);
    }
  picked = legation_pick_from (hits, lines, 3, 0, 0);
  for (guint i = 0; i < picked->len; i++)
    g_string_append (found, g_array_index (picked, LegationHit, i).event->record.id);
  g_assert_cmpstr (found->str, ==, c->picked);
}

/* What is wide is hit at its edge. */
static void
test_bundle (void)
{
  LegationVertex course[] = { { -100, 4 }, { 100, 4 } };
  LegationVertex level[] = { { -100, 0 }, { 100, 0 } };
  const LegationLeg *bundled[] = { &legs[2], &legs[1], &legs[2] };
  const LegationSceneBundle bundle = { .legs = bundled,
                                       .n_legs = 3,
                                       .to = 1,
                                       .emphasis = NORMAL,
                                       .width = 8.0,
                                       .vertices = course,
                                       .n_vertices = 2 };
  const LegationSceneLeg line
    = { .leg = &legs[0], .emphasis = NORMAL, .vertices = level, .n_vertices = 2 };
  const LegationHit both[] = { { .event = &events[0] }, { .bundle = &bundle } };
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  g_autoptr (GArray) picked = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_array_append_vals (hits, both, 2);
  picked = legation_pick_from (hits, &line, 1, 0, 0);
  g_assert_cmpuint (picked->len, ==, 2);
  /* Each journey once, in their order, also where it has two legs. */
  found = legation_pick_list_events (picked);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_true (found->pdata[0] == &events[0]);
  g_assert_true (found->pdata[1] == &events[1]);
  g_assert_true (found->pdata[2] == &events[2]);
}

/* The badge of a bundle is one thing as far as it goes: a long number, too, at its end. */
static void
test_wide_badge (void)
{
  LegationVertex level[] = { { -100, 0 }, { 100, 0 } };
  const LegationLeg *bundled[1000];
  const LegationSceneBundle bundle = { .legs = bundled,
                                       .n_legs = G_N_ELEMENTS (bundled),
                                       .to = 1,
                                       .emphasis = NORMAL,
                                       .width = 8.0,
                                       .vertices = level,
                                       .n_vertices = 2,
                                       .has_badge = TRUE,
                                       .badge = { -12, 0 } };
  const LegationSceneLeg line
    = { .leg = &legs[0], .emphasis = NORMAL, .vertices = level, .n_vertices = 2 };
  const LegationHit both[] = { { .bundle = &bundle }, { .event = &events[0] } };
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  g_autoptr (GArray) on_badge = NULL, beside = NULL;

  for (guint i = 0; i < bundle.n_legs; i++)
    bundled[i] = &legs[1];
  g_array_append_vals (hits, both, 2);
  on_badge = legation_pick_from (hits, &line, 1, 0, 0);
  beside = legation_pick_from (hits, &line, 1, 60, 0);
  g_assert_cmpuint (on_badge->len, ==, 1);
  g_assert_true (g_array_index (on_badge, LegationHit, 0).bundle == &bundle);
  g_assert_cmpuint (beside->len, ==, 2);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  g_autoptr (GArray) picked = legation_pick_from (hits, NULL, 0, 0, 0);
  const LegationHit nothing = { .event = NULL };

  g_assert_cmpuint (picked->len, ==, 0);
  g_assert_true (legation_hit_is_empty (&nothing));
}

/* Of a dataset without events that knows what was until October 2025. */
static LegationSession *
create_session (void)
{
  static const char text[]
    = "{\"format\": \"legation\", \"version\": 1, \"title\": \"T\", \"language\": \"en\","
      " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025-10\", \"sources\": [],"
      " \"places\": [], \"events\": [], \"relationships\": []}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDataset) dataset
    = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, NULL, &error);

  g_assert_no_error (error);

  return legation_session_new (dataset, NULL, "en");
}

static char *
count_dated (const char *const *dates)
{
  g_autoptr (LegationSession) session = create_session ();
  g_autoptr (GPtrArray) parsed
    = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_date_unref);
  LegationEvent dated[4] = { 0 };
  LegationLeg lines[4] = { 0 };
  const LegationLeg *bundled[4];
  LegationSceneBundle bundle = { .to = 1, .legs = bundled };

  for (; dates[bundle.n_legs] != NULL; bundle.n_legs++)
    {
      const guint i = bundle.n_legs;

      dated[i].when = legation_date_parse (dates[i], NULL);
      g_ptr_array_add (parsed, (gpointer) dated[i].when);
      lines[i].event = &dated[i];
      bundled[i] = &lines[i];
    }

  return legation_bundle_count (session, &bundle);
}

/* A decade that is not over is no promise of years that nobody knows of yet; what is expected is. */
static void
test_years (void)
{
  static const struct
  {
    const char *dates[4];
    const char *count;
  } spans[] = {
    { { "2019-05", "202X" }, "2 journeys · 2019–2025" },
    { { "202X" }, "1 journey · 2020–2025" },
    { { "2019-05", "2027" }, "2 journeys · 2019–2027" },
    { { "201X", "2024" }, "2 journeys · 2010–2024" },
    { { "2019/..", "2024" }, "2 journeys · 2019–2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *count = count_dated (spans[i].dates);

      g_assert_cmpstr (count, ==, spans[i].count);
    }
}

/* A line for several journeys is told as what it stands for. */
static void
test_words (void)
{
  g_autoptr (LegationSession) session = create_session ();
  g_autoptr (LegationDate) early = legation_date_parse ("1998", NULL);
  g_autoptr (LegationDate) late = legation_date_parse ("2024-03", NULL);
  const LegationEvent dated[] = {
    { .record.index = 0, .when = late, .channel = LEGATION_CHANNEL_STATE },
    { .record.index = 1, .when = early, .channel = LEGATION_CHANNEL_PARTY },
    { .record.index = 2, .channel = LEGATION_CHANNEL_PARTY },
  };
  const LegationLeg three[]
    = { { .event = &dated[0] }, { .event = &dated[1] }, { .event = &dated[2] } };
  const LegationLeg *bundled[] = { &three[0], &three[1], &three[2] };
  const LegationSceneBundle bundle
    = { .to = 1,
        .legs = bundled,
        .n_legs = 3,
        .n_from_inferred = 2,
        .n_to_inferred = 3,
        .counts = { [LEGATION_CHANNEL_STATE] = 1, [LEGATION_CHANNEL_PARTY] = 2 } };
  g_autoptr (GPtrArray) found = legation_bundle_list_events (&bundle);
  g_autofree char *count = legation_bundle_count (session, &bundle);
  g_autofree char *channels = legation_bundle_list_channels (&bundle);

  g_autofree char *basis = legation_bundle_describe_basis (&bundle);

  g_assert_cmpstr (count, ==, "3 journeys · 1998–2024");
  g_assert_cmpstr (basis, ==, "Origin inferred: 2 of 3 · Destination inferred");
  g_assert_cmpstr (channels, ==, "Party\302\2402 · State\302\2401");
  /* Earliest first; what nobody dates comes last. */
  g_assert_true (found->pdata[0] == &dated[1]);
  g_assert_true (found->pdata[1] == &dated[0]);
  g_assert_true (found->pdata[2] == &dated[2]);
}

/* Many events at one place: their badge is one thing at its ends, too, and they are no journeys. */
static void
test_pile (void)
{
  g_autoptr (LegationSession) session = create_session ();
  const LegationLeg *piled[] = { &legs[0], &legs[1] };
  const LegationSceneBundle pile
    = { .legs = piled, .n_legs = 2, .emphasis = QUIET, .width = 60.0, .has_badge = TRUE };
  LegationVertex level[] = { { -100, 0 }, { 100, 0 } };
  const LegationSceneLeg line
    = { .leg = &legs[2], .emphasis = NORMAL, .vertices = level, .n_vertices = 2 };
  const LegationHit both[] = { { .bundle = &pile }, { .event = &events[2] } };
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  g_autoptr (GArray) picked = NULL;
  g_autofree char *count = legation_bundle_count (session, &pile);

  g_array_append_vals (hits, both, 2);
  picked = legation_pick_from (hits, &line, 1, 25.0, 0);
  g_assert_cmpuint (picked->len, ==, 1);
  g_assert_true (g_array_index (picked, LegationHit, 0).bundle == &pile);
  g_assert_cmpstr (count, ==, "2 events");
}

void
add_pick_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_pick);
  g_test_add_func ("/map/pick/bundle", test_bundle);
  g_test_add_func ("/map/pick/wide-badge", test_wide_badge);
  g_test_add_func ("/map/pick/years", test_years);
  g_test_add_func ("/map/pick/pile", test_pile);
  g_test_add_func ("/map/pick/nothing", test_nothing);
  g_test_add_func ("/map/pick/words", test_words);
}
