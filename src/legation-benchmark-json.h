/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes JSON objects with numbers that are rounded: json-glib prints all seventeen digits. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GString *text;
  guint depth;
  gboolean has_members; /* of the object that is open */
} LegationJsonWriter;

void legation_json_writer_init (LegationJsonWriter *self);
char *legation_json_writer_finish (LegationJsonWriter *self);

void legation_json_writer_begin (LegationJsonWriter *self, const char *name);
void legation_json_writer_end (LegationJsonWriter *self);
void legation_json_writer_add_text (LegationJsonWriter *self, const char *name, const char *value);
void legation_json_writer_add_count (LegationJsonWriter *self, const char *name, guint value);
void legation_json_writer_add_number (LegationJsonWriter *self, const char *name, double value);

G_END_DECLS
