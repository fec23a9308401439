/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the packed base map.  Its format is described in data/basemap/PROVENANCE.md; every read is
 * bounded, so that a damaged file is refused and never followed. */

#include "legation-basemap-private.h"
#include "legation-packed.h"

#define MAGIC "LGNB"
#define VERSION 1
#define HEAD_SIZE 16
#define LEVEL_SIZE (5 * 4 + LEGATION_N_LAYERS * 16)
#define TABLE_SIZE (4 + LEGATION_N_DETAILS * LEVEL_SIZE)
#define MAX_BITS 28

typedef struct
{
  guint32 n_features;
  guint32 n_rings;
  guint32 n_points;
  guint32 n_bytes;
} LayerHead;

static const guint8 *
get_level_head (const guint8 *data, guint detail)
{
  return data + HEAD_SIZE + 4 + detail * LEVEL_SIZE;
}

static LayerHead
read_layer_head (const guint8 *data, guint detail, guint layer)
{
  const guint8 *head = get_level_head (data, detail) + 20 + layer * 16;

  return (LayerHead){ legation_packed_peek (head), legation_packed_peek (head + 4),
                      legation_packed_peek (head + 8), legation_packed_peek (head + 12) };
}

static gboolean
check_tables (const guint8 *data, gsize size)
{
  guint64 body = 0;

  if (legation_packed_peek (data + HEAD_SIZE) != LEGATION_N_DETAILS)
    return FALSE;
  for (guint i = 0; i < LEGATION_N_DETAILS; i++)
    {
      if (legation_packed_peek (get_level_head (data, i)) > MAX_BITS)
        return FALSE;
      for (guint j = 0; j < LEGATION_N_LAYERS; j++)
        {
          const LayerHead head = read_layer_head (data, i, j);

          /* A feature takes 8 bytes or more, a ring 1 and a point 2: no size asks for too much. */
          if (head.n_features > head.n_bytes || head.n_rings > head.n_bytes
              || head.n_points > head.n_bytes)
            return FALSE;
          body += head.n_bytes;
        }
    }

  return body == size - HEAD_SIZE - TABLE_SIZE;
}

/**
 * legation_basemap_check:
 *
 * Looks at the head, the size, the checksum and the tables, and not at the geometry itself.
 *
 * Returns: whether @bytes is a base map; if not, @error is set (%LEGATION_BASEMAP_ERROR)
 */
gboolean
legation_basemap_check (GBytes *bytes, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size < HEAD_SIZE || memcmp (data, MAGIC, 4) != 0)
    {
      g_set_error_literal (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_FORMAT,
                           "this is not a base map");
      return FALSE;
    }
  if (legation_packed_peek (data + 4) != VERSION)
    {
      g_set_error (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_FORMAT,
                   "this is a base map of version %u, expected %d",
                   legation_packed_peek (data + 4), VERSION);
      return FALSE;
    }
  if (legation_packed_peek (data + 8) != size || size < HEAD_SIZE + TABLE_SIZE)
    {
      g_set_error (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_DAMAGED,
                   "the base map has %" G_GSIZE_FORMAT " bytes, expected %u", size,
                   legation_packed_peek (data + 8));
      return FALSE;
    }
  if (legation_packed_peek (data + 12) != legation_packed_sum (data + HEAD_SIZE, size - HEAD_SIZE)
      || !check_tables (data, size))
    {
      g_set_error_literal (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_DAMAGED,
                           "the base map does not agree with its checksum");
      return FALSE;
    }

  return TRUE;
}

static void
decode_feature (LegationPacked *reader,
                LegationFeatures *layer,
                LegationFeature *feature,
                guint32 *n_rings,
                guint32 *n_points)
{
  guint32 x, y;

  feature->number = reader->next < reader->end ? *reader->next++ : 0;
  x = legation_packed_varint (reader);
  y = legation_packed_varint (reader);
  feature->box.west = (gint32) x;
  feature->box.north = (gint32) y;
  feature->box.east = (gint32) (x + legation_packed_varint (reader));
  feature->box.south = (gint32) (y + legation_packed_varint (reader));
  feature->first_ring = *n_rings;
  feature->n_rings = legation_packed_varint (reader);
  reader->failed |= feature->n_rings > layer->n_rings - *n_rings;

  for (guint32 i = 0; i < feature->n_rings && !reader->failed; i++)
    {
      LegationRing *ring = &layer->rings[(*n_rings)++];

      ring->first_point = *n_points;
      ring->n_points = legation_packed_varint (reader);
      reader->failed |= ring->n_points > layer->n_points - *n_points;
      for (guint32 j = 0; j < ring->n_points && !reader->failed; j++)
        {
          /* Unsigned, so that numbers of a damaged file wrap as C defines it. */
          x += (guint32) legation_packed_zigzag (reader);
          y += (guint32) legation_packed_zigzag (reader);
          layer->points[(*n_points)++] = (LegationGridPoint){ (gint32) x, (gint32) y };
        }
    }
}

static gboolean
decode_layer (LegationFeatures *layer, LayerHead head, const guint8 *data)
{
  LegationPacked reader = { data, data + head.n_bytes, FALSE };
  guint32 n_rings = 0;
  guint32 n_points = 0;

  layer->features = g_new0 (LegationFeature, head.n_features);
  layer->rings = g_new0 (LegationRing, head.n_rings);
  layer->points = g_new0 (LegationGridPoint, head.n_points);
  layer->n_features = head.n_features;
  layer->n_rings = head.n_rings;
  layer->n_points = head.n_points;
  for (guint32 i = 0; i < head.n_features && !reader.failed; i++)
    decode_feature (&reader, layer, &layer->features[i], &n_rings, &n_points);

  return !reader.failed && reader.next == reader.end;
}

/**
 * legation_level_decode:
 * @bytes: what legation_basemap_check() has passed
 *
 * Returns: (transfer full): the level, with layers left empty that cannot be read
 */
LegationLevel *
legation_level_decode (GBytes *bytes, LegationDetail detail)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  const guint8 *body = data + HEAD_SIZE + TABLE_SIZE;
  const guint8 *table = get_level_head (data, detail);
  LegationLevel *self = g_new0 (LegationLevel, 1);

  self->bits = legation_packed_peek (table);
  self->box = (LegationGridBox){ (gint32) legation_packed_peek (table + 4),
                                 (gint32) legation_packed_peek (table + 8),
                                 (gint32) legation_packed_peek (table + 12),
                                 (gint32) legation_packed_peek (table + 16) };
  for (guint i = 0; i <= detail; i++)
    for (guint j = 0; j < LEGATION_N_LAYERS; j++)
      {
        const LayerHead head = read_layer_head (data, i, j);

        if (i == detail && !decode_layer (&self->layers[j], head, body))
          {
            g_warning ("The base map's layer %u of level %u cannot be read", j, i);
            self->layers[j].n_features = 0;
          }
        body += head.n_bytes;
      }

  return self;
}

void
legation_level_free (LegationLevel *self)
{
  for (guint i = 0; i < LEGATION_N_LAYERS; i++)
    {
      g_free (self->layers[i].features);
      g_free (self->layers[i].rings);
      g_free (self->layers[i].points);
    }
  g_free (self);
}
