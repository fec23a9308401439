/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the table: each cell knows its heading and its relationship, and says so. */

#include "config.h"

#include "legation-compare-table.h"

#include "legation-compare-cell.h"
#include "legation-kit.h"
#include "legation-phrases.h"
#include "legation-sign.h"
#include "legation-span-words.h"
#include "legation-summary.h"

#include <glib/gi18n.h>

#define HIDDEN_KEY "legation-hidden"
#define VISITS_KEY "legation-visits"

typedef enum
{
  ROW_STATUS,
  ROW_LAST,
  ROW_VISITS,
  ROW_CURRENT,
  ROW_HISTORY,
  ROW_AGREEMENTS,
  ROW_MECHANISMS,
  ROW_FIGURES,
  ROW_CONSTRAINTS,
  ROW_OUTLOOK,
  ROW_ASSESSMENTS,
  ROW_OWN,
  N_ROWS,
} Row;

static const char *const headings[N_ROWS] = {
  [ROW_STATUS] = N_("Status"),           [ROW_LAST] = N_("Last contact"),
  [ROW_VISITS] = N_("Visits"),           [ROW_CURRENT] = N_("Current"),
  [ROW_HISTORY] = N_("History"),         [ROW_AGREEMENTS] = N_("Agreements"),
  [ROW_MECHANISMS] = N_("Mechanisms"),   [ROW_FIGURES] = N_("Trade and other figures"),
  [ROW_CONSTRAINTS] = N_("Constraints"), [ROW_OUTLOOK] = N_("Outlook"),
  [ROW_ASSESSMENTS] = N_("Assessments"), [ROW_OWN] = N_("Only here"),
};

/** legation_compare_heading_new: the first cell of a row. */
GtkWidget *
legation_compare_heading_new (const char *text)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER, NULL);

  gtk_box_append (GTK_BOX (box), legation_kit_label (text, "legation-compare-heading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return box;
}

/** legation_compare_card_new: a table without rows. */
GtkWidget *
legation_compare_card_new (const char *label)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "legation-compare-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return card;
}

static void
fill (LegationCompareCell *cell,
      Row row,
      const LegationRelationship *relationship,
      const LegationRelationship *other)
{
  switch (row)
    {
    case ROW_STATUS:
      legation_compare_cell_fill_status (cell, relationship);
      break;
    case ROW_LAST:
      legation_compare_cell_fill_last (cell, relationship);
      break;
    case ROW_VISITS:
      legation_compare_cell_fill_visits (cell, relationship);
      break;
    case ROW_CURRENT:
      legation_compare_cell_fill_statements (cell, relationship, LEGATION_STATEMENT_CURRENT);
      break;
    case ROW_HISTORY:
      legation_compare_cell_fill_statements (cell, relationship, LEGATION_STATEMENT_HISTORY);
      break;
    case ROW_AGREEMENTS:
      legation_compare_cell_fill_agreements (cell, relationship, LEGATION_AGREEMENT_TEXT);
      break;
    case ROW_MECHANISMS:
      legation_compare_cell_fill_agreements (cell, relationship, LEGATION_AGREEMENT_MECHANISM);
      break;
    case ROW_FIGURES:
      legation_compare_cell_fill_figures (cell, relationship);
      break;
    case ROW_CONSTRAINTS:
      legation_compare_cell_fill_statements (cell, relationship, LEGATION_STATEMENT_CONSTRAINT);
      break;
    case ROW_OUTLOOK:
      legation_compare_cell_fill_statements (cell, relationship, LEGATION_STATEMENT_OUTLOOK);
      break;
    case ROW_ASSESSMENTS:
      legation_compare_cell_fill_statements (cell, relationship, LEGATION_STATEMENT_ASSESSMENT);
      break;
    case ROW_OWN:
    default:
      legation_compare_cell_fill_own (cell, relationship, other);
      break;
    }
}

/* Which time the visits are counted in. */
static char *
describe_time (LegationSession *session)
{
  const LegationView *view = legation_session_get_view (session);
  g_autofree char *day = NULL;

  if (view->mode == LEGATION_TIME_ALL)
    return g_strdup (_("at any time"));
  if (view->mode == LEGATION_TIME_SPAN)
    return legation_span_to_display (view->selected, LEGATION_DATE_STYLE_SHORT);
  if (view->playhead == LEGATION_DAY_MIN)
    return g_strdup (_("before the playhead"));
  day = legation_span_to_display ((LegationSpan){ view->playhead, view->playhead },
                                  LEGATION_DATE_STYLE_SHORT);

  /* Translators: %s is a day. */
  return g_strdup_printf (_("to %s"), day);
}

static void
unfold_cb (GtkWidget *button, gpointer data)
{
  GPtrArray *hidden = g_object_get_data (G_OBJECT (button), HIDDEN_KEY);

  for (guint i = 0; i < hidden->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (hidden, i), TRUE);
  gtk_widget_set_visible (button, FALSE);
}

/* Under the heading, so that both columns unfold and stay in line. */
static void
add_unfold (GtkWidget *heading, const char *name, GPtrArray *hidden)
{
  g_autofree char *text = NULL, *label = NULL;
  GtkWidget *button;

  if (hidden->len == 0)
    return;
  text = g_strdup_printf (ngettext ("%u More", "%u More", hidden->len), hidden->len);
  button = gtk_button_new_with_label (text);
  gtk_widget_add_css_class (button, "legation-small");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  /* Translators: the first %s is a button's text, “5 More”, the second what there is more of. */
  label = g_strdup_printf (_("%s: %s"), text, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), HIDDEN_KEY, g_ptr_array_ref (hidden),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (unfold_cb), NULL);
  gtk_box_append (GTK_BOX (heading), button);
}

static GtkWidget *
build_row (LegationSession *session, Row row)
{
  const char *name = _(headings[row]);
  GtkWidget *heading = legation_compare_heading_new (name);
  GtkWidget *widget = legation_compare_row_new (heading);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();

  if (row == ROW_VISITS)
    {
      g_autofree char *time = describe_time (session);

      gtk_box_append (GTK_BOX (heading), legation_kit_label (time, "legation-secondary"));
    }
  for (guint side = 0; side < 2; side++)
    {
      g_autoptr (GString) said = g_string_new (NULL);
      LegationCompareCell cell
        = { session, legation_compare_cell_new (), said, hidden, 0 };
      const char *who = legation_session_get_compared_name (session, side);
      g_autofree char *label = NULL;

      fill (&cell, row, legation_session_get_compared (session, side),
            legation_session_get_compared (session, 1 - side));
      /* Translators: a cell of a table as it is read out: its row, its column, what it says. */
      label = g_strdup_printf (_("%s, %s: %s"), name, who, said->str);
      legation_compare_cell_set_label (cell.box, label);
      legation_compare_row_append (LEGATION_COMPARE_ROW (widget), cell.box);
    }
  add_unfold (heading, name, hidden);

  return widget;
}

/* What is part of both, in the order of dates. */
static void
add_shared (GtkWidget *table, LegationSession *session)
{
  const LegationRelationship *left = legation_session_get_compared (session, 0);
  GtkWidget *heading = legation_compare_heading_new (_("Shared events"));
  GtkWidget *row = legation_compare_row_new (heading);
  GtkWidget *cell = legation_compare_cell_new ();
  GtkWidget *line = legation_sign_new_line (LEGATION_EMPHASIS_BOTH);
  g_autoptr (GString) said = g_string_new (_("Shared events"));
  guint n = 0;

  gtk_widget_set_halign (line, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (heading), line);
  for (guint i = 0; i < left->n_events; i++)
    {
      const LegationEvent *event = left->events[i];
      g_autofree char *about = NULL, *text = NULL;
      GtkWidget *button;

      if (legation_session_get_sides (session, event) != LEGATION_SIDES_BOTH)
        continue;
      about = legation_record_describe_line (session, &event->record);
      text = legation_text_join (event->record.name, about, NULL);
      button = legation_kit_button (session, text, event->record.id);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "legation-compare-link");
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_box_append (GTK_BOX (cell), button);
      g_string_append_printf (said, "%s %s", n++ > 0 ? ";" : ":", text);
    }
  if (n == 0)
    {
      gtk_box_append (GTK_BOX (cell), legation_kit_label (C_ ("events", "none"), "legation-silence"));
      g_string_append_printf (said, ": %s", C_ ("events", "none"));
    }
  legation_compare_cell_set_label (cell, said->str);
  legation_compare_row_append (LEGATION_COMPARE_ROW (row), cell);
  gtk_box_append (GTK_BOX (table), row);
}

/**
 * legation_compare_table_new: the table of the two relationships that a session compares.
 * @session: compares relationships
 */
GtkWidget *
legation_compare_table_new (LegationSession *session)
{
  /* Translators: two relationships that are compared. */
  g_autofree char *label = g_strdup_printf (_("%s and %s compared"),
                                            legation_session_get_compared_name (session, 0),
                                            legation_session_get_compared_name (session, 1));
  GtkWidget *table = legation_compare_card_new (label);

  for (guint row = 0; row < N_ROWS; row++)
    {
      GtkWidget *widget = build_row (session, (Row) row);

      gtk_box_append (GTK_BOX (table), widget);
      if (row == ROW_VISITS)
        {
          g_object_set_data (G_OBJECT (table), VISITS_KEY, widget);
          add_shared (table, session);
        }
    }

  return table;
}

/** legation_compare_table_update_visits: counts visits again, after the filter changed. */
void
legation_compare_table_update_visits (GtkWidget *table, LegationSession *session)
{
  GtkWidget *before = g_object_get_data (G_OBJECT (table), VISITS_KEY);
  GtkWidget *row = build_row (session, ROW_VISITS);

  gtk_box_insert_child_after (GTK_BOX (table), row, before);
  gtk_box_remove (GTK_BOX (table), before);
  g_object_set_data (G_OBJECT (table), VISITS_KEY, row);
}
