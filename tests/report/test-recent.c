/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of files that were opened lately.  The desktop's list is one in an empty folder. */

#include <glib/gstdio.h>

#include "legation-recent.h"
#include "report-fixture.h"

static void
add (const char *uri, const char *title)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  legation_recent_add (file, title);
}

/* A file in a folder of the test, and remembers it. */
static char *
create (const char *folder)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), folder, "my_file.json", NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  char *uri = g_filename_to_uri (path, NULL, NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  add (uri, "A");

  return uri;
}

/* What the menu calls a file, or NULL if it has no such file. */
static char *
find_label (GMenu *menu, const char *uri)
{
  g_autoptr (GMenuModel) files = NULL;

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    files = g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SECTION);
  for (int i = 0; files != NULL && i < g_menu_model_get_n_items (files); i++)
    {
      g_autofree char *target = NULL;
      char *label = NULL;

      g_menu_model_get_item_attribute (files, i, G_MENU_ATTRIBUTE_TARGET, "s", &target);
      g_menu_model_get_item_attribute (files, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      if (g_strcmp0 (target, uri) == 0)
        return label;
      g_free (label);
    }
  return NULL;
}

static void
assert_label (GMenu *menu, const char *uri, const char *expected)
{
  g_autofree char *label = NULL;

  while ((label = find_label (menu, uri)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (label, ==, expected);
}

static void
check_menu (void)
{
  const char *remote = "sftp://example.org/data/far.json";
  const char *last = "sftp://example.org/other/last.json";
  g_autofree char *title = g_strnfill (10000, 't');
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *portal = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GMenu) menu = NULL;
  GtkRecentInfo *info;
  int n_sections;

  if (!gtk_init_check ())
    {
      g_test_skip ("there is no display");
      return;
    }
  menu = legation_recent_menu_new ();
  /* Nothing is read before somebody looks; who looks twice has everything once. */
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);
  legation_recent_menu_fill (menu);
  n_sections = g_menu_model_get_n_items (G_MENU_MODEL (menu));
  g_assert_cmpint (n_sections, >, 0);
  legation_recent_menu_fill (menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, n_sections);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  first = create ("one");
  second = create ("two");
  folder = g_build_filename (g_get_user_runtime_dir (), "doc", "abc123", "my_file.json", NULL);
  {
    g_autofree char *parent = g_path_get_dirname (folder);

    g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
    g_assert_true (g_file_set_contents (folder, "{}", -1, NULL));
  }
  portal = g_filename_to_uri (folder, NULL, NULL);
  add (portal, "A");
  add (remote, title);
  add (last, "A");

  assert_label (menu, last, "sftp: last.json");
  assert_label (menu, remote, "sftp: far.json");
  assert_label (menu, first, "my__file.json (one)");
  assert_label (menu, second, "my__file.json (two)");
  assert_label (menu, portal, "my__file.json");
  info = gtk_recent_manager_lookup_item (gtk_recent_manager_get_default (), remote, NULL);
  g_assert_cmpint (g_utf8_strlen (gtk_recent_info_get_description (info), -1), ==, 100);
  gtk_recent_info_unref (info);
}

void
add_recent_tests (void)
{
  g_test_add_func ("/report/recent/menu", check_menu);
}
