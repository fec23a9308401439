/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rasteriser of lines into sums: of red, green, blue and of the lines themselves, for each pixel; in
 * two bands, each in a thread.  A line is a logical pixel wide, shared between the pixels that are
 * nearest (X. Wu, “An Efficient Antialiasing Technique”, 1991), and grows stronger from its start to
 * its end, which is its direction.  How much of the ground a pixel hides grows with its count, ever
 * more slowly, and by what is usual in the picture. */

#include "legation-field-private.h"

#include <math.h>
#include <string.h>

#define N_BANDS 2
/* Where the bands meet is found from some of the lines, to a strip. */
#define N_PROBED 1000
#define N_STRIPS 64
/* Rows and columns around a band, for what a line leaves in the pixel beside it. */
#define PAD 4
#define START_STRENGTH 0.3f
/* What is counted at a usual pixel hides this much; a tenth of it, far more than a tenth. */
#define USUAL_EXPONENT 0.6f
#define GAMMA 0.75f
#define N_TONES 2048
#define TONES_PER_USUAL 64.0f
/* In device pixels at scale 1: on, and on with off. */
#define DASH_ON 6.0f
#define DASH 10.0f
#define DOT_ON 1.9f
#define DOT 4.8f

typedef float Sums __attribute__ ((vector_size (16))); /* red, green, blue, lines */

struct _LegationFieldPlanes
{
  gpointer memory; /* nullable; all of it 0 while nothing is drawn */
  gsize size;
};

typedef struct
{
  const LegationFrame *frame;
  LegationFieldView view;
  const LegationFieldLine *lines;
  guint n_lines;
  cairo_surface_t *surface;
  const guint8 *tones;
  float tones_per_line;
  double opacity;

  int width; /* in device pixels, like all that follows */
  int top;
  int height;
  int stride; /* of the sums */
  int line_width;
  Sums *sums;
  double count; /* of lines, in all pixels that have any */
  guint covered;
} Band;

/* A piece of a line: @from and @to are how strong it is at its ends, @walked how much of the line is
 * before it. */
typedef struct
{
  float x0, y0, x1, y1;
  float from, to;
  float walked;
  LegationFieldStroke stroke;
} Piece;

static gboolean
is_gap (const Piece *piece, float at, float scale)
{
  float period = (piece->stroke == LEGATION_FIELD_DOTTED ? DOT : DASH) * scale;
  float on = (piece->stroke == LEGATION_FIELD_DOTTED ? DOT_ON : DASH_ON) * scale;

  return fmodf (piece->walked + at, period) > on;
}

/* Narrows what is drawn of a piece, from @t[0] to @t[1] of it, to what lies between two bounds. */
static gboolean
clip (float from, float step, float low, float high, float t[2])
{
  float a, b;

  if (fabsf (step) < 1e-6f)
    return from >= low && from < high;
  a = (low - from) / step;
  b = (high - from) / step;
  t[0] = MAX (t[0], MIN (a, b));
  t[1] = MIN (t[1], MAX (a, b));

  return t[0] < t[1];
}

static void
draw_piece (Band *band, const Piece *piece, Sums color)
{
  const float scale = (float) band->frame->scale;
  float dx = piece->x1 - piece->x0;
  float dy = piece->y1 - piece->y0;
  gboolean steep = fabsf (dy) > fabsf (dx);
  float length = hypotf (dx, dy);
  float major = steep ? dy : dx;
  float start = steep ? piece->y0 : piece->x0;
  float side = steep ? piece->x0 : piece->y0;
  float slope = (steep ? dx : dy) / (major != 0.0f ? major : 1.0f);
  float gain = (piece->to - piece->from) / (major != 0.0f ? major : 1.0f);
  Sums *origin = band->sums + (PAD - band->top) * band->stride + PAD;
  float t[2] = { 0.0f, 1.0f };
  float low, high, across, strength;
  gint64 position, step;
  int first;

  if (fabsf (major) < 1e-3f
      || !clip (piece->x0, dx, -1.0f, (float) band->width + 1.0f, t)
      || !clip (piece->y0, dy, (float) band->top - 1.0f,
                (float) (band->top + band->height) + 1.0f, t))
    return;
  low = start + major * t[0];
  high = start + major * t[1];
  if (low > high)
    {
      float swap = low;

      low = high, high = swap;
    }
  /* Each pixel whose middle is passed, so that no two pieces count the one where they meet. */
  first = (int) ceilf (low - 0.5f);
  across = (side + slope * ((float) first + 0.5f - start) - 0.5f * (float) band->line_width);
  position = (gint64) (across * 65536.0f);
  step = (gint64) (slope * 65536.0f);
  strength = piece->from + gain * ((float) first + 0.5f - start);
  for (int i = first; (float) i + 0.5f < high; i++, position += step, strength += gain)
    {
      const float rest = (float) (position & 0xffff) * (1.0f / 65536.0f);
      const int j = (int) (position >> 16);
      Sums *sums = steep ? origin + i * band->stride + j : origin + j * band->stride + i;
      const int next = steep ? 1 : band->stride;
      const Sums whole = color * strength;

      if (piece->stroke != LEGATION_FIELD_SOLID
          && is_gap (piece, ((float) i + 0.5f - start) / major * length, scale))
        continue;
      sums[0] += whole * (1.0f - rest);
      for (int k = 1; k < band->line_width; k++)
        sums[k * next] += whole;
      sums[band->line_width * next] += whole * rest;
    }
}

static float
find_strength (const LegationFieldLine *line, float share)
{
  return START_STRENGTH + (1.0f - START_STRENGTH) * (line->backward ? 1.0f - share : share);
}

static void
draw_line (Band *band, const LegationFieldLine *line, double shift)
{
  const LegationColor *c = &line->color;
  const Sums color = (Sums){ (float) c->r, (float) c->g, (float) c->b, 1.0f } * line->weight;
  const LegationFieldCourse course = _legation_field_find_course (&band->view, line, shift);
  const guint n = line->arc->n_points;
  float walked = 0.0f;
  float from[2], to[2];

  _legation_field_place_point (&course, line->arc, 0, to);
  for (guint i = 0; i + 1 < n; i++)
    {
      float share = (float) i / (float) (n - 1);
      float next = (float) (i + 1) / (float) (n - 1);
      float half = line->backward ? 1.0f - share : next;
      Piece piece;

      memcpy (from, to, sizeof from);
      _legation_field_place_point (&course, line->arc, i + 1, to);
      piece = (Piece){ from[0], from[1], to[0], to[1], find_strength (line, share),
                      find_strength (line, next), walked, line->stroke };
      if (line->stroke == LEGATION_FIELD_FIRST_HALF_DASHED && half > 0.5f)
        piece.stroke = LEGATION_FIELD_SOLID;
      if (line->stroke != LEGATION_FIELD_SOLID)
        walked += hypotf (piece.x1 - piece.x0, piece.y1 - piece.y0);
      if (MAX (piece.y0, piece.y1) < (float) band->top - 1.0f
          || MIN (piece.y0, piece.y1) > (float) (band->top + band->height) + 1.0f
          || MAX (piece.x0, piece.x1) < -1.0f || MIN (piece.x0, piece.x1) > (float) band->width)
        continue;
      draw_piece (band, &piece, color);
    }
}

/* What a band shows of the unit square. */
typedef struct
{
  double west, east, north, south;
} Extent;

static Extent
find_extent (const Band *band)
{
  const LegationFrame *frame = band->frame;
  double world = legation_frame_get_world_size (frame);
  double x = legation_mercator_x (frame->camera.lon);
  double y = legation_mercator_y (frame->camera.lat) - frame->height / 2.0 / world;
  double margin = 12.0 / world;

  return (Extent){ x - frame->width / 2.0 / world - margin, x + frame->width / 2.0 / world + margin,
                   y + band->top / frame->scale / world - margin,
                   y + (band->top + band->height) / frame->scale / world + margin };
}

static gpointer
count_lines (gpointer data)
{
  Band *band = data;
  const Extent extent = find_extent (band);
  const double middle = (extent.west + extent.east) / 2.0;

  for (guint i = 0; i < band->n_lines; i++)
    {
      const LegationArc *arc = band->lines[i].arc;
      double nearest = round (middle - (arc->low.x + arc->high.x) / 2.0);

      if (arc->high.y < extent.north || arc->low.y > extent.south)
        continue;
      for (double shift = nearest - 1.0; shift <= nearest + 1.0; shift += 1.0)
        if (arc->high.x + shift >= extent.west && arc->low.x + shift <= extent.east)
          draw_line (band, &band->lines[i], shift);
    }
  for (int y = PAD; y < band->height + PAD; y++)
    for (int x = PAD; x < band->width + PAD; x += 4)
      {
        float count = band->sums[y * band->stride + x][3];

        if (count > 0.05f)
          band->count += count, band->covered++;
      }

  return NULL;
}

/* What is left of a colour of the ground where something hides @alpha of it, of 255. */
static inline guint32
dim (guint32 color, int shift, guint alpha)
{
  guint left = (color >> shift & 0xff) * (255 - alpha) + 128;

  return (left + (left >> 8)) >> 8;
}

/* Forgets what lines left in the pixels around a band. */
static void
clear_pad (Band *band)
{
  const gsize n_rows = (gsize) band->height + 2 * PAD;

  for (gsize y = 0; y < n_rows; y++)
    {
      Sums *row = &band->sums[y * band->stride];

      if (y < PAD || y >= n_rows - PAD)
        memset (row, 0, band->stride * sizeof *row);
      memset (row, 0, PAD * sizeof *row);
      memset (row + band->width + PAD, 0, PAD * sizeof *row);
    }
}

/* Paints what was counted over what there is, and forgets it. */
static gpointer
paint_band (gpointer data)
{
  Band *band = data;
  guint8 *pixels = cairo_image_surface_get_data (band->surface);
  int stride = cairo_image_surface_get_stride (band->surface);

  for (int y = 0; y < band->height; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (pixels + (gsize) (band->top + y) * stride);
      Sums *sums = &band->sums[(y + PAD) * band->stride + PAD];

      for (int x = 0; x < band->width; x++)
        {
          float count = sums[x][3];
          guint tone, alpha;
          Sums color;

          if (count <= 0.0f)
            continue;
          tone = (guint) MIN (count * band->tones_per_line, N_TONES - 1.0f);
          alpha = band->tones[tone];
          color = sums[x] / count * (float) alpha + 0.5f;
          sums[x] = (Sums){ 0.0f };
          row[x] = (alpha + dim (row[x], 24, alpha)) << 24
                   | ((guint32) color[0] + dim (row[x], 16, alpha)) << 16
                   | ((guint32) color[1] + dim (row[x], 8, alpha)) << 8
                   | ((guint32) color[2] + dim (row[x], 0, alpha));
        }
    }
  clear_pad (band);

  return NULL;
}

/* Both bands, all but the last in threads of their own. */
static void
run (Band bands[N_BANDS], GThreadFunc func)
{
  GThread *threads[N_BANDS];

  for (int i = 0; i + 1 < N_BANDS; i++)
    threads[i] = g_thread_new ("legation-field", func, &bands[i]);
  func (&bands[N_BANDS - 1]);
  for (int i = 0; i + 1 < N_BANDS; i++)
    g_thread_join (threads[i]);
}

/* Few lines are as strong as each is; of many, what is usual is half as strong as can be. */
static void
choose_tones (Band bands[N_BANDS], double opacity, guint8 tones[N_TONES])
{
  double count = 0.0;
  guint covered = 0;
  float usual;

  for (int i = 0; i < N_BANDS; i++)
    count += bands[i].count, covered += bands[i].covered;
  usual = covered > 0 ? MAX ((float) (count / covered), 0.7f) : 0.7f;
  for (guint i = 0; i < N_TONES; i++)
    {
      float share = ((float) i + 0.5f) / TONES_PER_USUAL;

      tones[i] = (guint8) lround (255.0 * opacity
                                  * (1.0 - expf (-USUAL_EXPONENT * powf (share, GAMMA))));
    }
  for (int i = 0; i < N_BANDS; i++)
    {
      bands[i].tones = tones;
      bands[i].tones_per_line = TONES_PER_USUAL / usual;
    }
}

/** legation_field_planes_new: Returns: (transfer full): planes that have no memory yet. */
LegationFieldPlanes *
legation_field_planes_new (void)
{
  return g_new0 (LegationFieldPlanes, 1);
}

/** legation_field_planes_trim: gives memory back, because nothing may be drawn for a while. */
void
legation_field_planes_trim (LegationFieldPlanes *self)
{
  g_clear_pointer (&self->memory, g_free);
  self->size = 0;
}

void
legation_field_planes_free (LegationFieldPlanes *self)
{
  legation_field_planes_trim (self);
  g_free (self);
}

static Sums *
reserve (LegationFieldPlanes *self, gsize n)
{
  if (self->size != n)
    {
      g_free (self->memory);
      /* Not g_aligned_alloc0(): pages that no line meets need not be touched. */
      self->memory = g_malloc0_n (n + 1, sizeof (Sums));
      self->size = n;
    }

  return (Sums *) (((guintptr) self->memory + sizeof (Sums) - 1)
                   & ~(guintptr) (sizeof (Sums) - 1));
}

/* The row above which there is as much to draw as below, roughly: seldom the middle one. */
static int
find_split (const Band *whole)
{
  guint counts[N_STRIPS] = { 0 };
  guint step = MAX (whole->n_lines / N_PROBED, 1);
  guint sum = 0, above = 0, strip = 0;

  for (guint i = 0; i < whole->n_lines; i += step)
    {
      const LegationArc *arc = whole->lines[i].arc;

      for (guint j = 0; j < arc->n_points; j++)
        {
          double y = whole->view.y + arc->points[j].y * whole->view.world;
          double x = whole->view.x + arc->points[j].x * whole->view.world;

          x -= floor (x / whole->view.world) * whole->view.world;
          if (y >= 0.0 && y < whole->height && x < whole->width)
            counts[(guint) (y / whole->height * N_STRIPS)]++, sum++;
        }
    }
  while (strip + 1 < N_STRIPS && above + counts[strip] <= sum / 2)
    above += counts[strip++];

  return whole->height * (int) CLAMP (strip, 1, N_STRIPS - 1) / N_STRIPS;
}

/**
 * legation_field_draw: draws many lines over what there is.  The same lines give the same picture,
 * whatever their order but for rounding.
 * @planes: what they are counted in; one picture at a time
 * @surface: an ARGB32 or RGB24 image, as large as the frame in device pixels
 * @opacity: of a pixel that very many lines pass, 0..1
 */
void
legation_field_draw (LegationFieldPlanes *planes,
                     cairo_surface_t *surface,
                     const LegationFrame *frame,
                     const LegationFieldLine *lines,
                     guint n_lines,
                     double opacity)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  const LegationFieldView view = legation_field_find_view (frame);
  g_autofree guint8 *tones = g_new (guint8, N_TONES);
  Band whole = { .frame = frame, .view = view, .lines = lines, .n_lines = n_lines,
                 .surface = surface, .width = width, .height = height, .stride = width + 2 * PAD,
                 .line_width = CLAMP ((int) lround (frame->scale), 1, PAD) };
  Band bands[N_BANDS] = { whole, whole };

  cairo_surface_flush (surface);
  whole.sums = reserve (planes, (gsize) whole.stride * (height + N_BANDS * 2 * PAD));
  bands[0].height = find_split (&whole);
  bands[0].sums = whole.sums;
  bands[1].top = bands[0].height;
  bands[1].height = height - bands[0].height;
  bands[1].sums = whole.sums + (gsize) whole.stride * (bands[0].height + 2 * PAD);
  run (bands, count_lines);
  choose_tones (bands, opacity, tones);
  run (bands, paint_band);
  cairo_surface_mark_dirty (surface);
}

/**
 * legation_field_render: the same as a picture of its own.
 *
 * Returns: (transfer full): an ARGB32 image, as large as the frame
 */
cairo_surface_t *
legation_field_render (const LegationFrame *frame,
                       const LegationFieldLine *lines,
                       guint n_lines,
                       double opacity)
{
  int width = MAX (1, (int) ceil (frame->width * frame->scale));
  int height = MAX (1, (int) ceil (frame->height * frame->scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (LegationFieldPlanes) planes = legation_field_planes_new ();

  cairo_surface_set_device_scale (surface, frame->scale, frame->scale);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    legation_field_draw (planes, surface, frame, lines, n_lines, opacity);

  return surface;
}
