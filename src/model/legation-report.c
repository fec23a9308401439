/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of problems of one document, and how a problem is put into words. */

#include "config.h"

#include "legation-report.h"

#include "legation-report-private.h"

#include <glib/gi18n.h>

struct _LegationReport
{
  gatomicrefcount ref_count;
  GPtrArray *problems; /* element-type LegationProblem, owned */
  guint counts[LEGATION_SEVERITY_ERROR + 1];
};

static const char *const nicks[] = {
  [LEGATION_PROBLEM_SYNTAX] = "syntax",
  [LEGATION_PROBLEM_ENCODING] = "encoding",
  [LEGATION_PROBLEM_TOO_DEEP] = "too-deep",
  [LEGATION_PROBLEM_TOO_LARGE] = "too-large",
  [LEGATION_PROBLEM_DUPLICATE_MEMBER] = "duplicate-member",
  [LEGATION_PROBLEM_FORMAT] = "format",
  [LEGATION_PROBLEM_MISSING_MEMBER] = "missing-member",
  [LEGATION_PROBLEM_WRONG_TYPE] = "wrong-type",
  [LEGATION_PROBLEM_BAD_VALUE] = "bad-value",
  [LEGATION_PROBLEM_BAD_DATE] = "bad-date",
  [LEGATION_PROBLEM_BAD_ID] = "bad-id",
  [LEGATION_PROBLEM_DUPLICATE_ID] = "duplicate-id",
  [LEGATION_PROBLEM_UNKNOWN_ID] = "unknown-id",
  [LEGATION_PROBLEM_WRONG_KIND] = "wrong-kind",
  [LEGATION_PROBLEM_UNKNOWN_COUNTRY] = "unknown-country",
  [LEGATION_PROBLEM_UNKNOWN_MEMBER] = "unknown-member",
};

static void
problem_free (gpointer data)
{
  LegationProblem *problem = data;

  g_free (problem->pointer);
  g_free (problem->expected);
  g_free (problem->found);
  g_free (problem->hint);
  g_free (problem->dropped);
  g_free (problem);
}

/**
 * legation_report_new:
 *
 * Returns: (transfer full): a report of no problems
 */
LegationReport *
legation_report_new (void)
{
  LegationReport *self = g_new0 (LegationReport, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

/**
 * legation_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): @self
 */
LegationReport *
legation_report_ref (LegationReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * legation_report_unref:
 * @self: (transfer full): a report
 */
void
legation_report_unref (LegationReport *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * legation_report_get_n_problems:
 * @self: a report
 *
 * Returns: how many problems there are, errors and warnings together
 */
guint
legation_report_get_n_problems (LegationReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->problems->len;
}

/**
 * legation_report_get_problem:
 * @self: a report
 * @position: less than legation_report_get_n_problems()
 *
 * Problems stand in the order of the document.
 *
 * Returns: (transfer none): a problem
 */
const LegationProblem *
legation_report_get_problem (LegationReport *self, guint position)
{
  return legation_report_peek_problem (self, position);
}

/* The same, for those who may still change it. */
LegationProblem *
legation_report_peek_problem (LegationReport *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->problems->len, NULL);
  return g_ptr_array_index (self->problems, position);
}

/**
 * legation_report_count:
 * @self: a report
 * @severity: which problems to count
 *
 * Returns: how many problems of exactly this severity there are
 */
guint
legation_report_count (LegationReport *self, LegationSeverity severity)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (severity <= LEGATION_SEVERITY_ERROR, 0);
  return self->counts[severity];
}

/**
 * legation_report_add:
 * @self: a report
 * @severity: how bad it is
 * @code: why
 * @pointer: (transfer full): the JSON pointer
 * @expected: (transfer full) (nullable): what should stand there
 * @found: (transfer full) (nullable): what stands there
 *
 * Returns: (transfer none): the new problem, for what is known of it beside this
 */
LegationProblem *
legation_report_add (LegationReport *self,
                     LegationSeverity severity,
                     LegationProblemCode code,
                     char *pointer,
                     char *expected,
                     char *found)
{
  LegationProblem *problem = g_new0 (LegationProblem, 1);

  problem->severity = severity;
  problem->code = code;
  problem->pointer = pointer;
  problem->expected = expected;
  problem->found = found;
  g_ptr_array_add (self->problems, problem);
  self->counts[severity]++;
  return problem;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const LegationProblem *x = *(const LegationProblem *const *) a;
  const LegationProblem *y = *(const LegationProblem *const *) b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return 0;
}

/* Puts the problems into the order of the document; those of one place stay as they were added. */
void
legation_report_sort (LegationReport *self)
{
  g_ptr_array_sort (self->problems, compare_places);
}

/**
 * legation_problem_code_get_nick:
 * @code: a code
 *
 * Returns: (transfer none): its name for machines, such as "unknown-id"; it never changes
 */
const char *
legation_problem_code_get_nick (LegationProblemCode code)
{
  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (nicks), NULL);
  return nicks[code];
}

/* What is wrong, in one clause. */
static char *
describe (const LegationProblem *problem)
{
  if (problem->code == LEGATION_PROBLEM_UNKNOWN_MEMBER)
    /* Translators: %s is the name of a member of a JSON object, in double quotes. */
    return g_strdup_printf (_("unknown member %s"), problem->found);
  if (problem->code == LEGATION_PROBLEM_DUPLICATE_MEMBER)
    /* Translators: %s is the name of a member of a JSON object, in double quotes. */
    return g_strdup_printf (_("the member %s stands there twice"), problem->found);
  if (problem->cause != NULL && problem->code == LEGATION_PROBLEM_BAD_VALUE)
    /* Translators: %s is a JSON pointer, in double quotes; %u is the number of the line where the
     * error is in what it points to. */
    return g_strdup_printf (_("%s points to what is missing or wrong because of line %u"),
                            problem->found, problem->cause->line);
  if (problem->cause != NULL)
    /* Translators: %s is the id of a record, in double quotes; %u is the number of the line where
     * the error is because of which it was left out. */
    return g_strdup_printf (_("%s is left out because of line %u"), problem->found,
                            problem->cause->line);
  if (problem->expected == NULL)
    /* Translators: %s is what stands at a place in a file. */
    return g_strdup_printf (_("found %s"), problem->found);
  if (problem->found == NULL)
    /* Translators: %s is what should stand at a place in a file. */
    return g_strdup_printf (_("expected %s"), problem->expected);
  /* Translators: what should stand at a place in a file, and what stands there. */
  return g_strdup_printf (_("expected %s, found %s"), problem->expected, problem->found);
}

/**
 * legation_problem_to_message:
 * @problem: a problem
 *
 * Returns: (transfer full): one line of text in the user's language: what was expected, what was
 *   found, the nearest known word, and what was left out; of a consequence only whose it is
 */
char *
legation_problem_to_message (const LegationProblem *problem)
{
  g_autofree char *what = NULL;
  GString *message;

  g_return_val_if_fail (problem != NULL, NULL);

  what = describe (problem);
  message = g_string_new (what);
  if (problem->hint != NULL)
    {
      g_string_append_c (message, ' ');
      /* Translators: %s is a word or an id like the one that was found, and known. */
      g_string_append_printf (message, _("(did you mean “%s”?)"), problem->hint);
    }
  if (problem->dropped != NULL)
    {
      g_string_append (message, "; ");
      /* Translators: %s is a part of a dataset that is not shown because of an error in it. */
      g_string_append_printf (message, _("left out: %s"), problem->dropped);
    }
  return g_string_free (message, FALSE);
}

/* A name in a file may hold line ends and the control sequences of terminals. */
static void
append_printable (GString *line, const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text < 0x20 || *text == 0x7f)
      g_string_append_printf (line, "\\u%04x", (guchar) *text);
    else
      g_string_append_c (line, *text);
}

/**
 * legation_problem_to_line:
 * @problem: a problem
 * @file: the name of the file for the user
 *
 * Returns: (transfer full): `FILE:LINE:COLUMN: /pointer: message` without a line end, as editors
 *   and CI systems read it; a warning says so before its message.  The pointer of the whole
 *   document is the empty text (RFC 6901, section 5): `FILE:LINE:COLUMN: : message`
 */
char *
legation_problem_to_line (const LegationProblem *problem, const char *file)
{
  g_autofree char *message = NULL;
  GString *line;

  g_return_val_if_fail (problem != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  line = g_string_new (file);
  if (problem->line > 0)
    g_string_append_printf (line, ":%u:%u", problem->line, problem->column);
  g_string_append (line, ": ");
  append_printable (line, problem->pointer);
  g_string_append (line, ": ");
  if (problem->severity == LEGATION_SEVERITY_WARNING)
    g_string_append (line, "warning: ");
  message = legation_problem_to_message (problem);
  append_printable (line, message);
  return g_string_free (line, FALSE);
}
