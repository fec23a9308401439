/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The field of a scene: the bundles that are too many to be drawn in full. */

#include "legation-scene-private.h"

#include <math.h>

#define FIELD_OPACITY 0.8
/* Lines of more device pixels than this, all together, are drawn with half as many each way: there are
 * so many at each place that none can be followed. */
#define MANY_PIXELS 1.2e7

/* What the legs of an item are, so that its one line tells of most of them; of those that would not be
 * dotted by themselves, where it is not. */
static void
describe_line (LegationScene *self,
               const LegationBundleItem *item,
               const LegationStyle *style,
               LegationFieldLine *line)
{
  /* By whether most of the origins are inferred, and most of the destinations. */
  static const LegationFieldStroke strokes[2][2] = {
    { LEGATION_FIELD_SOLID, LEGATION_FIELD_SECOND_HALF_DASHED },
    { LEGATION_FIELD_FIRST_HALF_DASHED, LEGATION_FIELD_DASHED },
  };
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  guint counts[LEGATION_N_CHANNELS] = { 0 };
  guint n_hollow = 0, n_from_inferred = 0, n_to_inferred = 0, best = 0, n;
  const LegationStrand *strands = legation_bundle_table_get_strands (self->table, item->pair, &n);

  for (guint i = 0; i < n; i++)
    if (emphasis[strands[i].event] == item->emphasis)
      {
        counts[strands[i].channel]++;
        n_hollow += strands[i].hollow;
        n_from_inferred += strands[i].from_inferred && !strands[i].hollow;
        n_to_inferred += strands[i].to_inferred && !strands[i].hollow;
      }
  for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
    {
      if (counts[i] > counts[best])
        best = i;
      if (counts[i] > 0)
        self->field_channels |= 1u << i;
    }
  *line = (LegationFieldLine){
    .arc = _legation_scene_get_arc (self, item->pair),
    .backward = item->pair % 2 == 1,
    .stroke = 2 * n_hollow > item->n
                ? LEGATION_FIELD_DOTTED
                : strokes[2 * n_from_inferred > item->n - n_hollow]
                         [2 * n_to_inferred > item->n - n_hollow],
    .offset = item->offset,
    .weight = sqrtf ((float) item->n),
    .color = style->channels[best],
  };
  self->field_strokes |= 1u << line->stroke;
  self->field_has_ghosts |= item->emphasis == LEGATION_EMPHASIS_GHOST;
}

/**
 * legation_scene_get_field: what the thin lines of a picture are like, once it has been painted.
 * @channels: (out): bit set of the channels of what they stand for
 * @has_ghosts: (out): whether any are traces of what is left out
 *
 * Returns: bit set of their strokes, 1 << LegationFieldStroke; 0 where there are none
 */
guint
legation_scene_get_field (LegationScene *self, guint *channels, gboolean *has_ghosts)
{
  *channels = self->field_channels;
  *has_ghosts = self->field_has_ghosts;

  return self->field_strokes;
}

/* Draws lines, which are equally loud. */
static void
draw_lines (LegationScene *self,
            cairo_t *cr,
            GArray *array,
            double n_pixels,
            double opacity,
            LegationFieldPlanes *planes)
{
  const LegationFieldLine *lines = (const LegationFieldLine *) (gpointer) array->data;
  const gboolean many = n_pixels * self->frame.scale > MANY_PIXELS;
  LegationFrame frame = self->frame;
  cairo_surface_t *surface;

  if (planes != NULL && !many)
    {
      legation_field_draw (planes, cairo_get_target (cr), &frame, lines, array->len, opacity);
      return;
    }
  frame.scale /= many ? 2.0 : 1.0;
  surface = legation_field_render (planes, &frame, lines, array->len, opacity);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr),
                            many ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

/* Draws the field, where there is one, the quietest of it first.
 * @planes: (nullable): where the target is an image of the frame, which is then drawn on without @cr */
void
_legation_scene_draw_field (LegationScene *self,
                            cairo_t *cr,
                            const LegationStyle *style,
                            LegationFieldPlanes *planes)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LegationFieldLine));

  for (guint loudness = LEGATION_EMPHASIS_GHOST;
       self->has_field && loudness <= LEGATION_EMPHASIS_BOTH; loudness++)
    {
      double n_pixels = 0.0;

      g_array_set_size (lines, 0);
      for (guint i = 0; i < self->items->len; i++)
        {
          const LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);
          LegationFieldLine line;

          if (item->emphasis != loudness || item->treatment != LEGATION_BUNDLE_FIELD)
            continue;
          describe_line (self, item, style, &line);
          g_array_append_val (lines, line);
          n_pixels += MIN (item->length, self->frame.width);
        }
      if (lines->len > 0)
        draw_lines (self, cr, lines, n_pixels,
                    FIELD_OPACITY * _legation_get_strength (style, loudness), planes);
    }
}

/* The bundle of an item of the field, which has a layout only once somebody points at it. */
const LegationSceneBundle *
_legation_scene_find_bundle (LegationScene *self, const LegationBundleItem *item)
{
  LegationSceneBundle *bundle = g_hash_table_lookup (self->found, item);

  if (bundle != NULL)
    return bundle;
  bundle = g_new (LegationSceneBundle, 1);
  _legation_scene_lay_out_bundle (self, item, NULL, bundle);
  g_hash_table_insert (self->found, (gpointer) item, bundle);

  return bundle;
}

/* What somebody points at who points at an item of the field; for a single leg nothing is laid out. */
LegationHit
_legation_scene_resolve_item (LegationScene *self, const LegationBundleItem *item)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  LegationHit hit = { .event = NULL };
  guint n, n_legs;
  const LegationStrand *strands = legation_bundle_table_get_strands (self->table, item->pair, &n);

  for (guint i = 0; i < n && item->n == 1; i++)
    if (emphasis[strands[i].event] == item->emphasis)
      {
        hit.event = legation_routes_get_legs (self->routes, &n_legs)[strands[i].leg].event;
        return hit;
      }
  hit.bundle = _legation_scene_find_bundle (self, item);

  return hit;
}

/* The search for lines near a point: @at on the picture, and @place, moved by some worlds, on the unit
 * square, where @reach is how far a line may be that is not bowed. */
typedef struct
{
  LegationScene *scene;
  LegationFieldView view;
  LegationVertex at;
  LegationVertex place;
  double reach;
  double shift;
  double enough; /* so many lines as loud as any that are so near end the search */
  guint n_missing;
  GArray *candidates;
} Search;

/* Whether a piece of an arc passes near the point, so that it is worth while to look at its lines. */
static gboolean
is_near (const Search *search, const LegationMercatorPoint *points, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      double dx = points[i + 1].x - points[i].x;
      double dy = points[i + 1].y - points[i].y;
      double px = search->place.x - points[i].x;
      double py = search->place.y - points[i].y;
      double square = dx * dx + dy * dy;
      double t = square > 0.0 ? CLAMP ((px * dx + py * dy) / square, 0.0, 1.0) : 0.0;
      double ox = px - t * dx;
      double oy = py - t * dy;

      if (ox * ox + oy * oy <= search->reach * search->reach)
        return TRUE;
    }

  return FALSE;
}

/* The first item of a pair, or the one that would come after it. */
static guint
find_item (LegationScene *self, guint pair)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->items, LegationBundleItem, middle).pair < pair)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Looks at the lines of the field that have a piece of an arc near the point. */
static void
look_at_piece (guint piece, gpointer user_data)
{
  Search *search = user_data;
  LegationScene *self = search->scene;
  const LegationArc *arc;
  guint first, pair, n;
  const LegationMercatorPoint *points;

  if (search->n_missing == 0)
    return;
  points = legation_bundle_table_get_piece_points (self->table, piece, &n);
  if (!is_near (search, points, n))
    return;
  pair = 2 * legation_bundle_table_find_piece (self->table, piece, &first);
  arc = _legation_scene_get_arc (self, pair);
  for (guint i = find_item (self, pair); i < self->items->len; i++)
    {
      const LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);
      LegationFieldLine line = { .arc = arc, .offset = item->offset };
      LegationHitCandidate candidate = { .item = item, .emphasis = item->emphasis };

      if (item->pair > pair + 1)
        break;
      if (item->treatment != LEGATION_BUNDLE_FIELD)
        continue;
      candidate.distance = legation_field_measure_distance (&search->view, &line, search->shift, first,
                                                            search->at.x, search->at.y);
      if (candidate.distance <= LEGATION_LINE_REACH)
        g_array_append_val (search->candidates, candidate);
      if (search->n_missing > 0 && candidate.distance <= search->enough
          && item->emphasis == self->field_emphasis)
        search->n_missing--;
    }
}

/* Adds the lines of the field that are near a point.
 * @enough: the search may end with @n_enough lines that are so near and as loud as any; one that is
 *   found by several pieces counts for as many
 * Returns: whether it did not: @candidates has all of them */
gboolean
_legation_scene_hit_field (LegationScene *self,
                           LegationVertex at,
                           double enough,
                           guint n_enough,
                           GArray *candidates)
{
  const double world = legation_frame_get_world_size (&self->frame);
  const double x = legation_mercator_x (self->frame.camera.lon)
                   + (at.x - self->frame.width / 2.0) / world;
  const double y = legation_mercator_y (self->frame.camera.lat)
                   + (at.y - self->frame.height / 2.0) / world;
  const double reach = (LEGATION_LINE_REACH + LEGATION_LANE_STEP / 2.0 + 1.0) / world;
  const LegationFieldView view = legation_field_find_view (&self->frame);
  LegationHitIndex *index = legation_bundle_table_get_index (self->table);

  Search search = { .scene = self, .view = view, .at = at, .reach = reach, .enough = enough,
                    .n_missing = n_enough, .candidates = candidates };

  for (int worlds = -2; worlds <= 2; worlds++)
    {
      const LegationHitBox box = { (float) (x - worlds - reach), (float) (y - reach),
                                   (float) (x - worlds + reach), (float) (y + reach) };

      search.place = (LegationVertex){ x - worlds, y };
      search.shift = worlds;
      legation_hit_index_search (index, box, look_at_piece, &search);
    }

  return search.n_missing > 0;
}
