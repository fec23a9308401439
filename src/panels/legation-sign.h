/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map's signs among text: channel badges, numbers of stops, rings and discs. */

#pragma once

#include <gtk/gtk.h>

#include "legation-dataset.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SIGN (legation_sign_get_type ())
G_DECLARE_FINAL_TYPE (LegationSign, legation_sign, LEGATION, SIGN, GtkWidget)

GtkWidget *legation_sign_new_badge (const LegationEvent *event);
GtkWidget *legation_sign_new_channel (LegationChannel channel);
GtkWidget *legation_sign_new_line (LegationEmphasis emphasis);
GtkWidget *legation_sign_new_number (LegationChannel channel, guint number);
GtkWidget *legation_sign_new_place (LegationPlacePrecision precision, double size);

void legation_sign_get_channel_color (LegationChannel channel, GdkRGBA *color);

G_END_DECLS
