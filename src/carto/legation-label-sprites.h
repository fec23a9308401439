/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that were drawn before, as small images: while the time moves, most names of a picture are
 * those of the one before, and their outlines cost more than anything else that is drawn of them. */

#pragma once

#include "legation-labels.h"

G_BEGIN_DECLS

typedef struct _LegationLabelSprites LegationLabelSprites;

LegationLabelSprites *legation_label_sprites_new (void);
void legation_label_sprites_free (LegationLabelSprites *self);
void legation_label_sprites_forget (LegationLabelSprites *self);
gsize legation_label_sprites_get_size (LegationLabelSprites *self);

void legation_labels_draw_with (LegationLabels *labels,
                                cairo_t *cr,
                                const LegationStyle *style,
                                LegationLabelSprites *sprites);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationLabelSprites, legation_label_sprites_free)

G_END_DECLS
