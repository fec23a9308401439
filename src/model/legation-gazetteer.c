/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads names.json once into one table of toponyms and one of names, a row for each toponym and a
 * column for each language. */

#include "legation-gazetteer.h"

#include <json-glib/json-glib.h>
#include <stdarg.h>
#include <string.h>

#define VERSION 1
#define MAX_TAG 64

struct _LegationGazetteer
{
  gatomicrefcount ref_count;
  GArray *toponyms;      /* LegationToponym */
  GPtrArray *names;      /* const char *, toponyms × languages, NULL where there is none */
  GHashTable *languages; /* tag in lower case → column + 1 */
  GHashTable *countries; /* code → position + 1 */
  GStringChunk *strings;
};

/* What is read in one go, before it is known how many languages there are. */
typedef struct
{
  LegationGazetteer *gazetteer;
  GPtrArray *name_objects; /* JsonObject, one for each toponym */
} Reading;

static gboolean G_GNUC_PRINTF (2, 3)
fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "names: %s", message);

  return FALSE;
}

static JsonArray *
get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_object (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
is_of_type (JsonNode *node, GType type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
is_number (JsonNode *node)
{
  return is_of_type (node, G_TYPE_INT64) || is_of_type (node, G_TYPE_DOUBLE);
}

static gboolean
read_pair (JsonObject *object, const char *member, double pair[2])
{
  JsonArray *array = get_array (object, member);

  if (array == NULL || json_array_get_length (array) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      if (!is_number (json_array_get_element (array, i)))
        return FALSE;
      pair[i] = json_array_get_double_element (array, i);
    }

  return TRUE;
}

static gboolean
read_toponym (Reading *reading, JsonObject *object, LegationToponym *toponym, GError **error)
{
  JsonObject *names = get_object (object, "names");
  JsonNode *rank = json_object_get_member (object, "rank");
  double pair[2];

  if (names == NULL || !is_of_type (json_object_get_member (names, "en"), G_TYPE_STRING))
    return fail (error, "a record without an English name");
  if (!read_pair (object, "point", pair) || pair[0] < -180.0 || pair[0] > 180.0 || pair[1] < -90.0
      || pair[1] > 90.0)
    return fail (error, "“%s” has no point", json_object_get_string_member (names, "en"));
  toponym->location = (LegationLocation){ pair[0], pair[1] };
  if (!is_number (rank))
    return fail (error, "“%s” has no rank", json_object_get_string_member (names, "en"));
  toponym->rank = (int) json_node_get_int (rank);

  /* Without zoom levels a country's name is known and never on the map by itself. */
  toponym->min_zoom = G_MAXFLOAT;
  toponym->max_zoom = 0.0f;
  if (json_object_has_member (object, "zoom"))
    {
      if (!read_pair (object, "zoom", pair))
        return fail (error, "“%s” has no zoom levels", json_object_get_string_member (names, "en"));
      toponym->min_zoom = (float) pair[0];
      toponym->max_zoom = (float) pair[1];
    }
  if (json_object_has_member (object, "language"))
    {
      if (!is_of_type (json_object_get_member (object, "language"), G_TYPE_STRING))
        return fail (error, "“%s” has no language", json_object_get_string_member (names, "en"));
      toponym->language = g_string_chunk_insert_const (
        reading->gazetteer->strings, json_object_get_string_member (object, "language"));
    }
  g_array_append_val (reading->gazetteer->toponyms, *toponym);
  g_ptr_array_add (reading->name_objects, names);

  return TRUE;
}

static gboolean
read_countries (Reading *reading, JsonObject *countries, GError **error)
{
  LegationGazetteer *self = reading->gazetteer;
  g_autoptr (GList) codes = json_object_get_members (countries);

  for (GList *l = codes; l != NULL; l = l->next)
    {
      const char *code = l->data;
      JsonObject *country = get_object (countries, code);
      LegationToponym toponym = { .type = LEGATION_TOPONYM_COUNTRY };

      if (strlen (code) != 2 || country == NULL)
        return fail (error, "“%s” is no country", code);
      g_strlcpy (toponym.country, code, sizeof toponym.country);
      if (!read_toponym (reading, country, &toponym, error))
        return FALSE;
      g_hash_table_insert (self->countries, g_string_chunk_insert_const (self->strings, code),
                           GUINT_TO_POINTER (self->toponyms->len));
    }

  return TRUE;
}

static gboolean
read_cities (Reading *reading, JsonArray *cities, GError **error)
{
  for (guint i = 0; i < json_array_get_length (cities); i++)
    {
      JsonNode *node = json_array_get_element (cities, i);
      JsonObject *city = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      LegationToponym toponym = { .type = LEGATION_TOPONYM_CITY };

      if (city == NULL || !is_of_type (json_object_get_member (city, "country"), G_TYPE_STRING))
        return fail (error, "a city without a country");
      g_strlcpy (toponym.country, json_object_get_string_member (city, "country"),
                 sizeof toponym.country);
      if (is_of_type (json_object_get_member (city, "capital"), G_TYPE_BOOLEAN)
          && json_object_get_boolean_member (city, "capital"))
        toponym.type = LEGATION_TOPONYM_CAPITAL;
      if (!read_toponym (reading, city, &toponym, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_seas (Reading *reading, JsonArray *seas, GError **error)
{
  for (guint i = 0; i < json_array_get_length (seas); i++)
    {
      JsonNode *node = json_array_get_element (seas, i);
      LegationToponym toponym = { .type = LEGATION_TOPONYM_SEA };

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return fail (error, "a sea that is none");
      if (!read_toponym (reading, json_node_get_object (node), &toponym, error))
        return FALSE;
    }

  return TRUE;
}

static guint
get_column (LegationGazetteer *self, const char *tag)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->languages, tag));
}

static void
add_languages (LegationGazetteer *self, GPtrArray *name_objects)
{
  for (guint i = 0; i < name_objects->len; i++)
    {
      g_autoptr (GList) tags = json_object_get_members (g_ptr_array_index (name_objects, i));

      for (GList *l = tags; l != NULL; l = l->next)
        {
          g_autofree char *tag = g_ascii_strdown (l->data, -1);

          if (get_column (self, tag) == 0)
            g_hash_table_insert (self->languages, g_string_chunk_insert_const (self->strings, tag),
                                 GUINT_TO_POINTER (g_hash_table_size (self->languages) + 1));
        }
    }
}

static void
fill_names (LegationGazetteer *self, GPtrArray *name_objects)
{
  const guint n_languages = g_hash_table_size (self->languages);

  g_ptr_array_set_size (self->names, (int) (name_objects->len * n_languages));
  for (guint i = 0; i < name_objects->len; i++)
    {
      JsonObject *names = g_ptr_array_index (name_objects, i);
      g_autoptr (GList) tags = json_object_get_members (names);

      for (GList *l = tags; l != NULL; l = l->next)
        {
          g_autofree char *tag = g_ascii_strdown (l->data, -1);
          const guint place = i * n_languages + get_column (self, tag) - 1;

          if (is_of_type (json_object_get_member (names, l->data), G_TYPE_STRING))
            self->names->pdata[place] = g_string_chunk_insert_const (
                self->strings, json_object_get_string_member (names, l->data));
        }
    }
}

static gboolean
read_all (LegationGazetteer *self, JsonNode *root, GError **error)
{
  JsonObject *object
      = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  g_autoptr (GPtrArray) name_objects = g_ptr_array_new ();
  Reading reading = { self, name_objects };
  JsonObject *countries;
  JsonArray *cities, *seas;

  if (object == NULL || !is_of_type (json_object_get_member (object, "version"), G_TYPE_INT64)
      || json_object_get_int_member (object, "version") != VERSION)
    return fail (error, "this is no list of names of version %d", VERSION);
  countries = get_object (object, "countries");
  cities = get_array (object, "cities");
  seas = get_array (object, "seas");
  if (countries == NULL || cities == NULL || seas == NULL)
    return fail (error, "countries, cities or seas are missing");
  if (!read_countries (&reading, countries, error) || !read_cities (&reading, cities, error)
      || !read_seas (&reading, seas, error))
    return FALSE;
  add_languages (self, name_objects);
  fill_names (self, name_objects);

  return TRUE;
}

/**
 * legation_gazetteer_new:
 * @names: a names.json
 *
 * Returns: (transfer full) (nullable): a gazetteer, immutable and safe to use from any thread;
 *   %NULL with @error set when @names is not a list of names
 */
LegationGazetteer *
legation_gazetteer_new (GBytes *names, GError **error)
{
  g_autoptr (LegationGazetteer) self = g_new0 (LegationGazetteer, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text = g_bytes_get_data (names, &size);

  g_atomic_ref_count_init (&self->ref_count);
  self->toponyms = g_array_new (FALSE, FALSE, sizeof (LegationToponym));
  self->names = g_ptr_array_new ();
  self->languages = g_hash_table_new (g_str_hash, g_str_equal);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (16 * 1024);
  if (!json_parser_load_from_data (parser, text != NULL ? text : "", (gssize) size, error)
      || !read_all (self, json_parser_get_root (parser), error))
    return NULL;

  return g_steal_pointer (&self);
}

LegationGazetteer *
legation_gazetteer_ref (LegationGazetteer *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
legation_gazetteer_unref (LegationGazetteer *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->toponyms);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->languages);
  g_hash_table_unref (self->countries);
  g_string_chunk_free (self->strings);
  g_free (self);
}

guint
legation_gazetteer_get_n_toponyms (LegationGazetteer *self)
{
  return self->toponyms->len;
}

/**
 * legation_gazetteer_get_toponym:
 *
 * Returns: (transfer none): one of all toponyms: countries, then cities and capitals, then seas
 */
const LegationToponym *
legation_gazetteer_get_toponym (LegationGazetteer *self, guint position)
{
  g_return_val_if_fail (position < self->toponyms->len, NULL);

  return &g_array_index (self->toponyms, LegationToponym, position);
}

/* "ko_KR.UTF-8" and "KO-kr" are "ko-kr". */
static void
normalize_tag (const char *language, char tag[MAX_TAG])
{
  gsize i = 0;

  for (; language != NULL && i + 1 < MAX_TAG && language[i] != '\0' && language[i] != '.'
         && language[i] != '@';
       i++)
    tag[i] = language[i] == '_' ? '-' : g_ascii_tolower (language[i]);
  tag[i] = '\0';
}

/* The name in a language, or in the language without its region or script; NULL if there is none. */
static const char *
find_name (LegationGazetteer *self, const LegationToponym *toponym, const char *language)
{
  const LegationToponym *first = (const LegationToponym *) (gpointer) self->toponyms->data;
  const guint n_languages = g_hash_table_size (self->languages);
  gpointer *row;
  char tag[MAX_TAG];

  g_return_val_if_fail (toponym >= first && toponym < first + self->toponyms->len, NULL);

  row = self->names->pdata + (gsize) (toponym - first) * n_languages;
  normalize_tag (language, tag);
  while (tag[0] != '\0')
    {
      const guint column = get_column (self, tag);
      char *dash = strrchr (tag, '-');

      if (column != 0 && row[column - 1] != NULL)
        return row[column - 1];
      if (dash == NULL)
        break;
      *dash = '\0';
    }

  return NULL;
}

/**
 * legation_gazetteer_get_name:
 * @toponym: one of this gazetteer's own
 * @language: (nullable): a BCP 47 tag or a locale
 *
 * Returns: (transfer none): the name in that language, else in the language without its region or
 *   script ("zh-Hant" takes "zh"), else in English; UTF-8
 */
const char *
legation_gazetteer_get_name (LegationGazetteer *self,
                             const LegationToponym *toponym,
                             const char *language)
{
  const char *name = find_name (self, toponym, language);

  return name != NULL ? name : find_name (self, toponym, "en");
}

/** legation_gazetteer_get_n_languages: Returns: how many languages there are names in. */
guint
legation_gazetteer_get_n_languages (LegationGazetteer *self)
{
  return g_hash_table_size (self->languages);
}

/**
 * legation_gazetteer_get_name_at: one of all names of a toponym.
 * @toponym: one of this gazetteer's own
 * @language: below legation_gazetteer_get_n_languages()
 *
 * Returns: (transfer none) (nullable): its name in one of the languages, %NULL where there is none
 */
const char *
legation_gazetteer_get_name_at (LegationGazetteer *self,
                                const LegationToponym *toponym,
                                guint language)
{
  const LegationToponym *first = (const LegationToponym *) (gpointer) self->toponyms->data;
  const guint n_languages = g_hash_table_size (self->languages);

  g_return_val_if_fail (toponym >= first && toponym < first + self->toponyms->len, NULL);
  g_return_val_if_fail (language < n_languages, NULL);

  return self->names->pdata[(gsize) (toponym - first) * n_languages + language];
}

/* Languages of Latin letters leave out the names that are as in English. */
static gboolean
is_written_as_in_english (const char *language)
{
  static const char *const latin[] = { "en", "id", "ms", "vi", NULL };

  return g_strv_contains (latin, language);
}

/**
 * legation_gazetteer_get_country:
 * @code: (nullable): ISO 3166-1 alpha-2, in capitals
 *
 * Returns: (transfer none) (nullable): the country, %NULL for a code that is none
 */
const LegationToponym *
legation_gazetteer_get_country (LegationGazetteer *self, const char *code)
{
  const guint position
      = code != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->countries, code)) : 0;

  return position != 0 ? legation_gazetteer_get_toponym (self, position - 1) : NULL;
}

/**
 * legation_gazetteer_get_local_name:
 * @toponym: one of this gazetteer's own
 * @language: (out) (optional): in which language it is, a BCP 47 tag
 *
 * Returns: (transfer none) (nullable): what a place is called by those who live there; %NULL for a
 *   sea, and where that is not known
 */
const char *
legation_gazetteer_get_local_name (LegationGazetteer *self,
                                   const LegationToponym *toponym,
                                   const char **language)
{
  const LegationToponym *country = legation_gazetteer_get_country (self, toponym->country);
  const char *name;

  if (country == NULL || country->language == NULL)
    return NULL;
  name = find_name (self, toponym, country->language);
  if (name == NULL && is_written_as_in_english (country->language))
    name = find_name (self, toponym, "en");
  if (language != NULL)
    *language = country->language;

  return name;
}
