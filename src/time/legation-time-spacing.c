/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every distinct date has one share of room, spread over the days that it may mean, so that what is
 * known to its year takes all of that year and not a day of it.  What time has no date still has a
 * little room: days keep their order, and none has no width. */

#include "legation-time-spacing.h"

/* A date that may mean more days than these is nowhere: it gets no room of its own. */
#define LONGEST_DATE 366

/* The share of all room that goes to the days themselves, whatever happened on them. */
#define ROOM_OF_DAYS 0.2

typedef struct
{
  LegationDay day;
  double rise; /* of the room of a day, from this day on */
} Edge;

typedef struct
{
  double day;
  double place;
} Knot;

struct _LegationTimeSpacing
{
  GArray *knots; /* (element-type Knot): two at least, both members increasing */
};

static guint
hash_span (gconstpointer key)
{
  const LegationSpan *span = key;

  return (guint) (span->first * 31 + span->last);
}

static gboolean
is_same_span (gconstpointer a, gconstpointer b)
{
  return legation_span_equal (*(const LegationSpan *) a, *(const LegationSpan *) b);
}

static void
add_span (GHashTable *spans, LegationSpan span, LegationSpan full)
{
  if (span.first == LEGATION_DAY_MIN || span.last == LEGATION_DAY_MAX
      || span.last - span.first >= LONGEST_DATE)
    return;
  span.first = MAX (span.first, full.first);
  span.last = MIN (span.last, full.last);
  if (span.first <= span.last)
    g_hash_table_add (spans, g_memdup2 (&span, sizeof span));
}

/* What lasted long is at its two ends, a set at its members, unless all are one short time. */
static void
add_date (GHashTable *spans, const LegationDate *when, LegationSpan full)
{
  const LegationSpan extent = legation_date_get_extent (when);
  const guint n = legation_date_get_n_parts (when);

  if (n < 2 || legation_date_get_form (when) == LEGATION_DATE_ONE_OF
      || (legation_date_get_form (when) == LEGATION_DATE_INTERVAL
          && extent.first != LEGATION_DAY_MIN && extent.last != LEGATION_DAY_MAX
          && extent.last - extent.first < LONGEST_DATE))
    {
      add_span (spans, extent, full);
      return;
    }
  for (guint i = 0; i < n; i++)
    add_span (spans, legation_date_get_part (when, i)->extent, full);
}

static GHashTable *
list_spans (LegationDataset *dataset, LegationSpan full)
{
  GHashTable *spans = g_hash_table_new_full (hash_span, is_same_span, g_free, NULL);

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (event->when != NULL && event->count > 0)
        add_date (spans, event->when, full);
    }

  return spans;
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const Edge *left = a, *right = b;

  return (left->day > right->day) - (left->day < right->day);
}

static GArray *
list_edges (GHashTable *spans)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, spans);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const LegationSpan *span = key;
      const double rise = 1.0 / (double) (span->last - span->first + 1);
      const Edge both[2] = { { span->first, rise }, { span->last + 1, -rise } };

      g_array_append_vals (edges, both, 2);
    }
  g_array_sort (edges, compare_edges);

  return edges;
}

static void
add_knot (LegationTimeSpacing *self, LegationDay day, double room_of_day)
{
  const Knot *last = &g_array_index (self->knots, Knot, self->knots->len - 1);
  const Knot knot
      = { (double) day, last->place + room_of_day * ((double) day - last->day) };

  if (knot.day > last->day)
    g_array_append_val (self->knots, knot);
}

/* As long as the days themselves, so that both kinds of axis can be zoomed and moved alike. */
static void
normalize (LegationTimeSpacing *self)
{
  const Knot first = g_array_index (self->knots, Knot, 0);
  const Knot last = g_array_index (self->knots, Knot, self->knots->len - 1);
  const double factor = (last.day - first.day) / last.place;

  for (guint i = 0; i < self->knots->len; i++)
    {
      Knot *knot = &g_array_index (self->knots, Knot, i);

      knot->place = first.day + knot->place * factor;
    }
  g_array_index (self->knots, Knot, self->knots->len - 1).place = last.day;
}

/**
 * legation_time_spacing_new:
 * @full: bounded days, all that the axis can show
 *
 * Returns: (transfer full): a spacing that gives each distinct date of the events of @dataset the same
 *   room.  Places are measured so that @full is as long in them as it is in days.
 */
LegationTimeSpacing *
legation_time_spacing_new (LegationDataset *dataset, LegationSpan full)
{
  LegationTimeSpacing *self = g_new0 (LegationTimeSpacing, 1);
  g_autoptr (GHashTable) spans = list_spans (dataset, full);
  g_autoptr (GArray) edges = list_edges (spans);
  const double days = (double) (full.last - full.first + 1);
  /* Where there are no dates, all of it is theirs. */
  const double base
      = ROOM_OF_DAYS / (1 - ROOM_OF_DAYS) * MAX (g_hash_table_size (spans), 1) / days;
  const Knot first = { (double) full.first, 0 };
  double room = 0;

  self->knots = g_array_new (FALSE, FALSE, sizeof (Knot));
  g_array_append_val (self->knots, first);
  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);

      /* What was added and taken away again may leave a trace below nothing. */
      add_knot (self, edge->day, base + MAX (room, 0));
      room += edge->rise;
    }
  add_knot (self, full.last + 1, base);
  normalize (self);

  return self;
}

void
legation_time_spacing_free (LegationTimeSpacing *self)
{
  g_array_unref (self->knots);
  g_free (self);
}

/* The knot before which, by one of its members, @value lies; from 1 to the last. */
static guint
find_knot (const LegationTimeSpacing *self, gsize member, double value)
{
  guint low = 1, high = self->knots->len - 1;

  while (low < high)
    {
      const guint middle = (low + high) / 2;
      const Knot *knot = &g_array_index (self->knots, Knot, middle);

      if (G_STRUCT_MEMBER (double, knot, member) <= value)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static double
convert (const LegationTimeSpacing *self, gsize from, gsize to, double value)
{
  const guint n = find_knot (self, from, value);
  const Knot *left = &g_array_index (self->knots, Knot, n - 1);
  const Knot *right = &g_array_index (self->knots, Knot, n);
  const double from_left = G_STRUCT_MEMBER (double, left, from);
  const double from_right = G_STRUCT_MEMBER (double, right, from);
  const double to_left = G_STRUCT_MEMBER (double, left, to);
  const double to_right = G_STRUCT_MEMBER (double, right, to);

  /* Out of all time, days are as long as they are on the mean. */
  if (value < from_left)
    return to_left + value - from_left;
  if (value > from_right)
    return to_right + value - from_right;

  return to_left + (value - from_left) / (from_right - from_left) * (to_right - to_left);
}

/** legation_time_spacing_to_place: Returns: where @day begins; the later, the greater */
double
legation_time_spacing_to_place (const LegationTimeSpacing *self, double day)
{
  return convert (self, G_STRUCT_OFFSET (Knot, day), G_STRUCT_OFFSET (Knot, place), day);
}

/** legation_time_spacing_to_day: undoes legation_time_spacing_to_place(). */
double
legation_time_spacing_to_day (const LegationTimeSpacing *self, double place)
{
  return convert (self, G_STRUCT_OFFSET (Knot, place), G_STRUCT_OFFSET (Knot, day), place);
}
