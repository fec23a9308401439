/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the format: in the JSON, in the schema and on screen. */

#include "test-model.h"

/* Every word goes there and back, and none stands for two things. */
static void
check_words (void)
{
  for (guint word = 0; word < LEGATION_N_WORDS; word++)
    {
      guint n_values = legation_word_get_n_values (word);

      g_assert_cmpuint (n_values, >, 1);
      for (guint i = 0; i < n_values; i++)
        {
          const char *nick = legation_word_get_nick (word, (int) i);
          int value = -1;

          g_assert_true (legation_word_parse (word, nick, &value));
          g_assert_cmpint (value, ==, (int) i);
          g_assert_cmpstr (legation_word_get_label (word, value), !=, "");
        }
    }
}

/* The words of the schema are those that the loader reads, no more and no fewer. */
static void
check_words_of_schema (void)
{
  static const struct
  {
    LegationWord word;
    const char *record;
    const char *member;
  } members[] = {
    { LEGATION_WORD_CHANNEL, "event", "channel" },
    { LEGATION_WORD_STANDING, "event", "standing" },
    { LEGATION_WORD_EVENT, "event", "kind" },
    { LEGATION_WORD_PLACE, "place", "precision" },
    { LEGATION_WORD_BASIS, "stop", "basis" },
    { LEGATION_WORD_ORDER, "itinerary", "order" },
    { LEGATION_WORD_ROLE, "stop", "role" },
    { LEGATION_WORD_STATEMENT, "statement", "kind" },
    { LEGATION_WORD_AGREEMENT, "agreement", "kind" },
    { LEGATION_WORD_FIGURE, "figure", "qualifier" },
    { LEGATION_WORD_RELIABILITY, "source", "reliability" },
    { LEGATION_WORD_GROUP, "relationship", "group" },
    { LEGATION_WORD_NOTE, "note", "kind" },
    { LEGATION_WORD_ORGANIZATION, "organization", "kind" },
    { LEGATION_WORD_TIME_MODE, "step", "mode" },
  };
  g_autoptr (GBytes) bytes = model_test_read ("../data/legation-dataset.schema.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *records;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  records = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                           "$defs");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonObject *record = json_object_get_object_member (records, members[i].record);
      JsonObject *properties = json_object_get_object_member (record, "properties");
      JsonObject *member = json_object_get_object_member (properties, members[i].member);
      JsonArray *words = json_object_get_array_member (member, "enum");
      guint n_words = json_array_get_length (words);

      g_assert_cmpuint (n_words, ==, legation_word_get_n_values (members[i].word));
      for (guint j = 0; j < n_words; j++)
        {
          int value;

          g_assert_true (legation_word_parse (members[i].word,
                                              json_array_get_string_element (words, j), &value));
        }
    }
}

static void
check_word_texts (void)
{
  int value = 7;

  g_assert_cmpstr (
      legation_word_get_nick (LEGATION_WORD_CHANNEL, LEGATION_CHANNEL_FOREIGN_MINISTRY), ==,
      "foreign-ministry");
  g_assert_cmpstr (
      legation_word_get_label (LEGATION_WORD_CHANNEL, LEGATION_CHANNEL_FOREIGN_MINISTRY), ==,
      "Foreign Ministry");
  g_assert_cmpstr (
      legation_word_get_label (LEGATION_WORD_STANDING, LEGATION_STANDING_DID_NOT_HAPPEN), ==,
      "Did Not Happen");
  g_assert_false (legation_word_parse (LEGATION_WORD_EVENT, "Visit", &value));
  g_assert_false (legation_word_parse (LEGATION_WORD_EVENT, "", &value));
  g_assert_cmpint (value, ==, 7);
}

void
add_types_tests (void)
{
  g_test_add_func ("/types/words", check_words);
  g_test_add_func ("/types/words-of-schema", check_words_of_schema);
  g_test_add_func ("/types/texts", check_word_texts);
}
