/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two drop-downs with all relationships.  Who chooses on one side what stands on the other swaps. */

#include "config.h"

#include "legation-compare-heads.h"

#include "legation-compare-row.h"
#include "legation-digest.h"
#include "legation-kit.h"
#include "legation-sign.h"

#include <glib/gi18n.h>

#define SIDE_KEY "legation-side"
#define CHOOSERS_KEY "legation-choosers"
#define RELATIONSHIPS_KEY "legation-relationships"

static void
swap_cb (GtkWidget *button, LegationSession *session)
{
  const LegationRelationship *left = legation_session_get_compared (session, 0);
  const LegationRelationship *right = legation_session_get_compared (session, 1);

  if (left != NULL && right != NULL)
    legation_session_compare (session, right, left);
}

/** legation_compare_swap_new: the button that swaps both sides. */
GtkWidget *
legation_compare_swap_new (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-flip-horizontal-symbolic");

  gtk_widget_set_tooltip_text (button, _("Swap Sides"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Swap Sides"), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_START);

  return button;
}

static const char *
describe_line (LegationEmphasis emphasis)
{
  return emphasis == LEGATION_EMPHASIS_SECOND ? _("double line on the map")
                                              : _("single line on the map");
}

/** legation_compare_head_new: what chooses a side, and under it how the map shows that side. */
GtkWidget *
legation_compare_head_new (GtkWidget *chooser, LegationEmphasis emphasis)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *key = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), chooser);
  gtk_widget_set_margin_start (key, 6);
  gtk_box_append (GTK_BOX (key), legation_sign_new_line (emphasis));
  gtk_box_append (GTK_BOX (key), legation_kit_label (describe_line (emphasis), "legation-secondary"));
  gtk_box_append (GTK_BOX (box), key);

  return box;
}

static void
selected_cb (GtkDropDown *chooser, GParamSpec *pspec, LegationSession *session)
{
  const guint side = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), SIDE_KEY));
  GPtrArray *relationships = g_object_get_data (G_OBJECT (chooser), RELATIONSHIPS_KEY);
  const guint position = gtk_drop_down_get_selected (chooser);
  const LegationRelationship *sides[2], *chosen;

  if (position >= relationships->len)
    return;
  chosen = g_ptr_array_index (relationships, position);
  sides[0] = legation_session_get_compared (session, 0);
  sides[1] = legation_session_get_compared (session, 1);
  if (sides[0] == NULL || sides[1] == NULL || sides[side] == chosen)
    return;
  if (sides[1 - side] == chosen)
    sides[1 - side] = sides[side];
  sides[side] = chosen;
  legation_session_compare (session, sides[0], sides[1]);
}

/* In the order of the list of relationships. */
static GPtrArray *
list_relationships (LegationDataset *dataset)
{
  g_autoptr (GPtrArray) entries = legation_dataset_arrange_relationships (dataset);
  GPtrArray *relationships = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      GPtrArray *entry = g_ptr_array_index (entries, i);

      for (guint j = 0; j < entry->len; j++)
        g_ptr_array_add (relationships, g_ptr_array_index (entry, j));
    }

  return relationships;
}

/* A drop-down follows what the session compares. */
static void
update_chooser (GtkDropDown *chooser, LegationSession *session)
{
  const guint side = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), SIDE_KEY));
  GPtrArray *relationships = g_object_get_data (G_OBJECT (chooser), RELATIONSHIPS_KEY);
  guint position;

  if (g_ptr_array_find (relationships, legation_session_get_compared (session, side), &position)
      && position != gtk_drop_down_get_selected (chooser))
    {
      g_signal_handlers_block_by_func (chooser, selected_cb, session);
      gtk_drop_down_set_selected (chooser, position);
      g_signal_handlers_unblock_by_func (chooser, selected_cb, session);
    }
}

static void
set_up_item_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer ellipsizes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           ellipsizes != NULL ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_list_item_set_child (item, label);
}

static void
bind_item_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* In a narrow window the button gives way; the list that it opens does not. */
static void
let_shrink (GtkDropDown *chooser)
{
  for (int in_list = 0; in_list < 2; in_list++)
    {
      g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

      g_signal_connect (factory, "setup", G_CALLBACK (set_up_item_cb), GINT_TO_POINTER (!in_list));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), NULL);
      if (in_list)
        gtk_drop_down_set_list_factory (chooser, factory);
      else
        gtk_drop_down_set_factory (chooser, factory);
    }
}

static GtkWidget *
build_chooser (LegationSession *session, guint side)
{
  GPtrArray *relationships = list_relationships (legation_session_get_dataset (session));
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *chooser;

  for (guint i = 0; i < relationships->len; i++)
    {
      const LegationRelationship *relationship = g_ptr_array_index (relationships, i);

      gtk_string_list_append (names, legation_session_get_relationship_name (session, relationship));
    }
  chooser = gtk_drop_down_new (
    G_LIST_MODEL (names),
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (chooser), TRUE);
  let_shrink (GTK_DROP_DOWN (chooser));
  g_object_set_data (G_OBJECT (chooser), SIDE_KEY, GUINT_TO_POINTER (side));
  g_object_set_data_full (G_OBJECT (chooser), RELATIONSHIPS_KEY, relationships,
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  side == 0 ? _("First Relationship") : _("Second Relationship"), -1);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (selected_cb), session, 0);

  return chooser;
}

/** legation_compare_heads_new: the heads of two relationships. */
GtkWidget *
legation_compare_heads_new (LegationSession *session)
{
  GtkWidget *swap = legation_compare_swap_new ();
  GtkWidget *row = legation_compare_row_new (swap);
  GPtrArray *choosers = g_ptr_array_new ();

  g_signal_connect_object (swap, "clicked", G_CALLBACK (swap_cb), session, 0);
  for (guint side = 0; side < 2; side++)
    {
      GtkWidget *chooser = build_chooser (session, side);

      g_ptr_array_add (choosers, chooser);
      legation_compare_row_append (
        LEGATION_COMPARE_ROW (row),
        legation_compare_head_new (chooser, side == 0 ? LEGATION_EMPHASIS_NORMAL
                                                      : LEGATION_EMPHASIS_SECOND));
    }
  g_object_set_data_full (G_OBJECT (row), CHOOSERS_KEY, choosers,
                          (GDestroyNotify) g_ptr_array_unref);
  legation_compare_heads_update (row, session);

  return row;
}

/** legation_compare_heads_update: shows what a session compares now. */
void
legation_compare_heads_update (GtkWidget *heads, LegationSession *session)
{
  GPtrArray *choosers = g_object_get_data (G_OBJECT (heads), CHOOSERS_KEY);

  for (guint i = 0; i < choosers->len; i++)
    update_chooser (g_ptr_array_index (choosers, i), session);
}

/** legation_compare_heads_ask: puts the focus where the second relationship is chosen. */
void
legation_compare_heads_ask (GtkWidget *heads)
{
  GPtrArray *choosers = g_object_get_data (G_OBJECT (heads), CHOOSERS_KEY);

  gtk_widget_grab_focus (g_ptr_array_index (choosers, 1));
}
