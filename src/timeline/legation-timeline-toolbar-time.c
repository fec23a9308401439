/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The toolbar's button that says which time is shown, and opens what says so in words: an entry for
 * dates, and how time lets events pass. */

#include "config.h"

#include "legation-timeline-toolbar-private.h"

#include <glib/gi18n.h>

#include "legation-time-words.h"

#define MENU_SPACING 6

/* Around the content of the menu: its border, its arrow and its shadow. */
#define MENU_MARGIN 72
#define LEAST_MENU 120
#define ENTRY_CHARACTERS 25
#define LEAST_CHARACTERS 12

/* Enough for the longest message, so that nothing moves while one types. */
#define MESSAGE_LINES 4

/* Where there is no other way to ask for these. */
static void
show_fallback (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  g_autofree char *counts = NULL;
  guint certain, possible;

  legation_session_count (self->session, &certain, &possible);
  counts = legation_time_describe_counts (certain, possible, view->certain_only, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->time_counts), counts);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->time_possible), !view->certain_only);
  gtk_widget_set_visible (self->time_fallback,
                          !gtk_widget_get_child_visible (self->certainty)
                              && !gtk_widget_get_child_visible (self->narrow_certainty));
}

/* How time filters, on the button and in what it opens. */
void
_legation_timeline_toolbar_show_time (LegationTimelineToolbar *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->modes[view->mode]), TRUE);
  if (gtk_widget_get_mapped (self->time_fallback))
    show_fallback (self);
}

/* What was typed, as it is understood, or why it is not.  Returns whether it is. */
static gboolean
understand (LegationTimelineToolbar *self, LegationSpan *span)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  /* Translators: what can be typed to select a time, with words that are understood. */
  const char *examples = _("Such as 2024, Oct 2025, 2012/2014, since 2012, last 5 years");
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  gboolean understood = FALSE;

  if (self->lexicon == NULL)
    self->lexicon = legation_date_lexicon_new ();
  if (*text == '\0')
    message = g_strdup (examples);
  else
    understood = legation_session_read_span (self->session, self->lexicon, text, span, &error);
  if (understood)
    {
      g_autofree char *name = legation_time_describe_span (*span, LEGATION_DATE_STYLE_LONG);

      /* Translators: what was understood of a typed date: “Shows August 2023 – October 2025”. */
      message = g_strdup_printf (_("Shows %s"), name);
    }
  else if (error != NULL)
    {
      message = g_strdup_printf ("%s\n%s", error->message, examples);
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (self->understood), message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);

  return understood;
}

static void
typed_cb (LegationTimelineToolbar *self)
{
  LegationSpan span;

  gtk_widget_remove_css_class (self->entry, "error");
  if (self->session != NULL)
    understand (self, &span);
}

/* What is not understood stays, to be mended. */
static void
activate_cb (LegationTimelineToolbar *self)
{
  LegationSpan span;

  if (self->session == NULL)
    return;
  if (!understand (self, &span))
    {
      gtk_widget_add_css_class (self->entry, "error");
      return;
    }
  legation_session_go_to_span (self->session, span);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->time));
}

static void
mode_cb (GtkCheckButton *check, LegationTimelineToolbar *self)
{
  if (self->session == NULL || self->refreshing || !gtk_check_button_get_active (check))
    return;
  for (guint i = 0; i < LEGATION_N_TIME_MODES; i++)
    if (self->modes[i] == GTK_WIDGET (check))
      legation_session_set_mode (self->session, i);
}

static void
possible_cb (LegationTimelineToolbar *self)
{
  if (self->session != NULL && !self->refreshing)
    legation_session_set_certain_only (
        self->session, !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->time_possible)));
}

static void
list_cb (LegationTimelineToolbar *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->time));
  _legation_timeline_toolbar_list_events (self);
}

/* With large text and in a small window it is scrolled and narrower, so that it lies over the toolbar
 * and in the window. */
static void
fit_menu (LegationTimelineToolbar *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  PangoFontMetrics *metrics
      = pango_context_get_metrics (gtk_widget_get_pango_context (self->entry), NULL, NULL);
  /* As GTK reckons what a number of characters takes. */
  const int character = MAX (
    PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                            pango_font_metrics_get_approximate_digit_width (metrics))), 1);
  int characters;
  double x, y;

  pango_font_metrics_unref (metrics);
  if (root == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (self), root, 0, 0, &x, &y))
    return;
  characters = CLAMP ((gtk_widget_get_width (root) - MENU_MARGIN) / character, LEAST_CHARACTERS,
                      ENTRY_CHARACTERS);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), characters - 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->understood), (guint) characters);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->time_scrolled),
                                              MAX (LEAST_MENU, (int) y - MENU_MARGIN));
}

/* It begins with the span as it is, for typing over it.  All that its size depends on is set before it
 * is shown, so that nothing in it moves away from a click. */
static void
prepare_cb (GtkMenuButton *button, gpointer data)
{
  LegationTimelineToolbar *self = data;
  g_autofree char *span = NULL;

  if (self->session == NULL)
    return;
  fit_menu (self);
  span = legation_time_describe_span (legation_session_get_view (self->session)->selected,
                                          LEGATION_DATE_STYLE_SHORT);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), span);
  self->refreshing = TRUE;
  show_fallback (self);
  self->refreshing = FALSE;
}

static void
add_mode (LegationTimelineToolbar *self, GtkWidget *box, LegationTimeMode mode, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  if (mode != LEGATION_TIME_SPAN)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check),
                                GTK_CHECK_BUTTON (self->modes[LEGATION_TIME_SPAN]));
  self->modes[mode] = check;
  gtk_box_append (GTK_BOX (box), check);
  g_signal_connect (check, "toggled", G_CALLBACK (mode_cb), self);
}

static void
add_entry (LegationTimelineToolbar *self, GtkWidget *box)
{
  const char *name = _("Date or Span");

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Date or span"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARACTERS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_box_append (GTK_BOX (box), self->entry);

  self->understood = gtk_inscription_new (NULL);
  g_object_set (self->understood, "min-chars", ENTRY_CHARACTERS, "min-lines", MESSAGE_LINES,
                "nat-lines", MESSAGE_LINES, "yalign", 0.0, NULL);
  gtk_widget_add_css_class (self->understood, "legation-understood");
  gtk_box_append (GTK_BOX (box), self->understood);
}

static void
add_fallback (LegationTimelineToolbar *self, GtkWidget *box)
{
  self->time_fallback = gtk_box_new (GTK_ORIENTATION_VERTICAL, MENU_SPACING);
  gtk_box_append (GTK_BOX (self->time_fallback), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->time_possible = gtk_check_button_new_with_label (_("Possible too"));
  g_signal_connect_swapped (self->time_possible, "toggled", G_CALLBACK (possible_cb), self);
  gtk_box_append (GTK_BOX (self->time_fallback), self->time_possible);
  self->time_counts = gtk_button_new_with_label ("");
  g_signal_connect_swapped (self->time_counts, "clicked", G_CALLBACK (list_cb), self);
  gtk_box_append (GTK_BOX (self->time_fallback), self->time_counts);
  gtk_box_append (GTK_BOX (box), self->time_fallback);
}

static GtkWidget *
make_popover (LegationTimelineToolbar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MENU_SPACING);
  GtkWidget *popover = gtk_popover_new ();

  add_entry (self, box);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  /* Translators: which events are shown: those in the span. */
  add_mode (self, box, LEGATION_TIME_SPAN, _("Only the span"));
  /* Translators: which events are shown: those before the playhead. */
  add_mode (self, box, LEGATION_TIME_PLAYHEAD, _("Up to the playhead"));
  add_mode (self, box, LEGATION_TIME_ALL, _("Everything"));
  add_fallback (self, box);
  gtk_widget_add_css_class (popover, "legation-time-menu");
  self->time_scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->time_scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->time_scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->time_scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), self->time_scrolled);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (gtk_widget_grab_focus), self->entry);

  return popover;
}

/* Adds the button.  Of its texts, which lie in one place, one is to be seen at a time. */
void
_legation_timeline_toolbar_add_time (LegationTimelineToolbar *self)
{
  GtkWidget *texts = gtk_grid_new ();
  LegationTimelineText *const all[] = { &self->span, &self->short_span, &self->narrow_counts };
  const char *name = _("Select Time");
  GtkWidget *button;

  _legation_timeline_text_init (&self->span, "legation-span", 1, 0.5f);
  _legation_timeline_text_init (&self->short_span, "legation-span", 1, 0.5f);
  /* In two lines where the button is as high as the toolbar; it has no height to ask for elsewhere. */
  _legation_timeline_text_init (&self->narrow_counts, "legation-counts", 1, 0.0f);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gtk_widget_set_hexpand (all[i]->widget, TRUE);
      gtk_widget_set_vexpand (all[i]->widget, TRUE);
      gtk_grid_attach (GTK_GRID (texts), all[i]->widget, 0, 0, 1, 1);
    }

  self->time = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->time), texts);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->time), TRUE);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->time), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->time), make_popover (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->time), prepare_cb, self, NULL);
  gtk_widget_add_css_class (self->time, "legation-time");
  gtk_widget_set_tooltip_text (self->time, name);
  button = gtk_widget_get_first_child (self->time);
  /* The texts say nothing of their width; they get what there is. */
  for (GtkWidget *box = texts; box != button; box = gtk_widget_get_parent (box))
    g_object_set (box, "halign", GTK_ALIGN_FILL, "valign", GTK_ALIGN_FILL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_parent (self->time, GTK_WIDGET (self));
}

/**
 * legation_timeline_toolbar_select_time: opens what asks for a span of time in words, to be typed.
 */
void
legation_timeline_toolbar_select_time (LegationTimelineToolbar *self)
{
  g_return_if_fail (LEGATION_IS_TIMELINE_TOOLBAR (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->time));
}
