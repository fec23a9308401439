/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the base map, where there is room: each class in its order, each name at the first of
 * its positions that is free. */

#include "legation-labels-private.h"
#include "legation-scene-private.h"
#include "legation-toponyms.h"

#include <math.h>

/* Room that is kept free around a label. */
#define PADDING_Y 2.0
/* Two names of the same city: the app's own stop and the gazetteer's. */
#define SAME_CITY_PIXELS 7.0

static const LegationLabelPosition around_city[] = {
  { 1, 0, 0, 0.5 }, { -1, 0, 1, 0.5 }, { 0, -1, 0.5, 1 }, { 0, 1, 0.5, 0 },
  { 0.7, -0.7, 0, 0.8 }, { 0.7, 0.7, 0, 0.2 }, { -0.7, -0.7, 1, 0.8 }, { -0.7, 0.7, 1, 0.2 },
};

/* In the middle, a little off it, and then beside it, for countries that are smaller than their
 * names. */
static const LegationLabelPosition around_country[] = {
  { 0, 0, 0.5, 0.5 }, { 0, -1, 0.5, 1 },  { 0, 1, 0.5, 0 }, { 0, 0, 0.2, 0.5 },
  { 0, 0, 0.8, 0.5 }, { 0, -1, 0.2, 1 },  { 0, 1, 0.2, 0 }, { 0, -1, 0.8, 1 },
  { 0, 1, 0.8, 0 },   { 0, -3, 0.5, 1 },  { 0, 3, 0.5, 0 }, { 1, 0, 0, 0.5 },
  { -1, 0, 1, 0.5 },  { 1, 2, 0, 0 },     { -1, 2, 1, 0 },  { 1, -2, 0, 1 },
  { -1, -2, 1, 1 },
};

/* Whether the app names a place itself, so that the base map shall not. */
static gboolean
is_named_already (LegationScene *scene, const LegationToponymLabel *toponym)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, i);

      if (mark->emphasis == LEGATION_EMPHASIS_HIDDEN || mark->minor)
        continue;
      if (mark->mark->shape == LEGATION_MARK_COUNTRY)
        {
          if (toponym->type == LEGATION_TOPONYM_COUNTRY
              && g_str_equal (toponym->toponym->country, mark->mark->country))
            return TRUE;
        }
      else if (toponym->type != LEGATION_TOPONYM_SEA && toponym->type != LEGATION_TOPONYM_COUNTRY
               && hypot (toponym->x - mark->center.x, toponym->y - mark->center.y)
                    < SAME_CITY_PIXELS)
        return TRUE;
    }

  return FALSE;
}

/* Puts a label where it was, or at the first position that is free. */
static gboolean
find_room (LegationLabels *self,
           LegationLabel *label,
           const LegationLabelPosition *positions,
           guint n,
           LegationVertex at,
           gboolean stay)
{
  const double distance = label->has_dot ? 6.0 : 4.0;
  guint before = 0;
  gboolean was_there = legation_labels_recall (self, label->key, &before) && before < n;

  if (label->has_dot && !legation_labels_is_free (self, at.x - 3, at.y - 3, 6, 6))
    return FALSE;
  for (guint i = 0; i <= n; i++)
    {
      if (i == 0 ? !was_there : stay)
        continue;
      label->position = i == 0 ? before : i - 1;
      _legation_label_put (label, &positions[label->position], at, distance);
      if (legation_labels_is_free (self, label->x - PADDING_Y, label->y,
                                   label->width + 2 * PADDING_Y, label->height))
        return TRUE;
    }

  return FALSE;
}

/* Names a place of the base map.  @stay: only where it was. */
static void
place_toponym (LegationLabels *self,
               LegationGazetteer *gazetteer,
               const LegationToponymLabel *toponym,
               gboolean stay)
{
  static const LegationLabelClass classes[] = {
    [LEGATION_TOPONYM_COUNTRY] = LEGATION_LABEL_COUNTRY,
    [LEGATION_TOPONYM_CAPITAL] = LEGATION_LABEL_CAPITAL,
    [LEGATION_TOPONYM_CITY] = LEGATION_LABEL_CITY,
    [LEGATION_TOPONYM_SEA] = LEGATION_LABEL_SEA,
  };
  gboolean city
    = toponym->type == LEGATION_TOPONYM_CAPITAL || toponym->type == LEGATION_TOPONYM_CITY;
  const LegationLabelPosition *positions = city ? around_city : around_country;
  guint n = city                                        ? G_N_ELEMENTS (around_city)
            : toponym->type == LEGATION_TOPONYM_COUNTRY ? G_N_ELEMENTS (around_country)
                                                        : 1;
  LegationVertex at = { toponym->x, toponym->y };
  LegationLabel label = {
    .type = classes[toponym->type],
    .country = toponym->toponym->country[0] != '\0' ? toponym->toponym->country : NULL,
    .key = toponym->toponym,
    .has_dot = city,
    .dot = at,
  };

  _legation_labels_name (self, gazetteer, toponym->toponym, &label);
  _legation_labels_measure (self, &label);
  if (!find_room (self, &label, positions, n, at, stay))
    {
      g_free (label.text);
      return;
    }
  _legation_labels_add (self, label);
  if (city)
    legation_labels_block (self, at.x - 3, at.y - 3, 6, 6);
}

static void
add_country (GPtrArray *countries, const char *code)
{
  if (*code != '\0')
    g_ptr_array_add (countries, (gpointer) code);
}

/* The countries that a dataset is about: its focus, then those that it has relationships with. */
static GPtrArray *
collect_countries (LegationDataset *dataset)
{
  GPtrArray *countries = g_ptr_array_new ();

  add_country (countries, legation_dataset_get_header (dataset)->focus);
  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      const LegationRelationship *relationship = legation_dataset_get_relationship (dataset, i);

      for (guint j = 0; j < G_N_ELEMENTS (relationship->parties); j++)
        add_country (countries, relationship->parties[j].country);
    }
  g_ptr_array_add (countries, NULL);

  return countries;
}

/**
 * legation_labels_place_toponyms: places names of the base map where there is room, those that the
 * dataset of @scene is about first.
 * @stay: only those that were in the picture before, where they were
 */
void
legation_labels_place_toponyms (LegationLabels *self,
                                LegationScene *scene,
                                LegationGazetteer *gazetteer,
                                gboolean stay)
{
  g_autoptr (GPtrArray) countries = collect_countries (legation_routes_get_dataset (scene->routes));
  g_autoptr (GArray) toponyms
    = legation_toponyms_collect (gazetteer, &scene->frame, self->language,
                                 (const char *const *) countries->pdata);

  self->context = _legation_labels_create_context (self);
  for (guint i = 0; i < toponyms->len; i++)
    {
      const LegationToponymLabel *toponym = &g_array_index (toponyms, LegationToponymLabel, i);

      if (!is_named_already (scene, toponym) && !_legation_labels_has (self, toponym->toponym))
        place_toponym (self, gazetteer, toponym, stay);
    }
  g_clear_object (&self->context);
}
