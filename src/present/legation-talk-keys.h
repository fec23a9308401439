/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a talk: the same in the window of the audience and in that of the speaker. */

#pragma once

#include <gtk/gtk.h>

#include "legation-talk.h"

G_BEGIN_DECLS

/**
 * LegationTalkKey: a line of the list of keys.
 * @accelerators: as GtkShortcutLabel has them, with a space between two
 * @action: what they do, to be translated
 */
typedef struct
{
  const char *accelerators;
  const char *action;
} LegationTalkKey;

gboolean legation_talk_keys_find (guint keyval,
                                  GdkModifierType state,
                                  LegationTalkAction *action);
gboolean legation_talk_keys_press (LegationTalk *talk, guint keyval, GdkModifierType state);
void legation_talk_keys_attach (GtkWidget *window, LegationTalk *talk);
const LegationTalkKey *legation_talk_keys_list (guint *n);

G_END_DECLS
