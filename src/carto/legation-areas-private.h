/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the areas of countries look like once decoded: rings of runs of the base map's own points. */

#pragma once

#include "legation-areas.h"
#include "legation-basemap-private.h"

G_BEGIN_DECLS

/** LegationAreaRun: @n_points points from @points on, forward (@step 1) or backward (-1),
 * of a shore or of a border. */
typedef struct
{
  const LegationGridPoint *points;
  guint32 n_points;
  gint16 step;
  guint16 is_border;
} LegationAreaRun;

/** LegationAreaRing: closed, the first point is not repeated.  @is_lake: a lake within the area. */
typedef struct
{
  LegationGridBox box;
  guint32 first_run;
  guint32 n_runs;
  guint32 n_points;
  gboolean is_lake;
} LegationAreaRing;

/** LegationArea: outer rings and holes turn opposite ways; @country is interned. */
typedef struct
{
  const char *country;
  LegationGridBox box;
  guint32 first_ring;
  guint32 n_rings;
} LegationArea;

/**
 * LegationAreaLevel:
 * @areas: by country
 * @loose: points that the base map does not have: where lines cross
 */
typedef struct
{
  guint bits;
  LegationGridBox box;
  GArray *areas; /* (element-type LegationArea) */
  GArray *rings; /* (element-type LegationAreaRing) */
  GArray *runs;  /* (element-type LegationAreaRun) */
  LegationGridPoint *loose;
} LegationAreaLevel;

gboolean legation_areas_check (GBytes *bytes, LegationBasemap *basemap, GError **error);
LegationAreaLevel *
legation_area_level_decode (GBytes *bytes, LegationDetail detail, const LegationLevel *level);
void legation_area_level_free (LegationAreaLevel *self);
const LegationArea *legation_area_level_lookup (const LegationAreaLevel *self, const char *country);
const LegationArea *legation_area_level_find (const LegationAreaLevel *self, double x, double y);

const LegationAreaLevel *legation_areas_get_level (LegationAreas *self, LegationDetail detail);

G_END_DECLS
