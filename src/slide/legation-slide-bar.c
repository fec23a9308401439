/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The foot of a slide: time from the first step of the story to its last with the part that the slide
 * speaks of, what that rests on, where the map is from, and which slide it is. */

#include "config.h"

#include "legation-slide-private.h"
#include "legation-time-bar.h"
#include "legation-time-words.h"

#include <glib/gi18n.h>

#define TOP 10.0
#define ERAS_HEIGHT 26.0
#define DENSITY_HEIGHT 56.0
#define RULER_HEIGHT 28.0
#define LINE_HEIGHT 44.0
#define BOTTOM 6.0
/* Of the text of the timeline. */
#define TEXT_SCALE 1.7

#define LINE_GAP 28.0
#define LABEL_SIZE 18.0
#define COUNT_SIZE 18.0
#define COUNT_GAP 16.0
#define LABEL_PADDING_X 9.0
#define LABEL_PADDING_Y 3.0
#define LEAST_SPAN_WIDTH 5.0
#define EDGE_WIDTH 2.0
#define PLAYHEAD_WIDTH 3.0
#define TINT_STRENGTH 1.6

/** _legation_slide_get_bar_height: Returns: in units. */
double
_legation_slide_get_bar_height (void)
{
  return TOP + ERAS_HEIGHT + DENSITY_HEIGHT + RULER_HEIGHT + LINE_HEIGHT + BOTTOM;
}

static void
include_date (LegationSpan *span, const LegationDate *date, LegationSpan full)
{
  LegationSpan extent;

  if (date == NULL)
    return;
  extent = legation_date_get_extent (date);
  span->first = MIN (span->first, CLAMP (extent.first, full.first, full.last));
  span->last = MAX (span->last, CLAMP (extent.last, full.first, full.last));
}

/* Whole years, the same for all slides of a story: what moves is what is selected. */
static LegationSpan
find_visible (const LegationSlideBrush *brush)
{
  const LegationStory *story = brush->slide->story;
  const LegationSpan full = legation_session_get_full_span (brush->session);
  LegationSpan span = { LEGATION_DAY_MAX, LEGATION_DAY_MIN };

  for (guint i = 0; i < story->n_steps; i++)
    if (!story->steps[i]->hidden)
      {
        include_date (&span, story->steps[i]->span, full);
        include_date (&span, story->steps[i]->playhead, full);
      }
  if (span.first > span.last)
    span = full;

  return (LegationSpan){ legation_time_unit_floor (LEGATION_TIME_UNIT_YEAR, span.first),
                         legation_time_unit_next (LEGATION_TIME_UNIT_YEAR, span.last) - 1 };
}

static PangoContext *
create_context (const LegationSlideBrush *brush)
{
  PangoContext *context = pango_font_map_create_context (pango_context_get_font_map (brush->context));
  PangoFontDescription *font = pango_font_description_from_string (brush->font);

  /* The timeline follows the size of normal text. */
  pango_font_description_set_absolute_size (font, TEXT_SCALE * 11.0 * 96 / 72 * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_language (context, pango_context_get_language (brush->context));
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_font_options (
    context, pango_cairo_context_get_font_options (brush->context));

  return context;
}

static void
arrange (LegationTimeScene *scene, LegationSpan visible, double width)
{
  const LegationTimeAxis axis = legation_time_axis_new (visible, MAX (width, 1.0));
  LegationTimeLayout layout;

  legation_time_layout_init_bar (&layout, axis.width, ERAS_HEIGHT, DENSITY_HEIGHT, RULER_HEIGHT,
                                 TEXT_SCALE);
  legation_time_scene_arrange (scene, &layout, &axis);
}

/* What is told beside the bar: how many events there are before its start, or after its end. */
static PangoLayout *
make_count (const LegationSlideBrush *brush, const LegationTimeChip *chip, double *width)
{
  PangoLayout *layout = chip->count > 0 ? _legation_slide_make_text (brush, chip->text, COUNT_SIZE,
                                                                     PANGO_WEIGHT_NORMAL)
                                        : NULL;

  *width = 0.0;
  if (layout == NULL)
    return NULL;
  _legation_slide_measure (layout, width, NULL);
  *width += COUNT_GAP;

  return layout;
}

static void
draw_count (const LegationSlideBrush *brush, PangoLayout *count, double x)
{
  double height;

  if (count == NULL)
    return;
  _legation_slide_measure (count, NULL, &height);
  _legation_slide_draw_text (brush, count, LEGATION_SLIDE_TONE_QUIET, x,
                             ERAS_HEIGHT + DENSITY_HEIGHT - height);
}

/* Which time the slide is about; FALSE where it says nothing of it. */
static gboolean
find_selected (const LegationSlideBrush *brush, const LegationTimeScene *scene, LegationSpan *span)
{
  const LegationView *view = legation_session_get_view (brush->session);
  const LegationStep *step = brush->slide->step;

  if (step == NULL || view->mode == LEGATION_TIME_ALL
      || (step->span == NULL && view->mode != LEGATION_TIME_PLAYHEAD))
    return FALSE;
  *span = view->selected;
  if (view->mode == LEGATION_TIME_PLAYHEAD)
    *span = (LegationSpan){ legation_time_axis_get_span (&scene->axis).first, view->playhead };

  return span->first <= span->last;
}

/* Where we are, in units from the left edge of the bar. */
typedef struct
{
  double left;
  double right;
  double playhead; /* less than 0 where it says nothing */
  PangoLayout *label;
  LegationSlideRect box; /* of the label */
} Place;

static void
place_label (const LegationSlideBrush *brush, Place *place, double x, double width)
{
  const LegationView *view = legation_session_get_view (brush->session);
  g_autofree char *text = legation_time_describe_time (view, LEGATION_DATE_STYLE_SHORT);
  LegationSlideRect *box = &place->box;

  place->label = _legation_slide_make_text (brush, text, LABEL_SIZE, PANGO_WEIGHT_BOLD);
  _legation_slide_measure (place->label, &box->width, &box->height);
  box->width += 2.0 * LABEL_PADDING_X;
  box->height += 2.0 * LABEL_PADDING_Y;
  box->x = CLAMP (x - box->width / 2.0, 0.0, MAX (width - box->width, 0.0));
  box->y = ERAS_HEIGHT + DENSITY_HEIGHT + 1.0;
}

static gboolean
find_place (const LegationSlideBrush *brush, const LegationTimeScene *scene, Place *place)
{
  const LegationView *view = legation_session_get_view (brush->session);
  const double width = scene->layout.width;
  LegationSpan span;
  double middle;

  *place = (Place){ .playhead = -1.0 };
  if (!find_selected (brush, scene, &span))
    return FALSE;
  legation_time_axis_project (&scene->axis, span, &place->left, &place->right);
  place->left = MAX (place->left, 0.0);
  place->right = MIN (place->right, width);
  middle = (place->left + place->right) / 2.0;
  if (place->right - place->left < LEAST_SPAN_WIDTH)
    {
      place->left = middle - LEAST_SPAN_WIDTH / 2.0;
      place->right = middle + LEAST_SPAN_WIDTH / 2.0;
    }
  if (view->mode == LEGATION_TIME_PLAYHEAD || legation_slide_plays (brush->slide))
    {
      middle = legation_time_axis_to_x (&scene->axis, (double) view->playhead + 1.0);
      middle = CLAMP (middle, 0.0, width);
      place->playhead = middle;
    }
  place_label (brush, place, middle, width);

  return TRUE;
}

static void
draw_ground (const LegationSlideBrush *brush, const Place *place)
{
  cairo_rectangle (brush->cr, place->left, ERAS_HEIGHT, place->right - place->left, DENSITY_HEIGHT);
  legation_color_use (brush->cr, &brush->palette.tint, TINT_STRENGTH);
  cairo_fill (brush->cr);
}

static void
draw_place (const LegationSlideBrush *brush, const Place *place)
{
  const LegationSlideRect *box = &place->box;
  cairo_t *cr = brush->cr;

  cairo_rectangle (cr, place->left - EDGE_WIDTH / 2.0, ERAS_HEIGHT, EDGE_WIDTH, DENSITY_HEIGHT);
  cairo_rectangle (cr, place->right - EDGE_WIDTH / 2.0, ERAS_HEIGHT, EDGE_WIDTH, DENSITY_HEIGHT);
  legation_color_use (cr, &brush->palette.accent, 1.0);
  cairo_fill (cr);
  if (place->playhead >= 0.0)
    {
      cairo_rectangle (cr, place->playhead - PLAYHEAD_WIDTH / 2.0, ERAS_HEIGHT / 2.0, PLAYHEAD_WIDTH,
                       DENSITY_HEIGHT + ERAS_HEIGHT / 2.0);
      legation_color_use (cr, &brush->palette.foreground, 1.0);
      cairo_fill (cr);
    }
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  legation_color_use (cr, &brush->palette.foreground, 1.0);
  cairo_fill (cr);
  legation_color_use (cr, &brush->palette.ground, 1.0);
  cairo_move_to (cr, box->x + LABEL_PADDING_X, box->y + LABEL_PADDING_Y);
  pango_cairo_show_layout (cr, place->label);
}

/* “4 / 9”, and where the map is from.  Returns: what is left of the line, in units. */
static double
draw_right (const LegationSlideBrush *brush, double y, double width)
{
  g_autofree char *number = g_strdup_printf (
    /* Translators: which slide of how many, “4 / 9”. */
    _("%u / %u"), brush->slide->number, brush->n_slides);
  g_autoptr (PangoLayout) page
    = _legation_slide_make_text (brush, number, LEGATION_SLIDE_LINE_SIZE, PANGO_WEIGHT_BOLD);
  g_autoptr (PangoLayout) credit
    = _legation_slide_make_text (brush, _("Map: Natural Earth · borders approximate"),
                                 LEGATION_SLIDE_LINE_SIZE, PANGO_WEIGHT_NORMAL);
  double page_width, credit_width, height;

  _legation_slide_measure (page, &page_width, &height);
  _legation_slide_measure (credit, &credit_width, NULL);
  _legation_slide_draw_text (brush, page, LEGATION_SLIDE_TONE_PLAIN, width - page_width,
                             y - height / 2.0);
  width -= page_width + LINE_GAP + credit_width;
  /* On a narrow slide the list of sources, at the end, has it too. */
  if (width < 0.0)
    return width + credit_width;
  _legation_slide_draw_text (brush, credit, LEGATION_SLIDE_TONE_QUIET, width, y - height / 2.0);

  return width - LINE_GAP;
}

static void
draw_time (const LegationSlideBrush *brush, double width)
{
  PangoContext *context = create_context (brush);
  g_autoptr (LegationTimeScene) scene = legation_time_scene_new (brush->session, context);
  const LegationSpan visible = find_visible (brush);
  cairo_t *cr = brush->cr;
  g_autoptr (PangoLayout) before = NULL;
  g_autoptr (PangoLayout) after = NULL;
  double before_width, after_width;
  Place place;

  g_object_unref (context);
  legation_time_scene_collect (scene);
  legation_time_scene_choose (scene);
  arrange (scene, visible, width);
  before = make_count (brush, &scene->chips[0], &before_width);
  after = make_count (brush, &scene->chips[1], &after_width);
  arrange (scene, visible, width - before_width - after_width);
  draw_count (brush, before, 0.0);
  draw_count (brush, after, width - after_width + COUNT_GAP);

  cairo_save (cr);
  cairo_translate (cr, before_width, 0.0);
  cairo_rectangle (cr, 0.0, 0.0, scene->layout.width, scene->layout.height);
  cairo_clip (cr);
  if (find_place (brush, scene, &place))
    {
      draw_ground (brush, &place);
      legation_time_paint_bar (scene, cr, &brush->palette, place.box.x,
                               place.box.x + place.box.width);
      draw_place (brush, &place);
      g_object_unref (place.label);
    }
  else
    {
      legation_time_paint_bar (scene, cr, &brush->palette, 0.0, 0.0);
    }
  cairo_restore (cr);
}

/** _legation_slide_draw_bar: draws the foot over all of @rect, in units. */
void
_legation_slide_draw_bar (const LegationSlideBrush *brush, LegationSlideRect rect)
{
  double width = MAX (rect.width - 2.0 * LEGATION_SLIDE_MARGIN, 1.0);
  cairo_t *cr = brush->cr;
  double y;

  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  legation_color_use (cr, &brush->palette.ground, 1.0);
  cairo_fill (cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, 1.5);
  legation_color_use (cr, &brush->palette.foreground, 0.18);
  cairo_fill (cr);

  cairo_save (cr);
  cairo_translate (cr, rect.x + LEGATION_SLIDE_MARGIN, rect.y + TOP);
  draw_time (brush, width);
  y = ERAS_HEIGHT + DENSITY_HEIGHT + RULER_HEIGHT + LINE_HEIGHT / 2.0;
  width = draw_right (brush, y, width);
  /* The title counts them, and the end lists them. */
  if (brush->slide->step != NULL)
    _legation_slide_draw_sources (brush, y, width);
  cairo_restore (cr);
}
