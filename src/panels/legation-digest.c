/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a relationship is made of: statements by kind, events with the newest first, the
 * time axis of its agreements. */

#include "config.h"

#include "legation-digest.h"

#include "legation-roster.h"

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
 * legation_relationship_sort_statements: what is said of its own parties, by kind, and as written
 * within a kind.
 *
 * Returns: (transfer container) (element-type LegationStatement): them
 */
GPtrArray *
legation_relationship_sort_statements (const LegationRelationship *relationship)
{
  GPtrArray *statements = g_ptr_array_sized_new (relationship->n_statements);

  for (guint i = 0; i < relationship->n_statements; i++)
    if (relationship->statements[i]->n_about == 0)
      g_ptr_array_add (statements, (gpointer) relationship->statements[i]);
  g_ptr_array_sort (statements, compare_statements);

  return statements;
}

static void
free_context (gpointer data)
{
  LegationContext *context = data;

  g_ptr_array_unref (context->statements);
  g_free (context);
}

static gboolean
has_party (const LegationParty *parties, guint n_parties, const LegationParty *party)
{
  for (guint i = 0; i < n_parties; i++)
    if (parties[i].organization == party->organization
        && g_str_equal (parties[i].country, party->country))
      return TRUE;

  return FALSE;
}

/* Whether a statement speaks of the same parties, in whatever order it names them. */
static gboolean
is_about_same (const LegationContext *context, const LegationStatement *statement)
{
  if (context->n_parties != statement->n_about)
    return FALSE;
  for (guint i = 0; i < statement->n_about; i++)
    if (!has_party (context->parties, context->n_parties, &statement->about[i]))
      return FALSE;

  return TRUE;
}

static void
add_to_context (GPtrArray *contexts, const LegationStatement *statement)
{
  LegationContext *context = NULL;

  for (guint i = 0; i < contexts->len && context == NULL; i++)
    if (is_about_same (g_ptr_array_index (contexts, i), statement))
      context = g_ptr_array_index (contexts, i);
  if (context == NULL)
    {
      context = g_new (LegationContext, 1);
      *context = (LegationContext){ statement->about, statement->n_about, g_ptr_array_new () };
      g_ptr_array_add (contexts, context);
    }
  g_ptr_array_add (context->statements, (gpointer) statement);
}

/**
 * legation_relationship_list_context: what is said on its page of others than its own parties, those
 * spoken of first coming first; within each, by kind and as written.
 *
 * Returns: (transfer full) (element-type LegationContext): one for each set of parties
 */
GPtrArray *
legation_relationship_list_context (const LegationRelationship *relationship)
{
  GPtrArray *contexts = g_ptr_array_new_with_free_func (free_context);

  for (guint i = 0; i < relationship->n_statements; i++)
    if (relationship->statements[i]->n_about > 0)
      add_to_context (contexts, relationship->statements[i]);
  for (guint i = 0; i < contexts->len; i++)
    g_ptr_array_sort (((LegationContext *) g_ptr_array_index (contexts, i))->statements,
                      compare_statements);

  return contexts;
}

/**
 * legation_statement_is_about: whether a statement speaks of a party that is not one of those on
 * whose page it stands.
 */
gboolean
legation_statement_is_about (const LegationStatement *statement, const LegationParty *party)
{
  return has_party (statement->about, statement->n_about, party);
}

/**
 * legation_dataset_list_about: the statements that speak of a party on the page of others.
 *
 * Returns: (transfer container) (element-type LegationStatement): them, as written
 */
GPtrArray *
legation_dataset_list_about (LegationDataset *dataset, const LegationParty *party)
{
  GPtrArray *statements = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_statements (dataset); i++)
    {
      const LegationStatement *statement = legation_dataset_get_statement (dataset, i);

      if (legation_statement_is_about (statement, party))
        g_ptr_array_add (statements, (gpointer) statement);
    }

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

/** legation_relationship_count_sources: Returns: how many sources speak of a relationship. */
guint
legation_relationship_count_sources (const LegationRelationship *relationship,
                                     LegationDataset *dataset)
{
  g_autoptr (GArray) sources = legation_relationship_list_sources (relationship, dataset);

  return sources->len;
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
 * legation_dataset_find_home: the relationship on whose page a claim is shown; a statement has but
 * one, of the others it is the first that they are part of.
 *
 * Returns: (transfer none) (nullable): it
 */
const LegationRelationship *
legation_dataset_find_home (LegationDataset *dataset, const LegationRecord *record)
{
  if (record->kind == LEGATION_KIND_STATEMENT)
    return ((const LegationStatement *) record)->relationship;
  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      const LegationRelationship *relationship = legation_dataset_get_relationship (dataset, i);

      if (legation_relationship_holds (relationship, record))
        return relationship;
    }

  return NULL;
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
