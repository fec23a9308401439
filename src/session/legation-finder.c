/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationFinder: one thread at a time makes the index, where there is none yet, and looks into it.
 * “found” tells that there is an answer to what was asked last. */

#include "legation-finder.h"

/* Nobody reads more of a kind; how many there are is counted all the same. */
#define MAX_HITS 1000

struct _LegationFinder
{
  GObject parent_instance;

  LegationDataset *dataset;
  LegationGazetteer *gazetteer;
  LegationSearch *search;      /* nullable: until it is made */
  LegationSearchQuery *wanted; /* nullable: what was asked last */
  LegationSearchQuery *query;  /* nullable: what @groups is the answer to */
  GPtrArray *groups;           /* nullable */
  gboolean searching;
};

/* What a thread is given, and what it hands back. */
typedef struct
{
  LegationDataset *dataset;
  LegationGazetteer *gazetteer;
  LegationSearch *search;
  LegationSearchQuery *query;
  GPtrArray *groups;
} Errand;

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LegationFinder, legation_finder, G_TYPE_OBJECT)

static void
free_errand (gpointer data)
{
  Errand *errand = data;

  legation_dataset_unref (errand->dataset);
  g_clear_pointer (&errand->gazetteer, legation_gazetteer_unref);
  g_clear_pointer (&errand->search, legation_search_unref);
  g_clear_pointer (&errand->query, legation_search_query_unref);
  g_clear_pointer (&errand->groups, g_ptr_array_unref);
  g_free (errand);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *errand = data;

  if (errand->search == NULL)
    errand->search = legation_search_get (errand->dataset, errand->gazetteer);
  if (errand->query != NULL)
    errand->groups = legation_search_find_groups (errand->search, errand->query, MAX_HITS);
  g_task_return_boolean (task, TRUE);
}

static void start (LegationFinder *self);

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LegationFinder *self = LEGATION_FINDER (source);
  Errand *errand = g_task_get_task_data (G_TASK (result));

  self->searching = FALSE;
  if (self->search == NULL)
    self->search = legation_search_ref (errand->search);
  if (errand->query != self->wanted)
    {
      start (self);
      return;
    }
  if (errand->groups == NULL)
    return;

  g_clear_pointer (&self->query, legation_search_query_unref);
  self->query = legation_search_query_ref (errand->query);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = g_ptr_array_ref (errand->groups);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

static void
start (LegationFinder *self)
{
  g_autoptr (GTask) task = NULL;
  Errand *errand;

  if (self->searching)
    return;
  self->searching = TRUE;
  errand = g_new0 (Errand, 1);
  errand->dataset = legation_dataset_ref (self->dataset);
  errand->gazetteer = self->gazetteer != NULL ? legation_gazetteer_ref (self->gazetteer) : NULL;
  errand->search = self->search != NULL ? legation_search_ref (self->search) : NULL;
  errand->query = self->wanted != NULL ? legation_search_query_ref (self->wanted) : NULL;
  task = g_task_new (self, NULL, done_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, errand, free_errand);
  g_task_run_in_thread (task, run_cb);
}

static void
legation_finder_finalize (GObject *object)
{
  LegationFinder *self = LEGATION_FINDER (object);

  g_clear_pointer (&self->search, legation_search_unref);
  g_clear_pointer (&self->wanted, legation_search_query_unref);
  g_clear_pointer (&self->query, legation_search_query_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->gazetteer, legation_gazetteer_unref);
  g_clear_pointer (&self->dataset, legation_dataset_unref);

  G_OBJECT_CLASS (legation_finder_parent_class)->finalize (object);
}

static void
legation_finder_class_init (LegationFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_finder_finalize;

  /* “found”: query and groups are the answer to what was asked last. */
  signals[SIGNAL_FOUND]
    = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

static void
legation_finder_init (LegationFinder *self)
{
}

/**
 * legation_finder_new: looks for records of a dataset.
 * @gazetteer: (nullable): as for legation_search_get()
 *
 * Returns: (transfer full): a finder that has no index yet
 */
LegationFinder *
legation_finder_new (LegationDataset *dataset, LegationGazetteer *gazetteer)
{
  LegationFinder *self = g_object_new (LEGATION_TYPE_FINDER, NULL);

  self->dataset = legation_dataset_ref (dataset);
  self->gazetteer = gazetteer != NULL ? legation_gazetteer_ref (gazetteer) : NULL;

  return self;
}

/** legation_finder_prepare: begins to make the index, so that it is there when something is typed. */
void
legation_finder_prepare (LegationFinder *self)
{
  g_return_if_fail (LEGATION_IS_FINDER (self));

  if (self->search == NULL)
    start (self);
}

/**
 * legation_finder_find: asks; “found” comes later, and only for what is asked last.
 * @text: what was typed
 */
void
legation_finder_find (LegationFinder *self, const char *text)
{
  g_return_if_fail (LEGATION_IS_FINDER (self));
  g_return_if_fail (text != NULL);

  g_clear_pointer (&self->wanted, legation_search_query_unref);
  self->wanted = legation_search_query_new (text);
  start (self);
}

/** legation_finder_get_search: Returns: (transfer none) (nullable): the index, once it is there. */
LegationSearch *
legation_finder_get_search (LegationFinder *self)
{
  g_return_val_if_fail (LEGATION_IS_FINDER (self), NULL);

  return self->search;
}

/** legation_finder_get_query: Returns: (transfer none) (nullable): what was answered last. */
LegationSearchQuery *
legation_finder_get_query (LegationFinder *self)
{
  g_return_val_if_fail (LEGATION_IS_FINDER (self), NULL);

  return self->query;
}

/**
 * legation_finder_get_groups:
 *
 * Returns: (transfer none) (nullable) (element-type LegationSearchGroup): what was found, as
 *   legation_search_find_groups() tells it
 */
GPtrArray *
legation_finder_get_groups (LegationFinder *self)
{
  g_return_val_if_fail (LEGATION_IS_FINDER (self), NULL);

  return self->groups;
}
