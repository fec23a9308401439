/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The relief: 16 by 16 tiles that each hold the coarse before the fine (a wavelet, deflated), so
 * that a view reads no more of a tile than it can show.  A tile is unpacked for the picture that
 * needs it and forgotten.  The format is described in data/basemap/PROVENANCE.md. */

#include "legation-relief.h"

#include <gio/gio.h>
#include <string.h>

#define MAGIC "LGNR"
#define VERSION 1
#define N_TILES 16 /* each way */
#define TILE_SIZE 256
#define N_SPLITS 4
#define STEPS 12
/* In Antarctica, south of this latitude, ETOPO5 has steps along the edges of what it was made from. */
#define SOUTH -60.0
#define TABLE (STEPS + N_SPLITS + 1 + 3)
#define HEAD_SIZE (TABLE + N_TILES * N_TILES * 4)

/* A cell of the relief is drawn as no less than this many device pixels. */
#define MIN_CELL 0.84

/* From the first zoom level on it fades, at the second it is gone: its cells would show. */
#define FADE_FROM 4.5
#define FADE_TO 6.5

/* The strongest shadow and the strongest light, as opacities of black and white. */
#define SHADOW 0.22
#define LIGHT 0.09

/* Coarser cells are averages of slopes, and would be fainter. */
static const double gains[N_SPLITS + 1] = { 1.0, 1.2, 1.45, 1.7, 2.0 };

struct _LegationRelief
{
  gatomicrefcount ref_count;
  GBytes *bytes;
};

G_DEFINE_QUARK (legation-relief-error-quark, legation_relief_error)

static guint32
peek_u32 (const guint8 *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);

  return GUINT32_FROM_LE (value);
}

/**
 * legation_relief_new:
 * @bytes: a relief.bin; kept, not copied
 *
 * Cheap: looks at the head and the sizes.  A tile that turns out to be damaged later is flat.
 *
 * Returns: (transfer full) (nullable): a relief, immutable and safe to use from any thread; %NULL
 *   with @error (%LEGATION_RELIEF_ERROR) set when @bytes is not one, or not a whole one
 */
LegationRelief *
legation_relief_new (GBytes *bytes, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint64 body = 0;
  LegationRelief *self;

  if (size < HEAD_SIZE || memcmp (data, MAGIC, 4) != 0 || peek_u32 (data + 4) != VERSION)
    {
      g_set_error (error, LEGATION_RELIEF_ERROR, LEGATION_RELIEF_ERROR_FORMAT,
                   "this is not a relief of version %d", VERSION);
      return NULL;
    }
  for (guint i = 0; i < N_TILES * N_TILES; i++)
    body += peek_u32 (data + TABLE + i * 4);
  if (peek_u32 (data + 8) != size || body != size - HEAD_SIZE)
    {
      g_set_error (error, LEGATION_RELIEF_ERROR, LEGATION_RELIEF_ERROR_DAMAGED,
                   "the relief has %" G_GSIZE_FORMAT " bytes, expected %u", size,
                   peek_u32 (data + 8));
      return NULL;
    }

  self = g_new0 (LegationRelief, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);

  return self;
}

LegationRelief *
legation_relief_ref (LegationRelief *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
legation_relief_unref (LegationRelief *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_bytes_unref (self->bytes);
  g_free (self);
}

/* Inflates the first @n bytes of a tile; FALSE for a flat or damaged one. */
static gboolean
read_tile (LegationRelief *self, guint number, gint8 *out, gsize n)
{
  const guint8 *data = g_bytes_get_data (self->bytes, NULL);
  const guint8 *body = data + HEAD_SIZE;
  const gsize size = peek_u32 (data + TABLE + number * 4);
  g_autoptr (GConverter) zlib = NULL;
  gsize n_read = 0;
  gsize n_written = 0;

  if (size == 0)
    return FALSE;
  for (guint i = 0; i < number; i++)
    body += peek_u32 (data + TABLE + i * 4);

  zlib = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  while (n_written < n)
    {
      gsize got, put;

      if (g_converter_convert (zlib, body + n_read, size - n_read, out + n_written, n - n_written,
                               G_CONVERTER_INPUT_AT_END, &got, &put, NULL)
            == G_CONVERTER_ERROR
          || (got == 0 && put == 0))
        return FALSE;
      n_read += got;
      n_written += put;
    }

  return TRUE;
}

/* Undoes one split of columns (LeGall 5/3, as in JPEG 2000): @low and @high have @n rows of @n
 * numbers, @out becomes 2 @n rows of @n.  The first and the last row are mirrored. */
static void
join_rows (const gint16 *low, const gint16 *high, int n, gint16 *out)
{
  for (int i = 0; i < n; i++)
    for (int x = 0; x < n; x++)
      out[2 * i * n + x]
          = low[i * n + x] - ((high[MAX (i - 1, 0) * n + x] + high[i * n + x] + 2) >> 2);
  for (int i = 0; i < n; i++)
    for (int x = 0; x < n; x++)
      out[(2 * i + 1) * n + x]
          = high[i * n + x] + ((out[2 * i * n + x] + out[2 * MIN (i + 1, n - 1) * n + x]) >> 1);
}

/* The same along one row: @n numbers each, 2 @n come out. */
static void
join_row (const gint16 *low, const gint16 *high, int n, gint16 *out)
{
  for (int i = 0; i < n; i++)
    out[2 * i] = low[i] - ((high[MAX (i - 1, 0)] + high[i] + 2) >> 2);
  for (int i = 0; i < n; i++)
    out[2 * i + 1] = high[i] + ((out[2 * i] + out[2 * MIN (i + 1, n - 1)]) >> 1);
}

static void
scale_numbers (const gint8 *in, gsize n, int step, gint16 *out)
{
  for (gsize i = 0; i < n; i++)
    out[i] = in[i] * step;
}

typedef struct
{
  gint8 packed[TILE_SIZE * TILE_SIZE];
  gint16 shades[TILE_SIZE * TILE_SIZE];
  gint16 band[2][TILE_SIZE * TILE_SIZE / 4];
  gint16 halves[2][TILE_SIZE * TILE_SIZE / 2];
} Workbench;

/* Unpacks a tile into bench->shades, @size numbers a row. */
static gboolean
unpack_tile (LegationRelief *self, guint number, int size, Workbench *bench)
{
  const guint8 *steps = (const guint8 *) g_bytes_get_data (self->bytes, NULL) + STEPS;
  const gint8 *packed = bench->packed;
  int n = TILE_SIZE >> N_SPLITS;

  if (!read_tile (self, number, bench->packed, (gsize) size * size))
    return FALSE;
  scale_numbers (packed, n * n, *steps, bench->shades);
  packed += n * n;
  for (; n < size; n *= 2)
    {
      const gsize area = (gsize) n * n;

      steps++;
      scale_numbers (packed + area, area, *steps, bench->band[0]);
      join_rows (bench->shades, bench->band[0], n, bench->halves[0]);
      scale_numbers (packed, area, *steps, bench->band[0]);
      scale_numbers (packed + 2 * area, area, *steps * 3 / 2, bench->band[1]);
      join_rows (bench->band[0], bench->band[1], n, bench->halves[1]);
      for (int y = 0; y < 2 * n; y++)
        join_row (bench->halves[0] + y * n, bench->halves[1] + y * n, n,
                  bench->shades + y * 2 * n);
      packed += 3 * area;
    }

  return TRUE;
}

/* The colour of land for each shade, -128..127 from dark to light. */
static void
mix_colors (const LegationColor *land, double strength, guint32 colors[256])
{
  const double channels[3] = { land->r, land->g, land->b };

  for (int i = 0; i < 256; i++)
    {
      const double shade = CLAMP ((i - 128) / 127.0 * strength, -1.0, 1.0);
      const double opacity = shade < 0.0 ? -shade * SHADOW : shade * LIGHT;
      const double target = shade < 0.0 ? 0.0 : 1.0;

      colors[i] = 0;
      for (int j = 0; j < 3; j++)
        colors[i] = colors[i] << 8
                    | (guint32) ((channels[j] + (target - channels[j]) * opacity) * 255.0 + 0.5);
    }
}

/* A picture of cells; x goes on beyond the world's edges, y does not.
 * @flat: the row from which on nothing has a relief */
typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
  int flat;
  guint32 *pixels;
  int stride; /* in pixels */
} Cells;

/* @shades: nullable, of a flat tile */
static void
draw_tile (const Cells *cells,
           const gint16 *shades,
           int left,
           int top,
           int size,
           const guint32 colors[256])
{
  const int first = MAX (left, cells->left);
  const int last = MIN (left + size, cells->right);

  for (int y = MAX (top, cells->top); y < MIN (top + size, cells->bottom); y++)
    {
      guint32 *row = cells->pixels + (gsize) (y - cells->top) * cells->stride;
      const gint16 *in = shades != NULL && y < cells->flat ? shades + (y - top) * size : NULL;

      for (int x = first; x < last; x++)
        row[x - cells->left] = colors[in != NULL ? CLAMP (in[x - left], -127, 127) + 128 : 128];
    }
}

static void
draw_tiles (LegationRelief *self, const Cells *cells, int size, const guint32 colors[256])
{
  Workbench *bench = g_new (Workbench, 1);
  const int first = (int) floor ((double) cells->left / size);

  for (int y = cells->top / size; y * size < cells->bottom; y++)
    for (int x = first; x * size < cells->right; x++)
      {
        const guint number = y * N_TILES + ((x % N_TILES) + N_TILES) % N_TILES;
        const gboolean flat = !unpack_tile (self, number, size, bench);

        draw_tile (cells, flat ? NULL : bench->shades, x * size, y * size, size, colors);
      }
  g_free (bench);
}

static cairo_pattern_t *
create_pattern (LegationRelief *self, Cells *cells, int size, const guint32 colors[256])
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, cells->right - cells->left, cells->bottom - cells->top);
  cairo_pattern_t *pattern;

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      cells->pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
      cells->stride = cairo_image_surface_get_stride (surface) / 4;
      draw_tiles (self, cells, size, colors);
      cairo_surface_mark_dirty (surface);
    }
  pattern = cairo_pattern_create_for_surface (surface);
  cairo_surface_destroy (surface);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_PAD);

  return pattern;
}

static double
find_strength (double zoom)
{
  return CLAMP ((FADE_TO - zoom) / (FADE_TO - FADE_FROM), 0.0, 1.0);
}

/** legation_relief_is_seen: whether land has a relief at @zoom, and credits shall name its source. */
gboolean
legation_relief_is_seen (double zoom, const LegationStyle *style)
{
  return !style->high_contrast && find_strength (zoom) > 0.0;
}

/**
 * legation_relief_create_pattern:
 * @top: of what will be drawn, in logical pixels from the top of @frame
 * @bottom: of what will be drawn
 *
 * Returns: (transfer full) (nullable): the colour of land with its relief, for a user space of
 *   logical pixels from the top left corner of @frame; %NULL where land is of one colour: from zoom
 *   level 6.5 on
 */
cairo_pattern_t *
legation_relief_create_pattern (LegationRelief *self,
                                const LegationFrame *frame,
                                double top,
                                double bottom,
                                const LegationStyle *style)
{
  const double strength = find_strength (frame->camera.zoom);
  const double world = legation_frame_get_world_size (frame);
  const double x = frame->width / 2.0 - legation_mercator_x (frame->camera.lon) * world;
  const double y = frame->height / 2.0 - legation_mercator_y (frame->camera.lat) * world;
  guint split = 0;
  int size = TILE_SIZE;
  double cell, shift;
  guint32 colors[256];
  Cells cells;
  cairo_matrix_t matrix;
  cairo_pattern_t *pattern;

  if (strength == 0.0)
    return NULL;
  while (split < N_SPLITS && world * MAX (frame->scale, 1.0) / N_TILES / size < MIN_CELL)
    {
      split++;
      size /= 2;
    }

  /* Number i of a coarser row stands where number i << split of the finest one does. */
  cell = world / N_TILES / size;
  shift = 0.5 - 0.5 / (1 << split);
  cells.left = (int) floor (-x / cell) - 2;
  cells.right = (int) ceil ((frame->width - x) / cell) + 2;
  cells.top = CLAMP ((int) floor ((top - y) / cell) - 2, 0, N_TILES * size - 1);
  cells.bottom = CLAMP ((int) ceil ((bottom - y) / cell) + 2, cells.top + 1, N_TILES * size);
  cells.flat = (int) (legation_mercator_y (SOUTH) * world / cell);
  mix_colors (&style->land, strength * gains[split], colors);

  pattern = create_pattern (self, &cells, size, colors);
  cairo_matrix_init (&matrix, 1.0 / cell, 0.0, 0.0, 1.0 / cell, shift - x / cell - cells.left,
                     shift - y / cell - cells.top);
  cairo_pattern_set_matrix (pattern, &matrix);

  return pattern;
}
