/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in columns. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LegationToolTable: lines of cells (#GStrv); the first column goes left and the others right. */
typedef struct
{
  GPtrArray *lines;
  guint n_columns;
} LegationToolTable;

void legation_tool_table_init (LegationToolTable *table, guint n_columns);
void legation_tool_table_clear (LegationToolTable *table);
char **legation_tool_table_add (LegationToolTable *table);
void legation_tool_table_append (const LegationToolTable *table, GString *text);

G_END_DECLS
