/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where routes leave the view, and which country lies beyond. */

#pragma once

#include <gtk/gtk.h>

#include "legation-scene.h"

G_BEGIN_DECLS

/**
 * LegationEdge: a country outside the view that a route in view leads to or comes from, or that is
 * near.
 * @country: ISO code
 * @location: of the place there
 * @crossing: where the route, or the way there, leaves the view
 * @side: at which side that is
 * @emphasis: of the loudest route to there
 * @n_legs: how many routes go there
 */
typedef struct
{
  const char *country;
  LegationLocation location;
  LegationVertex crossing;
  GtkPositionType side;
  LegationEmphasis emphasis;
  guint n_legs;
} LegationEdge;

GArray *legation_edges_find (const LegationSceneLeg *legs,
                             guint n_legs,
                             const LegationSceneMark *marks,
                             const graphene_rect_t *view,
                             guint max_edges);
GArray *legation_edges_find_nearest (const LegationSceneMark *marks,
                                     guint n_marks,
                                     const graphene_rect_t *view,
                                     guint max_edges);
gboolean legation_edge_place (GtkPositionType side,
                              graphene_rect_t *rect,
                              const graphene_rect_t *bounds,
                              const graphene_rect_t *obstacles,
                              guint n_obstacles);

G_END_DECLS
