/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files as people choose them. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *legation_file_get_title (GFile *file);
GBytes *
legation_file_read (GFile *file, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
