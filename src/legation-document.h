/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dataset that was opened, from a file or the built-in one: what it says, what is wrong with it,
 * and its other edition, with the editors' notes applied. */

#pragma once

#include "legation-file.h"
#include "legation-loader.h"
#include "legation-painter.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_DOCUMENT (legation_document_get_type ())
G_DECLARE_FINAL_TYPE (LegationDocument, legation_document, LEGATION, DOCUMENT, GObject)

LegationDocument *legation_document_new_built_in (LegationGazetteer *gazetteer);
void legation_document_open (GFile *file,
                             LegationGazetteer *gazetteer,
                             LegationBasemap *basemap,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
LegationDocument *legation_document_open_finish (GAsyncResult *result, GError **error);

LegationDocument *
legation_document_new_edited (LegationDocument *self, GBytes *bytes, const char *etag);

GFile *legation_document_get_file (LegationDocument *self);
const char *legation_document_get_etag (LegationDocument *self);
void legation_document_set_stale (LegationDocument *self);
gboolean legation_document_is_as_new (LegationDocument *self, LegationDocument *other);
LegationReport *legation_document_get_report (LegationDocument *self);
LegationDataset *legation_document_get_dataset (LegationDocument *self);
LegationPainter *legation_document_get_painter (LegationDocument *self, LegationBasemap *basemap);

void legation_document_load_edition (LegationDocument *self,
                                     gboolean notes_applied,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
LegationDataset *legation_document_load_edition_finish (LegationDocument *self,
                                                        GAsyncResult *result,
                                                        LegationPainter **painter,
                                                        GError **error);

G_END_DECLS
