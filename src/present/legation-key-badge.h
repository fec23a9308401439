/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key that does what a button does, shown on the button where there is room. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_KEY_BADGE (legation_key_badge_get_type ())
G_DECLARE_FINAL_TYPE (LegationKeyBadge, legation_key_badge, LEGATION, KEY_BADGE, GtkWidget)

GtkWidget *legation_key_badge_new (const char *key);

G_END_DECLS
