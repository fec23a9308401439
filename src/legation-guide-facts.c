/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-guide-facts.h"

#include "legation-loader.h"

#include <string.h>

/* No names of real places are written into the examples. */
#define NO_NAMES "{\"version\": 1, \"countries\": {}, \"cities\": [], \"seas\": []}"

/* What is built in is checked by the tests. */
static LegationDataset *
load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
    LEGATION_RESOURCE_PREFIX "/guide.legation.json", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  LegationDataset *dataset = NULL;

  if (bytes != NULL)
    dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, NULL, &error);
  if (dataset == NULL)
    g_error ("The built-in examples cannot be read: %s", error->message);

  return dataset;
}

/** legation_guide_facts_new: Returns: (transfer full): the examples. */
LegationGuideFacts *
legation_guide_facts_new (void)
{
  LegationGuideFacts *self = g_new0 (LegationGuideFacts, 1);
  g_autoptr (LegationDataset) dataset = load ();
  g_autoptr (GBytes) names = g_bytes_new_static (NO_NAMES, strlen (NO_NAMES));
  g_autoptr (GError) error = NULL;

  self->gazetteer = legation_gazetteer_new (names, &error);
  g_assert_no_error (error);
  self->routes = legation_routes_new (dataset, NULL);
  self->session = legation_session_new (dataset, NULL, "en");
  legation_session_set_mode (self->session, LEGATION_TIME_ALL);
  /* The others are examples of marks, one by one. */
  legation_session_set_channels (self->session,
                                 LEGATION_CHANNELS_ALL & ~(1u << LEGATION_CHANNEL_STATE));

  return self;
}

/** legation_guide_facts_free: frees @self (nullable). */
void
legation_guide_facts_free (LegationGuideFacts *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->session);
  g_clear_pointer (&self->routes, legation_routes_unref);
  g_clear_pointer (&self->gazetteer, legation_gazetteer_unref);
  g_free (self);
}

/** legation_guide_facts_find: Returns: (transfer none): the example of this id, which is there. */
const LegationEvent *
legation_guide_facts_find (const LegationGuideFacts *self, const char *id)
{
  return (const LegationEvent *) legation_dataset_find (
    legation_session_get_dataset (self->session), id);
}
