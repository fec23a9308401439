/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what a reader of the bundled dataset reads, as it is loaded in the language of the
 * environment: for each text what it is and, on the same line after a tab, the text.
 *
 *     list-texts DATASET FOLDER-OF-CATALOGUES [apply-notes] */

#include "config.h"

#include "legation-loader.h"

#include <glib/gi18n.h>

#include <locale.h>
#include <stdio.h>
#include <string.h>

static void
list (const char *what, const char *text)
{
  if (text != NULL && text[0] != '\0')
    printf ("%s\t%s\n", what, text);
}

static void
list_notes (const LegationRecord *record)
{
  for (guint i = 0; i < record->n_notes; i++)
    {
      list ("note text", record->notes[i].text);
      list ("note reason", record->notes[i].reason);
    }
}

static void
list_participants (const LegationParticipant *participants, guint n)
{
  for (guint i = 0; i < n; i++)
    list ("event participant", participants[i].title);
}

static void
list_event (const LegationEvent *event)
{
  const LegationDelegation *delegation = event->delegation;

  list ("event title", event->record.name);
  list ("event summary", event->summary);
  list ("event outcome", event->outcome);
  list_participants (event->hosts, event->n_hosts);
  list_participants (event->participants, event->n_participants);
  if (delegation == NULL)
    return;
  list_participants (delegation->head, delegation->head != NULL);
  list_participants (delegation->members, delegation->n_members);
}

static void
list_agreement (const LegationAgreement *agreement)
{
  list ("agreement title", agreement->record.name);
  list ("agreement summary", agreement->summary);
  for (guint i = 0; i < agreement->n_sectors; i++)
    list ("agreement sectors", agreement->sectors[i]);
}

static void
list_person (const LegationPerson *person)
{
  list ("name", person->record.name);
  for (guint i = 0; i < person->n_aliases; i++)
    list ("name", person->aliases[i]);
  for (guint i = 0; i < person->n_titles; i++)
    list ("person role", person->titles[i].title);
}

static void
list_step (const LegationStep *step)
{
  list ("step title", step->record.name);
  list ("step caption", step->caption);
  list ("step speakerNotes", step->speaker_notes);
}

static void
list_record (const LegationRecord *record)
{
  switch (record->kind)
    {
    case LEGATION_KIND_SOURCE:
      list ("source note", ((const LegationSource *) record)->note);
      break;
    case LEGATION_KIND_PLACE:
      list ("name", record->name);
      break;
    case LEGATION_KIND_PERSON:
      list_person ((const LegationPerson *) record);
      break;
    case LEGATION_KIND_ORGANIZATION:
      list ("organization name", record->name);
      list ("organization summary", ((const LegationOrganization *) record)->summary);
      break;
    case LEGATION_KIND_EVENT:
      list_event ((const LegationEvent *) record);
      break;
    case LEGATION_KIND_AGREEMENT:
      list_agreement ((const LegationAgreement *) record);
      break;
    case LEGATION_KIND_FIGURE:
      list ("figure title", record->name);
      list ("figure unit", ((const LegationFigure *) record)->unit);
      break;
    case LEGATION_KIND_RELATIONSHIP:
      list ("relationship name", record->name);
      list ("relationship status", ((const LegationRelationship *) record)->status);
      break;
    case LEGATION_KIND_STATEMENT:
      list ("statement text", record->name);
      list ("statement holder", ((const LegationStatement *) record)->holder);
      break;
    case LEGATION_KIND_ERA:
      list ("era title", record->name);
      break;
    case LEGATION_KIND_STORY:
      list ("story title", record->name);
      list ("story summary", ((const LegationStory *) record)->summary);
      break;
    case LEGATION_KIND_STEP:
      list_step ((const LegationStep *) record);
      break;
    }
  list_notes (record);
}

int
main (int argc, char **argv)
{
  LegationLoaderFlags flags = LEGATION_LOADER_TRANSLATE;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const LegationHeader *header;
  char *contents;
  gsize length;

  g_assert_cmpint (argc, >=, 3);
  if (argc > 3)
    flags |= LEGATION_LOADER_APPLY_NOTES;
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, argv[2]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_file_get_contents (argv[1], &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  dataset = legation_dataset_load (bytes, NULL, flags, NULL, &error);
  g_assert_no_error (error);

  header = legation_dataset_get_header (dataset);
  list ("dataset title", header->title);
  list ("dataset description", header->description);
  for (guint kind = 0; kind < LEGATION_N_KINDS; kind++)
    for (guint i = 0; i < legation_dataset_get_n_records (dataset, kind); i++)
      list_record (legation_dataset_get_record (dataset, kind, i));
  return 0;
}
