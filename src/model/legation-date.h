/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as their sources give them: EDTF (ISO 8601-2:2019) levels 0 and 1, and of level 2 the sets
 * and the qualifiers on components.  A date is immutable and knows how little it says. */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "legation-day.h"

G_BEGIN_DECLS

/**
 * LegationDateForm:
 * @LEGATION_DATE_SINGLE: one date of any precision; the event fell somewhere in it
 * @LEGATION_DATE_INTERVAL: from a start to an end; the event lasted
 * @LEGATION_DATE_ONE_OF: `[a,b]`, `[a..b]`: exactly one of the members
 * @LEGATION_DATE_ALL_OF: `{a,b}`: every member
 */
typedef enum
{
  LEGATION_DATE_SINGLE,
  LEGATION_DATE_INTERVAL,
  LEGATION_DATE_ONE_OF,
  LEGATION_DATE_ALL_OF,
} LegationDateForm;

/** LegationPrecision: how finely a date is known, finest first. */
typedef enum
{
  LEGATION_PRECISION_DAY,
  LEGATION_PRECISION_MONTH,
  LEGATION_PRECISION_SEASON,
  LEGATION_PRECISION_YEAR,
  LEGATION_PRECISION_DECADE,
  LEGATION_PRECISION_CENTURY,
  LEGATION_PRECISION_MILLENNIUM,
} LegationPrecision;

typedef enum /*< flags >*/
{
  LEGATION_QUALIFIER_NONE = 0,
  LEGATION_QUALIFIER_UNCERTAIN = 1 << 0,   /* ? */
  LEGATION_QUALIFIER_APPROXIMATE = 1 << 1, /* ~ ; % is both */
} LegationQualifiers;

/**
 * LegationBound: what is said of one end of a date.
 * @LEGATION_BOUND_KNOWN: a date stands there
 * @LEGATION_BOUND_OPEN: `..`: it has no end that matters, or goes on
 * @LEGATION_BOUND_UNKNOWN: an empty end: there is one, nobody says when
 */
typedef enum
{
  LEGATION_BOUND_KNOWN,
  LEGATION_BOUND_OPEN,
  LEGATION_BOUND_UNKNOWN,
} LegationBound;

/** LegationRelation: the three answers to "did it happen in this span?". */
typedef enum
{
  LEGATION_RELATION_NO,
  LEGATION_RELATION_POSSIBLE,
  LEGATION_RELATION_CERTAIN,
} LegationRelation;

typedef enum
{
  LEGATION_DATE_STYLE_LONG,  /* "9–11 October 2025", "about March 2024" */
  LEGATION_DATE_STYLE_SHORT, /* "9–11 Oct 2025", "about Mar 2024" */
} LegationDateStyle;

/** LegationDateError: codes of LEGATION_DATE_ERROR. */
typedef enum
{
  LEGATION_DATE_ERROR_SYNTAX,      /* not EDTF at all, or not the part that we read */
  LEGATION_DATE_ERROR_CALENDAR,    /* well formed, but there is no such month or day */
  LEGATION_DATE_ERROR_ORDER,       /* an interval or range that ends before it starts */
  LEGATION_DATE_ERROR_RANGE,       /* a year too far away for this program */
  LEGATION_DATE_ERROR_UNSUPPORTED, /* EDTF level 2 that we do not read */
} LegationDateError;

#define LEGATION_DATE_ERROR (legation_date_error_quark ())
GQuark legation_date_error_quark (void);

/**
 * LegationDatePart: one member of a set, one end of an interval, or the whole of a single date.
 * @extent: the earliest and the latest day; LEGATION_DAY_MIN and _MAX where a bound is not known:
 *   both MIN at an open start, both MAX at an open end, from MIN to the other end's latest day at an
 *   unknown start, from the other end's earliest day to MAX at an unknown end
 * @precision: for an open or unknown bound that of the other end
 * @slack: a LegationPrecision: by one such unit an approximate part may be off at either end
 * @runs_on: in a set, whether a range begins here whose other end is the next part
 */
typedef struct
{
  LegationSpan extent;
  LegationBound bound;
  LegationPrecision precision;
  LegationQualifiers qualifiers;
  guint8 slack;
  guint8 runs_on;
} LegationDatePart;

typedef struct _LegationDate LegationDate;

#define LEGATION_TYPE_DATE (legation_date_get_type ())
GType legation_date_get_type (void);

LegationDate *legation_date_parse (const char *text, GError **error);
LegationDate *legation_date_ref (const LegationDate *self);
void legation_date_unref (LegationDate *self);

const char *legation_date_get_text (const LegationDate *self);
LegationDateForm legation_date_get_form (const LegationDate *self);
LegationPrecision legation_date_get_precision (const LegationDate *self);
LegationQualifiers legation_date_get_qualifiers (const LegationDate *self);
LegationSpan legation_date_get_extent (const LegationDate *self);
LegationBound legation_date_get_start_bound (const LegationDate *self);
LegationBound legation_date_get_end_bound (const LegationDate *self);

guint legation_date_get_n_parts (const LegationDate *self);
const LegationDatePart *legation_date_get_part (const LegationDate *self, guint position);

/**
 * LegationDateLimits: the days that decide how a date stands to a span.  It is not in it if the span
 * ends before @earliest or begins after @latest, and certainly in it if the span neither ends before
 * @begun nor begins after @going_on.
 */
typedef struct
{
  LegationDay earliest;
  LegationDay latest;
  LegationDay begun;
  LegationDay going_on;
} LegationDateLimits;

LegationRelation legation_date_relate (const LegationDate *self, LegationSpan span);
gboolean legation_date_get_limits (const LegationDate *self, LegationDateLimits *limits);
LegationRelation legation_date_relate_window (const LegationDate *self, LegationSpan span);
int legation_date_compare (const LegationDate *a, const LegationDate *b);

char *legation_date_to_display (const LegationDate *self, LegationDateStyle style);
char *legation_date_show_year (gint64 year);
const char *legation_date_name_month (int month, LegationDateStyle style);
const char *legation_date_name_month_of_day (int month, LegationDateStyle style);
JsonNode *legation_date_to_json (const LegationDate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationDate, legation_date_unref)

G_END_DECLS
