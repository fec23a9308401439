/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-labels.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} LegationRectangle;

/* Labels keep no Pango objects: they are drawn in one thread and freed in another. */
struct _LegationLabels
{
  char *language;
  LegationLabelChoice choice;
  char *font;
  double text_scale;
  GArray *labels;  /* (element-type LegationLabel) */
  GArray *blocked; /* (element-type LegationRectangle) */
  PangoContext *context; /* only while placing */
};

PangoContext *_legation_labels_create_context (LegationLabels *self);
PangoLayout *_legation_labels_create_layout (LegationLabels *self,
                                             PangoContext *context,
                                             const LegationLabel *label);
void _legation_labels_name (LegationLabels *self,
                            LegationGazetteer *gazetteer,
                            const LegationToponym *toponym,
                            LegationLabel *label);

G_END_DECLS
