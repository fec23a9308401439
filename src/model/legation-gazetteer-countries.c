/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries by their codes. */

#include "legation-gazetteer.h"

/**
 * legation_gazetteer_has_country:
 * @code: (nullable): ISO 3166-1 alpha-2, in capitals
 */
gboolean
legation_gazetteer_has_country (LegationGazetteer *self, const char *code)
{
  return legation_gazetteer_get_country (self, code) != NULL;
}

/**
 * legation_gazetteer_get_country_name:
 * @code: (nullable): ISO 3166-1 alpha-2, in capitals
 * @language: (nullable): as for legation_gazetteer_get_name()
 *
 * Returns: (transfer none) (nullable): its short name, %NULL for a code that is none
 */
const char *
legation_gazetteer_get_country_name (LegationGazetteer *self,
                                     const char *code,
                                     const char *language)
{
  const LegationToponym *country = legation_gazetteer_get_country (self, code);

  return country != NULL ? legation_gazetteer_get_name (self, country, language) : NULL;
}

/**
 * legation_gazetteer_get_country_location:
 * @code: (nullable): ISO 3166-1 alpha-2, in capitals
 * @location: (out): its label point, well away from the capital where the region needs it
 *
 * Returns: whether there is such a country; if not, @location is left alone
 */
gboolean
legation_gazetteer_get_country_location (LegationGazetteer *self,
                                         const char *code,
                                         LegationLocation *location)
{
  const LegationToponym *country = legation_gazetteer_get_country (self, code);

  if (country == NULL)
    return FALSE;

  *location = country->location;

  return TRUE;
}
