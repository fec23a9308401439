/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a slide does not show is counted on it. */

#include "config.h"

#include "legation-slide-private.h"

#include <glib/gi18n.h>

typedef struct
{
  guint n_placeless;
  guint n_filtered;
  guint n_possible;
} Missing;

static Missing
count (LegationSession *session, const LegationSlide *slide)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  const LegationSlideFilter filter = legation_slide_make_filter (slide, session);
  const guint n = legation_dataset_get_n_events (dataset);
  g_autoptr (GBytes) highlights = legation_session_get_highlights (session);
  const guint8 *highlighted = highlights != NULL ? g_bytes_get_data (highlights, NULL) : NULL;
  Missing missing = { 0, 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);
      LegationRelation relation;

      if (!legation_session_admits (session, event))
        {
          missing.n_filtered
            += filter.all || legation_event_relate (event, filter.days) != LEGATION_RELATION_NO;
          continue;
        }
      relation = legation_slide_filter_relate (&filter, event);
      if (relation == LEGATION_RELATION_POSSIBLE && filter.certain_only)
        missing.n_possible++;
      else if (relation != LEGATION_RELATION_NO && !legation_event_is_drawn (event)
               && (highlighted == NULL || highlighted[i]))
        missing.n_placeless++;
    }

  return missing;
}

static void
add_part (GString *text, char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
  g_free (part);
}

/**
 * _legation_slide_describe_missing: what the audience cannot see of what is spoken of: events that are
 * not on the map, that were only possibly in that time, that the filter leaves out.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where there is no such event
 */
char *
_legation_slide_describe_missing (LegationSession *session, const LegationSlide *slide)
{
  const Missing missing = count (session, slide);
  GString *text = g_string_new (NULL);

  if (missing.n_placeless > 0)
    add_part (text, g_strdup_printf (ngettext ("%u event is not on the map",
                                               "%u events are not on the map", missing.n_placeless),
                                     missing.n_placeless));
  if (missing.n_possible > 0)
    /* Translators: events that are not shown, because they were only possibly in that time. */
    add_part (text, g_strdup_printf (ngettext ("%u possible left out", "%u possible left out",
                                               missing.n_possible),
                                     missing.n_possible));
  if (missing.n_filtered > 0)
    /* Translators: events that are not shown, because they are not what is spoken of. */
    add_part (text, g_strdup_printf (ngettext ("%u other event left out", "%u other events left out",
                                               missing.n_filtered),
                                     missing.n_filtered));

  return g_string_free (text, text->len == 0);
}
