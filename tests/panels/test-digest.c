/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order and the groups in which a relationship's page shows its records. */

#include "panels-fixture.h"

#include "legation-digest.h"

static void
test_statements (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) statements = legation_relationship_sort_statements (fixture->relationship);
  g_autofree char *ids = fixture_list_ids (statements);

  g_assert_cmpstr (ids, ==, "now claim history view outlook");
}

/* What is said of others is no part of the summary; it is grouped by those whom it is about. */
static void
test_context (void)
{
  const LegationParty first[] = { { .country = "VN" }, { .country = "US" } };
  const LegationParty again[] = { { .country = "US" }, { .country = "VN" } };
  const LegationParty other[] = { { .country = "VN" }, { .country = "CN" } };
  const LegationParty alone[] = { { .country = "US" } };
  LegationStatement storage[] = {
    { .record = { .id = "own", .index = 0 }, .type = LEGATION_STATEMENT_CURRENT },
    { .record = { .id = "may", .index = 1 }, .type = LEGATION_STATEMENT_OUTLOOK, .about = first,
      .n_about = 2 },
    { .record = { .id = "china", .index = 2 }, .about = other, .n_about = 2 },
    { .record = { .id = "was", .index = 3 }, .about = again, .n_about = 2 },
    { .record = { .id = "alone", .index = 4 }, .about = alone, .n_about = 1 },
  };
  const LegationStatement *statements[G_N_ELEMENTS (storage)];
  const LegationRelationship relationship = { .statements = statements,
                                              .n_statements = G_N_ELEMENTS (storage) };
  g_autoptr (GPtrArray) own = NULL, contexts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *summary = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (storage); i++)
    statements[i] = &storage[i];
  own = legation_relationship_sort_statements (&relationship);
  summary = fixture_list_ids (own);
  g_assert_cmpstr (summary, ==, "own");

  contexts = legation_relationship_list_context (&relationship);
  for (guint i = 0; i < contexts->len; i++)
    {
      const LegationContext *context = g_ptr_array_index (contexts, i);
      g_autofree char *ids = fixture_list_ids (context->statements);

      g_string_append_printf (text, "%s-%u: %s; ", context->parties[0].country, context->n_parties,
                              ids);
    }
  g_assert_cmpstr (text->str, ==, "VN-2: was may; VN-2: china; US-1: alone; ");
}

static void
test_newest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) events = legation_relationship_list_newest (fixture->relationship);
  g_autofree char *ids = fixture_list_ids (events);

  g_assert_cmpstr (ids, ==, "signing planned hinted tour talks band old undated");
}

/* A claim that another disagrees with is in its group, also where it does not say so itself. */
static void
test_disagreements (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = legation_relationship_find_disagreements (
    fixture->relationship, fixture->dataset);
  g_autofree char *figures = NULL, *claims = NULL;

  g_assert_cmpuint (groups->len, ==, 2);
  figures = fixture_list_ids (g_ptr_array_index (groups, 0));
  g_assert_cmpstr (figures, ==, "trade-a trade-b trade-c");
  claims = fixture_list_ids (g_ptr_array_index (groups, 1));
  g_assert_cmpstr (claims, ==, "claim note-2002");
}

static char *
list_disagreements (Fixture *fixture, const char *id)
{
  const LegationRelationship *relationship
    = legation_dataset_find_relationship (fixture->dataset, id);
  g_autoptr (GPtrArray) groups
    = legation_relationship_find_disagreements (relationship, fixture->dataset);

  g_assert_cmpuint (groups->len, ==, 1);

  return fixture_list_ids (g_ptr_array_index (groups, 0));
}

/* What one relationship's statement denies is told on the page of the other too, own claims first. */
static void
test_disagreements_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = list_disagreements (fixture, "kp-kh");
  g_autofree char *other = list_disagreements (fixture, "kp-id");

  g_assert_cmpstr (own, ==, "kh-only id-pact");
  g_assert_cmpstr (other, ==, "id-pact kh-only");
}

static void
test_disagreements_hold (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = legation_relationship_find_disagreements (
    fixture->relationship, fixture->dataset);

  g_assert_true (legation_disagreements_hold (groups,
                                              legation_dataset_find (fixture->dataset, "claim")));
  g_assert_false (legation_disagreements_hold (groups,
                                               legation_dataset_find (fixture->dataset, "now")));
}

static void
test_home (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "kh-only", "kp-kh" }, { "id-pact", "kp-id" }, { "trade-a", "kp-vn" }, { "summit", "kp-us" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LegationRelationship *home = legation_dataset_find_home (
        fixture->dataset, legation_dataset_find (fixture->dataset, cases[i][0]));

      g_assert_cmpstr (home->record.id, ==, cases[i][1]);
    }
  g_assert_null (legation_dataset_find_home (fixture->dataset,
                                             legation_dataset_find (fixture->dataset, "arrest")));
}

/* Those of a group with the same status and no events share a row, where the first of them is. */
static void
test_arrangement (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = legation_dataset_arrange_relationships (fixture->dataset);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *ids = fixture_list_ids (g_ptr_array_index (entries, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ids);
    }
  g_assert_cmpstr (text->str, ==,
                   "kp-vn, kp-la, kp-bn kp-mm, kp-asean, kp-kh kp-id, kp-jp, kp-us");
}

/* What is said of others on a page is found from those whom it is about. */
static void
test_about (Fixture *fixture, gconstpointer data)
{
  const LegationParty asean
    = { .organization = (const LegationOrganization *) legation_dataset_find (fixture->dataset,
                                                                              "asean") };
  const LegationParty america = { .country = "US" };
  const LegationParty china = { .country = "CN" };
  g_autoptr (GPtrArray) body = legation_dataset_list_about (fixture->dataset, &asean);
  g_autoptr (GPtrArray) country = legation_dataset_list_about (fixture->dataset, &america);
  g_autoptr (GPtrArray) nobody = legation_dataset_list_about (fixture->dataset, &china);
  g_autofree char *first = fixture_list_ids (body);
  g_autofree char *second = fixture_list_ids (country);

  g_assert_cmpstr (first, ==, "within");
  g_assert_cmpstr (second, ==, "elsewhere");
  g_assert_cmpuint (nobody->len, ==, 0);
}

/* What disagrees stands side by side, and what does not under each other. */
static void
test_sides (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = legation_relationship_find_disagreements (
    fixture->relationship, fixture->dataset);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  g_autofree char *first = NULL, *second = NULL;

  legation_claims_take_sides (g_ptr_array_index (groups, 0), (GPtrArray *[]){ left, right });
  first = fixture_list_ids (left);
  second = fixture_list_ids (right);
  g_assert_cmpstr (first, ==, "trade-a trade-c");
  g_assert_cmpstr (second, ==, "trade-b");
}

/* Two groups become one when a claim of neither names a claim of each. */
static void
test_joined_groups (void)
{
  const LegationFigure *figures[5];
  LegationFigure storage[5] = { 0 };
  const LegationRecord *names[5][2];
  LegationRelationship relationship = { .figures = figures, .n_figures = 5 };
  static const int named[5][2] = { { 1, -1 }, { -1, -1 }, { 3, -1 }, { -1, -1 }, { 1, 3 } };
  static const char *const ids[5] = { "a", "b", "c", "d", "e" };
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 5; i++)
    {
      guint n = 0;

      for (int j = 0; j < 2; j++)
        if (named[i][j] >= 0)
          names[i][n++] = &storage[named[i][j]].record;
      storage[i].record = (LegationRecord){ .kind = LEGATION_KIND_FIGURE, .id = ids[i],
                                            .disagrees_with = names[i], .n_disagrees_with = n };
      figures[i] = &storage[i];
    }
  groups = legation_relationship_find_disagreements (&relationship, NULL);
  g_assert_cmpuint (groups->len, ==, 1);
  text = fixture_list_ids (g_ptr_array_index (groups, 0));
  g_assert_cmpstr (text, ==, "a b c d e");
}

static void
test_undated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) events = legation_dataset_list_undated (fixture->dataset);
  g_autofree char *ids = fixture_list_ids (events);

  g_assert_cmpstr (ids, ==, "undated cancelled somewhere left several arrest");
}

static void
test_opponents (Fixture *fixture, gconstpointer data)
{
  const LegationRecord *record = legation_dataset_find (fixture->dataset, "trade-b");
  g_autoptr (GPtrArray) opponents = legation_record_find_opponents (record, fixture->dataset);
  g_autofree char *ids = fixture_list_ids (opponents);

  g_assert_cmpstr (ids, ==, "trade-a trade-c");
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (
    legation_relationship_count_sources (fixture->relationship, fixture->dataset), ==, 2);
}

static void
test_holds (Fixture *fixture, gconstpointer data)
{
  const char *const own[] = { "claim", "pact", "alone", "tour" };
  const char *const foreign[] = { "arrest", "paper", "kp-la" };

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    g_assert_true (legation_relationship_holds (
      fixture->relationship, legation_dataset_find (fixture->dataset, own[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    g_assert_false (legation_relationship_holds (
      fixture->relationship, legation_dataset_find (fixture->dataset, foreign[i])));
}

static void
test_axis (Fixture *fixture, gconstpointer data)
{
  LegationSpan axis = legation_relationship_get_axis (
    fixture->relationship, legation_dataset_get_header (fixture->dataset)->as_of);

  g_assert_cmpint (axis.first, ==, legation_day_from_ymd (2002, 1, 1));
  g_assert_cmpint (axis.last, ==, legation_day_from_ymd (2025, 12, 31));
}

static void
test_no_axis (Fixture *fixture, gconstpointer data)
{
  const LegationRecord *record = legation_dataset_find (fixture->dataset, "kp-la");
  LegationSpan axis
    = legation_relationship_get_axis ((const LegationRelationship *) record, NULL);

  g_assert_cmpint (axis.first, >, axis.last);
}

void
add_digest_tests (void)
{
  add_panels_test ("/digest/statements", test_statements);
  g_test_add_func ("/digest/context", test_context);
  add_panels_test ("/digest/newest", test_newest);
  add_panels_test ("/digest/disagreements", test_disagreements);
  add_panels_test ("/digest/disagreements/elsewhere", test_disagreements_elsewhere);
  add_panels_test ("/digest/disagreements/hold", test_disagreements_hold);
  add_panels_test ("/digest/home", test_home);
  add_panels_test ("/digest/arrangement", test_arrangement);
  add_panels_test ("/digest/about", test_about);
  add_panels_test ("/digest/sides", test_sides);
  g_test_add_func ("/digest/joined-groups", test_joined_groups);
  add_panels_test ("/digest/undated", test_undated);
  add_panels_test ("/digest/opponents", test_opponents);
  add_panels_test ("/digest/sources", test_sources);
  add_panels_test ("/digest/holds", test_holds);
  add_panels_test ("/digest/axis", test_axis);
  add_panels_test ("/digest/no-axis", test_no_axis);
}
