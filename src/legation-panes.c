/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationPanes has one child, the nested flaps, and folds them by its own width: below 1180 pixels
 * the details lie over the map, below 860 the list does too. */

#include "legation-panes.h"

#define DETAILS_WIDTH 1180
#define LIST_WIDTH 860
#define MIN_WIDTH 360

struct _LegationPanes
{
  GtkWidget parent_instance;

  /* Borrowed */
  AdwFlap *list;
  AdwFlap *details;
};

static void legation_panes_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LegationPanes,
                               legation_panes,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      legation_panes_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

static void
fold (AdwFlap *flap, gboolean folded)
{
  AdwFlapFoldPolicy policy = folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER;

  if (flap != NULL && adw_flap_get_fold_policy (flap) != policy)
    adw_flap_set_fold_policy (flap, policy);
}

static void
legation_panes_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
  /* However wide the panes are now, they can fold. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN_WIDTH;
  *natural = MAX (*natural, *minimum);
}

static void
legation_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationPanes *self = LEGATION_PANES (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int minimum = 0;

  fold (self->details, width < DETAILS_WIDTH);
  fold (self->list, width < LIST_WIDTH);
  if (child == NULL)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (child, MAX (width, minimum), height, baseline, NULL);
}

static void
legation_panes_add_child (GtkBuildable *buildable,
                          GtkBuilder *builder,
                          GObject *child,
                          const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
legation_panes_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = legation_panes_add_child;
}

static void
legation_panes_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_panes_parent_class)->dispose (object);
}

static void
legation_panes_class_init (LegationPanesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_panes_dispose;
  widget_class->measure = legation_panes_measure;
  widget_class->size_allocate = legation_panes_size_allocate;
}

static void
legation_panes_init (LegationPanes *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/** legation_panes_set_flaps: says which flaps, inside the child, hold the list and the details. */
void
legation_panes_set_flaps (LegationPanes *self, AdwFlap *list, AdwFlap *details)
{
  g_return_if_fail (LEGATION_IS_PANES (self));

  self->list = list;
  self->details = details;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
