/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationPaceBar: where the talk is, and where it would be by its plan. */

#include "config.h"

#include "legation-pace-bar.h"

#include "legation-compat.h"

#include <math.h>

#define HEIGHT 14
#define THICKNESS 8.0f
#define TICK 2.0f

struct _LegationPaceBar
{
  GtkWidget parent;

  double place;
  double due; /* less than 0: there is no plan */
  char *words; /* nullable: of nothing yet */
};

G_DEFINE_FINAL_TYPE (LegationPaceBar, legation_pace_bar, GTK_TYPE_WIDGET)

static void
legation_pace_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
}

static void
append_part (GtkSnapshot *snapshot,
             const graphene_rect_t *trough,
             float from,
             float to,
             const GdkRGBA *color)
{
  const graphene_rect_t part
    = GRAPHENE_RECT_INIT (trough->origin.x + from * trough->size.width, trough->origin.y,
                          (to - from) * trough->size.width, trough->size.height);

  gtk_snapshot_append_color (snapshot, color, &part);
}

static void
legation_pace_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationPaceBar *self = LEGATION_PACE_BAR (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float top = ((float) gtk_widget_get_height (widget) - THICKNESS) / 2;
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const graphene_rect_t trough = GRAPHENE_RECT_INIT (0, top, width, THICKNESS);
  const float place = (float) self->place;
  GskRoundedRect outline;
  GdkRGBA color, rest;

  legation_widget_get_color (widget, &color);
  rest = (GdkRGBA) { 1, 1, 1, 0.16f };
  gsk_rounded_rect_init_from_rect (&outline, &trough, THICKNESS / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_part (snapshot, &trough, 0, 1, &rest);
  append_part (snapshot, &trough, rtl ? 1 - place : 0, rtl ? 1 : place, &color);
  gtk_snapshot_pop (snapshot);
  if (self->due >= 0)
    {
      const float x = roundf ((float) (rtl ? 1 - self->due : self->due) * (width - TICK));

      gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 },
                                 &GRAPHENE_RECT_INIT (x, top - 3, TICK, THICKNESS + 6));
    }
}

static void
legation_pace_bar_finalize (GObject *object)
{
  g_free (LEGATION_PACE_BAR (object)->words);

  G_OBJECT_CLASS (legation_pace_bar_parent_class)->finalize (object);
}

static void
legation_pace_bar_class_init (LegationPaceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = legation_pace_bar_finalize;
  widget_class->measure = legation_pace_bar_measure;
  widget_class->snapshot = legation_pace_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pacebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
legation_pace_bar_init (LegationPaceBar *self)
{
  self->due = -1;
}

/**
 * legation_pace_bar_set:
 * @place: how much of the talk is over, 0 to 1
 * @due: how much would be by now, or less than 0 where nobody knows
 * @words: the same for who cannot see it
 */
void
legation_pace_bar_set (LegationPaceBar *self, double place, double due, const char *words)
{
  place = CLAMP (place, 0, 1);
  due = MIN (due, 1);
  if (self->words != NULL && self->place == place && self->due == due
      && g_str_equal (self->words, words))
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  self->place = place;
  self->due = due;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->place,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** legation_pace_bar_new: Returns: (transfer floating): an empty bar. */
GtkWidget *
legation_pace_bar_new (void)
{
  return g_object_new (LEGATION_TYPE_PACE_BAR, NULL);
}
