/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a talk keeps to its plan: plain numbers from plain numbers, and the words for them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A slide of which nobody has said how long it is to be on screen. */
#define LEGATION_PACE_OPEN (-1.0)

/**
 * LegationPace: where a talk stands; all times are in seconds.
 * @n_open: how many slides do not say how long they take
 * @has_plan: whether all of them say it: only then are @left, @remaining and @ahead known
 * @planned: how long the slides take that say it
 * @slide_planned: how long this one takes, or LEGATION_PACE_OPEN
 * @elapsed: since the talk began, pauses left out
 * @on_slide: since this slide was shown, pauses left out
 * @left: of what is planned; negative when the talk takes longer
 * @remaining: until the end, if everything that is still to come takes as long as planned
 * @ahead: how much sooner than planned that end is; negative when it is later
 * @place: which part of the plan is behind the talk, 0 to 1
 * @due: which part of it would be by now, 0 to 1
 */
typedef struct
{
  guint n_open;
  gboolean has_plan;
  double planned;
  double slide_planned;
  double elapsed;
  double on_slide;
  double left;
  double remaining;
  double ahead;
  double place;
  double due;
} LegationPace;

LegationPace legation_pace_measure (const double *plan,
                                    guint n_slides,
                                    guint position,
                                    double elapsed,
                                    double on_slide);
char *legation_pace_format_time (double seconds);
char *legation_pace_describe (const LegationPace *self);

G_END_DECLS
