/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at routes: at one event, at all that are shown, and at what the dataset opens with, each in
 * the part of the map that nothing lies over. */

#include "legation-map-view-private.h"

#define FLIGHT_MILLISECONDS 600

/* The room that cards and buttons take at the edges, in logical pixels. */
#define MARGIN_START 60.0
#define MARGIN_TOP 56.0
#define MARGIN_END 40.0
#define MARGIN_BOTTOM 48.0
/* Beside what lies over the map. */
#define MARGIN_BESIDE 24.0
/* A mark, its badge and part of its name. */
#define MARK_ROOM 12.0f

/* On a map lower than this the routes matter more than the region. */
#define LOW_HEIGHT 420

/* Fitting a single place does not come nearer than this. */
#define MAX_FIT_ZOOM 7.0

/* East is on the right everywhere, but what lies over the map is mirrored. */
static gboolean
is_mirrored (LegationMapView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The part of the map that nothing but its own cards lies over. */
graphene_rect_t
_legation_map_view_find_uncovered (LegationMapView *self)
{
  const int covered = is_mirrored (self) ? self->covered_end : self->covered_start;
  const int left = CLAMP (covered, 0, self->width - 1);
  const int width = self->width - self->covered_start - self->covered_end;

  return GRAPHENE_RECT_INIT ((float) left, 0.0f, (float) MAX (width, 1), (float) self->height);
}

/* Where a card on the map is, or will be, with the room of a mark around it. */
static gboolean
find_card (LegationMapView *self, GtkWidget *card, graphene_rect_t *rect)
{
  const gboolean rtl = is_mirrored (self);
  const gboolean right = (gtk_widget_get_halign (card) == GTK_ALIGN_END) != rtl;
  const gboolean bottom = gtk_widget_get_valign (card) == GTK_ALIGN_END;
  GtkRequisition size;

  if (!gtk_widget_get_visible (card))
    return FALSE;
  if (card == self->credits)
    {
      GdkRectangle place;

      _legation_map_view_place_child (self, card, &place);
      *rect = GRAPHENE_RECT_INIT ((float) place.x, (float) place.y, (float) place.width,
                                  (float) place.height);
      graphene_rect_inset (rect, -MARK_ROOM, -MARK_ROOM);
      return TRUE;
    }
  gtk_widget_get_preferred_size (card, NULL, &size);
  *rect = GRAPHENE_RECT_INIT (right ? (float) (self->width - size.width) : 0.0f,
                              bottom ? (float) (self->height - size.height) : 0.0f,
                              (float) size.width, (float) size.height);
  graphene_rect_inset (rect, -MARK_ROOM, -MARK_ROOM);

  return TRUE;
}

/* The part of the map that no card covers.  Buttons are at the start, and the legend at the end. */
static graphene_rect_t
find_free_area (LegationMapView *self)
{
  const graphene_rect_t uncovered = _legation_map_view_find_uncovered (self);
  const gboolean rtl = is_mirrored (self);
  graphene_rect_t legend;
  double left = uncovered.origin.x + MARGIN_BESIDE;
  double right = uncovered.origin.x + uncovered.size.width - MARGIN_BESIDE;

  left = MAX (left, rtl ? MARGIN_END : MARGIN_START);
  right = MIN (right, self->width - (rtl ? MARGIN_START : MARGIN_END));
  if (legation_legend_card_is_open (self->legend)
      && find_card (self, GTK_WIDGET (self->legend), &legend)
      && legend.size.width < self->width / 2.0f)
    {
      if (rtl)
        left = MAX (left, legend.origin.x + legend.size.width);
      else
        right = MIN (right, legend.origin.x);
    }

  return GRAPHENE_RECT_INIT ((float) left, MARGIN_TOP, (float) MAX (right - left, 1.0),
                             (float) MAX (self->height - MARGIN_TOP - MARGIN_BOTTOM, 1.0));
}

static gboolean
is_under (LegationMapView *self,
          GtkWidget *card,
          LegationCamera camera,
          const LegationLocation *locations,
          guint n)
{
  const LegationFrame frame = { camera, self->width, self->height, 1.0 };
  graphene_rect_t rect;

  if (!find_card (self, card, &rect))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      double x, y;

      legation_frame_project (&frame, locations[i], &x, &y);
      if (graphene_rect_contains_point (&rect, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_covered (LegationMapView *self, LegationCamera camera, const LegationLocation *locations, guint n)
{
  return is_under (self, GTK_WIDGET (self->legend), camera, locations, n)
         || is_under (self, self->corner, camera, locations, n)
         || is_under (self, self->tools, camera, locations, n)
         || is_under (self, self->credits, camera, locations, n);
}

static void
add_location (GArray *locations, const LegationMark *mark)
{
  g_array_append_val (locations, mark->location);
}

static gboolean
is_event (LegationMapView *self, const LegationEvent *event, gconstpointer data)
{
  return event == data;
}

static gboolean
is_shown (LegationMapView *self, const LegationEvent *event, gconstpointer data)
{
  return legation_session_shows (self->session, event);
}

/* Shown, and highlighted where anything is: @data: (nullable): the highlights. */
static gboolean
is_highlighted (LegationMapView *self, const LegationEvent *event, gconstpointer data)
{
  const guint8 *highlighted = data != NULL ? g_bytes_get_data ((GBytes *) data, NULL) : NULL;

  return legation_session_shows (self->session, event)
         && (highlighted == NULL || highlighted[event->record.index]);
}

/* Not dimmed: @data: an emphasis for each event. */
static gboolean
is_loud (LegationMapView *self, const LegationEvent *event, gconstpointer data)
{
  const guint8 *emphasis = g_bytes_get_data ((GBytes *) data, NULL);

  return emphasis[event->record.index] >= LEGATION_EMPHASIS_NORMAL;
}

/* The places of the events that @matches. */
static GArray *
collect_locations (LegationMapView *self,
                   gboolean (*matches) (LegationMapView *self,
                                        const LegationEvent *event,
                                        gconstpointer data),
                   gconstpointer data)
{
  LegationRoutes *routes = legation_painter_get_routes (self->painter);
  GArray *locations = g_array_new (FALSE, FALSE, sizeof (LegationLocation));
  guint n_marks, n_legs, n_points;
  const LegationMark *marks = legation_routes_get_marks (routes, &n_marks);
  const LegationLeg *legs = legation_routes_get_legs (routes, &n_legs);
  const LegationPoint *points = legation_routes_get_points (routes, &n_points);

  for (guint i = 0; i < n_legs; i++)
    if (matches (self, legs[i].event, data))
      {
        add_location (locations, &marks[legs[i].from]);
        add_location (locations, &marks[legs[i].to]);
      }
  for (guint i = 0; i < n_points; i++)
    if (matches (self, points[i].event, data))
      add_location (locations, &marks[points[i].mark]);

  return locations;
}

static void
reveal (LegationMapView *self, GArray *found)
{
  const LegationLocation *locations = (const LegationLocation *) found->data;
  const LegationCamera target = _legation_map_view_get_target (self);
  graphene_rect_t view;
  graphene_rect_t area;

  if (found->len == 0 || self->width <= 0)
    return;

  view = _legation_map_view_find_uncovered (self);
  graphene_rect_inset (&view, MARK_ROOM, MARK_ROOM);
  if (legation_camera_shows (target, locations, found->len, &view, self->width, self->height)
      && !is_covered (self, target, locations, found->len))
    return;

  area = find_free_area (self);
  _legation_map_view_fly (self,
                          legation_camera_reveal (target, locations, found->len, &area,
                                                  self->width, self->height),
                          FLIGHT_MILLISECONDS, ADW_EASE_IN_OUT_CUBIC);
}

/* Moves the map only if a place of @event is out of view or under a card. */
void
_legation_map_view_reveal (LegationMapView *self, const LegationEvent *event)
{
  g_autoptr (GArray) found = collect_locations (self, is_event, event);

  reveal (self, found);
}

/* The same for all that a step of a story highlights. */
void
_legation_map_view_reveal_highlights (LegationMapView *self)
{
  g_autoptr (GBytes) highlights = legation_session_get_highlights (self->session);
  g_autoptr (GArray) found = NULL;

  if (highlights == NULL)
    return;
  found = collect_locations (self, is_highlighted, highlights);
  reveal (self, found);
}

/* Shows @box as large as can be without a card over what is in it: on a low map there is little to
 * give away. */
static LegationCamera
fit_clear (LegationMapView *self, LegationBox box, const LegationLocation *locations, guint n)
{
  static const float insets[][4] = {
    /* start, top, end, bottom */
    { 28.0f, 28.0f, 36.0f, 28.0f }, { 64.0f, 28.0f, 36.0f, 28.0f }, { 64.0f, 52.0f, 36.0f, 28.0f },
    { 64.0f, 28.0f, 36.0f, 56.0f }, { 64.0f, 28.0f, 136.0f, 28.0f }, { 64.0f, 52.0f, 36.0f, 56.0f },
  };
  graphene_rect_t area;
  LegationCamera camera;

  for (guint i = 0; i < G_N_ELEMENTS (insets) && self->height < LOW_HEIGHT; i++)
    {
      area = _legation_map_view_find_uncovered (self);
      area.origin.x += insets[i][is_mirrored (self) ? 2 : 0];
      area.origin.y += insets[i][1];
      area.size.width = MAX (area.size.width - insets[i][0] - insets[i][2], 1.0f);
      area.size.height = MAX (area.size.height - insets[i][1] - insets[i][3], 1.0f);
      camera = legation_camera_fit_area (box, &area, self->width, self->height, MAX_FIT_ZOOM);
      if (!is_covered (self, camera, locations, n))
        return camera;
    }

  area = find_free_area (self);

  return legation_camera_fit_area (box, &area, self->width, self->height, MAX_FIT_ZOOM);
}

/* All of a country, or its middle where it is not known how far it reaches. */
static void
add_country (LegationMapView *self, GArray *locations, const char *country)
{
  LegationGazetteer *gazetteer = legation_session_get_gazetteer (self->session);
  LegationLocation location;
  LegationBox box;

  if (!legation_gazetteer_get_country_location (gazetteer, country, &location))
    return;
  g_array_append_val (locations, location);
  if (!legation_map_layer_find_extent (self->layer, country, location, &box))
    return;
  location = (LegationLocation){ box.west, box.north };
  g_array_append_val (locations, location);
  location = (LegationLocation){ box.east, box.south };
  g_array_append_val (locations, location);
}

/* Where a dataset is at home none of whose events is drawn: the country that it is about, and those
 * that this one has relationships with. */
static void
add_home (LegationMapView *self, GArray *locations)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  LegationGazetteer *gazetteer = legation_session_get_gazetteer (self->session);
  LegationLocation location;

  if (gazetteer == NULL)
    return;
  add_country (self, locations, legation_dataset_get_header (dataset)->focus);
  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    for (guint j = 0; j < 2; j++)
      {
        const char *country = legation_dataset_get_relationship (dataset, i)->parties[j].country;

        if (legation_gazetteer_get_country_location (gazetteer, country, &location))
          g_array_append_val (locations, location);
      }
}

static LegationCamera
fit_locations (LegationMapView *self, GArray *found)
{
  const LegationCamera whole = { 0.0, 20.0, 0.0 };
  const LegationLocation *locations;

  if (found->len == 0)
    add_home (self, found);
  if (found->len == 0)
    return legation_frame_clamp_camera (whole, self->width, self->height);
  locations = (const LegationLocation *) found->data;

  return fit_clear (self, legation_box_around (locations, found->len), locations, found->len);
}

static gboolean
contains (LegationBox box, LegationLocation location)
{
  const gboolean between = box.west <= box.east
                             ? location.lon >= box.west && location.lon <= box.east
                             : location.lon >= box.west || location.lon <= box.east;

  return between && location.lat >= box.south && location.lat <= box.north;
}

static void
keep_inside (GArray *locations, LegationBox box)
{
  for (guint i = locations->len; i > 0; i--)
    if (!contains (box, g_array_index (locations, LegationLocation, i - 1)))
      g_array_remove_index_fast (locations, i - 1);
}

/* Where all of @box is seen: in the part of the map that nothing lies over; and where a card would
 * cover what it is about, beside the cards. */
LegationCamera
_legation_map_view_fit_box (LegationMapView *self, LegationBox box)
{
  g_autoptr (GBytes) highlights = legation_session_get_highlights (self->session);
  g_autoptr (GArray) found = collect_locations (self, is_highlighted, highlights);
  graphene_rect_t area = _legation_map_view_find_uncovered (self);
  LegationCamera camera
    = legation_camera_fit_area (box, &area, self->width, self->height, LEGATION_FRAME_MAX_ZOOM);

  keep_inside (found, box);
  if (!is_covered (self, camera, (const LegationLocation *) found->data, found->len))
    return camera;
  area = find_free_area (self);

  return legation_camera_fit_area (box, &area, self->width, self->height, LEGATION_FRAME_MAX_ZOOM);
}

/* What stands out on the map because of what is chosen: its routes, and where there are none the
 * countries that are marked for it. */
static GArray *
collect_chosen (LegationMapView *self)
{
  g_autoptr (GBytes) emphasis = legation_session_collect_emphasis (self->session);
  GArray *found = collect_locations (self, is_loud, emphasis);
  LegationGazetteer *gazetteer = legation_session_get_gazetteer (self->session);
  g_auto (GStrv) marked = NULL;

  if (found->len > 0 || gazetteer == NULL)
    return found;
  marked = legation_session_collect_marks (self->session);
  for (guint i = 0; marked[i] != NULL; i++)
    add_country (self, found, marked[i]);

  return found;
}

/* Shows all of what is chosen or compared, as large as can be.  Returns: whether the map has any of
 * it. */
gboolean
_legation_map_view_fit_chosen (LegationMapView *self)
{
  g_autoptr (GArray) found = NULL;

  if (self->session == NULL || self->width <= 0
      || (legation_session_get_view (self->session)->selection == NULL
          && legation_session_get_view (self->session)->comparison == LEGATION_COMPARISON_NONE))
    return FALSE;
  found = collect_chosen (self);
  if (found->len == 0)
    return FALSE;
  _legation_map_view_fly (self, fit_locations (self, found), FLIGHT_MILLISECONDS,
                          ADW_EASE_IN_OUT_CUBIC);

  return TRUE;
}

/* Where the dataset says to look first; where there is little room, the places in use there. */
LegationCamera
_legation_map_view_get_opening (LegationMapView *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  const LegationHeader *header = legation_dataset_get_header (dataset);
  graphene_rect_t area = _legation_map_view_find_uncovered (self);
  g_autoptr (GArray) found = collect_locations (self, is_shown, NULL);
  LegationCamera camera;

  if (!header->has_opening_box)
    return fit_locations (self, found);

  keep_inside (found, header->opening_box);
  if (self->height < LOW_HEIGHT && found->len > 0)
    return fit_locations (self, found);

  camera = legation_camera_fit_area (header->opening_box, &area, self->width, self->height,
                                     LEGATION_FRAME_MAX_ZOOM);
  /* Who made the dataset left room for the legend where it was seen: on the right. */
  if (!is_mirrored (self)
      || !is_covered (self, camera, (const LegationLocation *) found->data, found->len))
    return camera;
  area = find_free_area (self);

  return legation_camera_fit_area (header->opening_box, &area, self->width, self->height,
                                   LEGATION_FRAME_MAX_ZOOM);
}

/** legation_map_view_fit: shows all routes that the filter lets through. */
void
legation_map_view_fit (LegationMapView *self)
{
  g_autoptr (GArray) found = NULL;

  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  if (self->session == NULL || self->width <= 0)
    return;
  found = collect_locations (self, is_shown, NULL);
  _legation_map_view_fly (self, fit_locations (self, found), FLIGHT_MILLISECONDS,
                          ADW_EASE_IN_OUT_CUBIC);
}

/** legation_map_view_fit_selection: shows all of what is chosen, or all routes where nothing is. */
void
legation_map_view_fit_selection (LegationMapView *self)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  if (!_legation_map_view_fit_chosen (self))
    legation_map_view_fit (self);
}
