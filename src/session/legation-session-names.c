/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What things are called on screen, in the session's language. */

#include "config.h"

#include "legation-place-name.h"
#include "legation-session-private.h"

#include <glib/gi18n.h>

/**
 * legation_session_get_country_name: the name of a country in the session's language.
 * @code: ISO 3166-1 alpha-2
 *
 * Returns: (transfer none): its name, or @code where nobody knows one
 */
const char *
legation_session_get_country_name (LegationSession *self, const char *code)
{
  const char *name = NULL;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), code);

  if (self->gazetteer != NULL)
    name = legation_gazetteer_get_country_name (self->gazetteer, code, self->language);

  return name != NULL ? name : g_intern_string (code);
}

/**
 * legation_session_get_place_name: what a place is called in the session's language; see
 * legation_place_get_screen_name().
 *
 * Returns: (transfer none): the name
 */
const char *
legation_session_get_place_name (LegationSession *self, const LegationPlace *place)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), place->record.name);

  return legation_place_get_screen_name (place, self->dataset, self->gazetteer, self->language);
}

/** legation_session_get_party_name: the name of a country or of an organization. */
const char *
legation_session_get_party_name (LegationSession *self, const LegationParty *party)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);
  g_return_val_if_fail (party != NULL, NULL);

  if (party->organization != NULL)
    return party->organization->record.name;

  return legation_session_get_country_name (self, party->country);
}

/** legation_session_get_partner: the party that is not the dataset's focus. */
const LegationParty *
legation_session_get_partner (LegationSession *self, const LegationRelationship *relationship)
{
  const char *focus;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);
  g_return_val_if_fail (relationship != NULL, NULL);

  focus = legation_dataset_get_header (self->dataset)->focus;

  return &relationship->parties[g_str_equal (relationship->parties[0].country, focus) ? 1 : 0];
}

/**
 * legation_session_get_relationship_name: a relationship by its own name, or by that of the partner.
 *
 * Returns: (transfer none): “Vietnam”
 */
const char *
legation_session_get_relationship_name (LegationSession *self,
                                        const LegationRelationship *relationship)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);
  g_return_val_if_fail (relationship != NULL, NULL);

  if (relationship->record.name != NULL && *relationship->record.name != '\0')
    return relationship->record.name;

  return legation_session_get_party_name (self, legation_session_get_partner (self, relationship));
}

/**
 * legation_session_describe_place: a place as far as it is known: “Hanoi”, “Laos, city not stated”.
 *
 * Returns: (transfer full): the text
 */
char *
legation_session_describe_place (LegationSession *self, const LegationPlace *place)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  switch (place->precision)
    {
    case LEGATION_PLACE_COUNTRY:
      /* Translators: %s is a country in which a delegation was, nobody says in which city. */
      return g_strdup_printf (_("%s, city not stated"),
                              legation_session_get_place_name (self, place));
    case LEGATION_PLACE_REGION:
      /* Translators: %s is a region like “Southeast Asia”. */
      return g_strdup_printf (_("%s, country not stated"), place->record.name);
    case LEGATION_PLACE_CITY:
    default:
      return g_strdup (place->record.name);
    }
}

/* “China, Hanoi, Laos”: the places of an itinerary without the origin. */
static char *
list_places (LegationSession *self, const LegationEvent *event)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < event->n_stops; i++)
    {
      const LegationStop *stop = &event->stops[i];

      if (stop->role == LEGATION_ROLE_ORIGIN)
        continue;
      if (text->len > 0)
        /* Translators: between the places of a list. */
        g_string_append (text, _(", "));
      g_string_append (text, legation_session_get_place_name (self, stop->place));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * legation_session_describe_event: an event as one sentence for a screen reader: date, title,
 * channel, standing, places and the number of sources.
 *
 * Returns: (transfer full): the text
 */
char *
legation_session_describe_event (LegationSession *self, const LegationEvent *event)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n
    = legation_citations_count_sources (event->record.citations, event->record.n_citations);
  char *places;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  g_ptr_array_add (parts,
                   event->when != NULL
                     ? legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG)
                     : g_strdup (_("not dated")));
  g_ptr_array_add (parts, g_strdup (event->record.name));
  if (event->channel != LEGATION_CHANNEL_NONE)
    g_ptr_array_add (parts,
                     g_strdup (legation_word_get_label (LEGATION_WORD_CHANNEL, event->channel)));
  g_ptr_array_add (parts,
                   g_strdup (legation_word_get_label (LEGATION_WORD_STANDING, event->standing)));
  places = list_places (self, event);
  if (*places != '\0')
    g_ptr_array_add (parts, places);
  else
    g_free (places);
  g_ptr_array_add (parts,
                   g_strdup_printf (ngettext ("%u source", "%u sources", n), n));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (_(", "), (char **) parts->pdata);
}
