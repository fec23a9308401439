/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story while somebody works on it: its JSON as it is to be written, with undo.  Facts do not change
 * by it; a dataset in which the story is so is loaded from what legation_story_draft_build() says. */

#pragma once

#include "legation-session.h"
#include "legation-story-writer.h"

G_BEGIN_DECLS

/** LegationDraftText: which of the texts of a story, or of one of its steps. */
typedef enum
{
  LEGATION_DRAFT_TITLE,
  LEGATION_DRAFT_SUMMARY, /* of a story */
  LEGATION_DRAFT_CAPTION, /* of a step */
  LEGATION_DRAFT_NOTES,   /* what only the speaker reads */
} LegationDraftText;

/* In the place of a step's position: the story itself. */
#define LEGATION_DRAFT_STORY (-1)

#define LEGATION_TYPE_STORY_DRAFT (legation_story_draft_get_type ())
G_DECLARE_FINAL_TYPE (LegationStoryDraft, legation_story_draft, LEGATION, STORY_DRAFT, GObject)

LegationStoryDraft *legation_story_draft_new (LegationSession *session, const LegationBox *box);
LegationStoryDraft *legation_story_draft_new_for (LegationSession *session, JsonObject *story);
LegationSession *legation_story_draft_get_session (LegationStoryDraft *self);
void legation_story_draft_set_session (LegationStoryDraft *self, LegationSession *session);

const char *legation_story_draft_get_id (LegationStoryDraft *self);
guint legation_story_draft_get_n_steps (LegationStoryDraft *self);
const char *legation_story_draft_get_step_id (LegationStoryDraft *self, guint position);
int legation_story_draft_find_step (LegationStoryDraft *self, const char *id);
const char *legation_story_draft_get_text (LegationStoryDraft *self,
                                           int position,
                                           LegationDraftText which);
gboolean legation_story_draft_is_hidden (LegationStoryDraft *self, guint position);
gboolean legation_story_draft_plays (LegationStoryDraft *self, guint position);
guint legation_story_draft_get_seconds (LegationStoryDraft *self, guint position);
gboolean legation_story_draft_can_highlight (const LegationRecord *record);
gboolean
legation_story_draft_has_highlight (LegationStoryDraft *self, guint position, const char *id);
char **legation_story_draft_list_highlights (LegationStoryDraft *self, guint position);
char *legation_story_draft_name_highlight (LegationStoryDraft *self, const char *id);
char *legation_story_draft_describe (LegationStoryDraft *self, guint position);
JsonObject *legation_story_draft_build (LegationStoryDraft *self);

void legation_story_draft_set_text (LegationStoryDraft *self,
                                    int position,
                                    LegationDraftText which,
                                    const char *text);
void legation_story_draft_end_typing (LegationStoryDraft *self);
guint legation_story_draft_add_step (LegationStoryDraft *self, int after, const LegationBox *box);
void legation_story_draft_update_step (LegationStoryDraft *self,
                                       guint position,
                                       const LegationBox *box);
void legation_story_draft_move_step (LegationStoryDraft *self, guint from, guint to);
void legation_story_draft_duplicate_step (LegationStoryDraft *self, guint position);
void legation_story_draft_set_hidden (LegationStoryDraft *self, guint position, gboolean hidden);
void legation_story_draft_set_plays (LegationStoryDraft *self, guint position, gboolean plays);
void legation_story_draft_set_seconds (LegationStoryDraft *self, guint position, guint seconds);
void legation_story_draft_delete_step (LegationStoryDraft *self, guint position);

void legation_story_draft_set_highlight (LegationStoryDraft *self,
                                         guint position,
                                         const char *id,
                                         gboolean highlight);

gboolean legation_story_draft_can_undo (LegationStoryDraft *self);
gboolean legation_story_draft_can_redo (LegationStoryDraft *self);
void legation_story_draft_undo (LegationStoryDraft *self);
void legation_story_draft_redo (LegationStoryDraft *self);

void legation_step_capture (JsonObject *step, LegationSession *session, const LegationBox *box);

G_END_DECLS
