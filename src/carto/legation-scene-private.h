/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-labels.h"
#include "legation-scene.h"

G_BEGIN_DECLS

struct _LegationScene
{
  LegationRoutes *routes;
  LegationGazetteer *gazetteer; /* owns the countries that labels name */
  LegationFrame frame;
  GArray *legs;   /* (element-type LegationSceneLeg) */
  GArray *marks;  /* (element-type LegationSceneMark): those of the routes, then the rings */
  GArray *rings;  /* (element-type LegationMark): of countries that are marked; none has a place */
  GArray *bundles; /* (element-type LegationSceneBundle) */
  GArray *points; /* (element-type LegationScenePoint) */
  LegationLabels *labels;
};

/* Radii and gaps in logical pixels, from the visual design. */
#define LEGATION_CITY_RADIUS 4.5
#define LEGATION_RING_RADIUS 7.0
#define LEGATION_VENUE_RADIUS 8.5
#define LEGATION_BADGE_DIAMETER 14.0
#define LEGATION_NUMBER_DIAMETER 18.0
#define LEGATION_ARROW_LENGTH 8.0
#define LEGATION_NOTE_SIGN_SIZE 10.0

/* Whether notes changed what is drawn of an event, so that a sign says so. */
static inline gboolean
_legation_is_changed (const LegationEvent *event)
{
  return event->record.n_applied > 0;
}

/* The middle of the sign at a badge: beside its upper right. */
static inline LegationVertex
_legation_find_note_sign (LegationVertex badge, double diameter)
{
  return (LegationVertex){ badge.x + 0.42 * diameter + 3.5, badge.y - 0.42 * diameter - 2.0 };
}

double _legation_distance_to_segment (LegationVertex p, LegationVertex a, LegationVertex b);
void _legation_scene_mark_countries (LegationScene *self, const char *const *codes);
void _legation_scene_lay_out_legs (LegationScene *self, const guint8 *emphasis);

G_END_DECLS
