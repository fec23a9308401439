/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step of a story brings out, each with what takes it away, and a search for more. */

#pragma once

#include <gtk/gtk.h>

#include "legation-story-draft.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_STORY_HIGHLIGHTS (legation_story_highlights_get_type ())
G_DECLARE_FINAL_TYPE (LegationStoryHighlights,
                      legation_story_highlights,
                      LEGATION,
                      STORY_HIGHLIGHTS,
                      GtkWidget)

GtkWidget *legation_story_highlights_new (LegationStoryDraft *draft, guint position);
void legation_story_highlights_update (LegationStoryHighlights *self);

G_END_DECLS
