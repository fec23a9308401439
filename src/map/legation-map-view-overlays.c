/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies on the map: the legend of what is drawn, the pills for what is not, scale and credits.
 * They follow each new picture, never each frame; what takes reading, when the map has rested. */

#include "config.h"

#include "legation-map-view-private.h"

#include <glib/gi18n.h>

#include "legation-labels.h"
#include "legation-relief.h"

#define FLIGHT_MILLISECONDS 600

/* From the edge of the map to what lies on it, in logical pixels. */
#define INSET 10
/* How often the number in the corner may change. */
#define CORNER_MILLISECONDS 400

static void
pill_clicked_cb (GtkButton *button, LegationMapView *self)
{
  for (guint i = 0; i < LEGATION_MAX_EDGES; i++)
    if (self->pills[i].button == GTK_WIDGET (button))
      {
        LegationCamera camera = self->camera;

        camera.lon = self->pills[i].location.lon;
        camera.lat = self->pills[i].location.lat;
        _legation_map_view_fly (self, camera, FLIGHT_MILLISECONDS, ADW_EASE_IN_OUT_CUBIC);
      }
}

void
_legation_map_view_create_pills (LegationMapView *self)
{
  for (guint i = 0; i < LEGATION_MAX_EDGES; i++)
    {
      LegationMapPill *pill = &self->pills[i];
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      pill->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      pill->label = gtk_label_new (NULL);
      gtk_box_append (GTK_BOX (box), pill->arrow);
      gtk_box_append (GTK_BOX (box), pill->label);
      pill->button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (pill->button), box);
      gtk_widget_add_css_class (pill->button, "map-pill");
      gtk_widget_set_visible (pill->button, FALSE);
      g_signal_connect (pill->button, "clicked", G_CALLBACK (pill_clicked_cb), self);
      gtk_overlay_add_overlay (self->overlay, pill->button);
    }
}

/* East stays on the right where text runs to the left, and the theme's arrows do not. */
static const char *
get_arrow_icon (GtkWidget *widget, GtkPositionType side)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  switch (side)
    {
    case GTK_POS_LEFT:
      return rtl ? "go-next-symbolic" : "go-previous-symbolic";
    case GTK_POS_RIGHT:
      return rtl ? "go-previous-symbolic" : "go-next-symbolic";
    case GTK_POS_TOP:
      return "go-up-symbolic";
    case GTK_POS_BOTTOM:
    default:
      return "go-down-symbolic";
    }
}

/* Hides what lies on the map; the focus of what goes is the map's. */
static void
set_shown (LegationMapView *self, GtkWidget *widget, gboolean shown)
{
  if (!shown && gtk_widget_get_focus_child (widget) != NULL && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
  if (!shown && gtk_widget_is_focus (widget) && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
  gtk_widget_set_visible (widget, shown);
}

static void
set_pill (LegationMapView *self,
          LegationMapPill *pill,
          const LegationEdge *edge,
          LegationPlacement placement)
{
  const char *name = legation_session_get_country_name (self->session, edge->country);
  /* Translators: %s is a country that lies outside the part of the map that is in view. */
  g_autofree char *tooltip = g_strdup_printf (_("Go to %s"), name);

  pill->location = edge->location;
  pill->side = edge->side;
  pill->crossing
    = GRAPHENE_POINT_INIT ((float) (placement.x + placement.scale * edge->crossing.x),
                           (float) (placement.y + placement.scale * edge->crossing.y));
  gtk_image_set_from_icon_name (GTK_IMAGE (pill->arrow), get_arrow_icon (pill->arrow, edge->side));
  /* A tooltip that is set asks where the pointer is, even if it is the same. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (pill->button), tooltip) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (pill->label), name);
  gtk_widget_set_tooltip_text (pill->button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
}

/* Where routes leave the view; or where nothing is shown, what is nearest. */
static GArray *
find_edges (LegationMapView *self, LegationScene *scene, LegationPlacement placement)
{
  guint n_legs, n_marks;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n_legs);
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n_marks);
  const graphene_rect_t view = _legation_map_view_find_seen (self, placement);
  GArray *edges = legation_edges_find (legs, n_legs, marks, &view, LEGATION_MAX_EDGES);

  if (edges->len > 0)
    return edges;
  g_array_unref (edges);

  return legation_edges_find_nearest (marks, n_marks, &view, LEGATION_MAX_EDGES);
}

static void
update_pills (LegationMapView *self, LegationScene *scene, LegationPlacement placement)
{
  g_autoptr (GArray) edges = find_edges (self, scene, placement);

  for (guint i = 0; i < LEGATION_MAX_EDGES; i++)
    {
      set_shown (self, self->pills[i].button, i < edges->len);
      if (i < edges->len)
        set_pill (self, &self->pills[i], &g_array_index (edges, LegationEdge, i), placement);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

/* Without a session there is nothing to say. */
void
_legation_map_view_clear_overlays (LegationMapView *self)
{
  set_shown (self, self->no_place, FALSE);
  set_shown (self, self->nothing, FALSE);
  set_shown (self, GTK_WIDGET (self->legend), FALSE);
  for (guint i = 0; i < LEGATION_MAX_EDGES; i++)
    set_shown (self, self->pills[i].button, FALSE);
}

/* The name of the map for a screen reader tells how many events are to be found in it one by one. */
static void
update_name (LegationMapView *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  const char *title = legation_dataset_get_header (dataset)->title;
  const guint n = legation_map_layer_count_events (self->layer);
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  g_autofree char *name = NULL;

  if (scene == NULL || !legation_scene_has_bundles (scene))
    /* Translators: the name of the map for a screen reader; %s is the title of the dataset. */
    name = g_strdup_printf (ngettext ("Map of %s, %u event in view", "Map of %s, %u events in view", n),
                            title, n);
  else
    /* Translators: the same, where some lines and badges stand for several events. */
    name = g_strdup_printf (ngettext ("Map of %s, %u event in view by itself, others bundled",
                                      "Map of %s, %u events in view by themselves, others bundled",
                                      n),
                            title, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* Relief is gone from near, and so is its source. */
static void
update_attribution (LegationMapView *self)
{
  const gboolean has_relief
    = legation_relief_is_seen (self->camera.zoom, legation_map_layer_get_style (self->layer));
  const char *text
    = has_relief ? _("Natural Earth, ETOPO5, CLDR, GeoNames · borders are approximate")
                 : _("Natural Earth, CLDR, GeoNames · borders are approximate");

  if (g_str_equal (gtk_label_get_label (GTK_LABEL (self->attribution)), text))
    return;
  gtk_label_set_label (GTK_LABEL (self->attribution), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->credits_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Follows a new picture. */
void
_legation_map_view_update_overlays (LegationMapView *self)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);

  if (scene == NULL || self->session == NULL)
    return;
  if (self->presented)
    {
      update_name (self);
      return;
    }
  update_pills (self, scene, placement);
  update_attribution (self);
  if (!legation_map_layer_has_rested (self->layer))
    return;
  _legation_map_view_update_legend (self);
  update_name (self);
}

/* The chosen event, if the map cannot draw it. */
static const LegationEvent *
find_absent (LegationMapView *self)
{
  const LegationRecord *record = legation_session_get_selection (self->session);

  if (record == NULL || record->kind != LEGATION_KIND_EVENT
      || legation_event_is_drawn ((const LegationEvent *) record))
    return NULL;

  return (const LegationEvent *) record;
}

/* The pill in the corner: the chosen event that is not on the map, or how many are not. */
static void
show_corner (LegationMapView *self, const LegationEvent *absent)
{
  guint placeless = legation_session_count_placeless (self->session);
  g_autofree char *text = NULL;

  if (absent != NULL)
    /* Translators: %s is the title of an event. */
    text = g_strdup_printf (_("Not on the map: %s"), absent->record.name);
  else
    text = g_strdup_printf (ngettext ("%u event is not on the map",
                                      "%u events are not on the map", placeless),
                            placeless);
  gtk_label_set_label (self->no_place_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->no_place), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  set_shown (self, self->no_place, absent != NULL || placeless > 0);
}

static gboolean
corner_cb (gpointer data)
{
  LegationMapView *self = data;

  if (!self->corner_due || self->session == NULL)
    {
      self->corner_timeout = 0;
      return G_SOURCE_REMOVE;
    }
  self->corner_due = FALSE;
  show_corner (self, find_absent (self));

  return G_SOURCE_CONTINUE;
}

/* While time runs the number changes with nearly every frame, and each other text has the whole window
 * laid out. */
static void
update_corner (LegationMapView *self)
{
  const LegationEvent *absent = find_absent (self);

  self->corner_due = absent == NULL && self->corner_timeout != 0;
  if (self->corner_due)
    return;
  show_corner (self, absent);
  if (self->corner_timeout == 0)
    self->corner_timeout = g_timeout_add (CORNER_MILLISECONDS, corner_cb, self);
}

/* Follows filter and selection. */
void
_legation_map_view_update_counts (LegationMapView *self)
{
  if (!self->presented)
    {
      update_corner (self);
      set_shown (self, self->nothing, _legation_map_view_fill_nothing (self));
    }
  update_name (self);
}

static void
add_disc (LegationMapView *self, LegationPlacement placement, LegationVertex center, GArray *obstacles)
{
  const double x = placement.x + placement.scale * center.x;
  const double y = placement.y + placement.scale * center.y;
  const graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x - 10.0f, (float) y - 10.0f, 20, 20);

  if (x > -10.0 && y > -10.0 && x < self->width + 10.0 && y < self->height + 10.0)
    g_array_append_val (obstacles, rect);
}

/* Pills leave marks and the numbers of chains alone where they can. */
static void
add_marks (LegationMapView *self, GArray *obstacles)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  const LegationSceneMark *marks;
  const LegationSceneLeg *legs;
  guint n_marks, n_legs;

  if (scene == NULL)
    return;
  marks = legation_scene_get_marks (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].emphasis != LEGATION_EMPHASIS_HIDDEN)
      add_disc (self, placement, marks[i].center, obstacles);
  marks = legation_scene_get_rings (scene, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    add_disc (self, placement, marks[i].center, obstacles);
  legs = legation_scene_get_legs (scene, &n_legs);
  for (guint i = 0; i < n_legs; i++)
    if (legs[i].has_badge && legs[i].leg->number > 0)
      add_disc (self, placement, legs[i].badge, obstacles);
}

/* And the names of the places in use. */
static void
add_names (LegationMapView *self, GArray *obstacles)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  guint n = 0;
  const LegationLabel *labels = scene != NULL ? legation_scene_get_labels (scene, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t name
        = GRAPHENE_RECT_INIT ((float) (placement.x + placement.scale * labels[i].x),
                              (float) (placement.y + placement.scale * labels[i].y),
                              (float) (placement.scale * labels[i].width),
                              (float) (placement.scale * labels[i].height));

      if (labels[i].type <= LEGATION_LABEL_STOP_COUNTRY)
        g_array_append_val (obstacles, name);
    }
}

static void
add_obstacle (LegationMapView *self, GtkWidget *widget, GArray *obstacles)
{
  graphene_rect_t bounds;

  if (gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget)
      && gtk_widget_compute_bounds (widget, GTK_WIDGET (self->overlay), &bounds))
    {
      graphene_rect_inset (&bounds, -6.0f, -6.0f);
      g_array_append_val (obstacles, bounds);
    }
}

/* A pill is where its route leaves the view, and keeps clear of everything else that lies there. */
static void
place_pill (LegationMapView *self, guint position, GdkRectangle *allocation)
{
  const LegationMapPill *pill = &self->pills[position];
  const graphene_rect_t bounds
    = GRAPHENE_RECT_INIT (INSET, INSET, (float) (self->width - 2 * INSET),
                          (float) (self->height - 2 * INSET));
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  graphene_rect_t wish, rect;
  GtkRequisition size;
  gboolean placed = FALSE;
  guint n_kept[3]; /* of the obstacles, from the strictest try on */

  add_obstacle (self, self->corner, obstacles);
  add_obstacle (self, self->tools, obstacles);
  add_obstacle (self, GTK_WIDGET (self->legend), obstacles);
  add_obstacle (self, self->credits, obstacles);
  add_obstacle (self, self->nothing, obstacles);
  for (guint i = 0; i < position; i++)
    add_obstacle (self, self->pills[i].button, obstacles);
  n_kept[2] = obstacles->len;
  add_marks (self, obstacles);
  n_kept[1] = obstacles->len;
  add_names (self, obstacles);
  n_kept[0] = obstacles->len;

  gtk_widget_get_preferred_size (pill->button, NULL, &size);
  wish = GRAPHENE_RECT_INIT (pill->crossing.x - (float) size.width / 2.0f,
                             pill->crossing.y - (float) size.height / 2.0f, (float) size.width,
                             (float) size.height);
  for (guint i = 0; i < G_N_ELEMENTS (n_kept) && !placed; i++)
    {
      rect = wish;
      placed = legation_edge_place (pill->side, &rect, &bounds,
                                    (const graphene_rect_t *) obstacles->data, n_kept[i]);
    }
  gtk_widget_set_child_visible (pill->button, placed);
  *allocation = (GdkRectangle){ (int) rect.origin.x, (int) rect.origin.y, size.width, size.height };
}

/* The overlay asks where a child goes; those that stand in a corner take care of themselves. */
gboolean
_legation_map_view_place_child (LegationMapView *self, GtkWidget *child, GdkRectangle *allocation)
{
  if (child == self->credits)
    {
      _legation_map_view_place_credits (self, allocation);
      return TRUE;
    }
  if (child == GTK_WIDGET (self->card))
    {
      legation_event_card_place (self->card, self->width, self->height, allocation);
      return TRUE;
    }
  for (guint i = 0; i < LEGATION_MAX_EDGES; i++)
    if (child == self->pills[i].button)
      {
        place_pill (self, i, allocation);
        return TRUE;
      }

  return FALSE;
}
