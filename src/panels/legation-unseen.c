/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK draws each row of a list in each frame of the window, even where it is scrolled out of sight and
 * something else has changed: a hundred sources cost a map that moves more than the map itself.  What
 * is wholly transparent is not drawn at all. */

#include "config.h"

#include "legation-unseen.h"

static gboolean
is_in_sight (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;

  return !gtk_widget_compute_bounds (widget, window, &bounds)
         || (bounds.origin.y <= (float) gtk_widget_get_height (window)
             && bounds.origin.y + bounds.size.height >= 0.0f);
}

static void
update_row (GtkWidget *row, GtkWidget *window)
{
  const double opacity = is_in_sight (row, window) ? 1.0 : 0.0;

  if (gtk_widget_get_mapped (row) && gtk_widget_get_opacity (row) != opacity)
    gtk_widget_set_opacity (row, opacity);
}

/**
 * legation_unseen_update: lets the rows of lists that are out of sight not be drawn, and the others be
 * drawn again.  Call it before what scrolls is drawn: whatever moves a row brings that about.
 * @content: what holds the lists, at any depth
 * @window: in which they scroll up and down
 */
void
legation_unseen_update (GtkWidget *content, GtkWidget *window)
{
  for (GtkWidget *child = gtk_widget_get_first_child (content); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_BOX_ROW (child))
      update_row (child, window);
    else if (gtk_widget_get_mapped (child))
      legation_unseen_update (child, window);
}
