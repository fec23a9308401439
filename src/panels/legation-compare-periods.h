/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two periods in two columns, with the difference. */

#pragma once

#include "legation-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *legation_compare_periods_new (LegationSession *session);

GtkWidget *legation_compare_period_heads_new (LegationSession *session);
void legation_compare_period_heads_update (GtkWidget *heads,
                                           LegationSession *session,
                                           gboolean changed);
void legation_compare_period_heads_ask (GtkWidget *heads);

G_END_DECLS
