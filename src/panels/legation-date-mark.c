/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationDateMark has no axis of its own: the shape is that of the timeline, drawn by the same code,
 * and a longer time makes it longer, but in steps. */

#include "config.h"

#include "legation-date-mark.h"

#include "legation-time-mark.h"
#include "legation-time-paint.h"

#include <adwaita.h>

#define WIDTH 76
#define HEIGHT 12

/* Room on both sides of the shape, and for the halo of an “about”. */
#define MARGIN 1.0
#define HALO_MARGIN 4.0

/* Where an end is not known, so many days are shown towards it. */
#define OPEN_DAYS 366

struct _LegationDateMark
{
  GtkWidget parent_instance;

  const LegationEvent *event; /* has a date; lives as long as the dataset of the page */
};

G_DEFINE_FINAL_TYPE (LegationDateMark, legation_date_mark, GTK_TYPE_WIDGET)

/* px */
static double
get_length (LegationDay n_days)
{
  if (n_days == 1)
    return LEGATION_TIME_MARK_HEIGHT;
  if (n_days <= 31)
    return 18;
  if (n_days <= 92)
    return 28;

  return n_days <= 366 ? 40 : WIDTH - 2 * HALO_MARGIN;
}

/* An axis on which the date begins at the margin and is as long as it is to be. */
static LegationTimeAxis
make_axis (const LegationDate *when)
{
  LegationSpan span = legation_date_get_extent (when);
  const double margin
    = legation_date_get_qualifiers (when) & LEGATION_QUALIFIER_APPROXIMATE ? HALO_MARGIN : MARGIN;
  double per_px;

  if (span.first == LEGATION_DAY_MIN && span.last == LEGATION_DAY_MAX)
    span = (LegationSpan){ 0, OPEN_DAYS };
  else if (span.first == LEGATION_DAY_MIN)
    span.first = span.last - OPEN_DAYS;
  else if (span.last == LEGATION_DAY_MAX)
    span.last = span.first + OPEN_DAYS;
  per_px = (double) (span.last - span.first + 1) / get_length (span.last - span.first + 1);

  return (LegationTimeAxis){ .start = (double) span.first - margin * per_px,
                             .end = (double) span.first + (WIDTH - margin) * per_px,
                             .width = WIDTH };
}

static void
legation_date_mark_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
legation_date_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationDateMark *self = LEGATION_DATE_MARK (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const LegationTimeAxis axis = make_axis (self->event->when);
  LegationTimePalette palette;
  LegationTimeMark mark;
  cairo_t *cr;

  legation_time_palette_init (&palette, adw_style_manager_get_dark (manager),
                              adw_style_manager_get_high_contrast (manager));
  if (!legation_time_mark_init (&mark, self->event, &axis))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  legation_time_mark_draw (&mark, cr, HEIGHT / 2.0,
                           &(LegationTimeInk){ palette.style->channels[self->event->channel],
                                               palette.ground, palette.foreground, 1.0 });
  cairo_destroy (cr);
}

static void
legation_date_mark_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (legation_date_mark_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
}

static void
legation_date_mark_class_init (LegationDateMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = legation_date_mark_measure;
  widget_class->snapshot = legation_date_mark_snapshot;
  widget_class->css_changed = legation_date_mark_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
legation_date_mark_init (LegationDateMark *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * legation_date_mark_new: the mark of an event; the text beside it says the same.
 * @event: one with a date
 */
GtkWidget *
legation_date_mark_new (const LegationEvent *event)
{
  LegationDateMark *self;

  g_return_val_if_fail (event->when != NULL, NULL);

  self = g_object_new (LEGATION_TYPE_DATE_MARK, NULL);
  self->event = event;

  return GTK_WIDGET (self);
}
