/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Areas as cairo paths. */

#include "legation-areas-draw-private.h"

/* Rings that fit into this, in device pixels, leave no trace. */
#define SPECK_SIZE 0.8
/* Rings that fit into this, in logical pixels, have no outline: little else would be left of them. */
#define ISLET_SIZE 16.0

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

/* Thinning is half a device pixel, in cells.  @pixels: of the device */
static gboolean
fits_into (const LegationPathView *view, const LegationGridBox *box, double pixels)
{
  const double size = view->thinning * 2.0 * pixels;

  return box->east - box->west < size && box->south - box->north < size;
}

static void
add_area (const LegationAreaLevel *level,
          const LegationArea *area,
          cairo_t *cr,
          const LegationPathView *view,
          gboolean outline,
          double scale,
          Scratch *scratch)
{
  const LegationFeature whole = { .box = area->box };
  /* A country that is no more than that has one all the same. */
  const double least
      = outline && !fits_into (view, &area->box, ISLET_SIZE * scale) ? ISLET_SIZE * scale : SPECK_SIZE;

  if (!legation_path_sees_feature (view, &whole))
    return;
  for (guint32 i = 0; i < area->n_rings; i++)
    {
      const LegationAreaRing *ring
          = &g_array_index (level->rings, LegationAreaRing, area->first_ring + i);
      const LegationFeature feature = { .box = ring->box };

      if (!legation_path_sees_feature (view, &feature) || fits_into (view, &ring->box, least)
          || (outline && ring->is_lake))
        continue;
      scratch_take (scratch, level, ring);
      if (outline)
        legation_path_add_shore (cr, view, &scratch->layer, &scratch->feature);
      else
        legation_path_add_area (cr, view, &scratch->layer, &scratch->feature);
    }
}

static void
init_part (LegationAreaPart *part, const LegationAreaLevel *level, const LegationFrame *frame)
{
  const double world = legation_frame_get_world_size (frame);

  part->level = level;
  part->frame = frame;
  part->rect = (LegationRect){ 0.0, 0.0, frame->width, frame->height };
  part->origin_x = frame->width / 2.0 - legation_mercator_x (frame->camera.lon) * world;
  part->origin_y = frame->height / 2.0 - legation_mercator_y (frame->camera.lat) * world;
}

/**
 * legation_area_part_add:
 * @outline: whether to add what is to be stroked, and not what is to be filled
 *
 * Adds the area of a country in all copies of the world that the frame shows.
 */
void
legation_area_part_add (const LegationAreaPart *part,
                        cairo_t *cr,
                        const char *country,
                        gboolean outline)
{
  const LegationAreaLevel *level = part->level;
  const LegationArea *area = legation_area_level_lookup (level, country);
  LegationPathView view;
  Scratch scratch;
  int first, last;

  if (area == NULL)
    return;
  scratch_init (&scratch);
  legation_path_view_set_rect (&view, &part->rect);
  legation_path_find_copies (part->frame, &first, &last);
  for (int copy = first; copy <= last; copy++)
    {
      legation_path_view_place (&view, part->frame, level->bits, &level->box, copy);
      add_area (level, area, cr, &view, outline, part->frame->scale, &scratch);
    }
  g_array_unref (scratch.points);
}

static gboolean
is_within (const LegationAreaLevel *level, const LegationFrame *frame)
{
  LegationPathView view;
  int first, last;

  legation_path_find_copies (frame, &first, &last);
  legation_path_view_place (&view, frame, level->bits, &level->box, first);

  return first == last && view.x + level->box.west * view.factor <= 0.0
         && view.x + level->box.east * view.factor >= frame->width
         && view.y + level->box.north * view.factor <= 0.0
         && view.y + level->box.south * view.factor >= frame->height;
}

/* The level that shows all of the frame alike: the fine one only where nothing is outside of it. */
static const LegationAreaLevel *
choose_level (LegationAreas *self, const LegationFrame *frame)
{
  const LegationDetail detail = legation_basemap_choose_detail (frame);
  const LegationAreaLevel *level = legation_areas_get_level (self, detail);

  if (detail != LEGATION_DETAIL_FINE || is_within (level, frame))
    return level;

  return legation_areas_get_level (self, LEGATION_DETAIL_MEDIUM);
}

static void
draw_clipped (cairo_t *cr,
              LegationAreaPart *part,
              LegationAreaPartFunc draw,
              const LegationStyle *style,
              const LegationTint *tint)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  part->rect = (LegationRect){ MAX (left, 0.0), MAX (top, 0.0), MIN (right, part->frame->width),
                               MIN (bottom, part->frame->height) };
  if (part->rect.left < part->rect.right && part->rect.top < part->rect.bottom)
    draw (part, cr, style, tint);
}

/**
 * legation_areas_draw_parts:
 *
 * Has @draw called as the base map is drawn: for the whole of the frame, or for the region of the fine
 * level and for what is around it, clipped to the one and to the other.
 */
void
legation_areas_draw_parts (LegationAreas *self,
                           cairo_t *cr,
                           const LegationFrame *frame,
                           LegationAreaPartFunc draw,
                           const LegationStyle *style,
                           const LegationTint *tint)
{
  const LegationDetail detail = legation_basemap_choose_detail (frame);
  const LegationAreaLevel *level = legation_areas_get_level (self, detail);
  LegationAreaPart part;

  init_part (&part, level, frame);
  if (detail != LEGATION_DETAIL_FINE || is_within (level, frame))
    {
      draw_clipped (cr, &part, draw, style, tint);
      return;
    }
  cairo_save (cr);
  legation_path_add_region (cr, frame, level->bits, &level->box);
  cairo_clip (cr);
  draw_clipped (cr, &part, draw, style, tint);
  cairo_restore (cr);

  init_part (&part, legation_areas_get_level (self, LEGATION_DETAIL_MEDIUM), frame);
  cairo_save (cr);
  cairo_rectangle (cr, -4.0, -4.0, frame->width + 8.0, frame->height + 8.0);
  legation_path_add_region (cr, frame, level->bits, &level->box);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  draw_clipped (cr, &part, draw, style, tint);
  cairo_restore (cr);
}

/**
 * legation_areas_add_path:
 * @cr: its user space is logical pixels from the top left corner of the frame
 * @country: an ISO code; one that has no area adds nothing
 *
 * Adds the area of a country, as far as @frame shows it, to be filled by the winding rule; not to be
 * stroked.  Where the edge of the fine level is in view, the medium one is used throughout.
 */
void
legation_areas_add_path (LegationAreas *self,
                         cairo_t *cr,
                         const LegationFrame *frame,
                         const char *country)
{
  LegationAreaPart part;

  init_part (&part, choose_level (self, frame), frame);
  legation_area_part_add (&part, cr, country, FALSE);
}

/**
 * legation_areas_add_outline:
 * @cr: its user space is logical pixels from the top left corner of the frame
 * @country: an ISO code; one that has no area adds nothing
 *
 * Adds the borders and shores of a country, as far as @frame shows them, to be stroked: nothing along
 * longitude 180, where the land goes on, and neither the lakes within it nor its smallest islands.
 */
void
legation_areas_add_outline (LegationAreas *self,
                            cairo_t *cr,
                            const LegationFrame *frame,
                            const char *country)
{
  LegationAreaPart part;

  init_part (&part, choose_level (self, frame), frame);
  legation_area_part_add (&part, cr, country, TRUE);
}
