/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks and their labels in the lanes, “+N” where there are too many, and the two strips of what is
 * only known to lie somewhere in a long time. */

#include "legation-time-paint-private.h"

#include <math.h>
#include <string.h>

#define FAINT_OPACITY 0.40
#define CONTEXT_OPACITY 0.55
/* Of text that stands back, and can be read all the same: more than 4.5 to 1. */
#define FAINT_TEXT_OPACITY 0.68
#define HIGH_CONTRAST_OPACITY 0.6
#define GATHERING_TEXT_SIZE 9.5
#define STRIP_HATCH_DISTANCE 8.0
#define STRIP_OPACITY 0.5
#define MOST_STRIP_COLORS 4
#define INSIDE_GAP 4.0

static double
get_opacity (const LegationTimeBrush *self, const LegationTimeEntry *entry)
{
  const LegationTimeEmphasis emphasis = legation_time_scene_get_emphasis (self->scene, entry);
  double opacity = emphasis == LEGATION_TIME_EMPHASIS_FAINT ? FAINT_OPACITY : 1;

  if (entry->context && entry->event != self->scene->chosen)
    opacity *= CONTEXT_OPACITY;
  if (self->palette->high_contrast)
    opacity = MAX (opacity, HIGH_CONTRAST_OPACITY);

  return opacity;
}

static LegationColor
get_color (const LegationTimeBrush *self, const LegationTimePlaced *placed)
{
  LegationColor color = self->palette->style->channels[placed->mark.channel];

  color.a *= get_opacity (self, placed->entry);

  return color;
}

/* Text is taller than a mark: where its name is written into it, the mark is left open. */
static void
open_mark (const LegationTimeBrush *self, const LegationTimePlaced *placed, PangoLayout *label)
{
  const double height = self->scene->layout.lane_height;
  PangoRectangle extents;

  pango_layout_get_extents (label, NULL, &extents);
  cairo_save (self->cr);
  cairo_set_operator (self->cr, CAIRO_OPERATOR_CLEAR);
  cairo_rectangle (self->cr, placed->slot.label_x - INSIDE_GAP, placed->y - height / 2,
                   (double) extents.width / PANGO_SCALE + 2 * INSIDE_GAP, height);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}

static void
paint_label (const LegationTimeBrush *self, const LegationTimePlaced *placed)
{
  const LegationTimeEmphasis emphasis
      = legation_time_scene_get_emphasis (self->scene, placed->entry);
  const gboolean bold = emphasis == LEGATION_TIME_EMPHASIS_STRONG;
  double opacity = emphasis == LEGATION_TIME_EMPHASIS_FAINT ? FAINT_TEXT_OPACITY : 0.95;
  double x = placed->slot.label_x;
  PangoLayout *label;

  if (placed->slot.side == LEGATION_TIME_LABEL_NONE)
    return;
  if (placed->entry->context && !bold)
    opacity = MIN (opacity, FAINT_TEXT_OPACITY);
  label = legation_time_scene_get_label (self->scene, placed->entry, bold, placed->room);
  if (placed->slot.side == LEGATION_TIME_LABEL_INSIDE)
    open_mark (self, placed, label);
  if (placed->slot.side == LEGATION_TIME_LABEL_LEFT)
    {
      PangoRectangle extents;

      /* The place was measured for bold text: keep the same distance from the mark. */
      pango_layout_get_extents (label, NULL, &extents);
      x += placed->slot.label_width - ceil ((double) extents.width / PANGO_SCALE);
    }
  _legation_time_brush_use_text (self, opacity);
  _legation_time_brush_text (self, label, x, placed->y);
}

/* Makes a “+N” as important as one of the marks behind it, wherever else that is. */
static void
raise_chosen (const LegationTimeBrush *self, guint8 *emphases)
{
  const LegationTimePlaced *placed
      = legation_time_scene_find (self->scene, self->scene->chosen);

  while (placed != NULL && !placed->mark.wide)
    {
      if (placed->slot.gathering >= 0)
        emphases[placed->slot.gathering] = LEGATION_TIME_EMPHASIS_STRONG;
      placed = placed->next == 0 ? NULL
                                 : &g_array_index (self->scene->marks, LegationTimePlaced,
                                                   placed->next - 1);
    }
}

/* For each “+N”, how the most important one of the marks behind it stands to what is chosen. */
static guint8 *
collect_emphases (const LegationTimeBrush *self)
{
  guint8 *emphases = g_new0 (guint8, self->scene->gatherings->len + 1);

  G_STATIC_ASSERT (LEGATION_TIME_EMPHASIS_FAINT == 0);
  /* Beside an event that is chosen all others are faint; where nothing is, none is. */
  if (self->scene->chosen != NULL)
    {
      raise_chosen (self, emphases);
      return emphases;
    }
  if (self->scene->related == NULL && self->scene->highlights == NULL)
    {
      memset (emphases, LEGATION_TIME_EMPHASIS_NORMAL, self->scene->gatherings->len);
      return emphases;
    }
  for (guint i = 0; i < self->scene->marks->len; i++)
    {
      const LegationTimePlaced *placed = &g_array_index (self->scene->marks, LegationTimePlaced, i);
      guint8 emphasis;

      if (placed->slot.gathering < 0)
        continue;
      emphasis = (guint8) legation_time_scene_get_emphasis (self->scene, placed->entry);
      emphases[placed->slot.gathering] = MAX (emphases[placed->slot.gathering], emphasis);
    }

  return emphases;
}

static void
paint_gathering (const LegationTimeBrush *self, guint position, LegationTimeEmphasis emphasis)
{
  const LegationTimeGathering *gathering
      = &g_array_index (self->scene->gatherings, LegationTimeGathering, position);
  const LegationTimeLayout *layout = &self->scene->layout;
  const double top = legation_time_scene_get_lane_top (self->scene, gathering->lane);
  g_autofree char *count = g_strdup_printf ("+%u", gathering->count);
  g_autoptr (PangoLayout) text
      = legation_time_scene_make_text (self->scene, count, GATHERING_TEXT_SIZE, TRUE);
  PangoRectangle extents;

  pango_layout_get_extents (text, NULL, &extents);
  _legation_time_brush_rounded (self, gathering->left, top + 0.5,
                                gathering->right - gathering->left, layout->lane_height - 1, 99);
  _legation_time_brush_use (self, &self->palette->foreground,
                            emphasis == LEGATION_TIME_EMPHASIS_FAINT    ? 0.08
                            : emphasis == LEGATION_TIME_EMPHASIS_STRONG ? 0.26
                                                                        : 0.14);
  cairo_fill (self->cr);
  _legation_time_brush_use_text (self, emphasis == LEGATION_TIME_EMPHASIS_FAINT ? FAINT_TEXT_OPACITY
                                                                                : 0.95);
  _legation_time_brush_text (
      self, text, (gathering->left + gathering->right - (double) extents.width / PANGO_SCALE) / 2,
      top + layout->lane_height / 2);
}

static gboolean
needs_mark (const LegationTimeBrush *self, const LegationTimePlaced *placed)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  double left, right;

  legation_time_scene_get_reach (self->scene, placed, &left, &right);

  return legation_time_region_meets (self->part, left, right, placed->y - layout->lane_height,
                                     2.0 * layout->lane_height);
}

static gboolean
needs_gathering (const LegationTimeBrush *self, const LegationTimeGathering *gathering)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  double left, right;

  legation_time_gathering_get_reach (gathering, layout->scale, &left, &right);

  return legation_time_scene_has_lane (self->scene, gathering->lane)
         && legation_time_region_meets (
             self->part, left, right,
             legation_time_scene_get_lane_top (self->scene, gathering->lane)
                 - layout->lane_height / 2,
             2.0 * layout->lane_height);
}

/* A line over the lanes of each group but the first in view. */
static void
paint_groups (const LegationTimeBrush *self)
{
  const LegationTimeScene *scene = self->scene;

  for (guint i = 0; i < scene->groups->len; i++)
    {
      const LegationTimeGroup *group = &g_array_index (scene->groups, LegationTimeGroup, i);

      if (group->first_lane == scene->first_lane
          || !legation_time_scene_has_lane (scene, (int) group->first_lane))
        continue;
      cairo_rectangle (self->cr, 0,
                       round (legation_time_scene_get_lane_top (scene, (int) group->first_lane)),
                       scene->layout.width, 1);
    }
  _legation_time_brush_use (self, &self->palette->foreground, LEGATION_TIME_LINE_OPACITY);
  cairo_fill (self->cr);
}

void
_legation_time_paint_lanes (const LegationTimeBrush *self)
{
  const LegationTimeScene *scene = self->scene;
  g_autofree guint8 *emphases = collect_emphases (self);

  paint_groups (self);
  for (guint i = 0; i < scene->drawn->len; i++)
    {
      const LegationTimePlaced *placed = &g_array_index (scene->marks, LegationTimePlaced,
                                                         g_array_index (scene->drawn, guint, i));
      LegationTimeInk ink = { .color = { 0 } };

      if (!needs_mark (self, placed))
        continue;
      ink = (LegationTimeInk){ get_color (self, placed), self->palette->ground,
                               self->palette->foreground, scene->layout.scale };
      legation_time_mark_draw (&placed->mark, self->cr, placed->y, &ink);
      paint_label (self, placed);
    }
  for (guint i = 0; i < scene->gatherings->len; i++)
      if (needs_gathering (self,
                           &g_array_index (scene->gatherings, LegationTimeGathering, i)))
        paint_gathering (self, i, emphases[i]);
}

static void
add_color (LegationColor *colors, guint *n_colors, const LegationColor *color)
{
  for (guint i = 0; i < *n_colors; i++)
    if (colors[i].r == color->r && colors[i].g == color->g && colors[i].b == color->b)
      {
        colors[i].a = MAX (colors[i].a, color->a);
        return;
      }
  if (*n_colors < MOST_STRIP_COLORS)
    colors[(*n_colors)++] = *color;
}

/* The colours of what is in a band. */
typedef struct
{
  LegationColor colors[MOST_STRIP_COLORS];
  guint n;
} StripColors;

void
_legation_time_paint_strips (const LegationTimeBrush *self)
{
  const LegationTimeScene *scene = self->scene;
  const LegationTimeBand *strips = &scene->layout.strips;
  const double height = strips->height / 2;
  g_autofree StripColors *colors = NULL;

  if (height <= 0
      || !legation_time_region_meets (self->part, 0, scene->layout.width, strips->top,
                                      strips->height))
    return;
  colors = g_new0 (StripColors, scene->bands->len + 1);
  for (guint i = 0; i < scene->windows->len; i++)
    {
      const LegationTimePlaced *placed = &g_array_index (scene->windows, LegationTimePlaced, i);
      StripColors *of_band = &colors[placed->slot.gathering];
      LegationColor color = get_color (self, placed);

      color.a *= STRIP_OPACITY;
      add_color (of_band->colors, &of_band->n, &color);
    }
  for (guint i = 0; i < scene->bands->len; i++)
    {
      const LegationTimeGathering *band = &g_array_index (scene->bands, LegationTimeGathering, i);

      if (!legation_time_region_meets (self->part, band->left, band->right, strips->top,
                                       strips->height))
        continue;
      legation_time_hatch (self->cr, band->left, strips->top + band->lane * height + 0.5,
                           band->right - band->left, height - 1, colors[i].colors, colors[i].n,
                           STRIP_HATCH_DISTANCE);
    }
}
