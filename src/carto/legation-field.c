/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rasteriser of lines into sums: of red, green, blue and of the lines themselves, for each pixel; in
 * two bands, each in a thread.  A line is a logical pixel wide, shared between the pixels that are
 * nearest (X. Wu, “An Efficient Antialiasing Technique”, 1991), and grows stronger from its start to
 * its end, which is its direction.  How much of the ground a pixel hides grows with its count, ever
 * more slowly, and by what is usual in the picture. */

#include "legation-field-private.h"

#include <math.h>
#include <string.h>

#define START_STRENGTH 0.3f
/* What is counted at a usual pixel hides this much; a tenth of it, far more than a tenth. */
#define USUAL_EXPONENT 0.6f
#define GAMMA 0.75f
#define N_TONES 2048
#define TONES_PER_USUAL 64.0f
/* A line that is so far outside a band, in device pixels, leaves nothing in it. */
#define BEYOND 1.5f
/* Of a pixel that a line fills. */
#define UNITS (LEGATION_FIELD_FULL * LEGATION_FIELD_UNIT)
/* In device pixels at scale 1: on, and on with off. */
#define DASH_ON 6.0f
#define DASH 10.0f
#define DOT_ON 1.9f
#define DOT 4.8f

typedef LegationFieldSums Sums;
typedef LegationFieldColor Color;
typedef guint32 Bits __attribute__ ((vector_size (16)));
typedef guint8 Bytes __attribute__ ((vector_size (4)));

typedef struct
{
  const LegationFieldPlanes *planes;
  LegationFieldBand *band;
  LegationFieldView view;
  const LegationFieldChange *changes;
  guint n_changes;
  cairo_surface_t *surface;
  const guint8 *tones;
  float tones_per_line;

  int line_width; /* in device pixels */
  guint64 count;  /* of lines, in all pixels that have any, in their units */
  guint covered;
} Work;

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
  float all = piece->walked + at;

  return all - period * (float) (int) (all / period) > on;
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

/* A row of the sums of a band, or of what they have handed over, without its pad. */
static inline Sums *
find_row (const Work *work, Sums *sums, int y)
{
  return sums + (gsize) (y + LEGATION_FIELD_PAD) * work->planes->stride + LEGATION_FIELD_PAD;
}

static inline Sums *
get_row (const Work *work, int y)
{
  return find_row (work, work->band->sums, y);
}

/* Where a piece may be drawn there may be something from now on. */
static void
touch (const Work *work, const Piece *piece)
{
  const float around = (float) work->line_width + 1.0f;
  const float top = MIN (piece->y0, piece->y1) - around - (float) work->band->top;
  const float bottom = MAX (piece->y0, piece->y1) + around - (float) work->band->top;
  const int first_row = (int) CLAMP (top, 0.0f, (float) work->band->height - 1.0f);
  const int last_row = (int) CLAMP (bottom, 0.0f, (float) work->band->height - 1.0f);
  const int first = (int) CLAMP (MIN (piece->x0, piece->x1) - around, 0.0f,
                                 (float) work->planes->width - 1.0f)
                    / LEGATION_FIELD_BLOCK_WIDTH;
  const int last = (int) CLAMP (MAX (piece->x0, piece->x1) + around, 0.0f,
                                (float) work->planes->width - 1.0f)
                   / LEGATION_FIELD_BLOCK_WIDTH;

  for (int row = first_row / LEGATION_FIELD_BLOCK_HEIGHT;
       row <= last_row / LEGATION_FIELD_BLOCK_HEIGHT; row++)
    memset (work->band->touched + row * work->planes->n_columns + first, 1,
            (gsize) (last - first + 1));
}

static inline void
add (Sums *sums, Color color, float share)
{
  /* Whole numbers: what is added now may be taken away later.  Without a sign, as the sums of the pad,
   * which hand nothing over, may run over. */
  *sums = (Sums) ((Bits) *sums
                  + (Bits) __builtin_convertvector (color * (float) (int) (share + 0.5f), Sums));
}

static void
draw_piece (const Work *work, const Piece *piece, Color color)
{
  const float scale = (float) work->view.scale;
  const int stride = work->planes->stride;
  const float bottom = (float) (work->band->top + work->band->height);
  float dx = piece->x1 - piece->x0;
  float dy = piece->y1 - piece->y0;
  gboolean steep = fabsf (dy) > fabsf (dx);
  float length = hypotf (dx, dy);
  float major = steep ? dy : dx;
  float start = steep ? piece->y0 : piece->x0;
  float side = steep ? piece->x0 : piece->y0;
  float slope = (steep ? dx : dy) / (major != 0.0f ? major : 1.0f);
  float gain = (piece->to - piece->from) / (major != 0.0f ? major : 1.0f);
  Sums *origin = get_row (work, -work->band->top);
  float t[2] = { 0.0f, 1.0f };
  float low, high, from, middle;
  gint64 position, step;
  int first;

  if (fabsf (major) < 1e-3f
      || !clip (piece->x0, dx, -1.0f, (float) work->planes->width + 1.0f, t)
      || !clip (piece->y0, dy, (float) work->band->top - BEYOND, bottom + BEYOND, t))
    return;
  touch (work, piece);
  low = start + major * t[0];
  high = start + major * t[1];
  if (low > high)
    {
      float swap = low;

      low = high, high = swap;
    }
  /* Each pixel whose middle is passed, so that no two pieces count the one where they meet; each the
   * same, wherever the band begins. */
  first = (int) ceilf (low - 0.5f);
  step = (gint64) (slope * 65536.0f);
  middle = floorf (start) + 0.5f;
  position = (gint64) ((side + slope * (middle - start) - 0.5f * (float) work->line_width) * 65536.0f)
             + (first - (int) floorf (start)) * step;
  gain *= LEGATION_FIELD_FULL;
  from = LEGATION_FIELD_FULL * piece->from + gain * (0.5f - start);
  for (int i = first; (float) i + 0.5f < high; i++, position += step)
    {
      const float strength = MAX (from + gain * (float) i, 0.0f);
      const float rest = (float) (position & 0xffff) * (1.0f / 65536.0f);
      const int j = (int) (position >> 16);
      Sums *sums = steep ? origin + i * stride + j : origin + j * stride + i;
      const int next = steep ? 1 : stride;

      if (piece->stroke != LEGATION_FIELD_SOLID
          && is_gap (piece, ((float) i + 0.5f - start) / major * length, scale))
        continue;
      add (&sums[0], color, strength * (1.0f - rest));
      for (int k = 1; k < work->line_width; k++)
        add (&sums[k * next], color, strength);
      add (&sums[work->line_width * next], color, strength * rest);
    }
}

static float
find_strength (const LegationFieldLine *line, float share)
{
  return START_STRENGTH + (1.0f - START_STRENGTH) * (line->backward ? 1.0f - share : share);
}

static void
draw_line (const Work *work, const LegationFieldLine *line, Color color, double shift)
{
  const LegationFieldCourse course = _legation_field_find_course (&work->view, line, shift);
  const float top = (float) work->band->top - BEYOND;
  const float bottom = (float) (work->band->top + work->band->height) + BEYOND;
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
      if (line->stroke == (half > 0.5f ? LEGATION_FIELD_FIRST_HALF_DASHED
                                       : LEGATION_FIELD_SECOND_HALF_DASHED))
        piece.stroke = LEGATION_FIELD_SOLID;
      if (line->stroke != LEGATION_FIELD_SOLID)
        walked += sqrtf ((piece.x1 - piece.x0) * (piece.x1 - piece.x0)
                         + (piece.y1 - piece.y0) * (piece.y1 - piece.y0));
      if (MAX (piece.y0, piece.y1) < top || MIN (piece.y0, piece.y1) > bottom
          || MAX (piece.x0, piece.x1) < -1.0f
          || MIN (piece.x0, piece.x1) > (float) work->planes->width)
        continue;
      draw_piece (work, &piece, color);
    }
}

/* What a band shows of the unit square. */
typedef struct
{
  double west, east, north, south;
} Extent;

static Extent
find_extent (const Work *work)
{
  const LegationFrame *frame = &work->planes->frame;
  double world = legation_frame_get_world_size (frame);
  double x = legation_mercator_x (frame->camera.lon);
  double y = legation_mercator_y (frame->camera.lat) - frame->height / 2.0 / world;
  double margin = 12.0 / world;

  return (Extent){ x - frame->width / 2.0 / world - margin, x + frame->width / 2.0 / world + margin,
                   y + work->band->top / frame->scale / world - margin,
                   y + (work->band->top + work->band->height) / frame->scale / world + margin };
}

/* Calls for each row of each block that anything was drawn on. */
typedef void (*RowFunc) (Work *work, int y, int first, int last);

static void
foreach_row (Work *work, RowFunc func)
{
  const int width = work->planes->width;
  const int n_columns = work->planes->n_columns;

  for (int y = 0; y < work->band->height; y++)
    for (int column = 0; column < n_columns; column++)
      if (work->band->touched[y / LEGATION_FIELD_BLOCK_HEIGHT * n_columns + column])
        {
          const int first = column * LEGATION_FIELD_BLOCK_WIDTH;

          func (work, y, first, MIN (first + LEGATION_FIELD_BLOCK_WIDTH, width));
        }
}

/* All that was counted in a sum. */
static inline gint64
get_sum (const Sums *sums, const Sums *carries, int x, int i)
{
  return sums[x][i] + (carries != NULL ? (gint64) carries[x][i] * (1 << LEGATION_FIELD_CARRY) : 0);
}

/* Some pixels of all tell what is usual. */
static void
count_row (Work *work, int y, int first, int last)
{
  const Sums *row = get_row (work, y);
  const Sums *carries = work->band->carries != NULL ? find_row (work, work->band->carries, y) : NULL;

  for (int x = first; x < last; x += 4)
    {
      const gint64 count = get_sum (row, carries, x, 3);

      if (count > UNITS / 20)
        work->count += (guint64) count, work->covered++;
    }
}

static gpointer
count_lines (gpointer data)
{
  Work *work = data;
  const Extent extent = find_extent (work);
  const double middle = (extent.west + extent.east) / 2.0;

  for (guint i = 0; i < work->n_changes; i++)
    {
      const LegationFieldLine *line = &work->changes[i].line;
      const LegationArc *arc = line->arc;
      double nearest = round (middle - (arc->low.x + arc->high.x) / 2.0);

      if (arc->high.y < extent.north || arc->low.y > extent.south)
        continue;
      for (double shift = nearest - 1.0; shift <= nearest + 1.0; shift += 1.0)
        if (arc->high.x + shift >= extent.west && arc->low.x + shift <= extent.east)
          {
            _legation_field_band_make_room (work->band, work->planes, work->changes[i].color);
            draw_line (work, line, work->changes[i].color, shift);
          }
    }
  foreach_row (work, count_row);

  return NULL;
}

/* What is left of a pixel of the ground where something hides @alpha of it, of 255. */
static inline guint32
dim (guint32 pixel, guint alpha)
{
  guint32 low = (pixel & 0xff00ff) * (255 - alpha) + 0x800080;
  guint32 high = (pixel >> 8 & 0xff00ff) * (255 - alpha) + 0x800080;

  low = (low + (low >> 8 & 0xff00ff)) >> 8 & 0xff00ff;
  high = (high + (high >> 8 & 0xff00ff)) & 0xff00ff00;

  return low | high;
}

/* What a pixel has counted, which is hardly ever more than its sums hold. */
static inline Color
read_sums (const Sums *sums, const Sums *carries, int x)
{
  Color color = __builtin_convertvector (sums[x], Color);

  if (carries != NULL && (carries[x][0] | carries[x][1] | carries[x][2] | carries[x][3]) != 0)
    for (int i = 0; i < 4; i++)
      color[i] = (float) get_sum (sums, carries, x, i);

  return color;
}

/* A pixel in the order of cairo's: blue, green, red and alpha, from the lowest byte to the highest. */
static inline guint32
pack_pixel (Color color)
{
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  const Color ordered = { color[2], color[1], color[0], color[3] };
#else
  const Color ordered = { color[3], color[0], color[1], color[2] };
#endif
  const Bytes bytes = __builtin_convertvector (__builtin_convertvector (ordered + 0.5f, Sums), Bytes);
  guint32 pixel;

  memcpy (&pixel, &bytes, sizeof pixel);

  return pixel;
}

/* Paints what was counted over what there is. */
static void
paint_row (Work *work, int y, int first, int last)
{
  const Color scales = { 1.0f, 1.0f, 1.0f, (float) LEGATION_FIELD_FULL };
  guint8 *pixels = cairo_image_surface_get_data (work->surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (work->surface);
  guint32 *row = (guint32 *) (gpointer) (pixels + (gsize) (work->band->top + y) * stride);
  const Sums *sums = get_row (work, y);
  const Sums *carries = work->band->carries != NULL ? find_row (work, work->band->carries, y) : NULL;
  const float tones_per_unit = work->tones_per_line / (float) UNITS;

  for (int x = first; x < last; x++)
    {
      const Color sum = read_sums (sums, carries, x);
      guint alpha;

      if (sum[3] <= 0.0f)
        continue;
      alpha = work->tones[(int) MIN (sum[3] * tones_per_unit, N_TONES - 1.0f)];
      row[x] = pack_pixel (sum * scales * ((float) alpha / (sum[3] * (float) LEGATION_FIELD_FULL)))
               + dim (row[x], alpha);
    }
}

static gpointer
paint_band (gpointer data)
{
  foreach_row (data, paint_row);

  return NULL;
}

/* Both bands, all but the last in threads of their own. */
static void
run (Work works[LEGATION_FIELD_N_BANDS], GThreadFunc func)
{
  GThread *threads[LEGATION_FIELD_N_BANDS];

  for (int i = 0; i + 1 < LEGATION_FIELD_N_BANDS; i++)
    threads[i] = g_thread_new ("legation-field", func, &works[i]);
  func (&works[LEGATION_FIELD_N_BANDS - 1]);
  for (int i = 0; i + 1 < LEGATION_FIELD_N_BANDS; i++)
    g_thread_join (threads[i]);
}

/* Few lines are as strong as each is; of many, what is usual is half as strong as can be. */
static void
choose_tones (Work works[LEGATION_FIELD_N_BANDS], double opacity, guint8 tones[N_TONES])
{
  guint64 count = 0;
  guint covered = 0;
  float usual;

  for (int i = 0; i < LEGATION_FIELD_N_BANDS; i++)
    count += works[i].count, covered += works[i].covered;
  usual = covered > 0 ? MAX ((float) ((double) count / UNITS / covered), 0.7f) : 0.7f;
  for (guint i = 0; i < N_TONES; i++)
    {
      float share = ((float) i + 0.5f) / TONES_PER_USUAL;

      tones[i] = (guint8) lround (255.0 * opacity
                                  * (1.0 - expf (-USUAL_EXPONENT * powf (share, GAMMA))));
    }
  for (int i = 0; i < LEGATION_FIELD_N_BANDS; i++)
    {
      works[i].tones = tones;
      works[i].tones_per_line = TONES_PER_USUAL / usual;
    }
}

/**
 * legation_field_draw: draws many lines over what there is.  The same lines give the same picture,
 * whatever their order, and whatever was drawn before.
 * @planes: what they are counted in; one picture at a time.  They remember lines where pictures of the
 *   same place follow on each other, and the arcs of those have to last
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
  const gboolean lasts
    = _legation_field_planes_prepare (planes, frame, cairo_image_surface_get_width (surface),
                                      cairo_image_surface_get_height (surface), lines, n_lines);
  g_autoptr (GArray) changes = _legation_field_planes_change (planes, lines, n_lines);
  g_autofree guint8 *tones = g_new (guint8, N_TONES);
  Work works[LEGATION_FIELD_N_BANDS];

  cairo_surface_flush (surface);
  for (guint i = 0; i < LEGATION_FIELD_N_BANDS; i++)
    works[i] = (Work){ .planes = planes, .band = &planes->bands[i],
                       .view = legation_field_find_view (frame), .n_changes = changes->len,
                       .changes = (const LegationFieldChange *) (gpointer) changes->data,
                       .surface = surface,
                       .line_width = CLAMP ((int) lround (frame->scale), 1, LEGATION_FIELD_PAD) };
  run (works, count_lines);
  choose_tones (works, opacity, tones);
  run (works, paint_band);
  if (!lasts)
    _legation_field_planes_clear (planes);
  cairo_surface_mark_dirty (surface);
}

/**
 * legation_field_render: the same as a picture of its own.
 * @planes: (nullable): as for legation_field_draw()
 *
 * Returns: (transfer full): an ARGB32 image, as large as the frame
 */
cairo_surface_t *
legation_field_render (LegationFieldPlanes *planes,
                       const LegationFrame *frame,
                       const LegationFieldLine *lines,
                       guint n_lines,
                       double opacity)
{
  int width = MAX (1, (int) ceil (frame->width * frame->scale));
  int height = MAX (1, (int) ceil (frame->height * frame->scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (LegationFieldPlanes) own = planes == NULL ? legation_field_planes_new () : NULL;

  cairo_surface_set_device_scale (surface, frame->scale, frame->scale);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    legation_field_draw (own != NULL ? own : planes, surface, frame, lines, n_lines, opacity);

  return surface;
}
