/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's menus and its list of shortcuts, each made when it is first asked for. */

#include "config.h"

#include "legation-window-private.h"

#include "legation-late-menu.h"
#include "legation-recent.h"

#include <glib/gi18n.h>

#define SHORTCUTS LEGATION_RESOURCE_PREFIX "/ui/help-overlay.ui"

static gboolean
leave_menu_cb (gpointer data)
{
  LegationWindow *self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));

  return G_SOURCE_REMOVE;
}

/* GTK may leave the focus at an item of a submenu that is gone, where it takes the keys of all.  It
 * moves the focus itself after this signal where it does not. */
static void
menu_closed_cb (LegationWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, leave_menu_cb, g_object_ref (self), g_object_unref);
}

static void
open_main_menu_cb (GtkMenuButton *button, gpointer data)
{
  LegationWindow *self = data;

  legation_recent_menu_fill (self->recent);
  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  gtk_menu_button_set_menu_model (button, self->main_menu);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed",
                           G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

/* GTK would have this action, too, and the list with every window. */
static void
show_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplicationWindow *window = data;

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS);
      GObject *shortcuts = gtk_builder_get_object (builder, "help_overlay");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (shortcuts));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/* @recent: what was opened lately; to be filled when the menu is first opened */
void
_legation_window_add_menus (LegationWindow *self, GMenu *recent)
{
  static const GActionEntry entry
    = { .name = "show-help-overlay", .activate = show_shortcuts_cb };

  self->recent = g_object_ref (recent);
  g_menu_append_submenu (self->open_section, _("Open _Recent"), G_MENU_MODEL (recent));
  gtk_menu_button_set_create_popup_func (self->main_menu_button, open_main_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->compare_menu_button, open_main_menu_cb, self, NULL);
  legation_late_menu_set (self->details_menu_button, self->details_menu);
  g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
}
