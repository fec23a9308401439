/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON pointers: what they point to, where a value can be set, and that only a copy is changed. */

#include "legation-json-pointer.h"
#include "test-model.h"

#include <string.h>

/* RFC 6901, section 5, and what does not point anywhere. */
static const char document[]
    = "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,\"i\\\\j\":5,"
      "\"k\\\"l\":6,\" \":7,\"m~n\":8,\"deep\":{\"er\":[{\"x\":9}]}}";

/** PointerCase: @text: what stands there, or NULL; @can_set: whether a value can be put there. */
typedef struct
{
  const char *pointer;
  const char *text;
  gboolean can_set;
} PointerCase;

static const PointerCase pointer_cases[] = {
  { "", document, FALSE },
  { "/foo", "[\"bar\",\"baz\"]", TRUE },
  { "/foo/0", "\"bar\"", TRUE },
  { "/foo/1", "\"baz\"", TRUE },
  { "/", "0", TRUE },
  { "/a~1b", "1", TRUE },
  { "/c%d", "2", TRUE },
  { "/e^f", "3", TRUE },
  { "/g|h", "4", TRUE },
  { "/i\\j", "5", TRUE },
  { "/k\"l", "6", TRUE },
  { "/ ", "7", TRUE },
  { "/m~0n", "8", TRUE },
  { "/deep/er/0/x", "9", TRUE },
  { "/new", NULL, TRUE },
  { "/deep/new", NULL, TRUE },
  { "/deep/er/0/new", NULL, TRUE },
  { "/foo/2", NULL, FALSE },
  { "/foo/-", NULL, FALSE },
  { "/foo/01", NULL, FALSE },
  { "/foo/+1", NULL, FALSE },
  { "/foo/1x", NULL, FALSE },
  { "/foo/", NULL, FALSE },
  { "/foo/99999999999999999999", NULL, FALSE },
  { "/foo/0/x", NULL, FALSE },
  { "/new/x", NULL, FALSE },
  { "/a~1b/0", NULL, FALSE },
  { "//", NULL, FALSE },
};

static void
check_pointer (gconstpointer data)
{
  const PointerCase *test = data;
  g_autoptr (LegationJsonTree) tree = legation_json_tree_new (document, strlen (document));
  const LegationJsonNode *root = legation_json_tree_get_root (tree);
  const LegationJsonNode *node = legation_json_node_follow (root, test->pointer);
  g_autofree char *text = node != NULL ? legation_json_tree_dup_text (tree, node) : NULL;

  g_assert_true (legation_json_is_pointer (test->pointer));
  g_assert_cmpstr (text, ==, test->text);
  g_assert_cmpint (legation_json_node_can_set (root, test->pointer), ==, test->can_set);
}

static void
check_no_pointers (void)
{
  static const char *const texts[] = { "a", "a/b", " /a", "~0", "/~", "/~2", "/a~/b", "/a~0~" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (legation_json_is_pointer (texts[i]));
}

/* Each value that can be set is found again afterwards, under its own name, and only in the copy. */
static void
check_set (gconstpointer data)
{
  const PointerCase *test = data;
  g_autoptr (LegationJsonTree) tree = legation_json_tree_new (document, strlen (document));
  const LegationJsonNode *root = legation_json_tree_get_root (tree);
  LegationJsonNode *copy = legation_json_tree_copy (tree, root);
  const LegationJsonNode *value = legation_json_node_follow (root, "/deep/er");
  const LegationJsonNode *written;
  const LegationJsonNode *set;

  legation_json_tree_set (tree, copy, test->pointer, value);
  set = legation_json_node_follow (copy, test->pointer);
  g_assert_cmpint (set->type, ==, LEGATION_JSON_ARRAY);
  g_assert_true (set->items == value->items);
  g_assert_cmpuint (copy->n_items, ==,
                    root->n_items + (strcmp (test->pointer, "/new") == 0 ? 1 : 0));

  written = legation_json_node_follow (root, test->pointer);
  if (test->text == NULL)
    g_assert_null (written);
  else
    {
      g_autofree char *text = legation_json_tree_dup_text (tree, written);

      g_assert_cmpstr (text, ==, test->text);
      g_assert_cmpstr (set->name, ==, written->name);
    }
}

void
add_json_pointer_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pointer_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/json-pointer/follow/%u", i);
      g_autofree char *set = g_strdup_printf ("/json-pointer/set/%u", i);

      g_test_add_data_func (name, &pointer_cases[i], check_pointer);
      if (pointer_cases[i].can_set)
        g_test_add_data_func (set, &pointer_cases[i], check_set);
    }
  g_test_add_func ("/json-pointer/none", check_no_pointers);
}
