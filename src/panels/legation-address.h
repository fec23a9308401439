/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A web address that is shown in full before anything opens it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean legation_address_is_allowed (const char *address);
char *legation_address_to_uri (const char *address);
GtkWidget *legation_address_new (const char *address);

G_END_DECLS
