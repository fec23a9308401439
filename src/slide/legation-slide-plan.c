/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan: everything is read and laid out once; from then on it is only drawn, from any thread. */

#include "config.h"

#include "legation-slide-private.h"

/* Below such a width the face would take too much of the height. */
#define LEAST_MAP_WIDTH 800.0
/* The bar of time does not grow as far as everything else: the map needs the height. */
#define MOST_BAR_SCALE 1.25

struct _LegationSlidePlan
{
  LegationPaintRequest *request; /* frame: of the map, in its logical pixels */
  LegationSlideRect map;
  LegationSlideRect card;
  LegationSlideRect bar;
  double k;
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
    .tint = tint, .aside = TRUE,
  };

  return legation_paint_request_copy (&request);
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
  const cairo_rectangle_t extents = { 0.0, 0.0, look->width, look->height };
  LegationFrame frame = { .scale = 1.0 };

  g_mutex_init (&self->mutex);
  self->k = look->k;
  self->map = (LegationSlideRect){ 0.0, 0.0, look->width, look->height };
  self->face = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  self->description = g_strdup (slide->step != NULL ? slide->step->record.name
                                                    : slide->story->record.name);
  frame.width = self->map.width / self->k;
  frame.height = self->map.height / self->k;
  frame.camera = _legation_slide_find_camera (session, slide, look, self->map, self->card);
  self->request = make_request (session, look, frame);

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

/** legation_slide_plan_get_card: Returns: where the caption, the title or the list of sources is, px. */
LegationSlideRect
legation_slide_plan_get_card (LegationSlidePlan *self)
{
  return self->card;
}

/** legation_slide_plan_get_bar: Returns: where the bar of time and the line of sources are, px. */
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

/** legation_slide_plan_describe: Returns: (transfer none): what is on the slide, for a screen reader. */
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
  draw_picture (self, painter, cr);
  cairo_restore (cr);
  legation_slide_plan_draw_face (self, cr);
}
