/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the map shows what it shows: the menu of map options.  In which language places are labelled is
 * remembered; traces and tints belong to what one looks at, and begin switched off. */

#include "config.h"

#include "legation-window-private.h"

static const char *const measures[LEGATION_N_MEASURES] = {
  [LEGATION_MEASURE_NONE] = "nothing",
  [LEGATION_MEASURE_CONTACTS] = "contacts",
  [LEGATION_MEASURE_STATUS] = "status",
  [LEGATION_MEASURE_LAST_CONTACT] = "last-contact",
};

static const char *const label_choices[LEGATION_N_LABEL_CHOICES] = {
  [LEGATION_LABELS_INTERFACE] = "interface",
  [LEGATION_LABELS_LOCAL] = "local",
  [LEGATION_LABELS_BOTH] = "both",
};

static guint
find_word (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return i;

  return 0;
}

static void
change_tint_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  LegationWindow *self = data;
  const char *word = g_variant_get_string (state, NULL);

  legation_session_set_measure (self->session,
                                (LegationMeasure) find_word (measures, LEGATION_N_MEASURES, word));
}

static void
change_ghosts_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  LegationWindow *self = data;

  legation_session_set_ghosts (self->session, g_variant_get_boolean (state));
}

static void
label_language_cb (LegationWindow *self)
{
  g_autofree char *word = g_settings_get_string (self->settings, "label-language");
  const LegationLabelChoice labels
    = (LegationLabelChoice) find_word (label_choices, LEGATION_N_LABEL_CHOICES, word);

  legation_map_view_set_labels (self->map, labels);
  legation_presenting_set_labels (self->presenting, labels);
  legation_handout_set_labels (self->handout, labels);
}

/* The menu tells what the session says, whoever changed it. */
void
_legation_window_update_display (LegationWindow *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  GAction *tint = g_action_map_lookup_action (G_ACTION_MAP (self), "tint");
  GAction *ghosts = g_action_map_lookup_action (G_ACTION_MAP (self), "ghosts");

  g_simple_action_set_state (G_SIMPLE_ACTION (tint),
                             g_variant_new_string (measures[view->measure]));
  g_simple_action_set_state (G_SIMPLE_ACTION (ghosts), g_variant_new_boolean (view->ghosts));
}

void
_legation_window_add_display_actions (LegationWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "tint", .parameter_type = "s", .state = "'nothing'", .change_state = change_tint_cb },
    { .name = "ghosts", .state = "false", .change_state = change_ghosts_cb },
  };
  g_autoptr (GAction) labels = g_settings_create_action (self->settings, "label-language");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), labels);
  g_signal_connect_object (self->settings, "changed::label-language",
                           G_CALLBACK (label_language_cb), self, G_CONNECT_SWAPPED);
  label_language_cb (self);
}
