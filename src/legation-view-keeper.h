/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps how one looks at a dataset until it is opened the next time. */

#pragma once

#include <adwaita.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_VIEW_KEEPER (legation_view_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LegationViewKeeper, legation_view_keeper, LEGATION, VIEW_KEEPER, GObject)

LegationViewKeeper *legation_view_keeper_new (GFile *file);

void legation_view_keeper_restore (LegationViewKeeper *self, LegationSession *session);
void legation_view_keeper_get_panes (LegationViewKeeper *self, gboolean *list, gboolean *details);
void legation_view_keeper_follow_panes (LegationViewKeeper *self, AdwFlap *list, AdwFlap *details);
void legation_view_keeper_follow (LegationViewKeeper *self, LegationSession *session);
void legation_view_keeper_save (LegationViewKeeper *self);

G_END_DECLS
