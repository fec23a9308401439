/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What marks are called: a country as the map's language has it, unless what is drawn there calls it
 * otherwise; a city as the dataset has it, and in the map's language where the gazetteer knows it by
 * that name. */

#include "legation-labels-private.h"
#include "legation-place-name.h"
#include "legation-scene-private.h"

#include <math.h>

/* Two places of the same name that are so near are one. */
#define SAME_CITY_DEGREES 0.35

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

static gboolean
is_near (LegationLocation a, LegationLocation b)
{
  return fabs (a.lon - b.lon) < SAME_CITY_DEGREES && fabs (a.lat - b.lat) < SAME_CITY_DEGREES;
}

/* Names a city; its suburb is another city. */
static void
name_city (LegationLabels *self,
           LegationScene *scene,
           LegationGazetteer *gazetteer,
           const LegationMark *mark,
           LegationLabel *label)
{
  LegationDataset *dataset = legation_routes_get_dataset (scene->routes);
  guint n = legation_gazetteer_get_n_toponyms (gazetteer);

  for (guint i = 0; i < n; i++)
    {
      const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, i);

      if ((toponym->type == LEGATION_TOPONYM_CITY || toponym->type == LEGATION_TOPONYM_CAPITAL)
          && g_str_equal (toponym->country, mark->country)
          && is_near (toponym->location, mark->location)
          && legation_place_has_name (mark->place, dataset, gazetteer, toponym))
        {
          _legation_labels_name (self, gazetteer, toponym, label);
          return;
        }
    }
  label->text = g_strdup (mark->place->record.name);
}

/* Gives the label of a mark a text and its language.  @position: of the mark among the scene's */
void
_legation_labels_name_mark (LegationLabels *self,
                            LegationScene *scene,
                            LegationGazetteer *gazetteer,
                            guint position,
                            LegationLabel *label)
{
  const LegationMark *mark = g_array_index (scene->marks, LegationSceneMark, position).mark;

  label->language = self->language;
  if (mark->shape == LEGATION_MARK_COUNTRY)
    name_ring (self, scene, gazetteer, position, label);
  else
    name_city (self, scene, gazetteer, mark, label);
}
