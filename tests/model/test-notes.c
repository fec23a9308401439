/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editorial notes, and what a dataset says once they are applied. */

#include "test-model.h"

#include <string.h>

static LegationDataset *
load (const char *path, LegationLoaderFlags flags, LegationReport **report)
{
  g_autofree char *file = g_strdup_printf ("%s.json", path);
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (GBytes) bytes = model_test_read (file);
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset = legation_dataset_load (bytes, gazetteer, flags, report, &error);

  g_assert_no_error (error);
  return dataset;
}

static const char *
when_of (LegationDataset *dataset, const char *id)
{
  const LegationRecord *record = legation_dataset_find (dataset, id);
  LegationDate *when = NULL;

  if (record->kind == LEGATION_KIND_EVENT)
    when = ((const LegationEvent *) record)->when;
  else if (record->kind == LEGATION_KIND_STATEMENT)
    when = ((const LegationStatement *) record)->when;
  else if (record->kind == LEGATION_KIND_ERA)
    when = ((const LegationEra *) record)->when;
  else if (record->kind == LEGATION_KIND_AGREEMENT)
    when = ((const LegationAgreement *) record)->when;
  return when != NULL ? legation_date_get_text (when) : NULL;
}

/* What a derived note concerns is the editors' reading, and nothing else is. */
static void
check_derived (void)
{
  g_autoptr (LegationDataset) dataset = load ("cases/valid/notes", LEGATION_LOADER_NONE, NULL);
  const LegationRecord *visit = legation_dataset_find (dataset, "visit");
  const LegationRecord *close = legation_dataset_find (dataset, "close");

  g_assert_true (legation_record_is_derived (visit, "/itinerary/stops/1/place"));
  g_assert_false (legation_record_is_derived (visit, "/itinerary/stops/0/place"));
  g_assert_false (legation_record_is_derived (visit, "/itinerary"));
  /* A correction concerns this one. */
  g_assert_false (legation_record_is_derived (visit, "/when"));
  /* Derived, but of the record as a whole. */
  g_assert_false (legation_record_is_derived (close, "/text"));
}

/* What notes say does not change anything unless they are applied. */
static void
check_as_written (void)
{
  g_autoptr (LegationDataset) dataset = load ("cases/valid/notes", LEGATION_LOADER_NONE, NULL);
  const LegationEvent *visit = legation_dataset_find_event (dataset, "visit");

  g_assert_false (legation_dataset_get_notes_applied (dataset));
  g_assert_cmpuint (legation_dataset_count_applicable_notes (dataset), ==, 12);
  g_assert_cmpuint (visit->record.n_applied, ==, 0);
  g_assert_cmpuint (visit->record.n_notes, ==, 4);
  g_assert_cmpstr (when_of (dataset, "visit"), ==, "2024");
  g_assert_null (visit->delegation->head);
  g_assert_cmpstr (visit->stops[1].place->record.id, ==, "laos");
  g_assert_cmpuint (visit->record.n_disagrees_with, ==, 2);
  g_assert_cmpstr (when_of (dataset, "close"), ==, NULL);
  g_assert_cmpstr (when_of (dataset, "era"), ==, "1947/1991");
}

static void
check_event (void)
{
  g_autoptr (LegationDataset) dataset
      = load ("cases/valid/notes", LEGATION_LOADER_APPLY_NOTES, NULL);
  const LegationEvent *visit = legation_dataset_find_event (dataset, "visit");
  const LegationNote *note = &visit->record.notes[1];

  g_assert_true (legation_dataset_get_notes_applied (dataset));
  g_assert_cmpuint (legation_dataset_count_applicable_notes (dataset), ==, 12);
  g_assert_cmpstr (when_of (dataset, "visit"), ==, "2024-03");
  g_assert_cmpstr (visit->stops[0].place->record.id, ==, "pyongyang");
  g_assert_cmpstr (visit->stops[1].place->record.id, ==, "hanoi");
  g_assert_cmpstr (visit->delegation->head->person->record.id, ==, "kim");
  g_assert_cmpuint (visit->record.n_disagrees_with, ==, 1);
  g_assert_cmpstr (visit->record.disagrees_with[0]->id, ==, "meeting");

  /* The notes are still there, and of the four two change something. */
  g_assert_cmpuint (visit->record.n_applied, ==, 2);
  g_assert_cmpuint (visit->record.n_notes, ==, 4);
  g_assert_cmpstr (note->text, ==, "In March.");
  g_assert_cmpstr (json_object_get_string_member (note->set, "/when"), ==, "2024-03");
  g_assert_cmpuint (legation_dataset_find (dataset, "meeting")->n_applied, ==, 0);
}

/* One of each kind of record. */
static void
check_kinds (void)
{
  g_autoptr (LegationDataset) dataset
      = load ("cases/valid/notes", LEGATION_LOADER_APPLY_NOTES, NULL);
  const LegationPlace *hanoi = legation_dataset_find_place (dataset, "hanoi");
  const LegationOrganization *ministry = legation_dataset_find_organization (dataset, "ministry");
  const LegationPerson *kim = legation_dataset_find_person (dataset, "kim");
  const LegationAgreement *pact = legation_dataset_find_agreement (dataset, "pact");
  const LegationFigure *trade = legation_dataset_find_figure (dataset, "trade");

  g_assert_cmpfloat (hanoi->location.lon, ==, 105.85);
  g_assert_cmpfloat (hanoi->location.lat, ==, 21.03);
  g_assert_cmpint (ministry->type, ==, LEGATION_ORGANIZATION_GOVERNMENT);
  g_assert_cmpstr (ministry->country, ==, "KP");
  g_assert_cmpuint (kim->n_titles, ==, 1);
  g_assert_cmpstr (legation_date_get_text (kim->titles[0].when), ==, "2019/..");
  g_assert_cmpuint (kim->titles[0].n_citations, ==, 1);
  g_assert_cmpuint (pact->n_any_of, ==, 0);
  g_assert_cmpuint (pact->n_parties, ==, 2);
  g_assert_cmpstr (pact->parties[1].country, ==, "VN");
  g_assert_cmpfloat (trade->value, ==, 120);
  g_assert_cmpstr (trade->unit, ==, "US dollars");
  g_assert_cmpstr (when_of (dataset, "era"), ==, "1947/1989");
  g_assert_cmpstr (legation_dataset_find (dataset, "paper")->name, ==, "A report");
}

/* Records in records: each has notes of its own. */
static void
check_parts (void)
{
  g_autoptr (LegationDataset) dataset
      = load ("cases/valid/notes", LEGATION_LOADER_APPLY_NOTES, NULL);
  const LegationRelationship *pair = legation_dataset_find_relationship (dataset, "kp-vn");
  const LegationStory *story = legation_dataset_find_story (dataset, "story");

  g_assert_cmpint (pair->group, ==, LEGATION_GROUP_SOUTHEAST_ASIA);
  g_assert_cmpuint (pair->n_statements, ==, 2);
  g_assert_true (pair->statements[0]->relationship == pair);
  g_assert_cmpstr (when_of (dataset, "close"), ==, "1965");
  g_assert_cmpuint (pair->statements[0]->record.n_applied, ==, 1);
  g_assert_cmpuint (pair->statements[0]->record.n_disagrees_with, ==, 1);
  g_assert_cmpuint (pair->statements[1]->record.n_applied, ==, 0);
  g_assert_cmpuint (legation_dataset_get_n_statements (dataset), ==, 2);

  g_assert_cmpstr (story->record.name, ==, "The story");
  g_assert_cmpuint (story->n_steps, ==, 2);
  g_assert_cmpfloat (story->steps[0]->box.west, ==, 80);
  g_assert_cmpfloat (story->steps[0]->box.east, ==, 146);
  g_assert_cmpstr (legation_date_get_text (story->steps[0]->span), ==, "2024");
  g_assert_true (story->steps[0]->story == story);
  g_assert_cmpuint (story->steps[1]->position, ==, 1);
  g_assert_cmpuint (legation_dataset_get_n_steps (dataset), ==, 2);
}

/* The item @index of an array exchanged for @value. */
static void
set_item (JsonArray *array, guint index, JsonNode *value)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = index + 1; i < json_array_get_length (array); i++)
    g_ptr_array_add (rest, json_array_dup_element (array, i));
  while (json_array_get_length (array) > index)
    json_array_remove_element (array, index);
  json_array_add_element (array, json_node_copy (value));
  for (guint i = 0; i < rest->len; i++)
    json_array_add_element (array, g_ptr_array_index (rest, i));
}

/* Puts @value where @pointer leads to from @record. */
static void
set_value (JsonNode *record, const char *pointer, JsonNode *value)
{
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);

  for (guint i = 1; steps[i] != NULL; i++)
    {
      g_autoptr (GString) name = g_string_new (steps[i]);
      guint index = (guint) g_ascii_strtoull (steps[i], NULL, 10);
      gboolean is_last = steps[i + 1] == NULL;

      g_string_replace (name, "~1", "/", 0);
      g_string_replace (name, "~0", "~", 0);
      if (JSON_NODE_HOLDS_ARRAY (record) && is_last)
        set_item (json_node_get_array (record), index, value);
      else if (JSON_NODE_HOLDS_ARRAY (record))
        record = json_array_get_element (json_node_get_array (record), index);
      else if (is_last)
        json_object_set_member (json_node_get_object (record), name->str, json_node_copy (value));
      else
        record = json_object_get_member (json_node_get_object (record), name->str);
      g_assert_nonnull (record);
    }
}

static void
apply_by_hand (JsonNode *record)
{
  JsonArray *notes = json_object_get_array_member (json_node_get_object (record), "notes");
  g_autoptr (JsonArray) copy = json_array_ref (notes);

  for (guint i = 0; i < json_array_get_length (copy); i++)
    {
      JsonObject *note = json_array_get_object_element (copy, i);
      JsonObjectIter iter;
      const char *pointer;
      JsonNode *value;

      if (!json_object_has_member (note, "set"))
        continue;
      json_object_iter_init (&iter, json_object_get_object_member (note, "set"));
      while (json_object_iter_next (&iter, &pointer, &value))
        set_value (record, pointer, value);
    }
}

/* Does in the JSON of the document, and of all records in it, what their notes say. */
static void
rewrite (JsonNode *node)
{
  g_autoptr (GList) children = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    children = json_array_get_elements (json_node_get_array (node));
  else if (JSON_NODE_HOLDS_OBJECT (node))
    children = json_object_get_values (json_node_get_object (node));
  for (GList *l = children; l != NULL; l = l->next)
    rewrite (l->data);
  if (JSON_NODE_HOLDS_OBJECT (node)
      && json_object_has_member (json_node_get_object (node), "id")
      && json_object_has_member (json_node_get_object (node), "notes"))
    apply_by_hand (node);
}

/* The document as somebody would have written it who takes the notes for true. */
static LegationDataset *
load_rewritten (const char *path)
{
  g_autofree char *file = g_strdup_printf ("%s.json", path);
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (GBytes) bytes = model_test_read (file);
  g_autoptr (GBytes) rewritten = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  g_autoptr (JsonNode) sources = NULL;
  LegationDataset *dataset;
  char *text;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  /* A source has no notes, whatever is in it. */
  root = json_node_get_object (json_parser_get_root (parser));
  sources = json_object_dup_member (root, "sources");
  json_object_remove_member (root, "sources");
  rewrite (json_parser_get_root (parser));
  json_object_set_member (root, "sources", g_steal_pointer (&sources));
  text = json_to_string (json_parser_get_root (parser), FALSE);
  rewritten = g_bytes_new_take (text, strlen (text));
  dataset = legation_dataset_load (rewritten, gazetteer, LEGATION_LOADER_NONE, NULL, &error);
  g_assert_no_error (error);
  return dataset;
}

static guint
count_sets (const LegationRecord *record)
{
  guint n = 0;

  for (guint i = 0; i < record->n_notes; i++)
    n += record->notes[i].set != NULL && json_object_get_size (record->notes[i].set) > 0;
  return n;
}

/* Exactly the records that have something to apply are other than before, and all that notes set is
 * as if it had been written so. */
static void
check_nothing_else (gconstpointer data)
{
  g_autoptr (LegationDataset) before = load (data, LEGATION_LOADER_NONE, NULL);
  g_autoptr (LegationDataset) after = load (data, LEGATION_LOADER_APPLY_NOTES, NULL);
  g_autoptr (LegationDataset) rewritten = load_rewritten (data);
  guint n_applied = 0;

  for (guint kind = 0; kind < LEGATION_N_KINDS; kind++)
    {
      guint n = legation_dataset_get_n_records (before, kind);

      g_assert_cmpuint (legation_dataset_get_n_records (after, kind), ==, n);
      for (guint i = 0; i < n; i++)
        {
          const LegationRecord *x = legation_dataset_get_record (before, kind, i);
          const LegationRecord *y = legation_dataset_get_record (after, kind, i);
          g_autofree char *was = model_test_dump (x);
          g_autofree char *is = model_test_dump (y);
          g_autofree char *expected
              = model_test_dump (legation_dataset_get_record (rewritten, kind, i));
          guint n_sets = count_sets (x);

          g_assert_cmpstr (is, ==, expected);
          if (n_sets == 0)
            g_assert_cmpstr (is, ==, was);
          else
            g_assert_cmpstr (is, !=, was);
          g_assert_cmpuint (y->n_applied, ==, n_sets);
          g_assert_cmpuint (x->n_applied, ==, 0);
          n_applied += n_sets;
        }
    }
  g_assert_cmpuint (n_applied, >, 0);
  g_assert_cmpuint (legation_dataset_count_applicable_notes (before), ==, n_applied);
  g_assert_cmpuint (legation_dataset_count_applicable_notes (after), ==, n_applied);
}

/* A note that cannot be applied stays, with nothing to apply; nobody applies half of it, and both
 * readings report the same. */
typedef struct
{
  const char *path;
  const char *id;
  guint n_notes;
  guint n_applicable;
} BadCase;

static const BadCase bad_cases[] = {
  { "schema/note-set-array", "tour", 1, 0 },
  { "schema/note-set-name", "tour", 1, 0 },
  { "schema/note-set-null", "tour", 1, 0 },
  { "schema/note-set-many", "tour", 1, 0 },
  { "reference/note-set-many", "tour", 2, 1 },
  { "reference/note-set-nowhere", "tour", 5, 0 },
  { "reference/note-set-fixed", "tour", 4, 1 },
  { "reference/note-set-fixed", "kp-la", 1, 0 },
  { "reference/note-set-fixed", "story", 1, 0 },
  { "reference/note-set-twice", "tour", 5, 2 },
  { "reference/note-set-below", "tour", 2, 1 },
  { "reference/note-set-unknown-place", "tour", 1, 0 },
  { "reference/note-set-inside", "tour", 1, 0 },
  { "reference/note-set-missing", "kp-la-far", 1, 0 },
  { "reference/note-set-supports", "tour", 1, 0 },
  { "reference/note-set-type", "tour", 2, 0 },
  { "reference/note-set-bad-for-bad", "tour", 1, 0 },
  { "reference/note-set-above", "kp-la-far", 2, 0 },
  { "reference/note-set-beside", "tour", 2, 0 },
  { "date/note-set", "tour", 2, 0 },
};

static void
check_bad (gconstpointer data)
{
  const BadCase *test = data;
  g_autofree char *path = g_strconcat ("cases/invalid/", test->path, NULL);
  g_autoptr (LegationReport) plain = NULL;
  g_autoptr (LegationReport) applied = NULL;
  g_autoptr (LegationDataset) before = load (path, LEGATION_LOADER_NONE, &plain);
  g_autoptr (LegationDataset) after = load (path, LEGATION_LOADER_APPLY_NOTES, &applied);
  g_autofree char *problems = model_test_list_problems (plain);
  g_autofree char *problems_applied = model_test_list_problems (applied);
  const LegationRecord *record = legation_dataset_find (before, test->id);
  guint n_sets = 0;

  g_assert_nonnull (record);
  g_assert_cmpuint (record->n_notes, ==, test->n_notes);
  for (guint i = 0; i < record->n_notes; i++)
    n_sets += record->notes[i].set != NULL;
  g_assert_cmpuint (n_sets, ==, test->n_applicable);

  g_assert_cmpstr (problems_applied, ==, problems);
  g_assert_cmpuint (legation_dataset_find (after, test->id)->n_applied, ==, test->n_applicable);
  if (test->n_applicable == 0)
    {
      g_autofree char *was = model_test_dump (record);
      g_autofree char *is = model_test_dump (legation_dataset_find (after, test->id));

      g_assert_cmpstr (is, ==, was);
    }
}

/* What the report says of a value that its record could not do with. */
typedef struct
{
  const char *path;
  const char *line;
} MessageCase;

static const MessageCase messages[] = {
  { "reference/note-set-unknown-place",
    "a.json:28:99: /events/0/notes/0/set/~1itinerary~1stops~11~1place: expected the id of a place, "
    "found \"hanoy\" (did you mean “hanoi”?); left out: what the notes of the record change" },
  { "reference/note-set-nowhere",
    "a.json:28:88: /events/0/notes/0/set/~1outcome~1text: expected a JSON pointer to a value of the "
    "record that a note can change, or to a new member of an object in it, found "
    "\"/outcome/text\"; left out: what the note changes" },
  { "reference/note-set-missing",
    "a.json:54:136: /relationships/0/statements/1/notes/0/set: expected a member “holder” at "
    "/holder, with the notes applied; left out: what the notes of the record change" },
  { "reference/note-set-beside",
    "a.json:28:16: /events/0/notes: expected a JSON pointer to something that is there, relative to "
    "the record, the role or the status at /citations/0/supports/1, with the notes applied, found "
    "\"/countries/2\"; left out: what the notes of the record change" },
};

static void
check_message (gconstpointer data)
{
  const MessageCase *test = data;
  g_autofree char *path = g_strconcat ("cases/invalid/", test->path, NULL);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = load (path, LEGATION_LOADER_NONE, &report);
  g_autofree char *line
      = legation_problem_to_line (legation_report_get_problem (report, 0), "a.json");

  g_assert_cmpstr (line, ==, test->line);
}

void
add_notes_tests (void)
{
  g_test_add_func ("/notes/as-written", check_as_written);
  g_test_add_func ("/notes/derived", check_derived);
  g_test_add_func ("/notes/event", check_event);
  g_test_add_func ("/notes/kinds", check_kinds);
  g_test_add_func ("/notes/parts", check_parts);
  g_test_add_data_func ("/notes/nothing-else/notes", "cases/valid/notes", check_nothing_else);
  g_test_add_data_func ("/notes/nothing-else/full", "cases/valid/full", check_nothing_else);
  g_test_add_data_func ("/notes/nothing-else/bundled", "../data/north-korea.legation",
                        check_nothing_else);
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autofree char *name = g_strdup_printf ("/notes/message/%s", messages[i].path);

      g_test_add_data_func (name, &messages[i], check_message);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *name
          = g_strdup_printf ("/notes/bad/%s/%s", bad_cases[i].path, bad_cases[i].id);

      g_test_add_data_func (name, &bad_cases[i], check_bad);
    }
}
