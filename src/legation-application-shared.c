/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all windows share: base map, names and the built-in dataset.  Each is read when it is first
 * needed: who only asks something over D-Bus needs no map. */

#include "config.h"

#include "legation-application-private.h"

#include "legation-data.h"

#include <string.h>

/* The language that places are named in: the interface's, as a BCP 47 tag. */
static char *
find_language (void)
{
  g_autofree char *language = g_strdup (g_get_language_names ()[0]);

  language[strcspn (language, ".@")] = '\0';
  if (*language == '\0' || g_str_equal (language, "C") || g_str_equal (language, "POSIX"))
    return g_strdup ("en");
  g_strdelimit (language, "_", '-');

  return g_steal_pointer (&language);
}

/* What is built in is checked by the tests; should it be broken all the same, it is better to say so
 * than to open an empty window. */
LegationGazetteer *
_legation_application_get_gazetteer (LegationApplication *self)
{
  if (self->gazetteer == NULL)
    {
      g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
      g_autoptr (GError) error = NULL;

      self->gazetteer = legation_gazetteer_new (names, &error);
      if (self->gazetteer == NULL)
        g_error ("The built-in names cannot be read: %s", error->message);
    }

  return self->gazetteer;
}

LegationBasemap *
_legation_application_get_basemap (LegationApplication *self)
{
  if (self->basemap == NULL)
    {
      g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_BASEMAP);
      g_autoptr (GBytes) shades = legation_data_lookup (LEGATION_DATA_RELIEF);
      g_autoptr (LegationRelief) relief = NULL;
      g_autoptr (GError) error = NULL;

      self->basemap = legation_basemap_new (bytes, &error);
      relief = self->basemap != NULL ? legation_relief_new (shades, &error) : NULL;
      if (relief == NULL)
        g_error ("The built-in base map cannot be read: %s", error->message);
      legation_basemap_set_relief (self->basemap, relief);
    }

  return self->basemap;
}

/** legation_application_get_areas: Returns: (transfer none): the areas of its base map's countries. */
LegationAreas *
legation_application_get_areas (LegationApplication *self)
{
  g_return_val_if_fail (LEGATION_IS_APPLICATION (self), NULL);

  if (self->areas == NULL)
    {
      g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_AREAS);
      g_autoptr (GError) error = NULL;

      self->areas = legation_areas_new (bytes, _legation_application_get_basemap (self), &error);
      if (self->areas == NULL)
        g_error ("The built-in areas of countries cannot be read: %s", error->message);
    }

  return self->areas;
}

LegationDocument *
_legation_application_get_built_in (LegationApplication *self)
{
  if (self->built_in == NULL)
    self->built_in
      = legation_document_new_built_in (_legation_application_get_gazetteer (self));

  return self->built_in;
}

LegationSession *
_legation_application_create_session (LegationApplication *self, LegationDocument *document)
{
  g_autofree char *language = find_language ();

  return legation_session_new (legation_document_get_dataset (document),
                               _legation_application_get_gazetteer (self), language);
}
