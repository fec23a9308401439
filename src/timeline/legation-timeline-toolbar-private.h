/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-timeline-toolbar.h"

G_BEGIN_DECLS

/**
 * LegationTimelineText: a text that changes often.
 * @width: px of room that it has, at least as wide as it is
 */
typedef struct
{
  GtkWidget *widget;
  int width;
} LegationTimelineText;

struct _LegationTimelineToolbar
{
  GtkWidget parent_instance;

  LegationSession *session;
  gulong changed_id;
  gboolean refreshing;
  guint settle_id;

  GtkWidget *transport;
  GtkWidget *play;
  GtkWidget *speed;
  LegationTimelineText span;
  LegationTimelineText short_span;
  LegationTimelineText counts;
  LegationTimelineText narrow_counts;
  GtkWidget *certainty;
  GtkWidget *certain;
  GtkWidget *possible;
  GtkWidget *narrow_certainty;
  GtkWidget *view; /* the menu of lanes, axis and zoom */
  GtkWidget *fit;
};

/* legation-timeline-text.c */
void _legation_timeline_text_init (LegationTimelineText *self,
                                   GtkWidget *parent,
                                   const char *css_class,
                                   guint n_lines,
                                   float xalign);
gboolean _legation_timeline_text_set (LegationTimelineText *self, const char *text);
gboolean _legation_timeline_text_settle (LegationTimelineText *self);
void _legation_timeline_text_forget (LegationTimelineText *self);
int _legation_timeline_text_get_width (LegationTimelineText *self);

/* legation-timeline-toolbar-layout.c */
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
