/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSearchList: what was found, or that there is nothing, or that it takes a moment.  “cleared”
 * tells that somebody gave up. */

#include "config.h"

#include "legation-search-list.h"

#include "legation-finder.h"
#include "legation-search-results.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LegationSearchList
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *stack;
  GtkWidget *results;
  GtkWidget *nothing;

  /* Owned */
  LegationSession *session;
  LegationFinder *finder;
  char *text;
  gboolean wants_first;
};

enum
{
  SIGNAL_CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LegationSearchList, legation_search_list, GTK_TYPE_WIDGET)

static void
found_cb (LegationSearchList *self)
{
  guint n;

  if (self->text == NULL || *self->text == '\0')
    return;
  n = legation_search_results_show (LEGATION_SEARCH_RESULTS (self->results), self->session,
                                    self->finder);
  if (n == 0 && !legation_finder_is_done (self->finder))
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "waiting");
      return;
    }
  if (n > 0)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "found");
    }
  else
    {
      g_autofree char *plain = g_strstrip (g_strdup (self->text));
      g_autofree char *escaped = g_markup_escape_text (plain, -1);
      /* Translators: %s is what somebody typed to search for. */
      g_autofree char *title = g_strdup_printf (_("No results for “%s”"), escaped);

      adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), title);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
    }
  if (self->wants_first)
    legation_search_list_choose_first (self);
}

static void
changed_cb (LegationSearchList *self, guint changes)
{
  if (changes & LEGATION_CHANGE_SELECTION)
    legation_search_results_follow_selection (LEGATION_SEARCH_RESULTS (self->results));
}

static void
clear_cb (LegationSearchList *self)
{
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
drop_session (LegationSearchList *self)
{
  if (self->stack != NULL)
    legation_search_results_show_nothing (LEGATION_SEARCH_RESULTS (self->results));
  if (self->finder != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->finder, self);
      legation_finder_close (self->finder);
    }
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->finder);
  g_clear_object (&self->session);
}

static void
legation_search_list_dispose (GObject *object)
{
  LegationSearchList *self = LEGATION_SEARCH_LIST (object);

  drop_session (self);
  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_search_list_parent_class)->dispose (object);
}

static void
legation_search_list_finalize (GObject *object)
{
  g_free (LEGATION_SEARCH_LIST (object)->text);

  G_OBJECT_CLASS (legation_search_list_parent_class)->finalize (object);
}

static void
legation_search_list_class_init (LegationSearchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_search_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = legation_search_list_finalize;

  /* “cleared”: nothing shall be searched for any more. */
  signals[SIGNAL_CLEARED]
    = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legation-found");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_nothing (LegationSearchList *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Clear Search"));

  self->nothing = adw_status_page_new ();
  gtk_widget_add_css_class (self->nothing, "compact");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->nothing), "system-search-symbolic");
  adw_status_page_set_child (ADW_STATUS_PAGE (self->nothing), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);

  return self->nothing;
}

/* Until a large dataset was read through once. */
static GtkWidget *
build_waiting (void)
{
  GtkWidget *page = adw_status_page_new ();

  gtk_widget_add_css_class (page, "compact");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Preparing the search…"));

  return page;
}

static void
legation_search_list_init (LegationSearchList *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search Results"), -1);
  self->stack = gtk_stack_new ();
  self->results = legation_search_results_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "blank");
  gtk_stack_add_named (GTK_STACK (self->stack), build_waiting (), "waiting");
  gtk_stack_add_named (GTK_STACK (self->stack), self->results, "found");
  gtk_stack_add_named (GTK_STACK (self->stack), build_nothing (self), "nothing");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/** legation_search_list_new: an empty list without a session. */
GtkWidget *
legation_search_list_new (void)
{
  return g_object_new (LEGATION_TYPE_SEARCH_LIST, NULL);
}

/**
 * legation_search_list_set_session: searches another session's dataset for the same.
 * @session: (nullable): the session
 */
void
legation_search_list_set_session (LegationSearchList *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_SEARCH_LIST (self));

  if (self->session == session)
    return;

  drop_session (self);
  if (session == NULL)
    return;
  self->session = g_object_ref (session);
  self->finder = legation_finder_new (legation_session_get_dataset (session),
                                      legation_session_get_gazetteer (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  if (self->text != NULL && *self->text != '\0')
    legation_finder_find (self->finder, self->text);
}

/** legation_search_list_prepare: gets ready for what will be typed. */
void
legation_search_list_prepare (LegationSearchList *self)
{
  g_return_if_fail (LEGATION_IS_SEARCH_LIST (self));

  if (self->finder != NULL)
    legation_finder_prepare (self->finder);
}

/**
 * legation_search_list_find: looks for what was typed; what was found before stays until there is an
 * answer.
 */
void
legation_search_list_find (LegationSearchList *self, const char *text)
{
  g_return_if_fail (LEGATION_IS_SEARCH_LIST (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (text, self->text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->wants_first = FALSE;
  if (self->finder == NULL)
    return;
  if (*text != '\0')
    legation_finder_find (self->finder, text);
}

/* Whether what is shown is the answer to what was typed: that nothing was found may only mean that the
 * events are not there yet. */
static gboolean
is_answered (LegationSearchList *self)
{
  LegationSearchQuery *query
    = self->finder != NULL ? legation_finder_get_query (self->finder) : NULL;

  return query != NULL && self->text != NULL && legation_search_query_is_for (query, self->text)
         && (legation_finder_get_groups (self->finder)->len > 0
             || legation_finder_is_done (self->finder));
}

/** legation_search_list_choose_first: chooses the best of what is found, now or when that is known. */
void
legation_search_list_choose_first (LegationSearchList *self)
{
  g_return_if_fail (LEGATION_IS_SEARCH_LIST (self));

  self->wants_first = !is_answered (self);
  if (!self->wants_first)
    legation_search_results_choose_first (LEGATION_SEARCH_RESULTS (self->results));
}

/** legation_search_list_focus_first: gives the focus to the best of what is found. */
void
legation_search_list_focus_first (LegationSearchList *self)
{
  g_return_if_fail (LEGATION_IS_SEARCH_LIST (self));

  if (gtk_widget_get_mapped (self->results))
    legation_search_results_focus_first (LEGATION_SEARCH_RESULTS (self->results));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
