/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as JSON, for programs that do not read EDTF.  The shape is public and does not change. */

#include "legation-date.h"

static const char *const forms[] = { "single", "interval", "one-of", "all-of" };
static const char *const bounds[] = { "known", "open", "unknown" };
static const char *const precisions[] = {
  "day", "month", "season", "year", "decade", "century", "millennium",
};

static void
add_day (JsonObject *object, const char *member, LegationDay day)
{
  g_autofree char *text = NULL;
  gint64 year;
  int month, day_of_month;

  if (day == LEGATION_DAY_MIN || day == LEGATION_DAY_MAX)
    {
      json_object_set_null_member (object, member);
      return;
    }

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  if (year < -9999 || year > 9999)
    text = g_strdup_printf ("Y%" G_GINT64_FORMAT, year);
  else
    text = g_strdup_printf ("%s%04d-%02d-%02d", year < 0 ? "-" : "", ABS ((int) year), month,
                            day_of_month);
  json_object_set_string_member (object, member, text);
}

/**
 * legation_date_to_json:
 *
 * An object with the members, in this order:
 * - `edtf`: the EDTF string as it was given
 * - `form`: `single`, `interval`, `one-of` or `all-of`
 * - `earliest`, `latest`: the first and the last day that the text allows, as ISO 8601 dates in the
 *   proleptic Gregorian calendar (`2024-03-01`, `-0044-03-15`: year 0 is 1 BCE); beyond four digits
 *   the EDTF year alone (`Y170000002`); `null` where that end is open or not known
 * - `start`, `end`: `known`, `open` or `unknown`; the last two say why there is `null`
 * - `precision`: `day`, `month`, `season`, `year`, `decade`, `century` or `millennium`, of the least
 *   precise date in it
 * - `qualifiers`: an array with none, one or both of `uncertain` and `approximate`, in this order,
 *   of anything in it.  They do not change `earliest` and `latest`.
 * - `text`: what legation_date_to_display() says, with full names of months, in the user's language
 *
 * Returns: (transfer full): the object
 */
JsonNode *
legation_date_to_json (const LegationDate *self)
{
  JsonNode *node;
  JsonObject *object;
  JsonArray *qualifiers;
  LegationSpan extent;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  extent = legation_date_get_extent (self);
  text = legation_date_to_display (self, LEGATION_DATE_STYLE_LONG);
  qualifiers = json_array_new ();
  if (legation_date_get_qualifiers (self) & LEGATION_QUALIFIER_UNCERTAIN)
    json_array_add_string_element (qualifiers, "uncertain");
  if (legation_date_get_qualifiers (self) & LEGATION_QUALIFIER_APPROXIMATE)
    json_array_add_string_element (qualifiers, "approximate");

  json_object_set_string_member (object, "edtf", legation_date_get_text (self));
  json_object_set_string_member (object, "form", forms[legation_date_get_form (self)]);
  add_day (object, "earliest", extent.first);
  add_day (object, "latest", extent.last);
  json_object_set_string_member (object, "start", bounds[legation_date_get_start_bound (self)]);
  json_object_set_string_member (object, "end", bounds[legation_date_get_end_bound (self)]);
  json_object_set_string_member (object, "precision",
                                 precisions[legation_date_get_precision (self)]);
  json_object_set_array_member (object, "qualifiers", qualifiers);
  json_object_set_string_member (object, "text", text);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);
  return node;
}
