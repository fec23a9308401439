/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the places in use, the loudest and busiest first.  Where they are few, none is left
 * out: each goes where it hides least.  Of many, that is so of the first; the rest have a place where
 * nobody can take it for another's name, or none. */

#include "legation-labels-private.h"
#include "legation-scene-private.h"

#include <math.h>
#include <string.h>

/* Up to so many are named whatever they hide, and of more than that the first. */
#define FEW 24
#define N_HUBS 10
/* Where all positions round a mark are taken, there are as many further out. */
#define N_RINGS 4
#define N_RINGS_AT_WILL 2
/* Nearer than this a name is beside its mark, and needs no line to it; that ends before both. */
#define BESIDE 13.5
#define LEADER_GAP 1.5
#define N_POSITIONS (N_RINGS * LEGATION_N_CITY_POSITIONS)
#define RING_STEP 9.0
#define RING_COST 60.0
/* To hide something is worse than to be far from the mark, and a name rather stays where it was. */
#define COLLISION_COST 400.0
#define STAYING_BONUS 50.0
/* A name that is nearer to another mark, or hardly further away, is taken for that one's. */
#define OWN_GAP 3.0
#define FOREIGN_COST 240.0
/* A line from a mark to its name that passes over another mark seems to come from that one. */
#define CROSSING_COST 240.0
/* For a pixel of a route that a name hides. */
#define HIDING_COST 0.6
#define OUTSIDE_COST 500.0
/* Other times may bring routes below a name; with more of them on it, it looks for another place. */
#define MAX_HIDDEN 0.6

/* How much of routes a label would hide, in logical pixels: it prefers to lie beside them. */
double
_legation_labels_measure_hidden (LegationScene *scene, const LegationLabel *label)
{
  const LegationVertex low = { label->x, label->y };
  const LegationVertex high = { label->x + label->width, label->y + label->height };
  double sum = 0.0;

  for (guint i = 0; i < scene->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (scene->legs, LegationSceneLeg, i);

      if (leg->high.x < low.x || leg->low.x > high.x || leg->high.y < low.y || leg->low.y > high.y)
        continue;
      for (guint j = 0; j + 1 < leg->n_vertices; j++)
        {
          const LegationVertex a = leg->vertices[j];
          const LegationVertex b = leg->vertices[j + 1];
          double from, to;

          if (legation_line_clip (a, b, low, high, &from, &to))
            sum += (to - from) * hypot (b.x - a.x, b.y - a.y);
        }
    }

  return sum;
}

/* What the names of a scene are placed with.  @named: (element-type guint): marks that get a name, in
 * the order of placing; the first @n_needed of them whatever they hide */
typedef struct
{
  LegationLabels *labels;
  LegationScene *scene;
  LegationGazetteer *gazetteer;
  GArray *named;
  guint n_needed;
  LegationLabelStay stay;
} Placing;

static const LegationSceneMark *
get_mark (const Placing *self, guint position)
{
  return &g_array_index (self->scene->marks, LegationSceneMark, position);
}

static guint
get_ring (const LegationLabel *label)
{
  return label->position % N_POSITIONS / LEGATION_N_CITY_POSITIONS;
}

/* The room between a mark and a label. */
static double
measure_gap (const LegationSceneMark *mark, const LegationLabel *label)
{
  const double dx
    = MAX (MAX (label->x - mark->center.x, mark->center.x - label->x - label->width), 0.0);
  const double dy
    = MAX (MAX (label->y - mark->center.y, mark->center.y - label->y - label->height), 0.0);

  return hypot (dx, dy) - _legation_find_radius (mark);
}

/* Whether somebody could take a label for that of another mark. */
static gboolean
is_foreign (const Placing *self, const LegationSceneMark *mark, const LegationLabel *label)
{
  const double own = measure_gap (mark, label);

  if (get_ring (label) == 0)
    return FALSE;
  for (guint i = 0; i < self->named->len; i++)
    {
      const LegationSceneMark *other = get_mark (self, g_array_index (self->named, guint, i));

      if (other != mark && fabs (other->center.y - mark->center.y) < 100.0
          && measure_gap (other, label) < own + OWN_GAP)
        return TRUE;
    }

  return FALSE;
}

/* The point of a label that is nearest to its mark. */
static LegationVertex
find_nearest (const LegationSceneMark *mark, const LegationLabel *label)
{
  return (LegationVertex){ CLAMP (mark->center.x, label->x, label->x + label->width),
                           CLAMP (mark->center.y, label->y, label->y + label->height) };
}

/* Whether the line from a mark to its name would pass over another mark. */
static gboolean
is_crossing (const Placing *self, const LegationSceneMark *mark, const LegationLabel *label)
{
  const LegationVertex leader[] = { mark->center, find_nearest (mark, label) };

  if (measure_gap (mark, label) < BESIDE)
    return FALSE;
  for (guint i = 0; i < self->named->len; i++)
    {
      const LegationSceneMark *other = get_mark (self, g_array_index (self->named, guint, i));

      if (other != mark
          && legation_line_measure_distance (leader, 2, other->center) < _legation_find_radius (other))
        return TRUE;
    }

  return FALSE;
}

/* Whether any of a label is outside the picture. */
static gboolean
is_cut (const Placing *self, const LegationLabel *label)
{
  const LegationFrame *frame = &self->scene->frame;

  return label->x < 0 || label->y < 0 || label->x + label->width > frame->width
         || label->y + label->height > frame->height;
}

/* Puts a label at one of its positions; those from the second ring on are further out, and those of a
 * name that has lost its second line come after all others. */
static void
put (LegationLabel *label, const LegationSceneMark *mark)
{
  gboolean city = mark->mark->shape == LEGATION_MARK_CITY;
  double distance = city ? (mark->hosted ? 12.0 : 8.0) : 11.0;

  _legation_label_put (label, &_legation_city_positions[label->position % LEGATION_N_CITY_POSITIONS],
                       mark->center, distance + get_ring (label) * RING_STEP);
}

/* What the position of a label costs: what is hidden there, and how far down the list it is.  Looks no
 * further where it costs more than @enough.  @is_free: (out): whether nothing is in the way */
static double
measure_cost (const Placing *self,
              const LegationSceneMark *mark,
              const LegationLabel *label,
              double enough,
              gboolean *is_free)
{
  const double overlap = legation_labels_measure_overlap (self->labels, label->x, label->y,
                                                          label->width, label->height);
  const gboolean foreign = is_foreign (self, mark, label);
  double cost = label->position % N_POSITIONS + get_ring (label) * RING_COST;

  *is_free = overlap <= 0.0 && !foreign;
  if (overlap > 0.0)
    cost += COLLISION_COST + 40.0 * overlap;
  if (foreign)
    cost += FOREIGN_COST;
  if (is_crossing (self, mark, label))
    cost += CROSSING_COST;
  if (is_cut (self, label))
    cost += OUTSIDE_COST;
  if (cost < enough)
    cost += HIDING_COST * _legation_labels_measure_hidden (self->scene, label);

  return cost;
}

/* Finds the best of the positions of a label from @first on.  Returns: whether nothing is in its way
 * there */
static gboolean
find_best (const Placing *self,
           const LegationSceneMark *mark,
           guint first,
           guint n,
           LegationLabel *label)
{
  double best = G_MAXDOUBLE;
  guint before = G_MAXUINT;
  guint found = first;
  gboolean found_free = FALSE;

  legation_labels_recall (self->labels, label->key, &before);
  for (label->position = first; label->position < first + n; label->position++)
    {
      const double bonus = label->position == before ? STAYING_BONUS : 0.0;
      gboolean is_free;
      double cost;

      put (label, mark);
      cost = measure_cost (self, mark, label, best + bonus, &is_free) - bonus;
      if (cost < best)
        {
          best = cost;
          found = label->position;
          found_free = is_free;
        }
    }
  label->position = found;
  put (label, mark);

  return found_free;
}

/* Takes the place's own name away, which is the second line. */
static void
shorten (const Placing *self, LegationLabel *label)
{
  char *end = strchr (label->text, '\n');

  if (end != NULL)
    *end = '\0';
  label->second_language = NULL;
  _legation_labels_measure (self->labels, label);
}

/* Finds a position for a label; a name of two lines has one of them where there is no room for both.
 * @always: whether there has to be one. */
static gboolean
find_position (const Placing *self,
               const LegationSceneMark *mark,
               gboolean always,
               LegationLabel *label)
{
  const guint n = (always ? N_RINGS : N_RINGS_AT_WILL) * LEGATION_N_CITY_POSITIONS;
  gboolean is_free = find_best (self, mark, 0, n, label);

  if (!is_free && label->second_language != NULL)
    {
      shorten (self, label);
      is_free = find_best (self, mark, N_POSITIONS, n, label);
    }

  return is_free || always;
}

/* Puts a label where it was.  Returns: whether it can stay there */
static gboolean
find_again (const Placing *self, const LegationSceneMark *mark, LegationLabel *label)
{
  if (!legation_labels_recall (self->labels, label->key, &label->position)
      || label->position >= 2 * N_POSITIONS)
    return FALSE;
  if (label->position >= N_POSITIONS && label->second_language != NULL)
    shorten (self, label);
  put (label, mark);

  return legation_labels_is_free (self->labels, label->x, label->y, label->width, label->height)
         && (self->stay == LEGATION_LABELS_MOVED
             || _legation_labels_measure_hidden (self->scene, label) <= MAX_HIDDEN * label->width);
}

/* Leads the eye from a mark to a name that is not beside it. */
static void
add_leader (const LegationSceneMark *mark, LegationLabel *label)
{
  const LegationVertex from = mark->center;
  const LegationVertex to = find_nearest (mark, label);
  const double length = hypot (to.x - from.x, to.y - from.y);
  const double start = (_legation_find_radius (mark) + LEADER_GAP) / length;
  const double end = 1.0 - LEADER_GAP / length;

  if (measure_gap (mark, label) < BESIDE)
    return;
  label->has_leader = TRUE;
  label->leader[0]
    = (LegationVertex){ from.x + (to.x - from.x) * start, from.y + (to.y - from.y) * start };
  label->leader[1] = (LegationVertex){ from.x + (to.x - from.x) * end, from.y + (to.y - from.y) * end };
}

static void
place_stop (const Placing *self, guint i)
{
  const guint position = g_array_index (self->named, guint, i);
  const LegationSceneMark *mark = get_mark (self, position);
  LegationLabel label = {
    .type = mark->mark->shape == LEGATION_MARK_CITY ? LEGATION_LABEL_STOP_CITY
                                                    : LEGATION_LABEL_STOP_COUNTRY,
    .quiet = mark->emphasis <= LEGATION_EMPHASIS_QUIET,
    .country = mark->mark->country,
    .key = mark->mark,
  };
  guint before;

  if (_legation_labels_has (self->labels, label.key)
      || (self->stay != LEGATION_LABELS_NEW
          && !legation_labels_recall (self->labels, label.key, &before)))
    return;
  _legation_labels_name_mark (self->labels, self->scene, self->gazetteer, position, &label);
  _legation_labels_measure (self->labels, &label);
  if (self->stay != LEGATION_LABELS_NEW ? find_again (self, mark, &label)
                                        : find_position (self, mark, i < self->n_needed, &label))
    {
      add_leader (mark, &label);
      _legation_labels_add (self->labels, label);
    }
  else
    {
      g_free (label.text);
    }
}

/* The loudest first, then the busiest. */
static int
compare_marks (gconstpointer a, gconstpointer b, gpointer data)
{
  const Placing *self = data;
  const LegationSceneMark *left = get_mark (self, *(const guint *) a);
  const LegationSceneMark *right = get_mark (self, *(const guint *) b);

  if (left->emphasis != right->emphasis)
    return left->emphasis > right->emphasis ? -1 : 1;
  if (left->n_legs != right->n_legs)
    return left->n_legs > right->n_legs ? -1 : 1;

  return left < right ? -1 : left > right;
}

/* What only traces lead to is not worth a name in the way of another; what is chosen always is. */
static void
choose_marks (Placing *self)
{
  guint n = 0, n_selected = 0;

  for (guint i = 0; i < self->scene->marks->len; i++)
    {
      const LegationSceneMark *mark = get_mark (self, i);

      if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN && !mark->minor && mark->center.x > -60
          && mark->center.x < self->scene->frame.width + 60 && mark->center.y > -20
          && mark->center.y < self->scene->frame.height + 20)
        {
          g_array_append_val (self->named, i);
          n += mark->emphasis > LEGATION_EMPHASIS_GHOST;
          n_selected += mark->emphasis == LEGATION_EMPHASIS_SELECTED;
        }
    }
  g_array_sort_with_data (self->named, compare_marks, self);
  self->n_needed = n <= FEW ? n : MAX (n_selected, N_HUBS);
}

/**
 * legation_labels_place_stops: names the marks of @scene that are shown.  Where there are no more than
 * 24, none is left out, but for those that only traces of other times lead to; of more than that,
 * neither what is chosen nor the busiest ones.
 * @stay: which names, and where
 * @needed: only those that are not left out
 */
void
legation_labels_place_stops (LegationLabels *self,
                             LegationScene *scene,
                             LegationGazetteer *gazetteer,
                             LegationLabelStay stay,
                             gboolean needed)
{
  Placing placing = { self, scene, gazetteer, NULL, 0, stay };

  placing.named = g_array_new (FALSE, FALSE, sizeof (guint));
  choose_marks (&placing);
  self->context = _legation_labels_create_context (self);
  for (guint i = 0; i < (needed ? placing.n_needed : placing.named->len); i++)
    place_stop (&placing, i);
  g_clear_object (&self->context);
  g_array_unref (placing.named);
}
