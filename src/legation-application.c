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
  LegationEdition written; /* as its sources have it */
  LegationEdition noted;   /* as its editors' notes have it; read when first asked for */
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

static void
load_edition (LegationApplication *self, LegationEdition *edition, LegationLoaderFlags flags)
{
  g_autoptr (GBytes) document = legation_data_lookup (LEGATION_DATA_DATASET);
  g_autoptr (LegationRoutes) routes = NULL;
  g_autoptr (GError) error = NULL;

  edition->dataset = legation_dataset_load (document, self->gazetteer, flags, NULL, &error);
  if (edition->dataset == NULL)
    g_error ("The built-in dataset cannot be read: %s", error->message);
  routes = legation_routes_new (edition->dataset, self->gazetteer);
  edition->painter = legation_painter_new (self->basemap, self->gazetteer, routes);
}

static void
clear_edition (LegationEdition *edition)
{
  g_clear_pointer (&edition->painter, legation_painter_unref);
  g_clear_pointer (&edition->dataset, legation_dataset_unref);
}

/* What is built in is checked by the tests; should it be broken all the same, it is better to say so
 * than to open an empty window. */
static void
load_data (LegationApplication *self)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GBytes) basemap = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (GError) error = NULL;

  self->gazetteer = legation_gazetteer_new (names, &error);
  if (self->gazetteer == NULL)
    g_error ("The built-in names cannot be read: %s", error->message);
  self->basemap = legation_basemap_new (basemap, &error);
  if (self->basemap == NULL)
    g_error ("The built-in base map cannot be read: %s", error->message);
  load_edition (self, &self->written, LEGATION_LOADER_TRANSLATE);
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
        = legation_session_new (self->written.dataset, self->gazetteer, language);

      window = GTK_WINDOW (legation_window_new (self, session, self->written.painter));
    }
  gtk_window_present (window);
}

static void
legation_application_finalize (GObject *object)
{
  LegationApplication *self = LEGATION_APPLICATION (object);

  legation_composer_finish_all ();
  clear_edition (&self->noted);
  clear_edition (&self->written);
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

/**
 * legation_application_get_edition: the built-in dataset as its sources have it, or as it is with its
 * editors' notes applied.
 * @painter: (out) (transfer none): draws its journeys
 *
 * Returns: (transfer none): the dataset, which lives as long as the application
 */
LegationDataset *
legation_application_get_edition (LegationApplication *self,
                                  gboolean notes_applied,
                                  LegationPainter **painter)
{
  LegationEdition *edition = notes_applied ? &self->noted : &self->written;

  g_return_val_if_fail (LEGATION_IS_APPLICATION (self), NULL);

  if (edition->dataset == NULL)
    load_edition (self, edition, LEGATION_LOADER_TRANSLATE | LEGATION_LOADER_APPLY_NOTES);
  *painter = edition->painter;

  return edition->dataset;
}
