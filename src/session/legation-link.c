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

/* What “certain” may be; legation_session_make_link() writes the latter. */
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

/* What stands there twice would say two things. */
static gboolean
check_once (gboolean was_read, const char *name, GError **error)
{
  if (was_read)
    g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
                 /* Translators: %s is a word of the link, such as “from” */
                 _("“%s” stands there twice"), name);

  return !was_read;
}

static gboolean
read_date (LegationDate **date, const char *name, const char *value, GError **error)
{
  if (!check_once (*date != NULL, name, error))
    return FALSE;
  *date = legation_date_parse (value, error);
  if (*date == NULL)
    g_prefix_error (error, "%s=%s: ", name, value);

  return *date != NULL;
}

/* The playhead stands on one day: where it was in a month nobody could say. */
static gboolean
read_day (LegationDate **date, const char *name, const char *value, GError **error)
{
  LegationSpan extent;

  if (!read_date (date, name, value, error))
    return FALSE;
  extent = legation_date_get_extent (*date);
  if (extent.first == extent.last)
    return TRUE;
  g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
               /* Translators: a word of the link, and the date that was found there */
               _("“%s” is “%s”; expected one day, as in “2024-06-09”"), name, value);

  return FALSE;
}

static gboolean
read_word (int *word,
           const char *name,
           const char *value,
           const char *const *words,
           GError **error)
{
  g_autofree char *list = NULL;

  if (!check_once (*word >= 0, name, error))
    return FALSE;
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

  if (!check_once (self->has_camera, "map", error))
    return FALSE;
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
      || numbers[2] > LEGATION_MAX_ZOOM)
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
  if (g_str_equal (name, "playhead"))
    return read_day (&self->playhead, name, value, error);
  if (g_str_equal (name, "certain"))
    return read_word (&self->certain, name, value, answers, error);
  if (g_str_equal (name, "map"))
    return read_place (self, value, error);
  g_set_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_QUERY,
               _("“%s” is not known; expected “from”, “to”, “mode”, “playhead”, “certain” or “map”"),
               name);

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
 * Reads a link: `legation:KIND/ID`, and optionally `?from=DATE&to=DATE&mode=MODE&playhead=DAY`,
 * `&certain=yes` and `&map=PLACE`, each once, where KIND is one of the kinds of records, DATE is EDTF,
 * MODE is span, playhead or all, DAY is a date of one day, and PLACE is latitude, longitude and zoom
 * level, commas between them.  Percent-encoding (RFC 3986) is decoded.  Whether there is such a record,
 * legation_link_find() tells.
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
  g_clear_pointer (&self->playhead, legation_date_unref);
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
