/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON pointers (RFC 6901): which texts are pointers, and what one points to. */

#include "legation-json-pointer.h"

#include <string.h>

/**
 * legation_json_is_pointer:
 * @text: a text
 *
 * Returns: whether it is a JSON pointer (RFC 6901, section 3): empty, or steps after slashes in which
 *   "~" is always "~0" or "~1"
 */
gboolean
legation_json_is_pointer (const char *text)
{
  if (text[0] != '\0' && text[0] != '/')
    return FALSE;
  for (const char *c = strchr (text, '~'); c != NULL; c = strchr (c + 1, '~'))
    if (c[1] != '0' && c[1] != '1')
      return FALSE;
  return TRUE;
}

static char *
unescape_step (const char *step, gsize length)
{
  g_autoptr (GString) text = g_string_new_len (step, (gssize) length);

  g_string_replace (text, "~1", "/", 0);
  g_string_replace (text, "~0", "~", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * legation_json_node_get_child:
 * @self: a value
 * @step: one step of a JSON pointer, without its slash and unescaped
 *
 * Returns: (nullable): the member or the item of @self that the step names
 */
const LegationJsonNode *
legation_json_node_get_child (const LegationJsonNode *self, const char *step)
{
  guint64 index;

  if (self->type == LEGATION_JSON_OBJECT)
    return legation_json_node_get_member (self, step);
  if (self->type != LEGATION_JSON_ARRAY || (step[0] == '0' && step[1] != '\0')
      || !g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT - 1, &index, NULL)
      || index >= self->n_items)
    return NULL;
  return &self->items[index];
}

/**
 * legation_json_node_get_parent:
 * @self: a value
 * @pointer: a JSON pointer, relative to @self
 * @step: (out) (transfer full): the last step of @pointer, unescaped; unset where there is no parent
 *
 * Returns: (nullable): the value that holds, or would hold, what @pointer points to; none where not
 *   even that is there, and for the empty pointer, which is @self
 */
const LegationJsonNode *
legation_json_node_get_parent (const LegationJsonNode *self, const char *pointer, char **step)
{
  const char *start = pointer;

  while (self != NULL && *start == '/')
    {
      const char *end = start + 1 + strcspn (start + 1, "/");
      g_autofree char *name = unescape_step (start + 1, (gsize) (end - start) - 1);

      if (*end == '\0')
        {
          *step = g_steal_pointer (&name);
          return self;
        }
      self = legation_json_node_get_child (self, name);
      start = end;
    }
  return NULL;
}

/**
 * legation_json_node_follow:
 * @self: a value
 * @pointer: a JSON pointer, relative to @self
 *
 * Returns: (nullable): what stands there
 */
const LegationJsonNode *
legation_json_node_follow (const LegationJsonNode *self, const char *pointer)
{
  g_autofree char *step = NULL;
  const LegationJsonNode *parent;

  if (*pointer == '\0')
    return self;
  parent = legation_json_node_get_parent (self, pointer, &step);
  return parent != NULL ? legation_json_node_get_child (parent, step) : NULL;
}

/**
 * legation_json_node_can_set:
 * @self: a value
 * @pointer: a JSON pointer, relative to @self
 *
 * Returns: whether a value can be put there: in the place of another one, or as a new member of an
 *   object that is there.  The value as a whole and the end of an array ("-") cannot be set
 */
gboolean
legation_json_node_can_set (const LegationJsonNode *self, const char *pointer)
{
  g_autofree char *step = NULL;
  const LegationJsonNode *parent = legation_json_node_get_parent (self, pointer, &step);

  return parent != NULL
         && (parent->type == LEGATION_JSON_OBJECT
             || legation_json_node_get_child (parent, step) != NULL);
}
