/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the chart's height is shared out: more of it gives more lanes, less of it first takes the
 * overview, then the strips, then lanes. */

#include "legation-time-scene.h"

#include <math.h>

#define ERAS_HEIGHT 16.0
#define DENSITY_HEIGHT 40.0
#define LEAST_DENSITY_HEIGHT 24.0
#define LANE_HEIGHT 12.0
#define N_LANES 5
#define LEAST_LANES 2
#define MOST_LANES 16

/* With the toolbar, 150. */
#define LEAST_HEIGHT 106.0
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

/** legation_time_layout_get_least_height: Returns: px of a chart with two lanes and the ruler */
double
legation_time_layout_get_least_height (double scale)
{
  return ceil (scale * LEAST_HEIGHT);
}

/* What is not in @height goes, the least important first. */
static void
leave_out (double height, double *overview, double *strips)
{
  const double least = ERAS_HEIGHT + DENSITY_HEIGHT + LANES_GAP + N_LANES * LANE_HEIGHT
                       + RULER_HEIGHT;

  *overview = OVERVIEW_GAP + OVERVIEW_HEIGHT + SLACK;
  *strips = STRIPS_HEIGHT;
  /* The free px below it may be fewer. */
  *overview = MIN (*overview, height - least - *strips);
  if (*overview < OVERVIEW_GAP + OVERVIEW_HEIGHT)
    *overview = 0;
  if (height < least + *strips)
    *strips = 0;
}

/**
 * legation_time_layout_init:
 * @self: (out): the layout
 * @scale: of texts, at least 1
 */
void
legation_time_layout_init (LegationTimeLayout *self, double width, double height, double scale)
{
  double density = DENSITY_HEIGHT;
  double overview, strips, room;
  guint most_lanes;
  double y = 0;

  leave_out (height / scale, &overview, &strips);
  most_lanes = overview > 0 ? MOST_LANES : N_LANES;
  room = height / scale - ERAS_HEIGHT - LANES_GAP - strips - RULER_HEIGHT - overview;
  if (room < density + LEAST_LANES * LANE_HEIGHT)
    density = MAX (LEAST_DENSITY_HEIGHT, room - LEAST_LANES * LANE_HEIGHT);

  *self = (LegationTimeLayout){ .scale = scale, .width = width, .height = height };
  self->n_lanes = (guint) CLAMP (floor ((room - density) / LANE_HEIGHT), 1, most_lanes);
  self->lane_height = LANE_HEIGHT * scale;
  /* What is less than a lane goes below everything, unless the lanes are as many as may be. */
  if (self->n_lanes == most_lanes)
    density = MAX (density, room - self->n_lanes * LANE_HEIGHT);

  self->eras = (LegationTimeBand){ y, ERAS_HEIGHT * scale };
  y = self->eras.top + self->eras.height;
  self->density = (LegationTimeBand){ y, floor (density * scale) };
  y += self->density.height;
  self->lanes = (LegationTimeBand){ y + LANES_GAP * scale, self->n_lanes * self->lane_height };
  y = self->lanes.top + self->lanes.height;
  self->strips = (LegationTimeBand){ y, strips * scale };
  y += self->strips.height;
  self->ruler = (LegationTimeBand){ y, RULER_HEIGHT * scale };
  y += self->ruler.height;
  self->overview = (LegationTimeBand){ y + OVERVIEW_GAP * scale, 0 };
  if (overview > 0)
    self->overview.height = OVERVIEW_HEIGHT * scale;
}
