/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts of two periods: what is certain as a number, what is only possible beside it, and the
 * difference with the least and the most that it can be. */

#include "config.h"

#include "legation-compare-periods.h"

#include "legation-compare-row.h"
#include "legation-compare-table.h"
#include "legation-kit.h"
#include "legation-session-periods.h"
#include "legation-sign.h"
#include "legation-span-words.h"

#include <glib/gi18n.h>

#define LEFT_TO_RIGHT_MARK "\342\200\216"

/* “4”, “4 + 2 possible” */
static char *
describe_count (guint certain, guint possible)
{
  if (possible == 0)
    return g_strdup_printf ("%u", certain);

  /* Translators: events that were certainly in a period, and those that were possibly in it. */
  return g_strdup_printf (ngettext ("%u + %u possible", "%u + %u possible", possible), certain,
                          possible);
}

/* With a minus sign instead of a hyphen, on the left of the number in every language. */
static char *
sign (int number)
{
  const gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  if (number == 0)
    return g_strdup ("0");

  return g_strdup_printf ("%s%s%d", mirrored ? LEFT_TO_RIGHT_MARK : "", number < 0 ? "−" : "+",
                          ABS (number));
}

/* “+2”, “+2 (−1 to +4)” */
static char *
describe_difference (const LegationPeriodCount *count)
{
  int least, most;
  const int difference = legation_period_count_get_difference (count, &least, &most);
  g_autofree char *text = sign (difference), *low = sign (least), *high = sign (most);

  if (least == most)
    return g_steal_pointer (&text);

  /* Translators: a difference, the least and the most that it can be: “+2 (−1 to +4)”. */
  return g_strdup_printf (_("%s (%s to %s)"), text, low, high);
}

static void
add_cell (GtkWidget *row, const char *name, const char *column, const char *text, gboolean strong)
{
  GtkWidget *cell = legation_compare_cell_new ();
  GtkWidget *label = legation_kit_label (text, strong ? "heading" : "legation-dense");
  /* Translators: a cell of a table as it is read out: its row, its column, what it says. */
  g_autofree char *said = g_strdup_printf (_("%s, %s: %s"), name, column, text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (cell), label);
  legation_compare_cell_set_label (cell, said);
  legation_compare_row_append (LEGATION_COMPARE_ROW (row), cell);
}

/* @sign: (nullable): what stands before the name */
static void
add_row (GtkWidget *table,
         LegationSession *session,
         const char *name,
         GtkWidget *sign_widget,
         const LegationPeriodCount *count,
         gboolean strong)
{
  const LegationView *view = legation_session_get_view (session);
  GtkWidget *heading = legation_compare_heading_new (name);
  GtkWidget *row = legation_compare_row_new (heading);
  g_autofree char *left
    = legation_span_to_display (view->compared_span, LEGATION_DATE_STYLE_SHORT);
  g_autofree char *right = legation_span_to_display (view->selected, LEGATION_DATE_STYLE_SHORT);
  g_autofree char *before = describe_count (count->certain[0], count->possible[0]);
  g_autofree char *now = describe_count (count->certain[1], count->possible[1]);
  g_autofree char *difference = describe_difference (count);

  if (sign_widget != NULL)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (heading), GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (GTK_BOX (heading), 6);
      gtk_box_prepend (GTK_BOX (heading), sign_widget);
    }
  add_cell (row, name, left, before, strong);
  add_cell (row, name, right, now, strong);
  add_cell (row, name, _("Difference"), difference, strong);
  gtk_box_append (GTK_BOX (table), row);
}

static void
add_section (GtkWidget *page, const char *heading)
{
  gtk_box_append (GTK_BOX (page), legation_kit_heading (heading, "title-4"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (page), "legation-section");
}

static GtkWidget *
add_table (GtkWidget *page, const char *label)
{
  GtkWidget *table = legation_compare_card_new (label);

  gtk_box_append (GTK_BOX (page), table);

  return table;
}

static void
add_channels (GtkWidget *page, LegationSession *session, GArray *rows)
{
  GtkWidget *table;

  if (rows->len == 0)
    return;
  add_section (page, _("By channel"));
  table = add_table (page, _("By channel"));
  for (guint i = 0; i < rows->len; i++)
    {
      const LegationPeriodCount *row = &g_array_index (rows, LegationPeriodCount, i);

      add_row (table, session, legation_word_get_label (LEGATION_WORD_CHANNEL, row->channel),
               legation_sign_new_channel (row->channel), row, FALSE);
    }
}

static void
add_countries (GtkWidget *page, LegationSession *session, GArray *rows)
{
  GtkWidget *table;

  if (rows->len == 0)
    return;
  add_section (page, _("By country"));
  table = add_table (page, _("By country"));
  for (guint i = 0; i < rows->len; i++)
    {
      const LegationPeriodCount *row = &g_array_index (rows, LegationPeriodCount, i);

      add_row (table, session, legation_session_get_country_name (session, row->country), NULL, row,
               FALSE);
    }
  gtk_box_append (GTK_BOX (page),
                  legation_kit_label (_("An event of several countries counts for each of them"),
                                      "legation-secondary"));
}

static void
add_remarks (GtkWidget *page, LegationSession *session)
{
  const guint n_undated = legation_session_count_undated (session);

  gtk_box_append (
    GTK_BOX (page),
    legation_kit_label (_("What is only possibly in a period is counted apart; it can be possible "
                          "in both. A difference is followed by the least and the most it can be"),
                        "legation-secondary"));
  if (n_undated > 0)
    {
      g_autofree char *text = g_strdup_printf (
        ngettext ("%u event is not dated and in no period",
                  "%u events are not dated and in no period", n_undated), n_undated);

      gtk_box_append (GTK_BOX (page), legation_kit_label (text, "legation-secondary"));
    }
}

/** legation_compare_periods_new: the tables of the two periods that a session compares. */
GtkWidget *
legation_compare_periods_new (LegationSession *session)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autoptr (LegationPeriodCounts) counts = legation_session_count_periods (session);

  add_row (add_table (page, _("Events")), session, _("Events"), NULL, &counts->all, TRUE);
  add_remarks (page, session);
  add_channels (page, session, counts->channels);
  add_countries (page, session, counts->countries);

  return page;
}
