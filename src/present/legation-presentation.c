/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationPresentation: what lies over the slide, from below: what hides or dims it, the speaker's
 * notes, the overview, the list of keys, and a few words at the lower edge.  All but the first are for
 * the speaker: with a window of the speaker's own they are there. */

#include "config.h"

#include "legation-presentation.h"

#include "legation-compat.h"
#include "legation-pace.h"
#include "legation-stage.h"
#include "legation-talk-help.h"
#include "legation-talk-keys.h"
#include "legation-veil.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define POINTER_MILLISECONDS 3000
#define HINT_MILLISECONDS 3000
/* Less than this is a table that was bumped. */
#define POINTER_MOVES 4.0

struct _LegationPresentation
{
  GtkWindow parent_instance;

  /* Children */
  GtkOverlay *overlay;
  GtkWidget *stage;
  GtkWidget *help;
  GtkWidget *words;
  GtkWidget *overview; /* nullable */
  GtkWidget *notes;    /* nullable */
  GtkWidget *offer;    /* nullable */

  /* Owned */
  LegationTalk *talk;
  char *hint; /* nullable: what is said for a moment */

  /* Values */
  gboolean alone;
  guint hint_timeout;
  guint inhibited; /* 0, or what keeps the screen from locking */
  guint pointer_timeout;
  double pointer_x;
  double pointer_y;
};

G_DEFINE_FINAL_TYPE (LegationPresentation, legation_presentation, GTK_TYPE_WINDOW)

/* Black and white hide what is meant for the speaker too. */
static gboolean
is_seen (LegationPresentation *self)
{
  return self->alone && legation_talk_get_curtain (self->talk) == LEGATION_CURTAIN_NONE;
}

/* What is said at the lower edge; NULL for nothing. */
static char *
find_words (LegationPresentation *self)
{
  const char *number = legation_talk_get_number (self->talk);

  if (legation_talk_is_leaving (self->talk))
    return g_strdup (_("Press Escape again to leave"));
  if (*number != '\0')
    /* Translators: %s is the number of a slide as far as it has been typed. */
    return g_strdup_printf (_("Go to %s"), number);
  if (self->hint != NULL)
    return g_strdup (self->hint);
  /* The only screen stands still, whatever the keys do. */
  if (is_seen (self) && legation_talk_is_frozen (self->talk))
    return g_strdup (_("Frozen – press F to go on"));

  return legation_talk_is_halted (self->talk) ? g_strdup (_("Paused")) : NULL;
}

static void
update_words (LegationPresentation *self)
{
  g_autofree char *text = find_words (self);

  gtk_label_set_label (GTK_LABEL (self->words), text != NULL ? text : "");
  gtk_widget_set_visible (self->words, self->alone && text != NULL);
}

/* Nothing of it has the focus while it is hidden: keys are the talk's. */
static void
update_overview (LegationPresentation *self)
{
  const gboolean shown = is_seen (self) && legation_talk_shows_overview (self->talk);

  if (self->overview == NULL)
    return;
  gtk_widget_set_visible (self->overview, shown);
  if (shown)
    gtk_widget_grab_focus (self->overview);
}

static void
update_all (LegationPresentation *self)
{
  update_words (self);
  update_overview (self);
  gtk_widget_set_visible (self->help, is_seen (self) && legation_talk_shows_help (self->talk));
  if (self->offer != NULL)
    gtk_widget_set_visible (self->offer, is_seen (self));
  if (self->notes != NULL)
    gtk_widget_set_visible (self->notes, is_seen (self) && legation_talk_shows_notes (self->talk));
}

static gboolean
hint_cb (gpointer data)
{
  LegationPresentation *self = data;

  self->hint_timeout = 0;
  g_clear_pointer (&self->hint, g_free);
  update_words (self);

  return G_SOURCE_REMOVE;
}

/* Of what a key has done and nothing else shows; @text is taken. */
static void
show_hint (LegationPresentation *self, char *text)
{
  g_free (self->hint);
  self->hint = text;
  g_clear_handle_id (&self->hint_timeout, g_source_remove);
  self->hint_timeout = g_timeout_add (HINT_MILLISECONDS, hint_cb, self);
}

static char *
describe_timer (LegationPresentation *self)
{
  g_autofree char *time = legation_pace_format_time (legation_talk_get_elapsed (self->talk));

  /* Translators: %s is how long the talk has taken, “4:12” or “1:02:03”. */
  return g_strdup_printf (legation_talk_is_timing (self->talk) ? _("Timer runs at %s")
                                                               : _("Timer paused at %s"),
                          time);
}

static void
update_hint (LegationPresentation *self, guint changes)
{
  if ((changes & LEGATION_TALK_CHANGE_AUTOMATIC) && !legation_talk_is_halted (self->talk))
    show_hint (self, g_strdup (legation_talk_is_automatic (self->talk) ? _("Runs by itself")
                                                                       : _("Waits for you")));
  /* It begins to run by itself with the first step. */
  if ((changes & LEGATION_TALK_CHANGE_TIMER) && !(changes & LEGATION_TALK_CHANGE_SLIDE))
    show_hint (self, describe_timer (self));
}

static void
hide_pointer (LegationPresentation *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

static gboolean
pointer_cb (gpointer data)
{
  LegationPresentation *self = data;

  self->pointer_timeout = 0;
  if (!legation_talk_shows_overview (self->talk))
    hide_pointer (self);

  return G_SOURCE_REMOVE;
}

static void
show_pointer (LegationPresentation *self)
{
  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  if (legation_talk_has_spotlight (self->talk) && !legation_talk_shows_overview (self->talk))
    {
      hide_pointer (self);
      return;
    }
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->pointer_timeout = g_timeout_add (POINTER_MILLISECONDS, pointer_cb, self);
}

static void
update_still (LegationPresentation *self)
{
  legation_talk_set_still (self->talk, !adw_get_enable_animations (GTK_WIDGET (self)));
}

static void
changed_cb (LegationPresentation *self, guint changes)
{
  if (changes & LEGATION_TALK_CHANGE_ENDED)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  update_hint (self, changes);
  if (changes & LEGATION_TALK_CHANGE_SPOTLIGHT)
    hide_pointer (self);
  if (changes & LEGATION_TALK_CHANGE_OVERVIEW)
    show_pointer (self);
  update_all (self);
}

static void
motion_cb (LegationPresentation *self, double x, double y)
{
  const double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  const double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);

  if (hypot (x - self->pointer_x, y - self->pointer_y) < POINTER_MOVES)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  show_pointer (self);
  legation_talk_point_at (self->talk, x / width, y / height);
}

/* Whether there is something of the speaker's at a point of the window, which has its own clicks. */
static gboolean
is_speakers (LegationPresentation *self, double x, double y)
{
  GtkWidget *target = gtk_widget_pick (GTK_WIDGET (self->overlay), x, y, GTK_PICK_DEFAULT);
  GtkWidget *const parts[] = { self->notes, self->offer };

  for (guint i = 0; target != NULL && i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && (target == parts[i] || gtk_widget_is_ancestor (target, parts[i])))
      return TRUE;

  return FALSE;
}

/* In the overview a click beside the pictures is no answer. */
static void
pressed_cb (LegationPresentation *self, int n_press, double x, double y, GtkGestureSingle *gesture)
{
  const guint button = gtk_gesture_single_get_current_button (gesture);

  if ((legation_talk_shows_overview (self->talk) && self->alone) || is_speakers (self, x, y))
    return;
  if (button == GDK_BUTTON_PRIMARY)
    legation_talk_act (self->talk, LEGATION_TALK_NEXT);
  else if (button == GDK_BUTTON_SECONDARY)
    legation_talk_act (self->talk, LEGATION_TALK_PREVIOUS);
}

static gboolean
legation_presentation_close_request (GtkWindow *window)
{
  legation_talk_end (LEGATION_PRESENTATION (window)->talk);

  return TRUE;
}

/* The screen does not lock while nobody touches the computer. */
static void
legation_presentation_map (GtkWidget *widget)
{
  LegationPresentation *self = LEGATION_PRESENTATION (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  GTK_WIDGET_CLASS (legation_presentation_parent_class)->map (widget);
  if (application != NULL && self->inhibited == 0)
    self->inhibited
      = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                 _("A story is being presented"));
  hide_pointer (self);
}

static void
legation_presentation_unmap (GtkWidget *widget)
{
  LegationPresentation *self = LEGATION_PRESENTATION (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL && self->inhibited != 0)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
  GTK_WIDGET_CLASS (legation_presentation_parent_class)->unmap (widget);
}

static void
legation_presentation_dispose (GObject *object)
{
  LegationPresentation *self = LEGATION_PRESENTATION (object);

  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  g_clear_handle_id (&self->hint_timeout, g_source_remove);
  g_clear_pointer (&self->hint, g_free);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (legation_presentation_parent_class)->dispose (object);
}

static void
legation_presentation_class_init (LegationPresentationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_presentation_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = legation_presentation_close_request;
  widget_class->map = legation_presentation_map;
  widget_class->unmap = legation_presentation_unmap;
}

static void
legation_presentation_init (LegationPresentation *self)
{
  self->alone = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "legation-presentation");
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
}

static void
add_pointer (LegationPresentation *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->pointer_x = self->pointer_y = -1.0;
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->overlay), GTK_EVENT_CONTROLLER (click));
}

static void
build (LegationPresentation *self)
{
  GtkWidget *status;

  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (self->overlay, self->stage);
  gtk_overlay_add_overlay (self->overlay, legation_veil_new (self->talk, self->stage));
  self->help = legation_talk_help_new ();
  gtk_overlay_add_overlay (self->overlay, self->help);
  self->words = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->words, "legation-talk-words");
  status = legation_status_new (self->words);
  gtk_widget_set_halign (status, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (status, GTK_ALIGN_END);
  gtk_widget_set_can_target (status, FALSE);
  gtk_overlay_add_overlay (self->overlay, status);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->overlay));
}

/**
 * legation_presentation_new: a window that shows what a talk shows, and goes when it ends.
 * @painter: draws the journeys of its dataset
 * @areas: (nullable): of the painter's base map
 * @labels: in which language places are labelled
 *
 * Returns: (transfer none): the window, which is neither shown nor full screen yet
 */
LegationPresentation *
legation_presentation_new (GtkApplication *application,
                           LegationTalk *talk,
                           LegationPainter *painter,
                           LegationAreas *areas,
                           LegationLabelChoice labels)
{
  LegationPresentation *self;

  g_return_val_if_fail (LEGATION_IS_TALK (talk), NULL);

  self = g_object_new (LEGATION_TYPE_PRESENTATION, "application", application, NULL);
  self->talk = g_object_ref (talk);
  self->stage = legation_stage_new (talk, painter, areas, labels);
  build (self);
  add_pointer (self);
  gtk_window_set_title (GTK_WINDOW (self), legation_talk_get_story (talk)->record.name);
  legation_talk_keys_attach (GTK_WIDGET (self), talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations", G_CALLBACK (update_still), self,
                           G_CONNECT_SWAPPED);
  update_still (self);
  update_all (self);

  return self;
}

/**
 * legation_presentation_get_content: Returns: (transfer none): the slide, without what lies over it for
 *   the audience.
 */
GtkWidget *
legation_presentation_get_content (LegationPresentation *self)
{
  g_return_val_if_fail (LEGATION_IS_PRESENTATION (self), NULL);

  return self->stage;
}

/* Below the list of keys and the words. */
static void
add_cover (LegationPresentation *self, GtkWidget **place, GtkWidget *widget)
{
  if (*place != NULL)
    gtk_overlay_remove_overlay (self->overlay, *place);
  *place = widget;
  if (widget == NULL)
    return;
  gtk_overlay_add_overlay (self->overlay, widget);
  gtk_widget_insert_before (widget, GTK_WIDGET (self->overlay), self->help);
  update_all (self);
}

/**
 * legation_presentation_set_overview: what is shown where all slides are to be chosen from.
 * @overview: (nullable): a widget that covers the window
 */
void
legation_presentation_set_overview (LegationPresentation *self, GtkWidget *overview)
{
  g_return_if_fail (LEGATION_IS_PRESENTATION (self));

  add_cover (self, &self->overview, overview);
}

/**
 * legation_presentation_set_notes:
 * @notes: (nullable): what shows the speaker's notes over the slide
 */
void
legation_presentation_set_notes (LegationPresentation *self, GtkWidget *notes)
{
  g_return_if_fail (LEGATION_IS_PRESENTATION (self));

  add_cover (self, &self->notes, notes);
}

/**
 * legation_presentation_set_offer:
 * @offer: what tells of another monitor; it comes and goes by itself
 */
void
legation_presentation_set_offer (LegationPresentation *self, GtkWidget *offer)
{
  g_return_if_fail (LEGATION_IS_PRESENTATION (self));

  /* It is shown and hidden by what it tells of; whether anybody may see that is said around it. */
  self->offer = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->offer), offer);
  gtk_widget_set_halign (self->offer, gtk_widget_get_halign (offer));
  gtk_widget_set_valign (self->offer, gtk_widget_get_valign (offer));
  gtk_overlay_add_overlay (self->overlay, self->offer);
  update_all (self);
}

/**
 * legation_presentation_set_alone: whether this is the only window of the talk; then what is meant for
 * the speaker is shown here too.
 */
void
legation_presentation_set_alone (LegationPresentation *self, gboolean alone)
{
  g_return_if_fail (LEGATION_IS_PRESENTATION (self));

  self->alone = !!alone;
  update_all (self);
}
