/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Addresses come from datasets, which may come from anybody: only harmless schemes can be opened,
 * and only after the whole address was on screen. */

#include "config.h"

#include "legation-address.h"

#include "legation-kit.h"

#include <glib/gi18n.h>

static gboolean
has_blank (const char *address)
{
  for (const char *c = address; *c != '\0'; c++)
    if ((guchar) *c <= ' ' || *c == 0x7f)
      return TRUE;

  return FALSE;
}

/**
 * legation_address_to_uri: what to open for an address; a `doi:` goes to its resolver.
 *
 * Returns: (transfer full) (nullable): the URI, or %NULL where it must not be opened
 */
char *
legation_address_to_uri (const char *address)
{
  const char *scheme = g_uri_peek_scheme (address);

  if (scheme == NULL || has_blank (address) || !g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL))
    return NULL;
  if (g_str_equal (scheme, "doi"))
    return g_strconcat ("https://doi.org/", address + strlen ("doi:"), NULL);
  if (g_str_equal (scheme, "https") || g_str_equal (scheme, "http")
      || g_str_equal (scheme, "mailto"))
    return g_strdup (address);

  return NULL;
}

/** legation_address_is_allowed: whether an address may be opened: https, http, doi or mailto. */
gboolean
legation_address_is_allowed (const char *address)
{
  g_autofree char *uri = legation_address_to_uri (address);

  return uri != NULL;
}

static void
open_cb (GtkWidget *button, gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (button);
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                g_object_get_data (G_OBJECT (button), "legation-uri"), GDK_CURRENT_TIME);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
build_popover (const char *address)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = legation_kit_label (address, "legation-address");
  GtkWidget *button = gtk_button_new_with_label (_("Open in Browser"));

  gtk_widget_set_size_request (box, 280, -1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), legation_kit_label (_("This leaves Legation and opens"),
                                                     "legation-secondary"));
  gtk_box_append (GTK_BOX (box), label);
  g_object_set_data_full (G_OBJECT (button), "legation-uri", legation_address_to_uri (address),
                          g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_cb), NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

static void
create_popover_cb (GtkMenuButton *button, gpointer address)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, build_popover (address));
}

/** legation_address_new: an address as a button, or as mere text where it must not be opened. */
GtkWidget *
legation_address_new (const char *address)
{
  GtkWidget *label = gtk_label_new (address);
  GtkWidget *button;
  g_autofree char *name = NULL;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (!legation_address_is_allowed (address))
    return label;

  button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb,
                                         g_strdup (address), g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "legation-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  /* Translators: %s is a web address. */
  name = g_strdup_printf (_("Web address %s"), address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}
