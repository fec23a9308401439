/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filters that are on: what they are called, what each of them costs, and how to be rid of them. */

#include "config.h"

#include "legation-session-facets-private.h"

#include <glib/gi18n.h>

/* Values of a filter that are named; the others are counted. */
#define MAX_NAMED 3

#define N_FILTERS (LEGATION_FILTER_TIME + 1)

/* “Vietnam, Laos, Cambodia and 3 more” */
static char *
name_values (LegationSession *self, LegationFacet facet)
{
  g_auto (GStrv) values = legation_session_get_facet (self, facet);
  const guint n = g_strv_length (values);
  const guint n_named = n > MAX_NAMED + 1 ? MAX_NAMED : n;
  g_autoptr (GString) text = g_string_new (n == 0 ? _("None") : NULL);

  for (guint i = 0; i < n_named; i++)
    {
      g_autofree char *name = _legation_session_name_value (self, facet, values[i]);

      if (i > 0)
        g_string_append (text, _(", "));
      g_string_append (text, name);
    }
  if (n > n_named)
    /* Translators: the names of the first values of a filter, and how many others it has. */
    return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n - n_named), text->str,
                            n - n_named);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
name_filter (LegationSession *self, guint kind)
{
  const LegationRelationship *only;
  g_autofree char *values = NULL;

  switch (kind)
    {
    case LEGATION_FILTER_ONLY:
      only = legation_session_get_only (self);
      /* Translators: %s is the only country whose relationship is shown. */
      return g_strdup_printf (_("Only %s"), legation_session_get_relationship_name (self, only));
    case LEGATION_FILTER_CERTAIN:
      return g_strdup (_("Certain Only"));
    case LEGATION_FILTER_TIME:
      return g_strdup (self->view.mode == LEGATION_TIME_PLAYHEAD ? _("Up to the Playhead")
                                                                 : _("Time Span"));
    default:
      values = name_values (self, (LegationFacet) kind);
      /* Translators: a filter and what it lets through: “Kind: Visit, Meeting”. */
      return g_strdup_printf (_("%s: %s"), legation_facet_get_label ((LegationFacet) kind), values);
    }
}

/* What there is once a filter is off. */
static char *
name_relief (LegationSession *self, guint kind, const char *label)
{
  switch (kind)
    {
    case LEGATION_FILTER_ONLY:
      /* Translators: takes off a filter: %s is its name, such as “Only Vietnam”. */
      return g_strdup_printf (_("Not %s"), label);
    case LEGATION_FILTER_CERTAIN:
      return g_strdup (_("Possible Too"));
    case LEGATION_FILTER_TIME:
      return g_strdup (_("At Any Time"));
    default:
      /* Translators: takes off a filter: %s is its name, such as “Kind: Agreement”. */
      return g_strdup_printf (_("Without %s"), label);
    }
}

static gboolean
is_on (LegationSession *self, guint kind)
{
  switch (kind)
    {
    case LEGATION_FACET_CHANNEL:
      return self->view.channels != LEGATION_CHANNELS_ALL;
    case LEGATION_FILTER_ONLY:
      return legation_session_get_only (self) != NULL;
    case LEGATION_FILTER_CERTAIN:
      return self->view.certain_only;
    case LEGATION_FILTER_TIME:
      return self->view.mode != LEGATION_TIME_ALL;
    default:
      return self->view.facets[kind] != NULL;
    }
}

/* How many events each filter keeps out by itself.  What two of them keep out, neither gives back. */
static guint
count_costs (LegationSession *self, guint *costs)
{
  const guint8 least
    = self->view.certain_only ? LEGATION_RELATION_CERTAIN : LEGATION_RELATION_POSSIBLE;
  g_autofree guint8 *relations = _legation_session_relate_time (self);
  guint n_shown = 0;

  for (guint i = 0; i < self->index->n; i++)
    {
      const guint gate = self->gates[i];
      const gboolean passes = relations[i] >= least;

      if (gate == 0 && passes)
        n_shown++;
      else if (gate == 0 && relations[i] == LEGATION_RELATION_POSSIBLE)
        costs[LEGATION_FILTER_CERTAIN]++;
      if (gate == 0 && !passes)
        costs[LEGATION_FILTER_TIME]++;
      else if (passes && (gate & (gate - 1)) == 0 && gate != 0)
        costs[g_bit_nth_lsf (gate, -1)]++;
    }

  return n_shown;
}

static void
free_filter (gpointer data)
{
  LegationFilter *filter = data;

  g_free (filter->label);
  g_free (filter->relief);
  g_free (filter);
}

/**
 * legation_session_list_filters: the filters that are on, facets first, then the only relationship,
 * certainty, and time.
 *
 * Returns: (transfer container) (element-type LegationFilter): the filters
 */
GPtrArray *
legation_session_list_filters (LegationSession *self)
{
  GPtrArray *filters = g_ptr_array_new_with_free_func (free_filter);
  guint costs[N_FILTERS] = { 0 };
  guint n_shown;

  G_STATIC_ASSERT (LEGATION_GATE_ONLY == 1u << LEGATION_FILTER_ONLY);
  g_return_val_if_fail (LEGATION_IS_SESSION (self), filters);

  n_shown = count_costs (self, costs);
  for (guint kind = 0; kind < N_FILTERS; kind++)
    if (is_on (self, kind))
      {
        LegationFilter *filter = g_new (LegationFilter, 1);

        filter->kind = kind;
        filter->label = name_filter (self, kind);
        filter->relief = name_relief (self, kind, filter->label);
        filter->n_without = n_shown + costs[kind];
        g_ptr_array_add (filters, filter);
      }

  return filters;
}

/** legation_session_count_filters: Returns: how many facets have a choice, and the relationship. */
guint
legation_session_count_filters (LegationSession *self)
{
  guint n = 0;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), 0);

  for (guint kind = 0; kind <= LEGATION_FILTER_ONLY; kind++)
    n += is_on (self, kind) ? 1 : 0;

  return n;
}

/**
 * legation_filters_find_dearest: which of some filters costs most.
 * @filters: (element-type LegationFilter): of legation_session_list_filters()
 *
 * Returns: (nullable): the one without which there are most events to see, the first of several;
 *   %NULL where there would be none without any one of them
 */
const LegationFilter *
legation_filters_find_dearest (GPtrArray *filters)
{
  const LegationFilter *dearest = NULL;

  for (guint i = 0; i < filters->len; i++)
    {
      const LegationFilter *filter = g_ptr_array_index (filters, i);

      if (filter->n_without > (dearest != NULL ? dearest->n_without : 0))
        dearest = filter;
    }

  return dearest;
}

static void
take_off (LegationView *view, guint kind)
{
  switch (kind)
    {
    case LEGATION_FACET_CHANNEL:
      view->channels = LEGATION_CHANNELS_ALL;
      break;
    case LEGATION_FILTER_ONLY:
      view->only = NULL;
      break;
    case LEGATION_FILTER_CERTAIN:
      view->certain_only = FALSE;
      break;
    case LEGATION_FILTER_TIME:
      view->mode = LEGATION_TIME_ALL;
      break;
    default:
      view->facets[kind] = NULL;
      break;
    }
}

/**
 * legation_session_remove_filter: lets through what one filter keeps out.
 * @kind: a #LegationFacet or a #LegationFilterKind
 */
void
legation_session_remove_filter (LegationSession *self, guint kind)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (kind < N_FILTERS);

  if (!is_on (self, kind))
    return;
  _legation_session_save (self);
  take_off (&self->view, kind);
  _legation_session_update_filter (self);
  _legation_session_emit (self, LEGATION_CHANGE_FILTER);
}

/**
 * legation_session_reset_filters: takes off all filters, as one change.  Time is let alone, unless then
 * there is still nothing to see.
 */
void
legation_session_reset_filters (LegationSession *self)
{
  gboolean any = FALSE;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  for (guint kind = 0; kind < N_FILTERS; kind++)
    any |= is_on (self, kind);
  if (!any)
    return;
  _legation_session_save (self);
  for (guint kind = 0; kind < LEGATION_FILTER_TIME; kind++)
    take_off (&self->view, kind);
  _legation_session_update_filter (self);
  if (self->n_certain + self->n_possible == 0)
    {
      take_off (&self->view, LEGATION_FILTER_TIME);
      _legation_session_update_filter (self);
    }
  _legation_session_emit (self, LEGATION_CHANGE_FILTER);
}
