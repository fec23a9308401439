/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: reads the built-in data once and opens windows on it. */

#pragma once

#include <adwaita.h>

#include "legation-painter.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_APPLICATION (legation_application_get_type ())
G_DECLARE_FINAL_TYPE (LegationApplication,
                      legation_application,
                      LEGATION,
                      APPLICATION,
                      AdwApplication)

LegationApplication *legation_application_new (void);

void legation_application_load_edition (LegationApplication *self,
                                        gboolean notes_applied,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
LegationDataset *legation_application_load_edition_finish (LegationApplication *self,
                                                           GAsyncResult *result,
                                                           LegationPainter **painter,
                                                           GError **error);

G_END_DECLS
