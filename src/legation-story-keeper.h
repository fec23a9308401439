/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the stories that somebody makes: in the file of their dataset where that can be written, else
 * in the user's folder. */

#pragma once

#include "legation-document.h"
#include "legation-story-writer.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_STORY_KEEPER (legation_story_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LegationStoryKeeper, legation_story_keeper, LEGATION, STORY_KEEPER, GObject)

LegationStoryKeeper *legation_story_keeper_new (LegationDocument *document, GError **error);

JsonObject *legation_story_keeper_find (LegationStoryKeeper *self, const char *id);
gboolean legation_story_keeper_has_original (LegationStoryKeeper *self, const char *id);
gboolean legation_story_keeper_has_written (LegationStoryKeeper *self);
gboolean legation_story_keeper_is_removing (LegationStoryKeeper *self);
gboolean legation_story_keeper_is_beside (LegationStoryKeeper *self);
const char *legation_story_keeper_get_failed (LegationStoryKeeper *self);
void legation_story_keeper_put (LegationStoryKeeper *self,
                                const char *id,
                                JsonObject *story,
                                gboolean at_once);
void legation_story_keeper_finish (LegationStoryKeeper *self);
char *legation_story_keeper_flush (LegationStoryKeeper *self);
void legation_story_keeper_give_up (LegationStoryKeeper *self);

G_END_DECLS
