/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays out what is no part of the field: legs that are open and bundles, each in its lane, so that
 * outbound ones pass on one side, inbound ones on the other, and none lies on another. */

#include "legation-scene-room.h"

#include <math.h>
#include <stdlib.h>

#define MAX_LANES 24
/* Up to so many legs, lanes are those of two countries, and the same wherever the map is; beyond, those
 * of two marks, or they would be too many. */
#define FEW_LEGS 600
/* The width of a bundle grows with the number of digits of its legs. */
#define MIN_WIDTH 2.2
#define WIDTH_PER_DIGIT 1.8
#define MAX_WIDTH 9.0

/* A line that is to be laid out: a leg, or a bundle that goes by its first leg. */
typedef struct
{
  guint leg;
  LegationBundleItem *item;
  double lane;
} Line;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *left = a;
  const Line *right = b;

  return left->leg < right->leg ? -1 : left->leg > right->leg;
}

/* The lines in the order of the dataset. */
static GArray *
collect_lines (LegationScene *self)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < self->items->len; i++)
    {
      LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);
      guint n;
      const LegationStrand *strands
        = legation_bundle_table_get_strands (self->table, item->pair, &n);

      if (item->treatment == LEGATION_BUNDLE_FIELD)
        continue;
      for (guint j = 0; j < n; j++)
        {
          Line line = { strands[j].leg, item, 0.0 };

          if (emphasis[strands[j].event] != item->emphasis)
            continue;
          g_array_append_val (lines, line);
          if (item->treatment == LEGATION_BUNDLE_FULL)
            break;
        }
    }
  g_array_sort (lines, compare_lines);

  return lines;
}

static double
find_lane (guint number, int side)
{
  return side * (0.5 + number % MAX_LANES) * LEGATION_LANE_STEP;
}

static int
get_side (LegationScene *self, guint pair)
{
  return _legation_scene_get_arc (self, pair)->sides[pair % 2];
}

/* The lanes of two marks. */
static void
take_lanes_of_marks (LegationScene *self, GArray *lines)
{
  guint n_arcs;
  g_autofree guint16 *taken = NULL;

  legation_bundle_table_get_arcs (self->table, &n_arcs);
  taken = g_new0 (guint16, 2 * n_arcs + 1);
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);

      line->lane = find_lane (taken[line->item->pair]++, get_side (self, line->item->pair));
    }
}

/* The lanes of two countries, those of legs out of view among them, so that none changes its lane when
 * the map moves. */
static void
take_lanes_of_countries (LegationScene *self, GArray *lines)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  g_autoptr (GHashTable) bundled = g_hash_table_new (NULL, NULL);
  guint n_countries = legation_bundle_table_get_n_countries (self->table);
  g_autofree guint16 *taken = g_new0 (guint16, 2 * n_countries + 1);
  guint n_legs;
  const LegationLeg *legs = legation_routes_get_legs (self->routes, &n_legs);
  guint next = 0;

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, Line, i).item->treatment == LEGATION_BUNDLE_FULL)
      g_hash_table_add (bundled, GUINT_TO_POINTER (g_array_index (lines, Line, i).item->pair + 1));

  for (guint i = 0; i < n_legs; i++)
    {
      guint pair = legation_bundle_table_get_pair (self->table, i);
      int side = get_side (self, pair);
      guint16 *lane
        = &taken[2 * _legation_scene_get_arc (self, pair)->country + (side > 0 ? 1 : 0)];
      Line *line = next < lines->len ? &g_array_index (lines, Line, next) : NULL;

      if (line != NULL && line->leg == i)
        {
          line->lane = find_lane ((*lane)++, side);
          next++;
        }
      else if (emphasis[legs[i].event->record.index] != LEGATION_EMPHASIS_HIDDEN
               && !g_hash_table_contains (bundled, GUINT_TO_POINTER (pair + 1)))
        {
          (*lane)++;
        }
    }
}

static void
lay_out_leg (LegationScene *self, const Line *line, LegationRoom *room)
{
  LegationVertex course[LEGATION_MAX_VERTICES];
  guint n;
  LegationSceneLeg laid = { .leg = &legation_routes_get_legs (self->routes, &n)[line->leg],
                            .emphasis = line->item->emphasis };

  laid.n_vertices = _legation_scene_find_course (self, laid.leg->from, laid.leg->to, line->lane,
                                                 room, course);
  if (laid.n_vertices == 0)
    return;
  _legation_room_take (room, course, laid.n_vertices);
  _legation_scene_find_box (course, laid.n_vertices, &laid.low, &laid.high);
  laid.vertices = g_memdup2 (course, laid.n_vertices * sizeof *course);
  g_array_append_val (self->legs, laid);
}

static void
fill_bundle (LegationScene *self, const LegationBundleItem *item, LegationSceneBundle *bundle)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  const LegationArc *arc = _legation_scene_get_arc (self, item->pair);
  guint n, n_legs;
  const LegationStrand *strands = legation_bundle_table_get_strands (self->table, item->pair, &n);
  const LegationLeg *legs = legation_routes_get_legs (self->routes, &n_legs);
  const LegationLeg **members = g_new (const LegationLeg *, item->n);
  guint n_dashed_from = 0, n_dashed_to = 0;

  *bundle = (LegationSceneBundle){
    .from = item->pair % 2 == 0 ? arc->a : arc->b,
    .to = item->pair % 2 == 0 ? arc->b : arc->a,
    .legs = members,
    .emphasis = item->emphasis,
    .width = MIN (MIN_WIDTH + WIDTH_PER_DIGIT * log10 (item->n), MAX_WIDTH),
  };
  for (guint i = 0; i < n; i++)
    if (emphasis[strands[i].event] == item->emphasis)
      {
        members[bundle->n_legs++] = &legs[strands[i].leg];
        bundle->counts[strands[i].channel]++;
        bundle->hollow_counts[strands[i].channel] += strands[i].hollow;
        bundle->n_from_inferred += strands[i].from_inferred;
        bundle->n_to_inferred += strands[i].to_inferred;
        bundle->n_hollow += strands[i].hollow;
        n_dashed_from += strands[i].from_inferred && !strands[i].hollow;
        n_dashed_to += strands[i].to_inferred && !strands[i].hollow;
      }
  bundle->from_inferred = 2 * n_dashed_from > bundle->n_legs - bundle->n_hollow;
  bundle->to_inferred = 2 * n_dashed_to > bundle->n_legs - bundle->n_hollow;
  bundle->hollow = bundle->n_hollow == bundle->n_legs;
}

/**
 * _legation_scene_lay_out_bundle: lays out a bundle.
 * @room: (nullable): what is in its way; without it, it is a line of the field
 * @bundle: (out): to be cleared; without vertices if none of it is in view
 */
void
_legation_scene_lay_out_bundle (LegationScene *self,
                                const LegationBundleItem *item,
                                const LegationRoom *room,
                                LegationSceneBundle *bundle)
{
  LegationVertex course[LEGATION_MAX_VERTICES];

  fill_bundle (self, item, bundle);
  bundle->n_vertices = room == NULL
                         ? _legation_scene_find_field_course (self, item, course)
                         : _legation_scene_find_course (self, bundle->from, bundle->to, item->offset,
                                                        room, course);
  if (bundle->n_vertices == 0)
    return;
  _legation_scene_find_box (course, bundle->n_vertices, &bundle->low, &bundle->high);
  bundle->vertices = g_memdup2 (course, bundle->n_vertices * sizeof *course);
}

void
_legation_scene_clear_bundle (LegationSceneBundle *bundle)
{
  g_free ((gpointer) bundle->legs);
  g_free (bundle->vertices);
}

static void
add_bundle (LegationScene *self, const Line *line, LegationRoom *room)
{
  LegationSceneBundle bundle;

  line->item->offset = (float) line->lane;
  _legation_scene_lay_out_bundle (self, line->item, room, &bundle);
  if (bundle.n_vertices == 0)
    {
      _legation_scene_clear_bundle (&bundle);
      return;
    }
  _legation_room_take (room, bundle.vertices, bundle.n_vertices);
  g_array_append_val (self->bundles, bundle);
}

/* The widest are drawn first, so that they hide none. */
static int
compare_bundles (gconstpointer a, gconstpointer b)
{
  const LegationSceneBundle *left = a;
  const LegationSceneBundle *right = b;

  if (left->n_legs != right->n_legs)
    return left->n_legs > right->n_legs ? -1 : 1;

  return left->legs[0] < right->legs[0] ? -1 : left->legs[0] > right->legs[0];
}

static guint
count_legs (LegationScene *self)
{
  guint n = 0;

  for (guint i = 0; i < self->marks->len; i++)
    n += g_array_index (self->marks, LegationSceneMark, i).n_legs;

  return n / 2;
}

/* Lines of the field are in the first lane of their pair. */
void
_legation_scene_lay_out_field (LegationScene *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);

      if (item->treatment == LEGATION_BUNDLE_FIELD)
        item->offset = (float) find_lane (0, get_side (self, item->pair));
    }
}

/* Lays out legs that are open and bundles in full; marks were before. */
void
_legation_scene_lay_out_lines (LegationScene *self)
{
  g_autoptr (GArray) lines = collect_lines (self);

  if (count_legs (self) <= FEW_LEGS)
    take_lanes_of_countries (self, lines);
  else
    take_lanes_of_marks (self, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->item->treatment == LEGATION_BUNDLE_OPEN)
        lay_out_leg (self, line, self->room);
      else
        add_bundle (self, line, self->room);
    }
  g_array_sort (self->bundles, compare_bundles);
}
