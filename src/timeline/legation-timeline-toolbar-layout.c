/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parts of the toolbar are.  As it gets narrower, it shortens the text of the selected time,
 * and makes one button of two; then the speed goes into the menu beside it, then certainty into what
 * the time opens, and at last that is a button with the counts instead of the dates. */

#include "legation-timeline-toolbar-private.h"

#define TOOLBAR_HEIGHT 44
#define TOOLBAR_MARGIN 4
#define TEXT_MARGIN 2
#define SIDE_MARGIN 8
#define GAP 10
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
  const int texts = get_height (self->time) + get_height (self->counts_button);

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
  gboolean fit;    /* a button for what the menu of the view has, too */
  gboolean pair;   /* two buttons for certainty, instead of one */
  gboolean single; /* one */
  gboolean speed;
  gboolean full_span;
  gboolean span; /* in any length, over the counts; else the counts in two lines */
} Arrangement;

static const Arrangement arrangements[] = {
  { TRUE, TRUE, FALSE, TRUE, TRUE, TRUE },     { FALSE, TRUE, FALSE, TRUE, TRUE, TRUE },
  { FALSE, TRUE, FALSE, TRUE, FALSE, TRUE },   { FALSE, FALSE, TRUE, TRUE, TRUE, TRUE },
  { FALSE, FALSE, TRUE, TRUE, FALSE, TRUE },   { FALSE, FALSE, TRUE, FALSE, FALSE, TRUE },
  { FALSE, FALSE, FALSE, FALSE, FALSE, TRUE }, { FALSE, FALSE, FALSE, FALSE, FALSE, FALSE },
};

/* What a button needs around a text: the text itself is measured apart from it. */
static int
measure_button (GtkWidget *button, LegationTimelineText *text)
{
  return get_width (button) + _legation_timeline_text_get_width (text);
}

static int
measure_centre (LegationTimelineToolbar *self, const Arrangement *arrangement)
{
  int time;

  if (!arrangement->span)
    return measure_button (self->time, &self->narrow_counts);
  time = measure_button (self->time, arrangement->full_span ? &self->span : &self->short_span);

  return MAX (time, measure_button (self->counts_button, &self->counts));
}

static GtkWidget *
get_certainty (LegationTimelineToolbar *self, const Arrangement *arrangement)
{
  if (arrangement->pair)
    return self->certainty;

  return arrangement->single ? self->narrow_certainty : NULL;
}

static int
measure_controls (LegationTimelineToolbar *self, const Arrangement *arrangement)
{
  GtkWidget *certainty = get_certainty (self, arrangement);

  return 2 * SIDE_MARGIN + get_width (self->transport) + GAP + get_width (self->playback)
         + (arrangement->speed ? get_width (self->speed) : 0)
         + (certainty != NULL ? get_width (certainty) + GAP : 0) + get_width (self->view) + VIEW_GAP
         + (arrangement->fit ? get_width (self->fit) : 0);
}

static const Arrangement *
arrange (LegationTimelineToolbar *self, int width)
{
  const guint last = G_N_ELEMENTS (arrangements) - 1;

  for (guint i = 0; i < last; i++)
    if (measure_controls (self, &arrangements[i]) + measure_centre (self, &arrangements[i])
        <= width)
      return &arrangements[i];

  return &arrangements[last];
}

/* The time over the counts: in the middle of the whole toolbar where that is free, else in the middle
 * of what is. */
static void
allocate_centre (LegationTimelineToolbar *self,
                 const Arrangement *arrangement,
                 int width,
                 int from,
                 int to)
{
  const int centre = MIN (measure_centre (self, arrangement), MAX (0, to - from));
  const int time = get_height (self->time);
  const int counts = arrangement->span ? get_height (self->counts_button) : 0;
  const int x = CLAMP ((width - centre) / 2, from, MAX (from, to - centre));
  const int y = (get_full_height (self) - time - counts) / 2;

  if (!arrangement->span)
    {
      gtk_widget_size_allocate (self->time,
                                &(GtkAllocation){ from, TOOLBAR_MARGIN, centre,
                                                  get_full_height (self) - 2 * TOOLBAR_MARGIN },
                                -1);
      return;
    }
  gtk_widget_size_allocate (self->time, &(GtkAllocation){ x, y, centre, time }, -1);
  gtk_widget_size_allocate (self->counts_button,
                            &(GtkAllocation){ x, y + time, centre, counts }, -1);
}

void
_legation_timeline_toolbar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationTimelineToolbar *self = LEGATION_TIMELINE_TOOLBAR (widget);
  const Arrangement *arrangement = arrange (self, width);
  GtkWidget *certainty = get_certainty (self, arrangement);
  int from = SIDE_MARGIN, to = width - SIDE_MARGIN;

  show_child (self->certainty, arrangement->pair);
  show_child (self->narrow_certainty, arrangement->single);
  show_child (self->speed, arrangement->speed);
  show_child (self->fit, arrangement->fit);
  show_child (self->span.widget, arrangement->span && arrangement->full_span);
  show_child (self->short_span.widget, arrangement->span && !arrangement->full_span);
  show_child (self->narrow_counts.widget, !arrangement->span);
  show_child (self->counts_button, arrangement->span);
  show_child (self->counts.widget, arrangement->span);

  allocate_child (self->transport, from, get_width (self->transport));
  from += get_width (self->transport) + GAP / 2;
  if (arrangement->speed)
    {
      allocate_child (self->speed, from, get_width (self->speed));
      from += get_width (self->speed);
    }
  allocate_child (self->playback, from, get_width (self->playback));
  from += get_width (self->playback) + GAP / 2;
  to -= get_width (self->view);
  allocate_child (self->view, to, get_width (self->view));
  if (arrangement->fit)
    {
      to -= get_width (self->fit);
      allocate_child (self->fit, to, get_width (self->fit));
    }
  to -= VIEW_GAP;
  if (certainty != NULL)
    {
      to -= get_width (certainty);
      allocate_child (certainty, to, get_width (certainty));
      to -= GAP;
    }
  allocate_centre (self, arrangement, width, from, to);
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
  const Arrangement *widest = &arrangements[0];
  const Arrangement *narrowest = &arrangements[G_N_ELEMENTS (arrangements) - 1];

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_full_height (self);
      return;
    }
  *minimum = measure_controls (self, narrowest) + get_width (self->time) + LEAST_CENTRE_WIDTH;
  *natural = measure_controls (self, widest) + measure_centre (self, widest);
}
