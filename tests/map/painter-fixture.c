/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "painter-fixture.h"

#include "legation-data.h"

/** painter_fixture_create: Returns: (transfer full): who paints a session's journeys. */
LegationPainter *
painter_fixture_create (LegationSession *session)
{
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (map, NULL);
  LegationGazetteer *gazetteer = legation_session_get_gazetteer (session);
  g_autoptr (LegationRoutes) routes
    = legation_routes_new (legation_session_get_dataset (session), gazetteer);

  return legation_painter_new (basemap, gazetteer, routes);
}
