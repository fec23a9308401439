/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree of a text holds what another reader of JSON finds in it. */

#include "legation-json-scanner.h"
#include "legation-json-tree.h"
#include "test-model.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
} TreeCase;

static const TreeCase cases[] = {
  { "empty", "[{},[],\"\"]" },
  { "words", "[true,false,null]" },
  { "spaces", " \t\r\n{ \"a\" : [ 1 , { } , [ ] ] , \"b\" :\n\"c\" } " },
  { "escapes",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"a\\u00e9b\", \"\\u1ec7\", \"\\ud83d\\ude00!\"]" },
  { "escaped-names", "{\"a\\nb\":1,\"\\u0061\":{\"c\\\\\":2},\"\\\"\":3}" },
  { "quote-after-backslashes", "[\"\\\\\",\"\\\\\\\"\",\"b\"]" },
  { "utf-8", "{\"北韓\":\"북한 – “Bắc Triều Tiên” 😀\"}" },
  { "deep", "[[[[{\"a\":[[{\"b\":[{}]}],1]},2],3],4],5]" },
  { "integers", "[0,-0,1,-1,12,999999999999999,1000000000000000,-9007199254740993,"
                "9223372036854775807,-9223372036854775808]" },
  { "fractions", "[0.0,-0.0,0.1,-0.5,1.5,125.7543,39.0194,0.000001,123456789.123456,"
                 "0.1234567890123456,3.141592653589793238,100000000000000.1]" },
  { "exponents", "[1e0,1E5,1e+5,1e-5,-1.5e3,1e22,1e23,1e-22,4.9e-324,2.2250738585072014e-308,"
                 "1.7976931348623157e308,1e-999]" },
  { "scalar-text", "\"a\"" },
  { "scalar-number", "12.5" },
  { "scalar-word", "true" },
};

static void
compare_nodes (const LegationJsonTree *tree, const LegationJsonNode *node, JsonNode *other);

static void
compare_members (const LegationJsonTree *tree, const LegationJsonNode *node, JsonObject *other)
{
  g_assert_cmpuint (node->n_items, ==, json_object_get_size (other));
  for (guint i = 0; i < node->n_items; i++)
    {
      const LegationJsonNode *item = &node->items[i];

      g_assert_true (json_object_has_member (other, item->name));
      g_assert_true (legation_json_node_get_member (node, item->name) == item);
      compare_nodes (tree, item, json_object_get_member (other, item->name));
    }
  g_assert_null (legation_json_node_get_member (node, "no such name"));
}

static void
compare_numbers (double number, JsonNode *other)
{
  gboolean is_double = json_node_get_value_type (other) == G_TYPE_DOUBLE;
  double expected = is_double ? json_node_get_double (other) : (double) json_node_get_int (other);

  /* Exactly: what is near may be another place. */
  g_assert_true (number == expected);
}

static void
compare_nodes (const LegationJsonTree *tree, const LegationJsonNode *node, JsonNode *other)
{
  g_autofree char *text = legation_json_tree_dup_text (tree, node);
  g_autoptr (JsonNode) again = json_from_string (text, NULL);

  g_assert_nonnull (again);
  g_assert_true (json_node_equal (again, other));
  switch ((LegationJsonType) node->type)
    {
    case LEGATION_JSON_OBJECT:
      g_assert_true (JSON_NODE_HOLDS_OBJECT (other));
      compare_members (tree, node, json_node_get_object (other));
      break;
    case LEGATION_JSON_ARRAY:
      g_assert_true (JSON_NODE_HOLDS_ARRAY (other));
      g_assert_cmpuint (node->n_items, ==, json_array_get_length (json_node_get_array (other)));
      for (guint i = 0; i < node->n_items; i++)
        compare_nodes (tree, &node->items[i],
                       json_array_get_element (json_node_get_array (other), i));
      break;
    case LEGATION_JSON_STRING:
      g_assert_cmpstr (node->string, ==, json_node_get_string (other));
      break;
    case LEGATION_JSON_NUMBER:
      compare_numbers (node->number, other);
      break;
    case LEGATION_JSON_TRUE:
    case LEGATION_JSON_FALSE:
      g_assert_cmpint (json_node_get_value_type (other), ==, G_TYPE_BOOLEAN);
      g_assert_cmpint (node->type == LEGATION_JSON_TRUE, ==, json_node_get_boolean (other));
      break;
    case LEGATION_JSON_NULL:
    default:
      g_assert_true (JSON_NODE_HOLDS_NULL (other));
      break;
    }
}

static void
compare_text (const char *text, gsize length)
{
  /* Not terminated, and exactly as long as it is. */
  g_autofree char *copy = g_memdup2 (text, length);
  g_autoptr (LegationReport) report = legation_report_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (LegationJsonTree) tree = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (legation_json_scan (copy, length, report));
  json_parser_load_from_data (parser, text, (gssize) length, &error);
  g_assert_no_error (error);
  tree = legation_json_tree_new (copy, length);
  compare_nodes (tree, legation_json_tree_get_root (tree), json_parser_get_root (parser));
}

static void
check_case (gconstpointer data)
{
  const TreeCase *test = data;

  compare_text (test->text, strlen (test->text));
}

static void
check_file (gconstpointer data)
{
  g_autoptr (GBytes) bytes = model_test_read (data);

  compare_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Of members with the same name the last one counts. */
static void
check_last (void)
{
  static const char text[] = "{\"a\":1,\"b\":2,\"a\":3}";
  g_autoptr (LegationJsonTree) tree = legation_json_tree_new (text, strlen (text));
  const LegationJsonNode *root = legation_json_tree_get_root (tree);

  g_assert_cmpfloat (legation_json_node_get_member (root, "a")->number, ==, 3);
}

void
add_json_tree_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json-tree/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_data_func ("/json-tree/full", "cases/valid/full.json", check_file);
  g_test_add_data_func ("/json-tree/white-space", "cases/valid/white-space.json", check_file);
  g_test_add_data_func ("/json-tree/many-members", "cases/valid/many-members.json", check_file);
  g_test_add_data_func ("/json-tree/names", "../data/basemap/names.json", check_file);
  g_test_add_func ("/json-tree/last", check_last);
}
