/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the speaker means to say, in large type, and what the slide rests on. */

#pragma once

#include <gtk/gtk.h>

#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_NOTES (legation_notes_get_type ())
G_DECLARE_FINAL_TYPE (LegationNotes, legation_notes, LEGATION, NOTES, GtkWidget)

GtkWidget *legation_notes_new (LegationTalk *talk, GSettings *settings);

G_END_DECLS
