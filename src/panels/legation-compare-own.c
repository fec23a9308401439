/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one of two relationships has and the other lacks: arms of the state that visit, fields of
 * agreements, and headings under which only one of them has anything. */

#include "config.h"

#include "legation-compare-cell.h"

#include <glib/gi18n.h>

static guint
list_channels (const LegationRelationship *relationship)
{
  guint channels = 0;

  for (guint i = 0; i < relationship->n_events; i++)
    if (relationship->events[i]->type == LEGATION_EVENT_VISIT
        && relationship->events[i]->channel != LEGATION_CHANNEL_NONE
        && relationship->events[i]->standing != LEGATION_STANDING_DID_NOT_HAPPEN)
      channels |= 1u << relationship->events[i]->channel;

  return channels;
}

/* A bit for each kind of statement, then for each kind of agreement, then one for figures. */
static guint
list_headings (const LegationRelationship *relationship)
{
  guint headings = 0;

  for (guint i = 0; i < relationship->n_statements; i++)
    if (relationship->statements[i]->n_about == 0)
      headings |= 1u << relationship->statements[i]->type;
  for (guint i = 0; i < relationship->n_agreements; i++)
    headings |= 1u << (LEGATION_STATEMENT_ASSESSMENT + 1 + relationship->agreements[i]->type);
  if (relationship->n_figures > 0)
    headings |= 1u << (LEGATION_STATEMENT_ASSESSMENT + LEGATION_AGREEMENT_MECHANISM + 2);

  return headings;
}

static const char *
get_heading (guint bit)
{
  if (bit <= LEGATION_STATEMENT_ASSESSMENT)
    return legation_word_get_label (LEGATION_WORD_STATEMENT, (int) bit);
  bit -= LEGATION_STATEMENT_ASSESSMENT + 1;
  if (bit <= LEGATION_AGREEMENT_MECHANISM)
    return legation_word_get_label (LEGATION_WORD_AGREEMENT, (int) bit);

  return _("Figures");
}

static gboolean
has_sector (const LegationRelationship *relationship, const char *sector)
{
  for (guint i = 0; i < relationship->n_agreements; i++)
    for (guint j = 0; j < relationship->agreements[i]->n_sectors; j++)
      if (g_str_equal (relationship->agreements[i]->sectors[j], sector))
        return TRUE;

  return FALSE;
}

static void
append (GString *list, const char *word)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "", word);
}

static void
add_line (LegationCompareCell *self, const char *heading, GString *list)
{
  g_autofree char *text = NULL;

  if (list->len == 0)
    return;
  /* Translators: a heading and what is under it: “Visits: military, security”. */
  text = g_strdup_printf (_("%s: %s"), heading, list->str);
  legation_compare_cell_add_text (self, text, "legation-dense");
}

static void
add_channels (LegationCompareCell *self, guint channels)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
    if (channels & (1u << i))
      append (list, legation_word_get_label (LEGATION_WORD_CHANNEL, (int) i));
  add_line (self, _("Visits"), list);
}

static void
add_sectors (LegationCompareCell *self,
             const LegationRelationship *relationship,
             const LegationRelationship *other)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < relationship->n_agreements; i++)
    for (guint j = 0; j < relationship->agreements[i]->n_sectors; j++)
      {
        const char *sector = relationship->agreements[i]->sectors[j];

        if (!has_sector (other, sector) && g_hash_table_add (known, (gpointer) sector))
          append (list, sector);
      }
  add_line (self, _("Sectors of agreements"), list);
}

static void
add_headings (LegationCompareCell *self, guint headings)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < 32; i++)
    if (headings & (1u << i))
      append (list, get_heading (i));
  add_line (self, _("Headings"), list);
}

/** legation_compare_cell_fill_own: what @relationship has and @other lacks, whatever the filter. */
void
legation_compare_cell_fill_own (LegationCompareCell *self,
                                const LegationRelationship *relationship,
                                const LegationRelationship *other)
{
  add_channels (self, list_channels (relationship) & ~list_channels (other));
  add_sectors (self, relationship, other);
  add_headings (self, list_headings (relationship) & ~list_headings (other));
  if (self->said->len == 0)
    legation_compare_cell_add_text (self, _("nothing that the other lacks"), "legation-silence");
}
