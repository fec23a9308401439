/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a dataset: all problems of one document, each with its place in it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  LEGATION_SEVERITY_WARNING, /* nothing was left out */
  LEGATION_SEVERITY_ERROR,
} LegationSeverity;

/** LegationProblemCode: why; the nick (legation_problem_code_get_nick()) is stable. */
typedef enum
{
  LEGATION_PROBLEM_SYNTAX,         /* not JSON (RFC 8259) */
  LEGATION_PROBLEM_ENCODING,       /* not UTF-8 */
  LEGATION_PROBLEM_TOO_DEEP,
  LEGATION_PROBLEM_TOO_LARGE,
  LEGATION_PROBLEM_DUPLICATE_MEMBER,
  LEGATION_PROBLEM_FORMAT,         /* not a Legation dataset, or a version that we cannot read */
  LEGATION_PROBLEM_MISSING_MEMBER,
  LEGATION_PROBLEM_WRONG_TYPE,
  LEGATION_PROBLEM_BAD_VALUE,      /* an unknown word, a number out of range, an empty text */
  LEGATION_PROBLEM_BAD_DATE,
  LEGATION_PROBLEM_BAD_ID,
  LEGATION_PROBLEM_DUPLICATE_ID,
  LEGATION_PROBLEM_UNKNOWN_ID,
  LEGATION_PROBLEM_WRONG_KIND,     /* the id of something else */
  LEGATION_PROBLEM_UNKNOWN_COUNTRY,
  LEGATION_PROBLEM_UNKNOWN_MEMBER, /* a warning */
} LegationProblemCode;

/**
 * LegationProblem:
 * @pointer: JSON pointer (RFC 6901), "" for the whole document
 * @line: from 1, or 0 where it cannot be had; @column counts characters, from 1
 * @expected: (nullable): what should stand there
 * @found: (nullable): what stands there
 * @hint: (nullable): the nearest known word or id
 * @cause: (nullable): the problem in the record that is named here, for which it was left out, or in
 *   what a pointer would lead to: once that is mended, this one is gone
 * @dropped: (nullable): what was left out because of it, e.g. "the event “x”"
 */
typedef struct _LegationProblem LegationProblem;
struct _LegationProblem
{
  LegationSeverity severity;
  LegationProblemCode code;
  char *pointer;
  guint line;
  guint column;
  char *expected;
  char *found;
  char *hint;
  const LegationProblem *cause;
  char *dropped;
};

typedef struct _LegationReport LegationReport;

LegationReport *legation_report_new (void);
LegationReport *legation_report_ref (LegationReport *self);
void legation_report_unref (LegationReport *self);

guint legation_report_get_n_problems (LegationReport *self);
const LegationProblem *legation_report_get_problem (LegationReport *self, guint position);
guint legation_report_count (LegationReport *self, LegationSeverity severity);

const char *legation_problem_code_get_nick (LegationProblemCode code);
char *legation_problem_to_message (const LegationProblem *problem);
char *legation_problem_to_line (const LegationProblem *problem, const char *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationReport, legation_report_unref)

G_END_DECLS
