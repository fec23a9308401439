/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was at an event: the delegation, its leader and members, the hosts, and who else
 * took part. */

#include "config.h"

#include "legation-people.h"

#include "legation-digest.h"
#include "legation-kit.h"
#include "legation-strip.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* A row of name and a line below, with marks; a link where @id is not %NULL. */
static void
add_row (LegationPage *self,
         GtkWidget *list,
         const LegationEvent *event,
         const char *name,
         const char *line,
         const char *id,
         const char *pointer)
{
  g_autoptr (GPtrArray) passages = legation_citations_group_for (&event->record, pointer);
  GtkWidget *row = legation_strip_new (6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label
    = *line != '\0' ? g_strdup_printf ("%s, %s", name, line) : g_strdup (name);

  gtk_box_append (GTK_BOX (texts), legation_kit_label (name, "legation-dense-heading"));
  if (*line != '\0')
    gtk_box_append (GTK_BOX (texts), legation_kit_label (line, "legation-secondary"));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  legation_strip_append (LEGATION_STRIP (row), texts);
  legation_kit_append_marks (row, legation_page_get_session (self), &event->record, passages);
  if (id != NULL)
    {
      legation_kit_list_add_link (list, row, id, label);
      return;
    }
  gtk_widget_add_css_class (row, "legation-row");
  legation_kit_list_add (list, row, label);
}

static void
add_participant (LegationPage *self,
                 GtkWidget *list,
                 const LegationEvent *event,
                 const LegationParticipant *participant,
                 const char *capacity,
                 const char *pointer)
{
  const char *organization
    = participant->organization != NULL ? participant->organization->record.name : NULL;
  const char *title = participant->title;
  const char *name, *id;
  const char *country = "";
  g_autofree char *line = NULL;

  if (participant->person != NULL)
    {
      name = participant->person->record.name;
      id = participant->person->record.id;
    }
  else
    {
      name = title != NULL ? title : organization;
      id = organization != NULL ? participant->organization->record.id : NULL;
      organization = title != NULL ? organization : NULL;
      title = NULL;
    }
  /* Those who took part stand under the name of their country. */
  if (*capacity != '\0' && *participant->country != '\0' && participant->person == NULL)
    country = legation_session_get_country_name (legation_page_get_session (self),
                                                 participant->country);
  line = legation_text_join (capacity, title != NULL ? title : "",
                             organization != NULL ? organization : "", country, NULL);
  add_row (self, list, event, name, line, id, pointer);
}

/* A delegation, or as many as there were, of which only the country is known. */
static char *
describe_nameless (const LegationEvent *event, const char *country)
{
  /* Translators: %s is a country. */
  if (event->count == 0)
    return g_strdup_printf (_("Delegations of %s, number not stated"), country);
  if (event->count > 1)
    /* Translators: %u is two or more, %s a country. */
    return g_strdup_printf (ngettext ("%u delegation of %s", "%u delegations of %s", event->count),
                            event->count, country);

  /* Translators: %s is a country. */
  return g_strdup_printf (_("A delegation of %s"), country);
}

static void
add_delegation (LegationPage *self, GtkWidget *list, const LegationEvent *event)
{
  const LegationDelegation *delegation = event->delegation;
  const char *country
    = legation_session_get_country_name (legation_page_get_session (self), delegation->side);
  gboolean several = event->count != 1;
  /* Translators: %s is a country. */
  g_autofree char *line = g_strdup_printf (several ? _("delegations of %s") : _("delegation of %s"),
                                           country);

  if (delegation->organization != NULL)
    add_row (self, list, event, delegation->organization->record.name, line,
             delegation->organization->record.id, "/delegation/organization");
  else if (delegation->head == NULL && delegation->n_members == 0)
    {
      g_autofree char *name = describe_nameless (event, country);

      add_row (self, list, event, name, _("members not named"), NULL, "/delegation");
    }
  if (delegation->head != NULL)
    add_participant (self, list, event, delegation->head,
                     delegation->organization != NULL ? _("leader") : line, "/delegation/head");
  for (guint i = 0; i < delegation->n_members; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/delegation/members/%u", i);

      add_participant (self, list, event, &delegation->members[i], _("member"), pointer);
    }
}

static void
add_delegation_and_hosts (LegationPage *self, const LegationEvent *event)
{
  const char *heading;
  GtkWidget *list;

  if (event->delegation == NULL && event->n_hosts == 0)
    return;
  if (event->delegation == NULL)
    heading = _("Hosts");
  else
    heading = event->n_hosts > 0 ? _("Delegation and hosts") : _("Delegation");

  legation_page_add_section (self, heading, NULL);
  list = legation_page_add_list (self, heading);
  if (event->delegation != NULL)
    add_delegation (self, list, event);
  for (guint i = 0; i < event->n_hosts; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/hosts/%u", i);

      add_participant (self, list, event, &event->hosts[i], _("host"), pointer);
    }
}

/* Of which country somebody was there, empty where nobody says. */
static const char *
get_side (const LegationParticipant *participant)
{
  if (*participant->country != '\0')
    return participant->country;
  if (participant->person != NULL && *participant->person->country != '\0')
    return participant->person->country;

  return participant->organization != NULL ? participant->organization->country : "";
}

/* The sides in the order in which they are first named: interned codes. */
static GPtrArray *
list_sides (const LegationEvent *event)
{
  GPtrArray *sides = g_ptr_array_new ();

  for (guint i = 0; i < event->n_participants; i++)
    {
      const char *side = g_intern_string (get_side (&event->participants[i]));

      if (!g_ptr_array_find (sides, side, NULL))
        g_ptr_array_add (sides, (gpointer) side);
    }

  return sides;
}

static void
add_side (LegationPage *self, GtkWidget *list, const LegationEvent *event, const char *side)
{
  for (guint i = 0; i < event->n_participants; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/participants/%u", i);

      if (g_str_equal (get_side (&event->participants[i]), side))
        add_participant (self, list, event, &event->participants[i], "", pointer);
    }
}

/* Those of one country stand together: a summit has two sides. */
static void
add_participants (LegationPage *self, const LegationEvent *event)
{
  g_autoptr (GPtrArray) sides = list_sides (event);
  const char *heading = legation_event_describe_part (event, TRUE);
  LegationSession *session = legation_page_get_session (self);

  if (event->n_participants == 0)
    return;

  legation_page_add_section (self, heading, NULL);
  for (guint i = 0; i < sides->len; i++)
    {
      const char *side = g_ptr_array_index (sides, i);
      GtkWidget *list;

      if (*side != '\0')
        list = legation_page_add_group (self, legation_session_get_country_name (session, side));
      else if (sides->len > 1)
        list = legation_page_add_group (self, _("Country not stated"));
      else
        list = legation_page_add_list (self, heading);
      add_side (self, list, event, side);
    }
}

/** legation_page_add_people: adds the sections on delegation, hosts and others, if there are any. */
void
legation_page_add_people (LegationPage *self, const LegationEvent *event)
{
  add_delegation_and_hosts (self, event);
  add_participants (self, event);
}
