/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the chart's height is shared out: more of it gives more lanes, less of it first takes lanes,
 * then the overview, then the strips. */

#include "legation-time-scene.h"

#include <math.h>

#define ERAS_HEIGHT 16.0
#define DENSITY_HEIGHT 40.0
#define LEAST_DENSITY_HEIGHT 24.0
#define LANE_HEIGHT 12.0
#define N_LANES 5
#define MOST_LANES 16
#define LANES_GAP 3.0
#define STRIPS_HEIGHT 12.0
#define RULER_HEIGHT 19.0
#define OVERVIEW_GAP 1.0
#define OVERVIEW_HEIGHT 26.0
#define SLACK 5.0

/** legation_time_layout_get_natural_height: Returns: px of a chart with five lanes */
double
legation_time_layout_get_natural_height (double scale)
{
  return ceil (scale
               * (ERAS_HEIGHT + DENSITY_HEIGHT + LANES_GAP + N_LANES * LANE_HEIGHT + STRIPS_HEIGHT
                  + RULER_HEIGHT + OVERVIEW_GAP + OVERVIEW_HEIGHT + SLACK));
}

/** legation_time_layout_get_least_height: Returns: px of a chart with one lane and no overview */
double
legation_time_layout_get_least_height (double scale)
{
  return ceil (scale
               * (ERAS_HEIGHT + LEAST_DENSITY_HEIGHT + LANES_GAP + LANE_HEIGHT + STRIPS_HEIGHT
                  + RULER_HEIGHT));
}

/**
 * legation_time_layout_init:
 * @self: (out): the layout
 * @scale: of texts, at least 1
 */
void
legation_time_layout_init (LegationTimeLayout *self, double width, double height, double scale)
{
  const double fixed = ERAS_HEIGHT + LANES_GAP + STRIPS_HEIGHT + RULER_HEIGHT;
  double overview = OVERVIEW_GAP + OVERVIEW_HEIGHT + SLACK;
  double density = DENSITY_HEIGHT;
  double room = height / scale - fixed;
  double y = 0;

  if (room < overview + density + 2 * LANE_HEIGHT)
    overview = 0;
  room -= overview;
  if (room < density + 2 * LANE_HEIGHT)
    density = MAX (LEAST_DENSITY_HEIGHT, room - 2 * LANE_HEIGHT);

  *self = (LegationTimeLayout){ .scale = scale, .width = width, .height = height };
  self->n_lanes = (guint) CLAMP (floor ((room - density) / LANE_HEIGHT), 1, MOST_LANES);
  self->lane_height = LANE_HEIGHT * scale;
  density = MAX (density, room - self->n_lanes * LANE_HEIGHT);
  /* What is less than a lane goes below everything, unless the lanes are as many as may be. */
  if (self->n_lanes < MOST_LANES)
    density = MIN (density, DENSITY_HEIGHT + (overview > 0 ? 0 : LANE_HEIGHT));

  self->eras = (LegationTimeBand){ y, ERAS_HEIGHT * scale };
  y = self->eras.top + self->eras.height;
  self->density = (LegationTimeBand){ y, floor (density * scale) };
  y += self->density.height;
  self->lanes = (LegationTimeBand){ y + LANES_GAP * scale, self->n_lanes * self->lane_height };
  y = self->lanes.top + self->lanes.height;
  self->strips = (LegationTimeBand){ y, STRIPS_HEIGHT * scale };
  y += self->strips.height;
  self->ruler = (LegationTimeBand){ y, RULER_HEIGHT * scale };
  y += self->ruler.height;
  self->overview = (LegationTimeBand){ y + OVERVIEW_GAP * scale, 0 };
  if (overview > 0)
    self->overview.height = OVERVIEW_HEIGHT * scale;
}
