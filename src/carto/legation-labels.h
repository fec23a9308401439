/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Placing and drawing names: app stops first and always, everything else where there is room. */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include "legation-label-memory.h"
#include "legation-scene.h"

G_BEGIN_DECLS

/** LegationLabelClass: what a label looks like, in the order of placing. */
typedef enum
{
  LEGATION_LABEL_STOP_CITY,
  LEGATION_LABEL_STOP_COUNTRY,
  LEGATION_LABEL_CAPITAL,
  LEGATION_LABEL_SEA,
  LEGATION_LABEL_COUNTRY,
  LEGATION_LABEL_CITY,
} LegationLabelClass;

/**
 * LegationLabel: a name in its place.
 * @text: as it is drawn; the second line is the place's own name
 * @language, @second_language: of its lines, BCP 47, for the choice of glyphs
 * @country: (nullable): ISO code of the country that it stands in or names
 * @key: what it names: a #LegationMark or a #LegationToponym
 * @position: which of the positions that it may have
 * @align: at which edge its lines meet: 0 left, 1 right, 0.5 neither
 * @box: the text's rectangle; @dot: the city that it names, when @has_dot
 * @leader: the ends of a line from its mark to it, when @has_leader: it is not beside that
 */
typedef struct
{
  LegationLabelClass type;
  gboolean quiet;
  char *text;
  const char *language;
  const char *second_language;
  const char *country;
  gconstpointer key;
  guint position;
  double align;
  double x, y, width, height;
  gboolean has_dot;
  LegationVertex dot;
  gboolean has_leader;
  LegationVertex leader[2];
} LegationLabel;

/**
 * LegationLabelStay: which names are placed.
 * @LEGATION_LABELS_NEW: all that are not there yet, where they lie best
 * @LEGATION_LABELS_MOVED: those of the picture before, where they were: the map has only moved
 * @LEGATION_LABELS_CHANGED: those of the picture before, where they were, unless what is shown or loud
 *   now puts too much in their way
 */
typedef enum
{
  LEGATION_LABELS_NEW,
  LEGATION_LABELS_MOVED,
  LEGATION_LABELS_CHANGED,
} LegationLabelStay;

typedef struct _LegationLabels LegationLabels;

LegationLabels *legation_labels_new (const char *language,
                                     LegationLabelChoice choice,
                                     const char *font);
void legation_labels_free (LegationLabels *self);
void legation_labels_set_memory (LegationLabels *self, LegationLabelMemory *memory);
void legation_labels_remember (LegationLabels *self, LegationLabelMemory *memory);
LegationLabelStay legation_labels_find_stay (LegationLabels *self, double zoom, GBytes *emphasis);
gboolean legation_labels_recall (LegationLabels *self, gconstpointer key, guint *position);

void legation_labels_block (LegationLabels *self, double x, double y, double width, double height);
gboolean legation_labels_is_free (LegationLabels *self,
                                  double x,
                                  double y,
                                  double width,
                                  double height);
double legation_labels_measure_overlap (LegationLabels *self,
                                        double x,
                                        double y,
                                        double width,
                                        double height);
void legation_labels_place_stops (LegationLabels *self,
                                  LegationScene *scene,
                                  LegationGazetteer *gazetteer,
                                  LegationLabelStay stay,
                                  gboolean needed);
void legation_labels_place_toponyms (LegationLabels *self,
                                     LegationScene *scene,
                                     LegationGazetteer *gazetteer,
                                     LegationLabelStay stay);

const LegationLabel *legation_labels_get (LegationLabels *self, guint *n);
const LegationLabel *legation_scene_get_labels (LegationScene *scene, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationLabels, legation_labels_free)

G_END_DECLS
