/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-timeline-toolbar.h"

G_BEGIN_DECLS

struct _LegationTimelineToolbar
{
  GtkWidget parent_instance;

  LegationSession *session;
  gulong changed_id;
  gboolean refreshing;

  GtkWidget *transport;
  GtkWidget *play;
  GtkWidget *speed;
  GtkWidget *span;
  GtkWidget *short_span;
  GtkWidget *counts;
  GtkWidget *narrow_counts;
  GtkWidget *certainty;
  GtkWidget *certain;
  GtkWidget *possible;
  GtkWidget *narrow_certainty;
};

void
_legation_timeline_toolbar_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void _legation_timeline_toolbar_measure (GtkWidget *widget,
                                         GtkOrientation orientation,
                                         int for_size,
                                         int *minimum,
                                         int *natural,
                                         int *minimum_baseline,
                                         int *natural_baseline);

G_END_DECLS
