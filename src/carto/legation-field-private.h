/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-field.h"

G_BEGIN_DECLS

/* How a line lies on a picture: like the unit square, and its middle moved by (@bow_x, @bow_y). */
typedef struct
{
  double world;
  double x;
  double y;
  float bow_x;
  float bow_y;
} LegationFieldCourse;

/* What is counted in a pixel: red, green, blue and the lines themselves.  Whole numbers, so that a line
 * that is taken away leaves nothing behind. */
typedef gint32 LegationFieldSums __attribute__ ((vector_size (16)));
typedef float LegationFieldColor __attribute__ ((vector_size (16)));

/* Rows and columns around a band of a picture, for what a line leaves in the pixel beside it. */
#define LEGATION_FIELD_PAD 4
/* Where nothing was drawn nothing is looked at, by blocks. */
#define LEGATION_FIELD_BLOCK_WIDTH 64
#define LEGATION_FIELD_BLOCK_HEIGHT 16
#define LEGATION_FIELD_N_BANDS 2
/* What a pixel counts for one line that fills it, of a weight of one; and how strong colours are. */
#define LEGATION_FIELD_FULL 127
#define LEGATION_FIELD_UNIT 4
/* Sums hand over what is beyond so many bits before they can be too large: after lines of so many units
 * in a row, each of which a pixel may count twice, where the line turns. */
#define LEGATION_FIELD_CARRY 24
#define LEGATION_FIELD_ROOM \
  ((G_MAXINT32 - (1 << LEGATION_FIELD_CARRY)) / (2 * LEGATION_FIELD_FULL * LEGATION_FIELD_FULL))

/* What is counted of a band, which one thread at a time draws on.  The rows of @sums begin and end with
 * the pad, and so do they themselves. */
typedef struct
{
  int top;
  int height;
  LegationFieldSums *sums;
  LegationFieldSums *carries; /* nullable: like @sums, what they have handed over */
  guint8 *touched;            /* by block, of the band without its pad */
  int room;                   /* units of lines until they have to */
} LegationFieldBand;

struct _LegationFieldPlanes
{
  LegationFrame frame; /* that all else is of */
  int width;           /* in device pixels; 0 without memory */
  int height;
  int stride; /* of sums */
  int n_columns; /* of blocks */
  gpointer memory;
  LegationFieldBand bands[LEGATION_FIELD_N_BANDS];
  GArray *lines; /* (element-type LegationFieldLine): that are counted, by arc and direction */
};

/* What is counted of a line from now on, more or less than before. */
typedef struct
{
  LegationFieldLine line;
  LegationFieldColor color;
} LegationFieldChange;

gboolean _legation_field_planes_prepare (LegationFieldPlanes *self,
                                         const LegationFrame *frame,
                                         int width,
                                         int height,
                                         const LegationFieldLine *lines,
                                         guint n_lines);
GArray *_legation_field_planes_change (LegationFieldPlanes *self,
                                       const LegationFieldLine *lines,
                                       guint n_lines);
void _legation_field_planes_clear (LegationFieldPlanes *self);

void _legation_field_band_make_room (LegationFieldBand *self,
                                     const LegationFieldPlanes *planes,
                                     LegationFieldColor color);
void _legation_field_planes_drop_carries (LegationFieldPlanes *self);

LegationFieldCourse _legation_field_find_course (const LegationFieldView *view,
                                                 const LegationFieldLine *line,
                                                 double shift);
void _legation_field_place_point (const LegationFieldCourse *course,
                                  const LegationArc *arc,
                                  guint i,
                                  float point[2]);

G_END_DECLS
