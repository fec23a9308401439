/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations put together by source, and what else points to whom: uses of a source, appearances of
 * a person. */

#include "config.h"

#include "legation-digest.h"

#include <string.h>

static void
free_passages (gpointer data)
{
  LegationPassages *passages = data;

  g_free (passages->citations);
  g_free (passages);
}

static void
add_citation (GPtrArray *groups, const LegationCitation *citation)
{
  LegationPassages *passages = NULL;

  for (guint i = 0; i < groups->len && passages == NULL; i++)
    {
      LegationPassages *candidate = g_ptr_array_index (groups, i);

      if (candidate->source == citation->source)
        passages = candidate;
    }
  if (passages == NULL)
    {
      passages = g_new0 (LegationPassages, 1);
      passages->source = citation->source;
      g_ptr_array_add (groups, passages);
    }
  passages->citations
    = g_renew (const LegationCitation *, passages->citations, passages->n_citations + 1);
  passages->citations[passages->n_citations++] = citation;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const LegationPassages *first = *(const LegationPassages *const *) a;
  const LegationPassages *second = *(const LegationPassages *const *) b;

  return (int) first->source->number - (int) second->source->number;
}

/**
 * legation_citations_group: one group for each source, by number.
 *
 * Returns: (transfer full) (element-type LegationPassages): the groups
 */
GPtrArray *
legation_citations_group (const LegationCitation *citations, guint n_citations)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_passages);

  for (guint i = 0; i < n_citations; i++)
    add_citation (groups, &citations[i]);
  g_ptr_array_sort (groups, compare_numbers);

  return groups;
}

/* Whether a citation speaks of the member at @pointer or of something in it. */
static gboolean
supports (const LegationCitation *citation, const char *pointer)
{
  gsize length = strlen (pointer);

  for (guint i = 0; i < citation->n_supports; i++)
    {
      const char *supported = citation->supports[i];

      if (strncmp (supported, pointer, length) == 0
          && (supported[length] == '\0' || supported[length] == '/'))
        return TRUE;
    }

  return FALSE;
}

/**
 * legation_citations_group_for: like legation_citations_group(), of those that support one member.
 * @pointer: a JSON pointer relative to the record, or "" for the citations of the whole record
 *
 * Returns: (transfer full) (element-type LegationPassages): the groups
 */
GPtrArray *
legation_citations_group_for (const LegationRecord *record, const char *pointer)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_passages);

  for (guint i = 0; i < record->n_citations; i++)
    {
      const LegationCitation *citation = &record->citations[i];

      if (*pointer == '\0' ? citation->n_supports == 0 : supports (citation, pointer))
        add_citation (groups, citation);
    }
  g_ptr_array_sort (groups, compare_numbers);

  return groups;
}

/**
 * legation_citations_group_or_whole: like legation_citations_group_for(), but where no citation
 * speaks of the member by itself, those of the record as a whole, which speak of it too.
 *
 * Returns: (transfer full) (element-type LegationPassages): the groups
 */
GPtrArray *
legation_citations_group_or_whole (const LegationRecord *record, const char *pointer)
{
  GPtrArray *groups = legation_citations_group_for (record, pointer);

  if (groups->len > 0)
    return groups;
  g_ptr_array_unref (groups);

  return legation_citations_group_for (record, "");
}

static gboolean
is_same_passage (const LegationCitation *a, const LegationCitation *b)
{
  return a->source == b->source && g_strcmp0 (a->locator, b->locator) == 0;
}

/**
 * legation_citations_count_passages: counts different passages: one that supports several facts is
 * one all the same.
 */
guint
legation_citations_count_passages (const LegationCitation *citations, guint n_citations)
{
  guint n = 0;

  for (guint i = 0; i < n_citations; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < i && !known; j++)
        known = is_same_passage (&citations[i], &citations[j]);
      n += known ? 0 : 1;
    }

  return n;
}

/**
 * legation_uses_count_passages: counts the different passages of one source.
 * @uses: (element-type LegationUse): what cites the source
 * @first: where in @uses to begin, and before which to end: @end
 */
guint
legation_uses_count_passages (GPtrArray *uses, guint first, guint end)
{
  g_autoptr (GHashTable) locators = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < end; i++)
    {
      const char *locator = ((const LegationUse *) g_ptr_array_index (uses, i))->citation->locator;

      g_hash_table_add (locators, (gpointer) (locator != NULL ? locator : ""));
    }

  return g_hash_table_size (locators);
}

/** legation_uses_count_records: counts the records between two positions, each once. */
guint
legation_uses_count_records (GPtrArray *uses, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const LegationUse *use = g_ptr_array_index (uses, i);

      n += i == first || use->record != ((const LegationUse *) uses->pdata[i - 1])->record ? 1 : 0;
    }

  return n;
}

static void
add_appearance (GPtrArray *appearances,
                const LegationEvent *event,
                const LegationParticipant *participant,
                LegationCapacity capacity,
                const LegationPerson *person)
{
  LegationAppearance *appearance;

  if (participant == NULL || participant->person != person)
    return;

  appearance = g_new (LegationAppearance, 1);
  *appearance = (LegationAppearance){ event, participant, capacity };
  g_ptr_array_add (appearances, appearance);
}

static int
compare_appearances (gconstpointer a, gconstpointer b)
{
  const LegationAppearance *first = *(const LegationAppearance *const *) a;
  const LegationAppearance *second = *(const LegationAppearance *const *) b;

  if (first->event->when != NULL && second->event->when != NULL)
    return -legation_date_compare (first->event->when, second->event->when);

  return (first->event->when == NULL) - (second->event->when == NULL);
}

/**
 * legation_person_list_appearances: the events at which a person was, the newest first.
 *
 * Returns: (transfer full) (element-type LegationAppearance): what they were there
 */
GPtrArray *
legation_person_list_appearances (const LegationPerson *person, LegationDataset *dataset)
{
  GPtrArray *appearances = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);
      const LegationDelegation *delegation = event->delegation;

      if (delegation != NULL)
        {
          add_appearance (appearances, event, delegation->head, LEGATION_CAPACITY_HEAD, person);
          for (guint j = 0; j < delegation->n_members; j++)
            add_appearance (appearances, event, &delegation->members[j], LEGATION_CAPACITY_MEMBER,
                            person);
        }
      for (guint j = 0; j < event->n_hosts; j++)
        add_appearance (appearances, event, &event->hosts[j], LEGATION_CAPACITY_HOST, person);
      for (guint j = 0; j < event->n_participants; j++)
        add_appearance (appearances, event, &event->participants[j],
                        LEGATION_CAPACITY_PARTICIPANT, person);
    }
  g_ptr_array_sort (appearances, compare_appearances);

  return appearances;
}

static gboolean
sends_any (const LegationOrganization *organization,
           const LegationParticipant *participants,
           guint n_participants)
{
  for (guint i = 0; i < n_participants; i++)
    if (participants[i].organization == organization)
      return TRUE;

  return FALSE;
}

/** legation_event_involves: whether an organization took part in an event, or it concerns it. */
gboolean
legation_event_involves (const LegationEvent *event, const LegationOrganization *organization)
{
  const LegationDelegation *delegation = event->delegation;

  for (guint i = 0; i < event->n_organizations; i++)
    if (event->organizations[i] == organization)
      return TRUE;
  if (sends_any (organization, event->hosts, event->n_hosts)
      || sends_any (organization, event->participants, event->n_participants))
    return TRUE;

  return delegation != NULL
         && (delegation->organization == organization
             || (delegation->head != NULL && delegation->head->organization == organization)
             || sends_any (organization, delegation->members, delegation->n_members));
}

/* Whether @holder begins with a name and goes on, if at all, with a remark on whose name it is. */
static gboolean
begins_with_name (const char *holder, const char *name)
{
  const char *rest = holder + strlen (name);

  return g_str_has_prefix (holder, name)
         && (*rest == '\0' || *rest == ',' || g_str_has_prefix (rest, " ("));
}

/* Whether @holder ends in a name, as in “Some scholars, according to Pham Quang Hien”. */
static gboolean
ends_with_name (const char *holder, const char *name)
{
  gsize length = strlen (holder), name_length = strlen (name);

  return length > name_length && g_str_has_suffix (holder, name)
         && holder[length - name_length - 1] == ' ';
}

/**
 * legation_statement_find_voice: whether a statement is a person's own, or of another whom they cite,
 * by what the dataset writes of its holder.
 */
LegationVoice
legation_statement_find_voice (const LegationStatement *statement, const LegationPerson *person)
{
  const char *holder = statement->holder;

  if (holder == NULL)
    return LEGATION_VOICE_NONE;
  if (begins_with_name (holder, person->record.name))
    return LEGATION_VOICE_OWN;
  for (guint i = 0; i < person->n_aliases; i++)
    if (begins_with_name (holder, person->aliases[i]))
      return LEGATION_VOICE_OWN;

  return ends_with_name (holder, person->record.name) ? LEGATION_VOICE_CITED : LEGATION_VOICE_NONE;
}

/* Relationships and what they are made of first, as they are read; then who and where. */
static const int kind_ranks[] = {
  [LEGATION_KIND_RELATIONSHIP] = 0, [LEGATION_KIND_STATEMENT] = 1, [LEGATION_KIND_EVENT] = 2,
  [LEGATION_KIND_AGREEMENT] = 3,    [LEGATION_KIND_FIGURE] = 4,    [LEGATION_KIND_PERSON] = 5,
  [LEGATION_KIND_ORGANIZATION] = 6, [LEGATION_KIND_PLACE] = 7,     [LEGATION_KIND_ERA] = 8,
  [LEGATION_KIND_STORY] = 9,        [LEGATION_KIND_STEP] = 10,     [LEGATION_KIND_SOURCE] = 11,
};

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const LegationUse *first = *(const LegationUse *const *) a;
  const LegationUse *second = *(const LegationUse *const *) b;
  int order = kind_ranks[first->record->kind] - kind_ranks[second->record->kind];

  if (order == 0 && first->record->index != second->record->index)
    order = first->record->index < second->record->index ? -1 : 1;
  if (order == 0)
    order = first->citation < second->citation ? -1 : first->citation > second->citation;

  return order;
}

/**
 * legation_source_list_uses: what cites a source, by kind and in the dataset's order.
 *
 * Returns: (transfer container) (element-type LegationUse): the uses, owned by the dataset
 */
GPtrArray *
legation_source_list_uses (const LegationSource *source, LegationDataset *dataset)
{
  guint n;
  const LegationUse *uses = legation_dataset_get_uses (dataset, source, &n);
  GPtrArray *sorted = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, (gpointer) &uses[i]);
  g_ptr_array_sort (sorted, compare_uses);

  return sorted;
}
