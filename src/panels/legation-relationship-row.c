/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationRelationshipRow: 38 pixels high, so that all of a region are in view at once. */

#include "config.h"

#include "legation-relationship-row.h"

#include "legation-sign.h"
#include "legation-sparkline.h"

#include <glib/gi18n.h>

#define BAR_WIDTH 3

struct _LegationRelationshipRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the dataset */
  const LegationRelationship *relationship;
  const LegationEvent *event; /* the chosen one, where it touches the relationship */
};

G_DEFINE_FINAL_TYPE (LegationRelationshipRow, legation_relationship_row, GTK_TYPE_LIST_BOX_ROW)

static void
legation_relationship_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationRelationshipRow *self = LEGATION_RELATIONSHIP_ROW (widget);

  GTK_WIDGET_CLASS (legation_relationship_row_parent_class)->snapshot (widget, snapshot);

  if (self->event != NULL)
    {
      gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      graphene_rect_t bounds;
      GdkRGBA color;

      if (!gtk_widget_compute_bounds (widget, widget, &bounds))
        return;
      legation_sign_get_channel_color (self->event->channel, &color);
      if (rtl)
        bounds.origin.x += bounds.size.width - BAR_WIDTH;
      bounds.size.width = BAR_WIDTH;
      gtk_snapshot_append_color (snapshot, &color, &bounds);
    }
}

static void
legation_relationship_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (legation_relationship_row_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
}

static void
legation_relationship_row_class_init (LegationRelationshipRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = legation_relationship_row_snapshot;
  widget_class->css_changed = legation_relationship_row_css_changed;
}

static void
legation_relationship_row_init (LegationRelationshipRow *self)
{
}

static GtkWidget *
build_label (const char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
describe (LegationRelationshipRow *self, const char *name, const char *status)
{
  const LegationEvent *last = legation_contacts_find_last (self->relationship);
  g_autofree char *date
    = last != NULL ? legation_date_to_display (last->when, LEGATION_DATE_STYLE_LONG) : NULL;
  guint n = self->relationship->n_events;
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  /* Translators: %s is a date. */
  g_autofree char *contact
    = date != NULL ? g_strdup_printf (_("last contact %s"), date)
                   : g_strdup (_("no dated contact"));
  g_autofree char *label = g_strjoin (_(", "), name, status, count, contact, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The name, and behind it the number of events. */
static GtkWidget *
build_name (const char *name, guint n_events)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *count = g_strdup_printf ("%u", n_events);
  GtkWidget *amount = build_label (count, "legation-secondary", 0);

  gtk_widget_add_css_class (amount, "numeric");
  gtk_widget_set_valign (amount, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), build_label (name, "legation-name", 0));
  gtk_box_append (GTK_BOX (box), amount);

  return box;
}

static GtkWidget *
build_contacts (const LegationRelationship *relationship, LegationYears years, guint maximum)
{
  guint n = years.last >= years.first ? (guint) (years.last - years.first + 1) : 0;
  g_autofree LegationYearCount *counts = g_new0 (LegationYearCount, n + 1);
  const LegationEvent *last = legation_contacts_find_last (relationship);
  g_autofree char *date = legation_contacts_describe_date (last != NULL ? last->when : NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = build_label (date, "legation-secondary", 1);

  legation_contacts_count (relationship, years, counts);
  gtk_widget_add_css_class (label, "numeric");
  if (last != NULL)
    gtk_box_append (GTK_BOX (box), legation_sparkline_new (counts, n, maximum));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_END);

  return box;
}

/**
 * legation_relationship_row_new: a row.
 * @years: what its sparkline shows
 * @maximum: the most contacts of a year in any row
 */
GtkWidget *
legation_relationship_row_new (LegationSession *session,
                               const LegationRelationship *relationship,
                               LegationYears years,
                               guint maximum)
{
  LegationRelationshipRow *self = g_object_new (LEGATION_TYPE_RELATIONSHIP_ROW, NULL);
  const char *name = relationship->record.name;
  const char *status
    = relationship->status != NULL ? relationship->status : _("status not stated");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (name == NULL || *name == '\0')
    name = legation_session_get_party_name (session,
                                            legation_session_get_partner (session, relationship));
  self->relationship = relationship;
  gtk_box_append (GTK_BOX (texts), build_name (name, relationship->n_events));
  gtk_box_append (GTK_BOX (texts), build_label (status, "legation-secondary", 0));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), build_contacts (relationship, years, maximum));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  describe (self, name, status);

  return GTK_WIDGET (self);
}

/** legation_relationship_row_get_relationship: Returns: (transfer none): what it shows. */
const LegationRelationship *
legation_relationship_row_get_relationship (LegationRelationshipRow *self)
{
  return self->relationship;
}

/** legation_relationship_row_set_chosen: whether it is the relationship that is looked at. */
void
legation_relationship_row_set_chosen (LegationRelationshipRow *self, gboolean chosen)
{
  if (chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/**
 * legation_relationship_row_set_event: marks the row where the chosen event touches it.
 * @event: (nullable): the chosen event
 */
void
legation_relationship_row_set_event (LegationRelationshipRow *self, const LegationEvent *event)
{
  if (event != NULL
      && (!legation_event_concerns (event, &self->relationship->parties[0])
          || !legation_event_concerns (event, &self->relationship->parties[1])))
    event = NULL;
  if (self->event == event)
    return;

  self->event = event;
  if (event != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "legation-touched");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "legation-touched");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
