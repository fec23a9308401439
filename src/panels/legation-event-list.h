/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events with date, badge and title, each a link. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationEventListFlags:
 * @LEGATION_EVENT_LIST_DIM: dims what the filter leaves out, and says how much that is
 * @LEGATION_EVENT_LIST_EXPLAIN: tells of each why it has no place on the map
 */
typedef enum /*< flags >*/
{
  LEGATION_EVENT_LIST_PLAIN = 0,
  LEGATION_EVENT_LIST_DIM = 1 << 0,
  LEGATION_EVENT_LIST_EXPLAIN = 1 << 1,
} LegationEventListFlags;

#define LEGATION_TYPE_EVENT_LIST (legation_event_list_get_type ())
G_DECLARE_FINAL_TYPE (LegationEventList, legation_event_list, LEGATION, EVENT_LIST, GtkWidget)

GtkWidget *legation_event_list_new (LegationSession *session,
                                    const char *label,
                                    GPtrArray *events,
                                    LegationEventListFlags flags);

GtkWidget *legation_event_row_new (const LegationEvent *event, const char *remark);

G_END_DECLS
