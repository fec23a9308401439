/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From an event to its shape on an axis. */

#include "legation-time-mark.h"

/* A window longer than this says too little for a lane. */
#define LONGEST_WINDOW_DAYS 366

/* The least px that shapes are drawn with, so that they can be told apart when zoomed out. */
#define MIN_BAR_WIDTH 3.0
#define MIN_CAPSULE_WIDTH 5.0
#define MIN_BRACKETS_WIDTH 9.0
#define MIN_SIGN_WIDTH 13.0
#define DISC_WIDTH LEGATION_TIME_MARK_HEIGHT

/* How far a bar is drawn towards an end that nobody knows, and how far from the edge an arrow stays
 * that points out of the view. */
#define FADE_WIDTH 54.0
#define ARROW_INSET 3.0

static double
get_middle (const LegationTimeAxis *axis, LegationSpan span)
{
  double left, right;

  legation_time_axis_project (axis, span, &left, &right);

  return (left + right) / 2;
}

static void
widen (LegationTimeMark *self, double least)
{
  const double middle = (self->left + self->right) / 2;

  if (self->right - self->left >= least)
    return;
  self->left = middle - least / 2;
  self->right = middle + least / 2;
}

static gboolean
is_wide_window (LegationSpan extent)
{
  return extent.first == LEGATION_DAY_MIN || extent.last == LEGATION_DAY_MAX
         || extent.last - extent.first + 1 > LONGEST_WINDOW_DAYS;
}

static void
init_points (LegationTimeMark *self, const LegationDate *when, const LegationTimeAxis *axis)
{
  const guint n = legation_date_get_n_parts (when);

  for (guint i = 0; i < n && self->n_points < LEGATION_TIME_MARK_MAX_POINTS; i++)
    {
      const LegationDatePart *part = legation_date_get_part (when, i);
      LegationSpan member = part->extent;

      if (part->runs_on)
        member.last = legation_date_get_part (when, ++i)->extent.last;
      self->points[self->n_points++] = get_middle (axis, member);
    }
}

static void
init_bar (LegationTimeMark *self, const LegationDate *when, const LegationTimeAxis *axis)
{
  const LegationSpan start = legation_date_get_part (when, 0)->extent;
  const LegationSpan end = legation_date_get_part (when, 1)->extent;
  double ignored;

  legation_time_axis_project (axis, (LegationSpan){ start.last, start.last }, &self->core_left,
                              &ignored);
  legation_time_axis_project (axis, (LegationSpan){ end.first, end.first }, &ignored,
                              &self->core_right);
  self->core_left = MAX (self->core_left, self->left);
  self->core_right = MIN (self->core_right, self->right);

  if (self->end_bound == LEGATION_BOUND_OPEN)
    self->right = self->core_right = MAX (axis->width - ARROW_INSET, self->left);
  if (self->start_bound == LEGATION_BOUND_OPEN)
    self->left = self->core_left = MIN (ARROW_INSET, self->right);
  if (self->end_bound == LEGATION_BOUND_UNKNOWN)
    self->right = self->core_right = self->core_left + FADE_WIDTH;
  if (self->start_bound == LEGATION_BOUND_UNKNOWN)
    self->left = self->core_left = self->core_right - FADE_WIDTH;
  widen (self, MIN_BAR_WIDTH);
}

static void
init_disc (LegationTimeMark *self)
{
  const double middle = (self->left + self->right) / 2;

  self->left = middle - DISC_WIDTH / 2;
  self->right = middle + DISC_WIDTH / 2;
}

static void
init_joined (LegationTimeMark *self, const LegationDate *when, const LegationTimeAxis *axis)
{
  init_points (self, when, axis);
  self->left = G_MAXDOUBLE;
  self->right = -G_MAXDOUBLE;
  for (guint i = 0; i < self->n_points; i++)
    {
      self->left = MIN (self->left, self->points[i] - DISC_WIDTH / 2);
      self->right = MAX (self->right, self->points[i] + DISC_WIDTH / 2);
    }
}

static LegationTimeShape
choose_shape (const LegationEvent *event)
{
  if (event->count == 0)
    return LEGATION_TIME_SHAPE_HATCH;

  switch (legation_date_get_form (event->when))
    {
    case LEGATION_DATE_INTERVAL:
      return LEGATION_TIME_SHAPE_BAR;
    case LEGATION_DATE_ONE_OF:
      return LEGATION_TIME_SHAPE_BRACKETS;
    case LEGATION_DATE_ALL_OF:
      return LEGATION_TIME_SHAPE_JOINED;
    case LEGATION_DATE_SINGLE:
    default:
      return legation_date_get_precision (event->when) == LEGATION_PRECISION_DAY
                 ? LEGATION_TIME_SHAPE_DISC
                 : LEGATION_TIME_SHAPE_CAPSULE;
    }
}

/**
 * legation_time_mark_init:
 * @self: (out): the mark
 *
 * Returns: whether the event has a date; without one, @self is not set
 */
gboolean
legation_time_mark_init (LegationTimeMark *self,
                         const LegationEvent *event,
                         const LegationTimeAxis *axis)
{
  const LegationDate *when = event->when;
  LegationSpan extent;

  if (when == NULL)
    return FALSE;

  *self = (LegationTimeMark){
    .shape = choose_shape (event),
    .standing = event->standing,
    .qualifiers = legation_date_get_qualifiers (when),
    .start_bound = legation_date_get_start_bound (when),
    .end_bound = legation_date_get_end_bound (when),
    .channel = event->channel,
  };
  extent = legation_date_get_extent (when);
  legation_time_axis_project (axis, extent, &self->left, &self->right);
  switch (self->shape)
    {
    case LEGATION_TIME_SHAPE_DISC:
      init_disc (self);
      break;
    case LEGATION_TIME_SHAPE_BAR:
      init_bar (self, when, axis);
      break;
    case LEGATION_TIME_SHAPE_JOINED:
      init_joined (self, when, axis);
      break;
    case LEGATION_TIME_SHAPE_BRACKETS:
      self->wide = is_wide_window (extent);
      widen (self, MIN_BRACKETS_WIDTH);
      init_points (self, when, axis);
      break;
    case LEGATION_TIME_SHAPE_CAPSULE:
      self->wide = is_wide_window (extent);
      widen (self, MIN_CAPSULE_WIDTH);
      break;
    case LEGATION_TIME_SHAPE_HATCH:
    default:
      self->wide = TRUE;
      widen (self, MIN_CAPSULE_WIDTH);
      break;
    }
  if (self->qualifiers & LEGATION_QUALIFIER_UNCERTAIN)
    widen (self, MIN_SIGN_WIDTH);
  if (self->standing == LEGATION_STANDING_EXPECTED)
    widen (self, DISC_WIDTH);

  return TRUE;
}
