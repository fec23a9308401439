/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one looks for what a step of a story is to bring out. */

#pragma once

#include <gtk/gtk.h>

#include "legation-story-draft.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_STORY_HIGHLIGHTER (legation_story_highlighter_get_type ())
G_DECLARE_FINAL_TYPE (LegationStoryHighlighter,
                      legation_story_highlighter,
                      LEGATION,
                      STORY_HIGHLIGHTER,
                      GtkPopover)

GtkWidget *legation_story_highlighter_new (LegationStoryDraft *draft);

G_END_DECLS
