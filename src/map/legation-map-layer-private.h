/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-areas.h"
#include "legation-composer.h"
#include "legation-map-layer.h"

G_BEGIN_DECLS

/* Which picture a texture is of. */
typedef enum
{
  LEGATION_TEXTURE_SHOWN,
  LEGATION_TEXTURE_FADING,
  LEGATION_TEXTURE_WORLD,
  LEGATION_N_TEXTURES,
} LegationTextureSlot;

/* How a node shows the picture. */
typedef struct
{
  LegationPlacement placement;
  graphene_rect_t all;
} LegationPainted;

struct _LegationMapLayer
{
  ShumateLayer parent_instance;

  /* Owned */
  LegationSession *session;
  LegationComposer *composer;
  LegationPicture *picture;      /* nullable: none yet */
  LegationPicture *fading;       /* nullable: the one before, until it has faded out */
  LegationPicture *retired;      /* nullable: no longer shown, until the next frame */
  LegationPicture *world;        /* nullable: the whole world, small, for what lies beyond */
  GdkTexture *textures[LEGATION_N_TEXTURES]; /* nullable: not with the cairo renderer */
  GskRenderNode *node;                       /* nullable: only with the cairo renderer */
  LegationPainted painted;                   /* on the node */
  LegationPaintRequest *wanted;  /* nullable: what was asked for last */
  LegationPaintRequest *wanted_world;
  LegationPaintRequest *wanted_ahead; /* nullable: of where the map is on its way to */
  LegationPicture *ahead;             /* nullable: that, before it is there */
  GBytes *emphasis;
  GBytes *lit;                   /* nullable: a byte for each event: whether it is brought out */
  char **marked;                 /* ISO codes of the countries to mark */
  GPtrArray *items;              /* (element-type LegationMapItem): children, in date order */
  GPtrArray *places;             /* (element-type LegationMapItem): children: bundles and places */
  GtkWidget *more;               /* child: how many events have no item */
  LegationAreas *areas;          /* nullable */
  LegationTint *tint;            /* nullable */
  GHashTable *countries;         /* nullable: codes of the dataset's countries, interned */
  cairo_path_t *area_path;       /* nullable: of the country that was pointed at last */
  cairo_path_t *area_outline;    /* nullable: of the same */
  LegationScene *pointed_scene;  /* nullable: of what is pointed at */

  /* Values */
  double scale; /* pixels of the widget for one of the picture, while the map rests */
  graphene_rect_t cover; /* what something opaque lies over, in pixels of the widget */
  gboolean exact; /* pictures depend on nothing but what they are of */
  LegationStyleId style;
  LegationLabelChoice labels;
  const char *language; /* interned */
  const char *font;     /* interned */
  const LegationEvent *hover;
  const LegationEvent *turn;      /* nullable: the chosen one */
  const LegationEvent *traveller; /* nullable: the same, while it is on its way */
  double travelled;               /* from 0 to 1 */
  double travel_duration;         /* in microseconds */
  gint64 travel_start;            /* frame time in microseconds, 0 before the first frame */
  guint travel_tick;              /* 0 before it leaves */
  LegationHit pointed; /* the event that is hovered, or what else is pointed at */
  const char *area_country; /* interned: of the paths */
  LegationFrame area_frame; /* of the paths */
  guint places_timeout;
  guint items_timeout;   /* 0 where the items are those of the picture */
  guint moved_timeout;   /* 0, or until the items follow a map that moved over its picture */
  gint64 items_due;      /* when they have to follow at the latest, by the monotonic clock */
  gint64 pictured_at;    /* when the last picture came */
  LegationFrame items_frame; /* that the places of the items are of */
  guint world_timeout; /* 0, or until the world is asked for with another tint */
  guint n_events; /* of which anything is in view */
  guint fade_tick;
  guint retired_tick;
  guint retired_frames; /* since the picture retired */
  gint64 fade_start; /* frame time in microseconds, 0 before the first frame */
  double fade;       /* opacity of the fading picture */
};

LegationCamera _legation_map_layer_get_camera (LegationMapLayer *self);
void _legation_map_layer_fill_request (LegationMapLayer *self,
                                       LegationCamera camera,
                                       LegationPaintRequest *request);
gboolean _legation_map_layer_will_do (const LegationPaintRequest *wanted,
                                      const LegationPaintRequest *now,
                                      double slack);
void _legation_map_layer_ask (LegationMapLayer *self,
                              LegationPaintRequest **wanted,
                              const LegationPaintRequest *request);
void _legation_map_layer_show_picture (LegationMapLayer *self, LegationPicture *picture);
void _legation_map_layer_forget_ahead (LegationMapLayer *self);
gboolean _legation_map_layer_waits_ahead (LegationMapLayer *self);
gboolean _legation_map_layer_keep_ahead (LegationMapLayer *self, LegationPicture *picture);
void _legation_map_layer_ask_for_picture (LegationMapLayer *self);
void _legation_map_layer_show_picture_cb (LegationPicture *picture, gpointer data);
void _legation_map_layer_stop_fading (LegationMapLayer *self);
void _legation_map_layer_clear_pictures (LegationMapLayer *self);
LegationPlacement _legation_map_layer_place (LegationMapLayer *self, const LegationFrame *frame);

void _legation_map_layer_draw (LegationMapLayer *self, GtkSnapshot *snapshot);
cairo_t *_legation_map_layer_begin_over (LegationMapLayer *self);
void _legation_map_layer_end_over (LegationMapLayer *self, GtkSnapshot *snapshot, cairo_t *cr);

void _legation_map_layer_begin_travel (LegationMapLayer *self);
void _legation_map_layer_forget_travel (LegationMapLayer *self);
void _legation_map_layer_draw_travel (LegationMapLayer *self, cairo_t *cr);

gboolean _legation_map_layer_knows_country (LegationMapLayer *self, const char *country);
const char *_legation_map_layer_find_area (LegationMapLayer *self, double x, double y);
void _legation_map_layer_forget_areas (LegationMapLayer *self);
void _legation_map_layer_draw_area (LegationMapLayer *self,
                                    cairo_t *cr,
                                    const LegationStyle *style);
void _legation_map_layer_draw_pointed (LegationMapLayer *self, GtkSnapshot *snapshot);

gboolean _legation_map_layer_sees (LegationMapLayer *self,
                                   LegationPlacement placement,
                                   LegationVertex vertex);
gboolean _legation_map_layer_find_on_line (LegationMapLayer *self,
                                           LegationPlacement placement,
                                           const LegationVertex *badge,
                                           const LegationVertex *vertices,
                                           guint n,
                                           LegationVertex *position);
void _legation_map_layer_update_items (LegationMapLayer *self);
void _legation_map_layer_allocate_items (LegationMapLayer *self);
void _legation_map_layer_remove_items (LegationMapLayer *self);

void _legation_map_layer_queue_places (LegationMapLayer *self);
void _legation_map_layer_allocate_places (LegationMapLayer *self);
void _legation_map_layer_remove_places (LegationMapLayer *self);
void _legation_map_layer_remove_item (LegationMapLayer *self, GtkWidget *item);
gboolean _legation_map_layer_focus_item (LegationMapLayer *self, GtkDirectionType direction);

G_END_DECLS
