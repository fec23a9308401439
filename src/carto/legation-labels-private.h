/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-labels.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} LegationRectangle;

/* How a label lies at its point: where its anchor is, as a share of its distance from the point, and
 * which part of the label is put there. */
typedef struct
{
  double dx, dy;
  double align_x, align_y;
} LegationLabelCandidate;

#define LEGATION_N_AROUND_CITY 8
extern const LegationLabelCandidate _legation_around_city[LEGATION_N_AROUND_CITY];

/* Where a name was in the last picture: there it was the position-th that was put. */
typedef struct
{
  guint position;
  LegationLabelClass type;
  guint candidate;
} LegationLabelPlace;

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
  GHashTable *places; /* (nullable): subjects of the last picture's labels to LegationLabelPlace */
  gboolean moved_only;
  GArray *reserved; /* (element-type LegationRectangle): where the last picture had names */
};

PangoContext *_legation_labels_create_context (LegationLabels *self);
PangoLayout *_legation_labels_create_layout (LegationLabels *self,
                                             PangoContext *context,
                                             const LegationLabel *label);
void _legation_labels_name (LegationLabels *self,
                            LegationGazetteer *gazetteer,
                            const LegationToponym *toponym,
                            LegationLabel *label);

double _legation_labels_measure_hidden (LegationScene *scene, const LegationLabel *label);
void _legation_labels_add (LegationLabels *self, LegationLabel label);
void _legation_labels_measure (LegationLabels *self, LegationLabel *label);
void _legation_labels_put (LegationLabel *label,
                           const LegationLabelCandidate *candidate,
                           LegationVertex at,
                           double distance);
const LegationLabelPlace *_legation_labels_find_place_before (LegationLabels *self,
                                                              gconstpointer subject,
                                                              LegationLabelClass type);

G_END_DECLS
