/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids.  A first pass over the document knows all of them; the second one, which reads the records
 * in an order in which nothing points forwards, finds what they stand for. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* Comparing an unknown id with all known ones is linear; a file of nothing but errors may not be
 * quadratic. */
#define MAX_HINTS 100

static const gsize record_sizes[LEGATION_N_KINDS] = {
  [LEGATION_KIND_SOURCE] = sizeof (LegationSource),
  [LEGATION_KIND_PLACE] = sizeof (LegationPlace),
  [LEGATION_KIND_PERSON] = sizeof (LegationPerson),
  [LEGATION_KIND_ORGANIZATION] = sizeof (LegationOrganization),
  [LEGATION_KIND_EVENT] = sizeof (LegationEvent),
  [LEGATION_KIND_AGREEMENT] = sizeof (LegationAgreement),
  [LEGATION_KIND_FIGURE] = sizeof (LegationFigure),
  [LEGATION_KIND_RELATIONSHIP] = sizeof (LegationRelationship),
  [LEGATION_KIND_STATEMENT] = sizeof (LegationStatement),
  [LEGATION_KIND_ERA] = sizeof (LegationEra),
  [LEGATION_KIND_STORY] = sizeof (LegationStory),
  [LEGATION_KIND_STEP] = sizeof (LegationStep),
};

static const char *const expectations[LEGATION_N_KINDS] = {
  [LEGATION_KIND_SOURCE] = N_("the id of a source"),
  [LEGATION_KIND_PLACE] = N_("the id of a place"),
  [LEGATION_KIND_PERSON] = N_("the id of a person"),
  [LEGATION_KIND_ORGANIZATION] = N_("the id of an organization"),
  [LEGATION_KIND_EVENT] = N_("the id of an event"),
  [LEGATION_KIND_AGREEMENT] = N_("the id of an agreement"),
  [LEGATION_KIND_FIGURE] = N_("the id of a figure"),
  [LEGATION_KIND_RELATIONSHIP] = N_("the id of a relationship"),
  [LEGATION_KIND_STATEMENT] = N_("the id of a statement"),
  [LEGATION_KIND_ERA] = N_("the id of an era"),
  [LEGATION_KIND_STORY] = N_("the id of a story"),
  [LEGATION_KIND_STEP] = N_("the id of a step"),
};

/* Whether @text is [a-z0-9][a-z0-9-]*. */
static gboolean
is_id (const char *text)
{
  if (text[0] == '-')
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return FALSE;
  return text[0] != '\0';
}

/* A text that has the form of an id. */
static gboolean
expect_id (const LegationCursor *cursor, const char **id)
{
  const char *expected = N_("an id of the letters a–z, digits and “-”");

  if (!legation_cursor_is_string (cursor))
    return legation_cursor_fail (cursor, LEGATION_PROBLEM_WRONG_TYPE, _(expected));
  *id = cursor->node->string;
  return is_id (*id) || legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_ID, _(expected));
}

/**
 * legation_loader_add_entry:
 * @self: a loader
 * @cursor: a record
 * @kind: what it should be
 *
 * Returns: (transfer none) (nullable): an entry for the record, none if it has no id of its own
 */
LegationEntry *
legation_loader_add_entry (LegationLoader *self, const LegationCursor *cursor, LegationKind kind)
{
  LegationCursor member;
  LegationEntry *entry;
  const char *id = NULL;

  self->kind = kind;
  self->id = NULL;
  self->node = cursor->node;
  self->entry = NULL;
  if (!legation_cursor_expect_object (cursor)
      || !legation_cursor_get_member (cursor, "id", LEGATION_REQUIRED, &member)
      || !expect_id (&member, &id))
    return NULL;
  if (g_hash_table_contains (self->entries, id))
    {
      self->id = id;
      legation_cursor_fail (&member, LEGATION_PROBLEM_DUPLICATE_ID,
                            _("an id that no other record has"));
      return NULL;
    }

  entry = legation_arena_new0 (&self->scratch, LegationEntry, 1);
  entry->record = legation_arena_alloc0 (&self->dataset->arena, 1, record_sizes[kind]);
  entry->record->kind = kind;
  entry->record->id = legation_arena_strdup (&self->dataset->arena, id);
  entry->record->name = "";
  g_hash_table_insert (self->entries, (gpointer) entry->record->id, entry);
  g_hash_table_insert (self->entries_by_node, (gpointer) cursor->node, entry);
  g_ptr_array_add (self->entries_by_kind[kind], entry);
  return entry;
}

/**
 * legation_loader_get_entry:
 * @self: a loader
 * @cursor: a record
 *
 * Returns: (transfer none) (nullable): its entry, none if the first pass has dropped it
 */
LegationEntry *
legation_loader_get_entry (LegationLoader *self, const LegationCursor *cursor)
{
  return g_hash_table_lookup (self->entries_by_node, cursor->node);
}

/**
 * legation_loader_get_record_size:
 * @kind: a kind of records
 *
 * Returns: how many bytes one of them takes
 */
gsize
legation_loader_get_record_size (LegationKind kind)
{
  return record_sizes[kind];
}

/**
 * legation_loader_begin:
 * @self: a loader
 * @cursor: a record
 * @entry: its entry
 *
 * From now on losses are losses of this record.
 */
void
legation_loader_begin (LegationLoader *self, const LegationCursor *cursor, LegationEntry *entry)
{
  self->kind = entry->record->kind;
  self->id = entry->record->id;
  self->node = cursor->node;
  self->entry = entry;
}

/**
 * legation_loader_finish:
 * @self: a loader
 * @entry: the entry of a record that was read
 * @is_good: whether it is good
 *
 * Takes the record into the dataset, or drops it.
 */
void
legation_loader_finish (LegationLoader *self, LegationEntry *entry, gboolean is_good)
{
  LegationRecord *record = entry->record;
  GPtrArray *records = self->dataset->records[record->kind];

  entry->state = is_good ? LEGATION_ENTRY_LOADED : LEGATION_ENTRY_DROPPED;
  if (!is_good)
    return;
  record->index = records->len;
  self->dataset->n_applicable += legation_record_count_applicable (record);
  g_ptr_array_add (records, record);
  g_hash_table_insert (self->dataset->ids, (gpointer) record->id, record);
}

static char *
find_nearest (LegationLoader *self, const LegationKind *kinds, guint n_kinds, const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (self->n_hints++ >= MAX_HINTS)
    return NULL;
  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < self->entries_by_kind[kinds[k]]->len; i++)
      {
        LegationEntry *entry = g_ptr_array_index (self->entries_by_kind[kinds[k]], i);

        if (entry->state != LEGATION_ENTRY_DROPPED)
          g_ptr_array_add (ids, (gpointer) entry->record->id);
      }
  return g_strdup (legation_nearest ((const char *const *) ids->pdata, ids->len, id));
}

static gboolean
is_among (LegationKind kind, const LegationKind *kinds, guint n_kinds)
{
  for (guint i = 0; i < n_kinds; i++)
    if (kinds[i] == kind)
      return TRUE;
  return FALSE;
}

/**
 * legation_entry_get_cause:
 * @self: the entry of a record that is left out
 *
 * Returns: (transfer none) (nullable): the problem to mend for it to be there: in it, or in what it
 *   could not do without
 */
const LegationProblem *
legation_entry_get_cause (const LegationEntry *self)
{
  const LegationProblem *cause = self->cause;

  return cause != NULL && cause->cause != NULL ? cause->cause : cause;
}

/* The entry that the id at @cursor names, if it is of one of these kinds and not dropped so far.
 * @expected is not yet translated. */
static LegationEntry *
resolve (const LegationCursor *cursor,
         const LegationKind *kinds,
         guint n_kinds,
         const char *expected)
{
  LegationLoader *loader = cursor->loader;
  LegationEntry *entry;
  const char *id;

  if (!legation_cursor_is_string (cursor))
    {
      legation_cursor_fail (cursor, LEGATION_PROBLEM_WRONG_TYPE, _(expected));
      return NULL;
    }

  id = cursor->node->string;
  entry = g_hash_table_lookup (loader->entries, id);
  if (entry == NULL || !is_among (entry->record->kind, kinds, n_kinds))
    {
      LegationProblemCode code = entry != NULL ? LEGATION_PROBLEM_WRONG_KIND
                                 : is_id (id)  ? LEGATION_PROBLEM_UNKNOWN_ID
                                               : LEGATION_PROBLEM_BAD_ID;
      LegationProblem *problem = legation_cursor_report (cursor, code, _(expected));

      if (entry != NULL)
        {
          g_autofree char *found = g_steal_pointer (&problem->found);

          problem->found
              = g_strdup_printf ("%s (%s)", found, _(expectations[entry->record->kind]));
        }
      problem->hint = find_nearest (loader, kinds, n_kinds, id);
      return NULL;
    }
  if (entry->state == LEGATION_ENTRY_DROPPED)
    {
      legation_cursor_report (cursor, LEGATION_PROBLEM_UNKNOWN_ID, _(expected))->cause
          = legation_entry_get_cause (entry);
      return NULL;
    }
  return entry;
}

/**
 * legation_cursor_resolve:
 * @self: a value
 * @kind: what it should be the id of
 * @record: (out) (transfer none): the record
 *
 * Returns: whether it is the id of a record of this kind that is not left out
 */
gboolean
legation_cursor_resolve (const LegationCursor *self, LegationKind kind, gpointer *record)
{
  LegationEntry *entry = resolve (self, &kind, 1, expectations[kind]);

  if (entry == NULL)
    return FALSE;
  *record = entry->record;
  return TRUE;
}

/**
 * legation_cursor_resolve_among:
 * @self: a value
 * @kinds: (array length=n_kinds): what it may be the id of
 * @n_kinds: how many those are
 * @expected: what should stand there, marked for translation
 * @record: (out) (transfer none): the record
 *
 * Returns: whether it is the id of a record of one of these kinds that is not left out
 */
gboolean
legation_cursor_resolve_among (const LegationCursor *self,
                               const LegationKind *kinds,
                               guint n_kinds,
                               const char *expected,
                               gpointer *record)
{
  LegationEntry *entry = resolve (self, kinds, n_kinds, expected);

  if (entry == NULL)
    return FALSE;
  *record = entry->record;
  return TRUE;
}

/**
 * legation_cursor_read_reference:
 * @self: an object
 * @name: its member that is the id of a record
 * @need: whether the member may be absent
 * @kind: what it should be the id of
 * @record: (out) (transfer none): the record; left as it was where the member is absent
 *
 * Returns: whether it is such an id, or absent and may be
 */
gboolean
legation_cursor_read_reference (const LegationCursor *self,
                                const char *name,
                                LegationNeed need,
                                LegationKind kind,
                                gpointer *record)
{
  LegationCursor member;

  if (!legation_cursor_get_member (self, name, need, &member))
    return FALSE;
  return member.node == NULL || legation_cursor_resolve (&member, kind, record);
}

/**
 * legation_cursor_read_organization:
 * @self: an object
 * @name: its member that is the id of an organization, if it is there
 * @organization: (out) (transfer none) (nullable): the organization
 *
 * Returns: whether the member is such an id or absent
 */
gboolean
legation_cursor_read_organization (const LegationCursor *self,
                                   const char *name,
                                   const LegationOrganization **organization)
{
  gpointer record = NULL;
  gboolean is_good = legation_cursor_read_reference (self, name, LEGATION_OPTIONAL,
                                                     LEGATION_KIND_ORGANIZATION, &record);

  *organization = record;
  return is_good;
}

/**
 * legation_cursor_to_party:
 * @self: a value
 * @party: (out): the party
 *
 * Capital letters tell the code of a country from the id of an organization.
 *
 * Returns: whether it is one of these
 */
gboolean
legation_cursor_to_party (const LegationCursor *self, LegationParty *party)
{
  const char *expected = N_("a country’s code or the id of an organization");
  gpointer organization;
  const char *string;
  const char *code;

  if (!legation_cursor_expect_string (self, expected, &string))
    return FALSE;
  if (is_id (string))
    {
      if (!legation_cursor_resolve (self, LEGATION_KIND_ORGANIZATION, &organization))
        return FALSE;
      party->organization = organization;
      return TRUE;
    }
  if (strlen (string) != 2)
    return legation_cursor_fail (self, LEGATION_PROBLEM_BAD_VALUE, _(expected));
  if (!legation_cursor_to_country (self, &code))
    return FALSE;
  memcpy (party->country, code, sizeof party->country);
  return TRUE;
}

/**
 * legation_cursor_read_parties:
 * @self: an object
 * @name: its member that is an array of countries and ids of organizations, each once
 * @need: whether the member may be absent
 * @min_items: how many there have to be
 * @parties: (out) (array length=n_parties): the list; left as it was where the member is absent
 * @n_parties: (out): how many there are
 *
 * Returns: whether all of them are parties, or the member is absent and may be
 */
gboolean
legation_cursor_read_parties (const LegationCursor *self,
                              const char *name,
                              LegationNeed need,
                              guint min_items,
                              const LegationParty **parties,
                              guint *n_parties)
{
  LegationCursor array;
  LegationParty *list;
  gboolean is_good;
  guint n_items;

  if (!legation_cursor_get_member (self, name, need, &array))
    return FALSE;
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, min_items, G_MAXUINT, &n_items))
    return FALSE;

  is_good = legation_cursor_expect_unique_strings (&array, n_items);
  list = legation_arena_new0 (&self->loader->dataset->arena, LegationParty, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= legation_cursor_to_party (&item, &list[i]);
    }
  *parties = list;
  *n_parties = n_items;
  return is_good;
}
