/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Greedy placement of names without collisions: each class in its order, each name at the first of
 * its candidate positions that is free.  What the last picture showed keeps its position, and while
 * the map only moves it chooses first: no name jumps or blinks because a picture was made again. */

#include "legation-labels-private.h"
#include "legation-scene-private.h"
#include "legation-toponyms.h"

#include <math.h>

/* Room that is kept free around a label. */
#define PADDING_X 5.0
#define PADDING_Y 2.0
/* Nearer than this to the app's own stop is a name of the same city. */
#define SAME_CITY_PIXELS 7.0
/* Each place that a name passes over is worth that many pixels of routes that it would hide. */
#define LATER_COST 5.0
/* Pixels of routes that a name may hide, as a share of its width. */
#define MAX_HIDDEN 0.5

const LegationLabelCandidate _legation_around_city[LEGATION_N_AROUND_CITY] = {
  { 1, 0, 0, 0.5 }, { -1, 0, 1, 0.5 }, { 0, -1, 0.5, 1 }, { 0, 1, 0.5, 0 },
  { 0.7, -0.7, 0, 0.8 }, { 0.7, 0.7, 0, 0.2 }, { -0.7, -0.7, 1, 0.8 }, { -0.7, 0.7, 1, 0.2 },
};

/* In the middle, a little off it, and then beside it, for countries that are smaller than their
 * names. */
static const LegationLabelCandidate around_country[] = {
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
  self->reserved = g_array_new (FALSE, FALSE, sizeof (LegationRectangle));
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
  g_array_unref (self->reserved);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_object (&self->context);
  g_free (self->language);
  g_free (self->font);
  g_free (self);
}

/**
 * legation_labels_keep_places: lets names stay where they were in another picture, if they can.
 * @before: the names of that picture, which had the same gazetteer and the same routes
 * @moved_only: that both have the same zoom level, so that what found room there finds it here
 * @by: how far what they both show has moved since, in logical pixels
 */
void
legation_labels_keep_places (LegationLabels *self,
                             LegationLabels *before,
                             gboolean moved_only,
                             LegationVertex by)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->moved_only = moved_only;
  for (guint i = 0; i < before->labels->len; i++)
    {
      const LegationLabel *label = &g_array_index (before->labels, LegationLabel, i);
      const LegationLabelPlace place = { i, label->type, label->candidate };
      const LegationRectangle box = { label->x + by.x, label->y + by.y, label->width, label->height };

      if (moved_only)
        g_array_append_val (self->reserved, box);
      if (label->subject != NULL)
        g_hash_table_insert (self->places, (gpointer) label->subject,
                             g_memdup2 (&place, sizeof place));
    }
}

/* Where the last picture had a name; %NULL when it had none.  A country's name in the middle of it and
 * the one beside its ring have different places to choose from. */
const LegationLabelPlace *
_legation_labels_find_place_before (LegationLabels *self,
                                    gconstpointer subject,
                                    LegationLabelClass type)
{
  const LegationLabelPlace *place
    = self->places != NULL && subject != NULL ? g_hash_table_lookup (self->places, subject) : NULL;

  return place != NULL && place->type == type ? place : NULL;
}

/** legation_labels_block: keeps a rectangle free of labels placed later. */
void
legation_labels_block (LegationLabels *self, double x, double y, double width, double height)
{
  LegationRectangle rectangle = { x, y, width, height };

  g_array_append_val (self->blocked, rectangle);
}

static double
measure_overlap (GArray *rectangles, double x, double y, double width, double height)
{
  double sum = 0.0;

  for (guint i = 0; i < rectangles->len; i++)
    {
      const LegationRectangle *r = &g_array_index (rectangles, LegationRectangle, i);
      double w = MIN (x + width, r->x + r->width) - MAX (x, r->x);
      double h = MIN (y + height, r->y + r->height) - MAX (y, r->y);

      if (w > 0.0 && h > 0.0)
        sum += w * h;
    }

  return sum;
}

/** legation_labels_measure_overlap: Returns: the area of a rectangle that is taken already. */
double
legation_labels_measure_overlap (LegationLabels *self,
                                 double x,
                                 double y,
                                 double width,
                                 double height)
{
  return measure_overlap (self->blocked, x, y, width, height);
}

/** legation_labels_was_free: whether the last picture, moved to where it is now, has no name there. */
gboolean
legation_labels_was_free (LegationLabels *self, double x, double y, double width, double height)
{
  return measure_overlap (self->reserved, x, y, width, height) <= 0.0;
}

/** legation_labels_is_free: whether nothing that was placed so far meets a rectangle. */
gboolean
legation_labels_is_free (LegationLabels *self, double x, double y, double width, double height)
{
  return legation_labels_measure_overlap (self, x, y, width, height) <= 0.0;
}

void
_legation_labels_add (LegationLabels *self, LegationLabel label)
{
  g_array_append_val (self->labels, label);
  legation_labels_block (self, label.x - PADDING_X, label.y - PADDING_Y,
                         label.width + 2 * PADDING_X, label.height + 2 * PADDING_Y);
}

void
_legation_labels_measure (LegationLabels *self, LegationLabel *label)
{
  g_autoptr (PangoLayout) layout = _legation_labels_create_layout (self, self->context, label);
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  label->width = (double) width / PANGO_SCALE;
  label->height = (double) height / PANGO_SCALE;
}

void
_legation_labels_put (LegationLabel *label,
                      const LegationLabelCandidate *candidate,
                      LegationVertex at,
                      double distance)
{
  label->x = at.x + candidate->dx * distance - candidate->align_x * label->width;
  label->y = at.y + candidate->dy * distance - candidate->align_y * label->height;
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

/* Puts a label at one of its places.  Returns whether that is free. */
static gboolean
try_toponym (LegationLabels *self,
             LegationLabel *label,
             const LegationLabelCandidate *candidates,
             guint i)
{
  _legation_labels_put (label, &candidates[i], label->dot, label->has_dot ? 6.0 : 4.0);
  label->candidate = i;

  return legation_labels_is_free (self, label->x - PADDING_Y, label->y,
                                  label->width + 2 * PADDING_Y, label->height);
}

/* Of the places that are free that where a name hides least of the routes; an earlier one is better. */
static gboolean
find_free_place (LegationLabels *self,
                 LegationScene *scene,
                 const LegationLabelCandidate *candidates,
                 guint n,
                 LegationLabel *label)
{
  /* Where routes are dense, names of less weight do not go between them. */
  const gboolean is_light
    = label->type == LEGATION_LABEL_SEA || label->type == LEGATION_LABEL_CITY;
  LegationLabel tried = *label;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n && LATER_COST * i < best; i++)
    if (try_toponym (self, &tried, candidates, i))
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

static LegationLabelClass
get_class (const LegationToponymLabel *toponym)
{
  static const LegationLabelClass classes[] = {
    [LEGATION_TOPONYM_COUNTRY] = LEGATION_LABEL_COUNTRY,
    [LEGATION_TOPONYM_CAPITAL] = LEGATION_LABEL_CAPITAL,
    [LEGATION_TOPONYM_CITY] = LEGATION_LABEL_CITY,
    [LEGATION_TOPONYM_SEA] = LEGATION_LABEL_SEA,
  };

  return classes[toponym->type];
}

/* Returns whether there was room, which must be at the place of the last picture if @kept_only. */
static gboolean
place_toponym (LegationLabels *self,
               LegationScene *scene,
               LegationGazetteer *gazetteer,
               const LegationToponymLabel *toponym,
               gboolean kept_only)
{
  gboolean city
    = toponym->type == LEGATION_TOPONYM_CAPITAL || toponym->type == LEGATION_TOPONYM_CITY;
  const LegationLabelCandidate *candidates = city ? _legation_around_city : around_country;
  guint n = city                                        ? LEGATION_N_AROUND_CITY
            : toponym->type == LEGATION_TOPONYM_COUNTRY ? G_N_ELEMENTS (around_country)
                                                        : 1;
  LegationVertex at = { toponym->x, toponym->y };
  LegationLabel label = {
    .type = get_class (toponym),
    .country = toponym->toponym->country[0] != '\0' ? toponym->toponym->country : NULL,
    .has_dot = city,
    .dot = at,
    .subject = toponym->toponym,
  };
  const LegationLabelPlace *before
    = _legation_labels_find_place_before (self, label.subject, label.type);

  if (city && !legation_labels_is_free (self, at.x - 3, at.y - 3, 6, 6))
    return FALSE;

  _legation_labels_name (self, gazetteer, toponym->toponym, &label);
  _legation_labels_measure (self, &label);
  if ((before == NULL || !try_toponym (self, &label, candidates, before->candidate))
      && (kept_only || !find_free_place (self, scene, candidates, n, &label)))
    {
      g_free (label.text);
      return FALSE;
    }
  _legation_labels_add (self, label);
  if (city)
    legation_labels_block (self, at.x - 3, at.y - 3, 6, 6);

  return TRUE;
}

/* Names that the last picture had come in the order in which they found room there. */
static int
compare_kept (gconstpointer a, gconstpointer b, gpointer data)
{
  const LegationToponymLabel *left = *(const LegationToponymLabel *const *) a;
  const LegationToponymLabel *right = *(const LegationToponymLabel *const *) b;
  guint first
    = _legation_labels_find_place_before (data, left->toponym, get_class (left))->position;
  guint second
    = _legation_labels_find_place_before (data, right->toponym, get_class (right))->position;

  return first < second ? -1 : first > second;
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

  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  int n_moved = 0;

  for (guint i = 0; i < toponyms->len; i++)
    {
      LegationToponymLabel *toponym = &g_array_index (toponyms, LegationToponymLabel, i);

      if (is_named_already (scene, toponym))
        continue;
      if (self->moved_only
          && _legation_labels_find_place_before (self, toponym->toponym, get_class (toponym))
               != NULL)
        g_ptr_array_add (kept, toponym);
      else
        g_ptr_array_add (others, toponym);
    }
  g_ptr_array_sort_with_data (kept, compare_kept, self);

  self->context = _legation_labels_create_context (self);
  for (guint i = 0; i < kept->len; i++)
    if (!place_toponym (self, scene, gazetteer, g_ptr_array_index (kept, i), TRUE))
      g_ptr_array_insert (others, n_moved++, g_ptr_array_index (kept, i));
  for (guint i = 0; i < others->len; i++)
    place_toponym (self, scene, gazetteer, g_ptr_array_index (others, i), FALSE);
  g_clear_object (&self->context);
}

/** legation_labels_get: Returns: (array length=n) (transfer none): what was placed. */
const LegationLabel *
legation_labels_get (LegationLabels *self, guint *n)
{
  *n = self->labels->len;

  return (const LegationLabel *) self->labels->data;
}
