/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK draws the windows with. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void legation_renderer_choose (const char *devices);
void legation_renderer_chosen (void);

G_END_DECLS
