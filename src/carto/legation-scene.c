/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene is laid out once and read by everybody: marks, then legs, then names, then badges, each
 * keeping clear of what came before. */

#include "legation-scene-private.h"

#include <math.h>

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

static LegationVertex
find_vertex_at (const LegationSceneLeg *leg, double fraction)
{
  double total = 0.0;
  double walked = 0.0;

  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    total += hypot (leg->vertices[i + 1].x - leg->vertices[i].x,
                    leg->vertices[i + 1].y - leg->vertices[i].y);
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

/* A number is never left out: where its leg has no room for it, it stands beside the leg, as near as
 * there is room. */
static LegationVertex
find_room_beside (LegationScene *self, LegationVertex middle, double size)
{
  for (double distance = size * 0.8; distance < size * 2.5; distance += size * 0.3)
    for (int turn = 0; turn < 8; turn++)
      {
        LegationVertex at = { middle.x + cos (turn * G_PI / 4) * distance,
                              middle.y + sin (turn * G_PI / 4) * distance };

        if (legation_labels_is_free (self->labels, at.x - size / 2, at.y - size / 2, size, size))
          return at;
      }

  return (LegationVertex){ middle.x + size * 0.9, middle.y + size * 0.6 };
}

/* Badges stand where they meet no name, no mark and no other badge; the loudest choose first. */
static void
lay_out_leg_badges (LegationScene *self)
{
  static const double places[] = { 0.46, 0.54, 0.38, 0.60, 0.32, 0.66, 0.42, 0.50, 0.28, 0.25, 0.72 };

  for (int loudness = LEGATION_EMPHASIS_SELECTED; loudness >= LEGATION_EMPHASIS_QUIET; loudness--)
    for (guint i = 0; i < self->legs->len; i++)
      {
        LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);
        double size = leg->leg->number > 0 ? LEGATION_NUMBER_DIAMETER : LEGATION_BADGE_DIAMETER;

        if ((int) leg->emphasis != loudness)
          continue;
        for (guint j = 0; j < G_N_ELEMENTS (places) && !leg->has_badge; j++)
          {
            LegationVertex at = find_vertex_at (leg, places[j]);
            double x = at.x - size / 2 - 1;
            double y = at.y - size / 2 - 1;

            if (x < 0 || y < 0 || x + size + 2 > self->frame.width
                || y + size + 2 > self->frame.height
                || !legation_labels_is_free (self->labels, x, y, size + 2, size + 2))
              continue;
            leg->has_badge = TRUE;
            leg->badge = at;
            legation_labels_block (self->labels, x, y, size + 2, size + 2);
          }
        if (!leg->has_badge && (leg->leg->number > 0 || loudness == LEGATION_EMPHASIS_SELECTED))
          {
            leg->has_badge = TRUE;
            leg->badge = find_room_beside (self, find_vertex_at (leg, 0.5), size);
            legation_labels_block (self->labels, leg->badge.x - size / 2, leg->badge.y - size / 2,
                                   size, size);
          }
      }
}

/* The badges of events without a line sit around their mark, one after another. */
static void
lay_out_points (LegationScene *self, const guint8 *emphasis)
{
  static const double angles[] = { -45, -90, -135, 0, 45, 90, 135, 180 };
  guint n;
  const LegationPoint *points = legation_routes_get_points (self->routes, &n);
  g_autofree guint *used = g_new0 (guint, self->marks->len + 1);

  for (guint i = 0; i < n; i++)
    {
      LegationScenePoint point = { .point = &points[i] };
      const LegationSceneMark *mark
        = &g_array_index (self->marks, LegationSceneMark, points[i].mark);
      double angle, distance;
      guint turn;

      point.emphasis = emphasis[points[i].event->record.index];
      if (point.emphasis == LEGATION_EMPHASIS_HIDDEN)
        continue;
      turn = used[points[i].mark]++;
      angle = angles[turn % G_N_ELEMENTS (angles)] * G_PI / 180.0;
      distance = 18.0 + 15.0 * (turn / G_N_ELEMENTS (angles));
      point.center = mark->center;
      point.badge = (LegationVertex){ mark->center.x + cos (angle) * distance,
                                      mark->center.y + sin (angle) * distance };
      legation_labels_block (self->labels, point.badge.x - 8, point.badge.y - 8, 16, 16);
      g_array_append_val (self->points, point);
    }
}

/**
 * legation_scene_new: lays out a picture.
 * @frame: what it shows
 * @emphasis: a LegationEmphasis for each event of the routes' dataset, by its index
 * @language: BCP 47, of names
 * @font: Pango font description, whose size scales all names (11 points: plain size)
 *
 * Returns: (transfer full): the layout
 */
LegationScene *
legation_scene_new (LegationRoutes *routes,
                    LegationGazetteer *gazetteer,
                    const LegationFrame *frame,
                    GBytes *emphasis,
                    const char *language,
                    const char *font)
{
  LegationScene *self = g_atomic_rc_box_new0 (LegationScene);
  const guint8 *loudness = g_bytes_get_data (emphasis, NULL);

  self->routes = legation_routes_ref (routes);
  self->frame = *frame;
  self->legs = g_array_new (FALSE, FALSE, sizeof (LegationSceneLeg));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LegationSceneMark));
  self->points = g_array_new (FALSE, FALSE, sizeof (LegationScenePoint));
  self->labels = legation_labels_new (language, font);

  lay_out_marks (self, loudness);
  _legation_scene_lay_out_legs (self, loudness);
  lay_out_points (self, loudness);
  legation_labels_place_stops (self->labels, self, gazetteer);
  lay_out_leg_badges (self);
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
  g_array_unref (self->points);
  legation_labels_free (self->labels);
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

/** legation_scene_get_marks: Returns: (array length=n): all marks, hidden and outside ones too. */
const LegationSceneMark *
legation_scene_get_marks (LegationScene *self, guint *n)
{
  *n = self->marks->len;

  return (const LegationSceneMark *) self->marks->data;
}

/** legation_scene_get_points: Returns: (array length=n): events that are marks with no line. */
const LegationScenePoint *
legation_scene_get_points (LegationScene *self, guint *n)
{
  *n = self->points->len;

  return (const LegationScenePoint *) self->points->data;
}
