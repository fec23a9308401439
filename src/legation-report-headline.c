/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences above a report: what is shown in spite of it, or why nothing is. */

#include "config.h"

#include "legation-report-text.h"

#include <glib/gi18n.h>

/**
 * legation_report_describe_number:
 * @report: a report
 *
 * Returns: (transfer full): how many errors there are, or else how many remarks
 */
char *
legation_report_describe_number (LegationReport *report)
{
  guint n_errors = legation_report_count (report, LEGATION_SEVERITY_ERROR);
  guint n_remarks = legation_report_count (report, LEGATION_SEVERITY_WARNING);

  if (n_errors > 0)
    return g_strdup_printf (ngettext ("%u Problem Found", "%u Problems Found", n_errors), n_errors);
  if (n_remarks > 0)
    return g_strdup_printf (ngettext ("%u Remark", "%u Remarks", n_remarks), n_remarks);
  return g_strdup (_("No Problems Found"));
}

/** legation_report_describe_bar: Returns: (transfer full): what the bar over the map says first. */
char *
legation_report_describe_bar (LegationReport *report)
{
  guint n_errors = legation_report_count (report, LEGATION_SEVERITY_ERROR);

  return g_strdup_printf (
      ngettext ("%u problem in this dataset.", "%u problems in this dataset.", n_errors), n_errors);
}

/** legation_report_describe_remarks: Returns: (transfer full): how many warnings there are. */
char *
legation_report_describe_remarks (LegationReport *report)
{
  guint n_remarks = legation_report_count (report, LEGATION_SEVERITY_WARNING);

  return g_strdup_printf (ngettext ("%u remark", "%u remarks", n_remarks), n_remarks);
}

/* What people look for comes first. */
static const LegationKind order[] = {
  LEGATION_KIND_EVENT,  LEGATION_KIND_AGREEMENT,    LEGATION_KIND_STATEMENT,
  LEGATION_KIND_FIGURE, LEGATION_KIND_RELATIONSHIP, LEGATION_KIND_PERSON,
  LEGATION_KIND_PLACE,  LEGATION_KIND_ORGANIZATION, LEGATION_KIND_SOURCE,
  LEGATION_KIND_ERA,    LEGATION_KIND_STORY,        LEGATION_KIND_STEP,
};

/* “41 of 42 events”: @number is the first part of that. */
static char *
describe_kind (LegationKind kind, const char *number, guint n)
{
  switch (kind)
    {
    case LEGATION_KIND_SOURCE:
      /* Translators: %s is a number, or “3 of 4”; so in what follows. */
      return g_strdup_printf (ngettext ("%s source", "%s sources", n), number);
    case LEGATION_KIND_PLACE:
      return g_strdup_printf (ngettext ("%s place", "%s places", n), number);
    case LEGATION_KIND_PERSON:
      return g_strdup_printf (ngettext ("%s person", "%s people", n), number);
    case LEGATION_KIND_ORGANIZATION:
      return g_strdup_printf (ngettext ("%s organization", "%s organizations", n), number);
    case LEGATION_KIND_EVENT:
      return g_strdup_printf (ngettext ("%s event", "%s events", n), number);
    case LEGATION_KIND_AGREEMENT:
      return g_strdup_printf (ngettext ("%s agreement", "%s agreements", n), number);
    case LEGATION_KIND_FIGURE:
      return g_strdup_printf (ngettext ("%s figure", "%s figures", n), number);
    case LEGATION_KIND_RELATIONSHIP:
      return g_strdup_printf (ngettext ("%s relationship", "%s relationships", n), number);
    case LEGATION_KIND_STATEMENT:
      return g_strdup_printf (ngettext ("%s statement", "%s statements", n), number);
    case LEGATION_KIND_ERA:
      return g_strdup_printf (ngettext ("%s era", "%s eras", n), number);
    case LEGATION_KIND_STORY:
      return g_strdup_printf (ngettext ("%s story", "%s stories", n), number);
    case LEGATION_KIND_STEP:
      return g_strdup_printf (ngettext ("%s step", "%s steps", n), number);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whether the sentence has to tell of a kind: always of the three that people look for first, of the
 * others only where not all is there. */
static gboolean
is_told (LegationKind kind, const LegationReportCounts *counts)
{
  if (counts->n_lost[kind] > 0)
    return TRUE;
  return counts->n_shown[kind] > 0
         && (kind == LEGATION_KIND_EVENT || kind == LEGATION_KIND_AGREEMENT
             || kind == LEGATION_KIND_STATEMENT);
}

/* Joins words as a sentence does: “a, b and c”. */
static char *
join (GPtrArray *words)
{
  g_autofree char *start = NULL;
  const char *last = g_ptr_array_index (words, words->len - 1);

  if (words->len == 1)
    return g_strdup (last);
  words->pdata[words->len - 1] = NULL;
  /* Translators: this stands between the first items of a list. */
  start = g_strjoinv (_(", "), (GStrv) words->pdata);
  words->pdata[words->len - 1] = (gpointer) last;
  /* Translators: a list: all items but the last one, and the last one. */
  return g_strdup_printf (_("%s and %s"), start, last);
}

/* What is shown, of how much where that is known. */
static char *
describe_shown (const LegationReportCounts *counts)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint shown = counts->n_shown[order[i]];
      guint total = shown + counts->n_lost[order[i]];
      g_autofree char *number = NULL;

      if (!is_told (order[i], counts))
        continue;
      last = counts->is_total[order[i]] ? total : shown;
      number = counts->is_total[order[i]]
                   /* Translators: how many are shown of how many there are. */
                   ? g_strdup_printf (_("%u of %u"), shown, total)
                   : g_strdup_printf ("%u", shown);
      g_ptr_array_add (words, describe_kind (order[i], number, last));
    }
  if (words->len == 0)
    return NULL;
  list = join (words);
  /* Translators: %s is a list such as “41 of 42 events and 12 of 12 agreements”; the plural is that
   * of the whole list. */
  return g_strdup_printf (ngettext ("%s is shown.", "%s are shown.", words->len > 1 ? 2 : last),
                          list);
}

/* What is shown in part. */
static char *
describe_cut (const LegationReportCounts *counts)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts->n_cut[order[i]]);

      if (counts->n_cut[order[i]] > 0)
        g_ptr_array_add (words, describe_kind (order[i], number, counts->n_cut[order[i]]));
      n += counts->n_cut[order[i]];
    }
  if (n == 0)
    return NULL;
  list = join (words);
  /* Translators: %s is a list such as “1 event and 2 statements”. */
  return g_strdup_printf (ngettext ("%s is shown without a part of it.",
                                    "%s are shown without a part of them.", n),
                          list);
}

/* The problem because of which nothing could be read. */
static const LegationProblem *
find_fatal (LegationReport *report)
{
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);

      if (problem->severity == LEGATION_SEVERITY_ERROR
          && problem->code != LEGATION_PROBLEM_DUPLICATE_MEMBER)
        return problem;
    }
  return NULL;
}

static guint
count_losses (const LegationReportCounts *counts)
{
  guint n = counts->n_parts;

  for (guint i = 0; i < LEGATION_N_KINDS; i++)
    n += counts->n_lost[i];
  return n;
}

static char *
describe_fatal (LegationReport *report)
{
  const LegationProblem *problem = find_fatal (report);
  g_autofree char *message = NULL;

  if (problem == NULL)
    return g_strdup (_("Nothing of it could be read."));
  message = legation_problem_to_message (problem);
  if (problem->line == 0)
    return g_steal_pointer (&message);
  /* Translators: line, column, and what is wrong there. */
  return g_strdup_printf (_("Line %u, column %u: %s"), problem->line, problem->column, message);
}

/* The first line for a file of which nothing could be read. */
static const char *
name_fatal (LegationReport *report)
{
  const LegationProblem *problem = find_fatal (report);

  switch (problem != NULL ? problem->code : LEGATION_PROBLEM_FORMAT)
    {
    case LEGATION_PROBLEM_SYNTAX:
      return _("Could not be opened: this is not JSON");
    case LEGATION_PROBLEM_ENCODING:
      return _("Could not be opened: this is not UTF-8 text");
    case LEGATION_PROBLEM_TOO_DEEP:
      return _("Could not be opened: this has too many levels");
    case LEGATION_PROBLEM_TOO_LARGE:
      return _("Could not be opened: this is too large");
    case LEGATION_PROBLEM_FORMAT:
      if (problem != NULL && g_str_equal (problem->pointer, "/version"))
        return _("Could not be opened: another version of the format");
      return _("Could not be opened: this is no Legation dataset");
    default:
      return _("Could not be opened");
    }
}

/**
 * legation_report_to_headline:
 * @report: what was wrong with a file
 * @counts: (nullable): how much of it is there; none where nothing could be read of it
 *
 * Returns: (transfer full): what became of the file, in a few words
 */
char *
legation_report_to_headline (LegationReport *report, const LegationReportCounts *counts)
{
  guint n_losses;

  if (counts == NULL)
    return g_strdup (name_fatal (report));
  n_losses = count_losses (counts);
  if (n_losses == 0)
    return g_strdup (_("Opened, with nothing left out"));
  return g_strdup_printf (ngettext ("Opened, with %u part left out",
                                    "Opened, with %u parts left out", n_losses),
                          n_losses);
}

/**
 * legation_report_to_summary:
 * @report: what was wrong with a file
 * @counts: (nullable): how much of it is there; none where nothing could be read of it
 *
 * Returns: (transfer full): what is shown of it, or why nothing is
 */
char *
legation_report_to_summary (LegationReport *report, const LegationReportCounts *counts)
{
  g_autofree char *shown = NULL;
  g_autofree char *cut = NULL;

  if (counts == NULL)
    return describe_fatal (report);
  shown = describe_shown (counts);
  cut = describe_cut (counts);
  if (shown == NULL)
    shown = g_strdup (_("There are no events, agreements or statements in it."));
  return g_strjoin (" ", shown, cut, NULL);
}
