/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the measures know of contacts.  The list of them follows from the dataset alone and is made
 * once; counting them reads two arrays from end to end. */

#include "legation-session-contacts-private.h"

#include <math.h>

static void
free_table (gpointer data)
{
  LegationContactTable *table = data;

  g_array_unref (table->countries);
  g_array_unref (table->contacts);
  g_free (table);
}

static guint
find_country (LegationContactTable *table, GHashTable *numbers, const char *code)
{
  gpointer number;
  LegationContactCountry country = { 0 };

  if (g_hash_table_lookup_extended (numbers, code, NULL, &number))
    return GPOINTER_TO_UINT (number);
  g_strlcpy (country.country, code, sizeof country.country);
  g_array_append_val (table->countries, country);
  g_hash_table_insert (numbers, g_strdup (code), GUINT_TO_POINTER (table->countries->len - 1));

  return table->countries->len - 1;
}

static void
add_contacts (LegationContactTable *table, const LegationRelationship *relationship, guint country)
{
  for (guint i = 0; i < relationship->n_events; i++)
    {
      const LegationEvent *event = relationship->events[i];
      LegationContact contact
          = { country, event->record.index, event->count > 0, { 0 } };

      if (event->when == NULL || !legation_event_is_contact (event))
        continue;
      contact.extent = legation_date_get_extent (event->when);
      g_array_append_val (table->contacts, contact);
    }
}

/* The next greater of 1, 2, 3, 5, 10, 20, 30, 50, … that is at least @least. */
static guint
round_up (double least)
{
  static const guint steps[] = { 1, 2, 3, 5 };

  for (guint power = 1; power <= 100000000; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (steps[i] * power >= least)
        return steps[i] * power;

  return G_MAXUINT;
}

/* Classes of numbers of contacts, each about as many times as wide as the one before. */
static void
find_bounds (LegationContactTable *table)
{
  guint most = 1;
  guint n = 0;

  for (guint i = 0; i < table->contacts->len; i++)
    {
      n = i > 0
                  && g_array_index (table->contacts, LegationContact, i).country
                         == g_array_index (table->contacts, LegationContact, i - 1).country
              ? n + 1
              : 1;
      most = MAX (most, n);
    }
  table->bounds[0] = 1;
  for (guint i = 1; i <= LEGATION_N_BOUNDS; i++)
    table->bounds[i] = round_up (
        MAX (pow (most, (double) i / (LEGATION_N_BOUNDS + 1)), table->bounds[i - 1] + 1.0));
}

LegationContactTable *
_legation_session_get_contacts (LegationSession *session)
{
  static GQuark quark;
  g_autoptr (GHashTable) numbers = NULL;
  LegationContactTable *table;

  if (quark == 0)
    quark = g_quark_from_static_string ("legation-session-tint");
  table = g_object_get_qdata (G_OBJECT (session), quark);
  if (table != NULL)
    return table;

  table = g_new0 (LegationContactTable, 1);
  numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->countries = g_array_new (FALSE, FALSE, sizeof (LegationContactCountry));
  table->contacts = g_array_new (FALSE, FALSE, sizeof (LegationContact));
  for (guint i = 0; i < legation_dataset_get_n_relationships (session->dataset); i++)
    {
      const LegationRelationship *relationship
          = legation_dataset_get_relationship (session->dataset, i);
      const LegationParty *partner = legation_session_get_partner (session, relationship);

      if (partner->organization == NULL)
        add_contacts (table, relationship, find_country (table, numbers, partner->country));
    }
  find_bounds (table);
  g_object_set_qdata_full (G_OBJECT (session), quark, table, free_table);

  return table;
}

void
_legation_session_count_contacts (LegationSession *session, LegationContactTable *table)
{
  for (guint i = 0; i < table->countries->len; i++)
    g_array_index (table->countries, LegationContactCountry, i).n_contacts = 0;
  for (guint i = 0; i < table->contacts->len; i++)
    {
      const LegationContact *contact = &g_array_index (table->contacts, LegationContact, i);
      const LegationRelation relation = session->relations[contact->event];

      if (relation == LEGATION_RELATION_CERTAIN
          || (relation == LEGATION_RELATION_POSSIBLE && !session->view.certain_only))
        g_array_index (table->countries, LegationContactCountry, contact->country).n_contacts++;
    }
}

/* As the list of relationships has it: by the day before which it cannot have been, and one of an
 * unknown number only where there is no other. */
static gboolean
is_later (const LegationContact *a, const LegationContact *b)
{
  if (a->counted != b->counted)
    return a->counted;

  return a->extent.first > b->extent.first;
}

/* Whether the filter is on one relationship, and that is with another country. */
static gboolean
is_taken_out (const LegationParty *only, const LegationContactCountry *country)
{
  return only != NULL
         && (only->organization != NULL || !g_str_equal (only->country, country->country));
}

/* The last contact of each country up to a day, of what is shown but for its time. */
void
_legation_session_find_last_contacts (LegationSession *session,
                                      LegationContactTable *table,
                                      LegationDay until)
{
  const LegationRelationship *relationship = legation_session_get_only (session);
  const LegationParty *only
    = relationship != NULL ? legation_session_get_partner (session, relationship) : NULL;

  for (guint i = 0; i < table->countries->len; i++)
    g_array_index (table->countries, LegationContactCountry, i).last = NULL;
  for (guint i = 0; i < table->contacts->len; i++)
    {
      const LegationContact *contact = &g_array_index (table->contacts, LegationContact, i);
      LegationContactCountry *country
          = &g_array_index (table->countries, LegationContactCountry, contact->country);

      if (session->gates[contact->event] != 0 || is_taken_out (only, country)
          || (session->view.certain_only ? contact->extent.last : contact->extent.first) > until)
        continue;
      if (country->last == NULL || is_later (contact, country->last))
        country->last = contact;
    }
}
