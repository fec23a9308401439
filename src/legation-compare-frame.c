/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationCompareFrame has two children: the map, and what is compared.  Where it is wide they stand
 * side by side, else the table stands over the map, so that neither is cut off; and where there is no
 * room for both, one of them is shown, as somebody chooses. */

#include "legation-compare-frame.h"

/* Widths under which the table stands over the map. */
#define SIDE_WIDTH 1180
#define TABLE_SHARE 0.5625
#define STACKED_SHARE 0.60
/* On a high window a map that is below need not grow for ever. */
#define MAX_STACKED_MAP 300
#define LEAST_TABLE 140
/* With less room for a table over the map, only one of them is shown. */
#define TIGHT_TABLE 280

struct _LegationCompareFrame
{
  GtkWidget parent_instance;

  gboolean comparing;
  gboolean tight;     /* there is no room for both */
  gboolean shows_map; /* then: the map, else the table */
  guint notify_id;
};

enum
{
  PROP_TIGHT = 1,
  PROP_SHOWS_MAP,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

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

static gboolean
notify_cb (gpointer data)
{
  LegationCompareFrame *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIGHT]);

  return G_SOURCE_REMOVE;
}

/* Whoever follows may need another layout, which cannot be asked for in the midst of one. */
static void
set_tight (LegationCompareFrame *self, gboolean tight)
{
  if (self->tight == tight)
    return;
  self->tight = tight;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add (notify_cb, self);
}

static void
show_children (LegationCompareFrame *self)
{
  gtk_widget_set_child_visible (get_map (self),
                                !self->comparing || !self->tight || self->shows_map);
  gtk_widget_set_child_visible (get_table (self),
                                self->comparing && (!self->tight || !self->shows_map));
}

/* The table takes what the map leaves; returns the height of the map. */
static int
divide (LegationCompareFrame *self, int width, int height)
{
  int least, map;

  gtk_widget_measure (get_map (self), GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  map = CLAMP ((int) (height * (1.0 - STACKED_SHARE)), least, MAX (least, MAX_STACKED_MAP));
  set_tight (self, self->comparing && width < SIDE_WIDTH && height - map < TIGHT_TABLE);

  return map;
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
  const int below = divide (self, width, height);

  show_children (self);
  if (self->comparing && width >= SIDE_WIDTH)
    {
      table.width = (int) (width * TABLE_SHARE);
      map.width = width - table.width;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        map.x = table.width;
      else
        table.x = map.width;
    }
  else if (self->comparing && !self->tight)
    {
      map.height = below;
      table.height = MAX (height - map.height, 0);
      map.y = table.height;
    }
  if (gtk_widget_get_child_visible (get_map (self)))
    gtk_widget_size_allocate (get_map (self), &map, -1);
  if (gtk_widget_get_child_visible (get_table (self)))
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

  g_clear_handle_id (&LEGATION_COMPARE_FRAME (object)->notify_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (legation_compare_frame_parent_class)->dispose (object);
}

static void
legation_compare_frame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LegationCompareFrame *self = LEGATION_COMPARE_FRAME (object);

  if (id == PROP_TIGHT)
    g_value_set_boolean (value, self->tight);
  else if (id == PROP_SHOWS_MAP)
    g_value_set_boolean (value, self->shows_map);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_compare_frame_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  LegationCompareFrame *self = LEGATION_COMPARE_FRAME (object);

  if (id != PROP_SHOWS_MAP)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->shows_map = g_value_get_boolean (value);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
legation_compare_frame_class_init (LegationCompareFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_compare_frame_dispose;
  G_OBJECT_CLASS (klass)->get_property = legation_compare_frame_get_property;
  G_OBJECT_CLASS (klass)->set_property = legation_compare_frame_set_property;

  /** LegationCompareFrame:tight: whether only one of map and table is shown */
  properties[PROP_TIGHT] = g_param_spec_boolean ("tight", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /** LegationCompareFrame:shows-map: whether that is the map */
  properties[PROP_SHOWS_MAP]
    = g_param_spec_boolean ("shows-map", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

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
  set_tight (self, FALSE);
  /* Not only when it is laid out: it may be asked to take the focus. */
  show_children (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** legation_compare_frame_is_beside: whether the table is between the map and the right edge. */
gboolean
legation_compare_frame_is_beside (LegationCompareFrame *self)
{
  g_return_val_if_fail (LEGATION_IS_COMPARE_FRAME (self), FALSE);

  return self->comparing && gtk_widget_get_width (GTK_WIDGET (self)) >= SIDE_WIDTH;
}
