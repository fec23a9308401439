/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the marks of routes: what they are called, and a place for each, which there always
 * is: where there is no room beside a mark, farther off. */

#include "legation-labels-private.h"
#include "legation-place-name.h"
#include "legation-scene-private.h"

#include <math.h>

/* A gazetteer's city so near is the one that a dataset means. */
#define SAME_CITY_DEGREES 0.35
/* How far a stop's name goes from its mark where it finds no room nearby, and what a longer way, and
 * another place than in the last picture, cost beside the area that a name hides. */
#define FARTHEST 8
/* For a pixel of a route that a name hides. */
#define HIDING_COST 0.6
#define FARTHER_COST 30.0
#define JUMP_COST 60.0

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

  /* Nearly all are. */
  if (MAX (a.x, b.x) <= box->x || MIN (a.x, b.x) >= box->x + box->width
      || MAX (a.y, b.y) <= box->y || MIN (a.y, b.y) >= box->y + box->height)
    return 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] < 0.0)
      from = MAX (from, rooms[i] / steps[i]);
    else if (steps[i] > 0.0)
      to = MIN (to, rooms[i] / steps[i]);
    else if (rooms[i] < 0.0)
      return 0.0;

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

      if (leg->low.x < box.x + box.width && leg->high.x > box.x && leg->low.y < box.y + box.height
          && leg->high.y > box.y)
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

  label->subject = country;
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

/* Puts a label at one of its places around a mark; those from the number of places on lie farther off.
 * Returns how bad that is. */
static double
try_stop (LegationScene *scene,
          LegationLabels *self,
          const LegationSceneMark *mark,
          double distance,
          guint candidate,
          LegationLabel *label)
{
  const guint farther = candidate / LEGATION_N_AROUND_CITY;
  const guint place = candidate % LEGATION_N_AROUND_CITY;
  double cost;

  label->candidate = candidate;
  _legation_labels_put (label, &_legation_around_city[place], mark->center,
                        distance * (1.0 + 0.8 * farther));
  cost = 40.0
           * legation_labels_measure_overlap (self, label->x, label->y, label->width,
                                              label->height)
         + HIDING_COST * _legation_labels_measure_hidden (scene, label) + place
         + FARTHER_COST * farther;
  if (label->x < 0 || label->y < 0 || label->x + label->width > scene->frame.width
      || label->y + label->height > scene->frame.height)
    cost += 500.0;

  return cost;
}

static void
place_stop (LegationLabels *self,
            LegationScene *scene,
            LegationGazetteer *gazetteer,
            guint position)
{
  const LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, position);
  gboolean city = mark->mark->shape == LEGATION_MARK_CITY;
  double distance = city ? (mark->hosted ? 12.0 : 8.0) : 11.0;
  double best = G_MAXDOUBLE;
  const LegationLabelPlace *before;
  LegationLabel label = {
    .type = city ? LEGATION_LABEL_STOP_CITY : LEGATION_LABEL_STOP_COUNTRY,
    .quiet = mark->emphasis <= LEGATION_EMPHASIS_QUIET,
    .country = mark->mark->country,
    .subject = city ? mark->mark : NULL,
  };
  LegationLabel chosen;

  name_mark (self, scene, gazetteer, position, &label);
  _legation_labels_measure (self, &label);
  chosen = label;
  before = _legation_labels_find_place_before (self, label.subject, label.type);
  for (guint farther = 0; farther < FARTHEST; farther++)
    {
      const guint first = farther * LEGATION_N_AROUND_CITY;

      /* Nothing farther off can be better, but for the place of the last picture. */
      if (best < FARTHER_COST * farther && (before == NULL || before->candidate < first))
        break;
      for (guint i = first; i < first + LEGATION_N_AROUND_CITY; i++)
        {
          double cost = try_stop (scene, self, mark, distance, i, &label);

          if (before != NULL && i != before->candidate)
            cost += JUMP_COST;
          if (cost < best)
            {
              best = cost;
              chosen = label;
            }
        }
    }
  _legation_labels_add (self, chosen);
}

/**
 * legation_labels_place_stops: names the marks of @scene that are shown; none is ever dropped.
 */
void
legation_labels_place_stops (LegationLabels *self,
                             LegationScene *scene,
                             LegationGazetteer *gazetteer)
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
          place_stop (self, scene, gazetteer, i);
      }
  g_clear_object (&self->context);
}
