/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room that is left on a picture.  Courses are kept as the cells of a grid that they pass, so that
 * it costs the same to look, however many they are. */

#include "legation-scene-room.h"

#include <math.h>

/* A line keeps so far from the edge of a mark that it does not visit. */
#define CLEARANCE 4.0
/* In logical pixels.  A course takes the cells beside it too: what is nearer than six pixels cannot be
 * told apart. */
#define CELL 4.0
/* Up to so few lines, each may go round what is in its way as far as it needs to; among so many, a way
 * round makes nothing clearer, and between, the more there are, the less it may. */
#define FEW_LINES 200
#define MANY_LINES 400
/* The grid reaches beyond the picture, where lines lead that are seen in it. */
#define MARGIN 160.0

/* A badge and a mark that meet are in the same block, or in two that are neighbours. */
#define BLOCK 32.0

/* A mark that a badge must not hide. */
typedef struct
{
  LegationVertex center;
  double radius;
} Disc;

struct _LegationRoom
{
  GArray *obstacles; /* (element-type LegationObstacle) */
  double slack;
  guint8 *cells;
  int n_columns;
  int n_rows;
  double left; /* of the grid, in logical pixels of the picture */
  double top;

  Disc *discs; /* by block */
  guint *starts; /* of each block's discs; one more than there are blocks */
  int n_block_columns;
  int n_block_rows;
};

/* The small dots of a crowd are in nobody's way: lines pass below them. */
static void
collect_obstacles (LegationRoom *self, LegationScene *scene)
{
  for (guint i = 0; i < scene->shown->len; i++)
    {
      guint m = g_array_index (scene->shown, guint, i);
      const LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, m);
      LegationObstacle obstacle = { m, _legation_find_radius (mark) + CLEARANCE, mark->center };

      if (!mark->minor)
        g_array_append_val (self->obstacles, obstacle);
    }
}

/* The block of a point; what is outside the grid is in one at its edge. */
static int
find_block (const LegationRoom *self, LegationVertex at)
{
  double column = CLAMP ((at.x - self->left) / BLOCK, 0.0, self->n_block_columns - 1.0);
  double row = CLAMP ((at.y - self->top) / BLOCK, 0.0, self->n_block_rows - 1.0);

  return (int) row * self->n_block_columns + (int) column;
}

static void
collect_discs (LegationRoom *self, LegationScene *scene)
{
  const guint *shown = (const guint *) (gpointer) scene->shown->data;
  const LegationSceneMark *marks = (const LegationSceneMark *) (gpointer) scene->marks->data;
  int n_blocks;

  self->n_block_columns = (int) ceil (self->n_columns * CELL / BLOCK);
  self->n_block_rows = (int) ceil (self->n_rows * CELL / BLOCK);
  n_blocks = self->n_block_columns * self->n_block_rows;
  self->starts = g_new0 (guint, (gsize) n_blocks + 2);
  self->discs = g_new (Disc, scene->shown->len + 1);
  for (guint i = 0; i < scene->shown->len; i++)
    self->starts[find_block (self, marks[shown[i]].center) + 2]++;
  for (int i = 2; i <= n_blocks; i++)
    self->starts[i] += self->starts[i - 1];
  for (guint i = 0; i < scene->shown->len; i++)
    {
      const LegationSceneMark *mark = &marks[shown[i]];

      self->discs[self->starts[find_block (self, mark->center) + 1]++]
        = (Disc){ mark->center, _legation_find_radius (mark) };
    }
}

/**
 * _legation_room_new: Returns: (transfer full): the room of a picture with marks and no lines.
 */
LegationRoom *
_legation_room_new (LegationScene *scene)
{
  LegationRoom *self = g_new0 (LegationRoom, 1);
  const LegationFrame *frame = &scene->frame;
  double world = legation_frame_get_world_size (frame);
  double west = legation_mercator_x (frame->camera.lon) * world - frame->width / 2.0 - MARGIN;
  double north = legation_mercator_y (frame->camera.lat) * world - frame->height / 2.0 - MARGIN;
  double expected = scene->n_pairs * MIN (1.0, frame->width / world);

  self->obstacles = g_array_new (FALSE, FALSE, sizeof (LegationObstacle));
  collect_obstacles (self, scene);
  /* No line changes its course because the map was moved: it matters how many a view of this width has
   * on an average, not how many this one has, and the cells lie still on the map. */
  self->slack = CLAMP ((MANY_LINES - expected) / (MANY_LINES - FEW_LINES), 0.0, 1.0);
  self->left = -MARGIN - (west - floor (west / CELL) * CELL);
  self->top = -MARGIN - (north - floor (north / CELL) * CELL);
  self->n_columns = (int) ceil ((frame->width + 2.0 * MARGIN) / CELL) + 2;
  self->n_rows = (int) ceil ((frame->height + 2.0 * MARGIN) / CELL) + 2;
  self->cells = g_new0 (guint8, (gsize) self->n_columns * self->n_rows);
  collect_discs (self, scene);

  return self;
}

void
_legation_room_free (LegationRoom *self)
{
  g_array_unref (self->obstacles);
  g_free (self->cells);
  g_free (self->discs);
  g_free (self->starts);
  g_free (self);
}

/** _legation_room_get_obstacles: Returns: (array length=n) (transfer none): the marks in the way. */
const LegationObstacle *
_legation_room_get_obstacles (const LegationRoom *self, guint *n)
{
  *n = self->obstacles->len;

  return (const LegationObstacle *) (gconstpointer) self->obstacles->data;
}

/** _legation_room_get_slack: Returns: how much of its detours a line may make, 0..1. */
double
_legation_room_get_slack (const LegationRoom *self)
{
  return self->slack;
}

/* Whether a point lies in a cell that has all its neighbours. */
static gboolean
find_cell (const LegationRoom *self, double x, double y, int *cell)
{
  double column = (x - self->left) / CELL;
  double row = (y - self->top) / CELL;

  if (column < 1.0 || row < 1.0 || column >= self->n_columns - 1 || row >= self->n_rows - 1)
    return FALSE;
  *cell = (int) row * self->n_columns + (int) column;

  return TRUE;
}

/** _legation_room_take: from now on a line passes there. */
void
_legation_room_take (LegationRoom *self, const LegationVertex *vertices, guint n)
{
  const double right = self->left + self->n_columns * CELL;
  const double bottom = self->top + self->n_rows * CELL;

  for (guint i = 0; i + 1 < n; i++)
    {
      LegationVertex a = vertices[i];
      LegationVertex b = vertices[i + 1];
      int n_steps = (int) ceil (MAX (fabs (b.x - a.x), fabs (b.y - a.y)) / CELL);

      if (MAX (a.x, b.x) < self->left || MIN (a.x, b.x) > right || MAX (a.y, b.y) < self->top
          || MIN (a.y, b.y) > bottom)
        continue;
      for (int k = 0; k < n_steps; k++)
        {
          double t = (double) k / n_steps;
          int cell;

          if (!find_cell (self, a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, &cell))
            continue;
          for (int row = -1; row <= 1; row++)
            for (int column = -1; column <= 1; column++)
              self->cells[cell + row * self->n_columns + column] = 1;
        }
    }
}

/** _legation_room_is_taken: whether a line passes so near that two could not be told apart. */
gboolean
_legation_room_is_taken (const LegationRoom *self, LegationVertex at)
{
  int cell;

  return find_cell (self, at.x, at.y, &cell) && self->cells[cell] != 0;
}

/** _legation_room_measure_crowding: Returns: how far a disc reaches into marks. */
double
_legation_room_measure_crowding (const LegationRoom *self, LegationVertex at, double radius)
{
  const int middle = find_block (self, at);
  const int row = middle / self->n_block_columns;
  const int column = middle % self->n_block_columns;
  double sum = 0.0;

  for (int i = MAX (row - 1, 0); i <= MIN (row + 1, self->n_block_rows - 1); i++)
    {
      int first = i * self->n_block_columns + MAX (column - 1, 0);
      int last = i * self->n_block_columns + MIN (column + 1, self->n_block_columns - 1);

      for (guint k = self->starts[first]; k < self->starts[last + 1]; k++)
        {
          double reach = radius + self->discs[k].radius + 1.0;
          double x = at.x - self->discs[k].center.x;
          double y = at.y - self->discs[k].center.y;

          if (x * x + y * y < reach * reach)
            sum += reach - sqrt (x * x + y * y);
        }
    }

  return sum;
}
