/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu button has the actions in a group of its own, so that it works wherever it is packed; the
 * fit button shares it. */

#include "config.h"

#include "legation-timeline-view-button.h"

#include <glib/gi18n.h>

#include "legation-late-menu.h"
#include "legation-time-presets.h"
#include "legation-view-words.h"

/* What belongs to a menu button. */
typedef struct
{
  LegationSession *session;
  gulong changed_id;
  GSimpleActionGroup *actions;
  GtkWidget *button; /* not owned */
} ViewButton;

static const struct
{
  const char *name;
  LegationTimePreset preset;
  const char *label;
  const char *key;
} presets[] = {
  { "fit", LEGATION_TIME_PRESET_FIT, N_ ("_Fit to Selected Span"), "0" },
  { "all", LEGATION_TIME_PRESET_ALL, N_ ("_All Time"), "1" },
  { "since-1990", LEGATION_TIME_PRESET_SINCE_1990, N_ ("_Since 1990"), "2" },
  { "year", LEGATION_TIME_PRESET_YEAR, N_ ("_Year of the Data"), "3" },
  { "chosen", LEGATION_TIME_PRESET_CHOSEN, N_ ("What Is _Chosen"), "4" },
  { "shown", LEGATION_TIME_PRESET_SHOWN, N_ ("What Is S_hown"), "5" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (presets) == LEGATION_N_TIME_PRESETS);

static GAction *
find_action (ViewButton *self, const char *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);
}

static void
preset_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ViewButton *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (presets) && self->session != NULL; i++)
    if (g_str_equal (presets[i].name, g_action_get_name (G_ACTION (action))))
      legation_time_preset_show (presets[i].preset, self->session);
}

static void
era_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ViewButton *self = data;
  const guint32 position = g_variant_get_uint32 (parameter);
  LegationDataset *dataset;

  if (self->session == NULL)
    return;
  dataset = legation_session_get_dataset (self->session);
  if (position < legation_dataset_get_n_eras (dataset))
    legation_time_preset_show_era (self->session, legation_dataset_get_era (dataset, position));
}

static void
lanes_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  ViewButton *self = data;

  const int lanes
      = legation_view_word_find (LEGATION_VIEW_WORD_LANES, g_variant_get_string (value, NULL));

  if (self->session != NULL && lanes >= 0)
    legation_session_set_lanes (self->session, (LegationLanes) lanes);
}

static void
even_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  ViewButton *self = data;

  if (self->session != NULL)
    legation_session_set_even (self->session, g_variant_get_boolean (value));
}

static void
show_state (ViewButton *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  g_simple_action_set_state (G_SIMPLE_ACTION (find_action (self, "lanes")),
                             g_variant_new_string (legation_view_word_get (LEGATION_VIEW_WORD_LANES,
                                                                           (int) view->lanes)));
  g_simple_action_set_state (G_SIMPLE_ACTION (find_action (self, "even")),
                             g_variant_new_boolean (view->even));
}

/* What is shown is looked for where it is asked for: there may be many events. */
static void
show_possible (ViewButton *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      LegationSpan span;

      if (presets[i].preset == LEGATION_TIME_PRESET_SHOWN)
        continue;
      g_simple_action_set_enabled (
          G_SIMPLE_ACTION (find_action (self, presets[i].name)),
          legation_time_preset_find_span (presets[i].preset, self->session, &span));
    }
}

static void
changed_cb (LegationSession *session, guint changes, ViewButton *self)
{
  if (changes & LEGATION_CHANGE_DISPLAY)
    show_state (self);
  if (changes & LEGATION_CHANGE_SELECTION)
    show_possible (self);
}

static GMenuModel *
make_lanes_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Lanes _Packed"), "timeline.lanes::packed");
  g_menu_append (menu, _("Lanes by _Channel"), "timeline.lanes::channel");
  g_menu_append (menu, _("Lanes by _Relationship"), "timeline.lanes::relationship");

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_axis_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Even Spacing, Not to Scale"), "timeline.even");

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_eras_menu (LegationDataset *dataset)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < legation_dataset_get_n_eras (dataset); i++)
    {
      const LegationEra *era = legation_dataset_get_era (dataset, i);
      g_auto (GStrv) parts = g_strsplit (era->record.name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (era->when == NULL)
        continue;
      g_menu_item_set_action_and_target (item, "timeline.era", "u", i);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* What there is not in this dataset is not in the menu either. */
static GMenuModel *
make_presets_menu (LegationSession *session)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) eras = make_eras_menu (legation_session_get_dataset (session));

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autofree char *action = g_strdup_printf ("timeline.%s", presets[i].name);
      g_autoptr (GMenuItem) item = g_menu_item_new (_(presets[i].label), action);
      LegationSpan span;

      if ((presets[i].preset == LEGATION_TIME_PRESET_SINCE_1990
           || presets[i].preset == LEGATION_TIME_PRESET_YEAR)
          && !legation_time_preset_find_span (presets[i].preset, session, &span))
        continue;
      g_menu_item_set_attribute (item, "accel", "s", presets[i].key);
      g_menu_append_item (menu, item);
    }
  if (g_menu_model_get_n_items (eras) > 0)
    g_menu_append_submenu (menu, _("E_ras"), eras);

  return G_MENU_MODEL (menu);
}

static void
make_menu (ViewButton *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) lanes = make_lanes_menu ();
  g_autoptr (GMenuModel) axis = make_axis_menu ();
  g_autoptr (GMenuModel) parts = make_presets_menu (self->session);

  g_menu_append_section (menu, NULL, lanes);
  g_menu_append_section (menu, NULL, axis);
  g_menu_append_section (menu, _("Show"), parts);
  legation_late_menu_set (GTK_MENU_BUTTON (self->button), G_MENU_MODEL (menu));
}

static void
add_actions (ViewButton *self)
{
  static const GActionEntry entries[] = {
    { "lanes", NULL, "s", "'packed'", lanes_cb, { 0 } },
    { "even", NULL, NULL, "false", even_cb, { 0 } },
    { "era", era_cb, "u", NULL, NULL, { 0 } },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (presets[i].name, NULL);

      g_signal_connect (action, "activate", G_CALLBACK (preset_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

static void
free_button (gpointer data)
{
  ViewButton *self = data;
  g_auto (GStrv) names = NULL;

  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
  /* The other button has them, too, and may stay longer. */
  names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));
  for (guint i = 0; names[i] != NULL; i++)
    g_action_map_remove_action (G_ACTION_MAP (self->actions), names[i]);
  g_clear_object (&self->actions);
  g_free (self);
}

static ViewButton *
get_button (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "legation-timeline-view");
}

/** legation_timeline_view_button_new: Returns: (transfer floating): a button for nothing */
GtkWidget *
legation_timeline_view_button_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  const char *name = _("Lanes, Axis and Zoom");
  ViewButton *self = g_new0 (ViewButton, 1);

  self->button = button;
  add_actions (self);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_insert_action_group (button, "timeline", G_ACTION_GROUP (self->actions));
  gtk_widget_set_sensitive (button, FALSE);
  g_object_set_data_full (G_OBJECT (button), "legation-timeline-view", self, free_button);

  return button;
}

/**
 * legation_timeline_view_button_new_fit:
 *
 * Returns: (transfer floating): a button that does what the first entry of the menu of @button does
 */
GtkWidget *
legation_timeline_view_button_new_fit (GtkWidget *button)
{
  GtkWidget *fit = gtk_button_new_from_icon_name ("zoom-fit-best-symbolic");
  const char *name = _("Fit to Selected Span, Then to All Time");

  gtk_widget_insert_action_group (fit, "timeline", G_ACTION_GROUP (get_button (button)->actions));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fit), "timeline.fit");
  gtk_widget_set_tooltip_text (fit, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (fit), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return fit;
}

/**
 * legation_timeline_view_button_set_session:
 * @session: (nullable): what the timeline shows
 */
void
legation_timeline_view_button_set_session (GtkWidget *button, LegationSession *session)
{
  ViewButton *self = get_button (button);

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_set_object (&self->session, session);
  gtk_widget_set_sensitive (button, session != NULL);
  if (session == NULL)
    return;

  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  make_menu (self);
  show_state (self);
  show_possible (self);
}
