/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pieces shared by the scanner of JSON and the search for the place of a JSON pointer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LegationJsonPlace: a place in a text, moved forwards only, so that counting is linear. */
typedef struct
{
  const char *at;
  guint line;
  guint column;
} LegationJsonPlace;

/**
 * LegationJsonFault: why a token is not JSON.
 * @at: where
 * @length: how many bytes of it are wrong, 0 for the one at @at
 * @code: a LegationProblemCode
 * @expected: marked for translation, not yet translated
 */
typedef struct
{
  const char *at;
  gsize length;
  guint code;
  const char *expected;
} LegationJsonFault;

/* RFC 8259, section 2: white space is these four and no other. */
static inline const char *
legation_json_skip_space (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;
  return at;
}

void legation_json_place_advance (LegationJsonPlace *self, const char *at);
const char *legation_json_skip_string (const char *at);
const char *legation_json_skip_value (const char *at, const char *end);
gsize legation_json_unescape (char *to, const char *text, gsize length);
void legation_json_append_step (GString *pointer, const char *name);

gboolean legation_json_read_string (const char **at, const char *end, LegationJsonFault *fault);
gboolean legation_json_read_number (const char **at, const char *end, LegationJsonFault *fault);
gboolean legation_json_read_literal (const char **at, const char *end, LegationJsonFault *fault);

G_END_DECLS
