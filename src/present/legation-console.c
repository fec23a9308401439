/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationConsole: the presenter's window.  Nothing happens in it that the talk does not know of. */

#include "config.h"

#include "legation-console-private.h"

#include "legation-console-steps.h"
#include "legation-talk-keys.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (LegationConsole, legation_console, ADW_TYPE_WINDOW)

/* “Now – Three guests in Pyongyang”: the title gives way to what is said of it. */
static void
set_heading (GtkWidget *label, const LegationSlide *slide, gboolean is_next)
{
  g_autofree char *title
    = slide != NULL ? legation_slide_get_title (slide) : g_strdup (_("the end of the story"));
  /* Translators: these are headings; %s is the title of a step. */
  g_autofree char *text = is_next ? g_strdup_printf (_("Next – %s"), title)
                                  : g_strdup_printf (_("Now – %s"), title);
  const char *place = g_strrstr (text, title);
  PangoAttribute *const parts[] = {
    pango_attr_weight_new (PANGO_WEIGHT_NORMAL),
    pango_attr_foreground_alpha_new (G_MAXUINT16 / 10 * 7),
  };
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      parts[i]->start_index = (guint) (place - text);
      parts[i]->end_index = parts[i]->start_index + (guint) strlen (title);
      pango_attr_list_insert (attributes, parts[i]);
    }
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

static void
name_picture (GtkWidget *picture, const LegationSlide *slide, gboolean is_next)
{
  g_autofree char *title = legation_slide_get_title (slide);
  /* Translators: these name pictures; %s is the title of a slide. */
  g_autofree char *name = is_next ? g_strdup_printf (_("Next: %s"), title)
                                  : g_strdup_printf (_("Now: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_next (LegationConsole *self)
{
  const LegationSlide *next = legation_talk_get_next (self->talk);

  set_heading (self->next_title, next, TRUE);
  gtk_widget_set_visible (self->next_picture, next != NULL);
  gtk_widget_set_visible (self->next_plays, next != NULL && legation_slide_plays (next));
  gtk_label_set_text (GTK_LABEL (self->next_caption),
                      next != NULL && next->step != NULL ? next->step->caption : "");
  if (next == NULL)
    return;
  name_picture (self->next_picture, next, TRUE);
  legation_slide_picture_set_position (LEGATION_SLIDE_PICTURE (self->next_picture),
                                       (int) legation_talk_get_position (self->talk) + 1);
}

static void
update_slide (LegationConsole *self)
{
  const LegationSlide *now = legation_talk_get_current (self->talk);
  const guint n = legation_talk_get_n_slides (self->talk);
  g_autofree char *place = g_strdup_printf (_("Slide %u of %u"), now->number, n);

  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), place);
  set_heading (self->now_title, now, FALSE);
  name_picture (self->now, now, FALSE);
  legation_slide_picture_set_position (LEGATION_SLIDE_PICTURE (self->now),
                                       (int) legation_talk_get_position (self->talk));
  gtk_widget_set_sensitive (self->previous, legation_talk_get_position (self->talk) > 0);
  update_next (self);
}

/* What the audience sees of what the presenter sees. */
static void
update_live (LegationConsole *self)
{
  const LegationMonitor *audience = legation_monitors_get_audience (self->monitors);
  const char *connector = audience != NULL ? audience->connector : "?";
  const LegationCurtain curtain = legation_talk_get_curtain (self->talk);
  const gboolean is_frozen = legation_talk_is_frozen (self->talk);
  const gboolean is_live = curtain == LEGATION_CURTAIN_NONE && !is_frozen;
  g_autofree char *text = NULL;

  if (curtain == LEGATION_CURTAIN_BLACK)
    /* Translators: the audience sees nothing but black; %s is a connector, “HDMI-1”. */
    text = g_strdup_printf (_("Black on %s"), connector);
  else if (curtain == LEGATION_CURTAIN_WHITE)
    /* Translators: the audience sees nothing but white; %s is a connector, “HDMI-1”. */
    text = g_strdup_printf (_("White on %s"), connector);
  else if (is_frozen)
    /* Translators: the audience still sees what was there before; %s is a connector, “HDMI-1”. */
    text = g_strdup_printf (_("Frozen on %s"), connector);
  else
    /* Translators: the audience sees the same; %s is a connector, “HDMI-1”. */
    text = g_strdup_printf (_("Live on %s"), connector);
  gtk_label_set_text (GTK_LABEL (self->live), text);

  if (is_live)
    {
      gtk_widget_remove_css_class (self->now, "is-hidden");
      gtk_widget_remove_css_class (self->dot, "is-hidden");
    }
  else
    {
      gtk_widget_add_css_class (self->now, "is-hidden");
      gtk_widget_add_css_class (self->dot, "is-hidden");
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->freeze), is_frozen);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->black), curtain == LEGATION_CURTAIN_BLACK);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->white), curtain == LEGATION_CURTAIN_WHITE);
}

static void
update_timer (LegationConsole *self)
{
  const gboolean is_timing = legation_talk_is_timing (self->talk);
  const gboolean is_new = !is_timing && legation_talk_get_elapsed (self->talk) <= 0;

  _legation_console_set_button (self->pause, gtk_button_get_child (GTK_BUTTON (self->pause)),
                                is_timing ? "media-playback-pause-symbolic"
                                          : "media-playback-start-symbolic",
                                is_timing ? _("Pause") : is_new ? _("Start") : _("Go On"));
  gtk_widget_set_tooltip_text (self->pause,
                               is_timing ? _("Pause the Timer (T)") : _("Start the Timer (T)"));
}

static void
update_legend (LegationConsole *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->legend),
                                legation_talk_shows_legend (self->talk));
}

/* What lies over it all.  The number that is being typed stands above the list of steps. */
static void
update_covers (LegationConsole *self)
{
  const gboolean shows_overview = legation_talk_shows_overview (self->talk);
  const char *words = NULL;

  if (legation_talk_is_leaving (self->talk))
    words = _("Press Escape again to leave");
  else if (legation_talk_is_halted (self->talk))
    words = _("Paused");
  else if (legation_talk_is_automatic (self->talk))
    words = _("Runs by itself");
  if (words != NULL)
    gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, words != NULL);
  gtk_widget_set_visible (self->help, legation_talk_shows_help (self->talk));
  gtk_widget_set_visible (self->overview, shows_overview);
  if (shows_overview)
    gtk_widget_grab_focus (self->overview);
}

static void
changed_cb (LegationConsole *self, LegationTalkChange changes)
{
  if (changes & LEGATION_TALK_CHANGE_ENDED)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  update_covers (self);
  if (changes & LEGATION_TALK_CHANGE_SLIDE)
    update_slide (self);
  if (changes & (LEGATION_TALK_CHANGE_CURTAIN | LEGATION_TALK_CHANGE_FROZEN))
    update_live (self);
  if (changes & LEGATION_TALK_CHANGE_LEGEND)
    update_legend (self);
  if (changes & LEGATION_TALK_CHANGE_TIMER)
    update_timer (self);
}

static void
monitors_changed_cb (LegationConsole *self)
{
  _legation_console_update_monitors (self);
  update_live (self);
}

/* Whoever closes the window means the talk. */
static gboolean
legation_console_close_request (GtkWindow *window)
{
  legation_talk_end (LEGATION_CONSOLE (window)->talk);

  return GDK_EVENT_STOP;
}

/**
 * legation_console_set_live: Shows what is on screen as the audience's window draws it, instead of a
 * picture of the step.
 * @live: (nullable): the part of that window that shows the step, without what lies over it
 */
void
legation_console_set_live (LegationConsole *self, GtkWidget *live)
{
  legation_slide_picture_set_live (LEGATION_SLIDE_PICTURE (self->now), live);
}

static void
legation_console_dispose (GObject *object)
{
  LegationConsole *self = LEGATION_CONSOLE (object);

  g_clear_object (&self->talk);
  g_clear_object (&self->monitors);
  g_clear_object (&self->pictures);
  g_clear_pointer (&self->listed, g_free);

  G_OBJECT_CLASS (legation_console_parent_class)->dispose (object);
}

static void
legation_console_class_init (LegationConsoleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_console_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = legation_console_close_request;
}

static void
legation_console_init (LegationConsole *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "legation-console");
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
}

/**
 * legation_console_new: the presenter's window of a talk.
 * @monitors: who sees which monitor
 * @pictures: of the slides of the talk
 * @settings: (nullable): where the size of the notes is remembered
 *
 * Returns: (transfer none): a window that is not shown yet, and that goes when the talk ends
 */
GtkWidget *
legation_console_new (LegationTalk *talk,
                      LegationMonitors *monitors,
                      LegationSlidePictures *pictures,
                      GSettings *settings)
{
  /* Translators: the title of the presenter's window. */
  LegationConsole *self = g_object_new (LEGATION_TYPE_CONSOLE, "title", _("Presenter"), NULL);

  self->talk = g_object_ref (talk);
  self->monitors = g_object_ref (monitors);
  self->pictures = g_object_ref (pictures);
  _legation_console_build (self, settings);
  legation_talk_keys_attach (GTK_WIDGET (self), talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (monitors, "changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_slide (self);
  update_legend (self);
  update_timer (self);
  update_covers (self);
  monitors_changed_cb (self);

  return GTK_WIDGET (self);
}
