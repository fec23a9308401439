/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationConsoleSteps: the slides of a talk as rows. */

#include "config.h"

#include "legation-console-steps.h"

#include "legation-console-timer.h"
#include "legation-pace.h"

#include <glib/gi18n.h>

struct _LegationConsoleSteps
{
  GtkWidget parent;

  LegationTalk *talk;

  GtkWidget *box; /* child */
  GtkWidget *hint;
  GtkWidget *scroller;
  GtkWidget *list;
  guint scrolling; /* the row that is shown comes into view as soon as it has a place */
};

G_DEFINE_FINAL_TYPE (LegationConsoleSteps, legation_console_steps, GTK_TYPE_WIDGET)

/** legation_slide_get_title: Returns: (transfer full): what a list calls the slide. */
char *
legation_slide_get_title (const LegationSlide *slide)
{
  switch (slide->kind)
    {
    case LEGATION_SLIDE_TITLE:
      return g_strdup (_("Title"));
    case LEGATION_SLIDE_STEP:
      return g_strdup (slide->step->record.name);
    case LEGATION_SLIDE_CLOSING:
    default:
      return g_strdup (_("Sources"));
    }
}

static GtkWidget *
build_row (LegationConsoleSteps *self, const LegationSlide *slide)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *number = g_strdup_printf ("%u", slide->number);
  g_autofree char *title = legation_slide_get_title (slide);
  const double planned = legation_slide_get_planned (slide);
  g_autofree char *time = planned > 0 ? legation_pace_format_time (planned) : g_strdup ("");
  GtkWidget *place = gtk_label_new (number);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *seconds = gtk_label_new (time);

  gtk_widget_add_css_class (place, "numeric");
  gtk_widget_add_css_class (place, "console-number");
  gtk_label_set_xalign (GTK_LABEL (place), 1);
  gtk_label_set_width_chars (GTK_LABEL (place), 2);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (seconds, "numeric");
  gtk_widget_add_css_class (seconds, "console-small");
  gtk_label_set_xalign (GTK_LABEL (seconds), 1);
  gtk_label_set_width_chars (GTK_LABEL (seconds), 5);
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), seconds);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "legation-check", check);

  return row;
}

/* What a screen reader says of a row: its number, its title, and whether it was on screen. */
static void
describe_row (LegationConsoleSteps *self, GtkWidget *row, guint position)
{
  const LegationSlide *slide = legation_talk_get_slide (self->talk, position);
  g_autofree char *title = legation_slide_get_title (slide);
  g_autofree char *label = NULL;

  if (position == legation_talk_get_position (self->talk))
    /* Translators: a row of a list of slides: its number and its title. */
    label = g_strdup_printf (_("%u: %s, on screen now"), slide->number, title);
  else if (legation_talk_has_seen (self->talk, position))
    /* Translators: a row of a list of slides: its number and its title. */
    label = g_strdup_printf (_("%u: %s, already shown"), slide->number, title);
  else
    /* Translators: a row of a list of slides: its number and its title. */
    label = g_strdup_printf (_("%u: %s"), slide->number, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
scroll_cb (gpointer data)
{
  LegationConsoleSteps *self = data;
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (self->list), (int) legation_talk_get_position (self->talk));
  graphene_rect_t place;

  self->scrolling = 0;
  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &place))
    return G_SOURCE_REMOVE;

  /* With the row before it and the one that comes next. */
  gtk_adjustment_clamp_page (adjustment, place.origin.y - place.size.height,
                             place.origin.y + 2 * place.size.height);

  return G_SOURCE_REMOVE;
}

static void
update (LegationConsoleSteps *self)
{
  const guint position = legation_talk_get_position (self->talk);
  const char *number = legation_talk_get_number (self->talk);
  g_autofree char *typed = NULL;

  for (guint i = 0; i < legation_talk_get_n_slides (self->talk); i++)
    {
      GtkWidget *row
        = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i));
      const gboolean is_over = i != position && legation_talk_has_seen (self->talk, i);

      gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "legation-check"), is_over);
      if (is_over)
        gtk_widget_add_css_class (row, "is-over");
      else
        gtk_widget_remove_css_class (row, "is-over");
      if (i == position)
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
      describe_row (self, row, i);
    }

  if (number != NULL && *number != '\0')
    /* Translators: %s is a number that is being typed. */
    typed = g_strdup_printf (_("%s, then Enter"), number);
  gtk_label_set_text (GTK_LABEL (self->hint), typed != NULL ? typed : _("type a number, then Enter"));
  if (typed != NULL)
    gtk_widget_add_css_class (self->hint, "console-typed");
  else
    gtk_widget_remove_css_class (self->hint, "console-typed");

  if (self->scrolling == 0)
    self->scrolling = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_cb, self, NULL);
}

static void
changed_cb (LegationConsoleSteps *self, LegationTalkChange changes)
{
  if (changes & (LEGATION_TALK_CHANGE_SLIDE | LEGATION_TALK_CHANGE_NUMBER))
    update (self);
}

static void
row_activated_cb (LegationConsoleSteps *self, GtkListBoxRow *row)
{
  const guint position = (guint) gtk_list_box_row_get_index (row);

  /* What is on screen does not begin anew. */
  if (position != legation_talk_get_position (self->talk))
    legation_talk_go_to (self->talk, position);
}

static void
legation_console_steps_dispose (GObject *object)
{
  LegationConsoleSteps *self = LEGATION_CONSOLE_STEPS (object);

  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (legation_console_steps_parent_class)->dispose (object);
}

static void
legation_console_steps_class_init (LegationConsoleStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_console_steps_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consolesteps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_console_steps_init (LegationConsoleSteps *self)
{
  GtkWidget *head = gtk_center_box_new ();
  GtkWidget *title = gtk_label_new (_("Steps"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (title, "heading");
  self->hint = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->hint, "console-small");
  gtk_widget_add_css_class (self->hint, "console-secondary");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (head), title);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (head), self->hint);
  gtk_box_append (GTK_BOX (self->box), head);

  self->list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Steps"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
}

/** legation_console_steps_new: Returns: (transfer floating): the slides of a talk. */
GtkWidget *
legation_console_steps_new (LegationTalk *talk)
{
  LegationConsoleSteps *self = g_object_new (LEGATION_TYPE_CONSOLE_STEPS, NULL);

  self->talk = g_object_ref (talk);
  for (guint i = 0; i < legation_talk_get_n_slides (talk); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         build_row (self, legation_talk_get_slide (talk, i)));
  g_signal_connect_object (talk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
