/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts: everything loaded from one JSON document.  A dataset never changes after loading, so
 * threads may read it freely; records live as long as the dataset and are handed out unowned.
 *
 * Every record begins with a LegationRecord, so that a pointer to any of them may be cast to it. */

#pragma once

#include "legation-date.h"
#include "legation-types.h"

G_BEGIN_DECLS

typedef struct _LegationDataset LegationDataset;
typedef struct _LegationRecord LegationRecord;
typedef struct _LegationSource LegationSource;
typedef struct _LegationPlace LegationPlace;
typedef struct _LegationPerson LegationPerson;
typedef struct _LegationOrganization LegationOrganization;
typedef struct _LegationEvent LegationEvent;
typedef struct _LegationAgreement LegationAgreement;
typedef struct _LegationFigure LegationFigure;
typedef struct _LegationRelationship LegationRelationship;
typedef struct _LegationStatement LegationStatement;
typedef struct _LegationEra LegationEra;
typedef struct _LegationStory LegationStory;
typedef struct _LegationStep LegationStep;

/**
 * LegationCitation: the pointer from a fact into the source that says it.
 * @source: the work
 * @locator: (nullable): the first words of the passage, exactly as printed
 * @supports: (array length=n_supports): JSON pointers to what it supports, relative to what it is a
 *   citation of: the record, one of a person's titles, or the status of a relationship; none means
 *   all of that
 */
typedef struct
{
  const LegationSource *source;
  const char *locator;
  const char *const *supports;
  guint n_supports;
} LegationCitation;

/**
 * LegationNote: a remark of the dataset's editors, never of a source.
 * @source: (nullable): what it rests on outside the dataset's sources, as text
 * @concerns: (array length=n_concerns): JSON pointers relative to the record: what it speaks of;
 *   none means the record as a whole
 * @set: (nullable): an object {JSON pointer relative to the record: value}, what applying the note
 *   changes; every value in it can be set, and leaves the record good
 */
typedef struct
{
  LegationNoteKind kind;
  const char *text;
  const char *reason;
  const char *source;
  const char *const *concerns;
  guint n_concerns;
  JsonObject *set;
} LegationNote;

/**
 * LegationRecord: what all records share.
 * @kind: what it is
 * @index: its position among the records of its kind
 * @id: unique in the dataset, over all kinds
 * @name: what it is called on screen: title, name, or a statement's text
 */
struct _LegationRecord
{
  LegationKind kind;
  guint index;
  const char *id;
  const char *name;
  const LegationCitation *citations;
  guint n_citations;
  const LegationNote *notes;
  guint n_notes;
  const LegationRecord *const *disagrees_with;
  guint n_disagrees_with;
  gboolean citation_lost; /* a citation was dropped while loading: it is uncited in part */
  guint n_applied;        /* how many of its notes were applied to it: 0 in a dataset as written */
};

/**
 * LegationSource: a work, as a CSL-JSON item.
 * @number: 1 for the dataset's first source and so on: the citation mark
 * @name: the title, or a description where it has none
 * @author: (nullable): authors joined for display
 * @issued: (nullable): when it was published
 * @item: the CSL-JSON item as it was read
 */
struct _LegationSource
{
  LegationRecord record;
  guint number;
  const char *type;
  const char *author;
  const char *container;
  const char *url;
  LegationDate *issued;
  LegationReliability reliability;
  const char *note;
  JsonObject *item;
};

/**
 * LegationPlace:
 * @country: ISO 3166-1 alpha-2, empty for a region
 * @has_location: whether @location is set; without it the place is nowhere on the map
 */
struct _LegationPlace
{
  LegationRecord record;
  char country[3];
  LegationPlacePrecision precision;
  gboolean has_location;
  LegationLocation location;
};

/** LegationTitle: what a person was, and when; @organization is nullable, @when too. */
typedef struct
{
  const char *title;
  const LegationOrganization *organization;
  LegationDate *when;
  const LegationCitation *citations;
  guint n_citations;
} LegationTitle;

struct _LegationPerson
{
  LegationRecord record;
  char country[3]; /* empty where not told */
  const char *const *aliases;
  guint n_aliases;
  const LegationTitle *titles; /* "roles" in the JSON */
  guint n_titles;
};

/**
 * LegationOrganization:
 * @summary: what it is and what part the focus country has in it; empty where not told
 */
struct _LegationOrganization
{
  LegationRecord record;
  LegationOrganizationKind type; /* "kind" in the JSON */
  const char *summary;
  char country[3]; /* empty for an international one */
  const char *const *aliases;
  guint n_aliases;
};

/** LegationParticipant: all members are nullable but one of @person, @organization and @title. */
typedef struct
{
  const LegationPerson *person;
  const char *title; /* what they were then, or who they were where no name is given */
  const LegationOrganization *organization;
  char country[3];
} LegationParticipant;

/** LegationDelegation: who travelled.  @side is the country that sent it. */
typedef struct
{
  char side[3];
  const LegationOrganization *organization;
  const LegationParticipant *head; /* nullable */
  const LegationParticipant *members;
  guint n_members;
} LegationDelegation;

/** LegationStop: a halt.  @when is nullable.  @gap_before: a stop before it was dropped. */
typedef struct
{
  const LegationPlace *place;
  LegationBasis basis;
  LegationStopRole role;
  LegationDate *when;
  gboolean gap_before;
} LegationStop;

/**
 * LegationEvent:
 * @when: (nullable): none where the source gives no date
 * @countries: ISO codes of all countries that it concerns
 * @organizations: bodies that it concerns beside them
 * @participants: who took part in it, of any side, beside its delegation and its hosts
 * @count: how many of it there were, 0 for an unknown number
 * @outcome: (nullable)
 */
struct _LegationEvent
{
  LegationRecord record;
  LegationEventType type;
  LegationChannel channel;
  LegationStanding standing;
  const char *summary;
  LegationDate *when;
  const char *const *countries;
  guint n_countries;
  const LegationOrganization *const *organizations;
  guint n_organizations;
  const LegationDelegation *delegation; /* nullable */
  const LegationParticipant *hosts;
  guint n_hosts;
  const LegationParticipant *participants;
  guint n_participants;
  LegationOrder order;
  const LegationStop *stops;
  guint n_stops;
  guint count;
  const char *outcome;
};

/**
 * LegationParty: a country or an organization.
 * @any_of: the party is one of several, the source does not say which
 */
typedef struct
{
  char country[3];
  const LegationOrganization *organization;
} LegationParty;

struct _LegationAgreement
{
  LegationRecord record;
  LegationAgreementKind type;
  const char *summary;
  LegationDate *when;
  const char *const *sectors;
  guint n_sectors;
  const LegationParty *parties;
  guint n_parties;
  const LegationParty *any_of; /* one of these is a party too, nobody says which */
  guint n_any_of;
  const LegationEvent *event; /* nullable: where it was signed */
};

/** LegationFigure: a number as claimed.  @as_of is nullable, @countries are those it concerns. */
struct _LegationFigure
{
  LegationRecord record;
  double value;
  const char *unit;
  LegationFigureQualifier qualifier;
  LegationDate *as_of;
  const char *const *countries;
  guint n_countries;
};

/**
 * LegationStatement: one sentence of a relationship.
 * @relationship: the one it belongs to
 * @holder: (nullable): for an assessment, who holds it
 * @about: those that it speaks of where they are not the relationship's own parties: Vietnam and the
 *   United States, say, on the page of Vietnam and North Korea; it is context there
 */
struct _LegationStatement
{
  LegationRecord record;
  const LegationRelationship *relationship;
  LegationStatementKind type;
  LegationDate *when;
  const char *holder;
  const LegationParty *about;
  guint n_about;
};

/**
 * LegationRelationship: a pair of parties, and everything that the dataset knows of it.
 * @name: the partner's name as the dataset gives it, or empty: then the country's own
 * @status: (nullable): a word of a source
 * @events: derived: events that concern both parties, in date order
 */
struct _LegationRelationship
{
  LegationRecord record;
  LegationParty parties[2];
  LegationGroup group;
  const char *status;
  const LegationCitation *status_citations;
  guint n_status_citations;
  const LegationStatement *const *statements;
  guint n_statements;
  const LegationEvent *const *events;
  guint n_events;
  const LegationAgreement *const *agreements;
  guint n_agreements;
  const LegationFigure *const *figures;
  guint n_figures;
};

struct _LegationEra
{
  LegationRecord record;
  LegationDate *when;
};

/** LegationStory: a guided tour of at least one step.  @summary is empty where not told. */
struct _LegationStory
{
  LegationRecord record;
  const char *summary;
  const LegationStep *const *steps;
  guint n_steps;
};

/**
 * LegationStep: one stage of a story; its record's name is its title.
 * @caption: what the audience reads
 * @speaker_notes: (nullable): what only the speaker reads
 * @box: what the map shows; valid when @has_box
 * @span: (nullable): the time that is selected
 * @highlights: events, relationships and places that stand out
 * @mode: which events time lets through
 * @playhead: (nullable): the day that it stands on, an end of @span where it is not said
 * @certain_only: whether what passes only possibly is left out
 * @channels: bit set, 1 << LegationChannel; 0 for all of them
 * @facets: (nullable): of each facet but the channel, the values of which an event must have one, in
 *   order, with a tab between two, interned
 * @only: (nullable): the relationship whose events alone pass
 * @chosen: (nullable): the record that is selected
 * @plays: whether its time is played from the beginning of @span to its end
 * @seconds: how long it is to be on screen, or 0 where nobody has said
 * @hidden: whether a presentation passes over it
 */
struct _LegationStep
{
  LegationRecord record;
  const LegationStory *story;
  guint position; /* among the steps of its story, from 0 */
  const char *caption;
  const char *speaker_notes;
  gboolean has_box;
  LegationBox box;
  LegationDate *span;
  const LegationRecord *const *highlights;
  guint n_highlights;
  LegationTimeMode mode;
  LegationDate *playhead;
  gboolean certain_only;
  guint channels;
  const char *facets[LEGATION_N_FACETS];
  const LegationRelationship *only;
  const LegationRecord *chosen;
  gboolean plays;
  double seconds;
  gboolean hidden;
};

/** LegationHeader: the top of the document. @opening_* tell what to show first. */
typedef struct
{
  const char *title;
  const char *description;
  const char *language;
  const char *license;
  char focus[3];
  LegationDate *as_of;
  gboolean has_opening_box;
  LegationBox opening_box;
  LegationDate *opening_span; /* nullable */
} LegationHeader;

/** LegationUse: one record that cites a source, and with which of its citations. */
typedef struct
{
  const LegationRecord *record;
  const LegationCitation *citation;
} LegationUse;

#define LEGATION_TYPE_DATASET (legation_dataset_get_type ())
GType legation_dataset_get_type (void);

LegationDataset *legation_dataset_ref (LegationDataset *self);
void legation_dataset_unref (LegationDataset *self);

gboolean legation_note_is_applicable (const LegationNote *self);

const LegationHeader *legation_dataset_get_header (LegationDataset *self);
gboolean legation_dataset_get_notes_applied (LegationDataset *self);
guint legation_dataset_count_applicable_notes (LegationDataset *self);
guint legation_dataset_get_n_records (LegationDataset *self, LegationKind kind);
const LegationRecord *legation_dataset_get_record (LegationDataset *self,
                                                   LegationKind kind,
                                                   guint index);
const LegationRecord *legation_dataset_find (LegationDataset *self, const char *id);

/* Typed access by position: `legation_dataset_get_event (dataset, 3)`. */
#define LEGATION_DEFINE_RECORD_GETTER(Type, name, KIND)                                            \
  static inline const Type *legation_dataset_get_##name (LegationDataset *self, guint index)       \
  {                                                                                                \
    return (const Type *) legation_dataset_get_record (self, KIND, index);                         \
  }                                                                                                \
  static inline guint legation_dataset_get_n_##name##s (LegationDataset *self)                     \
  {                                                                                                \
    return legation_dataset_get_n_records (self, KIND);                                            \
  }                                                                                                \
  static inline const Type *legation_dataset_find_##name (LegationDataset *self, const char *id)   \
  {                                                                                                \
    const LegationRecord *record = legation_dataset_find (self, id);                               \
    return record != NULL && record->kind == KIND ? (const Type *) record : NULL;                  \
  }

LEGATION_DEFINE_RECORD_GETTER (LegationSource, source, LEGATION_KIND_SOURCE)
LEGATION_DEFINE_RECORD_GETTER (LegationPlace, place, LEGATION_KIND_PLACE)
LEGATION_DEFINE_RECORD_GETTER (LegationPerson, person, LEGATION_KIND_PERSON)
LEGATION_DEFINE_RECORD_GETTER (LegationOrganization, organization, LEGATION_KIND_ORGANIZATION)
LEGATION_DEFINE_RECORD_GETTER (LegationEvent, event, LEGATION_KIND_EVENT)
LEGATION_DEFINE_RECORD_GETTER (LegationAgreement, agreement, LEGATION_KIND_AGREEMENT)
LEGATION_DEFINE_RECORD_GETTER (LegationFigure, figure, LEGATION_KIND_FIGURE)
LEGATION_DEFINE_RECORD_GETTER (LegationRelationship, relationship, LEGATION_KIND_RELATIONSHIP)
LEGATION_DEFINE_RECORD_GETTER (LegationStatement, statement, LEGATION_KIND_STATEMENT)
LEGATION_DEFINE_RECORD_GETTER (LegationEra, era, LEGATION_KIND_ERA)
LEGATION_DEFINE_RECORD_GETTER (LegationStep, step, LEGATION_KIND_STEP)

/* As the others; only the plural is not regular. */
static inline guint
legation_dataset_get_n_stories (LegationDataset *self)
{
  return legation_dataset_get_n_records (self, LEGATION_KIND_STORY);
}

static inline const LegationStory *
legation_dataset_get_story (LegationDataset *self, guint index)
{
  return (const LegationStory *) legation_dataset_get_record (self, LEGATION_KIND_STORY, index);
}

static inline const LegationStory *
legation_dataset_find_story (LegationDataset *self, const char *id)
{
  const LegationRecord *record = legation_dataset_find (self, id);
  return record != NULL && record->kind == LEGATION_KIND_STORY ? (const LegationStory *) record
                                                               : NULL;
}

/* Derived once while loading. */
const LegationEvent *const *legation_dataset_get_events_by_date (LegationDataset *self, guint *n);
const LegationUse *legation_dataset_get_uses (LegationDataset *self,
                                              const LegationSource *source,
                                              guint *n);
const LegationRelationship *legation_dataset_find_partner (LegationDataset *self,
                                                           const char *country);

gboolean legation_record_is_derived (const LegationRecord *record, const char *pointer);
guint legation_citations_count_sources (const LegationCitation *citations, guint n_citations);

gboolean legation_event_concerns (const LegationEvent *event, const LegationParty *party);
gboolean legation_event_stops_at (const LegationEvent *event, const LegationPlace *place);
gboolean legation_event_belongs_to (const LegationEvent *event,
                                    const LegationRelationship *relationship);
LegationRelation legation_event_relate (const LegationEvent *event, LegationSpan span);
gboolean legation_event_is_drawn (const LegationEvent *event);
gboolean legation_event_is_contact (const LegationEvent *event);
gboolean legation_event_is_hollow (const LegationEvent *event);
gboolean legation_stop_has_position (const LegationStop *stop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationDataset, legation_dataset_unref)

G_END_DECLS
