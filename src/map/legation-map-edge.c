/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks each route from the end that is in view until it leaves the view.  Traces of other times lead
 * nowhere: a label at the edge says where what is shown goes on. */

#include "legation-map-edge.h"

/* Distance between the places that are tried for a label at the edge, in logical pixels. */
#define STEP 4.0f

static gboolean
is_inside (const graphene_rect_t *view, LegationVertex vertex)
{
  return graphene_rect_contains_point (
    view, &GRAPHENE_POINT_INIT ((float) vertex.x, (float) vertex.y));
}

/* Where the line from @inside to @outside meets the border of the view. */
static LegationVertex
clip (const graphene_rect_t *view,
      LegationVertex inside,
      LegationVertex outside,
      GtkPositionType *side)
{
  const double left = view->origin.x, right = left + view->size.width;
  const double top = view->origin.y, bottom = top + view->size.height;
  const double dx = outside.x - inside.x;
  const double dy = outside.y - inside.y;
  double t = 1.0;

  *side = GTK_POS_RIGHT;
  if (outside.x < left && (left - inside.x) / dx < t)
    t = (left - inside.x) / dx, *side = GTK_POS_LEFT;
  if (outside.x > right && (right - inside.x) / dx < t)
    t = (right - inside.x) / dx, *side = GTK_POS_RIGHT;
  if (outside.y < top && (top - inside.y) / dy < t)
    t = (top - inside.y) / dy, *side = GTK_POS_TOP;
  if (outside.y > bottom && (bottom - inside.y) / dy < t)
    t = (bottom - inside.y) / dy, *side = GTK_POS_BOTTOM;

  return (LegationVertex){ inside.x + dx * t, inside.y + dy * t };
}

/* The last point of the route that is in view, going to its end, or to its start for @to_start. */
static gboolean
find_crossing (const LegationSceneLeg *leg,
               gboolean to_start,
               LegationVertex end,
               const graphene_rect_t *view,
               LegationVertex *crossing,
               GtkPositionType *side)
{
  LegationVertex outside = end;

  for (guint i = 0; i < leg->n_vertices; i++)
    {
      LegationVertex vertex = leg->vertices[to_start ? i : leg->n_vertices - 1 - i];

      if (is_inside (view, vertex))
        {
          *crossing = clip (view, vertex, outside, side);
          return TRUE;
        }
      outside = vertex;
    }

  return FALSE;
}

static void
add_edge (GArray *edges, const LegationEdge *edge)
{
  for (guint i = 0; i < edges->len; i++)
    {
      LegationEdge *known = &g_array_index (edges, LegationEdge, i);
      guint n_legs = known->n_legs + edge->n_legs;

      if (!g_str_equal (known->country, edge->country))
        continue;
      if (edge->emphasis > known->emphasis)
        *known = *edge;
      known->n_legs = n_legs;
      return;
    }
  g_array_append_val (edges, *edge);
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const LegationEdge *left = a;
  const LegationEdge *right = b;

  if (left->emphasis != right->emphasis)
    return left->emphasis > right->emphasis ? -1 : 1;
  if (left->n_legs != right->n_legs)
    return left->n_legs > right->n_legs ? -1 : 1;

  return g_strcmp0 (left->country, right->country);
}

/**
 * legation_edges_find:
 * @marks: all marks of the scene, at the positions that legs name
 * @view: what is seen of the scene, in its pixels
 * @max_edges: keep the loudest ones
 *
 * Returns: (transfer full) (element-type LegationEdge): the countries out of view, each once
 */
GArray *
legation_edges_find (const LegationSceneLeg *legs,
                     guint n_legs,
                     const LegationSceneMark *marks,
                     const graphene_rect_t *view,
                     guint max_edges)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (LegationEdge));

  for (guint i = 0; i < n_legs; i++)
    {
      if (legs[i].emphasis <= LEGATION_EMPHASIS_GHOST)
        continue;
      for (guint end = 0; end < 2; end++)
        {
          const LegationSceneMark *mark = &marks[end == 0 ? legs[i].leg->from : legs[i].leg->to];
          LegationEdge edge = {
            .country = mark->mark->country,
            .location = mark->mark->location,
            .emphasis = legs[i].emphasis,
            .n_legs = 1,
          };

          if (!is_inside (view, mark->center)
              && find_crossing (&legs[i], end == 0, mark->center, view, &edge.crossing, &edge.side))
            add_edge (edges, &edge);
        }
    }
  g_array_sort (edges, compare_edges);
  if (edges->len > max_edges)
    g_array_set_size (edges, max_edges);

  return edges;
}

/** Way: a place out of view, and how far it is. */
typedef struct
{
  const LegationSceneMark *mark;
  double distance;
} Way;

static int
compare_ways (gconstpointer a, gconstpointer b)
{
  const Way *left = a;
  const Way *right = b;

  return (left->distance > right->distance) - (left->distance < right->distance);
}

/**
 * legation_edges_find_nearest: ways back for a view in which nothing is shown.
 * @marks: of the scene
 * @view: what is seen of the scene, in its pixels
 * @max_edges: keep the nearest ones
 *
 * Returns: (transfer full) (element-type LegationEdge): the nearest countries in use, each once;
 *   none if a place in use is in view
 */
GArray *
legation_edges_find_nearest (const LegationSceneMark *marks,
                             guint n_marks,
                             const graphene_rect_t *view,
                             guint max_edges)
{
  const LegationVertex center
    = { view->origin.x + view->size.width / 2.0, view->origin.y + view->size.height / 2.0 };
  g_autoptr (GArray) ways = g_array_new (FALSE, FALSE, sizeof (Way));
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (LegationEdge));

  for (guint i = 0; i < n_marks; i++)
    {
      Way way = { &marks[i], hypot (marks[i].center.x - center.x, marks[i].center.y - center.y) };

      if (marks[i].emphasis <= LEGATION_EMPHASIS_GHOST)
        continue;
      if (is_inside (view, marks[i].center))
        return edges;
      g_array_append_val (ways, way);
    }
  g_array_sort (ways, compare_ways);

  for (guint i = 0; i < ways->len && edges->len < max_edges; i++)
    {
      const LegationSceneMark *mark = g_array_index (ways, Way, i).mark;
      LegationEdge edge = {
        .country = mark->mark->country,
        .location = mark->mark->location,
        .emphasis = mark->emphasis,
      };

      edge.crossing = clip (view, center, mark->center, &edge.side);
      add_edge (edges, &edge);
    }

  return edges;
}

static gboolean
is_free (const graphene_rect_t *rect, const graphene_rect_t *obstacles, guint n_obstacles)
{
  for (guint i = 0; i < n_obstacles; i++)
    if (graphene_rect_intersection (rect, &obstacles[i], NULL))
      return FALSE;

  return TRUE;
}

/**
 * legation_edge_place: moves a label along the edge of the map to the nearest place where it lies
 * on nothing else.
 * @rect: (inout): where it would like to be
 * @bounds: where it may be
 *
 * Returns: whether there is such a place
 */
gboolean
legation_edge_place (GtkPositionType side,
                     graphene_rect_t *rect,
                     const graphene_rect_t *bounds,
                     const graphene_rect_t *obstacles,
                     guint n_obstacles)
{
  const gboolean upright = side == GTK_POS_LEFT || side == GTK_POS_RIGHT;
  const float room_x = bounds->size.width - rect->size.width;
  const float room_y = bounds->size.height - rect->size.height;
  graphene_rect_t start = *rect;
  float room;

  if (room_x < 0.0f || room_y < 0.0f)
    return FALSE;

  room = upright ? room_y : room_x;
  start.origin.x = CLAMP (rect->origin.x, bounds->origin.x, bounds->origin.x + room_x);
  start.origin.y = CLAMP (rect->origin.y, bounds->origin.y, bounds->origin.y + room_y);
  for (float offset = 0.0f; offset <= room; offset += STEP)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        *rect = start;
        if (upright)
          rect->origin.y += sign * offset;
        else
          rect->origin.x += sign * offset;
        if (graphene_rect_contains_rect (bounds, rect) && is_free (rect, obstacles, n_obstacles))
          return TRUE;
      }

  return FALSE;
}
