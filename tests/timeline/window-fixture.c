/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "legation-timeline.h"

void
window_fixture_end_motion (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static LegationTimelineChart *
find_chart (GtkWidget *timeline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LEGATION_IS_TIMELINE_CHART (child))
      return LEGATION_TIMELINE_CHART (child);
  g_assert_not_reached ();
}

/* Until everything that is out of date was worked out. */
void
window_fixture_settle (WindowFixture *self)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (self->chart->scene == NULL || self->chart->dirty != 0 || self->chart->update_id != 0
         || self->chart->sync_id != 0);
}

static void
set_up (WindowFixture *self, gconstpointer data)
{
  fixture_set_up (&self->fixture, NULL);
  window_fixture_end_motion ();
  self->window = gtk_window_new ();
  self->timeline = g_object_new (LEGATION_TYPE_TIMELINE, NULL);
  legation_timeline_set_session (LEGATION_TIMELINE (self->timeline), self->fixture.session);
  self->chart = find_chart (self->timeline);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 260);
  gtk_window_set_child (GTK_WINDOW (self->window), self->timeline);
  gtk_window_present (GTK_WINDOW (self->window));
  legation_session_show_span (self->fixture.session, fixture_years (2020, 2021));
  window_fixture_settle (self);
}

static void
tear_down (WindowFixture *self, gconstpointer data)
{
  if (self->window != NULL)
    {
      GtkWidget *timeline = self->timeline;

      g_object_add_weak_pointer (G_OBJECT (timeline), (gpointer *) &self->timeline);
      gtk_window_destroy (GTK_WINDOW (self->window));
      while (self->timeline != NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  fixture_tear_down (&self->fixture, NULL);
}

/* Where there is no display. */
static void
fixture_only (WindowFixture *self, gconstpointer data)
{
  fixture_set_up (&self->fixture, NULL);
}

static void
skip (WindowFixture *self, gconstpointer data)
{
  g_test_skip ("there is no display");
}

static gboolean
has_display (void)
{
  static gsize answer;

  if (g_once_init_enter (&answer))
    {
      const gboolean has = gtk_init_check ();

      if (has)
        adw_init ();
      g_once_init_leave (&answer, has ? 2 : 1);
    }

  return answer == 2;
}

/* Adds a test that needs a display, and skips itself where there is none. */
void
window_fixture_add (const char *path, void (*check) (WindowFixture *self, gconstpointer data))
{
  g_test_add (path, WindowFixture, NULL, has_display () ? set_up : fixture_only,
              has_display () ? check : skip, tear_down);
}
