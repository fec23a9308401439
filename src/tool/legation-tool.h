/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands of legation-tool.  Each gets its own name as argv[0] and returns the exit status. */

#pragma once

#include "legation-gazetteer.h"
#include "legation-loader.h"
#include "legation-painter.h"

G_BEGIN_DECLS

/**
 * LegationToolStatus: how a command ends.
 * @LEGATION_TOOL_OK: all is well
 * @LEGATION_TOOL_FAILED: something is wrong with what it was given
 * @LEGATION_TOOL_USAGE: it was called wrongly
 */
typedef enum
{
  LEGATION_TOOL_OK = 0,
  LEGATION_TOOL_FAILED = 1,
  LEGATION_TOOL_USAGE = 2,
} LegationToolStatus;

int legation_tool_validate (int argc, char **argv);
int legation_tool_date (int argc, char **argv);
int legation_tool_render (int argc, char **argv);
int legation_tool_story (int argc, char **argv);
int legation_tool_info (int argc, char **argv);
int legation_tool_events (int argc, char **argv);

GBytes *legation_tool_read_file (const char *file, GError **error);
LegationDataset *legation_tool_load (const char *file,
                                     LegationGazetteer *gazetteer,
                                     LegationReport **report);
LegationDataset *legation_tool_open (const char *file,
                                     LegationGazetteer *gazetteer,
                                     LegationLoaderFlags flags,
                                     GError **error);
const char *legation_tool_get_file_name (const char *file);
LegationGazetteer *legation_tool_load_gazetteer (void);
LegationPainter *legation_tool_create_painter (LegationGazetteer *gazetteer,
                                               LegationRoutes *routes,
                                               LegationAreas **areas);
gboolean
legation_tool_parse_span (const char *from, const char *to, LegationSpan *span, GError **error);

gboolean
legation_tool_take_arguments (int argc, char **argv, const char *help, int *first, int *status);

G_END_DECLS
