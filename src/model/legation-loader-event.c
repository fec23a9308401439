/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events: what happened, who travelled, who received them, and how often. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

static gboolean
parse_participant (const LegationCursor *cursor, LegationParticipant *participant)
{
  static const char *const members[] = { "person", "title", "organization", "country", NULL };
  gpointer person = NULL;
  gboolean is_good;

  if (!legation_cursor_expect_object (cursor))
    return FALSE;
  legation_cursor_check_members (cursor, members);
  is_good = legation_cursor_read_reference (cursor, "person", LEGATION_OPTIONAL,
                                            LEGATION_KIND_PERSON, &person);
  is_good &= legation_cursor_read_text (cursor, "title", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_EVENT_PARTICIPANT, &participant->title);
  is_good &= legation_cursor_read_organization (cursor, "organization", &participant->organization);
  is_good
      &= legation_cursor_read_country (cursor, "country", LEGATION_OPTIONAL, participant->country);
  participant->person = person;

  if (legation_json_node_get_member (cursor->node, "person") == NULL
      && legation_json_node_get_member (cursor->node, "title") == NULL
      && legation_json_node_get_member (cursor->node, "organization") == NULL)
    is_good = legation_cursor_fail_missing (cursor, "person",
                                            _("a person, a title or an organization"));
  return is_good;
}

/* An optional member that is an array of participants. */
static gboolean
read_participants (const LegationCursor *cursor,
                   const char *name,
                   const LegationParticipant **participants,
                   guint *n_participants)
{
  LegationCursor array;
  LegationParticipant *list;
  gboolean is_good = TRUE;
  guint n_items;

  legation_cursor_get_member (cursor, name, LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&cursor->loader->dataset->arena, LegationParticipant, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= parse_participant (&item, &list[i]);
    }
  *participants = list;
  *n_participants = n_items;
  return is_good;
}

static gboolean
read_head (const LegationCursor *cursor, LegationDelegation *delegation)
{
  LegationCursor member;
  LegationParticipant *head;

  legation_cursor_get_member (cursor, "head", LEGATION_OPTIONAL, &member);
  if (member.node == NULL)
    return TRUE;
  head = legation_arena_new0 (&cursor->loader->dataset->arena, LegationParticipant, 1);
  delegation->head = head;
  return parse_participant (&member, head);
}

static gboolean
read_delegation (const LegationCursor *cursor, LegationEvent *event)
{
  static const char *const members[] = { "side", "organization", "head", "members", NULL };
  LegationCursor member;
  LegationDelegation *delegation;
  gboolean is_good;

  legation_cursor_get_member (cursor, "delegation", LEGATION_OPTIONAL, &member);
  if (member.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_object (&member))
    return FALSE;

  legation_cursor_check_members (&member, members);
  delegation = legation_arena_new0 (&cursor->loader->dataset->arena, LegationDelegation, 1);
  event->delegation = delegation;
  is_good = legation_cursor_read_country (&member, "side", LEGATION_REQUIRED, delegation->side);
  is_good &= legation_cursor_read_organization (&member, "organization", &delegation->organization);
  is_good &= read_head (&member, delegation);
  is_good &= read_participants (&member, "members", &delegation->members, &delegation->n_members);
  return is_good;
}

/* How many of it there were: a number, or the word for "nobody tells", which is 0 in memory. */
static gboolean
read_count (const LegationCursor *cursor, LegationEvent *event)
{
  LegationCursor member;
  gint64 count;

  legation_cursor_get_member (cursor, "count", LEGATION_OPTIONAL, &member);
  if (member.node == NULL)
    return TRUE;

  if (legation_cursor_is_string (&member))
    {
      if (strcmp (member.node->string, "unknown") != 0)
        return legation_cursor_fail (&member, LEGATION_PROBLEM_BAD_VALUE,
                                     _("a whole number or the word unknown"));
      event->count = 0;
      return TRUE;
    }
  if (!legation_cursor_expect_integer (&member, 1, G_MAXUINT, &count))
    return FALSE;
  event->count = (guint) count;
  return TRUE;
}

/* An optional member that is an array of ids of organizations, each once. */
static gboolean
read_organizations (const LegationCursor *cursor, LegationEvent *event)
{
  LegationCursor array;
  const LegationOrganization **list;
  gboolean is_good;
  guint n_items;

  legation_cursor_get_member (cursor, "organizations", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  is_good = legation_cursor_expect_unique_strings (&array, n_items);
  list = legation_arena_new0 (&cursor->loader->dataset->arena, const LegationOrganization *,
                              n_items);
  for (guint i = 0; i < n_items; i++)
    {
      gpointer organization = NULL;
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= legation_cursor_resolve (&item, LEGATION_KIND_ORGANIZATION, &organization);
      list[i] = organization;
    }
  event->organizations = list;
  event->n_organizations = n_items;
  return is_good;
}

/* The members that are one word or one text each. */
static gboolean
read_plain (const LegationCursor *cursor, LegationEvent *event)
{
  gboolean is_good;

  is_good = legation_cursor_read_word (cursor, "kind", LEGATION_REQUIRED, LEGATION_WORD_EVENT,
                                       (int *) &event->type);
  is_good &= legation_cursor_read_word (cursor, "channel", LEGATION_OPTIONAL, LEGATION_WORD_CHANNEL,
                                        (int *) &event->channel);
  is_good &= legation_cursor_read_word (cursor, "standing", LEGATION_OPTIONAL,
                                        LEGATION_WORD_STANDING, (int *) &event->standing);
  is_good &= legation_cursor_read_text (cursor, "title", LEGATION_REQUIRED,
                                        LEGATION_TEXT_EVENT_TITLE, &event->record.name);
  is_good &= legation_cursor_read_text (cursor, "summary", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_EVENT_SUMMARY, &event->summary);
  is_good &= legation_cursor_read_text (cursor, "outcome", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_EVENT_OUTCOME, &event->outcome);
  is_good &= legation_cursor_read_date (cursor, "when", LEGATION_OPTIONAL, &event->when);
  is_good &= read_count (cursor, event);
  return is_good;
}

/**
 * legation_cursor_load_event:
 * @self: one item of "events"
 * @record: (inout): the event, which has its kind and id
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_event (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id",    "kind",      "channel",       "standing",   "title", "summary",
          "when",  "countries", "organizations", "delegation", "hosts", "participants",
          "count", "itinerary", "outcome",       "citations",  "notes", "disagreesWith",
          NULL };
  LegationEvent *event = record;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  event->summary = "";
  event->count = 1;
  is_good = read_plain (self, event);
  is_good &= legation_cursor_read_countries (self, "countries", LEGATION_OPTIONAL,
                                             &event->countries, &event->n_countries);
  is_good &= read_organizations (self, event);
  is_good &= read_delegation (self, event);
  is_good &= read_participants (self, "hosts", &event->hosts, &event->n_hosts);
  is_good &= read_participants (self, "participants", &event->participants, &event->n_participants);
  is_good &= legation_cursor_load_itinerary (self, event);
  is_good &= legation_cursor_read_common (self, &event->record);
  is_good &= legation_cursor_read_disagreements (self, &event->record);
  return is_good;
}
