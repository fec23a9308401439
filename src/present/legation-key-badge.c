/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationKeyBadge: a key in a frame.  It gives way before the words of its button do. */

#include "config.h"

#include "legation-key-badge.h"

struct _LegationKeyBadge
{
  GtkWidget parent;

  GtkWidget *label; /* child */
};

G_DEFINE_FINAL_TYPE (LegationKeyBadge, legation_key_badge, GTK_TYPE_WIDGET)

static void
legation_key_badge_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (LEGATION_KEY_BADGE (widget)->label, orientation, -1, NULL, natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : *natural;
}

static void
legation_key_badge_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationKeyBadge *self = LEGATION_KEY_BADGE (widget);
  int natural;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_child_visible (self->label, width >= natural);
  if (width >= natural)
    gtk_widget_size_allocate (self->label, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
legation_key_badge_dispose (GObject *object)
{
  g_clear_pointer (&LEGATION_KEY_BADGE (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_key_badge_parent_class)->dispose (object);
}

static void
legation_key_badge_class_init (LegationKeyBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_key_badge_dispose;
  widget_class->measure = legation_key_badge_measure;
  widget_class->size_allocate = legation_key_badge_size_allocate;
}

static void
legation_key_badge_init (LegationKeyBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "console-key");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/** legation_key_badge_new: Returns: (transfer floating): a badge with the name of a key. */
GtkWidget *
legation_key_badge_new (const char *key)
{
  LegationKeyBadge *self = g_object_new (LEGATION_TYPE_KEY_BADGE, NULL);

  gtk_label_set_text (GTK_LABEL (self->label), key);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  return GTK_WIDGET (self);
}
