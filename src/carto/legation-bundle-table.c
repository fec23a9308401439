/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Legs sorted by the pair of their marks.  A pair is numbered twice the number of its arc, and one more
 * for the direction that starts at the arc's end. */

#include "legation-bundle-table.h"

#include "legation-great-circle.h"

#include <stdlib.h>

/* Pieces of a great circle; a line of them is within half a pixel of it up to zoom level 5. */
#define RADIANS_PER_PIECE (3.0 * G_PI / 180.0)
#define MIN_PIECES 4
#define MAX_PIECES 64

struct _LegationBundleTable
{
  GArray *arcs;    /* (element-type LegationArc) */
  GArray *strands; /* (element-type LegationStrand) */
  GArray *points;  /* (element-type LegationMercatorPoint) */
  guint *pairs;    /* of each leg */
  guint *starts;   /* of each pair's strands; one more than there are pairs */
  guint n_countries;

  GMutex mutex; /* guards what follows */
  LegationHitIndex *index; /* nullable: not wanted yet */
  GArray *pieces;          /* (element-type Piece): the items of the index */
};

/* Some segments of an arc.  Its points can be reached without the arc, which most searches spare: what
 * is nowhere near in memory takes longer than all that is done with it. */
typedef struct
{
  guint arc;
  guint point : 29; /* among all points: the first of them */
  guint n_segments : 3;
} Piece;
G_STATIC_ASSERT (LEGATION_ARC_PIECE < 8);

/* The two marks of a leg, the lower one first, the direction, and its place in the dataset. */
typedef struct
{
  guint64 marks;
  guint backward;
  guint leg;
} Key;

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *left = a;
  const Key *right = b;

  if (left->marks != right->marks)
    return left->marks < right->marks ? -1 : 1;
  if (left->backward != right->backward)
    return left->backward < right->backward ? -1 : 1;

  return left->leg < right->leg ? -1 : left->leg > right->leg;
}

static Key *
sort_legs (const LegationLeg *legs, guint n)
{
  Key *keys = g_new (Key, n + 1);

  for (guint i = 0; i < n; i++)
    {
      guint low = MIN (legs[i].from, legs[i].to);
      guint high = MAX (legs[i].from, legs[i].to);

      keys[i] = (Key){ (guint64) low << 32 | high, legs[i].from > legs[i].to, i };
    }
  qsort (keys, n, sizeof *keys, compare_keys);

  return keys;
}

/* A number for each two countries between which there are arcs. */
static guint
number_countries (GHashTable *numbers, const LegationMark *a, const LegationMark *b)
{
  gboolean ordered = g_strcmp0 (a->country, b->country) <= 0;
  char *key = g_strconcat (ordered ? a->country : b->country, " ",
                           ordered ? b->country : a->country, NULL);
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, key, NULL, &number))
    {
      g_free (key);
      return GPOINTER_TO_UINT (number);
    }
  number = GUINT_TO_POINTER (g_hash_table_size (numbers));
  g_hash_table_insert (numbers, key, number);

  return GPOINTER_TO_UINT (number);
}

static void
trace_arc (LegationBundleTable *self, LegationArc *arc, LegationLocation a, LegationLocation b)
{
  const LegationGreatCircle circle = legation_great_circle_between (a, b);
  guint n;
  float previous = (float) legation_mercator_x (a.lon);

  arc->angle = circle.angle;
  n = (guint) CLAMP (ceil (arc->angle / RADIANS_PER_PIECE), MIN_PIECES, MAX_PIECES);
  for (guint i = 0; i <= n; i++)
    {
      LegationMercatorPoint point;
      double x, y;

      legation_great_circle_project (&circle, (double) i / n, &x, &y);
      point = (LegationMercatorPoint){ (float) x, (float) y };
      point.x += roundf (previous - point.x);
      previous = point.x;
      if (i == 0)
        arc->low = arc->high = point;
      arc->low = (LegationMercatorPoint){ MIN (arc->low.x, point.x), MIN (arc->low.y, point.y) };
      arc->high = (LegationMercatorPoint){ MAX (arc->high.x, point.x), MAX (arc->high.y, point.y) };
      g_array_append_val (self->points, point);
    }
  arc->n_points = n + 1;
}

static void
add_strand (LegationBundleTable *self, const LegationLeg *leg, guint index)
{
  LegationStrand strand = {
    .leg = index,
    .event = leg->event->record.index,
    .channel = (guint8) leg->event->channel,
    .from_inferred = leg->from_inferred != FALSE,
    .to_inferred = leg->to_inferred != FALSE,
    .hollow = leg->hollow != FALSE,
  };

  g_array_append_val (self->strands, strand);
}

/* Outbound is west and inbound east, of the dataset's focus; elsewhere the two directions are apart,
 * and one that is alone is outbound. */
static void
choose_sides (LegationBundleTable *self, guint index, const LegationMark *marks, const char *focus)
{
  LegationArc *arc = &g_array_index (self->arcs, LegationArc, index);
  gboolean at_a = g_str_equal (marks[arc->a].country, focus);
  gboolean at_b = g_str_equal (marks[arc->b].country, focus);
  gboolean backward = at_a == at_b ? self->starts[2 * index] == self->starts[2 * index + 1] : at_b;

  arc->sides[0] = backward ? -1 : 1;
  arc->sides[1] = -arc->sides[0];
}

/* The points of all arcs have come to where they stay. */
static void
point_arcs (LegationBundleTable *self)
{
  guint first = 0;

  for (guint i = 0; i < self->arcs->len; i++)
    {
      LegationArc *arc = &g_array_index (self->arcs, LegationArc, i);

      arc->points = &g_array_index (self->points, LegationMercatorPoint, first);
      first += arc->n_points;
    }
}

/** legation_bundle_table_new: Returns: (transfer full): the pairs of the legs of @routes. */
LegationBundleTable *
legation_bundle_table_new (LegationRoutes *routes)
{
  LegationBundleTable *self = g_new0 (LegationBundleTable, 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *focus = legation_dataset_get_header (legation_routes_get_dataset (routes))->focus;
  guint n, n_marks;
  const LegationLeg *legs = legation_routes_get_legs (routes, &n);
  const LegationMark *marks = legation_routes_get_marks (routes, &n_marks);
  g_autofree Key *keys = sort_legs (legs, n);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_mutex_init (&self->mutex);
  self->arcs = g_array_new (FALSE, FALSE, sizeof (LegationArc));
  self->strands = g_array_sized_new (FALSE, FALSE, sizeof (LegationStrand), n);
  self->points = g_array_new (FALSE, FALSE, sizeof (LegationMercatorPoint));
  self->pairs = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const LegationLeg *leg = &legs[keys[i].leg];

      if (i == 0 || keys[i].marks != keys[i - 1].marks)
        {
          LegationArc arc = { .a = (guint) (keys[i].marks >> 32),
                              .b = (guint) (keys[i].marks & G_MAXUINT32) };

          while (starts->len < 2 * self->arcs->len + 1)
            g_array_append_val (starts, i);
          arc.country = number_countries (numbers, &marks[arc.a], &marks[arc.b]);
          trace_arc (self, &arc, marks[arc.a].location, marks[arc.b].location);
          g_array_append_val (self->arcs, arc);
        }
      while (starts->len < 2 * self->arcs->len - 1 + keys[i].backward)
        g_array_append_val (starts, i);
      add_strand (self, leg, keys[i].leg);
      self->pairs[keys[i].leg] = 2 * (self->arcs->len - 1) + keys[i].backward;
    }
  while (starts->len < 2 * self->arcs->len + 1)
    g_array_append_val (starts, n);
  self->starts = (guint *) (gpointer) g_array_free (g_steal_pointer (&starts), FALSE);
  self->n_countries = g_hash_table_size (numbers);
  for (guint i = 0; i < self->arcs->len; i++)
    choose_sides (self, i, marks, focus);
  point_arcs (self);

  return self;
}

void
legation_bundle_table_free (LegationBundleTable *self)
{
  g_clear_pointer (&self->index, legation_hit_index_free);
  g_clear_pointer (&self->pieces, g_array_unref);
  g_mutex_clear (&self->mutex);
  g_array_unref (self->arcs);
  g_array_unref (self->strands);
  g_array_unref (self->points);
  g_free (self->pairs);
  g_free (self->starts);
  g_free (self);
}

/** legation_bundle_table_get_pair: Returns: the number of the pair that a leg of the routes is of. */
guint
legation_bundle_table_get_pair (LegationBundleTable *self, guint leg)
{
  return self->pairs[leg];
}

/** legation_bundle_table_get_n_countries: Returns: how many numbers of two countries there are. */
guint
legation_bundle_table_get_n_countries (LegationBundleTable *self)
{
  return self->n_countries;
}

/** legation_bundle_table_get_arcs: Returns: (array length=n) (transfer none): all great circles. */
const LegationArc *
legation_bundle_table_get_arcs (LegationBundleTable *self, guint *n)
{
  *n = self->arcs->len;

  return (const LegationArc *) self->arcs->data;
}

/**
 * legation_bundle_table_get_strands: the legs of a pair of marks, in one direction.
 * @pair: twice the index of the arc, for legs from its start; one more, for legs from its end
 *
 * Returns: (array length=n) (transfer none): in the order of the routes
 */
const LegationStrand *
legation_bundle_table_get_strands (LegationBundleTable *self, guint pair, guint *n)
{
  *n = self->starts[pair + 1] - self->starts[pair];

  return &g_array_index (self->strands, LegationStrand, self->starts[pair]);
}

static LegationHitBox
find_piece_box (const LegationMercatorPoint *points, guint n_segments)
{
  LegationHitBox box = { points[0].x, points[0].y, points[0].x, points[0].y };

  for (guint i = 1; i <= n_segments; i++)
    box = (LegationHitBox){ MIN (box.west, points[i].x), MIN (box.north, points[i].y),
                            MAX (box.east, points[i].x), MAX (box.south, points[i].y) };

  return box;
}

static LegationHitIndex *
create_index (LegationBundleTable *self)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (LegationHitBox));
  const LegationMercatorPoint *points = (const LegationMercatorPoint *) (gpointer) self->points->data;

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const LegationArc *arc = &g_array_index (self->arcs, LegationArc, i);

      for (guint j = 0; j + 1 < arc->n_points; j += LEGATION_ARC_PIECE)
        {
          guint n_segments = MIN (LEGATION_ARC_PIECE, arc->n_points - 1 - j);
          Piece piece = { i, (guint) (arc->points + j - points), n_segments };
          LegationHitBox box = find_piece_box (arc->points + j, n_segments);

          g_array_append_val (self->pieces, piece);
          g_array_append_val (boxes, box);
        }
    }

  return legation_hit_index_new ((const LegationHitBox *) (gpointer) boxes->data, boxes->len);
}

/**
 * legation_bundle_table_get_index: where arcs are.  The first call makes it: call from a worker.
 *
 * Returns: (transfer none): an index of pieces of arcs, on the unit square
 */
LegationHitIndex *
legation_bundle_table_get_index (LegationBundleTable *self)
{
  g_mutex_lock (&self->mutex);
  if (self->index == NULL)
    self->index = create_index (self);
  g_mutex_unlock (&self->mutex);

  return self->index;
}

/**
 * legation_bundle_table_get_piece_points: the course of an item of the index.
 *
 * Returns: (array length=n) (transfer none): its points
 */
const LegationMercatorPoint *
legation_bundle_table_get_piece_points (LegationBundleTable *self, guint item, guint *n)
{
  const Piece *piece = &g_array_index (self->pieces, Piece, item);

  *n = piece->n_segments + 1;

  return &g_array_index (self->points, LegationMercatorPoint, piece->point);
}

/**
 * legation_bundle_table_find_piece: what an item of the index is.
 * @first: (out): its first point
 *
 * Returns: the index of the arc
 */
guint
legation_bundle_table_find_piece (LegationBundleTable *self, guint item, guint *first)
{
  const Piece *piece = &g_array_index (self->pieces, Piece, item);
  const LegationArc *arc = &g_array_index (self->arcs, LegationArc, piece->arc);

  *first = (guint) (&g_array_index (self->points, LegationMercatorPoint, piece->point)
                    - arc->points);

  return piece->arc;
}
