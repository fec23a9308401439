/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story that is put into a document, and all that stays as it is around it. */

#include "test-model.h"

#include "legation-json-writer.h"
#include "legation-story-writer.h"

#include <string.h>

static JsonObject *
parse (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);

  return json_node_dup_object (node);
}

typedef struct
{
  const char *name;
  const char *document;
  const char *id;
  const char *story; /* NULL leaves it out */
  const char *expected; /* NULL for none */
} Case;

static const Case cases[] = {
  { "replace", "{\"a\" :1,\n \"stories\":[ {\"id\":\"x\"}, {\"id\": \"y\" } ] , \"b\":2}", "y",
    "{\"id\":\"y\",\"n\":0.1}",
    "{\"a\" :1,\n \"stories\":[ {\"id\":\"x\"}, { \"id\": \"y\", \"n\": 0.1 } ] , \"b\":2}" },
  { "append", "{\n  \"stories\": [\n    { \"id\": \"x\" }\n  ]\n}\n", "y", "{\"id\":\"y\"}",
    "{\n  \"stories\": [\n    { \"id\": \"x\" },\n    { \"id\": \"y\" }\n  ]\n}\n" },
  { "first", "{\n  \"stories\": []\n}\n", "y", "{\"id\":\"y\"}",
    "{\n  \"stories\": [\n    { \"id\": \"y\" }\n  ]\n}\n" },
  { "no-stories", "{\n  \"a\": [1]\n}\n", "y", "{\"id\":\"y\"}",
    "{\n  \"a\": [1],\n  \"stories\": [\n    { \"id\": \"y\" }\n  ]\n}\n" },
  { "nothing", "{}", "y", "{\"id\":\"y\"}",
    "{\n  \"stories\": [\n    { \"id\": \"y\" }\n  ]\n}" },
  { "returns", "{\r\n  \"stories\": [\r\n    { \"id\": \"x\" }\r\n  ]\r\n}\r\n", "y", "{\"id\":\"y\"}",
    "{\r\n  \"stories\": [\r\n    { \"id\": \"x\" },\r\n    { \"id\": \"y\" }\r\n  ]\r\n}\r\n" },
  { "remove-first", "{\"stories\":[ {\"id\":\"x\"} , {\"id\":\"y\"} ]}", "x", NULL,
    "{\"stories\":[ {\"id\":\"y\"} ]}" },
  { "remove-last", "{\"stories\":[ {\"id\":\"x\"} , {\"id\":\"y\"} ]}", "y", NULL,
    "{\"stories\":[ {\"id\":\"x\"} ]}" },
  { "remove-only", "{\"stories\":[ {\"id\":\"x\"} ]}", "x", NULL, "{\"stories\":[  ]}" },
  { "remove-absent", "{\"stories\":[]}", "x", NULL, "{\"stories\":[]}" },
  { "texts", "{}", "y", "{\"id\":\"y\",\"t\":\"a\\\"\\\\\\n\\u0007é\"}",
    "{\n  \"stories\": [\n    { \"id\": \"y\", \"t\": \"a\\\"\\\\\\n\\u0007é\" }\n  ]\n}" },
  /* A line that begins far to the right is no reason to fill a file with spaces. */
  { "far", "{\"stories\":[\n                                                  {\"id\":\"x\"}\n]}", "y",
    "{\"id\":\"y\"}",
    "{\"stories\":[\n                                                  {\"id\":\"x\"},\n"
    "    { \"id\": \"y\" }\n]}" },
  { "no-list", "{\"stories\":{}}", "y", "{\"id\":\"y\"}", NULL },
  { "no-object", "[]", "y", "{\"id\":\"y\"}", NULL },
};

static void
check_splice (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GBytes) document = g_bytes_new (test->document, strlen (test->document));
  g_autoptr (JsonObject) story = test->story != NULL ? parse (test->story) : NULL;
  g_autoptr (GBytes) spliced = legation_story_splice (document, test->id, story);
  g_autofree char *text = NULL;

  if (spliced != NULL)
    text = g_strndup (g_bytes_get_data (spliced, NULL), g_bytes_get_size (spliced));
  g_assert_cmpstr (text, ==, test->expected);
}

/* A step that is as it was keeps its bytes, whatever they look like; unknown members stay. */
static void
check_steps (void)
{
  const char *before = "{\"stories\":[{\"id\":\"s\",  \"x\":1, \"steps\":[\n"
                       "{\"id\":\"a\",   \"u\":  1.50},\n{\"id\":\"b\", \"u\":[ ]}]}]}";
  g_autoptr (GBytes) document = g_bytes_new (before, strlen (before));
  g_autoptr (JsonObject) story = legation_story_find (document, "s");
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), story);
  g_autofree char *whole = json_to_string (node, FALSE);
  g_autoptr (JsonObject) changed = parse (whole);
  g_autoptr (GBytes) spliced = NULL;
  g_autofree char *text = NULL;

  json_object_set_string_member (
    json_array_get_object_element (json_object_get_array_member (changed, "steps"), 1), "title", "T");
  spliced = legation_story_splice (document, "s", changed);
  text = g_strndup (g_bytes_get_data (spliced, NULL), g_bytes_get_size (spliced));
  g_assert_nonnull (strstr (text, "{\"id\":\"a\",   \"u\":  1.50}"));
  g_assert_nonnull (strstr (text, "{ \"id\": \"b\", \"u\": [], \"title\": \"T\" }"));
  g_assert_nonnull (strstr (text, "\"x\": 1"));
}

/* Each story of the bundled dataset, written as it is, is what it was. */
static void
check_bundled (void)
{
  g_autoptr (GBytes) document = model_test_read ("../data/north-korea.legation.json");
  g_autoptr (LegationDataset) dataset
    = model_test_load ("../data/north-korea.legation.json", NULL, NULL);

  g_assert_cmpuint (legation_dataset_get_n_stories (dataset), >, 0);
  for (guint i = 0; i < legation_dataset_get_n_stories (dataset); i++)
    {
      const char *id = legation_dataset_get_story (dataset, i)->record.id;
      g_autoptr (JsonObject) story = legation_story_find (document, id);
      g_autoptr (GBytes) spliced = legation_story_splice (document, id, story);

      g_assert_true (g_bytes_equal (document, spliced));
    }
}

/* Whatever is written says what it said. */
static void
check_write (void)
{
  const char *text = "{\"long\":[\"0123456789012345678901234567890123456789\","
                     "\"0123456789012345678901234567890123456789\",\"0123456789012345\"],"
                     "\"n\":[102.6,-3,1e-9,1e300,null,true],\"e\":{},\"a\":[]}";
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autofree char *written = legation_json_write (node, 0, NULL, NULL);
  g_autoptr (JsonNode) again = json_from_string (written, NULL);

  g_assert_cmpstr (written, ==,
                   "{\n  \"long\": [\n    \"0123456789012345678901234567890123456789\",\n"
                   "    \"0123456789012345678901234567890123456789\",\n    \"0123456789012345\"\n"
                   "  ],\n  \"n\": [102.6, -3, 1e-09, 1e+300, null, true],\n  \"e\": {},\n"
                   "  \"a\": []\n}");
  g_assert_true (json_node_equal (node, again));
}

void
add_story_writer_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/story-writer/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], check_splice);
    }
  g_test_add_func ("/story-writer/steps", check_steps);
  g_test_add_func ("/story-writer/bundled", check_bundled);
  g_test_add_func ("/story-writer/write", check_write);
}
