/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "legation-event-card.h"
#include "legation-legend-card.h"
#include "legation-map-edge.h"
#include "legation-map-flight.h"
#include "legation-map-layer.h"
#include "legation-map-view.h"
#include "legation-scale-bar.h"

G_BEGIN_DECLS

#define LEGATION_MAX_EDGES 4

/** LegationMapPill: a button at the edge of the map, and where it leads. */
typedef struct
{
  GtkWidget *button; /* child of the overlay */
  GtkWidget *arrow;
  GtkWidget *label;
  LegationLocation location;
  GtkPositionType side;
  graphene_point_t crossing; /* on the map */
} LegationMapPill;

/**
 * LegationMapSubject: what a context menu speaks of.
 * @events: (nullable): the journeys
 * @relationship: (nullable): of which they are part
 * @record: (nullable): what a link to it leads to
 */
typedef struct
{
  GPtrArray *events;
  const LegationRelationship *relationship;
  const LegationRecord *record;
  LegationLocation location;
} LegationMapSubject;

struct _LegationMapView
{
  GtkWidget parent_instance;

  /* Template children */
  AdwToastOverlay *toasts;
  GtkOverlay *overlay;
  ShumateMap *map;
  GtkWidget *corner;
  GtkWidget *no_place;
  GtkLabel *no_place_label;
  GtkWidget *nothing;
  GtkLabel *nothing_label;
  GtkWidget *relax;
  GtkLabel *relax_label;
  GtkWidget *tools;
  GtkMenuButton *options;
  GMenuModel *options_menu;
  GtkWidget *zoom_in;
  GtkWidget *zoom_out;
  LegationLegendCard *legend;
  GtkWidget *credits;
  LegationScaleBar *scale_bar;
  GtkWidget *credits_button;
  GtkWidget *attribution;

  /* How wide the credits are in two lines, where they are so wide in one. */
  int credits_natural;
  int credits_two_lines;

  /* Children */
  LegationMapLayer *layer;
  LegationMapPill pills[LEGATION_MAX_EDGES];
  LegationEventCard *card;
  GtkWidget *choice; /* nullable: the list to choose from, made when it is first needed */
  GtkWidget *menu;   /* nullable: the context menu, made when it is first needed */
  GtkWidget *menu_origin; /* weak: what had the focus when it was opened */

  /* Owned */
  LegationSession *session;
  LegationPainter *painter;
  LegationFlight *flight;

  /* Values */
  LegationCamera camera; /* where the map looks */
  int width;
  int height;
  int covered_start;     /* by what lies over the map, in logical pixels */
  int covered_end;
  gboolean placing;      /* the program moves the viewport, not the user */
  gboolean stepping;     /* the flight is a step of keys, wheel or buttons, and the next one goes on */
  gboolean presented;    /* it is the map of a talk: nothing lies on it */
  gboolean at_home;      /* nobody has moved the map yet */
  gboolean at_box;       /* it shows the box of the view state, and nobody has moved it since */
  double pointer_x;      /* less than 0: not over the map */
  double pointer_y;
  double press_x;
  double press_y;
  LegationCamera press_camera; /* where the map looked at the first of several clicks */
  gboolean held;               /* the pointer was last moved with a button down */
  gboolean has_hand;           /* the pointer is over something that a click chooses */
  gboolean chose_ground;       /* the last click chose a country by its ground */
  guint card_timeout;
  guint corner_timeout; /* 0, or until the pill in the corner may have another number */
  gboolean corner_due;  /* it is to have one then */
  guint menu_idle; /* 0, or until the context menu opens */
  guint *classes;             /* owned, nullable: of which rows of the legend an event is an example */
  guint dearest; /* the filter that costs most; valid while the card is shown */
  guint channels;             /* of all events, as a bit set; 0: not known yet */
  guint lit_rows;             /* of the legend: what is brought out */
  LegationBundleKey chosen_bundle; /* whose list is to be opened */
  LegationMapSubject subject; /* of the context menu */
};

/* The camera. */
void _legation_map_view_place_camera (LegationMapView *self, LegationCamera camera);
void _legation_map_view_fly (LegationMapView *self,
                             LegationCamera camera,
                             guint milliseconds,
                             AdwEasing easing);
void _legation_map_view_stop (LegationMapView *self);
void _legation_map_view_interrupt (LegationMapView *self);
LegationCamera _legation_map_view_get_target (LegationMapView *self);
graphene_rect_t _legation_map_view_find_uncovered (LegationMapView *self);
void _legation_map_view_pan (LegationMapView *self, double dx, double dy);
void _legation_map_view_glide (LegationMapView *self, double velocity_x, double velocity_y);
void _legation_map_view_zoom_at (LegationMapView *self, double steps, double x, double y);
void _legation_map_view_reveal (LegationMapView *self, const LegationEvent *event);
void _legation_map_view_reveal_highlights (LegationMapView *self);
gboolean _legation_map_view_fit_chosen (LegationMapView *self);
LegationCamera _legation_map_view_get_opening (LegationMapView *self);
LegationCamera _legation_map_view_fit_box (LegationMapView *self, LegationBox box);
void _legation_map_view_connect_viewport (LegationMapView *self);

/* What lies on the map. */
void _legation_map_view_create_pills (LegationMapView *self);
void _legation_map_view_clear_overlays (LegationMapView *self);
void _legation_map_view_update_overlays (LegationMapView *self);
void _legation_map_view_update_counts (LegationMapView *self);
gboolean _legation_map_view_fill_nothing (LegationMapView *self);
void _legation_map_view_relax_cb (LegationMapView *self);
void _legation_map_view_reset_filters_cb (LegationMapView *self);
void _legation_map_view_tell_credits (LegationMapView *self);
void _legation_map_view_place_credits (LegationMapView *self, GdkRectangle *allocation);
gboolean _legation_map_view_place_child (LegationMapView *self,
                                         GtkWidget *child,
                                         GdkRectangle *allocation);

/* The legend. */
graphene_rect_t _legation_map_view_find_seen (LegationMapView *self, LegationPlacement placement);
void _legation_map_view_connect_legend (LegationMapView *self);
void _legation_map_view_update_legend (LegationMapView *self);
gboolean _legation_map_view_clear_lit (LegationMapView *self);
void _legation_map_view_forget_classes (LegationMapView *self);

/* What can be done with what is pointed at. */
void _legation_map_view_choose (LegationMapView *self, double x, double y);
void _legation_map_view_offer (LegationMapView *self, GArray *hits, double x, double y);
void _legation_map_view_open_menu (LegationMapView *self, double x, double y);
void _legation_map_view_open_menu_of (LegationMapView *self,
                                      const LegationHit *hit,
                                      LegationScene *scene,
                                      double x,
                                      double y);
void _legation_map_view_open_menu_by_key (LegationMapView *self);
void _legation_map_view_add_menu_actions (LegationMapView *self);
void _legation_map_view_present_popovers (LegationMapView *self);
void _legation_map_view_drop_popovers (LegationMapView *self);

/* Pointer and keys. */
void _legation_map_view_add_pointer (LegationMapView *self);
void _legation_map_view_add_keys (LegationMapView *self);
void _legation_map_view_end_hover (LegationMapView *self);
void _legation_map_view_update_hover (LegationMapView *self);
void _legation_map_view_show_card (LegationMapView *self,
                                   const LegationHit *hit,
                                   LegationScene *scene,
                                   double x,
                                   double y);

G_END_DECLS
