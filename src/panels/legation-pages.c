/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which page is built for what. */

#include "legation-pages.h"

static LegationPage *
build_record_page (LegationSession *session, const LegationRecord *record)
{
  switch (record->kind)
    {
    case LEGATION_KIND_RELATIONSHIP:
      return legation_relationship_page_new (session, (const LegationRelationship *) record);
    case LEGATION_KIND_EVENT:
      return legation_event_page_new (session, (const LegationEvent *) record);
    case LEGATION_KIND_PERSON:
      return legation_person_page_new (session, (const LegationPerson *) record);
    case LEGATION_KIND_ORGANIZATION:
      return legation_organization_page_new (session, (const LegationOrganization *) record);
    case LEGATION_KIND_SOURCE:
      return legation_source_page_new (session, (const LegationSource *) record);
    case LEGATION_KIND_PLACE:
      return legation_place_page_new (session, (const LegationPlace *) record);
    case LEGATION_KIND_STORY:
      return legation_story_page_new (session, (const LegationStory *) record);
    default:
      return legation_claim_page_new (session, record);
    }
}

/**
 * legation_page_new_for_view: the page of what is chosen.
 * @record: (nullable): the record that has the page; %NULL for a list, a country or the overview
 *
 * Returns: (transfer floating): a page
 */
LegationPage *
legation_page_new_for_view (LegationSession *session, const LegationRecord *record)
{
  const char *selection = legation_session_get_view (session)->selection;
  const char *country = legation_session_get_country (session);

  if (record != NULL)
    return build_record_page (session, record);
  if (country != NULL)
    return legation_country_page_new (session, country);
  if (g_strcmp0 (selection, LEGATION_SELECTION_NO_PLACE) == 0)
    return legation_no_place_page_new (session);
  if (g_strcmp0 (selection, LEGATION_SELECTION_UNDATED) == 0)
    return legation_undated_page_new (session);
  if (g_strcmp0 (selection, LEGATION_SELECTION_SHOWN) == 0)
    return legation_shown_page_new (session);
  if (g_strcmp0 (selection, LEGATION_SELECTION_LEFT_OUT) == 0)
    return legation_left_out_page_new (session);

  return legation_overview_page_new (session);
}
