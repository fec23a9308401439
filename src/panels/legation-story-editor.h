/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a story is made: its texts, its steps, and what can be done with them.  What the window has to
 * do is asked of it by actions: “win.add-step”, “win.update-step”, “win.show-step”, “win.delete-story”
 * and “win.close-story”. */

#pragma once

#include <gtk/gtk.h>

#include "legation-story-draft.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_STORY_EDITOR (legation_story_editor_get_type ())
G_DECLARE_FINAL_TYPE (LegationStoryEditor, legation_story_editor, LEGATION, STORY_EDITOR, GtkWidget)

GtkWidget *legation_story_editor_new (LegationStoryDraft *draft);

void legation_story_editor_set_place (LegationStoryEditor *self,
                                      const char *place,
                                      gboolean is_problem);
void legation_story_editor_set_removal (LegationStoryEditor *self, const char *removal);
void legation_story_editor_set_shown (LegationStoryEditor *self, const char *id);
int legation_story_editor_get_current (LegationStoryEditor *self);
void legation_story_editor_set_current (LegationStoryEditor *self, guint position);
void legation_story_editor_focus_title (LegationStoryEditor *self);
void legation_story_editor_focus_step (LegationStoryEditor *self, guint position);

G_END_DECLS
