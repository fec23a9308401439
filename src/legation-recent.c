/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-recent.h"

#include "legation-document.h"
#include "legation-report-text.h"

#include <glib/gi18n.h>

#define MEDIA_TYPE "application/vnd.legation+json"
#define MAX_ITEMS 8
/* How long the title of a dataset may be in the desktop's list. */
#define MAX_TITLE 100

static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, LEGATION_APPLICATION_ID);
}

static int
compare_by_age (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *left = (GtkRecentInfo *) a;
  GtkRecentInfo *right = (GtkRecentInfo *) b;

  return g_date_time_compare (gtk_recent_info_get_modified (right),
                              gtk_recent_info_get_modified (left));
}

/* Whether a file that is not here is still there is not asked: it may take long to answer. */
static gboolean
is_there (GtkRecentInfo *info)
{
  return !gtk_recent_info_is_local (info) || gtk_recent_info_exists (info);
}

/* Whether a path is one that the sandbox gives to a single file; its folder's name says nothing. */
static gboolean
is_portal_path (const char *path)
{
  g_autofree char *own = g_build_filename (g_get_user_runtime_dir (), "doc/", NULL);

  return g_str_has_prefix (path, own) || g_str_has_prefix (path, "/run/flatpak/doc/")
         || g_pattern_match_simple ("/run/user/*/doc/*", path);
}

/* The name of a file, with that of its folder where another in the menu is called the same. */
static char *
describe (GtkRecentInfo *info, gboolean with_folder)
{
  const char *name = gtk_recent_info_get_display_name (info);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *folder_name = NULL;
  const char *path = g_file_peek_path (file);

  if (!with_folder || folder == NULL || (path != NULL && is_portal_path (path)))
    return g_strdup (name);
  folder_name = legation_file_get_title (folder);
  /* Translators: the name of a file and that of its folder. */
  return g_strdup_printf (_("%s (%s)"), name, folder_name);
}

static gboolean
is_ambiguous (GPtrArray *infos, GtkRecentInfo *info)
{
  const char *name = gtk_recent_info_get_display_name (info);

  for (guint i = 0; i < infos->len; i++)
    if (infos->pdata[i] != info
        && g_str_equal (gtk_recent_info_get_display_name (infos->pdata[i]), name))
      return TRUE;

  return FALSE;
}

static void
append_item (GMenu *menu, GtkRecentInfo *info, gboolean with_folder)
{
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *text = describe (info, with_folder);
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "app.open-recent", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

/* The newest files that still are there, the built-in dataset, and a way to forget the files. */
static void
fill_menu (GMenu *menu)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) infos = g_ptr_array_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) built_in = g_menu_new ();
  g_autoptr (GMenu) clear = g_menu_new ();

  items = g_list_sort (items, compare_by_age);
  for (GList *i = items; i != NULL; i = i->next)
    if (infos->len < MAX_ITEMS && is_ours (i->data) && is_there (i->data))
      g_ptr_array_add (infos, i->data);
  for (guint i = 0; i < infos->len; i++)
    append_item (files, infos->pdata[i], is_ambiguous (infos, infos->pdata[i]));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  g_menu_remove_all (menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append (built_in, _("_Built-in Dataset"), "app.open-built-in");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (built_in));
  if (g_menu_model_get_n_items (G_MENU_MODEL (files)) > 0)
    {
      g_menu_append (clear, _("_Clear List"), "app.clear-recent");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (clear));
    }
}

/**
 * legation_recent_menu_new: a menu of what was opened lately, here and elsewhere.  Its actions are
 * “app.open-recent” with a URI, “app.open-built-in” and “app.clear-recent”.  It is empty until
 * legation_recent_menu_fill().
 *
 * Returns: (transfer full): the menu
 */
GMenu *
legation_recent_menu_new (void)
{
  return g_menu_new ();
}

/**
 * legation_recent_menu_fill: fills a menu, which from now on follows the desktop's list.  That list is
 * a file that has to be read and watched: who never opens the menu does not need it.
 */
void
legation_recent_menu_fill (GMenu *menu)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  if (g_signal_handler_find (manager, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                             fill_menu, menu) != 0)
    return;
  g_signal_connect_object (manager, "changed", G_CALLBACK (fill_menu), menu, G_CONNECT_SWAPPED);
  fill_menu (menu);
}

/** legation_recent_add: remembers that @file, whose dataset is called @title, was opened. */
void
legation_recent_add (GFile *file, const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *description = legation_report_shorten (title, MAX_TITLE);
  GtkRecentData data = {
    .description = description,
    .mime_type = (char *) MEDIA_TYPE,
    .app_name = (char *) LEGATION_APPLICATION_ID,
    .app_exec = (char *) "legation %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * legation_recent_clear: forgets what was opened here.  The desktop has one entry for each file, so
 * such a file is forgotten for other programs, too; what only they opened stays in the list.
 */
void
legation_recent_clear (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GList *items = gtk_recent_manager_get_items (manager);

  for (GList *i = items; i != NULL; i = i->next)
    if (is_ours (i->data))
      gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (i->data), NULL);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
