/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the map of a slide looks: what the slide speaks of lies beside its card, as large as can be. */

#include "legation-slide-private.h"

/* Between what is shown and the edges of what is free for it, in logical pixels of the map: a mark, and
 * part of its name. */
#define PADDING 28.0
/* A mark with its badge. */
#define MARK_ROOM 20.0

static LegationSlideRect
to_logical (LegationSlideRect rect, LegationSlideRect map, double k)
{
  return (LegationSlideRect){ (rect.x - map.x) / k, (rect.y - map.y) / k, rect.width / k,
                              rect.height / k };
}

/* What a card leaves free of the map: beside it and below it. */
static void
find_free (LegationSlideRect map, LegationSlideRect card, LegationSlideRect free[2])
{
  const double right = card.x + card.width, bottom = card.y + card.height;

  free[0] = (LegationSlideRect){ right, 0.0, MAX (map.width - right, 1.0), map.height };
  free[1] = (LegationSlideRect){ 0.0, bottom, map.width, MAX (map.height - bottom, 1.0) };
}

/* The camera of the whole map that shows @box in a part of it. */
static LegationCamera
fit (LegationBox box, LegationSlideRect area, LegationSlideRect map)
{
  const double padding = MIN (PADDING, MIN (area.width, area.height) / 6.0);
  const LegationCamera target = legation_frame_fit_box (box, area.width, area.height, padding);
  LegationFrame frame = { target, map.width, map.height, 1.0 };
  LegationLocation middle;

  frame.camera = legation_frame_clamp_camera (target, map.width, map.height);
  middle = legation_frame_unproject (
    &frame, map.width - area.x - area.width / 2.0, map.height - area.y - area.height / 2.0);
  frame.camera.lon = middle.lon;
  frame.camera.lat = middle.lat;

  return legation_frame_clamp_camera (frame.camera, map.width, map.height);
}

static LegationCamera
fit_best (LegationBox box, LegationSlideRect map, LegationSlideRect card)
{
  LegationSlideRect free[2];
  LegationCamera beside, below;

  find_free (map, card, free);
  beside = fit (box, free[0], map);
  below = fit (box, free[1], map);

  return below.zoom > beside.zoom + 0.05 ? below : beside;
}

static gboolean
is_inside (LegationBox box, LegationLocation location)
{
  const gboolean between = box.west <= box.east
                             ? location.lon >= box.west && location.lon <= box.east
                             : location.lon >= box.west || location.lon <= box.east;

  return between && location.lat >= box.south && location.lat <= box.north;
}

static void
add_mark (GArray *locations, LegationRoutes *routes, guint mark)
{
  guint n;

  g_array_append_val (locations, legation_routes_get_marks (routes, &n)[mark].location);
}

/* Where the events are that the slide is about, however much of its time has been played. */
static GArray *
list_locations (LegationSession *session, const LegationSlide *slide, LegationRoutes *routes)
{
  g_autoptr (GBytes) highlights = legation_session_get_highlights (session);
  const guint8 *highlighted = highlights != NULL ? g_bytes_get_data (highlights, NULL) : NULL;
  GArray *locations = g_array_new (FALSE, FALSE, sizeof (LegationLocation));
  guint n_legs = 0, n_points = 0;
  const LegationLeg *legs = routes != NULL ? legation_routes_get_legs (routes, &n_legs) : NULL;
  const LegationPoint *points
    = routes != NULL ? legation_routes_get_points (routes, &n_points) : NULL;
  const LegationSlideFilter filter = legation_slide_make_filter (slide, session);

  for (guint i = 0; i < n_legs; i++)
    if (legation_slide_filter_shows (&filter, legs[i].event)
        && (highlighted == NULL || highlighted[legs[i].event->record.index]))
      {
        add_mark (locations, routes, legs[i].from);
        add_mark (locations, routes, legs[i].to);
      }
  for (guint i = 0; i < n_points; i++)
    if (legation_slide_filter_shows (&filter, points[i].event)
        && (highlighted == NULL || highlighted[points[i].event->record.index]))
      add_mark (locations, routes, points[i].mark);

  return locations;
}

/* Whether any of them is on the map, but under the card. */
static gboolean
is_covered (GArray *locations, LegationCamera camera, LegationSlideRect map, LegationSlideRect card)
{
  const LegationFrame frame = { camera, map.width, map.height, 1.0 };

  for (guint i = 0; i < locations->len; i++)
    {
      double x, y;

      legation_frame_project (&frame, g_array_index (locations, LegationLocation, i), &x, &y);
      if (x > MAX (card.x - MARK_ROOM, 0.0) && x < card.x + card.width + MARK_ROOM
          && y > MAX (card.y - MARK_ROOM, 0.0) && y < card.y + card.height + MARK_ROOM)
        return TRUE;
    }

  return FALSE;
}

/* A box that holds another, and places. */
static LegationBox
stretch (LegationBox box, GArray *locations)
{
  g_autoptr (GArray) all = g_array_copy (locations);
  const LegationLocation corners[2] = { { box.west, box.north }, { box.east, box.south } };

  g_array_append_vals (all, corners, G_N_ELEMENTS (corners));

  return legation_box_around ((const LegationLocation *) (gpointer) all->data, all->len);
}

static LegationBox
find_box (LegationSession *session, const LegationSlide *slide, GArray *locations)
{
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (session));

  if (slide->step != NULL && slide->step->has_box)
    return slide->step->box;
  if (slide->step != NULL && locations->len > 0)
    return legation_box_around ((const LegationLocation *) (gpointer) locations->data,
                                locations->len);
  if (header->has_opening_box)
    return header->opening_box;
  if (locations->len > 0)
    return legation_box_around ((const LegationLocation *) (gpointer) locations->data,
                                locations->len);

  return (LegationBox){ -180.0, -60.0, 180.0, 75.0 };
}

/**
 * _legation_slide_find_camera:
 * @map: where the map is on the slide, px
 * @card: what is over it, px
 *
 * Returns: the camera of the whole map.  All of the slide's box is beside or below the card; where the
 *   end of a journey that it speaks of would still be under the card, that is shown too
 */
LegationCamera
_legation_slide_find_camera (LegationSession *session,
                             const LegationSlide *slide,
                             const LegationSlideLook *look,
                             LegationSlideRect map,
                             LegationSlideRect card)
{
  g_autoptr (GArray) locations = list_locations (session, slide, look->routes);
  const LegationBox box = find_box (session, slide, locations);
  const LegationSlideRect over = to_logical (card, map, look->k);
  LegationSlideRect whole = to_logical (map, map, look->k);
  LegationCamera camera = fit_best (box, whole, over);

  if (slide->kind != LEGATION_SLIDE_STEP || !is_covered (locations, camera, whole, over))
    return camera;
  for (guint i = locations->len; i > 0; i--)
    {
      g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (LegationLocation));

      g_array_append_val (one, g_array_index (locations, LegationLocation, i - 1));
      if (is_inside (box, g_array_index (one, LegationLocation, 0))
          || !is_covered (one, camera, whole, over))
        g_array_remove_index_fast (locations, i - 1);
    }

  return locations->len > 0 ? fit_best (stretch (box, locations), whole, over) : camera;
}
