/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grammar of JSON without recursion: a stack of open arrays and objects, each with the names of
 * its members so far.  The parser that builds the tree afterwards is lenient (comments, duplicate
 * members, [01], empty input), so everything is refused here that RFC 8259 does not allow. */

#include "config.h"

#include "legation-json-scanner.h"

#include "legation-json-private.h"
#include "legation-report-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* Objects of more members remember their names in a hash table. */
#define MAX_COMPARED_NAMES 16

/* Longer words and numbers are cut in messages. */
#define MAX_FOUND 40

/** Name: a member's name, unescaped, not terminated. */
typedef struct
{
  const char *text;
  gsize length;
} Name;

/** Frame: an open array or object. */
typedef struct
{
  gboolean is_object;
  guint index;      /* of the item that is being read */
  guint first_name; /* where its names begin in Scanner.names; the last is being read */
  GHashTable *seen; /* (nullable): a set of owned Name */
} Frame;

typedef struct
{
  const char *at;
  const char *end;
  LegationJsonPlace place;
  LegationReport *report;
  Name *names; /* of all open objects, those of the innermost last */
  guint n_names;
  guint n_allocated_names;
  GStringChunk *unescaped; /* (nullable) */
  Frame frames[LEGATION_JSON_MAX_DEPTH];
  guint depth;
  gboolean in_name; /* between a member and the name of the next */
} Scanner;

static char *
describe_found (Scanner *self, const char *at)
{
  guchar byte;

  if (at >= self->end)
    return g_strdup (_("the end of the document"));
  byte = (guchar) *at;
  if (byte > 0x20 && byte < 0x7f)
    return g_strdup_printf ("“%c”", byte);
  if (byte < 0x80)
    return g_strdup_printf ("U+%04X", byte);
  /* Translators: %02X is the value of a byte in hexadecimal. */
  return g_strdup_printf (_("the byte %02X"), byte);
}

/* The pointer to what is being read in the first @depth frames. */
static char *
build_pointer (Scanner *self, guint depth)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    {
      const Frame *frame = &self->frames[i];
      guint next = i + 1 < self->depth ? self->frames[i + 1].first_name : self->n_names;

      if (!frame->is_object)
        g_string_append_printf (pointer, "/%u", frame->index);
      else if (next > frame->first_name)
        {
          const Name *name = &self->names[next - 1];
          g_autofree char *text = g_strndup (name->text, name->length);

          legation_json_append_step (pointer, text);
        }
    }
  return g_string_free (pointer, FALSE);
}

static LegationProblem *
add_problem (Scanner *self,
             LegationProblemCode code,
             const char *at,
             const char *expected,
             char *found)
{
  LegationProblem *problem = legation_report_add (self->report, LEGATION_SEVERITY_ERROR, code,
                                                  build_pointer (self, self->depth - self->in_name),
                                                  g_strdup (expected), found);

  legation_json_place_advance (&self->place, at);
  problem->line = self->place.line;
  problem->column = self->place.column;
  return problem;
}

static gboolean
fail (Scanner *self, LegationProblemCode code, const char *expected)
{
  add_problem (self, code, self->at, expected, describe_found (self, self->at));
  return FALSE;
}

static gboolean
fail_with (Scanner *self, const LegationJsonFault *fault)
{
  char *found = fault->length > 1
                    ? g_strdup_printf ("“%.*s%s”", (int) MIN (fault->length, MAX_FOUND), fault->at,
                                       fault->length > MAX_FOUND ? "…" : "")
                    : describe_found (self, fault->at);

  add_problem (self, fault->code, fault->at, _(fault->expected), found);
  return FALSE;
}

static guint
hash_name (gconstpointer data)
{
  const Name *name = data;
  guint hash = 5381;

  for (gsize i = 0; i < name->length; i++)
    hash = hash * 33 + (guchar) name->text[i];
  return hash;
}

static gboolean
equal_names (gconstpointer a, gconstpointer b)
{
  const Name *x = a;
  const Name *y = b;

  return x->length == y->length && memcmp (x->text, y->text, x->length) == 0;
}

static gboolean
remember_in_table (Scanner *self, Frame *frame, const Name *name)
{
  if (frame->seen == NULL)
    {
      frame->seen = g_hash_table_new_full (hash_name, equal_names, g_free, NULL);
      for (guint i = frame->first_name; i < self->n_names; i++)
        g_hash_table_add (frame->seen, g_memdup2 (&self->names[i], sizeof (Name)));
    }
  return g_hash_table_add (frame->seen, g_memdup2 (name, sizeof (Name)));
}

/* Whether the innermost object has no member of this name yet. */
static gboolean
is_new_name (Scanner *self, Frame *frame, const Name *name)
{
  if (self->n_names - frame->first_name >= MAX_COMPARED_NAMES)
    return remember_in_table (self, frame, name);

  for (guint i = frame->first_name; i < self->n_names; i++)
    if (equal_names (&self->names[i], name))
      return FALSE;
  return TRUE;
}

static void
push_name (Scanner *self, const Name *name)
{
  if (self->n_names == self->n_allocated_names)
    {
      self->n_allocated_names = MAX (64, self->n_allocated_names * 2);
      self->names = g_renew (Name, self->names, self->n_allocated_names);
    }
  self->names[self->n_names++] = *name;
}

static void
unescape_name (Scanner *self, Name *name)
{
  g_autofree char *text = g_malloc (name->length);

  name->length = legation_json_unescape (text, name->text, name->length);
  if (self->unescaped == NULL)
    self->unescaped = g_string_chunk_new (4096);
  name->text = g_string_chunk_insert_len (self->unescaped, text, (gssize) name->length);
}

/* A member's name and the colon behind it. */
static gboolean
scan_name (Scanner *self)
{
  Frame *frame = &self->frames[self->depth - 1];
  LegationJsonFault fault;
  const char *start;
  Name name;
  gboolean is_new;

  self->in_name = TRUE;
  self->at = start = legation_json_skip_space (self->at, self->end);
  if (self->at == self->end || *self->at != '"')
    return fail (self, LEGATION_PROBLEM_SYNTAX, _("the name of a member in double quotes"));
  if (!legation_json_read_string (&self->at, self->end, &fault))
    return fail_with (self, &fault);

  name.text = start + 1;
  name.length = (gsize) (self->at - start) - 2;
  if (memchr (name.text, '\\', name.length) != NULL)
    unescape_name (self, &name);
  is_new = is_new_name (self, frame, &name);
  push_name (self, &name);
  self->in_name = FALSE;
  if (!is_new)
    {
      g_autofree char *text = g_strndup (name.text, name.length);
      LegationProblem *problem = add_problem (self, LEGATION_PROBLEM_DUPLICATE_MEMBER, start, NULL,
                                              g_strdup_printf ("\"%s\"", text));

      problem->dropped = g_strdup (_("the earlier value"));
    }

  self->at = legation_json_skip_space (self->at, self->end);
  if (self->at == self->end || *self->at != ':')
    return fail (self, LEGATION_PROBLEM_SYNTAX, _("“:” and a value"));
  self->at++;
  return TRUE;
}

/* Opens an array or object; @is_open tells whether a value follows in it. */
static gboolean
open_frame (Scanner *self, gboolean *is_open)
{
  Frame *frame;

  if (self->depth == LEGATION_JSON_MAX_DEPTH)
    {
      /* Translators: %d is how many levels of JSON arrays and objects may stand in each other. */
      g_autofree char *expected = g_strdup_printf (_("at most %d levels of arrays and objects"),
                                                   LEGATION_JSON_MAX_DEPTH);

      return fail (self, LEGATION_PROBLEM_TOO_DEEP, expected);
    }

  frame = &self->frames[self->depth++];
  frame->is_object = *self->at == '{';
  frame->index = 0;
  frame->first_name = self->n_names;
  frame->seen = NULL;
  self->at = legation_json_skip_space (self->at + 1, self->end);

  /* An empty one is closed where all others are. */
  *is_open = self->at == self->end || *self->at != (frame->is_object ? '}' : ']');
  return !*is_open || !frame->is_object || scan_name (self);
}

static void
close_frame (Scanner *self)
{
  Frame *frame = &self->frames[--self->depth];

  self->n_names = frame->first_name;
  g_clear_pointer (&frame->seen, g_hash_table_unref);
}

/* One value, or the opening of one; @is_open tells whether another value follows in it. */
static gboolean
scan_value (Scanner *self, gboolean *is_open)
{
  LegationJsonFault fault;
  gboolean is_read;

  *is_open = FALSE;
  self->at = legation_json_skip_space (self->at, self->end);
  if (self->at == self->end)
    return fail (self, LEGATION_PROBLEM_SYNTAX, _("a value"));

  switch (*self->at)
    {
    case '{':
    case '[':
      return open_frame (self, is_open);
    case '"':
      is_read = legation_json_read_string (&self->at, self->end, &fault);
      break;
    default:
      if (*self->at == '-' || g_ascii_isdigit (*self->at))
        is_read = legation_json_read_number (&self->at, self->end, &fault);
      else
        is_read = legation_json_read_literal (&self->at, self->end, &fault);
      break;
    }
  return is_read || fail_with (self, &fault);
}

/* What follows a value: closing brackets, then a comma or the end.  @is_open tells whether another
 * value follows. */
static gboolean
scan_after_value (Scanner *self, gboolean *is_open)
{
  *is_open = FALSE;
  for (;;)
    {
      Frame *frame;

      self->at = legation_json_skip_space (self->at, self->end);
      if (self->depth == 0)
        return self->at == self->end
               || fail (self, LEGATION_PROBLEM_SYNTAX, _("nothing after the value"));

      frame = &self->frames[self->depth - 1];
      if (self->at < self->end && *self->at == ',')
        {
          self->at++;
          frame->index++;
          *is_open = TRUE;
          return !frame->is_object || scan_name (self);
        }
      if (self->at == self->end || *self->at != (frame->is_object ? '}' : ']'))
        return fail (self, LEGATION_PROBLEM_SYNTAX,
                     frame->is_object ? _("“,” or “}”") : _("“,” or “]”"));
      self->at++;
      close_frame (self);
    }
}

static gboolean
scan_document (Scanner *self)
{
  gboolean is_open = TRUE;

  if (self->end - self->at > LEGATION_JSON_MAX_SIZE)
    {
      g_autofree char *size = g_format_size_full (LEGATION_JSON_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
      /* Translators: %s is a size such as “256 MiB”. */
      g_autofree char *expected = g_strdup_printf (_("a document of at most %s"), size);

      add_problem (self, LEGATION_PROBLEM_TOO_LARGE, self->at, expected,
                   g_format_size_full ((guint64) (self->end - self->at), G_FORMAT_SIZE_IEC_UNITS));
      return FALSE;
    }
  if (self->end - self->at >= 3 && memcmp (self->at, "\xef\xbb\xbf", 3) == 0)
    {
      add_problem (self, LEGATION_PROBLEM_ENCODING, self->at, _("UTF-8 without a byte order mark"),
                   g_strdup (_("a byte order mark")));
      return FALSE;
    }

  while (is_open)
    {
      if (!scan_value (self, &is_open))
        return FALSE;
      if (!is_open && !scan_after_value (self, &is_open))
        return FALSE;
    }
  return TRUE;
}

/**
 * legation_json_scan:
 * @text: (array length=length): a document, not necessarily terminated
 * @length: its length in bytes
 * @report: where problems go, each with its line and column
 *
 * Reads a JSON text as RFC 8259 has it, and narrower where section 9 lets a reader set limits:
 * UTF-8 without a byte order mark, at most %LEGATION_JSON_MAX_DEPTH levels, no character U+0000, no
 * number beyond 64 bits, no member twice in an object.  It stops at the first problem but for
 * duplicate members, which are all reported.  Linear in @length.
 *
 * Returns: whether @text can be parsed, which it can with duplicate members: the last one counts
 */
gboolean
legation_json_scan (const char *text, gsize length, LegationReport *report)
{
  Scanner self = { .at = text, .end = text + length, .place = { text, 1, 1 }, .report = report };
  gboolean is_json = scan_document (&self);

  while (self.depth > 0)
    close_frame (&self);
  g_free (self.names);
  g_clear_pointer (&self.unescaped, g_string_chunk_free);
  return is_json;
}
