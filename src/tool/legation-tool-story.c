/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool story`: the slides of a story as a PDF file or as pictures. */

#include "config.h"

#include "legation-tool-caption.h"
#include "legation-tool-story-options.h"
#include "legation-tool.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
list_stories (LegationDataset *dataset)
{
  const guint n = legation_dataset_get_n_stories (dataset);

  for (guint i = 0; i < n; i++)
    {
      const LegationStory *story = legation_dataset_get_story (dataset, i);

      printf ("%s\t%s\n", story->record.id, story->record.name);
    }
}

static gboolean
write_book (const LegationStoryOptions *options,
            LegationSlideBook *book,
            LegationPainter *painter,
            GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->output);
  gboolean ok;

  if (options->format == LEGATION_STORY_FORMAT_PDF)
    ok = legation_slide_book_write_pdf (book, painter, file, NULL, NULL, NULL, error);
  else
    ok = legation_slide_book_write_pictures (
      book, painter, file,
      options->format == LEGATION_STORY_FORMAT_SVG ? LEGATION_SLIDE_FORMAT_SVG
                                                   : LEGATION_SLIDE_FORMAT_PNG,
      NULL, NULL, NULL, error);
  if (!ok)
    g_prefix_error (error, "%s: ", options->output);

  return ok;
}

static gboolean
write_story (const LegationStoryOptions *options,
             LegationDataset *dataset,
             LegationGazetteer *gazetteer,
             GError **error)
{
  const LegationStory *story = legation_dataset_find_story (dataset, options->story);
  g_autoptr (LegationAreas) areas = NULL;
  g_autoptr (LegationRoutes) routes = NULL;
  g_autoptr (LegationPainter) painter = NULL;
  g_autoptr (LegationSession) session = NULL;
  g_autoptr (LegationSlideBook) book = NULL;
  LegationSlideLook look = { .style = options->style, .labels = options->labels,
                             .font = LEGATION_TOOL_FONT };

  if (story == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("“%s” is no story of the dataset; without an argument they are listed"),
                   options->story);
      return FALSE;
    }
  routes = legation_routes_new (dataset, gazetteer);
  painter = legation_tool_create_painter (gazetteer, routes, &areas);
  look.language = g_intern_string (options->language != NULL ? options->language : "en");
  look.areas = areas;
  look.routes = routes;
  look.legend = options->legend;
  session = legation_session_new (dataset, gazetteer, look.language);
  book = legation_slide_book_new (session, story, &look, &options->paper);

  return write_book (options, book, painter, error);
}

static gboolean
run (const LegationStoryOptions *options, GError **error)
{
  g_autoptr (LegationGazetteer) gazetteer = legation_tool_load_gazetteer ();
  g_autoptr (LegationDataset) dataset
    = legation_tool_open (options->dataset, gazetteer, LEGATION_LOADER_NONE, error);

  if (dataset == NULL)
    return FALSE;
  if (options->story != NULL)
    return write_story (options, dataset, gazetteer, error);
  list_stories (dataset);

  return TRUE;
}

/**
 * legation_tool_story: the command `story`.
 * @argc: the number of @argv
 * @argv: the command and its arguments
 *
 * Returns: a #LegationToolStatus
 */
int
legation_tool_story (int argc, char **argv)
{
  g_auto (LegationStoryOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!legation_story_options_parse (&options, argc, argv, &error))
    {
      g_printerr ("legation-tool story: %s\n", error->message);
      return LEGATION_TOOL_USAGE;
    }
  if (!run (&options, &error))
    {
      g_printerr ("legation-tool story: %s\n", error->message);
      return error->domain == G_OPTION_ERROR ? LEGATION_TOOL_USAGE : LEGATION_TOOL_FAILED;
    }

  return LEGATION_TOOL_OK;
}
