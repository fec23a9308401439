/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationApplication: its windows, actions and keys, and its command line. */

#include "config.h"

#include "legation-application-private.h"

#include "legation-about.h"
#include "legation-composer.h"
#include "legation-guide.h"
#include "legation-memory.h"
#include "legation-recent.h"
#include "legation-renderer.h"
#include "legation-ui-resources.h"

#include <glib/gi18n.h>
#include <stdlib.h>

G_DEFINE_FINAL_TYPE (LegationApplication, legation_application, ADW_TYPE_APPLICATION)

/* Actions and their keys; the shortcuts window lists the same.  Keys that are also typed, like the
 * comma, are in the window's template: here they would be taken before an entry could have them. */
static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.open", { "<Control>o" } },
  { "app.quit", { "<Control>q" } },
  { "app.guide", { "F1" } },
  { "window.close", { "<Control>w" } },
  { "win.reload", { "<Control>r" } },
  { "win.search", { "<Control>f" } },
  { "win.show-list", { "F9" } },
  { "win.show-details", { "<Shift>F9" } },
  { "win.fullscreen", { "F11" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.back", { "<Control>bracketleft", "<Alt>Left" } },
  { "win.forward", { "<Control>bracketright", "<Alt>Right" } },
  { "win.copy-link", { "<Shift><Control>k" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Shift><Control>z", "<Control>y" } },
  { "win.filters", { "<Shift><Control>f" } },
  { "win.show-events", { "<Shift><Control>l" } },
  { "win.new-story", { "<Control>n" } },
  { "win.add-step", { "<Shift><Control>n" } },
  { "win.present", { "F5" } },
  { "win.present-from-start", { "<Shift>F5" } },
  { "win.compare", { "<Control>d" } },
  { "win.compare-periods", { "<Shift><Control>d" } },
  { "win.select-time", { "<Control>l" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
  { "win.fit", { "<Control>0" } },
  { "win.fit-selection", { "<Control>9" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
};

/* The window of a file, or of the built-in dataset; NULL where that is not open. */
LegationWindow *
_legation_application_find_window (LegationApplication *self, GFile *file)
{
  for (GList *i = gtk_application_get_windows (GTK_APPLICATION (self)); i != NULL; i = i->next)
    if (LEGATION_IS_WINDOW (i->data))
      {
        GFile *other = legation_document_get_file (legation_window_get_document (i->data));

        if (other == file || (other != NULL && file != NULL && g_file_equal (other, file)))
          return i->data;
      }

  return NULL;
}

#define TRIM_MILLISECONDS 700

static gboolean
trim_cb (gpointer data)
{
  LegationApplication *self = data;

  self->trim = 0;
  legation_memory_end_opening ();

  return G_SOURCE_REMOVE;
}

/* Once the window is there and nobody waits. */
static void
trim_later (LegationApplication *self)
{
  g_clear_handle_id (&self->trim, g_source_remove);
  self->trim = g_timeout_add_full (G_PRIORITY_LOW, TRIM_MILLISECONDS, trim_cb, self, NULL);
}

/* A window that looks at a dataset as one did when it was closed, where that is wanted; what measures
 * the process looks at it as new each time. */
static LegationWindow *
create_window (LegationApplication *self,
               LegationDocument *document,
               LegationPainter *painter,
               gboolean restores)
{
  g_autoptr (LegationSession) session = _legation_application_create_session (self, document);
  g_autoptr (LegationViewKeeper) keeper = NULL;
  LegationWindow *window;

  if (self->benchmark == NULL)
    keeper = legation_view_keeper_new (legation_document_get_file (document));
  if (keeper != NULL && restores)
    legation_view_keeper_restore (keeper, session);
  window = legation_window_new (self, document, session, painter, self->recent);
  if (keeper != NULL)
    legation_window_set_keeper (window, keeper);

  return window;
}

/* The window of a dataset: the one that there is, which takes the file's new state, or a new one.
 * @restores: whether a new one shows what was shown before */
LegationWindow *
_legation_application_show (LegationApplication *self,
                            LegationDocument *document,
                            gboolean restores)
{
  LegationPainter *painter
    = legation_document_get_painter (document, _legation_application_get_basemap (self));
  LegationWindow *window
    = _legation_application_find_window (self, legation_document_get_file (document));

  if (window == NULL)
    window = create_window (self, document, painter, restores);
  else if (!legation_document_is_as_new (legation_window_get_document (window), document))
    legation_window_set_document (window, document, painter);
  gtk_window_present (GTK_WINDOW (window));
  trim_later (self);

  return window;
}

/* The window that was in front last; NULL where no dataset is open. */
LegationWindow *
_legation_application_get_window (LegationApplication *self)
{
  for (GList *i = gtk_application_get_windows (GTK_APPLICATION (self)); i != NULL; i = i->next)
    if (LEGATION_IS_WINDOW (i->data))
      return i->data;

  return NULL;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GtkWindow *window;

  _legation_application_cancel_openings (LEGATION_APPLICATION (application));
  while ((window = gtk_application_get_active_window (application)) != NULL)
    {
      const gboolean asks = LEGATION_IS_WINDOW (window) && gtk_widget_get_mapped (GTK_WIDGET (window));

      gtk_window_close (window);
      if (asks && g_list_find (gtk_application_get_windows (application), window) != NULL)
        return; /* what is in it could not be saved, and it says so */
      if (gtk_application_get_active_window (application) == window)
        gtk_window_destroy (window);
    }
}

static void
legation_application_activate (GApplication *application)
{
  LegationApplication *self = LEGATION_APPLICATION (application);
  LegationWindow *window = _legation_application_get_window (self);

  if (self->is_opening)
    self->is_opening = FALSE;
  else if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    _legation_application_show (self, _legation_application_get_built_in (self), TRUE);
}

/* Shows the first story of what is open, once or again and again. */
static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationApplication *self = user_data;

  legation_application_activate (G_APPLICATION (self));
  legation_window_present_story (
    _legation_application_get_window (self),
    g_str_equal (g_action_get_name (G_ACTION (action)), LEGATION_HINT_KIOSK));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationApplication *self = user_data;
  LegationWindow *parent = _legation_application_get_window (self);

  legation_about_show (parent != NULL ? GTK_WINDOW (parent) : NULL,
                       legation_document_get_dataset (_legation_application_get_built_in (self)));
}

static void
guide_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationApplication *self = user_data;
  LegationWindow *parent = _legation_application_get_window (self);

  legation_guide_show (GTK_APPLICATION (self), parent != NULL ? GTK_WINDOW (parent) : NULL);
}

static void
legation_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_cb },
    { .name = "guide", .activate = guide_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = LEGATION_HINT_PRESENT, .activate = present_cb },
    { .name = LEGATION_HINT_KIOSK, .activate = present_cb },
  };
  LegationApplication *self = LEGATION_APPLICATION (application);

  g_resources_register (legation_ui_get_resource ());
  G_APPLICATION_CLASS (legation_application_parent_class)->startup (application);
  legation_renderer_chosen ();

  gtk_window_set_default_icon_name (LEGATION_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  _legation_application_add_open_actions (self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           (const char *const *) shortcuts[i].accels);
  self->recent = legation_recent_menu_new ();
  _legation_application_wait_for_questions (self);
}

static gboolean
legation_application_dbus_register (GApplication *application,
                                    GDBusConnection *connection,
                                    const char *path,
                                    GError **error)
{
  GApplicationClass *parent = G_APPLICATION_CLASS (legation_application_parent_class);

  return parent->dbus_register (application, connection, path, error)
         && _legation_application_dbus_register (application, connection, path, error);
}

static void
legation_application_dbus_unregister (GApplication *application,
                                      GDBusConnection *connection,
                                      const char *path)
{
  _legation_application_dbus_unregister (application);
  G_APPLICATION_CLASS (legation_application_parent_class)
    ->dbus_unregister (application, connection, path);
}

static void
legation_application_finalize (GObject *object)
{
  LegationApplication *self = LEGATION_APPLICATION (object);

  legation_composer_finish_all ();
  g_clear_handle_id (&self->trim, g_source_remove);
  g_clear_pointer (&self->openings, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->recent);
  g_clear_object (&self->search);
  g_clear_object (&self->benchmark);
  g_clear_object (&self->built_in);
  g_clear_pointer (&self->areas, legation_areas_unref);
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
  G_APPLICATION_CLASS (klass)->open = _legation_application_open;
  G_APPLICATION_CLASS (klass)->dbus_register = legation_application_dbus_register;
  G_APPLICATION_CLASS (klass)->dbus_unregister = legation_application_dbus_unregister;
}

/* Tells the instance that runs, or becomes it; then nothing but what is opened shall be shown. */
static int
open_from_command_line (LegationApplication *self, const char **names, const char *hint)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  for (; names != NULL && *names != NULL; names++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (*names));
  if (files->len > 0)
    g_application_open (application, (GFile **) files->pdata, (int) files->len, hint);
  else
    g_action_group_activate_action (G_ACTION_GROUP (application), hint, NULL);
  if (g_application_get_is_remote (application))
    {
      g_dbus_connection_flush_sync (g_application_get_dbus_connection (application), NULL, NULL);
      return EXIT_SUCCESS;
    }
  self->is_opening = TRUE;

  return -1;
}

/* Measures this process alone: it neither asks one that runs, nor is asked by another one. */
static int
run_benchmark (LegationApplication *self, const char *scenarios, const char *dataset)
{
  GApplication *application = G_APPLICATION (self);
  const char *names[] = { dataset, NULL };
  g_autoptr (GError) error = NULL;

  self->benchmark = legation_benchmark_new (GTK_APPLICATION (self), scenarios, &error);
  if (self->benchmark == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_application_set_flags (application,
                           g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return dataset != NULL ? open_from_command_line (self, names, "") : -1;
}

static int
handle_local_options_cb (GApplication *application, GVariantDict *options, gpointer user_data)
{
  g_autofree const char **names = NULL;
  const char *hint = "";
  const char *scenarios = NULL, *dataset = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Legation %s\n", LEGATION_VERSION);
      return EXIT_SUCCESS;
    }
  g_variant_dict_lookup (options, "dataset", "^&ay", &dataset);
  if (g_variant_dict_lookup (options, "benchmark", "&s", &scenarios))
    return run_benchmark (LEGATION_APPLICATION (application), scenarios, dataset);
  if (dataset != NULL)
    {
      g_printerr ("%s\n", _("--dataset is for --benchmark: a file to open has no option before it"));
      return EXIT_FAILURE;
    }
  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);
  if (g_variant_dict_contains (options, "kiosk"))
    hint = LEGATION_HINT_KIOSK;
  else if (g_variant_dict_contains (options, "present"))
    hint = LEGATION_HINT_PRESENT;
  if (*hint == '\0' && names == NULL)
    return -1;

  return open_from_command_line (LEGATION_APPLICATION (application), names, hint);
}

static void
legation_application_init (LegationApplication *self)
{
  static const GOptionEntry options[] = {
    { "present", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
      N_("Present the first story of the dataset"), NULL },
    { "kiosk", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
      N_("Present it by itself, again and again"), NULL },
    { "benchmark", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
      N_("Measure in a window, print the result as JSON and exit"), "startup,pan,…" },
    { "dataset", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
      N_("Measure with this dataset"), "FILE" },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
      N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
    { 0 },
  };
  GApplication *application = G_APPLICATION (self);

  legation_memory_begin_opening ();
  g_application_add_main_option_entries (application, options);
  g_application_set_option_context_parameter_string (application, _("[FILE|LINK…]"));
  g_application_set_option_context_summary (
    application, _("An atlas of diplomacy.  Opens datasets (FILE) and shows what a link into one "
                   "leads to,\nsuch as legation:relationship/VN?from=2024&to=2025"));
  g_signal_connect (self, "handle-local-options", G_CALLBACK (handle_local_options_cb), NULL);
}

/** legation_application_has_failed: whether it could not do what it was started for, and ended. */
gboolean
legation_application_has_failed (LegationApplication *self)
{
  return self->has_failed;
}

/** legation_application_new: Returns: (transfer full): the application. */
LegationApplication *
legation_application_new (void)
{
  return g_object_new (LEGATION_TYPE_APPLICATION,
                       "application-id", LEGATION_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", LEGATION_RESOURCE_PREFIX,
                       NULL);
}
