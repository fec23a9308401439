/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationLink: read strictly, as links come from anywhere. */

#include "config.h"

#include "legation-link.h"

#include "legation-session-private.h"
#include "legation-view-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Ids are short, and no sender needs more. */
#define MAX_LENGTH 1000

/* The map's zoom levels. */
#define MAX_ZOOM 22.0

static const char *const answers[] = { "no", "yes", NULL };

G_DEFINE_QUARK (legation-link-error-quark, legation_link_error)

/* A list of what it may be is worth more than that it is wrong; eras are no pages. */
static char *
list_kinds (void)
{
  GString *list = g_string_new (NULL);

  for (int kind = 0; kind < LEGATION_N_KINDS; kind++)
    if (kind != LEGATION_KIND_ERA)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                              legation_word_get_nick (LEGATION_WORD_KIND, kind));

  return g_string_free (list, FALSE);
}

/* The path is "KIND/ID"; a slash or two in front of it do no harm. */
static gboolean
read_path (LegationLink *self, const char *path, GError **error)
{
  g_autofree char *kind = NULL;
  const char *slash;
  int value;

  path += strspn (path, "/");
  slash = strchr (path, '/');
  if (slash == NULL || slash == path || slash[1] == '\0' || strchr (slash + 1, '/') != NULL)
    {
      g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_SYNTAX,
                   /* Translators: “legation:” stays as it is */
                   _("Expected “legation:”, a kind, a slash and an id, as in "
                     "“legation:relationship/VN”; found the path “%s”"),
                   path);
      return FALSE;
    }
  kind = g_strndup (path, slash - path);
  if (!legation_word_parse (LEGATION_WORD_KIND, kind, &value) || value == LEGATION_KIND_ERA)
    {
      g_autofree char *kinds = list_kinds ();

      g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_KIND,
                   /* Translators: a word of the link, and a list of words */
                   _("“%s” is none of the kinds that a link leads to: %s"), kind, kinds);
      return FALSE;
    }
  self->kind = (LegationKind) value;
  self->id = g_strdup (slash + 1);

  return TRUE;
}

static gboolean
read_date (LegationDate **date, const char *name, const char *value, GError **error)
{
  if (*date != NULL)
    {
      g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
                   /* Translators: %s is “from” or “to” */
                   _("“%s” stands there twice"), name);
      return FALSE;
    }
  *date = legation_date_parse (value, error);
  if (*date == NULL)
    g_prefix_error (error, "%s=%s: ", name, value);

  return *date != NULL;
}

static gboolean
read_word (int *word,
           const char *name,
           const char *value,
           const char *const *words,
           GError **error)
{
  g_autofree char *list = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], value))
      {
        *word = (int) i;
        return TRUE;
      }
  list = g_strjoinv (", ", (char **) words);
  g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
               /* Translators: a word of the link, what was found there, and a list of words */
               _("“%s” is “%s”; expected one of: %s"), name, value, list);

  return FALSE;
}

/* “21.03,105.85,5”: latitude, longitude and zoom level, the former in the order of RFC 5870. */
static gboolean
read_place (LegationLink *self, const char *value, GError **error)
{
  const char *rest = value;
  double numbers[3];
  gboolean complete = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char *end = NULL;

      numbers[i] = g_ascii_strtod (rest, &end);
      if (end == rest || *end != (i < 2 ? ',' : '\0') || !isfinite (numbers[i]))
        break;
      rest = end + (i < 2 ? 1 : 0);
      complete = i == 2;
    }
  if (!complete || fabs (numbers[0]) > 90 || fabs (numbers[1]) > 180 || numbers[2] < 0
      || numbers[2] > MAX_ZOOM)
    {
      g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
                   /* Translators: “map” stays as it is */
                   _("“map” is “%s”; expected latitude, longitude and zoom level, as in "
                     "“21.03,105.85,5”"), value);
      return FALSE;
    }
  self->camera = (LegationCamera){ numbers[1], numbers[0], numbers[2] };
  self->has_camera = TRUE;

  return TRUE;
}

static gboolean
read_parameter (LegationLink *self, const char *name, const char *value, GError **error)
{
  if (g_str_equal (name, "from"))
    return read_date (&self->from, name, value, error);
  if (g_str_equal (name, "to"))
    return read_date (&self->to, name, value, error);
  if (g_str_equal (name, "mode"))
    return read_word (&self->mode, name, value,
                      legation_view_word_list (LEGATION_VIEW_WORD_MODE), error);
  if (g_str_equal (name, "certain"))
    return read_word (&self->certain, name, value, answers, error);
  if (g_str_equal (name, "map"))
    return read_place (self, value, error);
  g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
               _("“%s” is not known; expected “from”, “to”, “mode”, “certain” or “map”"), name);

  return FALSE;
}

static gboolean
read_query (LegationLink *self, const char *query, GError **error)
{
  GUriParamsIter iter;
  GError *local_error = NULL;

  g_uri_params_iter_init (&iter, query, -1, "&", G_URI_PARAMS_NONE);
  while (TRUE)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (!g_uri_params_iter_next (&iter, &name, &value, &local_error))
        break;
      if (!read_parameter (self, name, value, error))
        return FALSE;
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/**
 * legation_link_parse:
 * @uri: any text
 * @error: what is wrong with it
 *
 * Reads a link: `legation:KIND/ID`, and optionally `?from=DATE&to=DATE&mode=MODE&certain=yes` and
 * `&map=PLACE`, where KIND is one of the kinds of records, DATE is EDTF, MODE is span, playhead or all,
 * and PLACE is latitude, longitude and zoom level, commas between them.  Percent-encoding (RFC 3986)
 * is decoded.  Whether there is such a record, legation_link_find() tells.
 *
 * Returns: (transfer full) (nullable): the link; %NULL with %LEGATION_LINK_ERROR, %G_URI_ERROR or
 *   %LEGATION_DATE_ERROR
 */
LegationLink *
legation_link_parse (const char *uri, GError **error)
{
  g_autoptr (GUri) parts = NULL;
  g_autoptr (LegationLink) self = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (uri != NULL, NULL);

  if (strlen (uri) > MAX_LENGTH)
    {
      g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_SYNTAX,
                   _("Expected a link of at most %u bytes, found %" G_GSIZE_FORMAT), MAX_LENGTH,
                   strlen (uri));
      return NULL;
    }
  parts = g_uri_parse (uri, G_URI_FLAGS_ENCODED_QUERY, error);
  if (parts == NULL)
    return NULL;
  if (!g_str_equal (g_uri_get_scheme (parts), LEGATION_LINK_SCHEME))
    {
      g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_SYNTAX,
                   _("Expected a link that begins with “legation:”, found “%s:”"),
                   g_uri_get_scheme (parts));
      return NULL;
    }

  /* Some programs make "legation://event/ID" of it: then the kind looks like a host. */
  path = g_strconcat (g_uri_get_host (parts) != NULL ? g_uri_get_host (parts) : "",
                      g_uri_get_path (parts), NULL);
  self = g_new0 (LegationLink, 1);
  self->mode = self->certain = -1;
  if (!read_path (self, path, error))
    return NULL;
  if (g_uri_get_query (parts) != NULL && !read_query (self, g_uri_get_query (parts), error))
    return NULL;
  if (self->from != NULL && self->to != NULL
      && legation_date_get_extent (self->from).first > legation_date_get_extent (self->to).last)
    {
      g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
                   /* Translators: two dates as the link has them */
                   _("The span ends (%s) before it begins (%s)"),
                   legation_date_get_text (self->to), legation_date_get_text (self->from));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/** legation_link_free: frees @self (nullable) and all that it holds. */
void
legation_link_free (LegationLink *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_clear_pointer (&self->from, legation_date_unref);
  g_clear_pointer (&self->to, legation_date_unref);
  g_free (self);
}

/**
 * legation_link_find:
 *
 * Returns: (nullable) (transfer none): what @self leads to in @dataset, if that has it
 */
const LegationRecord *
legation_link_find (const LegationLink *self, LegationDataset *dataset)
{
  const LegationRecord *record;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  record = legation_dataset_find (dataset, self->id);
  if (record != NULL && record->kind == self->kind)
    return record;
  if (self->kind == LEGATION_KIND_RELATIONSHIP)
    {
      const LegationRelationship *relationship
        = legation_dataset_find_partner (dataset, self->id);

      return relationship != NULL ? &relationship->record : NULL;
    }

  return NULL;
}

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
  if (mode == LEGATION_TIME_PLAYHEAD && view->playhead == LEGATION_DAY_MIN)
    {
      view->playhead = span.last;
      changes |= LEGATION_CHANGE_PLAYHEAD;
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

  g_return_if_fail (LEGATION_IS_SESSION (session));
  g_return_if_fail (link != NULL);

  record = legation_link_find (link, session->dataset);
  if (record == NULL)
    return;
  legation_session_select (session, record->id);
  if (link->from != NULL || link->to != NULL || link->mode >= 0 || link->certain >= 0)
    _legation_session_save (session);
  _legation_session_emit (session, put_look (session, link));
}

/**
 * legation_link_make: the link that leads to @record; legation_link_parse() reads it.
 *
 * Returns: (transfer full) (nullable): “legation:event/ID”; %NULL for an era, which has no page
 */
char *
legation_link_make (const LegationRecord *record)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  if (record->kind == LEGATION_KIND_ERA)
    return NULL;
  id = g_uri_escape_string (record->id, NULL, FALSE);

  return g_strdup_printf ("%s:%s/%s", LEGATION_LINK_SCHEME,
                          legation_word_get_nick (LEGATION_WORD_KIND, record->kind), id);
}

/* The coarsest date that begins, or ends, with @day; NULL where none can be written. */
static char *
format_day (LegationDay day, gboolean is_end)
{
  gint64 year;
  int month, day_of_month;
  gboolean whole_month, whole_year;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  if (year < 0 || year > 9999)
    return NULL;
  whole_month = day_of_month == (is_end ? legation_day_days_in_month (year, month) : 1);
  whole_year = whole_month && month == (is_end ? 12 : 1);
  if (whole_year)
    return g_strdup_printf ("%04d", (int) year);
  if (whole_month)
    return g_strdup_printf ("%04d-%02d", (int) year, month);

  return g_strdup_printf ("%04d-%02d-%02d", (int) year, month, day_of_month);
}

static void
append_parameter (GString *link, const char *name, const char *value)
{
  g_string_append_printf (link, "%c%s=%s", strchr (link->str, '?') == NULL ? '?' : '&', name, value);
}

/**
 * legation_session_make_link: the link that leads to @record as it is looked at now: with the span of
 * time, where that is not the one with which the dataset opens, its mode, and whether only certain
 * events are shown.
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
  g_autofree char *plain = NULL;
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
  if (view->mode != LEGATION_TIME_SPAN)
    append_parameter (link, "mode",
                      legation_view_word_get (LEGATION_VIEW_WORD_MODE, (int) view->mode));
  if (view->certain_only)
    append_parameter (link, "certain", answers[TRUE]);
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
