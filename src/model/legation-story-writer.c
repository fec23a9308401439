/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a story into a document.  Nothing is written anew but the story, and of it the steps that stand
 * there as they are: whoever compares the files sees what was changed and nothing else. */

#include "legation-story-writer.h"

#include "legation-json-private.h"
#include "legation-json-tree.h"
#include "legation-json-writer.h"

#include <string.h>

#define STORIES "stories"
#define INDENT 4
#define MAX_INDENT 40

/**
 * Place: where in a document something is to stand instead of what stands there.
 * @start: in bytes
 * @end: in bytes
 */
typedef struct
{
  gsize start;
  gsize end;
} Place;

typedef struct
{
  LegationJsonTree *tree;
  const char *text;
  gsize length;
} Document;

static void
document_init (Document *self, GBytes *bytes)
{
  self->text = g_bytes_get_data (bytes, &self->length);
  self->tree = legation_json_tree_new (self->text, self->length);
}

static gsize
find_end (const Document *self, const LegationJsonNode *node)
{
  const char *end = legation_json_skip_value (self->text + node->start, self->text + self->length);

  return (gsize) (end - self->text);
}

static gboolean
has_id (const LegationJsonNode *node, const char *id)
{
  const LegationJsonNode *member
    = node->type == LEGATION_JSON_OBJECT ? legation_json_node_get_member (node, "id") : NULL;

  return member != NULL && member->type == LEGATION_JSON_STRING && g_str_equal (member->string, id);
}

static const LegationJsonNode *
find_item (const LegationJsonNode *array, const char *id)
{
  for (guint i = 0; array != NULL && array->type == LEGATION_JSON_ARRAY && i < array->n_items; i++)
    if (has_id (&array->items[i], id))
      return &array->items[i];

  return NULL;
}

/* The spaces before the line of @at, as many as there are on it alone and no more than are sensible. */
static guint
find_indent (const Document *self, gsize at)
{
  gsize start = at;

  while (start > 0 && at - start < MAX_INDENT && self->text[start - 1] == ' ')
    start--;

  return start > 0 && self->text[start - 1] == '\n' ? (guint) (at - start) : INDENT;
}

typedef struct
{
  const Document *document;
  const LegationJsonNode *steps; /* nullable */
} Keeper;

/* The text of a step that is as it was. */
static const char *
keep_step (JsonObject *object, gsize *length, gpointer data)
{
  const Keeper *self = data;
  const char *id = json_object_get_string_member_with_default (object, "id", NULL);
  const LegationJsonNode *node = id != NULL ? find_item (self->steps, id) : NULL;
  g_autoptr (JsonObject) before = NULL;
  g_autoptr (JsonNode) left = NULL;
  g_autoptr (JsonNode) right = NULL;

  if (node == NULL)
    return NULL;
  before = legation_json_tree_dup_object (self->document->tree, node);
  left = json_node_init_object (json_node_alloc (), before);
  right = json_node_init_object (json_node_alloc (), object);
  if (!json_node_equal (left, right))
    return NULL;
  *length = find_end (self->document, node) - node->start;

  return self->document->text + node->start;
}

static char *
write_story (const Document *self, JsonObject *story, const LegationJsonNode *before, guint indent)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), story);
  Keeper keeper = { self, NULL };

  if (before != NULL)
    keeper.steps = legation_json_node_get_member (before, "steps");

  return legation_json_write (node, indent, keep_step, &keeper);
}

/* Lines end as they do in the document. */
static GBytes *
put (const Document *self, Place place, const char *text)
{
  const char *line = memchr (self->text, '\n', self->length);
  GByteArray *bytes = g_byte_array_sized_new ((guint) (self->length + strlen (text)));
  const gboolean has_returns = line != NULL && line > self->text && line[-1] == '\r';

  g_byte_array_append (bytes, (const guint8 *) self->text, (guint) place.start);
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\n' && has_returns && (c == text || c[-1] != '\r'))
        g_byte_array_append (bytes, (const guint8 *) "\r", 1);
      g_byte_array_append (bytes, (const guint8 *) c, 1);
    }
  g_byte_array_append (bytes, (const guint8 *) self->text + place.end,
                       (guint) (self->length - place.end));

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
replace_story (const Document *self, const LegationJsonNode *before, JsonObject *story)
{
  g_autofree char *text = write_story (self, story, before, find_indent (self, before->start));

  return put (self, (Place){ before->start, find_end (self, before) }, text);
}

/* With it goes one of the commas beside it, and the space up to its neighbour. */
static GBytes *
remove_story (const Document *self, const LegationJsonNode *stories, const LegationJsonNode *before)
{
  const guint position = (guint) (before - stories->items);
  Place place = { before->start, find_end (self, before) };

  if (position + 1 < stories->n_items)
    place.end = stories->items[position + 1].start;
  else if (position > 0)
    place.start = find_end (self, &stories->items[position - 1]);

  return put (self, place, "");
}

static GBytes *
append_story (const Document *self, const LegationJsonNode *stories, JsonObject *story)
{
  const LegationJsonNode *last
    = stories->n_items > 0 ? &stories->items[stories->n_items - 1] : NULL;
  const guint indent = last != NULL ? find_indent (self, last->start) : INDENT;
  g_autofree char *text = write_story (self, story, NULL, indent);
  g_autofree char *piece = NULL;
  Place place;

  if (last != NULL)
    {
      piece = g_strdup_printf (",\n%*s%s", (int) indent, "", text);
      place.start = place.end = find_end (self, last);
    }
  else
    {
      piece = g_strdup_printf ("[\n%*s%s\n%*s]", (int) indent, "", text, (int) indent / 2, "");
      place = (Place){ stories->start, find_end (self, stories) };
    }

  return put (self, place, piece);
}

static GBytes *
add_stories (const Document *self, const LegationJsonNode *root, JsonObject *story)
{
  const gsize end = root->n_items > 0 ? find_end (self, &root->items[root->n_items - 1])
                                      : (gsize) root->start + 1;
  g_autofree char *text = write_story (self, story, NULL, INDENT);
  g_autofree char *piece
    = g_strdup_printf ("%s\n  \"" STORIES "\": [\n    %s\n  ]%s", root->n_items > 0 ? "," : "", text,
                       root->n_items > 0 ? "" : "\n");

  return put (self, (Place){ end, end }, piece);
}

/**
 * legation_story_find:
 * @document: a text that legation_json_scan() has accepted
 * @id: of a story
 *
 * Returns: (transfer full) (nullable): that story as it stands in @document
 */
JsonObject *
legation_story_find (GBytes *document, const char *id)
{
  Document self;
  const LegationJsonNode *root, *story = NULL;
  JsonObject *object = NULL;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  document_init (&self, document);
  root = legation_json_tree_get_root (self.tree);
  if (root->type == LEGATION_JSON_OBJECT)
    story = find_item (legation_json_node_get_member (root, STORIES), id);
  if (story != NULL)
    object = legation_json_tree_dup_object (self.tree, story);
  legation_json_tree_free (self.tree);

  return object;
}

/**
 * legation_story_list:
 * @document: a text that legation_json_scan() has accepted
 *
 * Returns: (transfer full) (element-type JsonObject): its stories, as they stand in it
 */
GPtrArray *
legation_story_list (GBytes *document)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  Document self;
  const LegationJsonNode *root, *stories = NULL;

  g_return_val_if_fail (document != NULL, list);

  document_init (&self, document);
  root = legation_json_tree_get_root (self.tree);
  if (root->type == LEGATION_JSON_OBJECT)
    stories = legation_json_node_get_member (root, STORIES);
  if (stories != NULL && stories->type == LEGATION_JSON_ARRAY)
    for (guint i = 0; i < stories->n_items; i++)
      if (stories->items[i].type == LEGATION_JSON_OBJECT)
        g_ptr_array_add (list, legation_json_tree_dup_object (self.tree, &stories->items[i]));
  legation_json_tree_free (self.tree);

  return list;
}

/**
 * legation_story_splice:
 * @document: a text that legation_json_scan() has accepted
 * @id: of a story
 * @story: (nullable): what the story is to be; %NULL leaves it out
 *
 * Replaces the story, or adds it behind the others.  All else in the document stays as it is, byte by
 * byte.
 *
 * Returns: (transfer full) (nullable): the new document; %NULL where @document is no object, or its
 *   “stories” no list
 */
GBytes *
legation_story_splice (GBytes *document, const char *id, JsonObject *story)
{
  Document self;
  const LegationJsonNode *root, *stories, *before;
  GBytes *spliced = NULL;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  document_init (&self, document);
  root = legation_json_tree_get_root (self.tree);
  stories = root->type == LEGATION_JSON_OBJECT ? legation_json_node_get_member (root, STORIES) : NULL;
  before = find_item (stories, id);
  if (root->type != LEGATION_JSON_OBJECT
      || (stories != NULL && stories->type != LEGATION_JSON_ARRAY))
    spliced = NULL;
  else if (story == NULL)
    spliced = before != NULL ? remove_story (&self, stories, before) : g_bytes_ref (document);
  else if (before != NULL)
    spliced = replace_story (&self, before, story);
  else if (stories != NULL)
    spliced = append_story (&self, stories, story);
  else
    spliced = add_stories (&self, root, story);
  legation_json_tree_free (self.tree);

  return spliced;
}
