/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSlidePicture: what the audience sees, in small: either painted once, or as it is now. */

#include "config.h"

#include "legation-slide-picture.h"

#include "legation-compat.h"

#include <math.h>

/* Smaller than this nothing can be made out. */
#define MIN_WIDTH 96
#define NATURAL_WIDTH 320

#define RADIUS 10.0f

struct _LegationSlidePicture
{
  GtkWidget parent;

  LegationSlidePictures *pictures;
  GdkPaintable *live; /* nullable: another widget, as it is drawn */
  int position;       /* -1: no slide */
  float frame_width;
};

G_DEFINE_FINAL_TYPE (LegationSlidePicture, legation_slide_picture, GTK_TYPE_WIDGET)

static double
get_ratio (LegationSlidePicture *self)
{
  const double ratio
    = self->live != NULL ? gdk_paintable_get_intrinsic_aspect_ratio (self->live) : 0;

  return ratio > 0 ? ratio : legation_slide_pictures_get_ratio (self->pictures);
}

static GtkSizeRequestMode
legation_slide_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
legation_slide_picture_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  const double ratio = get_ratio (LEGATION_SLIDE_PICTURE (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = (int) (MIN_WIDTH / ratio);
      *natural = MAX (*minimum, (int) round ((for_size < 0 ? NATURAL_WIDTH : for_size) / ratio));
    }
}

/**
 * legation_slide_picture_get_frame: where in the widget the slide is.
 * @frame: (out)
 */
void
legation_slide_picture_get_frame (LegationSlidePicture *self, graphene_rect_t *frame)
{
  const double ratio = get_ratio (self);
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  const double w = MIN (width, round (height * ratio));
  const double h = MIN (height, round (width / ratio));

  graphene_rect_init (frame, (float) floor ((width - w) / 2), (float) floor ((height - h) / 2),
                      (float) w, (float) h);
}

static void
legation_slide_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationSlidePicture *self = LEGATION_SLIDE_PICTURE (widget);
  static const GdkRGBA nothing = { 0.5f, 0.5f, 0.5f, 0.25f };
  GdkPaintable *paintable = self->live;
  graphene_rect_t frame;
  GskRoundedRect outline;

  if (paintable == NULL && self->position >= 0)
    paintable = (GdkPaintable *) legation_slide_pictures_get (self->pictures, (guint) self->position);

  legation_slide_picture_get_frame (self, &frame);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &frame.origin);
  frame.origin = GRAPHENE_POINT_INIT (0, 0);
  gsk_rounded_rect_init_from_rect (&outline, &frame, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (paintable != NULL)
    gdk_paintable_snapshot (paintable, snapshot, frame.size.width, frame.size.height);
  else
    gtk_snapshot_append_color (snapshot, &nothing,
                               &frame);
  gtk_snapshot_pop (snapshot);
  if (self->frame_width > 0)
    {
      const float widths[4] = { self->frame_width, self->frame_width, self->frame_width,
                                self->frame_width };
      GdkRGBA color;

      legation_widget_get_color (widget, &color);
      gtk_snapshot_append_border (snapshot, &outline, widths,
                                  (const GdkRGBA[4]) { color, color, color, color });
    }
  gtk_snapshot_restore (snapshot);
}

static void
painted_cb (LegationSlidePicture *self, guint position)
{
  if ((int) position == self->position)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** legation_slide_picture_set_position: Shows the slide at @position, from 0; none where it is -1. */
void
legation_slide_picture_set_position (LegationSlidePicture *self, int position)
{
  if (self->position == position)
    return;
  self->position = position;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** legation_slide_picture_set_frame_width: Gives the slide a frame, @width logical pixels wide. */
void
legation_slide_picture_set_frame_width (LegationSlidePicture *self, float width)
{
  self->frame_width = width;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_live (LegationSlidePicture *self)
{
  if (self->live != NULL)
    g_signal_handlers_disconnect_by_data (self->live, self);
  g_clear_object (&self->live);
}

/**
 * legation_slide_picture_set_live: Shows a widget as it is drawn elsewhere, instead of a slide.
 * @live: (nullable): the widget
 */
void
legation_slide_picture_set_live (LegationSlidePicture *self, GtkWidget *live)
{
  forget_live (self);
  if (live != NULL)
    {
      self->live = gtk_widget_paintable_new (live);
      g_signal_connect_object (self->live, "invalidate-contents", G_CALLBACK (gtk_widget_queue_draw),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->live, "invalidate-size", G_CALLBACK (gtk_widget_queue_resize),
                               self, G_CONNECT_SWAPPED);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
legation_slide_picture_dispose (GObject *object)
{
  LegationSlidePicture *self = LEGATION_SLIDE_PICTURE (object);

  forget_live (self);
  g_clear_object (&self->pictures);

  G_OBJECT_CLASS (legation_slide_picture_parent_class)->dispose (object);
}

static void
legation_slide_picture_class_init (LegationSlidePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_slide_picture_dispose;
  widget_class->get_request_mode = legation_slide_picture_get_request_mode;
  widget_class->measure = legation_slide_picture_measure;
  widget_class->snapshot = legation_slide_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "slidepicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
legation_slide_picture_init (LegationSlidePicture *self)
{
  self->position = -1;
}

/** legation_slide_picture_new: Returns: (transfer floating): a widget that shows no slide yet. */
GtkWidget *
legation_slide_picture_new (LegationSlidePictures *pictures)
{
  LegationSlidePicture *self = g_object_new (LEGATION_TYPE_SLIDE_PICTURE, NULL);

  self->pictures = g_object_ref (pictures);
  g_signal_connect_object (pictures, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
