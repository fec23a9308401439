/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Faint relief for the land of the base map at low zoom levels.  Made once from the generated
 * relief.bin (see data/basemap/PROVENANCE.md); nothing of it stays unpacked. */

#pragma once

#include <cairo.h>

#include "legation-frame.h"
#include "legation-style.h"

G_BEGIN_DECLS

/** LegationReliefError: codes of LEGATION_RELIEF_ERROR. */
typedef enum
{
  LEGATION_RELIEF_ERROR_FORMAT,  /* not a relief, or one of another version */
  LEGATION_RELIEF_ERROR_DAMAGED, /* cut off or changed */
} LegationReliefError;

#define LEGATION_RELIEF_ERROR (legation_relief_error_quark ())
GQuark legation_relief_error_quark (void);

typedef struct _LegationRelief LegationRelief;

LegationRelief *legation_relief_new (GBytes *bytes, GError **error);
LegationRelief *legation_relief_ref (LegationRelief *self);
void legation_relief_unref (LegationRelief *self);

gboolean legation_relief_is_seen (double zoom, const LegationStyle *style);
cairo_pattern_t *legation_relief_create_pattern (LegationRelief *self,
                                                 const LegationFrame *frame,
                                                 double top,
                                                 double bottom,
                                                 const LegationStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationRelief, legation_relief_unref)

G_END_DECLS
