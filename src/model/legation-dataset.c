/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking things up in a dataset.  Everything here only reads what the loader has built. */

#include "legation-dataset.h"

#include "legation-dataset-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (LegationDataset,
                     legation_dataset,
                     legation_dataset_ref,
                     legation_dataset_unref)

static void
unref_date (gpointer date)
{
  legation_date_unref (date);
}

static void
unref_object (gpointer object)
{
  json_object_unref (object);
}

/* Returns: (transfer full): a dataset with no records, for the loader to fill. */
LegationDataset *
legation_dataset_new (void)
{
  LegationDataset *self = g_new0 (LegationDataset, 1);

  g_atomic_ref_count_init (&self->ref_count);
  legation_arena_init (&self->arena);
  for (guint i = 0; i < LEGATION_N_KINDS; i++)
    self->records[i] = g_ptr_array_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->partners = g_hash_table_new (g_str_hash, g_str_equal);
  self->dates = g_ptr_array_new_with_free_func (unref_date);
  self->objects = g_ptr_array_new_with_free_func (unref_object);
  self->header.title = self->header.description = "";
  self->header.language = self->header.license = "";
  return self;
}

/**
 * legation_dataset_ref:
 * @self: a dataset
 *
 * Returns: (transfer full): @self; may be called from any thread
 */
LegationDataset *
legation_dataset_ref (LegationDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * legation_dataset_unref:
 * @self: (transfer full): a dataset
 *
 * With the last reference all records, texts and dates of the dataset end.
 */
void
legation_dataset_unref (LegationDataset *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < LEGATION_N_KINDS; i++)
    g_ptr_array_unref (self->records[i]);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->partners);
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->objects);
  legation_arena_clear (&self->arena);
  g_free (self);
}

/* Returns: the one copy of a code of two capital letters that all records of @self share. */
const char *
legation_dataset_intern_code (LegationDataset *self, const char *code)
{
  char *copy = self->codes[(code[0] - 'A') * 26 + (code[1] - 'A')];

  copy[0] = code[0];
  copy[1] = code[1];
  return copy;
}

/* Returns: a country's code or an organization's id; the two are never alike. */
const char *
legation_party_get_key (const LegationParty *party)
{
  return party->organization != NULL ? party->organization->record.id : party->country;
}

/**
 * legation_dataset_get_header:
 * @self: a dataset
 *
 * Texts that the document leaves out are empty, never %NULL; so is a focus that is missing or
 * wrong.
 *
 * Returns: (transfer none): what the top of the document says of the whole
 */
const LegationHeader *
legation_dataset_get_header (LegationDataset *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->header;
}

/**
 * legation_dataset_get_notes_applied:
 * @self: a dataset
 *
 * Returns: whether the records were changed as their editorial notes say; see
 *   LEGATION_LOADER_APPLY_NOTES
 */
gboolean
legation_dataset_get_notes_applied (LegationDataset *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->notes_applied;
}

/**
 * legation_note_is_applicable:
 * @self: a note of a record
 *
 * Returns: whether applying the note changes something, or has changed it; a note whose changes the
 *   record could not do with has none
 */
gboolean
legation_note_is_applicable (const LegationNote *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->set != NULL && json_object_get_size (self->set) > 0;
}

/**
 * legation_dataset_count_applicable_notes:
 * @self: a dataset
 *
 * Returns: how many of its notes would change a record, or have changed it, when they are applied
 */
guint
legation_dataset_count_applicable_notes (LegationDataset *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_applicable;
}

/**
 * legation_dataset_get_n_records:
 * @self: a dataset
 * @kind: a kind
 *
 * Returns: how many records of this kind were loaded
 */
guint
legation_dataset_get_n_records (LegationDataset *self, LegationKind kind)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail ((guint) kind < LEGATION_N_KINDS, 0);
  return self->records[kind]->len;
}

/**
 * legation_dataset_get_record:
 * @self: a dataset
 * @kind: a kind
 * @index: less than legation_dataset_get_n_records()
 *
 * Returns: (transfer none): a record, in the order of the document; may be cast to its kind's type
 */
const LegationRecord *
legation_dataset_get_record (LegationDataset *self, LegationKind kind, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < LEGATION_N_KINDS, NULL);
  g_return_val_if_fail (index < self->records[kind]->len, NULL);
  return g_ptr_array_index (self->records[kind], index);
}

/**
 * legation_dataset_find:
 * @self: a dataset
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of any kind that has this id
 */
const LegationRecord *
legation_dataset_find (LegationDataset *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  return id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;
}

/**
 * legation_dataset_get_events_by_date:
 * @self: a dataset
 * @n: (out): how many events there are
 *
 * Returns: (transfer none) (array length=n): all events by date (legation_date_compare()) and then
 *   by id; those with no date come last
 */
const LegationEvent *const *
legation_dataset_get_events_by_date (LegationDataset *self, guint *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->records[LEGATION_KIND_EVENT]->len;
  return self->events_by_date;
}

/**
 * legation_dataset_get_uses:
 * @self: a dataset
 * @source: a source of @self
 * @n: (out): how many uses there are
 *
 * Returns: (transfer none) (array length=n): each citation of @source with the record that it
 *   stands in, also those of a relationship's status and of a person's titles; by kind of record,
 *   then in the order of the document
 */
const LegationUse *
legation_dataset_get_uses (LegationDataset *self, const LegationSource *source, guint *n)
{
  const LegationUses *uses;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (source->record.index < self->records[LEGATION_KIND_SOURCE]->len, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  uses = &self->uses[source->record.index];
  *n = uses->n_uses;
  return uses->uses;
}

/**
 * legation_dataset_find_partner:
 * @self: a dataset
 * @country: (nullable): the partner: an ISO 3166-1 alpha-2 code or the id of an organization
 *
 * Returns: (transfer none) (nullable): the first relationship whose second party this is
 */
const LegationRelationship *
legation_dataset_find_partner (LegationDataset *self, const char *country)
{
  g_return_val_if_fail (self != NULL, NULL);
  return country != NULL ? g_hash_table_lookup (self->partners, country) : NULL;
}

/**
 * legation_event_concerns:
 * @event: an event
 * @party: a country or an organization
 *
 * Returns: whether @party is among the countries or the organizations of @event
 */
gboolean
legation_event_concerns (const LegationEvent *event, const LegationParty *party)
{
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (party != NULL, FALSE);

  if (party->organization != NULL)
    {
      for (guint i = 0; i < event->n_organizations; i++)
        if (event->organizations[i] == party->organization)
          return TRUE;
      return FALSE;
    }

  for (guint i = 0; i < event->n_countries; i++)
    if (strcmp (event->countries[i], party->country) == 0)
      return TRUE;
  return FALSE;
}

/** legation_event_stops_at: Returns: whether @place is among the stops of @event. */
gboolean
legation_event_stops_at (const LegationEvent *event, const LegationPlace *place)
{
  g_return_val_if_fail (event != NULL, FALSE);

  for (guint i = 0; i < event->n_stops; i++)
    if (event->stops[i].place == place)
      return TRUE;

  return FALSE;
}

/** legation_event_belongs_to: whether both parties of @relationship are among those of @event. */
gboolean
legation_event_belongs_to (const LegationEvent *event, const LegationRelationship *relationship)
{
  g_return_val_if_fail (relationship != NULL, FALSE);

  return legation_event_concerns (event, &relationship->parties[0])
         && legation_event_concerns (event, &relationship->parties[1]);
}

/**
 * legation_event_relate:
 * @event: an event
 * @span: a span of days
 *
 * Whether @event happened in @span.  A number of visits that nobody tells (a count of 0) is a
 * window of time: see legation_date_relate_window().  An event with no date certainly happened at
 * some time, so it is %LEGATION_RELATION_CERTAIN in %LEGATION_SPAN_ALL; of every narrower span
 * nothing can be said, and it is %LEGATION_RELATION_NO, so that a filter by time does not keep what
 * has no time.
 *
 * Returns: one of the three answers
 */
LegationRelation
legation_event_relate (const LegationEvent *event, LegationSpan span)
{
  g_return_val_if_fail (event != NULL, LEGATION_RELATION_NO);

  if (event->when == NULL)
    return legation_span_equal (span, LEGATION_SPAN_ALL) ? LEGATION_RELATION_CERTAIN
                                                         : LEGATION_RELATION_NO;
  if (event->count == 0)
    return legation_date_relate_window (event->when, span);
  return legation_date_relate (event->when, span);
}

static gboolean
concerns (const LegationNote *note, const char *pointer)
{
  for (guint i = 0; i < note->n_concerns; i++)
    if (g_str_equal (note->concerns[i], pointer))
      return TRUE;
  return FALSE;
}

/**
 * legation_record_is_derived:
 * @record: a record
 * @pointer: a JSON pointer relative to it, such as "/when"
 *
 * Returns: whether what stands there is the editors' own reading of the sources: whether a note of
 *   the kind “derived” concerns just this
 */
gboolean
legation_record_is_derived (const LegationRecord *record, const char *pointer)
{
  g_return_val_if_fail (record != NULL && pointer != NULL, FALSE);

  for (guint i = 0; i < record->n_notes; i++)
    if (record->notes[i].kind == LEGATION_NOTE_DERIVED && concerns (&record->notes[i], pointer))
      return TRUE;
  return FALSE;
}

/** legation_citations_count_sources: Returns: how many different sources are cited. */
guint
legation_citations_count_sources (const LegationCitation *citations, guint n_citations)
{
  guint n = 0;

  for (guint i = 0; i < n_citations; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < i && !known; j++)
        known = citations[j].source == citations[i].source;
      n += known ? 0 : 1;
    }

  return n;
}
