/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A map source without tiles: libshumate's viewport takes its projection from it. */

#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_MAP_SOURCE (legation_map_source_get_type ())
G_DECLARE_FINAL_TYPE (LegationMapSource,
                      legation_map_source,
                      LEGATION,
                      MAP_SOURCE,
                      ShumateMapSource)

ShumateMapSource *legation_map_source_new (void);

G_END_DECLS
