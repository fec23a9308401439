/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that people read: the list of what they are, which is what translators see of them, and
 * how they are read. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

/* The message contexts of the bundled dataset's texts: the kind of record and its member, in the
 * words of the format.  po/extract-dataset writes the same ones. */
static const char *const contexts[] = {
  [LEGATION_TEXT_DATASET_TITLE] = "dataset title",
  [LEGATION_TEXT_DATASET_DESCRIPTION] = "dataset description",
  [LEGATION_TEXT_SOURCE_NOTE] = "source note",
  [LEGATION_TEXT_PERSON_ROLE] = "person role",
  [LEGATION_TEXT_ORGANIZATION_NAME] = "organization name",
  [LEGATION_TEXT_ORGANIZATION_SUMMARY] = "organization summary",
  [LEGATION_TEXT_EVENT_TITLE] = "event title",
  [LEGATION_TEXT_EVENT_SUMMARY] = "event summary",
  [LEGATION_TEXT_EVENT_OUTCOME] = "event outcome",
  [LEGATION_TEXT_EVENT_PARTICIPANT] = "event participant",
  [LEGATION_TEXT_AGREEMENT_TITLE] = "agreement title",
  [LEGATION_TEXT_AGREEMENT_SUMMARY] = "agreement summary",
  [LEGATION_TEXT_AGREEMENT_SECTORS] = "agreement sectors",
  [LEGATION_TEXT_FIGURE_TITLE] = "figure title",
  [LEGATION_TEXT_FIGURE_UNIT] = "figure unit",
  [LEGATION_TEXT_RELATIONSHIP_NAME] = "relationship name",
  [LEGATION_TEXT_RELATIONSHIP_STATUS] = "relationship status",
  [LEGATION_TEXT_STATEMENT_TEXT] = "statement text",
  [LEGATION_TEXT_STATEMENT_HOLDER] = "statement holder",
  [LEGATION_TEXT_ERA_TITLE] = "era title",
  [LEGATION_TEXT_STORY_TITLE] = "story title",
  [LEGATION_TEXT_STORY_SUMMARY] = "story summary",
  [LEGATION_TEXT_STEP_TITLE] = "step title",
  [LEGATION_TEXT_STEP_CAPTION] = "step caption",
  [LEGATION_TEXT_STEP_SPEAKER_NOTES] = "step speakerNotes",
  [LEGATION_TEXT_NOTE_TEXT] = "note text",
  [LEGATION_TEXT_NOTE_REASON] = "note reason",
};

G_STATIC_ASSERT (G_N_ELEMENTS (contexts) == LEGATION_N_TEXTS);

/* A text in the reader's language where the bundled dataset is loaded. */
static const char *
keep (LegationLoader *self, LegationText what, const char *text)
{
  if (self->flags & LEGATION_LOADER_TRANSLATE)
    text = g_dpgettext2 (GETTEXT_PACKAGE, contexts[what], text);
  return legation_loader_keep (self, text);
}

/**
 * legation_cursor_read_text:
 * @self: an object
 * @name: its member that is a text for people
 * @need: whether the member may be absent
 * @what: what kind of text it is
 * @text: (out) (transfer none): the dataset's copy, translated if the loader is to translate; left
 *   as it was where the member is absent
 *
 * Returns: whether the member is a text, or absent and may be
 */
gboolean
legation_cursor_read_text (const LegationCursor *self,
                           const char *name,
                           LegationNeed need,
                           LegationText what,
                           const char **text)
{
  const char *found;

  if (!legation_cursor_find_string (self, name, need, &found))
    return FALSE;
  if (found != NULL)
    *text = keep (self->loader, what, found);
  return TRUE;
}

/**
 * legation_cursor_read_texts:
 * @self: an object
 * @name: its member that is an array of texts for people, if it is there
 * @what: what kind of texts they are
 * @texts: (out) (transfer none): the texts, as legation_cursor_read_text() has them
 * @n_texts: (out): how many there are
 *
 * Returns: whether all of them are texts
 */
gboolean
legation_cursor_read_texts (const LegationCursor *self,
                            const char *name,
                            LegationText what,
                            const char *const **texts,
                            guint *n_texts)
{
  const char **list;

  if (!legation_cursor_read_strings (self, name, texts, n_texts))
    return FALSE;

  list = (const char **) *texts;
  for (guint i = 0; i < *n_texts; i++)
    list[i] = keep (self->loader, what, list[i]);
  return TRUE;
}
