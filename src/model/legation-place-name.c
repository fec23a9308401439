/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-place-name.h"

#include <string.h>

/* Whether two names are the same but for the case of their letters. */
static gboolean
names_equal (const char *a, const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  if (a == NULL || strcmp (a, b) == 0)
    return a != NULL;
  folded_a = g_utf8_casefold (a, -1);
  folded_b = g_utf8_casefold (b, -1);

  return g_utf8_collate (folded_a, folded_b) == 0;
}

/**
 * legation_place_get_screen_name: what a place is called: a country as in @language, all else as in the
 * dataset.  A country that the dataset calls by no name that it has today, as “Soviet Union” for RU, is
 * called as in the dataset, too.
 * @dataset: the one that the place is of
 * @gazetteer: (nullable): the names of countries
 * @language: (nullable): a BCP 47 tag or a locale
 *
 * Returns: (transfer none): the name, as long as both @dataset and @gazetteer live
 */
const char *
legation_place_get_screen_name (const LegationPlace *place,
                                LegationDataset *dataset,
                                LegationGazetteer *gazetteer,
                                const char *language)
{
  const char *theirs = legation_dataset_get_header (dataset)->language;
  const char *name = place->record.name;
  const char *known;

  if (gazetteer == NULL || place->precision != LEGATION_PLACE_COUNTRY)
    return name;
  known = legation_gazetteer_get_country_name (gazetteer, place->country, language);
  if (known != NULL
      && (names_equal (legation_gazetteer_get_country_name (gazetteer, place->country, theirs), name)
          || names_equal (legation_gazetteer_get_country_name (gazetteer, place->country, "en"),
                          name)))
    return known;

  return name;
}

/**
 * legation_place_has_name:
 * @dataset: the one that @place is of
 *
 * Returns: whether the dataset calls @place as @toponym is called, in the dataset's language or in
 *   English
 */
gboolean
legation_place_has_name (const LegationPlace *place,
                         LegationDataset *dataset,
                         LegationGazetteer *gazetteer,
                         const LegationToponym *toponym)
{
  const char *theirs = legation_dataset_get_header (dataset)->language;
  const char *name = place->record.name;

  return names_equal (legation_gazetteer_get_name (gazetteer, toponym, theirs), name)
         || names_equal (legation_gazetteer_get_name (gazetteer, toponym, "en"), name);
}
