/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event in view, for the keyboard and for screen readers: it draws nothing but its focus ring. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_TIMELINE_ITEM (legation_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (LegationTimelineItem,
                      legation_timeline_item,
                      LEGATION,
                      TIMELINE_ITEM,
                      GtkWidget)

GtkWidget *legation_timeline_item_new (LegationSession *session, const LegationEvent *event);
const LegationEvent *legation_timeline_item_get_event (LegationTimelineItem *self);

G_END_DECLS
