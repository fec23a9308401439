/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bounded reading of packed data: what data/basemap/PROVENANCE.md calls varint and zigzag. */

#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/** LegationPacked: @failed once something was not there; then everything read is 0. */
typedef struct
{
  const guint8 *next;
  const guint8 *end;
  gboolean failed;
} LegationPacked;

static inline guint32
legation_packed_peek (const guint8 *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);

  return GUINT32_FROM_LE (value);
}

/* Adler-32 (RFC 1950, section 8.2), with the remainders taken as late as 32 bits allow. */
static inline guint32
legation_packed_sum (const guint8 *data, gsize size)
{
  guint32 a = 1;
  guint32 b = 0;

  while (size > 0)
    {
      const gsize run = MIN (size, 5552);

      for (gsize i = 0; i < run; i++)
        {
          a += data[i];
          b += a;
        }
      a %= 65521;
      b %= 65521;
      data += run;
      size -= run;
    }

  return b << 16 | a;
}

static inline guint32
legation_packed_varint (LegationPacked *self)
{
  guint32 value = 0;

  for (guint shift = 0; shift < 35; shift += 7)
    {
      guint8 byte;

      if (self->next == self->end)
        break;
      byte = *self->next++;
      value |= (guint32) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return value;
    }
  self->failed = TRUE;

  return 0;
}

static inline gint32
legation_packed_zigzag (LegationPacked *self)
{
  const guint32 value = legation_packed_varint (self);

  return (gint32) (value >> 1) ^ -(gint32) (value & 1);
}

G_END_DECLS
