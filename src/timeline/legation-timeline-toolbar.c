/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimelineToolbar: playback, and what the selected span lets through. */

#include "config.h"

#include "legation-timeline-toolbar-private.h"

#include <glib/gi18n.h>

#include "legation-timeline-view-button.h"
#include "legation-timeline-words.h"

/* When the texts have stood still for so long they take no more room than they need. */
#define SETTLE_MILLISECONDS 300

static const double speeds[] = { 0.25, 0.5, 1, 2, 4, 8, 16 };

G_DEFINE_FINAL_TYPE (LegationTimelineToolbar, legation_timeline_toolbar, GTK_TYPE_WIDGET)

static void
show_playing (LegationTimelineToolbar *self)
{
  const gboolean playing = legation_session_is_playing (self->session);
  const double speed = legation_session_get_speed (self->session);
  const char *name = playing ? _("Pause") : _("Play From Event to Event");
  guint selected = GTK_INVALID_LIST_POSITION;

  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (speeds[i] == speed)
      selected = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->speed), selected);
}

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

/* Nothing can be played or stepped to where nothing passes. */
static void
show_counts (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  const guint n = legation_dataset_get_n_events (legation_session_get_dataset (self->session));
  g_autofree char *counts = NULL;
  g_autofree char *lines = NULL;
  guint certain, possible;

  legation_session_count (self->session, &certain, &possible);
  if (certain + possible == 0 && n > 0)
    {
      counts = legation_timeline_describe_nothing (n, FALSE);
      lines = legation_timeline_describe_nothing (n, TRUE);
    }
  else
    {
      counts = legation_timeline_describe_counts (certain, possible, view->certain_only, FALSE);
      lines = legation_timeline_describe_counts (certain, possible, view->certain_only, TRUE);
    }
  show_text (self, &self->counts, counts);
  show_text (self, &self->narrow_counts, lines);
  gtk_widget_set_sensitive (self->transport, certain > 0 || (possible > 0 && !view->certain_only));
}

static void
show_filter (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  g_autofree char *span
      = legation_timeline_describe_span (view->selected, LEGATION_DATE_STYLE_LONG);
  g_autofree char *short_span
      = legation_timeline_describe_span (view->selected, LEGATION_DATE_STYLE_SHORT);

  show_text (self, &self->span, span);
  show_text (self, &self->short_span, short_span);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->narrow_counts.widget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, span, -1);
  show_counts (self);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (view->certain_only ? self->certain : self->possible), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->narrow_certainty), !view->certain_only);
}

static void
refresh (LegationTimelineToolbar *self, guint changes)
{
  self->refreshing = TRUE;
  if (changes & LEGATION_CHANGE_FILTER)
    show_filter (self);
  if (changes & LEGATION_CHANGE_PLAYING)
    show_playing (self);
  self->refreshing = FALSE;
}

static void
changed_cb (LegationSession *session, guint changes, LegationTimelineToolbar *self)
{
  refresh (self, changes);
}

static void
previous_cb (LegationTimelineToolbar *self)
{
  if (self->session != NULL)
    legation_session_step (self->session, -1);
}

static void
next_cb (LegationTimelineToolbar *self)
{
  if (self->session != NULL)
    legation_session_step (self->session, 1);
}

static void
play_cb (LegationTimelineToolbar *self)
{
  if (self->session != NULL)
    legation_session_set_playing (self->session, !legation_session_is_playing (self->session));
}

static void
speed_cb (LegationTimelineToolbar *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->speed));

  if (self->session != NULL && !self->refreshing && selected < G_N_ELEMENTS (speeds))
    legation_session_set_speed (self->session, speeds[selected]);
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

static GtkWidget *
add_button (LegationTimelineToolbar *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->transport), button);

  return button;
}

static void
add_transport (LegationTimelineToolbar *self)
{
  self->transport = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->transport, "linked");
  add_button (self, "media-skip-backward-symbolic", _("Previous Event"), G_CALLBACK (previous_cb));
  self->play = add_button (self, "media-playback-start-symbolic", _("Play From Event to Event"),
                           G_CALLBACK (play_cb));
  add_button (self, "media-skip-forward-symbolic", _("Next Event"), G_CALLBACK (next_cb));
  gtk_widget_set_parent (self->transport, GTK_WIDGET (self));
}

static void
add_speed (LegationTimelineToolbar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      /* Translators: a speed of playback, as a factor. */
      g_autofree char *name = g_strdup_printf (_("%g×"), speeds[i]);

      gtk_string_list_append (names, name);
    }
  self->speed = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->speed), 2);
  gtk_widget_add_css_class (self->speed, "legation-speed");
  gtk_widget_set_tooltip_text (self->speed, _("Speed"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->speed), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Speed"), -1);
  /* Newer GTK would call it by what is chosen in it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->speed), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* The focus goes to the button in it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->speed)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Speed"), -1);
  g_signal_connect_swapped (self->speed, "notify::selected", G_CALLBACK (speed_cb), self);
  gtk_widget_set_parent (self->speed, GTK_WIDGET (self));
}

/* Where there is no room for the span.  A tooltip that is set has the pointer looked for. */
static gboolean
query_span_cb (GtkWidget *widget,
               int x,
               int y,
               gboolean keyboard,
               GtkTooltip *tooltip,
               LegationTimelineToolbar *self)
{
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (GTK_INSCRIPTION (self->span.widget)));

  return TRUE;
}

static void
add_centre (LegationTimelineToolbar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  _legation_timeline_text_init (&self->span, widget, "legation-span", 1, 0.5f);
  _legation_timeline_text_init (&self->short_span, widget, "legation-span", 1, 0.5f);
  _legation_timeline_text_init (&self->counts, widget, "legation-counts", 1, 0.5f);
  _legation_timeline_text_init (&self->narrow_counts, widget, "legation-counts", 2, 0.0f);
  gtk_widget_set_has_tooltip (self->narrow_counts.widget, TRUE);
  g_signal_connect (self->narrow_counts.widget, "query-tooltip", G_CALLBACK (query_span_cb), self);
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

static void
legation_timeline_toolbar_init (LegationTimelineToolbar *self)
{
  add_transport (self);
  add_speed (self);
  add_centre (self);
  add_certainty (self);
  self->view = legation_timeline_view_button_new ();
  self->fit = legation_timeline_view_button_new_fit (self->view);
  gtk_widget_set_parent (self->fit, GTK_WIDGET (self));
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Playback and Time"), -1);
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
  refresh (self, LEGATION_CHANGE_ALL);
}
