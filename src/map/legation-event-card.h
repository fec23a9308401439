/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What appears beside the pointer over an event: when, who, where, how sure, and who says so;
 * and what else is there: a place, a line of several journeys, a country. */

#pragma once

#include <gtk/gtk.h>

#include "legation-scene.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_EVENT_CARD (legation_event_card_get_type ())
G_DECLARE_FINAL_TYPE (LegationEventCard, legation_event_card, LEGATION, EVENT_CARD, GtkWidget)

LegationEventCard *legation_event_card_new (void);

void legation_event_card_show (LegationEventCard *self,
                               LegationSession *session,
                               const LegationEvent *event,
                               const LegationStyle *style,
                               double x,
                               double y);
void legation_event_card_show_bundle (LegationEventCard *self,
                                      LegationSession *session,
                                      const LegationSceneBundle *bundle,
                                      const LegationSceneMark *marks,
                                      double x,
                                      double y);
void legation_event_card_show_mark (LegationEventCard *self,
                                    LegationSession *session,
                                    const LegationSceneMark *mark,
                                    double x,
                                    double y);
void legation_event_card_show_country (LegationEventCard *self,
                                       LegationSession *session,
                                       const char *country,
                                       const LegationTint *tint,
                                       double x,
                                       double y);
gboolean legation_event_card_is_near (LegationEventCard *self, double x, double y);
void legation_event_card_hide (LegationEventCard *self);
void legation_event_card_place (LegationEventCard *self,
                                int width,
                                int height,
                                GdkRectangle *allocation);

G_END_DECLS
