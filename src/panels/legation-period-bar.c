/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationPeriodBar: a solid bar for a period, with an arrow where it goes on and fading out where
 * its end is unknown; a pale one for a time in which something was, nobody says when exactly. */

#include "config.h"

#include "legation-period-bar.h"

#include "legation-compat.h"

#define WIDTH LEGATION_PERIOD_BAR_WIDTH
#define HEIGHT 14
#define THICKNESS 5
#define MIN_LENGTH 4
#define ARROW 5
#define FADE 12

struct _LegationPeriodBar
{
  GtkWidget parent_instance;

  LegationDate *when;
  LegationSpan axis;
};

G_DEFINE_FINAL_TYPE (LegationPeriodBar, legation_period_bar, GTK_TYPE_WIDGET)

static void
legation_period_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static double
get_position (LegationPeriodBar *self, LegationDay day)
{
  double length = (double) (self->axis.last - self->axis.first + 1);

  return WIDTH * CLAMP ((double) (day - self->axis.first) / length, 0.0, 1.0);
}

/* A bar that is solid at @solid and gone at @gone. */
static void
append_fade (GtkSnapshot *snapshot, const GdkRGBA *color, double solid, double gone, double y)
{
  GdkRGBA nothing = { color->red, color->green, color->blue, 0 };
  const GskColorStop stops[] = { { 0, *color }, { 1, nothing } };

  gtk_snapshot_append_linear_gradient (
      snapshot, &GRAPHENE_RECT_INIT (MIN (solid, gone), y, ABS (gone - solid), THICKNESS),
      &GRAPHENE_POINT_INIT (solid, y), &GRAPHENE_POINT_INIT (gone, y), stops, G_N_ELEMENTS (stops));
}

static void
append_arrow (GtkSnapshot *snapshot, const GdkRGBA *color, double x)
{
  cairo_t *cr
    = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x - 1, 0, ARROW + 1, HEIGHT));

  gdk_cairo_set_source_rgba (cr, color);
  cairo_move_to (cr, x, HEIGHT / 2.0 - 5);
  cairo_line_to (cr, x + ARROW, HEIGHT / 2.0);
  cairo_line_to (cr, x, HEIGHT / 2.0 + 5);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
append_period (LegationPeriodBar *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  LegationSpan extent = legation_date_get_extent (self->when);
  LegationBound start = legation_date_get_start_bound (self->when);
  LegationBound end = legation_date_get_end_bound (self->when);
  double y = (HEIGHT - THICKNESS) / 2.0;
  double first = start == LEGATION_BOUND_KNOWN ? get_position (self, extent.first) : 0;
  double last = end == LEGATION_BOUND_KNOWN ? get_position (self, extent.last + 1) : WIDTH - ARROW;

  if (start == LEGATION_BOUND_UNKNOWN)
    {
      first = MAX (last - FADE, 0);
      append_fade (snapshot, color, last, first, y);
      first = last;
    }
  if (end == LEGATION_BOUND_UNKNOWN)
    {
      last = MIN (first + FADE, WIDTH);
      append_fade (snapshot, color, first, last, y);
      return;
    }
  if (end == LEGATION_BOUND_OPEN)
    append_arrow (snapshot, color, WIDTH - ARROW);
  if (end == LEGATION_BOUND_KNOWN && start == LEGATION_BOUND_KNOWN && last - first < MIN_LENGTH)
    {
      first = CLAMP ((first + last - MIN_LENGTH) / 2, 0, WIDTH - MIN_LENGTH);
      last = first + MIN_LENGTH;
    }
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (first, y, MAX (last - first, 0), THICKNESS));
}

/* Signed at some time in it: the pale capsule of the timeline, which claims no duration. */
static void
append_moment (LegationPeriodBar *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  LegationSpan extent = legation_date_get_extent (self->when);
  double first = extent.first == LEGATION_DAY_MIN ? 0 : get_position (self, extent.first);
  double last = extent.last == LEGATION_DAY_MAX ? WIDTH : get_position (self, extent.last + 1);
  double length = MAX (last - first, THICKNESS + 1);
  GdkRGBA fill = *color;
  GskRoundedRect outline;

  first = CLAMP (first, 0, WIDTH - length);
  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT (first, (HEIGHT - THICKNESS - 1) / 2.0, length, THICKNESS + 1),
      (THICKNESS + 1) / 2.0);
  fill.alpha *= 0.28;
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1.4, 1.4, 1.4, 1.4 },
                              (GdkRGBA[4]){ *color, *color, *color, *color });
}

static void
legation_period_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationPeriodBar *self = LEGATION_PERIOD_BAR (widget);
  GdkRGBA color, line;

  legation_widget_get_color (widget, &color);
  line = color;
  line.alpha *= 0.2;
  color.alpha *= 0.75;
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, HEIGHT - 1, WIDTH, 1));
  if (legation_date_get_form (self->when) == LEGATION_DATE_INTERVAL)
    append_period (self, snapshot, &color);
  else
    append_moment (self, snapshot, &color);
}

static void
legation_period_bar_finalize (GObject *object)
{
  g_clear_pointer (&LEGATION_PERIOD_BAR (object)->when, legation_date_unref);

  G_OBJECT_CLASS (legation_period_bar_parent_class)->finalize (object);
}

static void
legation_period_bar_class_init (LegationPeriodBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = legation_period_bar_finalize;
  widget_class->measure = legation_period_bar_measure;
  widget_class->snapshot = legation_period_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
legation_period_bar_init (LegationPeriodBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * legation_period_bar_new: a bar; the text beside it says the same.
 * @axis: all days of the axis; at least one
 */
GtkWidget *
legation_period_bar_new (const LegationDate *when, LegationSpan axis)
{
  LegationPeriodBar *self = g_object_new (LEGATION_TYPE_PERIOD_BAR, NULL);

  self->when = legation_date_ref (when);
  self->axis = axis;

  return GTK_WIDGET (self);
}
