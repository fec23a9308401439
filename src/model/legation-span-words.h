/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A span of days in words. */

#pragma once

#include "legation-date.h"

G_BEGIN_DECLS

char *legation_span_to_edtf (LegationSpan span);
char *legation_span_to_display (LegationSpan span, LegationDateStyle style);

G_END_DECLS
