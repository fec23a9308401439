/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON as people write it: what fits stands on one line. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LegationJsonKeepFunc: whether there is a text for an object already.
 * @object: an object that is about to be written
 * @length: (out): of the text, in bytes
 *
 * Returns: (transfer none) (nullable): JSON to write for it
 */
typedef const char *(*LegationJsonKeepFunc) (JsonObject *object, gsize *length, gpointer data);

void legation_json_append_string (GString *text, const char *string);
char *legation_json_write (JsonNode *node, guint indent, LegationJsonKeepFunc keep, gpointer data);

G_END_DECLS
