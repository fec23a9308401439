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
  char *font;
  double text_scale;
  GArray *labels;  /* (element-type LegationLabel) */
  GArray *blocked; /* (element-type LegationRectangle) */
  PangoContext *context; /* only while placing */
};

PangoContext *_legation_labels_create_context (LegationLabels *self);
PangoLayout *_legation_labels_create_layout (LegationLabels *self,
                                             PangoContext *context,
                                             LegationLabelClass type,
                                             const char *text);

G_END_DECLS
