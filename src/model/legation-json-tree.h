/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of a JSON text, small and read-only.  A document is read once and thrown away, so
 * there are no reference counts and no hash tables: one copy of the text and one array for each
 * container. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  LEGATION_JSON_NULL,
  LEGATION_JSON_FALSE,
  LEGATION_JSON_TRUE,
  LEGATION_JSON_NUMBER,
  LEGATION_JSON_STRING,
  LEGATION_JSON_ARRAY,
  LEGATION_JSON_OBJECT,
} LegationJsonType;

/**
 * LegationJsonNode: a value.
 * @name: (nullable): for a member of an object its name
 * @number: of a number
 * @string: of a text
 * @items: (array length=n_items): of an array or an object, in the order of the text
 * @start: where the value begins in the document, in bytes
 * @type: a LegationJsonType
 */
typedef struct _LegationJsonNode LegationJsonNode;
struct _LegationJsonNode
{
  const char *name;
  union
  {
    double number;
    const char *string;
    const LegationJsonNode *items;
  };
  guint32 start;
  guint32 n_items : 28;
  guint32 type : 4;
};

typedef struct _LegationJsonTree LegationJsonTree;

LegationJsonTree *legation_json_tree_new (const char *text, gsize length);
void legation_json_tree_free (LegationJsonTree *self);

const LegationJsonNode *legation_json_tree_get_root (const LegationJsonTree *self);
char *legation_json_tree_dup_text (const LegationJsonTree *self, const LegationJsonNode *node);
JsonObject *legation_json_tree_dup_object (const LegationJsonTree *self,
                                           const LegationJsonNode *node);
const LegationJsonNode *legation_json_node_get_member (const LegationJsonNode *self,
                                                       const char *name);

LegationJsonNode *legation_json_tree_copy (LegationJsonTree *self, const LegationJsonNode *node);
void legation_json_tree_set (LegationJsonTree *self,
                             LegationJsonNode *copy,
                             const char *pointer,
                             const LegationJsonNode *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationJsonTree, legation_json_tree_free)

G_END_DECLS
