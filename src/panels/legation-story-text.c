/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text of a story that is typed, with what it is above it. */

#include "config.h"

#include "legation-kit.h"
#include "legation-story-card.h"

/* A view that is not on screen yet asks for the height of no line. */
#define MIN_HEIGHT 32

/* So many frames after it is shown a view knows the height of its lines, and tells nobody. */
#define FRAMES 4

#define FRAMES_KEY "legation-frames"

static gboolean
settle_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  const guint frames = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (view), FRAMES_KEY)) + 1;

  g_object_set_data (G_OBJECT (view), FRAMES_KEY, GUINT_TO_POINTER (frames));
  gtk_widget_queue_resize (view);

  return frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *view)
{
  g_object_set_data (G_OBJECT (view), FRAMES_KEY, NULL);
  gtk_widget_add_tick_callback (view, settle_cb, NULL, NULL);
}

/** legation_story_text_watch: has what is typed after the focus left @widget be a change of its own. */
void
legation_story_text_watch (GtkWidget *widget, LegationStoryDraft *draft)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (legation_story_draft_end_typing), draft,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

/**
 * legation_story_text_new: a text of several lines, in which Tab leads on.
 * @label: what it is
 * @draft: of what it is a text
 *
 * Returns: (transfer floating): a box with the text and what it is
 */
GtkWidget *
legation_story_text_new (const char *label, GtkTextBuffer *buffer, LegationStoryDraft *draft)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *view = gtk_text_view_new_with_buffer (buffer);
  GtkWidget *head = legation_kit_label (label, "legation-secondary");

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, MIN_HEIGHT);
  g_signal_connect (view, "map", G_CALLBACK (map_cb), NULL);
  gtk_widget_add_css_class (view, "legation-story-text");
  legation_story_text_watch (view, draft);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), view);

  return box;
}

/** legation_story_text_get: Returns: (transfer full): all that stands in @buffer. */
char *
legation_story_text_get (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/** legation_story_text_set: leaves the cursor where it is, if nothing is another. */
void
legation_story_text_set (GtkTextBuffer *buffer, const char *text)
{
  g_autofree char *now = legation_story_text_get (buffer);

  if (!g_str_equal (now, text))
    gtk_text_buffer_set_text (buffer, text, -1);
}
