/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of one picture: where each leg, mark, badge and label lies, in logical pixels of its
 * frame.  Drawing, hit testing and accessibility all read the same layout.  Immutable. */

#pragma once

#include <cairo.h>

#include "legation-frame.h"
#include "legation-gazetteer.h"
#include "legation-label-memory.h"
#include "legation-line.h"
#include "legation-route.h"
#include "legation-style.h"

G_BEGIN_DECLS

/**
 * LegationSceneLeg: a leg as it lies on the picture, from its start to the tip of its arrow.
 * @leg: which one
 * @vertices: (array length=n_vertices): its course
 * @low: the upper left corner of the rectangle around its course
 * @high: the lower right corner of it
 * @badge: where its badge or number is, when @has_badge
 * @badge_place: which of the places that a badge may have, from 1, or 0 for beside it
 */
typedef struct
{
  const LegationLeg *leg;
  LegationEmphasis emphasis;
  LegationVertex *vertices;
  guint n_vertices;
  LegationVertex low;
  LegationVertex high;
  gboolean has_badge;
  LegationVertex badge;
  guint badge_place;
} LegationSceneLeg;

/**
 * LegationSceneMark: a place in use, or a country that is marked for the sake of what is chosen.
 * @n_legs: how many legs begin or end there
 * @hosted: some meeting was hosted there
 * @minor: among many it is one of those that least begins or ends at: a small dot without a name
 */
typedef struct
{
  const LegationMark *mark;
  LegationEmphasis emphasis;
  LegationVertex center;
  guint n_legs;
  gboolean hosted;
  gboolean minor;
} LegationSceneMark;

/**
 * LegationScenePoint: the badge of an event that is drawn as a mark with no line.
 * @piled: one badge stands for it and others there, a bundle without a line
 */
typedef struct
{
  const LegationPoint *point;
  LegationEmphasis emphasis;
  LegationVertex center;
  LegationVertex badge;
  gboolean piled;
} LegationScenePoint;

/**
 * LegationSceneBundle: several journeys between the same two marks, in the same direction, drawn as
 * one line whose width says how many they are; or many events at one mark, from which no line goes.
 * @from, @to: indices of marks
 * @legs: (array length=n_legs): those that it stands for, those of one event beside each other; none of
 *   them is among the scene's legs
 * @emphasis: of the loudest of them
 * @counts: how many of them, by channel
 * @hollow_counts: how many of those are hollow
 * @n_from_inferred, @n_to_inferred, @n_hollow: how many of them are so
 * @from_inferred, @to_inferred: that most of those are so that are not hollow, as with the thin lines
 *   of the field
 * @hollow: that all of them are so; if only some are, they have bands of their own where there is room
 * @width: in logical pixels; without a line, of its badge
 * @vertices: (array length=n_vertices) (nullable): its course, from its start to the tip of its arrow
 * @low, @high: the corners of the rectangle around its course
 * @badge: the middle of its badge, which has its number, when @has_badge
 * @n_glyphs: how many channels are on that badge
 */
typedef struct
{
  guint from;
  guint to;
  const LegationLeg *const *legs;
  guint n_legs;
  LegationEmphasis emphasis;
  guint counts[LEGATION_N_CHANNELS];
  guint hollow_counts[LEGATION_N_CHANNELS];
  guint n_from_inferred;
  guint n_to_inferred;
  guint n_hollow;
  gboolean from_inferred;
  gboolean to_inferred;
  gboolean hollow;
  double width;
  LegationVertex *vertices;
  guint n_vertices;
  LegationVertex low;
  LegationVertex high;
  gboolean has_badge;
  LegationVertex badge;
  guint n_glyphs;
} LegationSceneBundle;

/**
 * LegationBundleKey: which bundle, where one scene follows another.  Those of the same ends differ in
 * how loud they are.
 * @from, @to: indices of marks
 */
typedef struct
{
  guint from;
  guint to;
  LegationEmphasis emphasis;
} LegationBundleKey;

/**
 * LegationHit: what is under the pointer; @event for a leg or a badge, @bundle for a line or a badge
 * that stands for several, @mark for a place in use, @country for the name of a country or of a city in
 * it.  All of them unset: nothing.
 */
typedef struct
{
  const LegationEvent *event;
  const LegationSceneBundle *bundle;
  const LegationMark *mark;
  const char *country;
} LegationHit;

typedef struct _LegationScene LegationScene;

/** LEGATION_MAX_HITS: legation_scene_hit_all() has no more than that. */
#define LEGATION_MAX_HITS 64

LegationScene *legation_scene_new (LegationRoutes *routes,
                                   LegationGazetteer *gazetteer,
                                   const LegationFrame *frame,
                                   GBytes *emphasis,
                                   const char *const *marked,
                                   const char *language,
                                   LegationLabelChoice labels,
                                   const char *font,
                                   LegationLabelMemory *memory);
LegationLabelMemory *legation_scene_remember_labels (LegationScene *self);
LegationScene *legation_scene_ref (LegationScene *self);
void legation_scene_unref (LegationScene *self);

LegationRoutes *legation_scene_get_routes (LegationScene *self);
const LegationFrame *legation_scene_get_frame (LegationScene *self);
const LegationSceneLeg *legation_scene_get_legs (LegationScene *self, guint *n);
const LegationSceneMark *legation_scene_get_marks (LegationScene *self, guint *n);
const LegationSceneMark *legation_scene_get_rings (LegationScene *self, guint *n);
const LegationScenePoint *legation_scene_get_points (LegationScene *self, guint *n);

const LegationSceneBundle *legation_scene_get_bundles (LegationScene *self, guint *n);
guint legation_scene_get_field (LegationScene *self, guint *channels, gboolean *has_ghosts);
const LegationSceneBundle *legation_scene_find_bundle (LegationScene *self, LegationBundleKey key);
gboolean legation_scene_has_bundles (LegationScene *self);
gboolean legation_bundle_is_pile (const LegationSceneBundle *self);
LegationBundleKey legation_bundle_get_key (const LegationSceneBundle *self);
gboolean legation_bundle_key_equal (LegationBundleKey a, LegationBundleKey b);

gboolean legation_scene_leg_has_badge_at (const LegationSceneLeg *leg, double x, double y);
gboolean legation_scene_bundle_has_badge_at (const LegationSceneBundle *bundle, double x, double y);
LegationHit legation_scene_hit (LegationScene *self, double x, double y);
GArray *legation_scene_hit_all (LegationScene *self, double x, double y);

void legation_scene_draw (LegationScene *self, cairo_t *cr, const LegationStyle *style);
void legation_scene_draw_event (LegationScene *self,
                                cairo_t *cr,
                                const LegationStyle *style,
                                const LegationEvent *event);
guint legation_scene_count_stages (LegationScene *self, const LegationEvent *event);
void legation_scene_draw_travel (LegationScene *self,
                                 cairo_t *cr,
                                 const LegationStyle *style,
                                 const LegationEvent *event,
                                 double progress);
void legation_scene_draw_focus (LegationScene *self,
                                cairo_t *cr,
                                const LegationStyle *style,
                                double x,
                                double y,
                                double radius);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationScene, legation_scene_unref)

G_END_DECLS
