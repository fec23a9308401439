/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The toolbar's playback: stepping, playing, how fast, and in which way. */

#include "config.h"

#include "legation-timeline-toolbar-private.h"

#include <glib/gi18n.h>

#define MENU_SPACING 6

static const double speeds[] = { 0.25, 0.5, 1, 2, 4, 8, 16 };

#define DEFAULT_SPEED 2

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
speed_cb (GtkDropDown *speed, GParamSpec *pspec, LegationTimelineToolbar *self)
{
  const guint selected = gtk_drop_down_get_selected (speed);

  if (self->session != NULL && !self->refreshing && selected < G_N_ELEMENTS (speeds))
    legation_session_set_speed (self->session, speeds[selected]);
}

static void
way_cb (LegationTimelineToolbar *self)
{
  if (self->session == NULL || self->refreshing)
    return;
  legation_session_set_steady (self->session,
                               gtk_check_button_get_active (GTK_CHECK_BUTTON (self->steady)));
  legation_session_set_looping (self->session,
                                gtk_check_button_get_active (GTK_CHECK_BUTTON (self->looping)));
}

static void
show_speed (LegationTimelineToolbar *self, GtkWidget *chooser)
{
  const double speed = legation_session_get_speed (self->session);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (speeds[i] == speed)
      selected = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), selected);
}

static void
show_menu (LegationTimelineToolbar *self)
{
  const gboolean steady = legation_session_is_steady (self->session);

  show_speed (self, self->playback_speed);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (steady ? self->steady : self->stepwise), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->looping),
                               legation_session_is_looping (self->session));
}

/* The speed and the way of playing, and whether it plays. */
void
_legation_timeline_toolbar_show_playback (LegationTimelineToolbar *self)
{
  const gboolean playing = legation_session_is_playing (self->session);
  const gboolean steady = legation_session_is_steady (self->session);
  const char *name = _("Pause");

  if (!playing)
    name = steady ? _("Play Steadily") : _("Play From Event to Event");
  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  show_speed (self, self->speed);
  if (self->playback_speed != NULL)
    show_menu (self);
}

static GtkWidget *
add_button (LegationTimelineToolbar *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  /* Forward is to the right, where time goes on, whatever the direction of text. */
  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (button)), GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (self->transport), button);

  return button;
}

static void
add_transport (LegationTimelineToolbar *self)
{
  self->transport = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_direction (self->transport, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (self->transport, "linked");
  add_button (self, "media-skip-backward-symbolic", _("Previous Event"), G_CALLBACK (previous_cb));
  self->play = add_button (self, "media-playback-start-symbolic", _("Play From Event to Event"),
                           G_CALLBACK (play_cb));
  add_button (self, "media-skip-forward-symbolic", _("Next Event"), G_CALLBACK (next_cb));
  gtk_widget_set_parent (self->transport, GTK_WIDGET (self));
}

static GtkWidget *
make_speed (LegationTimelineToolbar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *speed;

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      /* Translators: a speed of playback, as a factor. */
      g_autofree char *name = g_strdup_printf (_("%g×"), speeds[i]);

      gtk_string_list_append (names, name);
    }
  speed = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (speed), DEFAULT_SPEED);
  gtk_widget_set_tooltip_text (speed, _("Speed"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (speed), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Speed"), -1);
  /* Newer GTK would call it by what is chosen in it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (speed), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* The focus goes to the button in it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (speed)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Speed"), -1);
  g_signal_connect (speed, "notify::selected", G_CALLBACK (speed_cb), self);

  return speed;
}

static GtkWidget *
add_check (LegationTimelineToolbar *self, GtkWidget *box, GtkWidget *group, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (way_cb), self);
  gtk_box_append (GTK_BOX (box), check);

  return check;
}

static GtkWidget *
build_menu (LegationTimelineToolbar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MENU_SPACING);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (_("Speed"));

  self->stepwise = add_check (self, box, NULL, _("From event to event"));
  self->steady = add_check (self, box, self->stepwise, _("At a steady pace"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->stepwise), TRUE);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->looping = add_check (self, box, NULL, _("Repeat"));

  self->playback_speed = make_speed (self);
  self->playback_speed_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MENU_SPACING);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self->playback_speed_row), label);
  gtk_box_append (GTK_BOX (self->playback_speed_row), self->playback_speed);
  gtk_box_append (GTK_BOX (box), self->playback_speed_row);

  gtk_widget_add_css_class (popover, "legation-time-menu");
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

/* In the menu is what there is no room for beside it, before it is shown and measured. */
static void
prepare_menu_cb (GtkMenuButton *button, gpointer data)
{
  LegationTimelineToolbar *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    {
      const gboolean refreshing = self->refreshing;

      self->refreshing = TRUE;
      gtk_menu_button_set_popover (button, build_menu (self));
      if (self->session != NULL)
        show_menu (self);
      self->refreshing = refreshing;
    }
  gtk_widget_set_visible (self->playback_speed_row, !gtk_widget_get_child_visible (self->speed));
}

static void
add_menu (LegationTimelineToolbar *self)
{
  const char *name = _("Playback Options");

  self->playback = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->playback), "media-playlist-repeat-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->playback), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->playback), prepare_menu_cb, self,
                                         NULL);
  gtk_widget_add_css_class (self->playback, "legation-playback");
  gtk_widget_set_tooltip_text (self->playback, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->playback), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_parent (self->playback, GTK_WIDGET (self));
}

/* Adds what has to do with playing. */
void
_legation_timeline_toolbar_add_playback (LegationTimelineToolbar *self)
{
  add_transport (self);
  self->speed = make_speed (self);
  gtk_widget_add_css_class (self->speed, "legation-speed");
  gtk_widget_set_parent (self->speed, GTK_WIDGET (self));
  add_menu (self);
}
