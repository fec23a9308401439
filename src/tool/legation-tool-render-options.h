/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `legation-tool render` is asked for. */

#pragma once

#include "legation-painter.h"
#include "legation-view.h"

G_BEGIN_DECLS

/**
 * LegationRenderOptions: the command line, read.
 * @dataset: (nullable): file to draw
 * @select: (nullable): id of a record
 * @step: (nullable): id of a step
 * @from, @to: (nullable): dates as they were given
 * @span: from the first to the last of their days; valid when one of them is given
 * @measure: what countries are tinted by
 * @frame: size and scale, and the camera when @has_camera
 */
typedef struct
{
  char *dataset;
  char *select;
  char *step;
  char *from;
  char *to;
  char *language;
  char *output;
  gboolean certain;
  gboolean apply_notes;
  gboolean ghosts;
  LegationSpan span;
  LegationFrame frame;
  gboolean has_camera;
  LegationStyleId style;
  LegationLabelChoice labels;
  LegationMeasure measure;
} LegationRenderOptions;

gboolean legation_render_options_parse (LegationRenderOptions *self,
                                        int argc,
                                        char **argv,
                                        GError **error);
void legation_render_options_clear (LegationRenderOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LegationRenderOptions, legation_render_options_clear)

G_END_DECLS
