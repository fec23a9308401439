/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationViewKeeper has a small file for each dataset in the user's folder of states.  A thread writes
 * it a moment after something changed, and it is written once more when the window is closed; it is
 * replaced as a whole, so that there is always one that can be read. */

#include "config.h"

#include "legation-view-keeper.h"

#include "legation-view-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define WAIT_MILLISECONDS 1000

/* Of so many datasets the states are kept; of others they are forgotten, the oldest first. */
#define MAX_FILES 50

/* What goes by here is far larger than a state. */
#define MAX_BYTES (64 * 1024)

/** Target: the file, which threads write one after the other. */
typedef struct
{
  char *path;
  GMutex lock;
  guint written; /* the number of the state in the file: an older one comes too late */
} Target;

/** Job: a state on its way to the file. */
typedef struct
{
  Target *target;
  guint number;
  char *text;
} Job;

struct _LegationViewKeeper
{
  GObject parent_instance;

  Target *target;
  LegationSession *session; /* that is followed, nullable */
  AdwFlap *list;            /* borrowed, and so on: both or neither */
  AdwFlap *details;
  gboolean shows_list; /* as it was when there was room for it */
  gboolean shows_details;
  guint wait;
  guint n_states;
};

G_DEFINE_FINAL_TYPE (LegationViewKeeper, legation_view_keeper, G_TYPE_OBJECT)

static void
free_target (gpointer data)
{
  Target *target = data;

  g_mutex_clear (&target->lock);
  g_free (target->path);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_atomic_rc_box_release_full (job->target, free_target);
  g_free (job->text);
  g_free (job);
}

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "legation", "views", NULL);
}

typedef struct
{
  char *path;
  gint64 time;
} Kept;

static void
clear_kept (gpointer data)
{
  g_free (((Kept *) data)->path);
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  const gint64 left = ((const Kept *) a)->time, right = ((const Kept *) b)->time;

  return left > right ? -1 : left < right;
}

/* Nobody opens so many datasets again. */
static void
forget_oldest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (Kept));
  const char *name;

  g_array_set_clear_func (files, clear_kept);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Kept kept = { g_build_filename (folder, name, NULL), 0 };
      GStatBuf status;

      if (g_str_has_suffix (name, ".json") && g_stat (kept.path, &status) == 0)
        {
          kept.time = (gint64) status.st_mtime;
          g_array_append_val (files, kept);
        }
      else
        {
          clear_kept (&kept);
        }
    }
  g_array_sort (files, compare_newest);
  for (guint i = MAX_FILES; i < files->len; i++)
    g_unlink (g_array_index (files, Kept, i).path);
}

/* That it cannot be kept is no reason to disturb anybody. */
static void
write_job (const Job *job)
{
  Target *target = job->target;
  g_autofree char *folder = g_path_get_dirname (target->path);
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&target->lock);
  if (job->number > target->written)
    {
      const gboolean is_new = !g_file_test (target->path, G_FILE_TEST_EXISTS);

      target->written = job->number;
      g_mkdir_with_parents (folder, 0700);
      if (!g_file_set_contents_full (target->path, job->text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                     &error))
        g_debug ("What is looked at cannot be kept: %s", error->message);
      else if (is_new)
        forget_oldest (folder);
    }
  g_mutex_unlock (&target->lock);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  write_job (data);
}

/* The state as it is now.  Returns: (nullable): NULL where nothing is followed */
static Job *
create_job (LegationViewKeeper *self)
{
  g_autofree char *view = NULL;
  Job *job;

  if (self->session == NULL)
    return NULL;
  view = legation_session_store (self->session);
  job = g_new0 (Job, 1);
  job->target = g_atomic_rc_box_acquire (self->target);
  job->number = ++self->n_states;
  job->text = g_strdup_printf ("{\"version\": 1, \"list\": %s, \"details\": %s, \"view\": %s}\n",
                               self->shows_list ? "true" : "false",
                               self->shows_details ? "true" : "false", view);

  return job;
}

static gboolean
wait_cb (gpointer data)
{
  LegationViewKeeper *self = data;
  Job *job = create_job (self);
  g_autoptr (GTask) task = NULL;

  self->wait = 0;
  if (job == NULL)
    return G_SOURCE_REMOVE;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);

  return G_SOURCE_REMOVE;
}

static void
save_soon (LegationViewKeeper *self)
{
  if (self->wait == 0)
    self->wait = g_timeout_add_full (G_PRIORITY_LOW, WAIT_MILLISECONDS, wait_cb, self, NULL);
}

/* Of a pane that lies over the map only for a while nothing is noted, nor of one that gives way to what
 * is compared. */
static void
panes_cb (LegationViewKeeper *self)
{
  if (self->session != NULL
      && legation_session_get_view (self->session)->comparison != LEGATION_COMPARISON_NONE)
    return;
  if (!adw_flap_get_folded (self->list))
    self->shows_list = adw_flap_get_reveal_flap (self->list);
  if (!adw_flap_get_folded (self->details))
    self->shows_details = adw_flap_get_reveal_flap (self->details);
  save_soon (self);
}

static void
unfollow (LegationViewKeeper *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
legation_view_keeper_dispose (GObject *object)
{
  LegationViewKeeper *self = LEGATION_VIEW_KEEPER (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  unfollow (self);

  G_OBJECT_CLASS (legation_view_keeper_parent_class)->dispose (object);
}

static void
legation_view_keeper_finalize (GObject *object)
{
  LegationViewKeeper *self = LEGATION_VIEW_KEEPER (object);

  g_atomic_rc_box_release_full (self->target, free_target);

  G_OBJECT_CLASS (legation_view_keeper_parent_class)->finalize (object);
}

static void
legation_view_keeper_class_init (LegationViewKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = legation_view_keeper_dispose;
  object_class->finalize = legation_view_keeper_finalize;
}

static void
legation_view_keeper_init (LegationViewKeeper *self)
{
  self->target = g_atomic_rc_box_new0 (Target);
  g_mutex_init (&self->target->lock);
  self->shows_list = self->shows_details = TRUE;
}

/**
 * legation_view_keeper_new: a keeper of how one looks at one dataset.
 * @file: (nullable): of the dataset; %NULL for the built-in one
 */
LegationViewKeeper *
legation_view_keeper_new (GFile *file)
{
  LegationViewKeeper *self = g_object_new (LEGATION_TYPE_VIEW_KEEPER, NULL);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("built-in");
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strconcat (hash, ".json", NULL);
  g_autofree char *folder = get_folder ();

  self->target->path = g_build_filename (folder, name, NULL);

  return self;
}

static gboolean
read_flag (const LegationJsonNode *root, const char *name)
{
  const LegationJsonNode *node = legation_json_node_get_member (root, name);

  return node == NULL || node->type != LEGATION_JSON_FALSE;
}

/**
 * legation_view_keeper_restore: looks at a dataset as one did when it was closed; where nothing was
 * kept, or nothing that can be read, @session stays as it is.
 * @session: a new session
 */
void
legation_view_keeper_restore (LegationViewKeeper *self, LegationSession *session)
{
  g_autoptr (LegationJsonTree) tree = NULL;
  g_autofree char *text = NULL;
  const LegationJsonNode *root, *view;
  GStatBuf status;
  gsize length;

  g_return_if_fail (LEGATION_IS_VIEW_KEEPER (self));
  g_return_if_fail (LEGATION_IS_SESSION (session));

  if (g_stat (self->target->path, &status) != 0 || status.st_size > MAX_BYTES
      || !g_file_get_contents (self->target->path, &text, &length, NULL))
    return;
  tree = legation_view_store_parse (text, length);
  root = tree != NULL ? legation_json_tree_get_root (tree) : NULL;
  if (root == NULL || root->type != LEGATION_JSON_OBJECT)
    return;
  self->shows_list = read_flag (root, "list");
  self->shows_details = read_flag (root, "details");
  view = legation_json_node_get_member (root, "view");
  if (view != NULL)
    legation_session_restore (session, view);
}

/**
 * legation_view_keeper_get_panes: which panes were open where there was room for them.
 * @list: (out): whether the list was
 * @details: (out): whether the details were
 */
void
legation_view_keeper_get_panes (LegationViewKeeper *self, gboolean *list, gboolean *details)
{
  g_return_if_fail (LEGATION_IS_VIEW_KEEPER (self));
  g_return_if_fail (list != NULL && details != NULL);

  *list = self->shows_list;
  *details = self->shows_details;
}

/** legation_view_keeper_follow_panes: notes from now on which panes are open. */
void
legation_view_keeper_follow_panes (LegationViewKeeper *self, AdwFlap *list, AdwFlap *details)
{
  AdwFlap *const flaps[] = { list, details };

  g_return_if_fail (LEGATION_IS_VIEW_KEEPER (self));

  self->list = list;
  self->details = details;
  for (guint i = 0; i < G_N_ELEMENTS (flaps); i++)
    g_signal_connect_object (flaps[i], "notify::reveal-flap", G_CALLBACK (panes_cb), self,
                             G_CONNECT_SWAPPED);
}

/** legation_view_keeper_follow: notes from now on how @session looks at the dataset. */
void
legation_view_keeper_follow (LegationViewKeeper *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_VIEW_KEEPER (self));
  g_return_if_fail (LEGATION_IS_SESSION (session));

  unfollow (self);
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (save_soon), self);
  g_signal_connect_swapped (session, "camera-moved", G_CALLBACK (save_soon), self);
}

/** legation_view_keeper_save: notes it at once, as the window is about to close. */
void
legation_view_keeper_save (LegationViewKeeper *self)
{
  Job *job;

  g_return_if_fail (LEGATION_IS_VIEW_KEEPER (self));

  g_clear_handle_id (&self->wait, g_source_remove);
  job = create_job (self);
  if (job == NULL)
    return;
  write_job (job);
  free_job (job);
}
