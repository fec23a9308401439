/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationCompareView: heads that stay, and under them a table that scrolls.  It is empty while nothing
 * is compared. */

#include "config.h"

#include "legation-compare-view.h"

#include "legation-compare-heads.h"
#include "legation-compare-periods.h"
#include "legation-compare-table.h"
#include "legation-span-words.h"

#include <glib/gi18n.h>

struct _LegationCompareView
{
  GtkWidget parent_instance;

  LegationSession *session;
  gulong changed_id;
  GtkWidget *box;
  GtkWidget *heads; /* nullable */
  GtkWidget *scroller;
  GtkWidget *table; /* nullable */
  LegationComparison shown;
  LegationView counted; /* that the table of periods is of */
  guint update_id; /* until visits are counted again */
};

G_DEFINE_FINAL_TYPE (LegationCompareView, legation_compare_view, GTK_TYPE_WIDGET)

static void
clear (LegationCompareView *self)
{
  if (self->heads != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->heads);
  self->heads = NULL;
  self->table = NULL;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
  self->shown = LEGATION_COMPARISON_NONE;
}

static gboolean
has_periods (LegationCompareView *self)
{
  return self->shown == LEGATION_COMPARISON_PERIODS;
}

static void
show_heads (LegationCompareView *self)
{
  self->heads = has_periods (self) ? legation_compare_period_heads_new (self->session)
                                   : legation_compare_heads_new (self->session);
  gtk_widget_add_css_class (self->heads, "legation-compare-heads");
  gtk_box_prepend (GTK_BOX (self->box), self->heads);
}

/* What is counted in periods does not depend on the playhead, nor on what time lets through. */
static gboolean
is_counted (LegationCompareView *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  return has_periods (self) && legation_view_admits_alike (view, &self->counted)
         && legation_span_equal (view->selected, self->counted.selected);
}

static void
show_table (LegationCompareView *self)
{
  GtkWidget *margin = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->table = has_periods (self) ? legation_compare_periods_new (self->session)
                                   : legation_compare_table_new (self->session);
  self->counted = *legation_session_get_view (self->session);
  gtk_widget_add_css_class (margin, "legation-compare-page");
  gtk_box_append (GTK_BOX (margin), self->table);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), margin);
}

/* @changed: whether something else is compared, or else only the filter has changed */
static void
update (LegationCompareView *self, gboolean changed)
{
  const LegationComparison comparison
    = self->session != NULL ? legation_session_get_view (self->session)->comparison
                            : LEGATION_COMPARISON_NONE;

  if (comparison != self->shown)
    clear (self);
  self->shown = comparison;
  if (comparison == LEGATION_COMPARISON_NONE)
    return;
  if (self->heads == NULL)
    show_heads (self);
  if (has_periods (self))
    legation_compare_period_heads_update (self->heads, self->session, changed);
  else
    legation_compare_heads_update (self->heads, self->session);
  show_table (self);
}

/* A handle that is dragged changes it with every movement: once before the next frame is enough. */
static gboolean
count_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationCompareView *self = LEGATION_COMPARE_VIEW (widget);

  self->update_id = 0;
  if (self->table != NULL && has_periods (self))
    update (self, FALSE);
  else if (self->table != NULL)
    legation_compare_table_update_visits (self->table, self->session);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (LegationCompareView *self, guint changes)
{
  if (changes & LEGATION_CHANGE_COMPARISON)
    update (self, TRUE);
  else if ((changes & (LEGATION_CHANGE_FILTER | LEGATION_CHANGE_PLAYHEAD)) && self->table != NULL
           && self->update_id == 0 && !is_counted (self))
    self->update_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), count_cb, NULL, NULL);
}

static gboolean
legation_compare_view_grab_focus (GtkWidget *widget)
{
  LegationCompareView *self = LEGATION_COMPARE_VIEW (widget);

  if (self->heads == NULL)
    return FALSE;
  if (has_periods (self))
    legation_compare_period_heads_ask (self->heads);
  else
    legation_compare_heads_ask (self->heads);

  return TRUE;
}

static void
legation_compare_view_dispose (GObject *object)
{
  LegationCompareView *self = LEGATION_COMPARE_VIEW (object);

  legation_compare_view_set_session (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_compare_view_parent_class)->dispose (object);
}

static void
legation_compare_view_class_init (LegationCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_compare_view_dispose;
  widget_class->grab_focus = legation_compare_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legation-compare");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_compare_view_init (LegationCompareView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Comparison"), -1);
}

/** legation_compare_view_set_session: @session: (nullable): whose comparison it shows. */
void
legation_compare_view_set_session (LegationCompareView *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_COMPARE_VIEW (self));

  if (self->session == session)
    return;
  if (self->update_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->update_id);
  self->update_id = 0;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  if (self->box != NULL)
    clear (self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  self->changed_id
    = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  update (self, TRUE);
}

/**
 * legation_compare_view_describe: “Vietnam and Laos with North Korea”, “2024 and 2025”.
 *
 * Returns: (transfer full): what is compared; empty where nothing is
 */
char *
legation_compare_view_describe (LegationCompareView *self)
{
  g_autofree char *left = NULL, *right = NULL;
  const LegationRelationship *relationship;
  const LegationParty *partner, *focus;
  const LegationView *view;

  g_return_val_if_fail (LEGATION_IS_COMPARE_VIEW (self), NULL);

  view = self->session != NULL ? legation_session_get_view (self->session) : NULL;
  if (view != NULL && view->comparison == LEGATION_COMPARISON_PERIODS)
    {
      left = legation_span_to_display (view->compared_span, LEGATION_DATE_STYLE_LONG);
      right = legation_span_to_display (view->selected, LEGATION_DATE_STYLE_LONG);
      /* Translators: two periods that are compared. */
      return g_strdup_printf (_("%s and %s"), left, right);
    }
  relationship
    = self->session != NULL ? legation_session_get_compared (self->session, 0) : NULL;
  if (relationship == NULL)
    return g_strdup ("");
  partner = legation_session_get_partner (self->session, relationship);
  focus = &relationship->parties[partner == &relationship->parties[0] ? 1 : 0];

  /* Translators: two countries, and with whom each has the relations that are compared. */
  return g_strdup_printf (_("%s and %s with %s"),
                          legation_session_get_compared_name (self->session, 0),
                          legation_session_get_compared_name (self->session, 1),
                          legation_session_get_party_name (self->session, focus));
}
