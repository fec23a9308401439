/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What moves over the picture of the chart: the selected span with its handles, the rings around
 * the chosen and the hovered mark, and the frame in the overview; the playhead is beside it.  All of it
 * is a few rectangles, cheap in every renderer. */

#include "legation-timeline-chart-private.h"

#include <math.h>

#define EDGE_WIDTH 1.4f
#define GRIP_LENGTH 8.0
/* More than half of what is rounded. */
#define ROUND 99.0f
#define FRAME_WIDTH 1.6f
#define FRAME_RADIUS 5.0f
#define LEAST_FRAME 8.0
#define RING_WIDTH 1.8f
#define RING_DISTANCE 3.0
#define HOVER_OPACITY 0.45f
#define NAME_PADDING 4.0
#define NAME_TEXT_SIZE 10.5
/* Of the edges of a span that does not filter. */
#define IDLE_OPACITY 0.35
#define HIGH_CONTRAST_OPACITY 0.6

GdkRGBA
_legation_timeline_get_rgba (const LegationColor *color, double opacity)
{
  return (GdkRGBA){ (float) color->r, (float) color->g, (float) color->b,
                    (float) (color->a * opacity) };
}

static void
append_border (GtkSnapshot *snapshot,
               const graphene_rect_t *box,
               float radius,
               float width,
               const GdkRGBA *color)
{
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  const float widths[4] = { width, width, width, width };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box,
                                   MIN (radius, MIN (box->size.width, box->size.height) / 2));
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

void
_legation_timeline_append_rounded (GtkSnapshot *snapshot,
                                   const graphene_rect_t *box,
                                   float radius,
                                   const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box,
                                   MIN (radius, MIN (box->size.width, box->size.height) / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, box);
  gtk_snapshot_pop (snapshot);
}

/* In two fills: GTK has shaders for one with a border that nothing else in the window needs. */
static void
append_edged (GtkSnapshot *snapshot,
              const graphene_rect_t *box,
              const GdkRGBA *edge,
              const GdkRGBA *fill)
{
  graphene_rect_t inner;

  graphene_rect_inset_r (box, EDGE_WIDTH, EDGE_WIDTH, &inner);
  _legation_timeline_append_rounded (snapshot, box, ROUND, edge);
  _legation_timeline_append_rounded (snapshot, &inner, ROUND, fill);
}

static void
get_selected_edges (LegationTimelineChart *self, double *left, double *right)
{
  legation_time_axis_project (&self->scene->axis,
                              legation_session_get_view (self->session)->selected, left, right);
}

/* From below the eras to the ruler. */
static void
get_field (LegationTimelineChart *self, double *top, double *bottom)
{
  *top = self->scene->layout.density.top;
  *bottom = self->scene->layout.ruler.top;
}

/* Where the handle of an edge of the selected span is drawn. */
graphene_rect_t
_legation_timeline_chart_get_handle (LegationTimelineChart *self, gboolean end)
{
  double x, y, width, height;

  legation_time_scene_get_handle (self->scene, end, &x, &y, &width, &height);

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

/* The visible span in the overview. */
graphene_rect_t
_legation_timeline_chart_get_frame (LegationTimelineChart *self)
{
  const LegationTimeScene *scene = self->scene;
  double left, right;

  legation_time_scene_get_frame (scene, &left, &right);

  if (right - left < LEAST_FRAME)
    {
      left = (left + right - LEAST_FRAME) / 2;
      right = left + LEAST_FRAME;
    }

  return GRAPHENE_RECT_INIT ((float) left, (float) scene->layout.overview.top,
                             (float) (right - left), (float) scene->layout.overview.height);
}

/* The part of the view that time lets through.  Returns whether time leaves anything out. */
static gboolean
get_tinted (LegationTimelineChart *self, double *left, double *right)
{
  switch (legation_session_get_view (self->session)->mode)
    {
    case LEGATION_TIME_ALL:
      return FALSE;
    case LEGATION_TIME_PLAYHEAD:
      *left = 0;
      *right = isnan (self->playhead)
                   ? 0
                   : legation_time_axis_to_x (&self->scene->axis, self->playhead);
      *right = CLAMP (*right, 0, self->scene->layout.width);
      return TRUE;
    case LEGATION_TIME_SPAN:
    default:
      get_selected_edges (self, left, right);
      return TRUE;
    }
}

/* The selected span is there to be taken hold of also where it does not filter. */
static double
get_edge_opacity (LegationTimelineChart *self)
{
  if (legation_session_get_view (self->session)->mode == LEGATION_TIME_SPAN)
    return 1;

  return self->is_high_contrast ? HIGH_CONTRAST_OPACITY : IDLE_OPACITY;
}

void
_legation_timeline_chart_snapshot_tint (LegationTimelineChart *self, GtkSnapshot *snapshot)
{
  LegationTimePalette palette;
  double left, right, top, bottom;
  GdkRGBA tint, accent;

  legation_time_palette_init (&palette, self->is_dark, self->is_high_contrast);
  get_field (self, &top, &bottom);
  tint = _legation_timeline_get_rgba (&palette.tint, 1);
  accent = _legation_timeline_get_rgba (&palette.accent, get_edge_opacity (self));
  if (get_tinted (self, &left, &right))
    gtk_snapshot_append_color (snapshot, &tint,
                               &GRAPHENE_RECT_INIT ((float) left, (float) top,
                                                    (float) (right - left),
                                                    (float) (bottom - top)));
  get_selected_edges (self, &left, &right);
  gtk_snapshot_append_color (snapshot, &accent,
                             &GRAPHENE_RECT_INIT ((float) left - EDGE_WIDTH / 2, (float) top,
                                                  EDGE_WIDTH, (float) (bottom - top)));
  gtk_snapshot_append_color (snapshot, &accent,
                             &GRAPHENE_RECT_INIT ((float) right - EDGE_WIDTH / 2, (float) top,
                                                  EDGE_WIDTH, (float) (bottom - top)));
}

static void
append_handle (LegationTimelineChart *self,
               GtkSnapshot *snapshot,
               const LegationTimePalette *palette,
               gboolean end)
{
  const gboolean held
      = self->grip == (end ? LEGATION_TIMELINE_GRIP_END : LEGATION_TIMELINE_GRIP_START)
        || self->hover_grip == (end ? LEGATION_TIMELINE_GRIP_END : LEGATION_TIMELINE_GRIP_START);
  const graphene_rect_t handle = _legation_timeline_chart_get_handle (self, end);
  const GdkRGBA accent = _legation_timeline_get_rgba (&palette->accent, 1);
  const GdkRGBA ground = _legation_timeline_get_rgba (held ? &palette->accent : &palette->ground, 1);
  const GdkRGBA lines = _legation_timeline_get_rgba (held ? &palette->ground : &palette->accent, 1);
  const float scale = (float) self->scene->layout.scale;
  const float x = handle.origin.x + handle.size.width / 2;
  const float y = handle.origin.y + handle.size.height / 2;
  const float length = (float) GRIP_LENGTH * scale;

  append_edged (snapshot, &handle, &accent, &ground);
  for (int side = -1; side <= 1; side += 2)
    gtk_snapshot_append_color (
        snapshot, &lines,
        &GRAPHENE_RECT_INIT (x + (float) side * 1.25f * scale - 0.5f, y - length / 2, 1, length));
}

static void
append_ring (LegationTimelineChart *self,
             GtkSnapshot *snapshot,
             const LegationTimePlaced *placed,
             const GdkRGBA *color)
{
  const float distance = (float) (RING_DISTANCE * self->scene->layout.scale);
  double x, y, width, height;
  graphene_rect_t box;

  legation_time_scene_get_box (self->scene, placed, &x, &y, &width, &height);
  graphene_rect_init (&box, (float) x, (float) y, (float) width, (float) height);
  graphene_rect_inset (&box, -distance, placed->mark.wide ? 0 : -distance);
  append_border (snapshot, &box, placed->mark.wide ? 2 : ROUND, RING_WIDTH, color);
}

/* Beside a mark, on the side with room that is not on a handle. */
static double
find_name_place (LegationTimelineChart *self, double left, double right, double width)
{
  const double places[] = { right + 2 * RING_DISTANCE, left - 2 * RING_DISTANCE - width };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean fits = places[i] >= 0 && places[i] + width <= self->scene->layout.width;

      for (int end = 0; end <= 1; end++)
        {
          const graphene_rect_t handle = _legation_timeline_chart_get_handle (self, end);

          if (places[i] < handle.origin.x + handle.size.width
              && handle.origin.x < places[i] + width)
            fits = FALSE;
        }
      if (fits)
        return places[i];
    }

  return CLAMP (places[0], 0, MAX (0, self->scene->layout.width - width));
}

static void
append_text_box (LegationTimelineChart *self,
                 GtkSnapshot *snapshot,
                 PangoLayout *layout,
                 const graphene_rect_t *box,
                 const LegationTimePalette *palette)
{
  const GdkRGBA ground = _legation_timeline_get_rgba (&palette->ground, 0.94);
  const GdkRGBA text = _legation_timeline_get_rgba (&palette->foreground, 1);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  _legation_timeline_append_rounded (snapshot, box, 4, &ground);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (box->origin.x + (float) (NAME_PADDING * self->scene->layout.scale),
                            box->origin.y + roundf ((box->size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
}

/* What is chosen keeps its name in view where there was no room for it: over what is beside it. */
static void
append_name (LegationTimelineChart *self,
             GtkSnapshot *snapshot,
             const LegationTimePlaced *placed,
             const LegationTimePalette *palette)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  PangoLayout *label = legation_time_scene_get_label (self->scene, placed->entry, TRUE, 0);
  double x, y, width, height, right;
  int label_width;
  graphene_rect_t box;

  legation_time_scene_get_box (self->scene, placed, &x, &y, &width, &height);
  pango_layout_get_pixel_size (label, &label_width, NULL);
  /* A band is long: its name begins where it does. */
  right = placed->mark.wide ? x : x + width;
  width = label_width + 2 * NAME_PADDING * layout->scale;
  x = find_name_place (self, x, right, width);
  graphene_rect_init (&box, (float) x, (float) (placed->y - layout->lane_height / 2 - 1),
                      (float) width, (float) layout->lane_height + 2);
  append_text_box (self, snapshot, label, &box, palette);
}

/* Above what has the focus: its name and its date. */
static void
append_card (LegationTimelineChart *self,
             GtkSnapshot *snapshot,
             const LegationTimePlaced *placed,
             const LegationTimePalette *palette)
{
  const LegationEvent *event = placed->entry->event;
  const LegationTimeLayout *layout = &self->scene->layout;
  const double padding = NAME_PADDING * layout->scale;
  g_autofree char *date = legation_date_to_display (event->when, LEGATION_DATE_STYLE_SHORT);
  g_autofree char *text = g_strdup_printf ("%s · %s", event->record.name, date);
  g_autoptr (PangoLayout) label
      = legation_time_scene_make_text (self->scene, text, NAME_TEXT_SIZE, TRUE);
  const GdkRGBA line = _legation_timeline_get_rgba (&palette->accent, 1);
  double x, y, width, height;
  int label_width, label_height;
  graphene_rect_t box;

  pango_layout_set_ellipsize (label, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_get_pixel_size (label, &label_width, &label_height);
  if (label_width > layout->width - 2 * padding - 4)
    {
      label_width = (int) (layout->width - 2 * padding - 4);
      pango_layout_set_width (label, label_width * PANGO_SCALE);
    }
  legation_time_scene_get_box (self->scene, placed, &x, &y, &width, &height);
  x = CLAMP (x + width / 2 - label_width / 2.0 - padding, 2,
             MAX (2, layout->width - label_width - 2 * padding - 2));
  y = MAX (0, y - label_height - 3 * RING_DISTANCE);
  graphene_rect_init (&box, (float) round (x), (float) round (y),
                      (float) (label_width + 2 * padding), (float) label_height + 4);
  append_text_box (self, snapshot, label, &box, palette);
  append_border (snapshot, &box, 4, 1, &line);
}

/* What has the focus of the keyboard and no label. */
static const LegationTimePlaced *
find_unnamed_focus (LegationTimelineChart *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const LegationEvent *event = _legation_timeline_chart_get_focused (self);
  const LegationTimePlaced *placed = NULL;

  if (event != NULL && GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    placed = legation_time_scene_find (self->scene, event);

  return placed != NULL && placed->slot.side == LEGATION_TIME_LABEL_NONE ? placed : NULL;
}

/* Where else the same event is. */
static const LegationTimePlaced *
get_next (LegationTimelineChart *self, const LegationTimePlaced *placed)
{
  return placed->next != 0
             ? &g_array_index (self->scene->marks, LegationTimePlaced, placed->next - 1)
             : NULL;
}

/* Lanes may be out of view. */
static gboolean
is_in_view (LegationTimelineChart *self, const LegationTimePlaced *placed)
{
  const LegationTimeBand *lanes = &self->scene->layout.lanes;

  return placed->mark.wide || (placed->y >= lanes->top && placed->y < lanes->top + lanes->height);
}

static void
append_rings (LegationTimelineChart *self,
              GtkSnapshot *snapshot,
              const LegationTimePalette *palette)
{
  const LegationTimePlaced *hovered = legation_time_scene_get_placed (self->scene, &self->hover);
  const LegationTimePlaced *focused = find_unnamed_focus (self);
  const LegationTimePlaced *chosen = NULL;
  const GdkRGBA faint = _legation_timeline_get_rgba (&palette->foreground, HOVER_OPACITY);
  const GdkRGBA accent = _legation_timeline_get_rgba (&palette->accent, 1);

  if (self->scene->chosen != NULL)
    chosen = legation_time_scene_find (self->scene, self->scene->chosen);
  for (; chosen != NULL; chosen = get_next (self, chosen))
    {
      if (!is_in_view (self, chosen))
        continue;
      append_ring (self, snapshot, chosen, &accent);
      if (chosen->slot.side == LEGATION_TIME_LABEL_NONE && chosen != focused)
        append_name (self, snapshot, chosen, palette);
    }
  if (hovered != NULL && hovered->entry->event != self->scene->chosen)
    append_ring (self, snapshot, hovered, &faint);
  if (focused != NULL && is_in_view (self, focused))
    append_card (self, snapshot, focused, palette);
}

static void
append_frame (LegationTimelineChart *self,
              GtkSnapshot *snapshot,
              const LegationTimePalette *palette)
{
  const GdkRGBA accent = _legation_timeline_get_rgba (&palette->accent, 1);
  const GdkRGBA tint = _legation_timeline_get_rgba (&palette->tint, 1);
  graphene_rect_t frame;

  if (self->scene->layout.overview.height <= 0)
    return;
  frame = _legation_timeline_chart_get_frame (self);
  append_border (snapshot, &frame, FRAME_RADIUS, FRAME_WIDTH, &accent);
  _legation_timeline_append_rounded (snapshot, &frame, FRAME_RADIUS, &tint);
}

void
_legation_timeline_chart_snapshot_overlay (LegationTimelineChart *self, GtkSnapshot *snapshot)
{
  LegationTimePalette palette;

  legation_time_palette_init (&palette, self->is_dark, self->is_high_contrast);
  gtk_snapshot_push_opacity (snapshot, get_edge_opacity (self));
  append_handle (self, snapshot, &palette, FALSE);
  append_handle (self, snapshot, &palette, TRUE);
  gtk_snapshot_pop (snapshot);
  append_rings (self, snapshot, &palette);
  _legation_timeline_chart_append_playhead (self, snapshot, &palette);
  append_frame (self, snapshot, &palette);
}
