/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each key of a talk asks for, by the names that X has for keys. */

#include "test-present.h"

#include "legation-talk-keys.h"

static const struct
{
  const char *names;
  GdkModifierType state;
  LegationTalkAction action;
} keys[] = {
  { "Page_Down KP_Page_Down space Right Down n N XF86AudioNext XF86Forward", 0, LEGATION_TALK_NEXT },
  { "Page_Up KP_Page_Up Left Up p P XF86AudioPrev XF86Back", 0, LEGATION_TALK_PREVIOUS },
  { "space", GDK_SHIFT_MASK, LEGATION_TALK_PREVIOUS },
  { "Return KP_Enter", 0, LEGATION_TALK_ENTER },
  { "BackSpace", 0, LEGATION_TALK_ERASE },
  { "Home KP_Home", 0, LEGATION_TALK_FIRST },
  { "End KP_End", 0, LEGATION_TALK_LAST },
  { "0 KP_0", 0, LEGATION_TALK_DIGIT_0 },
  { "9 KP_9", 0, LEGATION_TALK_DIGIT_9 },
  { "b B period KP_Decimal", 0, LEGATION_TALK_BLACK },
  { "w W comma", 0, LEGATION_TALK_WHITE },
  { "f F", 0, LEGATION_TALK_FREEZE },
  { "Tab", 0, LEGATION_TALK_OVERVIEW },
  { "ISO_Left_Tab", GDK_SHIFT_MASK, LEGATION_TALK_OVERVIEW },
  { "g G", 0, LEGATION_TALK_LEGEND },
  { "l", 0, LEGATION_TALK_SPOTLIGHT },
  { "c", 0, LEGATION_TALK_CLEAR },
  { "s", 0, LEGATION_TALK_NOTES },
  { "m", 0, LEGATION_TALK_SWAP },
  { "a", 0, LEGATION_TALK_AUTOMATIC },
  { "t T", 0, LEGATION_TALK_TIMER },
  { "T", GDK_SHIFT_MASK, LEGATION_TALK_RESET_TIMER },
  { "F1", 0, LEGATION_TALK_HELP },
  { "question", GDK_SHIFT_MASK, LEGATION_TALK_HELP },
  { "plus", GDK_SHIFT_MASK, LEGATION_TALK_LARGER },
  { "equal KP_Add", 0, LEGATION_TALK_LARGER },
  { "minus KP_Subtract", 0, LEGATION_TALK_SMALLER },
  { "Escape", 0, LEGATION_TALK_ESCAPE },
  { "XF86AudioPlay XF86AudioPause", 0, LEGATION_TALK_PLAY },
  { "XF86AudioStop", 0, LEGATION_TALK_STOP },
  { "Left", GDK_CONTROL_MASK, LEGATION_TALK_PAN_LEFT },
  { "Right", GDK_CONTROL_MASK, LEGATION_TALK_PAN_RIGHT },
  { "Up", GDK_CONTROL_MASK, LEGATION_TALK_PAN_UP },
  { "Down", GDK_CONTROL_MASK, LEGATION_TALK_PAN_DOWN },
  { "Page_Down KP_Page_Down", GDK_SHIFT_MASK, LEGATION_TALK_NOTES_ON },
  { "Page_Up KP_Page_Up", GDK_SHIFT_MASK, LEGATION_TALK_NOTES_BACK },
  { "plus equal KP_Add", GDK_CONTROL_MASK, LEGATION_TALK_NOTES_LARGER },
  { "minus KP_Subtract", GDK_CONTROL_MASK, LEGATION_TALK_NOTES_SMALLER },
  /* Nothing, but nobody else has them either. */
  { "F5 F9 x Insert", 0, LEGATION_TALK_NOTHING },
  { "F5", GDK_SHIFT_MASK, LEGATION_TALK_NOTHING },
  /* A lock is no reason to be deaf. */
  { "B", GDK_LOCK_MASK, LEGATION_TALK_BLACK },
};

static const struct
{
  const char *names;
  GdkModifierType state;
} others[] = {
  { "Shift_L Control_R Alt_L Super_L ISO_Level3_Shift Caps_Lock Num_Lock", 0 },
  { "F4 Page_Down b", GDK_ALT_MASK },
  { "q b Page_Down space", GDK_CONTROL_MASK },
  { "Right", GDK_SUPER_MASK },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) names = g_strsplit (keys[i].names, " ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          const guint keyval = gdk_keyval_from_name (names[j]);
          LegationTalkAction action;

          g_test_message ("%s", names[j]);
          g_assert_cmpuint (keyval, !=, GDK_KEY_VoidSymbol);
          g_assert_true (legation_talk_keys_find (keyval, keys[i].state, &action));
          g_assert_cmpint (action, ==, keys[i].action);
        }
    }
}

static void
test_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto (GStrv) names = g_strsplit (others[i].names, " ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          LegationTalkAction action;

          g_test_message ("%s", names[j]);
          g_assert_false (
            legation_talk_keys_find (gdk_keyval_from_name (names[j]), others[i].state, &action));
        }
    }
}

/* Whatever the list of keys tells of does something. */
static void
test_list (void)
{
  guint n;
  const LegationTalkKey *list = legation_talk_keys_list (&n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) names = g_strsplit (list[i].accelerators, " ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          GdkModifierType state;
          LegationTalkAction action;
          guint keyval;

          /* Any digit; and what moves the focus in every window. */
          if (g_str_equal (names[j], "1…9") || g_str_equal (names[j], "<Control>Tab"))
            continue;
          g_test_message ("%s", names[j]);
          g_assert_true (gtk_accelerator_parse (names[j], &keyval, &state));
          g_assert_true (legation_talk_keys_find (keyval, state, &action));
          g_assert_cmpint (action, !=, LEGATION_TALK_NOTHING);
        }
    }
}

void
add_talk_keys_tests (void)
{
  g_test_add_func ("/talk-keys/find", test_find);
  g_test_add_func ("/talk-keys/others", test_others);
  g_test_add_func ("/talk-keys/list", test_list);
}
