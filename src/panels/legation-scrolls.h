/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far down pages were left.  Only a few pages are kept; one that is made again on the way back is
 * where it was left, all the same. */

#pragma once

#include "legation-page.h"

G_BEGIN_DECLS

GHashTable *legation_scrolls_new (void);
void legation_scrolls_note (GHashTable *self, const char *name, LegationPage *page);
void legation_scrolls_restore (GHashTable *self, const char *name, LegationPage *page);

G_END_DECLS
