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
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (session));

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      legation_session_set_playing (self->session, FALSE);
    }
  g_set_object (&self->session, session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (_legation_window_session_changed_cb),
                            self);
  adw_window_title_set_subtitle (self->title, header->title);
  legation_relationship_list_set_session (self->list, session);
  legation_map_view_set_session (self->map, session, painter);
  legation_timeline_set_session (self->timeline, session);
  legation_details_set_session (self->details, session);
  legation_channel_menu_set_session (self->channels, session);
  _legation_window_update_actions (self);
}

static void
change_notes_applied_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  LegationWindow *self = user_data;
  LegationApplication *application
    = LEGATION_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (LegationSession) session = NULL;
  LegationPainter *painter;
  LegationDataset *dataset
    = legation_application_get_edition (application, g_variant_get_boolean (state), &painter);

  if (dataset == legation_session_get_dataset (self->session))
    return;
  session = legation_session_new_from (self->session, dataset);
  _legation_window_set_session (self, session, painter);
  g_simple_action_set_state (action, state);
}

/* Each window opens with the dataset as its sources have it.  Where no note changes anything there is
 * no action, and the menu leaves out what has none. */
void
_legation_window_add_notes_action (LegationWindow *self)
{
  static const GActionEntry entry
    = { .name = "apply-notes", .state = "false", .change_state = change_notes_applied_cb };
  LegationDataset *dataset = legation_session_get_dataset (self->session);

  if (legation_dataset_count_applicable_notes (dataset) > 0)
    g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
}
