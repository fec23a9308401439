/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which values of a facet the events have, as numbers: worked out when a facet is first asked for. */

#include "legation-session-facets-private.h"

#include <string.h>

static void
add (GPtrArray *values, const char *value)
{
  for (guint i = 0; i < values->len; i++)
    if (g_str_equal (g_ptr_array_index (values, i), value))
      return;
  g_ptr_array_add (values, (gpointer) value);
}

/* Those that take part or are gone through; an event of the focus country alone has none. */
static void
add_countries (const LegationEvent *event, const char *focus, GPtrArray *values)
{
  gboolean has_other = FALSE;

  for (guint i = 0; i < event->n_countries; i++)
    add (values, event->countries[i]);
  for (guint i = 0; i < event->n_stops; i++)
    if (*event->stops[i].place->country != '\0')
      add (values, event->stops[i].place->country);
  for (guint i = 0; i < values->len; i++)
    has_other |= !g_str_equal (g_ptr_array_index (values, i), focus);
  if (!has_other)
    add (values, LEGATION_FACET_VALUE_NONE);
}

static const char *
find_reliability (const LegationEvent *event)
{
  LegationReliability best = LEGATION_RELIABILITY_UNKNOWN;

  for (guint i = 0; i < event->record.n_citations; i++)
    best = MAX (best, event->record.citations[i].source->reliability);

  return legation_word_get_nick (LEGATION_WORD_RELIABILITY, (int) best);
}

static void
add_values (LegationFacet facet, const LegationEvent *event, const char *focus, GPtrArray *values)
{
  switch (facet)
    {
    case LEGATION_FACET_CHANNEL:
      if (event->channel != LEGATION_CHANNEL_NONE)
        add (values, legation_word_get_nick (LEGATION_WORD_CHANNEL, event->channel));
      break;
    case LEGATION_FACET_KIND:
      add (values, legation_word_get_nick (LEGATION_WORD_EVENT, event->type));
      break;
    case LEGATION_FACET_COUNTRY:
      add_countries (event, focus, values);
      break;
    case LEGATION_FACET_STANDING:
      add (values, legation_word_get_nick (LEGATION_WORD_STANDING, event->standing));
      break;
    case LEGATION_FACET_BASIS:
      for (guint i = 0; i < event->n_stops; i++)
        add (values, legation_word_get_nick (LEGATION_WORD_BASIS, event->stops[i].basis));
      break;
    case LEGATION_FACET_SOURCE:
      for (guint i = 0; i < event->record.n_citations; i++)
        add (values, event->record.citations[i].source->record.id);
      break;
    case LEGATION_FACET_RELIABILITY:
      if (event->record.n_citations > 0)
        add (values, find_reliability (event));
      break;
    default:
      g_assert_not_reached ();
    }
  if (values->len == 0)
    add (values, LEGATION_FACET_VALUE_NONE);
}

/** _legation_facet_get_word: Returns: the set of words that the values of @facet are of, or -1. */
int
_legation_facet_get_word (LegationFacet facet)
{
  switch (facet)
    {
    case LEGATION_FACET_CHANNEL:
      return LEGATION_WORD_CHANNEL;
    case LEGATION_FACET_KIND:
      return LEGATION_WORD_EVENT;
    case LEGATION_FACET_STANDING:
      return LEGATION_WORD_STANDING;
    case LEGATION_FACET_BASIS:
      return LEGATION_WORD_BASIS;
    case LEGATION_FACET_RELIABILITY:
      return LEGATION_WORD_RELIABILITY;
    default:
      return -1;
    }
}

/* Where a value stands in the list: words and sources in their order, countries with more events first,
 * and what has no value last. */
typedef struct
{
  const char *value;
  guint position; /* in the order in which they were met */
  gint64 rank;
} Ranked;

static gint64
find_rank (LegationFacet facet, LegationDataset *dataset, const char *value, guint n_events)
{
  const int word = _legation_facet_get_word (facet);
  int number;

  if (g_str_equal (value, LEGATION_FACET_VALUE_NONE))
    return G_MAXINT64;
  if (word >= 0 && legation_word_parse ((LegationWord) word, value, &number))
    return facet == LEGATION_FACET_RELIABILITY ? -number : number;
  if (facet == LEGATION_FACET_SOURCE)
    return legation_dataset_find_source (dataset, value)->number;

  return -(gint64) n_events;
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return strcmp (first->value, second->value);
}

/* Puts the values in their order, and numbers the members by it. */
static void
put_in_order (LegationFacetIndex *self, LegationFacet facet, LegationDataset *dataset, guint n)
{
  const guint n_values = self->values->len;
  g_autofree Ranked *ranked = g_new (Ranked, n_values + 1);
  g_autofree guint *totals = g_new0 (guint, n_values + 1);
  g_autofree guint *places = g_new (guint, n_values + 1);

  for (guint i = 0; i < self->starts[n]; i++)
    totals[g_array_index (self->members, guint, i)]++;
  for (guint i = 0; i < n_values; i++)
    {
      const char *value = g_ptr_array_index (self->values, i);

      ranked[i] = (Ranked){ value, i, find_rank (facet, dataset, value, totals[i]) };
    }
  qsort (ranked, n_values, sizeof *ranked, compare_ranked);
  for (guint i = 0; i < n_values; i++)
    {
      places[ranked[i].position] = i;
      self->values->pdata[i] = (gpointer) ranked[i].value;
    }
  for (guint i = 0; i < self->starts[n]; i++)
    g_array_index (self->members, guint, i) = places[g_array_index (self->members, guint, i)];
}

/* Returns: (transfer full): the values that the events of @dataset have of @facet */
LegationFacetIndex *
_legation_facet_index_new (LegationDataset *dataset, LegationFacet facet)
{
  LegationFacetIndex *self = g_new0 (LegationFacetIndex, 1);
  const char *focus = legation_dataset_get_header (dataset)->focus;
  const guint n = legation_dataset_get_n_events (dataset);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  self->values = g_ptr_array_new ();
  self->starts = g_new0 (guint, n + 1);
  self->members = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_set_size (values, 0);
      add_values (facet, legation_dataset_get_event (dataset, i), focus, values);
      for (guint j = 0; j < values->len; j++)
        {
          gpointer value = g_ptr_array_index (values, j);
          gpointer found;
          guint number = self->values->len;

          if (g_hash_table_lookup_extended (numbers, value, NULL, &found))
            number = GPOINTER_TO_UINT (found);
          else
            {
              g_hash_table_insert (numbers, value, GUINT_TO_POINTER (number));
              g_ptr_array_add (self->values, (gpointer) g_intern_string (value));
            }
          g_array_append_val (self->members, number);
        }
      self->starts[i + 1] = self->members->len;
    }
  put_in_order (self, facet, dataset, n);

  return self;
}

void
_legation_facet_index_free (LegationFacetIndex *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->values);
  g_free (self->starts);
  g_array_unref (self->members);
  g_free (self);
}

/* Returns: (transfer none): the values of @facet */
const LegationFacetIndex *
_legation_session_get_facet_index (LegationSession *self, LegationFacet facet)
{
  if (self->facets[facet] == NULL)
    self->facets[facet] = _legation_facet_index_new (self->dataset, facet);

  return self->facets[facet];
}
