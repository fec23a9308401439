/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses names by zoom level and view.  The gazetteer says from which zoom level to which a name
 * may appear; here is the order of the kinds. */

#include "legation-toponyms.h"

/* Up to the first zoom level there are no names; from there on, those of the second, where there is
 * room. */
#define NAMELESS_ZOOM 1.2
#define FIRST_ZOOM 2.0

/* A label whose point is this far outside may still reach into the view, in logical pixels. */
#define MARGIN 80.0

/* Ranks from here on are of cities outside the region that the program is about. */
#define FIRST_FAR_RANK 10

enum
{
  PRIORITY_FOCUS_CAPITAL = -2000,
  PRIORITY_FIRST_COUNTRY = -1000,
  PRIORITY_NEAR_CAPITAL = 0,
  PRIORITY_FAR_CAPITAL = 3000,
  PRIORITY_SEA = 4000,
  PRIORITY_COUNTRY = 5000,
  PRIORITY_CITY = 6000,
};

static int
get_priority (const LegationToponym *toponym, const char *const *first)
{
  /* Ranks are below a thousand. */
  const int rank = CLAMP (toponym->rank, 0, 999);

  if (first != NULL && first[0] != NULL && toponym->type == LEGATION_TOPONYM_CAPITAL
      && g_str_equal (toponym->country, first[0]))
    return PRIORITY_FOCUS_CAPITAL + rank;
  if (first != NULL && toponym->type == LEGATION_TOPONYM_COUNTRY
      && g_strv_contains (first, toponym->country))
    return PRIORITY_FIRST_COUNTRY + rank;

  switch (toponym->type)
    {
    case LEGATION_TOPONYM_CAPITAL:
      return (rank < FIRST_FAR_RANK ? PRIORITY_NEAR_CAPITAL : PRIORITY_FAR_CAPITAL) + rank;
    case LEGATION_TOPONYM_SEA:
      return PRIORITY_SEA + rank;
    case LEGATION_TOPONYM_COUNTRY:
      return PRIORITY_COUNTRY + rank;
    case LEGATION_TOPONYM_CITY:
    default:
      return PRIORITY_CITY + rank;
    }
}

static int
compare_labels_cb (gconstpointer a, gconstpointer b)
{
  const LegationToponymLabel *left = a;
  const LegationToponymLabel *right = b;

  if (left->priority != right->priority)
    return left->priority < right->priority ? -1 : 1;

  /* The order in the gazetteer, so that a label never flickers between equals. */
  return left->toponym < right->toponym ? -1 : left->toponym > right->toponym;
}

static void
add_label (GArray *labels,
           LegationGazetteer *gazetteer,
           const LegationToponym *toponym,
           const LegationFrame *frame,
           const char *language,
           const char *const *first)
{
  LegationToponymLabel label = { .toponym = toponym, .type = toponym->type };

  legation_frame_project (frame, toponym->location, &label.x, &label.y);
  if (label.x < -MARGIN || label.x > frame->width + MARGIN || label.y < -MARGIN
      || label.y > frame->height + MARGIN)
    return;

  label.text = legation_gazetteer_get_name (gazetteer, toponym, language);
  label.priority = get_priority (toponym, first);
  g_array_append_val (labels, label);
}

/* Whether a name may appear; that of the country that everything is about, wherever there are any. */
static gboolean
is_due (const LegationToponym *toponym, double zoom, const char *const *first)
{
  const gboolean is_focus = first != NULL && first[0] != NULL
                            && toponym->type == LEGATION_TOPONYM_COUNTRY
                            && g_str_equal (toponym->country, first[0]);

  return zoom >= (is_focus ? FIRST_ZOOM : toponym->min_zoom) && zoom <= toponym->max_zoom;
}

/**
 * legation_toponyms_collect:
 * @language: (nullable): of the names, a BCP 47 tag or a locale
 * @first: (nullable) (array zero-terminated=1): ISO codes of the countries that matter most; the
 *   first of them is the one that everything is about
 *
 * Order of the kinds: the capital of the first country of @first, the names of the countries of
 * @first, capitals of the region, other capitals, seas, countries, cities; within a kind by rank.
 *
 * Returns: (transfer full) (element-type LegationToponymLabel): the names that may be labelled in
 *   @frame at its zoom level, in the order in which to place them; valid as long as @gazetteer is
 */
GArray *
legation_toponyms_collect (LegationGazetteer *gazetteer,
                           const LegationFrame *frame,
                           const char *language,
                           const char *const *first)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (LegationToponymLabel));
  const guint n_toponyms = legation_gazetteer_get_n_toponyms (gazetteer);
  const double zoom
    = frame->camera.zoom > NAMELESS_ZOOM ? MAX (frame->camera.zoom, FIRST_ZOOM) : frame->camera.zoom;

  for (guint i = 0; i < n_toponyms; i++)
    {
      const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, i);

      if (is_due (toponym, zoom, first))
        add_label (labels, gazetteer, toponym, frame, language, first);
    }
  g_array_sort (labels, compare_labels_cb);

  return labels;
}
