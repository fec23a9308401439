/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pixel is follows from how far it is beside the middle alone, so that its colour is one look at
 * a table.  Each pixel is of one piece of the line: where two meet, the bisector divides them. */

#include "legation-ribbon.h"

#include <math.h>

/* The table has so many colours for a device pixel, and reaches so far to each side. */
#define STEPS 16
#define MAX_REACH 30
#define N_STEPS (2 * MAX_REACH * STEPS)
/* As in legation-scene-stroke.c, in logical pixels. */
#define DASH_ON 6.0
#define DASH 10.0
/* The cosine of the sharpest turn that pieces can make and still lie beside each other. */
#define SHARPEST 0.7

typedef struct
{
  const LegationCanvas *canvas;
  const LegationRibbon *ribbon;
  guint32 full[N_STEPS]; /* premultiplied */
  guint32 gap[N_STEPS];
  float reach; /* in device pixels, like all that follows */
  float end;
} Pen;

/* A piece of the middle. */
typedef struct
{
  float x, y;   /* its start; the middle of a pixel has whole numbers */
  float ux, uy; /* its direction */
  float walked; /* before it */
  float length;
  float cut_x, cut_y; /* what divides it from the piece before */
} Piece;

/* Each channel of a premultiplied colour, times @share of 255. */
static inline guint32
take_share (guint32 color, guint32 share)
{
  guint32 low = (color & 0xff00ff) * share + 0x800080;
  guint32 high = (color >> 8 & 0xff00ff) * share + 0x800080;

  low = (low + (low >> 8 & 0xff00ff)) >> 8 & 0xff00ff;
  high = (high + (high >> 8 & 0xff00ff)) & 0xff00ff00;

  return low | high;
}

static inline guint32
put_over (guint32 under, guint32 color)
{
  return color + take_share (under, 255 - (color >> 24));
}

static guint32
premultiply (const LegationColor *color, double alpha)
{
  const double most = 255.0 * alpha;

  return (guint32) (most + 0.5) << 24 | (guint32) (most * color->r + 0.5) << 16
         | (guint32) (most * color->g + 0.5) << 8 | (guint32) (most * color->b + 0.5);
}

/* How much of a pixel @at lies between two lines. */
static double
find_cover (double at, double from, double to)
{
  return CLAMP (MIN (at + 0.5, to) - MAX (at - 0.5, from), 0.0, 1.0);
}

static void
fill_tables (Pen *pen, const LegationRibbonBand *bands, guint n_bands)
{
  const double scale = pen->canvas->scale;
  const guint n_used = (guint) (pen->reach * STEPS) + 2;

  for (guint i = N_STEPS / 2 - n_used; i < N_STEPS / 2 + n_used; i++)
    {
      const double at = ((double) i + 0.5) / STEPS - MAX_REACH;

      pen->full[i] = pen->gap[i] = 0;
      for (guint k = 0; k < n_bands; k++)
        {
          const LegationRibbonBand *band = &bands[k];
          const double cover = find_cover (at, band->from * scale, band->to * scale);
          guint32 color;

          if (cover <= 0.0)
            continue;
          color = premultiply (&band->color, band->color.a * band->opacity * cover);
          pen->full[i] = put_over (pen->full[i], color);
          if (band->lasting)
            pen->gap[i] = put_over (pen->gap[i], color);
        }
    }
}

/* How much of a pixel is part of the line, by how far along it that is, and how much of that no gap;
 * both of 255. */
static void
find_shares (const Pen *pen, float walked, guint32 *share, guint32 *on)
{
  const float scale = (float) pen->canvas->scale;
  const gboolean second = walked > pen->end / 2.0f;
  float at = walked - (second ? pen->end / 2.0f : 0.0f);

  *share = (guint32) (255.0f * CLAMP (MIN (walked, pen->end - walked) + 0.5f, 0.0f, 1.0f));
  *on = 255;
  if (!pen->ribbon->dashed[second])
    return;
  at = fmodf (MAX (at, 0.0f), (float) DASH * scale);
  if (at > (float) (DASH_ON + DASH) / 2.0f * scale)
    at -= (float) DASH * scale;
  at = fabsf (at - (float) DASH_ON / 2.0f * scale);
  *on = (guint32) (255.0f * CLAMP ((float) DASH_ON / 2.0f * scale + 0.5f - at, 0.0f, 1.0f));
}

static void
draw_row (const Pen *pen,
          const Piece *piece,
          gboolean whole,
          guint32 *row,
          int y,
          int first,
          int last)
{
  const float dx = (float) first - piece->x;
  const float dy = (float) y - piece->y;
  const float aside = (-piece->uy * dx + piece->ux * dy + MAX_REACH) * STEPS;
  const int step = (int) lrintf (-piece->uy * STEPS * 65536.0f);
  float walked = piece->walked + piece->ux * dx + piece->uy * dy;
  int place = (int) (aside * 65536.0f);

  for (int x = first; x <= last; x++, place += step, walked += piece->ux)
    {
      const guint at = MIN ((guint) (place >> 16), N_STEPS - 1);
      guint32 color = pen->full[at];

      if (!whole)
        {
          guint32 share, on;

          find_shares (pen, walked, &share, &on);
          if (on < 255)
            color = take_share (color, on) + take_share (pen->gap[at], 255 - on);
          color = take_share (color, share);
        }
      row[x] = put_over (row[x], color);
    }
}

/* Narrows a row, from @first to @last, to where a × x + b is not negative; or, for @below, to where it
 * is, so that each pixel is on one side of a line. */
static void
narrow (float a, float b, gboolean below, int *first, int *last)
{
  const float at = a != 0.0f ? CLAMP (-b / a, -1e6f, 1e6f) : 0.0f;

  if (a == 0.0f)
    {
      if ((b >= 0.0f) == below)
        *last = *first - 1;
    }
  else if (a > 0.0f && !below)
    *first = MAX (*first, (int) ceilf (at));
  else if (a > 0.0f)
    *last = MIN (*last, (int) ceilf (at) - 1);
  else if (!below)
    *last = MIN (*last, (int) floorf (at));
  else
    *first = MAX (*first, (int) floorf (at) + 1);
}

/* Narrows a row to one side of what divides two pieces at a point. */
static void
narrow_to_side (float x,
                float y,
                float cut_x,
                float cut_y,
                int row,
                gboolean below,
                int *first,
                int *last)
{
  narrow (cut_x, cut_y * ((float) row - y) - cut_x * x, below, first, last);
}

static void
draw_piece (const Pen *pen, const Piece *piece, const Piece *next)
{
  const LegationCanvas *canvas = pen->canvas;
  const LegationRibbon *ribbon = pen->ribbon;
  const gboolean whole = piece->walked > 1.0f && next->length > 0.0f && !ribbon->dashed[0]
                         && !ribbon->dashed[1];
  const float around = pen->reach * 1.5f + 1.0f;
  const int top = MAX (canvas->top, (int) floorf (MIN (piece->y, next->y) - around));
  const int bottom = MIN (canvas->bottom, (int) ceilf (MAX (piece->y, next->y) + around) + 1);
  const int left = MAX (canvas->left, (int) floorf (MIN (piece->x, next->x) - around));
  const int right = MIN (canvas->right, (int) ceilf (MAX (piece->x, next->x) + around) + 1);
  guint8 *pixels = cairo_image_surface_get_data (canvas->surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (canvas->surface);

  if (left >= right)
    return;
  for (int y = top; y < bottom; y++)
    {
      const float dy = (float) y - piece->y;
      const float aside = piece->uy * piece->x + piece->ux * dy;
      int first = left, last = right - 1;

      narrow (-piece->uy, aside + pen->reach, FALSE, &first, &last);
      narrow (piece->uy, pen->reach - aside, FALSE, &first, &last);
      narrow_to_side (piece->x, piece->y, piece->cut_x, piece->cut_y, y, FALSE, &first, &last);
      narrow_to_side (next->x, next->y, next->cut_x, next->cut_y, y, TRUE, &first, &last);
      if (first <= last)
        draw_row (pen, piece, whole, (guint32 *) (gpointer) (pixels + (gsize) y * stride), y, first,
                  last);
    }
}

/* The pieces of the middle up to its end, which is a piece without length.  Returns how many come
 * before it, or 0 where they make too sharp a turn. */
static guint
cut_pieces (const Pen *pen, Piece *pieces)
{
  const LegationCanvas *canvas = pen->canvas;
  const LegationVertex *vertices = pen->ribbon->vertices;
  float walked = 0.0f;
  guint n = 0;

  for (guint i = 0; i + 1 < pen->ribbon->n && walked < pen->end; i++)
    {
      const float dx = (float) ((vertices[i + 1].x - vertices[i].x) * canvas->scale);
      const float dy = (float) ((vertices[i + 1].y - vertices[i].y) * canvas->scale);
      const float length = hypotf (dx, dy);
      Piece *piece = &pieces[n];

      if (length < 1e-3f)
        continue;
      *piece = (Piece){ (float) (vertices[i].x * canvas->scale + canvas->x - 0.5),
                        (float) (vertices[i].y * canvas->scale + canvas->y - 0.5),
                        dx / length, dy / length, walked, MIN (length, pen->end - walked), 0.0f, 0.0f };
      piece->cut_x = piece->ux, piece->cut_y = piece->uy;
      if (n > 0 && piece->ux * piece[-1].ux + piece->uy * piece[-1].uy < (float) SHARPEST)
        return 0;
      if (n > 0)
        piece->cut_x += piece[-1].ux, piece->cut_y += piece[-1].uy;
      walked += length;
      n++;
    }
  if (n == 0)
    return 0;
  pieces[n] = pieces[n - 1];
  pieces[n].x += pieces[n].ux * (pieces[n].length + 0.5f);
  pieces[n].y += pieces[n].uy * (pieces[n].length + 0.5f);
  pieces[n].cut_x = pieces[n].ux, pieces[n].cut_y = pieces[n].uy;
  pieces[n].length = 0.0f;

  return n;
}

/**
 * legation_canvas_init: looks for the pixels behind a context.
 * @self: (out): valid until anything but this draws there
 *
 * Returns: whether there are any, and neither a group nor a shape is in the way
 */
gboolean
legation_canvas_init (LegationCanvas *self, cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  cairo_rectangle_list_t *clip;
  cairo_matrix_t matrix;
  double scale_x, scale_y, x, y;
  gboolean usable;

  if (surface != cairo_get_group_target (cr)
      || cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE
      || (cairo_image_surface_get_format (surface) != CAIRO_FORMAT_RGB24
          && cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32))
    return FALSE;
  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &x, &y);
  *self = (LegationCanvas){ .surface = surface, .scale = matrix.xx * scale_x,
                            .x = matrix.x0 * scale_x + x, .y = matrix.y0 * scale_y + y };
  clip = cairo_copy_clip_rectangle_list (cr);
  usable = clip->status == CAIRO_STATUS_SUCCESS && clip->num_rectangles == 1 && matrix.xy == 0.0
           && matrix.yx == 0.0 && matrix.xx * scale_x == matrix.yy * scale_y && self->scale > 0.0;
  if (usable)
    {
      const cairo_rectangle_t *seen = &clip->rectangles[0];

      self->left = (int) lround (seen->x * self->scale + self->x);
      self->top = (int) lround (seen->y * self->scale + self->y);
      self->right = (int) lround ((seen->x + seen->width) * self->scale + self->x);
      self->bottom = (int) lround ((seen->y + seen->height) * self->scale + self->y);
    }
  cairo_rectangle_list_destroy (clip);

  return usable;
}

/**
 * legation_canvas_draw_ribbon: draws a ribbon.
 * @bands: (array length=n_bands): each over those before it
 *
 * Returns: whether it could: lines with sharp turns, and very wide ones, are for cairo
 */
gboolean
legation_canvas_draw_ribbon (const LegationCanvas *self,
                             const LegationRibbon *ribbon,
                             const LegationRibbonBand *bands,
                             guint n_bands)
{
  g_autofree Piece *pieces = g_new (Piece, ribbon->n + 1);
  Pen pen = { .canvas = self, .ribbon = ribbon,
              .reach = (float) (ribbon->reach * self->scale) + 0.5f,
              .end = (float) (ribbon->end * self->scale) };
  const guint n = pen.reach < MAX_REACH - 1 ? cut_pieces (&pen, pieces) : 0;

  if (n == 0)
    return pen.end <= 0.0f;
  fill_tables (&pen, bands, n_bands);
  pieces[0].x -= pieces[0].ux * 0.5f;
  pieces[0].y -= pieces[0].uy * 0.5f;
  pieces[0].walked = -0.5f;
  cairo_surface_flush (self->surface);
  for (guint i = 0; i < n; i++)
    draw_piece (&pen, &pieces[i], &pieces[i + 1]);
  cairo_surface_mark_dirty (self->surface);

  return TRUE;
}
