/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables behind the enumerations: for each value its word in the JSON and its label on
 * screen. */

#include "config.h"

#include "legation-types.h"

#include <glib/gi18n.h>

#include <string.h>

/** Value: @label is marked for translation here and translated where it is handed out. */
typedef struct
{
  const char *nick;
  const char *label;
} Value;

static const Value kinds[] = {
  [LEGATION_KIND_SOURCE] = { "source", N_("Source") },
  [LEGATION_KIND_PLACE] = { "place", N_("Place") },
  [LEGATION_KIND_PERSON] = { "person", N_("Person") },
  [LEGATION_KIND_ORGANIZATION] = { "organization", N_("Organization") },
  [LEGATION_KIND_EVENT] = { "event", N_("Event") },
  [LEGATION_KIND_AGREEMENT] = { "agreement", N_("Agreement") },
  /* Translators: a number that a source gives, such as a volume of trade. */
  [LEGATION_KIND_FIGURE] = { "figure", N_("Figure") },
  [LEGATION_KIND_RELATIONSHIP] = { "relationship", N_("Relationship") },
  /* Translators: one sentence about a relationship, as a source puts it. */
  [LEGATION_KIND_STATEMENT] = { "statement", N_("Statement") },
  /* Translators: a named period in the background of the timeline. */
  [LEGATION_KIND_ERA] = { "era", N_("Era") },
  /* Translators: a guided tour of the map, and one stage of it. */
  [LEGATION_KIND_STORY] = { "story", N_("Story") },
  [LEGATION_KIND_STEP] = { "step", N_("Step") },
};

/* Translators: channels are the arms of the state through which a contact went. */
static const Value channels[] = {
  /* Translators: the source does not say through which arm of the state it went. */
  [LEGATION_CHANNEL_NONE] = { "none", N_("No Channel Stated") },
  /* Translators: the ruling party, not a celebration. */
  [LEGATION_CHANNEL_PARTY] = { "party", N_("Party") },
  /* Translators: the head of state and what belongs to that office. */
  [LEGATION_CHANNEL_STATE] = { "state", N_("State") },
  [LEGATION_CHANNEL_FOREIGN_MINISTRY] = { "foreign-ministry", N_("Foreign Ministry") },
  [LEGATION_CHANNEL_MILITARY] = { "military", N_("Military") },
  /* Translators: police and secret services. */
  [LEGATION_CHANNEL_SECURITY] = { "security", N_("Security") },
  [LEGATION_CHANNEL_ECONOMIC] = { "economic", N_("Economic") },
  [LEGATION_CHANNEL_SOCIOCULTURAL] = { "sociocultural", N_("Sociocultural") },
  [LEGATION_CHANNEL_MULTILATERAL] = { "multilateral", N_("Multilateral") },
};

/* Translators: how sure it is that an event took place. */
static const Value standings[] = {
  [LEGATION_STANDING_STATED] = { "stated", N_("Stated") },
  [LEGATION_STANDING_IMPLIED] = { "implied", N_("Implied") },
  [LEGATION_STANDING_EXPECTED] = { "expected", N_("Expected") },
  [LEGATION_STANDING_DISPUTED] = { "disputed", N_("Disputed") },
  [LEGATION_STANDING_DID_NOT_HAPPEN] = { "did-not-happen", N_("Did Not Happen") },
};

static const Value events[] = {
  [LEGATION_EVENT_VISIT] = { "visit", N_("Visit") },
  [LEGATION_EVENT_MEETING] = { "meeting", N_("Meeting") },
  [LEGATION_EVENT_AGREEMENT] = { "agreement", N_("Agreement") },
  /* Translators: joining a body or a treaty. */
  [LEGATION_EVENT_ACCESSION] = { "accession", N_("Accession") },
  [LEGATION_EVENT_STATEMENT] = { "statement", N_("Statement") },
  [LEGATION_EVENT_INCIDENT] = { "incident", N_("Incident") },
  [LEGATION_EVENT_ANNIVERSARY] = { "anniversary", N_("Anniversary") },
  /* Translators: of troops. */
  [LEGATION_EVENT_DEPLOYMENT] = { "deployment", N_("Deployment") },
  [LEGATION_EVENT_EMBASSY] = { "embassy", N_("Embassy") },
  /* Translators: of aid, culture or friendship associations. */
  [LEGATION_EVENT_EXCHANGE] = { "exchange", N_("Exchange") },
  /* Translators: staying away from something. */
  [LEGATION_EVENT_ABSENCE] = { "absence", N_("Absence") },
};

static const Value places[] = {
  [LEGATION_PLACE_CITY] = { "city", N_("City") },
  [LEGATION_PLACE_COUNTRY] = { "country", N_("Country") },
  [LEGATION_PLACE_REGION] = { "region", N_("Region") },
};

/* Translators: how it is known that a delegation was at a place. */
static const Value bases[] = {
  [LEGATION_BASIS_STATED] = { "stated", N_("Stated") },
  [LEGATION_BASIS_INFERRED] = { "inferred", N_("Inferred") },
  [LEGATION_BASIS_UNKNOWN] = { "unknown", N_("Unknown") },
};

/* Translators: what is known of the order of the stops of a journey. */
static const Value orders[] = {
  [LEGATION_ORDER_STATED] = { "stated", N_("Order Stated") },
  [LEGATION_ORDER_LISTED] = { "listed", N_("Order of Listing Only") },
  [LEGATION_ORDER_UNKNOWN] = { "unknown", N_("Order Unknown") },
};

/* Translators: what a place was to a journey. */
static const Value roles[] = {
  [LEGATION_ROLE_STOP] = { "stop", N_("Stop") },
  [LEGATION_ROLE_ORIGIN] = { "origin", N_("Origin") },
  [LEGATION_ROLE_TRANSIT] = { "transit", N_("Transit") },
  [LEGATION_ROLE_VENUE] = { "venue", N_("Venue") },
};

/* Translators: what a sentence about a relationship speaks of. */
static const Value statements[] = {
  [LEGATION_STATEMENT_HISTORY] = { "history", N_("History") },
  [LEGATION_STATEMENT_CURRENT] = { "current", N_("Current State") },
  [LEGATION_STATEMENT_CONSTRAINT] = { "constraint", N_("Constraint") },
  [LEGATION_STATEMENT_OUTLOOK] = { "outlook", N_("Outlook") },
  [LEGATION_STATEMENT_ASSESSMENT] = { "assessment", N_("Assessment") },
};

static const Value agreements[] = {
  [LEGATION_AGREEMENT_TEXT] = { "agreement", N_("Agreement") },
  /* Translators: a standing body or a regular consultation of two states. */
  [LEGATION_AGREEMENT_MECHANISM] = { "mechanism", N_("Mechanism") },
};

/* Translators: how a number is meant. */
static const Value figures[] = {
  [LEGATION_FIGURE_EXACT] = { "exact", N_("Exact") },
  [LEGATION_FIGURE_BELOW] = { "below", N_("Below") },
  [LEGATION_FIGURE_ABOVE] = { "above", N_("Above") },
  [LEGATION_FIGURE_ABOUT] = { "about", N_("About") },
  [LEGATION_FIGURE_NEARLY] = { "nearly", N_("Nearly") },
};

/* Translators: how far a source can be trusted. */
static const Value reliabilities[] = {
  [LEGATION_RELIABILITY_UNKNOWN] = { "unknown", N_("Unknown") },
  [LEGATION_RELIABILITY_LOW] = { "low", N_("Low") },
  [LEGATION_RELIABILITY_MEDIUM] = { "medium", N_("Medium") },
  [LEGATION_RELIABILITY_HIGH] = { "high", N_("High") },
};

static const Value groups[] = {
  [LEGATION_GROUP_SOUTHEAST_ASIA] = { "southeast-asia", N_("Southeast Asia") },
  [LEGATION_GROUP_NORTHEAST_ASIA] = { "northeast-asia", N_("Northeast Asia") },
  /* Translators: countries outside Southeast and Northeast Asia. */
  [LEGATION_GROUP_ELSEWHERE] = { "elsewhere", N_("Elsewhere") },
};

/* Translators: what a remark of the dataset’s editors does. */
static const Value notes[] = {
  [LEGATION_NOTE_CORRECTION] = { "correction", N_("Correction") },
  /* Translators: worked out from what a source says. */
  [LEGATION_NOTE_DERIVED] = { "derived", N_("Derived") },
  [LEGATION_NOTE_CONTEXT] = { "context", N_("Context") },
};

static const Value organizations[] = {
  [LEGATION_ORGANIZATION_OTHER] = { "other", N_("Organization") },
  /* Translators: a political party, not a celebration. */
  [LEGATION_ORGANIZATION_PARTY] = { "party", N_("Political Party") },
  /* Translators: a ministry, a parliament or another arm of a state. */
  [LEGATION_ORGANIZATION_GOVERNMENT] = { "government", N_("State Body") },
  [LEGATION_ORGANIZATION_EMBASSY] = { "embassy", N_("Embassy") },
  [LEGATION_ORGANIZATION_INTERNATIONAL] = { "international", N_("International Body") },
  /* Translators: talks, a treaty or a framework of several states. */
  [LEGATION_ORGANIZATION_PROCESS] = { "process", N_("International Process") },
  [LEGATION_ORGANIZATION_ASSOCIATION] = { "association", N_("Association") },
  [LEGATION_ORGANIZATION_ACADEMIC] = { "academic", N_("Academic Institution") },
};

/* Translators: which events time lets through. */
static const Value time_modes[] = {
  [LEGATION_TIME_SPAN] = { "span", N_("Only the Span") },
  [LEGATION_TIME_PLAYHEAD] = { "playhead", N_("Up to the Playhead") },
  [LEGATION_TIME_ALL] = { "all", N_("Everything") },
};

#define WORDS(table) { table, G_N_ELEMENTS (table) }

static const struct
{
  const Value *values;
  guint n_values;
} words[LEGATION_N_WORDS] = {
  [LEGATION_WORD_KIND] = WORDS (kinds),
  [LEGATION_WORD_CHANNEL] = WORDS (channels),
  [LEGATION_WORD_STANDING] = WORDS (standings),
  [LEGATION_WORD_EVENT] = WORDS (events),
  [LEGATION_WORD_PLACE] = WORDS (places),
  [LEGATION_WORD_BASIS] = WORDS (bases),
  [LEGATION_WORD_ORDER] = WORDS (orders),
  [LEGATION_WORD_ROLE] = WORDS (roles),
  [LEGATION_WORD_STATEMENT] = WORDS (statements),
  [LEGATION_WORD_AGREEMENT] = WORDS (agreements),
  [LEGATION_WORD_FIGURE] = WORDS (figures),
  [LEGATION_WORD_RELIABILITY] = WORDS (reliabilities),
  [LEGATION_WORD_GROUP] = WORDS (groups),
  [LEGATION_WORD_NOTE] = WORDS (notes),
  [LEGATION_WORD_ORGANIZATION] = WORDS (organizations),
  [LEGATION_WORD_TIME_MODE] = WORDS (time_modes),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == LEGATION_N_KINDS);
G_STATIC_ASSERT (G_N_ELEMENTS (channels) == LEGATION_N_CHANNELS);

static const Value *
get_value (LegationWord word, int value)
{
  g_return_val_if_fail ((guint) word < LEGATION_N_WORDS, NULL);
  g_return_val_if_fail (value >= 0 && (guint) value < words[word].n_values, NULL);
  return &words[word].values[value];
}

/**
 * legation_word_get_n_values:
 * @word: a set of words
 *
 * Returns: how many values it has; they are numbered from 0
 */
guint
legation_word_get_n_values (LegationWord word)
{
  g_return_val_if_fail ((guint) word < LEGATION_N_WORDS, 0);
  return words[word].n_values;
}

/**
 * legation_word_parse:
 * @word: a set of words
 * @nick: the word as it stands in the JSON; letters are compared exactly
 * @value: (out): the value that it stands for, untouched where there is none
 *
 * Returns: whether @nick is one of the words
 */
gboolean
legation_word_parse (LegationWord word, const char *nick, int *value)
{
  g_return_val_if_fail ((guint) word < LEGATION_N_WORDS, FALSE);

  for (guint i = 0; i < words[word].n_values; i++)
    if (strcmp (words[word].values[i].nick, nick) == 0)
      {
        *value = (int) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * legation_word_get_nick:
 * @word: a set of words
 * @value: one of its values
 *
 * Returns: (transfer none): the word in the JSON, such as "foreign-ministry"
 */
const char *
legation_word_get_nick (LegationWord word, int value)
{
  const Value *entry = get_value (word, value);
  return entry != NULL ? entry->nick : NULL;
}

/**
 * legation_word_get_label:
 * @word: a set of words
 * @value: one of its values
 *
 * Returns: (transfer none): the word on screen in the user's language, such as "Foreign Ministry"
 */
const char *
legation_word_get_label (LegationWord word, int value)
{
  const Value *entry = get_value (word, value);
  return entry != NULL ? _(entry->label) : NULL;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * legation_facet_join:
 * @values: (nullable) (array zero-terminated=1): values of a facet
 *
 * Returns: (transfer none) (nullable): the values sorted, each once, with a tab between two, interned:
 *   the same values are the same pointer; %NULL where there are none
 */
const char *
legation_facet_join (const char *const *values)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint n = 1;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_ptr_array_add (sorted, (gpointer) values[i]);
  if (sorted->len == 0)
    return NULL;
  g_ptr_array_sort (sorted, compare_texts);
  for (guint i = 1; i < sorted->len; i++)
    if (!g_str_equal (sorted->pdata[i], sorted->pdata[n - 1]))
      sorted->pdata[n++] = sorted->pdata[i];
  g_ptr_array_set_size (sorted, (int) n);
  g_ptr_array_add (sorted, NULL);
  text = g_strjoinv ("\t", (char **) sorted->pdata);

  return g_intern_string (text);
}
