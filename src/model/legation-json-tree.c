/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the tree of a text that the scanner has accepted.  Texts are unescaped where they stand,
 * in a copy of the document: an escape is never shorter than what it means. */

#include "legation-json-tree.h"

#include "legation-arena.h"
#include "legation-json-pointer.h"
#include "legation-json-private.h"

#include <math.h>
#include <string.h>

/* Numbers of so many digits, and powers of ten so high, are exact in a double (Clinger 1990). */
#define MAX_EXACT_DIGITS 15
#define MAX_EXACT_POWER 22

struct _LegationJsonTree
{
  const char *document;
  gsize length;
  char *text;
  LegationArena arena;
  LegationJsonNode root;
};

/** Builder: @open holds the items so far of all containers that are open, those of the inner
 * last. */
typedef struct
{
  LegationJsonTree *tree;
  char *at;
  const char *end;
  GArray *open;
} Builder;

static void build_value (Builder *self, LegationJsonNode *node);

static void
skip_space (Builder *self)
{
  self->at += legation_json_skip_space (self->at, self->end) - self->at;
}

/* The text at the opening quote, terminated in place of the closing one or before it. */
static const char *
take_string (Builder *self)
{
  char *start = self->at + 1;
  char *end = self->at + (legation_json_skip_string (self->at) - self->at) - 1;
  gsize length = (gsize) (end - start);

  self->at = end + 1;
  if (memchr (start, '\\', length) != NULL)
    end = start + legation_json_unescape (start, start, length);
  *end = '\0';
  return start;
}

/* Most numbers are short, and exact as a whole number over a power of ten. */
static gboolean
take_short_number (Builder *self, double *number)
{
  static const double powers[MAX_EXACT_POWER + 1]
      = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
          1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
  const char *at = self->at + (*self->at == '-' ? 1 : 0);
  gboolean is_fraction = FALSE;
  guint n_digits = 0;
  guint n_decimals = 0;
  gint64 digits = 0;

  for (; at < self->end && (g_ascii_isdigit (*at) || *at == '.'); at++)
    if (*at == '.')
      is_fraction = TRUE;
    else
      {
        if (++n_digits > MAX_EXACT_DIGITS)
          return FALSE;
        digits = digits * 10 + (*at - '0');
        n_decimals += is_fraction ? 1 : 0;
      }
  if (at < self->end && (*at == 'e' || *at == 'E'))
    return FALSE;

  *number = (double) digits / powers[n_decimals];
  if (*self->at == '-')
    *number = -*number;
  self->at += at - self->at;
  return TRUE;
}

static double
take_number (Builder *self)
{
  g_autofree char *text = NULL;
  double number;
  gsize length = 0;

  if (take_short_number (self, &number))
    return number;

  while (self->at + length < self->end && strchr ("+-.eE0123456789", self->at[length]) != NULL)
    length++;
  text = g_strndup (self->at, length);
  self->at += length;
  return g_ascii_strtod (text, NULL);
}

/* The items of an array or an object; the scanner bounds the depth of the recursion. */
static void
build_container (Builder *self, LegationJsonNode *node)
{
  guint first = self->open->len;
  guint n_items;
  LegationJsonNode *items;

  self->at++;
  skip_space (self);
  while (*self->at != ']' && *self->at != '}')
    {
      LegationJsonNode item = { .name = NULL };

      if (node->type == LEGATION_JSON_OBJECT)
        {
          item.name = take_string (self);
          skip_space (self);
          self->at++; /* the colon */
        }
      build_value (self, &item);
      g_array_append_val (self->open, item);
      skip_space (self);
      if (*self->at == ',')
        {
          self->at++;
          skip_space (self);
        }
    }
  self->at++;

  n_items = self->open->len - first;
  items = legation_arena_new0 (&self->tree->arena, LegationJsonNode, n_items);
  if (n_items > 0)
    memcpy (items, &g_array_index (self->open, LegationJsonNode, first), n_items * sizeof *items);
  g_array_set_size (self->open, first);
  node->items = items;
  node->n_items = n_items;
}

static void
build_value (Builder *self, LegationJsonNode *node)
{
  skip_space (self);
  node->start = (guint32) (self->at - self->tree->text);
  switch (*self->at)
    {
    case '{':
    case '[':
      node->type = *self->at == '{' ? LEGATION_JSON_OBJECT : LEGATION_JSON_ARRAY;
      build_container (self, node);
      break;
    case '"':
      node->type = LEGATION_JSON_STRING;
      node->string = take_string (self);
      break;
    case 'n':
      node->type = LEGATION_JSON_NULL;
      self->at += strlen ("null");
      break;
    case 't':
      node->type = LEGATION_JSON_TRUE;
      self->at += strlen ("true");
      break;
    case 'f':
      node->type = LEGATION_JSON_FALSE;
      self->at += strlen ("false");
      break;
    default:
      node->type = LEGATION_JSON_NUMBER;
      node->number = take_number (self);
      break;
    }
}

/**
 * legation_json_tree_new:
 * @text: (array length=length): a document that legation_json_scan() has accepted; it has to
 *   outlive the tree
 * @length: its length in bytes
 *
 * Returns: (transfer full): the tree of its values
 */
LegationJsonTree *
legation_json_tree_new (const char *text, gsize length)
{
  LegationJsonTree *self = g_new0 (LegationJsonTree, 1);
  Builder builder = { .tree = self };

  self->document = text;
  self->length = length;
  self->text = g_memdup2 (text, length);
  legation_arena_init (&self->arena);

  builder.at = self->text;
  builder.end = self->text + length;
  builder.open = g_array_new (FALSE, FALSE, sizeof (LegationJsonNode));
  build_value (&builder, &self->root);
  g_array_unref (builder.open);
  return self;
}

/* Frees a tree and all its texts. */
void
legation_json_tree_free (LegationJsonTree *self)
{
  legation_arena_clear (&self->arena);
  g_free (self->text);
  g_free (self);
}

/* Returns: (transfer none): the value that the document is. */
const LegationJsonNode *
legation_json_tree_get_root (const LegationJsonTree *self)
{
  return &self->root;
}

/* Returns: (transfer full): the JSON text of a value, as it stands in the document. */
char *
legation_json_tree_dup_text (const LegationJsonTree *self, const LegationJsonNode *node)
{
  const char *start = self->document + node->start;
  const char *end = legation_json_skip_value (start, self->document + self->length);

  return g_strndup (start, (gsize) (end - start));
}

/* Returns: (transfer full): a copy of an object that nobody can change. */
JsonObject *
legation_json_tree_dup_object (const LegationJsonTree *self, const LegationJsonNode *node)
{
  g_autofree char *text = legation_json_tree_dup_text (self, node);
  g_autoptr (JsonNode) copy = json_from_string (text, NULL);
  JsonObject *object;

  g_return_val_if_fail (copy != NULL && JSON_NODE_HOLDS_OBJECT (copy), NULL);
  object = json_node_dup_object (copy);
  json_object_seal (object);
  return object;
}

/* Returns: (nullable): the member @name of an object; of several the last, as parsers agree. */
const LegationJsonNode *
legation_json_node_get_member (const LegationJsonNode *self, const char *name)
{
  for (guint i = self->n_items; i > 0; i--)
    if (strcmp (self->items[i - 1].name, name) == 0)
      return &self->items[i - 1];
  return NULL;
}

static void
copy_items (LegationJsonTree *self, LegationJsonNode *node)
{
  LegationJsonNode *items;

  if ((node->type != LEGATION_JSON_OBJECT && node->type != LEGATION_JSON_ARRAY)
      || node->n_items == 0)
    return;

  items = legation_arena_new0 (&self->arena, LegationJsonNode, node->n_items);
  memcpy (items, node->items, node->n_items * sizeof *items);
  for (guint i = 0; i < node->n_items; i++)
    copy_items (self, &items[i]);
  node->items = items;
}

/**
 * legation_json_tree_copy:
 * @self: a tree
 * @node: one of its values
 *
 * Returns: (transfer none): a copy of the value and all that is in it, which lives as long as the
 *   tree; legation_json_tree_set() may change it
 */
LegationJsonNode *
legation_json_tree_copy (LegationJsonTree *self, const LegationJsonNode *node)
{
  LegationJsonNode *copy = legation_arena_new0 (&self->arena, LegationJsonNode, 1);

  *copy = *node;
  copy_items (self, copy);
  return copy;
}

/**
 * legation_json_tree_set:
 * @self: a tree
 * @copy: what legation_json_tree_copy() returned
 * @pointer: a JSON pointer, relative to @copy, for which legation_json_node_can_set() is true
 * @value: a value of the tree
 *
 * Puts @value in the place of another value, or into an object as a new member.  What is in @value
 * is shared, so nothing can be set in it.
 */
void
legation_json_tree_set (LegationJsonTree *self,
                        LegationJsonNode *copy,
                        const char *pointer,
                        const LegationJsonNode *value)
{
  g_autofree char *step = NULL;
  /* All containers in a copy are its own. */
  LegationJsonNode *parent
      = (LegationJsonNode *) legation_json_node_get_parent (copy, pointer, &step);
  LegationJsonNode *child;
  const char *name;

  g_return_if_fail (parent != NULL);
  child = (LegationJsonNode *) legation_json_node_get_child (parent, step);
  if (child == NULL)
    {
      LegationJsonNode *items;

      g_return_if_fail (parent->type == LEGATION_JSON_OBJECT);
      items = legation_arena_new0 (&self->arena, LegationJsonNode, parent->n_items + 1);
      if (parent->n_items > 0)
        memcpy (items, parent->items, parent->n_items * sizeof *items);
      child = &items[parent->n_items];
      child->name = legation_arena_strdup (&self->arena, step);
      parent->items = items;
      parent->n_items++;
    }
  name = child->name;
  *child = *value;
  child->name = name;
}
