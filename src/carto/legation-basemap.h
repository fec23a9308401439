/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base map: land, lakes, rivers and borders as vectors at three levels of detail, and how they
 * are drawn.  Made once from the generated basemap.bin (see data/basemap/PROVENANCE.md). */

#pragma once

#include <cairo.h>

#include "legation-frame.h"
#include "legation-relief.h"
#include "legation-style.h"

G_BEGIN_DECLS

/** LegationBasemapError: codes of LEGATION_BASEMAP_ERROR. */
typedef enum
{
  LEGATION_BASEMAP_ERROR_FORMAT,  /* not a base map, or one of another version */
  LEGATION_BASEMAP_ERROR_DAMAGED, /* cut off or changed */
} LegationBasemapError;

#define LEGATION_BASEMAP_ERROR (legation_basemap_error_quark ())
GQuark legation_basemap_error_quark (void);

typedef struct _LegationBasemap LegationBasemap;

LegationBasemap *legation_basemap_new (GBytes *bytes, GError **error);
LegationBasemap *legation_basemap_ref (LegationBasemap *self);
void legation_basemap_unref (LegationBasemap *self);
void legation_basemap_set_relief (LegationBasemap *self, LegationRelief *relief);

void legation_basemap_draw (LegationBasemap *self,
                            cairo_t *cr,
                            const LegationFrame *frame,
                            const LegationStyle *style);
void legation_basemap_draw_plain (LegationBasemap *self,
                                  cairo_t *cr,
                                  const LegationFrame *frame,
                                  const LegationStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationBasemap, legation_basemap_unref)

G_END_DECLS
