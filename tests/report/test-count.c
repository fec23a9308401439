/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “41 of 42”: what is shown and what was left out are together what the document has, counted by
 * somebody who knows nothing of reports. */

#include <json-glib/json-glib.h>

#include "legation-report-count.h"
#include "report-fixture.h"

static const struct
{
  const char *name;
  const char *within;
  LegationKind kind;
} tables[] = {
  { "sources", NULL, LEGATION_KIND_SOURCE },
  { "places", NULL, LEGATION_KIND_PLACE },
  { "people", NULL, LEGATION_KIND_PERSON },
  { "organizations", NULL, LEGATION_KIND_ORGANIZATION },
  { "events", NULL, LEGATION_KIND_EVENT },
  { "agreements", NULL, LEGATION_KIND_AGREEMENT },
  { "figures", NULL, LEGATION_KIND_FIGURE },
  { "relationships", NULL, LEGATION_KIND_RELATIONSHIP },
  { "relationships", "statements", LEGATION_KIND_STATEMENT },
  { "eras", NULL, LEGATION_KIND_ERA },
  { "stories", NULL, LEGATION_KIND_STORY },
  { "stories", "steps", LEGATION_KIND_STEP },
};

static guint
count_items (JsonNode *node, const char *name)
{
  JsonNode *member
    = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;

  return member != NULL && JSON_NODE_HOLDS_ARRAY (member)
             ? json_array_get_length (json_node_get_array (member))
             : 0;
}

static guint
count_inner (JsonNode *root, const char *name, const char *within)
{
  guint n = count_items (root, name);
  JsonArray *array = n > 0 ? json_object_get_array_member (json_node_get_object (root), name) : NULL;
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += count_items (json_array_get_element (array, i), within);
  return sum;
}

/* Every example that opens, of which something is left out. */
static void
check_folder (gconstpointer data)
{
  const char *folder = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "cases", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n_checked = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename ("cases", folder, name, NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (Case) example = NULL;
      LegationReportCounts counts;
      gsize length;
      const char *text;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      example = case_load (file);
      if (example->dataset == NULL)
        continue;
      text = g_bytes_get_data (example->document, &length);
      g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, NULL));
      legation_report_count_losses (example->report, example->dataset, &counts);
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        {
          JsonNode *root = json_parser_get_root (parser);
          guint written = tables[i].within == NULL
                              ? count_items (root, tables[i].name)
                              : count_inner (root, tables[i].name, tables[i].within);
          guint told = counts.n_shown[tables[i].kind] + counts.n_lost[tables[i].kind];

          if (counts.is_total[tables[i].kind] && told != written)
            g_error ("%s: %u %s/%s are told of, %u are there", file, told, tables[i].name,
                     tables[i].within != NULL ? tables[i].within : "", written);
        }
      n_checked++;
    }
  g_assert_cmpuint (n_checked, >, 0);
}

/* The three mistakes of the picture: a stop, an event and a citation. */
static void
check_parts (void)
{
  g_autoptr (Case) visits = case_load ("report/laos-visits.legation.json");
  LegationReportCounts counts;

  legation_report_count_losses (visits->report, visits->dataset, &counts);
  g_assert_cmpuint (counts.n_shown[LEGATION_KIND_EVENT], ==, 2);
  g_assert_cmpuint (counts.n_lost[LEGATION_KIND_EVENT], ==, 1);
  g_assert_cmpuint (counts.n_lost[LEGATION_KIND_STATEMENT], ==, 0);
  g_assert_cmpuint (counts.n_parts, ==, 2);
  g_assert_cmpuint (counts.n_cut[LEGATION_KIND_EVENT], ==, 1);
  g_assert_cmpuint (counts.n_cut[LEGATION_KIND_STATEMENT], ==, 1);
}

/* What is lost with its relationship is not counted one by one: nobody knows all of it. */
static void
check_unknown_total (void)
{
  g_autoptr (Case) example = case_load ("cases/invalid/reference/cascade-of-statements.json");
  LegationReportCounts counts;

  legation_report_count_losses (example->report, example->dataset, &counts);
  g_assert_cmpuint (counts.n_lost[LEGATION_KIND_RELATIONSHIP], ==, 1);
  g_assert_false (counts.is_total[LEGATION_KIND_STATEMENT]);
  g_assert_true (counts.is_total[LEGATION_KIND_EVENT]);
}

#define HEAD                                                                                       \
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"T\", \"focus\": \"KP\", \"sources\": [], "

/* What goes with something greater is not counted once more. */
static void
check_once (void)
{
  g_autoptr (Case) event
    = case_new ("event.json",
                HEAD "\"relationships\": [], \"events\": [{\"id\": \"e\", \"kind\": \"visit\","
                     " \"title\": \"E\", \"countries\": [\"ZZ\"], \"when\": \"2024-13\","
                     " \"citations\": [{\"source\": \"none\"}]}]}");
  g_autoptr (Case) relationship
    = case_new ("relationship.json",
                HEAD "\"events\": [], \"relationships\": [{\"id\": \"r\","
                     " \"parties\": [\"KP\", \"ZZ\"], \"group\": \"elsewhere\","
                     " \"statements\": [{\"id\": \"r\", \"kind\": \"current\", \"text\": \"S\"}]}]}");
  LegationReportCounts counts;

  legation_report_count_losses (event->report, event->dataset, &counts);
  g_assert_cmpuint (legation_report_get_n_problems (event->report), ==, 3);
  g_assert_cmpuint (counts.n_lost[LEGATION_KIND_EVENT], ==, 1);
  g_assert_cmpuint (counts.n_parts, ==, 0);

  legation_report_count_losses (relationship->report, relationship->dataset, &counts);
  g_assert_cmpuint (legation_report_get_n_problems (relationship->report), ==, 2);
  g_assert_cmpuint (counts.n_lost[LEGATION_KIND_RELATIONSHIP], ==, 1);
  g_assert_cmpuint (counts.n_lost[LEGATION_KIND_STATEMENT], ==, 0);
  g_assert_cmpuint (counts.n_parts, ==, 0);
}

/* A table that is no array is a part, and nobody knows how much stood in it. */
static void
check_no_table (void)
{
  g_autoptr (Case) example
    = case_new ("table.json", HEAD "\"relationships\": {\"a\": 1}, \"events\": {\"a\": 1}}");
  LegationReportCounts counts;

  legation_report_count_losses (example->report, example->dataset, &counts);
  g_assert_false (counts.is_total[LEGATION_KIND_EVENT]);
  g_assert_false (counts.is_total[LEGATION_KIND_RELATIONSHIP]);
  g_assert_false (counts.is_total[LEGATION_KIND_STATEMENT]);
  g_assert_true (counts.is_total[LEGATION_KIND_AGREEMENT]);
  g_assert_cmpuint (counts.n_parts, ==, 2);
}

void
add_count_tests (void)
{
  g_test_add_data_func ("/report/count/valid", "valid", check_folder);
  g_test_add_data_func ("/report/count/date", "invalid/date", check_folder);
  g_test_add_data_func ("/report/count/reference", "invalid/reference", check_folder);
  g_test_add_data_func ("/report/count/schema", "invalid/schema", check_folder);
  g_test_add_func ("/report/count/parts", check_parts);
  g_test_add_func ("/report/count/once", check_once);
  g_test_add_func ("/report/count/no-table", check_no_table);
  g_test_add_func ("/report/count/unknown-total", check_unknown_total);
}
