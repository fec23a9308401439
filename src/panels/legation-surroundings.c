/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around a relationship: events and figures of the partner with others, and those of the
 * focus country alone, which belong to no relationship. */

#include "config.h"

#include "legation-digest.h"

static gboolean
figure_concerns (const LegationFigure *figure, const LegationParty *party)
{
  for (guint i = 0; i < figure->n_countries; i++)
    if (g_str_equal (figure->countries[i], party->country))
      return TRUE;

  return FALSE;
}

/**
 * legation_relationship_list_other_events: the events that concern @partner and not both parties.
 * @partner: one of the parties of @relationship
 *
 * Returns: (transfer container) (element-type LegationEvent): them, in the dataset's order
 */
GPtrArray *
legation_relationship_list_other_events (const LegationRelationship *relationship,
                                         const LegationParty *partner,
                                         LegationDataset *dataset)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_event_concerns (event, partner)
          && !legation_event_belongs_to (event, relationship))
        g_ptr_array_add (events, (gpointer) event);
    }

  return events;
}

/**
 * legation_relationship_list_other_figures: the figures that concern @partner and not both parties.
 * @partner: one of the parties of @relationship
 *
 * Returns: (transfer container) (element-type LegationFigure): them, in the dataset's order
 */
GPtrArray *
legation_relationship_list_other_figures (const LegationRelationship *relationship,
                                          const LegationParty *partner,
                                          LegationDataset *dataset)
{
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_figures (dataset); i++)
    {
      const LegationFigure *figure = legation_dataset_get_figure (dataset, i);

      if (figure_concerns (figure, partner)
          && !(figure_concerns (figure, &relationship->parties[0])
               && figure_concerns (figure, &relationship->parties[1])))
        g_ptr_array_add (figures, (gpointer) figure);
    }

  return figures;
}

/**
 * legation_dataset_list_focus_events: the events of the focus country that are on the page of no
 * relationship.
 *
 * Returns: (transfer container) (element-type LegationEvent): them, in the dataset's order
 */
GPtrArray *
legation_dataset_list_focus_events (LegationDataset *dataset)
{
  const LegationHeader *header = legation_dataset_get_header (dataset);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  GPtrArray *events = g_ptr_array_new ();
  LegationParty focus = { .organization = NULL };

  g_strlcpy (focus.country, header->focus, sizeof focus.country);
  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      const LegationRelationship *relationship = legation_dataset_get_relationship (dataset, i);

      for (guint j = 0; j < relationship->n_events; j++)
        g_hash_table_add (placed, (gpointer) relationship->events[j]);
    }
  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_event_concerns (event, &focus) && !g_hash_table_contains (placed, event))
        g_ptr_array_add (events, (gpointer) event);
    }

  return events;
}

/**
 * legation_dataset_list_focus_figures: the figures of the focus country alone.
 *
 * Returns: (transfer container) (element-type LegationFigure): them, in the dataset's order
 */
GPtrArray *
legation_dataset_list_focus_figures (LegationDataset *dataset)
{
  const LegationHeader *header = legation_dataset_get_header (dataset);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_figures (dataset); i++)
    {
      const LegationFigure *figure = legation_dataset_get_figure (dataset, i);

      if (figure->n_countries == 1 && g_str_equal (figure->countries[0], header->focus))
        g_ptr_array_add (figures, (gpointer) figure);
    }

  return figures;
}
