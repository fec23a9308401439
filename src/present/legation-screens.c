/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationScreens: the audience's window is always there; the presenter's comes with a second monitor
 * and goes with it, and what it shows is then shown to the audience's window, on demand. */

#include "config.h"

#include "legation-screens.h"

#include "legation-console.h"
#include "legation-monitor-offer.h"
#include "legation-notes.h"
#include "legation-overview.h"
#include "legation-slide-pictures.h"

struct _LegationScreens
{
  GObject parent;

  LegationTalk *talk;
  LegationMonitors *monitors;
  LegationSlidePictures *pictures;
  GSettings *settings;
  LegationLabelChoice labels;

  GtkWindow *home;                /* unowned */
  LegationPresentation *audience; /* unowned: it goes with the talk */
  GtkWidget *console;             /* nullable, unowned */
  char *audience_at;              /* nullable: the connector of the monitor that it fills */
  char *console_at;

  /* What is waited for before something is done. */
  GdkFrameClock *clock; /* nullable: nothing is */
  gulong painted;
  guint patience;
  void (*then) (LegationScreens *self);
};

/* Nothing waits longer for a frame that never comes. */
#define PAINT_MILLISECONDS 1000

G_DEFINE_FINAL_TYPE (LegationScreens, legation_screens, G_TYPE_OBJECT)

/* The pictures look as the audience sees the slides. */
static void
update_look (LegationScreens *self)
{
  const LegationMonitor *monitor = legation_monitors_get_audience (self->monitors);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const LegationStyleId style
    = legation_style_choose (adw_style_manager_get_dark (manager),
                             adw_style_manager_get_high_contrast (manager));
  g_autofree char *font = NULL;
  double ratio = 16.0 / 9.0;

  if (monitor != NULL && monitor->geometry.height > 0)
    ratio = monitor->geometry.width / (double) monitor->geometry.height;
  g_object_get (gtk_settings_get_default (), "gtk-font-name", &font, NULL);
  legation_slide_pictures_set_look (self->pictures, style, self->labels, font, ratio,
                                    legation_talk_get_scale (self->talk));
  legation_slide_pictures_set_legend (self->pictures, legation_talk_shows_legend (self->talk));
}

static void
stop_waiting (LegationScreens *self)
{
  if (self->clock != NULL)
    g_clear_signal_handler (&self->painted, self->clock);
  g_clear_object (&self->clock);
  g_clear_handle_id (&self->patience, g_source_remove);
}

static void
go_on (LegationScreens *self)
{
  stop_waiting (self);
  self->then (self);
}

static gboolean
patience_cb (gpointer data)
{
  LegationScreens *self = data;

  self->patience = 0;
  go_on (self);

  return G_SOURCE_REMOVE;
}

/* Does something when a window that comes to the screen is there, as what comes last has the keys. */
static void
when_painted (LegationScreens *self, GtkWindow *window, void (*then) (LegationScreens *))
{
  stop_waiting (self);
  self->then = then;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  self->painted = g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (go_on), self);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  self->patience = g_timeout_add (PAINT_MILLISECONDS, patience_cb, self);
}

/* Puts a window where it belongs.  Returns: whether it was not there. */
static gboolean
put (GtkWindow *window, const LegationMonitor *monitor, char **place)
{
  const char *connector = monitor != NULL ? monitor->connector : "";

  if (g_strcmp0 (connector, *place) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (connector);
  if (monitor != NULL)
    {
      legation_monitor_fullscreen (monitor, window);
      return TRUE;
    }
  gtk_window_fullscreen (window);
  gtk_window_present (window);

  return TRUE;
}

static void
open_console (LegationScreens *self)
{
  self->console
    = legation_console_new (self->talk, self->monitors, self->pictures, self->settings);
  g_object_add_weak_pointer (G_OBJECT (self->console), (gpointer *) &self->console);
  gtk_window_set_application (GTK_WINDOW (self->console),
                              gtk_window_get_application (GTK_WINDOW (self->audience)));
  legation_console_set_live (LEGATION_CONSOLE (self->console),
                             legation_presentation_get_content (self->audience));
}

static void
close_console (LegationScreens *self)
{
  g_clear_pointer (&self->console_at, g_free);
  if (self->console == NULL)
    return;
  legation_console_set_live (LEGATION_CONSOLE (self->console), NULL);
  gtk_window_destroy (GTK_WINDOW (self->console));
}

/* Returns: whether it was not there. */
static gboolean
put_console (LegationScreens *self)
{
  if (self->console == NULL)
    open_console (self);

  return put (GTK_WINDOW (self->console), legation_monitors_get_console (self->monitors),
              &self->console_at);
}

/* The keys are the presenter's window's, also where only the audience's has come to the screen. */
static void
give_console_keys (LegationScreens *self)
{
  if (!legation_talk_has_ended (self->talk) && !put_console (self))
    gtk_window_present (GTK_WINDOW (self->console));
}

static void
update_windows (LegationScreens *self)
{
  const LegationMonitor *audience = legation_monitors_get_audience (self->monitors);
  const LegationMonitor *console = legation_monitors_get_console (self->monitors);
  gboolean is_new;

  if (legation_talk_has_ended (self->talk))
    return;
  update_look (self);
  legation_presentation_set_alone (self->audience, console == NULL);
  is_new = put (GTK_WINDOW (self->audience), audience, &self->audience_at);
  if (console == NULL)
    {
      stop_waiting (self);
      close_console (self);
    }
  else if (is_new)
    when_painted (self, GTK_WINDOW (self->audience), give_console_keys);
  else if (self->clock == NULL)
    put_console (self);
}

static void
talk_changed_cb (LegationScreens *self, LegationTalkChange changes)
{
  if (changes & (LEGATION_TALK_CHANGE_SCALE | LEGATION_TALK_CHANGE_LEGEND))
    update_look (self);
}

static char *
find_home (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *monitor = NULL;

  if (surface != NULL)
    monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);

  return monitor != NULL ? g_strdup (gdk_monitor_get_connector (monitor)) : NULL;
}

static void
show (LegationScreens *self)
{
  GtkWindow *home = self->home;
  g_autofree char *connector = find_home (home);

  legation_monitors_follow (self->monitors, gtk_widget_get_display (GTK_WIDGET (home)));
  g_signal_connect_object (self->monitors, "changed", G_CALLBACK (update_windows), self,
                           G_CONNECT_SWAPPED);
  legation_monitors_start (self->monitors, connector);
}

/**
 * legation_screens_show: Shows the windows of the talk.
 * @home: the window from which it is started, which outlives the talk; where it comes to the screen
 *   only now it is waited for
 */
void
legation_screens_show (LegationScreens *self, GtkWindow *home)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (home));

  self->home = home;
  if (clock != NULL && gdk_frame_clock_get_frame_counter (clock) < 1)
    when_painted (self, home, show);
  else
    show (self);
}

/** legation_screens_present: brings the windows to the front, unless they are about to come anyway. */
void
legation_screens_present (LegationScreens *self)
{
  g_return_if_fail (LEGATION_IS_SCREENS (self));

  if (self->clock != NULL || self->audience_at == NULL)
    return;
  gtk_window_present (GTK_WINDOW (self->audience));
  if (self->console != NULL)
    gtk_window_present (GTK_WINDOW (self->console));
}

static void
legation_screens_dispose (GObject *object)
{
  LegationScreens *self = LEGATION_SCREENS (object);

  if (self->console != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->console), (gpointer *) &self->console);
  stop_waiting (self);
  if (self->pictures != NULL)
    legation_slide_pictures_stop (self->pictures);
  g_clear_object (&self->talk);
  g_clear_object (&self->monitors);
  g_clear_object (&self->pictures);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (legation_screens_parent_class)->dispose (object);
}

static void
legation_screens_finalize (GObject *object)
{
  LegationScreens *self = LEGATION_SCREENS (object);

  g_free (self->audience_at);
  g_free (self->console_at);

  G_OBJECT_CLASS (legation_screens_parent_class)->finalize (object);
}

static void
legation_screens_class_init (LegationScreensClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = legation_screens_dispose;
  object_class->finalize = legation_screens_finalize;
}

static void
legation_screens_init (LegationScreens *self)
{
}

/* Over the bar of time rather than over what the slide speaks of. */
static GtkWidget *
build_notes (LegationTalk *talk, GSettings *settings)
{
  GtkWidget *notes = legation_notes_new (talk, settings);

  gtk_widget_set_valign (notes, GTK_ALIGN_END);
  gtk_widget_set_size_request (notes, -1, 210);

  return notes;
}

/**
 * legation_screens_new: the windows of a talk, which are shown by legation_screens_show().
 * @audience: the audience's window of the talk
 * @painter: draws the journeys of its dataset
 * @areas: (nullable): of the painter's base map
 * @labels: in which language places are labelled
 * @settings: remembers the audience's monitor and the size of the notes
 *
 * Returns: (transfer full): the windows
 */
LegationScreens *
legation_screens_new (LegationPresentation *audience,
                      LegationTalk *talk,
                      LegationPainter *painter,
                      LegationAreas *areas,
                      LegationLabelChoice labels,
                      GSettings *settings)
{
  LegationScreens *self = g_object_new (LEGATION_TYPE_SCREENS, NULL);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->audience = audience;
  self->talk = g_object_ref (talk);
  self->settings = g_object_ref (settings);
  self->labels = labels;
  self->monitors = legation_monitors_new (settings);
  self->pictures = legation_slide_pictures_new (legation_talk_get_session (talk),
                                                legation_talk_get_story (talk), painter, areas);
  legation_presentation_set_overview (audience, legation_overview_new (talk, self->pictures));
  legation_presentation_set_notes (audience, build_notes (talk, settings));
  legation_presentation_set_offer (audience, legation_monitor_offer_new (self->monitors));
  g_signal_connect_object (talk, "changed", G_CALLBACK (talk_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-font-name",
                           G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "swap-screens", G_CALLBACK (legation_monitors_swap),
                           self->monitors, G_CONNECT_SWAPPED);

  return self;
}
