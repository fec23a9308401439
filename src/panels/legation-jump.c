/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one came for may be far down: the focus goes there as well, so that the keyboard goes on from
 * there. */

#include "config.h"

#include "legation-jump.h"

#define TARGET_KEY "legation-jump-target"

/* Room for the heading above the target. */
#define ABOVE 44

static void
clicked_cb (GtkWidget *button)
{
  GtkWidget *target = g_object_get_data (G_OBJECT (button), TARGET_KEY);
  GtkWidget *scroller = gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport, *content;
  graphene_point_t top;

  if (target == NULL || scroller == NULL)
    return;
  viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  content = gtk_widget_get_first_child (viewport);
  /* This moves the page too, but not further than it has to. */
  gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_compute_point (target, content, &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), top.y - ABOVE);
}

/** legation_jump_new: Returns: (transfer floating): a button that leads nowhere yet. */
GtkWidget *
legation_jump_new (const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "legation-small");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);

  return button;
}

/** legation_jump_set_target: @target: of the same page, and living as long as that does. */
void
legation_jump_set_target (GtkWidget *self, GtkWidget *target)
{
  g_object_set_data (G_OBJECT (self), TARGET_KEY, target);
}
