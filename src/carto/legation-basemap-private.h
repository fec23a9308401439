/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a base map looks like once decoded.  Coordinates are on the integer grid of a level, which
 * divides the Mercator square into 2^bits cells each way. */

#pragma once

#include "legation-basemap.h"

G_BEGIN_DECLS

/* Increasing detail; each is drawn from the zoom level that legation-basemap-draw.c tells. */
typedef enum
{
  LEGATION_DETAIL_COARSE,
  LEGATION_DETAIL_MEDIUM,
  LEGATION_DETAIL_FINE, /* of the focus region only */
} LegationDetail;
#define LEGATION_N_DETAILS (LEGATION_DETAIL_FINE + 1)

typedef enum
{
  LEGATION_LAYER_LAND,
  LEGATION_LAYER_LAKES,
  LEGATION_LAYER_RIVERS,
  LEGATION_LAYER_BORDERS,
} LegationLayer;
#define LEGATION_N_LAYERS (LEGATION_LAYER_BORDERS + 1)

typedef struct
{
  gint32 x;
  gint32 y;
} LegationGridPoint;

typedef struct
{
  gint32 west;
  gint32 north;
  gint32 east;
  gint32 south;
} LegationGridBox;

/** LegationRing: of a polygon (closed, the first point is not repeated), or a line. */
typedef struct
{
  guint32 first_point;
  guint32 n_points;
} LegationRing;

/**
 * LegationFeature: a polygon with its holes, or a line.
 * @number: the rank of a river, the #LegationBorderClass of a border
 */
typedef struct
{
  LegationGridBox box;
  guint32 first_ring;
  guint32 n_rings;
  guint8 number;
} LegationFeature;

typedef struct
{
  LegationFeature *features;
  LegationRing *rings;
  LegationGridPoint *points;
  guint32 n_features;
  guint32 n_rings;
  guint32 n_points;
} LegationFeatures;

/**
 * LegationLevel:
 * @box: what it covers; nothing is cut off at it but what was cut off when it was made
 */
typedef struct
{
  guint bits;
  LegationGridBox box;
  LegationFeatures layers[LEGATION_N_LAYERS];
} LegationLevel;

gboolean legation_basemap_check (GBytes *bytes, GError **error);
LegationLevel *legation_level_decode (GBytes *bytes, LegationDetail detail);
void legation_level_free (LegationLevel *self);

LegationRelief *legation_basemap_get_relief (LegationBasemap *self);
const LegationLevel *legation_basemap_get_level (LegationBasemap *self, LegationDetail detail);
gboolean legation_basemap_has_level (LegationBasemap *self, LegationDetail detail);
guint32 legation_basemap_get_checksum (LegationBasemap *self);
LegationDetail legation_basemap_choose_detail (const LegationFrame *frame);

G_END_DECLS
