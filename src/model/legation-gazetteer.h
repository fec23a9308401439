/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names and label points of countries, cities and seas in many languages, independent of any
 * dataset.  Read once from the generated names.json (see data/basemap/PROVENANCE.md). */

#pragma once

#include "legation-types.h"

G_BEGIN_DECLS

/**
 * LegationToponymType:
 * @LEGATION_TOPONYM_COUNTRY: named at its label point
 * @LEGATION_TOPONYM_CAPITAL: a seat of government
 * @LEGATION_TOPONYM_CITY: any other city
 * @LEGATION_TOPONYM_SEA: a sea, a bay or an ocean
 */
typedef enum
{
  LEGATION_TOPONYM_COUNTRY,
  LEGATION_TOPONYM_CAPITAL,
  LEGATION_TOPONYM_CITY,
  LEGATION_TOPONYM_SEA,
} LegationToponymType;

/**
 * LegationToponym: a name on the map.
 * @type: what it names
 * @country: ISO 3166-1 alpha-2, empty for a sea
 * @location: its label point (a country, a sea) or its centre (a city)
 * @min_zoom: from this zoom level on its label may appear
 * @max_zoom: up to this one
 * @rank: lower is placed first among labels of one type
 * @language: (nullable): of a country: the language of those who live there, a BCP 47 tag
 */
typedef struct
{
  LegationToponymType type;
  char country[3];
  LegationLocation location;
  float min_zoom;
  float max_zoom;
  int rank;
  const char *language;
} LegationToponym;

typedef struct _LegationGazetteer LegationGazetteer;

LegationGazetteer *legation_gazetteer_new (GBytes *names, GError **error);
LegationGazetteer *legation_gazetteer_ref (LegationGazetteer *self);
void legation_gazetteer_unref (LegationGazetteer *self);

guint legation_gazetteer_get_n_toponyms (LegationGazetteer *self);
const LegationToponym *legation_gazetteer_get_toponym (LegationGazetteer *self, guint position);
const char *legation_gazetteer_get_name (LegationGazetteer *self,
                                         const LegationToponym *toponym,
                                         const char *language);

guint legation_gazetteer_get_n_languages (LegationGazetteer *self);
const char *legation_gazetteer_get_name_at (LegationGazetteer *self,
                                            const LegationToponym *toponym,
                                            guint language);

const char *legation_gazetteer_get_local_name (LegationGazetteer *self,
                                               const LegationToponym *toponym,
                                               const char **language);

const LegationToponym *legation_gazetteer_get_country (LegationGazetteer *self, const char *code);
gboolean legation_gazetteer_has_country (LegationGazetteer *self, const char *code);
const char *legation_gazetteer_get_country_name (LegationGazetteer *self,
                                                 const char *code,
                                                 const char *language);
gboolean legation_gazetteer_get_country_location (LegationGazetteer *self,
                                                  const char *code,
                                                  LegationLocation *location);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationGazetteer, legation_gazetteer_unref)

G_END_DECLS
