/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences for cards and for screen readers.  A bundle is told as what it stands for: how many
 * journeys, between which places, when, and through which channels. */

#include "config.h"

#include "legation-map-words.h"

#include <glib/gi18n.h>

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const LegationEvent *left = *(const LegationEvent *const *) a;
  const LegationEvent *right = *(const LegationEvent *const *) b;
  int order;

  if (left->when == NULL || right->when == NULL)
    order = (left->when == NULL) - (right->when == NULL);
  else
    order = legation_date_compare (left->when, right->when);
  if (order != 0)
    return order;

  return (left->record.index > right->record.index) - (left->record.index < right->record.index);
}

/**
 * legation_bundle_list_events: the journeys that a bundle stands for, each once, earliest first.
 *
 * Returns: (transfer container) (element-type LegationEvent): the events
 */
GPtrArray *
legation_bundle_list_events (const LegationSceneBundle *bundle)
{
  GPtrArray *events = g_ptr_array_sized_new (bundle->n_legs);
  guint n = 0;

  for (guint i = 0; i < bundle->n_legs; i++)
    g_ptr_array_add (events, (gpointer) bundle->legs[i]->event);
  g_ptr_array_sort (events, compare_events);
  for (guint i = 0; i < events->len; i++)
    if (n == 0 || events->pdata[i] != events->pdata[n - 1])
      events->pdata[n++] = events->pdata[i];
  g_ptr_array_set_size (events, (int) n);

  return events;
}

/** legation_mark_name: what a place in use is called, as far as it is known. */
const char *
legation_mark_name (LegationSession *session, const LegationMark *mark)
{
  if (mark->place != NULL && mark->shape == LEGATION_MARK_CITY)
    return legation_session_get_place_name (session, mark->place);

  return legation_session_get_country_name (session, mark->country);
}

/**
 * legation_bundle_name: “Pyongyang → Moscow”, or, of many events at one mark, “Pyongyang”.
 * @marks: of the scene, at the positions that bundles name
 *
 * Returns: (transfer full): the text
 */
char *
legation_bundle_name (LegationSession *session,
                      const LegationSceneBundle *bundle,
                      const LegationSceneMark *marks)
{
  if (legation_bundle_is_pile (bundle))
    return g_strdup (legation_mark_name (session, marks[bundle->from].mark));

  /* Translators: where several journeys begin and where they end. */
  return g_strdup_printf (_("%s → %s"),
                          legation_mark_name (session, marks[bundle->from].mark),
                          legation_mark_name (session, marks[bundle->to].mark));
}

static gint64
get_year (LegationDay day)
{
  gint64 year;
  int month, of_month;

  legation_day_to_ymd (day, &year, &month, &of_month);

  return year;
}

/* The day up to which the dataset knows anything. */
static LegationDay
find_as_of (LegationSession *session)
{
  const LegationDate *as_of
    = legation_dataset_get_header (legation_session_get_dataset (session))->as_of;

  return as_of != NULL ? legation_date_get_extent (as_of).last : LEGATION_DAY_MAX;
}

/* “1998–2024”; %NULL where nothing is dated.  What is dated to a decade that is not over yet was not
 * later than the dataset knows; what it expects for later is. */
static char *
list_years (LegationSession *session, const LegationSceneBundle *bundle)
{
  const LegationDay as_of = find_as_of (session);
  LegationDay first = LEGATION_DAY_MAX, last = LEGATION_DAY_MIN;

  for (guint i = 0; i < bundle->n_legs; i++)
    {
      const LegationDate *when = bundle->legs[i]->event->when;
      LegationSpan extent;

      if (when == NULL)
        continue;
      extent = legation_date_get_extent (when);
      if (extent.last != LEGATION_DAY_MAX && extent.last > as_of)
        extent.last = MAX (extent.first, as_of);
      if (extent.first != LEGATION_DAY_MIN)
        first = MIN (first, extent.first), last = MAX (last, extent.first);
      if (extent.last != LEGATION_DAY_MAX)
        first = MIN (first, extent.last), last = MAX (last, extent.last);
    }
  if (first > last)
    return NULL;
  if (get_year (first) == get_year (last))
    return g_strdup_printf ("%" G_GINT64_FORMAT, get_year (first));

  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, get_year (first),
                          get_year (last));
}

/* The legs of an event lie beside each other. */
static guint
count_events (const LegationSceneBundle *bundle)
{
  guint n = bundle->n_legs > 0;

  for (guint i = 1; i < bundle->n_legs; i++)
    n += bundle->legs[i]->event != bundle->legs[i - 1]->event;

  return n;
}

/** legation_bundle_count: Returns: (transfer full): “23 journeys · 1998–2024”, or “23 events · …”. */
char *
legation_bundle_count (LegationSession *session, const LegationSceneBundle *bundle)
{
  const guint n = count_events (bundle);
  g_autofree char *years = list_years (session, bundle);
  g_autofree char *count
    = legation_bundle_is_pile (bundle)
        ? g_strdup_printf (ngettext ("%u event", "%u events", n), n)
        : g_strdup_printf (ngettext ("%u journey", "%u journeys", n), n);

  return years != NULL ? g_strconcat (count, " · ", years, NULL) : g_steal_pointer (&count);
}

/* Those with the most journeys first; ties as they are numbered. */
static int
compare_counts (gconstpointer a, gconstpointer b, gpointer counts)
{
  const int left = *(const int *) a;
  const int right = *(const int *) b;
  const guint *n = counts;

  if (n[left] != n[right])
    return n[left] > n[right] ? -1 : 1;

  return left - right;
}

/** legation_bundle_list_channels: Returns: (transfer full): “Party 12 · State 11”. */
char *
legation_bundle_list_channels (const LegationSceneBundle *bundle)
{
  GString *text = g_string_new (NULL);
  int order[LEGATION_N_CHANNELS];

  for (int i = 0; i < LEGATION_N_CHANNELS; i++)
    order[i] = i;
  g_qsort_with_data (order, LEGATION_N_CHANNELS, sizeof *order, compare_counts,
                     (gpointer) bundle->counts);
  for (int i = 0; i < LEGATION_N_CHANNELS && bundle->counts[order[i]] > 0; i++)
    {
      const char *label = order[i] == LEGATION_CHANNEL_NONE
                            ? _("No Channel Stated")
                            : legation_word_get_label (LEGATION_WORD_CHANNEL, order[i]);

      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: a channel, and how many journeys went through it: “Party 12”; the space
       * between them does not break. */
      g_string_append_printf (text, _("%s\302\240%u"), label, bundle->counts[order[i]]);
    }

  return g_string_free (text, FALSE);
}

/* “Origin inferred”, or “Origin inferred: 3 of 20”. */
static void
add_basis (GPtrArray *parts, const char *label, guint n, guint n_all)
{
  if (n > 0 && n < n_all)
    /* Translators: what is so of some journeys of a line that stands for several, how many of them that
     * are, and of how many: “Origin inferred: 3 of 20”. */
    g_ptr_array_add (parts, g_strdup_printf (_("%s: %u of %u"), label, n, n_all));
  else if (n > 0)
    g_ptr_array_add (parts, g_strdup (label));
}

/**
 * legation_bundle_describe_basis: what of a bundle is not stated: “Origin inferred: 3 of 20”.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where everything is
 */
char *
legation_bundle_describe_basis (const LegationSceneBundle *bundle)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_basis (parts, _("Only implied or expected"), bundle->n_hollow, bundle->n_legs);
  add_basis (parts, _("Origin inferred"), bundle->n_from_inferred, bundle->n_legs);
  add_basis (parts, _("Destination inferred"), bundle->n_to_inferred, bundle->n_legs);
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * legation_bundle_describe: a bundle as one sentence for a screen reader.
 * @marks: of the scene, at the positions that bundles name
 *
 * Returns: (transfer full): the text
 */
char *
legation_bundle_describe (LegationSession *session,
                          const LegationSceneBundle *bundle,
                          const LegationSceneMark *marks)
{
  const guint n = count_events (bundle);
  g_autofree char *years = list_years (session, bundle);
  g_autofree char *channels = legation_bundle_list_channels (bundle);
  g_autofree char *journeys = NULL;
  g_autofree char *basis = NULL;

  if (legation_bundle_is_pile (bundle))
    /* Translators: for a screen reader: a number, and a place of which no line goes. */
    journeys = g_strdup_printf (ngettext ("%u event at %s", "%u events at %s", n), n,
                                legation_mark_name (session, marks[bundle->from].mark));
  else
    /* Translators: for a screen reader: a number, where the journeys begin and where they end. */
    journeys = g_strdup_printf (ngettext ("%u journey from %s to %s", "%u journeys from %s to %s", n),
                                n, legation_mark_name (session, marks[bundle->from].mark),
                                legation_mark_name (session, marks[bundle->to].mark));
  basis = legation_bundle_describe_basis (bundle);
  if (years == NULL)
    return g_strjoin (_(", "), journeys, channels, basis, NULL);

  return g_strjoin (_(", "), journeys, years, channels, basis, NULL);
}

/**
 * legation_mark_describe: a place in use as one sentence for a screen reader: “Hanoi, Vietnam,
 * 6 journeys begin or end here”.
 *
 * Returns: (transfer full): the text
 */
char *
legation_mark_describe (LegationSession *session, const LegationSceneMark *mark)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *name = legation_mark_name (session, mark->mark);
  const char *country = legation_session_get_country_name (session, mark->mark->country);

  g_ptr_array_add (parts, g_strdup (name));
  if (mark->mark->shape == LEGATION_MARK_COUNTRY && mark->n_legs > 0)
    g_ptr_array_add (parts, g_strdup (_("city not stated")));
  else if (!g_str_equal (name, country))
    g_ptr_array_add (parts, g_strdup (country));
  if (mark->n_legs > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u journey begins or ends here",
                                                       "%u journeys begin or end here",
                                                       mark->n_legs),
                                             mark->n_legs));
  if (mark->hosted)
    g_ptr_array_add (parts, g_strdup (_("a meeting was hosted here")));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (_(", "), (char **) parts->pdata);
}

/**
 * legation_event_list_inferred: which places of a journey its sources do not state themselves.
 *
 * Returns: (transfer full) (nullable): “Inferred: Vietnam”; %NULL where all are stated
 */
char *
legation_event_list_inferred (LegationSession *session, const LegationEvent *event)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < event->n_stops; i++)
    {
      const char *name = legation_session_get_place_name (session, event->stops[i].place);

      if (event->stops[i].basis == LEGATION_BASIS_INFERRED
          && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (_(", "), (char **) names->pdata);

  /* Translators: %s are the places of a journey that its sources do not state themselves. */
  return g_strdup_printf (_("Inferred: %s"), list);
}
