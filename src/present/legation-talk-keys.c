/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys as other programs for talks have them, and as clickers and headsets send them.  A window sees
 * them before anything in it: the map would take the arrows. */

#include "config.h"

#include "legation-talk-keys.h"

#include <glib/gi18n.h>

typedef struct
{
  guint keyval; /* of letters, the small one */
  LegationTalkAction action;
} Binding;

static const Binding bindings[] = {
  { GDK_KEY_Page_Down, LEGATION_TALK_NEXT },
  { GDK_KEY_KP_Page_Down, LEGATION_TALK_NEXT },
  { GDK_KEY_space, LEGATION_TALK_NEXT },
  { GDK_KEY_KP_Space, LEGATION_TALK_NEXT },
  { GDK_KEY_Right, LEGATION_TALK_NEXT },
  { GDK_KEY_KP_Right, LEGATION_TALK_NEXT },
  { GDK_KEY_Down, LEGATION_TALK_NEXT },
  { GDK_KEY_KP_Down, LEGATION_TALK_NEXT },
  { GDK_KEY_n, LEGATION_TALK_NEXT },
  { GDK_KEY_AudioNext, LEGATION_TALK_NEXT },
  { GDK_KEY_AudioForward, LEGATION_TALK_NEXT },
  { GDK_KEY_Forward, LEGATION_TALK_NEXT },
  { GDK_KEY_Page_Up, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_KP_Page_Up, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_Left, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_KP_Left, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_Up, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_KP_Up, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_p, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_AudioPrev, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_AudioRewind, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_Back, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_Home, LEGATION_TALK_FIRST },
  { GDK_KEY_KP_Home, LEGATION_TALK_FIRST },
  { GDK_KEY_End, LEGATION_TALK_LAST },
  { GDK_KEY_KP_End, LEGATION_TALK_LAST },
  { GDK_KEY_Return, LEGATION_TALK_ENTER },
  { GDK_KEY_KP_Enter, LEGATION_TALK_ENTER },
  { GDK_KEY_ISO_Enter, LEGATION_TALK_ENTER },
  { GDK_KEY_BackSpace, LEGATION_TALK_ERASE },
  { GDK_KEY_Escape, LEGATION_TALK_ESCAPE },
  { GDK_KEY_b, LEGATION_TALK_BLACK },
  { GDK_KEY_period, LEGATION_TALK_BLACK },
  { GDK_KEY_KP_Decimal, LEGATION_TALK_BLACK },
  { GDK_KEY_w, LEGATION_TALK_WHITE },
  { GDK_KEY_comma, LEGATION_TALK_WHITE },
  { GDK_KEY_KP_Separator, LEGATION_TALK_WHITE },
  { GDK_KEY_f, LEGATION_TALK_FREEZE },
  { GDK_KEY_Tab, LEGATION_TALK_OVERVIEW },
  { GDK_KEY_ISO_Left_Tab, LEGATION_TALK_OVERVIEW },
  { GDK_KEY_g, LEGATION_TALK_LEGEND },
  { GDK_KEY_l, LEGATION_TALK_SPOTLIGHT },
  { GDK_KEY_c, LEGATION_TALK_CLEAR },
  { GDK_KEY_t, LEGATION_TALK_TIMER },
  { GDK_KEY_s, LEGATION_TALK_NOTES },
  { GDK_KEY_m, LEGATION_TALK_SWAP },
  { GDK_KEY_a, LEGATION_TALK_AUTOMATIC },
  { GDK_KEY_F1, LEGATION_TALK_HELP },
  { GDK_KEY_question, LEGATION_TALK_HELP },
  { GDK_KEY_plus, LEGATION_TALK_LARGER },
  { GDK_KEY_equal, LEGATION_TALK_LARGER },
  { GDK_KEY_KP_Add, LEGATION_TALK_LARGER },
  { GDK_KEY_minus, LEGATION_TALK_SMALLER },
  { GDK_KEY_KP_Subtract, LEGATION_TALK_SMALLER },
  { GDK_KEY_AudioPlay, LEGATION_TALK_PLAY },
  { GDK_KEY_AudioPause, LEGATION_TALK_PLAY },
  { GDK_KEY_AudioStop, LEGATION_TALK_STOP },
};

/* With Ctrl. */
static const Binding controls[] = {
  { GDK_KEY_Left, LEGATION_TALK_PAN_LEFT },   { GDK_KEY_KP_Left, LEGATION_TALK_PAN_LEFT },
  { GDK_KEY_Right, LEGATION_TALK_PAN_RIGHT }, { GDK_KEY_KP_Right, LEGATION_TALK_PAN_RIGHT },
  { GDK_KEY_Up, LEGATION_TALK_PAN_UP },       { GDK_KEY_KP_Up, LEGATION_TALK_PAN_UP },
  { GDK_KEY_Down, LEGATION_TALK_PAN_DOWN },   { GDK_KEY_KP_Down, LEGATION_TALK_PAN_DOWN },
  { GDK_KEY_plus, LEGATION_TALK_NOTES_LARGER },
  { GDK_KEY_equal, LEGATION_TALK_NOTES_LARGER },
  { GDK_KEY_KP_Add, LEGATION_TALK_NOTES_LARGER },
  { GDK_KEY_minus, LEGATION_TALK_NOTES_SMALLER },
  { GDK_KEY_KP_Subtract, LEGATION_TALK_NOTES_SMALLER },
};

/* With Shift; all others mean the same as without. */
static const Binding shifts[] = {
  { GDK_KEY_Page_Down, LEGATION_TALK_NOTES_ON },
  { GDK_KEY_KP_Page_Down, LEGATION_TALK_NOTES_ON },
  { GDK_KEY_Page_Up, LEGATION_TALK_NOTES_BACK },
  { GDK_KEY_KP_Page_Up, LEGATION_TALK_NOTES_BACK },
  { GDK_KEY_space, LEGATION_TALK_PREVIOUS },
  { GDK_KEY_t, LEGATION_TALK_RESET_TIMER },
};

static const LegationTalkKey keys[] = {
  { "Page_Down space Right Down Return n", N_("Next step, or end what plays") },
  { "Page_Up Left Up BackSpace p", N_("Previous step") },
  { "Home End", N_("First and last") },
  { "1…9 Return", N_("Go to a number") },
  { "Tab", N_("All steps as pictures") },
  { "b period", N_("Black; any key returns") },
  { "w comma", N_("White; any key returns") },
  { "f", N_("Freeze what the audience sees") },
  { "l", N_("Spotlight at the pointer") },
  { "c", N_("Clear the spotlight") },
  { "g", N_("Legend for the audience") },
  { "plus minus", N_("Larger or smaller for the room") },
  { "<Control>Left Right Up Down", N_("Look beside what is shown") },
  { "s", N_("Speaker notes") },
  { "<Shift>Page_Down <Shift>Page_Up", N_("Read on in them, and back") },
  { "<Control>plus <Control>minus", N_("Larger or smaller notes") },
  { "t <Shift>t", N_("Pause the timer, set it to zero") },
  { "m", N_("Swap the screens") },
  { "a", N_("Run by itself") },
  { "<Control>Tab Return", N_("Go to a button, press it") },
  { "question F1", N_("This list") },
  { "Escape", N_("Back; twice leaves") },
};

static gboolean
find (const Binding *table, gsize n, guint keyval, LegationTalkAction *action)
{
  for (gsize i = 0; i < n; i++)
    if (table[i].keyval == keyval)
      {
        *action = table[i].action;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_modifier (guint keyval)
{
  return (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R)
         || (keyval >= GDK_KEY_ISO_Lock && keyval <= GDK_KEY_ISO_Last_Group_Lock)
         || keyval == GDK_KEY_Mode_switch || keyval == GDK_KEY_Num_Lock
         || keyval == GDK_KEY_Scroll_Lock;
}

static gboolean
find_digit (guint keyval, LegationTalkAction *action)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    *action = LEGATION_TALK_DIGIT_0 + (keyval - GDK_KEY_0);
  else if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    *action = LEGATION_TALK_DIGIT_0 + (keyval - GDK_KEY_KP_0);
  else
    return FALSE;

  return TRUE;
}

/**
 * legation_talk_keys_find: what a key asks for.
 * @state: the modifiers that are held
 * @action: (out): what; of a key without a meaning, nothing
 *
 * Returns: whether the key is the talk's: those with Ctrl, Alt or Super are somebody else's, but for
 *   Ctrl and an arrow, plus or minus, and so are modifiers by themselves and F10, which opens a menu
 */
gboolean
legation_talk_keys_find (guint keyval, GdkModifierType state, LegationTalkAction *action)
{
  const GdkModifierType others = GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK;
  const gboolean shifted = (state & GDK_SHIFT_MASK) != 0;

  g_return_val_if_fail (action != NULL, FALSE);

  *action = LEGATION_TALK_NOTHING;
  if (is_modifier (keyval) || keyval == GDK_KEY_F10 || (state & others) != 0)
    return FALSE;
  keyval = gdk_keyval_to_lower (keyval);
  if (state & GDK_CONTROL_MASK)
    return find (controls, G_N_ELEMENTS (controls), keyval, action);
  if (find_digit (keyval, action))
    return TRUE;
  if (!shifted || !find (shifts, G_N_ELEMENTS (shifts), keyval, action))
    find (bindings, G_N_ELEMENTS (bindings), keyval, action);

  return TRUE;
}

/* In the overview, which has rows, what goes up and down elsewhere goes to another of them. */
static int
find_row (LegationTalk *talk, guint keyval, GdkModifierType state)
{
  if (!legation_talk_shows_overview (talk) || (state & GDK_CONTROL_MASK) != 0
      || legation_talk_get_curtain (talk) != LEGATION_CURTAIN_NONE || legation_talk_shows_help (talk))
    return 0;
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    return -1;

  return keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : 0;
}

/**
 * legation_talk_keys_press: has a talk do what a key asks for.
 *
 * Returns: whether the key is the talk's
 */
gboolean
legation_talk_keys_press (LegationTalk *talk, guint keyval, GdkModifierType state)
{
  const int row = find_row (talk, keyval, state);
  LegationTalkAction action;

  g_return_val_if_fail (LEGATION_IS_TALK (talk), FALSE);

  if (row != 0)
    {
      legation_talk_move_row (talk, row);
      return TRUE;
    }
  if (!legation_talk_keys_find (keyval, state, &action))
    return FALSE;
  legation_talk_act (talk, action);

  return TRUE;
}

/* A key that is held down sends itself again and again; a slide is passed over, or a talk left, by as
 * many presses as it takes. */
static gboolean
may_repeat (guint keyval, GdkModifierType state)
{
  LegationTalkAction action;

  return legation_talk_keys_find (keyval, state, &action)
         && ((action >= LEGATION_TALK_PAN_LEFT && action <= LEGATION_TALK_NOTES_SMALLER)
             || action == LEGATION_TALK_LARGER || action == LEGATION_TALK_SMALLER);
}

/* A menu that is open has all keys. */
static gboolean
is_in_menu (GtkEventController *controller)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_event_controller_get_widget (controller)));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
is_tab (guint keyval)
{
  return keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
}

static gboolean
presses_button (guint keyval, GdkModifierType state)
{
  return (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0
         && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter
             || keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space);
}

/* Whoever goes to a button by keys means it by the next Return, once.  Any other key, and the next one
 * after it, is the talk's again: what a clicker sends never presses a button that was left with the
 * focus. */
static gboolean
is_for_button (GtkEventController *controller, guint keyval, GdkModifierType state)
{
  static const char walking_key[] = "legation-walking";
  GtkWindow *window = GTK_WINDOW (gtk_event_controller_get_widget (controller));
  GtkWidget *focus = gtk_window_get_focus (window);
  const gboolean is_button
    = focus != NULL && gtk_widget_get_mapped (focus)
      && (GTK_IS_BUTTON (focus) || GTK_IS_LIST_BOX_ROW (focus));
  const gboolean walks = g_object_get_data (G_OBJECT (controller), walking_key) != NULL;

  if (is_modifier (keyval))
    return FALSE;
  if (is_tab (keyval) && (state & GDK_CONTROL_MASK) != 0)
    {
      g_object_set_data (G_OBJECT (controller), walking_key, controller);
      return FALSE;
    }
  g_object_set_data (G_OBJECT (controller), walking_key, NULL);
  if (walks && is_button && presses_button (keyval, state))
    return TRUE;
  if (is_button)
    gtk_window_set_focus (window, NULL);

  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                LegationTalk *talk)
{
  GHashTable *held = g_object_get_data (G_OBJECT (controller), "legation-held");
  const gboolean is_repeated = !g_hash_table_add (held, GUINT_TO_POINTER (keycode));
  LegationTalkAction action;

  if (is_in_menu (GTK_EVENT_CONTROLLER (controller))
      || is_for_button (GTK_EVENT_CONTROLLER (controller), keyval, state))
    return FALSE;
  if (is_repeated && !may_repeat (keyval, state))
    return legation_talk_keys_find (keyval, state, &action);

  return legation_talk_keys_press (talk, keyval, state);
}

static void
key_released_cb (GtkEventControllerKey *controller, guint keyval, guint keycode)
{
  g_hash_table_remove (g_object_get_data (G_OBJECT (controller), "legation-held"),
                       GUINT_TO_POINTER (keycode));
}

/* Of keys that are let go elsewhere the window hears nothing. */
static void
active_cb (GtkWidget *window, GParamSpec *pspec, GtkEventController *controller)
{
  g_hash_table_remove_all (g_object_get_data (G_OBJECT (controller), "legation-held"));
}

/** legation_talk_keys_attach: gives all keys of a window to a talk before anything in it has them. */
void
legation_talk_keys_attach (GtkWidget *window, LegationTalk *talk)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (LEGATION_IS_TALK (talk));

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_object_set_data_full (G_OBJECT (controller), "legation-held", g_hash_table_new (NULL, NULL),
                          (GDestroyNotify) g_hash_table_unref);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), talk, 0);
  g_signal_connect (controller, "key-released", G_CALLBACK (key_released_cb), NULL);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_cb), controller, 0);
  gtk_widget_add_controller (window, controller);
}

/** legation_talk_keys_list: Returns: (transfer none) (array length=n): what keys there are. */
const LegationTalkKey *
legation_talk_keys_list (guint *n)
{
  *n = G_N_ELEMENTS (keys);

  return keys;
}
