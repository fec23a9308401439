/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Greedy placement of names without collisions: each class in its order, each name at the first of
 * its candidate positions that is free. */

#include "legation-labels-private.h"
#include "legation-place-name.h"
#include "legation-scene-private.h"
#include "legation-toponyms.h"

#include <math.h>

/* Room that is kept free around a label. */
#define PADDING_X 5.0
#define PADDING_Y 2.0
/* Two names of the same city: the app's own stop and the gazetteer's. */
#define SAME_CITY_PIXELS 7.0
#define SAME_CITY_DEGREES 0.35

typedef struct
{
  double dx, dy;         /* where the label's anchor lies, as a share of its distance from the mark */
  double align_x, align_y; /* which part of the label is put there */
} Candidate;

static const Candidate around_city[] = {
  { 1, 0, 0, 0.5 }, { -1, 0, 1, 0.5 }, { 0, -1, 0.5, 1 }, { 0, 1, 0.5, 0 },
  { 0.7, -0.7, 0, 0.8 }, { 0.7, 0.7, 0, 0.2 }, { -0.7, -0.7, 1, 0.8 }, { -0.7, 0.7, 1, 0.2 },
};

/* In the middle, a little off it, and then beside it, for countries that are smaller than their
 * names. */
static const Candidate around_country[] = {
  { 0, 0, 0.5, 0.5 }, { 0, -1, 0.5, 1 },  { 0, 1, 0.5, 0 }, { 0, 0, 0.2, 0.5 },
  { 0, 0, 0.8, 0.5 }, { 0, -1, 0.2, 1 },  { 0, 1, 0.2, 0 }, { 0, -1, 0.8, 1 },
  { 0, 1, 0.8, 0 },   { 0, -3, 0.5, 1 },  { 0, 3, 0.5, 0 }, { 1, 0, 0, 0.5 },
  { -1, 0, 1, 0.5 },  { 1, 2, 0, 0 },     { -1, 2, 1, 0 },  { 1, -2, 0, 1 },
  { -1, -2, 1, 1 },
};

/**
 * legation_labels_new: an empty set of labels.
 * @language: BCP 47, of the interface
 * @choice: whether places have their name in it, their own, or both
 * @font: Pango font description; its size scales all labels, 11 points being the plain size
 */
LegationLabels *
legation_labels_new (const char *language, LegationLabelChoice choice, const char *font)
{
  LegationLabels *self = g_new0 (LegationLabels, 1);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int size = pango_font_description_get_size (description);

  self->language = g_strdup (language);
  self->choice = choice;
  self->text_scale = size > 0 ? CLAMP (size / (11.0 * PANGO_SCALE), 0.5, 4.0) : 1.0;
  pango_font_description_unset_fields (description, PANGO_FONT_MASK_SIZE);
  self->font = pango_font_description_to_string (description);
  self->labels = g_array_new (FALSE, FALSE, sizeof (LegationLabel));
  self->blocked = g_array_new (FALSE, FALSE, sizeof (LegationRectangle));
  pango_font_description_free (description);

  return self;
}

void
legation_labels_free (LegationLabels *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    g_free (g_array_index (self->labels, LegationLabel, i).text);
  g_array_unref (self->labels);
  g_array_unref (self->blocked);
  g_clear_object (&self->context);
  g_free (self->language);
  g_free (self->font);
  g_free (self);
}

/** legation_labels_block: keeps a rectangle free of labels placed later. */
void
legation_labels_block (LegationLabels *self, double x, double y, double width, double height)
{
  LegationRectangle rectangle = { x, y, width, height };

  g_array_append_val (self->blocked, rectangle);
}

/** legation_labels_measure_overlap: Returns: the area of a rectangle that is taken already. */
double
legation_labels_measure_overlap (LegationLabels *self,
                                 double x,
                                 double y,
                                 double width,
                                 double height)
{
  double sum = 0.0;

  for (guint i = 0; i < self->blocked->len; i++)
    {
      const LegationRectangle *r = &g_array_index (self->blocked, LegationRectangle, i);
      double w = MIN (x + width, r->x + r->width) - MAX (x, r->x);
      double h = MIN (y + height, r->y + r->height) - MAX (y, r->y);

      if (w > 0.0 && h > 0.0)
        sum += w * h;
    }

  return sum;
}

/** legation_labels_is_free: whether nothing that was placed so far meets a rectangle. */
gboolean
legation_labels_is_free (LegationLabels *self, double x, double y, double width, double height)
{
  return legation_labels_measure_overlap (self, x, y, width, height) <= 0.0;
}

/* How many vertices of routes a rectangle hides: a label of ours prefers to lie beside them. */
static guint
count_route_vertices (LegationScene *scene, double x, double y, double width, double height)
{
  guint count = 0;

  for (guint i = 0; i < scene->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (scene->legs, LegationSceneLeg, i);

      for (guint j = 0; j < leg->n_vertices; j++)
        count += leg->vertices[j].x > x && leg->vertices[j].x < x + width
                 && leg->vertices[j].y > y && leg->vertices[j].y < y + height;
    }

  return count;
}

static void
add_label (LegationLabels *self, LegationLabel label)
{
  g_array_append_val (self->labels, label);
  legation_labels_block (self, label.x - PADDING_X, label.y - PADDING_Y,
                         label.width + 2 * PADDING_X, label.height + 2 * PADDING_Y);
}

static void
measure (LegationLabels *self, LegationLabel *label)
{
  g_autoptr (PangoLayout) layout = _legation_labels_create_layout (self, self->context, label);
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  label->width = (double) width / PANGO_SCALE;
  label->height = (double) height / PANGO_SCALE;
}

static void
put (LegationLabel *label, const Candidate *candidate, LegationVertex at, double distance)
{
  label->x = at.x + candidate->dx * distance - candidate->align_x * label->width;
  label->y = at.y + candidate->dy * distance - candidate->align_y * label->height;
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
  LegationVertex at = { 0, 0 };
  LegationLabel label = {
    .type = city ? LEGATION_LABEL_STOP_CITY : LEGATION_LABEL_STOP_COUNTRY,
    .quiet = mark->emphasis <= LEGATION_EMPHASIS_QUIET,
    .country = mark->mark->country,
  };

  name_mark (self, scene, gazetteer, position, &label);
  measure (self, &label);
  for (guint i = 0; i < G_N_ELEMENTS (around_city); i++)
    {
      double cost;

      put (&label, &around_city[i], mark->center, distance);
      cost = 40.0 * legation_labels_measure_overlap (self, label.x, label.y, label.width,
                                                     label.height)
             + 6.0 * count_route_vertices (scene, label.x, label.y, label.width, label.height) + i;
      if (label.x < 0 || label.y < 0 || label.x + label.width > scene->frame.width
          || label.y + label.height > scene->frame.height)
        cost += 500.0;
      if (cost < best)
        {
          best = cost;
          at = (LegationVertex){ label.x, label.y };
        }
    }
  label.x = at.x;
  label.y = at.y;
  add_label (self, label);
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

static void
place_toponym (LegationLabels *self,
               LegationGazetteer *gazetteer,
               const LegationToponymLabel *toponym)
{
  static const LegationLabelClass classes[] = {
    [LEGATION_TOPONYM_COUNTRY] = LEGATION_LABEL_COUNTRY,
    [LEGATION_TOPONYM_CAPITAL] = LEGATION_LABEL_CAPITAL,
    [LEGATION_TOPONYM_CITY] = LEGATION_LABEL_CITY,
    [LEGATION_TOPONYM_SEA] = LEGATION_LABEL_SEA,
  };
  gboolean city
    = toponym->type == LEGATION_TOPONYM_CAPITAL || toponym->type == LEGATION_TOPONYM_CITY;
  const Candidate *candidates = city ? around_city : around_country;
  guint n = city                                        ? G_N_ELEMENTS (around_city)
            : toponym->type == LEGATION_TOPONYM_COUNTRY ? G_N_ELEMENTS (around_country)
                                                        : 1;
  LegationVertex at = { toponym->x, toponym->y };
  LegationLabel label = {
    .type = classes[toponym->type],
    .country = toponym->toponym->country[0] != '\0' ? toponym->toponym->country : NULL,
    .has_dot = city,
    .dot = at,
  };

  _legation_labels_name (self, gazetteer, toponym->toponym, &label);
  measure (self, &label);
  if (!city || legation_labels_is_free (self, at.x - 3, at.y - 3, 6, 6))
    for (guint i = 0; i < n; i++)
      {
        put (&label, &candidates[i], at, city ? 6.0 : 4.0);
        if (legation_labels_is_free (self, label.x - PADDING_Y, label.y, label.width + 2 * PADDING_Y,
                                     label.height))
          {
            add_label (self, label);
            if (city)
              legation_labels_block (self, at.x - 3, at.y - 3, 6, 6);
            return;
          }
      }
  g_free (label.text);
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
 */
void
legation_labels_place_toponyms (LegationLabels *self,
                                LegationScene *scene,
                                LegationGazetteer *gazetteer)
{
  g_autoptr (GPtrArray) countries = collect_countries (legation_routes_get_dataset (scene->routes));
  g_autoptr (GArray) toponyms
    = legation_toponyms_collect (gazetteer, &scene->frame, self->language,
                                 (const char *const *) countries->pdata);

  self->context = _legation_labels_create_context (self);
  for (guint i = 0; i < toponyms->len; i++)
    {
      const LegationToponymLabel *toponym = &g_array_index (toponyms, LegationToponymLabel, i);

      if (!is_named_already (scene, toponym))
        place_toponym (self, gazetteer, toponym);
    }
  g_clear_object (&self->context);
}

/** legation_labels_get: Returns: (array length=n) (transfer none): what was placed. */
const LegationLabel *
legation_labels_get (LegationLabels *self, guint *n)
{
  *n = self->labels->len;

  return (const LegationLabel *) self->labels->data;
}
