/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationApplication owns what all windows share: base map, names and the bundled dataset. */

#include "config.h"

#include "legation-application.h"

#include "legation-composer.h"
#include "legation-data.h"
#include "legation-loader.h"
#include "legation-painter.h"
#include "legation-ui-resources.h"
#include "legation-window.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/** LegationEdition: the bundled dataset, read in one of two ways, and what draws it. */
typedef struct
{
  LegationDataset *dataset;
  LegationPainter *painter;
} LegationEdition;

struct _LegationApplication
{
  AdwApplication parent_instance;

  /* Owned */
  LegationGazetteer *gazetteer;
  LegationBasemap *basemap;
  LegationEdition *written; /* as its sources have it */
  LegationEdition *noted;   /* as its editors' notes have it; read when first asked for */
};

G_DEFINE_FINAL_TYPE (LegationApplication, legation_application, ADW_TYPE_APPLICATION)

/* Actions and their keys; the shortcuts window lists the same. */
static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.show-list", { "F9" } },
  { "win.show-details", { "<Shift>F9" } },
  { "win.fullscreen", { "F11" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.back", { "<Control>bracketleft" } },
  { "win.forward", { "<Control>bracketright" } },
  { "win.previous-event", { "comma" } },
  { "win.next-event", { "period" } },
  { "win.start-span-here", { "bracketleft" } },
  { "win.end-span-here", { "bracketright" } },
  { "win.fit", { "<Control>0" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
};

/* The language that places are named in: the interface's, as a BCP 47 tag. */
static char *
find_language (void)
{
  g_autofree char *language = g_strdup (g_get_language_names ()[0]);

  language[strcspn (language, ".@")] = '\0';
  if (*language == '\0' || g_str_equal (language, "C") || g_str_equal (language, "POSIX"))
    return g_strdup ("en");
  g_strdelimit (language, "_", '-');

  return g_steal_pointer (&language);
}

/* What @document says as one edition, or NULL with @error set.  All that it takes and makes is plain
 * data that never changes, so any thread may do it. */
static LegationEdition *
load_edition (LegationApplication *self,
              GBytes *document,
              gboolean notes_applied,
              GError **error)
{
  LegationLoaderFlags flags
    = LEGATION_LOADER_TRANSLATE | (notes_applied ? LEGATION_LOADER_APPLY_NOTES : 0);
  g_autoptr (LegationDataset) dataset
    = legation_dataset_load (document, self->gazetteer, flags, NULL, error);
  g_autoptr (LegationRoutes) routes = NULL;
  LegationEdition *edition;

  if (dataset == NULL)
    return NULL;
  routes = legation_routes_new (dataset, self->gazetteer);
  edition = g_new (LegationEdition, 1);
  edition->painter = legation_painter_new (self->basemap, self->gazetteer, routes);
  edition->dataset = g_steal_pointer (&dataset);

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

static void
free_edition (LegationEdition *edition)
{
  legation_painter_unref (edition->painter);
  legation_dataset_unref (edition->dataset);
  g_free (edition);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationEdition, free_edition)

/* What is built in is checked by the tests; should it be broken all the same, it is better to say so
 * than to open an empty window. */
static void
load_data (LegationApplication *self)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GBytes) basemap = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (GBytes) document = legation_data_lookup (LEGATION_DATA_DATASET);
  g_autoptr (GError) error = NULL;

  self->gazetteer = legation_gazetteer_new (names, &error);
  if (self->gazetteer == NULL)
    g_error ("The built-in names cannot be read: %s", error->message);
  self->basemap = legation_basemap_new (basemap, &error);
  if (self->basemap == NULL)
    g_error ("The built-in base map cannot be read: %s", error->message);
  self->written = load_edition (self, document, FALSE, &error);
  if (self->written == NULL)
    g_error ("The built-in dataset cannot be read: %s", error->message);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationApplication *self = user_data;
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (GTK_APPLICATION (self))) != NULL)
    {
      gtk_window_close (window);
      if (gtk_application_get_active_window (GTK_APPLICATION (self)) == window)
        gtk_window_destroy (window);
    }
}

static void
legation_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { .name = "quit", .activate = quit_cb } };
  LegationApplication *self = LEGATION_APPLICATION (application);

  g_resources_register (legation_ui_get_resource ());
  G_APPLICATION_CLASS (legation_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (LEGATION_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           (const char *const *) shortcuts[i].accels);
  load_data (self);
}

static void
legation_application_activate (GApplication *application)
{
  LegationApplication *self = LEGATION_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      g_autofree char *language = find_language ();
      g_autoptr (LegationSession) session
        = legation_session_new (self->written->dataset, self->gazetteer, language);

      window = GTK_WINDOW (legation_window_new (self, session, self->written->painter));
    }
  gtk_window_present (window);
}

static void
legation_application_finalize (GObject *object)
{
  LegationApplication *self = LEGATION_APPLICATION (object);

  legation_composer_finish_all ();
  g_clear_pointer (&self->noted, free_edition);
  g_clear_pointer (&self->written, free_edition);
  g_clear_pointer (&self->basemap, legation_basemap_unref);
  g_clear_pointer (&self->gazetteer, legation_gazetteer_unref);

  G_OBJECT_CLASS (legation_application_parent_class)->finalize (object);
}

static void
legation_application_class_init (LegationApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = legation_application_startup;
  G_APPLICATION_CLASS (klass)->activate = legation_application_activate;
}

static int
handle_local_options_cb (GApplication *application, GVariantDict *options, gpointer user_data)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("Legation %s\n", LEGATION_VERSION);

  return EXIT_SUCCESS;
}

static void
legation_application_init (LegationApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, N_("Print the version and exit"), NULL);
  g_signal_connect (self, "handle-local-options", G_CALLBACK (handle_local_options_cb), NULL);
}

/** legation_application_new: Returns: (transfer full): the application. */
LegationApplication *
legation_application_new (void)
{
  return g_object_new (LEGATION_TYPE_APPLICATION,
                       "application-id", LEGATION_APPLICATION_ID,
                       "resource-base-path", LEGATION_RESOURCE_PREFIX,
                       NULL);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  LegationEdition *edition = load_edition (source, data, TRUE, &error);

  if (edition != NULL)
    g_task_return_pointer (task, edition, (GDestroyNotify) free_edition);
  else
    g_task_return_error (task, error);
}

/**
 * legation_application_load_edition:
 * @self: the application
 * @notes_applied: whether the editors' notes are to be applied
 * @cancellable: (nullable): for whoever does not want it any more
 * @callback: (scope async): called when it is there, and also when it was cancelled; it has to call
 *   legation_application_load_edition_finish()
 * @user_data: for @callback
 *
 * Gets the built-in dataset as its sources have it, or as it is with its editors' notes applied.
 * The latter is read in another thread when it is first asked for, and kept; the application does
 * not end before that thread does.
 */
void
legation_application_load_edition (LegationApplication *self,
                                   gboolean notes_applied,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  const LegationEdition *edition;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LEGATION_IS_APPLICATION (self));

  edition = notes_applied ? self->noted : self->written;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, legation_application_load_edition);
  g_application_hold (G_APPLICATION (self));
  if (edition != NULL)
    {
      g_task_return_pointer (task, copy_edition (edition), (GDestroyNotify) free_edition);
      return;
    }
  g_task_set_task_data (task, legation_data_lookup (LEGATION_DATA_DATASET),
                        (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * legation_application_load_edition_finish:
 * @self: the application
 * @result: what the callback was given
 * @painter: (out) (transfer full): draws the journeys of the dataset
 * @error: why it could not be read, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the dataset; the same one each time for the same answer to
 *   whether notes are applied
 */
LegationDataset *
legation_application_load_edition_finish (LegationApplication *self,
                                          GAsyncResult *result,
                                          LegationPainter **painter,
                                          GError **error)
{
  g_autoptr (LegationEdition) edition = NULL;

  g_return_val_if_fail (LEGATION_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  edition = g_task_propagate_pointer (G_TASK (result), error);
  g_application_release (G_APPLICATION (self));
  if (edition == NULL)
    return NULL;
  if (legation_dataset_get_notes_applied (edition->dataset))
    {
      /* Of two windows that asked at the same time the second one gets what the first one got. */
      if (self->noted == NULL)
        self->noted = g_steal_pointer (&edition);
      else
        g_clear_pointer (&edition, free_edition);
      edition = copy_edition (self->noted);
    }
  *painter = legation_painter_ref (edition->painter);

  return legation_dataset_ref (edition->dataset);
}
