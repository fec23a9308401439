/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "talk-fixture.h"

#include "legation-composer.h"
#include "legation-data.h"
#include "legation-loader.h"
#include "painter-fixture.h"

static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
  " \"relationships\": [], \"opening\": {\"span\": \"2020/2024\"},"
  " \"sources\": ["
  "  {\"id\": \"paper\", \"type\": \"article\", \"title\": \"The paper\","
  "   \"author\": [{\"family\": \"Kim\", \"given\": \"A.\"}],"
  "   \"issued\": {\"date-parts\": [[2024, 5]]}},"
  "  {\"id\": \"book\", \"type\": \"book\", \"title\": \"The book\"}],"
  " \"places\": ["
  "  {\"id\": \"pyongyang\", \"name\": \"Pyongyang\", \"precision\": \"city\", \"country\": \"KP\","
  "   \"location\": [125.75, 39.02]},"
  "  {\"id\": \"jakarta\", \"name\": \"Jakarta\", \"precision\": \"city\", \"country\": \"ID\","
  "   \"location\": [106.83, -6.2]}],"
  " \"events\": ["
  "  {\"id\": \"visit\", \"kind\": \"visit\", \"title\": \"Visit\", \"when\": \"2020\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"ID\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
  "    {\"place\": \"pyongyang\", \"basis\": \"stated\", \"role\": \"origin\"},"
  "    {\"place\": \"jakarta\", \"basis\": \"stated\"}]}},"
  "  {\"id\": \"other\", \"kind\": \"visit\", \"title\": \"Other visit\", \"when\": \"2021\","
  "   \"channel\": \"military\", \"countries\": [\"KP\", \"ID\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
  "    {\"place\": \"jakarta\", \"basis\": \"stated\", \"role\": \"origin\"},"
  "    {\"place\": \"pyongyang\", \"basis\": \"stated\"}]}}],"
  " \"stories\": [{\"id\": \"tour\", \"title\": \"The tour\", \"steps\": ["
  "  {\"id\": \"one\", \"title\": \"First things\", \"caption\": \"See this.\","
  "   \"seconds\": 60,"
  "   \"speakerNotes\": \"Say it slowly.\","
  "   \"citations\": [{\"source\": \"book\"}, {\"source\": \"paper\"},"
  "    {\"source\": \"book\", \"locator\": \"And\"}], \"camera\": {\"box\": [100, -10, 130, 42]}},"
  "  {\"id\": \"two\", \"title\": \"Second things\", \"caption\": \"See that.\", \"seconds\": 90,"
  "   \"span\": \"2020/2022\", \"play\": true},"
  "  {\"id\": \"three\", \"title\": \"Last things\", \"caption\": \"See all.\", \"seconds\": 30,"
  "   \"highlights\": [\"visit\"]}]}]}";

static gboolean has_display;

static gint64
tell_time (gpointer data)
{
  return ((TalkFixture *) data)->now;
}

void
talk_fixture_plug (TalkFixture *fixture, const char *const *connectors)
{
  g_autoptr (GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_monitor_free);

  for (guint i = 0; connectors[i] != NULL; i++)
    {
      LegationMonitor *monitor = g_new0 (LegationMonitor, 1);

      monitor->connector = g_strdup (connectors[i]);
      monitor->model = g_strdup ("");
      monitor->geometry = (GdkRectangle) { 1920 * (int) i, 0, 1920, 1080 };
      g_ptr_array_add (list, monitor);
    }
  legation_monitors_set_list (fixture->monitors, (const LegationMonitor *const *) list->pdata,
                              list->len);
}

static void
set_up (TalkFixture *fixture)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (LegationSession) session = NULL;
  const LegationStory *story;

  fixture->gazetteer = legation_gazetteer_new (names, NULL);
  dataset = legation_dataset_load (bytes, fixture->gazetteer, LEGATION_LOADER_NONE, &report, NULL);
  g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);
  session = legation_session_new (dataset, fixture->gazetteer, "en");
  story = legation_dataset_get_story (dataset, 0);
  fixture->painter = painter_fixture_create (session);
  fixture->now = G_USEC_PER_SEC;
  fixture->talk = legation_talk_new_with_clock (session, story, tell_time, fixture);
  fixture->pictures = legation_slide_pictures_new (session, story, fixture->painter, NULL);
  fixture->settings = g_settings_new ("io.github.legation.Legation");
  g_settings_reset (fixture->settings, "projector");
  g_settings_reset (fixture->settings, "notes-size");
  fixture->monitors = legation_monitors_new (fixture->settings);
  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", "HDMI-1", NULL });
  legation_monitors_start (fixture->monitors, "eDP-1");
}

static void
tear_down (TalkFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gpointer pictures = fixture->pictures;

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->monitors);
  if (pictures != NULL)
    g_object_add_weak_pointer (pictures, &pictures);
  g_clear_object (&fixture->pictures);
  while (pictures != NULL) /* until a picture under way is painted */
    g_main_context_iteration (NULL, TRUE);
  legation_composer_finish_all ();
  g_assert_finalize_object (fixture->talk);
  g_clear_object (&fixture->settings);
  legation_painter_unref (fixture->painter);
  legation_gazetteer_unref (fixture->gazetteer);
}

static void
run (gconstpointer data)
{
  void (*check) (TalkFixture *) = (void (*) (TalkFixture *)) data;
  TalkFixture fixture = { 0 };

  if (!has_display)
    {
      g_test_skip ("There is no display");
      return;
    }
  set_up (&fixture);
  check (&fixture);
  tear_down (&fixture);
}

void
talk_fixture_add (const char *path, void (*check) (TalkFixture *fixture))
{
  static gboolean is_begun;

  if (!is_begun)
    {
      has_display = gtk_init_check ();
      if (has_display)
        {
          adw_init ();
          g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
        }
      is_begun = TRUE;
    }
  g_test_add_data_func (path, (gconstpointer) check, run);
}

void
talk_fixture_show (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (window) == 0 || !gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_on_screen (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget))
      return FALSE;

  return TRUE;
}

/* The first label with that text, or what it is in that is of @type; NULL if it is not to be seen. */
GtkWidget *
talk_fixture_find (GtkWidget *widget, GType type, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text)
      && is_on_screen (widget) && gtk_widget_get_ancestor (widget, type) != NULL)
    return gtk_widget_get_ancestor (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = talk_fixture_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
talk_fixture_shows (GtkWidget *widget, const char *text)
{
  return talk_fixture_find (widget, GTK_TYPE_LABEL, text) != NULL;
}

void
talk_fixture_click (GtkWidget *widget, const char *text)
{
  GtkWidget *button = talk_fixture_find (widget, GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
