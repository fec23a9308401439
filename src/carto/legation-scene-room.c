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
/* The grid reaches beyond the picture, where lines lead that are seen in it. */
#define MARGIN 160.0

struct _LegationRoom
{
  GArray *obstacles; /* (element-type LegationObstacle) */
  guint8 *cells;
  int n_columns;
  int n_rows;
  double left; /* of the grid, in logical pixels of the picture */
  double top;
};

/* The small dots of a crowd are in nobody's way, and where there is a field, nothing is: lines pass
 * below. */
static void
collect_obstacles (LegationRoom *self, LegationScene *scene)
{
  for (guint i = 0; !scene->has_field && i < scene->shown->len; i++)
    {
      guint m = g_array_index (scene->shown, guint, i);
      const LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, m);
      LegationObstacle obstacle = { m, _legation_find_radius (mark) + CLEARANCE, mark->center };

      if (!mark->minor)
        g_array_append_val (self->obstacles, obstacle);
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

  self->obstacles = g_array_new (FALSE, FALSE, sizeof (LegationObstacle));
  collect_obstacles (self, scene);
  /* The cells lie still on the map: no line changes its course because the map was moved. */
  self->left = -MARGIN - (west - floor (west / CELL) * CELL);
  self->top = -MARGIN - (north - floor (north / CELL) * CELL);
  self->n_columns = (int) ceil ((frame->width + 2.0 * MARGIN) / CELL) + 2;
  self->n_rows = (int) ceil ((frame->height + 2.0 * MARGIN) / CELL) + 2;
  self->cells = g_new0 (guint8, (gsize) self->n_columns * self->n_rows);

  return self;
}

void
_legation_room_free (LegationRoom *self)
{
  g_array_unref (self->obstacles);
  g_free (self->cells);
  g_free (self);
}

/** _legation_room_get_obstacles: Returns: (array length=n) (transfer none): the marks in the way. */
const LegationObstacle *
_legation_room_get_obstacles (const LegationRoom *self, guint *n)
{
  *n = self->obstacles->len;

  return (const LegationObstacle *) (gconstpointer) self->obstacles->data;
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
