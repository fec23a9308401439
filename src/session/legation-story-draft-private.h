/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-story-draft.h"

G_BEGIN_DECLS

struct _LegationStoryDraft
{
  GObject parent_instance;

  /* Owned */
  LegationSession *session;
  JsonObject *story; /* as it is; all else only reads it */
  GPtrArray *undo;   /* (element-type JsonObject): most recent last */
  GPtrArray *redo;   /* (element-type JsonObject): next last */

  const char *typed; /* the text that is typed into, interned; NULL where the next change is another */
  guint pause;       /* until that is so by itself */
};

/* legation-story-draft-read.c */
const char *_legation_draft_get_name (LegationDraftText which);
JsonArray *_legation_draft_get_steps (JsonObject *story);
JsonObject *_legation_draft_get_step (JsonObject *story, guint position);
JsonObject *_legation_draft_get_owner (JsonObject *story, int position);
const char *_legation_json_get_text (JsonObject *object, const char *name);

/* legation-story-draft-json.c */
JsonObject *_legation_json_copy_object (JsonObject *object);
void _legation_story_draft_drop_strangers (JsonArray *steps);
void _legation_story_draft_tidy (JsonObject *owner, const char *title);
void _legation_story_draft_drop_pointers (JsonObject *owner, const char *gone);
const char *_legation_story_draft_name_record (LegationSession *session,
                                               const LegationRecord *record);
char *_legation_story_draft_name_view (LegationSession *session);

/* legation-story-draft.c */
void _legation_story_draft_begin (LegationStoryDraft *self, const char *typed);
void _legation_story_draft_end (LegationStoryDraft *self, gboolean whole);

G_END_DECLS
