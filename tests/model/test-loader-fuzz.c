/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Damaged documents.  The same ones each time: whatever they do, the loader ends, and what it hands
 * out holds together.  More of them with `-m slow`. */

#include "test-model.h"

#include <string.h>

#define SEED 20251010
#define N_MUTATIONS 300
#define N_MUTATIONS_SLOW 2000

/** Token: a text, a number or a word of the document, quotes included. */
typedef struct
{
  gsize start;
  gsize length;
} Token;

static const char *const strays[] = {
  "null",
  "true",
  "0",
  "-1",
  "1e308",
  "\"\"",
  "\"2024-13\"",
  "\"KP\"",
  "\"kp-la\"",
  "\"/when\"",
  "\"/itinerary/stops/0\"",
  "[]",
  "{}",
  "[[]]",
  "{\"id\":\"visit\"}",
  "\"\\u0000\"",
  "\"\\ud800\"",
  "]",
  "}",
  ",",
  ":",
  "\"",
  "\xff",
};

static GArray *
find_tokens (const char *text, gsize length)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  gsize i = 0;

  while (i < length)
    {
      Token token = { i, 1 };

      if (text[i] == '"')
        {
          while (i + token.length < length
                 && (text[i + token.length] != '"' || text[i + token.length - 1] == '\\'))
            token.length++;
          token.length = MIN (token.length + 1, length - i);
        }
      else if (g_ascii_isalnum (text[i]) || text[i] == '-')
        while (g_ascii_isalnum (text[i + token.length]) || text[i + token.length] == '.')
          token.length++;
      else
        {
          i++;
          continue;
        }
      g_array_append_val (tokens, token);
      i += token.length;
    }

  return tokens;
}

/* One token becomes another one, or something that has no business there: still JSON as a rule. */
static void
change_token (GString *text, GRand *rand)
{
  g_autoptr (GArray) tokens = find_tokens (text->str, text->len);
  guint n = tokens->len;
  const Token *token = &g_array_index (tokens, Token, g_rand_int_range (rand, 0, (gint32) n));
  const Token *other = &g_array_index (tokens, Token, g_rand_int_range (rand, 0, (gint32) n));
  g_autofree char *with = NULL;

  if (g_rand_boolean (rand))
    with = g_strndup (text->str + other->start, other->length);
  else
    with = g_strdup (strays[g_rand_int_range (rand, 0, G_N_ELEMENTS (strays))]);
  g_string_erase (text, (gssize) token->start, (gssize) token->length);
  g_string_insert (text, (gssize) token->start, with);
}

/* A byte changes, or a stretch is lost or stands there twice. */
static void
change_bytes (GString *text, GRand *rand)
{
  gsize start = (gsize) g_rand_int_range (rand, 0, (gint32) text->len - 1);
  gsize length = (gsize) g_rand_int_range (rand, 1, 200);

  length = MIN (length, text->len - start);
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      text->str[start] = (char) g_rand_int_range (rand, 1, 256);
      break;
    case 1:
      text->str[start] ^= (char) (1 << g_rand_int_range (rand, 0, 7));
      break;
    case 2:
      g_string_erase (text, (gssize) start, (gssize) length);
      break;
    default:
      {
        g_autofree char *copy = g_strndup (text->str + start, length);

        g_string_insert (text, (gssize) start, copy);
        break;
      }
    }
}

static void
check_citations (const LegationCitation *citations, guint n_citations)
{
  for (guint i = 0; i < n_citations; i++)
    {
      g_assert_cmpint (citations[i].source->record.kind, ==, LEGATION_KIND_SOURCE);
      for (guint j = 0; j < citations[i].n_supports; j++)
        g_assert_nonnull (citations[i].supports[j]);
    }
}

static void
check_participants (const LegationParticipant *participants, guint n_participants)
{
  for (guint i = 0; i < n_participants; i++)
    g_assert_true (participants[i].person != NULL || participants[i].title != NULL
                   || participants[i].organization != NULL);
}

static void
check_event (const LegationEvent *event)
{
  for (guint i = 0; i < event->n_stops; i++)
    g_assert_cmpint (event->stops[i].place->record.kind, ==, LEGATION_KIND_PLACE);
  for (guint i = 0; i < event->n_countries; i++)
    g_assert_cmpuint (strlen (event->countries[i]), ==, 2);
  for (guint i = 0; i < event->n_organizations; i++)
    g_assert_cmpint (event->organizations[i]->record.kind, ==, LEGATION_KIND_ORGANIZATION);
  check_participants (event->hosts, event->n_hosts);
  check_participants (event->participants, event->n_participants);
}

static void
check_person (const LegationPerson *person)
{
  for (guint i = 0; i < person->n_titles; i++)
    g_assert_nonnull (person->titles[i].title);
}

static void
check_agreement (LegationDataset *dataset, const LegationAgreement *agreement)
{
  if (agreement->event != NULL)
    g_assert_nonnull (legation_dataset_find_event (dataset, agreement->event->record.id));
}

static void
check_statement (LegationDataset *dataset, const LegationStatement *statement)
{
  g_assert_nonnull (legation_dataset_find (dataset, statement->relationship->record.id));
  for (guint i = 0; i < statement->n_about; i++)
    g_assert_true ((statement->about[i].organization != NULL)
                   != (statement->about[i].country[0] != '\0'));
}

static void
check_story (LegationDataset *dataset, const LegationStory *story)
{
  g_assert_nonnull (story->summary);
  g_assert_cmpuint (story->n_steps, >, 0);
  for (guint i = 0; i < story->n_steps; i++)
    {
      g_assert_true (legation_dataset_find_step (dataset, story->steps[i]->record.id)
                     == story->steps[i]);
      g_assert_cmpuint (story->steps[i]->position, ==, i);
    }
}

static void
check_step (LegationDataset *dataset, const LegationStep *step)
{
  g_assert_true (legation_dataset_find_story (dataset, step->story->record.id) == step->story);
  g_assert_nonnull (step->caption);
  for (guint i = 0; i < step->n_highlights; i++)
    g_assert_true (legation_dataset_find (dataset, step->highlights[i]->id)
                   == step->highlights[i]);
}

static void
check_record (LegationDataset *dataset, const LegationRecord *record)
{
  g_assert_true (legation_dataset_find (dataset, record->id) == record);
  g_assert_true (legation_dataset_get_record (dataset, record->kind, record->index) == record);
  g_assert_nonnull (record->name);
  check_citations (record->citations, record->n_citations);
  for (guint i = 0; i < record->n_notes; i++)
    g_assert_nonnull (record->notes[i].text);
  for (guint i = 0; i < record->n_disagrees_with; i++)
    g_assert_true (legation_dataset_find (dataset, record->disagrees_with[i]->id)
                   == record->disagrees_with[i]);
  if (record->kind == LEGATION_KIND_EVENT)
    check_event ((const LegationEvent *) record);
  if (record->kind == LEGATION_KIND_PERSON)
    check_person ((const LegationPerson *) record);
  if (record->kind == LEGATION_KIND_AGREEMENT)
    check_agreement (dataset, (const LegationAgreement *) record);
  if (record->kind == LEGATION_KIND_STATEMENT)
    check_statement (dataset, (const LegationStatement *) record);
  if (record->kind == LEGATION_KIND_STORY)
    check_story (dataset, (const LegationStory *) record);
  if (record->kind == LEGATION_KIND_STEP)
    check_step (dataset, (const LegationStep *) record);
}

static void
check_dataset (LegationDataset *dataset)
{
  guint n;

  for (guint kind = 0; kind < LEGATION_N_KINDS; kind++)
    for (guint i = 0; i < legation_dataset_get_n_records (dataset, kind); i++)
      check_record (dataset, legation_dataset_get_record (dataset, kind, i));
  for (guint i = 0; i < legation_dataset_get_n_sources (dataset); i++)
    legation_dataset_get_uses (dataset, legation_dataset_get_source (dataset, i), &n);
}

/* Returns: (transfer full) (nullable): what could be opened of the document. */
static LegationDataset *
load_mutation (const GString *text, LegationGazetteer *gazetteer, LegationLoaderFlags flags)
{
  /* Exactly as long as it is, so that one byte too far is noticed. */
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDataset) dataset
      = legation_dataset_load (bytes, gazetteer, flags, &report, &error);
  g_autofree char *list = model_test_list_problems (report);

  g_assert_cmpint (dataset == NULL, ==, error != NULL);
  if (dataset == NULL)
    g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), >, 0);
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);
      g_autofree char *line = legation_problem_to_line (problem, "a.json");

      g_assert_cmpuint (problem->line, >, 0);
      g_assert_cmpuint (problem->column, >, 0);
      g_assert_true (g_utf8_validate (line, -1, NULL));
      if (problem->cause != NULL)
        g_assert_cmpuint (problem->cause->line, >, 0);
    }
  if (dataset != NULL)
    check_dataset (dataset);

  return g_steal_pointer (&dataset);
}

/* How many notes were applied to damaged documents so far. */
static guint n_notes_applied;

/* Whatever notes would do to a damaged document, they neither add nor take away records. */
static void
check_applied (LegationDataset *dataset, LegationDataset *applied)
{
  g_assert_cmpuint (legation_dataset_count_applicable_notes (applied), ==,
                    legation_dataset_count_applicable_notes (dataset));
  for (guint kind = 0; kind < LEGATION_N_KINDS; kind++)
    {
      guint n = legation_dataset_get_n_records (dataset, kind);

      g_assert_cmpuint (legation_dataset_get_n_records (applied, kind), ==, n);
      for (guint i = 0; i < n; i++)
        {
          const LegationRecord *x = legation_dataset_get_record (dataset, kind, i);
          const LegationRecord *y = legation_dataset_get_record (applied, kind, i);

          g_assert_cmpstr (y->id, ==, x->id);
          g_assert_cmpuint (y->n_notes, ==, x->n_notes);
          g_assert_cmpuint (x->n_applied, ==, 0);
          g_assert_cmpuint (y->n_applied, <=, y->n_notes);
          n_notes_applied += y->n_applied;
        }
    }
}

/* Returns: whether the document could be opened. */
static gboolean
check_mutation (const GString *text, LegationGazetteer *gazetteer)
{
  g_autoptr (LegationDataset) dataset = load_mutation (text, gazetteer, LEGATION_LOADER_NONE);
  g_autoptr (LegationDataset) applied
      = load_mutation (text, gazetteer, LEGATION_LOADER_APPLY_NOTES);

  g_assert_cmpint (applied != NULL, ==, dataset != NULL);
  if (dataset != NULL)
    check_applied (dataset, applied);

  return dataset != NULL;
}

static void
check_mutations (gconstpointer data)
{
  const char *path = data;
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (GBytes) bytes = model_test_read (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_mutations = g_test_slow () ? N_MUTATIONS_SLOW : N_MUTATIONS;
  guint n_opened = 0;

  n_notes_applied = 0;
  for (guint i = 0; i < n_mutations; i++)
    {
      g_autoptr (GString) text
          = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      guint n_changes = (guint) g_rand_int_range (rand, 1, 4);

      for (guint j = 0; j < n_changes; j++)
        {
          if (i % 4 == 0)
            change_bytes (text, rand);
          else if (j == 0 || i % 4 == 1)
            change_token (text, rand);
        }
      n_opened += check_mutation (text, gazetteer) ? 1 : 0;
    }

  /* Neither is everything lost, nor does nothing happen. */
  g_assert_cmpuint (n_opened, >, n_mutations / 4);
  g_assert_cmpuint (n_opened, <, n_mutations);
  if (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "\"set\"")
      != NULL)
    g_assert_cmpuint (n_notes_applied, >, n_opened / 2);
}

/* Each beginning of a document is a document, too. */
static void
check_beginnings (void)
{
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (GBytes) bytes = model_test_read ("cases/valid/small.json");
  g_autoptr (GString) text
      = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  g_assert_true (check_mutation (text, gazetteer));
  /* The last byte is a line end. */
  for (g_string_truncate (text, text->len - 2); text->len > 0;
       g_string_truncate (text, text->len - 1))
    g_assert_false (check_mutation (text, gazetteer));
}

void
add_loader_fuzz_tests (void)
{
  g_test_add_data_func ("/loader/fuzz/full", "cases/valid/full.json", check_mutations);
  g_test_add_data_func ("/loader/fuzz/notes", "cases/valid/notes.json", check_mutations);
  g_test_add_data_func ("/loader/fuzz/small", "cases/valid/small.json", check_mutations);
  g_test_add_func ("/loader/fuzz/beginnings", check_beginnings);
}
