/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationGuideSample draws no sign of its own: a picture of the guide cannot differ from the map or
 * the timeline that it explains. */

#include "config.h"

#include "legation-guide-sample.h"

#include "legation-glyph.h"
#include "legation-scene.h"
#include "legation-text-scale.h"
#include "legation-time-paint.h"
#include "legation-time-ticks.h"

#include <adwaita.h>
#include <math.h>

#define WIDTH 176
#define LEAST_WIDTH 140
#define HEIGHT 40
#define CHANNEL_WIDTH 48
#define CHANNEL_HEIGHT 22
#define RADIUS 6.0
#define RULER_HEIGHT 7.0
#define TICK_LENGTH 3.0
#define BADGE_SIZE 16.0

/* The zoom level that the places of the examples are apart for. */
#define ZOOM 9.0

/* Half of how far a line bows at that level, in degrees. */
#define BOW 0.009

/* A chart that has all parts, whatever part of it is shown. */
#define CHART_HEIGHT 400.0

struct _LegationGuideSample
{
  GtkWidget parent_instance;

  const LegationGuideFacts *facts; /* lives as long as the guide */
  LegationGuidePicture picture;
  const LegationEvent *event;
  LegationSpan visible;
  LegationChannel channel;
};

G_DEFINE_FINAL_TYPE (LegationGuideSample, legation_guide_sample, GTK_TYPE_WIDGET)

static void
trace_card (cairo_t *cr, double width, double height)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, width - RADIUS, RADIUS, RADIUS, -G_PI_2, 0);
  cairo_arc (cr, width - RADIUS, height - RADIUS, RADIUS, 0, G_PI_2);
  cairo_arc (cr, RADIUS, height - RADIUS, RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, RADIUS, RADIUS, RADIUS, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
fill_card (cairo_t *cr, double width, double height, const LegationColor *color)
{
  trace_card (cr, width, height);
  cairo_clip (cr);
  legation_color_use (cr, color, 1);
  cairo_paint (cr);
}

static void
draw_ruler (cairo_t *cr, const LegationTimeAxis *axis, double y, const LegationTimePalette *palette)
{
  g_autoptr (GArray) ticks = legation_time_ticks_new (axis, 6.0);

  legation_color_use (cr, &palette->foreground, 0.25);
  cairo_rectangle (cr, 0, y, axis->width, 1);
  for (guint i = 0; i < ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, i);

      cairo_rectangle (cr, round (tick->x), y, 1, tick->major ? 2 * TICK_LENGTH : TICK_LENGTH);
    }
  cairo_fill (cr);
}

static void
draw_mark (LegationGuideSample *self,
           cairo_t *cr,
           double width,
           double height,
           const LegationTimePalette *palette)
{
  const LegationTimeAxis axis = legation_time_axis_new (self->visible, width);
  const LegationTimeInk ink = { palette->style->channels[self->event->channel], palette->ground,
                                palette->foreground, 1.0 };
  LegationTimeMark mark;

  fill_card (cr, width, height, &palette->ground);
  draw_ruler (cr, &axis, height - RULER_HEIGHT, palette);
  if (legation_time_mark_init (&mark, self->event, &axis))
    legation_time_mark_draw (&mark, cr, (height - RULER_HEIGHT) / 2, &ink);
}

/* One band of a whole chart. */
static void
draw_band (LegationGuideSample *self,
           cairo_t *cr,
           double width,
           double height,
           const LegationTimePalette *palette)
{
  g_autoptr (LegationTimeScene) scene = legation_time_scene_new (
    self->facts->session, gtk_widget_get_pango_context (GTK_WIDGET (self)));
  const LegationTimeAxis axis = legation_time_axis_new (self->visible, width);
  const double room = height - RULER_HEIGHT;
  LegationTimeLayout layout;
  const LegationTimeBand *band
    = self->picture == LEGATION_GUIDE_ERA ? &layout.eras : &layout.density;

  legation_time_layout_init (&layout, width, CHART_HEIGHT, 1.0);
  if (self->picture == LEGATION_GUIDE_DENSITY)
    layout.density.height = room - 2;
  legation_time_scene_collect (scene);
  legation_time_scene_arrange (scene, &layout, &axis);
  fill_card (cr, width, height, &palette->ground);
  draw_ruler (cr, &axis, room, palette);
  cairo_translate (cr, 0, round ((room - band->height) / 2) - band->top);
  cairo_rectangle (cr, 0, band->top, width, band->height);
  cairo_clip (cr);
  legation_time_paint (scene, cr, palette);
}

/* The event as it is, or as it is while it is chosen where another one is beside it. */
static GBytes *
collect_emphasis (LegationGuideSample *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->facts->session);
  const guint n = legation_dataset_get_n_events (dataset);
  const LegationEvent *dimmed = legation_guide_facts_find (self->facts, "map-dimmed");
  const gboolean is_chosen = g_str_equal (self->event->record.id, "map-chosen");
  guint8 *emphasis = g_new0 (guint8, n);

  emphasis[self->event->record.index]
    = is_chosen ? LEGATION_EMPHASIS_SELECTED : LEGATION_EMPHASIS_NORMAL;
  if (is_chosen)
    emphasis[dimmed->record.index] = LEGATION_EMPHASIS_FAINT;

  return g_bytes_new_take (emphasis, n);
}

/* In the middle of the places that the event uses, a little to the north, as lines bow there. */
static LegationCamera
find_camera (const LegationEvent *event)
{
  LegationCamera camera = { 0, 0, ZOOM };
  double west = 180, east = -180, south = 90, north = -90;

  for (guint i = 0; i < event->n_stops; i++)
    {
      const LegationLocation location = event->stops[i].place->location;

      west = MIN (west, location.lon), east = MAX (east, location.lon);
      south = MIN (south, location.lat), north = MAX (north, location.lat);
    }
  camera.lon = (west + east) / 2;
  camera.lat = (south + north) / 2 + (event->n_stops > 1 ? BOW : 0);

  return camera;
}

/* Land on the left, the sea on the right of a coast. */
static void
draw_ground (cairo_t *cr, double width, double height, const LegationStyle *style)
{
  const double coast = width * 0.56;

  fill_card (cr, width, height, &style->land);
  cairo_move_to (cr, coast - 12, 0);
  cairo_curve_to (cr, coast - 4, height * 0.4, coast - 8, height * 0.7, coast + 14, height);
  cairo_line_to (cr, width, height);
  cairo_line_to (cr, width, 0);
  cairo_close_path (cr);
  legation_color_use (cr, &style->sea, 1);
  cairo_fill (cr);
}

static void
draw_journey (LegationGuideSample *self,
              cairo_t *cr,
              double width,
              double height,
              const LegationStyle *style)
{
  const LegationFrame frame = { find_camera (self->event), width, height, 1.0 };
  g_autoptr (GBytes) emphasis = collect_emphasis (self);
  g_autoptr (LegationScene) scene
    = legation_scene_new (self->facts->routes, self->facts->gazetteer, &frame, emphasis, NULL, "en",
                          LEGATION_LABELS_INTERFACE, "Cantarell 11", NULL);

  draw_ground (cr, width, height, style);
  legation_scene_draw (scene, cr, style);
}

static void
draw_channel (LegationGuideSample *self,
              cairo_t *cr,
              double width,
              double height,
              const LegationStyle *style)
{
  const double y = height / 2;

  legation_badge_draw (cr, style, self->channel, BADGE_SIZE / 2 + 1, y, BADGE_SIZE, FALSE);
  legation_color_use (cr, &style->channels[self->channel], 1);
  cairo_rectangle (cr, BADGE_SIZE + 6, y - 1.1, width - BADGE_SIZE - 6, 2.2);
  cairo_fill (cr);
}

static void
legation_guide_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationGuideSample *self = LEGATION_GUIDE_SAMPLE (widget);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  const double scale = legation_text_scale_get (widget);
  const double width = gtk_widget_get_width (widget) / scale;
  const double height = gtk_widget_get_height (widget) / scale;
  LegationTimePalette palette;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                   gtk_widget_get_height (widget)));

  legation_time_palette_init (&palette, adw_style_manager_get_dark (manager),
                              adw_style_manager_get_high_contrast (manager));
  cairo_scale (cr, scale, scale);
  switch (self->picture)
    {
    case LEGATION_GUIDE_MARK:
      draw_mark (self, cr, width, height, &palette);
      break;
    case LEGATION_GUIDE_ERA:
    case LEGATION_GUIDE_DENSITY:
      draw_band (self, cr, width, height, &palette);
      break;
    case LEGATION_GUIDE_JOURNEY:
      draw_journey (self, cr, width, height, palette.style);
      break;
    case LEGATION_GUIDE_CHANNEL:
    default:
      draw_channel (self, cr, width, height, palette.style);
      break;
    }
  cairo_destroy (cr);
}

static void
legation_guide_sample_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  const gboolean channel = LEGATION_GUIDE_SAMPLE (widget)->picture == LEGATION_GUIDE_CHANNEL;
  const double size = orientation == GTK_ORIENTATION_HORIZONTAL
                        ? (channel ? CHANNEL_WIDTH : WIDTH) : (channel ? CHANNEL_HEIGHT : HEIGHT);

  *minimum = *natural = (int) ceil (size * legation_text_scale_get (widget));
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !channel)
    *minimum = (int) ceil (LEAST_WIDTH * legation_text_scale_get (widget));
}

static void
legation_guide_sample_class_init (LegationGuideSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = legation_guide_sample_snapshot;
  widget_class->measure = legation_guide_sample_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

/* What is dark and what has high contrast is drawn otherwise. */
static void
legation_guide_sample_init (LegationGuideSample *self)
{
  AdwStyleManager *manager
    = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * legation_guide_sample_new: a picture.
 * @facts: the examples, which outlive it
 * @id: (nullable): of the example that it shows
 * @visible: (nullable): the span of time that it shows, EDTF
 */
GtkWidget *
legation_guide_sample_new (const LegationGuideFacts *facts,
                           LegationGuidePicture picture,
                           const char *id,
                           const char *visible)
{
  LegationGuideSample *self = g_object_new (LEGATION_TYPE_GUIDE_SAMPLE, NULL);
  g_autoptr (LegationDate) date = visible != NULL ? legation_date_parse (visible, NULL) : NULL;

  self->facts = facts;
  self->picture = picture;
  if (id != NULL)
    self->event = legation_guide_facts_find (facts, id);
  if (date != NULL)
    self->visible = legation_date_get_extent (date);

  return GTK_WIDGET (self);
}

/** legation_guide_sample_new_channel: the badge of a channel, and a line in its colour. */
GtkWidget *
legation_guide_sample_new_channel (LegationChannel channel)
{
  LegationGuideSample *self = g_object_new (LEGATION_TYPE_GUIDE_SAMPLE, "accessible-role",
                                            GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->picture = LEGATION_GUIDE_CHANNEL;
  self->channel = channel;

  return GTK_WIDGET (self);
}
