/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The painter: the base map under the tint of areas, and under the scene of routes and names.  The base
 * map of the last picture is kept, and with its tint too, because filter and selection change far more
 * often than the camera. */

#include "legation-painter.h"

#include "legation-scene-private.h"

#include <math.h>
#include <string.h>

struct _LegationPainter
{
  LegationBasemap *basemap;
  LegationGazetteer *gazetteer;
  LegationRoutes *routes;

  GMutex mutex; /* guards what follows */
  cairo_surface_t *ground;
  LegationFrame ground_frame;
  LegationStyleId ground_style;
  LegationLabelSprites *sprites;
  LegationLabelMemory *memory; /* nullable: where the names of the last picture are */
  cairo_surface_t *tinted; /* nullable: the ground with tint on it */
  LegationTint *tint;      /* nullable: of tinted */
};

/** legation_paint_request_copy: Returns: (transfer full): a copy. */
LegationPaintRequest *
legation_paint_request_copy (const LegationPaintRequest *self)
{
  LegationPaintRequest *copy = g_memdup2 (self, sizeof *self);

  g_bytes_ref (copy->emphasis);
  copy->marked = g_strdupv (copy->marked);
  if (copy->areas != NULL)
    legation_areas_ref (copy->areas);
  if (copy->tint != NULL)
    legation_tint_ref (copy->tint);

  return copy;
}

void
legation_paint_request_free (LegationPaintRequest *self)
{
  g_bytes_unref (self->emphasis);
  g_strfreev (self->marked);
  g_clear_pointer (&self->areas, legation_areas_unref);
  g_clear_pointer (&self->tint, legation_tint_unref);
  g_free (self);
}

static gboolean
frames_equal (const LegationFrame *a, const LegationFrame *b)
{
  return a->camera.lon == b->camera.lon && a->camera.lat == b->camera.lat
         && a->camera.zoom == b->camera.zoom && a->width == b->width && a->height == b->height
         && a->scale == b->scale;
}

static gboolean
marks_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || *a == NULL) && (b == NULL || *b == NULL);

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/** legation_paint_request_is_as_loud: whether two requests show, dim and mark the same. */
gboolean
legation_paint_request_is_as_loud (const LegationPaintRequest *a, const LegationPaintRequest *b)
{
  return (a->emphasis == b->emphasis || g_bytes_equal (a->emphasis, b->emphasis))
         && marks_equal (a->marked, b->marked);
}

/** legation_paint_request_equal: whether two requests make the same picture. */
gboolean
legation_paint_request_equal (const LegationPaintRequest *a, const LegationPaintRequest *b)
{
  return frames_equal (&a->frame, &b->frame) && a->style == b->style && a->language == b->language
         && a->labels == b->labels && a->font == b->font && a->areas == b->areas
         && legation_tint_equal (a->tint, b->tint) && legation_paint_request_is_as_loud (a, b);
}

LegationPicture *
legation_picture_ref (LegationPicture *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_picture (gpointer data)
{
  LegationPicture *self = data;

  cairo_surface_destroy (self->surface);
  legation_scene_unref (self->scene);
  legation_paint_request_free (self->request);
}

void
legation_picture_unref (LegationPicture *self)
{
  g_atomic_rc_box_release_full (self, clear_picture);
}

/**
 * legation_painter_new: a painter of the journeys @routes.
 *
 * Returns: (transfer full): the painter
 */
LegationPainter *
legation_painter_new (LegationBasemap *basemap,
                      LegationGazetteer *gazetteer,
                      LegationRoutes *routes)
{
  LegationPainter *self = g_atomic_rc_box_new0 (LegationPainter);

  self->basemap = legation_basemap_ref (basemap);
  self->gazetteer = legation_gazetteer_ref (gazetteer);
  self->routes = legation_routes_ref (routes);
  self->sprites = legation_label_sprites_new ();
  g_mutex_init (&self->mutex);

  return self;
}

LegationPainter *
legation_painter_ref (LegationPainter *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
forget_tint (LegationPainter *self)
{
  g_clear_pointer (&self->tinted, cairo_surface_destroy);
  g_clear_pointer (&self->tint, legation_tint_unref);
}

static void
clear_painter (gpointer data)
{
  LegationPainter *self = data;

  legation_basemap_unref (self->basemap);
  legation_gazetteer_unref (self->gazetteer);
  legation_routes_unref (self->routes);
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  g_clear_pointer (&self->memory, legation_label_memory_unref);
  forget_tint (self);
  legation_label_sprites_free (self->sprites);
  g_mutex_clear (&self->mutex);
}

void
legation_painter_unref (LegationPainter *self)
{
  g_atomic_rc_box_release_full (self, clear_painter);
}

/** legation_painter_get_routes: Returns: (transfer none): what it paints. */
LegationRoutes *
legation_painter_get_routes (LegationPainter *self)
{
  return self->routes;
}

static cairo_surface_t *
create_surface (const LegationFrame *frame)
{
  int width = MAX (1, (int) ceil (frame->width * frame->scale));
  int height = MAX (1, (int) ceil (frame->height * frame->scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  cairo_surface_set_device_scale (surface, frame->scale, frame->scale);

  return surface;
}

/* What is drawn in a band of a picture. */
typedef struct
{
  cairo_surface_t *surface;
  const LegationFrame *frame;
  const LegationStyle *style;
  LegationBasemap *basemap; /* of the ground */
  LegationAreas *areas;     /* of the tint */
  LegationTint *tint;
  LegationScene *scene; /* of what lies on it */
} Band;

static gpointer
draw_ground (gpointer data)
{
  Band *band = data;
  const LegationColor *sea = &band->style->sea;
  cairo_t *cr = cairo_create (band->surface);

  /* A frame may end within a pixel; the rest of that pixel is no hole. */
  cairo_set_source_rgb (cr, sea->r, sea->g, sea->b);
  cairo_paint (cr);
  legation_basemap_draw (band->basemap, cr, band->frame, band->style);
  cairo_destroy (cr);

  return NULL;
}

static gpointer
draw_tint (gpointer data)
{
  Band *band = data;
  cairo_t *cr = cairo_create (band->surface);

  legation_areas_draw_tint (band->areas, cr, band->frame, band->style, band->tint);
  cairo_destroy (cr);

  return NULL;
}

static gpointer
draw_lines (gpointer data)
{
  Band *band = data;
  cairo_t *cr = cairo_create (band->surface);

  _legation_scene_draw_lines (band->scene, cr, band->style);
  cairo_destroy (cr);

  return NULL;
}

/* A part of @surface as a surface of its own, on the same pixels and in the same coordinates. */
static cairo_surface_t *
slice (cairo_surface_t *surface, int top, int height, double scale)
{
  int stride = cairo_image_surface_get_stride (surface);
  cairo_surface_t *part = cairo_image_surface_create_for_data (
    cairo_image_surface_get_data (surface) + (gsize) top * stride, CAIRO_FORMAT_RGB24,
    cairo_image_surface_get_width (surface), height, stride);

  cairo_surface_set_device_scale (part, scale, scale);
  cairo_surface_set_device_offset (part, 0, -top);

  return part;
}

/* Draws on @surface in two bands, the upper one in a thread of its own. */
static void
draw_in_bands (cairo_surface_t *surface, GThreadFunc func, const Band *whole)
{
  int height = cairo_image_surface_get_height (surface);
  Band upper = *whole;
  Band lower = *whole;
  GThread *thread;

  cairo_surface_flush (surface);
  upper.surface = slice (surface, 0, height / 2, whole->frame->scale);
  lower.surface = slice (surface, height / 2, height - height / 2, whole->frame->scale);
  thread = g_thread_new ("legation-band", func, &upper);
  func (&lower);
  g_thread_join (thread);
  cairo_surface_destroy (upper.surface);
  cairo_surface_destroy (lower.surface);
  cairo_surface_mark_dirty (surface);
}

static cairo_surface_t *
copy_surface (cairo_surface_t *surface, const LegationFrame *frame)
{
  cairo_surface_t *copy = create_surface (frame);

  cairo_surface_flush (surface);
  cairo_surface_flush (copy);
  memcpy (cairo_image_surface_get_data (copy), cairo_image_surface_get_data (surface),
          (gsize) cairo_image_surface_get_stride (surface)
            * cairo_image_surface_get_height (surface));
  cairo_surface_mark_dirty (copy);

  return copy;
}

static void
remember_labels (LegationPainter *self, LegationScene *scene)
{
  LegationLabelMemory *memory = legation_scene_remember_labels (scene);

  /* A picture of the whole world, without names, does not count. */
  if (memory == NULL)
    return;
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->memory, legation_label_memory_unref);
  self->memory = memory;
  g_mutex_unlock (&self->mutex);
}

/* What lies under the scene: the ground, with its tint where there is one. */
static cairo_surface_t *
prepare_ground (LegationPainter *self, const LegationPaintRequest *request, Band *band)
{
  if (self->ground == NULL || self->ground_style != request->style
      || !frames_equal (&self->ground_frame, &request->frame))
    {
      g_clear_pointer (&self->ground, cairo_surface_destroy);
      forget_tint (self);
      self->ground = create_surface (&request->frame);
      draw_in_bands (self->ground, draw_ground, band);
      self->ground_frame = request->frame;
      self->ground_style = request->style;
    }
  if (request->areas == NULL || request->tint == NULL)
    {
      forget_tint (self);
      return self->ground;
    }
  if (self->tinted == NULL || !legation_tint_equal (self->tint, request->tint))
    {
      forget_tint (self);
      self->tinted = copy_surface (self->ground, &request->frame);
      self->tint = legation_tint_ref (request->tint);
      band->areas = request->areas;
      band->tint = request->tint;
      draw_in_bands (self->tinted, draw_tint, band);
    }

  return self->tinted;
}

/* The same for one picture alone.  Returns: (transfer full): the ground */
static cairo_surface_t *
paint_ground_aside (const LegationPaintRequest *request, Band *band)
{
  cairo_surface_t *ground = create_surface (&request->frame);

  draw_in_bands (ground, draw_ground, band);
  if (request->areas != NULL && request->tint != NULL)
    {
      band->areas = request->areas;
      band->tint = request->tint;
      draw_in_bands (ground, draw_tint, band);
    }

  return ground;
}

/**
 * legation_painter_paint: paints a picture; from any thread, one at a time.
 *
 * Returns: (transfer full): the picture
 */
LegationPicture *
legation_painter_paint (LegationPainter *self, const LegationPaintRequest *request)
{
  LegationPicture *picture = g_atomic_rc_box_new0 (LegationPicture);
  Band band = { .frame = &request->frame, .style = legation_style_get (request->style),
                .basemap = self->basemap };
  g_autoptr (LegationLabelMemory) memory = NULL;
  cairo_t *cr;

  g_mutex_lock (&self->mutex);
  if (self->memory != NULL
      && legation_label_memory_is_near (self->memory, request->frame.camera.zoom))
    memory = legation_label_memory_ref (self->memory);
  picture->surface = request->aside
                       ? paint_ground_aside (request, &band)
                       : copy_surface (prepare_ground (self, request, &band), &request->frame);
  g_mutex_unlock (&self->mutex);

  picture->request = legation_paint_request_copy (request);
  picture->scene = legation_scene_new (self->routes, self->gazetteer, &request->frame,
                                       request->emphasis,
                                       (const char *const *) request->marked, request->language,
                                       request->labels, request->font, memory);
  remember_labels (self, picture->scene);
  cr = cairo_create (picture->surface);
  _legation_scene_draw_field (picture->scene, cr, band.style);
  band.scene = picture->scene;
  draw_in_bands (picture->surface, draw_lines, &band);
  g_mutex_lock (&self->mutex);
  _legation_scene_draw_names (picture->scene, cr, band.style, self->sprites);
  g_mutex_unlock (&self->mutex);
  cairo_destroy (cr);
  cairo_surface_flush (picture->surface);

  return picture;
}
