/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What hides the slide or dims it: black, white, a still picture, and all but a circle of light. */

#pragma once

#include <gtk/gtk.h>

#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_VEIL (legation_veil_get_type ())
G_DECLARE_FINAL_TYPE (LegationVeil, legation_veil, LEGATION, VEIL, GtkWidget)

GtkWidget *legation_veil_new (LegationTalk *talk, GtkWidget *content);

G_END_DECLS
