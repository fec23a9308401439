/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both lists are worked out from the relationship's own records, so that their cost does not follow the
 * size of the dataset. */

#include "config.h"

#include "legation-roster.h"

#include "legation-citation-mark.h"
#include "legation-digest.h"
#include "legation-kit.h"
#include "legation-phrases.h"
#include "legation-strip.h"

#include <glib/gi18n.h>

/* So many people and sources are shown at once; the rest is one click away. */
#define SHOWN_PEOPLE 4
#define SHOWN_SOURCES 12

/* Returns: whether @a is the later one, or just as late */
static gboolean
is_later (const LegationEvent *a, const LegationEvent *b)
{
  if (a->when == NULL || b->when == NULL)
    return a->when != NULL;

  return legation_date_compare (a->when, b->when) >= 0;
}

static void
note_person (GHashTable *people, const LegationPerson *person, const LegationEvent *event)
{
  LegationRosterPerson *found;

  if (person == NULL)
    return;
  found = g_hash_table_lookup (people, person);
  if (found == NULL)
    {
      found = g_new0 (LegationRosterPerson, 1);
      found->person = person;
      found->latest = found->counted = event;
      found->n_events = 1;
      g_hash_table_insert (people, (gpointer) person, found);
      return;
    }
  /* Who leads a delegation may be among its members, too. */
  if (found->counted == event)
    return;
  found->counted = event;
  found->n_events++;
  if (is_later (event, found->latest))
    found->latest = event;
}

static void
note_participants (GHashTable *people,
                   const LegationParticipant *participants,
                   guint n,
                   const LegationEvent *event)
{
  for (guint i = 0; i < n; i++)
    note_person (people, participants[i].person, event);
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const LegationRosterPerson *left = a, *right = b;

  if (left->n_events != right->n_events)
    return left->n_events > right->n_events ? -1 : 1;

  return (int) left->person->record.index - (int) right->person->record.index;
}

/**
 * legation_relationship_list_people: who was at its events, those that were at most of them first.
 *
 * Returns: (transfer full) (element-type LegationRosterPerson): them
 */
GArray *
legation_relationship_list_people (const LegationRelationship *relationship)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LegationRosterPerson));
  g_autoptr (GHashTable) people = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer found;

  for (guint i = 0; i < relationship->n_events; i++)
    {
      const LegationEvent *event = relationship->events[i];
      const LegationDelegation *delegation = event->delegation;

      if (delegation != NULL && delegation->head != NULL)
        note_person (people, delegation->head->person, event);
      if (delegation != NULL)
        note_participants (people, delegation->members, delegation->n_members, event);
      note_participants (people, event->hosts, event->n_hosts, event);
      note_participants (people, event->participants, event->n_participants, event);
    }
  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, NULL, &found))
    g_array_append_val (list, *(LegationRosterPerson *) found);
  g_array_sort (list, compare_people);

  return list;
}

static void
count_passages (const LegationCitation *citations, guint n_citations, guint *passages)
{
  for (guint i = 0; i < n_citations; i++)
    passages[citations[i].source->record.index]++;
}

/**
 * legation_relationship_list_sources: which sources speak of a relationship, in their order.
 *
 * Returns: (transfer full) (element-type LegationRosterSource): them
 */
GArray *
legation_relationship_list_sources (const LegationRelationship *relationship,
                                    LegationDataset *dataset)
{
  const guint n_sources = legation_dataset_get_n_sources (dataset);
  g_autofree guint *passages = g_new0 (guint, n_sources + 1);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LegationRosterSource));

#define COUNT_RECORDS(records, n)                                                                  \
  for (guint i = 0; i < (n); i++)                                                                  \
    count_passages ((records)[i]->record.citations, (records)[i]->record.n_citations, passages)

  count_passages (relationship->record.citations, relationship->record.n_citations, passages);
  count_passages (relationship->status_citations, relationship->n_status_citations, passages);
  COUNT_RECORDS (relationship->statements, relationship->n_statements);
  COUNT_RECORDS (relationship->events, relationship->n_events);
  COUNT_RECORDS (relationship->agreements, relationship->n_agreements);
  COUNT_RECORDS (relationship->figures, relationship->n_figures);
#undef COUNT_RECORDS

  for (guint i = 0; i < n_sources; i++)
    {
      const LegationRosterSource found = { legation_dataset_get_source (dataset, i), passages[i] };

      if (passages[i] > 0)
        g_array_append_val (list, found);
    }

  return list;
}

/* “3 events, last 9–11 Oct 2025” */
static char *
describe_part (const LegationRosterPerson *person)
{
  g_autofree char *date = legation_event_describe_date (person->latest);
  g_autofree char *events = g_strdup_printf (
    ngettext ("%u event", "%u events", person->n_events), person->n_events);

  if (person->n_events == 1)
    return legation_text_join (person->latest->record.name, date, NULL);

  /* Translators: “3 events, last 9–11 Oct 2025” */
  return g_strdup_printf (_("%s, last %s"), events, date);
}

static void
add_people (LegationPage *self, const LegationRelationship *relationship)
{
  g_autoptr (GArray) people = legation_relationship_list_people (relationship);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  g_autofree char *label
    = g_strdup_printf (ngettext ("Show the %u Person", "Show All %u People", people->len), people->len);
  GtkWidget *list;

  if (people->len == 0)
    return;
  legation_page_add_section (self, _("People"), _("named at its events"));
  list = legation_page_add_list (self, _("People"));
  for (guint i = 0; i < people->len; i++)
    {
      const LegationRosterPerson *person = &g_array_index (people, LegationRosterPerson, i);
      const char *name = person->person->record.name;
      g_autofree char *part = describe_part (person);
      g_autofree char *spoken = g_strdup_printf ("%s, %s", name, part);
      GtkWidget *box = legation_kit_row_box ();
      GtkWidget *row;

      gtk_box_append (GTK_BOX (box), legation_kit_label (name, "legation-dense-heading"));
      gtk_box_append (GTK_BOX (box), legation_kit_label (part, "legation-secondary"));
      row = legation_kit_list_add_link (list, box, person->person->record.id, spoken);
      if (i >= SHOWN_PEOPLE)
        g_ptr_array_add (hidden, row);
    }
  legation_page_add_unfold (self, label, hidden);
}

static GtkWidget *
add_source (GtkWidget *list, const LegationRosterSource *found)
{
  const LegationSource *source = found->source;
  GtkWidget *box = legation_kit_row_box ();
  GtkWidget *row = legation_strip_new (8);
  g_autofree char *description = legation_source_describe (source);
  g_autofree char *passages = g_strdup_printf (
    ngettext ("%u passage", "%u passages", found->n_passages), found->n_passages);
  g_autofree char *line = legation_text_join (description, passages, NULL);
  g_autofree char *label
    /* Translators: the number of a source, its title, and how much of it is used. */
    = g_strdup_printf (_("Source %u: %s, %s"), source->number, source->record.name, line);

  gtk_box_append (GTK_BOX (box), legation_kit_label (source->record.name, "legation-dense"));
  gtk_box_append (GTK_BOX (box), legation_kit_label (line, "legation-secondary"));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_remove_css_class (box, "legation-row");
  legation_strip_append (LEGATION_STRIP (row), legation_citation_number_new (source->number));
  legation_strip_append (LEGATION_STRIP (row), box);

  return legation_kit_list_add_link (list, row, source->record.id, label);
}

static void
add_sources (LegationPage *self, const LegationRelationship *relationship)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  g_autoptr (GArray) sources = legation_relationship_list_sources (relationship, dataset);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  g_autofree char *label = g_strdup_printf (
    ngettext ("Show the %u Source", "Show All %u Sources", sources->len), sources->len);
  GtkWidget *list;

  legation_page_add_section (self, _("Sources"), NULL);
  if (sources->len == 0)
    {
      legation_page_add_text (self, _("No source is cited here"), "legation-secondary");
      return;
    }
  list = legation_page_add_list (self, _("Sources"));
  for (guint i = 0; i < sources->len; i++)
    {
      GtkWidget *row = add_source (list, &g_array_index (sources, LegationRosterSource, i));

      if (i >= SHOWN_SOURCES)
        g_ptr_array_add (hidden, row);
    }
  legation_page_add_unfold (self, label, hidden);
}

/** legation_page_add_roster: adds who took part in a relationship, and what is told of it by whom. */
void
legation_page_add_roster (LegationPage *self, const LegationRelationship *relationship)
{
  add_people (self, relationship);
  add_sources (self, relationship);
}
