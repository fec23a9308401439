/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationStrip: what a horizontal #GtkBox does, but never asked how wide it would be at a given
 * height.  A wrapping label answers that by laying itself out over and over: with a hundred rows of
 * text that takes seconds. */

#include "config.h"

#include "legation-strip.h"

/* Text that has less than this part of the width is hard to read. */
#define LEAST_SHARE 3

struct _LegationStrip
{
  GtkWidget parent_instance;

  int spacing;
  gboolean folds;
};

G_DEFINE_FINAL_TYPE (LegationStrip, legation_strip, GTK_TYPE_WIDGET)

static int
get_width (GtkWidget *child, gboolean natural_width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return natural_width ? natural : minimum;
}

/* What is left for each of the children that expand, from @first on. */
static int
get_share (LegationStrip *self, GtkWidget *first, int available)
{
  int n_children = 0, n_expanding = 0, fixed = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
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
get_child_width (GtkWidget *child, int share, int available)
{
  if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return MAX (share, get_width (child, FALSE));

  return MAX (MIN (get_width (child, TRUE), available), get_width (child, FALSE));
}

static GtkSizeRequestMode
legation_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LegationStrip *self, GtkWidget *first, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean expands = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      int gap = *natural > 0 ? self->spacing : 0;

      if (!gtk_widget_should_layout (child))
        continue;
      *minimum += gap + get_width (child, !expands);
      *natural += gap + get_width (child, TRUE);
    }
}

static int
measure_height (LegationStrip *self, GtkWidget *first, int width)
{
  int share = get_share (self, first, width);
  int height = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, get_child_width (child, share, width),
                          NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }

  return height;
}

/* How narrow the others can be below the first: one alone may be narrower than it likes. */
static int
measure_rest (LegationStrip *self, GtkWidget *first)
{
  int minimum, natural;

  if (first != NULL && gtk_widget_get_next_sibling (first) == NULL)
    return get_width (first, FALSE);
  measure_width (self, first, &minimum, &natural);

  return minimum;
}

/* Returns: (nullable): the child that stands above the others, for there is no room beside them */
static GtkWidget *
find_head (LegationStrip *self, int width)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  int minimum, natural;

  if (!self->folds || first == NULL || width < 0)
    return NULL;
  measure_width (self, first, &minimum, &natural);

  return width < minimum || get_share (self, first, width) < width / LEAST_SHARE ? first : NULL;
}

static int
measure_head (GtkWidget *head, int width)
{
  int natural;

  gtk_widget_measure (head, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
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
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *head;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, first, minimum, natural);
      if (self->folds && first != NULL)
        *minimum = MAX (get_width (first, FALSE),
                        measure_rest (self, gtk_widget_get_next_sibling (first)));
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  head = find_head (self, for_size);
  *minimum = measure_height (self, head != NULL ? gtk_widget_get_next_sibling (head) : first,
                             for_size);
  if (head != NULL)
    *minimum += measure_head (head, for_size);
  *natural = *minimum;
}

static void
legation_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationStrip *self = LEGATION_STRIP (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *head = find_head (self, width);
  GtkWidget *first
    = head != NULL ? gtk_widget_get_next_sibling (head) : gtk_widget_get_first_child (widget);
  int share = get_share (self, first, width);
  int x = 0, y = 0;

  if (head != NULL)
    {
      y = measure_head (head, width);
      gtk_widget_size_allocate (head, &(GtkAllocation){ 0, 0, width, y }, -1);
    }
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation box = { x, y, 0, height - y };

      if (!gtk_widget_should_layout (child))
        continue;
      box.width = get_child_width (child, share, width);
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

/** legation_strip_set_folds: whether the first child may stand above the others in a narrow window. */
void
legation_strip_set_folds (LegationStrip *self, gboolean folds)
{
  g_return_if_fail (LEGATION_IS_STRIP (self));

  self->folds = folds;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
