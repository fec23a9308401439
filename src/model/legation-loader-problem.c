/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reporting what is wrong at a cursor: where it is, what stands there, what is like it and known,
 * and what is left out because of it. */

#include "config.h"

#include "legation-json-private.h"
#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* Longer texts are cut in messages. */
#define MAX_FOUND 60

/* Longer words are not compared. */
#define MAX_COMPARED 64

static void
append_step (GString *pointer, const LegationCursor *cursor)
{
  if (cursor->parent == NULL)
    return;

  append_step (pointer, cursor->parent);
  if (cursor->name != NULL)
    legation_json_append_step (pointer, cursor->name);
  else
    g_string_append_printf (pointer, "/%u", cursor->index);
}

/**
 * legation_cursor_build_pointer:
 * @self: a cursor
 *
 * Returns: (transfer full): the JSON pointer from the document to it
 */
char *
legation_cursor_build_pointer (const LegationCursor *self)
{
  GString *pointer = g_string_new (NULL);

  append_step (pointer, self);
  return g_string_free (pointer, FALSE);
}

/* Containers by their type, all else as it stands in the document. */
static char *
describe_node (LegationLoader *loader, const LegationJsonNode *node)
{
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  if (node->type == LEGATION_JSON_OBJECT)
    return g_strdup (_("an object"));
  if (node->type == LEGATION_JSON_ARRAY)
    return g_strdup (_("an array"));

  text = legation_json_tree_dup_text (loader->tree, node);
  if (g_utf8_strlen (text, -1) <= MAX_FOUND)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, MAX_FOUND);
  return g_strconcat (start, "…", text[0] == '"' ? "\"" : NULL, NULL);
}

static char *
describe_record (LegationLoader *loader)
{
  const char *id = loader->id;

  switch (loader->kind)
    {
    case LEGATION_KIND_SOURCE:
      return id != NULL ? g_strdup_printf (_("the source “%s”"), id) : g_strdup (_("the source"));
    case LEGATION_KIND_PLACE:
      return id != NULL ? g_strdup_printf (_("the place “%s”"), id) : g_strdup (_("the place"));
    case LEGATION_KIND_PERSON:
      return id != NULL ? g_strdup_printf (_("the person “%s”"), id) : g_strdup (_("the person"));
    case LEGATION_KIND_ORGANIZATION:
      return id != NULL ? g_strdup_printf (_("the organization “%s”"), id)
                        : g_strdup (_("the organization"));
    case LEGATION_KIND_EVENT:
      return id != NULL ? g_strdup_printf (_("the event “%s”"), id) : g_strdup (_("the event"));
    case LEGATION_KIND_AGREEMENT:
      return id != NULL ? g_strdup_printf (_("the agreement “%s”"), id)
                        : g_strdup (_("the agreement"));
    case LEGATION_KIND_FIGURE:
      return id != NULL ? g_strdup_printf (_("the figure “%s”"), id) : g_strdup (_("the figure"));
    case LEGATION_KIND_RELATIONSHIP:
      return id != NULL ? g_strdup_printf (_("the relationship “%s”"), id)
                        : g_strdup (_("the relationship"));
    case LEGATION_KIND_STATEMENT:
      return id != NULL ? g_strdup_printf (_("the statement “%s”"), id)
                        : g_strdup (_("the statement"));
    case LEGATION_KIND_ERA:
      return id != NULL ? g_strdup_printf (_("the era “%s”"), id) : g_strdup (_("the era"));
    case LEGATION_KIND_STORY:
      return id != NULL ? g_strdup_printf (_("the story “%s”"), id) : g_strdup (_("the story"));
    case LEGATION_KIND_STEP:
      return id != NULL ? g_strdup_printf (_("the step “%s”"), id) : g_strdup (_("the step"));
    default:
      g_assert_not_reached ();
    }
}

/* Returns: (transfer full): the link to the record with the id at @cursor. */
static char *
describe_link (const LegationCursor *cursor)
{
  if (!legation_cursor_is_string (cursor))
    return g_strdup (_("the link"));
  /* Translators: %s is the id of a record. */
  return g_strdup_printf (_("the link to “%s”"), cursor->node->string);
}

static char *
describe_loss (const LegationCursor *cursor)
{
  switch (cursor->loss)
    {
    case LEGATION_LOSS_ROLE:
      return g_strdup (_("the role"));
    case LEGATION_LOSS_POSITION:
      /* Translators: %s is the id of a place. */
      return g_strdup_printf (_("the position of the place “%s”"), cursor->loader->id);
    case LEGATION_LOSS_OWN_MEMBER:
      while (cursor->parent != NULL && cursor->parent->node != cursor->loader->node)
        cursor = cursor->parent;
      return g_strdup_printf (_("the member “%s”"), cursor->name);
    case LEGATION_LOSS_LINK:
      return describe_link (cursor);
    case LEGATION_LOSS_CHANGE:
      return g_strdup (_("what the note changes"));
    case LEGATION_LOSS_MEMBER:
      while (cursor->parent != NULL && cursor->parent->parent != NULL)
        cursor = cursor->parent;
      /* Translators: %s is the name of a member of a JSON object. */
      return cursor->name != NULL ? g_strdup_printf (_("the member “%s”"), cursor->name) : NULL;
    case LEGATION_LOSS_STOP:
      return g_strdup (_("the stop and the legs beside it"));
    case LEGATION_LOSS_CITATION:
      return g_strdup (_("the citation"));
    case LEGATION_LOSS_RECORD:
    default:
      return describe_record (cursor->loader);
    }
}

/* Remembers the first problem for which a record goes: those who name the record will say so. */
static void
note_cause (const LegationCursor *cursor, const LegationProblem *problem)
{
  LegationEntry *entry = cursor->loader->entry;

  if (cursor->loss == LEGATION_LOSS_RECORD && entry != NULL && entry->cause == NULL)
    entry->cause = problem;
}

/**
 * legation_cursor_report:
 * @self: where the error is
 * @code: what kind of error
 * @expected: what should stand there, in the user's language
 *
 * What was found and what is lost are told by the cursor.
 *
 * Returns: (transfer none): the problem, for what is known of it beside this
 */
LegationProblem *
legation_cursor_report (const LegationCursor *self, LegationProblemCode code, const char *expected)
{
  LegationProblem *problem;

  problem = legation_report_add (self->loader->report, LEGATION_SEVERITY_ERROR, code,
                                 legation_cursor_build_pointer (self), g_strdup (expected),
                                 describe_node (self->loader, self->node));
  problem->dropped = describe_loss (self);
  note_cause (self, problem);
  return problem;
}

/**
 * legation_cursor_fail:
 * @self: where the error is
 * @code: what kind of error
 * @expected: what should stand there, in the language of the user
 *
 * As legation_cursor_report(), where there is no more to say.
 *
 * Returns: %FALSE
 */
gboolean
legation_cursor_fail (const LegationCursor *self, LegationProblemCode code, const char *expected)
{
  legation_cursor_report (self, code, expected);
  return FALSE;
}

/**
 * legation_cursor_fail_missing:
 * @self: an object
 * @name: the member that it lacks
 * @expected: what should be there, in the language of the user
 *
 * Returns: %FALSE
 */
gboolean
legation_cursor_fail_missing (const LegationCursor *self, const char *name, const char *expected)
{
  LegationCursor member = { .loader = self->loader, .parent = self, .name = name };
  LegationProblem *problem;

  problem = legation_report_add (
      self->loader->report, LEGATION_SEVERITY_ERROR, LEGATION_PROBLEM_MISSING_MEMBER,
      legation_cursor_build_pointer (&member), g_strdup (expected), NULL);
  if (self->loss != LEGATION_LOSS_MEMBER || self->parent != NULL)
    problem->dropped = describe_loss (self);
  note_cause (self, problem);
  return FALSE;
}

/* The number of letters to add, take away, change or swap with the next one to get from @a to @b,
 * at most MAX_COMPARED long (optimal string alignment: Boytsov 2011, section 2.2). */
static guint
measure_distance (const char *a, gsize length_a, const char *b, gsize length_b)
{
  guint rows[3][MAX_COMPARED + 1];
  guint *before = rows[0];
  guint *last = rows[1];
  guint *row = rows[2];

  for (gsize j = 0; j <= length_b; j++)
    last[j] = (guint) j;
  for (gsize i = 1; i <= length_a; i++)
    {
      guint *spare = before;

      row[0] = (guint) i;
      for (gsize j = 1; j <= length_b; j++)
        {
          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = spare;
    }
  return last[length_b];
}

/**
 * legation_nearest:
 * @candidates: (array length=n_candidates): words
 * @n_candidates: how many there are
 * @text: a word like one of them, perhaps
 *
 * Returns: (transfer none) (nullable): the first of the candidates nearest to @text, if one is so
 *   near that @text looks like a slip of the pen: about a quarter of its letters may differ
 */
const char *
legation_nearest (const char *const *candidates, guint n_candidates, const char *text)
{
  gsize length = strlen (text);
  const char *nearest = NULL;
  guint limit = ((guint) length + 1) / 4 + 1;

  if (length > MAX_COMPARED)
    return NULL;

  for (guint i = 0; i < n_candidates && limit > 0; i++)
    {
      gsize candidate_length = strlen (candidates[i]);
      guint distance;

      if (candidate_length > MAX_COMPARED
          || ABS ((gssize) candidate_length - (gssize) length) >= limit)
        continue;
      distance = measure_distance (candidates[i], candidate_length, text, length);
      if (distance < limit)
        {
          nearest = candidates[i];
          limit = distance;
        }
    }
  return nearest;
}

/**
 * legation_cursor_check_members:
 * @self: an object
 * @known: (array zero-terminated=1): the members that it may have
 *
 * Warns of each other member, with the nearest known name.
 */
void
legation_cursor_check_members (const LegationCursor *self, const char *const *known)
{
  guint n_known = g_strv_length ((GStrv) known);

  for (guint j = 0; j < self->node->n_items; j++)
    {
      const char *name = self->node->items[j].name;
      LegationCursor member = { .loader = self->loader, .parent = self, .name = name };
      LegationProblem *problem;
      guint i = 0;

      while (i < n_known && strcmp (known[i], name) != 0)
        i++;
      if (i < n_known)
        continue;
      problem = legation_report_add (
          self->loader->report, LEGATION_SEVERITY_WARNING, LEGATION_PROBLEM_UNKNOWN_MEMBER,
          legation_cursor_build_pointer (&member), NULL, g_strdup_printf ("\"%s\"", name));
      problem->hint = g_strdup (legation_nearest (known, n_known, name));
    }
}
