/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-story-highlights.h"

#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-story-highlighter.h"

#include <glib/gi18n.h>

#define MAX_CHARS 28
#define ID_KEY "legation-id"

struct _LegationStoryHighlights
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *flow;
  GtkWidget *add; /* in it, behind the chips */

  /* Owned */
  LegationStoryDraft *draft;
  GPtrArray *chips; /* (element-type GtkWidget): in the order of the step */

  guint position;
};

G_DEFINE_FINAL_TYPE (LegationStoryHighlights, legation_story_highlights, GTK_TYPE_WIDGET)

static void
legation_story_highlights_dispose (GObject *object)
{
  LegationStoryHighlights *self = LEGATION_STORY_HIGHLIGHTS (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (legation_story_highlights_parent_class)->dispose (object);
}

static void
legation_story_highlights_class_init (LegationStoryHighlightsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_story_highlights_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_story_highlights_init (LegationStoryHighlights *self)
{
  self->chips = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Highlights"), -1);
}

static const char *
get_id (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), ID_KEY);
}

/* The chip in the place of one that goes has the focus next, or what adds another. */
static void
focus_instead (LegationStoryHighlights *self, guint index)
{
  gtk_widget_grab_focus (index + 1 < self->chips->len ? g_ptr_array_index (self->chips, index + 1)
                                                      : self->add);
}

static void
remove_cb (GtkWidget *chip, LegationStoryHighlights *self)
{
  g_autofree char *id = g_strdup (get_id (chip));
  guint index;

  if (g_ptr_array_find (self->chips, chip, &index) && gtk_widget_has_focus (chip))
    focus_instead (self, index);
  legation_story_draft_set_highlight (self->draft, self->position, id, FALSE);
}

static GtkWidget *
create_chip (LegationStoryHighlights *self, const char *id)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = legation_story_draft_name_highlight (self->draft, id);
  GtkWidget *label = gtk_label_new (name);
  /* Translators: what a button does, for a screen reader: %s is an event, a place… */
  g_autofree char *spoken = g_strdup_printf (_("Remove the highlight %s"), name);
  /* Translators: a tooltip: %s is an event, a place… */
  g_autofree char *tooltip = g_strdup_printf (_("Remove Highlight: %s"), name);

  g_object_set_data_full (G_OBJECT (chip), ID_KEY, g_strdup (id), g_free);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "legation-chip");
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect (chip, "clicked", G_CALLBACK (remove_cb), self);

  return chip;
}

static void
chosen_cb (LegationStoryHighlights *self, const char *id)
{
  legation_story_draft_set_highlight (self->draft, self->position, id, TRUE);
}

/* Most are never opened. */
static void
create_popover_cb (GtkMenuButton *button, gpointer data)
{
  LegationStoryHighlights *self = data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = legation_story_highlighter_new (self->draft);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
create_add (LegationStoryHighlights *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Highlight…"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, self, NULL);
  gtk_widget_add_css_class (button, "legation-add-chip");
  gtk_widget_set_tooltip_text (button, _("Highlight an Event, a Relationship or a Place"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Highlight…"), -1);

  return button;
}

/** legation_story_highlights_new: Returns: (transfer floating): those of the step at @position. */
GtkWidget *
legation_story_highlights_new (LegationStoryDraft *draft, guint position)
{
  LegationStoryHighlights *self = g_object_new (LEGATION_TYPE_STORY_HIGHLIGHTS, NULL);

  self->draft = g_object_ref (draft);
  self->position = position;
  self->flow = legation_flow_new (6, 4);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  self->add = create_add (self);
  legation_flow_append (LEGATION_FLOW (self->flow), self->add);

  return GTK_WIDGET (self);
}

static gboolean
is_up_to_date (LegationStoryHighlights *self, char **ids)
{
  guint n = 0;

  for (; ids[n] != NULL; n++)
    if (n >= self->chips->len || !g_str_equal (get_id (g_ptr_array_index (self->chips, n)), ids[n]))
      return FALSE;

  return n == self->chips->len;
}

/* A chip that is there already stays, and with it the focus. */
static GtkWidget *
take_chip (LegationStoryHighlights *self, GPtrArray *old, const char *id)
{
  for (guint i = 0; i < old->len; i++)
    if (g_str_equal (get_id (g_ptr_array_index (old, i)), id))
      return g_ptr_array_steal_index (old, i);

  return create_chip (self, id);
}

/** legation_story_highlights_update: shows what the step at its position brings out now. */
void
legation_story_highlights_update (LegationStoryHighlights *self)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (LEGATION_IS_STORY_HIGHLIGHTS (self));

  ids = legation_story_draft_list_highlights (self->draft, self->position);
  if (is_up_to_date (self, ids))
    return;
  old = g_steal_pointer (&self->chips);
  self->chips = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      GtkWidget *chip = take_chip (self, old, ids[i]);

      gtk_widget_insert_before (chip, self->flow, self->add);
      g_ptr_array_add (self->chips, chip);
    }
  for (guint i = 0; i < old->len; i++)
    gtk_widget_unparent (g_ptr_array_index (old, i));
}
