/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationPresenting: which story is presented and where it begins.  The talk has a session of its own,
 * so that leaving it puts nothing back: nothing was moved. */

#include "config.h"

#include "legation-presenting.h"

#include "legation-application.h"
#include "legation-screens.h"

struct _LegationPresenting
{
  GObject parent_instance;

  /* Owned */
  LegationSession *session; /* of the window; nullable */
  LegationPainter *painter; /* nullable */
  GSettings *settings;
  LegationTalk *talk; /* nullable: nothing is presented */
  LegationScreens *screens; /* of the talk */

  /* Values */
  GtkApplicationWindow *window;      /* unowned: it owns the object */
  LegationPresentation *audience;    /* unowned: it goes with the talk */
  LegationLabelChoice labels;
  const char *last_story;     /* nullable: id of what was presented last, interned */
  const char *last_step;      /* nullable: id of where it was left, interned */
  LegationSlideKind last_kind;
  const char *chosen_then;    /* nullable: id of what was chosen in the window then, interned */
};

G_DEFINE_FINAL_TYPE (LegationPresenting, legation_presenting, G_TYPE_OBJECT)

/**
 * legation_presenting_get_story: which story would be presented now.
 *
 * Returns: (nullable) (transfer none): the one that is chosen in the window, or one of whose steps is;
 *   else the one that was presented last, else the first; %NULL where the dataset has none
 */
const LegationStory *
legation_presenting_get_story (LegationPresenting *self)
{
  LegationDataset *dataset;
  const LegationRecord *record;

  g_return_val_if_fail (LEGATION_IS_PRESENTING (self), NULL);

  dataset = legation_session_get_dataset (self->session);
  record = legation_session_get_selection (self->session);

  if (record != NULL && record->kind == LEGATION_KIND_STORY)
    return (const LegationStory *) record;
  if (record != NULL && record->kind == LEGATION_KIND_STEP)
    return ((const LegationStep *) record)->story;
  record = self->last_story != NULL ? legation_dataset_find (dataset, self->last_story) : NULL;
  if (record != NULL && record->kind == LEGATION_KIND_STORY)
    return (const LegationStory *) record;

  return legation_dataset_get_n_stories (dataset) > 0 ? legation_dataset_get_story (dataset, 0)
                                                      : NULL;
}

static gboolean
is_slide (const LegationSlide *slide, LegationSlideKind kind, const char *step)
{
  return slide->kind == kind
         && (slide->step == NULL || g_strcmp0 (slide->step->record.id, step) == 0);
}

/* Where a story goes on: at the step that was shown last, in a talk or by the window since then. */
static guint
find_position (LegationPresenting *self, LegationTalk *talk)
{
  const LegationStep *chosen = legation_session_get_step (self->session);
  const LegationStory *story = legation_talk_get_story (talk);
  LegationSlideKind kind = LEGATION_SLIDE_TITLE;
  const char *step = NULL;

  if (self->last_story == g_intern_string (story->record.id))
    {
      kind = self->last_kind;
      step = self->last_step;
    }
  if (chosen != NULL && chosen->story == story
      && self->chosen_then != g_intern_string (chosen->record.id))
    {
      kind = LEGATION_SLIDE_STEP;
      step = chosen->record.id;
    }
  for (guint i = 0; i < legation_talk_get_n_slides (talk); i++)
    if (is_slide (legation_talk_get_slide (talk, i), kind, step))
      return i;

  return 0;
}

static void
remember (LegationPresenting *self)
{
  const LegationSlide *slide = legation_talk_get_current (self->talk);
  const LegationStep *chosen = legation_session_get_step (self->session);

  self->last_story = g_intern_string (slide->story->record.id);
  self->last_kind = slide->kind;
  self->last_step = slide->step != NULL ? g_intern_string (slide->step->record.id) : NULL;
  self->chosen_then = chosen != NULL ? g_intern_string (chosen->record.id) : NULL;
}

static void
talk_changed_cb (LegationPresenting *self, guint changes)
{
  if (changes & LEGATION_TALK_CHANGE_SLIDE)
    remember (self);
  if (changes & LEGATION_TALK_CHANGE_SCALE)
    g_settings_set_double (self->settings, "projector-scale",
                           legation_talk_get_scale (self->talk));
  if (changes & LEGATION_TALK_CHANGE_ENDED)
    {
      g_signal_handlers_disconnect_by_data (self->talk, self);
      g_clear_object (&self->screens);
      g_clear_object (&self->talk);
      self->audience = NULL;
      gtk_window_present (GTK_WINDOW (self->window));
    }
}

static void
open_windows (LegationPresenting *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  LegationAreas *areas = legation_application_get_areas (LEGATION_APPLICATION (application));

  self->audience
    = legation_presentation_new (application, self->talk, self->painter, areas, self->labels);
  self->screens = legation_screens_new (self->audience, self->talk, self->painter, areas, self->labels,
                                        self->settings);
  legation_screens_show (self->screens, GTK_WINDOW (self->window));
}

/**
 * legation_presenting_start: presents a story, on the whole screen.
 * @story: (nullable): of the window's dataset; %NULL is the chosen one, or the last, or the first
 * @from_start: whether it begins with its first slide, or goes on at the one that was shown last
 *
 * Returns: whether there is anything to present; what is presented already is brought to the front
 */
gboolean
legation_presenting_start (LegationPresenting *self,
                           const LegationStory *story,
                           gboolean from_start)
{
  g_autoptr (LegationSession) session = NULL;
  guint position;

  g_return_val_if_fail (LEGATION_IS_PRESENTING (self), FALSE);

  if (self->talk != NULL)
    {
      legation_screens_present (self->screens);
      return TRUE;
    }
  if (story == NULL)
    story = legation_presenting_get_story (self);
  if (story == NULL)
    return FALSE;

  legation_session_set_playing (self->session, FALSE);
  session = legation_session_new (legation_session_get_dataset (self->session),
                                  legation_session_get_gazetteer (self->session),
                                  legation_session_get_language (self->session));
  self->talk = legation_talk_new (session, story);
  legation_talk_set_scale (self->talk, g_settings_get_double (self->settings, "projector-scale"));
  position = from_start ? 0 : find_position (self, self->talk);
  if (position > 0)
    legation_talk_go_to (self->talk, position);
  remember (self);
  g_signal_connect_swapped (self->talk, "changed", G_CALLBACK (talk_changed_cb), self);
  open_windows (self);

  return TRUE;
}

/** legation_presenting_set_automatic: has the talk, if there is one, run by itself. */
void
legation_presenting_set_automatic (LegationPresenting *self)
{
  g_return_if_fail (LEGATION_IS_PRESENTING (self));

  if (self->talk != NULL)
    legation_talk_set_automatic (self->talk, TRUE);
}

/** legation_presenting_end: leaves the talk, if there is one. */
void
legation_presenting_end (LegationPresenting *self)
{
  g_return_if_fail (LEGATION_IS_PRESENTING (self));

  if (self->talk != NULL)
    legation_talk_end (self->talk);
}

static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  legation_presenting_start (user_data, NULL, FALSE);
}

static void
present_from_start_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  legation_presenting_start (user_data, NULL, TRUE);
}

static void
present_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationPresenting *self = user_data;
  const LegationRecord *record
    = legation_dataset_find (legation_session_get_dataset (self->session),
                             g_variant_get_string (parameter, NULL));

  if (record != NULL && record->kind == LEGATION_KIND_STORY)
    legation_presenting_start (self, (const LegationStory *) record, FALSE);
}

static void
update_actions (LegationPresenting *self)
{
  static const char *const names[] = { "present", "present-from-start" };
  LegationDataset *dataset = legation_session_get_dataset (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), names[i])),
      legation_dataset_get_n_stories (dataset) > 0);
}

/**
 * legation_presenting_set_session: what stories are of, from the next talk on.
 * @session: the window's
 * @painter: draws the journeys of its dataset
 */
void
legation_presenting_set_session (LegationPresenting *self,
                                 LegationSession *session,
                                 LegationPainter *painter)
{
  g_return_if_fail (LEGATION_IS_PRESENTING (self));

  g_set_object (&self->session, session);
  legation_painter_ref (painter);
  g_clear_pointer (&self->painter, legation_painter_unref);
  self->painter = painter;
  update_actions (self);
}

/** legation_presenting_set_labels: in which language places are labelled, from the next talk on. */
void
legation_presenting_set_labels (LegationPresenting *self, LegationLabelChoice labels)
{
  g_return_if_fail (LEGATION_IS_PRESENTING (self));

  self->labels = labels;
}

static void
legation_presenting_dispose (GObject *object)
{
  LegationPresenting *self = LEGATION_PRESENTING (object);

  if (self->talk != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->talk, self);
      legation_talk_end (self->talk);
    }
  g_clear_object (&self->screens);
  g_clear_object (&self->talk);
  g_clear_object (&self->session);
  g_clear_pointer (&self->painter, legation_painter_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (legation_presenting_parent_class)->dispose (object);
}

static void
legation_presenting_class_init (LegationPresentingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_presenting_dispose;
}

static void
legation_presenting_init (LegationPresenting *self)
{
}

/**
 * legation_presenting_new: presents the stories of a window's dataset.
 * @window: owns the object; its actions start to present
 * @settings: remembers how large all is drawn
 *
 * Returns: (transfer full): the object
 */
LegationPresenting *
legation_presenting_new (GtkApplicationWindow *window, GSettings *settings)
{
  static const GActionEntry entries[] = {
    { .name = "present", .activate = present_cb },
    { .name = "present-from-start", .activate = present_from_start_cb },
    { .name = "present-story", .parameter_type = "s", .activate = present_story_cb },
  };
  LegationPresenting *self = g_object_new (LEGATION_TYPE_PRESENTING, NULL);

  self->window = window;
  self->settings = g_object_ref (settings);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);

  return self;
}
