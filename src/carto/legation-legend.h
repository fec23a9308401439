/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a legend has to explain: only what a scene shows. */

#pragma once

#include "legation-scene.h"

G_BEGIN_DECLS

/** LegationLegendRow: a way to draw something, in the order of the legend. */
typedef enum
{
  LEGATION_LEGEND_STATED,
  LEGATION_LEGEND_ORIGIN_INFERRED,
  LEGATION_LEGEND_DESTINATION_INFERRED,
  LEGATION_LEGEND_IMPLIED,
  LEGATION_LEGEND_CHAIN,
  LEGATION_LEGEND_CITY,
  LEGATION_LEGEND_COUNTRY,
  LEGATION_LEGEND_VENUE,
  LEGATION_LEGEND_BUNDLE, /* a line that stands for several journeys */
  LEGATION_LEGEND_PILE,   /* a badge that stands for many events at one place */
  LEGATION_LEGEND_FIELD,  /* thin lines without arrows, where there are very many */
  LEGATION_LEGEND_GHOST,  /* a trace of what time leaves out */
} LegationLegendRow;
#define LEGATION_N_LEGEND_ROWS (LEGATION_LEGEND_GHOST + 1)

/* The rows that tell how something is known: those can be brought out. */
#define LEGATION_LEGEND_CLASSES ((1u << LEGATION_LEGEND_BUNDLE) - 1)

/** legation_legend_channels: in the order in which a legend has them. */
extern const LegationChannel legation_legend_channels[LEGATION_N_CHANNELS];

/**
 * LegationLegend:
 * @rows: bit set, 1 << LegationLegendRow
 * @channels: bit set, 1 << LegationChannel
 * @notes_applied: the dataset is not as its sources have it, but as its editors' notes have it
 */
typedef struct
{
  guint rows;
  guint channels;
  gboolean notes_applied;
} LegationLegend;

LegationLegend legation_legend_collect (const LegationSceneLeg *legs,
                                        guint n_legs,
                                        const LegationSceneMark *marks,
                                        guint n_marks,
                                        const LegationScenePoint *points,
                                        guint n_points,
                                        const cairo_rectangle_t *view);
void legation_legend_add_bundles (LegationLegend *self,
                                  const LegationSceneBundle *bundles,
                                  guint n_bundles,
                                  const cairo_rectangle_t *view);
void legation_legend_add_field (LegationLegend *self, LegationScene *scene);
void legation_legend_add_crowds (LegationLegend *self,
                                 LegationRoutes *routes,
                                 LegationGazetteer *gazetteer,
                                 const LegationFrame *frame,
                                 GBytes *emphasis);
guint *legation_legend_classify (LegationRoutes *routes);
gboolean legation_legend_equal (const LegationLegend *a, const LegationLegend *b);
gboolean legation_legend_is_empty (const LegationLegend *self);
const char *legation_legend_get_label (LegationLegendRow row);
const char *legation_legend_get_channel_label (LegationChannel channel);
const char *legation_legend_get_notes_label (void);

G_END_DECLS
