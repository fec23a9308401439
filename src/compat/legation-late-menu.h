/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus that are made when they are first opened.  GTK makes that of a button with the button, and
 * most are never opened: they would be half of the window's widgets. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

static inline void
legation_late_menu_make (GtkMenuButton *button, gpointer model)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, model);
}

/* The menu that @button opens from now on.  “notify::popover” tells that there is one. */
static inline void
legation_late_menu_set (GtkMenuButton *button, GMenuModel *model)
{
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_popover (button, NULL);
  gtk_menu_button_set_create_popup_func (button, legation_late_menu_make, g_object_ref (model),
                                         g_object_unref);
}

G_END_DECLS
