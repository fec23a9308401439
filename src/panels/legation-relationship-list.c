/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationRelationshipList: all relationships by group.  What is chosen in it is the session's
 * selection, both ways. */

#include "config.h"

#include "legation-relationship-list.h"

#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-phrases.h"
#include "legation-relationship-fold.h"
#include "legation-relationship-row.h"
#include "legation-unseen.h"

#include <glib/gi18n.h>

struct _LegationRelationshipList
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *focus_label;
  GtkWidget *years_label;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *footer;

  /* Owned */
  LegationSession *session;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LegationRelationshipList, legation_relationship_list, GTK_TYPE_WIDGET)

static LegationGroup
get_group (GtkListBoxRow *row)
{
  if (LEGATION_IS_RELATIONSHIP_FOLD (row))
    return legation_relationship_fold_get_group (LEGATION_RELATIONSHIP_FOLD (row));

  return legation_relationship_row_get_relationship (LEGATION_RELATIONSHIP_ROW (row))->group;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  LegationGroup group = get_group (row);
  GtkWidget *label;

  if (before != NULL && get_group (before) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  label = legation_kit_heading (legation_word_get_label (LEGATION_WORD_GROUP, group),
                                "caption-heading");
  gtk_widget_add_css_class (label, "legation-group");
  gtk_list_box_row_set_header (row, label);
}

static void
show_as_chosen (GtkWidget *row, gboolean chosen)
{
  if (chosen)
    gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LegationRelationshipList *self)
{
  const LegationRelationship *relationship;

  if (LEGATION_IS_RELATIONSHIP_FOLD (row))
    {
      LegationRelationshipFold *fold = LEGATION_RELATIONSHIP_FOLD (row);
      gboolean unfolded = !legation_relationship_fold_get_unfolded (fold);

      relationship = legation_session_get_relationship (self->session);
      legation_relationship_fold_set_unfolded (fold, unfolded);
      /* What is chosen can be seen to be so, folded or not. */
      show_as_chosen (GTK_WIDGET (row),
                      !unfolded && legation_relationship_fold_holds (fold, relationship));
      return;
    }
  relationship = legation_relationship_row_get_relationship (LEGATION_RELATIONSHIP_ROW (row));
  legation_session_select (self->session, relationship->record.id);
}

static void
follow_selection (LegationRelationshipList *self)
{
  const LegationRelationship *chosen = legation_session_get_relationship (self->session);
  const LegationRecord *record = legation_session_get_selection (self->session);
  const LegationEvent *event = record != NULL && record->kind == LEGATION_KIND_EVENT
                                 ? (const LegationEvent *) record
                                 : NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    {
      LegationRelationshipRow *candidate;

      if (LEGATION_IS_RELATIONSHIP_FOLD (row))
        {
          if (legation_relationship_fold_holds (LEGATION_RELATIONSHIP_FOLD (row), chosen))
            legation_relationship_fold_set_unfolded (LEGATION_RELATIONSHIP_FOLD (row), TRUE);
          show_as_chosen (GTK_WIDGET (row), FALSE);
          continue;
        }
      candidate = LEGATION_RELATIONSHIP_ROW (row);
      legation_relationship_row_set_chosen (
          candidate, legation_relationship_row_get_relationship (candidate) == chosen);
      legation_relationship_row_set_event (candidate, event);
    }
}

static void
changed_cb (LegationSession *session, guint changes, LegationRelationshipList *self)
{
  if (changes & LEGATION_CHANGE_SELECTION)
    follow_selection (self);
}

static guint
find_maximum (LegationDataset *dataset, LegationYears years)
{
  guint n = years.last >= years.first ? (guint) (years.last - years.first + 1) : 0;
  g_autofree LegationYearCount *counts = g_new0 (LegationYearCount, n + 1);
  guint maximum = 0;

  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      legation_contacts_count (legation_dataset_get_relationship (dataset, i), years, counts);
      for (guint j = 0; j < n; j++)
        maximum = MAX (maximum, counts[j].certain + counts[j].possible);
    }

  return maximum;
}

/* “5 sources, to October 2025”; the overview has the rest. */
static char *
describe_basis (LegationDataset *dataset)
{
  const LegationDate *as_of = legation_dataset_get_header (dataset)->as_of;
  guint n = legation_dataset_get_n_sources (dataset);
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  g_autofree char *date = NULL;

  if (as_of == NULL)
    return g_steal_pointer (&sources);
  date = legation_date_to_display (as_of, LEGATION_DATE_STYLE_LONG);

  /* Translators: the first %s is “5 sources”, the second a date like “October 2025”. */
  return g_strdup_printf (_("%s, to %s"), sources, date);
}

static void
update_captions (LegationRelationshipList *self, LegationDataset *dataset, LegationYears years)
{
  const LegationHeader *header = legation_dataset_get_header (dataset);
  g_autofree char *focus = NULL, *span = NULL, *contacts = NULL;
  g_autofree char *basis = describe_basis (dataset);

  /* Translators: the heading of a column with partners and numbers of events; %s is the country whose
   * relationships are listed. */
  focus = g_strdup_printf (_("events with %s"),
                           legation_session_get_country_name (self->session, header->focus));
  gtk_label_set_text (GTK_LABEL (self->focus_label), focus);

  span = legation_contacts_describe_years (years);
  /* Translators: the heading of a column with contacts by year over the last contact; %s is a span
   * like “2000–25”. */
  contacts = span != NULL ? g_strdup_printf (_("%s · last"), span) : g_strdup ("");
  gtk_label_set_text (GTK_LABEL (self->years_label), contacts);

  gtk_label_set_text (GTK_LABEL (self->footer), basis);
}

/* One row, or several with one over them that shows and hides them. */
static void
add_entry (LegationRelationshipList *self, GPtrArray *entry, LegationYears years, guint maximum)
{
  GtkWidget *fold = NULL;

  if (entry->len > 1)
    {
      fold = legation_relationship_fold_new (self->session, entry);
      gtk_list_box_append (GTK_LIST_BOX (self->list), fold);
    }
  for (guint i = 0; i < entry->len; i++)
    {
      GtkWidget *row = legation_relationship_row_new (self->session, g_ptr_array_index (entry, i),
                                                      years, maximum);

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (fold != NULL)
        legation_relationship_fold_add (LEGATION_RELATIONSHIP_FOLD (fold), row);
    }
}

static void
fill (LegationRelationshipList *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  LegationYears years = legation_contacts_get_years (dataset);
  guint maximum = find_maximum (dataset, years);
  g_autoptr (GPtrArray) entries = legation_dataset_arrange_relationships (dataset);

  for (guint i = 0; i < entries->len; i++)
    add_entry (self, g_ptr_array_index (entries, i), years, maximum);
  update_captions (self, dataset, years);
  follow_selection (self);
}

static void
clear (LegationRelationshipList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static void
legation_relationship_list_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationRelationshipList *self = LEGATION_RELATIONSHIP_LIST (widget);

  legation_unseen_update (self->list, self->scroller);

  GTK_WIDGET_CLASS (legation_relationship_list_parent_class)->snapshot (widget, snapshot);
}

static void
legation_relationship_list_dispose (GObject *object)
{
  LegationRelationshipList *self = LEGATION_RELATIONSHIP_LIST (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_relationship_list_parent_class)->dispose (object);
}

static void
legation_relationship_list_get_property (GObject *object,
                                         guint id,
                                         GValue *value,
                                         GParamSpec *pspec)
{
  LegationRelationshipList *self = LEGATION_RELATIONSHIP_LIST (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_relationship_list_set_property (GObject *object,
                                         guint id,
                                         const GValue *value,
                                         GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    legation_relationship_list_set_session (LEGATION_RELATIONSHIP_LIST (object),
                                            g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_relationship_list_class_init (LegationRelationshipListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = legation_relationship_list_dispose;
  object_class->get_property = legation_relationship_list_get_property;
  object_class->set_property = legation_relationship_list_set_property;

  /** LegationRelationshipList:session: what it shows and changes. */
  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, LEGATION_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->snapshot = legation_relationship_list_snapshot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legation-relationships");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
build_captions (LegationRelationshipList *self)
{
  GtkWidget *row = legation_flow_new (8, 0);

  self->focus_label = gtk_label_new (NULL);
  self->years_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (row, "legation-columns");
  gtk_widget_add_css_class (self->focus_label, "legation-secondary");
  gtk_widget_add_css_class (self->years_label, "legation-secondary");
  gtk_label_set_xalign (GTK_LABEL (self->focus_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->focus_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (self->years_label, GTK_ALIGN_END);
  legation_flow_append (LEGATION_FLOW (row), self->focus_label);
  legation_flow_append (LEGATION_FLOW (row), self->years_label);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
build_list (LegationRelationshipList *self)
{
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  /* The list has no selection of its own: in that, moving the focus would choose. */
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Relationships"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

static void
legation_relationship_list_init (LegationRelationshipList *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Relationships"), -1);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  build_captions (self);
  build_list (self);
  self->scroller = gtk_scrolled_window_new ();
  self->footer = legation_kit_label (NULL, "legation-secondary");
  gtk_widget_add_css_class (self->footer, "legation-footer");
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->footer);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), column);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
}

/** legation_relationship_list_get_session: Returns: (transfer none) (nullable): its session. */
LegationSession *
legation_relationship_list_get_session (LegationRelationshipList *self)
{
  g_return_val_if_fail (LEGATION_IS_RELATIONSHIP_LIST (self), NULL);

  return self->session;
}

/**
 * legation_relationship_list_set_session: shows another session.
 * @session: (nullable): the session
 */
void
legation_relationship_list_set_session (LegationRelationshipList *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_RELATIONSHIP_LIST (self));

  if (self->session == session)
    return;

  clear (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
      fill (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
