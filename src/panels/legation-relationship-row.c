/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationRelationshipRow: 38 pixels high, so that all of a region are in view at once. */

#include "config.h"

#include "legation-relationship-row.h"

#include "legation-flow.h"
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

/* What does not fit is cut off; all of it is in the tooltip then, and only then. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));

  return TRUE;
}

static GtkWidget *
build_label (const char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  return label;
}

/* The last contact; or that there is none with a date, and what else was last. */
static char *
describe_contact (const LegationRelationship *relationship)
{
  const LegationEvent *event = legation_contacts_find_last_event (relationship);
  char *contact = legation_contacts_describe_last (relationship, LEGATION_DATE_STYLE_LONG);
  g_autofree char *date = NULL;

  if (contact != NULL)
    return contact;
  if (event == NULL)
    return g_strdup (_("no dated contact"));
  date = legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG);

  /* Translators: a contact is a visit or a meeting; %s is the date of another event. */
  return g_strdup_printf (_("no dated contact, last event %s"), date);
}

static void
describe (LegationRelationshipRow *self, const char *name, const char *status)
{
  guint n = self->relationship->n_events;
  g_autofree char *count = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  g_autofree char *contact = describe_contact (self->relationship);
  g_autofree char *label = g_strjoin (_(", "), name, status, count, contact, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The name, and behind it the number of events, or the arrow of a row that folds. */
static GtkWidget *
build_name (const char *name, const LegationRelationship *relationship, GtkWidget **arrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), build_label (name, "legation-name", 0));
  if (relationship != NULL && relationship->n_events > 0)
    {
      g_autofree char *count = g_strdup_printf ("%u", relationship->n_events);
      GtkWidget *amount = build_label (count, "legation-secondary", 0);

      gtk_widget_add_css_class (amount, "numeric");
      gtk_widget_set_valign (amount, GTK_ALIGN_BASELINE);
      gtk_box_append (GTK_BOX (box), amount);
    }
  if (arrow != NULL)
    {
      *arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             NULL);
      gtk_widget_add_css_class (*arrow, "legation-arrow");
      gtk_box_append (GTK_BOX (box), *arrow);
    }

  return box;
}

static GtkWidget *
build_contacts (const LegationRelationship *relationship, LegationYears years, guint maximum)
{
  guint n = years.last >= years.first ? (guint) (years.last - years.first + 1) : 0;
  g_autofree LegationYearCount *counts = g_new0 (LegationYearCount, n + 1);
  const LegationEvent *last = legation_contacts_find_last (relationship);

  if (last == NULL)
    return NULL;
  legation_contacts_count (relationship, years, counts);

  return legation_sparkline_new (counts, n, maximum);
}

/* “none dated” is said of events; where it holds of contacts only, the last of the others stands. */
static GtkWidget *
build_date (const LegationRelationship *relationship)
{
  const LegationEvent *last = NULL;
  g_autofree char *date = NULL;
  GtkWidget *label;

  if (relationship != NULL)
    last = legation_contacts_find_last (relationship);
  if (relationship != NULL && last == NULL)
    last = legation_contacts_find_last_event (relationship);
  date = legation_contacts_describe_date (last != NULL ? last->when : NULL);
  label = gtk_label_new (date);
  gtk_widget_add_css_class (label, "legation-secondary");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_halign (label, GTK_ALIGN_END);
  if (last != NULL && !legation_event_is_contact (last))
    {
      g_autofree char *tooltip = describe_contact (relationship);

      gtk_widget_set_tooltip_text (label, tooltip);
    }

  return label;
}

/**
 * legation_relationship_row_build: what a row of the list holds: two lines.
 * @relationship: (nullable): whose last contact and number of events to tell
 * @arrow: (out) (optional): a new image behind the name
 */
GtkWidget *
legation_relationship_row_build (const char *name,
                                 const LegationRelationship *relationship,
                                 const char *status,
                                 GtkWidget **arrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *foot = legation_flow_new (8, 0);
  GtkWidget *title = build_name (name, relationship, arrow);
  GtkWidget *word = build_label (status, "legation-secondary", 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (title, TRUE);
  /* With large text there is a line for each, and two for a long status. */
  gtk_label_set_wrap (GTK_LABEL (word), TRUE);
  gtk_label_set_lines (GTK_LABEL (word), 2);
  gtk_box_append (GTK_BOX (head), title);
  legation_flow_append (LEGATION_FLOW (foot), word);
  legation_flow_append (LEGATION_FLOW (foot), build_date (relationship));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), foot);

  return box;
}

/** legation_relationship_row_find_name: Returns: (transfer none): what a partner is called. */
const char *
legation_relationship_row_find_name (LegationSession *session,
                                     const LegationRelationship *relationship)
{
  const char *name = relationship->record.name;

  if (name != NULL && *name != '\0')
    return name;

  return legation_session_get_party_name (session,
                                          legation_session_get_partner (session, relationship));
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
  const char *name = legation_relationship_row_find_name (session, relationship);
  const char *status
    = relationship->status != NULL ? relationship->status : _("status not stated");
  GtkWidget *content = legation_relationship_row_build (name, relationship, status, NULL);
  GtkWidget *contacts = build_contacts (relationship, years, maximum);

  self->relationship = relationship;
  if (contacts != NULL)
    gtk_box_append (GTK_BOX (gtk_widget_get_first_child (content)), contacts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);
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
  if (event != NULL && !legation_event_belongs_to (event, self->relationship))
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
