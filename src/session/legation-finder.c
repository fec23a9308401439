/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationFinder: one thread makes the index, where there is none yet, and another one looks into as
 * much of it as there is.  “found” tells that there is an answer to what was asked last. */

#include "legation-finder.h"

/* Nobody reads more of a kind; how many there are is counted all the same. */
#define MAX_HITS 1000

/* To read through so many events takes longer than anybody should wait for the first answer. */
#define MANY_EVENTS 4000

struct _LegationFinder
{
  GObject parent_instance;

  LegationDataset *dataset;
  LegationGazetteer *gazetteer;
  LegationSearch *search;      /* nullable: until one is made, perhaps without events */
  LegationSearchQuery *wanted; /* nullable: what was asked last */
  LegationSearchQuery *query;  /* nullable: what @groups is the answer to */
  GPtrArray *groups;           /* nullable */
  LegationSearch *answered;    /* nullable: where @groups was found */
  gboolean whole;              /* whether @search has all */
  gboolean preparing;
  gboolean searching;
  gboolean closed;             /* nobody waits for an answer any more */
};

/* What a thread is given, and what it hands back. */
typedef struct
{
  LegationDataset *dataset;
  LegationGazetteer *gazetteer;
  LegationSearch *search;
  gboolean whole;
} Making;

typedef struct
{
  LegationSearch *search;
  LegationSearchQuery *query;
  GPtrArray *groups;
} Asking;

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LegationFinder, legation_finder, G_TYPE_OBJECT)

static void
free_making (gpointer data)
{
  Making *making = data;

  legation_dataset_unref (making->dataset);
  g_clear_pointer (&making->gazetteer, legation_gazetteer_unref);
  g_clear_pointer (&making->search, legation_search_unref);
  g_free (making);
}

static void
free_asking (gpointer data)
{
  Asking *asking = data;

  legation_search_unref (asking->search);
  legation_search_query_unref (asking->query);
  g_clear_pointer (&asking->groups, g_ptr_array_unref);
  g_free (asking);
}

static void
ask_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Asking *asking = data;

  asking->groups = legation_search_find_groups (asking->search, asking->query, MAX_HITS);
  g_task_return_boolean (task, TRUE);
}

static void ask (LegationFinder *self);

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LegationFinder *self = LEGATION_FINDER (source);
  Asking *asking = g_task_get_task_data (G_TASK (result));

  self->searching = FALSE;
  if (asking->query == self->wanted)
    {
      g_clear_pointer (&self->query, legation_search_query_unref);
      g_clear_pointer (&self->groups, g_ptr_array_unref);
      g_clear_pointer (&self->answered, legation_search_unref);
      self->query = legation_search_query_ref (asking->query);
      self->groups = g_ptr_array_ref (asking->groups);
      self->answered = legation_search_ref (asking->search);
      g_signal_emit (self, signals[SIGNAL_FOUND], 0);
    }
  ask (self);
}

/* Unless there is nothing to ask, or nobody to be asked, or the answer is there. */
static void
ask (LegationFinder *self)
{
  g_autoptr (GTask) task = NULL;
  Asking *asking;

  if (self->searching || self->wanted == NULL || self->search == NULL
      || (self->query == self->wanted && self->answered == self->search))
    return;
  self->searching = TRUE;
  asking = g_new0 (Asking, 1);
  asking->search = legation_search_ref (self->search);
  asking->query = legation_search_query_ref (self->wanted);
  task = g_task_new (self, NULL, asked_cb, NULL);
  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, asking, free_asking);
  g_task_run_in_thread (task, ask_cb);
}

/* The whole index at once where it is there or soon made, else first what of it is soon made. */
static void
make_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  const gboolean few = legation_dataset_get_n_events (making->dataset) < MANY_EVENTS;

  making->search = legation_search_peek (making->dataset);
  making->whole = making->whole || few || making->search != NULL;
  if (making->search == NULL)
    making->search
      = making->whole
          ? legation_search_get (making->dataset, making->gazetteer)
          : legation_search_new_without_events (making->dataset, making->gazetteer);
  g_task_return_boolean (task, TRUE);
}

static void make (LegationFinder *self, gboolean whole);

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LegationFinder *self = LEGATION_FINDER (source);
  Making *making = g_task_get_task_data (G_TASK (result));

  g_clear_pointer (&self->search, legation_search_unref);
  self->search = legation_search_ref (making->search);
  self->whole = making->whole;
  if (self->closed)
    return;
  ask (self);
  if (!making->whole)
    make (self, TRUE);
}

static void
make (LegationFinder *self, gboolean whole)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, made_cb, NULL);
  Making *making = g_new0 (Making, 1);

  making->dataset = legation_dataset_ref (self->dataset);
  making->gazetteer = self->gazetteer != NULL ? legation_gazetteer_ref (self->gazetteer) : NULL;
  making->whole = whole;
  g_task_set_source_tag (task, make);
  g_task_set_task_data (task, making, free_making);
  g_task_run_in_thread (task, make_cb);
}

static void
legation_finder_finalize (GObject *object)
{
  LegationFinder *self = LEGATION_FINDER (object);

  g_clear_pointer (&self->search, legation_search_unref);
  g_clear_pointer (&self->answered, legation_search_unref);
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

  if (self->preparing)
    return;
  self->preparing = TRUE;
  make (self, FALSE);
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
  legation_finder_prepare (self);
  ask (self);
}

/**
 * legation_finder_close: says that nobody waits for an answer any more: what a thread has not begun yet
 * is left undone, and “found” does not come again.
 */
void
legation_finder_close (LegationFinder *self)
{
  g_return_if_fail (LEGATION_IS_FINDER (self));

  self->closed = TRUE;
  g_clear_pointer (&self->wanted, legation_search_query_unref);
}

/**
 * legation_finder_is_done: whether groups are all that there is to find: in a large dataset the events
 * are missing at first, and “found” comes again with them.
 */
gboolean
legation_finder_is_done (LegationFinder *self)
{
  g_return_val_if_fail (LEGATION_IS_FINDER (self), FALSE);

  return self->whole && self->answered == self->search;
}

/** legation_finder_get_search: Returns: (transfer none) (nullable): where that was found. */
LegationSearch *
legation_finder_get_search (LegationFinder *self)
{
  g_return_val_if_fail (LEGATION_IS_FINDER (self), NULL);

  return self->answered;
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
