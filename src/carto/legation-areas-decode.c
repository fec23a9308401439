/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the packed areas.  Their format is described in data/basemap/PROVENANCE.md; every read is
 * bounded, so that a damaged file is refused and never followed. */

#include "legation-areas-private.h"
#include "legation-packed.h"

#define MAGIC "LGNA"
#define VERSION 1
#define HEAD_SIZE 16
#define TABLE_SIZE (4 + LEGATION_N_DETAILS * 4)

/* What a run is of, as numbered in the file; the rest are the layers of the base map. */
#define RUN_LOOSE 0
#define RUN_BORDER 3

/**
 * legation_areas_check:
 *
 * Looks at the head, the size and the checksums, and not at the areas themselves.
 *
 * Returns: whether @bytes are areas of @basemap; if not, @error is set (%LEGATION_BASEMAP_ERROR)
 */
gboolean
legation_areas_check (GBytes *bytes, LegationBasemap *basemap, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint64 body = HEAD_SIZE + TABLE_SIZE;

  if (size < HEAD_SIZE || memcmp (data, MAGIC, 4) != 0
      || legation_packed_peek (data + 4) != VERSION)
    {
      g_set_error_literal (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_FORMAT,
                           "these are no areas, or such of another version");
      return FALSE;
    }
  if (legation_packed_peek (data + 8) != size || size < HEAD_SIZE + TABLE_SIZE
      || legation_packed_peek (data + 12)
             != legation_packed_sum (data + HEAD_SIZE, size - HEAD_SIZE))
    {
      g_set_error_literal (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_DAMAGED,
                           "the areas do not agree with their checksum");
      return FALSE;
    }
  for (guint i = 0; i < LEGATION_N_DETAILS; i++)
    body += legation_packed_peek (data + HEAD_SIZE + 4 + 4 * i);
  if (body != size
      || legation_packed_peek (data + HEAD_SIZE) != legation_basemap_get_checksum (basemap))
    {
      g_set_error_literal (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_DAMAGED,
                           "the areas are of another base map");
      return FALSE;
    }

  return TRUE;
}

static void
stretch (LegationGridBox *box, const LegationGridBox *other)
{
  box->west = MIN (box->west, other->west);
  box->north = MIN (box->north, other->north);
  box->east = MAX (box->east, other->east);
  box->south = MAX (box->south, other->south);
}

static void
stretch_by_run (LegationGridBox *box, const LegationAreaRun *run)
{
  const LegationGridPoint *point = run->points;

  for (guint32 i = 0; i < run->n_points; i++, point += run->step)
    stretch (box, &(LegationGridBox){ point->x, point->y, point->x, point->y });
}

#define EMPTY_BOX \
  (LegationGridBox) { G_MAXINT32, G_MAXINT32, G_MININT32, G_MININT32 }

/* Where the last run of each layer, and the last of the loose points, ended. */
typedef struct
{
  const LegationLevel *level;
  LegationGridPoint *next_loose;
  guint32 n_loose; /* that are left */
  LegationGridPoint last_loose;
  guint32 last[LEGATION_N_LAYERS];
} Cursor;

static void
decode_loose (LegationPacked *reader, Cursor *cursor, LegationAreaRun *run)
{
  if (run->n_points == 0 || run->n_points > cursor->n_loose)
    {
      reader->failed = TRUE;
      return;
    }
  cursor->n_loose -= run->n_points;
  run->points = cursor->next_loose;
  run->step = 1;
  for (guint32 i = 0; i < run->n_points; i++)
    {
      LegationGridPoint *last = &cursor->last_loose;

      /* Unsigned, so that numbers of a damaged file wrap as C defines it. */
      last->x = (gint32) ((guint32) last->x + (guint32) legation_packed_zigzag (reader));
      last->y = (gint32) ((guint32) last->y + (guint32) legation_packed_zigzag (reader));
      *cursor->next_loose++ = *last;
    }
}

static void
decode_run (LegationPacked *reader, Cursor *cursor, LegationAreaRun *run)
{
  static const LegationLayer layers[] = { LEGATION_LAYER_RIVERS, LEGATION_LAYER_LAND,
                                          LEGATION_LAYER_LAKES, LEGATION_LAYER_BORDERS };
  const guint32 head = legation_packed_varint (reader);
  const guint source = head >> 1 & 3;
  const LegationFeatures *layer = &cursor->level->layers[layers[source]];
  guint32 *last = &cursor->last[layers[source]];
  guint32 first;
  gint64 end;

  run->n_points = head >> 3;
  if (source == RUN_LOOSE)
    {
      decode_loose (reader, cursor, run);
      return;
    }
  run->step = head & 1 ? -1 : 1;
  first = *last + (guint32) legation_packed_zigzag (reader);
  end = (gint64) first + (gint64) run->step * ((gint64) run->n_points - 1);
  if (run->n_points == 0 || first >= layer->n_points || end < 0 || end >= layer->n_points)
    {
      reader->failed = TRUE;
      return;
    }
  run->points = layer->points + first;
  run->is_border = source == RUN_BORDER;
  *last = (guint32) end;
}

/* Whether the ring goes around a hole, to which nobody else's land belongs. */
static gboolean
is_lake (const LegationAreaRun *runs, guint32 n_runs)
{
  const LegationAreaRun *end = &runs[n_runs - 1];
  const LegationGridPoint *before = end->points + (gssize) end->step * (end->n_points - 1);
  double area = 0.0;

  for (guint32 i = 0; i < n_runs; i++)
    {
      const LegationGridPoint *point = runs[i].points;

      if (runs[i].is_border)
        return FALSE;
      for (guint32 j = 0; j < runs[i].n_points; j++, point += runs[i].step)
        {
          area += (double) before->x * point->y - (double) point->x * before->y;
          before = point;
        }
    }

  return area < 0.0;
}

static void
decode_ring (LegationPacked *reader, Cursor *cursor, LegationAreaLevel *self)
{
  LegationAreaRing ring = { .box = EMPTY_BOX, .first_run = self->runs->len };

  ring.n_runs = legation_packed_varint (reader);
  for (guint32 i = 0; i < ring.n_runs && !reader->failed; i++)
    {
      LegationAreaRun run = { 0 };

      decode_run (reader, cursor, &run);
      if (reader->failed)
        return;
      ring.n_points += run.n_points;
      stretch_by_run (&ring.box, &run);
      g_array_append_val (self->runs, run);
    }
  if (ring.n_runs == 0)
    {
      reader->failed = TRUE;
      return;
    }
  ring.is_lake
      = is_lake (&g_array_index (self->runs, LegationAreaRun, ring.first_run), ring.n_runs);
  g_array_append_val (self->rings, ring);
}

static void
decode_area (LegationPacked *reader, Cursor *cursor, LegationAreaLevel *self)
{
  LegationArea area = { .box = EMPTY_BOX, .first_ring = self->rings->len };
  char code[3] = { 0 };

  if (reader->end - reader->next < 2)
    {
      reader->failed = TRUE;
      return;
    }
  memcpy (code, reader->next, 2);
  reader->next += 2;
  area.country = g_intern_string (code);
  area.n_rings = legation_packed_varint (reader);
  memset (cursor->last, 0, sizeof cursor->last);
  cursor->last_loose = (LegationGridPoint){ 0, 0 };
  for (guint32 i = 0; i < area.n_rings && !reader->failed; i++)
    {
      decode_ring (reader, cursor, self);
      if (!reader->failed)
        stretch (&area.box,
                 &g_array_index (self->rings, LegationAreaRing, area.first_ring + i).box);
    }
  if (!reader->failed)
    g_array_append_val (self->areas, area);
}

/**
 * legation_area_level_decode:
 * @bytes: what legation_areas_check() has passed
 * @level: the base map's, of the same detail; has to live as long as what is returned
 *
 * Returns: (transfer full): the level; without areas when it cannot be read
 */
LegationAreaLevel *
legation_area_level_decode (GBytes *bytes, LegationDetail detail, const LegationLevel *level)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  LegationAreaLevel *self = g_new0 (LegationAreaLevel, 1);
  Cursor cursor = { .level = level };
  LegationPacked reader = { data + HEAD_SIZE + TABLE_SIZE, NULL, FALSE };
  guint32 n_areas, n_loose;

  for (guint i = 0; i < (guint) detail; i++)
    reader.next += legation_packed_peek (data + HEAD_SIZE + 4 + 4 * i);
  reader.end = reader.next + legation_packed_peek (data + HEAD_SIZE + 4 + 4 * detail);
  self->bits = level->bits;
  self->box = level->box;
  self->areas = g_array_new (FALSE, FALSE, sizeof (LegationArea));
  self->rings = g_array_new (FALSE, FALSE, sizeof (LegationAreaRing));
  self->runs = g_array_new (FALSE, FALSE, sizeof (LegationAreaRun));
  n_areas = legation_packed_varint (&reader);
  n_loose = legation_packed_varint (&reader);
  /* A point takes 2 bytes or more: no number asks for too much. */
  reader.failed |= n_loose > (gsize) (reader.end - reader.next) / 2;
  cursor.n_loose = reader.failed ? 0 : n_loose;
  cursor.next_loose = self->loose = g_new (LegationGridPoint, cursor.n_loose);
  for (guint32 i = 0; i < n_areas && !reader.failed; i++)
    decode_area (&reader, &cursor, self);
  if (reader.failed || reader.next != reader.end)
    {
      g_warning ("The areas of level %u cannot be read", detail);
      g_array_set_size (self->areas, 0);
    }

  return self;
}

void
legation_area_level_free (LegationAreaLevel *self)
{
  g_array_unref (self->areas);
  g_array_unref (self->rings);
  g_array_unref (self->runs);
  g_free (self->loose);
  g_free (self);
}
