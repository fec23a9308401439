/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the dataset format as enumerations, and the small values that everything shares.
 * Each enumeration has a nick, the word in the JSON, and a label, the word on screen. */

#pragma once

#include <gio/gio.h>

#include "legation-day.h"

G_BEGIN_DECLS

/** LegationLocation: WGS 84 degrees; longitude -180..180, latitude -90..90. */
typedef struct
{
  double lon;
  double lat;
} LegationLocation;

/** LegationCamera: what a map looks at. @zoom is the web-map zoom level, a world of 256 × 2^zoom px. */
typedef struct
{
  double lon;
  double lat;
  double zoom;
} LegationCamera;

/** LegationBox: a bounding box in degrees; @west > @east crosses the antimeridian (RFC 7946, 5.2). */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
} LegationBox;

/**
 * LegationEmphasis: how loudly an event is drawn.
 * @LEGATION_EMPHASIS_HIDDEN: the filter leaves it out
 * @LEGATION_EMPHASIS_GHOST: time leaves it out, and it is to be seen all the same: a trace of 14 %
 * @LEGATION_EMPHASIS_FAINT: another event is chosen: 27 %, without badges
 * @LEGATION_EMPHASIS_QUIET: another relationship is chosen: 34 %
 * @LEGATION_EMPHASIS_NORMAL: as it is; where two things are compared, it is one of them
 * @LEGATION_EMPHASIS_SECOND: it is the other one: a double line
 * @LEGATION_EMPHASIS_BOTH: it is part of both: a triple line
 * @LEGATION_EMPHASIS_SELECTED: it is the chosen one: wider, with a glow
 */
typedef enum
{
  LEGATION_EMPHASIS_HIDDEN,
  LEGATION_EMPHASIS_GHOST,
  LEGATION_EMPHASIS_FAINT,
  LEGATION_EMPHASIS_QUIET,
  LEGATION_EMPHASIS_NORMAL,
  LEGATION_EMPHASIS_SECOND,
  LEGATION_EMPHASIS_BOTH,
  LEGATION_EMPHASIS_SELECTED,
} LegationEmphasis;

/** LegationKind: what a record is. */
typedef enum
{
  LEGATION_KIND_SOURCE,
  LEGATION_KIND_PLACE,
  LEGATION_KIND_PERSON,
  LEGATION_KIND_ORGANIZATION,
  LEGATION_KIND_EVENT,
  LEGATION_KIND_AGREEMENT,
  LEGATION_KIND_FIGURE,
  LEGATION_KIND_RELATIONSHIP,
  LEGATION_KIND_STATEMENT,
  LEGATION_KIND_ERA,
  LEGATION_KIND_STORY,
  LEGATION_KIND_STEP, /* of a story */
} LegationKind;
#define LEGATION_N_KINDS (LEGATION_KIND_STEP + 1)

/** LegationChannel: through which arm of the state it went. */
typedef enum
{
  LEGATION_CHANNEL_NONE,
  LEGATION_CHANNEL_PARTY,
  LEGATION_CHANNEL_STATE,
  LEGATION_CHANNEL_FOREIGN_MINISTRY,
  LEGATION_CHANNEL_MILITARY,
  LEGATION_CHANNEL_SECURITY,
  LEGATION_CHANNEL_ECONOMIC,
  LEGATION_CHANNEL_SOCIOCULTURAL,
  LEGATION_CHANNEL_MULTILATERAL,
} LegationChannel;
#define LEGATION_N_CHANNELS (LEGATION_CHANNEL_MULTILATERAL + 1)

typedef enum
{
  LEGATION_STANDING_STATED,
  LEGATION_STANDING_IMPLIED,
  LEGATION_STANDING_EXPECTED,
  LEGATION_STANDING_DISPUTED,
  LEGATION_STANDING_DID_NOT_HAPPEN,
} LegationStanding;

typedef enum
{
  LEGATION_EVENT_VISIT,        /* a delegation travels to a host */
  LEGATION_EVENT_MEETING,      /* hosted talks whose parties' journeys are not told */
  LEGATION_EVENT_AGREEMENT,    /* a signing */
  LEGATION_EVENT_ACCESSION,    /* joining a body or a treaty */
  LEGATION_EVENT_STATEMENT,    /* something declared or decided */
  LEGATION_EVENT_INCIDENT,     /* a killing, an extradition, a launch */
  LEGATION_EVENT_ANNIVERSARY,  /* a commemoration, a celebration */
  LEGATION_EVENT_DEPLOYMENT,   /* troops, pilots */
  LEGATION_EVENT_EMBASSY,      /* opening, closing, a reception, an appointment */
  LEGATION_EVENT_EXCHANGE,     /* aid, culture, friendship associations */
  LEGATION_EVENT_ABSENCE,      /* staying away */
} LegationEventType;

/** LegationPlacePrecision: what a place stands for. */
typedef enum
{
  LEGATION_PLACE_CITY,
  LEGATION_PLACE_COUNTRY,
  LEGATION_PLACE_REGION,
} LegationPlacePrecision;

/** LegationBasis: how it is known that a delegation was at a stop. */
typedef enum
{
  LEGATION_BASIS_STATED,
  LEGATION_BASIS_INFERRED,
  LEGATION_BASIS_UNKNOWN,
} LegationBasis;

/** LegationOrder: what is known of the order of an itinerary's stops. */
typedef enum
{
  LEGATION_ORDER_STATED,
  LEGATION_ORDER_LISTED,
  LEGATION_ORDER_UNKNOWN,
} LegationOrder;

typedef enum
{
  LEGATION_ROLE_STOP,
  LEGATION_ROLE_ORIGIN,
  LEGATION_ROLE_TRANSIT,
  LEGATION_ROLE_VENUE,
} LegationStopRole;

typedef enum
{
  LEGATION_STATEMENT_HISTORY,
  LEGATION_STATEMENT_CURRENT,
  LEGATION_STATEMENT_CONSTRAINT,
  LEGATION_STATEMENT_OUTLOOK,
  LEGATION_STATEMENT_ASSESSMENT,
} LegationStatementKind;

typedef enum
{
  LEGATION_AGREEMENT_TEXT,      /* nick "agreement": a signed text */
  LEGATION_AGREEMENT_MECHANISM, /* a standing body or consultation */
} LegationAgreementKind;

typedef enum
{
  LEGATION_FIGURE_EXACT,
  LEGATION_FIGURE_BELOW,
  LEGATION_FIGURE_ABOVE,
  LEGATION_FIGURE_ABOUT,
  LEGATION_FIGURE_NEARLY, /* below, but not far below */
} LegationFigureQualifier;

typedef enum
{
  LEGATION_RELIABILITY_UNKNOWN,
  LEGATION_RELIABILITY_LOW,
  LEGATION_RELIABILITY_MEDIUM,
  LEGATION_RELIABILITY_HIGH,
} LegationReliability;

typedef enum
{
  LEGATION_GROUP_SOUTHEAST_ASIA,
  LEGATION_GROUP_NORTHEAST_ASIA,
  LEGATION_GROUP_ELSEWHERE,
} LegationGroup;

typedef enum
{
  LEGATION_NOTE_CORRECTION, /* what the source says is wrong, to our knowledge */
  LEGATION_NOTE_DERIVED,    /* worked out from what it says: "last week", a year */
  LEGATION_NOTE_CONTEXT,    /* what a reader needs to understand it */
} LegationNoteKind;

/** LegationOrganizationKind: what an organization is. */
typedef enum
{
  LEGATION_ORGANIZATION_OTHER,
  LEGATION_ORGANIZATION_PARTY,
  LEGATION_ORGANIZATION_GOVERNMENT,    /* a ministry, a parliament or another arm of a state */
  LEGATION_ORGANIZATION_EMBASSY,
  LEGATION_ORGANIZATION_INTERNATIONAL, /* a standing body of several states */
  LEGATION_ORGANIZATION_PROCESS,       /* talks, a treaty or a framework of several states */
  LEGATION_ORGANIZATION_ASSOCIATION,
  LEGATION_ORGANIZATION_ACADEMIC,
} LegationOrganizationKind;

/**
 * LegationTimeMode: which events time lets through.
 * @LEGATION_TIME_SPAN: those in the selected span; the playhead only marks
 * @LEGATION_TIME_PLAYHEAD: those up to the playhead
 * @LEGATION_TIME_ALL: everything, dated or not
 */
typedef enum
{
  LEGATION_TIME_SPAN,
  LEGATION_TIME_PLAYHEAD,
  LEGATION_TIME_ALL,
} LegationTimeMode;
#define LEGATION_N_TIME_MODES (LEGATION_TIME_ALL + 1)

/**
 * LegationFacet: by what else events can be picked out.
 * @LEGATION_FACET_CHANNEL: through which arm of the state; held as a bit set
 * @LEGATION_FACET_KIND: the kind of event
 * @LEGATION_FACET_COUNTRY: a country that takes part or is gone through, ISO 3166-1 alpha-2
 * @LEGATION_FACET_STANDING: how sure the source is
 * @LEGATION_FACET_BASIS: on what the stops rest
 * @LEGATION_FACET_SOURCE: the source cited, by its id
 * @LEGATION_FACET_RELIABILITY: how reliable the best source cited is
 */
typedef enum
{
  LEGATION_FACET_CHANNEL,
  LEGATION_FACET_KIND,
  LEGATION_FACET_COUNTRY,
  LEGATION_FACET_STANDING,
  LEGATION_FACET_BASIS,
  LEGATION_FACET_SOURCE,
  LEGATION_FACET_RELIABILITY,
} LegationFacet;
#define LEGATION_N_FACETS (LEGATION_FACET_RELIABILITY + 1)

/* The value of events that have none: no source cited, no stop, no channel, no country but the focus.
 * No id and no word begins like this. */
#define LEGATION_FACET_VALUE_NONE "-"

/** LegationWord: a set of words; which enumeration legation_word_parse() and the others speak of. */
typedef enum
{
  LEGATION_WORD_KIND,
  LEGATION_WORD_CHANNEL,
  LEGATION_WORD_STANDING,
  LEGATION_WORD_EVENT,
  LEGATION_WORD_PLACE,
  LEGATION_WORD_BASIS,
  LEGATION_WORD_ORDER,
  LEGATION_WORD_ROLE,
  LEGATION_WORD_STATEMENT,
  LEGATION_WORD_AGREEMENT,
  LEGATION_WORD_FIGURE,
  LEGATION_WORD_RELIABILITY,
  LEGATION_WORD_GROUP,
  LEGATION_WORD_NOTE,
  LEGATION_WORD_ORGANIZATION,
  LEGATION_WORD_TIME_MODE,
} LegationWord;
#define LEGATION_N_WORDS (LEGATION_WORD_TIME_MODE + 1)

guint legation_word_get_n_values (LegationWord word);
gboolean legation_word_parse (LegationWord word, const char *nick, int *value);
const char *legation_word_get_nick (LegationWord word, int value);
const char *legation_word_get_label (LegationWord word, int value);

const char *legation_facet_join (const char *const *values);

G_END_DECLS
