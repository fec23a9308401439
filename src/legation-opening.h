/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is being opened: where that takes long, a small window says so and can cancel it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _LegationOpening LegationOpening;

LegationOpening *legation_opening_new (GtkApplication *application, GFile *file);
void legation_opening_free (LegationOpening *self);

GFile *legation_opening_get_file (LegationOpening *self);
GCancellable *legation_opening_get_cancellable (LegationOpening *self);

G_END_DECLS
