/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way from bytes to facts: is it JSON, is it ours, which ids are there, what do the records
 * say, what follows from them, and where in the text are the problems. */

#include "config.h"

#include "legation-loader.h"

#include "legation-json-scanner.h"
#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

G_DEFINE_QUARK (legation-loader-error-quark, legation_loader_error)

#define FORMAT_NAME "legation"
#define FORMAT_VERSION 1

/** Table: an array at the top of the document, and who reads one of its items. */
typedef struct
{
  const char *name;
  LegationKind kind;
  LegationNeed need;
  LegationLoadFunc load;
} Table;

/* In this order every id points backwards, so that whoever is read knows what is left out. */
static const Table tables[] = {
  { "sources", LEGATION_KIND_SOURCE, LEGATION_REQUIRED, legation_cursor_load_source },
  { "places", LEGATION_KIND_PLACE, LEGATION_OPTIONAL, legation_cursor_load_place },
  { "organizations", LEGATION_KIND_ORGANIZATION, LEGATION_OPTIONAL,
    legation_cursor_load_organization },
  { "people", LEGATION_KIND_PERSON, LEGATION_OPTIONAL, legation_cursor_load_person },
  { "events", LEGATION_KIND_EVENT, LEGATION_REQUIRED, legation_cursor_load_event },
  { "agreements", LEGATION_KIND_AGREEMENT, LEGATION_OPTIONAL, legation_cursor_load_agreement },
  { "figures", LEGATION_KIND_FIGURE, LEGATION_OPTIONAL, legation_cursor_load_figure },
  { "relationships", LEGATION_KIND_RELATIONSHIP, LEGATION_REQUIRED,
    legation_cursor_load_relationship },
  { "eras", LEGATION_KIND_ERA, LEGATION_OPTIONAL, legation_cursor_load_era },
  { "stories", LEGATION_KIND_STORY, LEGATION_OPTIONAL, legation_cursor_load_story },
};

static void
clear_disagreement (gpointer data)
{
  g_free (((LegationDisagreement *) data)->pointer);
}

static void
loader_init (LegationLoader *self,
             LegationGazetteer *gazetteer,
             LegationLoaderFlags flags,
             LegationReport *report)
{
  *self = (LegationLoader){
    .dataset = legation_dataset_new (), .gazetteer = gazetteer, .flags = flags, .report = report
  };
  self->dataset->notes_applied = (flags & LEGATION_LOADER_APPLY_NOTES) != 0;
  legation_arena_init (&self->scratch);
  self->entries = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries_by_node = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint i = 0; i < LEGATION_N_KINDS; i++)
    self->entries_by_kind[i] = g_ptr_array_new ();
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_hash_table_new (g_str_hash, g_str_equal);
  self->disagreements = g_array_new (FALSE, FALSE, sizeof (LegationDisagreement));
  g_array_set_clear_func (self->disagreements, clear_disagreement);
}

static void
loader_clear (LegationLoader *self)
{
  g_clear_pointer (&self->dataset, legation_dataset_unref);
  g_clear_pointer (&self->tree, legation_json_tree_free);
  legation_arena_clear (&self->scratch);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->entries_by_node);
  for (guint i = 0; i < LEGATION_N_KINDS; i++)
    g_ptr_array_unref (self->entries_by_kind[i]);
  g_hash_table_unref (self->dates);
  g_hash_table_unref (self->texts);
  g_array_unref (self->disagreements);
}

static gboolean
fail_format (const LegationCursor *cursor, const char *expected)
{
  LegationProblem *problem = legation_cursor_report (cursor, LEGATION_PROBLEM_FORMAT, expected);

  g_clear_pointer (&problem->dropped, g_free);
  return FALSE;
}

static gboolean
fail_format_missing (const LegationCursor *root, const char *name, const char *expected)
{
  LegationCursor member = { .loader = root->loader, .parent = root, .name = name };

  legation_report_add (root->loader->report, LEGATION_SEVERITY_ERROR, LEGATION_PROBLEM_FORMAT,
                       legation_cursor_build_pointer (&member), g_strdup (expected), NULL);
  return FALSE;
}

/* Whether the document says that it is one of ours, and of a version that we can read. */
static gboolean
check_format (const LegationCursor *root)
{
  const char *format_expected = _("a member “format” that is \"legation\"");
  const char *version_expected = _("a member “version” that is 1");
  LegationCursor member;

  if (root->node->type != LEGATION_JSON_OBJECT)
    return fail_format (root, _("a Legation dataset: an object"));

  legation_cursor_get_member (root, "format", LEGATION_OPTIONAL, &member);
  if (member.node == NULL)
    return fail_format_missing (root, "format", format_expected);
  if (!legation_cursor_is_string (&member) || strcmp (member.node->string, FORMAT_NAME) != 0)
    return fail_format (&member, format_expected);

  legation_cursor_get_member (root, "version", LEGATION_OPTIONAL, &member);
  if (member.node == NULL)
    return fail_format_missing (root, "version", version_expected);
  if (member.node->type != LEGATION_JSON_NUMBER || member.node->number != FORMAT_VERSION)
    return fail_format (&member, version_expected);
  return TRUE;
}

/* The statements of a relationship are records, too, and so are the steps of a story. */
static void
register_parts (LegationLoader *self,
                const LegationCursor *whole,
                const char *name,
                LegationKind kind)
{
  LegationCursor array;
  guint n_items;

  legation_cursor_get_member (whole, name, LEGATION_OPTIONAL, &array);
  if (array.node == NULL || array.node->type != LEGATION_JSON_ARRAY)
    return;

  n_items = array.node->n_items;
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      legation_loader_add_entry (self, &item, kind);
    }
}

static void
register_table (LegationLoader *self, const LegationCursor *root, const Table *table)
{
  LegationCursor array;
  guint n_items;

  if (!legation_cursor_get_member (root, table->name, table->need, &array) || array.node == NULL
      || !legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return;

  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      item.loss = LEGATION_LOSS_RECORD;
      if (legation_loader_add_entry (self, &item, table->kind) == NULL)
        continue;
      if (table->kind == LEGATION_KIND_RELATIONSHIP)
        register_parts (self, &item, "statements", LEGATION_KIND_STATEMENT);
      if (table->kind == LEGATION_KIND_STORY)
        register_parts (self, &item, "steps", LEGATION_KIND_STEP);
    }
}

static void
load_table (LegationLoader *self, const LegationCursor *root, const Table *table)
{
  LegationCursor array;
  guint n_items;

  legation_cursor_get_member (root, table->name, LEGATION_OPTIONAL, &array);
  if (array.node == NULL || array.node->type != LEGATION_JSON_ARRAY)
    return;

  n_items = array.node->n_items;
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;
      LegationEntry *entry;

      legation_cursor_get_item (&array, i, &item);
      item.loss = LEGATION_LOSS_RECORD;
      entry = legation_loader_get_entry (self, &item);
      if (entry == NULL)
        continue;
      legation_loader_finish (self, entry, legation_cursor_read_record (&item, entry, table->load));
    }
}

/* From the tree to the dataset.  Returns FALSE where the document is not ours. */
static gboolean
load_tree (LegationLoader *self, const LegationJsonNode *node)
{
  LegationCursor root = { .loader = self, .node = node, .loss = LEGATION_LOSS_MEMBER };

  if (!check_format (&root))
    return FALSE;

  legation_loader_load_header (self, &root);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    register_table (self, &root, &tables[i]);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    load_table (self, &root, &tables[i]);
  legation_loader_settle_disagreements (self);
  legation_dataset_build_index (self->dataset);
  return TRUE;
}

/* A text that the scanner has accepted. */
static gboolean
load_text (LegationLoader *self, const char *text, gsize length)
{
  gboolean is_loaded;

  self->tree = legation_json_tree_new (text, length);
  is_loaded = load_tree (self, legation_json_tree_get_root (self->tree));
  if (legation_report_get_n_problems (self->report) > 0)
    legation_report_locate (self->report, text, length);
  return is_loaded;
}

static void
set_unreadable (LegationReport *report, GError **error)
{
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);
      g_autofree char *message = NULL;

      if (problem->severity != LEGATION_SEVERITY_ERROR
          || problem->code == LEGATION_PROBLEM_DUPLICATE_MEMBER)
        continue;
      message = legation_problem_to_message (problem);
      g_set_error (error, LEGATION_LOADER_ERROR, LEGATION_LOADER_ERROR_UNREADABLE,
                   /* Translators: line, column, and what is wrong there. */
                   _("Line %u, column %u: %s"), problem->line, problem->column, message);
      return;
    }
}

/**
 * legation_dataset_load:
 * @document: the bytes of a JSON document in the format of data/FORMAT.md
 * @gazetteer: (nullable): which countries there are and where their labels stand; without it any
 *   two capital letters are a country, and countries without a location have none
 * @flags: how to load
 * @report: (out) (transfer full) (optional): everything wrong with the document, in its order; it
 *   is also there where this fails
 * @error: where to say why nothing could be read
 *
 * Loads all that is good of a document.  An error in a record leaves that record out, but a stop
 * whose place is bad, a citation, a person's role, a place's location, an agreement's event, a
 * member for how a step looks, a link to what disagrees, and what a note would change to
 * something bad go alone, the last whether or not notes are applied.  May be called from any
 * thread; time and memory are linear in the size of the document.
 *
 * Returns: (transfer full) (nullable): a dataset; %NULL with %LEGATION_LOADER_ERROR_UNREADABLE if
 *   the document is not JSON, is no Legation dataset, or is of a version that is not known
 */
LegationDataset *
legation_dataset_load (GBytes *document,
                       LegationGazetteer *gazetteer,
                       LegationLoaderFlags flags,
                       LegationReport **report,
                       GError **error)
{
  g_autoptr (LegationReport) problems = legation_report_new ();
  LegationDataset *dataset = NULL;
  LegationLoader loader;
  const char *text;
  gsize length;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (document, &length);
  if (text == NULL)
    text = "";
  loader_init (&loader, gazetteer, flags, problems);
  if (legation_json_scan (text, length, problems) && load_text (&loader, text, length))
    dataset = g_steal_pointer (&loader.dataset);
  else
    set_unreadable (problems, error);
  loader_clear (&loader);

  legation_report_sort (problems);
  if (report != NULL)
    *report = g_steal_pointer (&problems);
  return dataset;
}
