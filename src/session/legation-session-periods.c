/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event of which it is not known in which of two periods it was is possibly in both. */

#include "legation-session-periods.h"

#include "legation-session-private.h"

#include <string.h>

static void
add (LegationPeriodCount *count, const guint8 *relations)
{
  for (guint i = 0; i < 2; i++)
    {
      count->certain[i] += relations[i] == LEGATION_RELATION_CERTAIN;
      count->possible[i] += relations[i] == LEGATION_RELATION_POSSIBLE;
    }
}

static gboolean
is_empty (const LegationPeriodCount *count)
{
  return count->certain[0] + count->certain[1] + count->possible[0] + count->possible[1] == 0;
}

/* In their own order, those without a channel last. */
static void
list_channels (LegationPeriodCounts *self, LegationPeriodCount *counts)
{
  for (guint i = 1; i <= LEGATION_N_CHANNELS; i++)
    {
      LegationPeriodCount *count = &counts[i % LEGATION_N_CHANNELS];

      count->channel = (LegationChannel) (i % LEGATION_N_CHANNELS);
      if (!is_empty (count))
        g_array_append_vals (self->channels, count, 1);
    }
}

/* @places: (element-type utf8 guint): where in the list countries are, from 1 */
static void
add_to_countries (LegationPeriodCounts *self,
                  GHashTable *places,
                  const LegationEvent *event,
                  const char *focus,
                  const guint8 *relations)
{
  for (guint i = 0; i < event->n_countries; i++)
    {
      const char *code = event->countries[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, code));

      if (g_str_equal (code, focus))
        continue;
      if (place == 0)
        {
          g_array_set_size (self->countries, self->countries->len + 1);
          place = self->countries->len;
          g_strlcpy (g_array_index (self->countries, LegationPeriodCount, place - 1).country, code, 3);
          g_hash_table_insert (places, (gpointer) code, GUINT_TO_POINTER (place));
        }
      add (&g_array_index (self->countries, LegationPeriodCount, place - 1), relations);
    }
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
 * legation_session_count_periods: counts what the filter admits in both periods.
 *
 * Returns: (transfer full): the counts
 */
LegationPeriodCounts *
legation_session_count_periods (LegationSession *session)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  const char *focus = legation_dataset_get_header (dataset)->focus;
  const guint8 *other = _legation_session_relate_period (session, 0);
  const guint8 *selected = _legation_session_relate_period (session, 1);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  LegationPeriodCount channels[LEGATION_N_CHANNELS] = { { 0 } };
  LegationPeriodCounts *self = g_new0 (LegationPeriodCounts, 1);

  self->channels = g_array_new (FALSE, FALSE, sizeof (LegationPeriodCount));
  self->countries = g_array_new (FALSE, TRUE, sizeof (LegationPeriodCount));
  for (guint i = 0; i < session->index->n; i++)
    {
      const guint8 relations[] = { other[i], selected[i] };
      const LegationEvent *event;

      if (session->gates[i] != 0 || (relations[0] | relations[1]) == LEGATION_RELATION_NO)
        continue;
      event = legation_dataset_get_event (dataset, i);
      add (&self->all, relations);
      add (&channels[event->channel], relations);
      add_to_countries (self, places, event, focus, relations);
    }
  list_channels (self, channels);
  g_array_sort (self->countries, compare_counts);

  return self;
}

/** legation_period_counts_free: frees @self and its lists. */
void
legation_period_counts_free (LegationPeriodCounts *self)
{
  g_array_unref (self->channels);
  g_array_unref (self->countries);
  g_free (self);
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
