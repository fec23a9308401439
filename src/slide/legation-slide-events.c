/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a slide lists: events that its step speaks of, and the sources that it rests on. */

#include "config.h"

#include "legation-slide-private.h"

#include <glib/gi18n.h>
#include <string.h>

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const LegationEvent *left = *(const LegationEvent *const *) a;
  const LegationEvent *right = *(const LegationEvent *const *) b;

  if (left->when == NULL || right->when == NULL)
    return (left->when == NULL) - (right->when == NULL);

  return legation_date_compare (left->when, right->when);
}

static void
add_once (GPtrArray *array, gconstpointer item)
{
  if (!g_ptr_array_find (array, item, NULL))
    g_ptr_array_add (array, (gpointer) item);
}

static void
add_event (GPtrArray *events, GHashTable *known, gconstpointer event)
{
  if (g_hash_table_add (known, (gpointer) event))
    g_ptr_array_add (events, (gpointer) event);
}

/* What of a relationship, or at a place, is shown and not yet known. */
static void
add_events_of (GPtrArray *events,
               GHashTable *known,
               const LegationSlideFilter *filter,
               const LegationRecord *record)
{
  LegationDataset *dataset = legation_session_get_dataset (filter->session);
  const LegationRelationship *relationship = (const LegationRelationship *) record;

  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    {
      for (guint i = 0; i < relationship->n_events; i++)
        if (legation_slide_filter_shows (filter, relationship->events[i]))
          add_event (events, known, relationship->events[i]);
    }
  else if (record->kind == LEGATION_KIND_PLACE)
    {
      for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
        {
          const LegationEvent *event = legation_dataset_get_event (dataset, i);

          if (legation_event_stops_at (event, (const LegationPlace *) record)
              && legation_slide_filter_shows (filter, event))
            add_event (events, known, event);
        }
    }
}

/**
 * _legation_slide_list_events: those that a step names, in its order, and then those of the
 * relationships and places that it names, by date, as far as they are shown.
 *
 * Returns: (transfer container) (element-type LegationEvent): none for a step that names nothing
 */
GPtrArray *
_legation_slide_list_events (LegationSession *session,
                             const LegationSlide *slide,
                             const LegationStep *step)
{
  GPtrArray *events = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  const LegationSlideFilter filter = legation_slide_make_filter (slide, session);

  if (step->chosen != NULL && step->chosen->kind == LEGATION_KIND_EVENT)
    add_event (events, known, step->chosen);
  for (guint i = 0; i < step->n_highlights; i++)
    if (step->highlights[i]->kind == LEGATION_KIND_EVENT)
      add_event (events, known, step->highlights[i]);
  for (guint i = 0; i < step->n_highlights; i++)
    add_events_of (others, known, &filter, step->highlights[i]);
  g_ptr_array_sort (others, compare_events);
  g_ptr_array_extend (events, others, NULL, NULL);

  return events;
}

/**
 * _legation_slide_describe_event: Returns: (transfer full): when it was as far as that is known, and
 *   its standing where it is not stated: “6–12 October 2025, day not stated · implied”
 */
char *
_legation_slide_describe_event (const LegationEvent *event)
{
  g_autofree char *when = event->when != NULL
                            ? legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG)
                            : g_strdup (_("not dated"));

  if (event->standing == LEGATION_STANDING_STATED)
    return g_steal_pointer (&when);

  /* Translators: when an event was, and its standing: “March 2024 · implied”. */
  return g_strdup_printf (_("%s · %s"), when,
                          legation_word_get_label (LEGATION_WORD_STANDING, event->standing));
}

/* Whether a citation is for nothing but what the audience does not see. */
static gboolean
is_for_notes (const LegationCitation *citation)
{
  for (guint i = 0; i < citation->n_supports; i++)
    if (!g_str_has_prefix (citation->supports[i], "/speakerNotes"))
      return FALSE;

  return citation->n_supports > 0;
}

static void
add_sources (GPtrArray *sources, const LegationRecord *record, gboolean with_notes)
{
  for (guint i = 0; i < record->n_citations; i++)
    if (with_notes || !is_for_notes (&record->citations[i]))
      add_once (sources, record->citations[i].source);
}

static void
add_sources_of_step (GPtrArray *sources,
                     LegationSession *session,
                     const LegationSlide *slide,
                     const LegationStep *step,
                     gboolean with_notes)
{
  g_autoptr (GPtrArray) events = _legation_slide_list_events (session, slide, step);

  add_sources (sources, &step->record, with_notes);
  for (guint i = 0; i < events->len; i++)
    add_sources (sources, g_ptr_array_index (events, i), TRUE);
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const LegationSource *left = *(const LegationSource *const *) a;
  const LegationSource *right = *(const LegationSource *const *) b;

  return (left->number > right->number) - (left->number < right->number);
}

/**
 * _legation_slide_list_sources: those of what a slide says and lists; of all that is told or spoken in
 * the story, where it is no step.
 *
 * Returns: (transfer container) (element-type LegationSource): by number
 */
GPtrArray *
_legation_slide_list_sources (LegationSession *session, const LegationSlide *slide)
{
  GPtrArray *sources = g_ptr_array_new ();
  const LegationStory *story = slide->story;

  if (slide->step != NULL)
    add_sources_of_step (sources, session, slide, slide->step, FALSE);
  else
    for (guint i = 0; i < story->n_steps; i++)
      if (!story->steps[i]->hidden)
        add_sources_of_step (sources, session, slide, story->steps[i], TRUE);
  g_ptr_array_sort (sources, compare_sources);

  return sources;
}
