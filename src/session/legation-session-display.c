/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How map and timeline show what passes: none of it changes what passes. */

#include "legation-session-private.h"

static void
set_display (LegationSession *self, gboolean *member, gboolean value)
{
  if (*member == value)
    return;
  _legation_session_save (self);
  *member = value;
  _legation_session_emit (self, LEGATION_CHANGE_DISPLAY);
}

/** legation_session_set_ghosts: whether the map keeps a trace of what time leaves out. */
void
legation_session_set_ghosts (LegationSession *self, gboolean ghosts)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  set_display (self, &self->view.ghosts, !!ghosts);
}

/** legation_session_set_even: whether the time axis gives events instead of days the same room. */
void
legation_session_set_even (LegationSession *self, gboolean even)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  set_display (self, &self->view.even, !!even);
}

/** legation_session_set_measure: tints the areas of countries by @measure. */
void
legation_session_set_measure (LegationSession *self, LegationMeasure measure)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail ((guint) measure < LEGATION_N_MEASURES);

  if (self->view.measure == measure)
    return;
  _legation_session_save (self);
  self->view.measure = measure;
  _legation_session_emit (self, LEGATION_CHANGE_DISPLAY);
}

/** legation_session_set_lanes: orders the timeline by @lanes. */
void
legation_session_set_lanes (LegationSession *self, LegationLanes lanes)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail ((guint) lanes < LEGATION_N_LANES);

  if (self->view.lanes == lanes)
    return;
  _legation_session_save (self);
  self->view.lanes = lanes;
  _legation_session_emit (self, LEGATION_CHANGE_DISPLAY);
}
