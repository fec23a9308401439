/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON pointers (RFC 6901) into the values of a JSON text. */

#pragma once

#include "legation-json-tree.h"

G_BEGIN_DECLS

gboolean legation_json_is_pointer (const char *text);
const LegationJsonNode *legation_json_node_get_child (const LegationJsonNode *self,
                                                      const char *step);
const LegationJsonNode *legation_json_node_get_parent (const LegationJsonNode *self,
                                                       const char *pointer,
                                                       char **step);
const LegationJsonNode *legation_json_node_follow (const LegationJsonNode *self,
                                                   const char *pointer);
gboolean legation_json_node_can_set (const LegationJsonNode *self, const char *pointer);

G_END_DECLS
