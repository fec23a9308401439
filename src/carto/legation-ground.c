/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ground of pictures.  Where the map was only moved, the last one is moved too, and only what came
 * into view is drawn.  For that it always lies on whole device pixels of the world: it is at most half
 * of one away from where the frame has it. */

#include "legation-ground.h"

#include "legation-mercator.h"

#include <math.h>
#include <string.h>

struct _LegationGround
{
  LegationBasemap *basemap;
  cairo_surface_t *plain;  /* nullable */
  cairo_surface_t *tinted; /* nullable: with tint on it */
  LegationTint *tint;      /* nullable: of tinted */
  LegationFrame frame;
  LegationStyleId style;
};

/* A rectangle of a surface, in device pixels. */
typedef struct
{
  int x, y, width, height;
} Part;

/** _legation_ground_new: Returns: (transfer full): nothing drawn yet. */
LegationGround *
_legation_ground_new (LegationBasemap *basemap)
{
  LegationGround *self = g_new0 (LegationGround, 1);

  self->basemap = legation_basemap_ref (basemap);

  return self;
}

static void
forget_tint (LegationGround *self)
{
  g_clear_pointer (&self->tinted, cairo_surface_destroy);
  g_clear_pointer (&self->tint, legation_tint_unref);
}

/* The next picture is drawn from nothing. */
void
_legation_ground_forget (LegationGround *self)
{
  forget_tint (self);
  g_clear_pointer (&self->plain, cairo_surface_destroy);
}

/* Of what is kept for the next picture, in bytes. */
gsize
_legation_ground_get_size (LegationGround *self)
{
  cairo_surface_t *const kept[] = { self->plain, self->tinted };
  gsize size = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (kept[i] != NULL)
      size += (gsize) cairo_image_surface_get_stride (kept[i])
              * (gsize) cairo_image_surface_get_height (kept[i]);

  return size;
}

void
_legation_ground_free (LegationGround *self)
{
  _legation_ground_forget (self);
  legation_basemap_unref (self->basemap);
  g_free (self);
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

/* The upper left corner of a frame, in device pixels from that of the world. */
static void
find_corner (const LegationFrame *frame, double *x, double *y)
{
  const double world = legation_frame_get_world_size (frame) * frame->scale;

  *x = legation_mercator_x (frame->camera.lon) * world - frame->width * frame->scale / 2.0;
  *y = legation_mercator_y (frame->camera.lat) * world - frame->height * frame->scale / 2.0;
}

/* A frame like another, but that lies elsewhere from west to east, and is @width device pixels wide. */
static LegationFrame
move_frame (const LegationFrame *like, double x, double width)
{
  LegationFrame frame = *like;

  frame.width = width / like->scale;
  frame.camera.lon = legation_mercator_lon ((x + width / 2.0)
                                            / (legation_frame_get_world_size (like) * like->scale));

  return frame;
}

/* The frame on whole device pixels that is nearest to the one of a request, and ends with one. */
static LegationFrame
find_frame (const LegationPaintRequest *request)
{
  const double world = legation_frame_get_world_size (&request->frame) * request->frame.scale;
  const double height = ceil (request->frame.height * request->frame.scale);
  LegationFrame frame;
  double x, y;

  find_corner (&request->frame, &x, &y);
  frame = move_frame (&request->frame, round (x), ceil (request->frame.width * request->frame.scale));
  frame.height = height / frame.scale;
  frame.camera.lat = legation_mercator_lat ((round (y) + height / 2.0) / world);

  return frame;
}

/* A part of a picture as a surface of its own, on the same pixels, which must outlive it; from top to
 * bottom it has the same coordinates, from left to right it begins at 0.  All but @scale, which is that
 * of the picture, is in device pixels. */
cairo_surface_t *
_legation_ground_slice (cairo_surface_t *surface, int x, int y, int width, int height, double scale)
{
  int stride = cairo_image_surface_get_stride (surface);
  cairo_surface_t *part = cairo_image_surface_create_for_data (
    cairo_image_surface_get_data (surface) + (gsize) y * stride + (gsize) x * 4,
    CAIRO_FORMAT_RGB24, width, height, stride);

  cairo_surface_set_device_scale (part, scale, scale);
  cairo_surface_set_device_offset (part, 0, -y);

  return part;
}

/* What is drawn on parts of a surface. */
typedef struct
{
  LegationGround *ground;
  const LegationPaintRequest *request;
  const LegationFrame *frame;
  cairo_surface_t *surface;
  gboolean tinted;
  Part parts[2];
  guint n_parts;
} Job;

static void
draw_part (const Job *job, const Part *part)
{
  const LegationStyle *style = legation_style_get (job->request->style);
  cairo_surface_t *surface = _legation_ground_slice (job->surface, part->x, part->y, part->width,
                                                     part->height, job->frame->scale);
  cairo_t *cr = cairo_create (surface);
  LegationFrame frame;
  double x, y;

  find_corner (job->frame, &x, &y);
  frame = move_frame (job->frame, round (x) + part->x, part->width);
  if (job->tinted)
    legation_areas_draw_tint (job->request->areas, cr, &frame, style, job->request->tint);
  else
    legation_basemap_draw (job->ground->basemap, cr, &frame, style);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gpointer
draw_parts (gpointer data)
{
  const Job *job = data;

  for (guint i = 0; i < job->n_parts; i++)
    if (job->parts[i].width > 0 && job->parts[i].height > 0)
      draw_part (job, &job->parts[i]);

  return NULL;
}

/* Draws each part in two halves, one of them in a thread of its own. */
static void
draw_in_halves (const Job *whole)
{
  Job halves[2] = { *whole, *whole };
  GThread *thread;

  cairo_surface_flush (whole->surface);
  for (guint i = 0; i < whole->n_parts; i++)
    {
      Part *first = &halves[0].parts[i];
      Part *second = &halves[1].parts[i];

      if (first->width > first->height)
        {
          first->width /= 2;
          second->x += first->width, second->width -= first->width;
        }
      else
        {
          first->height /= 2;
          second->y += first->height, second->height -= first->height;
        }
    }
  thread = g_thread_new ("legation-band", draw_parts, &halves[0]);
  draw_parts (&halves[1]);
  g_thread_join (thread);
  cairo_surface_mark_dirty (whole->surface);
}

/* Moves what is on a surface. */
static void
shift (cairo_surface_t *surface, int dx, int dy)
{
  int width = cairo_image_surface_get_width (surface) - ABS (dx);
  int height = cairo_image_surface_get_height (surface) - ABS (dy);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *pixels = cairo_image_surface_get_data (surface);

  if (dx == 0 && dy == 0)
    return;
  cairo_surface_flush (surface);
  for (int i = 0; i < height; i++)
    {
      int row = dy > 0 ? height - 1 - i : i;

      memmove (pixels + (gsize) (row + MAX (dy, 0)) * stride + (gsize) MAX (dx, 0) * 4,
               pixels + (gsize) (row + MAX (-dy, 0)) * stride + (gsize) MAX (-dx, 0) * 4,
               (gsize) width * 4);
    }
  cairo_surface_mark_dirty (surface);
}

/* Copies parts of a surface, or all of it. */
static void
copy_parts (cairo_surface_t *from, cairo_surface_t *to, const Part *parts, guint n_parts)
{
  int stride = cairo_image_surface_get_stride (from);

  cairo_surface_flush (from);
  cairo_surface_flush (to);
  for (guint i = 0; i < n_parts; i++)
    for (int y = parts[i].y; y < parts[i].y + parts[i].height; y++)
      {
        gsize at = (gsize) y * stride + (gsize) parts[i].x * 4;

        memcpy (cairo_image_surface_get_data (to) + at, cairo_image_surface_get_data (from) + at,
                (gsize) parts[i].width * 4);
      }
  cairo_surface_mark_dirty (to);
}

static Part
get_whole (cairo_surface_t *surface)
{
  return (Part){ 0, 0, cairo_image_surface_get_width (surface),
                 cairo_image_surface_get_height (surface) };
}

/* Whether what there is can be used, moved by (@dx, @dy). */
static gboolean
is_moved (LegationGround *self, const LegationPaintRequest *request, const LegationFrame *frame,
          int *dx, int *dy)
{
  double old_x, old_y, x, y;

  if (self->plain == NULL || self->style != request->style
      || self->frame.camera.zoom != frame->camera.zoom || self->frame.width != frame->width
      || self->frame.height != frame->height || self->frame.scale != frame->scale)
    return FALSE;
  find_corner (&self->frame, &old_x, &old_y);
  find_corner (frame, &x, &y);
  if (fabs (old_x - x) >= cairo_image_surface_get_width (self->plain)
      || fabs (old_y - y) >= cairo_image_surface_get_height (self->plain))
    return FALSE;
  *dx = (int) lround (old_x - x);
  *dy = (int) lround (old_y - y);

  return TRUE;
}

/* What comes into view where a surface is moved.  Returns the number of parts, none of which may be. */
static guint
find_exposed (cairo_surface_t *surface, int dx, int dy, Part parts[2])
{
  Part whole = get_whole (surface);
  guint n = 0;

  if (dy != 0)
    parts[n++] = (Part){ 0, dy > 0 ? 0 : whole.height + dy, whole.width, ABS (dy) };
  if (dx != 0)
    parts[n++] = (Part){ dx > 0 ? 0 : whole.width + dx, MAX (dy, 0), ABS (dx),
                         whole.height - ABS (dy) };

  return n;
}

/* Brings the ground to where a request has it, and draws what is new of it. */
static void
prepare (LegationGround *self, const LegationPaintRequest *request)
{
  const LegationFrame frame = find_frame (request);
  Job job = { .ground = self, .request = request, .frame = &frame };
  int dx, dy;

  if (is_moved (self, request, &frame, &dx, &dy))
    {
      job.n_parts = find_exposed (self->plain, dx, dy, job.parts);
      shift (self->plain, dx, dy);
    }
  else
    {
      g_clear_pointer (&self->plain, cairo_surface_destroy);
      forget_tint (self);
      self->plain = create_surface (&request->frame);
      job.parts[0] = get_whole (self->plain);
      job.n_parts = 1;
      dx = dy = 0;
    }
  self->frame = frame;
  self->style = request->style;
  job.surface = self->plain;
  if (job.n_parts > 0)
    draw_in_halves (&job);

  if (request->areas == NULL || request->tint == NULL)
    {
      forget_tint (self);
      return;
    }
  if (self->tinted != NULL && legation_tint_equal (self->tint, request->tint))
    {
      shift (self->tinted, dx, dy);
    }
  else
    {
      forget_tint (self);
      self->tinted = create_surface (&request->frame);
      self->tint = legation_tint_ref (request->tint);
      job.parts[0] = get_whole (self->tinted);
      job.n_parts = 1;
    }
  copy_parts (self->plain, self->tinted, job.parts, job.n_parts);
  job.surface = self->tinted;
  job.tinted = TRUE;
  if (job.n_parts > 0)
    draw_in_halves (&job);
}

/**
 * _legation_ground_copy: the ground of a picture.  From any thread, one at a time.
 *
 * Returns: (transfer full): an image of its own
 */
cairo_surface_t *
_legation_ground_copy (LegationGround *self, const LegationPaintRequest *request)
{
  cairo_surface_t *copy = create_surface (&request->frame);
  cairo_surface_t *kept;
  Part whole = get_whole (copy);

  prepare (self, request);
  kept = self->tinted != NULL ? self->tinted : self->plain;
  copy_parts (kept, copy, &whole, 1);

  return copy;
}

/** _legation_ground_draw_aside: the same for one picture alone: what is kept stays what it was. */
cairo_surface_t *
_legation_ground_draw_aside (LegationGround *self, const LegationPaintRequest *request)
{
  g_autoptr (LegationGround) other = _legation_ground_new (self->basemap);

  prepare (other, request);

  return cairo_surface_reference (other->tinted != NULL ? other->tinted : other->plain);
}
