/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gutter left of the chart, where its lanes have heads: drawn, pointed at, dragged and scrolled;
 * and what heads and eras are called. */

#include "config.h"

#include "legation-timeline-chart-private.h"

#include <math.h>

#include <glib/gi18n.h>

/* The gutter that the lanes need now. */
double
_legation_timeline_chart_measure_gutter (LegationTimelineChart *self)
{
  if (self->session == NULL)
    return 0;

  return legation_time_heads_measure (
      legation_session_get_view (self->session)->lanes, gtk_widget_get_width (GTK_WIDGET (self)),
      legation_time_scene_measure_scale (gtk_widget_get_pango_context (GTK_WIDGET (self))));
}

/* Px of the chart beside the gutter. */
double
_legation_timeline_chart_get_width (LegationTimelineChart *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self))
                  - _legation_timeline_chart_measure_gutter (self),
              1);
}

/* Drawn once and kept: heads change with the picture. */
void
_legation_timeline_chart_snapshot_heads (LegationTimelineChart *self, GtkSnapshot *snapshot)
{
  if (self->gutter <= 0)
    return;
  if (self->heads == NULL)
    {
      const graphene_rect_t bounds
          = GRAPHENE_RECT_INIT (0, 0, (float) self->gutter, (float) self->scene->layout.height);
      GtkSnapshot *heads = gtk_snapshot_new ();
      cairo_t *cr = gtk_snapshot_append_cairo (heads, &bounds);
      LegationTimePalette palette;

      legation_time_palette_init (&palette, self->is_dark, self->is_high_contrast);
      legation_time_paint_heads (self->scene, cr, &palette, self->gutter);
      cairo_destroy (cr);
      self->heads = gtk_snapshot_free_to_node (heads);
    }
  if (self->heads != NULL)
    gtk_snapshot_append_node (snapshot, self->heads);
}

/* Shows other lanes. */
void
_legation_timeline_chart_scroll_lanes (LegationTimelineChart *self, int lanes)
{
  if (_legation_timeline_chart_prepare (self)
      && legation_time_scene_scroll_lanes (self->scene, lanes))
    _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_PLACES);
}

/* Lanes go with the pointer. */
void
_legation_timeline_chart_drag_heads (LegationTimelineChart *self, double dy)
{
  int lanes;

  if (!_legation_timeline_chart_prepare (self))
    return;
  lanes = self->press_lane - (int) round (dy / self->scene->layout.lane_height);
  _legation_timeline_chart_scroll_lanes (self, lanes - (int) self->scene->first_lane);
}

/* Chooses the relationship at whose head was clicked; an arrow brings the lanes that it stands for. */
void
_legation_timeline_chart_click_head (LegationTimelineChart *self, double y)
{
  const LegationTimeGroup *group = legation_time_scene_get_group_at (self->scene, y);
  const LegationTimeBand *lanes = &self->scene->layout.lanes;

  if (group != NULL && group->relationship != NULL)
    legation_session_select (self->session, group->relationship->record.id);
  else if (y < lanes->top && y >= self->scene->layout.density.top)
    _legation_timeline_chart_scroll_lanes (self, -(int) self->scene->layout.n_lanes);
  else if (y >= lanes->top + lanes->height && y < self->scene->layout.ruler.top)
    _legation_timeline_chart_scroll_lanes (self, (int) self->scene->layout.n_lanes);
}

/* Names the group, whose name may be cut. */
gboolean
_legation_timeline_chart_describe_head (LegationTimelineChart *self, double y, GtkTooltip *tooltip)
{
  const LegationTimeGroup *group = legation_time_scene_get_group_at (self->scene, y);
  g_autofree char *name = NULL;

  if (group == NULL)
    return FALSE;
  name = legation_time_scene_name_group (self->scene, group);
  gtk_tooltip_set_text (tooltip, name);

  return TRUE;
}

static char *
name_lanes (LegationLanes lanes)
{
  switch (lanes)
    {
    case LEGATION_LANES_CHANNEL:
      return g_strdup (_("Lanes by channel"));
    case LEGATION_LANES_RELATIONSHIP:
      return g_strdup (_("Lanes by relationship"));
    case LEGATION_LANES_PACKED:
    default:
      return NULL;
    }
}

/* Tells those who do not see it how the chart is ordered, how many events in view have no child, and
 * which keys it has. */
void
_legation_timeline_chart_describe (LegationTimelineChart *self, guint n_more)
{
  const LegationView *view = legation_session_get_view (self->session);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (view->lanes != LEGATION_LANES_PACKED)
    g_ptr_array_add (parts, name_lanes (view->lanes));
  if (view->even)
    g_ptr_array_add (parts, g_strdup (_("Even spacing, not to scale")));
  if (n_more > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("and %u more, see the list of events",
                                                       "and %u more, see the list of events", n_more),
                                             n_more));
  g_ptr_array_add (parts, g_strdup (_("Left and Right go from event to event, Space plays, plus and "
                                      "minus zoom, 0 to 5 show parts of time")));
  g_ptr_array_add (parts, NULL);
  /* Translators: puts one remark after another. */
  text = g_strjoinv (_("; "), (char **) parts->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* Names the eras that are at a place, with their dates. */
gboolean
_legation_timeline_chart_describe_era (LegationTimelineChart *self, double x, GtkTooltip *tooltip)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < legation_dataset_get_n_eras (dataset); i++)
    {
      const LegationEra *era = legation_dataset_get_era (dataset, i);
      g_autofree char *date = NULL;
      double left, right;

      if (!legation_time_scene_project_era (self->scene, era, &left, &right) || x < left
          || x >= right)
        continue;
      date = legation_date_to_display (era->when, LEGATION_DATE_STYLE_LONG);
      g_string_append_printf (text, "%s%s · %s", text->len > 0 ? "\n" : "", era->record.name, date);
    }
  gtk_tooltip_set_text (tooltip, text->str);

  return text->len > 0;
}
