/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a relationship is made of: statements by kind, claims that disagree, events with
 * the newest first, the time axis of its agreements. */

#include "config.h"

#include "legation-digest.h"

#include <string.h>

/* How a reader gets to know a relationship: how it is, where it comes from, what is thought of it,
 * what stands in its way, what may come. */
static const int statement_ranks[] = {
  [LEGATION_STATEMENT_CURRENT] = 0,
  [LEGATION_STATEMENT_HISTORY] = 1,
  [LEGATION_STATEMENT_ASSESSMENT] = 2,
  [LEGATION_STATEMENT_CONSTRAINT] = 3,
  [LEGATION_STATEMENT_OUTLOOK] = 4,
};

static int
compare_statements (gconstpointer a, gconstpointer b)
{
  const LegationStatement *first = *(const LegationStatement *const *) a;
  const LegationStatement *second = *(const LegationStatement *const *) b;

  if (first->type != second->type)
    return statement_ranks[first->type] - statement_ranks[second->type];

  if (first->record.index == second->record.index)
    return 0;

  return first->record.index < second->record.index ? -1 : 1;
}

/**
 * legation_relationship_sort_statements: its statements by kind, and as written within a kind.
 *
 * Returns: (transfer container) (element-type LegationStatement): them
 */
GPtrArray *
legation_relationship_sort_statements (const LegationRelationship *relationship)
{
  GPtrArray *statements = g_ptr_array_sized_new (relationship->n_statements);

  for (guint i = 0; i < relationship->n_statements; i++)
    g_ptr_array_add (statements, (gpointer) relationship->statements[i]);
  g_ptr_array_sort (statements, compare_statements);

  return statements;
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  const LegationEvent *first = *(const LegationEvent *const *) a;
  const LegationEvent *second = *(const LegationEvent *const *) b;
  int order = 0;

  if (first->when != NULL && second->when != NULL)
    order = -legation_date_compare (first->when, second->when);
  else if (first->when != NULL || second->when != NULL)
    order = first->when != NULL ? -1 : 1;

  return order != 0 ? order : strcmp (second->record.id, first->record.id);
}

/** legation_events_sort_newest: sorts events, the newest first, those without a date last. */
void
legation_events_sort_newest (GPtrArray *events)
{
  g_ptr_array_sort (events, compare_newest);
}

/**
 * legation_dataset_list_undated: the events without a date, as written.
 *
 * Returns: (transfer container) (element-type LegationEvent): them
 */
GPtrArray *
legation_dataset_list_undated (LegationDataset *dataset)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (event->when == NULL)
        g_ptr_array_add (events, (gpointer) event);
    }

  return events;
}

/**
 * legation_relationship_list_newest: its events, the newest first.
 *
 * Returns: (transfer container) (element-type LegationEvent): them
 */
GPtrArray *
legation_relationship_list_newest (const LegationRelationship *relationship)
{
  GPtrArray *events = g_ptr_array_sized_new (relationship->n_events);

  for (guint i = 0; i < relationship->n_events; i++)
    g_ptr_array_add (events, (gpointer) relationship->events[i]);
  legation_events_sort_newest (events);

  return events;
}

/* Gathers everything that a record disagrees with, directly or through another one. */
static void
gather_claims (const LegationRecord *record, GHashTable *seen, GPtrArray *claims)
{
  if (!g_hash_table_add (seen, (gpointer) record))
    return;

  g_ptr_array_add (claims, (gpointer) record);
  for (guint i = 0; i < record->n_disagrees_with; i++)
    gather_claims (record->disagrees_with[i], seen, claims);
}

static gboolean
disagrees_with (const LegationRecord *record, const LegationRecord *other)
{
  for (guint i = 0; i < record->n_disagrees_with; i++)
    if (record->disagrees_with[i] == other)
      return TRUE;

  return FALSE;
}

/* Whether a claim of one group names one of another. */
static gboolean
names_any (GPtrArray *group, GPtrArray *others)
{
  for (guint i = 0; i < group->len; i++)
    for (guint j = 0; j < others->len; j++)
      if (disagrees_with (g_ptr_array_index (group, i), g_ptr_array_index (others, j)))
        return TRUE;

  return FALSE;
}

/* A claim may be named by another without naming it back: then their groups are one. */
static void
add_claims (const LegationRecord *record, GHashTable *seen, GPtrArray *groups)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  GPtrArray *home = NULL;

  if (record->n_disagrees_with == 0 || g_hash_table_contains (seen, record))
    return;

  gather_claims (record, seen, claims);
  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (groups, i);

      if (!names_any (claims, group))
        continue;
      if (home == NULL)
        {
          home = group;
          continue;
        }
      g_ptr_array_extend (home, group, NULL, NULL);
      g_ptr_array_remove_index (groups, i--);
    }
  if (home != NULL)
    g_ptr_array_extend (home, claims, NULL, NULL);
  else
    g_ptr_array_add (groups, g_steal_pointer (&claims));
}

/**
 * legation_relationship_find_disagreements: the claims of a relationship on which sources differ,
 * each group together with those it disagrees with.
 *
 * Returns: (transfer full) (element-type GPtrArray): groups of records, two or more in each
 */
GPtrArray *
legation_relationship_find_disagreements (const LegationRelationship *relationship)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < relationship->n_figures; i++)
    add_claims (&relationship->figures[i]->record, seen, groups);
  for (guint i = 0; i < relationship->n_statements; i++)
    add_claims (&relationship->statements[i]->record, seen, groups);
  for (guint i = 0; i < relationship->n_agreements; i++)
    add_claims (&relationship->agreements[i]->record, seen, groups);
  for (guint i = 0; i < relationship->n_events; i++)
    add_claims (&relationship->events[i]->record, seen, groups);

  return groups;
}

static gboolean
opposes_any (const LegationRecord *record, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const LegationRecord *other = g_ptr_array_index (others, i);

      if (disagrees_with (record, other) || disagrees_with (other, record))
        return TRUE;
    }

  return FALSE;
}

/* Puts a claim, and those it disagrees with, on opposite sides, as far as that can be done. */
static void
take_side (const LegationRecord *record, GPtrArray *group, GPtrArray *sides[2], int side)
{
  if (g_ptr_array_find (sides[0], record, NULL) || g_ptr_array_find (sides[1], record, NULL))
    return;

  g_ptr_array_add (sides[side], (gpointer) record);
  for (guint i = 0; i < group->len; i++)
    {
      const LegationRecord *other = g_ptr_array_index (group, i);

      if (disagrees_with (record, other) || disagrees_with (other, record))
        take_side (other, group, sides, !opposes_any (other, sides[!side]) ? !side : side);
    }
}

/**
 * legation_claims_take_sides: puts claims in two columns so that what disagrees stands side by side,
 * and what does not stands one under the other.
 * @group: (element-type LegationRecord): see legation_relationship_find_disagreements()
 * @sides: two empty arrays, to be filled
 */
void
legation_claims_take_sides (GPtrArray *group, GPtrArray *sides[2])
{
  for (guint i = 0; i < group->len; i++)
    take_side (g_ptr_array_index (group, i), group, sides, 0);
}

/**
 * legation_record_find_opponents: what a record disagrees with, and what disagrees with it.
 *
 * Returns: (transfer container) (element-type LegationRecord): the others
 */
GPtrArray *
legation_record_find_opponents (const LegationRecord *record, LegationDataset *dataset)
{
  static const LegationKind kinds[] = { LEGATION_KIND_EVENT, LEGATION_KIND_STATEMENT,
                                        LEGATION_KIND_FIGURE, LEGATION_KIND_AGREEMENT };
  GPtrArray *opponents = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < legation_dataset_get_n_records (dataset, kinds[i]); j++)
      {
        const LegationRecord *other = legation_dataset_get_record (dataset, kinds[i], j);

        if (other != record && (disagrees_with (record, other) || disagrees_with (other, record)))
          g_ptr_array_add (opponents, (gpointer) other);
      }

  return opponents;
}

static void
mark_sources (const LegationCitation *citations, guint n_citations, gboolean *cited)
{
  for (guint i = 0; i < n_citations; i++)
    cited[citations[i].source->record.index] = TRUE;
}

/** legation_relationship_count_sources: Returns: how many sources speak of a relationship. */
guint
legation_relationship_count_sources (const LegationRelationship *relationship,
                                     LegationDataset *dataset)
{
  guint n_sources = legation_dataset_get_n_sources (dataset);
  g_autofree gboolean *cited = g_new0 (gboolean, n_sources + 1);
  guint n = 0;

#define MARK_RECORDS(records, count)                                                               \
  for (guint i = 0; i < (count); i++)                                                              \
    mark_sources ((records)[i]->record.citations, (records)[i]->record.n_citations, cited)

  mark_sources (relationship->record.citations, relationship->record.n_citations, cited);
  mark_sources (relationship->status_citations, relationship->n_status_citations, cited);
  MARK_RECORDS (relationship->statements, relationship->n_statements);
  MARK_RECORDS (relationship->events, relationship->n_events);
  MARK_RECORDS (relationship->agreements, relationship->n_agreements);
  MARK_RECORDS (relationship->figures, relationship->n_figures);
#undef MARK_RECORDS

  for (guint i = 0; i < n_sources; i++)
    n += cited[i] ? 1 : 0;

  return n;
}

/** legation_relationship_holds: whether a statement, agreement, figure or event is part of it. */
gboolean
legation_relationship_holds (const LegationRelationship *relationship, const LegationRecord *record)
{
#define SEARCH_RECORDS(records, count)                                                             \
  for (guint i = 0; i < (count); i++)                                                              \
    if (&(records)[i]->record == record)                                                           \
      return TRUE

  SEARCH_RECORDS (relationship->statements, relationship->n_statements);
  SEARCH_RECORDS (relationship->events, relationship->n_events);
  SEARCH_RECORDS (relationship->agreements, relationship->n_agreements);
  SEARCH_RECORDS (relationship->figures, relationship->n_figures);
#undef SEARCH_RECORDS

  return FALSE;
}

/**
 * legation_relationship_get_axis: the time axis that the agreements of a relationship share: whole
 * years from the first that is dated to the one after @as_of.
 * @as_of: (nullable): how far the dataset reaches
 *
 * Returns: the days of the axis; it is empty, the last before the first, where nothing is dated
 */
LegationSpan
legation_relationship_get_axis (const LegationRelationship *relationship, const LegationDate *as_of)
{
  LegationSpan axis = { LEGATION_DAY_MAX, LEGATION_DAY_MIN };
  gint64 year;
  int month, day;

  for (guint i = 0; i < relationship->n_agreements; i++)
    {
      const LegationDate *when = relationship->agreements[i]->when;
      LegationSpan extent;

      if (when == NULL)
        continue;
      extent = legation_date_get_extent (when);
      if (extent.first != LEGATION_DAY_MIN)
        {
          axis.first = MIN (axis.first, extent.first);
          axis.last = MAX (axis.last, extent.first);
        }
      if (extent.last != LEGATION_DAY_MAX)
        axis.last = MAX (axis.last, extent.last);
    }
  if (axis.first > axis.last)
    return axis;

  if (as_of != NULL && legation_date_get_extent (as_of).last != LEGATION_DAY_MAX)
    axis.last = MAX (axis.last, legation_date_get_extent (as_of).last);
  legation_day_to_ymd (axis.first, &year, &month, &day);
  axis.first = legation_day_from_ymd (year, 1, 1);
  legation_day_to_ymd (axis.last, &year, &month, &day);
  axis.last = legation_day_from_ymd (year + 1, 1, 1) - 1;

  return axis;
}
