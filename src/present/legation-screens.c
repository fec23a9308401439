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

  LegationPresentation *audience; /* unowned: it goes with the talk */
  GtkWidget *console;             /* nullable, unowned */
  char *audience_at;              /* nullable: the connector of the monitor that it fills */
  char *console_at;
};

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
}

/* Puts a window where it belongs, unless it is there. */
static void
put (GtkWindow *window, const LegationMonitor *monitor, char **place)
{
  const char *connector = monitor != NULL ? monitor->connector : "";

  if (g_strcmp0 (connector, *place) == 0)
    return;
  g_free (*place);
  *place = g_strdup (connector);
  if (monitor != NULL)
    {
      legation_monitor_fullscreen (monitor, window);
      return;
    }
  gtk_window_fullscreen (window);
  gtk_window_present (window);
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

/* The window that is shown last has the keys: the presenter's, where there is one. */
static void
update_windows (LegationScreens *self)
{
  const LegationMonitor *audience = legation_monitors_get_audience (self->monitors);
  const LegationMonitor *console = legation_monitors_get_console (self->monitors);

  if (legation_talk_has_ended (self->talk))
    return;
  update_look (self);
  legation_presentation_set_alone (self->audience, console == NULL);
  put (GTK_WINDOW (self->audience), audience, &self->audience_at);
  if (console == NULL)
    {
      close_console (self);
      return;
    }
  if (self->console == NULL)
    open_console (self);
  put (GTK_WINDOW (self->console), console, &self->console_at);
}

static void
talk_changed_cb (LegationScreens *self, LegationTalkChange changes)
{
  if (changes & LEGATION_TALK_CHANGE_SCALE)
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

/**
 * legation_screens_show: Shows the windows of the talk.
 * @home: the window from which it is started
 */
void
legation_screens_show (LegationScreens *self, GtkWindow *home)
{
  g_autofree char *connector = find_home (home);

  legation_monitors_follow (self->monitors, gtk_widget_get_display (GTK_WIDGET (home)));
  g_signal_connect_object (self->monitors, "changed", G_CALLBACK (update_windows), self,
                           G_CONNECT_SWAPPED);
  legation_monitors_start (self->monitors, connector);
}

static void
legation_screens_dispose (GObject *object)
{
  LegationScreens *self = LEGATION_SCREENS (object);

  if (self->console != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->console), (gpointer *) &self->console);
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
