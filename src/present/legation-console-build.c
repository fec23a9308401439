/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the presenter's window is made of. */

#include "config.h"

#include "legation-console-private.h"

#include "legation-compat.h"
#include "legation-console-bar.h"
#include "legation-console-steps.h"
#include "legation-console-timer.h"
#include "legation-key-badge.h"
#include "legation-monitor-offer.h"
#include "legation-notes.h"
#include "legation-overview.h"
#include "legation-talk-help.h"

#include <glib/gi18n.h>

/* What a button asks the talk for is kept with it. */
static const char action_key[] = "legation-action";

static GtkWidget *
build_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
clicked_cb (LegationConsole *self, GtkWidget *button)
{
  const gpointer action = g_object_get_data (G_OBJECT (button), action_key);

  legation_talk_act (self->talk, (LegationTalkAction) GPOINTER_TO_INT (action));
}

/* What is on a button: an icon, words, and the key that does the same; only the words are needed.
 * Whatever leads on stands behind the words. */
static GtkWidget *
build_content (const char *icon, const char *label, const char *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  if (icon != NULL && g_str_has_prefix (icon, "go-next"))
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  else if (icon != NULL)
    gtk_box_prepend (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  if (key != NULL)
    gtk_box_append (GTK_BOX (box), legation_key_badge_new (key));

  return box;
}

/* @type: of a button, which may stay pressed. */
static GtkWidget *
build_button (LegationConsole *self,
              GType type,
              LegationTalkAction action,
              const char *icon,
              const char *label,
              const char *key,
              const char *tooltip)
{
  GtkWidget *button = g_object_new (type, NULL);

  gtk_button_set_child (GTK_BUTTON (button), build_content (icon, label, key));
  /* Whatever was clicked, the keys go on meaning what they mean everywhere in a talk. */
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), action_key, GINT_TO_POINTER (action));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);

  return button;
}

/* Gives a button whose icon comes first, and whose content is @box, another icon and other words. */
void
_legation_console_set_button (GtkWidget *button, GtkWidget *box, const char *icon, const char *label)
{
  GtkWidget *image = gtk_widget_get_first_child (box);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (image)), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
build_head (LegationConsole *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *overview = build_button (self, GTK_TYPE_BUTTON, LEGATION_TALK_OVERVIEW, NULL,
                                      _("Overview"), NULL, _("Overview of All Steps (Tab)"));
  GtkWidget *end = gtk_button_new_with_label (_("End Presentation"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  self->title = adw_window_title_new (legation_talk_get_story (self->talk)->record.name, NULL);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), self->title);

  gtk_button_set_icon_name (GTK_BUTTON (overview), "view-grid-symbolic");
  self->projector = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->projector),
                             build_content ("video-display-symbolic", "", NULL));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->projector), TRUE);
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->projector), TRUE);
  gtk_widget_set_tooltip_text (self->projector, _("Monitor of the Audience (F10)"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), overview);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->projector);

  gtk_widget_add_css_class (end, "destructive-action");
  gtk_widget_set_focus_on_click (end, FALSE);
  g_signal_connect_swapped (end, "clicked", G_CALLBACK (legation_talk_end), self->talk);
  self->swap = build_button (self, GTK_TYPE_BUTTON, LEGATION_TALK_SWAP,
                             "object-flip-horizontal-symbolic", _("Swap"), "M",
                             _("Swap Monitors (M)"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), end);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->swap);

  return bar;
}

static void
point_cb (LegationConsole *self, double x, double y)
{
  graphene_rect_t frame;

  legation_slide_picture_get_frame (LEGATION_SLIDE_PICTURE (self->now), &frame);
  if (frame.size.width < 1 || !legation_talk_has_spotlight (self->talk))
    return;
  /* Beside the picture it points at its edge: less than 0 would point at nothing. */
  legation_talk_point_at (self->talk, CLAMP ((x - frame.origin.x) / frame.size.width, 0.0, 1.0),
                          CLAMP ((y - frame.origin.y) / frame.size.height, 0.0, 1.0));
}

static GtkWidget *
build_now (LegationConsole *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *state = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->dot, "console-dot");
  gtk_widget_set_valign (self->dot, GTK_ALIGN_CENTER);
  self->live = build_label (NULL, "console-small");
  gtk_box_append (GTK_BOX (state), self->dot);
  gtk_box_append (GTK_BOX (state), self->live);
  self->now_title = build_label (NULL, "heading");
  gtk_widget_set_hexpand (self->now_title, TRUE);
  gtk_box_append (GTK_BOX (head), self->now_title);
  gtk_box_append (GTK_BOX (head), state);
  gtk_box_append (GTK_BOX (box), head);

  self->now = legation_slide_picture_new (self->pictures);
  gtk_widget_add_css_class (self->now, "is-now");
  legation_slide_picture_set_frame_width (LEGATION_SLIDE_PICTURE (self->now), 2);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (point_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (point_cb), self);
  gtk_widget_add_controller (self->now, motion);
  gtk_box_append (GTK_BOX (box), self->now);

  return box;
}

static GtkWidget *
build_buttons (LegationConsole *self)
{
  GtkWidget *rest = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (pair, "linked");
  self->previous = build_button (self, GTK_TYPE_BUTTON, LEGATION_TALK_PREVIOUS,
                                 "go-previous-symbolic", _("Previous"), NULL,
                                 _("Previous Step (Page Up)"));
  self->next = build_button (self, GTK_TYPE_BUTTON, LEGATION_TALK_NEXT, "go-next-symbolic",
                             _("Next"), NULL, _("Next Step (Page Down)"));
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_set_size_request (self->next, 112, -1);
  gtk_box_append (GTK_BOX (pair), self->previous);
  gtk_box_append (GTK_BOX (pair), self->next);

  self->pause = build_button (self, GTK_TYPE_BUTTON, LEGATION_TALK_TIMER,
                              "media-playback-pause-symbolic", _("Pause"), NULL,
                              _("Pause the Timer (T)"));
  self->freeze = build_button (self, GTK_TYPE_TOGGLE_BUTTON, LEGATION_TALK_FREEZE,
                               "changes-prevent-symbolic", _("Freeze"), "F",
                               _("Freeze What the Audience Sees (F)"));
  self->black = build_button (self, GTK_TYPE_TOGGLE_BUTTON, LEGATION_TALK_BLACK, NULL, _("Black"),
                              "B", _("Black Screen (B)"));
  self->white = build_button (self, GTK_TYPE_TOGGLE_BUTTON, LEGATION_TALK_WHITE, NULL, _("White"),
                              "W", _("White Screen (W)"));
  self->legend = build_button (self, GTK_TYPE_TOGGLE_BUTTON, LEGATION_TALK_LEGEND, NULL,
                               _("Legend"), "G", _("Legend for the Audience (G)"));
  gtk_box_append (GTK_BOX (rest), self->pause);
  gtk_box_append (GTK_BOX (rest), self->freeze);
  gtk_box_append (GTK_BOX (rest), self->black);
  gtk_box_append (GTK_BOX (rest), self->white);
  gtk_box_append (GTK_BOX (rest), self->legend);

  return legation_console_bar_new (pair, rest);
}

static GtkWidget *
build_next (LegationConsole *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_grid_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *plays = build_content ("media-playback-start-symbolic", _("Plays, then waits"), NULL);

  self->next_title = build_label (NULL, "heading");
  gtk_box_append (GTK_BOX (box), self->next_title);

  self->next_picture = legation_slide_picture_new (self->pictures);
  gtk_widget_set_valign (self->next_picture, GTK_ALIGN_START);
  self->next_caption = build_label (NULL, "console-secondary");
  gtk_label_set_wrap (GTK_LABEL (self->next_caption), TRUE);
  gtk_label_set_lines (GTK_LABEL (self->next_caption), 7);
  gtk_label_set_yalign (GTK_LABEL (self->next_caption), 0);
  gtk_widget_add_css_class (self->next_caption, "console-small");
  gtk_widget_set_halign (plays, GTK_ALIGN_START);
  gtk_widget_add_css_class (plays, "console-small");
  gtk_widget_add_css_class (plays, "console-strong");
  self->next_plays = plays;
  gtk_box_append (GTK_BOX (texts), self->next_caption);
  gtk_box_append (GTK_BOX (texts), plays);

  gtk_grid_set_column_homogeneous (GTK_GRID (line), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (line), 14);
  gtk_grid_attach (GTK_GRID (line), self->next_picture, 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (line), texts, 2, 0, 1, 1);
  gtk_box_append (GTK_BOX (box), line);

  return box;
}

/* Three parts of the width for what is on screen now, two for what there is beside it. */
static GtkWidget *
build_body (LegationConsole *self, GSettings *settings)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *notes = legation_notes_new (self->talk, settings);
  GtkWidget *steps = legation_console_steps_new (self->talk);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_widget_add_css_class (grid, "console-body");

  gtk_box_append (GTK_BOX (start), build_now (self));
  gtk_box_append (GTK_BOX (start), build_buttons (self));
  gtk_widget_set_vexpand (notes, TRUE);
  gtk_box_append (GTK_BOX (start), notes);

  gtk_box_append (GTK_BOX (end), legation_console_timer_new (self->talk));
  gtk_box_append (GTK_BOX (end), build_next (self));
  gtk_widget_set_vexpand (steps, TRUE);
  gtk_box_append (GTK_BOX (end), steps);

  gtk_grid_attach (GTK_GRID (grid), start, 0, 0, 3, 1);
  gtk_grid_attach (GTK_GRID (grid), end, 3, 0, 2, 1);
  gtk_widget_set_vexpand (grid, TRUE);

  return grid;
}

/* What lies over everything else: the overview, the list of keys, and what is said in a few words. */
static GtkWidget *
build_covers (LegationConsole *self, GtkWidget *body)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *status;

  self->overview = legation_overview_new (self->talk, self->pictures);
  self->help = legation_talk_help_new ();
  self->words = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->words, "legation-talk-words");
  status = legation_status_new (self->words);
  gtk_widget_set_halign (status, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (status, GTK_ALIGN_END);
  gtk_widget_set_can_target (status, FALSE);

  gtk_overlay_set_child (GTK_OVERLAY (overlay), body);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->overview);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->help);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), legation_monitor_offer_new (self->monitors));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), status);

  return overlay;
}

void
_legation_console_build (LegationConsole *self, GSettings *settings)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), build_covers (self, build_body (self, settings)));
  adw_window_set_content (ADW_WINDOW (self), box);
}
