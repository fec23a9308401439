/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The presenter's window: what it says at each moment of a talk, and what its buttons do. */

#include "legation-compat.h"
#include "legation-console.h"
#include "legation-monitor-offer.h"
#include "talk-fixture.h"
#include "test-present.h"

#define shows(widget, text) talk_fixture_shows (widget, text)
#define click(widget, text) talk_fixture_click (widget, text)

static GtkWidget *
open_console (TalkFixture *fixture)
{
  GtkWidget *console = legation_console_new (fixture->talk, fixture->monitors, fixture->pictures,
                                             fixture->settings);

  talk_fixture_show (console);

  return console;
}

static void
wait_until_shown (GtkWidget *widget, const char *text)
{
  while (!shows (widget, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
check_slides (TalkFixture *fixture)
{
  GtkWidget *console = open_console (fixture);

  g_assert_true (shows (console, "The tour"));
  g_assert_true (shows (console, "Slide 1 of 5"));
  g_assert_true (shows (console, "Now – Title"));
  g_assert_true (shows (console, "Next – First things"));
  g_assert_true (shows (console, "See this."));
  g_assert_true (shows (console, "No notes for this step"));
  g_assert_false (shows (console, "Plays, then waits"));

  legation_talk_act (fixture->talk, LEGATION_TALK_NEXT);
  g_assert_true (shows (console, "Slide 2 of 5"));
  g_assert_true (shows (console, "Say it slowly."));
  g_assert_true (shows (console, "[1] A. Kim, The paper, May 2024\n[2] The book"));
  g_assert_true (shows (console, "Next – Second things"));
  g_assert_true (shows (console, "Plays, then waits"));

  legation_talk_go_to (fixture->talk, 4);
  g_assert_true (shows (console, "Now – Sources"));
  g_assert_true (shows (console, "Next – the end of the story"));
  g_assert_false (shows (console, "Say it slowly."));
  g_assert_false (shows (console, "Plays, then waits"));
}

static void
check_clocks (TalkFixture *fixture)
{
  GtkWidget *console = open_console (fixture);

  g_assert_true (shows (console, "The timer starts with the first step"));
  g_assert_true (shows (console, "Left of 3:00"));
  legation_talk_act (fixture->talk, LEGATION_TALK_NEXT);
  fixture->now += 40 * G_USEC_PER_SEC;
  legation_talk_act (fixture->talk, LEGATION_TALK_NEXT);
  g_assert_true (shows (console, "0:40"));
  g_assert_true (shows (console, "2:20"));
  g_assert_true (shows (console, "/ 1:30"));
  g_assert_true (shows (console, "20 s ahead of plan"));

  /* Nothing but the clock has moved on. */
  fixture->now += 125 * G_USEC_PER_SEC;
  wait_until_shown (console, "2:45");
  g_assert_true (shows (console, "2:05"));
  g_assert_true (shows (console, "15 s behind plan"));

  click (console, "Pause");
  g_assert_true (shows (console, "The timer is paused"));
  fixture->now += 60 * G_USEC_PER_SEC;
  click (console, "Go On");
  g_assert_true (shows (console, "2:45"));
  fixture->now += 20 * G_USEC_PER_SEC;
  wait_until_shown (console, "−0:05");
}

static void
check_buttons (TalkFixture *fixture)
{
  GtkWidget *console = open_console (fixture);
  gpointer weak = console;

  g_assert_true (shows (console, "Live on HDMI-1"));
  g_assert_false (gtk_widget_is_sensitive (
    talk_fixture_find (console, GTK_TYPE_BUTTON, "Previous")));
  click (console, "Next");
  g_assert_cmpuint (legation_talk_get_position (fixture->talk), ==, 1);
  click (console, "Previous");
  g_assert_cmpuint (legation_talk_get_position (fixture->talk), ==, 0);

  click (console, "Freeze");
  g_assert_true (legation_talk_is_frozen (fixture->talk));
  g_assert_true (shows (console, "Frozen on HDMI-1"));
  click (console, "Black");
  g_assert_true (shows (console, "Black on HDMI-1"));
  click (console, "Black");
  g_assert_true (shows (console, "Frozen on HDMI-1"));
  click (console, "Freeze");
  click (console, "White");
  g_assert_cmpint (legation_talk_get_curtain (fixture->talk), ==, LEGATION_CURTAIN_WHITE);
  g_assert_true (shows (console, "White on HDMI-1"));
  /* What hides the slide goes first. */
  click (console, "Next");
  g_assert_true (shows (console, "Live on HDMI-1"));
  g_assert_cmpuint (legation_talk_get_position (fixture->talk), ==, 0);

  legation_talk_act (fixture->talk, LEGATION_TALK_ESCAPE);
  g_assert_true (shows (console, "Press Escape again to leave"));
  g_object_add_weak_pointer (G_OBJECT (console), &weak);
  click (console, "End Presentation");
  g_assert_true (legation_talk_has_ended (fixture->talk));
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
check_steps (TalkFixture *fixture)
{
  GtkWidget *console = open_console (fixture);
  GtkWidget *row = talk_fixture_find (console, GTK_TYPE_LIST_BOX_ROW, "Last things");
  GtkWidget *list = gtk_widget_get_parent (row);

  g_assert_true (shows (row, "4"));
  g_assert_true (shows (row, "0:30"));
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpuint (legation_talk_get_position (fixture->talk), ==, 3);
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == GTK_LIST_BOX_ROW (row));
  g_assert_true (gtk_widget_has_css_class (
    talk_fixture_find (console, GTK_TYPE_LIST_BOX_ROW, "Title"), "is-over"));
  g_assert_false (gtk_widget_has_css_class (
    talk_fixture_find (console, GTK_TYPE_LIST_BOX_ROW, "Second things"), "is-over"));

  /* What is on screen does not begin anew. */
  legation_talk_go_to (fixture->talk, 2);
  fixture->now += 5 * G_USEC_PER_SEC;
  row = talk_fixture_find (console, GTK_TYPE_LIST_BOX_ROW, "Second things");
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpfloat (legation_talk_get_elapsed_here (fixture->talk), ==, 5);

  g_assert_true (shows (console, "type a number, then Enter"));
  legation_talk_act (fixture->talk, LEGATION_TALK_DIGIT_0 + 2);
  g_assert_true (shows (console, "2, then Enter"));
  g_assert_false (shows (console, "The timer starts with the first step"));
  legation_talk_act (fixture->talk, LEGATION_TALK_ENTER);
  g_assert_true (shows (console, "type a number, then Enter"));
  g_assert_true (shows (console, "Slide 2 of 5"));
}

/* Nobody has it run by itself without seeing that. */
static void
check_automatic (TalkFixture *fixture)
{
  GtkWidget *console = open_console (fixture);

  g_assert_false (shows (console, "Runs by itself"));
  legation_talk_act (fixture->talk, LEGATION_TALK_AUTOMATIC);
  legation_talk_act (fixture->talk, LEGATION_TALK_NEXT);
  g_assert_true (shows (console, "Runs by itself"));
  legation_talk_act (fixture->talk, LEGATION_TALK_PLAY);
  g_assert_true (shows (console, "Paused"));
  legation_talk_act (fixture->talk, LEGATION_TALK_STOP);
  g_assert_false (shows (console, "Runs by itself"));
}

static void
check_monitors (TalkFixture *fixture)
{
  GtkWidget *console = open_console (fixture);
  GtkWidget *button = talk_fixture_find (console, GTK_TYPE_MENU_BUTTON, "Projector: HDMI-1");
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));

  /* A menu that is open stays so, as long as there are the same monitors. */
  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", "HDMI-1", NULL });
  g_signal_emit_by_name (fixture->monitors, "changed");
  g_assert_true (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)) == menu);
  g_assert_true (gtk_widget_activate_action (console, "console.monitor", "s", "eDP-1"));
  g_assert_cmpstr (legation_monitors_get_audience (fixture->monitors)->connector, ==, "eDP-1");
  g_assert_true (shows (console, "Projector: eDP-1"));
  g_assert_true (shows (console, "Live on eDP-1"));
  g_assert_true (gtk_widget_is_sensitive (talk_fixture_find (console, GTK_TYPE_BUTTON, "Swap")));

  talk_fixture_plug (fixture, (const char *[]) { "HDMI-1", NULL });
  g_assert_true (shows (console, "Projector: HDMI-1"));
  g_assert_false (gtk_widget_is_sensitive (talk_fixture_find (console, GTK_TYPE_BUTTON, "Swap")));
}

static void
check_notes (TalkFixture *fixture)
{
  GtkWidget *console = open_console (fixture);

  click (console, "A+");
  g_assert_cmpint (g_settings_get_int (fixture->settings, "notes-size"), ==, 22);
  while (gtk_widget_is_sensitive (talk_fixture_find (console, GTK_TYPE_BUTTON, "A+")))
    click (console, "A+");
  g_assert_cmpint (g_settings_get_int (fixture->settings, "notes-size"), ==, 32);
  click (console, "A−");
  g_assert_cmpint (g_settings_get_int (fixture->settings, "notes-size"), ==, 30);
}

static void
check_offer (TalkFixture *fixture)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *offer = legation_monitor_offer_new (fixture->monitors);

  gtk_window_set_child (GTK_WINDOW (window), offer);
  talk_fixture_show (window);
  g_assert_false (gtk_widget_get_visible (offer));
  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", NULL });
  legation_monitors_start (fixture->monitors, "eDP-1");
  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", "DP-2", NULL });
  g_assert_true (shows (window, "DP-2 is connected. Show the presentation there?"));
  click (window, "Not Now");
  g_assert_false (gtk_widget_get_visible (offer));

  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", NULL });
  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", "DP-2", NULL });
  click (window, "Show There");
  g_assert_false (gtk_widget_get_visible (offer));
  g_assert_cmpstr (legation_monitors_get_audience (fixture->monitors)->connector, ==, "DP-2");
  g_assert_cmpstr (legation_monitors_get_console (fixture->monitors)->connector, ==, "eDP-1");
}

/* As the application loads it, one over the other. */
static GtkCssProvider *
add_style (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/io/github/legation/Legation/%s", name);
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  return provider;
}

static double
get_strength (GtkWidget *console, const char *text)
{
  GdkRGBA color;

  legation_widget_get_color (talk_fixture_find (console, GTK_TYPE_LABEL, text), &color);

  return color.alpha;
}

/* What is quieter than the rest is not with high contrast. */
static void
check_contrast (TalkFixture *fixture)
{
  static const char *const words[] = { "Slide 1 of 5", "See this." };
  g_autoptr (GtkCssProvider) style = add_style ("style.css");
  g_autoptr (GtkCssProvider) contrast = NULL;
  GtkWidget *console = open_console (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpfloat (get_strength (console, words[i]), <, 0.75);
  contrast = add_style ("style-hc.css");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpfloat (get_strength (console, words[i]), ==, 1.0);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (contrast));
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (style));
}

void
add_console_tests (void)
{
  talk_fixture_add ("/present/console/contrast", check_contrast);
  talk_fixture_add ("/present/console/slides", check_slides);
  talk_fixture_add ("/present/console/clocks", check_clocks);
  talk_fixture_add ("/present/console/buttons", check_buttons);
  talk_fixture_add ("/present/console/steps", check_steps);
  talk_fixture_add ("/present/console/automatic", check_automatic);
  talk_fixture_add ("/present/console/monitors", check_monitors);
  talk_fixture_add ("/present/console/notes", check_notes);
  talk_fixture_add ("/present/console/offer", check_offer);
}
