/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lines of a picture are counted in, and which lines those are: where the next picture is of
 * the same place, as while the time is moved, only what is another is drawn. */

#include "legation-field-private.h"

#include <math.h>
#include <string.h>

/* Where the bands meet is found from some of the lines, to a strip. */
#define N_PROBED 1000
#define N_STRIPS 64
/* So that what a pixel counts of one line is exact. */
#define MOST_UNITS 1000.0f

/** legation_field_planes_new: Returns: (transfer full): planes that have no memory yet. */
LegationFieldPlanes *
legation_field_planes_new (void)
{
  LegationFieldPlanes *self = g_new0 (LegationFieldPlanes, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (LegationFieldLine));

  return self;
}

/** legation_field_planes_trim: gives memory back, because nothing may be drawn for a while. */
void
legation_field_planes_trim (LegationFieldPlanes *self)
{
  g_clear_pointer (&self->memory, g_free);
  _legation_field_planes_drop_carries (self);
  self->width = self->height = 0;
  g_array_set_size (self->lines, 0);
}

void
legation_field_planes_free (LegationFieldPlanes *self)
{
  legation_field_planes_trim (self);
  g_array_unref (self->lines);
  g_free (self);
}

/* The row above which there is as much to draw as below, roughly: seldom the middle one. */
static int
find_split (const LegationFrame *frame,
            int width,
            int height,
            const LegationFieldLine *lines,
            guint n_lines)
{
  const LegationFieldView view = legation_field_find_view (frame);
  guint counts[N_STRIPS] = { 0 };
  guint step = MAX (n_lines / N_PROBED, 1);
  guint sum = 0, above = 0, strip = 0;

  for (guint i = 0; i < n_lines; i += step)
    {
      const LegationArc *arc = lines[i].arc;

      for (guint j = 0; j < arc->n_points; j++)
        {
          double y = view.y + arc->points[j].y * view.world;
          double x = view.x + arc->points[j].x * view.world;

          x -= floor (x / view.world) * view.world;
          if (y >= 0.0 && y < height && x < width)
            counts[(guint) (y / height * N_STRIPS)]++, sum++;
        }
    }
  while (strip + 1 < N_STRIPS && above + counts[strip] <= sum / 2)
    above += counts[strip++];

  return height * (int) CLAMP (strip, 1, N_STRIPS - 1) / N_STRIPS;
}

static guint
count_rows (int height)
{
  return (guint) height / LEGATION_FIELD_BLOCK_HEIGHT + 1;
}

/* All of the memory is 0 at first; pages that no line meets are not touched. */
static void
reserve (LegationFieldPlanes *self, int width, int height)
{
  const gsize n_sums
    = (gsize) self->stride * (height + 2 * LEGATION_FIELD_N_BANDS * LEGATION_FIELD_PAD);
  const gsize n_blocks = (gsize) self->n_columns * (count_rows (height) + LEGATION_FIELD_N_BANDS);

  if (self->width == width && self->height == height)
    return;
  g_free (self->memory);
  self->memory = g_malloc0 ((n_sums + 1) * sizeof (LegationFieldSums) + n_blocks);
  self->width = width;
  self->height = height;
}

static void
divide (LegationFieldPlanes *self, int split)
{
  const gsize alignment = sizeof (LegationFieldSums);
  const gsize n_rows = self->height + 2 * LEGATION_FIELD_N_BANDS * LEGATION_FIELD_PAD;
  LegationFieldSums *sums
    = (LegationFieldSums *) (((guintptr) self->memory + alignment - 1) & ~(guintptr) (alignment - 1));
  guint8 *touched = (guint8 *) (sums + (gsize) self->stride * n_rows);

  _legation_field_planes_drop_carries (self);
  self->bands[0] = (LegationFieldBand){
    .height = split, .sums = sums, .touched = touched, .room = LEGATION_FIELD_ROOM
  };
  self->bands[1] = (LegationFieldBand){
    .top = split,
    .height = self->height - split,
    .sums = sums + (gsize) self->stride * (split + 2 * LEGATION_FIELD_PAD),
    .touched = touched + (gsize) self->n_columns * count_rows (split),
    .room = LEGATION_FIELD_ROOM,
  };
}

static void
clear_band (LegationFieldPlanes *self, LegationFieldBand *band)
{
  const gsize n_rows = (gsize) band->height + 2 * LEGATION_FIELD_PAD;
  const gsize pad = LEGATION_FIELD_PAD;

  for (gsize y = 0; y < n_rows; y++)
    {
      LegationFieldSums *row = &band->sums[y * self->stride];
      const gsize block = (y - pad) / LEGATION_FIELD_BLOCK_HEIGHT * self->n_columns;

      if (y < pad || y >= n_rows - pad)
        {
          memset (row, 0, self->stride * sizeof *row);
          continue;
        }
      memset (row, 0, pad * sizeof *row);
      memset (row + self->width + pad, 0, pad * sizeof *row);
      for (int column = 0; column < self->n_columns; column++)
        if (band->touched[block + column])
          {
            const int x = column * LEGATION_FIELD_BLOCK_WIDTH;

            memset (row + pad + x, 0,
                    MIN (LEGATION_FIELD_BLOCK_WIDTH, self->width - x) * sizeof *row);
          }
    }
  memset (band->touched, 0, (gsize) self->n_columns * count_rows (band->height));
}

/** _legation_field_planes_clear: forgets all lines. */
void
_legation_field_planes_clear (LegationFieldPlanes *self)
{
  for (guint i = 0; i < LEGATION_FIELD_N_BANDS; i++)
    clear_band (self, &self->bands[i]);
  _legation_field_planes_drop_carries (self);
  g_array_set_size (self->lines, 0);
}

/**
 * _legation_field_planes_prepare: gets ready for a picture.
 * @width, @height: in device pixels
 * @lines: (array length=n_lines): some that will be drawn
 *
 * Returns: whether the picture before was of the same place
 */
gboolean
_legation_field_planes_prepare (LegationFieldPlanes *self,
                                const LegationFrame *frame,
                                int width,
                                int height,
                                const LegationFieldLine *lines,
                                guint n_lines)
{
  if (self->width == width && self->height == height
      && legation_frame_equal (&self->frame, frame))
    return TRUE;
  if (self->lines->len > 0)
    _legation_field_planes_clear (self);
  self->frame = *frame;
  self->stride = width + 2 * LEGATION_FIELD_PAD;
  self->n_columns = width / LEGATION_FIELD_BLOCK_WIDTH + 1;
  reserve (self, width, height);
  divide (self, find_split (frame, width, height, lines, n_lines));

  return FALSE;
}

/* What each pixel counts of a line. */
static LegationFieldColor
find_color (const LegationFieldLine *line)
{
  const float units = CLAMP (roundf (line->weight * LEGATION_FIELD_UNIT), 1.0f, MOST_UNITS);

  return (LegationFieldColor){ roundf ((float) line->color.r * LEGATION_FIELD_FULL),
                               roundf ((float) line->color.g * LEGATION_FIELD_FULL),
                               roundf ((float) line->color.b * LEGATION_FIELD_FULL), 1.0f }
         * units;
}

static int
compare_lines (const LegationFieldLine *a, const LegationFieldLine *b)
{
  if (a->arc != b->arc)
    return a->arc < b->arc ? -1 : 1;

  return (a->backward != FALSE) - (b->backward != FALSE);
}

static gboolean
are_in_order (const LegationFieldLine *lines, guint n_lines)
{
  for (guint i = 0; i + 1 < n_lines; i++)
    if (compare_lines (&lines[i], &lines[i + 1]) >= 0)
      return FALSE;

  return TRUE;
}

static void
add_change (GArray *changes, const LegationFieldLine *line, LegationFieldColor color)
{
  const LegationFieldChange change = { *line, color };

  if (color[0] != 0.0f || color[1] != 0.0f || color[2] != 0.0f || color[3] != 0.0f)
    g_array_append_val (changes, change);
}

/* A line that stays where it was changes by what it counts for. */
static void
change_line (GArray *changes, const LegationFieldLine *old, const LegationFieldLine *line)
{
  if (old->offset == line->offset && old->stroke == line->stroke)
    {
      add_change (changes, line, find_color (line) - find_color (old));
      return;
    }
  add_change (changes, old, -find_color (old));
  add_change (changes, line, find_color (line));
}

/**
 * _legation_field_planes_change: lets lines be what is counted.
 *
 * Returns: (transfer full) (element-type LegationFieldChange): what is to be drawn
 */
GArray *
_legation_field_planes_change (LegationFieldPlanes *self,
                               const LegationFieldLine *lines,
                               guint n_lines)
{
  GArray *changes = g_array_sized_new (FALSE, FALSE, sizeof (LegationFieldChange), n_lines);
  const LegationFieldLine *old = (const LegationFieldLine *) (gpointer) self->lines->data;
  const guint n_old = self->lines->len;
  guint i = 0, k = 0;

  if (!are_in_order (lines, n_lines) || !are_in_order (old, n_old))
    {
      for (; i < n_old; i++)
        add_change (changes, &old[i], -find_color (&old[i]));
      for (; k < n_lines; k++)
        add_change (changes, &lines[k], find_color (&lines[k]));
    }
  while (i < n_old || k < n_lines)
    {
      const int order = i == n_old     ? 1
                        : k == n_lines ? -1
                                       : compare_lines (&old[i], &lines[k]);

      if (order < 0)
        add_change (changes, &old[i], -find_color (&old[i]));
      else if (order > 0)
        add_change (changes, &lines[k], find_color (&lines[k]));
      else
        change_line (changes, &old[i], &lines[k]);
      i += order <= 0;
      k += order >= 0;
    }
  g_array_set_size (self->lines, 0);
  g_array_append_vals (self->lines, lines, n_lines);

  return changes;
}
