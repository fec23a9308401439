/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes pictures in a worker thread: one is under way, the latest request wins. */

#pragma once

#include "legation-painter.h"

G_BEGIN_DECLS

/* So long after the last picture a composer's painter gives memory back, once. */
#define LEGATION_COMPOSER_REST_MILLISECONDS 2000

/** LegationComposerFunc: called in the main context that made the composer; ref @picture to keep. */
typedef void (*LegationComposerFunc) (LegationPicture *picture, gpointer user_data);

typedef struct _LegationComposer LegationComposer;

LegationComposer *legation_composer_new (LegationPainter *painter,
                                         LegationComposerFunc func,
                                         gpointer user_data);
void legation_composer_free (LegationComposer *self);
void legation_composer_finish_all (void);

void legation_composer_request (LegationComposer *self, const LegationPaintRequest *request);
gboolean legation_composer_is_busy (LegationComposer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationComposer, legation_composer_free)

G_END_DECLS
