/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories as JSON, and documents in which one story is another while every other byte stays. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *legation_story_find (GBytes *document, const char *id);
GPtrArray *legation_story_list (GBytes *document);
GBytes *legation_story_splice (GBytes *document, const char *id, JsonObject *story);

G_END_DECLS
