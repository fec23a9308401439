/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worked out once from the records: events by date, who has what with whom, and where each
 * source is used. */

#include "legation-loader-private.h"

#include <string.h>

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const LegationEvent *x = *(const LegationEvent *const *) a;
  const LegationEvent *y = *(const LegationEvent *const *) b;
  int order = 0;

  if ((x->when == NULL) != (y->when == NULL))
    return x->when == NULL ? 1 : -1;
  if (x->when != NULL && x->when != y->when)
    order = legation_date_compare (x->when, y->when);
  return order != 0 ? order : strcmp (x->record.id, y->record.id);
}

static void
sort_events (LegationDataset *self)
{
  GPtrArray *events = self->records[LEGATION_KIND_EVENT];

  self->events_by_date = legation_arena_new0 (&self->arena, const LegationEvent *, events->len);
  for (guint i = 0; i < events->len; i++)
    self->events_by_date[i] = g_ptr_array_index (events, i);
  if (events->len > 1)
    qsort (self->events_by_date, events->len, sizeof *self->events_by_date, compare_events);
}

/* The relationships by the key of their second party, each list with its own events. */
typedef struct
{
  GHashTable *by_partner; /* key → GPtrArray of LegationRelationship */
  GPtrArray **events;     /* by the index of the relationship */
} Pairs;

static void
find_pairs (LegationDataset *self, Pairs *pairs)
{
  GPtrArray *relationships = self->records[LEGATION_KIND_RELATIONSHIP];

  pairs->by_partner
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  pairs->events = g_new0 (GPtrArray *, relationships->len + 1);
  for (guint i = 0; i < relationships->len; i++)
    {
      LegationRelationship *relationship = g_ptr_array_index (relationships, i);
      const char *key = legation_party_get_key (&relationship->parties[1]);
      GPtrArray *list = g_hash_table_lookup (pairs->by_partner, key);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (pairs->by_partner, (gpointer) key, list);
          g_hash_table_insert (self->partners, (gpointer) key, relationship);
        }
      g_ptr_array_add (list, relationship);
      pairs->events[i] = g_ptr_array_new ();
    }
}

static void
add_to_pairs (Pairs *pairs, const LegationEvent *event, const char *key)
{
  GPtrArray *list = g_hash_table_lookup (pairs->by_partner, key);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      LegationRelationship *relationship = g_ptr_array_index (list, i);

      if (legation_event_concerns (event, &relationship->parties[0]))
        g_ptr_array_add (pairs->events[relationship->record.index], (gpointer) event);
    }
}

/* Each event once for each of its parties, so that the cost does not grow with the
 * relationships. */
static void
assign_events (LegationDataset *self)
{
  GPtrArray *relationships = self->records[LEGATION_KIND_RELATIONSHIP];
  Pairs pairs;

  find_pairs (self, &pairs);
  for (guint i = 0; i < self->records[LEGATION_KIND_EVENT]->len; i++)
    {
      const LegationEvent *event = self->events_by_date[i];

      for (guint j = 0; j < event->n_countries; j++)
        add_to_pairs (&pairs, event, event->countries[j]);
      for (guint j = 0; j < event->n_organizations; j++)
        add_to_pairs (&pairs, event, event->organizations[j]->record.id);
    }

  for (guint i = 0; i < relationships->len; i++)
    {
      LegationRelationship *relationship = g_ptr_array_index (relationships, i);
      GPtrArray *found = pairs.events[i];
      const LegationEvent **events
          = legation_arena_new0 (&self->arena, const LegationEvent *, found->len);

      for (guint j = 0; j < found->len; j++)
        events[j] = g_ptr_array_index (found, j);
      relationship->events = events;
      relationship->n_events = found->len;
      g_ptr_array_unref (found);
    }
  g_free (pairs.events);
  g_hash_table_unref (pairs.by_partner);
}

static gboolean
has_party (const LegationParty *parties, guint n_parties, const LegationParty *party)
{
  for (guint i = 0; i < n_parties; i++)
    if (parties[i].organization == party->organization
        && strcmp (parties[i].country, party->country) == 0)
      return TRUE;
  return FALSE;
}

/* Of those of whom only one is a party, one may stand beside a certain party, but not two. */
static gboolean
agreement_is_between (const LegationAgreement *agreement, const LegationParty pair[2])
{
  gboolean is_certain[2];
  gboolean is_possible[2];

  for (guint i = 0; i < 2; i++)
    {
      is_certain[i] = has_party (agreement->parties, agreement->n_parties, &pair[i]);
      is_possible[i]
          = is_certain[i] || has_party (agreement->any_of, agreement->n_any_of, &pair[i]);
    }
  return is_possible[0] && is_possible[1] && (is_certain[0] || is_certain[1]);
}

static gboolean
figure_concerns (const LegationFigure *figure, const LegationParty *party)
{
  for (guint i = 0; i < figure->n_countries; i++)
    if (strcmp (figure->countries[i], party->country) == 0)
      return TRUE;
  return FALSE;
}

static void
assign_agreements (LegationDataset *self, LegationRelationship *relationship)
{
  GPtrArray *agreements = self->records[LEGATION_KIND_AGREEMENT];
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const LegationAgreement **list;

  for (guint i = 0; i < agreements->len; i++)
    if (agreement_is_between (g_ptr_array_index (agreements, i), relationship->parties))
      g_ptr_array_add (found, g_ptr_array_index (agreements, i));

  list = legation_arena_new0 (&self->arena, const LegationAgreement *, found->len);
  for (guint i = 0; i < found->len; i++)
    list[i] = g_ptr_array_index (found, i);
  relationship->agreements = list;
  relationship->n_agreements = found->len;
}

static void
assign_figures (LegationDataset *self, LegationRelationship *relationship)
{
  GPtrArray *figures = self->records[LEGATION_KIND_FIGURE];
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const LegationFigure **list;

  for (guint i = 0; i < figures->len; i++)
    if (figure_concerns (g_ptr_array_index (figures, i), &relationship->parties[0])
        && figure_concerns (g_ptr_array_index (figures, i), &relationship->parties[1]))
      g_ptr_array_add (found, g_ptr_array_index (figures, i));

  list = legation_arena_new0 (&self->arena, const LegationFigure *, found->len);
  for (guint i = 0; i < found->len; i++)
    list[i] = g_ptr_array_index (found, i);
  relationship->figures = list;
  relationship->n_figures = found->len;
}

/** UseFunc: called for each citation of a dataset with the record that it stands in. */
typedef void (*UseFunc) (LegationDataset *self,
                         const LegationRecord *record,
                         const LegationCitation *citation);

static void
visit_citations (LegationDataset *self,
                 const LegationRecord *record,
                 const LegationCitation *citations,
                 guint n_citations,
                 UseFunc func)
{
  for (guint i = 0; i < n_citations; i++)
    func (self, record, &citations[i]);
}

static void
visit_record (LegationDataset *self, const LegationRecord *record, UseFunc func)
{
  visit_citations (self, record, record->citations, record->n_citations, func);
  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    {
      const LegationRelationship *relationship = (const LegationRelationship *) record;

      visit_citations (self, record, relationship->status_citations,
                       relationship->n_status_citations, func);
    }
  if (record->kind == LEGATION_KIND_PERSON)
    {
      const LegationPerson *person = (const LegationPerson *) record;

      for (guint i = 0; i < person->n_titles; i++)
        visit_citations (self, record, person->titles[i].citations, person->titles[i].n_citations,
                         func);
    }
}

static void
visit_all (LegationDataset *self, UseFunc func)
{
  for (guint kind = 0; kind < LEGATION_N_KINDS; kind++)
    for (guint i = 0; i < self->records[kind]->len; i++)
      visit_record (self, g_ptr_array_index (self->records[kind], i), func);
}

static void
count_use (LegationDataset *self, const LegationRecord *record, const LegationCitation *citation)
{
  self->uses[citation->source->record.index].n_uses++;
}

static void
add_use (LegationDataset *self, const LegationRecord *record, const LegationCitation *citation)
{
  LegationUses *uses = &self->uses[citation->source->record.index];
  LegationUse *use = (LegationUse *) &uses->uses[uses->n_uses++];

  use->record = record;
  use->citation = citation;
}

static void
collect_uses (LegationDataset *self)
{
  guint n_sources = self->records[LEGATION_KIND_SOURCE]->len;

  self->uses = legation_arena_new0 (&self->arena, LegationUses, n_sources);
  visit_all (self, count_use);
  for (guint i = 0; i < n_sources; i++)
    {
      self->uses[i].uses = legation_arena_new0 (&self->arena, LegationUse, self->uses[i].n_uses);
      self->uses[i].n_uses = 0;
    }
  visit_all (self, add_use);
}

/* Works everything out that is derived from the records of @self, which are complete. */
void
legation_dataset_build_index (LegationDataset *self)
{
  GPtrArray *relationships = self->records[LEGATION_KIND_RELATIONSHIP];

  sort_events (self);
  assign_events (self);
  for (guint i = 0; i < relationships->len; i++)
    {
      assign_agreements (self, g_ptr_array_index (relationships, i));
      assign_figures (self, g_ptr_array_index (relationships, i));
    }
  collect_uses (self);
}
