/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which names of countries, cities and seas are candidates for a label in a frame.  Whether there
 * is room for them, and how they look, is for the label placement to say. */

#pragma once

#include "legation-frame.h"
#include "legation-gazetteer.h"

G_BEGIN_DECLS

/**
 * LegationToponymLabel: a candidate.
 * @toponym: what is named; belongs to the gazetteer
 * @x: of its point in the frame, in logical pixels
 * @y: of its point in the frame, in logical pixels
 * @text: its name, UTF-8; belongs to the gazetteer
 * @type: what the label looks like: as that of @toponym
 * @priority: place those with lower numbers first
 */
typedef struct
{
  const LegationToponym *toponym;
  double x;
  double y;
  const char *text;
  LegationToponymType type;
  int priority;
} LegationToponymLabel;

GArray *legation_toponyms_collect (LegationGazetteer *gazetteer,
                                   const LegationFrame *frame,
                                   const char *language,
                                   const char *const *first);

G_END_DECLS
