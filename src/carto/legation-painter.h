/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one painter of maps: screen, PNG and everything else that shows a map come from it. */

#pragma once

#include "legation-areas.h"
#include "legation-scene.h"

G_BEGIN_DECLS

/**
 * LegationPaintRequest: all that a picture follows from, beside the facts.
 * @emphasis: a LegationEmphasis (guint8) for each event of the dataset, by its index
 * @marked: (nullable) (array zero-terminated=1): ISO codes of the countries to mark
 * @language: BCP 47, of the names on the map; interned
 * @labels: whether places have that name, their own, or both
 * @font: a Pango font description, "Cantarell 11"; interned
 * @areas: (nullable): of the painter's base map; without them nothing is tinted
 * @tint: (nullable): of the areas of countries
 * @without: (nullable): an event whose legs have their room, but are not drawn
 * @cover_low, @cover_high: corners of a part that something opaque lies over, in logical pixels of the
 *   frame, or both the same: names and badges keep off it
 * @aside: the next picture is most likely of what was painted before; the picture does not depend on it
 * @afresh: names are where they would be if nothing had been painted before, not near where they were
 * @asked_at: when, by the monotonic clock in microseconds; the picture does not depend on it
 */
typedef struct
{
  LegationFrame frame;
  LegationStyleId style;
  GBytes *emphasis;
  char **marked;
  const char *language;
  LegationLabelChoice labels;
  const char *font;
  LegationAreas *areas;
  LegationTint *tint;
  const LegationEvent *without;
  LegationVertex cover_low;
  LegationVertex cover_high;
  gboolean aside;
  gboolean afresh;
  gint64 asked_at;
} LegationPaintRequest;

LegationPaintRequest *legation_paint_request_copy (const LegationPaintRequest *self);
void legation_paint_request_free (LegationPaintRequest *self);
gboolean legation_paint_request_equal (const LegationPaintRequest *a,
                                       const LegationPaintRequest *b);
gboolean legation_paint_request_is_as_loud (const LegationPaintRequest *a,
                                            const LegationPaintRequest *b);

/**
 * LegationPicture: a picture and the layout that it shows.
 * @surface: an RGB24 image with its device scale set, whose unused byte is 255
 */
typedef struct
{
  cairo_surface_t *surface;
  LegationScene *scene;
  LegationPaintRequest *request;
} LegationPicture;

LegationPicture *legation_picture_ref (LegationPicture *self);
void legation_picture_unref (LegationPicture *self);

typedef struct _LegationPainter LegationPainter;

LegationPainter *legation_painter_new (LegationBasemap *basemap,
                                       LegationGazetteer *gazetteer,
                                       LegationRoutes *routes);
LegationPainter *legation_painter_ref (LegationPainter *self);
void legation_painter_unref (LegationPainter *self);

LegationRoutes *legation_painter_get_routes (LegationPainter *self);
LegationPicture *legation_painter_paint (LegationPainter *self,
                                         const LegationPaintRequest *request);
gsize legation_painter_get_kept_size (LegationPainter *self);
void legation_painter_rest (LegationPainter *self);
void legation_painter_draw (LegationPainter *self,
                            const LegationPaintRequest *request,
                            cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationPaintRequest, legation_paint_request_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationPicture, legation_picture_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationPainter, legation_painter_unref)

G_END_DECLS
