/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the names of a picture are, and how large, so that those of the next one stay there and need
 * not be measured.  Immutable. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LegationLabelMemory LegationLabelMemory;

LegationLabelMemory *legation_label_memory_new (double zoom, GBytes *emphasis);
LegationLabelMemory *legation_label_memory_ref (LegationLabelMemory *self);
void legation_label_memory_unref (LegationLabelMemory *self);

void legation_label_memory_add (LegationLabelMemory *self, gconstpointer key, guint position);
void legation_label_memory_set_sizes (LegationLabelMemory *self, GHashTable *sizes);
GHashTable *legation_label_memory_get_sizes (const LegationLabelMemory *self);
gboolean legation_label_memory_find (const LegationLabelMemory *self,
                                     gconstpointer key,
                                     guint *position);
gboolean legation_label_memory_is_near (const LegationLabelMemory *self, double zoom);
gboolean legation_label_memory_is_at (const LegationLabelMemory *self, double zoom);
gboolean legation_label_memory_is_as_loud (const LegationLabelMemory *self, GBytes *emphasis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationLabelMemory, legation_label_memory_unref)

G_END_DECLS
