/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one looks at a dataset, as JSON, to be kept until the next time. */

#pragma once

#include "legation-json-tree.h"
#include "legation-session.h"

G_BEGIN_DECLS

LegationJsonTree *legation_view_store_parse (const char *text, gsize length);
char *legation_session_store (LegationSession *self);
void legation_session_restore (LegationSession *self, const LegationJsonNode *stored);

G_END_DECLS
