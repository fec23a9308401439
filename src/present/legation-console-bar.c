/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-console-bar.h"

#define GAP 8

static int
measure (GtkWidget *child, GtkOrientation orientation, int *natural)
{
  int minimum;

  gtk_widget_measure (child, orientation, -1, &minimum, natural, NULL, NULL);

  return minimum;
}

static gboolean
fits (GtkWidget *bar, int width)
{
  int unused;

  return measure (gtk_widget_get_first_child (bar), GTK_ORIENTATION_HORIZONTAL, &unused)
           + measure (gtk_widget_get_last_child (bar), GTK_ORIENTATION_HORIZONTAL, &unused) + GAP
         <= width;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *bar)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_bar (GtkWidget *bar,
             GtkOrientation orientation,
             int for_size,
             int *minimum,
             int *natural,
             int *minimum_baseline,
             int *natural_baseline)
{
  int start_natural, end_natural;
  const int start = measure (gtk_widget_get_first_child (bar), orientation, &start_natural);
  const int end = measure (gtk_widget_get_last_child (bar), orientation, &end_natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (start, end);
      *natural = start_natural + GAP + end_natural;
    }
  else
    {
      *minimum = *natural
        = for_size < 0 || fits (bar, for_size) ? MAX (start, end) : start + GAP + end;
    }
}

static void
allocate_bar (GtkWidget *bar, int width, int height, int baseline)
{
  GtkWidget *start = gtk_widget_get_first_child (bar);
  GtkWidget *end = gtk_widget_get_last_child (bar);
  const gboolean rtl = gtk_widget_get_direction (bar) == GTK_TEXT_DIR_RTL;
  const gboolean in_one_line = fits (bar, width);
  const int line = in_one_line ? height : (height - GAP) / 2;
  int minimum, natural, start_width, end_width;

  measure (start, GTK_ORIENTATION_HORIZONTAL, &natural);
  start_width = MIN (natural, width);
  minimum = measure (end, GTK_ORIENTATION_HORIZONTAL, &natural);
  end_width = in_one_line ? width - start_width - GAP : width;
  /* What gives way gives way as a whole: half the room of a badge would be a hole in a button. */
  end_width = natural <= end_width ? natural : MIN (minimum, end_width);

  gtk_widget_size_allocate (
    start, &(GtkAllocation) { rtl ? width - start_width : 0, 0, start_width, line }, -1);
  gtk_widget_size_allocate (end,
                            &(GtkAllocation) { in_one_line == rtl ? 0 : width - end_width,
                                               in_one_line ? 0 : line + GAP, end_width, line },
                            -1);
}

/** legation_console_bar_new: Returns: (transfer floating): a line with two groups. */
GtkWidget *
legation_console_bar_new (GtkWidget *start, GtkWidget *end)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (bar), start);
  gtk_box_append (GTK_BOX (bar), end);
  gtk_widget_set_layout_manager (bar,
                                 gtk_custom_layout_new (get_request_mode, measure_bar, allocate_bar));

  return bar;
}
