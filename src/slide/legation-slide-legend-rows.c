/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the legend of a slide has to explain: what the slide is about at its end, however much of its
 * time has been played. */

#include "legation-slide-private.h"

/* What a step has chosen is drawn loudest, whatever it highlights, and even where the filter leaves it
 * out. */
static gboolean
is_chosen (const LegationSlide *slide, const LegationEvent *event)
{
  return slide->step != NULL && slide->step->chosen == &event->record;
}

static LegationEmphasis
find_emphasis (const LegationSlide *slide,
               const LegationSlideFilter *filter,
               const guint8 *highlighted,
               const LegationEvent *event)
{
  if (is_chosen (slide, event))
    return LEGATION_EMPHASIS_SELECTED;
  if (!legation_slide_filter_shows (filter, event))
    return LEGATION_EMPHASIS_HIDDEN;

  return highlighted == NULL || highlighted[event->record.index] ? LEGATION_EMPHASIS_NORMAL
                                                                  : LEGATION_EMPHASIS_FAINT;
}

/* For each event by its index. */
static GBytes *
collect_emphasis (LegationSession *session, const LegationSlide *slide)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (GBytes) highlights = legation_session_get_highlights (session);
  const guint8 *highlighted = highlights != NULL ? g_bytes_get_data (highlights, NULL) : NULL;
  const guint n = legation_dataset_get_n_events (dataset);
  const LegationSlideFilter filter = legation_slide_make_filter (slide, session);
  guint8 *emphasis = g_new (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    emphasis[i] = (guint8) find_emphasis (slide, &filter, highlighted,
                                          legation_dataset_get_event (dataset, i));

  return g_bytes_new_take (emphasis, n);
}

/**
 * _legation_slide_collect_legend: what is to be explained of what a slide is about.
 * @routes: of the dataset of @session
 * @frame: (nullable): of its map, where that is known already; then lines that stand for several
 *   journeys are explained as well
 */
LegationLegend
_legation_slide_collect_legend (LegationSession *session,
                                const LegationSlide *slide,
                                LegationRoutes *routes,
                                const LegationFrame *frame)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  LegationGazetteer *gazetteer = legation_session_get_gazetteer (session);
  g_autoptr (GBytes) emphasis = collect_emphasis (session, slide);
  const guint8 *loudness = g_bytes_get_data (emphasis, NULL);
  g_autofree guint *classes = legation_legend_classify (routes);
  const guint n = legation_dataset_get_n_events (dataset);
  LegationLegend legend = { .notes_applied = legation_dataset_get_notes_applied (dataset) };

  for (guint i = 0; i < n; i++)
    if (classes[i] != 0 && loudness[i] >= LEGATION_EMPHASIS_NORMAL)
      {
        legend.rows |= classes[i];
        legend.channels |= 1u << legation_dataset_get_event (dataset, i)->channel;
      }
  if (legend.rows != 0 && frame != NULL && gazetteer != NULL)
    legation_legend_add_crowds (&legend, routes, gazetteer, frame, emphasis);

  return legend;
}
