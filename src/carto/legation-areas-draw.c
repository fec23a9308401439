/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Areas as cairo paths. */

#include "legation-areas-private.h"
#include "legation-basemap-path.h"

/* One ring after the other as the base map's drawing takes them. */
typedef struct
{
  GArray *points; /* (element-type LegationGridPoint) */
  LegationRing ring;
  LegationFeature feature;
  LegationFeatures layer;
} Scratch;

static void
scratch_init (Scratch *scratch)
{
  *scratch = (Scratch){ .points = g_array_new (FALSE, FALSE, sizeof (LegationGridPoint)) };
}

static void
scratch_take (Scratch *scratch, const LegationAreaLevel *level, const LegationAreaRing *ring)
{
  LegationGridPoint *next;

  g_array_set_size (scratch->points, ring->n_points);
  next = (LegationGridPoint *) (void *) scratch->points->data;
  for (guint32 i = 0; i < ring->n_runs; i++)
    {
      const LegationAreaRun *run
          = &g_array_index (level->runs, LegationAreaRun, ring->first_run + i);
      const LegationGridPoint *point = run->points;

      for (guint32 j = 0; j < run->n_points; j++, point += run->step)
        *next++ = *point;
    }
  scratch->ring = (LegationRing){ 0, ring->n_points };
  scratch->feature = (LegationFeature){ .box = ring->box, .n_rings = 1 };
  scratch->layer
      = (LegationFeatures){ .features = &scratch->feature,
                            .rings = &scratch->ring,
                            .points = (LegationGridPoint *) (void *) scratch->points->data,
                            .n_features = 1,
                            .n_rings = 1,
                            .n_points = ring->n_points };
}

typedef void (*AddFunc) (cairo_t *cr,
                         const LegationPathView *view,
                         const LegationFeatures *layer,
                         const LegationFeature *feature);

static void
add_area (const LegationAreaLevel *level,
          const LegationArea *area,
          cairo_t *cr,
          const LegationPathView *view,
          AddFunc add,
          Scratch *scratch)
{
  const LegationFeature whole = { .box = area->box };

  if (!legation_path_sees_feature (view, &whole))
    return;
  for (guint32 i = 0; i < area->n_rings; i++)
    {
      const LegationAreaRing *ring
          = &g_array_index (level->rings, LegationAreaRing, area->first_ring + i);
      const LegationFeature feature = { .box = ring->box };

      if (!legation_path_sees_feature (view, &feature))
        continue;
      scratch_take (scratch, level, ring);
      add (cr, view, &scratch->layer, &scratch->feature);
    }
}

/* The level that shows all of the frame alike: the fine one only where nothing is outside of it. */
static const LegationAreaLevel *
choose_level (LegationAreas *self, const LegationFrame *frame)
{
  const LegationDetail detail = legation_basemap_choose_detail (frame);
  const LegationAreaLevel *level = legation_areas_get_level (self, detail);
  LegationPathView view;
  int first, last;

  if (detail != LEGATION_DETAIL_FINE)
    return level;
  legation_path_find_copies (frame, &first, &last);
  legation_path_view_place (&view, frame, level->bits, &level->box, first);
  if (first != last || view.x + level->box.west * view.factor > 0.0
      || view.x + level->box.east * view.factor < frame->width
      || view.y + level->box.north * view.factor > 0.0
      || view.y + level->box.south * view.factor < frame->height)
    return legation_areas_get_level (self, LEGATION_DETAIL_MEDIUM);

  return level;
}

static void
add_country (LegationAreas *self,
             cairo_t *cr,
             const LegationFrame *frame,
             const char *country,
             AddFunc add)
{
  const LegationAreaLevel *level = choose_level (self, frame);
  const LegationArea *area = legation_area_level_lookup (level, country);
  const LegationRect rect = { 0.0, 0.0, frame->width, frame->height };
  LegationPathView view;
  Scratch scratch;
  int first, last;

  if (area == NULL)
    return;
  scratch_init (&scratch);
  legation_path_view_set_rect (&view, &rect);
  legation_path_find_copies (frame, &first, &last);
  for (int copy = first; copy <= last; copy++)
    {
      legation_path_view_place (&view, frame, level->bits, &level->box, copy);
      add_area (level, area, cr, &view, add, &scratch);
    }
  g_array_unref (scratch.points);
}

/**
 * legation_areas_add_path:
 * @cr: its user space is logical pixels from the top left corner of the frame
 * @country: an ISO code; one that has no area adds nothing
 *
 * Adds the area of a country, as far as @frame shows it, to be filled by the winding rule; not to be
 * stroked.
 */
void
legation_areas_add_path (LegationAreas *self,
                         cairo_t *cr,
                         const LegationFrame *frame,
                         const char *country)
{
  add_country (self, cr, frame, country, legation_path_add_area);
}

/**
 * legation_areas_add_outline:
 * @cr: its user space is logical pixels from the top left corner of the frame
 * @country: an ISO code; one that has no area adds nothing
 *
 * Adds the borders and shores of a country, as far as @frame shows them, to be stroked: nothing along
 * longitude 180, where the land goes on.
 */
void
legation_areas_add_outline (LegationAreas *self,
                            cairo_t *cr,
                            const LegationFrame *frame,
                            const char *country)
{
  add_country (self, cr, frame, country, legation_path_add_shore);
}
