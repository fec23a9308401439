/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parts of the toolbar are.  As it gets narrower, it shortens the selected span's text,
 * makes one button of two, and gives up the counts; only then it gives up the speed, and at last
 * the span's text. */

#include "legation-timeline-toolbar-private.h"

#define TOOLBAR_HEIGHT 44
#define TOOLBAR_MARGIN 4
#define TEXT_MARGIN 2
#define SIDE_MARGIN 8
#define GAP 10
#define SPEED_OFFSET 4
#define LEAST_CENTRE_WIDTH 40
#define VIEW_GAP 6

static int
get_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_height (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Taller where the text of the system is larger. */
static int
get_full_height (LegationTimelineToolbar *self)
{
  const int controls = MAX (get_height (self->transport), get_height (self->certainty));
  const int texts = get_height (self->span.widget) + get_height (self->counts.widget);

  return MAX (TOOLBAR_HEIGHT, MAX (controls + 2 * TOOLBAR_MARGIN, texts + 2 * TEXT_MARGIN));
}

static void
allocate_child (GtkWidget *child, int x, int width)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (gtk_widget_get_parent (child));
  int least, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (
      child, &(GtkAllocation){ x, (get_full_height (self) - height) / 2, width, height }, -1);
}

/* To those who see the toolbar and to those who hear it alike. */
static void
show_child (GtkWidget *child, gboolean visible)
{
  if (gtk_widget_get_child_visible (child) != visible)
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !visible, -1);
  gtk_widget_set_child_visible (child, visible);
}

/* What there is room for. */
typedef struct
{
  gboolean pair; /* two buttons for certainty, instead of one */
  gboolean speed;
  gboolean full_span;
  gboolean span; /* in any length; else counts in two lines */
  gboolean counts;
} Arrangement;

static int
measure_centre (LegationTimelineToolbar *self, const Arrangement *arrangement)
{
  const int span = _legation_timeline_text_get_width (arrangement->full_span ? &self->span
                                                                             : &self->short_span);

  return arrangement->counts ? MAX (span, _legation_timeline_text_get_width (&self->counts)) : span;
}

static int
measure_controls (LegationTimelineToolbar *self, const Arrangement *arrangement)
{
  return 2 * SIDE_MARGIN + get_width (self->transport) + 2 * GAP
         + (arrangement->speed ? get_width (self->speed) : 0) + get_width (self->view) + VIEW_GAP
         + (arrangement->pair ? get_width (self->fit) : 0)
         + get_width (arrangement->pair ? self->certainty : self->narrow_certainty);
}

static Arrangement
arrange (LegationTimelineToolbar *self, int width)
{
  static const Arrangement arrangements[] = {
    { TRUE, TRUE, TRUE, TRUE, TRUE },     { TRUE, TRUE, FALSE, TRUE, TRUE },
    { FALSE, TRUE, TRUE, TRUE, TRUE },    { FALSE, TRUE, FALSE, TRUE, TRUE },
    { FALSE, TRUE, FALSE, TRUE, FALSE },  { FALSE, FALSE, FALSE, TRUE, TRUE },
    { FALSE, FALSE, FALSE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrangements); i++)
    if (measure_controls (self, &arrangements[i]) + measure_centre (self, &arrangements[i])
        <= width)
      return arrangements[i];

  return (Arrangement){ FALSE, FALSE, FALSE, FALSE, FALSE };
}

/* The span over the counts: in the middle of the whole toolbar where that is free, else in the
 * middle of what is. */
static void
allocate_centre (LegationTimelineToolbar *self,
                 const Arrangement *arrangement,
                 int width,
                 int from,
                 int to)
{
  GtkWidget *span = arrangement->full_span ? self->span.widget : self->short_span.widget;
  const int centre_width = measure_centre (self, arrangement);
  const int span_height = get_height (span);
  const int counts_height = arrangement->counts ? get_height (self->counts.widget) : 0;
  const int x = CLAMP ((width - centre_width) / 2, from, MAX (from, to - centre_width));
  const int y = (get_full_height (self) - span_height - counts_height) / 2;

  gtk_widget_size_allocate (span, &(GtkAllocation){ x, y, centre_width, span_height }, -1);
  if (arrangement->counts)
    gtk_widget_size_allocate (
        self->counts.widget, &(GtkAllocation){ x, y + span_height, centre_width, counts_height },
        -1);
}

void
_legation_timeline_toolbar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (widget);
  const Arrangement arrangement = arrange (self, width);
  const int transport = get_width (self->transport), speed = get_width (self->speed);
  GtkWidget *certainty = arrangement.pair ? self->certainty : self->narrow_certainty;
  const int certainty_width = get_width (certainty);
  const int view = get_width (self->view), fit = arrangement.pair ? get_width (self->fit) : 0;
  const int to = width - SIDE_MARGIN - view - fit - VIEW_GAP - certainty_width - GAP;
  int from = SIDE_MARGIN + transport + GAP;

  show_child (self->certainty, arrangement.pair);
  show_child (self->narrow_certainty, !arrangement.pair);
  show_child (self->speed, arrangement.speed);
  show_child (self->fit, arrangement.pair);
  show_child (self->span.widget, arrangement.span && arrangement.full_span);
  show_child (self->short_span.widget, arrangement.span && !arrangement.full_span);
  show_child (self->counts.widget, arrangement.counts);
  show_child (self->narrow_counts.widget, !arrangement.span);

  allocate_child (self->transport, SIDE_MARGIN, transport);
  allocate_child (certainty, to + GAP, certainty_width);
  if (arrangement.pair)
    allocate_child (self->fit, width - SIDE_MARGIN - view - fit, fit);
  allocate_child (self->view, width - SIDE_MARGIN - view, view);
  if (arrangement.speed)
    {
      allocate_child (self->speed, from - SPEED_OFFSET, speed);
      from += speed;
    }
  if (arrangement.span)
    allocate_centre (self, &arrangement, width, from, to);
  else
    allocate_child (self->narrow_counts.widget, from, MAX (0, to - from));
}

void
_legation_timeline_toolbar_measure (GtkWidget *widget,
                                    GtkOrientation orientation,
                                    int for_size,
                                    int *minimum,
                                    int *natural,
                                    int *minimum_baseline,
                                    int *natural_baseline)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (widget);
  const int transport = get_width (self->transport) + 2 * SIDE_MARGIN;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_full_height (self);
      return;
    }
  *minimum = transport + get_width (self->narrow_certainty) + 2 * GAP + LEAST_CENTRE_WIDTH
             + get_width (self->view) + VIEW_GAP;
  *natural = transport + get_width (self->certainty) + 3 * GAP + get_width (self->speed)
             + get_width (self->view) + get_width (self->fit) + VIEW_GAP
             + MAX (_legation_timeline_text_get_width (&self->span),
                    _legation_timeline_text_get_width (&self->counts));
}
