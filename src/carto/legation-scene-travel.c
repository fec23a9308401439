/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event on its way: its legs draw themselves, each with a traveller at its head.  Only a chain whose
 * order is stated is travelled leg by leg; where nobody tells the order, all legs leave at once. */

#include "legation-glyph.h"
#include "legation-scene-private.h"

#include <math.h>

static double
ease (double t)
{
  return t < 0.5 ? 4.0 * t * t * t : 1.0 - pow (2.0 - 2.0 * t, 3.0) / 2.0;
}

static guint
count_stages (const LegationLeg *legs, guint n)
{
  for (guint i = 0; i < n; i++)
    if (legs[i].number == 0)
      return 1;

  return MAX (n, 1);
}

/**
 * legation_scene_count_stages: how many legs of an event are travelled one after the other.
 *
 * Returns: 0 where none of them is in view by itself; 1 where all leave at once
 */
guint
legation_scene_count_stages (LegationScene *self, const LegationEvent *event)
{
  guint n;
  const LegationLeg *legs = legation_routes_find_legs (self->routes, event, &n);

  for (guint i = 0; i < self->legs->len; i++)
    if (g_array_index (self->legs, LegationSceneLeg, i).leg->event == event)
      return count_stages (legs, n);

  return 0;
}

static void
draw_traveller (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, double share)
{
  const LegationVertex at = _legation_find_vertex_at (leg->vertices, leg->n_vertices, share);

  legation_badge_draw (cr, style, leg->leg->event->channel, at.x, at.y, LEGATION_BADGE_DIAMETER,
                       leg->leg->hollow);
}

/* What is there of a leg: nothing, the line up to the traveller, or all of it. */
static void
draw_stage (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, double t)
{
  const double share = ease (CLAMP (t, 0.0, 1.0));

  if (t <= 0.0)
    return;
  _legation_scene_draw_leg_part (cr, leg, style, share);
  if (t < 1.0)
    draw_traveller (cr, leg, style, share);
  else
    _legation_scene_draw_leg_badge (cr, leg, style, 1.0);
}

/**
 * legation_scene_draw_travel: draws the legs of an event that are not bundled as far as they have come.
 * @cr: in logical pixels of the frame
 * @progress: of all of them together, 0 to 1; from then on they look as ever
 */
void
legation_scene_draw_travel (LegationScene *self,
                            cairo_t *cr,
                            const LegationStyle *style,
                            const LegationEvent *event,
                            double progress)
{
  const double world = legation_frame_get_world_size (&self->frame);
  guint n;
  const LegationLeg *legs = legation_routes_find_legs (self->routes, event, &n);
  const guint n_stages = count_stages (legs, n);

  for (int worlds = -1; worlds <= 1; worlds++)
    {
      cairo_save (cr);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_translate (cr, worlds * world, 0.0);
      for (guint i = 0; i < self->legs->len; i++)
        {
          const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);
          const double stage = n_stages > 1 ? (double) (leg->leg - legs) : 0.0;

          if (leg->leg->event == event && leg->high.x + worlds * world > 0.0
              && leg->low.x + worlds * world < self->frame.width)
            draw_stage (cr, leg, style, progress * n_stages - stage);
        }
      cairo_restore (cr);
    }
}
