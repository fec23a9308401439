/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationLink: read strictly, as links come from anywhere. */

#include "config.h"

#include "legation-link.h"

#include "legation-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Ids are short, and no sender needs more. */
#define MAX_LENGTH 1000

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
      if (g_str_equal (name, "from"))
        {
          if (!read_date (&self->from, name, value, error))
            return FALSE;
        }
      else if (g_str_equal (name, "to"))
        {
          if (!read_date (&self->to, name, value, error))
            return FALSE;
        }
      else
        {
          g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
                       _("“%s” is not known; expected “from” or “to”"), name);
          return FALSE;
        }
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
 * Reads a link: `legation:KIND/ID`, and optionally `?from=DATE&to=DATE`, where KIND is one of the
 * kinds of records, DATE is EDTF, and percent-encoding (RFC 3986) is decoded.  Whether there is such
 * a record, legation_link_find() tells.
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

/**
 * legation_session_follow_link: chooses what @link leads to and, where the link says so, the span of
 * time, unless that lies outside of the axis.  A link to what the session's dataset does not have
 * changes nothing.
 */
void
legation_session_follow_link (LegationSession *session, const LegationLink *link)
{
  const LegationRecord *record;
  LegationChange changes;
  LegationSpan span;

  g_return_if_fail (LEGATION_IS_SESSION (session));
  g_return_if_fail (link != NULL);

  record = legation_link_find (link, session->dataset);
  if (record == NULL)
    return;
  legation_session_select (session, record->id);
  if ((link->from == NULL && link->to == NULL) || !find_span (session, link, &span))
    return;

  changes = _legation_session_put_span (session, span, LEGATION_TIME_SPAN);
  changes |= _legation_session_put_visible_around (session, span);
  _legation_session_emit (session, changes);
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
