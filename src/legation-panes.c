/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationPanes has one child, the nested flaps, and folds them by its own width: below 1180 pixels
 * the details lie over the map, below 860 the list does too, as both do while things are compared;
 * below 560 the list is a page while it is searched.  The timeline is as high as the user made it, but
 * leaves the map most of a low window. */

#include "legation-panes.h"

#define DETAILS_WIDTH 1180
#define LIST_WIDTH 860
#define PAGE_WIDTH 560
#define LIST_PANE 268
#define MIN_WIDTH 360
#define MIN_TIMELINE 150
#define DEFAULT_TIMELINE 226
/* What of the room for both the timeline takes at most, unless the user drags it higher. */
#define MAX_TIMELINE_SHARE 0.36

struct _LegationPanes
{
  GtkWidget parent_instance;

  /* Borrowed */
  AdwFlap *list;
  AdwFlap *details;
  GtkPaned *paned;
  GtkWidget *bar;

  int wanted; /* the height of the timeline, as the user chose it */
  int total;  /* the height of map and timeline that the position was worked out for */
  gboolean updating;
  gboolean comparing;
  gboolean searching;
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

/* What the list holds has the width that it asks for in the template, or the whole. */
static void
widen_list (LegationPanes *self, int width)
{
  GtkWidget *clamp = self->list != NULL ? adw_flap_get_flap (self->list) : NULL;
  const int wanted = self->searching && width < PAGE_WIDTH ? width : LIST_PANE;
  int present;

  if (clamp == NULL)
    return;
  gtk_widget_get_size_request (adw_clamp_get_child (ADW_CLAMP (clamp)), &present, NULL);
  if (present != wanted)
    gtk_widget_set_size_request (adw_clamp_get_child (ADW_CLAMP (clamp)), wanted, -1);
}

static void
fold_flaps (LegationPanes *self, int width)
{
  fold (self->details, self->comparing || width < DETAILS_WIDTH);
  fold (self->list, self->comparing || width < LIST_WIDTH);
}

static int
measure_height (GtkWidget *widget)
{
  int height = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

static void
divide (LegationPanes *self, int height)
{
  int total, timeline;

  if (self->paned == NULL)
    return;
  /* What is left without the bar and without the handle between the two. */
  total = height - measure_height (self->bar) - measure_height (GTK_WIDGET (self->paned))
          + measure_height (gtk_paned_get_start_child (self->paned))
          + measure_height (gtk_paned_get_end_child (self->paned));
  if (total == self->total)
    return;
  self->total = total;
  timeline = CLAMP ((int) (total * MAX_TIMELINE_SHARE), MIN_TIMELINE,
                    MAX (MIN_TIMELINE, self->wanted));
  self->updating = TRUE;
  gtk_paned_set_position (self->paned, total - timeline);
  self->updating = FALSE;
}

static void
position_cb (LegationPanes *self)
{
  if (!self->updating && self->total > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->wanted = MAX (MIN_TIMELINE, self->total - gtk_paned_get_position (self->paned));
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

  fold_flaps (self, width);
  widen_list (self, width);
  divide (self, height);
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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_panes_init (LegationPanes *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->wanted = DEFAULT_TIMELINE;
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

/** legation_panes_set_searching: says whether the list is searched: in a narrow window it is a page. */
void
legation_panes_set_searching (LegationPanes *self, gboolean searching)
{
  g_return_if_fail (LEGATION_IS_PANES (self));

  self->searching = searching;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * legation_panes_set_timeline: says where map and timeline are.
 * @paned: has the timeline as its end child
 * @bar: the header bar above it
 */
void
legation_panes_set_timeline (LegationPanes *self, GtkPaned *paned, GtkWidget *bar)
{
  g_return_if_fail (LEGATION_IS_PANES (self));

  self->paned = paned;
  self->bar = bar;
  g_signal_connect_object (paned, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
}

/** legation_panes_set_comparing: whether what is between list and details needs all of the width. */
void
legation_panes_set_comparing (LegationPanes *self, gboolean comparing)
{
  g_return_if_fail (LEGATION_IS_PANES (self));

  self->comparing = comparing;
  self->total = 0;
  /* Not only when it is laid out: a flap that unfolds opens, and then somebody could not close it. */
  fold_flaps (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/** legation_panes_get_timeline_height: Returns: as the user chose it, in logical pixels. */
int
legation_panes_get_timeline_height (LegationPanes *self)
{
  g_return_val_if_fail (LEGATION_IS_PANES (self), DEFAULT_TIMELINE);

  return self->wanted;
}

/** legation_panes_set_timeline_height: @height: 150 or more, in logical pixels. */
void
legation_panes_set_timeline_height (LegationPanes *self, int height)
{
  g_return_if_fail (LEGATION_IS_PANES (self));

  self->wanted = MAX (MIN_TIMELINE, height);
  self->total = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
