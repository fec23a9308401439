/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationDocument: files are read and understood in a thread; what comes of it is plain data that
 * never changes. */

#include "config.h"

#include "legation-document.h"

#include "legation-data.h"
#include "legation-file.h"
#include "legation-story-store.h"

/** LegationEdition: the dataset, read in one of two ways, and what draws it. */
typedef struct
{
  LegationDataset *dataset;
  LegationPainter *painter; /* nullable: made when it is first asked for */
} LegationEdition;

struct _LegationDocument
{
  GObject parent_instance;

  /* Owned */
  GFile *file; /* nullable */
  char *etag;  /* nullable: tells one state of the file from another */
  LegationGazetteer *gazetteer;
  LegationBasemap *basemap; /* nullable: until a painter is asked for */
  GBytes *bytes;            /* nullable: kept where there are notes to apply */
  LegationReport *report;
  LegationEdition *written; /* as its sources have it; NULL if nothing of it could be read */
  LegationEdition *noted;   /* as its editors' notes have it; read when first asked for */
};

G_DEFINE_FINAL_TYPE (LegationDocument, legation_document, G_TYPE_OBJECT)

static void
free_edition (LegationEdition *edition)
{
  g_clear_pointer (&edition->painter, legation_painter_unref);
  legation_dataset_unref (edition->dataset);
  g_free (edition);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationEdition, free_edition)

static void
add_painter (LegationEdition *edition, LegationDocument *document)
{
  g_autoptr (LegationRoutes) routes
    = legation_routes_new (edition->dataset, document->gazetteer);

  edition->painter = legation_painter_new (document->basemap, document->gazetteer, routes);
}

/* What @bytes say as one edition, or NULL with @error set. */
static LegationEdition *
load_edition (LegationDocument *self,
              GBytes *bytes,
              LegationLoaderFlags flags,
              LegationReport **report,
              GError **error)
{
  LegationDataset *dataset;
  LegationEdition *edition;

  if (self->file == NULL)
    flags |= LEGATION_LOADER_TRANSLATE;
  dataset = legation_dataset_load (bytes, self->gazetteer, flags, report, error);
  if (dataset == NULL)
    return NULL;
  edition = g_new0 (LegationEdition, 1);
  edition->dataset = dataset;
  if (self->basemap != NULL)
    add_painter (edition, self);

  return edition;
}

static LegationEdition *
copy_edition (const LegationEdition *edition)
{
  LegationEdition *copy = g_new (LegationEdition, 1);

  copy->dataset = legation_dataset_ref (edition->dataset);
  copy->painter = legation_painter_ref (edition->painter);

  return copy;
}

/* With the stories that the user keeps beside it.  What is wrong with the file is told of the file. */
static GBytes *
add_own_stories (LegationDocument *self, GBytes *bytes)
{
  g_autofree char *path = legation_story_store_get_path (self->written->dataset, self->file);
  g_autoptr (GBytes) merged = legation_story_store_merge (path, bytes);
  LegationEdition *edition = NULL;

  if (merged != bytes)
    edition = load_edition (self, merged, LEGATION_LOADER_NONE, NULL, NULL);
  if (edition == NULL)
    return g_bytes_ref (bytes);
  free_edition (self->written);
  self->written = edition;

  return g_steal_pointer (&merged);
}

static void
take_bytes (LegationDocument *self, GBytes *bytes)
{
  g_autoptr (GBytes) whole = NULL;

  self->written = load_edition (self, bytes, LEGATION_LOADER_NONE, &self->report, NULL);
  if (self->written == NULL)
    return;
  whole = add_own_stories (self, bytes);
  if (legation_dataset_count_applicable_notes (self->written->dataset) > 0)
    self->bytes = g_steal_pointer (&whole);
}

static void
legation_document_finalize (GObject *object)
{
  LegationDocument *self = LEGATION_DOCUMENT (object);

  g_clear_pointer (&self->noted, free_edition);
  g_clear_pointer (&self->written, free_edition);
  g_clear_pointer (&self->report, legation_report_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->basemap, legation_basemap_unref);
  g_clear_pointer (&self->gazetteer, legation_gazetteer_unref);
  g_clear_pointer (&self->etag, g_free);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (legation_document_parent_class)->finalize (object);
}

static void
legation_document_class_init (LegationDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_document_finalize;
}

static void
legation_document_init (LegationDocument *self)
{
}

/**
 * legation_document_new_built_in: the dataset that the program brings along, in the language of the
 * interface.  The tests check it; should it be broken all the same, the program says so and ends.
 *
 * Returns: (transfer full): a document without a file
 */
LegationDocument *
legation_document_new_built_in (LegationGazetteer *gazetteer)
{
  LegationDocument *self = g_object_new (LEGATION_TYPE_DOCUMENT, NULL);
  g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_DATASET);

  self->gazetteer = legation_gazetteer_ref (gazetteer);
  take_bytes (self, bytes);
  if (self->written == NULL)
    g_error ("The built-in dataset cannot be read");

  return self;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LegationDocument *self = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = legation_file_read (self->file, &self->etag, cancellable, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  take_bytes (self, bytes);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

/**
 * legation_document_open:
 * @file: what to open
 * @basemap: what its journeys will be drawn on
 * @cancellable: (nullable): for whoever does not want it any more
 * @callback: (scope async): called when it is read or cannot be read
 * @user_data: for @callback
 *
 * Reads @file in a thread.  Who cancels is answered at once, while that thread comes to its end.
 */
void
legation_document_open (GFile *file,
                        LegationGazetteer *gazetteer,
                        LegationBasemap *basemap,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  LegationDocument *self;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  self = g_object_new (LEGATION_TYPE_DOCUMENT, NULL);
  self->file = g_object_ref (file);
  self->gazetteer = legation_gazetteer_ref (gazetteer);
  self->basemap = legation_basemap_ref (basemap);
  g_task_set_source_tag (task, legation_document_open);
  g_task_set_task_data (task, self, g_object_unref);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * legation_document_open_finish:
 *
 * Returns: (transfer full) (nullable): the document, without a dataset if nothing of it could be
 *   understood: then its report says why; %NULL with a %G_IO_ERROR if the file could not be read, or
 *   with %G_IO_ERROR_CANCELLED
 */
LegationDocument *
legation_document_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * legation_document_new_edited: the same document as it is after something was written.
 * @self: as it was; its painter was asked for
 * @bytes: what stands in its file
 * @etag: (nullable): tells that state of the file from another
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): the document, without a dataset if @bytes cannot be understood
 */
LegationDocument *
legation_document_new_edited (LegationDocument *self, GBytes *bytes, const char *etag)
{
  LegationDocument *edited = g_object_new (LEGATION_TYPE_DOCUMENT, NULL);

  edited->file = self->file != NULL ? g_object_ref (self->file) : NULL;
  edited->gazetteer = legation_gazetteer_ref (self->gazetteer);
  edited->basemap = self->basemap != NULL ? legation_basemap_ref (self->basemap) : NULL;
  edited->etag = g_strdup (etag);
  take_bytes (edited, bytes);

  return edited;
}

/** legation_document_get_file: Returns: (transfer none) (nullable): NULL for the built-in one. */
GFile *
legation_document_get_file (LegationDocument *self)
{
  g_return_val_if_fail (LEGATION_IS_DOCUMENT (self), NULL);

  return self->file;
}

/** legation_document_get_etag: Returns: (nullable): of its file; asked for on the main thread only. */
const char *
legation_document_get_etag (LegationDocument *self)
{
  g_return_val_if_fail (LEGATION_IS_DOCUMENT (self), NULL);

  return self->etag;
}

/** legation_document_set_stale: nothing is as new any more as what the file is now. */
void
legation_document_set_stale (LegationDocument *self)
{
  g_return_if_fail (LEGATION_IS_DOCUMENT (self));

  g_clear_pointer (&self->etag, g_free);
}

/** legation_document_is_as_new: Returns: whether the file was in the same state for both. */
gboolean
legation_document_is_as_new (LegationDocument *self, LegationDocument *other)
{
  g_return_val_if_fail (LEGATION_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (LEGATION_IS_DOCUMENT (other), FALSE);

  return self == other || (self->etag != NULL && g_strcmp0 (self->etag, other->etag) == 0);
}

/** legation_document_get_report: Returns: (transfer none): what is wrong with it. */
LegationReport *
legation_document_get_report (LegationDocument *self)
{
  g_return_val_if_fail (LEGATION_IS_DOCUMENT (self), NULL);

  return self->report;
}

/** legation_document_get_dataset: Returns: (transfer none) (nullable): as its sources have it. */
LegationDataset *
legation_document_get_dataset (LegationDocument *self)
{
  g_return_val_if_fail (LEGATION_IS_DOCUMENT (self), NULL);

  return self->written != NULL ? self->written->dataset : NULL;
}

/**
 * legation_document_get_painter:
 * @basemap: what to draw its journeys on
 *
 * Returns: (transfer none): draws the journeys of its dataset, of which there has to be one
 */
LegationPainter *
legation_document_get_painter (LegationDocument *self, LegationBasemap *basemap)
{
  g_return_val_if_fail (LEGATION_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (self->written != NULL, NULL);

  if (self->basemap == NULL)
    self->basemap = legation_basemap_ref (basemap);
  if (self->written->painter == NULL)
    add_painter (self->written, self);

  return self->written->painter;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  LegationEdition *edition
    = load_edition (source, data, LEGATION_LOADER_APPLY_NOTES, NULL, &error);

  if (edition != NULL)
    g_task_return_pointer (task, edition, (GDestroyNotify) free_edition);
  else
    g_task_return_error (task, error);
}

/**
 * legation_document_load_edition:
 * @self: a document whose painter was asked for, and that has applicable notes
 * @notes_applied: whether the editors' notes are to be applied
 * @cancellable: (nullable): for whoever does not want it any more
 * @callback: (scope async): called when it is there, and also when it was cancelled
 * @user_data: for @callback
 *
 * Gets the dataset as its sources have it, or as it is with its editors' notes applied.  The latter
 * is read in another thread when it is first asked for, and kept.
 */
void
legation_document_load_edition (LegationDocument *self,
                                gboolean notes_applied,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  const LegationEdition *edition;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LEGATION_IS_DOCUMENT (self));
  g_return_if_fail (self->bytes != NULL && self->basemap != NULL);

  edition = notes_applied ? self->noted : self->written;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, legation_document_load_edition);
  if (edition != NULL)
    {
      g_task_return_pointer (task, copy_edition (edition), (GDestroyNotify) free_edition);
      return;
    }
  g_task_set_task_data (task, g_bytes_ref (self->bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * legation_document_load_edition_finish:
 * @self: the document
 * @result: what the callback was given
 * @painter: (out) (transfer full): draws the journeys of the dataset
 * @error: why it could not be read, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the dataset; the same one each time for the same answer to
 *   whether notes are applied
 */
LegationDataset *
legation_document_load_edition_finish (LegationDocument *self,
                                       GAsyncResult *result,
                                       LegationPainter **painter,
                                       GError **error)
{
  g_autoptr (LegationEdition) edition = NULL;

  g_return_val_if_fail (LEGATION_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  edition = g_task_propagate_pointer (G_TASK (result), error);
  if (edition == NULL)
    return NULL;
  if (legation_dataset_get_notes_applied (edition->dataset))
    {
      /* Of two that were asked for at the same time the second one gets what the first one got. */
      if (self->noted == NULL)
        self->noted = g_steal_pointer (&edition);
      else
        g_clear_pointer (&edition, free_edition);
      edition = copy_edition (self->noted);
    }
  *painter = legation_painter_ref (edition->painter);

  return legation_dataset_ref (edition->dataset);
}
