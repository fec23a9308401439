/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed, as words to look for, and where they stand in a text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LegationSearchRange: a part of a text, in bytes: from @start to before @end. */
typedef struct
{
  gsize start;
  gsize end;
} LegationSearchRange;

/* Of what has more words than this nothing is found. */
#define LEGATION_SEARCH_MAX_WORDS 64

typedef struct _LegationSearchQuery LegationSearchQuery;

LegationSearchQuery *legation_search_query_new (const char *text);
LegationSearchQuery *legation_search_query_ref (LegationSearchQuery *self);
void legation_search_query_unref (LegationSearchQuery *self);

gboolean legation_search_query_is_for (LegationSearchQuery *self, const char *text);
gboolean legation_search_query_is_empty (LegationSearchQuery *self);
guint64 legation_search_query_get_words (LegationSearchQuery *self);
guint64 legation_search_query_match (LegationSearchQuery *self, const char *text, GArray *ranges);
char *legation_search_query_excerpt (LegationSearchQuery *self, const char *text, guint length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationSearchQuery, legation_search_query_unref)

G_END_DECLS
