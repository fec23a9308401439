/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The events that pass the filter, or those that only possibly do, in the order of their dates. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_EVENT_ITEM (legation_event_item_get_type ())
G_DECLARE_FINAL_TYPE (LegationEventItem, legation_event_item, LEGATION, EVENT_ITEM, GObject)

const LegationEvent *legation_event_item_get_event (LegationEventItem *self);
gboolean legation_event_item_begins_group (LegationEventItem *self);
char *legation_event_describe_group (const LegationEvent *event);

#define LEGATION_TYPE_EVENT_MODEL (legation_event_model_get_type ())
G_DECLARE_FINAL_TYPE (LegationEventModel, legation_event_model, LEGATION, EVENT_MODEL, GObject)

LegationEventModel *legation_event_model_new (LegationSession *session, gboolean only_possible);
void legation_event_model_set_active (LegationEventModel *self, gboolean active);
gboolean
legation_event_model_find (LegationEventModel *self, const LegationEvent *event, guint *position);

G_END_DECLS
