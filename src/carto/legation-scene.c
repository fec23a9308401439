/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene is laid out once and read by everybody: marks, then legs, the numbers of chains, names, and
 * other badges, each keeping clear of what came before. */

#include "legation-scene-private.h"

#include <math.h>

/* On a leg that is shorter than this a number would hide the leg. */
#define SHORT_LEG 48.0
/* A badge beside its leg is at most this far from it. */
#define MAX_OFFSET 16.0

static void
raise_mark (LegationScene *self, guint position, LegationEmphasis emphasis)
{
  LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, position);

  mark->emphasis = MAX (mark->emphasis, emphasis);
}

/* Marks take the loudest emphasis of the events that use them. */
static void
lay_out_marks (LegationScene *self, const guint8 *emphasis)
{
  guint n_marks, n_legs, n_points;
  const LegationMark *marks = legation_routes_get_marks (self->routes, &n_marks);
  const LegationLeg *legs = legation_routes_get_legs (self->routes, &n_legs);
  const LegationPoint *points = legation_routes_get_points (self->routes, &n_points);

  for (guint i = 0; i < n_marks; i++)
    {
      LegationSceneMark mark = { .mark = &marks[i], .emphasis = LEGATION_EMPHASIS_HIDDEN };

      legation_frame_project (&self->frame, marks[i].location, &mark.center.x, &mark.center.y);
      g_array_append_val (self->marks, mark);
    }
  for (guint i = 0; i < n_legs; i++)
    {
      LegationEmphasis loudness = emphasis[legs[i].event->record.index];

      if (loudness == LEGATION_EMPHASIS_HIDDEN)
        continue;
      raise_mark (self, legs[i].from, loudness);
      raise_mark (self, legs[i].to, loudness);
      g_array_index (self->marks, LegationSceneMark, legs[i].from).n_legs++;
      g_array_index (self->marks, LegationSceneMark, legs[i].to).n_legs++;
    }
  for (guint i = 0; i < n_points; i++)
    {
      LegationEmphasis loudness = emphasis[points[i].event->record.index];

      if (loudness == LEGATION_EMPHASIS_HIDDEN)
        continue;
      raise_mark (self, points[i].mark, loudness);
      if (points[i].hosted)
        g_array_index (self->marks, LegationSceneMark, points[i].mark).hosted = TRUE;
    }
}

static double
get_badge_size (const LegationSceneLeg *leg)
{
  return leg->leg->number > 0 ? LEGATION_NUMBER_DIAMETER : LEGATION_BADGE_DIAMETER;
}

static double
measure_leg (const LegationSceneLeg *leg)
{
  double total = 0.0;

  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    total += hypot (leg->vertices[i + 1].x - leg->vertices[i].x,
                    leg->vertices[i + 1].y - leg->vertices[i].y);

  return total;
}

static LegationVertex
find_vertex_at (const LegationSceneLeg *leg, double fraction)
{
  double total = measure_leg (leg);
  double walked = 0.0;

  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    {
      LegationVertex a = leg->vertices[i];
      LegationVertex b = leg->vertices[i + 1];
      double step = hypot (b.x - a.x, b.y - a.y);

      if (walked + step >= fraction * total && step > 0.0)
        {
          double t = (fraction * total - walked) / step;

          return (LegationVertex){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
        }
      walked += step;
    }

  return leg->vertices[leg->n_vertices - 1];
}

/* How far a disc reaches into marks. */
static double
measure_crowding (LegationScene *self, LegationVertex at, double radius)
{
  double sum = 0.0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, i);
      double reach = radius + (mark->mark->shape == LEGATION_MARK_COUNTRY ? LEGATION_RING_RADIUS
                               : mark->hosted                             ? LEGATION_VENUE_RADIUS
                                                                          : LEGATION_CITY_RADIUS);

      if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN)
        sum += MAX (reach + 1.0 - hypot (at.x - mark->center.x, at.y - mark->center.y), 0.0);
    }

  return sum;
}

static gboolean
is_inside (LegationScene *self, LegationVertex at, double radius)
{
  return at.x >= radius && at.y >= radius && at.x + radius <= self->frame.width
         && at.y + radius <= self->frame.height;
}

static void
block_note_sign (LegationScene *self, LegationVertex badge, double diameter)
{
  const double size = LEGATION_NOTE_SIGN_SIZE;
  LegationVertex sign = _legation_find_note_sign (badge, diameter);

  legation_labels_block (self->labels, sign.x - size / 2, sign.y - size / 2, size, size);
}

static void
put_badge (LegationScene *self, LegationSceneLeg *leg, LegationVertex at)
{
  double size = get_badge_size (leg) + 2.0;

  leg->has_badge = TRUE;
  leg->badge = at;
  legation_labels_block (self->labels, at.x - size / 2, at.y - size / 2, size, size);
  if (_legation_is_changed (leg->leg->event))
    block_note_sign (self, at, get_badge_size (leg));
}

/* Puts a badge on its leg, where it meets no name, no mark and no other badge. */
static gboolean
put_on_leg (LegationScene *self, LegationSceneLeg *leg)
{
  static const double places[] = { 0.46, 0.54, 0.38, 0.60, 0.32, 0.66, 0.42, 0.50, 0.28, 0.25, 0.72 };
  double size = get_badge_size (leg) + 2.0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      LegationVertex at = find_vertex_at (leg, places[i]);

      if (is_inside (self, at, size / 2) && measure_crowding (self, at, size / 2 - 1.0) <= 0.0
          && legation_labels_is_free (self->labels, at.x - size / 2, at.y - size / 2, size, size))
        {
          put_badge (self, leg, at);
          return TRUE;
        }
    }

  return FALSE;
}

/* Puts a badge that must not be left out beside its leg, never so far that it could be another's,
 * and where it hides least. */
static void
put_beside_leg (LegationScene *self, LegationSceneLeg *leg)
{
  static const double places[] = { 0.50, 0.40, 0.60, 0.30, 0.70, 0.20 };
  static const double offsets[] = { 0.75, -0.75, 1.0, -1.0, 0.0 };
  double radius = get_badge_size (leg) / 2;
  double best = G_MAXDOUBLE;
  LegationVertex chosen = find_vertex_at (leg, 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < G_N_ELEMENTS (offsets); j++)
      {
        LegationVertex before = find_vertex_at (leg, places[i] - 0.1);
        LegationVertex after = find_vertex_at (leg, places[i] + 0.1);
        LegationVertex at = find_vertex_at (leg, places[i]);
        double length = MAX (hypot (after.x - before.x, after.y - before.y), 1e-6);
        double cost;

        at.x += (before.y - after.y) / length * offsets[j] * MAX_OFFSET;
        at.y += (after.x - before.x) / length * offsets[j] * MAX_OFFSET;
        /* Nothing is worse than to hide a mark. */
        cost = 100.0 * measure_crowding (self, at, radius) + 0.1 * i + 0.01 * j
               + legation_labels_measure_overlap (self->labels, at.x - radius, at.y - radius,
                                                  2 * radius, 2 * radius);
        if (offsets[j] == 0.0)
          cost += 20.0;
        if (!is_inside (self, at, radius))
          cost += 1000.0;
        if (cost < best)
          {
            best = cost;
            chosen = at;
          }
      }
  put_badge (self, leg, chosen);
}

/* Neither a number nor the sign of a note is ever left out, and no disc as large as its whole leg is
 * put on it. */
static void
lay_out_badge (LegationScene *self, LegationSceneLeg *leg)
{
  gboolean needed = leg->leg->number > 0 || leg->emphasis == LEGATION_EMPHASIS_SELECTED
                    || _legation_is_changed (leg->leg->event);
  gboolean is_short = leg->leg->number > 0 && measure_leg (leg) < SHORT_LEG;

  if ((is_short || !put_on_leg (self, leg)) && needed)
    put_beside_leg (self, leg);
}

/* The loudest choose first. */
static void
lay_out_leg_badges (LegationScene *self, gboolean numbers)
{
  for (int loudness = LEGATION_EMPHASIS_SELECTED; loudness >= LEGATION_EMPHASIS_QUIET; loudness--)
    for (guint i = 0; i < self->legs->len; i++)
      {
        LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

        if ((int) leg->emphasis == loudness && (leg->leg->number > 0) == numbers)
          lay_out_badge (self, leg);
      }
}

/* The badges of events without a line sit around their mark, each in the first place that nothing
 * else has taken, and where there are too many of them, one after another. */
static LegationVertex
find_place_around (LegationScene *self, LegationVertex center, guint n_before)
{
  static const double angles[] = { -45, -90, -135, 0, 45, 90, 135, 180 };
  const guint n_tried = 2 * G_N_ELEMENTS (angles);
  const guint first = n_before < n_tried ? 0 : n_before;
  LegationVertex at = center;

  for (guint turn = first; turn <= MAX (first, n_tried - 1); turn++)
    {
      double angle = angles[turn % G_N_ELEMENTS (angles)] * G_PI / 180.0;
      double distance = 18.0 + 15.0 * (turn / G_N_ELEMENTS (angles));

      at = (LegationVertex){ center.x + cos (angle) * distance, center.y + sin (angle) * distance };
      if (measure_crowding (self, at, LEGATION_BADGE_DIAMETER / 2) <= 0.0
          && legation_labels_is_free (self->labels, at.x - 7, at.y - 7, 14, 14))
        break;
    }

  return at;
}

static void
lay_out_points (LegationScene *self, const guint8 *emphasis)
{
  guint n;
  const LegationPoint *points = legation_routes_get_points (self->routes, &n);
  g_autofree guint *used = g_new0 (guint, self->marks->len + 1);

  for (guint i = 0; i < n; i++)
    {
      LegationScenePoint point = {
        .point = &points[i],
        .emphasis = emphasis[points[i].event->record.index],
        .center = g_array_index (self->marks, LegationSceneMark, points[i].mark).center,
      };

      if (point.emphasis == LEGATION_EMPHASIS_HIDDEN)
        continue;
      point.badge = find_place_around (self, point.center, used[points[i].mark]++);
      legation_labels_block (self->labels, point.badge.x - 8, point.badge.y - 8, 16, 16);
      if (_legation_is_changed (points[i].event))
        block_note_sign (self, point.badge, LEGATION_BADGE_DIAMETER);
      g_array_append_val (self->points, point);
    }
}

/* Where the head of a leg's arrow is, roughly. */
static LegationVertex
find_arrow (const LegationSceneLeg *leg)
{
  LegationVertex tip = leg->vertices[leg->n_vertices - 1];
  LegationVertex tail = leg->vertices[leg->n_vertices - 2];
  double length = MAX (hypot (tip.x - tail.x, tip.y - tail.y), 1e-6);

  return (LegationVertex){ tip.x + (tail.x - tip.x) / length * LEGATION_ARROW_LENGTH / 2,
                           tip.y + (tail.y - tip.y) / length * LEGATION_ARROW_LENGTH / 2 };
}

/* Names keep clear of marks and arrowheads; badges look at the marks themselves, which are round. */
static void
block_marks (LegationScene *self)
{
  for (guint i = 0; i < self->legs->len; i++)
    {
      LegationVertex at = find_arrow (&g_array_index (self->legs, LegationSceneLeg, i));

      legation_labels_block (self->labels, at.x - 4, at.y - 4, 8, 8);
    }
  for (guint i = 0; i < self->marks->len; i++)
    {
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, i);

      if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN)
        legation_labels_block (self->labels, mark->center.x - 9, mark->center.y - 9, 18, 18);
    }
}

/**
 * legation_scene_new: lays out a picture.
 * @frame: what it shows
 * @emphasis: a LegationEmphasis for each event of the routes' dataset, by its index
 * @marked: (nullable) (array zero-terminated=1): ISO codes of countries to mark: their rings are not
 *   dimmed, and those that have none get one
 * @language: BCP 47, of names
 * @labels: whether places have their name in it, their own, or both
 * @font: Pango font description, whose size scales all names (11 points: plain size)
 *
 * Returns: (transfer full): the layout
 */
LegationScene *
legation_scene_new (LegationRoutes *routes,
                    LegationGazetteer *gazetteer,
                    const LegationFrame *frame,
                    GBytes *emphasis,
                    const char *const *marked,
                    const char *language,
                    LegationLabelChoice labels,
                    const char *font)
{
  LegationScene *self = g_atomic_rc_box_new0 (LegationScene);
  const guint8 *loudness = g_bytes_get_data (emphasis, NULL);

  self->routes = legation_routes_ref (routes);
  self->gazetteer = legation_gazetteer_ref (gazetteer);
  self->frame = *frame;
  self->legs = g_array_new (FALSE, FALSE, sizeof (LegationSceneLeg));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LegationSceneMark));
  self->rings = g_array_new (FALSE, FALSE, sizeof (LegationMark));
  self->bundles = g_array_new (FALSE, FALSE, sizeof (LegationSceneBundle));
  self->points = g_array_new (FALSE, FALSE, sizeof (LegationScenePoint));
  self->labels = legation_labels_new (language, labels, font);

  lay_out_marks (self, loudness);
  _legation_scene_mark_countries (self, marked);
  _legation_scene_lay_out_legs (self, loudness);
  lay_out_leg_badges (self, TRUE);
  lay_out_points (self, loudness);
  block_marks (self);
  legation_labels_place_stops (self->labels, self, gazetteer);
  lay_out_leg_badges (self, FALSE);
  legation_labels_place_toponyms (self->labels, self, gazetteer);

  return self;
}

LegationScene *
legation_scene_ref (LegationScene *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_scene (gpointer data)
{
  LegationScene *self = data;

  for (guint i = 0; i < self->legs->len; i++)
    g_free (g_array_index (self->legs, LegationSceneLeg, i).vertices);
  g_array_unref (self->legs);
  g_array_unref (self->marks);
  g_array_unref (self->rings);
  g_array_unref (self->bundles);
  g_array_unref (self->points);
  legation_labels_free (self->labels);
  legation_gazetteer_unref (self->gazetteer);
  legation_routes_unref (self->routes);
}

void
legation_scene_unref (LegationScene *self)
{
  g_atomic_rc_box_release_full (self, clear_scene);
}

/** legation_scene_get_frame: Returns: (transfer none): what the picture shows. */
const LegationFrame *
legation_scene_get_frame (LegationScene *self)
{
  return &self->frame;
}

/** legation_scene_get_legs: Returns: (array length=n): legs in view whose events are not hidden. */
const LegationSceneLeg *
legation_scene_get_legs (LegationScene *self, guint *n)
{
  *n = self->legs->len;

  return (const LegationSceneLeg *) self->legs->data;
}

/** legation_scene_get_marks: Returns: (array length=n): places in use, hidden and outside ones too. */
const LegationSceneMark *
legation_scene_get_marks (LegationScene *self, guint *n)
{
  *n = self->marks->len - self->rings->len;

  return (const LegationSceneMark *) self->marks->data;
}

/**
 * legation_scene_get_rings: the rings of countries that are marked and that no route uses.
 *
 * Returns: (array length=n): the rings, of which none has a place record
 */
const LegationSceneMark *
legation_scene_get_rings (LegationScene *self, guint *n)
{
  *n = self->rings->len;

  return (const LegationSceneMark *) self->marks->data + self->marks->len - self->rings->len;
}

/** legation_scene_get_bundles: Returns: (array length=n): lines in view that stand for several legs. */
const LegationSceneBundle *
legation_scene_get_bundles (LegationScene *self, guint *n)
{
  *n = self->bundles->len;

  return (const LegationSceneBundle *) self->bundles->data;
}

/** legation_scene_get_points: Returns: (array length=n): events that are marks with no line. */
const LegationScenePoint *
legation_scene_get_points (LegationScene *self, guint *n)
{
  *n = self->points->len;

  return (const LegationScenePoint *) self->points->data;
}
