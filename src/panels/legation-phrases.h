/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small pieces of records in words, as the panels show them. */

#pragma once

#include "legation-dataset.h"

G_BEGIN_DECLS

/** LegationPlaceGap: why the map cannot draw an event. */
typedef enum
{
  LEGATION_PLACE_GAP_NO_PLACE,
  LEGATION_PLACE_GAP_REGION,
  LEGATION_PLACE_GAP_NO_DESTINATION,
  LEGATION_PLACE_GAP_DID_NOT_HAPPEN,
  LEGATION_PLACE_GAP_NO_DELEGATION,
  LEGATION_PLACE_GAP_UNKNOWN_NUMBER,
  LEGATION_PLACE_GAP_UNKNOWN_VISITS, /* neither how many nor to which countries */
} LegationPlaceGap;

LegationPlaceGap legation_event_find_place_gap (const LegationEvent *event);
const char *legation_place_gap_describe (LegationPlaceGap gap);

gboolean legation_record_is_our_reading (const LegationRecord *record, const char *pointer);
char *legation_event_describe_date (const LegationEvent *event);
const char *legation_event_describe_part (const LegationEvent *event, gboolean heading);
char *legation_figure_describe_value (const LegationFigure *figure);
char *legation_figure_describe_terms (const LegationFigure *figure);
char *legation_citation_describe_supports (const LegationCitation *citation,
                                           const LegationRecord *record);
char *legation_record_describe_changes (const LegationRecord *record);
gboolean legation_note_is_applied (const LegationNote *note, const LegationRecord *record);
gboolean legation_statement_is_opinion (const LegationStatement *statement);
char *legation_locator_quote (const char *locator);
char *legation_source_describe (const LegationSource *source);
const char *legation_stop_describe_basis (const LegationStop *stop);
const char *legation_order_describe (LegationOrder order);
char *legation_event_describe_standing (const LegationEvent *event, guint n_sources);
char *legation_text_join (const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
