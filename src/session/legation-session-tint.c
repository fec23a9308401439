/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the areas of countries are tinted by: what is chosen, and a measure of their relationships.
 * The classes of a measure follow from the dataset alone, so that a country keeps its tint while time
 * moves unless its own contacts change. */

#include "config.h"

#include "legation-session-contacts-private.h"

#include <glib/gi18n.h>

/* How long ago a contact was, in years, for each class but the last. */
static const int ages[LEGATION_N_BOUNDS] = { 1, 3, 10 };

static LegationTint *
tint_by_contacts (LegationSession *session)
{
  static const char *const titles[] = {
    [LEGATION_TIME_SPAN] = N_("Dated contacts in the span"),
    [LEGATION_TIME_PLAYHEAD] = N_("Dated contacts up to the playhead"),
    [LEGATION_TIME_ALL] = N_("Dated contacts"),
  };
  LegationContactTable *table = _legation_session_get_contacts (session);
  LegationTint *tint = legation_tint_new (LEGATION_TINT_STEPS, _ (titles[session->view.mode]));

  for (guint i = 0; i <= LEGATION_N_BOUNDS; i++)
    {
      const guint from = table->bounds[i];
      const guint to = i < LEGATION_N_BOUNDS ? table->bounds[i + 1] - 1 : G_MAXUINT;
      g_autofree char *label = NULL;

      if (i == LEGATION_N_BOUNDS)
        /* Translators: a number of contacts. */
        label = g_strdup_printf (_("%u or more"), from);
      else if (from == to)
        label = g_strdup_printf ("%u", from);
      else
        /* Translators: numbers of contacts, from the first to the second. */
        label = g_strdup_printf (_("%u–%u"), from, to);
      legation_tint_add_class (tint, label);
    }

  _legation_session_count_contacts (session, table);
  for (guint i = 0; i < table->countries->len; i++)
    {
      const LegationContactCountry *country
          = &g_array_index (table->countries, LegationContactCountry, i);
      guint number = LEGATION_N_BOUNDS;

      if (country->n_contacts == 0)
        continue;
      while (country->n_contacts < table->bounds[number])
        number--;
      legation_tint_set_area (tint, country->country, number);
    }

  return tint;
}

/* From when on “ago” is counted: the end of what is shown, and not later than the dataset knows. */
static LegationDay
find_end (LegationSession *session)
{
  const LegationDate *as_of = legation_dataset_get_header (session->dataset)->as_of;
  LegationDay end = session->full_span.last;

  if (as_of != NULL && legation_date_get_extent (as_of).last != LEGATION_DAY_MAX)
    end = legation_date_get_extent (as_of).last;
  if (session->view.mode == LEGATION_TIME_SPAN)
    return MIN (end, session->view.selected.last);
  if (session->view.mode == LEGATION_TIME_PLAYHEAD)
    return MIN (end, session->view.playhead);

  return end;
}

static char *
describe_day (LegationDay day)
{
  g_autofree char *text = NULL;
  g_autoptr (LegationDate) date = NULL;
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  text = g_strdup_printf ("%04" G_GINT64_FORMAT "-%02d-%02d", year, month, day_of_month);
  date = legation_date_parse (text, NULL);

  return date != NULL ? legation_date_to_display (date, LEGATION_DATE_STYLE_SHORT)
                      : g_strdup (text);
}

static LegationTint *
tint_by_last_contact (LegationSession *session)
{
  LegationContactTable *table = _legation_session_get_contacts (session);
  const LegationDay end = find_end (session);
  g_autofree char *day = describe_day (end);
  /* Translators: %s is a day: contacts up to then are looked at, in classes of how long before. */
  g_autofree char *title = g_strdup_printf (_("Last contact before %s"), day);
  LegationTint *tint = legation_tint_new (LEGATION_TINT_STEPS, title);
  LegationDay bounds[LEGATION_N_BOUNDS];
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (end, &year, &month, &day_of_month);
  /* The least is the longest ago. */
  legation_tint_add_class (tint, _("Longer ago"));
  for (int i = LEGATION_N_BOUNDS - 1; i >= 0; i--)
    {
      g_autofree char *label = g_strdup_printf (
          /* Translators: of the last contact; it was not longer ago than this. */
          ngettext ("Within %d year", "Within %d years", (gulong) ages[i]), ages[i]);

      legation_tint_add_class (tint, label);
      bounds[i] = legation_day_from_ymd (year - ages[i], month, MIN (day_of_month, 28));
    }

  _legation_session_find_last_contacts (session, table, end);
  for (guint i = 0; i < table->countries->len; i++)
    {
      const LegationContactCountry *country
          = &g_array_index (table->countries, LegationContactCountry, i);
      guint age = 0;

      if (country->last == NULL)
        continue;
      while (age < LEGATION_N_BOUNDS && country->last->extent.first < bounds[age])
        age++;
      legation_tint_set_area (tint, country->country, LEGATION_N_BOUNDS - age);
    }

  return tint;
}

typedef struct
{
  const char *text;
  guint n_countries;
  guint order;  /* in the dataset */
  guint number; /* of its class */
} Word;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *left = *(Word *const *) a;
  const Word *right = *(Word *const *) b;

  if (left->n_countries != right->n_countries)
    return left->n_countries > right->n_countries ? -1 : 1;

  return left->order < right->order ? -1 : 1;
}

/* The most frequent words first, for they get the plainest tints; what is left shares the last. */
static void
add_words (LegationTint *tint, GPtrArray *words)
{
  g_ptr_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    {
      Word *word = g_ptr_array_index (words, i);

      if (i < LEGATION_TINT_N_KINDS - 1 || words->len == LEGATION_TINT_N_KINDS)
        word->number = legation_tint_add_class (tint, word->text);
      else if (i == LEGATION_TINT_N_KINDS - 1)
        word->number = legation_tint_add_class (tint, _("Other words"));
      else
        word->number = LEGATION_TINT_N_KINDS - 1;
    }
}

static LegationTint *
tint_by_status (LegationSession *session)
{
  LegationTint *tint = legation_tint_new (LEGATION_TINT_KINDS, _("Status, in a source’s words"));
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) of_country = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer country, word;

  for (guint i = 0; i < legation_dataset_get_n_relationships (session->dataset); i++)
    {
      const LegationRelationship *relationship
          = legation_dataset_get_relationship (session->dataset, i);
      const LegationParty *partner = legation_session_get_partner (session, relationship);
      Word *found;

      if (relationship->status == NULL || partner->organization != NULL
          || g_hash_table_contains (of_country, partner->country))
        continue;
      found = g_hash_table_lookup (known, relationship->status);
      if (found == NULL)
        {
          found = g_new0 (Word, 1);
          found->text = relationship->status;
          found->order = i;
          g_ptr_array_add (words, found);
          g_hash_table_insert (known, (gpointer) found->text, found);
        }
      found->n_countries++;
      g_hash_table_insert (of_country, (gpointer) partner->country, found);
    }
  add_words (tint, words);
  g_hash_table_iter_init (&iter, of_country);
  while (g_hash_table_iter_next (&iter, &country, &word))
    legation_tint_set_area (tint, country, ((const Word *) word)->number);

  return tint;
}

static void
choose_parties (LegationTint *tint, const LegationRelationship *relationship)
{
  for (guint i = 0; i < 2; i++)
    if (relationship->parties[i].organization != NULL)
      return;
  for (guint i = 0; i < 2; i++)
    legation_tint_choose_area (tint, relationship->parties[i].country);
}

/* Of a place only what is a country: of a city its country says too much. */
static void
choose_highlighted (LegationTint *tint, const LegationRecord *record)
{
  const LegationPlace *place = (const LegationPlace *) record;

  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    choose_parties (tint, (const LegationRelationship *) record);
  else if (record->kind == LEGATION_KIND_PLACE && place->precision == LEGATION_PLACE_COUNTRY)
    legation_tint_choose_area (tint, place->country);
}

/* A country, or the two of the relationship that is chosen or that a step of a story highlights. */
static void
choose_areas (LegationSession *session, LegationTint *tint)
{
  const char *country = legation_session_get_country (session);
  const LegationRelationship *relationship = legation_session_get_relationship (session);
  const LegationStep *step = legation_session_get_step (session);

  if (country != NULL)
    legation_tint_choose_area (tint, country);
  else if (relationship != NULL)
    choose_parties (tint, relationship);
  else if (step != NULL)
    for (guint i = 0; i < step->n_highlights; i++)
      choose_highlighted (tint, step->highlights[i]);
}

/**
 * legation_session_collect_tint: how the areas of countries are to be tinted: those of what is chosen,
 * and by the view's measure all that have a relationship in the dataset; never its focus, which all of
 * them have in common.  A country without a contact, or without a word, has no tint.
 *
 * A contact is a visit or a meeting that a source states and dates (legation_event_is_contact()).
 * Counted are those that the filter lets through.  The last one is looked for up to the end of the
 * span, or the playhead, and as far back as there are any; its class says within how many years it
 * surely was.
 *
 * Returns: (transfer full) (nullable): the tint, %NULL where nothing is tinted
 */
LegationTint *
legation_session_collect_tint (LegationSession *session)
{
  LegationTint *tint;

  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);

  switch (session->view.measure)
    {
    case LEGATION_MEASURE_CONTACTS:
      tint = tint_by_contacts (session);
      break;
    case LEGATION_MEASURE_STATUS:
      tint = tint_by_status (session);
      break;
    case LEGATION_MEASURE_LAST_CONTACT:
      tint = tint_by_last_contact (session);
      break;
    case LEGATION_MEASURE_NONE:
    default:
      tint = legation_tint_new (LEGATION_TINT_STEPS, NULL);
    }
  choose_areas (session, tint);
  if (tint->title == NULL && tint->areas->len == 0)
    g_clear_pointer (&tint, legation_tint_unref);

  return tint;
}
