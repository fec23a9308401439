/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSparkline: a bar for each year, filled for contacts that certainly were in it, hatched
 * for those that may have been. */

#include "config.h"

#include "legation-sparkline.h"

#include "legation-compat.h"

#define WIDTH 60
#define HEIGHT 16
#define FIRST_STEP 4 /* the height of a single contact */
#define BAR_WIDTH 2

struct _LegationSparkline
{
  GtkWidget parent_instance;

  LegationYearCount *counts;
  guint n_counts;
  guint maximum;
};

G_DEFINE_FINAL_TYPE (LegationSparkline, legation_sparkline, GTK_TYPE_WIDGET)

static void
legation_sparkline_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

/* The height of @n contacts: one is 4 pixels, the most of any year of the list all 15. */
static double
get_height (LegationSparkline *self, guint n)
{
  double rest = HEIGHT - 1 - FIRST_STEP;

  if (n == 0)
    return 0;
  if (self->maximum <= 1)
    return FIRST_STEP;

  return FIRST_STEP + rest * (MIN (n, self->maximum) - 1) / (self->maximum - 1);
}

static void
add_bar (cairo_t *cr, double x, double bottom, double height)
{
  cairo_rectangle (cr, x, bottom - height, BAR_WIDTH, height);
}

/* A hatch at this size is a row of short dashes. */
static void
add_hatch (cairo_t *cr, double x, double bottom, double height)
{
  for (double y = bottom; y > bottom - height; y -= 2)
    add_bar (cr, x, y, 1);
}

/* All bars are one node: GTK goes through each node in every frame of the window. */
static void
legation_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationSparkline *self = LEGATION_SPARKLINE (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const int bottom = height - 1;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  GdkRGBA color, line;

  legation_widget_get_color (widget, &color);
  line = color;
  line.alpha *= 0.25f;
  color.alpha *= 0.8f;
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_rectangle (cr, 0.0, bottom, width, 1.0);
  cairo_fill (cr);

  for (guint i = 0; i < self->n_counts; i++)
    {
      const LegationYearCount *count = &self->counts[i];
      double x = (int) ((i + 0.5) * width / self->n_counts - BAR_WIDTH / 2.0);
      double certain = get_height (self, count->certain);
      double all = get_height (self, count->certain + count->possible);

      add_bar (cr, x, bottom, certain);
      add_hatch (cr, x, bottom - certain, all - certain);
    }
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
legation_sparkline_finalize (GObject *object)
{
  g_free (LEGATION_SPARKLINE (object)->counts);

  G_OBJECT_CLASS (legation_sparkline_parent_class)->finalize (object);
}

static void
legation_sparkline_class_init (LegationSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = legation_sparkline_finalize;
  widget_class->measure = legation_sparkline_measure;
  widget_class->snapshot = legation_sparkline_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
legation_sparkline_init (LegationSparkline *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
}

/**
 * legation_sparkline_new: bars for years.
 * @counts: (array length=n_counts): copied
 * @maximum: the most contacts in a year of any of the sparklines that are to be compared
 */
GtkWidget *
legation_sparkline_new (const LegationYearCount *counts, guint n_counts, guint maximum)
{
  LegationSparkline *self = g_object_new (LEGATION_TYPE_SPARKLINE, NULL);

  self->counts = g_memdup2 (counts, n_counts * sizeof (LegationYearCount));
  self->n_counts = n_counts;
  self->maximum = maximum;

  return GTK_WIDGET (self);
}
