/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window and the bar as somebody sees and presses them.  Left out where there is no display. */

#include <string.h>

#include "legation-about.h"
#include "legation-report-text.h"
#include "legation-report-window.h"
#include "legation-ui-resources.h"
#include "report-fixture.h"

static gboolean has_display;

/* Everything that can be read in a widget, a line for each label. */
static void
read_labels (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, text);
}

static char *
read_all (GtkWidget *widget)
{
  GString *text = g_string_new ("\n");

  read_labels (widget, text);
  return g_string_free (text, FALSE);
}

static void
assert_says (GtkWidget *widget, const char *line)
{
  g_autofree char *text = read_all (widget);
  g_autofree char *wanted = g_strdup_printf ("\n%s\n", line);

  if (strstr (text, wanted) == NULL)
    g_error ("“%s” is not among:%s", line, text);
}

static guint
count_widgets (GtkWidget *widget, const char *css_class)
{
  guint n = gtk_widget_has_css_class (widget, css_class);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, css_class);
  return n;
}

/* The first widget of a type with something that has this label or says this to a screen reader. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      g_autofree char *text = read_all (widget);
      g_autofree char *wanted = g_strdup_printf ("\n%s\n", label);

      if (strstr (text, wanted) != NULL
          || g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (GtkWidget *window, const char *label)
{
  GtkWidget *button = find_widget (window, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_clipboard (GtkWidget *widget, const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, expected);
}

static GtkWidget *
open_window (const Case *example)
{
  GtkWidget *window
    = legation_report_window_new (example->file, example->dataset, example->report);

  legation_report_window_present (LEGATION_REPORT_WINDOW (window), NULL);
  while (!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

/* Closes it, and sees to it that it is gone for good. */
static void
close_window (GtkWidget *window)
{
  gpointer pointer = window;

  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_destroy (GTK_WINDOW (window));
  while (pointer != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
skip (void)
{
  if (!has_display)
    g_test_skip ("there is no display");
  return !has_display;
}

static void
check_three (void)
{
  g_autoptr (Case) visits = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  GtkWidget *window;

  if (skip ())
    return;
  visits = case_load ("report/laos-visits.legation.json");
  window = open_window (visits);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "3 Problems Found");
  assert_says (window, "laos-visits.legation.json");
  assert_says (window, "Opened, with 3 parts left out");
  assert_says (window, "Unknown place");
  assert_says (window, "/events/0/itinerary/stops/2/place");
  assert_says (window, "line 28:22");
  assert_says (window, "the id of a place");
  assert_says (window, "\"vientane\"");
  assert_says (window, "Did you mean");
  assert_says (window, "\"vientiane\"");
  assert_says (window, "Vientiane");
  assert_says (window, "the stop and the legs beside it");
  assert_says (window, "expected a month from 01 to 12 or a season from 21 to 24, "
                       "found “13” at column 6");
  assert_says (window, "News report, 2024");
  assert_says (window, "2 remarks");
  assert_says (window, "legation-tool validate laos-visits.legation.json");
  g_assert_cmpuint (count_widgets (window, "legation-problem"), ==, 3);

  press (window, "Copy Report");
  text = legation_report_to_text (visits->report, "laos-visits.legation.json");
  assert_clipboard (window, text);
  press (window, "Copy This Problem");
  line = legation_problem_to_line (legation_report_get_problem (visits->report, 1),
                                   "laos-visits.legation.json");
  assert_clipboard (window, line);

  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (find_widget (window, ADW_TYPE_EXPANDER_ROW, "2 remarks")), TRUE);
  g_assert_cmpuint (count_widgets (window, "legation-problem"), ==, 5);
  assert_says (window, "/events/2/mood");
  close_window (window);
}

/* A file that is not JSON says where, and a file without errors only what it is. */
static void
check_extremes (void)
{
  g_autoptr (Case) broken = NULL;
  g_autoptr (Case) small = NULL;
  GtkWidget *window;

  if (skip ())
    return;
  broken = case_load ("cases/invalid/syntax/trailing-comma-in-object.json");
  window = open_window (broken);
  assert_says (window, "Could not be opened: this is not JSON");
  assert_says (window,
               "Line 5, column 47: expected the name of a member in double quotes, found “}”");
  close_window (window);

  small = case_load ("cases/valid/small.json");
  window = open_window (small);
  assert_says (window, "Opened, with nothing left out");
  g_assert_cmpuint (count_widgets (window, "legation-problem"), ==, 0);
  close_window (window);
}

/* What follows from another problem is not a row of its own. */
static void
check_consequences (void)
{
  g_autoptr (Case) cascade = NULL;
  GtkWidget *window;
  GtkWidget *expander;

  if (skip ())
    return;
  cascade = case_load ("cases/invalid/reference/cascade.json");
  window = open_window (cascade);
  g_assert_cmpuint (count_widgets (window, "legation-problem"), ==, 1);
  expander
    = find_widget (window, GTK_TYPE_EXPANDER, "1 more problem, gone once this is mended");
  g_assert_nonnull (expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  assert_says (window, "/events/0/itinerary/stops/1/place");
  assert_says (window, "line 32:22 · the stop and the legs beside it");
  close_window (window);
}

/* A file of @n events with a bad date each, and @n with an unknown country. */
static Case *
create_many (guint n)
{
  GString *text = g_string_new ("{\"format\": \"legation\", \"version\": 1, \"title\": \"Many\","
                                " \"focus\": \"KP\", \"sources\": [], \"relationships\": [],"
                                " \"events\": [");
  Case *many;

  for (guint i = 0; i < 2 * n; i++)
    g_string_append_printf (text,
                            "%s\n{\"id\": \"e%u\", \"kind\": \"visit\", \"title\": \"E\","
                            " \"when\": \"2024-%s\", \"countries\": [\"%s\"]}",
                            i > 0 ? "," : "", i, i < n ? "13" : "01", i < n ? "KP" : "ZZ");
  g_string_append (text, "]}");
  many = case_new ("many.legation.json", text->str);
  g_string_free (text, TRUE);

  return many;
}

/* Many are folded by what is wrong, and only a page of each is made. */
static void
check_many (void)
{
  g_autoptr (Case) many = NULL;
  GtkWidget *window;

  if (skip ())
    return;
  many = create_many (10000);
  window = open_window (many);
  assert_says (window, "20000 Problems Found");
  assert_says (window, "Not an EDTF date");
  assert_says (window, "10000 problems");
  assert_says (window, "Unknown country");
  assert_says (window, "and 9975 more: Copy Report has them all");
  g_assert_cmpuint (count_widgets (window, "legation-problem"), ==, 50);
  press (window, "Show More");
  g_assert_cmpuint (count_widgets (window, "legation-problem"), ==, 75);
  assert_says (window, "and 9950 more: Copy Report has them all");
  close_window (window);
}

static guint
find_longest (GtkWidget *widget)
{
  guint longest = GTK_IS_LABEL (widget) ? strlen (gtk_label_get_text (GTK_LABEL (widget))) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    longest = MAX (longest, find_longest (child));
  return longest;
}

/* A name may be as long as the file; on screen it is not. */
static void
check_long_names (void)
{
  g_autofree char *name = g_strnfill (1000000, 'x');
  g_autofree char *document = NULL;
  g_autoptr (Case) example = NULL;
  GtkWidget *window;

  if (skip ())
    return;
  document = g_strdup_printf ("{\"format\": \"legation\", \"version\": 1, \"title\": \"Long\","
                              " \"focus\": \"KP\", \"sources\": [], \"relationships\": [],"
                              " \"events\": [{\"id\": \"%s\", \"title\": \"E\"}], \"%s\": 1}",
                              name, name);
  example = case_new ("long.legation.json", document);
  window = open_window (example);
  assert_says (window, "“kind” is missing");
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (find_widget (window, ADW_TYPE_EXPANDER_ROW, "1 remark")), TRUE);
  g_assert_cmpuint (count_widgets (window, "legation-problem"), ==, 2);
  g_assert_cmpuint (find_longest (window), <, 500);
  close_window (window);
}

static void
check_bar (void)
{
  g_autoptr (Case) visits = NULL;
  g_autoptr (Case) remarks = NULL;
  g_autoptr (Case) broken = NULL;
  g_autoptr (GListModel) windows = NULL;
  GtkWidget *parent;
  GtkWidget *bar;
  GtkWidget *window;

  if (skip ())
    return;
  remarks = case_load ("cases/valid/unknown-members.json");
  g_assert_null (legation_report_bar_new (remarks->file, remarks->dataset, remarks->report));
  broken = case_load ("cases/invalid/syntax/comment.json");
  g_assert_null (legation_report_bar_new (broken->file, broken->dataset, broken->report));

  visits = case_load ("report/laos-visits.legation.json");
  parent = gtk_window_new ();
  bar = legation_report_bar_new (visits->file, visits->dataset, visits->report);
  gtk_window_set_child (GTK_WINDOW (parent), bar);
  gtk_window_present (GTK_WINDOW (parent));
  assert_says (bar, "3 problems in this dataset.");
  assert_says (bar, "The rest is shown.");
  press (bar, "Show Report");
  windows = g_object_ref (gtk_window_get_toplevels ());
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      window = g_list_model_get_item (windows, i);
      g_object_unref (window);
      if (window != parent)
        break;
    }
  g_assert_true (LEGATION_IS_REPORT_WINDOW (window));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (parent));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (window)));
  gtk_info_bar_response (GTK_INFO_BAR (bar), GTK_RESPONSE_CLOSE);
  g_assert_false (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
  close_window (window);
  close_window (parent);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* It names the sources of the dataset that it is given. */
static void
check_about (void)
{
  g_autoptr (Case) visits = NULL;
  GtkWidget *window;

  if (skip ())
    return;
  visits = case_load ("report/laos-visits.legation.json");
  legation_about_show (NULL, visits->dataset);
  window = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  g_object_unref (window);
  g_assert_true (ADW_IS_ABOUT_WINDOW (window));
  while (!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_label (window, "Sources of “Lao Visits”"));
  close_window (window);
}

/* What people send with a report of a bug tells nothing of them. */
static void
check_system (void)
{
  GtkWidget *window;
  g_autofree char *text = NULL;

  if (skip ())
    return;
  window = gtk_window_new ();
  gtk_widget_realize (window);
  text = legation_about_describe_system (window);
  g_assert_nonnull (strstr (text, "GTK: 4."));
  g_assert_nonnull (strstr (text, "libadwaita: 1."));
  g_assert_nonnull (strstr (text, "Renderer: Gsk"));
  g_assert_null (strstr (text, g_get_home_dir ()));
  close_window (window);
}

void
add_window_tests (void)
{
  has_display = gtk_init_check ();
  if (has_display)
    {
      adw_init ();
      g_resources_register (legation_ui_get_resource ());
      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
    }
  g_test_add_func ("/report/window/three", check_three);
  g_test_add_func ("/report/window/extremes", check_extremes);
  g_test_add_func ("/report/window/consequences", check_consequences);
  g_test_add_func ("/report/window/many", check_many);
  g_test_add_func ("/report/window/long-names", check_long_names);
  g_test_add_func ("/report/window/bar", check_bar);
  g_test_add_func ("/report/window/about", check_about);
  g_test_add_func ("/report/window/system", check_system);
}
