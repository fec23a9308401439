/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the places in use: none of them is ever left out, so each goes where it hides least. */

#include "legation-labels-private.h"
#include "legation-place-name.h"
#include "legation-scene-private.h"

#include <math.h>

/* Two names of the same city: the app's own stop and the gazetteer's. */
#define SAME_CITY_DEGREES 0.35
/* Where all positions round a mark are taken, there are as many further out. */
#define N_RINGS 4
#define RING_STEP 9.0
#define RING_COST 60.0
/* To hide something is worse than to be far from the mark, and a name rather stays where it was. */
#define COLLISION_COST 400.0
#define STAYING_BONUS 50.0
/* For a pixel of a route that a name hides. */
#define HIDING_COST 0.6

/* The length of a line in a rectangle, by the method of Liang and Barsky. */
static double
measure_inside (LegationVertex a, LegationVertex b, const LegationRectangle *box)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double steps[] = { -dx, dx, -dy, dy };
  const double rooms[] = { a.x - box->x, box->x + box->width - a.x, a.y - box->y,
                           box->y + box->height - a.y };
  double from = 0.0;
  double to = 1.0;

  /* Nearly all are beside it. */
  if (MAX (a.x, b.x) <= box->x || MIN (a.x, b.x) >= box->x + box->width
      || MAX (a.y, b.y) <= box->y || MIN (a.y, b.y) >= box->y + box->height)
    return 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] < 0.0)
      from = MAX (from, rooms[i] / steps[i]);
    else if (steps[i] > 0.0)
      to = MIN (to, rooms[i] / steps[i]);

  return MAX (to - from, 0.0) * hypot (dx, dy);
}

/* How much of routes a label would hide, in logical pixels: it prefers to lie beside them. */
double
_legation_labels_measure_hidden (LegationScene *scene, const LegationLabel *label)
{
  const LegationRectangle box = { label->x, label->y, label->width, label->height };
  double sum = 0.0;

  for (guint i = 0; i < scene->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (scene->legs, LegationSceneLeg, i);

      if (leg->high.x < box.x || leg->low.x > box.x + box.width || leg->high.y < box.y
          || leg->low.y > box.y + box.height)
        continue;
      for (guint j = 0; j + 1 < leg->n_vertices; j++)
        sum += measure_inside (leg->vertices[j], leg->vertices[j + 1], &box);
    }

  return sum;
}

/* What a stop calls the ring where it is drawn: an inferred city is drawn as its country. */
static const char *
find_stop_name (LegationScene *scene, const LegationPlace *place, const char *language)
{
  const char *name = NULL;

  if (place->precision == LEGATION_PLACE_COUNTRY)
    return legation_place_get_screen_name (place, legation_routes_get_dataset (scene->routes),
                                           scene->gazetteer, language);
  name = legation_gazetteer_get_country_name (scene->gazetteer, place->country, language);

  return name != NULL ? name : place->record.name;
}

/* The name of a ring: as all that is drawn there calls it, or as the country is called today, which is
 * %NULL for an unknown country. */
static const char *
find_ring_name (LegationScene *scene, guint mark, const char *language)
{
  const LegationMark *ring = g_array_index (scene->marks, LegationSceneMark, mark).mark;
  const char *today
    = legation_gazetteer_get_country_name (scene->gazetteer, ring->country, language);
  const char *found = NULL;

  if (ring->place == NULL)
    return today;
  for (guint i = 0; i < scene->legs->len + scene->points->len; i++)
    {
      const LegationLeg *leg
        = i < scene->legs->len ? g_array_index (scene->legs, LegationSceneLeg, i).leg : NULL;
      const LegationPoint *point
        = leg == NULL
            ? g_array_index (scene->points, LegationScenePoint, i - scene->legs->len).point
            : NULL;
      const LegationStop *stop = leg == NULL         ? (point->mark == mark ? point->stop : NULL)
                                 : leg->from == mark ? leg->from_stop
                                 : leg->to == mark   ? leg->to_stop
                                                     : NULL;
      const char *name = stop != NULL ? find_stop_name (scene, stop->place, language) : found;

      if (found != NULL && !g_str_equal (name, found))
        return today != NULL ? today : found;
      found = name;
    }

  return found != NULL ? found : find_stop_name (scene, ring->place, language);
}

/* Names a ring; a former country, or one that sources call otherwise, has no name of its own. */
static void
name_ring (LegationLabels *self,
           LegationScene *scene,
           LegationGazetteer *gazetteer,
           guint position,
           LegationLabel *label)
{
  const LegationMark *mark = g_array_index (scene->marks, LegationSceneMark, position).mark;
  const char *name = find_ring_name (scene, position, self->language);
  const LegationToponym *country = legation_gazetteer_get_country (gazetteer, mark->country);

  if (country != NULL
      && g_strcmp0 (name, legation_gazetteer_get_name (gazetteer, country, self->language)) == 0)
    _legation_labels_name (self, gazetteer, country, label);
  else
    label->text = g_strdup (name);
}

/* The name of a mark: the gazetteer's in the map's language, or else the dataset's. */
static void
name_mark (LegationLabels *self,
           LegationScene *scene,
           LegationGazetteer *gazetteer,
           guint position,
           LegationLabel *label)
{
  const LegationMark *mark = g_array_index (scene->marks, LegationSceneMark, position).mark;
  guint n = legation_gazetteer_get_n_toponyms (gazetteer);

  label->language = self->language;
  if (mark->shape == LEGATION_MARK_COUNTRY)
    {
      name_ring (self, scene, gazetteer, position, label);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, i);

      if ((toponym->type == LEGATION_TOPONYM_CITY || toponym->type == LEGATION_TOPONYM_CAPITAL)
          && g_str_equal (toponym->country, mark->country)
          && fabs (toponym->location.lon - mark->location.lon) < SAME_CITY_DEGREES
          && fabs (toponym->location.lat - mark->location.lat) < SAME_CITY_DEGREES)
        {
          _legation_labels_name (self, gazetteer, toponym, label);
          return;
        }
    }
  label->text = g_strdup (mark->place->record.name);
}

/* What a position costs: what is hidden there, and how far down the list it is. */
static double
measure_cost (LegationLabels *self, LegationScene *scene, const LegationLabel *label)
{
  double overlap = legation_labels_measure_overlap (self, label->x, label->y, label->width,
                                                    label->height);
  double cost = 40.0 * overlap + label->position
                + HIDING_COST * _legation_labels_measure_hidden (scene, label);

  if (label->x < 0 || label->y < 0 || label->x + label->width > scene->frame.width
      || label->y + label->height > scene->frame.height)
    cost += 500.0;

  return overlap > 0.0 ? cost + COLLISION_COST : cost;
}

/* Puts a label at one of its positions; those from the second ring on are further out. */
static void
put (LegationLabel *label, const LegationSceneMark *mark)
{
  gboolean city = mark->mark->shape == LEGATION_MARK_CITY;
  double distance = city ? (mark->hosted ? 12.0 : 8.0) : 11.0;
  guint ring = label->position / LEGATION_N_CITY_POSITIONS;

  _legation_label_put (label, &_legation_city_positions[label->position % LEGATION_N_CITY_POSITIONS],
                       mark->center, distance + ring * RING_STEP);
}

/* Finds the best position of a label.  @stay: only where it was.  Returns whether there is one. */
static gboolean
find_position (LegationLabels *self,
               LegationScene *scene,
               const LegationSceneMark *mark,
               gboolean stay,
               LegationLabel *label)
{
  double best = G_MAXDOUBLE;
  guint before = G_MAXUINT;
  guint found = 0;
  gboolean was_there = legation_labels_recall (self, label->key, &before);

  for (label->position = 0; label->position < N_RINGS * LEGATION_N_CITY_POSITIONS; label->position++)
    {
      double cost;

      if (stay && label->position != before)
        continue;
      put (label, mark);
      cost = measure_cost (self, scene, label)
             + label->position / LEGATION_N_CITY_POSITIONS * RING_COST;
      if (label->position == before)
        cost -= STAYING_BONUS;
      if (cost < best)
        {
          best = cost;
          found = label->position;
        }
    }
  label->position = found;
  put (label, mark);

  return !stay
         || (was_there
             && legation_labels_is_free (self, label->x, label->y, label->width, label->height));
}

static void
place_stop (LegationLabels *self,
            LegationScene *scene,
            LegationGazetteer *gazetteer,
            guint position,
            gboolean stay)
{
  const LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, position);
  LegationLabel label = {
    .type = mark->mark->shape == LEGATION_MARK_CITY ? LEGATION_LABEL_STOP_CITY
                                                    : LEGATION_LABEL_STOP_COUNTRY,
    .quiet = mark->emphasis <= LEGATION_EMPHASIS_QUIET,
    .country = mark->mark->country,
    .key = mark->mark,
  };

  if (_legation_labels_has (self, label.key))
    return;
  name_mark (self, scene, gazetteer, position, &label);
  _legation_labels_measure (self, &label);
  if (find_position (self, scene, mark, stay, &label))
    _legation_labels_add (self, label);
  else
    g_free (label.text);
}

/**
 * legation_labels_place_stops: names the marks of @scene that are shown; none is ever dropped.
 * @stay: only those that were in the picture before, where they were
 */
void
legation_labels_place_stops (LegationLabels *self,
                             LegationScene *scene,
                             LegationGazetteer *gazetteer,
                             gboolean stay)
{
  self->context = _legation_labels_create_context (self);
  for (int shape = LEGATION_MARK_CITY; shape <= LEGATION_MARK_COUNTRY; shape++)
    for (guint i = 0; i < scene->marks->len; i++)
      {
        const LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, i);

        if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN && !mark->minor
            && (int) mark->mark->shape == shape
            && mark->center.x > -60 && mark->center.x < scene->frame.width + 60
            && mark->center.y > -20 && mark->center.y < scene->frame.height + 20)
          place_stop (self, scene, gazetteer, i, stay);
      }
  g_clear_object (&self->context);
}
