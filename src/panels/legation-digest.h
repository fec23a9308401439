/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records put in the order and the groups in which a page shows them. */

#pragma once

#include "legation-dataset.h"

G_BEGIN_DECLS

/** LegationPassages: the citations of one source, in one place: one mark. */
typedef struct
{
  const LegationSource *source;
  const LegationCitation **citations;
  guint n_citations;
} LegationPassages;

/** LegationCapacity: what a person was at an event. */
typedef enum
{
  LEGATION_CAPACITY_HEAD,
  LEGATION_CAPACITY_MEMBER,
  LEGATION_CAPACITY_HOST,
  LEGATION_CAPACITY_PARTICIPANT,
} LegationCapacity;

/** LegationAppearance: a person at an event. */
typedef struct
{
  const LegationEvent *event;
  const LegationParticipant *participant;
  LegationCapacity capacity;
} LegationAppearance;

/**
 * LegationVoice: what a person has to do with a statement.
 * @LEGATION_VOICE_OWN: it is theirs
 * @LEGATION_VOICE_CITED: it is somebody else's, and they pass it on
 */
typedef enum
{
  LEGATION_VOICE_NONE,
  LEGATION_VOICE_OWN,
  LEGATION_VOICE_CITED,
} LegationVoice;

/** LegationContext: what is said of one set of parties on the page of others. */
typedef struct
{
  const LegationParty *parties;
  guint n_parties;
  GPtrArray *statements; /* (element-type LegationStatement) */
} LegationContext;

GPtrArray *legation_citations_group (const LegationCitation *citations, guint n_citations);
GPtrArray *legation_citations_group_for (const LegationRecord *record, const char *pointer);
GPtrArray *legation_citations_group_or_whole (const LegationRecord *record, const char *pointer);
guint legation_citations_count_passages (const LegationCitation *citations, guint n_citations);
guint legation_uses_count_passages (GPtrArray *uses, guint first, guint end);
guint legation_uses_count_records (GPtrArray *uses, guint first, guint end);

GPtrArray *legation_relationship_sort_statements (const LegationRelationship *relationship);
GPtrArray *legation_relationship_list_newest (const LegationRelationship *relationship);
GPtrArray *legation_relationship_list_context (const LegationRelationship *relationship);
gboolean legation_statement_is_about (const LegationStatement *statement,
                                      const LegationParty *party);
GPtrArray *legation_dataset_list_about (LegationDataset *dataset, const LegationParty *party);

GPtrArray *legation_relationship_find_disagreements (const LegationRelationship *relationship,
                                                     LegationDataset *dataset);
GPtrArray *legation_dataset_find_disagreements (LegationDataset *dataset);
gboolean legation_disagreements_hold (GPtrArray *groups, const LegationRecord *record);
void legation_claims_take_sides (GPtrArray *group, GPtrArray *sides[2]);
guint legation_relationship_count_sources (const LegationRelationship *relationship,
                                           LegationDataset *dataset);
gboolean legation_relationship_holds (const LegationRelationship *relationship,
                                      const LegationRecord *record);
const LegationRelationship *legation_dataset_find_home (LegationDataset *dataset,
                                                        const LegationRecord *record);
LegationSpan legation_relationship_get_axis (const LegationRelationship *relationship,
                                             const LegationDate *as_of);

GPtrArray *legation_relationship_list_other_events (const LegationRelationship *relationship,
                                                    const LegationParty *partner,
                                                    LegationDataset *dataset);
GPtrArray *legation_relationship_list_other_figures (const LegationRelationship *relationship,
                                                     const LegationParty *partner,
                                                     LegationDataset *dataset);
GPtrArray *legation_dataset_list_focus_events (LegationDataset *dataset);
GPtrArray *legation_dataset_list_focus_figures (LegationDataset *dataset);

GPtrArray *legation_dataset_arrange_relationships (LegationDataset *dataset);
GPtrArray *legation_dataset_list_undated (LegationDataset *dataset);
void legation_events_sort_newest (GPtrArray *events);
GPtrArray *legation_person_list_appearances (const LegationPerson *person,
                                             LegationDataset *dataset);
gboolean legation_event_involves (const LegationEvent *event,
                                  const LegationOrganization *organization);
GPtrArray *legation_record_find_opponents (const LegationRecord *record,
                                           LegationDataset *dataset);
GPtrArray *legation_person_list_naming_events (const LegationPerson *person,
                                               LegationDataset *dataset);
GPtrArray *legation_person_list_naming_statements (const LegationPerson *person,
                                                   LegationDataset *dataset);
LegationVoice legation_statement_find_voice (const LegationStatement *statement,
                                             const LegationPerson *person);
GPtrArray *legation_source_list_uses (const LegationSource *source, LegationDataset *dataset);

G_END_DECLS
