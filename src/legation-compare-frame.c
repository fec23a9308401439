/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationCompareFrame has two children: the map, and what is compared.  Where it is wide they stand
 * side by side, else the table stands over the map, so that neither is cut off. */

#include "legation-compare-frame.h"

/* Widths under which the table stands over the map. */
#define SIDE_WIDTH 1180
#define TABLE_SHARE 0.5625
#define STACKED_SHARE 0.60
/* On a high window a map that is below need not grow for ever. */
#define MAX_STACKED_MAP 300
#define LEAST_TABLE 140

struct _LegationCompareFrame
{
  GtkWidget parent_instance;

  gboolean comparing;
};

static void legation_compare_frame_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LegationCompareFrame,
                               legation_compare_frame,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      legation_compare_frame_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

static GtkWidget *
get_map (LegationCompareFrame *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

static GtkWidget *
get_table (LegationCompareFrame *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self));
}

static void
legation_compare_frame_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  LegationCompareFrame *self = LEGATION_COMPARE_FRAME (widget);
  int least = 0;

  gtk_widget_measure (get_map (self), orientation, -1, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
  if (!self->comparing)
    return;
  gtk_widget_measure (get_table (self), orientation, -1, &least, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (*minimum, least);
  else
    *minimum += MIN (least, LEAST_TABLE);
  *natural = MAX (*natural, *minimum);
}

static void
legation_compare_frame_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationCompareFrame *self = LEGATION_COMPARE_FRAME (widget);
  GtkAllocation map = { 0, 0, width, height }, table = { 0, 0, width, height };

  if (self->comparing && width >= SIDE_WIDTH)
    {
      table.width = (int) (width * TABLE_SHARE);
      map.width = width - table.width;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        map.x = table.width;
      else
        table.x = map.width;
    }
  else if (self->comparing)
    {
      int least;

      gtk_widget_measure (get_map (self), GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      map.height = CLAMP ((int) (height * (1.0 - STACKED_SHARE)), least, MAX (least, MAX_STACKED_MAP));
      table.height = MAX (height - map.height, 0);
      map.y = table.height;
    }
  gtk_widget_size_allocate (get_map (self), &map, -1);
  if (self->comparing)
    gtk_widget_size_allocate (get_table (self), &table, -1);
}

static void
legation_compare_frame_add_child (GtkBuildable *buildable,
                                  GtkBuilder *builder,
                                  GObject *child,
                                  const char *type)
{
  if (GTK_IS_WIDGET (child))
    {
      gtk_widget_insert_before (GTK_WIDGET (child), GTK_WIDGET (buildable), NULL);
      gtk_widget_set_child_visible (GTK_WIDGET (child),
                                    gtk_widget_get_prev_sibling (GTK_WIDGET (child)) == NULL);
    }
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
legation_compare_frame_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = legation_compare_frame_add_child;
}

static void
legation_compare_frame_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (legation_compare_frame_parent_class)->dispose (object);
}

static void
legation_compare_frame_class_init (LegationCompareFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_compare_frame_dispose;
  widget_class->measure = legation_compare_frame_measure;
  widget_class->size_allocate = legation_compare_frame_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_compare_frame_init (LegationCompareFrame *self)
{
}

/** legation_compare_frame_set_comparing: whether its second child is shown. */
void
legation_compare_frame_set_comparing (LegationCompareFrame *self, gboolean comparing)
{
  g_return_if_fail (LEGATION_IS_COMPARE_FRAME (self));

  if (self->comparing == comparing)
    return;
  self->comparing = comparing;
  /* Not only when it is laid out: it may be asked to take the focus. */
  gtk_widget_set_child_visible (get_table (self), comparing);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** legation_compare_frame_get_stacked: whether the table stands over the map, where there is one. */
gboolean
legation_compare_frame_get_stacked (LegationCompareFrame *self)
{
  g_return_val_if_fail (LEGATION_IS_COMPARE_FRAME (self), FALSE);

  return gtk_widget_get_width (GTK_WIDGET (self)) < SIDE_WIDTH;
}
