/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events as `legation-tool events` prints them. */

#pragma once

#include "legation-dataset.h"

G_BEGIN_DECLS

void legation_tool_events_append_json (GString *text,
                                       const LegationEvent *event,
                                       LegationRelation relation);
void legation_tool_events_append_csv_head (GString *text);
void legation_tool_events_append_csv (GString *text,
                                      const LegationEvent *event,
                                      LegationRelation relation);

G_END_DECLS
