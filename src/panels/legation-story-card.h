/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step of a story that somebody works on: its texts, and what can be done with it. */

#pragma once

#include <gtk/gtk.h>

#include "legation-story-draft.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_STORY_CARD (legation_story_card_get_type ())
G_DECLARE_FINAL_TYPE (LegationStoryCard, legation_story_card, LEGATION, STORY_CARD, GtkWidget)

GtkWidget *legation_story_card_new (LegationStoryDraft *draft, guint position);

void legation_story_card_update (LegationStoryCard *self, gboolean shown);
guint legation_story_card_get_position (LegationStoryCard *self);
void legation_story_card_focus (LegationStoryCard *self);

GtkWidget *legation_story_text_new (const char *label,
                                    GtkTextBuffer *buffer,
                                    LegationStoryDraft *draft);
void legation_story_text_watch (GtkWidget *widget, LegationStoryDraft *draft);
void legation_story_text_set (GtkTextBuffer *buffer, const char *text);
char *legation_story_text_get (GtkTextBuffer *buffer);

G_END_DECLS
