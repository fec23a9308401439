/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The span of time of `--from` and `--to`. */

#include "config.h"

#include "legation-date.h"
#include "legation-tool.h"

#include <glib/gi18n.h>

static LegationDate *
parse_date (const char *option, const char *text, GError **error)
{
  LegationDate *date = legation_date_parse (text, error);

  if (date == NULL)
    g_prefix_error (error, "%s: ", option);

  return date;
}

/**
 * legation_tool_parse_span: reads the options `--from` and `--to`.  The whole of what each date may be
 * belongs to the span: both ends are included.
 * @from: (nullable): EDTF; none is from the beginning
 * @to: (nullable): EDTF; none is to the end
 * @span: (out): all days between them
 *
 * Returns: %FALSE with @error, of %G_OPTION_ERROR or %LEGATION_DATE_ERROR, which names the option
 */
gboolean
legation_tool_parse_span (const char *from, const char *to, LegationSpan *span, GError **error)
{
  *span = LEGATION_SPAN_ALL;
  if (from != NULL)
    {
      g_autoptr (LegationDate) date = parse_date ("--from", from, error);

      if (date == NULL)
        return FALSE;
      span->first = legation_date_get_extent (date).first;
    }
  if (to != NULL)
    {
      g_autoptr (LegationDate) date = parse_date ("--to", to, error);

      if (date == NULL)
        return FALSE;
      span->last = legation_date_get_extent (date).last;
    }
  if (span->first > span->last)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--to %s lies before --from %s"), to, from);
      return FALSE;
    }

  return TRUE;
}
