/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-bundle-table.h"
#include "legation-field.h"
#include "legation-label-sprites.h"
#include "legation-labels.h"
#include "legation-ribbon.h"
#include "legation-scene.h"

G_BEGIN_DECLS

/**
 * LegationBundleTreatment: how legs of the same pair and the same emphasis are drawn.
 * @LEGATION_BUNDLE_FIELD: as one thin line of the field
 * @LEGATION_BUNDLE_FULL: as a line with a width, an arrow and a badge
 * @LEGATION_BUNDLE_OPEN: each by itself
 */
typedef enum
{
  LEGATION_BUNDLE_FIELD,
  LEGATION_BUNDLE_FULL,
  LEGATION_BUNDLE_OPEN,
} LegationBundleTreatment;

/**
 * LegationBundleItem: the legs between two marks in one direction that have the same emphasis.
 * @pair: their number in the table
 * @n: how many they are
 * @n_together: how many of the pair are to be seen, whatever their emphasis
 * @n_ends: how many of its two marks are in view
 * @length: from mark to mark, in logical pixels
 * @offset: how far its middle is bowed sideways, in logical pixels, where it is not open
 */
typedef struct
{
  guint pair;
  guint n;
  guint n_together;
  guint8 emphasis;
  guint8 n_ends;
  guint8 treatment;
  float length;
  float offset;
} LegationBundleItem;

/**
 * LegationHitCandidate: a line that is near a point.
 * @item: (nullable): of the field, where @hit is still to be found
 */
typedef struct
{
  LegationHit hit;
  const LegationBundleItem *item;
  guint emphasis;
  double distance;
} LegationHitCandidate;

/** LegationRoom: what is in the way of a course, see legation-scene-room.h. */
typedef struct _LegationRoom LegationRoom;

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

  LegationBundleTable *table; /* the routes' */
  GBytes *emphasis;
  GArray *items; /* (element-type LegationBundleItem): in view, by pair and then by emphasis */
  GArray *shown; /* (element-type guint): marks that are not hidden, in view or near it */
  guint n_pairs; /* with a leg that is not hidden, each direction for itself, in view or not */
  gboolean has_field;
  guint field_emphasis; /* of the loudest of the field */
  guint field_strokes;  /* how its lines are drawn, and the channels of what they stand for, as bit */
  guint field_channels; /* sets; once it has been drawn */
  gboolean field_has_ghosts;
  LegationRoom *room;   /* while it is laid out */
  const LegationEvent *without; /* nullable: whose legs are laid out, but not drawn */
  LegationVertex cover_low;  /* of a part that something lies over, or both the same */
  LegationVertex cover_high;
  GHashTable *found; /* (element-type LegationBundleItem LegationSceneBundle): was pointed at */
};


/* Radii and gaps in logical pixels, from the visual design. */
#define LEGATION_CITY_RADIUS 4.5
#define LEGATION_RING_RADIUS 7.0
#define LEGATION_VENUE_RADIUS 8.5
#define LEGATION_BADGE_DIAMETER 14.0
#define LEGATION_NUMBER_DIAMETER 18.0
#define LEGATION_ARROW_LENGTH 8.0
#define LEGATION_NOTE_SIGN_SIZE 10.0
#define LEGATION_MINOR_RADIUS 2.2
/* A line is 12 pixels wide to the pointer. */
#define LEGATION_LINE_REACH 6.0
/* What is at most this far outside the picture may reach into it. */
#define LEGATION_VIEW_MARGIN 40.0

/* The distance between neighbouring lanes in the middle of a leg; they come closer where a leg is
 * shorter than the length. */
#define LEGATION_LANE_STEP 14.0
#define LEGATION_FULL_LANE_LENGTH 160.0

#define LEGATION_MAX_VERTICES 66
/* On the badge of a bundle: so many glyphs at most, one beside the other, and then its number. */
#define LEGATION_MAX_GLYPHS 3
#define LEGATION_GLYPH_STEP 9.0
#define LEGATION_DIGIT_WIDTH 7.0

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

static inline double
_legation_find_radius (const LegationSceneMark *mark)
{
  if (mark->minor)
    return LEGATION_MINOR_RADIUS;
  if (mark->mark->shape == LEGATION_MARK_COUNTRY)
    return LEGATION_RING_RADIUS;

  return mark->hosted ? LEGATION_VENUE_RADIUS : LEGATION_CITY_RADIUS;
}

LegationVertex _legation_find_vertex_at (const LegationVertex *vertices, guint n, double fraction);
double _legation_measure_line (const LegationVertex *vertices, guint n);

void _legation_scene_mark_countries (LegationScene *self, const char *const *codes);

LegationScene *_legation_scene_begin (LegationRoutes *routes,
                                      LegationGazetteer *gazetteer,
                                      const LegationFrame *frame,
                                      GBytes *emphasis,
                                      const char *const *marked);
void _legation_scene_finish (LegationScene *self,
                             const char *language,
                             LegationLabelChoice labels,
                             const char *font,
                             LegationLabelMemory *memory);

void _legation_scene_plan_bundles (LegationScene *self);
void _legation_scene_choose_treatments (LegationScene *self);
const LegationArc *_legation_scene_get_arc (LegationScene *self, guint pair);
double _legation_scene_find_shift (LegationScene *self, const LegationArc *arc);

void _legation_scene_lay_out_field (LegationScene *self);
void _legation_scene_lay_out_lines (LegationScene *self);
void _legation_scene_lay_out_bundle (LegationScene *self,
                                     const LegationBundleItem *item,
                                     const LegationRoom *room,
                                     LegationSceneBundle *bundle);
void _legation_scene_clear_bundle (LegationSceneBundle *bundle);

guint _legation_scene_find_course (LegationScene *self,
                                   guint from,
                                   guint to,
                                   double lane,
                                   const LegationRoom *room,
                                   LegationVertex course[LEGATION_MAX_VERTICES]);
guint _legation_scene_find_field_course (LegationScene *self,
                                         const LegationBundleItem *item,
                                         LegationVertex course[LEGATION_MAX_VERTICES]);
void _legation_scene_find_box (const LegationVertex *vertices,
                               guint n,
                               LegationVertex *low,
                               LegationVertex *high);

void _legation_scene_keep_badges (LegationScene *self);
void _legation_scene_lay_out_badges (LegationScene *self, gboolean numbers);
void _legation_scene_lay_out_bundle_badges (LegationScene *self);
gboolean _legation_scene_is_mark_in_view (LegationScene *self, guint mark);
void _legation_scene_lay_out_points (LegationScene *self);
gboolean _legation_scene_has_piles (LegationScene *self);
void _legation_scene_block_note_sign (LegationScene *self, LegationVertex badge, double diameter);
gboolean _legation_bundle_fits (LegationScene *self,
                                const LegationSceneBundle *bundle,
                                LegationVertex at);
void _legation_bundle_put (LegationScene *self, LegationSceneBundle *bundle, LegationVertex at);
guint _legation_bundle_find_glyphs (const LegationSceneBundle *bundle,
                                    guint max,
                                    LegationChannel glyphs[LEGATION_MAX_GLYPHS]);
void _legation_scene_set_bundle (LegationHit *hit, const LegationSceneBundle *bundle);
const LegationSceneBundle *_legation_scene_find_bundle (LegationScene *self,
                                                        const LegationBundleItem *item);
LegationHit _legation_scene_resolve_item (LegationScene *self, const LegationBundleItem *item);
gboolean _legation_scene_hit_field (LegationScene *self,
                                    LegationVertex at,
                                    double enough,
                                    guint n_enough,
                                    GArray *candidates);
void _legation_scene_draw_lines (LegationScene *self, cairo_t *cr, const LegationStyle *style);
void _legation_scene_draw_leg_part (cairo_t *cr,
                                    const LegationSceneLeg *leg,
                                    const LegationStyle *style,
                                    double share);
void _legation_scene_draw_leg_badge (cairo_t *cr,
                                     const LegationSceneLeg *leg,
                                     const LegationStyle *style,
                                     double alpha);
void _legation_scene_draw_point (cairo_t *cr,
                                 const LegationScenePoint *point,
                                 const LegationStyle *style,
                                 LegationEmphasis emphasis);
void _legation_scene_draw_badges_near (LegationScene *self,
                                       cairo_t *cr,
                                       const LegationStyle *style,
                                       const LegationVertex *vertices,
                                       guint n);
void _legation_scene_draw_badges (LegationScene *self, cairo_t *cr, const LegationStyle *style);
void _legation_scene_draw_field (LegationScene *self,
                                 cairo_t *cr,
                                 const LegationStyle *style,
                                 LegationFieldPlanes *planes);

gboolean _legation_bundle_has_dotted_band (const LegationSceneBundle *bundle);
double _legation_bundle_measure_badge (const LegationSceneBundle *bundle);

/** LegationStroke: how a part of a line is stroked; %LEGATION_STROKE_BUTT has no round ends. */
typedef enum
{
  LEGATION_STROKE_SOLID,
  LEGATION_STROKE_BUTT,
  LEGATION_STROKE_DASHED,
  LEGATION_STROKE_DOTTED,
} LegationStroke;

double _legation_get_strength (const LegationStyle *style, LegationEmphasis emphasis);
void _legation_stroke_line (cairo_t *cr,
                            const LegationVertex *vertices,
                            guint n,
                            double begin,
                            double end,
                            LegationStroke stroke);
void _legation_add_arrow (cairo_t *cr,
                          const LegationVertex *vertices,
                          guint n,
                          double length,
                          double half_width);

void _legation_begin_badge (cairo_t *cr, LegationVertex at, double width, double alpha);
void _legation_end_badge (cairo_t *cr, double alpha);

void _legation_scene_draw_bundle_line (cairo_t *cr,
                                       const LegationCanvas *canvas,
                                       const LegationSceneBundle *bundle,
                                       const LegationStyle *style);
void _legation_scene_draw_bundle_arrow (cairo_t *cr,
                                        const LegationSceneBundle *bundle,
                                        const LegationStyle *style);
void _legation_scene_draw_bundle_badge (cairo_t *cr,
                                        const LegationSceneBundle *bundle,
                                        const LegationStyle *style,
                                        double alpha);

G_END_DECLS
