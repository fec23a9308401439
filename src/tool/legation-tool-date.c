/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool date`: what the program understands of an EDTF date, for people and for
 * scripts. */

#include "config.h"

#include "legation-date.h"
#include "legation-tool.h"

#include <glib/gi18n.h>

#include <stdio.h>

static const char *const codes[] = {
  [LEGATION_DATE_ERROR_SYNTAX] = "syntax",
  [LEGATION_DATE_ERROR_CALENDAR] = "calendar",
  [LEGATION_DATE_ERROR_ORDER] = "order",
  [LEGATION_DATE_ERROR_RANGE] = "range",
  [LEGATION_DATE_ERROR_UNSUPPORTED] = "unsupported",
};

/* {"edtf": TEXT, "error": {"code": WORD, "message": TEXT}} */
static JsonNode *
describe_error (const char *text, const GError *error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "edtf");
  json_builder_add_string_value (builder, valid);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, codes[error->code]);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, error->message);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* Returns: whether @text is a date. */
static gboolean
explain (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDate) date = legation_date_parse (text, &error);
  g_autoptr (JsonNode) node
      = date != NULL ? legation_date_to_json (date) : describe_error (text, error);
  g_autofree char *json = json_to_string (node, FALSE);

  printf ("%s\n", json);
  return date != NULL;
}

/**
 * legation_tool_date:
 * @argc: the length of @argv
 * @argv: the command's name and EDTF dates
 *
 * Prints one JSON object on a line of its own for each date.
 *
 * Returns: %LEGATION_TOOL_OK if all are dates
 */
int
legation_tool_date (int argc, char **argv)
{
  g_autofree char *help = g_strdup_printf (
      "%s\n  legation-tool date %s\n\n%s\n", _("Usage:"), _("EDTF…"),
      _("Explains dates in the Extended Date/Time Format, such as 2024-03~, one "
         "JSON object\nto a line."));
  int status = LEGATION_TOOL_OK;
  int first;

  if (!legation_tool_take_arguments (argc, argv, help, &first, &status))
    return status;

  for (int i = first; i < argc; i++)
    if (!explain (argv[i]))
      status = LEGATION_TOOL_FAILED;
  return status;
}
