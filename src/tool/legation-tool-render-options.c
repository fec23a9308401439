/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-tool-render-options.h"
#include "legation-tool.h"

#include <glib/gi18n.h>
#include <math.h>

#define MAX_SIDE 16384

/* Options that are read only after all of them are known. */
typedef struct
{
  char *size;
  char *style;
  char *labels;
  char *tint;
  char *camera;
} Texts;

static void
clear_texts (Texts *texts)
{
  g_free (texts->size);
  g_free (texts->style);
  g_free (texts->labels);
  g_free (texts->tint);
  g_free (texts->camera);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, clear_texts)

/* One word of a list.  @expected: the same words, to be read. */
static gboolean
parse_word (const char *option,
            const char *text,
            const char *const *words,
            const char *expected,
            guint *found,
            GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (text == NULL || g_str_equal (text, words[i]))
      {
        *found = i;
        return TRUE;
      }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("%s: expected %s, found “%s”"),
               option, expected, text);

  return FALSE;
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
check_scale (const LegationFrame *frame, GError **error)
{
  if (frame->scale >= 0.5 && frame->scale <= 8.0
      && MAX (frame->width, frame->height) * frame->scale <= MAX_SIDE)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--scale: expected 0.5 to 8, and a picture of at most %d pixels a side"),
               MAX_SIDE);

  return FALSE;
}

/* Three numbers with commas between them, in C's notation whatever the locale is. */
static gboolean
parse_camera (const char *text, LegationFrame *frame, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  double numbers[3];

  for (guint i = 0; i < 3; i++)
    {
      char *end = NULL;

      numbers[i] = g_strv_length (parts) == 3 ? g_ascii_strtod (parts[i], &end) : 0.0;
      if (end == NULL || end == parts[i] || *end != '\0')
        numbers[i] = (double) NAN;
    }
  if (fabs (numbers[0]) <= 180.0 && fabs (numbers[1]) <= 90.0 && numbers[2] >= 0.0
      && numbers[2] <= LEGATION_FRAME_MAX_ZOOM)
    {
      frame->camera = (LegationCamera){ numbers[0], numbers[1], numbers[2] };
      return TRUE;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--camera: expected LON,LAT,ZOOM, -180 to 180, -90 to 90 and 0 to %d, found “%s”"),
               (int) LEGATION_FRAME_MAX_ZOOM, text);

  return FALSE;
}

/* What is no option is the dataset, and what cannot be together is refused. */
static gboolean
take_arguments (LegationRenderOptions *self, int n, char **arguments, GError **error)
{
  /* The option parser leaves this where an argument follows it. */
  if (n > 0 && g_str_equal (arguments[0], "--"))
    n--, arguments++;

  if (n > 0 && self->dataset != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("one dataset is drawn, found --dataset %s and “%s”"), self->dataset,
                 arguments[0]);
  else if (n > 1)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("one dataset is drawn, found “%s” and “%s”"), arguments[0], arguments[1]);
  else if (self->output == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("--output FILE is missing"));
  else if (self->select != NULL && self->step != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("--select and --step exclude each other"));
  else
    {
      if (n > 0)
        self->dataset = g_strdup (arguments[0]);
      return TRUE;
    }

  return FALSE;
}

static gboolean
read_texts (LegationRenderOptions *self, const Texts *texts, GError **error)
{
  static const char *const styles[]
    = { "light", "dark", "contrast-light", "contrast-dark", NULL };
  static const char *const labels[] = { "interface", "local", "both", NULL };
  static const char *const measures[] = { "none", "contacts", "status", "last-contact", NULL };
  guint style, choice, measure;

  G_STATIC_ASSERT (G_N_ELEMENTS (styles) == LEGATION_N_STYLES + 1);
  G_STATIC_ASSERT (G_N_ELEMENTS (labels) == LEGATION_N_LABEL_CHOICES + 1);
  G_STATIC_ASSERT (G_N_ELEMENTS (measures) == LEGATION_N_MEASURES + 1);
  if ((texts->size != NULL && !parse_size (texts->size, &self->frame, error))
      || !check_scale (&self->frame, error)
      || !parse_word ("--style", texts->style, styles,
                      _("light or dark, contrast-light or contrast-dark"), &style, error)
      || !parse_word ("--labels", texts->labels, labels, _("interface, local or both"), &choice,
                      error)
      || !parse_word ("--tint", texts->tint, measures,
                      _("contacts, status, last-contact or none"), &measure, error)
      || (texts->camera != NULL && !parse_camera (texts->camera, &self->frame, error)))
    return FALSE;
  self->style = style;
  self->labels = choice;
  self->measure = measure;
  self->has_camera = texts->camera != NULL;

  return TRUE;
}

/** legation_render_options_clear: frees what @self holds. */
void
legation_render_options_clear (LegationRenderOptions *self)
{
  g_free (self->dataset);
  g_free (self->select);
  g_free (self->step);
  g_free (self->from);
  g_free (self->to);
  g_free (self->language);
  g_free (self->output);
}

/**
 * legation_render_options_parse: reads a command line.
 * @self: all zero
 * @argv: the command and its arguments
 *
 * Returns: %FALSE with @error, of %G_OPTION_ERROR or %LEGATION_DATE_ERROR, which names the option, what
 *   it expects and what was found
 */
gboolean
legation_render_options_parse (LegationRenderOptions *self, int argc, char **argv, GError **error)
{
  g_auto (Texts) texts = { NULL };
  const GOptionEntry entries[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &self->dataset,
      N_("Dataset to draw, instead of the bundled one"), N_("FILE") },
    { "select", 's', 0, G_OPTION_ARG_STRING, &self->select, N_("Record to choose"), N_("ID") },
    { "step", 0, 0, G_OPTION_ARG_STRING, &self->step,
      N_("Step of a story to show: its map, its time and what stands out"), N_("ID") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from, N_("First date to show"), N_("EDTF") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to, N_("Last date to show"), N_("EDTF") },
    { "certain", 0, 0, G_OPTION_ARG_NONE, &self->certain,
      N_("Leave out what was only possibly in that time"), NULL },
    { "apply-notes", 0, 0, G_OPTION_ARG_NONE, &self->apply_notes,
      N_("Draw what the editorial notes correct as they correct it"), NULL },
    { "ghosts", 0, 0, G_OPTION_ARG_NONE, &self->ghosts,
      N_("Keep a trace of what lies outside that time"), NULL },
    { "camera", 0, 0, G_OPTION_ARG_STRING, &texts.camera,
      N_("Middle of the map in degrees, and zoom level (default: as the dataset opens)"),
      N_("LON,LAT,ZOOM") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &texts.size,
      N_("Size in logical pixels (default: 1280x800)"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &self->frame.scale,
      N_("Pixels for a logical pixel, 0.5 to 8 (default: 1)"), N_("N") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &texts.style,
      N_("Colours: light, dark, contrast-light or contrast-dark"), N_("STYLE") },
    { "labels", 0, 0, G_OPTION_ARG_STRING, &texts.labels,
      N_("Names in that language, as the places call themselves, or both"),
      "interface|local|both" },
    { "tint", 0, 0, G_OPTION_ARG_STRING, &texts.tint,
      N_("What countries are tinted by (default: nothing)"), "contacts|status|last-contact" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &self->language,
      N_("Language of names, BCP 47 (default: en)"), N_("TAG") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, N_("PNG file to write"),
      N_("FILE") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("[FILE]"));

  self->frame = (LegationFrame){ .width = 1280.0, .height = 800.0, .scale = 1.0 };
  g_option_context_set_summary (context, _("Draws the map of a dataset as a PNG file."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse (context, &argc, &argv, error)
         && take_arguments (self, argc - 1, argv + 1, error) && read_texts (self, &texts, error)
         && legation_tool_parse_span (self->from, self->to, &self->span, error);
}
