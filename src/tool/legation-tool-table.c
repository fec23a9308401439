/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in columns, in as many cells of a terminal as it takes: wide characters take two. */

#include "config.h"

#include "legation-tool-table.h"

static int
measure (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
append_spaces (GString *text, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

static void
append_line (GString *text, char **cells, const int *widths, guint n)
{
  g_string_append (text, cells[0]);
  if (n > 1)
    append_spaces (text, widths[0] - measure (cells[0]));
  for (guint i = 1; i < n; i++)
    {
      append_spaces (text, 2 + widths[i] - measure (cells[i]));
      g_string_append (text, cells[i]);
    }
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/** legation_tool_table_append: appends all lines, in columns. */
void
legation_tool_table_append (const LegationToolTable *table, GString *text)
{
  g_autofree int *widths = g_new0 (int, table->n_columns);

  for (guint i = 0; i < table->lines->len; i++)
    for (guint j = 0; j < table->n_columns; j++)
      {
        char **cells = g_ptr_array_index (table->lines, i);

        widths[j] = MAX (widths[j], measure (cells[j]));
      }
  for (guint i = 0; i < table->lines->len; i++)
    append_line (text, g_ptr_array_index (table->lines, i), widths, table->n_columns);
}

/** legation_tool_table_init: makes @table a table of no lines. */
void
legation_tool_table_init (LegationToolTable *table, guint n_columns)
{
  table->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  table->n_columns = n_columns;
}

/** legation_tool_table_clear: frees what is in @table. */
void
legation_tool_table_clear (LegationToolTable *table)
{
  g_ptr_array_unref (table->lines);
}

/**
 * legation_tool_table_add: adds a line.
 *
 * Returns: (transfer none): its cells, for the caller to fill: each takes an allocated text
 */
char **
legation_tool_table_add (LegationToolTable *table)
{
  char **cells = g_new0 (char *, table->n_columns + 1);

  g_ptr_array_add (table->lines, cells);
  return cells;
}
