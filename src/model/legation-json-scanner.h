/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A strict reader of RFC 8259 that builds nothing: it says whether a text is JSON, and where
 * not. */

#pragma once

#include "legation-report.h"

G_BEGIN_DECLS

/* How deep arrays and objects may stand in each other. */
#define LEGATION_JSON_MAX_DEPTH 64

/* The largest document, in bytes. */
#define LEGATION_JSON_MAX_SIZE (256 * 1024 * 1024)

gboolean legation_json_scan (const char *text, gsize length, LegationReport *report);

G_END_DECLS
