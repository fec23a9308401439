/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationScaleBar: a thin bar of a round length, right for the latitude in the middle of the
 * map. */

#include "config.h"

#include "legation-scale-bar.h"

#include <glib/gi18n.h>

#include "legation-compat.h"

#define MAX_LENGTH 96.0
#define TICK 5.0f
#define THICKNESS 1.0f
#define GAP 2

struct _LegationScaleBar
{
  GtkWidget parent_instance;

  GtkWidget *label; /* child */
  double length;    /* of the bar, in logical pixels */
  double metres;
};

G_DEFINE_FINAL_TYPE (LegationScaleBar, legation_scale_bar, GTK_TYPE_WIDGET)

static void
legation_scale_bar_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  LegationScaleBar *self = LEGATION_SCALE_BAR (widget);

  gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (*natural, (int) MAX_LENGTH + 1);
  else
    *minimum = *natural = *natural + GAP + (int) TICK;
  *minimum_baseline = *natural_baseline = -1;
}

static void
legation_scale_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationScaleBar *self = LEGATION_SCALE_BAR (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { .height = height - GAP - (int) TICK };

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  place.x = rtl ? width - place.width : 0;
  gtk_widget_size_allocate (self->label, &place, -1);
}

static void
legation_scale_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationScaleBar *self = LEGATION_SCALE_BAR (widget);
  const float bottom = (float) gtk_widget_get_height (widget);
  const float length = (float) round (self->length);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float left = rtl ? (float) gtk_widget_get_width (widget) - length : 0.0f;
  GdkRGBA color;

  legation_widget_get_color (widget, &color);
  gtk_snapshot_append_color (
    snapshot, &color, &GRAPHENE_RECT_INIT (left, bottom - THICKNESS, length, THICKNESS));
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (left, bottom - TICK, THICKNESS, TICK));
  gtk_snapshot_append_color (
    snapshot, &color,
    &GRAPHENE_RECT_INIT (left + length - THICKNESS, bottom - TICK, THICKNESS, TICK));
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
legation_scale_bar_dispose (GObject *object)
{
  LegationScaleBar *self = LEGATION_SCALE_BAR (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_scale_bar_parent_class)->dispose (object);
}

static void
legation_scale_bar_class_init (LegationScaleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_scale_bar_dispose;
  widget_class->measure = legation_scale_bar_measure;
  widget_class->size_allocate = legation_scale_bar_size_allocate;
  widget_class->snapshot = legation_scale_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "scalebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_scale_bar_init (LegationScaleBar *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0f);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * legation_scale_bar_format_length: a length on the ground as text: “500 km”, “200 m”.
 *
 * Returns: (transfer full): the text
 */
char *
legation_scale_bar_format_length (double metres)
{
  if (metres >= 1000.0)
    /* Translators: a length in kilometres; between the number and the unit is a no-break space. */
    return g_strdup_printf (_("%.0f km"), metres / 1000.0);

  /* Translators: a length in metres; between the number and the unit is a no-break space. */
  return g_strdup_printf (_("%.0f m"), metres);
}

/** legation_scale_bar_set_frame: shows the scale of @frame. */
void
legation_scale_bar_set_frame (LegationScaleBar *self, const LegationFrame *frame)
{
  double metres;
  double length = legation_frame_get_scale_bar (frame, MAX_LENGTH, &metres);
  g_autofree char *text = NULL;

  if (round (length) != round (self->length))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->length = length;
  if (metres == self->metres)
    return;
  self->metres = metres;
  text = legation_scale_bar_format_length (metres);
  gtk_label_set_label (GTK_LABEL (self->label), text);
}
