/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationFlow: children side by side as far as there is room, the rest on the next line.  A child
 * whose alignment is “end” goes to the end of its line. */

#include "config.h"

#include "legation-flow.h"

/* Below this width, columns stand one under the other. */
#define COLUMNS_MIN_WIDTH 300

#define DOT_CLASS "legation-dot"

struct _LegationFlow
{
  GtkWidget parent_instance;

  int spacing;
  int line_spacing;
  gboolean columns;
};

G_DEFINE_FINAL_TYPE (LegationFlow, legation_flow, GTK_TYPE_WIDGET)

/* One line of children: from @first up to, not including, @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int width;
  int height;
} Line;

static int
get_natural_width (GtkWidget *child, int available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, available));
}

static int
get_natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static Line
break_line (LegationFlow *self, GtkWidget *first, int available)
{
  Line line = { first, NULL, 0, 0 };

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;
      width = get_natural_width (child, available);
      if (line.height > 0 && line.width + self->spacing + width > available)
        {
          line.end = child;
          break;
        }
      line.width += width + (line.height > 0 ? self->spacing : 0);
      line.height = MAX (line.height, get_natural_height (child, width));
    }

  return line;
}

/* A dot that is the last of its line parts nothing. */
static gboolean
is_idle_dot (const Line *line, GtkWidget *child)
{
  return line->end != NULL && gtk_widget_get_next_sibling (child) == line->end
         && gtk_widget_has_css_class (child, DOT_CLASS);
}

static void
allocate_line (LegationFlow *self, const Line *line, int y, int available)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0, slack = MAX (available - line->width, 0);

  for (GtkWidget *child = line->first; child != line->end;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation box;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_set_child_visible (child, !is_idle_dot (line, child));
      if (gtk_widget_get_halign (child) == GTK_ALIGN_END)
        {
          x += slack;
          slack = 0;
        }
      box.width = get_natural_width (child, available);
      box.height = get_natural_height (child, box.width);
      box.x = rtl ? available - x - box.width : x;
      box.y = y + (line->height - box.height) / 2;
      gtk_widget_size_allocate (child, &box, -1);
      x += box.width + self->spacing;
    }
}

/* Lays out all lines; only measures where @allocate is FALSE.  Returns the height. */
static int
lay_out (LegationFlow *self, int available, gboolean allocate)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int y = 0;

  while (child != NULL)
    {
      Line line = break_line (self, child, available);

      if (y > 0 && line.height > 0)
        y += self->line_spacing;
      if (allocate)
        allocate_line (self, &line, y, available);
      y += line.height;
      child = line.end;
    }

  return y;
}

static guint
count_children (LegationFlow *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;

  return n;
}

/* Columns: as many as there are children, two at most, all of a row equally high. */
static int
lay_out_columns (LegationFlow *self, int available, gboolean allocate)
{
  int n = available >= COLUMNS_MIN_WIDTH ? MIN (count_children (self), 2) : 1;
  int width = n > 0 ? (available - (n - 1) * self->spacing) / n : available;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *row = child;
      int height = 0, i;

      for (i = 0; i < n && child != NULL; i++, child = gtk_widget_get_next_sibling (child))
        height = MAX (height, get_natural_height (child, width));
      if (y > 0)
        y += self->spacing;
      for (i = 0; allocate && i < n && row != child; i++, row = gtk_widget_get_next_sibling (row))
        gtk_widget_size_allocate (row,
                                  &(GtkAllocation){ i * (width + self->spacing), y, width, height },
                                  -1);
      y += height;
    }

  return y;
}

static GtkSizeRequestMode
legation_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
legation_flow_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  LegationFlow *self = LEGATION_FLOW (widget);
  int child_minimum, child_natural;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  if (for_size < 0)
    for_size = *natural;
  *minimum = *natural = self->columns ? lay_out_columns (self, for_size, FALSE)
                                      : lay_out (self, for_size, FALSE);
}

static void
legation_flow_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationFlow *self = LEGATION_FLOW (widget);

  if (self->columns)
    lay_out_columns (self, width, TRUE);
  else
    lay_out (self, width, TRUE);
}

static void
legation_flow_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (legation_flow_parent_class)->dispose (object);
}

static void
legation_flow_class_init (LegationFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_flow_dispose;
  widget_class->get_request_mode = legation_flow_get_request_mode;
  widget_class->measure = legation_flow_measure;
  widget_class->size_allocate = legation_flow_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_flow_init (LegationFlow *self)
{
}

/**
 * legation_flow_new: children like words.
 * @spacing: pixels between children, @line_spacing between lines
 */
GtkWidget *
legation_flow_new (int spacing, int line_spacing)
{
  LegationFlow *self = g_object_new (LEGATION_TYPE_FLOW, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;

  return GTK_WIDGET (self);
}

/** legation_flow_new_columns: children in two equal columns, or in one below 300 pixels. */
GtkWidget *
legation_flow_new_columns (int spacing)
{
  LegationFlow *self = LEGATION_FLOW (legation_flow_new (spacing, spacing));

  self->columns = TRUE;

  return GTK_WIDGET (self);
}

/** legation_flow_append: adds a child at the end. */
void
legation_flow_append (LegationFlow *self, GtkWidget *child)
{
  g_return_if_fail (LEGATION_IS_FLOW (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/** legation_flow_append_dot: adds a “·” between two words; only for the eye. */
void
legation_flow_append_dot (LegationFlow *self)
{
  GtkWidget *dot = g_object_new (GTK_TYPE_LABEL, "label", "·", "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (dot, "legation-secondary");
  gtk_widget_add_css_class (dot, DOT_CLASS);
  legation_flow_append (self, dot);
}
