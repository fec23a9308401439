/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The field of a scene: the bundles that are too many to be drawn in full. */

#include "legation-field.h"
#include "legation-scene-private.h"

#include <math.h>

#define FIELD_OPACITY 0.9

/* What the legs of an item are, so that its one line tells of most of them. */
static void
describe_line (LegationScene *self,
               const LegationBundleItem *item,
               const LegationStyle *style,
               LegationFieldLine *line)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  guint counts[LEGATION_N_CHANNELS] = { 0 };
  guint n_hollow = 0, n_inferred = 0, best = 0, n;
  const LegationStrand *strands = legation_bundle_table_get_strands (self->table, item->pair, &n);

  for (guint i = 0; i < n; i++)
    if (emphasis[strands[i].event] == item->emphasis)
      {
        counts[strands[i].channel]++;
        n_hollow += strands[i].hollow;
        n_inferred += strands[i].from_inferred;
      }
  for (guint i = 1; i < LEGATION_N_CHANNELS; i++)
    if (counts[i] > counts[best])
      best = i;
  *line = (LegationFieldLine){
    .arc = _legation_scene_get_arc (self, item->pair),
    .backward = item->pair % 2 == 1,
    .stroke = 2 * n_hollow > item->n     ? LEGATION_FIELD_DOTTED
              : 2 * n_inferred > item->n ? LEGATION_FIELD_FIRST_HALF_DASHED
                                         : LEGATION_FIELD_SOLID,
    .offset = item->offset,
    .weight = sqrtf ((float) item->n),
    .color = style->channels[best],
  };
}

/* Draws the field, the quietest of it first. */
void
_legation_scene_draw_field (LegationScene *self, cairo_t *cr, const LegationStyle *style)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LegationFieldLine));

  for (guint loudness = LEGATION_EMPHASIS_GHOST; loudness <= LEGATION_EMPHASIS_NORMAL; loudness++)
    {
      cairo_surface_t *surface;

      g_array_set_size (lines, 0);
      for (guint i = 0; i < self->items->len; i++)
        {
          const LegationBundleItem *item = &g_array_index (self->items, LegationBundleItem, i);
          LegationFieldLine line;

          if (item->emphasis != loudness || item->treatment != LEGATION_BUNDLE_FIELD)
            continue;
          describe_line (self, item, style, &line);
          g_array_append_val (lines, line);
        }
      if (lines->len == 0)
        continue;
      surface = legation_field_render (&self->frame, (const LegationFieldLine *) lines->data,
                                       lines->len,
                                       FIELD_OPACITY * _legation_get_strength (style, loudness));
      cairo_set_source_surface (cr, surface, 0.0, 0.0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
      cairo_paint (cr);
      cairo_surface_destroy (surface);
    }
}

/* The bundle of an item of the field, which has a layout only once somebody points at it. */
const LegationSceneBundle *
_legation_scene_find_bundle (LegationScene *self, const LegationBundleItem *item)
{
  LegationSceneBundle *bundle = g_hash_table_lookup (self->found, item);

  if (bundle != NULL)
    return bundle;
  bundle = g_new (LegationSceneBundle, 1);
  _legation_scene_lay_out_bundle (self, item, FALSE, bundle);
  g_hash_table_insert (self->found, (gpointer) item, bundle);

  return bundle;
}

void
_legation_scene_hit_field (LegationScene *self, LegationVertex at, GArray *candidates)
{
}
