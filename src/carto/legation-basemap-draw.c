/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the base map.  What is out of view is skipped point by point while a path is made, and all
 * decisions about a line depend on its own points and the zoom level only: bands that several
 * threads draw fit together, and dashes stay where they are while the map moves. */

#include "legation-basemap-path.h"

/* From these zoom levels on the medium and the fine level of detail are drawn. */
#define MEDIUM_ZOOM 5.0
#define FINE_ZOOM 6.5

#define COAST_WIDTH 0.8

/* Smaller islands and lakes, in logical pixels, have no outline. */
#define SPECK_SIZE 2.0

typedef struct
{
  double width;
  double dashes[2]; /* both 0: solid */
} BorderLook;

static const BorderLook border_looks[LEGATION_N_BORDERS] = {
  [LEGATION_BORDER_SETTLED] = { 1.0, { 0, 0 } },
  [LEGATION_BORDER_DISPUTED] = { 1.0, { 4, 3 } },
  [LEGATION_BORDER_CEASEFIRE] = { 1.2, { 1.5, 2.5 } },
  [LEGATION_BORDER_CLAIM] = { 0.9, { 2, 4 } },
};

typedef struct
{
  cairo_t *cr;
  const LegationFrame *frame;
  const LegationStyle *style;
  cairo_pattern_t *relief; /* instead of the colour of land, where there is any */
  LegationPathView view;
} Context;

/* The part of the frame that this cairo context shows; FALSE when there is none. */
static gboolean
find_view (const Context *context, LegationRect *rect)
{
  double left, top, right, bottom;

  cairo_clip_extents (context->cr, &left, &top, &right, &bottom);
  rect->left = MAX (left, 0.0);
  rect->top = MAX (top, 0.0);
  rect->right = MIN (right, context->frame->width);
  rect->bottom = MIN (bottom, context->frame->height);

  return rect->left < rect->right && rect->top < rect->bottom;
}

static void
find_copies (const Context *context, int *first, int *last)
{
  legation_path_find_copies (context->frame, first, last);
}

static void
place_copy (Context *context, const LegationLevel *level, int copy)
{
  legation_path_view_place (&context->view, context->frame, level->bits, &level->box, copy);
}

/* 0 for rivers that the zoom level does not show.  Ranks run from 0, the Amazon, to 9. */
static double
find_river_width (double zoom, guint rank)
{
  const double last_rank = zoom < FINE_ZOOM ? zoom : zoom + 1.5;
  const double width = 1.3 - 0.12 * rank + 0.08 * (zoom - 4.0);

  return rank > last_rank ? 0.0 : CLAMP (width, 0.6, 1.4);
}

/* Whether an outline of a feature would be all that is to be seen of it. */
static gboolean
is_speck (const Context *context, const LegationFeature *feature)
{
  const double cells = MAX (feature->box.east - feature->box.west,
                            feature->box.south - feature->box.north);

  return cells * context->view.factor < SPECK_SIZE;
}

static void
draw_polygons (Context *context,
               const LegationLevel *level,
               LegationLayer which,
               int first,
               int last)
{
  const LegationFeatures *layer = &level->layers[which];
  cairo_t *cr = context->cr;

  /* All copies in one path: where two meet, at the antimeridian, no light shows through. */
  cairo_new_path (cr);
  for (int copy = first; copy <= last; copy++)
    {
      place_copy (context, level, copy);
      for (guint i = 0; i < layer->n_features; i++)
        if (legation_path_sees_feature (&context->view, &layer->features[i]))
          legation_path_add_area (cr, &context->view, layer, &layer->features[i]);
    }
  cairo_fill (cr);
}

static void
draw_shores (Context *context, const LegationLevel *level, LegationLayer which, int first, int last)
{
  const LegationFeatures *layer = &level->layers[which];

  legation_color_use (context->cr, &context->style->coast, 1.0);
  cairo_set_line_width (context->cr, COAST_WIDTH);
  for (int copy = first; copy <= last; copy++)
    {
      place_copy (context, level, copy);
      for (guint i = 0; i < layer->n_features; i++)
        if (legation_path_sees_feature (&context->view, &layer->features[i])
            && !is_speck (context, &layer->features[i]))
          {
            legation_path_add_shore (context->cr, &context->view, layer, &layer->features[i]);
            cairo_stroke (context->cr);
          }
    }
}

static void
draw_rivers (Context *context, const LegationLevel *level, int first, int last)
{
  const LegationFeatures *layer = &level->layers[LEGATION_LAYER_RIVERS];

  legation_color_use (context->cr, &context->style->river, 1.0);
  for (int copy = first; copy <= last; copy++)
    {
      place_copy (context, level, copy);
      for (guint i = 0; i < layer->n_features; i++)
        {
          const LegationFeature *river = &layer->features[i];
          const double width = find_river_width (context->frame->camera.zoom, river->number);

          if (width == 0.0 || !legation_path_sees_feature (&context->view, river))
            continue;
          cairo_set_line_width (context->cr, width);
          legation_path_add_line (context->cr, &context->view, layer, river);
          cairo_stroke (context->cr);
        }
    }
}

static void
draw_borders (Context *context, const LegationLevel *level, int first, int last)
{
  const LegationFeatures *layer = &level->layers[LEGATION_LAYER_BORDERS];
  const double widening = CLAMP (0.8 + (context->frame->camera.zoom - 2.0) * 0.1, 0.8, 1.25);

  for (int copy = first; copy <= last; copy++)
    {
      place_copy (context, level, copy);
      /* Claims and dashes first, so that a settled border stays whole where they meet. */
      for (guint i = layer->n_features; i-- > 0;)
        {
          const LegationFeature *border = &layer->features[i];
          const guint number = MIN (border->number, LEGATION_N_BORDERS - 1);
          const BorderLook *look = &border_looks[number];

          if (!legation_path_sees_feature (&context->view, border))
            continue;
          legation_color_use (context->cr, &context->style->borders[number], 1.0);
          cairo_set_line_width (context->cr, look->width * widening);
          if (look->dashes[0] > 0.0)
            {
              legation_path_stroke_dashed (context->cr, &context->view, layer, border,
                                           look->dashes);
              continue;
            }
          legation_path_add_line (context->cr, &context->view, layer, border);
          cairo_stroke (context->cr);
        }
    }
}

static void
draw_level (Context *context, const LegationLevel *level)
{
  cairo_t *cr = context->cr;
  LegationRect rect;
  int first, last;

  if (!find_view (context, &rect))
    return;

  legation_path_view_set_rect (&context->view, &rect);
  find_copies (context, &first, &last);
  if (context->relief != NULL)
    cairo_set_source (cr, context->relief);
  else
    legation_color_use (cr, &context->style->land, 1.0);
  draw_polygons (context, level, LEGATION_LAYER_LAND, first, last);
  draw_rivers (context, level, first, last);
  legation_color_use (cr, &context->style->sea, 1.0);
  draw_polygons (context, level, LEGATION_LAYER_LAKES, first, last);
  draw_shores (context, level, LEGATION_LAYER_LAKES, first, last);
  draw_shores (context, level, LEGATION_LAYER_LAND, first, last);
  draw_borders (context, level, first, last);
}

/* Inside its region the fine level, around it the medium one. */
static void
draw_fine (Context *context, LegationBasemap *basemap)
{
  const LegationLevel *fine = legation_basemap_get_level (basemap, LEGATION_DETAIL_FINE);
  cairo_t *cr = context->cr;
  LegationRect rect;

  cairo_save (cr);
  cairo_new_path (cr);
  legation_path_add_region (cr, context->frame, fine->bits, &fine->box);
  cairo_clip (cr);
  draw_level (context, fine);
  cairo_restore (cr);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, -4.0, -4.0, context->frame->width + 8.0, context->frame->height + 8.0);
  legation_path_add_region (cr, context->frame, fine->bits, &fine->box);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  if (find_view (context, &rect))
    draw_level (context, legation_basemap_get_level (basemap, LEGATION_DETAIL_MEDIUM));
  cairo_restore (cr);
}

/**
 * legation_basemap_choose_detail:
 *
 * Dense pictures show more of the detail, though a pixel of theirs is small.
 *
 * Returns: the level of detail that @frame is drawn with, inside the region that the level covers
 */
LegationDetail
legation_basemap_choose_detail (const LegationFrame *frame)
{
  const double zoom = frame->camera.zoom + log2 (MAX (frame->scale, 1.0)) / 2.0;

  return zoom >= FINE_ZOOM     ? LEGATION_DETAIL_FINE
         : zoom >= MEDIUM_ZOOM ? LEGATION_DETAIL_MEDIUM
                               : LEGATION_DETAIL_COARSE;
}

/* High contrast is for what is told apart; shades on the land tell nothing apart. */
static cairo_pattern_t *
create_relief (const Context *context, LegationRelief *relief)
{
  LegationRect rect;

  if (relief == NULL || context->style->high_contrast || !find_view (context, &rect))
    return NULL;

  return legation_relief_create_pattern (relief, context->frame, rect.top, rect.bottom,
                                         context->style);
}

static void
draw (LegationBasemap *self,
      cairo_t *cr,
      const LegationFrame *frame,
      const LegationStyle *style,
      gboolean with_relief)
{
  Context context = { .cr = cr, .frame = frame, .style = style };
  const LegationDetail detail = legation_basemap_choose_detail (frame);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0.0, 0.0, frame->width, frame->height);
  cairo_clip (cr);
  legation_color_use (cr, &style->sea, 1.0);
  cairo_paint (cr);
  if (with_relief)
    context.relief = create_relief (&context, legation_basemap_get_relief (self));
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);

  if (detail == LEGATION_DETAIL_FINE)
    draw_fine (&context, self);
  else
    draw_level (&context, legation_basemap_get_level (self, detail));
  cairo_restore (cr);
  g_clear_pointer (&context.relief, cairo_pattern_destroy);
}

/**
 * legation_basemap_draw:
 * @cr: its user space is logical pixels from the top left corner of the frame; what is clipped away
 *   costs next to nothing, so that several threads can each draw a band of one frame
 *
 * Paints sea, land with its relief, rivers, lakes, shores and borders over the whole of @frame, with as
 * many copies of the world side by side as it shows.  Safe from any thread, with a @cr of its own.
 */
void
legation_basemap_draw (LegationBasemap *self,
                       cairo_t *cr,
                       const LegationFrame *frame,
                       const LegationStyle *style)
{
  draw (self, cr, frame, style, TRUE);
}

/** legation_basemap_draw_plain: legation_basemap_draw() without relief: nothing of it is pixels. */
void
legation_basemap_draw_plain (LegationBasemap *self,
                             cairo_t *cr,
                             const LegationFrame *frame,
                             const LegationStyle *style)
{
  draw (self, cr, frame, style, FALSE);
}
