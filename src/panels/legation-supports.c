/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a citation supports, in words: its JSON pointers, read against the record. */

#include "config.h"

#include "legation-phrases.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *pointer;
  const char *words;
} Member;

/* Members that read the same in every kind of record. */
static const Member members[] = {
  { "/title", N_("title") },
  { "/name", N_("name") },
  { "/summary", N_("summary") },
  { "/text", N_("what is said") },
  { "/kind", N_("kind") },
  { "/channel", N_("channel") },
  { "/standing", N_("standing") },
  { "/when", N_("date") },
  { "/countries", N_("countries") },
  { "/organization", N_("organization") },
  { "/organizations", N_("organizations") },
  { "/delegation", N_("delegation") },
  { "/delegation/side", N_("who sent it") },
  { "/delegation/organization", N_("organization that sent it") },
  { "/delegation/head", N_("leader") },
  { "/delegation/members", N_("members") },
  { "/hosts", N_("host") },
  { "/participants", N_("who took part") },
  { "/itinerary", N_("itinerary") },
  { "/itinerary/order", N_("order of stops") },
  { "/itinerary/stops", N_("stops") },
  { "/count", N_("number") },
  { "/outcome", N_("outcome") },
  { "/sectors", N_("sectors") },
  { "/parties", N_("parties") },
  { "/event", N_("where it was signed") },
  { "/value", N_("value") },
  { "/unit", N_("unit") },
  { "/qualifier", N_("how exact it is") },
  { "/asOf", N_("date") },
  { "/status", N_("status") },
  { "/holder", N_("holder") },
  { "/aliases", N_("other names") },
  { "/country", N_("country") },
  { "/location", N_("position") },
  { "/roles", N_("office") },
  { "/about", N_("whom it is about") },
  { "/caption", N_("caption") },
  { "/speakerNotes", N_("speaker notes") },
  { "/camera", N_("what the map shows") },
  { "/span", N_("span of time") },
  { "/highlights", N_("what stands out") },
  { "/steps", N_("steps") },
};

/* The number in a pointer after @prefix, and what follows it. */
static gboolean
read_index (const char *pointer, const char *prefix, guint64 *index, const char **rest)
{
  char *end;

  if (!g_str_has_prefix (pointer, prefix) || !g_ascii_isdigit (pointer[strlen (prefix)]))
    return FALSE;
  *index = g_ascii_strtoull (pointer + strlen (prefix), &end, 10);
  *rest = end;

  return TRUE;
}

static char *
describe_stop (const LegationEvent *event, guint64 index, const char *rest)
{
  const char *place;

  if (index >= event->n_stops)
    return g_strdup (_("a stop"));

  place = event->stops[index].place->record.name;
  if (g_str_equal (rest, "/when"))
    /* Translators: %s is a place: the date of a halt there. */
    return g_strdup_printf (_("date in %s"), place);

  return g_strdup (place);
}

/* The name that a participant goes by, where there is one. */
static char *
describe_participant (const LegationParticipant *participant, const char *otherwise)
{
  if (participant->person != NULL)
    return g_strdup (participant->person->record.name);

  return g_strdup (participant->title != NULL ? participant->title : otherwise);
}

static char *
describe_in_event (const LegationEvent *event, const char *pointer)
{
  guint64 index;
  const char *rest;

  if (read_index (pointer, "/itinerary/stops/", &index, &rest))
    return describe_stop (event, index, rest);
  if (read_index (pointer, "/hosts/", &index, &rest) && index < event->n_hosts)
    return describe_participant (&event->hosts[index], _("host"));
  if (read_index (pointer, "/participants/", &index, &rest) && index < event->n_participants)
    return describe_participant (&event->participants[index], _("who took part"));
  if (read_index (pointer, "/delegation/members/", &index, &rest) && event->delegation != NULL
      && index < event->delegation->n_members)
    return describe_participant (&event->delegation->members[index], _("members"));

  return NULL;
}

/* The longest member that the pointer is, or lies under. */
static const char *
find_member (const char *pointer)
{
  const Member *best = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      gsize length = strlen (members[i].pointer);

      if (strncmp (pointer, members[i].pointer, length) != 0
          || (pointer[length] != '\0' && pointer[length] != '/'))
        continue;
      if (best == NULL || length > strlen (best->pointer))
        best = &members[i];
    }

  return best != NULL ? best->words : NULL;
}

static char *
describe_pointer (const LegationRecord *record, const char *pointer)
{
  char *text = NULL;
  const char *words;
  guint64 index;
  const char *rest;

  if (*pointer == '\0')
    return g_strdup (_("all of it"));

  if (record->kind == LEGATION_KIND_EVENT)
    text = describe_in_event ((const LegationEvent *) record, pointer);
  else if (record->kind == LEGATION_KIND_PERSON && read_index (pointer, "/roles/", &index, &rest)
           && index < ((const LegationPerson *) record)->n_titles)
    text = g_strdup (((const LegationPerson *) record)->titles[index].title);
  if (text != NULL)
    return text;

  words = find_member (pointer);

  return g_strdup (words != NULL ? _(words) : pointer);
}

/* Citations of an office or of a status are their own: what they support is a part of the record.
 * Returns the words for that part, or NULL for a citation of the record itself. */
static const char *
find_part (const LegationCitation *citation, const LegationRecord *record)
{
  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    {
      const LegationRelationship *relationship = (const LegationRelationship *) record;

      for (guint i = 0; i < relationship->n_status_citations; i++)
        if (citation == &relationship->status_citations[i])
          return _("status");
    }
  if (record->kind == LEGATION_KIND_PERSON)
    {
      const LegationPerson *person = (const LegationPerson *) record;

      for (guint i = 0; i < person->n_titles; i++)
        for (guint j = 0; j < person->titles[i].n_citations; j++)
          if (citation == &person->titles[i].citations[j])
            return person->titles[i].title;
    }

  return NULL;
}

/* “Director, date”: the part, and what of it where it is not the thing itself.  The pointers start from
 * the part. */
static char *
describe_part (const LegationCitation *citation, const char *part)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (words, (gpointer) part);
  for (guint i = 0; i < citation->n_supports; i++)
    {
      const char *pointer = citation->supports[i];
      const char *word = find_member (pointer);

      if (!g_str_equal (pointer, "/title") && !g_str_equal (pointer, "/text") && word != NULL
          && !g_ptr_array_find (words, _(word), NULL))
        g_ptr_array_add (words, (gpointer) _(word));
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (_(", "), (char **) words->pdata);
}

/**
 * legation_citation_describe_supports: what a citation supports, in words: “leader, Hanoi, date”.
 * @record: what it is a citation of
 *
 * Returns: (transfer full): the words; “all of it” where it speaks of the record as a whole
 */
char *
legation_citation_describe_supports (const LegationCitation *citation, const LegationRecord *record)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *part = find_part (citation, record);

  if (part != NULL)
    return describe_part (citation, part);
  if (citation->n_supports == 0)
    return g_strdup (_("all of it"));

  for (guint i = 0; i < citation->n_supports; i++)
    {
      char *word = describe_pointer (record, citation->supports[i]);

      if (g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_free (word);
      else
        g_ptr_array_add (words, word);
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (_(", "), (char **) words->pdata);
}

/**
 * legation_record_describe_changes: what applied notes changed, in words: “date, leader”.
 *
 * Returns: (transfer full): the words, empty where none was applied
 */
char *
legation_record_describe_changes (const LegationRecord *record)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < record->n_notes; i++)
    {
      g_autoptr (GList) pointers = NULL;

      if (!legation_note_is_applied (&record->notes[i], record))
        continue;
      pointers = json_object_get_members (record->notes[i].set);
      for (GList *item = pointers; item != NULL; item = item->next)
        {
          char *word = describe_pointer (record, item->data);

          if (g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
            g_free (word);
          else
            g_ptr_array_add (words, word);
        }
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (_(", "), (char **) words->pdata);
}
