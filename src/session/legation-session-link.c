/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a link makes of a session, and what a session makes of a link: who follows the link sees what
 * they saw who made it. */

#include "legation-link.h"

#include "legation-session-private.h"
#include "legation-view-words.h"

#include <string.h>

/* From the first day of one date to the last of the other; without the one or the other, as far as
 * the axis reaches.  Returns: whether that is on the axis at all */
static gboolean
find_span (LegationSession *session, const LegationLink *link, LegationSpan *span)
{
  const LegationSpan full = session->full_span;

  *span = full;
  if (link->from != NULL)
    span->first = MAX (legation_date_get_extent (link->from).first, full.first);
  if (link->to != NULL)
    span->last = MIN (legation_date_get_extent (link->to).last, full.last);

  return span->first <= span->last;
}

static LegationChange
put_playhead (LegationSession *session, LegationDay day)
{
  return _legation_session_put_playhead (session, day)
         | _legation_session_reveal (session, session->view.playhead);
}

/* What is certain, where and when, as far as @link says so. */
static LegationChange
put_look (LegationSession *session, const LegationLink *link)
{
  LegationView *view = &session->view;
  LegationTimeMode mode = link->mode >= 0 ? (LegationTimeMode) link->mode : view->mode;
  LegationChange changes = 0;
  LegationSpan span = view->selected, wanted;

  if (link->certain >= 0 && link->certain != view->certain_only)
    {
      view->certain_only = link->certain;
      changes |= LEGATION_CHANGE_FILTER;
    }
  if ((link->from != NULL || link->to != NULL) && find_span (session, link, &wanted))
    {
      span = wanted;
      if (link->mode < 0)
        mode = LEGATION_TIME_SPAN;
      changes |= _legation_session_put_visible_around (session, span);
    }
  if (link->playhead != NULL)
    {
      if (link->mode < 0 && link->from == NULL && link->to == NULL)
        mode = LEGATION_TIME_PLAYHEAD;
      changes |= put_playhead (session, legation_date_get_extent (link->playhead).first);
    }
  else if (mode == LEGATION_TIME_PLAYHEAD && view->playhead == LEGATION_DAY_MIN)
    {
      changes |= put_playhead (session, span.last);
    }
  changes |= _legation_session_put_span (session, span, mode);
  if (link->has_camera)
    {
      legation_session_set_camera (session, link->camera);
      view->has_box = FALSE;
      changes |= LEGATION_CHANGE_CAMERA;
    }

  return changes;
}

/**
 * legation_session_follow_link: chooses what @link leads to and looks at it as the link says; a span
 * of time that lies outside of the axis is left.  A link to what the session's dataset does not have
 * changes nothing.
 */
void
legation_session_follow_link (LegationSession *session, const LegationLink *link)
{
  const LegationRecord *record;
  LegationChange changes;
  LegationView before;

  g_return_if_fail (LEGATION_IS_SESSION (session));
  g_return_if_fail (link != NULL);

  record = legation_link_find (link, session->dataset);
  if (record == NULL)
    return;
  legation_session_select (session, record->id);
  before = session->view;
  changes = put_look (session, link);
  if (changes & (LEGATION_CHANGE_FILTER | LEGATION_CHANGE_VISIBLE))
    _legation_session_save_view (session, &before);
  _legation_session_emit (session, changes);
}

/* A year that a date can be written with. */
static gboolean
can_write (gint64 year)
{
  return year >= 0 && year <= 9999;
}

static char *
format_one_day (LegationDay day)
{
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);

  return can_write (year) ? g_strdup_printf ("%04d-%02d-%02d", (int) year, month, day_of_month) : NULL;
}

/* The coarsest date that begins, or ends, with @day; NULL where none can be written. */
static char *
format_day (LegationDay day, gboolean is_end)
{
  gint64 year;
  int month, day_of_month;
  gboolean whole_month, whole_year;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  if (!can_write (year))
    return NULL;
  whole_month = day_of_month == (is_end ? legation_day_days_in_month (year, month) : 1);
  whole_year = whole_month && month == (is_end ? 12 : 1);
  if (whole_year)
    return g_strdup_printf ("%04d", (int) year);
  if (whole_month)
    return g_strdup_printf ("%04d-%02d", (int) year, month);

  return format_one_day (day);
}

static void
append_parameter (GString *link, const char *name, const char *value)
{
  g_string_append_printf (link, "%c%s=%s", strchr (link->str, '?') == NULL ? '?' : '&', name, value);
}

/**
 * legation_session_make_link: the link that leads to @record as it is looked at now: with the span of
 * time, where that is not the one with which the dataset opens, its mode, the day of the playhead where
 * that filters, and whether only certain events are shown.
 * @with_place: whether it also says where the map looks
 *
 * Returns: (transfer full) (nullable): the link; %NULL for an era, which has no page
 */
char *
legation_session_make_link (LegationSession *session,
                            const LegationRecord *record,
                            gboolean with_place)
{
  const LegationView *view;
  g_autofree char *plain = NULL, *playhead = NULL;
  g_autoptr (GString) link = NULL;

  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);

  view = &session->view;
  plain = legation_link_make (record);
  if (plain == NULL)
    return NULL;
  link = g_string_new (plain);
  if (!legation_span_equal (view->selected, session->opening_selected))
    {
      g_autofree char *from = format_day (view->selected.first, FALSE);
      g_autofree char *to = format_day (view->selected.last, TRUE);

      if (from != NULL)
        append_parameter (link, "from", from);
      if (to != NULL)
        append_parameter (link, "to", to);
    }
  if (view->mode == LEGATION_TIME_PLAYHEAD)
    playhead = format_one_day (view->playhead);
  if (view->mode == LEGATION_TIME_ALL || playhead != NULL)
    append_parameter (link, "mode",
                      legation_view_word_get (LEGATION_VIEW_WORD_MODE, (int) view->mode));
  if (playhead != NULL)
    append_parameter (link, "playhead", playhead);
  if (view->certain_only)
    append_parameter (link, "certain", "yes");
  if (with_place && view->has_camera)
    {
      char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE], zoom[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *place = g_strjoin (
        ",", g_ascii_formatd (lat, sizeof lat, "%.4f", view->camera.lat),
        g_ascii_formatd (lon, sizeof lon, "%.4f", view->camera.lon),
        g_ascii_formatd (zoom, sizeof zoom, "%.2f", view->camera.zoom), NULL);

      append_parameter (link, "map", place);
    }

  return g_string_free (g_steal_pointer (&link), FALSE);
}
