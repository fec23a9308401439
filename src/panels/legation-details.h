/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The right pane: the page of whatever is chosen. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_DETAILS (legation_details_get_type ())
G_DECLARE_FINAL_TYPE (LegationDetails, legation_details, LEGATION, DETAILS, GtkWidget)

LegationSession *legation_details_get_session (LegationDetails *self);
void legation_details_set_origin (LegationDetails *self, const LegationRecord *record);
void legation_details_set_session (LegationDetails *self, LegationSession *session);

void legation_details_copy (LegationDetails *self, const char *text);

const char *legation_details_get_title (LegationDetails *self);

G_END_DECLS
