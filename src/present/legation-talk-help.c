/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of keys: in two columns, as it has to be seen at once. */

#include "config.h"

#include "legation-talk-help.h"

#include "legation-talk-keys.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_COLUMNS 2

/* GTK writes the name of some keys as programs do, with a line in it. */
static GtkWidget *
build_word (guint key, GdkModifierType modifiers)
{
  g_autofree char *name = gtk_accelerator_get_label (key, modifiers);
  g_auto (GStrv) parts = g_strsplit (name, "+", -1);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-name", "shortcut", "spacing", 6, NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      GtkWidget *cap = gtk_label_new (parts[i]);

      gtk_widget_add_css_class (cap, "keycap");
      if (i > 0)
        gtk_box_append (GTK_BOX (box), gtk_label_new ("+"));
      gtk_box_append (GTK_BOX (box), cap);
    }

  return box;
}

static GtkWidget *
build_key (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return gtk_label_new (accelerator);

  return strchr (accelerator, '_') != NULL ? build_word (key, modifiers)
                                           : gtk_shortcut_label_new (accelerator);
}

static GtkWidget *
build_keys (const LegationTalkKey *key)
{
  g_auto (GStrv) accelerators = g_strsplit (key->accelerators, " ", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; accelerators[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), build_key (accelerators[i]));
  gtk_widget_set_halign (box, GTK_ALIGN_END);

  return box;
}

static GtkWidget *
build_action (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);

  return label;
}

/** legation_talk_help_new: Returns: (transfer floating): the list of all keys of a talk. */
GtkWidget *
legation_talk_help_new (void)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n;
  const LegationTalkKey *keys = legation_talk_keys_list (&n);
  const guint n_rows = (n + N_COLUMNS - 1) / N_COLUMNS;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  for (guint i = 0; i < n; i++)
    {
      const int column = (int) (2 * (i / n_rows));
      const int row = (int) (i % n_rows);

      gtk_grid_attach (GTK_GRID (grid), build_keys (&keys[i]), column, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), build_action (_(keys[i].action)), column + 1, row, 1, 1);
    }
  gtk_widget_add_css_class (grid, "legation-talk-help");
  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Keys"),
                                  -1);

  return grid;
}
