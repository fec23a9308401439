/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a legend, collected from the layout of what is drawn. */

#include "config.h"

#include "legation-legend.h"

#include "legation-field.h"
#include "legation-scene-private.h"

#include <glib/gi18n.h>

#define BIT(value) (1u << (value))

const LegationChannel legation_legend_channels[LEGATION_N_CHANNELS] = {
  LEGATION_CHANNEL_STATE,         LEGATION_CHANNEL_PARTY,    LEGATION_CHANNEL_SECURITY,
  LEGATION_CHANNEL_MILITARY,      LEGATION_CHANNEL_ECONOMIC, LEGATION_CHANNEL_MULTILATERAL,
  LEGATION_CHANNEL_SOCIOCULTURAL, LEGATION_CHANNEL_FOREIGN_MINISTRY,
  LEGATION_CHANNEL_NONE,
};

static guint
classify_leg (const LegationLeg *leg)
{
  guint rows = 0;

  if (leg->hollow)
    rows |= BIT (LEGATION_LEGEND_IMPLIED);
  else if (leg->from_inferred)
    rows |= BIT (LEGATION_LEGEND_ORIGIN_INFERRED);
  else if (!leg->to_inferred)
    rows |= BIT (LEGATION_LEGEND_STATED);
  if (leg->to_inferred && !leg->hollow)
    rows |= BIT (LEGATION_LEGEND_DESTINATION_INFERRED);
  if (leg->number > 0)
    rows |= BIT (LEGATION_LEGEND_CHAIN);

  return rows;
}

static gboolean
is_seen (const cairo_rectangle_t *view, LegationVertex center, LegationEmphasis emphasis)
{
  return emphasis != LEGATION_EMPHASIS_HIDDEN && center.x >= view->x
         && center.x <= view->x + view->width && center.y >= view->y
         && center.y <= view->y + view->height;
}

static gboolean
is_course_seen (const cairo_rectangle_t *view, const LegationVertex *vertices, guint n_vertices)
{
  const LegationVertex low = { view->x, view->y };
  const LegationVertex high = { view->x + view->width, view->y + view->height };

  return legation_line_is_in (vertices, n_vertices, low, high);
}

/**
 * legation_legend_collect: what has to be explained of a scene.  What is hidden, or out of view,
 * needs no explanation.  Whether notes are applied, a scene does not know.
 * @view: what is seen of the scene, in its pixels
 */
LegationLegend
legation_legend_collect (const LegationSceneLeg *legs,
                         guint n_legs,
                         const LegationSceneMark *marks,
                         guint n_marks,
                         const LegationScenePoint *points,
                         guint n_points,
                         const cairo_rectangle_t *view)
{
  LegationLegend legend = { 0 };

  for (guint i = 0; i < n_legs; i++)
    if (legs[i].emphasis != LEGATION_EMPHASIS_HIDDEN
        && is_course_seen (view, legs[i].vertices, legs[i].n_vertices))
      {
        if (legs[i].emphasis == LEGATION_EMPHASIS_GHOST)
          legend.rows |= BIT (LEGATION_LEGEND_GHOST);
        legend.rows |= classify_leg (legs[i].leg);
        legend.channels |= BIT (legs[i].leg->event->channel);
      }

  for (guint i = 0; i < n_marks; i++)
    if (is_seen (view, marks[i].center, marks[i].emphasis))
      {
        legend.rows |= marks[i].mark->shape == LEGATION_MARK_CITY ? BIT (LEGATION_LEGEND_CITY)
                                                                  : BIT (LEGATION_LEGEND_COUNTRY);
        if (marks[i].hosted)
          legend.rows |= BIT (LEGATION_LEGEND_VENUE);
      }

  for (guint i = 0; i < n_points; i++)
    if (points[i].emphasis > LEGATION_EMPHASIS_FAINT
        && is_seen (view, points[i].badge, points[i].emphasis))
      {
        legend.channels |= BIT (points[i].point->event->channel);
        if (points[i].point->hollow && !points[i].piled)
          legend.rows |= BIT (LEGATION_LEGEND_IMPLIED);
      }

  return legend;
}

/**
 * legation_legend_add_bundles: adds what has to be explained of lines that stand for several journeys,
 * and of badges that stand for several events.
 * @view: what is seen of the scene, in its pixels
 */
void
legation_legend_add_bundles (LegationLegend *self,
                             const LegationSceneBundle *bundles,
                             guint n_bundles,
                             const cairo_rectangle_t *view)
{
  for (guint i = 0; i < n_bundles; i++)
    {
      const LegationSceneBundle *bundle = &bundles[i];

      if (bundle->has_badge && legation_bundle_is_pile (bundle)
          && is_seen (view, bundle->badge, bundle->emphasis))
        self->rows |= BIT (LEGATION_LEGEND_PILE) | (bundle->hollow ? BIT (LEGATION_LEGEND_IMPLIED) : 0);
      if (bundle->emphasis == LEGATION_EMPHASIS_HIDDEN
          || !is_course_seen (view, bundle->vertices, bundle->n_vertices))
        continue;
      if (bundle->n_legs > 1)
        self->rows |= BIT (LEGATION_LEGEND_BUNDLE);
      if (bundle->emphasis == LEGATION_EMPHASIS_GHOST)
        self->rows |= BIT (LEGATION_LEGEND_GHOST);
      if (_legation_bundle_has_dotted_band (bundle))
        self->rows |= BIT (LEGATION_LEGEND_IMPLIED);
      if (!bundle->from_inferred && !bundle->to_inferred && !bundle->hollow)
        self->rows |= BIT (LEGATION_LEGEND_STATED);
      if (bundle->from_inferred && !bundle->hollow)
        self->rows |= BIT (LEGATION_LEGEND_ORIGIN_INFERRED);
      if (bundle->to_inferred && !bundle->hollow)
        self->rows |= BIT (LEGATION_LEGEND_DESTINATION_INFERRED);
      for (int channel = 0; channel < LEGATION_N_CHANNELS; channel++)
        if (bundle->counts[channel] > 0)
          self->channels |= BIT (channel);
    }
}

/**
 * legation_legend_add_field: adds what has to be explained of the thin lines of a scene, once they have
 * been drawn.
 */
void
legation_legend_add_field (LegationLegend *self, LegationScene *scene)
{
  static const guint rows[] = {
    [LEGATION_FIELD_SOLID] = 0,
    [LEGATION_FIELD_FIRST_HALF_DASHED] = BIT (LEGATION_LEGEND_ORIGIN_INFERRED),
    [LEGATION_FIELD_SECOND_HALF_DASHED] = BIT (LEGATION_LEGEND_DESTINATION_INFERRED),
    [LEGATION_FIELD_DASHED] = BIT (LEGATION_LEGEND_ORIGIN_INFERRED)
                              | BIT (LEGATION_LEGEND_DESTINATION_INFERRED),
    [LEGATION_FIELD_DOTTED] = BIT (LEGATION_LEGEND_IMPLIED),
  };
  guint channels;
  gboolean has_ghosts;
  const guint strokes = legation_scene_get_field (scene, &channels, &has_ghosts);

  self->channels |= channels;
  if (has_ghosts)
    self->rows |= BIT (LEGATION_LEGEND_GHOST);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strokes & BIT (i))
      self->rows |= BIT (LEGATION_LEGEND_FIELD) | rows[i];
}

/**
 * legation_legend_add_crowds: adds what has to be explained where one line stands for several journeys,
 * or very many lines are thin, or one badge stands for many events, in a picture that nobody has laid
 * out yet.
 * @frame: what it shows
 * @emphasis: a LegationEmphasis for each event of the dataset of @routes, by its index
 */
void
legation_legend_add_crowds (LegationLegend *self,
                            LegationRoutes *routes,
                            LegationGazetteer *gazetteer,
                            const LegationFrame *frame,
                            GBytes *emphasis)
{
  g_autoptr (LegationScene) scene
    = _legation_scene_begin (routes, gazetteer, frame, emphasis, NULL);

  for (guint i = 0; i < scene->items->len; i++)
    {
      const LegationBundleItem *item = &g_array_index (scene->items, LegationBundleItem, i);

      if (item->treatment == LEGATION_BUNDLE_FIELD)
        self->rows |= BIT (LEGATION_LEGEND_FIELD);
      else if (item->treatment == LEGATION_BUNDLE_FULL && item->n > 1)
        self->rows |= BIT (LEGATION_LEGEND_BUNDLE);
    }
  if (_legation_scene_has_piles (scene))
    self->rows |= BIT (LEGATION_LEGEND_PILE);
}

static guint
classify_mark (const LegationMark *mark)
{
  return mark->shape == LEGATION_MARK_CITY ? BIT (LEGATION_LEGEND_CITY)
                                           : BIT (LEGATION_LEGEND_COUNTRY);
}

/**
 * legation_legend_classify: which rows of the legend each event is an example of.
 *
 * Returns: (transfer full): bit sets, 1 << LegationLegendRow, for the events of the dataset of
 *   @routes, by their index
 */
guint *
legation_legend_classify (LegationRoutes *routes)
{
  LegationDataset *dataset = legation_routes_get_dataset (routes);
  guint *classes = g_new0 (guint, legation_dataset_get_n_events (dataset) + 1);
  guint n_legs, n_points, n_marks;
  const LegationLeg *legs = legation_routes_get_legs (routes, &n_legs);
  const LegationPoint *points = legation_routes_get_points (routes, &n_points);
  const LegationMark *marks = legation_routes_get_marks (routes, &n_marks);

  for (guint i = 0; i < n_legs; i++)
    classes[legs[i].event->record.index] |= classify_leg (&legs[i])
                                            | classify_mark (&marks[legs[i].from])
                                            | classify_mark (&marks[legs[i].to]);
  for (guint i = 0; i < n_points; i++)
    {
      guint *rows = &classes[points[i].event->record.index];

      *rows |= classify_mark (&marks[points[i].mark]);
      if (points[i].hollow)
        *rows |= BIT (LEGATION_LEGEND_IMPLIED);
      if (points[i].hosted)
        *rows |= BIT (LEGATION_LEGEND_VENUE);
    }

  return classes;
}

/** legation_legend_equal: whether two legends explain the same. */
gboolean
legation_legend_equal (const LegationLegend *a, const LegationLegend *b)
{
  return a->rows == b->rows && a->channels == b->channels && a->notes_applied == b->notes_applied;
}

/** legation_legend_is_empty: whether there is nothing to explain. */
gboolean
legation_legend_is_empty (const LegationLegend *self)
{
  return self->rows == 0 && self->channels == 0 && !self->notes_applied;
}

/** legation_legend_get_label: Returns: what a row says, for the screen. */
const char *
legation_legend_get_label (LegationLegendRow row)
{
  switch (row)
    {
    case LEGATION_LEGEND_STATED:
      return _("Country or city stated");
    case LEGATION_LEGEND_ORIGIN_INFERRED:
      return _("Origin inferred");
    case LEGATION_LEGEND_DESTINATION_INFERRED:
      return _("Destination inferred");
    case LEGATION_LEGEND_IMPLIED:
      return _("Only implied or expected");
    case LEGATION_LEGEND_CHAIN:
      return _("Order stated");
    case LEGATION_LEGEND_CITY:
      return _("City named");
    case LEGATION_LEGEND_COUNTRY:
      return _("Only the country known");
    case LEGATION_LEGEND_BUNDLE:
      return _("Several journeys");
    case LEGATION_LEGEND_PILE:
      return _("Many events at a place");
    case LEGATION_LEGEND_FIELD:
      return _("Many, stronger where they end");
    case LEGATION_LEGEND_GHOST:
      return _("Outside the selected time");
    case LEGATION_LEGEND_VENUE:
    default:
      return _("Meeting hosted");
    }
}

/**
 * legation_legend_get_channel_label: Returns: what a legend says of a channel.  Where an event has
 *   none, that is what its sources leave open.
 */
const char *
legation_legend_get_channel_label (LegationChannel channel)
{
  return channel == LEGATION_CHANNEL_NONE ? _("No Channel Stated")
                                          : legation_word_get_label (LEGATION_WORD_CHANNEL, channel);
}

/** legation_legend_get_notes_label: Returns: what a legend says where notes are applied. */
const char *
legation_legend_get_notes_label (void)
{
  return _("Editorial notes applied");
}
