/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader of dates finds in a text.  A LegationDate keeps only what relations and drawings
 * need; the text on screen is made from this, read again. */

#pragma once

#include "legation-date.h"

G_BEGIN_DECLS

/* The longest text that is read, and the most dates that fit into it: "[0001,0002,…]" has one every
 * five characters, and a range adds one more to its two characters. */
#define LEGATION_DATE_MAX_LENGTH 256
#define LEGATION_DATE_MAX_VALUES 64

/* No year further from year 0 is read. */
#define LEGATION_DATE_FURTHEST_YEAR 1000000000

/* The components of a date, as a set: which of them a qualifier is about. */
enum
{
  LEGATION_DATE_HAS_YEAR = 1 << 0,
  LEGATION_DATE_HAS_MONTH = 1 << 1,
  LEGATION_DATE_HAS_DAY = 1 << 2,
};

/*
 * LegationDateValue: one date as it is written.
 * @year: its year, or the first of those that digits which are not known leave open
 * @last_year: the last of them
 * @month: 1..12, or 0 where there is none or it is "XX"
 * @season: 21..24, or 0
 * @components: what is written, "XX" included; a season counts as a month
 * @blank: which of the components are "XX"
 * @uncertain: which of the components are uncertain
 * @slack: by what unit an approximate date may be off; see LegationDatePart
 */
typedef struct
{
  LegationSpan extent;
  gint64 year;
  gint64 last_year;
  guint8 month;
  guint8 day;
  guint8 season;
  guint8 components;
  guint8 blank;
  guint8 uncertain;
  guint8 approximate;
  guint8 slack;
  guint8 precision;
  guint8 bound;
  guint8 runs_on;
} LegationDateValue;

typedef struct
{
  LegationDateForm form;
  guint n_values;
  LegationDateValue values[LEGATION_DATE_MAX_VALUES];
} LegationDateSyntax;

/* LegationDateReader: a text, and how far it has been read.  Without @error no message is made. */
typedef struct
{
  const char *text;
  const char *at;
  GError **error;
} LegationDateReader;

gboolean legation_date_reader_accept (LegationDateReader *reader, const char *token);
gboolean legation_date_reader_fail (LegationDateReader *reader,
                                    LegationDateError code,
                                    const char *at,
                                    int length,
                                    const char *expected);
gboolean legation_date_reader_read_date (LegationDateReader *reader, LegationDateValue *value);
gboolean legation_date_reader_read_time (LegationDateReader *reader);

gboolean legation_date_syntax_read (LegationDateSyntax *self, const char *text, GError **error);
LegationDate *legation_date_new_from_syntax (const LegationDateSyntax *syntax, const char *text);

char *legation_date_show_plain (const LegationDateValue *value, LegationDateStyle style);

G_END_DECLS
