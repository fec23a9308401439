/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the map says of the things on it that are no single event, in the session's language. */

#pragma once

#include "legation-scene.h"
#include "legation-session.h"

G_BEGIN_DECLS

GPtrArray *legation_bundle_list_events (const LegationSceneBundle *bundle);
char *legation_bundle_name (LegationSession *session,
                            const LegationSceneBundle *bundle,
                            const LegationSceneMark *marks);
char *legation_bundle_count (LegationSession *session, const LegationSceneBundle *bundle);
char *legation_bundle_list_channels (const LegationSceneBundle *bundle);
char *legation_bundle_describe_basis (const LegationSceneBundle *bundle);
char *legation_bundle_describe (LegationSession *session,
                                const LegationSceneBundle *bundle,
                                const LegationSceneMark *marks);

const char *legation_mark_name (LegationSession *session, const LegationMark *mark);
char *legation_mark_describe (LegationSession *session, const LegationSceneMark *mark);

char *legation_event_list_inferred (LegationSession *session, const LegationEvent *event);

G_END_DECLS
