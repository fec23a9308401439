/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing runs along the edges of the world and of the region that is drawn finer: parts of the map
 * end there, and nothing in nature does. */

#include "map-fixture.h"

/* Lines that cross an edge hide it for some pixels, lines that run along it for many more. */
#define LONGEST 40
#define BESIDE 4
#define STRIP 2048

typedef struct
{
  const char *name;
  LegationBox line; /* of which two sides are equal */
} Edge;

static const Edge edges[] = {
  { "antimeridian", { 180, -84, 180, 84 } },
  { "region-west", { 60, -15, 60, 65 } },
  { "region-north", { 60, 65, 180, 65 } },
  { "region-south", { 60, -15, 180, -15 } },
};

static const double zooms[] = { 2.5, 4.3, 5.0, 5.9, 6.5, 7.4, 8.2 };
/* The region has edges where the fine level is drawn. */
#define FIRST_OF_REGION 4

/* The longest run along the middle of @surface where what is on both sides is the same, plain land
 * or plain sea, and the middle is something else; it ends at @end. */
static int
find_longest_mark (cairo_surface_t *surface, gboolean upright, int *end)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  const int middle = (upright ? width : height) / 2;
  int longest = 0;
  int run = 0;

  for (int i = 0; i < (upright ? height : width); i++)
    {
      gboolean is_marked = FALSE;
      guint32 pixels[2 * BESIDE + 1];

      for (int j = -BESIDE; j <= BESIDE; j++)
        pixels[j + BESIDE] = get_surface_pixel (surface, upright ? middle + j : i,
                                                upright ? i : middle + j);
      if (pixels[0] == pixels[2 * BESIDE])
        for (int j = BESIDE - 1; j <= BESIDE + 1; j++)
          is_marked |= get_pixel_distance (pixels[j], pixels[0]) > 3;
      run = is_marked ? run + 1 : 0;
      if (run > longest)
        {
          longest = run;
          *end = i;
        }
    }

  return longest;
}

static void
check_edge (gconstpointer data)
{
  const Edge *edge = data;
  const gboolean upright = edge->line.west == edge->line.east;
  g_autoptr (LegationBasemap) basemap = load_basemap (FALSE);

  for (guint i = edge->line.west == 180 ? 0 : FIRST_OF_REGION; i < G_N_ELEMENTS (zooms); i++)
    for (LegationStyleId style = 0; style < LEGATION_N_STYLES; style++)
      {
        const double step = STRIP / 256.0 / exp2 (zooms[i]);
        const double x = legation_mercator_x (edge->line.west);
        const double y = legation_mercator_y (edge->line.north);
        const double length = upright ? legation_mercator_y (edge->line.south) - y
                                      : legation_mercator_x (edge->line.east) - x;

        for (double at = 0.0; at < length; at += step)
          {
            const double middle = at + MIN (step, length - at) / 2.0;
            const double strip = MIN (step, length - at) / step * STRIP;
            const LegationFrame frame = {
              { legation_mercator_lon (upright ? x : x + middle),
                legation_mercator_lat (upright ? y + middle : y), zooms[i] },
              upright ? 24 : strip, upright ? strip : 24, 1,
            };
            cairo_surface_t *surface = draw_basemap (basemap, &frame, style);
            int end = 0;
            const int longest = find_longest_mark (surface, upright, &end);

            if (longest >= LONGEST)
              {
                const LegationLocation found = legation_frame_unproject (
                    &frame, upright ? 12 : end, upright ? end : 12);

                g_error ("%s: %d pixels up to %g, %g at zoom %g", edge->name, longest, found.lon,
                         found.lat, zooms[i]);
              }
            cairo_surface_destroy (surface);
          }
      }
}

void
add_edges_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autofree char *path = g_strdup_printf ("/basemap/edge/%s", edges[i].name);

      g_test_add_data_func (path, &edges[i], check_edge);
    }
}
