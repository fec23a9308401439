/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimelineToolbar.  As it gets narrower, it gives up the speed, then the selected span's text,
 * and then makes one button of two. */

#include "config.h"

#include "legation-timeline-toolbar.h"

#include <glib/gi18n.h>

#include "legation-timeline-words.h"

#define TOOLBAR_HEIGHT 44
#define TOOLBAR_MARGIN 4
#define SIDE_MARGIN 8
#define GAP 10
#define LEAST_CENTRE_WIDTH 40

static const double speeds[] = { 0.25, 0.5, 1, 2, 4, 8, 16 };

struct _LegationTimelineToolbar
{
  GtkWidget parent_instance;

  LegationSession *session;
  gulong changed_id;
  gboolean refreshing;

  GtkWidget *transport;
  GtkWidget *play;
  GtkWidget *speed;
  GtkWidget *centre;
  GtkWidget *span;
  GtkWidget *counts;
  GtkWidget *narrow_counts;
  GtkWidget *certainty;
  GtkWidget *certain;
  GtkWidget *possible;
  GtkWidget *narrow_certainty;
};

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

static void
show_filter (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  g_autofree char *span = legation_timeline_describe_span (view->selected);
  g_autofree char *counts = NULL;
  g_autofree char *lines = NULL;
  guint certain, possible;

  legation_session_count (self->session, &certain, &possible);
  counts = legation_timeline_describe_counts (certain, possible, view->certain_only, FALSE);
  lines = legation_timeline_describe_counts (certain, possible, view->certain_only, TRUE);
  gtk_label_set_text (GTK_LABEL (self->span), span);
  gtk_label_set_text (GTK_LABEL (self->counts), counts);
  gtk_label_set_text (GTK_LABEL (self->narrow_counts), lines);
  gtk_widget_set_tooltip_text (self->narrow_counts, span);
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

static int
get_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Taller where the text of the system is larger. */
static int
get_full_height (LegationTimelineToolbar *self)
{
  GtkWidget *children[] = { self->transport, self->certainty, self->centre };
  int height = TOOLBAR_HEIGHT;

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int natural;

      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      height = MAX (height, natural + 2 * TOOLBAR_MARGIN);
    }

  return height;
}

static void
allocate_child (GtkWidget *child, int x, int width)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (gtk_widget_get_parent (child));
  int least, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (
      child, &(GtkAllocation){ x, (get_full_height (self) - height) / 2, width, height }, -1);
}

/* To those who see the toolbar and to those who hear it alike. */
static void
show_child (GtkWidget *child, gboolean visible)
{
  if (gtk_widget_get_child_visible (child) != visible)
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !visible, -1);
  gtk_widget_set_child_visible (child, visible);
}

/* In the middle of the whole toolbar where that is free, else in the middle of what is. */
static void
allocate_centre (GtkWidget *child, int width, int from, int to)
{
  const int natural = MIN (get_width (child), MAX (to - from, 0));
  int x = (width - natural) / 2;

  x = CLAMP (x, from, MAX (from, to - natural));
  allocate_child (child, x, natural);
}

/* Shows @child at the right end, and not @other.  Returns where it begins. */
static int
allocate_end (GtkWidget *child, GtkWidget *other, int width)
{
  const int child_width = get_width (child);

  show_child (other, FALSE);
  show_child (child, TRUE);
  allocate_child (child, width - SIDE_MARGIN - child_width, child_width);

  return width - SIDE_MARGIN - child_width;
}

static void
legation_timeline_toolbar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (widget);
  const int transport = get_width (self->transport), speed = get_width (self->speed);
  const int centre = get_width (self->centre), counts = get_width (self->narrow_counts);
  int from = SIDE_MARGIN + transport + GAP;
  int to = width - SIDE_MARGIN - get_width (self->certainty) - GAP;
  const gboolean has_speed = to - from >= speed + GAP + centre;
  const gboolean is_wide = to - from >= centre;

  allocate_child (self->transport, SIDE_MARGIN, transport);
  if (is_wide || to - from >= counts)
    to = allocate_end (self->certainty, self->narrow_certainty, width) - GAP;
  else
    to = allocate_end (self->narrow_certainty, self->certainty, width) - GAP;
  show_child (self->speed, has_speed);
  if (has_speed)
    {
      allocate_child (self->speed, from - GAP + 6, speed);
      from += speed;
    }
  show_child (self->centre, is_wide);
  show_child (self->narrow_counts, !is_wide);
  if (is_wide)
    allocate_centre (self->centre, width, from, to);
  else
    allocate_child (self->narrow_counts, from, to - from);
}

static void
legation_timeline_toolbar_measure (GtkWidget *widget,
                                   GtkOrientation orientation,
                                   int for_size,
                                   int *minimum,
                                   int *natural,
                                   int *minimum_baseline,
                                   int *natural_baseline)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (widget);
  const int transport = get_width (self->transport) + 2 * SIDE_MARGIN;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_full_height (self);
      return;
    }
  *minimum = transport + get_width (self->narrow_certainty) + 2 * GAP + LEAST_CENTRE_WIDTH;
  *natural = transport + get_width (self->certainty) + 3 * GAP + get_width (self->speed)
             + get_width (self->centre);
}

static void
legation_timeline_toolbar_dispose (GObject *object)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (object);
  GtkWidget *child;

  legation_timeline_toolbar_set_session (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (legation_timeline_toolbar_parent_class)->dispose (object);
}

static void
legation_timeline_toolbar_class_init (LegationTimelineToolbarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_timeline_toolbar_dispose;
  widget_class->size_allocate = legation_timeline_toolbar_size_allocate;
  widget_class->measure = legation_timeline_toolbar_measure;

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
  g_signal_connect_swapped (self->speed, "notify::selected", G_CALLBACK (speed_cb), self);
  gtk_widget_set_parent (self->speed, GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
add_centre (LegationTimelineToolbar *self)
{
  self->centre = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->span = make_label ("legation-span");
  self->counts = make_label ("legation-counts");
  self->narrow_counts = make_label ("legation-counts");
  gtk_label_set_xalign (GTK_LABEL (self->narrow_counts), 0);
  gtk_box_append (GTK_BOX (self->centre), self->span);
  gtk_box_append (GTK_BOX (self->centre), self->counts);
  gtk_widget_set_parent (self->centre, GTK_WIDGET (self));
  gtk_widget_set_parent (self->narrow_counts, GTK_WIDGET (self));
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
  if (session == NULL)
    return;

  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  refresh (self, LEGATION_CHANGE_ALL);
}
