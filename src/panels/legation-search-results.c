/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSearchResults: some rows in each frame, and used again while somebody types. */

#include "config.h"

#include "legation-search-results.h"

#include "legation-compat.h"
#include "legation-kit.h"
#include "legation-search-row.h"
#include "legation-summary.h"

#include <glib/gi18n.h>

/* Of a kind so many at first, and so many more each time that somebody asks for them. */
#define SHOWN_OF_A_KIND 5
#define PORTION 50

/* In the first frame as many as fill a list of usual height, and in each of the next ones. */
#define FIRST_ROWS 10
#define MORE_ROWS 6

/* One row to come.  @record: (nullable): without one the row shows more of the group. */
typedef struct
{
  const LegationSearchGroup *group;
  const LegationRecord *record;
} Entry;

struct _LegationSearchResults
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkWidget *count;
  GtkWidget *list;

  /* Owned */
  LegationSession *session;
  LegationSearch *search;
  LegationSearchQuery *query;
  GPtrArray *groups;
  GArray *entries; /* Entry, of which the first @n_rows have their rows */
  guint shown[LEGATION_N_KINDS];
  guint n_rows;
  guint tick;
};

G_DEFINE_FINAL_TYPE (LegationSearchResults, legation_search_results, GTK_TYPE_WIDGET)

static const Entry *
get_entry (LegationSearchResults *self, int index)
{
  return index >= 0 && (guint) index < self->entries->len
           ? &g_array_index (self->entries, Entry, index)
           : NULL;
}

static GtkListBoxRow *
get_row (LegationSearchResults *self, guint index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) index);
}

/* “People 12” */
static GtkWidget *
build_heading (const LegationSearchGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading
    = legation_kit_heading (legation_kind_get_heading (group->kind), "caption-heading");
  g_autofree char *number = g_strdup_printf ("%u", group->n);
  /* Translators: how many were found of a kind: “People, 12”. */
  g_autofree char *label
    = g_strdup_printf (_("%s, %u"), legation_kind_get_heading (group->kind), group->n);
  GtkWidget *count = legation_kit_label (number, "numeric");

  gtk_widget_add_css_class (box, "legation-group");
  gtk_widget_add_css_class (count, "legation-secondary");
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_set_valign (count, GTK_ALIGN_BASELINE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), count);

  return box;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  LegationSearchResults *self = data;
  const Entry *entry = get_entry (self, gtk_list_box_row_get_index (row));
  const Entry *last
    = before != NULL ? get_entry (self, gtk_list_box_row_get_index (before)) : NULL;

  if (entry == NULL || (last != NULL && last->group == entry->group))
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, build_heading (entry->group));
}

static void
follow_selection (LegationSearchResults *self)
{
  const LegationRecord *chosen
    = self->session != NULL ? legation_session_get_selection (self->session) : NULL;
  GtkListBoxRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (LEGATION_IS_SEARCH_ROW (row) && chosen != NULL
        && legation_search_row_get_record (LEGATION_SEARCH_ROW (row)) == chosen)
      gtk_widget_set_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED, FALSE);
    else
      gtk_widget_unset_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED);
}

static void
set_more_label (GtkListBoxRow *row, const Entry *entry, guint shown)
{
  const guint rest = entry->group->hits->len - shown;
  const guint n = MIN (rest, PORTION);
  g_autofree char *text
    = shown >= entry->group->hits->len
        ? g_strdup (_("Type more to see the others"))
        : g_strdup_printf (ngettext ("Show %u More", "Show %u More", n), n);

  gtk_label_set_text (GTK_LABEL (gtk_list_box_row_get_child (row)), text);
  gtk_list_box_row_set_activatable (row, rest > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
build_more_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = legation_kit_label (NULL, "legation-secondary");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);

  return row;
}

/* The row of the next entry: the one that stands there if it is of the same sort, else a new one. */
static void
show_entry (LegationSearchResults *self)
{
  const guint index = self->n_rows++;
  const Entry *entry = get_entry (self, (int) index);
  GtkListBoxRow *row = get_row (self, index);

  if (row == NULL || LEGATION_IS_SEARCH_ROW (row) != (entry->record != NULL))
    {
      GtkWidget *fresh = entry->record != NULL ? legation_search_row_new () : build_more_row ();

      gtk_list_box_insert (GTK_LIST_BOX (self->list), fresh, (int) index);
      row = GTK_LIST_BOX_ROW (fresh);
    }
  if (entry->record != NULL)
    legation_search_row_show (LEGATION_SEARCH_ROW (row), self->session, self->search, self->query,
                              entry->record);
  else
    set_more_label (row, entry, self->shown[entry->group->kind]);
}

static void
drop_rows (LegationSearchResults *self, guint first)
{
  GtkListBoxRow *row;

  while ((row = get_row (self, first)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static gboolean
fill (LegationSearchResults *self, guint n)
{
  const guint end = MIN (self->n_rows + n, self->entries->len);

  while (self->n_rows < end)
    show_entry (self);
  if (self->n_rows < self->entries->len)
    return TRUE;
  drop_rows (self, self->n_rows);

  return FALSE;
}

static gboolean
fill_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationSearchResults *self = LEGATION_SEARCH_RESULTS (widget);
  const gboolean more = fill (self, MORE_ROWS);

  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
  follow_selection (self);
  if (more)
    return G_SOURCE_CONTINUE;
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
stop_filling (LegationSearchResults *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
start_filling (LegationSearchResults *self, guint first)
{
  stop_filling (self);
  self->n_rows = first;
  if (fill (self, FIRST_ROWS))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
  follow_selection (self);
}

/* Which rows there will be; returns how many records were found in all. */
static guint
list_entries (LegationSearchResults *self)
{
  guint n = 0;

  g_array_set_size (self->entries, 0);
  for (guint g = 0; g < self->groups->len; g++)
    {
      const LegationSearchGroup *group = g_ptr_array_index (self->groups, g);
      const guint shown = MIN (self->shown[group->kind], group->hits->len);
      Entry entry = { group, NULL };

      n += group->n;
      for (guint i = 0; i < shown; i++)
        {
          entry.record = g_array_index (group->hits, LegationSearchHit, i).record;
          g_array_append_val (self->entries, entry);
        }
      entry.record = NULL;
      if (shown < group->n)
        g_array_append_val (self->entries, entry);
    }

  return n;
}

static void
row_activated_cb (LegationSearchResults *self, GtkListBoxRow *row)
{
  const Entry *entry = get_entry (self, gtk_list_box_row_get_index (row));
  guint index;

  if (LEGATION_IS_SEARCH_ROW (row))
    {
      legation_session_select (self->session,
                               legation_search_row_get_record (LEGATION_SEARCH_ROW (row))->id);
      return;
    }
  if (entry == NULL || entry->record != NULL)
    return;
  /* The first of the new ones takes the focus, as its row takes the place. */
  index = (guint) gtk_list_box_row_get_index (row);
  self->shown[entry->group->kind] += PORTION;
  list_entries (self);
  start_filling (self, index);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, index)));
}

static void
forget (LegationSearchResults *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->search, legation_search_unref);
  g_clear_pointer (&self->query, legation_search_query_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
}

static void
legation_search_results_dispose (GObject *object)
{
  LegationSearchResults *self = LEGATION_SEARCH_RESULTS (object);

  if (self->scroller != NULL)
    legation_search_results_show_nothing (self);
  self->list = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_search_results_parent_class)->dispose (object);
}

static void
legation_search_results_finalize (GObject *object)
{
  g_array_unref (LEGATION_SEARCH_RESULTS (object)->entries);

  G_OBJECT_CLASS (legation_search_results_parent_class)->finalize (object);
}

static void
legation_search_results_class_init (LegationSearchResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_search_results_dispose;
  G_OBJECT_CLASS (klass)->finalize = legation_search_results_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
build_list (LegationSearchResults *self)
{
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search Results"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
legation_search_results_init (LegationSearchResults *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0.0);
  gtk_widget_add_css_class (self->count, "legation-secondary");
  gtk_widget_add_css_class (self->count, "legation-columns");
  build_list (self);
  gtk_box_append (GTK_BOX (column), legation_status_new (self->count));
  gtk_box_append (GTK_BOX (column), self->list);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), column);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/** legation_search_results_new: an empty list. */
GtkWidget *
legation_search_results_new (void)
{
  return g_object_new (LEGATION_TYPE_SEARCH_RESULTS, NULL);
}

/**
 * legation_search_results_show:
 * @session: what shows the record that is chosen
 * @finder: has found something, at least nothing
 *
 * Shows what was found, from its top.
 *
 * Returns: how many records that are, with those that are not shown
 */
guint
legation_search_results_show (LegationSearchResults *self,
                              LegationSession *session,
                              LegationFinder *finder)
{
  g_autofree char *text = NULL;
  guint n;

  g_return_val_if_fail (LEGATION_IS_SEARCH_RESULTS (self), 0);

  forget (self);
  self->session = g_object_ref (session);
  self->search = legation_search_ref (legation_finder_get_search (finder));
  self->query = legation_search_query_ref (legation_finder_get_query (finder));
  self->groups = g_ptr_array_ref (legation_finder_get_groups (finder));
  for (guint kind = 0; kind < LEGATION_N_KINDS; kind++)
    self->shown[kind] = SHOWN_OF_A_KIND;
  n = list_entries (self);
  start_filling (self, 0);
  if (legation_finder_is_done (finder))
    text = g_strdup_printf (ngettext ("%u result", "%u results", n), n);
  else
    text = g_strdup_printf (ngettext ("%u result, without events so far",
                                      "%u results, without events so far", n), n);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);

  return n;
}

/** legation_search_results_show_nothing: shows no results, and forgets the session. */
void
legation_search_results_show_nothing (LegationSearchResults *self)
{
  g_return_if_fail (LEGATION_IS_SEARCH_RESULTS (self));

  stop_filling (self);
  g_array_set_size (self->entries, 0);
  self->n_rows = 0;
  drop_rows (self, 0);
  forget (self);
}

/** legation_search_results_follow_selection: shows which of the results is chosen. */
void
legation_search_results_follow_selection (LegationSearchResults *self)
{
  g_return_if_fail (LEGATION_IS_SEARCH_RESULTS (self));

  follow_selection (self);
}

/** legation_search_results_choose_first: chooses the best of what was found, if there is any. */
void
legation_search_results_choose_first (LegationSearchResults *self)
{
  g_return_if_fail (LEGATION_IS_SEARCH_RESULTS (self));

  if (get_row (self, 0) != NULL)
    row_activated_cb (self, get_row (self, 0));
}

/** legation_search_results_focus_first: gives the focus to the best of what was found. */
void
legation_search_results_focus_first (LegationSearchResults *self)
{
  g_return_if_fail (LEGATION_IS_SEARCH_RESULTS (self));

  if (get_row (self, 0) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, 0)));
}
