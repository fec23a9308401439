/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Memory that is handed out piece by piece and given back all at once. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LegationArena: the members are private to legation-arena.c. */
typedef struct
{
  GPtrArray *chunks;
  char *free;
  gsize n_free;
} LegationArena;

void legation_arena_init (LegationArena *self);
void legation_arena_clear (LegationArena *self);
gpointer legation_arena_alloc0 (LegationArena *self, gsize n_values, gsize size);
const char *legation_arena_strdup (LegationArena *self, const char *text);

#define legation_arena_new0(self, Type, n) ((Type *) legation_arena_alloc0 (self, n, sizeof (Type)))

G_END_DECLS
