/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSign: what stands on the map, drawn beside what is said of it in the panels. */

#include "config.h"

#include "legation-sign.h"

#include "legation-compat.h"
#include "legation-glyph.h"
#include "legation-stripes.h"

#include <adwaita.h>
#include <math.h>

#define SIZE 20
#define BADGE 18
#define LINE_LENGTH 34
#define LINE_WIDTH 2.2

typedef enum
{
  SIGN_BADGE,
  SIGN_NUMBER,
  SIGN_PLACE,
  SIGN_LINE,
} SignType;

struct _LegationSign
{
  GtkWidget parent_instance;

  SignType type;
  LegationChannel channel;
  gboolean hollow;
  guint number;
  LegationPlacePrecision precision;
  double size;
  LegationEmphasis emphasis;
};

G_DEFINE_FINAL_TYPE (LegationSign, legation_sign, GTK_TYPE_WIDGET)

static const LegationStyle *
get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return legation_style_get (legation_style_choose (adw_style_manager_get_dark (manager),
                                                    adw_style_manager_get_high_contrast (manager)));
}

/** legation_sign_get_channel_color: a channel's colour in the present style. */
void
legation_sign_get_channel_color (LegationChannel channel, GdkRGBA *color)
{
  const LegationColor *source = &get_style ()->channels[channel];

  *color = (GdkRGBA){ source->r, source->g, source->b, source->a };
}

static void
legation_sign_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  LegationSign *self = LEGATION_SIGN (widget);

  *minimum = *natural = self->type == SIGN_PLACE ? (int) ceil (self->size) + 2 : SIZE;
  if (self->type == SIGN_LINE && orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LINE_LENGTH;
}

static void
draw_number (LegationSign *self, cairo_t *cr, double x, double y)
{
  const LegationStyle *style = get_style ();
  const LegationColor *fill = &style->channels[self->channel];
  const LegationColor *text = &style->badge_glyph;
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoRectangle extents;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_HEAVY));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (12 * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_extents (layout, &extents, NULL);

  cairo_arc (cr, x, y, SIZE / 2.0, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, fill->r, fill->g, fill->b, fill->a);
  cairo_fill (cr);
  cairo_set_source_rgba (cr, text->r, text->g, text->b, text->a);
  cairo_move_to (cr, x - extents.x - extents.width / 2.0, y - extents.y - extents.height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_place (LegationSign *self, cairo_t *cr, double x, double y)
{
  GdkRGBA color;

  legation_widget_get_color (GTK_WIDGET (self), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  if (self->precision == LEGATION_PLACE_CITY)
    {
      cairo_arc (cr, x, y, self->size * 0.4, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, 1.8);
  if (self->precision == LEGATION_PLACE_REGION)
    cairo_set_dash (cr, (double[]){ 2, 2 }, 2, 0);
  cairo_arc (cr, x, y, self->size / 2 - 0.9, 0, 2 * G_PI);
  cairo_stroke (cr);
}

/* A gap lets the ground be seen. */
static void
draw_line (LegationSign *self, cairo_t *cr, double width, double y)
{
  LegationStripe stripes[LEGATION_MAX_STRIPES];
  guint n = legation_stripes_list (self->emphasis, LINE_WIDTH, stripes);
  GdkRGBA color;

  legation_widget_get_color (GTK_WIDGET (self), &color);
  cairo_push_group (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  for (guint i = 0; i < n; i++)
    {
      cairo_set_operator (cr, stripes[i].is_gap ? CAIRO_OPERATOR_CLEAR : CAIRO_OPERATOR_OVER);
      cairo_set_line_width (cr, stripes[i].width);
      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, width, y);
      cairo_stroke (cr);
    }
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
legation_sign_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationSign *self = LEGATION_SIGN (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  switch (self->type)
    {
    case SIGN_BADGE:
      legation_badge_draw (cr, get_style (), self->channel, width / 2.0, height / 2.0, BADGE,
                           self->hollow);
      break;
    case SIGN_NUMBER:
      draw_number (self, cr, width / 2.0, height / 2.0);
      break;
    case SIGN_PLACE:
      draw_place (self, cr, width / 2.0, height / 2.0);
      break;
    case SIGN_LINE:
      draw_line (self, cr, width, height / 2.0);
      break;
    }
  cairo_destroy (cr);
}

static void
legation_sign_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (legation_sign_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
}

static void
legation_sign_class_init (LegationSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = legation_sign_measure;
  widget_class->snapshot = legation_sign_snapshot;
  widget_class->css_changed = legation_sign_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
legation_sign_init (LegationSign *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/** legation_sign_new_badge: the badge of an event's channel, hollow unless simply stated. */
GtkWidget *
legation_sign_new_badge (const LegationEvent *event)
{
  LegationSign *self = g_object_new (LEGATION_TYPE_SIGN, NULL);

  self->type = SIGN_BADGE;
  self->channel = event->channel;
  self->hollow = event->standing != LEGATION_STANDING_STATED;

  return GTK_WIDGET (self);
}

/** legation_sign_new_channel: the badge of a channel. */
GtkWidget *
legation_sign_new_channel (LegationChannel channel)
{
  LegationSign *self = g_object_new (LEGATION_TYPE_SIGN, NULL);

  self->type = SIGN_BADGE;
  self->channel = channel;

  return GTK_WIDGET (self);
}

/** legation_sign_new_line: a line as the map draws those of what is compared, in the text's colour. */
GtkWidget *
legation_sign_new_line (LegationEmphasis emphasis)
{
  LegationSign *self = g_object_new (LEGATION_TYPE_SIGN, NULL);

  self->type = SIGN_LINE;
  self->emphasis = emphasis;

  return GTK_WIDGET (self);
}

/** legation_sign_new_number: the number of a stop in a chain, on a disc of the channel's colour. */
GtkWidget *
legation_sign_new_number (LegationChannel channel, guint number)
{
  LegationSign *self = g_object_new (LEGATION_TYPE_SIGN, NULL);

  self->type = SIGN_NUMBER;
  self->channel = channel;
  self->number = number;

  return GTK_WIDGET (self);
}

/**
 * legation_sign_new_place: a disc for a city, a ring for a country, a dashed one for a region.
 * @size: diameter of the ring, pixels
 */
GtkWidget *
legation_sign_new_place (LegationPlacePrecision precision, double size)
{
  LegationSign *self = g_object_new (LEGATION_TYPE_SIGN, NULL);

  self->type = SIGN_PLACE;
  self->precision = precision;
  self->size = size;

  return GTK_WIDGET (self);
}
