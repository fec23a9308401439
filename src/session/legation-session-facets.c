/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facets: what values they have, which of them are chosen, and how many events each would leave. */

#include "config.h"

#include "legation-session-facets-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define SEPARATOR "\t"

/** legation_facet_get_label: Returns: (transfer none): what @facet is called on screen. */
const char *
legation_facet_get_label (LegationFacet facet)
{
  switch (facet)
    {
    case LEGATION_FACET_CHANNEL:
      return _("Channel");
    case LEGATION_FACET_KIND:
      /* Translators: the kind of an event, such as a visit. */
      return _("Kind");
    case LEGATION_FACET_COUNTRY:
      return _("Country");
    case LEGATION_FACET_STANDING:
      /* Translators: how sure a source is of an event: stated, implied and so on. */
      return _("Standing");
    case LEGATION_FACET_BASIS:
      /* Translators: whether the places of a journey are stated or inferred. */
      return _("Basis");
    case LEGATION_FACET_SOURCE:
      return _("Source");
    case LEGATION_FACET_RELIABILITY:
      return _("Reliability");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
name_none (LegationFacet facet)
{
  switch (facet)
    {
    case LEGATION_FACET_CHANNEL:
      return legation_word_get_label (LEGATION_WORD_CHANNEL, LEGATION_CHANNEL_NONE);
    case LEGATION_FACET_COUNTRY:
      return _("No Country Stated");
    case LEGATION_FACET_BASIS:
      return _("No Place Stated");
    case LEGATION_FACET_SOURCE:
    case LEGATION_FACET_RELIABILITY:
      return _("No Source Cited");
    default:
      return _("None");
    }
}

/* Returns: (transfer full): what a value is called on screen */
char *
_legation_session_name_value (LegationSession *self, LegationFacet facet, const char *value)
{
  const char *focus = legation_dataset_get_header (self->dataset)->focus;
  const int word = _legation_facet_get_word (facet);
  const LegationSource *source;
  int number;

  if (g_str_equal (value, LEGATION_FACET_VALUE_NONE))
    {
      if (facet == LEGATION_FACET_COUNTRY && *focus != '\0')
        /* Translators: of events that name no country beside the one that all is about. */
        return g_strdup_printf (_("No Country but %s"),
                                legation_session_get_country_name (self, focus));
      return g_strdup (name_none (facet));
    }
  if (word >= 0 && legation_word_parse ((LegationWord) word, value, &number))
    return g_strdup (legation_word_get_label ((LegationWord) word, number));
  if (facet == LEGATION_FACET_COUNTRY)
    return g_strdup (legation_session_get_country_name (self, value));
  source = legation_dataset_find_source (self->dataset, value);

  return g_strdup (source != NULL ? source->record.name : value);
}

/* The bit of a value of the channel in LegationView.channels, 0 for none. */
static guint
get_channel_bit (const char *value)
{
  int channel = LEGATION_CHANNEL_NONE;

  if (g_str_equal (value, LEGATION_FACET_VALUE_NONE)
      || legation_word_parse (LEGATION_WORD_CHANNEL, value, &channel))
    return 1u << channel;

  return 0;
}

static char **
list_channels (guint channels)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; i < LEGATION_N_CHANNELS && channels != LEGATION_CHANNELS_ALL; i++)
    if (channels & (1u << i))
      g_strv_builder_add (builder, i == LEGATION_CHANNEL_NONE
                                     ? LEGATION_FACET_VALUE_NONE
                                     : legation_word_get_nick (LEGATION_WORD_CHANNEL, i));

  return g_strv_builder_end (builder);
}

/**
 * legation_session_get_facet: the values of @facet of which an event must have one.
 *
 * Returns: (transfer full): the values; none where all events pass
 */
char **
legation_session_get_facet (LegationSession *self, LegationFacet facet)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);
  g_return_val_if_fail (facet < LEGATION_N_FACETS, NULL);

  if (facet == LEGATION_FACET_CHANNEL)
    return list_channels (self->view.channels);
  if (self->view.facets[facet] == NULL)
    return g_new0 (char *, 1);

  return g_strsplit (self->view.facets[facet], SEPARATOR, -1);
}

static void
set_channels (LegationSession *self, const char *const *values)
{
  guint channels = 0;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    channels |= get_channel_bit (values[i]);
  legation_session_set_channels (self, channels != 0 ? channels : LEGATION_CHANNELS_ALL);
}

/**
 * legation_session_set_facet: lets only events pass that have one of some values.
 * @values: (nullable) (array zero-terminated=1): words of the format, ISO codes of countries, ids of
 *   sources, or %LEGATION_FACET_VALUE_NONE; none or %NULL lets all pass
 */
void
legation_session_set_facet (LegationSession *self, LegationFacet facet, const char *const *values)
{
  const char *joined;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (facet < LEGATION_N_FACETS);

  if (facet == LEGATION_FACET_CHANNEL)
    {
      set_channels (self, values);
      return;
    }
  joined = legation_facet_join (values);
  if (self->view.facets[facet] == joined)
    return;
  _legation_session_save (self);
  self->view.facets[facet] = joined;
  _legation_session_update_filter (self);
  _legation_session_emit (self, LEGATION_CHANGE_FILTER);
}

/** legation_session_toggle_facet: chooses one more value of @facet, or one less. */
void
legation_session_toggle_facet (LegationSession *self, LegationFacet facet, const char *value)
{
  g_auto (GStrv) values = NULL;
  g_autoptr (GPtrArray) next = g_ptr_array_new ();
  gboolean found = FALSE;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (facet < LEGATION_N_FACETS);
  g_return_if_fail (value != NULL);

  values = legation_session_get_facet (self, facet);
  for (guint i = 0; values[i] != NULL; i++)
    if (g_str_equal (values[i], value))
      found = TRUE;
    else
      g_ptr_array_add (next, values[i]);
  if (!found)
    g_ptr_array_add (next, (gpointer) value);
  g_ptr_array_add (next, NULL);
  legation_session_set_facet (self, facet, (const char *const *) next->pdata);
}

/* Of another edition's view, what this dataset does not have is chosen no more. */
void
_legation_session_keep_facets (LegationSession *self)
{
  for (int facet = 0; facet < LEGATION_N_FACETS; facet++)
    {
      const LegationFacetIndex *index;
      g_auto (GStrv) values = NULL;
      g_autoptr (GPtrArray) kept = g_ptr_array_new ();

      if (self->view.facets[facet] == NULL)
        continue;
      index = _legation_session_get_facet_index (self, (LegationFacet) facet);
      values = legation_session_get_facet (self, (LegationFacet) facet);
      for (guint i = 0; values[i] != NULL; i++)
        if (g_ptr_array_find (index->values, g_intern_string (values[i]), NULL))
          g_ptr_array_add (kept, values[i]);
      g_ptr_array_add (kept, NULL);
      self->view.facets[facet] = legation_facet_join ((const char *const *) kept->pdata);
    }
}

static void
free_value (gpointer data)
{
  LegationFacetValue *value = data;

  g_free (value->label);
  g_free (value);
}

/* How many events of each value time and the other filters let through. */
static guint *
count_values (LegationSession *self, LegationFacet facet, const LegationFacetIndex *index)
{
  const guint8 least
    = self->view.certain_only ? LEGATION_RELATION_CERTAIN : LEGATION_RELATION_POSSIBLE;
  const guint8 others = (guint8) ~(1u << facet);
  g_autofree guint8 *relations = _legation_session_relate_time (self);
  guint *counts = g_new0 (guint, index->values->len + 1);

  for (guint i = 0; i < self->index->n; i++)
    if ((self->gates[i] & others) == 0 && relations[i] >= least)
      for (guint j = index->starts[i]; j < index->starts[i + 1]; j++)
        counts[g_array_index (index->members, guint, j)]++;

  return counts;
}

/**
 * legation_session_list_facet: the values of @facet that events of the dataset have: words and sources
 * in their order, countries of more events first, and no value at all last.
 *
 * Returns: (transfer container) (element-type LegationFacetValue): the values
 */
GPtrArray *
legation_session_list_facet (LegationSession *self, LegationFacet facet)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_value);
  const LegationFacetIndex *index;
  g_auto (GStrv) chosen = NULL;
  g_autofree guint *counts = NULL;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), list);
  g_return_val_if_fail (facet < LEGATION_N_FACETS, list);

  index = _legation_session_get_facet_index (self, facet);
  chosen = legation_session_get_facet (self, facet);
  counts = count_values (self, facet, index);
  for (guint i = 0; i < index->values->len; i++)
    {
      LegationFacetValue *value = g_new (LegationFacetValue, 1);

      value->value = g_ptr_array_index (index->values, i);
      value->label = _legation_session_name_value (self, facet, value->value);
      value->n_events = counts[i];
      value->chosen = g_strv_contains ((const char *const *) chosen, value->value);
      g_ptr_array_add (list, value);
    }

  return list;
}
