/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the details, one builder for each kind of thing that can be chosen. */

#pragma once

#include "legation-page.h"

G_BEGIN_DECLS

LegationPage *legation_page_new_for_view (LegationSession *session, const LegationRecord *record);

LegationPage *legation_overview_page_new (LegationSession *session);
LegationPage *legation_relationship_page_new (LegationSession *session,
                                              const LegationRelationship *relationship);
LegationPage *legation_event_page_new (LegationSession *session, const LegationEvent *event);
LegationPage *legation_person_page_new (LegationSession *session, const LegationPerson *person);
LegationPage *legation_organization_page_new (LegationSession *session,
                                              const LegationOrganization *organization);
LegationPage *legation_source_page_new (LegationSession *session, const LegationSource *source);
LegationPage *legation_place_page_new (LegationSession *session, const LegationPlace *place);
LegationPage *legation_country_page_new (LegationSession *session, const char *country);
LegationPage *legation_no_place_page_new (LegationSession *session);
LegationPage *legation_undated_page_new (LegationSession *session);
LegationPage *legation_shown_page_new (LegationSession *session);
LegationPage *legation_left_out_page_new (LegationSession *session);
LegationPage *legation_story_page_new (LegationSession *session, const LegationStory *story);
LegationPage *legation_claim_page_new (LegationSession *session, const LegationRecord *record);

/* Sections that more than one page has. */
void legation_page_add_statements (LegationPage *self,
                                   const LegationRelationship *relationship,
                                   GPtrArray *groups);
void legation_page_add_statement_links (LegationPage *self,
                                        const char *heading,
                                        GPtrArray *statements);
void legation_page_add_disagreements (LegationPage *self,
                                      GPtrArray *groups,
                                      const LegationRelationship *relationship);
void legation_page_add_agreements (LegationPage *self, const LegationRelationship *relationship);
void legation_page_add_claim (LegationPage *self, const LegationRecord *record);
void legation_page_add_claims (LegationPage *self, const char *heading, GPtrArray *records);
GtkWidget *legation_page_add_agreement_row (LegationPage *self,
                                            GtkWidget *list,
                                            const LegationAgreement *agreement,
                                            LegationSpan axis);
char *legation_agreement_describe (LegationSession *session, const LegationAgreement *agreement);
void legation_page_add_own_citations (LegationPage *self, const LegationRecord *record);
void legation_page_add_events (LegationPage *self, const char *heading, GPtrArray *events);
char *legation_relationship_describe (LegationSession *session,
                                      const LegationRelationship *relationship);
char *legation_parties_describe (LegationSession *session,
                                 const LegationParty *parties,
                                 guint n_parties);
char *legation_page_country_and_aliases (LegationSession *session,
                                         const char *country,
                                         const char *const *aliases,
                                         guint n_aliases);

G_END_DECLS
