/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card on a map without events: why there are none, and which filter to take off to see most. */

#include "config.h"

#include "legation-facets.h"
#include "legation-map-view-private.h"

#include <glib/gi18n.h>

static gboolean
shows_any (LegationSession *session)
{
  guint certain, possible;

  legation_session_count (session, &certain, &possible);

  return certain > 0 || (possible > 0 && !legation_session_get_view (session)->certain_only);
}

static char *
describe_dearest (const LegationFilter *filter)
{
  g_autofree char *count
    = g_strdup_printf (ngettext ("%u event", "%u events", filter->n_without), filter->n_without);

  /* Translators: a button that takes off one filter: “Without Kind: Agreement, 12 events”. */
  return g_strdup_printf (_("%s, %s"), filter->relief, count);
}

static void
update_relax (LegationMapView *self)
{
  g_autoptr (GPtrArray) filters = legation_session_list_filters (self->session);
  const LegationFilter *dearest = legation_filters_find_dearest (filters);
  g_autofree char *text = dearest != NULL ? describe_dearest (dearest) : NULL;

  self->dearest = dearest != NULL ? dearest->kind : 0;
  gtk_widget_set_visible (self->relax, dearest != NULL);
  gtk_label_set_label (self->relax_label, text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->relax), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
}

/** _legation_map_view_fill_nothing: Returns: whether no event is to be seen, and the card says why. */
gboolean
_legation_map_view_fill_nothing (LegationMapView *self)
{
  guint n = legation_dataset_get_n_events (legation_session_get_dataset (self->session));
  g_autofree char *text = NULL;

  if (n == 0 || shows_any (self->session))
    return FALSE;
  text = g_strdup_printf (ngettext ("%u event is filtered out", "All %u events are filtered out", n),
                          n);
  gtk_label_set_label (self->nothing_label, text);
  update_relax (self);

  return TRUE;
}

void
_legation_map_view_relax_cb (LegationMapView *self)
{
  legation_session_remove_filter (self->session, self->dearest);
}

void
_legation_map_view_reset_filters_cb (LegationMapView *self)
{
  legation_session_reset_filters (self->session);
}
