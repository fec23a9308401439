/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationEventList: a boxed list of events.  Long ones are shown in portions, so that a page opens
 * at once however many events there are.  When the filter changes, rows change their style only. */

#include "config.h"

#include "legation-event-list.h"

#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-strip.h"
#include "legation-phrases.h"
#include "legation-sign.h"

#include <glib/gi18n.h>

#define PORTION 200
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

  /* In a box of its own the label cannot ask for more width to save a line. */
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), DATE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), DATE_CHARS);
  legation_flow_append (LEGATION_FLOW (column), label);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  legation_strip_append (LEGATION_STRIP (row), column);
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
  gboolean only_time = view->channels == LEGATION_CHANNELS_ALL && view->only == NULL
                       && !view->certain_only && view->mode == LEGATION_TIME_SPAN;
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < self->events->len; i++)
    n += legation_session_shows (self->session, g_ptr_array_index (self->events, i)) ? 0 : 1;

  if (only_time)
    text = g_strdup_printf (ngettext ("%u of them, dimmed, is outside the selected span",
                                      "%u of them, dimmed, are outside the selected span", n), n);
  else
    text = g_strdup_printf (ngettext ("%u of them, dimmed, is left out by the filter",
                                      "%u of them, dimmed, are left out by the filter", n), n);
  gtk_label_set_text (GTK_LABEL (self->remark), text);
  gtk_widget_set_visible (self->remark, n > 0);
}

static void
update_filter (LegationEventList *self)
{
  self->stale = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (legation_session_shows (self->session, g_ptr_array_index (self->events, i)))
        gtk_widget_remove_css_class (row, "legation-left-out");
      else
        gtk_widget_add_css_class (row, "legation-left-out");
    }
  update_remark (self);
}

static void
add_row (LegationEventList *self, const LegationEvent *event)
{
  g_autofree char *label = legation_session_describe_event (self->session, event);
  const char *remark = NULL;

  if (self->flags & LEGATION_EVENT_LIST_EXPLAIN)
    remark = legation_place_gap_describe (legation_event_find_place_gap (event));
  g_ptr_array_add (self->rows,
                   legation_kit_list_add_link (self->list, legation_event_row_new (event, remark),
                                               event->record.id, label));
}

static void
show_portion (LegationEventList *self)
{
  guint end = MIN (self->rows->len + PORTION, self->events->len);
  guint rest;

  while (self->rows->len < end)
    add_row (self, g_ptr_array_index (self->events, self->rows->len));

  rest = self->events->len - end;
  gtk_widget_set_visible (self->more, rest > 0);
  if (rest > 0)
    {
      g_autofree char *text
        = g_strdup_printf (ngettext ("Show %u More", "Show %u More", MIN (rest, PORTION)),
                           MIN (rest, PORTION));

      gtk_button_set_label (GTK_BUTTON (self->more), text);
    }
  if (self->flags & LEGATION_EVENT_LIST_DIM)
    update_filter (self);
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
}

static void
legation_event_list_dispose (GObject *object)
{
  LegationEventList *self = LEGATION_EVENT_LIST (object);

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
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (show_portion), self);
  if (flags & LEGATION_EVENT_LIST_DIM)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, 0);
  show_portion (self);

  return GTK_WIDGET (self);
}
