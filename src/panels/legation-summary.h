/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record as one entry of a list of different things: what it is called, and one line about it. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

const char *legation_kind_get_heading (LegationKind kind);
char *legation_record_describe_name (LegationSession *session, const LegationRecord *record);
char *legation_record_describe_line (LegationSession *session, const LegationRecord *record);

G_END_DECLS
