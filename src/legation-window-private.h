/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-compare-frame.h"
#include "legation-compare-view.h"
#include "legation-details.h"
#include "legation-filter-chips.h"
#include "legation-filter-menu.h"
#include "legation-handout.h"
#include "legation-map-view.h"
#include "legation-panes.h"
#include "legation-presenting.h"
#include "legation-relationship-list.h"
#include "legation-search-pane.h"
#include "legation-story-draft.h"
#include "legation-story-keeper.h"
#include "legation-timeline.h"
#include "legation-window.h"

G_BEGIN_DECLS

struct _LegationWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children */
  LegationPanes *panes;
  AdwFlap *list_flap;
  AdwFlap *details_flap;
  LegationRelationshipList *list;
  LegationSearchPane *search;
  LegationMapView *map;
  LegationTimeline *timeline;
  LegationDetails *details;
  LegationFilterMenu *filter_menu;
  LegationFilterChips *filter_chips;
  AdwWindowTitle *title;
  AdwWindowTitle *details_title;
  GtkBox *bars;
  AdwHeaderBar *center_bar;
  GtkPaned *paned;
  GtkToggleButton *details_button;
  GtkMenuButton *main_menu_button;
  GtkMenuButton *compare_menu_button; /* for the same menu */
  GtkMenuButton *details_menu_button;
  GMenuModel *main_menu;
  GMenuModel *details_menu;
  GMenu *open_section;
  LegationCompareFrame *compare_frame;
  LegationCompareView *compare;
  AdwHeaderBar *compare_bar;
  AdwWindowTitle *compare_title;

  GtkWidget *report_bar; /* in the box of bars, while there is something to say of the file */

  /* Owned */
  LegationDocument *document;
  LegationSession *session;
  GSettings *settings;
  GMenu *recent;
  LegationViewKeeper *keeper; /* nullable: what is looked at is not kept then */
  LegationPresenting *presenting;
  LegationHandout *handout;
  GCancellable *loading; /* while another edition of the dataset is awaited */

  /* How it was before two things were compared. */
  gboolean comparing;
  gboolean had_list;
  gboolean had_details;
  gboolean had_room; /* where they do not lie over the map: nobody knows of the rest */

  /* The story that is made: all or none */
  LegationStoryDraft *draft;
  GtkWidget *story_editor; /* in the place of the details */
  GtkWidget *story_bar;    /* under them */
  GtkWidget *story_label;  /* in it */
  GtkWidget *story_update;
  GtkWidget *story_highlight;
  gboolean story_on_top;   /* the editor is to be seen, not the details */
  LegationStoryKeeper *story_keeper; /* owned, nullable: outlives the editing */

  GtkWidget *focus_before; /* weak */
  gboolean asks;
  int fit_frames; /* so many more are waited for */
  guint fit_id;   /* until the map, in its new size, shows what is compared */
};

void _legation_window_install_actions (GtkWidgetClass *widget_class);
void _legation_window_update_actions (LegationWindow *self);
void _legation_window_add_mouse_buttons (LegationWindow *self);

/* Menus. */
void _legation_window_add_menus (LegationWindow *self, GMenu *recent);

/* How the map shows it. */
void _legation_window_add_display_actions (LegationWindow *self);
void _legation_window_update_display (LegationWindow *self);

/* Two things side by side. */
void _legation_window_compare (GtkWidget *widget, const char *name, GVariant *parameter);
void _legation_window_compare_periods (GtkWidget *widget, const char *name, GVariant *parameter);
void _legation_window_end_comparison (GtkWidget *widget, const char *name, GVariant *parameter);
void _legation_window_restore_panes (LegationWindow *self);
void _legation_window_update_comparison (LegationWindow *self, gboolean changed);

/* What the document brings along. */
void _legation_window_show_document (LegationWindow *self, LegationDocument *document);
void _legation_window_accept_files (LegationWindow *self);

/* Making a story. */
void _legation_window_add_story_actions (LegationWindow *self);
const char *_legation_window_get_story_title (LegationWindow *self);
void _legation_window_update_story (LegationWindow *self, gboolean chosen);
void _legation_window_update_story_bar (LegationWindow *self);
void _legation_window_update_story_place (LegationWindow *self);
gboolean _legation_window_open_story_keeper (LegationWindow *self);
void _legation_window_close_story (LegationWindow *self);
void _legation_window_drop_story (LegationWindow *self);
gboolean _legation_window_save_story (LegationWindow *self);
gboolean _legation_window_settle_story (LegationWindow *self);

/* The session, and which edition of the dataset it looks at. */
void _legation_window_session_changed_cb (LegationWindow *self, guint changes);
void _legation_window_set_session (LegationWindow *self,
                                   LegationSession *session,
                                   LegationPainter *painter);
void _legation_window_update_notes_action (LegationWindow *self);
void _legation_window_cancel_loading (LegationWindow *self);

G_END_DECLS
