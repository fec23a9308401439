/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The data that is built into the programs. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LEGATION_DATA_DATASET "north-korea.legation.json"
#define LEGATION_DATA_BASEMAP "basemap.bin"
#define LEGATION_DATA_AREAS "areas.bin"
#define LEGATION_DATA_RELIEF "relief.bin"
#define LEGATION_DATA_NAMES "names.json"

GBytes *legation_data_lookup (const char *name);

G_END_DECLS
