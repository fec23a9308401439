/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks by the rules of the timeline; what is on both sides is joined across the ruler. */

#include "config.h"

#include "legation-compare-paint.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#define CONTEXT_OPACITY 0.55
#define HIGH_CONTRAST_OPACITY 0.75
#define AGREEMENT_OPACITY 0.45
#define LABEL_SIZE 10.5
#define NAME_SIZE 13.0
#define STRIP_HEIGHT 6.0
#define STRIP_DISTANCE 8.0
#define MARGIN 10.0
#define RING_DISTANCE 3.0
/* At the right of the first name, for the button of what is not dated. */
#define RESERVED 110.0

typedef struct
{
  const LegationCompareScene *scene;
  cairo_t *cr;
  const LegationTimePalette *palette;
} Brush;

/* Returns its width. */
static double
paint_text (const Brush *self,
            const char *text,
            double size,
            gboolean bold,
            double x,
            double middle,
            double room,
            double opacity)
{
  g_autoptr (PangoLayout) layout = legation_compare_scene_make_text (self->scene, text, size, bold);
  PangoRectangle extents;

  if (room > 0)
    pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_get_extents (layout, NULL, &extents);
  legation_color_use (self->cr, &self->palette->foreground, opacity);
  cairo_move_to (self->cr, x, middle - (double) extents.height / PANGO_SCALE / 2);
  pango_cairo_show_layout (self->cr, layout);

  return (double) extents.width / PANGO_SCALE;
}

static double
measure (const Brush *self, const char *text, double size)
{
  g_autoptr (PangoLayout) layout = legation_compare_scene_make_text (self->scene, text, size, TRUE);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

static double
get_opacity (const Brush *self, const LegationComparePlaced *placed)
{
  double opacity = placed->context ? CONTEXT_OPACITY : 1.0;

  return self->palette->high_contrast ? MAX (opacity, HIGH_CONTRAST_OPACITY) : opacity;
}

static LegationTimeInk
get_ink (const Brush *self, const LegationComparePlaced *placed)
{
  LegationTimeInk ink = { self->palette->style->channels[placed->mark.channel],
                          self->palette->ground, self->palette->foreground, self->scene->scale };

  if (placed->event == NULL)
    {
      ink.color = self->palette->foreground;
      ink.color.a *= self->palette->high_contrast ? HIGH_CONTRAST_OPACITY : AGREEMENT_OPACITY;
    }
  ink.color.a *= get_opacity (self, placed);

  return ink;
}

static void
paint_ruler (const Brush *self)
{
  const LegationCompareScene *scene = self->scene;

  cairo_rectangle (self->cr, 0, scene->ruler_top, scene->width, scene->ruler_height);
  legation_color_use (self->cr, &self->palette->foreground, 0.09);
  cairo_fill (self->cr);
  for (guint i = 0; i < scene->ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (scene->ticks, LegationTimeTick, i);

      cairo_rectangle (self->cr, round (tick->x), scene->ruler_top, 1, scene->ruler_height);
      legation_color_use (self->cr, &self->palette->foreground, tick->major ? 0.35 : 0.15);
      cairo_fill (self->cr);
      /* Half a number is another number. */
      if (tick->label[0] != '\0' && tick->x >= 0
          && tick->x + 5 * scene->scale + measure (self, tick->label, LABEL_SIZE) <= scene->width)
        paint_text (self, tick->label, LABEL_SIZE, tick->major, tick->x + 5 * scene->scale,
                    scene->ruler_top + scene->ruler_height / 2, 0, 0.75);
    }
}

static void
paint_selected (const Brush *self)
{
  const LegationCompareScene *scene = self->scene;
  double left, right;

  legation_time_axis_project (&scene->axis, legation_session_get_view (scene->session)->selected,
                              &left, &right);
  cairo_rectangle (self->cr, left, 0, right - left, scene->height);
  legation_color_use (self->cr, &self->palette->tint, 1);
  cairo_fill (self->cr);
  for (int edge = 0; edge < 2; edge++)
    {
      cairo_rectangle (self->cr, (edge == 0 ? left : right) - 0.7, 0, 1.4, scene->height);
      legation_color_use (self->cr, &self->palette->accent, 0.7);
      cairo_fill (self->cr);
    }
}

/* On which side the event is that put it there is seen by the ring around it. */
static void
paint_playhead (const Brush *self)
{
  const LegationDay day = legation_session_get_view (self->scene->session)->playhead;
  double left, right;

  if (day == LEGATION_DAY_MIN)
    return;
  legation_time_axis_project (&self->scene->axis, (LegationSpan){ day, day }, &left, &right);
  cairo_rectangle (self->cr, (left + right) / 2 - 0.9, 0, 1.8, self->scene->height);
  legation_color_use (self->cr, &self->palette->accent, 1);
  cairo_fill (self->cr);
}

static double
get_middle (const Brush *self, const LegationComparePlaced *placed)
{
  return CLAMP ((MAX (placed->mark.left, 0) + MIN (placed->mark.right, self->scene->width)) / 2, 0,
                self->scene->width);
}

/* From the mark above to the one below. */
static void
paint_joints (const Brush *self)
{
  for (guint i = 0; i < self->scene->placed->len; i++)
    {
      const LegationComparePlaced *placed
        = &g_array_index (self->scene->placed, LegationComparePlaced, i);
      const LegationComparePlaced *twin = legation_compare_scene_find_twin (self->scene, placed);

      if (placed->side != 0 || twin == NULL)
        continue;
      cairo_set_line_width (self->cr, 1.6);
      cairo_set_dash (self->cr, (double[]){ 2.0, 2.5 }, 2, 0);
      cairo_move_to (self->cr, get_middle (self, placed), placed->y);
      cairo_line_to (self->cr, get_middle (self, twin), twin->y);
      legation_color_use (self->cr, &self->palette->accent, get_opacity (self, placed));
      cairo_stroke (self->cr);
      cairo_set_dash (self->cr, NULL, 0, 0);
    }
}

static void
paint_wide (const Brush *self, const LegationComparePlaced *placed)
{
  const LegationTimeInk ink = get_ink (self, placed);
  const double left = MAX (placed->mark.left, 0), right = MIN (placed->mark.right, self->scene->width);

  legation_time_hatch (self->cr, left, placed->y - STRIP_HEIGHT / 2, right - left, STRIP_HEIGHT,
                       &ink.color, 1, STRIP_DISTANCE);
}

static void
paint_ring (const Brush *self, const LegationComparePlaced *placed)
{
  legation_time_mark_outline (&placed->mark, self->cr, placed->y, RING_DISTANCE, self->scene->scale);
  cairo_set_line_width (self->cr, 1.8);
  legation_color_use (self->cr, &self->palette->accent, 1);
  cairo_stroke (self->cr);
}

static void
paint_placed (const Brush *self, const LegationComparePlaced *placed)
{
  const LegationTimeInk ink = get_ink (self, placed);
  const gboolean chosen
    = placed->record == legation_session_get_selection (self->scene->session);

  if (placed->wide)
    paint_wide (self, placed);
  else if (placed->slot.lane >= 0)
    legation_time_mark_draw (&placed->mark, self->cr, placed->y, &ink);
  if (!placed->wide && placed->slot.lane < 0)
    return;
  if (chosen && !placed->wide)
    paint_ring (self, placed);
  if (placed->slot.side != LEGATION_TIME_LABEL_NONE)
    paint_text (self, placed->record->name, LABEL_SIZE, chosen, placed->slot.label_x, placed->y,
                placed->slot.label_width, placed->context ? 0.68 : 0.95);
}

static void
paint_gathering (const Brush *self, const LegationCompareGathering *found)
{
  g_autofree char *text = g_strdup_printf ("+%u", found->gathering.count);

  paint_text (self, text, LABEL_SIZE, TRUE, found->gathering.left + 3, found->y, 0, 0.95);
}

static gboolean
has_shared (const LegationCompareScene *scene)
{
  for (guint i = 0; i < scene->placed->len; i++)
    if (g_array_index (scene->placed, LegationComparePlaced, i).shared)
      return TRUE;

  return FALSE;
}

/* The name of a side, how many of it are out of view, how many are only known to lie in a long time,
 * and how many are nowhere because nobody dates them. */
static void
paint_name (const Brush *self, guint side)
{
  const LegationCompareScene *scene = self->scene;
  const double middle = side == 0 ? 8 * scene->scale : scene->height - 8 * scene->scale;
  const char *name = legation_session_get_compared_name (scene->session, side);
  g_autofree char *text = legation_compare_scene_describe_counts (scene, side, FALSE);
  double x = MARGIN;

  cairo_rectangle (self->cr, 0, middle - 7 * scene->scale, MARGIN + measure (self, name, NAME_SIZE)
                   + 20 * scene->scale + measure (self, text, LABEL_SIZE), 14 * scene->scale);
  legation_color_use (self->cr, &self->palette->ground, 0.9);
  cairo_fill (self->cr);
  x += paint_text (self, name, NAME_SIZE, TRUE, x, middle, 0, 0.95) + 12 * scene->scale;
  x += paint_text (self, text, LABEL_SIZE, FALSE, x, middle, 0, 0.75);
  if (side == 0 && has_shared (scene)
      && x + measure (self, _("shared events are joined"), LABEL_SIZE)
           + (12 + RESERVED) * scene->scale <= scene->width)
    paint_text (self, _("shared events are joined"), LABEL_SIZE, TRUE, x + 12 * scene->scale, middle,
                0, 0.75);
}

/** legation_compare_paint: draws an arranged scene on nothing. */
void
legation_compare_paint (const LegationCompareScene *scene,
                        cairo_t *cr,
                        const LegationTimePalette *palette)
{
  const Brush self = { scene, cr, palette };

  paint_selected (&self);
  paint_ruler (&self);
  paint_joints (&self);
  paint_playhead (&self);
  for (guint i = 0; i < scene->placed->len; i++)
    paint_placed (&self, &g_array_index (scene->placed, LegationComparePlaced, i));
  for (guint i = 0; i < scene->gatherings->len; i++)
    paint_gathering (&self, &g_array_index (scene->gatherings, LegationCompareGathering, i));
  for (guint side = 0; side < 2; side++)
    paint_name (&self, side);
}
