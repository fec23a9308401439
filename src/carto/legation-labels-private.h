/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-label-memory.h"
#include "legation-labels.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} LegationRectangle;

/* Where a label may lie: @dx, @dy: its anchor, as a share of its distance from the mark; @align_x,
 * @align_y: which part of the label is put there. */
typedef struct
{
  double dx, dy;
  double align_x, align_y;
} LegationLabelPosition;

/* Round a city or a mark, the best first. */
#define LEGATION_N_CITY_POSITIONS 8
extern const LegationLabelPosition _legation_city_positions[LEGATION_N_CITY_POSITIONS];

/* Labels keep no Pango objects: they are drawn in one thread and freed in another. */
struct _LegationLabels
{
  char *language;
  LegationLabelChoice choice;
  char *font;
  double text_scale;
  const char *look; /* interned: all that the size of a text follows from, but its class */
  GArray *labels;  /* (element-type LegationLabel) */
  GHashTable *keys; /* of labels */
  GHashTable *sizes; /* (element-type gconstpointer Sizes): of names that were measured */
  GHashTable *blocked; /* (element-type guint GArray): a LegationRectangle for each that meets a cell */
  PangoContext *context; /* only while placing */
  LegationLabelMemory *memory; /* nullable */
};

PangoContext *_legation_labels_create_context (LegationLabels *self);
PangoLayout *_legation_labels_create_layout (LegationLabels *self,
                                             PangoContext *context,
                                             const LegationLabel *label);
void _legation_labels_add (LegationLabels *self, LegationLabel label);
gboolean _legation_labels_has (LegationLabels *self, gconstpointer key);
double _legation_labels_measure_hidden (LegationScene *scene, const LegationLabel *label);
void _legation_labels_measure (LegationLabels *self, LegationLabel *label);
void _legation_label_put (LegationLabel *label,
                          const LegationLabelPosition *position,
                          LegationVertex at,
                          double distance);
void _legation_labels_name_mark (LegationLabels *self,
                                 LegationScene *scene,
                                 LegationGazetteer *gazetteer,
                                 guint position,
                                 LegationLabel *label);
void _legation_labels_name (LegationLabels *self,
                            LegationGazetteer *gazetteer,
                            const LegationToponym *toponym,
                            LegationLabel *label);

void _legation_labels_draw_dot (cairo_t *cr, const LegationLabel *label, const LegationStyle *style);
void _legation_labels_draw_leader (cairo_t *cr,
                                   const LegationLabel *label,
                                   const LegationStyle *style);
void _legation_labels_draw_text (LegationLabels *self,
                                 cairo_t *cr,
                                 PangoContext *context,
                                 const LegationLabel *label,
                                 const LegationStyle *style);

G_END_DECLS
