/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which texts of a dataset are translated, and in which context: with a message catalogue of the
 * test's own, in which each text has the name of its context before it. */

#include "config.h"

#include "test-model.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <locale.h>
#include <string.h>

/** Message: what is looked up: a context, or NULL, and a text of valid/full.json. */
typedef struct
{
  const char *context;
  const char *text;
} Message;

static const Message messages[] = {
  { "agreement sectors", "culture" },
  { "agreement summary", "On many things." },
  { "agreement title", "A pact" },
  { "dataset description", "Each member of the format once." },
  { "dataset title", "Every member" },
  { "era title", "An era" },
  { "event outcome", "They agreed to meet again." },
  { "event participant", "An interpreter" },
  { "event participant", "Observer" },
  { "event participant", "Secretary" },
  { "event participant", "The host" },
  { "event summary", "A delegation travelled." },
  { "event title", "A visit" },
  { "figure title", "Trade" },
  { "figure unit", "US dollars" },
  { "note reason", "The article says “six years ago”." },
  { "note text", "The year is ours." },
  { "organization name", "Workers’ Party of Korea" },
  { "organization summary", "It governs North Korea." },
  { "person role", "Secretary" },
  { "relationship name", "Laos" },
  { "relationship status", "Advancing" },
  { "source note", "Read online." },
  { "statement holder", "The article’s author" },
  { "statement text", "They are friends." },
  { "step caption", "They set out." },
  { "step speakerNotes", "Wait a moment." },
  { "step title", "First" },
  { "story summary", "Of two steps." },
  { "story title", "A story" },
  /* None of these is looked up at all, or not like this. */
  { NULL, "A visit" },
  { NULL, "Gim" },
  { NULL, "Kim" },
  { NULL, "Kim, who" },
  { NULL, "Laos" },
  { NULL, "On a journey" },
  { NULL, "health" },
};

static char *
build_id (const Message *message)
{
  return message->context != NULL ? g_strdup_printf ("%s\004%s", message->context, message->text)
                                  : g_strdup (message->text);
}

static char *
build_translation (const Message *message)
{
  return g_strdup_printf ("%s: %s", message->context != NULL ? message->context : "wrong",
                          message->text);
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (a, b);
}

/* Adds a table of length and offset of each text, and the texts behind all tables. */
static void
append_texts (GString *catalogue, GPtrArray *texts, gsize table)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      guint32 entry[] = { (guint32) strlen (text), (guint32) catalogue->len };

      memcpy (catalogue->str + table + i * sizeof entry, entry, sizeof entry);
      g_string_append_len (catalogue, text, (gssize) strlen (text) + 1);
    }
}

/* The format is in "The Format of GNU MO Files" of GNU gettext's manual. */
static GString *
build_catalogue (void)
{
  g_autoptr (GTree) tree = g_tree_new_full (compare_texts, NULL, g_free, g_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) translations = g_ptr_array_new ();
  GString *catalogue;
  guint32 header[] = { 0x950412de, 0, 0, 28, 0, 0, 0 };
  gsize tables;

  g_tree_insert (tree, g_strdup (""), g_strdup ("Content-Type: text/plain; charset=UTF-8\n"));
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    g_tree_insert (tree, build_id (&messages[i]), build_translation (&messages[i]));
  for (GTreeNode *node = g_tree_node_first (tree); node != NULL; node = g_tree_node_next (node))
    {
      g_ptr_array_add (ids, g_tree_node_key (node));
      g_ptr_array_add (translations, g_tree_node_value (node));
    }

  tables = ids->len * 2 * sizeof (guint32);
  header[2] = ids->len;
  header[4] = (guint32) (sizeof header + tables);
  header[6] = (guint32) (sizeof header + 2 * tables);
  catalogue = g_string_new_len ((const char *) header, sizeof header);
  g_string_set_size (catalogue, sizeof header + 2 * tables);
  append_texts (catalogue, ids, sizeof header);
  append_texts (catalogue, translations, sizeof header + tables);
  return catalogue;
}

/* Puts the catalogue where gettext finds it, as that of the language xx.  Returns: the folder. */
static char *
install_catalogue (void)
{
  g_autoptr (GString) catalogue = build_catalogue ();
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("legation-XXXXXX", &error);
  g_autofree char *messages_folder = g_build_filename (folder, "xx", "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (messages_folder, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_no_error (error);
  g_mkdir_with_parents (messages_folder, 0700);
  g_file_set_contents (file, catalogue->str, (gssize) catalogue->len, &error);
  g_assert_no_error (error);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  return folder;
}

static void
remove_catalogue (const char *folder)
{
  static const char *const names[]
      = { "xx/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", "xx/LC_MESSAGES", "xx", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static LegationDataset *
load_full (LegationLoaderFlags flags)
{
  g_autoptr (GBytes) bytes = model_test_read ("cases/valid/full.json");
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset = legation_dataset_load (bytes, NULL, flags, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
check_header_and_sources (LegationDataset *dataset)
{
  const LegationHeader *header = legation_dataset_get_header (dataset);
  const LegationSource *source = legation_dataset_find_source (dataset, "article");

  g_assert_cmpstr (header->title, ==, "dataset title: Every member");
  g_assert_cmpstr (header->description, ==, "dataset description: Each member of the format once.");
  g_assert_cmpstr (source->note, ==, "source note: Read online.");
  g_assert_cmpstr (source->record.name, ==, "On a journey");
}

static void
check_people (LegationDataset *dataset)
{
  const LegationPerson *person = legation_dataset_find_person (dataset, "kim");
  const LegationOrganization *party = legation_dataset_find_organization (dataset, "workers-party");
  const LegationNote *note = &person->record.notes[0];

  g_assert_cmpstr (person->record.name, ==, "Kim");
  g_assert_cmpstr (person->aliases[0], ==, "Gim");
  g_assert_cmpstr (person->titles[0].title, ==, "person role: Secretary");
  g_assert_cmpstr (person->record.citations[0].locator, ==, "Kim, who");
  g_assert_cmpstr (note->text, ==, "note text: The year is ours.");
  g_assert_cmpstr (note->reason, ==, "note reason: The article says “six years ago”.");
  g_assert_cmpstr (party->record.name, ==, "organization name: Workers’ Party of Korea");
  g_assert_cmpstr (party->summary, ==, "organization summary: It governs North Korea.");
  g_assert_cmpstr (legation_dataset_find_place (dataset, "laos")->record.name, ==, "Laos");
}

static void
check_event (LegationDataset *dataset)
{
  const LegationEvent *event = legation_dataset_find_event (dataset, "visit");

  g_assert_cmpstr (event->record.name, ==, "event title: A visit");
  g_assert_cmpstr (event->summary, ==, "event summary: A delegation travelled.");
  g_assert_cmpstr (event->outcome, ==, "event outcome: They agreed to meet again.");
  g_assert_cmpstr (event->delegation->head->title, ==, "event participant: Secretary");
  g_assert_cmpstr (event->delegation->members[0].title, ==, "event participant: An interpreter");
  g_assert_cmpstr (event->hosts[0].title, ==, "event participant: The host");
  g_assert_cmpstr (event->participants[0].title, ==, "event participant: Observer");
}

static void
check_relationship (LegationDataset *dataset)
{
  const LegationAgreement *pact = legation_dataset_find_agreement (dataset, "pact");
  const LegationFigure *trade = legation_dataset_find_figure (dataset, "trade");
  const LegationRelationship *laos = legation_dataset_find_relationship (dataset, "kp-la");
  const LegationStatement *opinion = legation_dataset_find_statement (dataset, "opinion");

  g_assert_cmpstr (pact->record.name, ==, "agreement title: A pact");
  g_assert_cmpstr (pact->summary, ==, "agreement summary: On many things.");
  g_assert_cmpstr (pact->sectors[0], ==, "agreement sectors: culture");
  g_assert_cmpstr (pact->sectors[1], ==, "health");
  g_assert_cmpstr (trade->record.name, ==, "figure title: Trade");
  g_assert_cmpstr (trade->unit, ==, "figure unit: US dollars");
  g_assert_cmpstr (laos->record.name, ==, "relationship name: Laos");
  g_assert_cmpstr (laos->status, ==, "relationship status: Advancing");
  g_assert_cmpstr (opinion->record.name, ==, "statement text: They are friends.");
  g_assert_cmpstr (opinion->holder, ==, "statement holder: The article’s author");
  g_assert_cmpstr (legation_dataset_find (dataset, "era")->name, ==, "era title: An era");
}

static void
check_story (LegationDataset *dataset)
{
  const LegationStory *story = legation_dataset_find_story (dataset, "story");
  const LegationStep *step = story->steps[0];

  g_assert_cmpstr (story->record.name, ==, "story title: A story");
  g_assert_cmpstr (story->summary, ==, "story summary: Of two steps.");
  g_assert_cmpstr (step->record.name, ==, "step title: First");
  g_assert_cmpstr (step->caption, ==, "step caption: They set out.");
  g_assert_cmpstr (step->speaker_notes, ==, "step speakerNotes: Wait a moment.");
}

static void
check_contexts (void)
{
  g_autofree char *locale = g_strdup (setlocale (LC_ALL, NULL));
  g_autofree char *folder = install_catalogue ();

  /* gettext has no translations in the locale “C”, but in the one next to it. */
  g_setenv ("LANGUAGE", "xx", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  if (g_str_equal (g_dpgettext2 (GETTEXT_PACKAGE, "event title", "A visit"), "A visit"))
    g_test_skip ("no locale that has translations");
  else
    {
      g_autoptr (LegationDataset) plain = load_full (LEGATION_LOADER_NONE);
      g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_TRANSLATE);

      check_header_and_sources (dataset);
      check_people (dataset);
      check_event (dataset);
      check_relationship (dataset);
      check_story (dataset);
      g_assert_cmpstr (legation_dataset_find (plain, "visit")->name, ==, "A visit");
    }
  setlocale (LC_ALL, locale);
  g_unsetenv ("LANGUAGE");
  remove_catalogue (folder);
}

/* Asked to translate into a language that nobody has translated it to, a dataset stays what it
 * is. */
static void
check_none (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_TRANSLATE);

  g_assert_cmpstr (legation_dataset_get_header (dataset)->title, ==, "Every member");
  g_assert_cmpstr (legation_dataset_find (dataset, "opinion")->name, ==, "They are friends.");
  g_assert_cmpstr (legation_dataset_find (dataset, "kp-asean")->name, ==, "");
}

void
add_translation_tests (void)
{
  g_test_add_func ("/translation/contexts", check_contexts);
  g_test_add_func ("/translation/none", check_none);
}
