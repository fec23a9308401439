/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the lines and columns of JSON pointers, all in one walk over the text.  A tree of the
 * wanted pointers goes along with the walk, so that what nobody asks for is only skipped.  It is
 * for documents that have problems; the text is known to be JSON. */

#include "legation-json-private.h"
#include "legation-report-private.h"

/** Wanted: a step of a pointer that a problem names, and where its name and its value stand. */
typedef struct _Wanted Wanted;
struct _Wanted
{
  Wanted *parent;       /* (nullable) */
  GHashTable *children; /* (nullable): step → owned Wanted */
  LegationJsonPlace name;
  LegationJsonPlace value;
};

typedef struct
{
  const char *at;
  const char *end;
  LegationJsonPlace place;
} Walk;

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_clear_pointer (&self->children, g_hash_table_unref);
  g_free (self);
}

static Wanted *
wanted_get_child (Wanted *self, const char *step)
{
  return self->children != NULL ? g_hash_table_lookup (self->children, step) : NULL;
}

static Wanted *
wanted_ensure_child (Wanted *self, const char *step)
{
  Wanted *child = wanted_get_child (self, step);

  if (child != NULL)
    return child;
  if (self->children == NULL)
    self->children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, wanted_free);
  child = g_new0 (Wanted, 1);
  child->parent = self;
  g_hash_table_insert (self->children, g_strdup (step), child);
  return child;
}

/* "~1" is a slash and "~0" a tilde, and in this order (RFC 6901, section 4). */
static void
unescape_step (char *step)
{
  char *to = step;

  for (const char *from = step; *from != '\0'; from++)
    if (from[0] == '~' && (from[1] == '0' || from[1] == '1'))
      *to++ = *++from == '1' ? '/' : '~';
    else
      *to++ = *from;
  *to = '\0';
}

static Wanted *
wanted_add (Wanted *root, const char *pointer)
{
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);
  Wanted *wanted = root;

  for (guint i = 1; steps[0] != NULL && steps[i] != NULL; i++)
    {
      unescape_step (steps[i]);
      wanted = wanted_ensure_child (wanted, steps[i]);
    }
  return wanted;
}

static void
skip_space (Walk *walk)
{
  walk->at = legation_json_skip_space (walk->at, walk->end);
}

static void walk_value (Walk *walk, Wanted *wanted);

static void
walk_item (Walk *walk, Wanted *array, guint index)
{
  char step[16];

  g_snprintf (step, sizeof step, "%u", index);
  walk_value (walk, wanted_get_child (array, step));
}

static void
walk_member (Walk *walk, Wanted *object)
{
  const char *start = walk->at;
  g_autofree char *name = NULL;
  Wanted *wanted;
  gsize length;

  walk->at = legation_json_skip_string (start);
  length = (gsize) (walk->at - start) - 2;
  name = g_strndup (start + 1, length);
  name[legation_json_unescape (name, name, length)] = '\0';
  wanted = wanted_get_child (object, name);
  if (wanted != NULL)
    {
      legation_json_place_advance (&walk->place, start);
      wanted->name = walk->place;
    }
  skip_space (walk);
  walk->at++; /* the colon */
  walk_value (walk, wanted);
}

static void
walk_container (Walk *walk, Wanted *wanted)
{
  gboolean is_object = *walk->at == '{';
  guint index = 0;

  walk->at++;
  skip_space (walk);
  while (*walk->at != '}' && *walk->at != ']')
    {
      if (is_object)
        walk_member (walk, wanted);
      else
        walk_item (walk, wanted, index++);
      skip_space (walk);
      if (*walk->at == ',')
        {
          walk->at++;
          skip_space (walk);
        }
    }
  walk->at++;
}

/* Recursion is bounded by the depth that the scanner allows. */
static void
walk_value (Walk *walk, Wanted *wanted)
{
  skip_space (walk);
  if (wanted != NULL)
    {
      legation_json_place_advance (&walk->place, walk->at);
      wanted->value = walk->place;
    }
  if (wanted != NULL && wanted->children != NULL && (*walk->at == '{' || *walk->at == '['))
    walk_container (walk, wanted);
  else
    walk->at = legation_json_skip_value (walk->at, walk->end);
}

static const LegationJsonPlace *
get_place (const Wanted *wanted, LegationProblemCode code)
{
  /* A missing member is where it is missing. */
  while (wanted->parent != NULL && wanted->value.line == 0)
    wanted = wanted->parent;
  if (code == LEGATION_PROBLEM_UNKNOWN_MEMBER && wanted->name.line > 0)
    return &wanted->name;
  return &wanted->value;
}

/**
 * legation_report_locate:
 * @self: a report
 * @text: (array length=length): the document, known to be JSON
 * @length: its length in bytes
 *
 * Gives line and column to all problems that have none.  It is where the value begins; for an
 * unknown member its name, for a missing one the object that lacks it.
 */
void
legation_report_locate (LegationReport *self, const char *text, gsize length)
{
  guint n_problems = legation_report_get_n_problems (self);
  g_autofree Wanted **wanted = g_new0 (Wanted *, n_problems);
  Wanted *root = g_new0 (Wanted, 1);
  Walk walk = { text, text + length, { text, 1, 1 } };

  for (guint i = 0; i < n_problems; i++)
    wanted[i] = wanted_add (root, legation_report_get_problem (self, i)->pointer);
  walk_value (&walk, root);

  for (guint i = 0; i < n_problems; i++)
    {
      LegationProblem *problem = legation_report_peek_problem (self, i);
      const LegationJsonPlace *place = get_place (wanted[i], problem->code);

      if (problem->line > 0)
        continue;
      problem->line = place->line;
      problem->column = place->column;
    }
  wanted_free (root);
}
