/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan: everything is read and laid out once; from then on it is only drawn, from any thread. */

#include "config.h"

#include "legation-slide-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Below such a width the face would take too much of the height. */
#define LEAST_MAP_WIDTH 800.0
/* The bar of time does not grow as far as everything else: the map needs the height. */
#define MOST_BAR_SCALE 1.25
/* Of the height of a slide. */
#define MOST_LEGEND_SHARE 0.2
/* Shapes are for paper, which is finer than a screen: coasts, and what many journeys are as pixels. */
#define SHAPES_SCALE 2.0
/* Of the smaller side of the map, beside a card. */
#define MOST_MARGIN 0.06

struct _LegationSlidePlan
{
  LegationPaintRequest *request; /* frame: of the map, in its logical pixels */
  LegationSlideRect map;
  LegationSlideRect card;
  LegationSlideRect bar;
  double k;
  LegationLegend legend;
  char *description;

  GMutex mutex; /* guards what follows: it is drawn by one at a time */
  cairo_surface_t *face;
};

/**
 * legation_slide_find_scale:
 * @width: of a slide, px
 * @height: of a slide, px
 *
 * Returns: px for a logical pixel of the map as it suits a room: 1.75 at 1920×1080
 */
double
legation_slide_find_scale (double width, double height)
{
  return MAX (MIN (height / LEGATION_SLIDE_MAP_HEIGHT, width / LEAST_MAP_WIDTH), 0.01);
}

static LegationPaintRequest *
make_request (LegationSession *session, const LegationSlideLook *look, LegationFrame frame)
{
  g_autoptr (GBytes) emphasis = legation_session_collect_emphasis (session);
  g_auto (GStrv) marked = legation_session_collect_marks (session);
  g_autoptr (LegationTint) tint = legation_session_collect_tint (session);
  const LegationPaintRequest request = {
    .frame = frame, .style = look->style, .emphasis = emphasis, .marked = marked,
    .language = look->language, .labels = look->labels, .font = look->font, .areas = look->areas,
    .tint = tint, .aside = TRUE, .afresh = TRUE,
  };

  return legation_paint_request_copy (&request);
}

static LegationSlideRect
to_pixels (LegationSlideRect rect, double unit)
{
  return (LegationSlideRect){ rect.x * unit, rect.y * unit, rect.width * unit,
                              rect.height * unit };
}

/* The list of sources at the end leaves little of the map to explain. */
static gboolean
wants_legend (const LegationSlide *slide, const LegationSlideLook *look)
{
  return look->legend && look->routes != NULL && slide->kind != LEGATION_SLIDE_CLOSING;
}

/* The foot, in units of its own.  Returns: where it is, px. */
static LegationSlideRect
draw_bar (LegationSlideBrush *brush,
          const LegationSlideLook *look,
          const LegationLegend *explained,
          double unit,
          GPtrArray *words)
{
  const double most = legation_slide_find_scale (look->width, look->height) * MOST_BAR_SCALE
                      * LEGATION_SLIDE_MAP_HEIGHT / LEGATION_SLIDE_UNITS;
  const double scale = MIN (unit, most);
  const double height = _legation_slide_get_bar_height ();
  g_autoptr (LegationSlideLegend) legend = _legation_slide_legend_new (
    brush, explained, look->width / scale, look->height / scale * MOST_LEGEND_SHARE);
  LegationSlideRect rect = { 0.0, look->height / scale - height, look->width / scale, height };

  cairo_save (brush->cr);
  cairo_scale (brush->cr, scale, scale);
  _legation_slide_draw_bar (brush, rect);
  if (legend != NULL)
    {
      const double more = _legation_slide_legend_get_height (legend);

      rect.y -= more;
      _legation_slide_legend_draw (legend, (LegationSlideRect){ 0.0, rect.y, rect.width, more }, words);
      rect.height += more;
    }
  cairo_restore (brush->cr);

  return to_pixels (rect, scale);
}

static LegationSlideRect
draw_card (LegationSlideBrush *brush, LegationSlideRect map, double unit, GPtrArray *words)
{
  const double margin
    = MIN (LEGATION_SLIDE_MARGIN, MIN (map.width, map.height) / unit * MOST_MARGIN);
  const LegationSlideRect room = { margin, margin, MAX (map.width / unit - 2.0 * margin, 1.0),
                                   MAX (map.height / unit - 2.0 * margin, 1.0) };
  LegationSlideRect rect;

  brush->width = map.width / unit;
  brush->height = map.height / unit;
  cairo_save (brush->cr);
  cairo_scale (brush->cr, unit, unit);
  switch (brush->slide->kind)
    {
    case LEGATION_SLIDE_TITLE:
      rect = _legation_slide_draw_title (brush, room, words);
      break;
    case LEGATION_SLIDE_CLOSING:
      rect = _legation_slide_draw_closing (brush, room, words);
      break;
    case LEGATION_SLIDE_STEP:
    default:
      rect = _legation_slide_draw_caption (brush, room, words);
      break;
    }
  cairo_restore (brush->cr);

  return to_pixels (rect, unit);
}

/* All but the map, instead of what was drawn before. */
static void
draw_face (LegationSlidePlan *self,
           LegationSession *session,
           const LegationSlide *slide,
           guint n_slides,
           const LegationSlideLook *look)
{
  const double unit = look->k * LEGATION_SLIDE_MAP_HEIGHT / LEGATION_SLIDE_UNITS;
  const cairo_rectangle_t extents = { 0.0, 0.0, look->width, look->height };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) legend = g_ptr_array_new_with_free_func (g_free);
  LegationSlideBrush brush = { .session = session, .slide = slide, .n_slides = n_slides };

  g_clear_pointer (&self->face, cairo_surface_destroy);
  g_clear_pointer (&self->description, g_free);
  _legation_slide_brush_init (&brush, look);
  self->face = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  brush.cr = cairo_create (self->face);
  /* Translators: for a screen reader: which slide of how many. */
  g_ptr_array_add (words, g_strdup_printf (_("Slide %u of %u"), slide->number, n_slides));
  self->bar = draw_bar (&brush, look, &self->legend, unit, legend);
  self->map = (LegationSlideRect){ 0.0, 0.0, look->width, MAX (self->bar.y, 1.0) };
  self->card = draw_card (&brush, self->map, unit, words);
  g_ptr_array_extend_and_steal (words, g_steal_pointer (&legend));
  g_ptr_array_add (words, NULL);
  self->description = g_strjoinv ("\n", (char **) words->pdata);
  cairo_destroy (brush.cr);
  _legation_slide_brush_clear (&brush);
}

static LegationFrame
find_frame (LegationSlidePlan *self,
            LegationSession *session,
            const LegationSlide *slide,
            const LegationSlideLook *look)
{
  return (LegationFrame){
    .camera = _legation_slide_find_camera (session, slide, look, self->map, self->card),
    .width = self->map.width / self->k,
    .height = self->map.height / self->k,
    .scale = 1.0,
  };
}

/* Everything, and where the map looks: which journeys are drawn as one line is known from that. */
static LegationFrame
lay_out (LegationSlidePlan *self,
         LegationSession *session,
         const LegationSlide *slide,
         guint n_slides,
         const LegationSlideLook *look)
{
  const gboolean explains = wants_legend (slide, look);
  const LegationLegend *known = look->explained;
  LegationLegend legend;
  LegationFrame frame;

  if (explains)
    self->legend = known != NULL ? *known
                                 : _legation_slide_collect_legend (session, slide, look->routes, NULL);
  draw_face (self, session, slide, n_slides, look);
  frame = find_frame (self, session, slide, look);
  if (!explains || known != NULL)
    return frame;
  legend = _legation_slide_collect_legend (session, slide, look->routes, &frame);
  if (legation_legend_equal (&legend, &self->legend))
    return frame;
  self->legend = legend;
  draw_face (self, session, slide, n_slides, look);

  return find_frame (self, session, slide, look);
}

/**
 * legation_slide_plan_new:
 * @session: what shows @slide, see legation_session_show_slide(); it is only read, and not kept
 * @n_slides: of the story
 *
 * Returns: (transfer full): how the slide looks
 */
LegationSlidePlan *
legation_slide_plan_new (LegationSession *session,
                         const LegationSlide *slide,
                         guint n_slides,
                         const LegationSlideLook *look)
{
  LegationSlidePlan *self = g_atomic_rc_box_new0 (LegationSlidePlan);
  LegationFrame frame;

  g_mutex_init (&self->mutex);
  self->k = look->k;
  frame = lay_out (self, session, slide, n_slides, look);
  self->request = make_request (session, look, frame);
  self->request->cover_low = (LegationVertex){ self->card.x / self->k, self->card.y / self->k };
  self->request->cover_high = (LegationVertex){ (self->card.x + self->card.width) / self->k,
                                                (self->card.y + self->card.height) / self->k };

  return self;
}

LegationSlidePlan *
legation_slide_plan_ref (LegationSlidePlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_plan (gpointer data)
{
  LegationSlidePlan *self = data;

  legation_paint_request_free (self->request);
  cairo_surface_destroy (self->face);
  g_free (self->description);
  g_mutex_clear (&self->mutex);
}

void
legation_slide_plan_unref (LegationSlidePlan *self)
{
  g_atomic_rc_box_release_full (self, clear_plan);
}

/** legation_slide_plan_get_map: Returns: where the map is; the card lies over it, px. */
LegationSlideRect
legation_slide_plan_get_map (LegationSlidePlan *self)
{
  return self->map;
}

/** legation_slide_plan_get_card: Returns: where caption, title or list of sources are, px. */
LegationSlideRect
legation_slide_plan_get_card (LegationSlidePlan *self)
{
  return self->card;
}

/** legation_slide_plan_get_bar: Returns: where legend, bar of time and line of sources are, px. */
LegationSlideRect
legation_slide_plan_get_bar (LegationSlidePlan *self)
{
  return self->bar;
}

/** legation_slide_plan_get_camera: Returns: where the map looks, for a map as large as all of it. */
LegationCamera
legation_slide_plan_get_camera (LegationSlidePlan *self)
{
  return self->request->frame.camera;
}

/** legation_slide_plan_get_legend: Returns: what is explained on it; nothing without a legend. */
LegationLegend
legation_slide_plan_get_legend (LegationSlidePlan *self)
{
  return self->legend;
}

/** legation_slide_plan_describe: Returns: (transfer none): what is on it, for a screen reader. */
const char *
legation_slide_plan_describe (LegationSlidePlan *self)
{
  return self->description;
}

/**
 * legation_slide_plan_draw_face: draws all but the map.
 * @cr: in px of the slide
 */
void
legation_slide_plan_draw_face (LegationSlidePlan *self, cairo_t *cr)
{
  g_mutex_lock (&self->mutex);
  cairo_save (cr);
  cairo_set_source_surface (cr, self->face, 0.0, 0.0);
  cairo_paint (cr);
  cairo_restore (cr);
  g_mutex_unlock (&self->mutex);
}

/* So many pixels that those of @cr are as fine. */
static double
find_scale (cairo_t *cr, double k)
{
  double x = 1.0, y = 0.0, device_x, device_y;

  cairo_user_to_device_distance (cr, &x, &y);
  cairo_surface_get_device_scale (cairo_get_target (cr), &device_x, &device_y);

  return MAX (hypot (x, y) * device_x * k, 0.01);
}

static void
draw_picture (LegationSlidePlan *self, LegationPainter *painter, cairo_t *cr)
{
  g_autoptr (LegationPaintRequest) request = legation_paint_request_copy (self->request);
  g_autoptr (LegationPicture) picture = NULL;

  request->frame.scale = find_scale (cr, self->k);
  picture = legation_painter_paint (painter, request);
  cairo_scale (cr, self->k, self->k);
  cairo_set_source_surface (cr, picture->surface, 0.0, 0.0);
  cairo_paint (cr);
}

static gboolean
has_pixels (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
}

/**
 * legation_slide_plan_draw: draws all of a slide; from any thread, one at a time for each painter.
 * @painter: of the dataset of the plan
 * @cr: in px of the slide; an image gets the map as pixels, all else as shapes and text
 */
void
legation_slide_plan_draw (LegationSlidePlan *self, LegationPainter *painter, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->map.x, self->map.y);
  cairo_rectangle (cr, 0.0, 0.0, self->map.width, self->map.height);
  cairo_clip (cr);
  if (has_pixels (cr))
    {
      draw_picture (self, painter, cr);
    }
  else
    {
      g_autoptr (LegationPaintRequest) request = legation_paint_request_copy (self->request);

      request->frame.scale = SHAPES_SCALE;
      cairo_scale (cr, self->k, self->k);
      legation_painter_draw (painter, request, cr);
    }
  cairo_restore (cr);
  legation_slide_plan_draw_face (self, cr);
}
