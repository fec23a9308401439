/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationVeil lies over the slide and takes nothing from it: clicks go through. */

#include "legation-veil.h"

#include <math.h>

/* Of the height of the slide. */
#define SPOT_RADIUS 0.17
#define DIM 0.62

struct _LegationVeil
{
  GtkWidget parent_instance;

  /* Owned */
  LegationTalk *talk;
  GdkPaintable *still; /* nullable: what the audience sees while it is frozen */

  /* Values */
  GtkWidget *content; /* unowned */
};

G_DEFINE_FINAL_TYPE (LegationVeil, legation_veil, GTK_TYPE_WIDGET)

static void
append_spotlight (LegationVeil *self, GtkSnapshot *snapshot, const graphene_rect_t *all)
{
  const double width = all->size.width;
  const double height = all->size.height;
  double x, y;
  cairo_t *cr;

  if (!legation_talk_get_pointer (self->talk, &x, &y))
    x = y = 0.5;
  cr = gtk_snapshot_append_cairo (snapshot, all);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x * width, y * height, SPOT_RADIUS * height, 0.0, 2.0 * G_PI);
  cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, DIM);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
legation_veil_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA colors[] = {
    [LEGATION_CURTAIN_BLACK] = { 0.0f, 0.0f, 0.0f, 1.0f },
    [LEGATION_CURTAIN_WHITE] = { 1.0f, 1.0f, 1.0f, 1.0f },
  };
  LegationVeil *self = LEGATION_VEIL (widget);
  const LegationCurtain curtain = legation_talk_get_curtain (self->talk);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  if (curtain != LEGATION_CURTAIN_NONE)
    {
      gtk_snapshot_append_color (snapshot, &colors[curtain], &all);
      return;
    }
  if (self->still != NULL)
    gdk_paintable_snapshot (self->still, snapshot, width, height);
  if (legation_talk_has_spotlight (self->talk))
    append_spotlight (self, snapshot, &all);
}

/* The picture is that of the moment, whatever the slide does afterwards. */
static void
update_still (LegationVeil *self)
{
  if (!legation_talk_is_frozen (self->talk))
    g_clear_object (&self->still);
  else if (self->still == NULL)
    {
      g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (self->content);

      self->still = gdk_paintable_get_current_image (live);
    }
}

static void
changed_cb (LegationVeil *self, guint changes)
{
  if (changes & LEGATION_TALK_CHANGE_FROZEN)
    update_still (self);
  if (changes & (LEGATION_TALK_CHANGE_FROZEN | LEGATION_TALK_CHANGE_CURTAIN
                 | LEGATION_TALK_CHANGE_SPOTLIGHT))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
legation_veil_dispose (GObject *object)
{
  LegationVeil *self = LEGATION_VEIL (object);

  g_clear_object (&self->still);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (legation_veil_parent_class)->dispose (object);
}

static void
legation_veil_class_init (LegationVeilClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_veil_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = legation_veil_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
legation_veil_init (LegationVeil *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * legation_veil_new: what lies over the slide of a talk.
 * @content: the slide, of which a still picture is made while the audience is frozen; it outlives the
 *   widget
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
legation_veil_new (LegationTalk *talk, GtkWidget *content)
{
  LegationVeil *self;

  g_return_val_if_fail (LEGATION_IS_TALK (talk), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  self = g_object_new (LEGATION_TYPE_VEIL, NULL);
  self->talk = g_object_ref (talk);
  self->content = content;
  update_still (self);
  g_signal_connect_object (talk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
