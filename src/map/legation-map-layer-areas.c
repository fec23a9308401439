/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries as areas that can be pointed at: those of the dataset, where nothing else is. */

#include "legation-map-layer-private.h"

#include "legation-map-pick.h"

/* An edge and a neutral wash in the colour of marks: any blue would make a sea of it. */
#define OUTLINE 1.3
#define OUTLINE_ALPHA 0.55
#define CASING 1.6
#define CASING_ALPHA 0.5
#define WASH_ALPHA 0.05
#define MIN_RING 20.0
/* The whole world once, where a country is measured. */
#define EXTENT_ZOOM 2.0
#define EXTENT_SIZE 1024.0
/* Of the longest part of a country: what is smaller does not count. */
#define EXTENT_SHARE 0.3

static void
add_code (GHashTable *countries, const char *code)
{
  if (*code != '\0')
    g_hash_table_add (countries, (gpointer) g_intern_string (code));
}

/* The partners of its relationships, and the countries in which its places are; of events there can be
 * very many, and they take place somewhere. */
static GHashTable *
collect_countries (LegationDataset *dataset)
{
  GHashTable *countries = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    for (guint j = 0; j < 2; j++)
      add_code (countries, legation_dataset_get_relationship (dataset, i)->parties[j].country);
  for (guint i = 0; i < legation_dataset_get_n_places (dataset); i++)
    add_code (countries, legation_dataset_get_place (dataset, i)->country);

  return countries;
}

/**
 * legation_map_layer_set_areas: @areas: (nullable): where countries are
 */
void
legation_map_layer_set_areas (LegationMapLayer *self, LegationAreas *areas)
{
  g_clear_pointer (&self->areas, legation_areas_unref);
  self->areas = areas != NULL ? legation_areas_ref (areas) : NULL;
}

/* Whether the dataset has anything to do with a country. */
gboolean
_legation_map_layer_knows_country (LegationMapLayer *self, const char *country)
{
  if (self->session == NULL)
    return FALSE;
  if (self->countries == NULL)
    self->countries = collect_countries (legation_session_get_dataset (self->session));

  return g_hash_table_contains (self->countries, g_intern_string (country));
}

/* The country of the dataset in which a point of the widget lies, or NULL. */
const char *
_legation_map_layer_find_area (LegationMapLayer *self, double x, double y)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self, &placement);
  const char *country;
  LegationLocation location;

  if (self->areas == NULL || scene == NULL)
    return NULL;
  location = legation_frame_unproject (legation_scene_get_frame (scene),
                                       (x - placement.x) / placement.scale,
                                       (y - placement.y) / placement.scale);
  country = legation_areas_find (self->areas, location);
  if (country == NULL || !_legation_map_layer_knows_country (self, country))
    return NULL;

  return country;
}

/** Ring: the bounds of one of the closed lines of a path. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Ring;

/* Measures the line that begins at @start, and returns where the next one begins. */
static int
measure_ring (const cairo_path_t *path, int start, Ring *ring)
{
  int next = start;

  *ring = (Ring){ G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  do
    {
      const cairo_path_data_t *data = &path->data[next];

      if (data->header.length > 1)
        {
          ring->left = MIN (ring->left, data[1].point.x);
          ring->right = MAX (ring->right, data[1].point.x);
          ring->top = MIN (ring->top, data[1].point.y);
          ring->bottom = MAX (ring->bottom, data[1].point.y);
        }
      next += data->header.length;
    }
  while (next < path->num_data && path->data[next].header.type != CAIRO_PATH_MOVE_TO);

  return next;
}

static double
get_span (const Ring *ring)
{
  return MAX (ring->right - ring->left, ring->bottom - ring->top);
}

/* Around all lines that span @least or more. */
static Ring
unite_rings (const cairo_path_t *path, double least, double *longest)
{
  Ring all = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  *longest = 0.0;
  for (int start = 0, next = 0; start < path->num_data; start = next)
    {
      Ring ring;

      next = measure_ring (path, start, &ring);
      *longest = MAX (*longest, get_span (&ring));
      if (get_span (&ring) < least)
        continue;
      all = (Ring){ MIN (all.left, ring.left), MIN (all.top, ring.top),
                    MAX (all.right, ring.right), MAX (all.bottom, ring.bottom) };
    }

  return all;
}

/**
 * legation_map_layer_find_extent: what a country reaches over.
 * @center: a point of it, about which it is looked for half round the world
 * @box: (out): around it, to some kilometres, without what is small: territories oceans away
 *
 * Returns: whether it is known where the country is
 */
gboolean
legation_map_layer_find_extent (LegationMapLayer *self,
                                const char *country,
                                LegationLocation center,
                                LegationBox *box)
{
  const LegationFrame frame
    = { { center.lon, 0.0, EXTENT_ZOOM }, EXTENT_SIZE, EXTENT_SIZE, 1.0 };
  cairo_surface_t *surface;
  cairo_path_t *path;
  cairo_t *cr;
  double longest, ignored;
  Ring ring;

  if (self->areas == NULL)
    return FALSE;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  legation_areas_add_path (self->areas, cr, &frame, country);
  path = cairo_copy_path (cr);
  unite_rings (path, 0.0, &longest);
  ring = unite_rings (path, longest * EXTENT_SHARE, &ignored);
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (longest <= 0.0)
    return FALSE;
  *box = (LegationBox){
    .west = legation_frame_unproject (&frame, ring.left, 0.0).lon,
    .south = legation_frame_unproject (&frame, 0.0, ring.bottom).lat,
    .east = legation_frame_unproject (&frame, ring.right, 0.0).lon,
    .north = legation_frame_unproject (&frame, 0.0, ring.top).lat,
  };

  return TRUE;
}

static void
forget_path (LegationMapLayer *self)
{
  g_clear_pointer (&self->area_path, cairo_path_destroy);
  g_clear_pointer (&self->area_outline, cairo_path_destroy);
  self->area_country = NULL;
}

/* Another dataset has other countries. */
void
_legation_map_layer_forget_areas (LegationMapLayer *self)
{
  g_clear_pointer (&self->countries, g_hash_table_unref);
  forget_path (self);
}

/* Adds what @path has again, without the rings that are smaller than a name: the shores of ponds. */
static void
add_large_rings (cairo_t *cr, const cairo_path_t *path)
{
  for (int start = 0, next = 0; start < path->num_data; start = next)
    {
      cairo_path_t ring = { CAIRO_STATUS_SUCCESS, &path->data[start], 0 };
      Ring size;

      next = measure_ring (path, start, &size);
      ring.num_data = next - start;
      if (get_span (&size) > MIN_RING)
        cairo_append_path (cr, &ring);
    }
}

/* The path is worked out once, not in every frame that something else changes in. */
static void
update_path (LegationMapLayer *self, cairo_t *cr, const LegationFrame *frame)
{
  cairo_path_t *outline;

  if (self->area_path != NULL && self->area_country == self->pointed.country
      && legation_frame_equal (frame, &self->area_frame))
    return;
  forget_path (self);
  cairo_new_path (cr);
  legation_areas_add_path (self->areas, cr, frame, self->pointed.country);
  self->area_path = cairo_copy_path (cr);
  cairo_new_path (cr);
  legation_areas_add_outline (self->areas, cr, frame, self->pointed.country);
  outline = cairo_copy_path (cr);
  cairo_new_path (cr);
  add_large_rings (cr, outline);
  self->area_outline = cairo_copy_path (cr);
  cairo_path_destroy (outline);
  self->area_country = self->pointed.country;
  self->area_frame = *frame;
  cairo_new_path (cr);
}

/* The country that is pointed at, by its name, its ring or its ground. */
void
_legation_map_layer_draw_area (LegationMapLayer *self, cairo_t *cr, const LegationStyle *style)
{
  const LegationColor *edge = &style->mark;
  const LegationColor *casing = &style->casing;

  if (self->areas == NULL || self->pointed.country == NULL || self->pointed.mark != NULL)
    return;
  update_path (self, cr, legation_scene_get_frame (self->pointed_scene));
  cairo_append_path (cr, self->area_path);
  cairo_set_source_rgba (cr, edge->r, edge->g, edge->b, WASH_ALPHA);
  cairo_fill (cr);
  cairo_append_path (cr, self->area_outline);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgba (cr, casing->r, casing->g, casing->b, CASING_ALPHA);
  cairo_set_line_width (cr, OUTLINE + CASING);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgba (cr, edge->r, edge->g, edge->b, OUTLINE_ALPHA);
  cairo_set_line_width (cr, OUTLINE);
  cairo_stroke (cr);
}
