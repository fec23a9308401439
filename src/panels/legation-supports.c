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
  { "/text", N_("wording") },
  { "/kind", N_("kind") },
  { "/channel", N_("channel") },
  { "/standing", N_("standing") },
  { "/when", N_("date") },
  { "/countries", N_("countries") },
  { "/organizations", N_("organizations") },
  { "/delegation", N_("delegation") },
  { "/delegation/side", N_("who sent it") },
  { "/delegation/organization", N_("organization that sent it") },
  { "/delegation/head", N_("leader") },
  { "/delegation/members", N_("members") },
  { "/hosts", N_("host") },
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
  { "/qualifier", N_("exactness") },
  { "/asOf", N_("date") },
  { "/status", N_("status") },
  { "/holder", N_("holder") },
  { "/aliases", N_("other names") },
  { "/country", N_("country") },
  { "/location", N_("position") },
  { "/roles", N_("office") },
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
