/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into the program under test where GTK is newer than 4.8, so that the pointer of the tests
 * finds what it looks for.  From GTK 4.10 on the places of widgets on the accessibility bus leave out
 * the padding of all that they lie in, and what is under a point is found whether it is hidden or
 * not.  Here a widget has its place in the window, as GTK 4.8 told it; a popover's place counts, too.
 * The height is negative where the middle of the widget cannot be seen.  The entries of menus get the
 * names back that they lost. */

#include <gtk/gtk.h>

/* Adds up how far the surface of a popover is from that of the window. */
static void
add_position (GdkSurface *surface, double *x, double *y)
{
  for (; GDK_IS_POPUP (surface); surface = gdk_popup_get_parent (GDK_POPUP (surface)))
    {
      *x += gdk_popup_get_position_x (GDK_POPUP (surface));
      *y += gdk_popup_get_position_y (GDK_POPUP (surface));
    }
}

static gboolean
is_seen (GtkWidget *widget, GtkWidget *window, double x, double y)
{
  GtkWidget *picked;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_WIDGET (gtk_widget_get_native (widget)) != window)
    return TRUE;
  if (!gtk_widget_contains (window, x, y))
    return FALSE;

  picked = gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT);
  if (picked == NULL || picked == widget || gtk_widget_is_ancestor (picked, widget) ||
      gtk_widget_is_ancestor (widget, picked))
    return TRUE;
  /* Children of an overlay lie on each other, and some let the pointer through. */
  while (!gtk_widget_is_ancestor (widget, picked))
    picked = gtk_widget_get_parent (picked);
  return GTK_IS_OVERLAY (picked);
}

static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkNative *native = gtk_widget_get_native (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  graphene_point_t place;
  double left = 0, top = 0, window_left, window_top;

  *x = *y = *width = *height = 0;
  if (root == NULL || !gtk_widget_get_realized (widget) ||
      !gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT (0, 0), &place))
    return TRUE;

  gtk_native_get_surface_transform (native, &left, &top);
  add_position (gtk_native_get_surface (native), &left, &top);
  gtk_native_get_surface_transform (GTK_NATIVE (root), &window_left, &window_top);
  *x = place.x + left - window_left;
  *y = place.y + top - window_top;
  *width = gtk_widget_get_width (widget);
  *height = gtk_widget_get_height (widget);
  if (!is_seen (widget, GTK_WIDGET (root), *x + *width / 2, *y + *height / 2))
    *height = -*height;
  return TRUE;
}

static gboolean
name_entry (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GObject *widget = g_value_get_object (values);
  g_autofree char *text = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_object_get (widget, "text", &text, NULL);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  return TRUE;
}

/* Classes that come later inherit what the first one has. */
__attribute__ ((constructor)) static void
take_over (void)
{
  GtkAccessibleInterface *interface;

  interface = g_type_interface_peek (g_type_class_ref (GTK_TYPE_WIDGET), GTK_TYPE_ACCESSIBLE);
  interface->get_bounds = get_bounds;
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, name_entry, NULL, NULL);
}
