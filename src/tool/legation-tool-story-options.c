/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-tool-story-options.h"

#include <glib/gi18n.h>
#include <string.h>

/* 10 mm. */
#define MARGIN 28.35
#define LEAST_SIDE 100
#define MOST_SIDE 16384

typedef struct
{
  char *format;
  char *size;
  char *style;
  char *labels;
} Texts;

static void
clear_texts (Texts *texts)
{
  g_free (texts->format);
  g_free (texts->size);
  g_free (texts->style);
  g_free (texts->labels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, clear_texts)

/* Sizes that have a name, in points; pictures of them have twice as many pixels. */
static const struct
{
  const char *name;
  double width;
  double height;
} sizes[] = {
  { "16:9", 960.0, 540.0 },
  { "4:3", 960.0, 720.0 },
  { "a4", 841.89, 595.28 },
  { "letter", 792.0, 612.0 },
};

static gboolean
find_word (const char *option,
           const char *text,
           const char *const *words,
           guint *found,
           GError **error)
{
  g_autofree char *expected = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (text, words[i]))
      {
        *found = i;
        return TRUE;
      }
  expected = g_strjoinv (", ", (char **) words);
  /* Translators: an option, the words that it knows, and what was found instead. */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("%s: expected one of %s, found “%s”"),
               option, expected, text);

  return FALSE;
}

static gboolean
parse_pixels (const char *text, LegationSlidePaper *paper)
{
  char *end = NULL;
  const gint64 width = g_ascii_strtoll (text, &end, 10);
  const gint64 height = *end == 'x' ? g_ascii_strtoll (end + 1, &end, 10) : 0;

  paper->width = (double) width;
  paper->height = (double) height;

  return *end == '\0' && width >= LEAST_SIDE && width <= MOST_SIDE && height >= LEAST_SIDE
         && height <= MOST_SIDE;
}

static gboolean
parse_size (LegationStoryOptions *self, const char *text, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (text, sizes[i].name))
      {
        const double scale = self->format == LEGATION_STORY_FORMAT_PDF ? 1.0 : 2.0;

        self->paper.width = scale * sizes[i].width;
        self->paper.height = scale * sizes[i].height;
        return TRUE;
      }
  if (parse_pixels (text, &self->paper))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--size: expected 16:9, 4:3, a4, letter or WIDTHxHEIGHT, %d to %d each, found “%s”"),
               LEAST_SIDE, MOST_SIDE, text);

  return FALSE;
}

/* What is not said of the format is told by the name of the file. */
static const char *
guess_format (const LegationStoryOptions *self)
{
  g_autofree char *name = self->output != NULL ? g_ascii_strdown (self->output, -1) : NULL;

  return name == NULL || g_str_has_suffix (name, ".pdf") ? "pdf" : "png";
}

static gboolean
read_texts (LegationStoryOptions *self, const Texts *texts, GError **error)
{
  static const char *const formats[] = { "pdf", "png", "svg", NULL };
  static const char *const styles[] = { "light", "dark", "contrast-light", "contrast-dark", NULL };
  static const char *const labels[] = { "interface", "local", "both", NULL };
  guint format, style = 0, choice = 0;

  if (!find_word ("--format", texts->format != NULL ? texts->format : guess_format (self), formats,
                  &format, error)
      || (texts->style != NULL && !find_word ("--style", texts->style, styles, &style, error))
      || (texts->labels != NULL && !find_word ("--labels", texts->labels, labels, &choice, error)))
    return FALSE;
  self->format = format;
  self->style = style;
  self->labels = choice;
  self->paper.margin = MARGIN;
  self->paper.pictures = self->format != LEGATION_STORY_FORMAT_PDF;
  if (self->paper.notes && self->paper.pictures)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--notes: pictures have no notes, only a PDF file has"));
      return FALSE;
    }

  return parse_size (self, texts->size != NULL ? texts->size : self->paper.notes ? "a4" : "16:9",
                     error);
}

static gboolean
take_arguments (LegationStoryOptions *self, int n, char **arguments, GError **error)
{
  if (n > 0 && g_str_equal (arguments[0], "--"))
    n--, arguments++;

  if (n > 1)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("one story is written, found “%s” and “%s”"), arguments[0], arguments[1]);
  else if (n > 0 && self->output == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("--output FILE is missing"));
  else if (n == 0 && self->output != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("which story? Without --output they are listed"));
  else
    {
      self->story = n > 0 ? g_strdup (arguments[0]) : NULL;
      return TRUE;
    }

  return FALSE;
}

/** legation_story_options_clear: frees what @self holds. */
void
legation_story_options_clear (LegationStoryOptions *self)
{
  g_free (self->story);
  g_free (self->dataset);
  g_free (self->output);
  g_free (self->language);
}

/**
 * legation_story_options_parse: reads a command line.
 * @self: all zero
 * @argv: the command and its arguments
 *
 * Returns: %FALSE with @error, of %G_OPTION_ERROR, which names the option, what it expects and what was
 *   found
 */
gboolean
legation_story_options_parse (LegationStoryOptions *self, int argc, char **argv, GError **error)
{
  g_auto (Texts) texts = { NULL };
  const GOptionEntry entries[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &self->dataset,
      N_("Dataset with the story, instead of the bundled one"), N_("FILE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("PDF file to write, or a folder for pictures"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &texts.format,
      N_("What to write (default: a PDF file where FILE ends so, else PNG)"), "pdf|png|svg" },
    { "legend", 0, 0, G_OPTION_ARG_NONE, &self->legend,
      N_("Explain lines, marks and channels on each slide"), NULL },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &self->paper.notes,
      N_("Print the speaker’s notes below each slide"), NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &texts.size,
      N_("Of a page, in points, or of a picture, in pixels (default: 16:9, with notes a4)"),
      "16:9|4:3|a4|letter|WxH" },
    { "style", 0, 0, G_OPTION_ARG_STRING, &texts.style,
      N_("Colours: light, dark, contrast-light or contrast-dark"), N_("STYLE") },
    { "labels", 0, 0, G_OPTION_ARG_STRING, &texts.labels,
      N_("Names in that language, as the places call themselves, or both"),
      "interface|local|both" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &self->language,
      N_("Language of names, BCP 47 (default: en)"), N_("TAG") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("[STORY]"));

  g_option_context_set_summary (
    context, _("Writes the slides of a story, a page for each, with all sources at the end.\n"
               "Without STORY, lists the stories of the dataset."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse (context, &argc, &argv, error)
         && take_arguments (self, argc - 1, argv + 1, error) && read_texts (self, &texts, error);
}
