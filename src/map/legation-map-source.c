/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationMapSource says how large the world is at a zoom level, and has no tile to give: the
 * map is drawn by LegationMapLayer, and nothing here ever reaches for a network. */

#include "legation-map-source.h"

#include "legation-frame.h"

#define TILE_SIZE 256

struct _LegationMapSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (LegationMapSource, legation_map_source, SHUMATE_TYPE_MAP_SOURCE)

static void
legation_map_source_fill_tile_async (ShumateMapSource *source,
                                     ShumateTile *tile,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  (void) tile;
  g_task_return_boolean (task, TRUE);
}

static gboolean
legation_map_source_fill_tile_finish (ShumateMapSource *source,
                                      GAsyncResult *result,
                                      GError **error)
{
  (void) source;

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
legation_map_source_class_init (LegationMapSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  source_class->fill_tile_async = legation_map_source_fill_tile_async;
  source_class->fill_tile_finish = legation_map_source_fill_tile_finish;
}

static void
legation_map_source_init (LegationMapSource *self)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);

  shumate_map_source_set_id (source, "legation");
  shumate_map_source_set_tile_size (source, TILE_SIZE);
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
  shumate_map_source_set_min_zoom_level (source, 0);
  shumate_map_source_set_max_zoom_level (source, (guint) LEGATION_FRAME_MAX_ZOOM);
}

/** legation_map_source_new: Returns: (transfer full): a source for a viewport to refer to. */
ShumateMapSource *
legation_map_source_new (void)
{
  return g_object_new (LEGATION_TYPE_MAP_SOURCE, NULL);
}
