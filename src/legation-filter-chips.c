/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationFilterChips is one line, however narrow the window is: the chips scroll, and what takes off
 * all of them stays in sight.  Time and certainty have their place above the timeline, and no chip. */

#include "config.h"

#include "legation-filter-chips.h"

#include "legation-facets.h"

#include <glib/gi18n.h>

#define MAX_CHARS 40

struct _LegationFilterChips
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *bar;
  GtkWidget *box;

  GtkWidget *next; /* nullable, borrowed: where the focus goes when the last chip does */

  /* Owned */
  LegationSession *session;

  LegationView shown; /* that the chips are of */
};

G_DEFINE_FINAL_TYPE (LegationFilterChips, legation_filter_chips, GTK_TYPE_WIDGET)

#define KIND_KEY "legation-kind"

static guint
get_kind (GtkWidget *chip)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), KIND_KEY));
}

static void
remove_cb (GtkWidget *chip, LegationFilterChips *self)
{
  legation_session_remove_filter (self->session, get_kind (chip));
}

static void
reset_cb (LegationFilterChips *self)
{
  legation_session_reset_filters (self->session);
}

static GtkWidget *
create_chip (LegationFilterChips *self, const LegationFilter *filter)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (filter->label);
  GtkWidget *cross = gtk_image_new_from_icon_name ("window-close-symbolic");
  /* Translators: what a button does, for a screen reader: %s is such as “Kind: Visit, Meeting”. */
  g_autofree char *spoken = g_strdup_printf (_("Remove the filter %s"), filter->label);

  g_object_set_data (G_OBJECT (chip), KIND_KEY, GUINT_TO_POINTER (filter->kind));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cross);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "legation-chip");
  gtk_widget_set_tooltip_text (chip, _("Remove Filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect (chip, "clicked", G_CALLBACK (remove_cb), self);

  return chip;
}

/* The chip that had the focus is gone: the one in its place gets it, or the one before. */
static void
restore_focus (LegationFilterChips *self, int position)
{
  GtkWidget *chip = self->next;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL && position >= 0;
       child = gtk_widget_get_next_sibling (child), position--)
    chip = child;
  if (chip != NULL)
    gtk_widget_child_focus (chip, GTK_DIR_TAB_FORWARD);
}

/* Of what takes off all of them it is the position of the first. */
static int
find_focus (LegationFilterChips *self)
{
  const GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));
  int position = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child), position++)
    if (gtk_widget_has_focus (child))
      return position;

  return (flags & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 ? 0 : -1;
}

static void
update (LegationFilterChips *self)
{
  const int focus = find_focus (self);
  g_autoptr (GPtrArray) filters = NULL;
  GtkWidget *chip;

  self->shown = *legation_session_get_view (self->session);
  while ((chip = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), chip);
  if (legation_session_count_filters (self->session) > 0)
    filters = legation_session_list_filters (self->session);
  for (guint i = 0; filters != NULL && i < filters->len; i++)
    {
      const LegationFilter *filter = g_ptr_array_index (filters, i);

      if (filter->kind <= LEGATION_FILTER_ONLY)
        gtk_box_append (GTK_BOX (self->box), create_chip (self, filter));
    }
  if (focus >= 0)
    restore_focus (self, focus);
  gtk_widget_set_visible (GTK_WIDGET (self), filters != NULL);
}

/* While time runs there is nothing to do. */
static void
session_changed_cb (LegationFilterChips *self, guint changes)
{
  if ((changes & LEGATION_CHANGE_FILTER)
      && !legation_view_admits_alike (&self->shown, legation_session_get_view (self->session)))
    update (self);
}

static void
legation_filter_chips_dispose (GObject *object)
{
  LegationFilterChips *self = LEGATION_FILTER_CHIPS (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->bar, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_filter_chips_parent_class)->dispose (object);
}

static void
legation_filter_chips_class_init (LegationFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_filter_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_filter_chips_init (LegationFilterChips *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *reset = gtk_button_new_with_label (_("Reset"));

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->bar, "legation-chips");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_widget_add_css_class (reset, "flat");
  gtk_widget_set_tooltip_text (reset, _("Reset All Filters"));
  g_signal_connect_swapped (reset, "clicked", G_CALLBACK (reset_cb), self);
  gtk_box_append (GTK_BOX (self->bar), scroller);
  gtk_box_append (GTK_BOX (self->bar), reset);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Filters"), -1);
}

/** legation_filter_chips_set_next: @next: gets the focus when the last chip goes; it stays longer. */
void
legation_filter_chips_set_next (LegationFilterChips *self, GtkWidget *next)
{
  g_return_if_fail (LEGATION_IS_FILTER_CHIPS (self));

  self->next = next;
}

/** legation_filter_chips_set_session: shows the filters of another session. */
void
legation_filter_chips_set_session (LegationFilterChips *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_FILTER_CHIPS (self));
  g_return_if_fail (LEGATION_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  update (self);
}
