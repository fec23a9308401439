/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationCompareRow: equal columns behind a narrow first one; where there is no room for that one, it
 * stands above the others. */

#include "config.h"

#include "legation-compare-row.h"

#define LABEL_WIDTH 132
#define GAP 12
#define LINE_GAP 2
/* Under so many pixels for each cell beside it, the label goes above. */
#define LEAST_CELL 150

struct _LegationCompareRow
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (LegationCompareRow, legation_compare_row, GTK_TYPE_WIDGET)

static guint
count_cells (LegationCompareRow *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_next_sibling (self->label); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return MAX (n, 1);
}

/* As wide as the longest word of it, with large text. */
static int
get_label_width (LegationCompareRow *self)
{
  int minimum;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (LABEL_WIDTH, minimum);
}

static gboolean
is_stacked (LegationCompareRow *self, int width)
{
  const int n = (int) count_cells (self);

  return width < get_label_width (self) + n * (LEAST_CELL + GAP);
}

static int
get_cell_width (LegationCompareRow *self, int width)
{
  const int n = (int) count_cells (self);
  const int room = is_stacked (self, width) ? width + GAP : width - get_label_width (self);

  return MAX (room / n - GAP, 1);
}

static void
measure_widths (LegationCompareRow *self, int *minimum, int *natural)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (child == self->label)
        *minimum = least;
      else
        widest = MAX (widest, least);
    }
  *minimum = MAX (*minimum, (int) count_cells (self) * (widest + GAP) - GAP);
  *natural = MAX (*minimum, get_label_width (self) + (int) count_cells (self) * (2 * LEAST_CELL));
}

static int
measure_height (GtkWidget *widget, int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static GtkSizeRequestMode
legation_compare_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
legation_compare_row_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  LegationCompareRow *self = LEGATION_COMPARE_ROW (widget);
  int width = for_size, cells = 0, label;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_widths (self, minimum, natural);
      return;
    }
  if (width < 0)
    measure_widths (self, &label, &width);
  for (GtkWidget *child = gtk_widget_get_next_sibling (self->label); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cells = MAX (cells, measure_height (child, get_cell_width (self, width)));
  label = measure_height (self->label, is_stacked (self, width) ? width : get_label_width (self));
  *minimum = is_stacked (self, width) ? label + LINE_GAP + cells : MAX (label, cells);
  *natural = *minimum;
}

static void
legation_compare_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationCompareRow *self = LEGATION_COMPARE_ROW (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const gboolean stacked = is_stacked (self, width);
  const int cell = get_cell_width (self, width);
  GtkAllocation place = { 0, 0, stacked ? width : get_label_width (self), height };
  int x = stacked ? 0 : place.width + GAP;

  if (stacked)
    place.height = measure_height (self->label, width);
  place.x = mirrored ? width - place.width : 0;
  gtk_widget_size_allocate (self->label, &place, -1);
  place.y = stacked ? place.height + LINE_GAP : 0;
  place.height = height - place.y;
  place.width = cell;
  for (GtkWidget *child = gtk_widget_get_next_sibling (self->label); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      place.x = mirrored ? width - x - cell : x;
      gtk_widget_size_allocate (child, &place, -1);
      x += cell + GAP;
    }
}

static void
legation_compare_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (legation_compare_row_parent_class)->dispose (object);
}

static void
legation_compare_row_class_init (LegationCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_compare_row_dispose;
  widget_class->get_request_mode = legation_compare_row_get_request_mode;
  widget_class->measure = legation_compare_row_measure;
  widget_class->size_allocate = legation_compare_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "legation-compare-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
legation_compare_row_init (LegationCompareRow *self)
{
}

/**
 * legation_compare_row_new: a row without cells.
 * @label: (transfer floating): what it is about
 */
GtkWidget *
legation_compare_row_new (GtkWidget *label)
{
  LegationCompareRow *self = g_object_new (LEGATION_TYPE_COMPARE_ROW, NULL);

  self->label = label;
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/** legation_compare_row_append: adds a column; all of them are equally wide. */
void
legation_compare_row_append (LegationCompareRow *self, GtkWidget *cell)
{
  g_return_if_fail (LEGATION_IS_COMPARE_ROW (self));

  gtk_widget_insert_before (cell, GTK_WIDGET (self), NULL);
}

/** legation_compare_cell_new: Returns: (transfer floating): a box, one thing below the other. */
GtkWidget *
legation_compare_cell_new (void)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  4, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, NULL);

  gtk_widget_add_css_class (cell, "legation-compare-cell");

  return cell;
}

/** legation_compare_cell_set_label: what it says, with its row and its column. */
void
legation_compare_cell_set_label (GtkWidget *cell, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
