/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From itineraries to legs and marks: how each is drawn follows from what its source gives, and from
 * nothing else. */

#include "legation-route.h"

#include "legation-bundle-table.h"
#include "legation-frame.h"

struct _LegationRoutes
{
  LegationDataset *dataset;
  LegationGazetteer *gazetteer; /* nullable */
  GArray *marks;                /* (element-type LegationMark) */
  GArray *legs;                 /* (element-type LegationLeg) */
  GArray *points;               /* (element-type LegationPoint) */
  GHashTable *mark_index;       /* (element-type utf8 guint): position + 1 */

  GMutex mutex; /* guards what follows */
  LegationBundleTable *bundle_table; /* nullable: not wanted yet */
};

/* A city that is only inferred is not drawn as that city, but as its country. */
static LegationMark
make_mark (LegationRoutes *self, const LegationStop *stop)
{
  const LegationPlace *place = stop->place;
  LegationMark mark = { LEGATION_MARK_CITY, place->location, place, place->country };

  if (place->precision == LEGATION_PLACE_CITY && stop->basis == LEGATION_BASIS_STATED)
    return mark;

  mark.shape = LEGATION_MARK_COUNTRY;
  if (self->gazetteer != NULL)
    legation_gazetteer_get_country_location (self->gazetteer, place->country, &mark.location);

  return mark;
}

static guint
add_mark (LegationRoutes *self, const LegationStop *stop)
{
  LegationMark mark = make_mark (self, stop);
  g_autofree char *key = g_strdup_printf ("%d %s", (int) mark.shape,
                                          mark.shape == LEGATION_MARK_CITY ? mark.place->record.id
                                                                           : mark.country);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->mark_index, key));

  if (found != 0)
    return found - 1;
  g_array_append_val (self->marks, mark);
  g_hash_table_insert (self->mark_index, g_steal_pointer (&key), GUINT_TO_POINTER (self->marks->len));

  return self->marks->len - 1;
}

static void
add_point (LegationRoutes *self, const LegationEvent *event, const LegationStop *stop)
{
  LegationPoint point = {
    .event = event,
    .mark = add_mark (self, stop),
    .stop = stop,
    .hosted = stop->role == LEGATION_ROLE_VENUE,
    .hollow = legation_event_is_hollow (event),
  };

  g_array_append_val (self->points, point);
}

static void
add_leg (LegationRoutes *self,
         const LegationEvent *event,
         const LegationStop *from,
         const LegationStop *to,
         guint number)
{
  const char *focus = legation_dataset_get_header (self->dataset)->focus;
  LegationLeg leg = {
    .event = event,
    .from = add_mark (self, from),
    .to = add_mark (self, to),
    .from_stop = from,
    .to_stop = to,
    .from_inferred = from->basis != LEGATION_BASIS_STATED,
    .to_inferred = to->basis != LEGATION_BASIS_STATED,
    .hollow = legation_event_is_hollow (event),
    .number = number,
    .outbound = !g_str_equal (to->place->country, focus),
  };

  if (leg.from == leg.to)
    add_point (self, event, to);
  else
    g_array_append_val (self->legs, leg);
}

static const LegationStop *
find_origin (const LegationEvent *event)
{
  for (guint i = 0; i < event->n_stops; i++)
    {
      const LegationStop *stop = &event->stops[i];

      if (stop->role == LEGATION_ROLE_ORIGIN)
        return legation_stop_has_position (stop) && stop->basis != LEGATION_BASIS_UNKNOWN ? stop
                                                                                         : NULL;
    }

  return NULL;
}

/* Stops in their stated order: a chain that breaks wherever a stop is missing or has no position. */
static void
add_chain (LegationRoutes *self, const LegationEvent *event, guint n_halts)
{
  const LegationStop *last = find_origin (event);
  guint number = 0;

  for (guint i = 0; i < event->n_stops; i++)
    {
      const LegationStop *stop = &event->stops[i];

      if (stop->role == LEGATION_ROLE_ORIGIN)
        continue;
      number++;
      if (!legation_stop_has_position (stop))
        {
          last = NULL;
          continue;
        }
      if (last != NULL && !stop->gap_before)
        add_leg (self, event, last, stop, n_halts > 1 ? number : 0);
      else
        add_point (self, event, stop);
      last = stop;
    }
}

/* Stops whose order nobody states: each by itself, from the origin. */
static void
add_fan (LegationRoutes *self, const LegationEvent *event)
{
  const LegationStop *origin = find_origin (event);

  for (guint i = 0; i < event->n_stops; i++)
    {
      const LegationStop *stop = &event->stops[i];

      if (stop->role == LEGATION_ROLE_ORIGIN || !legation_stop_has_position (stop))
        continue;
      if (origin != NULL && stop->role != LEGATION_ROLE_VENUE)
        add_leg (self, event, origin, stop, 0);
      else
        add_point (self, event, stop);
    }
}

static void
add_event (LegationRoutes *self, const LegationEvent *event)
{
  guint n_halts = 0;

  if (!legation_event_is_drawn (event))
    return;
  for (guint i = 0; i < event->n_stops; i++)
    n_halts += event->stops[i].role != LEGATION_ROLE_ORIGIN;

  if (event->order == LEGATION_ORDER_STATED)
    add_chain (self, event, n_halts);
  else
    add_fan (self, event);
}

/**
 * legation_routes_new: works out the legs and marks of all journeys of a dataset.
 * @gazetteer: (nullable): where countries have their label points
 *
 * Returns: (transfer full): the routes
 */
LegationRoutes *
legation_routes_new (LegationDataset *dataset, LegationGazetteer *gazetteer)
{
  LegationRoutes *self = g_atomic_rc_box_new0 (LegationRoutes);
  guint n = legation_dataset_get_n_events (dataset);

  self->dataset = legation_dataset_ref (dataset);
  self->gazetteer = gazetteer != NULL ? legation_gazetteer_ref (gazetteer) : NULL;
  self->marks = g_array_new (FALSE, FALSE, sizeof (LegationMark));
  self->legs = g_array_new (FALSE, FALSE, sizeof (LegationLeg));
  self->points = g_array_new (FALSE, FALSE, sizeof (LegationPoint));
  g_mutex_init (&self->mutex);
  self->mark_index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    add_event (self, legation_dataset_get_event (dataset, i));

  return self;
}

LegationRoutes *
legation_routes_ref (LegationRoutes *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_routes (gpointer data)
{
  LegationRoutes *self = data;

  g_clear_pointer (&self->bundle_table, legation_bundle_table_free);
  g_mutex_clear (&self->mutex);
  g_array_unref (self->marks);
  g_array_unref (self->legs);
  g_array_unref (self->points);
  g_hash_table_unref (self->mark_index);
  g_clear_pointer (&self->gazetteer, legation_gazetteer_unref);
  legation_dataset_unref (self->dataset);
}

void
legation_routes_unref (LegationRoutes *self)
{
  g_atomic_rc_box_release_full (self, clear_routes);
}

/** legation_routes_get_dataset: Returns: (transfer none): whose journeys they are. */
LegationDataset *
legation_routes_get_dataset (LegationRoutes *self)
{
  return self->dataset;
}

/** legation_routes_get_marks: Returns: (array length=n) (transfer none): the places in use. */
const LegationMark *
legation_routes_get_marks (LegationRoutes *self, guint *n)
{
  *n = self->marks->len;

  return (const LegationMark *) self->marks->data;
}

/** legation_routes_get_legs: Returns: (array length=n) (transfer none): all legs. */
const LegationLeg *
legation_routes_get_legs (LegationRoutes *self, guint *n)
{
  *n = self->legs->len;

  return (const LegationLeg *) self->legs->data;
}

/* The first leg whose event has at least this index: legs are in the order of their events. */
static guint
find_first_leg (LegationRoutes *self, guint index)
{
  guint low = 0;
  guint high = self->legs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->legs, LegationLeg, middle).event->record.index < index)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/** legation_routes_find_legs: Returns: (array length=n) (transfer none): the legs of an event. */
const LegationLeg *
legation_routes_find_legs (LegationRoutes *self, const LegationEvent *event, guint *n)
{
  guint first = find_first_leg (self, event->record.index);

  *n = find_first_leg (self, event->record.index + 1) - first;

  return (const LegationLeg *) (gconstpointer) self->legs->data + first;
}

/** legation_routes_get_points: Returns: (array length=n) (transfer none): events without a line. */
const LegationPoint *
legation_routes_get_points (LegationRoutes *self, guint *n)
{
  *n = self->points->len;

  return (const LegationPoint *) self->points->data;
}

/**
 * legation_routes_get_bundle_table: the pairs of marks between which there are legs.  The first call
 * makes it, which takes a while where there are many: call from a worker.
 *
 * Returns: (transfer none): the table, the same every time
 */
LegationBundleTable *
legation_routes_get_bundle_table (LegationRoutes *self)
{
  g_mutex_lock (&self->mutex);
  if (self->bundle_table == NULL)
    self->bundle_table = legation_bundle_table_new (self);
  g_mutex_unlock (&self->mutex);

  return self->bundle_table;
}

/**
 * legation_routes_get_box: the smallest box around all places in use.
 * @box: (out): across the antimeridian where that is smaller
 *
 * Returns: %FALSE if there are none
 */
gboolean
legation_routes_get_box (LegationRoutes *self, LegationBox *box)
{
  g_autofree LegationLocation *locations = g_new (LegationLocation, self->marks->len + 1);

  for (guint i = 0; i < self->marks->len; i++)
    locations[i] = g_array_index (self->marks, LegationMark, i).location;
  if (self->marks->len > 0)
    *box = legation_box_around (locations, self->marks->len);

  return self->marks->len > 0;
}
