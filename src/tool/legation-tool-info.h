/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two halves of `legation-tool info`: counting, and telling people what was counted. */

#pragma once

#include "legation-loader.h"

G_BEGIN_DECLS

JsonObject *legation_tool_info_count (LegationDataset *dataset,
                                      LegationReport *report,
                                      const char *file);
char *legation_tool_info_print (JsonObject *info,
                                LegationGazetteer *gazetteer,
                                const char *language);

G_END_DECLS
