/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-benchmark-json.h"

#include <json-glib/json-glib.h>

#define INDENTATION 2

static void
begin_line (LegationJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < INDENTATION * self->depth; i++)
    g_string_append_c (self->text, ' ');
}

static void
append_text (LegationJsonWriter *self, const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (self->text, quoted);
}

static void
begin_member (LegationJsonWriter *self, const char *name)
{
  if (self->has_members)
    g_string_append_c (self->text, ',');
  self->has_members = TRUE;
  begin_line (self);
  append_text (self, name);
  g_string_append (self->text, ": ");
}

/** legation_json_writer_init: begins an object that is the document. */
void
legation_json_writer_init (LegationJsonWriter *self)
{
  *self = (LegationJsonWriter){ .text = g_string_new ("{"), .depth = 1 };
}

/** legation_json_writer_finish: Returns: (transfer full): the document; @self is empty then */
char *
legation_json_writer_finish (LegationJsonWriter *self)
{
  legation_json_writer_end (self);

  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

/** legation_json_writer_begin: begins a member that is an object. */
void
legation_json_writer_begin (LegationJsonWriter *self, const char *name)
{
  begin_member (self, name);
  g_string_append_c (self->text, '{');
  self->depth++;
  self->has_members = FALSE;
}

void
legation_json_writer_end (LegationJsonWriter *self)
{
  self->depth--;
  if (self->has_members)
    begin_line (self);
  g_string_append_c (self->text, '}');
  self->has_members = TRUE;
}

void
legation_json_writer_add_text (LegationJsonWriter *self, const char *name, const char *value)
{
  begin_member (self, name);
  append_text (self, value);
}

void
legation_json_writer_add_count (LegationJsonWriter *self, const char *name, guint value)
{
  begin_member (self, name);
  g_string_append_printf (self->text, "%u", value);
}

/** legation_json_writer_add_number: with two digits after the point: nothing here is more exact. */
void
legation_json_writer_add_number (LegationJsonWriter *self, const char *name, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  begin_member (self, name);
  g_string_append (self->text, g_ascii_formatd (digits, sizeof digits, "%.2f", value));
}
