/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes by the Chicago Manual of Style, 17th edition, chapter 14. */

#include "config.h"

#include "legation-reference-private.h"

#include <string.h>

#define OPEN_QUOTE "“"
#define CLOSE_QUOTE "”"

/* From so many names on the first stands for all (14.76). */
#define MANY_NAMES 4

typedef struct
{
  const LegationSource *source;
  LegationReferenceForm form;
  GString *text;
} Note;

/* In HTML all text is escaped. */
static char *
escape (const Note *self, const char *text)
{
  return self->form == LEGATION_REFERENCE_HTML ? g_markup_escape_text (text, -1) : g_strdup (text);
}

static char *
get (const Note *self, const char *member)
{
  g_autofree char *text = _legation_reference_get (self->source, member);

  return text != NULL ? escape (self, text) : NULL;
}

/* Takes the quotation marks from the end, as commas and full stops stand inside of them (6.9), also of
 * those in others (6.11).  Returns: what was taken, empty where there are none */
static const char *
take_quotes (GString *text)
{
  static const char *const ends[] = { "’" CLOSE_QUOTE, CLOSE_QUOTE };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text->str, ends[i])
        /* Without its beginning it is an apostrophe. */
        && (i > 0 || strstr (text->str, "‘") != NULL))
      {
        g_string_truncate (text, text->len - strlen (ends[i]));
        return ends[i];
      }

  return "";
}

/* A comma stands behind a question mark, too (6.125). */
static void
add (Note *self, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (self->text->len > 0)
    {
      const char *quotes = take_quotes (self->text);

      g_string_append_printf (self->text, ",%s ", quotes);
    }
  g_string_append (self->text, part);
}

/* A full stop stands behind no other, nor behind a question mark in quotation marks. */
static char *
finish (Note *self)
{
  const char *quotes = take_quotes (self->text);
  const char *ends = *quotes != '\0' ? ".?!" : ".";

  if (self->text->len > 0 && strchr (ends, self->text->str[self->text->len - 1]) == NULL)
    g_string_append_c (self->text, '.');
  g_string_append (self->text, quotes);

  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

/* Quotation marks inside of others are single ones. */
static char *
quote (const Note *self, const char *text)
{
  g_autoptr (GString) inner = g_string_new (text);
  g_autofree char *escaped = NULL;

  g_string_replace (inner, OPEN_QUOTE, "‘", 0);
  g_string_replace (inner, CLOSE_QUOTE, "’", 0);
  escaped = escape (self, inner->str);

  return g_strconcat (OPEN_QUOTE, escaped, CLOSE_QUOTE, NULL);
}

static char *
set_off (const Note *self, const char *text)
{
  g_autofree char *escaped = escape (self, text);

  return self->form == LEGATION_REFERENCE_HTML ? g_strconcat ("<i>", escaped, "</i>", NULL)
                                               : g_steal_pointer (&escaped);
}

static void
append_name_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", part);
}

static char *
format_name (const LegationReferenceName *name)
{
  GString *text;

  if (name->literal != NULL)
    return g_strdup (name->literal);
  text = g_string_new (NULL);
  append_name_part (text, name->given);
  append_name_part (text, name->dropping);
  append_name_part (text, name->particle);
  append_name_part (text, name->family);
  append_name_part (text, name->suffix);

  return g_string_free (text, FALSE);
}

/* “A”, “A and B”, “A, B, and C”, “A et al.”; NULL for none. */
static char *
format_names (const Note *self, const char *member)
{
  g_autoptr (GArray) names = _legation_reference_list_names (self->source, member);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n = names->len >= MANY_NAMES ? 1 : names->len;

  if (names->len == 0)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = format_name (&g_array_index (names, LegationReferenceName, i));

      if (i > 0)
        g_string_append (text, n == 2 ? " and " : i + 1 == n ? ", and " : ", ");
      g_string_append (text, name);
    }
  if (n < names->len)
    g_string_append (text, " et al.");

  return escape (self, text->str);
}

static char *
format_title (const Note *self)
{
  g_autofree char *title = _legation_reference_get (self->source, "title");

  if (title == NULL)
    return NULL;
  if (_legation_reference_is_description (title))
    return escape (self, title);

  return quote (self, title);
}

/* The title of a work that is not part of another. */
static char *
format_work (const Note *self, const char *member)
{
  g_autofree char *title = _legation_reference_get (self->source, member);

  if (title == NULL)
    return NULL;
  if (_legation_reference_is_description (title))
    return escape (self, title);

  return set_off (self, title);
}

static char *
format_date (const Note *self, LegationPrecision finest)
{
  g_autofree char *date = _legation_reference_format_date (self->source, "issued", finest);

  return escape (self, date != NULL ? date : "n.d.");
}

/* “(Hanoi: World Publishers, 2024)” */
static char *
format_imprint (const Note *self, const char *before, LegationPrecision finest)
{
  g_autofree char *place = get (self, "publisher-place");
  g_autofree char *publisher = get (self, "publisher");
  g_autofree char *date = format_date (self, finest);
  GString *text = g_string_new ("(");

  if (before != NULL)
    g_string_append_printf (text, "%s, ", before);
  if (place != NULL)
    g_string_append_printf (text, "%s%s", place, publisher != NULL ? ": " : ", ");
  if (publisher != NULL)
    g_string_append_printf (text, "%s, ", publisher);
  g_string_append_printf (text, "%s)", date);

  return g_string_free (text, FALSE);
}

/* “2nd ed.” of a number, and of words the words. */
static char *
format_edition (const Note *self)
{
  g_autofree char *edition = get (self, "edition");
  guint64 number;

  if (edition == NULL || !g_ascii_string_to_unsigned (edition, 10, 1, 999, &number, NULL))
    return g_steal_pointer (&edition);

  return g_strdup_printf ("%u%s ed.", (guint) number,
                          number % 100 / 10 == 1 ? "th"
                          : number % 10 == 1     ? "st"
                          : number % 10 == 2     ? "nd"
                          : number % 10 == 3     ? "rd"
                                                 : "th");
}

static void
add_periodical (Note *self)
{
  g_autofree char *title = format_title (self);
  g_autofree char *container = format_work (self, "container-title");
  g_autofree char *date = format_date (self, LEGATION_PRECISION_DAY);

  add (self, title);
  add (self, container);
  add (self, date);
}

/* “Journal of Asia 12, no. 3 (March 2024): 45–67” */
static void
add_journal (Note *self)
{
  g_autofree char *title = format_title (self);
  g_autofree char *container = format_work (self, "container-title");
  g_autofree char *volume = get (self, "volume");
  g_autofree char *issue = get (self, "issue");
  g_autofree char *pages = get (self, "page");
  g_autofree char *date = format_date (self, LEGATION_PRECISION_DAY);
  g_autoptr (GString) place = g_string_new (container);

  add (self, title);
  if (volume != NULL)
    g_string_append_printf (place, "%s%s", place->len > 0 ? " " : "", volume);
  if (issue != NULL)
    g_string_append_printf (place, "%sno. %s", place->len > 0 ? ", " : "", issue);
  g_string_append_printf (place, place->len > 0 ? " (%s)" : "%s", date);
  if (pages != NULL)
    g_string_append_printf (place, ": %s", pages);
  add (self, place->str);
}

static void
add_work (Note *self, const char *member, LegationPrecision finest)
{
  g_autofree char *title = format_work (self, member);
  g_autofree char *edition = format_edition (self);
  g_autofree char *imprint = format_imprint (self, NULL, finest);
  g_autofree char *pages = get (self, "page");
  g_autofree char *work = NULL;

  if (title != NULL && edition != NULL)
    work = g_strconcat (title, ", ", edition, " ", imprint, NULL);
  else
    work = g_strconcat (title != NULL ? title : "", title != NULL ? " " : "", imprint, NULL);
  add (self, work);
  add (self, pages);
}

/* “in Neighbours, ed. B. Tran (Hanoi: World Publishers, 2024), 45–67” */
static void
add_chapter (Note *self)
{
  g_autofree char *title = format_title (self);
  g_autofree char *container = format_work (self, "container-title");
  g_autofree char *editors = format_names (self, "editor");
  g_autofree char *imprint = format_imprint (self, NULL, LEGATION_PRECISION_YEAR);
  g_autofree char *pages = get (self, "page");
  g_autofree char *place = NULL;

  add (self, title);
  place = g_strconcat (container != NULL ? "in " : "", container != NULL ? container : "",
                       editors != NULL ? ", ed. " : "", editors != NULL ? editors : "",
                       container != NULL || editors != NULL ? " " : "", imprint, NULL);
  add (self, place);
  add (self, pages);
}

/* A paper that stands in no book was only read. */
static void
add_conference (Note *self)
{
  g_autofree char *title = format_title (self);
  g_autofree char *event = get (self, "event-title");
  g_autofree char *imprint = NULL;
  g_autofree char *what = NULL;
  g_autofree char *paper = NULL;

  if (json_object_has_member (self->source->item, "container-title"))
    {
      add_chapter (self);
      return;
    }
  what = event != NULL ? g_strconcat ("paper presented at ", event, NULL)
                       : g_strdup ("conference paper");
  imprint = format_imprint (self, what, LEGATION_PRECISION_DAY);
  paper = g_strconcat (title != NULL ? title : "", title != NULL ? " " : "", imprint, NULL);
  add (self, paper);
}

static void
add_thesis (Note *self)
{
  g_autofree char *title = format_title (self);
  g_autofree char *genre = get (self, "genre");
  g_autofree char *imprint
    = format_imprint (self, genre != NULL ? genre : "thesis", LEGATION_PRECISION_YEAR);
  g_autofree char *thesis
    = g_strconcat (title != NULL ? title : "", title != NULL ? " " : "", imprint, NULL);

  add (self, thesis);
}

static void
add_page (Note *self)
{
  g_autofree char *title = format_title (self);
  g_autofree char *container = get (self, "container-title");
  g_autofree char *publisher = get (self, "publisher");
  g_autofree char *date = format_date (self, LEGATION_PRECISION_DAY);

  add (self, title);
  add (self, container);
  if (container == NULL)
    add (self, publisher);
  add (self, date);
}

static void
add_body (Note *self)
{
  switch (_legation_reference_get_shape (self->source))
    {
    case LEGATION_REFERENCE_ARTICLE:
      add_periodical (self);
      break;
    case LEGATION_REFERENCE_JOURNAL:
      add_journal (self);
      break;
    case LEGATION_REFERENCE_BOOK:
      add_work (self, "title", LEGATION_PRECISION_YEAR);
      break;
    case LEGATION_REFERENCE_REPORT:
      add_work (self, "title", LEGATION_PRECISION_MONTH);
      break;
    case LEGATION_REFERENCE_CHAPTER:
      add_chapter (self);
      break;
    case LEGATION_REFERENCE_CONFERENCE:
      add_conference (self);
      break;
    case LEGATION_REFERENCE_THESIS:
      add_thesis (self);
      break;
    case LEGATION_REFERENCE_PAGE:
    default:
      add_page (self);
      break;
    }
}

/* Without the dots that say that it goes on; NULL where nothing is left. */
static char *
trim_passage (const char *passage)
{
  static const char *const dots[] = { "…", "..." };
  g_autofree char *words = g_strstrip (g_strdup (passage));

  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    if (g_str_has_suffix (words, dots[i]))
      words[strlen (words) - strlen (dots[i])] = '\0';
  g_strchomp (words);

  return *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/* What has no pages is cited by the first words of the passage (14.22). */
static void
add_passages (Note *self, const char *const *passages)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; passages[i] != NULL; i++)
    {
      g_autofree char *words = trim_passage (passages[i]);
      g_autofree char *quoted = words != NULL ? quote (self, words) : NULL;

      if (quoted == NULL)
        continue;
      g_string_append_printf (text, "%s%s", n++ > 0 ? " and " : "", quoted);
    }
  if (n == 0)
    return;
  g_string_prepend (text, n > 1 ? "passages beginning " : "passage beginning ");
  add (self, text->str);
}

/* A DOI is an address that lasts (14.8); of when a page was looked at one tells where nothing else
 * dates it (14.12). */
static void
add_address (Note *self)
{
  g_autofree char *issued
    = _legation_reference_format_date (self->source, "issued", LEGATION_PRECISION_DAY);
  g_autofree char *accessed
    = _legation_reference_format_date (self->source, "accessed", LEGATION_PRECISION_DAY);
  g_autofree char *doi = get (self, "DOI");
  g_autofree char *url = get (self, "URL");
  g_autofree char *address = NULL;

  if (issued == NULL && accessed != NULL)
    {
      g_autofree char *words = g_strconcat ("accessed ", accessed, NULL);
      g_autofree char *escaped = escape (self, words);

      add (self, escaped);
    }
  if (doi != NULL)
    address = g_strconcat (g_str_has_prefix (doi, "http") ? "" : "https://doi.org/", doi, NULL);
  add (self, address != NULL ? address : url);
}

/**
 * legation_source_to_note: how a note cites @self: “First Last, “Title,” Newspaper, March 26, 2024.”
 * @passages: (nullable) (array zero-terminated=1): the first words of each passage that is meant
 *
 * What a source does not tell is left out, not guessed; without a date it says “n.d.”.
 *
 * Returns: (transfer full): one line of text
 */
char *
legation_source_to_note (const LegationSource *self,
                         const char *const *passages,
                         LegationReferenceForm form)
{
  Note note = { self, form, NULL };
  g_autofree char *authors = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  note.text = g_string_new (NULL);
  authors = format_names (&note, "author");
  add (&note, authors);
  add_body (&note);
  if (passages != NULL)
    add_passages (&note, passages);
  add_address (&note);

  return finish (&note);
}
