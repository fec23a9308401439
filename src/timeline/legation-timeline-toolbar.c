/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimelineToolbar: playback, and what the selected span lets through. */

#include "config.h"

#include "legation-timeline-toolbar-private.h"

#include <glib/gi18n.h>

#include "legation-timeline-view-button.h"
#include "legation-time-words.h"

/* When the texts have stood still for so long they take no more room than they need. */
#define SETTLE_MILLISECONDS 300

G_DEFINE_FINAL_TYPE (LegationTimelineToolbar, legation_timeline_toolbar, GTK_TYPE_WIDGET)

static gboolean
settle_cb (gpointer data)
{
  LegationTimelineToolbar *self = data;
  LegationTimelineText *const texts[]
      = { &self->span, &self->short_span, &self->counts, &self->narrow_counts };

  self->settle_id = 0;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (_legation_timeline_text_settle (texts[i]))
      gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
show_text (LegationTimelineToolbar *self, LegationTimelineText *text, const char *words)
{
  if (_legation_timeline_text_set (text, words))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MILLISECONDS, settle_cb, self);
}

static void
show_counts (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  const guint n = legation_dataset_get_n_events (legation_session_get_dataset (self->session));
  g_autofree char *counts = NULL;
  g_autofree char *lines = NULL;
  guint certain, possible;
  gboolean any;

  legation_session_count (self->session, &certain, &possible);
  any = certain + possible > 0;
  if (!any && n > 0)
    {
      counts = legation_time_describe_nothing (n, FALSE);
      lines = legation_time_describe_nothing (n, TRUE);
    }
  else
    {
      counts = legation_time_describe_counts (certain, possible, view->certain_only, FALSE);
      lines = legation_time_describe_counts (certain, possible, view->certain_only, TRUE);
    }
  show_text (self, &self->counts, counts);
  show_text (self, &self->narrow_counts, lines);
  gtk_widget_set_sensitive (self->counts_button, any);
  /* Nothing can be played or stepped to where nothing passes. */
  gtk_widget_set_sensitive (self->transport, legation_session_can_play (self->session));
}

static void
show_filter (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  show_counts (self);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (view->certain_only ? self->certain : self->possible), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->narrow_certainty), !view->certain_only);
}

static void
show_time (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  g_autofree char *span = legation_time_describe_time (view, LEGATION_DATE_STYLE_LONG);
  g_autofree char *short_span = legation_time_describe_time (view, LEGATION_DATE_STYLE_SHORT);

  show_text (self, &self->span, span);
  show_text (self, &self->short_span, short_span);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (self->time)),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, span, -1);
  _legation_timeline_toolbar_show_time (self);
}

static void
refresh (LegationTimelineToolbar *self, guint changes)
{
  self->refreshing = TRUE;
  if (changes & LEGATION_CHANGE_FILTER)
    {
      show_time (self);
      show_filter (self);
    }
  if (changes & LEGATION_CHANGE_PLAYING)
    _legation_timeline_toolbar_show_playback (self);
  self->refreshing = FALSE;
}

static void
changed_cb (LegationSession *session, guint changes, LegationTimelineToolbar *self)
{
  refresh (self, changes);
}

/* Lists what is left out where something is, else what is shown. */
void
_legation_timeline_toolbar_list_events (LegationTimelineToolbar *self)
{
  guint certain, possible;

  if (self->session == NULL)
    return;
  legation_session_count (self->session, &certain, &possible);
  legation_session_select (self->session,
                           possible > 0 && legation_session_get_view (self->session)->certain_only
                               ? LEGATION_SELECTION_LEFT_OUT
                               : LEGATION_SELECTION_SHOWN);
}

static void
certainty_cb (LegationTimelineToolbar *self)
{
  if (self->session != NULL && !self->refreshing)
    legation_session_set_certain_only (
        self->session, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->certain)));
}

static void
narrow_certainty_cb (LegationTimelineToolbar *self)
{
  if (self->session != NULL && !self->refreshing)
    legation_session_set_certain_only (
        self->session, !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->narrow_certainty)));
}

static void
legation_timeline_toolbar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (widget);

  GTK_WIDGET_CLASS (legation_timeline_toolbar_parent_class)->css_changed (widget, change);

  _legation_timeline_text_forget (&self->span);
  _legation_timeline_text_forget (&self->short_span);
  _legation_timeline_text_forget (&self->counts);
  _legation_timeline_text_forget (&self->narrow_counts);
  gtk_widget_queue_resize (widget);
}

static void
legation_timeline_toolbar_dispose (GObject *object)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (object);
  GtkWidget *child;

  legation_timeline_toolbar_set_session (self, NULL);
  self->view = NULL;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->lexicon, legation_date_lexicon_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (legation_timeline_toolbar_parent_class)->dispose (object);
}

static void
legation_timeline_toolbar_class_init (LegationTimelineToolbarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_timeline_toolbar_dispose;
  widget_class->size_allocate = _legation_timeline_toolbar_size_allocate;
  widget_class->measure = _legation_timeline_toolbar_measure;
  widget_class->css_changed = legation_timeline_toolbar_css_changed;

  gtk_widget_class_set_css_name (widget_class, "legation-timeline-toolbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

/* It has to say what it lists; a tooltip that is set has the pointer looked for. */
static gboolean
query_counts_cb (GtkWidget *widget,
                 int x,
                 int y,
                 gboolean keyboard,
                 GtkTooltip *tooltip,
                 LegationTimelineToolbar *self)
{
  guint certain, possible;

  if (self->session == NULL)
    return FALSE;
  legation_session_count (self->session, &certain, &possible);
  gtk_tooltip_set_text (tooltip,
                        possible > 0 && legation_session_get_view (self->session)->certain_only
                            ? _("List the Events Left Out")
                            : _("List the Events Shown"));

  return TRUE;
}

static void
add_counts (LegationTimelineToolbar *self)
{
  _legation_timeline_text_init (&self->counts, "legation-counts", 1, 0.5f);
  self->counts_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->counts_button), self->counts.widget);
  gtk_button_set_has_frame (GTK_BUTTON (self->counts_button), FALSE);
  gtk_widget_add_css_class (self->counts_button, "legation-counts-button");
  gtk_widget_set_has_tooltip (self->counts_button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->counts_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("List Events"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->counts_button),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->counts.widget, NULL,
                                  -1);
  g_signal_connect (self->counts_button, "query-tooltip", G_CALLBACK (query_counts_cb), self);
  g_signal_connect_swapped (self->counts_button, "clicked",
                            G_CALLBACK (_legation_timeline_toolbar_list_events), self);
  gtk_widget_set_parent (self->counts_button, GTK_WIDGET (self));
}

static void
add_certainty (LegationTimelineToolbar *self)
{
  self->certainty = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->certain = gtk_toggle_button_new_with_label (_("Certain"));
  self->possible = gtk_toggle_button_new_with_label (_("Possible Too"));
  gtk_widget_set_tooltip_text (self->certain, _("Show Only What Is Certainly in the Span"));
  gtk_widget_set_tooltip_text (self->possible, _("Show What Is Possibly in the Span, Too"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->certain),
                               GTK_TOGGLE_BUTTON (self->possible));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->possible), TRUE);
  gtk_widget_add_css_class (self->certainty, "linked");
  gtk_box_append (GTK_BOX (self->certainty), self->certain);
  gtk_box_append (GTK_BOX (self->certainty), self->possible);
  g_signal_connect_swapped (self->certain, "toggled", G_CALLBACK (certainty_cb), self);
  gtk_widget_set_parent (self->certainty, GTK_WIDGET (self));

  self->narrow_certainty = gtk_toggle_button_new_with_label (_("Possible Too"));
  gtk_widget_set_tooltip_text (self->narrow_certainty,
                               _("Show What Is Possibly in the Span, Too"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->narrow_certainty), TRUE);
  g_signal_connect_swapped (self->narrow_certainty, "toggled", G_CALLBACK (narrow_certainty_cb),
                            self);
  gtk_widget_set_parent (self->narrow_certainty, GTK_WIDGET (self));
}

/* Without motion, playback goes in steps. */
static void
animations_cb (LegationTimelineToolbar *self)
{
  gboolean animations = TRUE;

  if (self->session == NULL)
    return;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations,
                NULL);
  legation_session_set_still (self->session, !animations);
}

static void
legation_timeline_toolbar_init (LegationTimelineToolbar *self)
{
  _legation_timeline_toolbar_add_playback (self);
  _legation_timeline_toolbar_add_time (self);
  add_counts (self);
  add_certainty (self);
  self->view = legation_timeline_view_button_new ();
  self->fit = legation_timeline_view_button_new_fit (self->view);
  gtk_widget_set_parent (self->fit, GTK_WIDGET (self));
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Playback and Time"), -1);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations", G_CALLBACK (animations_cb), self,
                           G_CONNECT_SWAPPED);
}

/** legation_timeline_toolbar_new: Returns: (transfer floating): a toolbar for nothing */
GtkWidget *
legation_timeline_toolbar_new (void)
{
  return g_object_new (LEGATION_TYPE_TIMELINE_TOOLBAR, NULL);
}

/**
 * legation_timeline_toolbar_set_session:
 * @session: (nullable): what to show
 */
void
legation_timeline_toolbar_set_session (LegationTimelineToolbar *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_TIMELINE_TOOLBAR (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_set_object (&self->session, session);
  if (self->view != NULL)
    legation_timeline_view_button_set_session (self->view, session);
  if (session == NULL)
    return;

  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  animations_cb (self);
  refresh (self, LEGATION_CHANGE_ALL);
}
