/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Over the columns of two periods an entry for each, which says at once what it understood. */

#include "config.h"

#include "legation-compare-periods.h"

#include "legation-compare-heads.h"
#include "legation-compare-row.h"
#include "legation-kit.h"
#include "legation-span-words.h"

#include <glib/gi18n.h>

#define SIDE_KEY "legation-side"
#define REMARK_KEY "legation-remark"
#define ENTRIES_KEY "legation-entries"
#define LEXICON_KEY "legation-lexicon"

/* Returns whether what was typed is understood. */
static gboolean
read_span (GtkEditable *entry, LegationSession *session, LegationSpan *span, GError **error)
{
  LegationDateLexicon *lexicon = g_object_get_data (G_OBJECT (entry), LEXICON_KEY);

  if (lexicon == NULL)
    {
      lexicon = legation_date_lexicon_new ();
      g_object_set_data_full (G_OBJECT (entry), LEXICON_KEY, lexicon,
                              (GDestroyNotify) legation_date_lexicon_free);
    }

  return legation_session_read_span (session, lexicon, gtk_editable_get_text (entry), span, error);
}

static guint
get_side (GtkEditable *entry)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), SIDE_KEY));
}

/* The period that a session compares on the side of an entry. */
static LegationSpan
get_span (GtkEditable *entry, LegationSession *session)
{
  const LegationView *view = legation_session_get_view (session);

  return get_side (entry) == 0 ? view->compared_span : view->selected;
}

static void
changed_cb (GtkEditable *entry, LegationSession *session)
{
  GtkLabel *remark = g_object_get_data (G_OBJECT (entry), REMARK_KEY);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  LegationSpan span;

  if (read_span (entry, session, &span, &error))
    {
      text = legation_span_to_display (span, LEGATION_DATE_STYLE_LONG);
      gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
    }
  else
    {
      /* Translators: what can be typed as a period, with words that are understood. */
      text = g_strdup (g_error_matches (error, LEGATION_DATE_ERROR, LEGATION_DATE_ERROR_RANGE)
                         ? error->message : _("Expected 2024, Oct 2025 or 2012/2014"));
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
    }
  gtk_label_set_text (remark, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* Who only passes through an entry leaves all as it is. */
static void
apply (GtkEditable *entry, LegationSession *session)
{
  LegationSpan span;

  if (legation_session_get_view (session)->comparison != LEGATION_COMPARISON_PERIODS
      || !read_span (entry, session, &span, NULL)
      || legation_span_equal (span, get_span (entry, session)))
    return;
  if (get_side (entry) == 0)
    legation_session_compare_periods (session, span);
  else
    legation_session_select_span (session, span);
  legation_session_settle (session);
}

static void
activate_cb (GtkEntry *entry, LegationSession *session)
{
  apply (GTK_EDITABLE (entry), session);
}

static void
leave_cb (GtkEventController *controller, LegationSession *session)
{
  apply (GTK_EDITABLE (gtk_event_controller_get_widget (controller)), session);
}

static void
swap_cb (GtkWidget *button, LegationSession *session)
{
  legation_session_swap_periods (session);
}

/* What is being typed stays as it is, unless something else is compared. */
static void
update_entry (GtkEditable *entry, LegationSession *session, gboolean changed)
{
  const LegationSpan span = get_span (entry, session);
  g_autofree char *text = NULL;
  LegationSpan typed;

  if (!changed
      && (gtk_widget_get_state_flags (GTK_WIDGET (entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return;
  if (read_span (entry, session, &typed, NULL) && legation_span_equal (typed, span))
    return;
  text = legation_span_to_edtf (span);
  gtk_editable_set_text (entry, text);
}

static GtkWidget *
build_head (LegationSession *session, guint side, GPtrArray *entries)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *remark = legation_kit_label ("", "legation-secondary");
  GtkWidget *head = legation_compare_head_new (
    entry, side == 0 ? LEGATION_EMPHASIS_NORMAL : LEGATION_EMPHASIS_SECOND);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  g_object_set_data (G_OBJECT (entry), SIDE_KEY, GUINT_TO_POINTER (side));
  g_object_set_data (G_OBJECT (entry), REMARK_KEY, remark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  side == 0 ? _("First Period") : _("Second Period, Selected"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), session, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), session, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), session, 0);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_set_margin_start (remark, 6);
  gtk_box_insert_child_after (GTK_BOX (head), remark, entry);
  g_ptr_array_add (entries, entry);

  return head;
}

/** legation_compare_period_heads_new: the heads of two periods and of their difference. */
GtkWidget *
legation_compare_period_heads_new (LegationSession *session)
{
  GtkWidget *swap = legation_compare_swap_new ();
  GtkWidget *row = legation_compare_row_new (swap);
  GtkWidget *difference = legation_kit_label (_("Difference"), "legation-compare-heading");
  GPtrArray *entries = g_ptr_array_new ();

  g_signal_connect_object (swap, "clicked", G_CALLBACK (swap_cb), session, 0);
  for (guint side = 0; side < 2; side++)
    legation_compare_row_append (LEGATION_COMPARE_ROW (row), build_head (session, side, entries));
  gtk_widget_set_valign (difference, GTK_ALIGN_START);
  gtk_widget_add_css_class (difference, "legation-compare-difference");
  legation_compare_row_append (LEGATION_COMPARE_ROW (row), difference);
  g_object_set_data_full (G_OBJECT (row), ENTRIES_KEY, entries, (GDestroyNotify) g_ptr_array_unref);
  legation_compare_period_heads_update (row, session, TRUE);

  return row;
}

/**
 * legation_compare_period_heads_update: shows the periods that a session compares now.
 * @changed: whether something else is compared than before, so that what is being typed gives way
 */
void
legation_compare_period_heads_update (GtkWidget *heads, LegationSession *session, gboolean changed)
{
  GPtrArray *entries = g_object_get_data (G_OBJECT (heads), ENTRIES_KEY);

  for (guint i = 0; i < entries->len; i++)
    update_entry (g_ptr_array_index (entries, i), session, changed);
}

/** legation_compare_period_heads_ask: puts the focus where the first period is typed. */
void
legation_compare_period_heads_ask (GtkWidget *heads)
{
  GPtrArray *entries = g_object_get_data (G_OBJECT (heads), ENTRIES_KEY);

  gtk_widget_grab_focus (g_ptr_array_index (entries, 0));
}
