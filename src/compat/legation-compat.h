/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few calls that changed between the oldest GTK that we build on (4.8) and the newest.  Each
 * function names the floor that makes it unnecessary. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Until GTK 4.10: gtk_widget_get_color(). */
static inline void
legation_widget_get_color (GtkWidget *widget, GdkRGBA *color)
{
#if GTK_CHECK_VERSION(4, 10, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_widget_get_color (widget, color);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

/* Until GTK 4.14: gtk_accessible_announce().  A region whose words are read aloud when they change.
 * They are in a label inside of it, because GTK does not take them for a name of the region. */
static inline GtkWidget *
legation_status_new (GtkWidget *label)
{
  GtkWidget *status
    = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_box_append (GTK_BOX (status), label);

  return status;
}

G_END_DECLS
