/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationStrip: what a horizontal #GtkBox does, but never asked how wide it would be at a given
 * height.  A wrapping label answers that by laying itself out over and over: with a hundred rows of
 * text that takes seconds. */

#include "config.h"

#include "legation-strip.h"

struct _LegationStrip
{
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (LegationStrip, legation_strip, GTK_TYPE_WIDGET)

static int
get_width (GtkWidget *child, gboolean natural_width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return natural_width ? natural : minimum;
}

/* What is left for each of the children that expand. */
static int
get_share (LegationStrip *self, int available)
{
  int n_children = 0, n_expanding = 0, fixed = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      n_children++;
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        n_expanding++;
      else
        fixed += get_width (child, TRUE);
    }
  if (n_expanding == 0)
    return 0;

  return MAX ((available - fixed - (n_children - 1) * self->spacing) / n_expanding, 0);
}

static int
get_child_width (GtkWidget *child, int share)
{
  if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return MAX (share, get_width (child, FALSE));

  return get_width (child, TRUE);
}

static GtkSizeRequestMode
legation_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LegationStrip *self, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean expands = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      int gap = *natural > 0 ? self->spacing : 0;

      if (!gtk_widget_should_layout (child))
        continue;
      *minimum += gap + get_width (child, !expands);
      *natural += gap + get_width (child, TRUE);
    }
}

static void
measure_height (LegationStrip *self, int width, int *minimum, int *natural)
{
  int share = get_share (self, width);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_child_width (child, share),
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
legation_strip_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  LegationStrip *self = LEGATION_STRIP (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  measure_height (self, for_size, minimum, natural);
}

static void
legation_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationStrip *self = LEGATION_STRIP (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int share = get_share (self, width);
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation box = { x, 0, 0, height };

      if (!gtk_widget_should_layout (child))
        continue;
      box.width = get_child_width (child, share);
      if (rtl)
        box.x = width - x - box.width;
      gtk_widget_size_allocate (child, &box, -1);
      x += box.width + self->spacing;
    }
}

static void
legation_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (legation_strip_parent_class)->dispose (object);
}

static void
legation_strip_class_init (LegationStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_strip_dispose;
  widget_class->get_request_mode = legation_strip_get_request_mode;
  widget_class->measure = legation_strip_measure;
  widget_class->size_allocate = legation_strip_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_strip_init (LegationStrip *self)
{
}

/**
 * legation_strip_new: an empty strip.
 * @spacing: pixels between children
 */
GtkWidget *
legation_strip_new (int spacing)
{
  LegationStrip *self = g_object_new (LEGATION_TYPE_STRIP, NULL);

  self->spacing = spacing;

  return GTK_WIDGET (self);
}

/** legation_strip_append: adds a child at the end. */
void
legation_strip_append (LegationStrip *self, GtkWidget *child)
{
  g_return_if_fail (LEGATION_IS_STRIP (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
