/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationEventList: a boxed list of events.  Long ones are shown in portions, and of a portion what is
 * seen first comes first, so that a page opens at once however many events there are.  When the filter
 * changes, rows change their style only. */

#include "config.h"

#include "legation-event-list.h"

#include "legation-date-mark.h"
#include "legation-facets.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-page.h"
#include "legation-strip.h"
#include "legation-phrases.h"
#include "legation-sign.h"

#include <glib/gi18n.h>

#define PORTION 200
#define LONGEST_PORTION 1000
/* About as many rows as are seen at once, and as many as are added in each frame. */
#define FIRST_ROWS 24
#define MORE_ROWS 8
#define DATE_CHARS 13

struct _LegationEventList
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *remark;
  GtkWidget *more;

  /* Owned */
  LegationSession *session;
  GPtrArray *events; /* (element-type LegationEvent) */
  GPtrArray *rows;   /* (element-type GtkWidget): of the first events; owned by the list */

  LegationEventListFlags flags;
  gboolean stale;
  guint n_wanted; /* rows that there are going to be */
  guint fill_id; /* a tick callback: idle time may never come while the map moves */
};

G_DEFINE_FINAL_TYPE (LegationEventList, legation_event_list, GTK_TYPE_WIDGET)

/**
 * legation_event_row_new: what a row of a list of events holds.
 * @remark: (nullable): a second line
 */
GtkWidget *
legation_event_row_new (const LegationEvent *event, const char *remark)
{
  g_autofree char *date = legation_event_describe_date (event);
  GtkWidget *row = legation_strip_new (8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = legation_kit_label (date, "legation-secondary");
  GtkWidget *column = legation_flow_new (0, 0);
  GtkWidget *when = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* In a box of its own the label cannot ask for more width to save a line. */
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), DATE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), DATE_CHARS);
  legation_flow_append (LEGATION_FLOW (column), label);
  gtk_box_append (GTK_BOX (when), column);
  if (event->when != NULL)
    gtk_box_append (GTK_BOX (when), legation_date_mark_new (event));
  gtk_widget_set_valign (when, GTK_ALIGN_CENTER);
  legation_strip_set_folds (LEGATION_STRIP (row), TRUE);
  legation_strip_append (LEGATION_STRIP (row), when);
  legation_strip_append (LEGATION_STRIP (row), legation_sign_new_badge (event));
  gtk_box_append (GTK_BOX (texts), legation_kit_label (event->record.name, "legation-dense"));
  if (remark != NULL)
    gtk_box_append (GTK_BOX (texts), legation_kit_label (remark, "legation-secondary"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  legation_strip_append (LEGATION_STRIP (row), texts);

  return row;
}

static void
update_remark (LegationEventList *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  const gboolean has_time = view->mode != LEGATION_TIME_ALL;
  const gboolean has_filter
    = legation_session_count_filters (self->session) > 0 || view->certain_only;
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < self->events->len; i++)
    n += legation_session_shows (self->session, g_ptr_array_index (self->events, i)) ? 0 : 1;

  if (has_time && has_filter)
    text = g_strdup_printf (
      ngettext ("%u of them, dimmed, is outside the selected time or left out by the filter",
                "%u of them, dimmed, are outside the selected time or left out by the filter", n),
      n);
  else if (has_time)
    text = g_strdup_printf (ngettext ("%u of them, dimmed, is outside the selected time",
                                      "%u of them, dimmed, are outside the selected time", n), n);
  else
    text = g_strdup_printf (ngettext ("%u of them, dimmed, is left out by the filter",
                                      "%u of them, dimmed, are left out by the filter", n), n);
  gtk_label_set_text (GTK_LABEL (self->remark), text);
  gtk_widget_set_visible (self->remark, n > 0);
}

static void
update_row (LegationEventList *self, guint i)
{
  GtkWidget *row = g_ptr_array_index (self->rows, i);

  if (legation_session_shows (self->session, g_ptr_array_index (self->events, i)))
    gtk_widget_remove_css_class (row, "legation-left-out");
  else
    gtk_widget_add_css_class (row, "legation-left-out");
}

static void
update_filter (LegationEventList *self)
{
  self->stale = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, i);
  update_remark (self);
}

static void
add_row (LegationEventList *self)
{
  const guint i = self->rows->len;
  const LegationEvent *event = g_ptr_array_index (self->events, i);
  g_autofree char *label = legation_session_describe_event (self->session, event);
  const char *remark = NULL;

  if (self->flags & LEGATION_EVENT_LIST_EXPLAIN)
    remark = legation_place_gap_describe (legation_event_find_place_gap (event));
  g_ptr_array_add (self->rows,
                   legation_kit_list_add_link (self->list, legation_event_row_new (event, remark),
                                               event->record.id, label));
  if (self->flags & LEGATION_EVENT_LIST_DIM)
    update_row (self, i);
}

static void
add_rows (LegationEventList *self, guint n)
{
  const guint end = MIN (self->rows->len + n, self->n_wanted);

  while (self->rows->len < end)
    add_row (self);
}

/* A page that is scrolled down to where it was waits for its rows. */
static void
tell_page (LegationEventList *self, gboolean filling)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LEGATION_TYPE_PAGE);

  if (page != NULL)
    legation_page_set_filling (LEGATION_PAGE (page), filling);
}

static gboolean
fill_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationEventList *self = LEGATION_EVENT_LIST (widget);

  add_rows (self, MORE_ROWS);
  if (self->rows->len < self->n_wanted)
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  tell_page (self, FALSE);

  return G_SOURCE_REMOVE;
}

/* A list that nobody sees waits until it is seen. */
static void
start_filling (LegationEventList *self)
{
  if (self->fill_id != 0 || self->rows->len >= self->n_wanted)
    return;
  self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
  tell_page (self, TRUE);
}

static void
stop_filling (LegationEventList *self)
{
  if (self->fill_id == 0)
    return;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_id);
  self->fill_id = 0;
  tell_page (self, FALSE);
}

/* Each portion is as long as what there is, up to what a window can lay out while it answers. */
static guint
count_next (LegationEventList *self)
{
  return MIN (CLAMP (self->n_wanted, PORTION, LONGEST_PORTION), self->events->len - self->n_wanted);
}

static void
show_portion (LegationEventList *self)
{
  guint rest;

  self->n_wanted += count_next (self);
  add_rows (self, FIRST_ROWS);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_filling (self);

  rest = count_next (self);
  gtk_widget_set_visible (self->more, rest > 0);
  if (rest > 0)
    {
      g_autofree char *text
        = g_strdup_printf (ngettext ("Show %u More", "Show %u More", rest), rest);

      gtk_button_set_label (GTK_BUTTON (self->more), text);
    }
  if (self->flags & LEGATION_EVENT_LIST_DIM)
    update_remark (self);
}

/* The keyboard goes on where the new ones begin: the button is far below now, or gone. */
static void
show_more_cb (LegationEventList *self)
{
  const guint first = self->rows->len;

  show_portion (self);
  if (first < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, first));
}

static void
changed_cb (LegationSession *session, guint changes, LegationEventList *self)
{
  if (!(changes & LEGATION_CHANGE_FILTER))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_filter (self);
  else
    self->stale = TRUE;
}

static void
legation_event_list_map (GtkWidget *widget)
{
  LegationEventList *self = LEGATION_EVENT_LIST (widget);

  if (self->stale)
    update_filter (self);

  GTK_WIDGET_CLASS (legation_event_list_parent_class)->map (widget);

  start_filling (self);
}

static void
legation_event_list_unmap (GtkWidget *widget)
{
  stop_filling (LEGATION_EVENT_LIST (widget));

  GTK_WIDGET_CLASS (legation_event_list_parent_class)->unmap (widget);
}

static void
legation_event_list_dispose (GObject *object)
{
  LegationEventList *self = LEGATION_EVENT_LIST (object);

  stop_filling (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_event_list_parent_class)->dispose (object);
}

static void
legation_event_list_class_init (LegationEventListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_event_list_dispose;
  widget_class->map = legation_event_list_map;
  widget_class->unmap = legation_event_list_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_event_list_init (LegationEventList *self)
{
  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "legation-events");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * legation_event_list_new: a list of events.
 * @label: what they are, for assistive technology
 * @events: (element-type LegationEvent) (transfer none): in the order to show
 */
GtkWidget *
legation_event_list_new (LegationSession *session,
                         const char *label,
                         GPtrArray *events,
                         LegationEventListFlags flags)
{
  LegationEventList *self = g_object_new (LEGATION_TYPE_EVENT_LIST, NULL);

  self->session = g_object_ref (session);
  self->events = g_ptr_array_ref (events);
  self->flags = flags;
  self->list = legation_kit_list_new (session, label);
  self->remark = legation_kit_label (NULL, "legation-secondary");
  self->more = gtk_button_new ();
  gtk_widget_set_visible (self->remark, FALSE);
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->remark);
  gtk_box_append (GTK_BOX (self->box), self->more);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (show_more_cb), self);
  if (flags & LEGATION_EVENT_LIST_DIM)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, 0);
  show_portion (self);

  return GTK_WIDGET (self);
}
