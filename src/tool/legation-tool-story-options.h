/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line of `legation-tool story`. */

#pragma once

#include "legation-slide-book.h"

G_BEGIN_DECLS

/** LegationStoryFormat: what is written. */
typedef enum
{
  LEGATION_STORY_FORMAT_PDF,
  LEGATION_STORY_FORMAT_PNG,
  LEGATION_STORY_FORMAT_SVG,
} LegationStoryFormat;

/**
 * LegationStoryOptions:
 * @story: (nullable): the id of the story; without one those of the dataset are listed
 * @dataset: (nullable): a file, or “-”; the bundled dataset where there is none
 * @output: (nullable): a PDF file, or a folder for pictures; only without @story
 */
typedef struct
{
  char *story;
  char *dataset;
  char *output;
  char *language;
  gboolean legend;
  LegationStoryFormat format;
  LegationStyleId style;
  LegationLabelChoice labels;
  LegationSlidePaper paper;
} LegationStoryOptions;

gboolean legation_story_options_parse (LegationStoryOptions *self,
                                       int argc,
                                       char **argv,
                                       GError **error);
void legation_story_options_clear (LegationStoryOptions *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LegationStoryOptions, legation_story_options_clear)

G_END_DECLS
