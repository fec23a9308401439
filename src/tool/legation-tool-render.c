/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool render`: the map as a PNG, by the painter that draws it on screen. */

#include "config.h"

#include "legation-data.h"
#include "legation-loader.h"
#include "legation-painter.h"
#include "legation-session.h"
#include "legation-tool-caption.h"
#include "legation-tool.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdlib.h>

#define MAX_SIDE 16384
#define PADDING 24.0

typedef struct
{
  char *dataset;
  char *select;
  char *step;
  char *from;
  char *to;
  char *size;
  double scale;
  char *style;
  char *language;
  char *output;
  gboolean certain;
  gboolean apply_notes;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->dataset);
  g_free (options->select);
  g_free (options->step);
  g_free (options->from);
  g_free (options->to);
  g_free (options->size);
  g_free (options->style);
  g_free (options->language);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse_options (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &options->dataset,
      N_("Dataset to draw, instead of the bundled one"), N_("FILE") },
    { "select", 's', 0, G_OPTION_ARG_STRING, &options->select, N_("Record to choose"), N_("ID") },
    { "step", 0, 0, G_OPTION_ARG_STRING, &options->step,
      N_("Step of a story to show: its map, its time and what stands out"), N_("ID") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, N_("First date to show"), N_("EDTF") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, N_("Last date to show"), N_("EDTF") },
    { "certain", 0, 0, G_OPTION_ARG_NONE, &options->certain,
      N_("Leave out what was only possibly in that time"), NULL },
    { "apply-notes", 0, 0, G_OPTION_ARG_NONE, &options->apply_notes,
      N_("Draw what the editorial notes correct as they correct it"), NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size,
      N_("Size in logical pixels (default: 1280x800)"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options->scale,
      N_("Pixels for a logical pixel, 0.5 to 8 (default: 1)"), N_("N") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &options->style, N_("Colours"), "light|dark" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options->language,
      N_("Language of names, BCP 47 (default: en)"), N_("TAG") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_("PNG file to write"),
      N_("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("[FILE]"));

  options->scale = 1.0;
  g_option_context_set_summary (context, _("Draws the map of a dataset as a PNG file."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse (context, argc, argv, error);
}

static gboolean
parse_size (const char *text, LegationFrame *frame, GError **error)
{
  char *end = NULL;
  gint64 width, height;

  width = g_ascii_strtoll (text, &end, 10);
  if (*end != 'x' && *end != 'X')
    width = 0;
  height = width > 0 ? g_ascii_strtoll (end + 1, &end, 10) : 0;
  if (width < 1 || height < 1 || *end != '\0' || width > MAX_SIDE || height > MAX_SIDE)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--size: expected WIDTHxHEIGHT, 1 to %d each, found “%s”"), MAX_SIDE, text);
      return FALSE;
    }
  frame->width = (double) width;
  frame->height = (double) height;

  return TRUE;
}

static gboolean
check_scale (const Options *options, const LegationFrame *frame, GError **error)
{
  if (options->scale >= 0.5 && options->scale <= 8.0
      && MAX (frame->width, frame->height) * options->scale <= MAX_SIDE)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--scale: expected 0.5 to 8, and a picture of at most %d pixels a side"),
               MAX_SIDE);

  return FALSE;
}

static gboolean
parse_style (const char *text, LegationStyleId *style, GError **error)
{
  if (text == NULL || g_str_equal (text, "light"))
    *style = LEGATION_STYLE_LIGHT;
  else if (g_str_equal (text, "dark"))
    *style = LEGATION_STYLE_DARK;
  else
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--style: expected light or dark, found “%s”"), text);
      return FALSE;
    }

  return TRUE;
}

/* The whole of what each date may be belongs to the span: both ends are included. */
static gboolean
parse_span (const Options *options, LegationSpan *span, GError **error)
{
  const char *texts[] = { options->from, options->to };
  const char *names[] = { "--from", "--to" };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (LegationDate) date = NULL;

      if (texts[i] == NULL)
        continue;
      date = legation_date_parse (texts[i], error);
      if (date == NULL)
        {
          g_prefix_error (error, "%s: ", names[i]);
          return FALSE;
        }
      if (i == 0)
        span->first = legation_date_get_extent (date).first;
      else
        span->last = legation_date_get_extent (date).last;
    }
  if (span->first > span->last)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--to %s lies before --from %s"), options->to, options->from);
      return FALSE;
    }

  return TRUE;
}

static LegationDataset *
load_dataset (const Options *options, LegationGazetteer *gazetteer, GError **error)
{
  const char *file = options->dataset;
  LegationLoaderFlags flags
    = options->apply_notes ? LEGATION_LOADER_APPLY_NOTES : LEGATION_LOADER_NONE;
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LegationDataset *dataset;
  guint n_errors;

  if (file == NULL)
    {
      bytes = legation_data_lookup (LEGATION_DATA_DATASET);
    }
  else
    {
      char *contents;
      gsize length;

      if (!g_file_get_contents (file, &contents, &length, error))
        return NULL;
      bytes = g_bytes_new_take (contents, length);
    }

  dataset = legation_dataset_load (bytes, gazetteer, flags, &report, error);
  n_errors = legation_report_count (report, LEGATION_SEVERITY_ERROR);
  if (dataset == NULL)
    g_prefix_error (error, "%s: ", file);
  else if (n_errors > 0)
    g_printerr (ngettext ("%s: %u problem; see legation-tool validate\n",
                          "%s: %u problems; see legation-tool validate\n", n_errors),
                file, n_errors);

  return dataset;
}

static gboolean
apply_selection (LegationSession *session, const Options *options, GError **error)
{
  LegationDataset *dataset = legation_session_get_dataset (session);

  if (options->step != NULL && legation_dataset_find_step (dataset, options->step) == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--step: “%s” is no step of a story of the dataset"), options->step);
      return FALSE;
    }
  if (options->select != NULL && legation_dataset_find (dataset, options->select) == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--select: there is no record “%s” in the dataset"), options->select);
      return FALSE;
    }
  if (options->step != NULL || options->select != NULL)
    legation_session_select (session, options->step != NULL ? options->step : options->select);

  return TRUE;
}

/* The time that is asked for goes before that of a step. */
static gboolean
apply_options (LegationSession *session, const Options *options, GError **error)
{
  LegationSpan span = LEGATION_SPAN_ALL;

  if (!parse_span (options, &span, error) || !apply_selection (session, options, error))
    return FALSE;
  if (options->from != NULL || options->to != NULL)
    legation_session_select_span (session, span);
  legation_session_set_certain_only (session, options->certain);

  return TRUE;
}

static LegationCamera
choose_camera (LegationSession *session, LegationRoutes *routes, const LegationFrame *frame)
{
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (session));
  const LegationStep *step = legation_session_get_step (session);
  LegationBox box = header->opening_box;
  LegationCamera whole = { 0.0, 0.0, 0.0 };

  /* What the audience sees fills the picture; the rest keeps off its edge. */
  if (step != NULL && step->has_box)
    return legation_frame_fit_box (step->box, frame->width, frame->height, 0.0);
  if (!header->has_opening_box && !legation_routes_get_box (routes, &box))
    return legation_frame_clamp_camera (whole, frame->width, frame->height);

  return legation_frame_fit_box (box, frame->width, frame->height, PADDING);
}

/* The caption travels with the map, unless that is so small that little would be left of it. */
static gboolean
has_caption (double height)
{
  return height >= 4.0 * LEGATION_TOOL_CAPTION_HEIGHT;
}

static cairo_status_t
write_picture (LegationPicture *picture,
               gboolean captioned,
               const Options *options,
               LegationSession *session)
{
  g_autofree char *text = legation_tool_describe_picture (session, options->from, options->to);
  cairo_surface_t *surface = captioned ? legation_tool_add_caption (picture, text)
                                       : cairo_surface_reference (picture->surface);
  cairo_status_t status = cairo_surface_write_to_png (surface, options->output);

  cairo_surface_destroy (surface);

  return status;
}

static gboolean
render (const Options *options, GError **error)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (LegationGazetteer) gazetteer = NULL;
  g_autoptr (LegationBasemap) basemap = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (LegationSession) session = NULL;
  g_autoptr (LegationRoutes) routes = NULL;
  g_autoptr (LegationPainter) painter = NULL;
  g_autoptr (LegationPicture) picture = NULL;
  g_autoptr (GBytes) emphasis = NULL;
  g_auto (GStrv) marked = NULL;
  LegationPaintRequest request = { .frame = { .width = 1280, .height = 800 } };
  gboolean captioned;
  cairo_status_t status;

  if ((options->size != NULL && !parse_size (options->size, &request.frame, error))
      || !check_scale (options, &request.frame, error)
      || !parse_style (options->style, &request.style, error))
    return FALSE;

  gazetteer = legation_gazetteer_new (names, error);
  basemap = gazetteer != NULL ? legation_basemap_new (map, error) : NULL;
  dataset = basemap != NULL ? load_dataset (options, gazetteer, error) : NULL;
  if (dataset == NULL)
    return FALSE;

  request.language = g_intern_string (options->language != NULL ? options->language : "en");
  session = legation_session_new (dataset, gazetteer, request.language);
  if (!apply_options (session, options, error))
    return FALSE;

  routes = legation_routes_new (dataset, gazetteer);
  painter = legation_painter_new (basemap, gazetteer, routes);
  emphasis = legation_session_collect_emphasis (session);
  request.emphasis = emphasis;
  marked = legation_session_collect_marks (session);
  request.marked = marked;
  request.font = LEGATION_TOOL_FONT;
  request.frame.scale = options->scale;
  captioned = has_caption (request.frame.height);
  if (captioned)
    request.frame.height -= LEGATION_TOOL_CAPTION_HEIGHT;
  request.frame.camera = choose_camera (session, routes, &request.frame);
  picture = legation_painter_paint (painter, &request);
  status = write_picture (picture, captioned, options, session);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: %s", options->output,
               status == CAIRO_STATUS_WRITE_ERROR && errno != 0
                 ? g_strerror (errno)
                 : cairo_status_to_string (status));

  return FALSE;
}

/* What is no option is the dataset, and what cannot be together is refused. */
static gboolean
take_arguments (Options *options, int n, char **arguments, GError **error)
{
  /* The option parser leaves this where an argument follows it. */
  if (n > 0 && g_str_equal (arguments[0], "--"))
    n--, arguments++;

  if (n > 0 && options->dataset != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("one dataset is drawn, found --dataset %s and “%s”"), options->dataset,
                 arguments[0]);
  else if (n > 1)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("one dataset is drawn, found “%s” and “%s”"), arguments[0], arguments[1]);
  else if (options->output == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("--output FILE is missing"));
  else if (options->select != NULL && options->step != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("--select and --step exclude each other"));
  else
    {
      if (n > 0)
        options->dataset = g_strdup (arguments[0]);
      return TRUE;
    }

  return FALSE;
}

/**
 * legation_tool_render: the command `render`.
 * @argc: the number of @argv
 * @argv: the command and its arguments
 *
 * Returns: a #LegationToolStatus
 */
int
legation_tool_render (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!parse_options (&options, &argc, &argv, &error)
      || !take_arguments (&options, argc - 1, argv + 1, &error))
    {
      g_printerr ("legation-tool render: %s\n", error->message);
      return LEGATION_TOOL_USAGE;
    }
  if (!render (&options, &error))
    {
      g_printerr ("legation-tool render: %s\n", error->message);
      return error->domain == G_OPTION_ERROR || error->domain == LEGATION_DATE_ERROR
               ? LEGATION_TOOL_USAGE
               : LEGATION_TOOL_FAILED;
    }

  return LEGATION_TOOL_OK;
}
