/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of events while they fly by. */

#pragma once

#include "legation-page.h"

G_BEGIN_DECLS

LegationPage *legation_passing_page_new (LegationSession *session);
void legation_passing_page_show (LegationPage *self, const LegationEvent *event);

G_END_DECLS
