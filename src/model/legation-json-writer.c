/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes JSON in the way of the files that people write by hand: members in their order, two spaces for
 * each depth, and on one line what fits there. */

#include "legation-json-writer.h"

#include <math.h>
#include <string.h>

#define MAX_COLUMNS 100
#define STEP 2

typedef struct
{
  GString *text;
  LegationJsonKeepFunc keep; /* nullable */
  gpointer data;
} Writer;

/**
 * legation_json_append_string:
 * @text: JSON
 * @string: UTF-8 that goes into it, with quotes around
 */
void
legation_json_append_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');
  for (const char *c = string; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (text, "\\%c", *c);
    else if (*c == '\n')
      g_string_append (text, "\\n");
    else if ((guchar) *c < 0x20)
      g_string_append_printf (text, "\\u%04x", (guint) *c);
    else
      g_string_append_c (text, *c);
  g_string_append_c (text, '"');
}

/* As few digits as make the same number. */
static void
write_double (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%ug", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (digits == 17 || fabs (g_ascii_strtod (buffer, NULL) - number) <= 0)
        break;
    }
  g_string_append (text, buffer);
}

static void
write_scalar (GString *text, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      legation_json_append_string (text, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    case G_TYPE_DOUBLE:
      write_double (text, json_node_get_double (node));
      break;
    default:
      g_string_append (text, "null");
    }
}

static gboolean
write_kept (Writer *self, JsonNode *node)
{
  const char *kept;
  gsize length;

  if (self->keep == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  kept = self->keep (json_node_get_object (node), &length, self->data);
  if (kept == NULL)
    return FALSE;
  g_string_append_len (self->text, kept, (gssize) length);

  return TRUE;
}

/* All on one line, but for what was kept on several. */
static void
write_flat (Writer *self, JsonNode *node)
{
  GString *text = self->text;

  if (write_kept (self, node))
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;
      const char *before = "{ ";

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          g_string_append (text, before);
          legation_json_append_string (text, name);
          g_string_append (text, ": ");
          write_flat (self, member);
          before = ", ";
        }
      g_string_append (text, *before == '{' ? "{}" : " }");
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (text, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          if (i > 0)
            g_string_append (text, ", ");
          write_flat (self, json_array_get_element (array, i));
        }
      g_string_append_c (text, ']');
    }
  else
    {
      write_scalar (text, node);
    }
}

static void
break_line (GString *text, guint indent)
{
  g_string_append_printf (text, "\n%*s", (int) indent, "");
}

static void write_node (Writer *self, JsonNode *node, guint indent, guint column);

static void
write_object (Writer *self, JsonObject *object, guint indent)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean is_first = TRUE;

  g_string_append_c (self->text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!is_first)
        g_string_append_c (self->text, ',');
      is_first = FALSE;
      break_line (self->text, indent + STEP);
      legation_json_append_string (self->text, name);
      g_string_append (self->text, ": ");
      write_node (self, member, indent + STEP,
                  indent + STEP + (guint) g_utf8_strlen (name, -1) + 4);
    }
  break_line (self->text, indent);
  g_string_append_c (self->text, '}');
}

static void
write_array (Writer *self, JsonArray *array, guint indent)
{
  g_string_append_c (self->text, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (self->text, ',');
      break_line (self->text, indent + STEP);
      write_node (self, json_array_get_element (array, i), indent + STEP, indent + STEP);
    }
  break_line (self->text, indent);
  g_string_append_c (self->text, ']');
}

/* @column is where it begins, and behind it a comma may stand. */
static void
write_node (Writer *self, JsonNode *node, guint indent, guint column)
{
  g_autoptr (GString) flat = g_string_new (NULL);
  Writer line = { flat, self->keep, self->data };

  if (write_kept (self, node))
    return;
  write_flat (&line, node);
  if (!(JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node))
      || (strchr (flat->str, '\n') == NULL
          && column + g_utf8_strlen (flat->str, -1) < MAX_COLUMNS))
    g_string_append_len (self->text, flat->str, (gssize) flat->len);
  else if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (self, json_node_get_object (node), indent);
  else
    write_array (self, json_node_get_array (node), indent);
}

/**
 * legation_json_write:
 * @node: a value
 * @indent: how many spaces stand before the line on which it begins
 * @keep: (nullable) (scope call): who may have a text for an object in it
 * @data: for @keep
 *
 * Returns: (transfer full): its JSON, without spaces before it and without an end of line
 */
char *
legation_json_write (JsonNode *node, guint indent, LegationJsonKeepFunc keep, gpointer data)
{
  Writer self = { g_string_new (NULL), keep, data };

  write_node (&self, node, indent, indent);

  return g_string_free (self.text, FALSE);
}
