/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who goes where, on monitors that were made up: at the start of a talk, when somebody chooses, and
 * when monitors come and go meanwhile. */

#include "legation-monitors.h"
#include "test-present.h"

#include <string.h>

/* One thing that happens, and where audience, presenter and what is offered are afterwards.
 * “plug” takes all monitors there are then, from left to right; “=” after a name puts it where the
 * one before it is, “*” makes it the one on which people work. */
typedef struct
{
  const char *what;
  const char *argument;
  const char *seen;
} Move;

typedef struct
{
  const char *path;
  const char *home;
  Move moves[8];
} Case;

static const Case cases[] = {
  { "/present/monitors/one", "eDP-1",
    { { "plug", "eDP-1", "- - -" }, { "start", NULL, "eDP-1 - -" }, { "swap!", NULL, "eDP-1 - -" } } },
  { "/present/monitors/laptop-and-projector", "eDP-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "stop", NULL, "- - -" } } },
  { "/present/monitors/window-is-on-projector", "HDMI-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/two-on-a-desk", "DP-1",
    { { "plug", "DP-1* DP-2", "- - -" }, { "start", NULL, "DP-2 DP-1 -" } } },
  { "/present/monitors/two-on-a-desk-primary-right", "DP-2",
    { { "plug", "DP-1 DP-2*", "- - -" }, { "start", NULL, "DP-1 DP-2 -" } } },
  { "/present/monitors/three", "DP-1",
    { { "plug", "eDP-1* DP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 DP-1 -" } } },
  { "/present/monitors/same-picture-twice", "eDP-1",
    { { "plug", "eDP-1 HDMI-1=", "- - -" }, { "start", NULL, "eDP-1 - -" },
      { "plug", "eDP-1 HDMI-1", "eDP-1 - HDMI-1" } } },
  { "/present/monitors/swap", "eDP-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "swap", NULL, "eDP-1 HDMI-1 -" }, { "swap", NULL, "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/choice-is-remembered", "eDP-1",
    { { "plug", "eDP-1 HDMI-1 DP-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "choose", "DP-1", "DP-1 eDP-1 -" }, { "stop", NULL, "- - -" },
      { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "plug", "eDP-1 HDMI-1 DP-1", "HDMI-1 eDP-1 DP-1" }, { "choose", "DP-1", "DP-1 eDP-1 -" } } },
  { "/present/monitors/swap-is-remembered", "eDP-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "swap", NULL, "eDP-1 HDMI-1 -" }, { "start", NULL, "eDP-1 HDMI-1 -" } } },
  { "/present/monitors/choose-presenters", "eDP-1",
    { { "plug", "eDP-1 HDMI-1 DP-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "choose", "eDP-1", "eDP-1 HDMI-1 -" }, { "choose!", "VGA-1", "eDP-1 HDMI-1 -" },
      { "choose", "eDP-1", "eDP-1 HDMI-1 -" } } },
  { "/present/monitors/offered-and-taken", "eDP-1",
    { { "plug", "eDP-1", "- - -" }, { "start", NULL, "eDP-1 - -" },
      { "plug", "eDP-1 HDMI-1", "eDP-1 - HDMI-1" }, { "swap", NULL, "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/offered-and-declined", "eDP-1",
    { { "plug", "eDP-1", "- - -" }, { "start", NULL, "eDP-1 - -" },
      { "plug", "eDP-1 HDMI-1", "eDP-1 - HDMI-1" }, { "decline", NULL, "eDP-1 - -" },
      { "plug", "eDP-1 HDMI-1", "eDP-1 - -" }, { "swap", NULL, "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/offered-and-gone", "eDP-1",
    { { "plug", "eDP-1", "- - -" }, { "start", NULL, "eDP-1 - -" },
      { "plug", "eDP-1 HDMI-1", "eDP-1 - HDMI-1" }, { "plug", "eDP-1", "eDP-1 - -" },
      { "swap!", NULL, "eDP-1 - -" } } },
  /* A cable that somebody touched. */
  { "/present/monitors/projector-lost-and-back", "eDP-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "plug", "eDP-1", "eDP-1 - -" }, { "plug", "eDP-1 HDMI-1", "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/nothing-for-a-moment", "eDP-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "plug", "", "HDMI-1 eDP-1 -" }, { "plug", "eDP-1 HDMI-1", "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/lid-closed-and-opened", "eDP-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "plug", "HDMI-1", "HDMI-1 - -" }, { "plug", "eDP-1 HDMI-1", "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/one-for-another", "eDP-1",
    { { "plug", "eDP-1 HDMI-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "plug", "DP-3", "DP-3 - -" }, { "plug", "eDP-1 HDMI-1", "HDMI-1 eDP-1 -" } } },
  { "/present/monitors/third-takes-over", "eDP-1",
    { { "plug", "eDP-1 HDMI-1 DP-1", "- - -" }, { "start", NULL, "HDMI-1 eDP-1 -" },
      { "plug", "eDP-1 DP-1", "DP-1 eDP-1 -" }, { "choose", "DP-1", "DP-1 eDP-1 -" },
      { "plug", "eDP-1 HDMI-1 DP-1", "DP-1 eDP-1 -" } } },
  { "/present/monitors/told-of-late", "eDP-1",
    { { "start", NULL, "- - -" }, { "plug", "eDP-1 HDMI-1", "HDMI-1 eDP-1 -" } } },
};

static void
plug (LegationMonitors *monitors, const char *names)
{
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  g_autoptr (GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_monitor_free);

  for (char **word = words; *word != NULL; word++)
    {
      LegationMonitor *monitor = g_new0 (LegationMonitor, 1);

      monitor->geometry = (GdkRectangle) { 1920 * (int) list->len, 0, 1920, 1080 };
      if (g_str_has_suffix (*word, "="))
        monitor->geometry.x -= 1920;
      monitor->primary = g_str_has_suffix (*word, "*");
      monitor->connector = g_strndup (*word, strcspn (*word, "=*"));
      monitor->model = g_strdup ("");
      g_ptr_array_add (list, monitor);
    }
  legation_monitors_set_list (monitors, (const LegationMonitor *const *) list->pdata, list->len);
}

static const char *
name (const LegationMonitor *monitor)
{
  return monitor != NULL ? monitor->connector : "-";
}

static void
count_cb (guint *n_changes)
{
  ++*n_changes;
}

static void
check_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GSettings) settings = g_settings_new ("io.github.legation.Legation");
  g_autoptr (LegationMonitors) monitors = legation_monitors_new (settings);
  guint n_changes = 0;

  g_settings_reset (settings, "projector");
  g_signal_connect_swapped (monitors, "changed", G_CALLBACK (count_cb), &n_changes);
  for (const Move *move = self->moves; move < self->moves + 8 && move->what != NULL; move++)
    {
      const gboolean refused = g_str_has_suffix (move->what, "!");
      const guint before = n_changes;
      g_autofree char *seen = NULL;

      if (g_str_equal (move->what, "plug"))
        plug (monitors, move->argument);
      else if (g_str_equal (move->what, "start"))
        legation_monitors_start (monitors, self->home);
      else if (g_str_equal (move->what, "stop"))
        legation_monitors_stop (monitors);
      else if (g_str_equal (move->what, "decline"))
        legation_monitors_decline (monitors);
      else if (g_str_has_prefix (move->what, "swap"))
        g_assert_cmpint (legation_monitors_swap (monitors), ==, !refused);
      else
        g_assert_cmpint (legation_monitors_choose (monitors, move->argument), ==, !refused);

      seen = g_strdup_printf ("%s %s %s", name (legation_monitors_get_audience (monitors)),
                              name (legation_monitors_get_console (monitors)),
                              name (legation_monitors_get_offered (monitors)));
      g_assert_cmpstr (seen, ==, move->seen);
      if (refused || g_strcmp0 (move->argument, "") == 0)
        g_assert_cmpuint (n_changes, ==, before);
      else
        g_assert_cmpuint (n_changes, ==, before + 1);
    }
}

/* Nobody ever shares a monitor, is on one that is not there, or is offered what is in use. */
static void
check_anything (void)
{
  static const char *const lists[]
    = { "", "eDP-1", "HDMI-1", "eDP-1 HDMI-1", "eDP-1 HDMI-1 DP-1", "DP-1 DP-2", "eDP-1 HDMI-1= DP-1" };
  static const char *const names[] = { "eDP-1", "HDMI-1", "DP-1", "DP-2" };
  g_autoptr (LegationMonitors) monitors = legation_monitors_new (NULL);

  plug (monitors, "eDP-1");
  legation_monitors_start (monitors, "eDP-1");
  for (guint i = 0; i < 5000; i++)
    {
      const LegationMonitor *audience, *console, *offered;

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          legation_monitors_swap (monitors);
          break;
        case 1:
          legation_monitors_choose (monitors, names[g_test_rand_int_range (0, 4)]);
          break;
        default:
          plug (monitors, lists[g_test_rand_int_range (0, G_N_ELEMENTS (lists))]);
          break;
        }

      audience = legation_monitors_get_audience (monitors);
      console = legation_monitors_get_console (monitors);
      offered = legation_monitors_get_offered (monitors);
      g_assert_nonnull (audience);
      g_assert_true (console != audience);
      g_assert_true (offered == NULL || (offered != audience && offered != console));
    }
}

static void
check_words (void)
{
  static const struct
  {
    const char *connector;
    const char *model;
    const char *text;
  } words[] = {
    { "HDMI-1", "", "HDMI-1" },
    { "HDMI-1", "EB-X49", "HDMI-1 (EB-X49)" },
    { "eDP-1", "0x06DF", "eDP-1 (Built-in Screen)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const LegationMonitor monitor
        = { .connector = (char *) words[i].connector, .model = (char *) words[i].model };
      g_autofree char *text = legation_monitor_describe (&monitor);

      g_assert_cmpstr (text, ==, words[i].text);
    }
}

void
add_monitors_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_case);
  g_test_add_func ("/present/monitors/anything", check_anything);
  g_test_add_func ("/present/monitors/words", check_words);
}
