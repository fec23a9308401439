/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting what was left out.  A problem names what it cost, and its pointer leads to where that was,
 * so the same record is counted once however much is wrong with it. */

#include "config.h"

#include "legation-report-count.h"

#include <glib/gi18n.h>

#include <string.h>

/** Table: where records stand in a document, and what a problem calls one that was left out: without
 * and with its id, as legation-loader-problem.c does. */
typedef struct
{
  const char *path;
  const char *within; /* nullable: an array in each of those records */
  LegationKind kind;
  const char *nameless;
  const char *named;
} Table;

static const Table tables[] = {
  { "/sources", NULL, LEGATION_KIND_SOURCE, N_("the source"), N_("the source “%s”") },
  { "/places", NULL, LEGATION_KIND_PLACE, N_("the place"), N_("the place “%s”") },
  { "/people", NULL, LEGATION_KIND_PERSON, N_("the person"), N_("the person “%s”") },
  { "/organizations", NULL, LEGATION_KIND_ORGANIZATION, N_("the organization"),
    N_("the organization “%s”") },
  { "/events", NULL, LEGATION_KIND_EVENT, N_("the event"), N_("the event “%s”") },
  { "/agreements", NULL, LEGATION_KIND_AGREEMENT, N_("the agreement"), N_("the agreement “%s”") },
  { "/figures", NULL, LEGATION_KIND_FIGURE, N_("the figure"), N_("the figure “%s”") },
  { "/relationships", "/statements", LEGATION_KIND_STATEMENT, N_("the statement"),
    N_("the statement “%s”") },
  { "/relationships", NULL, LEGATION_KIND_RELATIONSHIP, N_("the relationship"),
    N_("the relationship “%s”") },
  { "/eras", NULL, LEGATION_KIND_ERA, N_("the era"), N_("the era “%s”") },
  { "/stories", "/steps", LEGATION_KIND_STEP, N_("the step"), N_("the step “%s”") },
  { "/stories", NULL, LEGATION_KIND_STORY, N_("the story"), N_("the story “%s”") },
};

/* Arrays in records whose items go one by one. */
static const char *const part_arrays[] = { "/citations", "/stops", "/roles", "/notes" };

/* The end of "/name/number" at @text, or NULL where something else stands there. */
static const char *
skip_item (const char *text, const char *name)
{
  if (text == NULL || !g_str_has_prefix (text, name))
    return NULL;
  text += strlen (name);
  if (text[0] != '/' || !g_ascii_isdigit (text[1]))
    return NULL;
  text++;
  while (g_ascii_isdigit (*text))
    text++;
  return *text == '/' || *text == '\0' ? text : NULL;
}

static const char *
skip_record (const Table *table, const char *pointer)
{
  const char *end = skip_item (pointer, table->path);

  return table->within != NULL ? skip_item (end, table->within) : end;
}

/* Whether @text is @format with something in place of its %s. */
static gboolean
is_format_of (const char *text, const char *format)
{
  const char *hole = strstr (format, "%s");
  gsize before, after;

  if (hole == NULL)
    return FALSE;
  before = (gsize) (hole - format);
  after = strlen (hole + 2);
  return strlen (text) > before + after && strncmp (text, format, before) == 0
         && g_str_has_suffix (text, hole + 2);
}

/* The record that was left out because of a problem: where its pointer ends, and what it was. */
static const char *
find_lost (const LegationProblem *problem, const Table **table)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables) && problem->dropped != NULL; i++)
    {
      const char *end = skip_record (&tables[i], problem->pointer);

      if (end == NULL
          || (!g_str_equal (problem->dropped, _(tables[i].nameless))
              && !is_format_of (problem->dropped, _(tables[i].named))))
        continue;
      *table = &tables[i];
      return end;
    }
  return NULL;
}

/* The innermost record that a pointer leads into. */
static const char *
find_record (const char *pointer, const Table **table)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const char *end = skip_record (&tables[i], pointer);

      if (end != NULL)
        {
          *table = &tables[i];
          return end;
        }
    }
  return NULL;
}

/* Where in @pointer the part ends that was left out of the record whose pointer ends at @record. */
static const char *
find_part (const char *record)
{
  const char *last = NULL;
  const char *next;

  if (*record == '\0')
    return record;
  for (const char *step = record; step != NULL; step = strchr (step + 1, '/'))
    for (guint i = 0; i < G_N_ELEMENTS (part_arrays); i++)
      {
        const char *end = skip_item (step, part_arrays[i]);

        if (end != NULL)
          last = end;
      }
  if (last != NULL)
    return last;
  next = strchr (record + 1, '/');
  return next != NULL && !g_ascii_isdigit (next[1]) ? next : record + strlen (record);
}

static char *
take_key (const char *pointer, const char *end)
{
  return g_strndup (pointer, (gsize) (end - pointer));
}

/* A table that is no array at all is not counted by anybody, nor is what stands in its records. */
static void
forget_total (const LegationProblem *problem, LegationReportCounts *counts)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (problem->pointer, tables[i].path))
      counts->is_total[tables[i].kind] = FALSE;
}

/* Counts the records that were left out, and puts what was left out of others into @rest. */
static void
count_lost (LegationReport *report,
            GHashTable *lost,
            GPtrArray *rest,
            LegationReportCounts *counts)
{
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);
      const Table *table;
      const char *end;

      if (problem->severity != LEGATION_SEVERITY_ERROR)
        continue;
      end = find_lost (problem, &table);
      if (end == NULL)
        forget_total (problem, counts);
      if (end == NULL && problem->dropped != NULL)
        g_ptr_array_add (rest, (gpointer) problem);
      if (end != NULL && g_hash_table_add (lost, take_key (problem->pointer, end)))
        counts->n_lost[table->kind]++;
    }
}

/* Whether the record that a record stands in is left out, and this one with it. */
static gboolean
is_lost_with_outer (GHashTable *lost, const char *pointer, const Table *table)
{
  g_autofree char *outer = NULL;

  if (table->within == NULL)
    return FALSE;
  outer = take_key (pointer, skip_item (pointer, table->path));
  return g_hash_table_contains (lost, outer);
}

/* Whether a record, or the one that it stands in, is left out as a whole. */
static gboolean
is_lost (GHashTable *lost, const char *pointer, const char *end, const Table *table)
{
  g_autofree char *key = take_key (pointer, end);

  return g_hash_table_contains (lost, key) || is_lost_with_outer (lost, pointer, table);
}

/* What stands in a record that is left out is not counted once more. */
static void
forget_inner (GHashTable *lost, LegationReportCounts *counts)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, lost);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const Table *table = NULL;

      if (find_record (key, &table) != NULL && is_lost_with_outer (lost, key, table))
        counts->n_lost[table->kind]--;
    }
}

static void
count_part (const LegationProblem *problem,
            GHashTable *lost,
            GHashTable *parts,
            GHashTable *cut,
            LegationReportCounts *counts)
{
  const Table *table = NULL;
  const char *record = find_record (problem->pointer, &table);
  const char *end = record != NULL ? find_part (record) : problem->pointer;

  if (record != NULL && is_lost (lost, problem->pointer, record, table))
    return;
  if (record == NULL) /* a member at the top of the document */
    {
      const char *next = problem->pointer[0] == '/' ? strchr (problem->pointer + 1, '/') : NULL;

      end = next != NULL ? next : problem->pointer + strlen (problem->pointer);
    }
  if (!g_hash_table_add (parts, take_key (problem->pointer, end)))
    return;
  counts->n_parts++;
  if (record != NULL && g_hash_table_add (cut, take_key (problem->pointer, record)))
    counts->n_cut[table->kind]++;
}

/**
 * legation_report_count_losses:
 * @report: what was wrong with a document
 * @dataset: what could be read of it
 * @counts: (out): how much is there and how much is not
 *
 * The language has to be the one in which the document was loaded: a problem tells what was left out
 * in words alone.
 */
void
legation_report_count_losses (LegationReport *report,
                              LegationDataset *dataset,
                              LegationReportCounts *counts)
{
  g_autoptr (GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) cut = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  *counts = (LegationReportCounts){ 0 };
  for (guint i = 0; i < LEGATION_N_KINDS; i++)
    {
      counts->n_shown[i] = legation_dataset_get_n_records (dataset, i);
      counts->is_total[i] = TRUE;
    }
  count_lost (report, lost, rest, counts);
  forget_inner (lost, counts);
  if (counts->n_lost[LEGATION_KIND_RELATIONSHIP] > 0)
    counts->is_total[LEGATION_KIND_STATEMENT] = FALSE;
  if (counts->n_lost[LEGATION_KIND_STORY] > 0)
    counts->is_total[LEGATION_KIND_STEP] = FALSE;

  for (guint i = 0; i < rest->len; i++)
    count_part (g_ptr_array_index (rest, i), lost, parts, cut, counts);
}
