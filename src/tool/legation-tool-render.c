/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool render`: the map as a PNG, by the painter that draws it on screen. */

#include "config.h"

#include "legation-loader.h"
#include "legation-painter.h"
#include "legation-session.h"
#include "legation-tool-caption.h"
#include "legation-tool-render-options.h"
#include "legation-tool.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdlib.h>

#define PADDING 24.0

static gboolean
apply_selection (LegationSession *session, const LegationRenderOptions *options, GError **error)
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
apply_options (LegationSession *session, const LegationRenderOptions *options, GError **error)
{
  if (!apply_selection (session, options, error))
    return FALSE;
  if (options->from != NULL || options->to != NULL)
    legation_session_select_span (session, options->span);
  legation_session_set_certain_only (session, options->certain);
  legation_session_set_ghosts (session, options->ghosts);
  legation_session_set_measure (session, options->measure);

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

/* The height of the band under the map, which travels with it, unless the picture is so small that
 * little would be left of the map: then it is 0. */
static double
measure_band (const LegationToolTints *tints, double height)
{
  const double band = LEGATION_TOOL_CAPTION_HEIGHT
                      + (tints != NULL ? legation_tool_tints_get_height (tints) : 0.0);

  return height >= 4.0 * band ? band : 0.0;
}

static cairo_status_t
write_picture (LegationPicture *picture,
               gboolean captioned,
               const LegationToolTints *tints,
               const LegationRenderOptions *options,
               LegationSession *session)
{
  g_autofree char *text = legation_tool_describe_picture (session, picture->request, options->from,
                                                          options->to);
  cairo_surface_t *surface = captioned ? legation_tool_add_caption (picture, tints, text)
                                       : cairo_surface_reference (picture->surface);
  cairo_status_t status = cairo_surface_write_to_png (surface, options->output);

  cairo_surface_destroy (surface);

  return status;
}

static gboolean
render (const LegationRenderOptions *options, GError **error)
{
  g_autoptr (LegationGazetteer) gazetteer = legation_tool_load_gazetteer ();
  g_autoptr (LegationAreas) areas = NULL;
  g_autoptr (LegationTint) tint = NULL;
  g_autoptr (LegationToolTints) tints = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (LegationSession) session = NULL;
  g_autoptr (LegationRoutes) routes = NULL;
  g_autoptr (LegationPainter) painter = NULL;
  g_autoptr (LegationPicture) picture = NULL;
  g_autoptr (GBytes) emphasis = NULL;
  g_auto (GStrv) marked = NULL;
  LegationPaintRequest request = {
    .frame = options->frame, .style = options->style, .labels = options->labels,
  };
  double band;
  cairo_status_t status;

  dataset = legation_tool_open (options->dataset, gazetteer,
                                options->apply_notes ? LEGATION_LOADER_APPLY_NOTES
                                                     : LEGATION_LOADER_NONE,
                                error);
  if (dataset == NULL)
    return FALSE;

  request.language = g_intern_string (options->language != NULL ? options->language : "en");
  session = legation_session_new (dataset, gazetteer, request.language);
  if (!apply_options (session, options, error))
    return FALSE;

  routes = legation_routes_new (dataset, gazetteer);
  painter = legation_tool_create_painter (gazetteer, routes, &areas);
  emphasis = legation_session_collect_emphasis (session);
  request.emphasis = emphasis;
  marked = legation_session_collect_marks (session);
  request.marked = marked;
  request.areas = areas;
  tint = legation_session_collect_tint (session);
  request.tint = tint;
  request.font = LEGATION_TOOL_FONT;
  tints = legation_tool_tints_new (tint, request.style, request.frame.width);
  band = measure_band (tints, request.frame.height);
  if (tints != NULL && band <= 0.0)
    {
      g_printerr ("%s\n",
                  _("legation-tool render: the picture is too small to say what its tints mean"));
      g_clear_pointer (&tints, legation_tool_tints_free);
      band = measure_band (NULL, request.frame.height);
    }
  request.frame.height -= band;
  /* As in the window: nothing beyond the world, and no place seen twice, once without its mark. */
  if (options->has_camera)
    request.frame.camera = legation_frame_clamp_camera (
      options->frame.camera, request.frame.width, request.frame.height);
  else
    request.frame.camera = choose_camera (session, routes, &request.frame);
  picture = legation_painter_paint (painter, &request);
  status = write_picture (picture, band > 0.0, tints, options, session);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: %s", options->output,
               status == CAIRO_STATUS_WRITE_ERROR && errno != 0
                 ? g_strerror (errno)
                 : cairo_status_to_string (status));

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
  g_auto (LegationRenderOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!legation_render_options_parse (&options, argc, argv, &error))
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
