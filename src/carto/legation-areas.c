/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The areas as an object: the packed bytes, and each level of detail once somebody needed it. */

#include "legation-areas-private.h"

#include <string.h>

struct _LegationAreas
{
  gatomicrefcount ref_count;
  GBytes *bytes;
  LegationBasemap *basemap;
  LegationAreaLevel *levels[LEGATION_N_DETAILS]; /* each set once, then constant */
};

/**
 * legation_areas_new:
 * @bytes: an areas.bin; kept, not copied
 * @basemap: the base map that it was made for
 *
 * Cheap: levels of detail are decoded when they are first needed.
 *
 * Returns: (transfer full) (nullable): the areas, immutable and safe to use from any thread; %NULL
 *   with @error (%LEGATION_BASEMAP_ERROR) set when @bytes are none, not whole, or of another base map
 */
LegationAreas *
legation_areas_new (GBytes *bytes, LegationBasemap *basemap, GError **error)
{
  LegationAreas *self;

  if (!legation_areas_check (bytes, basemap, error))
    return NULL;

  self = g_new0 (LegationAreas, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);
  self->basemap = legation_basemap_ref (basemap);

  return self;
}

LegationAreas *
legation_areas_ref (LegationAreas *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
legation_areas_unref (LegationAreas *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < LEGATION_N_DETAILS; i++)
    g_clear_pointer (&self->levels[i], legation_area_level_free);
  legation_basemap_unref (self->basemap);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * legation_areas_get_level:
 *
 * The first caller decodes it (1 to 3 ms, and what the base map takes), others meanwhile wait.
 *
 * Returns: (transfer none): the level of detail
 */
const LegationAreaLevel *
legation_areas_get_level (LegationAreas *self, LegationDetail detail)
{
  if (g_once_init_enter (&self->levels[detail]))
    g_once_init_leave (
        &self->levels[detail],
        legation_area_level_decode (self->bytes, detail,
                                    legation_basemap_get_level (self->basemap, detail)));

  return self->levels[detail];
}

/**
 * legation_areas_prepare: decodes what legation_areas_find() needs once @frame has been drawn; for a
 * thread that nobody waits for.
 */
void
legation_areas_prepare (LegationAreas *self, const LegationFrame *frame)
{
  const LegationDetail detail = legation_basemap_choose_detail (frame);

  legation_areas_get_level (self, detail);
  /* Around the region of the fine level. */
  if (detail == LEGATION_DETAIL_FINE)
    legation_areas_get_level (self, LEGATION_DETAIL_MEDIUM);
}

/** legation_area_level_lookup: Returns: (transfer none) (nullable): the area of @country. */
const LegationArea *
legation_area_level_lookup (const LegationAreaLevel *self, const char *country)
{
  guint first = 0;
  guint end = self->areas->len;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;
      const LegationArea *area = &g_array_index (self->areas, LegationArea, middle);
      const int order = strcmp (country, area->country);

      if (order == 0)
        return area;
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }

  return NULL;
}

static gboolean
box_holds (const LegationGridBox *box, double x, double y)
{
  return x >= box->west && x <= box->east && y >= box->north && y <= box->south;
}

/* Whether a ray to the east of the place crosses the ring an odd number of times. */
static gboolean
ring_holds (const LegationAreaLevel *self, const LegationAreaRing *ring, double x, double y)
{
  const LegationAreaRun *runs = &g_array_index (self->runs, LegationAreaRun, ring->first_run);
  const LegationAreaRun *end = runs + ring->n_runs;
  const LegationGridPoint *before = end[-1].points + (gssize) end[-1].step * (end[-1].n_points - 1);
  gboolean inside = FALSE;

  for (const LegationAreaRun *run = runs; run < end; run++)
    {
      const LegationGridPoint *point = run->points;

      for (guint32 i = 0; i < run->n_points; i++, point += run->step)
        {
          if ((point->y > y) != (before->y > y)
              && x < point->x
                         + (y - point->y) * ((double) before->x - point->x)
                               / ((double) before->y - point->y))
            inside = !inside;
          before = point;
        }
    }

  return inside;
}

/** legation_area_level_find: Returns: (transfer none) (nullable): the area at @x, @y, in cells. */
const LegationArea *
legation_area_level_find (const LegationAreaLevel *self, double x, double y)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      const LegationArea *area = &g_array_index (self->areas, LegationArea, i);
      gboolean inside = FALSE;

      if (!box_holds (&area->box, x, y))
        continue;
      for (guint j = 0; j < area->n_rings; j++)
        {
          const LegationAreaRing *ring
              = &g_array_index (self->rings, LegationAreaRing, area->first_ring + j);

          if (box_holds (&ring->box, x, y) && ring_holds (self, ring, x, y))
            inside = !inside;
        }
      if (inside)
        return area;
    }

  return NULL;
}

/**
 * legation_areas_find:
 *
 * As fine as what has been drawn: nothing is decoded for the sake of a question but the coarse level.
 * Under 0.1 ms, but for the first time.
 *
 * Returns: (transfer none) (nullable): the ISO code of the country at @location, interned; %NULL on the
 *   sea, on a lake, and where no country is (see data/basemap/areas.txt)
 */
const char *
legation_areas_find (LegationAreas *self, LegationLocation location)
{
  const double x = legation_mercator_x (location.lon);
  const double y = legation_mercator_y (location.lat);

  for (int detail = LEGATION_DETAIL_FINE; detail >= 0; detail--)
    {
      const LegationAreaLevel *level;
      const LegationArea *area;
      double cells;

      if (detail != LEGATION_DETAIL_COARSE && !legation_basemap_has_level (self->basemap, detail))
        continue;
      level = legation_areas_get_level (self, detail);
      cells = (double) (1 << level->bits);
      if (!box_holds (&level->box, x * cells, y * cells))
        continue;
      area = legation_area_level_find (level, x * cells, y * cells);

      return area != NULL ? area->country : NULL;
    }

  return NULL;
}
