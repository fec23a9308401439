/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around relationships: events and figures that belong to none of them, and all points on
 * which sources differ. */

#include "legation-contacts.h"
#include "legation-digest.h"
#include "legation-loader.h"
#include "panels-fixture.h"

#include <string.h>

static const char *document
  = "{\"format\": \"legation\", \"version\": 1, \"title\": \"T\", \"focus\": \"KP\", \"sources\": [],"
    " \"organizations\": [{\"id\": \"asean\", \"name\": \"ASEAN\"}],"
    " \"events\": ["
    "  {\"id\": \"both\", \"kind\": \"visit\", \"title\": \"A\", \"countries\": [\"KP\", \"VN\"],"
    "   \"when\": \"2012\"},"
    "  {\"id\": \"several\", \"kind\": \"visit\", \"title\": \"B\", \"countries\": [\"KP\", \"VN\"],"
    "   \"when\": \"2020/2024\", \"count\": \"unknown\"},"
    "  {\"id\": \"many\", \"kind\": \"visit\", \"title\": \"L\", \"countries\": [\"KP\", \"MN\"],"
    "   \"when\": \"2020/2024\", \"count\": \"unknown\"},"
    "  {\"id\": \"guest\", \"kind\": \"visit\", \"title\": \"C\", \"countries\": [\"US\", \"VN\"]},"
    "  {\"id\": \"chair\", \"kind\": \"statement\", \"title\": \"D\", \"countries\": [\"SG\"],"
    "   \"organizations\": [\"asean\"]},"
    "  {\"id\": \"alone\", \"kind\": \"statement\", \"title\": \"E\", \"countries\": [\"KP\"]},"
    "  {\"id\": \"joined\", \"kind\": \"accession\", \"title\": \"F\", \"countries\": [\"KP\"],"
    "   \"organizations\": [\"asean\"]},"
    "  {\"id\": \"abroad\", \"kind\": \"incident\", \"title\": \"G\", \"countries\": [\"KP\", \"FR\"],"
    "   \"disagreesWith\": [\"both\"]}],"
    " \"figures\": ["
    "  {\"id\": \"trade\", \"title\": \"H\", \"value\": 1, \"qualifier\": \"exact\","
    "   \"countries\": [\"KP\", \"VN\"], \"disagreesWith\": [\"trade-too\"]},"
    "  {\"id\": \"trade-too\", \"title\": \"I\", \"value\": 2, \"qualifier\": \"exact\","
    "   \"countries\": [\"KP\", \"VN\"], \"disagreesWith\": [\"trade\"]},"
    "  {\"id\": \"capital\", \"title\": \"J\", \"value\": 3, \"qualifier\": \"exact\","
    "   \"countries\": [\"VN\", \"KR\"]},"
    "  {\"id\": \"missions\", \"title\": \"K\", \"value\": 4, \"qualifier\": \"exact\","
    "   \"countries\": [\"KP\"]}],"
    " \"relationships\": ["
    "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\"},"
    "  {\"id\": \"kp-mn\", \"parties\": [\"KP\", \"MN\"], \"group\": \"northeast-asia\"},"
    "  {\"id\": \"kp-asean\", \"parties\": [\"KP\", \"asean\"], \"group\": \"southeast-asia\"}]}";

static LegationDataset *
load (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset
    = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (legation_dataset_get_n_events (dataset), ==, 8);

  return dataset;
}

static void
assert_ids (GPtrArray *records, const char *expected)
{
  g_autoptr (GPtrArray) owned = records;
  g_autofree char *ids = fixture_list_ids (owned);

  g_assert_cmpstr (ids, ==, expected);
}

/* Events and figures of the partner, but not those of both. */
static void
test_others (void)
{
  g_autoptr (LegationDataset) dataset = load ();
  const LegationRelationship *vietnam = legation_dataset_find_relationship (dataset, "kp-vn");
  const LegationRelationship *asean = legation_dataset_find_relationship (dataset, "kp-asean");

  assert_ids (legation_relationship_list_other_events (vietnam, &vietnam->parties[1], dataset),
              "guest");
  assert_ids (legation_relationship_list_other_figures (vietnam, &vietnam->parties[1], dataset),
              "capital");
  assert_ids (legation_relationship_list_other_events (asean, &asean->parties[1], dataset), "chair");
  assert_ids (legation_relationship_list_other_figures (asean, &asean->parties[1], dataset), "");
}

/* What is on the page of no relationship. */
static void
test_focus (void)
{
  g_autoptr (LegationDataset) dataset = load ();

  assert_ids (legation_dataset_list_focus_events (dataset), "alone abroad");
  assert_ids (legation_dataset_list_focus_figures (dataset), "missions");
}

/* Each point once, whoever names whom. */
static void
test_all_disagreements (void)
{
  g_autoptr (LegationDataset) dataset = load ();
  g_autoptr (GPtrArray) groups = legation_dataset_find_disagreements (dataset);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree char *ids = fixture_list_ids (g_ptr_array_index (groups, i));

      g_string_append_printf (list, "[%s]", ids);
    }
  g_assert_nonnull (strstr (list->str, "[trade trade-too]"));
  g_assert_nonnull (strstr (list->str, "[both abroad]"));
  g_assert_cmpuint (groups->len, ==, 2);
}

static void
assert_last (LegationDataset *dataset, const char *id, const char *expected)
{
  g_autofree char *text = legation_contacts_describe_last (
      legation_dataset_find_relationship (dataset, id), LEGATION_DATE_STYLE_SHORT);

  g_assert_cmpstr (text, ==, expected);
}

/* When the last of nobody knows how many was, nobody knows. */
static void
test_last_of_many (void)
{
  g_autoptr (LegationDataset) dataset = load ();

  assert_last (dataset, "kp-vn", "last contact 2012");
  assert_last (dataset, "kp-mn", "contacts 2020 – 2024, number not stated");
  assert_last (dataset, "kp-asean", NULL);
}

void
add_surroundings_tests (void)
{
  g_test_add_func ("/surroundings/others", test_others);
  g_test_add_func ("/surroundings/focus", test_focus);
  g_test_add_func ("/surroundings/disagreements", test_all_disagreements);
  g_test_add_func ("/surroundings/last-of-many", test_last_of_many);
}
