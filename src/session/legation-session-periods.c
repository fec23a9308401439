/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event of which it is not known in which of two periods it was is possibly in both. */

#include "legation-session-periods.h"

#include <string.h>

/* How an event stands to both periods. */
typedef struct
{
  LegationRelation relations[2];
} Standing;

static Standing
find_standing (LegationSession *session, const LegationEvent *event)
{
  const LegationView *view = legation_session_get_view (session);

  return (Standing){ { legation_session_relate_to (session, event, view->compared_span),
                       legation_session_relate_to (session, event, view->selected) } };
}

static void
add (LegationPeriodCount *count, const Standing *standing)
{
  for (guint i = 0; i < 2; i++)
    {
      count->certain[i] += standing->relations[i] == LEGATION_RELATION_CERTAIN;
      count->possible[i] += standing->relations[i] == LEGATION_RELATION_POSSIBLE;
    }
}

static gboolean
is_empty (const LegationPeriodCount *count)
{
  return count->certain[0] + count->certain[1] + count->possible[0] + count->possible[1] == 0;
}

/** legation_session_count_periods: counts all that the filter admits, whatever the sort. */
LegationPeriodCount
legation_session_count_periods (LegationSession *session)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  LegationPeriodCount count = { 0 };

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const Standing standing = find_standing (session, legation_dataset_get_event (dataset, i));

      add (&count, &standing);
    }

  return count;
}

/**
 * legation_session_count_periods_by_channel: counts by channel, in their own order; those without any
 * event in either period are left out.
 *
 * Returns: (transfer full) (element-type LegationPeriodCount): them
 */
GArray *
legation_session_count_periods_by_channel (LegationSession *session)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  LegationPeriodCount counts[LEGATION_N_CHANNELS] = { { 0 } };
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LegationPeriodCount));

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);
      const Standing standing = find_standing (session, event);

      add (&counts[event->channel], &standing);
    }
  /* Those without a channel come last. */
  for (guint i = 1; i <= LEGATION_N_CHANNELS; i++)
    {
      LegationPeriodCount *count = &counts[i % LEGATION_N_CHANNELS];

      count->channel = (LegationChannel) (i % LEGATION_N_CHANNELS);
      if (!is_empty (count))
        g_array_append_vals (rows, count, 1);
    }

  return rows;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const LegationPeriodCount *first = a, *second = b;
  const guint left = first->certain[0] + first->certain[1];
  const guint right = second->certain[0] + second->certain[1];
  const guint more = first->possible[0] + first->possible[1];
  const guint other = second->possible[0] + second->possible[1];

  if (left != right)
    return left > right ? -1 : 1;
  if (more != other)
    return more > other ? -1 : 1;

  return strcmp (first->country, second->country);
}

/**
 * legation_session_count_periods_by_country: counts by country, those with most events first; an event
 * of several countries counts for each of them, and the country that the dataset is about is left out.
 *
 * Returns: (transfer full) (element-type LegationPeriodCount): them
 */
GArray *
legation_session_count_periods_by_country (LegationSession *session)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  const char *focus = legation_dataset_get_header (dataset)->focus;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (LegationPeriodCount));

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);
      const Standing standing = find_standing (session, event);

      for (guint j = 0; j < event->n_countries; j++)
        {
          const char *code = event->countries[j];
          guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, code));

          if (g_str_equal (code, focus) || (standing.relations[0] == LEGATION_RELATION_NO
                                            && standing.relations[1] == LEGATION_RELATION_NO))
            continue;
          if (place == 0)
            {
              g_array_set_size (rows, rows->len + 1);
              place = rows->len;
              g_strlcpy (g_array_index (rows, LegationPeriodCount, place - 1).country, code, 3);
              g_hash_table_insert (places, (gpointer) code, GUINT_TO_POINTER (place));
            }
          add (&g_array_index (rows, LegationPeriodCount, place - 1), &standing);
        }
    }
  g_array_sort (rows, compare_counts);

  return rows;
}

/**
 * legation_period_count_get_difference: by how many more there were in the selected span.
 * @least: (out): the difference if all that is possible was in the other span alone
 * @most: (out): if all of it was in the selected one alone
 *
 * Returns: the difference of what is certain
 */
int
legation_period_count_get_difference (const LegationPeriodCount *self, int *least, int *most)
{
  const int difference = (int) self->certain[1] - (int) self->certain[0];

  *least = difference - (int) self->possible[0];
  *most = difference + (int) self->possible[1];

  return difference;
}
