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

#define LEGATION_N_TIME_MODES (LEGATION_TIME_ALL + 1)

struct _LegationTimelineToolbar
{
  GtkWidget parent_instance;

  LegationSession *session;
  gulong changed_id;
  gboolean refreshing;
  guint settle_id;

  /* Playback */
  GtkWidget *transport;
  GtkWidget *play;
  GtkWidget *speed;
  GtkWidget *playback; /* a menu */
  GtkWidget *playback_speed; /* in it, where there is no room for the other one */
  GtkWidget *playback_speed_row;
  GtkWidget *stepwise;
  GtkWidget *steady;
  GtkWidget *looping;

  /* Time: a button with what is selected, and what it opens */
  GtkWidget *time;
  LegationTimelineText span;
  LegationTimelineText short_span;
  LegationTimelineText narrow_counts;
  LegationDateLexicon *lexicon; /* nullable: made when something is typed */
  GtkWidget *time_scrolled;
  GtkWidget *entry;
  GtkWidget *understood;
  GtkWidget *modes[LEGATION_N_TIME_MODES];
  GtkWidget *time_possible; /* where there is no room for the others */
  GtkWidget *time_counts;
  GtkWidget *time_fallback;

  /* What passes */
  GtkWidget *counts_button;
  LegationTimelineText counts;
  GtkWidget *certainty;
  GtkWidget *certain;
  GtkWidget *possible;
  GtkWidget *narrow_certainty;
  GtkWidget *view; /* the menu of lanes, axis and zoom */
  GtkWidget *fit;
};

/* legation-timeline-text.c */
void _legation_timeline_text_init (LegationTimelineText *self,
                                   const char *css_class,
                                   guint n_lines,
                                   float xalign);
gboolean _legation_timeline_text_set (LegationTimelineText *self, const char *text);
gboolean _legation_timeline_text_settle (LegationTimelineText *self);
void _legation_timeline_text_forget (LegationTimelineText *self);
int _legation_timeline_text_get_width (LegationTimelineText *self);

/* legation-timeline-toolbar.c */
void _legation_timeline_toolbar_list_events (LegationTimelineToolbar *self);

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

/* legation-timeline-toolbar-playback.c */
void _legation_timeline_toolbar_add_playback (LegationTimelineToolbar *self);
void _legation_timeline_toolbar_show_playback (LegationTimelineToolbar *self);

/* legation-timeline-toolbar-time.c */
void _legation_timeline_toolbar_add_time (LegationTimelineToolbar *self);
void _legation_timeline_toolbar_show_time (LegationTimelineToolbar *self);

G_END_DECLS
