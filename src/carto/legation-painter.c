/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The painter: the ground, and on it the scene of routes and names. */

#include "legation-ground.h"
#include "legation-scene-private.h"

struct _LegationPainter
{
  LegationBasemap *basemap;
  LegationGazetteer *gazetteer;
  LegationRoutes *routes;

  GMutex mutex; /* guards what follows */
  LegationGround *ground;
  LegationFieldPlanes *planes;
  LegationLabelSprites *sprites;
  LegationLabelMemory *memory; /* nullable: where the names of the last picture are */
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

static gboolean
is_covered_alike (const LegationPaintRequest *a, const LegationPaintRequest *b)
{
  return a->cover_low.x == b->cover_low.x && a->cover_low.y == b->cover_low.y
         && a->cover_high.x == b->cover_high.x && a->cover_high.y == b->cover_high.y;
}

/** legation_paint_request_equal: whether two requests make the same picture. */
gboolean
legation_paint_request_equal (const LegationPaintRequest *a, const LegationPaintRequest *b)
{
  return legation_frame_equal (&a->frame, &b->frame) && a->style == b->style
         && a->language == b->language && a->labels == b->labels && a->font == b->font
         && a->areas == b->areas && a->without == b->without && legation_tint_equal (a->tint, b->tint)
         && is_covered_alike (a, b) && a->afresh == b->afresh
         && legation_paint_request_is_as_loud (a, b);
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
  self->ground = _legation_ground_new (basemap);
  self->planes = legation_field_planes_new ();
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
clear_painter (gpointer data)
{
  LegationPainter *self = data;

  legation_basemap_unref (self->basemap);
  legation_gazetteer_unref (self->gazetteer);
  legation_routes_unref (self->routes);
  _legation_ground_free (self->ground);
  legation_field_planes_free (self->planes);
  g_clear_pointer (&self->memory, legation_label_memory_unref);
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

/* Lines and badges are drawn in so many bands, by two threads that take one after the other: routes are
 * seldom as many above as below. */
#define N_BANDS 4

/* What several threads do for a picture. */
typedef struct
{
  LegationPainter *painter;
  LegationPicture *picture;
  const LegationStyle *style;
  guint next; /* of the bands that nobody has taken */
} Work;

/* The ground, and the field on it; meanwhile lines and names are laid out. */
static gpointer
paint_ground (gpointer data)
{
  Work *work = data;
  LegationPainter *painter = work->painter;
  const LegationPaintRequest *request = work->picture->request;
  cairo_t *cr;

  work->picture->surface = request->aside ? _legation_ground_draw_aside (painter->ground, request)
                                          : _legation_ground_copy (painter->ground, request);
  if (work->picture->scene->has_field)
    {
      cr = cairo_create (work->picture->surface);
      _legation_scene_draw_field (work->picture->scene, cr, work->style, painter->planes);
      cairo_destroy (cr);
    }
  else if (!request->aside)
    legation_field_planes_trim (painter->planes);

  return NULL;
}

/* A band of a picture as a surface of its own, on the same pixels and in the same coordinates. */
static cairo_surface_t *
get_band (cairo_surface_t *surface, guint band, double scale)
{
  int height = cairo_image_surface_get_height (surface);
  int top = (int) ((gint64) height * band / N_BANDS);
  int bottom = (int) ((gint64) height * (band + 1) / N_BANDS);

  return _legation_ground_slice (surface, 0, top, cairo_image_surface_get_width (surface),
                                 bottom - top, scale);
}

static gpointer
draw_bands (gpointer data)
{
  Work *work = data;
  guint band;

  while ((band = g_atomic_int_add (&work->next, 1)) < N_BANDS)
    {
      cairo_surface_t *part
        = get_band (work->picture->surface, band, work->picture->request->frame.scale);
      cairo_t *cr = cairo_create (part);

      _legation_scene_draw_lines (work->picture->scene, cr, work->style);
      _legation_scene_draw_badges (work->picture->scene, cr, work->style);
      cairo_destroy (cr);
      cairo_surface_destroy (part);
    }

  return NULL;
}

static void
remember_labels (LegationPainter *self, LegationScene *scene)
{
  LegationLabelMemory *memory = legation_scene_remember_labels (scene);

  /* A picture of the whole world, without names, does not count. */
  if (memory == NULL)
    return;
  g_clear_pointer (&self->memory, legation_label_memory_unref);
  self->memory = memory;
}

/* Cairo leaves the fourth byte of such an image undefined; a texture takes it for opacity. */
static void
make_opaque (cairo_surface_t *surface)
{
  guint32 *pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  gsize n = (gsize) cairo_image_surface_get_stride (surface) / sizeof *pixels
            * (gsize) cairo_image_surface_get_height (surface);

  for (gsize i = 0; i < n; i++)
    pixels[i] |= 0xff000000u;
  cairo_surface_mark_dirty (surface);
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
  Work work = { self, picture, legation_style_get (request->style), 0 };
  g_autoptr (LegationLabelMemory) memory = NULL;
  GThread *thread;
  cairo_t *cr;

  picture->request = legation_paint_request_copy (request);
  g_mutex_lock (&self->mutex);
  if (!request->afresh && self->memory != NULL
      && legation_label_memory_is_near (self->memory, request->frame.camera.zoom))
    memory = legation_label_memory_ref (self->memory);
  picture->scene = _legation_scene_begin (self->routes, self->gazetteer, &request->frame,
                                          request->emphasis, (const char *const *) request->marked);
  picture->scene->without = request->without;
  picture->scene->cover_low = request->cover_low;
  picture->scene->cover_high = request->cover_high;
  thread = g_thread_new ("legation-ground", paint_ground, &work);
  _legation_scene_finish (picture->scene, request->language, request->labels, request->font, memory);
  if (!request->afresh)
    remember_labels (self, picture->scene);
  g_thread_join (thread);

  cr = cairo_create (picture->surface);
  cairo_surface_flush (picture->surface);
  thread = g_thread_new ("legation-band", draw_bands, &work);
  draw_bands (&work);
  g_thread_join (thread);
  cairo_surface_mark_dirty (picture->surface);
  legation_labels_draw_with (picture->scene->labels, cr, work.style, self->sprites);
  g_mutex_unlock (&self->mutex);
  cairo_destroy (cr);
  cairo_surface_flush (picture->surface);
  make_opaque (picture->surface);

  return picture;
}

/**
 * legation_painter_get_kept_size: from any thread; waits for the picture under way.
 *
 * Returns: how large the images are that it keeps for the next picture, in bytes
 */
gsize
legation_painter_get_kept_size (LegationPainter *self)
{
  gsize size;

  g_mutex_lock (&self->mutex);
  size = _legation_ground_get_size (self->ground) + legation_label_sprites_get_size (self->sprites);
  g_mutex_unlock (&self->mutex);

  return size;
}

/**
 * legation_painter_rest: gives back what the next picture could be made of faster, because nobody has
 * asked for one for a while.  That picture is the same.  From any thread; waits for the picture under
 * way.
 */
void
legation_painter_rest (LegationPainter *self)
{
  g_mutex_lock (&self->mutex);
  _legation_ground_forget (self->ground);
  legation_label_sprites_forget (self->sprites);
  legation_field_planes_trim (self->planes);
  g_mutex_unlock (&self->mutex);
}

/**
 * legation_painter_draw: draws what legation_painter_paint() does, as lines, areas and text, on a
 * target that keeps them: PDF, SVG, a printer; but for the relief, which is made of pixels.  From any
 * thread.
 * @request: its frame has the scale 1
 * @cr: in logical pixels of the frame
 */
void
legation_painter_draw (LegationPainter *self, const LegationPaintRequest *request, cairo_t *cr)
{
  const LegationStyle *style = legation_style_get (request->style);
  g_autoptr (LegationScene) scene
    = _legation_scene_begin (self->routes, self->gazetteer, &request->frame, request->emphasis,
                             (const char *const *) request->marked);

  scene->without = request->without;
  scene->cover_low = request->cover_low;
  scene->cover_high = request->cover_high;
  _legation_scene_finish (scene, request->language, request->labels, request->font, NULL);
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, request->frame.width, request->frame.height);
  cairo_clip (cr);
  legation_basemap_draw_plain (self->basemap, cr, &request->frame, style);
  if (request->areas != NULL && request->tint != NULL)
    legation_areas_draw_tint (request->areas, cr, &request->frame, style, request->tint);
  legation_scene_draw (scene, cr, style);
  cairo_restore (cr);
}
