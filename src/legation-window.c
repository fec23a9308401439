/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationWindow puts the views side by side and gives them one session.  It holds no view state of
 * its own but sizes and which panes are open. */

#include "config.h"

#include "legation-window-private.h"

/* The widths of the panes beside the map, as in the template. */
#define LIST_WIDTH 268
#define DETAILS_WIDTH 352

G_DEFINE_FINAL_TYPE (LegationWindow, legation_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
covers_map (AdwFlap *flap)
{
  return adw_flap_get_folded (flap) && adw_flap_get_reveal_flap (flap);
}

/* Window controls stand in the last pane's bar that can be seen, and the map has to know which part of
 * it is covered. */
static void
update_panes (LegationWindow *self)
{
  gboolean details_shown = adw_flap_get_reveal_flap (self->details_flap);

  legation_map_view_set_covered (self->map, covers_map (self->list_flap) ? LIST_WIDTH : 0,
                                 covers_map (self->details_flap)
                                     && !legation_compare_frame_is_beside (self->compare_frame)
                                   ? DETAILS_WIDTH : 0);
  adw_header_bar_set_show_end_title_buttons (self->center_bar, !details_shown);
  adw_header_bar_set_show_end_title_buttons (self->compare_bar, !details_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->details_button), !details_shown);
}

static void
details_revealed_cb (LegationWindow *self)
{
  if (adw_flap_get_reveal_flap (self->details_flap) && adw_flap_get_folded (self->list_flap))
    adw_flap_set_reveal_flap (self->list_flap, FALSE);
  update_panes (self);
}

/* What somebody chose is worth showing; but what playback chooses must not cover the map.  Where the
 * list lies over the map it has done its work. */
static void
reveal_details (LegationWindow *self)
{
  gboolean folded = adw_flap_get_folded (self->details_flap);

  if (legation_session_get_view (self->session)->selection == NULL)
    return;
  if (adw_flap_get_folded (self->list_flap))
    adw_flap_set_reveal_flap (self->list_flap, FALSE);
  if (!folded || !legation_session_is_playing (self->session))
    adw_flap_set_reveal_flap (self->details_flap, TRUE);
}

/* Of two panes that lie over the map only the newer one stays open. */
static void
list_revealed_cb (LegationWindow *self)
{
  if (covers_map (self->list_flap) && adw_flap_get_folded (self->details_flap))
    adw_flap_set_reveal_flap (self->details_flap, FALSE);
  update_panes (self);
}

static void
searching_cb (LegationWindow *self)
{
  legation_panes_set_searching (self->panes, legation_search_pane_get_searching (self->search));
}

void
_legation_window_session_changed_cb (LegationWindow *self, guint changes)
{
  if (changes & LEGATION_CHANGE_SELECTION)
    {
      reveal_details (self);
      _legation_window_update_story (self, TRUE);
    }
  if (changes & LEGATION_CHANGE_DISPLAY)
    _legation_window_update_display (self);
  if (changes & (LEGATION_CHANGE_COMPARISON | LEGATION_CHANGE_FILTER))
    _legation_window_update_comparison (self, changes & LEGATION_CHANGE_COMPARISON);
  if (changes & ~(guint) (LEGATION_CHANGE_PLAYHEAD | LEGATION_CHANGE_CAMERA))
    _legation_window_update_actions (self);
}

static void
details_title_cb (LegationWindow *self)
{
  const char *title = _legation_window_get_story_title (self);

  adw_window_title_set_title (self->details_title,
                              title != NULL ? title : legation_details_get_title (self->details));
}

static void
save_size (LegationWindow *self)
{
  int width, height;

  g_settings_set_int (self->settings, "timeline-height",
                      legation_panes_get_timeline_height (self->panes));
  /* Of a window that fills the screen nobody knows what it was before. */
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return;
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 300));
}

static void
load_size (LegationWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  legation_panes_set_timeline_height (self->panes,
                                      g_settings_get_int (self->settings, "timeline-height"));
}

static gboolean
legation_window_close_request (GtkWindow *window)
{
  LegationWindow *self = LEGATION_WINDOW (window);

  save_size (self);
  if (self->keeper != NULL)
    legation_view_keeper_save (self->keeper);
  if (!_legation_window_save_story (self))
    return TRUE;

  return GTK_WINDOW_CLASS (legation_window_parent_class)->close_request (window);
}

static void
legation_window_dispose (GObject *object)
{
  LegationWindow *self = LEGATION_WINDOW (object);

  _legation_window_cancel_loading (self);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      legation_session_set_playing (self->session, FALSE);
    }
  g_clear_object (&self->handout);
  g_clear_object (&self->presenting);
  if (self->story_keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->story_keeper, self);
  g_clear_object (&self->story_keeper);
  g_clear_object (&self->draft);
  g_clear_object (&self->keeper);
  g_clear_object (&self->recent);
  g_clear_object (&self->session);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->focus_before);

  G_OBJECT_CLASS (legation_window_parent_class)->dispose (object);
}

/* Not earlier: “maximized” is a construct property. */
static void
legation_window_constructed (GObject *object)
{
  G_OBJECT_CLASS (legation_window_parent_class)->constructed (object);

  load_size (LEGATION_WINDOW (object));
}

static void
legation_window_class_init (LegationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = legation_window_constructed;
  G_OBJECT_CLASS (klass)->dispose = legation_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = legation_window_close_request;

  g_type_ensure (LEGATION_TYPE_PANES);
  g_type_ensure (LEGATION_TYPE_RELATIONSHIP_LIST);
  g_type_ensure (LEGATION_TYPE_SEARCH_PANE);
  g_type_ensure (LEGATION_TYPE_MAP_VIEW);
  g_type_ensure (LEGATION_TYPE_TIMELINE);
  g_type_ensure (LEGATION_TYPE_DETAILS);
  g_type_ensure (LEGATION_TYPE_FILTER_MENU);
  g_type_ensure (LEGATION_TYPE_FILTER_CHIPS);
  g_type_ensure (LEGATION_TYPE_COMPARE_FRAME);
  g_type_ensure (LEGATION_TYPE_COMPARE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               LEGATION_RESOURCE_PREFIX "/ui/legation-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, list_flap);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, list);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, search);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, map);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, details);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, filter_menu);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, filter_chips);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, compare_frame);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, compare);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, compare_bar);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, compare_title);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, details_title);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, bars);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, center_bar);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, details_button);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, main_menu_button);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, compare_menu_button);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, details_menu_button);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, details_menu);
  gtk_widget_class_bind_template_child (widget_class, LegationWindow, open_section);
  gtk_widget_class_bind_template_callback (widget_class, details_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, searching_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_panes);

  _legation_window_install_actions (widget_class);
}

static void
legation_window_init (LegationWindow *self)
{
  g_autoptr (GPropertyAction) show_list = NULL;
  g_autoptr (GPropertyAction) show_details = NULL;
  g_autoptr (GPropertyAction) fullscreen = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (LEGATION_APPLICATION_ID);

  show_list = g_property_action_new ("show-list", self->list_flap, "reveal-flap");
  show_details = g_property_action_new ("show-details", self->details_flap, "reveal-flap");
  fullscreen = g_property_action_new ("fullscreen", self, "fullscreened");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show_list));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show_details));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (fullscreen));

  legation_filter_chips_set_next (self->filter_chips, GTK_WIDGET (self->filter_menu));
  self->presenting = legation_presenting_new (GTK_APPLICATION_WINDOW (self), self->settings);
  self->handout = legation_handout_new (GTK_APPLICATION_WINDOW (self), self->presenting);
  _legation_window_add_display_actions (self);
  _legation_window_add_story_actions (self);
  _legation_window_add_mouse_buttons (self);

  legation_panes_set_flaps (self->panes, self->list_flap, self->details_flap);
  legation_panes_set_timeline (self->panes, self->paned, GTK_WIDGET (self->bars));
  update_panes (self);
}

/**
 * legation_window_new: a window on a dataset.
 * @document: what was opened
 * @session: looks at its dataset
 * @painter: paints that dataset's journeys
 * @recent: the menu of what was opened lately
 *
 * Returns: (transfer none): the window; the application owns it
 */
LegationWindow *
legation_window_new (LegationApplication *application,
                     LegationDocument *document,
                     LegationSession *session,
                     LegationPainter *painter,
                     GMenu *recent)
{
  LegationWindow *self
    = g_object_new (LEGATION_TYPE_WINDOW, "application", application, NULL);

  legation_map_view_set_areas (self->map, legation_application_get_areas (application));
  _legation_window_show_document (self, document);
  _legation_window_accept_files (self);
  _legation_window_add_menus (self, recent);
  _legation_window_set_session (self, session, painter);
  _legation_window_update_notes_action (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));

  return self;
}

/**
 * legation_window_set_keeper: has the window look as @keeper found it, and @keeper note how it looks.
 * @keeper: to which the window's session was restored, if it was
 */
void
legation_window_set_keeper (LegationWindow *self, LegationViewKeeper *keeper)
{
  g_return_if_fail (LEGATION_IS_WINDOW (self));

  g_set_object (&self->keeper, keeper);
  legation_view_keeper_follow (keeper, self->session);
  _legation_window_restore_panes (self);
}

/** legation_window_follow_link: shows what @link leads to in this window's dataset. */
void
legation_window_follow_link (LegationWindow *self, const LegationLink *link)
{
  g_return_if_fail (LEGATION_IS_WINDOW (self));

  legation_session_follow_link (self->session, link);
}

/**
 * legation_window_search: opens the search.
 * @text: (nullable): what to look for; %NULL leaves what was typed last, to be typed over
 */
void
legation_window_search (LegationWindow *self, const char *text)
{
  g_return_if_fail (LEGATION_IS_WINDOW (self));

  adw_flap_set_reveal_flap (self->list_flap, TRUE);
  legation_search_pane_start (self->search, text);
}

/**
 * legation_window_present_story: presents the first story from its beginning; a dataset without one is
 * shown on the whole screen as it is.
 * @automatic: whether it runs by itself, again and again
 */
void
legation_window_present_story (LegationWindow *self, gboolean automatic)
{
  LegationDataset *dataset;

  g_return_if_fail (LEGATION_IS_WINDOW (self));

  dataset = legation_session_get_dataset (self->session);
  if (legation_dataset_get_n_stories (dataset) == 0)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    legation_presenting_start (self->presenting, legation_dataset_get_story (dataset, 0), TRUE);
  if (automatic)
    legation_presenting_set_automatic (self->presenting);
}
