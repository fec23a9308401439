/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the chart looks and where its playhead stands, at once or gliding. */

#include "legation-timeline-chart-private.h"

#include <math.h>

#define FLIGHT_MILLISECONDS 300
#define GLIDE_MILLISECONDS 300

/* The axis of what the session shows, spaced as it wants it. */
LegationTimeAxis
_legation_timeline_chart_make_axis (LegationTimelineChart *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  if (view->even && self->spacing == NULL)
    self->spacing = legation_time_spacing_new (legation_session_get_dataset (self->session),
                                               legation_session_get_full_span (self->session));

  return legation_time_axis_new_spaced (view->visible, self->axis.width,
                                        view->even ? self->spacing : NULL);
}

/* Shows a part of time at once, and tells everybody. */
void
_legation_timeline_chart_show (LegationTimelineChart *self, LegationTimeAxis axis)
{
  LegationSpan span;

  adw_animation_pause (self->flight);
  self->axis = legation_time_axis_clamp (axis, legation_session_get_full_span (self->session));
  span = legation_time_axis_get_span (&self->axis);
  self->showing = TRUE;
  legation_session_show_span (self->session, span);
  self->showing = FALSE;
  if (!legation_span_equal (span, legation_session_get_view (self->session)->visible))
    self->axis = _legation_timeline_chart_make_axis (self);
  _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_PLACES);
}

static void
fly_cb (double value, gpointer data)
{
  LegationTimelineChart *self = data;

  self->axis = legation_time_axis_mix (self->flight_from, self->flight_to, value);
  self->axis.width = _legation_timeline_chart_get_width (self);
  _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_PLACES);
}

/* Glides to a part of time that everybody knows of already. */
void
_legation_timeline_chart_start_flight (LegationTimelineChart *self, LegationTimeAxis axis)
{
  self->flight_from = self->axis;
  self->flight_to = axis;
  adw_animation_reset (self->flight);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    adw_animation_play (self->flight);
  else
    adw_animation_skip (self->flight);
}

/* Shows a part of time, gliding there where motion is wanted. */
void
_legation_timeline_chart_fly_to (LegationTimelineChart *self, LegationTimeAxis axis)
{
  LegationTimeAxis from = self->axis;

  axis = legation_time_axis_clamp (axis, legation_session_get_full_span (self->session));
  _legation_timeline_chart_show (self, axis);
  axis = self->axis;
  self->axis = from;
  _legation_timeline_chart_start_flight (self, axis);
}

/* Brings an event into the middle of the view. */
void
_legation_timeline_chart_scroll_to (LegationTimelineChart *self, const LegationEvent *event)
{
  const LegationSpan full = legation_session_get_full_span (self->session);
  LegationSpan extent;

  if (event->when == NULL)
    return;
  extent = legation_date_get_extent (event->when);
  extent.first = MAX (extent.first, full.first);
  extent.last = MIN (extent.last, full.last);
  _legation_timeline_chart_fly_to (
      self, legation_time_axis_centre (
                self->axis, ((double) extent.first + (double) extent.last + 1) / 2, full));
}

static void
glide_cb (double value, gpointer data)
{
  LegationTimelineChart *self = data;

  self->playhead = self->glide_from + (self->glide_to - self->glide_from) * value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A playhead stands in the middle of its day. */
void
_legation_timeline_chart_move_playhead (LegationTimelineChart *self, gboolean gliding)
{
  const LegationDay day = legation_session_get_view (self->session)->playhead;
  const double target = day == LEGATION_DAY_MIN ? NAN : (double) day + 0.5;
  const double from = self->playhead;

  g_clear_object (&self->playhead_text);
  adw_animation_reset (self->glide);
  self->glide_from = from;
  self->glide_to = target;
  self->playhead = target;
  if (gliding && !isnan (self->glide_from) && !isnan (target) && self->glide_from != target
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->playhead = self->glide_from;
      adw_animation_play (self->glide);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static AdwAnimation *
make_animation (LegationTimelineChart *self, guint milliseconds, AdwAnimationTargetFunc func)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (func, self, NULL);
  AdwAnimation *animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, milliseconds, target);

  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (animation), ADW_EASE_OUT_CUBIC);

  return animation;
}

/** _legation_timeline_chart_add_animations: gives the chart its two animations. */
void
_legation_timeline_chart_add_animations (LegationTimelineChart *self)
{
  self->flight = make_animation (self, FLIGHT_MILLISECONDS, fly_cb);
  self->glide = make_animation (self, GLIDE_MILLISECONDS, glide_cb);
}
