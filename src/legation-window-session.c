/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's session: given to all views, and exchanged for one on the other edition of the dataset
 * when the editors' notes are to be applied, or not any more. */

#include "config.h"

#include "legation-window-private.h"

/* Views that take another session show the same of it; what plays ends. */
void
_legation_window_set_session (LegationWindow *self,
                              LegationSession *session,
                              LegationPainter *painter)
{
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      legation_session_set_playing (self->session, FALSE);
    }
  g_set_object (&self->session, session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (_legation_window_session_changed_cb),
                            self);
  legation_relationship_list_set_session (self->list, session);
  legation_search_pane_set_session (self->search, session);
  legation_map_view_set_session (self->map, session, painter);
  legation_timeline_set_session (self->timeline, session);
  legation_details_set_session (self->details, session);
  legation_filter_menu_set_session (self->filter_menu, session);
  legation_filter_chips_set_session (self->filter_chips, session);
  legation_compare_view_set_session (self->compare, session);
  legation_presenting_set_session (self->presenting, session, painter);
  legation_handout_set_session (self->handout, session, painter);
  _legation_window_update_comparison (self, FALSE);
  if (self->keeper != NULL)
    legation_view_keeper_follow (self->keeper, session);
  _legation_window_update_actions (self);
  _legation_window_update_display (self);
  _legation_window_update_story (self, FALSE);
}

/* What was read once can be read again, so that nothing fails here but what was cancelled: then the
 * window may be gone.  The application had to wait for the thread all the same. */
static void
edition_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (LegationPainter) painter = NULL;
  g_autoptr (LegationSession) session = NULL;
  LegationWindow *self;
  GAction *action;

  g_application_release (g_application_get_default ());
  dataset = legation_document_load_edition_finish (LEGATION_DOCUMENT (source), result, &painter,
                                                   NULL);
  if (dataset == NULL)
    return;

  self = LEGATION_WINDOW (user_data);
  g_clear_object (&self->loading);
  session = legation_session_new_from (self->session, dataset);
  _legation_window_set_session (self, session, painter);
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "apply-notes");
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (legation_dataset_get_notes_applied (dataset)));
}

/* The state changes when the other edition is there; until then nothing else can be asked for. */
static void
change_notes_applied_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  LegationWindow *self = user_data;
  gboolean wanted = g_variant_get_boolean (state);
  g_autoptr (GVariant) current = g_action_get_state (G_ACTION (action));

  if (self->loading != NULL || wanted == g_variant_get_boolean (current))
    return;
  self->loading = g_cancellable_new ();
  g_application_hold (g_application_get_default ());
  legation_document_load_edition (self->document, wanted, self->loading, edition_loaded_cb, self);
}

/* The window goes: what it waits for need not come. */
void
_legation_window_cancel_loading (LegationWindow *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* A dataset is opened as its sources have it.  Where no note changes anything there is no action, and
 * the menu leaves out what has none. */
void
_legation_window_update_notes_action (LegationWindow *self)
{
  static const GActionEntry entry
    = { .name = "apply-notes", .state = "false", .change_state = change_notes_applied_cb };
  LegationDataset *dataset = legation_session_get_dataset (self->session);

  _legation_window_cancel_loading (self);
  g_action_map_remove_action (G_ACTION_MAP (self), entry.name);
  if (legation_dataset_count_applicable_notes (dataset) > 0)
    g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
}
