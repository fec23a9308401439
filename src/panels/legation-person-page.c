/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a person: who they are, where they were, and what they say. */

#include "config.h"

#include "legation-pages.h"

#include "legation-cited-text.h"
#include "legation-digest.h"
#include "legation-event-list.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/**
 * legation_page_country_and_aliases: “North Korea · also Kim Jong-un”.
 *
 * Returns: (transfer full): the text, empty where nothing is known
 */
char *
legation_page_country_and_aliases (LegationSession *session,
                                   const char *country,
                                   const char *const *aliases,
                                   guint n_aliases)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *also = NULL;

  for (guint i = 0; i < n_aliases; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "", aliases[i]);
  if (n_aliases > 0)
    /* Translators: %s are other names of a person or an organization. */
    also = g_strdup_printf (_("also %s"), names->str);

  return legation_text_join (
      *country != '\0' ? legation_session_get_country_name (session, country) : "",
      also != NULL ? also : "", NULL);
}

/* An office has citations of its own: they are the marks behind it. */
static void
add_title (LegationPage *self, GtkWidget *list, const LegationPerson *person, guint index)
{
  const LegationTitle *title = &person->titles[index];
  g_autoptr (GPtrArray) passages = legation_citations_group (title->citations, title->n_citations);
  g_autofree char *date
    = title->when != NULL ? legation_date_to_display (title->when, LEGATION_DATE_STYLE_SHORT)
                          : g_strdup (_("not dated"));
  g_autofree char *line = legation_text_join (
      title->organization != NULL ? title->organization->record.name : "", date, NULL);
  GtkWidget *box = legation_kit_row_box ();
  GtkWidget *text = legation_cited_text_new (legation_page_get_session (self), title->title,
                                             &person->record, passages);

  legation_cited_text_add_class (LEGATION_CITED_TEXT (text), "legation-dense");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), legation_kit_label (line, "legation-secondary"));
  if (title->organization != NULL)
    legation_kit_list_add_link (list, box, title->organization->record.id, title->title);
  else
    legation_kit_list_add (list, box, title->title);
}

static const char *
describe_capacity (const LegationAppearance *appearance)
{
  switch (appearance->capacity)
    {
    case LEGATION_CAPACITY_HEAD:
      return _("leader");
    case LEGATION_CAPACITY_MEMBER:
      return _("member");
    case LEGATION_CAPACITY_HOST:
      return _("host");
    case LEGATION_CAPACITY_PARTICIPANT:
    default:
      return legation_event_describe_part (appearance->event, FALSE);
    }
}

static guint
add_appearances (LegationPage *self, const LegationPerson *person)
{
  LegationSession *session = legation_page_get_session (self);
  g_autoptr (GPtrArray) appearances
    = legation_person_list_appearances (person, legation_session_get_dataset (session));
  g_autofree char *remark = g_strdup_printf (
      ngettext ("%u event", "%u events, newest first", appearances->len), appearances->len);
  GtkWidget *list;

  if (appearances->len == 0)
    return 0;
  legation_page_add_section (self, _("Events"), remark);
  list = legation_page_add_list (self, _("Events"));
  for (guint i = 0; i < appearances->len; i++)
    {
      const LegationAppearance *appearance = g_ptr_array_index (appearances, i);
      const char *title = appearance->participant->title;
      g_autofree char *line = legation_text_join (describe_capacity (appearance),
                                                  title != NULL ? title : "", NULL);
      g_autofree char *label = legation_session_describe_event (session, appearance->event);

      legation_kit_list_add_link (list, legation_event_row_new (appearance->event, line),
                                  appearance->event->record.id, label);
    }

  return appearances->len;
}

/* Statements that are the person's own, or those of others whom the person cites. */
static guint
add_statements (LegationPage *self,
                const LegationPerson *person,
                LegationVoice voice,
                const char *heading)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_statements (dataset); i++)
    {
      const LegationStatement *statement = legation_dataset_get_statement (dataset, i);

      if (legation_statement_find_voice (statement, person) == voice)
        g_ptr_array_add (statements, (gpointer) statement);
    }
  legation_page_add_statement_links (self, heading, statements);

  return statements->len;
}

/* Where others name the person. */
static guint
add_mentions (LegationPage *self, const LegationPerson *person)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  g_autoptr (GPtrArray) events = legation_person_list_naming_events (person, dataset);
  g_autoptr (GPtrArray) statements = legation_person_list_naming_statements (person, dataset);

  if (events->len > 0)
    legation_page_add_events (self, _("Also named in"), events);
  legation_page_add_statement_links (self, _("Named in statements"), statements);

  return events->len + statements->len;
}

/**
 * legation_page_add_own_citations: adds the marks of the citations of a record that has no text for
 * them to stand behind; nothing where there are none.
 */
void
legation_page_add_own_citations (LegationPage *self, const LegationRecord *record)
{
  g_autoptr (GPtrArray) passages
    = legation_citations_group (record->citations, record->n_citations);

  if (passages->len > 0)
    legation_page_add (self, legation_cited_text_new (legation_page_get_session (self),
                                                      _("Named in"), record, passages));
}

/** legation_person_page_new: Returns: (transfer floating): the page of a person. */
LegationPage *
legation_person_page_new (LegationSession *session, const LegationPerson *person)
{
  LegationPage *self = legation_page_new (session, _("Person"));
  g_autofree char *line = legation_page_country_and_aliases (session, person->country,
                                                             person->aliases, person->n_aliases);
  guint n = person->n_titles;

  legation_page_add_heading (self, person->record.name);
  legation_page_add_text (self, line, "legation-secondary");
  legation_page_add_own_citations (self, &person->record);
  legation_page_add_notes (self, &person->record);
  if (person->n_titles > 0)
    {
      GtkWidget *list;

      legation_page_add_section (self, _("Offices"), NULL);
      list = legation_page_add_list (self, _("Offices"));
      for (guint i = 0; i < person->n_titles; i++)
        add_title (self, list, person, i);
    }
  n += add_appearances (self, person);
  n += add_statements (self, person, LEGATION_VOICE_OWN, _("Statements held"));
  n += add_statements (self, person, LEGATION_VOICE_CITED, _("Cited from others"));
  n += add_mentions (self, person);
  if (n == 0)
    legation_page_add_text (self, _("The sources say no more of this person"), "legation-hint");

  return self;
}
