/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a citation needs of a CSL-JSON item.  The loader checks only what is shown, so that any other
 * member may be of any type: what is no text and no number is left out. */

#include "config.h"

#include "legation-reference-private.h"

static const struct
{
  const char *type;
  LegationReferenceShape shape;
} shapes[] = {
  { "article-journal", LEGATION_REFERENCE_JOURNAL },
  { "article-magazine", LEGATION_REFERENCE_ARTICLE },
  { "article-newspaper", LEGATION_REFERENCE_ARTICLE },
  { "book", LEGATION_REFERENCE_BOOK },
  { "chapter", LEGATION_REFERENCE_CHAPTER },
  { "entry-dictionary", LEGATION_REFERENCE_CHAPTER },
  { "entry-encyclopedia", LEGATION_REFERENCE_CHAPTER },
  { "pamphlet", LEGATION_REFERENCE_BOOK },
  { "paper-conference", LEGATION_REFERENCE_CONFERENCE },
  { "report", LEGATION_REFERENCE_REPORT },
  { "thesis", LEGATION_REFERENCE_THESIS },
};

/* Where a work stands that is cited by itself: whatever is not known is cited like a page. */
LegationReferenceShape
_legation_reference_get_shape (const LegationSource *source)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (source->type, shapes[i].type))
      return shapes[i].shape;

  return LEGATION_REFERENCE_PAGE;
}

/* One line without blanks at its ends; NULL where nothing is left. */
static char *
tidy (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isspace (*c) && !g_ascii_iscntrl (*c))
      g_string_append_c (line, *c);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return g_string_free (line, line->len == 0);
}

/* A member that is a text or a whole number.  Returns: (nullable) (transfer full) */
char *
_legation_reference_get (const LegationSource *source, const char *member)
{
  JsonNode *node = json_object_get_member (source->item, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return tidy (json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return NULL;
}

/* Editors put a description of what has no title in brackets; it is cited without quotation marks. */
gboolean
_legation_reference_is_description (const char *title)
{
  return title[0] == '[' && g_str_has_suffix (title, "]");
}

static const char *
get_part (JsonObject *name, const char *part)
{
  JsonNode *node = json_object_get_member (name, part);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING || *json_node_get_string (node) == '\0')
    return NULL;

  return json_node_get_string (node);
}

/* The names of a member such as "author".  Returns: (transfer full) (element-type
 * LegationReferenceName): them; they live as long as @source */
GArray *
_legation_reference_list_names (const LegationSource *source, const char *member)
{
  GArray *names = g_array_new (FALSE, TRUE, sizeof (LegationReferenceName));
  JsonNode *node = json_object_get_member (source->item, member);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL;
      LegationReferenceName name = { NULL };

      if (object == NULL)
        continue;
      name.literal = get_part (object, "literal");
      name.given = get_part (object, "given");
      name.dropping = get_part (object, "dropping-particle");
      name.particle = get_part (object, "non-dropping-particle");
      name.family = get_part (object, "family");
      name.suffix = get_part (object, "suffix");
      if (name.literal != NULL || name.family != NULL || name.given != NULL)
        g_array_append_val (names, name);
    }

  return names;
}
