/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend follows what is seen, and its entries work.  A channel is part of the filter, which map,
 * timeline and lists share.  How something is known is not: such an entry brings out on the map what
 * is known so, dims the rest and hides nothing. */

#include "legation-map-view-private.h"

#define BIT(value) (1u << (value))

/* What is seen of a scene, in its pixels. */
graphene_rect_t
_legation_map_view_find_seen (LegationMapView *self, LegationPlacement placement)
{
  return GRAPHENE_RECT_INIT (
    (float) (-placement.x / placement.scale), (float) (-placement.y / placement.scale),
    (float) (self->width / placement.scale), (float) (self->height / placement.scale));
}

/* Worked out when it is first needed: who never touches the legend needs none of it. */
static const guint *
get_classes (LegationMapView *self)
{
  if (self->classes == NULL)
    self->classes = legation_legend_classify (legation_painter_get_routes (self->painter));

  return self->classes;
}

static guint
collect_channels (LegationMapView *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  guint n = legation_dataset_get_n_events (dataset);
  guint channels = 0;

  for (guint i = 0; i < n; i++)
    channels |= BIT (legation_dataset_get_event (dataset, i)->channel);

  return channels;
}

static guint
get_channels (LegationMapView *self)
{
  if (self->channels == 0)
    self->channels = collect_channels (self);

  return self->channels;
}

/* An entry that is pressed stays, whatever is seen, or nobody could press it again. */
static void
keep_pressed (LegationMapView *self, LegationLegend *legend)
{
  const guint passing = legation_session_get_view (self->session)->channels;

  legend->rows |= self->lit_rows;
  if (passing != LEGATION_CHANNELS_ALL && (passing & get_channels (self)) != get_channels (self))
    legend->channels |= get_channels (self);
}

static void
update_pressed (LegationMapView *self)
{
  const guint passing = legation_session_get_view (self->session)->channels;
  LegationLegend pressed = { .rows = self->lit_rows };

  if (passing != LEGATION_CHANNELS_ALL && (passing & get_channels (self)) != get_channels (self))
    pressed.channels = passing;
  legation_legend_card_set_pressed (self->legend, pressed, passing);
}

/* Follows a new picture, the filter, and what is brought out. */
void
_legation_map_view_update_legend (LegationMapView *self)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  const gboolean was_shown = gtk_widget_get_visible (GTK_WIDGET (self->legend));
  guint n_legs, n_marks, n_points, n_bundles;
  const LegationSceneLeg *legs;
  const LegationSceneMark *marks;
  const LegationScenePoint *points;
  const LegationSceneBundle *bundles;
  graphene_rect_t seen;
  cairo_rectangle_t view;
  LegationLegend legend;

  if (scene == NULL || self->session == NULL)
    return;
  legs = legation_scene_get_legs (scene, &n_legs);
  marks = legation_scene_get_marks (scene, &n_marks);
  points = legation_scene_get_points (scene, &n_points);
  bundles = legation_scene_get_bundles (scene, &n_bundles);
  seen = _legation_map_view_find_seen (self, placement);
  view = (cairo_rectangle_t){ seen.origin.x, seen.origin.y, seen.size.width, seen.size.height };
  legend = legation_legend_collect (legs, n_legs, marks, n_marks, points, n_points, &view);
  legation_legend_add_bundles (&legend, bundles, n_bundles, &view);
  legation_legend_add_field (&legend, scene);
  keep_pressed (self, &legend);
  legend.notes_applied
    = legation_dataset_get_notes_applied (legation_session_get_dataset (self->session));
  legation_legend_card_set_tint (self->legend, legation_map_layer_get_tint (self->layer));
  legation_legend_card_set_legend (self->legend, legend,
                                   legation_map_layer_get_style (self->layer));
  update_pressed (self);
  /* The first look comes before the legend of what is seen in it: one more, beside it. */
  if (self->at_home && !was_shown && gtk_widget_get_visible (GTK_WIDGET (self->legend)))
    {
      self->width = 0;
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
}

static GBytes *
collect_lit (LegationMapView *self)
{
  const guint *classes = get_classes (self);
  guint n = legation_dataset_get_n_events (legation_session_get_dataset (self->session));
  guint8 *lit = g_new (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    lit[i] = (classes[i] & self->lit_rows) != 0;

  return g_bytes_new_take (lit, n);
}

static void
light_rows (LegationMapView *self, guint rows)
{
  g_autoptr (GBytes) lit = NULL;

  self->lit_rows = rows;
  if (rows != 0)
    lit = collect_lit (self);
  legation_map_layer_set_lit (self->layer, lit);
  _legation_map_view_update_legend (self);
}

/* Takes back what the legend brought out.  Returns: whether there was anything. */
gboolean
_legation_map_view_clear_lit (LegationMapView *self)
{
  if (self->lit_rows == 0)
    return FALSE;
  light_rows (self, 0);

  return TRUE;
}

/* Another dataset has other classes. */
void
_legation_map_view_forget_classes (LegationMapView *self)
{
  g_clear_pointer (&self->classes, g_free);
  self->channels = 0;
  self->lit_rows = 0;
  legation_map_layer_set_lit (self->layer, NULL);
}

static void
row_clicked_cb (LegationMapView *self, guint row)
{
  light_rows (self, self->lit_rows == BIT (row) ? 0 : BIT (row));
}

/* Only this one; again: all; in addition: with what is there, and all when that is all there is. */
static guint
choose_channels (guint passing, guint all, guint bit, gboolean beside)
{
  passing &= all;
  if (passing == all)
    return bit;
  if (!beside)
    return passing == bit ? all : bit;
  passing ^= bit;

  return passing == 0 ? all : passing;
}

static void
channel_clicked_cb (LegationMapView *self, guint channel, gboolean beside)
{
  const guint all = get_channels (self);
  const guint passing = legation_session_get_view (self->session)->channels;
  const guint wanted = choose_channels (passing, all, BIT (channel), beside);

  legation_session_set_channels (self->session, wanted == all ? LEGATION_CHANNELS_ALL : wanted);
  _legation_map_view_update_legend (self);
}

/* Escape takes back on the entry what it takes back on the map. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                LegationMapView *self)
{
  return key == GDK_KEY_Escape && _legation_map_view_clear_lit (self);
}

void
_legation_map_view_connect_legend (LegationMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->legend), keys);
  g_signal_connect_swapped (self->legend, "row-clicked", G_CALLBACK (row_clicked_cb), self);
  g_signal_connect_swapped (self->legend, "channel-clicked", G_CALLBACK (channel_clicked_cb), self);
}
