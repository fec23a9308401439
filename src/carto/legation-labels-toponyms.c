/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the base map, where there is room: each class in its order, each name at that of its
 * free positions where it hides least of the routes. */

#include "legation-labels-private.h"
#include "legation-scene-private.h"
#include "legation-toponyms.h"

#include <math.h>

/* Room that is kept free around a label; two names of countries in a row would be read as one. */
#define PADDING_Y 2.0
#define COUNTRY_PADDING 9.0
/* How much nearer to its own country a name has to be than to any other, if it is in neither. */
#define ABROAD 8.0
/* Two names of the same city: the app's own stop and the gazetteer's. */
#define SAME_CITY_PIXELS 7.0
/* Each position that a name passes over is worth that many pixels of routes that it would hide. */
#define LATER_COST 5.0
/* What a name of less weight may hide of routes, as a share of its width. */
#define MAX_HIDDEN 0.5

/* In the middle, a little off it, and then beside it, for countries that are smaller than their
 * names. */
static const LegationLabelPosition around_country[] = {
  { 0, 0, 0.5, 0.5 }, { 0, -1, 0.5, 1 },  { 0, 1, 0.5, 0 }, { 0, 0, 0.2, 0.5 },
  { 0, 0, 0.8, 0.5 }, { 0, -1, 0.2, 1 },  { 0, 1, 0.2, 0 }, { 0, -1, 0.8, 1 },
  { 0, 1, 0.8, 0 },   { 0, -3, 0.5, 1 },  { 0, 3, 0.5, 0 }, { 1, 0, 0, 0.5 },
  { -1, 0, 1, 0.5 },  { 1, 2, 0, 0 },     { -1, 2, 1, 0 },  { 1, -2, 0, 1 },
  { -1, -2, 1, 1 },
};

/* The marks that the app names itself. */
static GPtrArray *
collect_named_marks (LegationScene *scene)
{
  GPtrArray *marks = g_ptr_array_new ();

  for (guint i = 0; i < scene->marks->len; i++)
    {
      LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, i);

      if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN && !mark->minor)
        g_ptr_array_add (marks, mark);
    }

  return marks;
}

/* Whether the app names a place itself, so that the base map shall not. */
static gboolean
is_named_already (GPtrArray *marks, const LegationToponymLabel *toponym)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const LegationSceneMark *mark = marks->pdata[i];

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

/* How far a point is from a label. */
static double
measure_distance (const LegationLabel *label, double x, double y)
{
  return hypot (x - CLAMP (x, label->x, label->x + label->width),
                y - CLAMP (y, label->y, label->y + label->height));
}

/* Whether the name of a country that is not in its middle lies about as near to that of another one. */
static gboolean
is_abroad (const LegationLabel *label, GArray *toponyms)
{
  const double own = measure_distance (label, label->dot.x, label->dot.y);

  for (guint i = 0; i < toponyms->len && own > 0.0 && label->type == LEGATION_LABEL_COUNTRY; i++)
    {
      const LegationToponymLabel *other = &g_array_index (toponyms, LegationToponymLabel, i);

      if (other->type == LEGATION_TOPONYM_COUNTRY && other->toponym != label->key
          && measure_distance (label, other->x, other->y) < own + ABROAD)
        return TRUE;
    }

  return FALSE;
}

/* Puts a label at one of its positions.  Returns whether that is free, and whole in the picture. */
static gboolean
try_position (LegationLabels *self,
              const LegationFrame *frame,
              GArray *toponyms,
              LegationLabel *label,
              const LegationLabelPosition *positions,
              guint i)
{
  const double padding = label->type == LEGATION_LABEL_COUNTRY ? COUNTRY_PADDING : PADDING_Y;

  label->position = i;
  _legation_label_put (label, &positions[i], label->dot, label->has_dot ? 6.0 : 4.0);

  return label->x >= 0.0 && label->y >= 0.0 && label->x + label->width <= frame->width
         && label->y + label->height <= frame->height
         && legation_labels_is_free (self, label->x - padding, label->y, label->width + 2 * padding,
                                     label->height)
         && !is_abroad (label, toponyms);
}

/* Puts a label where it was, or else, if it is new, where it is free and hides least; between dense
 * routes names of less weight do not go. */
static gboolean
find_room (LegationLabels *self,
           LegationScene *scene,
           GArray *toponyms,
           LegationLabel *label,
           const LegationLabelPosition *positions,
           guint n,
           LegationLabelStay stay)
{
  const gboolean is_light
    = label->type == LEGATION_LABEL_SEA || label->type == LEGATION_LABEL_CITY;
  LegationLabel tried = *label;
  double best = G_MAXDOUBLE;
  guint before = 0;

  if (label->has_dot
      && !legation_labels_is_free (self, label->dot.x - 3, label->dot.y - 3, 6, 6))
    return FALSE;
  if (legation_labels_recall (self, label->key, &before) && before < n
      && try_position (self, &scene->frame, toponyms, label, positions, before)
      && (stay == LEGATION_LABELS_MOVED || !is_light
          || _legation_labels_measure_hidden (scene, label) < MAX_HIDDEN * label->width))
    return TRUE;

  for (guint i = 0; i < n && stay == LEGATION_LABELS_NEW && LATER_COST * i < best; i++)
    if (try_position (self, &scene->frame, toponyms, &tried, positions, i))
      {
        double hidden = _legation_labels_measure_hidden (scene, &tried);

        if (LATER_COST * i + hidden < best && (!is_light || hidden < MAX_HIDDEN * tried.width))
          {
            best = LATER_COST * i + hidden;
            *label = tried;
          }
      }

  return best < G_MAXDOUBLE;
}

/* Names a place of the base map.  @toponyms: (element-type LegationToponymLabel): all there are */
static void
place_toponym (LegationLabels *self,
               LegationScene *scene,
               LegationGazetteer *gazetteer,
               GArray *toponyms,
               const LegationToponymLabel *toponym,
               LegationLabelStay stay)
{
  static const LegationLabelClass classes[] = {
    [LEGATION_TOPONYM_COUNTRY] = LEGATION_LABEL_COUNTRY,
    [LEGATION_TOPONYM_CAPITAL] = LEGATION_LABEL_CAPITAL,
    [LEGATION_TOPONYM_CITY] = LEGATION_LABEL_CITY,
    [LEGATION_TOPONYM_SEA] = LEGATION_LABEL_SEA,
  };
  gboolean city
    = toponym->type == LEGATION_TOPONYM_CAPITAL || toponym->type == LEGATION_TOPONYM_CITY;
  const LegationLabelPosition *positions = city ? _legation_city_positions : around_country;
  guint n = city                                        ? LEGATION_N_CITY_POSITIONS
            : toponym->type == LEGATION_TOPONYM_COUNTRY ? G_N_ELEMENTS (around_country)
                                                        : 1;
  LegationVertex at = { toponym->x, toponym->y };
  guint before;
  LegationLabel label = {
    .type = classes[toponym->type],
    .country = toponym->toponym->country[0] != '\0' ? toponym->toponym->country : NULL,
    .key = toponym->toponym,
    .has_dot = city,
    .dot = at,
  };

  if (stay != LEGATION_LABELS_NEW && !legation_labels_recall (self, label.key, &before))
    return;
  _legation_labels_name (self, gazetteer, toponym->toponym, &label);
  _legation_labels_measure (self, &label);
  if (!find_room (self, scene, toponyms, &label, positions, n, stay))
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
 * @stay: which names, and where
 */
void
legation_labels_place_toponyms (LegationLabels *self,
                                LegationScene *scene,
                                LegationGazetteer *gazetteer,
                                LegationLabelStay stay)
{
  g_autoptr (GPtrArray) countries = collect_countries (legation_routes_get_dataset (scene->routes));
  g_autoptr (GArray) toponyms
    = legation_toponyms_collect (gazetteer, &scene->frame, self->language,
                                 (const char *const *) countries->pdata);
  g_autoptr (GPtrArray) marks = collect_named_marks (scene);

  self->context = _legation_labels_create_context (self);
  for (guint i = 0; i < toponyms->len; i++)
    {
      const LegationToponymLabel *toponym = &g_array_index (toponyms, LegationToponymLabel, i);

      if (!is_named_already (marks, toponym) && !_legation_labels_has (self, toponym->toponym))
        place_toponym (self, scene, gazetteer, toponyms, toponym, stay);
    }
  g_clear_object (&self->context);
}
