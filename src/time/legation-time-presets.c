/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the time axis can go by one key or one entry of a menu. */

#include "legation-time-presets.h"

/* Room at both sides of what is looked at, as shares of its length. */
#define ROOM_OF_SPAN 0.12
#define ROOM_OF_EVENTS 0.05

/* A day alone says little: as many are shown at both sides of it. */
#define LEAST_ROOM 30

static LegationSpan
clip (LegationSpan span, LegationSpan full)
{
  return (LegationSpan){ CLAMP (span.first, full.first, full.last),
                         CLAMP (span.last, full.first, full.last) };
}

static LegationSpan
add_room (LegationSpan span, double share, LegationDay least, LegationSpan full)
{
  const LegationDay room
      = MAX (least, (LegationDay) (share * (double) (span.last - span.first + 1)));

  return clip ((LegationSpan){ span.first - room, span.last + room }, full);
}

static void
add_event (const LegationEvent *event, LegationSpan full, LegationSpan *span)
{
  LegationSpan extent;

  if (event->when == NULL)
    return;
  extent = clip (legation_date_get_extent (event->when), full);
  span->first = MIN (span->first, extent.first);
  span->last = MAX (span->last, extent.last);
}

static void
add_chosen (LegationSession *session, LegationSpan full, LegationSpan *span)
{
  const LegationRecord *chosen = legation_session_get_selection (session);
  const LegationRelationship *relationship = legation_session_get_relationship (session);

  if (chosen != NULL && chosen->kind == LEGATION_KIND_EVENT)
    {
      add_event ((const LegationEvent *) chosen, full, span);
      return;
    }
  for (guint i = 0; relationship != NULL && i < relationship->n_events; i++)
    add_event (relationship->events[i], full, span);
}

static void
add_shown (LegationSession *session, LegationSpan full, LegationSpan *span)
{
  LegationDataset *dataset = legation_session_get_dataset (session);

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_session_shows (session, event))
        add_event (event, full, span);
    }
}

static gboolean
find_year (LegationSession *session, LegationSpan full, LegationSpan *span)
{
  const LegationDate *as_of
      = legation_dataset_get_header (legation_session_get_dataset (session))->as_of;
  gint64 year;
  int month, day;

  if (as_of == NULL || legation_date_get_extent (as_of).last == LEGATION_DAY_MAX)
    return FALSE;
  legation_day_to_ymd (legation_date_get_extent (as_of).last, &year, &month, &day);
  *span = (LegationSpan){ legation_day_from_ymd (year, 1, 1), legation_day_from_ymd (year, 12, 31) };
  if (!legation_span_overlaps (*span, full))
    return FALSE;
  *span = clip (*span, full);

  return TRUE;
}

/**
 * legation_time_preset_find_span:
 * @span: (out): the days that it shows
 *
 * Returns: whether there is such a part of time in what @session shows
 */
gboolean
legation_time_preset_find_span (LegationTimePreset preset,
                                LegationSession *session,
                                LegationSpan *span)
{
  const LegationView *view = legation_session_get_view (session);
  const LegationSpan full = legation_session_get_full_span (session);
  const LegationDay year_1990 = legation_day_from_ymd (1990, 1, 1);

  *span = (LegationSpan){ LEGATION_DAY_MAX, LEGATION_DAY_MIN };
  switch (preset)
    {
    case LEGATION_TIME_PRESET_FIT:
      *span = add_room (view->selected, ROOM_OF_SPAN, 0, full);
      if (legation_span_equal (legation_session_clamp_visible (session, *span), view->visible))
        *span = full;
      return TRUE;
    case LEGATION_TIME_PRESET_SINCE_1990:
      *span = (LegationSpan){ year_1990, full.last };
      return full.first < year_1990 && full.last > year_1990;
    case LEGATION_TIME_PRESET_YEAR:
      return find_year (session, full, span);
    case LEGATION_TIME_PRESET_CHOSEN:
      add_chosen (session, full, span);
      break;
    case LEGATION_TIME_PRESET_SHOWN:
      add_shown (session, full, span);
      break;
    case LEGATION_TIME_PRESET_ALL:
    default:
      *span = full;
      return TRUE;
    }
  if (span->first > span->last)
    return FALSE;
  *span = add_room (*span, ROOM_OF_EVENTS, LEAST_ROOM, full);

  return TRUE;
}

/** legation_time_preset_show: shows a part of time, where there is such a part; returns whether. */
gboolean
legation_time_preset_show (LegationTimePreset preset, LegationSession *session)
{
  LegationSpan span;

  if (!legation_time_preset_find_span (preset, session, &span))
    return FALSE;
  legation_session_show_span (session, span);

  return TRUE;
}

/** legation_time_preset_show_era: shows all of an era; returns whether it has a date. */
gboolean
legation_time_preset_show_era (LegationSession *session, const LegationEra *era)
{
  const LegationSpan full = legation_session_get_full_span (session);

  if (era->when == NULL)
    return FALSE;
  legation_session_show_span (
      session, add_room (clip (legation_date_get_extent (era->when), full), ROOM_OF_EVENTS, 0, full));

  return TRUE;
}
