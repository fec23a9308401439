/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationHandout: the window's actions that write and print the story that would be presented. */

#include "config.h"

#include "legation-handout-private.h"

#include "legation-application.h"

#include <glib/gi18n.h>
#include <string.h>

/* The fonts are those of the command line: paper does not follow the desktop. */
#define FONT "Cantarell, Noto Sans 11"

struct _LegationHandout
{
  GObject parent_instance;

  /* Owned */
  LegationSession *session; /* of the window; nullable */
  LegationPainter *painter; /* nullable */
  GtkFileChooserNative *chooser; /* while it is open */

  /* Values */
  GtkApplicationWindow *window;   /* unowned: it owns the object */
  LegationPresenting *presenting; /* unowned: of the same window */
  LegationLabelChoice labels;
  LegationHandoutChoice choice; /* of what is being exported */
};

G_DEFINE_FINAL_TYPE (LegationHandout, legation_handout, G_TYPE_OBJECT)

/**
 * _legation_handout_make_book: puts a story on paper, in light colours.
 * @legend: whether what is on the maps is explained on them
 *
 * Returns: (transfer full): the pages
 */
LegationSlideBook *
_legation_handout_make_book (LegationHandout *self,
                             LegationSession *session,
                             LegationPainter *painter,
                             const LegationStory *story,
                             const LegationSlidePaper *paper,
                             gboolean legend)
{
  GApplication *application = g_application_get_default (); /* the window may be gone */
  const LegationSlideLook look = {
    .style = LEGATION_STYLE_LIGHT,
    .areas = legation_application_get_areas (LEGATION_APPLICATION (application)),
    .routes = legation_painter_get_routes (painter),
    .labels = self->labels,
    .legend = legend,
    .language = g_intern_string (legation_session_get_language (session)),
    .font = g_intern_static_string (FONT),
  };

  return legation_slide_book_new (session, story, &look, paper);
}

/* What may be in the name of a file everywhere, and is no folder that is there already. */
static char *
make_name (const char *title, const char *suffix)
{
  g_autofree char *text = g_strdelimit (g_strdup (title), "/\\:*?\"<>|", ' ');
  const char *name;

  for (char *c = text; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  g_strstrip (text);
  name = text + strspn (text, ". ");

  return g_strconcat (*name != '\0' ? name : _("Story"), suffix, NULL);
}

/* A folder of that name that is not there yet: “Name”, “Name 2”… */
static GFile *
find_new_folder (GFile *parent, const char *name)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *numbered = i > 1 ? g_strdup_printf ("%s %u", name, i) : g_strdup (name);
      GFile *folder = g_file_get_child (parent, numbered);

      if (!g_file_query_exists (folder, NULL))
        return folder;
      g_object_unref (folder);
    }
}

static void
target_cb (GtkNativeDialog *dialog, int response, LegationHandout *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  const LegationStory *story = legation_presenting_get_story (self->presenting);
  g_autoptr (LegationSlideBook) book = NULL;
  g_autoptr (GFile) target = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    target = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (target == NULL || story == NULL)
    return;
  if (self->choice.format != LEGATION_HANDOUT_PDF)
    {
      g_autofree char *name = make_name (story->record.name, "");
      g_autoptr (GFile) folder = g_steal_pointer (&target);

      target = find_new_folder (folder, name);
    }
  book = _legation_handout_make_book (self, self->session, self->painter, story, &self->choice.paper,
                                      self->choice.legend);
  _legation_handout_write (book, self->painter, self->choice.format, target,
                           GTK_WINDOW (self->window));
}

static void
chosen_cb (LegationHandout *self, const LegationHandoutChoice *choice)
{
  const LegationStory *story = legation_presenting_get_story (self->presenting);
  const gboolean is_file = choice->format == LEGATION_HANDOUT_PDF;

  if (story == NULL || self->chooser != NULL)
    return;
  self->choice = *choice;
  self->chooser = gtk_file_chooser_native_new (
    is_file ? _("Export Story") : _("Export Pictures into Folder"), GTK_WINDOW (self->window),
    is_file ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Export"),
    NULL);
  if (is_file)
    {
      g_autofree char *name = make_name (story->record.name, ".pdf");

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (target_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationHandout *self = user_data;
  const LegationStory *story = legation_presenting_get_story (self->presenting);

  if (story != NULL)
    _legation_handout_ask (self, GTK_WINDOW (self->window), story->record.name, chosen_cb);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationHandout *self = user_data;
  const LegationStory *story = legation_presenting_get_story (self->presenting);

  if (story != NULL)
    _legation_handout_print (self, self->session, self->painter, story, GTK_WINDOW (self->window));
}

/**
 * legation_handout_set_session: what stories are of.
 * @session: the window's
 * @painter: draws the journeys of its dataset
 */
void
legation_handout_set_session (LegationHandout *self,
                              LegationSession *session,
                              LegationPainter *painter)
{
  static const char *const names[] = { "export-story", "print-story" };

  g_return_if_fail (LEGATION_IS_HANDOUT (self));

  g_set_object (&self->session, session);
  legation_painter_ref (painter);
  g_clear_pointer (&self->painter, legation_painter_unref);
  self->painter = painter;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), names[i])),
      legation_dataset_get_n_stories (legation_session_get_dataset (session)) > 0);
}

/** legation_handout_set_labels: in which language places are labelled. */
void
legation_handout_set_labels (LegationHandout *self, LegationLabelChoice labels)
{
  g_return_if_fail (LEGATION_IS_HANDOUT (self));

  self->labels = labels;
}

static void
legation_handout_dispose (GObject *object)
{
  LegationHandout *self = LEGATION_HANDOUT (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_pointer (&self->painter, legation_painter_unref);

  G_OBJECT_CLASS (legation_handout_parent_class)->dispose (object);
}

static void
legation_handout_class_init (LegationHandoutClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_handout_dispose;
}

static void
legation_handout_init (LegationHandout *self)
{
}

/**
 * legation_handout_new: writes and prints the stories of a window's dataset.
 * @window: owns the object; its actions start it
 * @presenting: of the same window; knows which story is meant
 *
 * Returns: (transfer full): the object
 */
LegationHandout *
legation_handout_new (GtkApplicationWindow *window, LegationPresenting *presenting)
{
  static const GActionEntry entries[] = {
    { .name = "export-story", .activate = export_cb },
    { .name = "print-story", .activate = print_cb },
  };
  LegationHandout *self = g_object_new (LEGATION_TYPE_HANDOUT, NULL);

  self->window = window;
  self->presenting = presenting;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);

  return self;
}
