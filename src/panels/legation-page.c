/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationPage: what all pages have in common: the column, headings, and the way to a record that
 * is shown in the middle of a page. */

#include "config.h"

#include "legation-page.h"

#include "legation-event-view.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-unseen.h"

#include <adwaita.h>

#define MAX_WIDTH 480
/* A button that shows less than this takes about as much room itself. */
#define MIN_HIDDEN 3

struct _LegationPage
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *head;   /* nullable: what holds the column where a list takes its place */
  GtkWidget *list;   /* nullable */
  GtkWidget *footer; /* nullable */

  /* Owned */
  LegationSession *session;
  char *title;
  GHashTable *anchors; /* (element-type LegationRecord GtkWidget): borrowed, both */

  /* Borrowed */
  const LegationRecord *wanted; /* what to highlight, from the dataset; nullable */
  GtkWidget *highlighted;
  guint tick;
  double wanted_scroll;
  double reached_scroll; /* on the way there; negative before the first step */
  gboolean filling;
  guint settling; /* frames to wait after that */
};

G_DEFINE_FINAL_TYPE (LegationPage, legation_page, GTK_TYPE_WIDGET)

static void
legation_page_dispose (GObject *object)
{
  LegationPage *self = LEGATION_PAGE (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->footer, gtk_widget_unparent);
  g_clear_pointer (&self->anchors, g_hash_table_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_page_parent_class)->dispose (object);
}

/* A page scrolls: its height does not follow from its width, nor the other way round.  Said so, GTK
 * does not ask all its labels how wide they would be at the height of the pane. */
static GtkSizeRequestMode
legation_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
legation_page_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  LegationPage *self = LEGATION_PAGE (widget);
  GtkWidget *fixed[] = { self->head, self->footer };

  gtk_widget_measure (self->scroller, orientation, -1, minimum, natural, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      int fixed_minimum, fixed_natural;

      if (fixed[i] == NULL)
        continue;
      gtk_widget_measure (fixed[i], orientation, -1, &fixed_minimum, &fixed_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, fixed_minimum);
          *natural = MAX (*natural, fixed_natural);
          continue;
        }
      *minimum += fixed_minimum;
      *natural += fixed_natural;
    }
}

static int
measure_height (GtkWidget *widget, int width)
{
  int natural = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static void
legation_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationPage *self = LEGATION_PAGE (widget);
  const int end = MAX (height - measure_height (self->footer, width), 0);
  const int start = MIN (measure_height (self->head, width), end);

  if (self->head != NULL)
    gtk_widget_size_allocate (self->head, &(GtkAllocation){ 0, 0, width, start }, -1);
  if (self->footer != NULL)
    gtk_widget_size_allocate (self->footer, &(GtkAllocation){ 0, end, width, height - end }, -1);
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation){ 0, start, width, end - start }, -1);
}

static void
legation_page_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationPage *self = LEGATION_PAGE (widget);

  legation_unseen_update (self->box, self->scroller);

  GTK_WIDGET_CLASS (legation_page_parent_class)->snapshot (widget, snapshot);
}

static void
legation_page_class_init (LegationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_page_dispose;
  widget_class->get_request_mode = legation_page_get_request_mode;
  widget_class->measure = legation_page_measure;
  widget_class->size_allocate = legation_page_size_allocate;
  widget_class->snapshot = legation_page_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_page_init (LegationPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->anchors = g_hash_table_new (NULL, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "legation-page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * legation_page_new: an empty page.
 * @title: for the header bar above it
 */
LegationPage *
legation_page_new (LegationSession *session, const char *title)
{
  LegationPage *self = g_object_new (LEGATION_TYPE_PAGE, NULL);

  self->session = g_object_ref (session);
  self->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return self;
}

/** legation_page_get_session: Returns: (transfer none): the session that it shows. */
LegationSession *
legation_page_get_session (LegationPage *self)
{
  return self->session;
}

/** legation_page_get_title: Returns: (transfer none): the title for the header bar. */
const char *
legation_page_get_title (LegationPage *self)
{
  return self->title;
}

/** legation_page_add_heading: adds the name of what the page is about. */
void
legation_page_add_heading (LegationPage *self, const char *heading)
{
  legation_page_add (self, legation_kit_heading (heading, "title-2"));
}

/** legation_page_add: adds any widget. */
void
legation_page_add (LegationPage *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->box), widget);
}

/** legation_page_add_text: adds a paragraph; nothing where @text is empty or %NULL. */
void
legation_page_add_text (LegationPage *self, const char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    legation_page_add (self, legation_kit_label (text, css_class));
}

/**
 * legation_page_add_section: adds the heading of a section.
 * @remark: (nullable): what stands opposite it, short
 */
void
legation_page_add_section (LegationPage *self, const char *heading, const char *remark)
{
  GtkWidget *row = legation_flow_new (8, 0);

  gtk_widget_add_css_class (row, "legation-section");
  legation_flow_append (LEGATION_FLOW (row), legation_kit_heading (heading, "heading"));
  if (remark != NULL)
    {
      GtkWidget *opposite = legation_kit_label (remark, "legation-secondary");

      gtk_widget_set_halign (opposite, GTK_ALIGN_END);
      legation_flow_append (LEGATION_FLOW (row), opposite);
    }
  legation_page_add (self, row);
}

/** legation_page_add_list: adds a boxed list. Returns: (transfer none): the list. */
GtkWidget *
legation_page_add_list (LegationPage *self, const char *label)
{
  GtkWidget *list = legation_kit_list_new (self->session, label);

  legation_page_add (self, list);

  return list;
}

/**
 * legation_page_add_group: adds a part of a section: a small heading over a boxed list, both in one
 * box, which is the list's parent.
 *
 * Returns: (transfer none): the list
 */
GtkWidget *
legation_page_add_group (LegationPage *self, const char *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = legation_kit_heading (heading, "caption-heading");
  GtkWidget *list = legation_kit_list_new (self->session, heading);

  gtk_widget_add_css_class (label, "legation-group-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  legation_page_add (self, box);

  return list;
}

static void
show_hidden_cb (GtkWidget *button, GPtrArray *hidden)
{
  for (guint i = 0; i < hidden->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (hidden, i), TRUE);
  /* The button goes: the focus would be nowhere. */
  gtk_widget_child_focus (g_ptr_array_index (hidden, 0), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (button, FALSE);
}

static void
free_hidden (gpointer hidden, GClosure *closure)
{
  g_ptr_array_unref (hidden);
}

/**
 * legation_page_add_unfold: hides parts of the page until a button is pressed, if there are enough of
 * them to be worth it.
 * @hidden: (element-type GtkWidget) (transfer none): the parts, all on this page
 */
void
legation_page_add_unfold (LegationPage *self, const char *label, GPtrArray *hidden)
{
  GtkWidget *button;

  if (hidden->len < MIN_HIDDEN)
    return;

  for (guint i = 0; i < hidden->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (hidden, i), FALSE);
  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "legation-small");
  g_signal_connect_data (button, "clicked", G_CALLBACK (show_hidden_cb), g_ptr_array_ref (hidden),
                         free_hidden, 0);
  legation_page_add (self, button);
}

/**
 * legation_page_set_footer: puts a widget under the column, where it stays while that scrolls.
 * @footer: (transfer floating): in place of the one before
 */
void
legation_page_set_footer (LegationPage *self, GtkWidget *footer)
{
  g_clear_pointer (&self->footer, gtk_widget_unparent);
  self->footer = footer;
  gtk_widget_set_parent (footer, GTK_WIDGET (self));
}

/**
 * legation_page_set_list: gives the page to a list of any length, which scrolls under the column.
 * @list: (transfer floating): of legation_event_view_new()
 */
void
legation_page_set_list (LegationPage *self, GtkWidget *list)
{
  GtkWidget *column = gtk_widget_get_ancestor (self->box, ADW_TYPE_CLAMP);
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  g_object_ref (column);
  gtk_widget_add_css_class (self->box, "legation-head");
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), MAX_WIDTH);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), MAX_WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_insert_before (column, GTK_WIDGET (self), self->scroller);
  g_object_unref (column);
  self->head = column;
  self->list = list;
}

/** legation_page_add_notes: adds the editors' remarks on a record. */
void
legation_page_add_notes (LegationPage *self, const LegationRecord *record)
{
  legation_kit_append_notes (GTK_BOX (self->box), record);
}

/* Scrolls what is highlighted to the upper third, once its place is known; near the head, to that. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LegationPage *self = LEGATION_PAGE (widget);
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_point_t top;

  if (page <= 0 || gtk_widget_get_height (self->highlighted) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_compute_point (self->highlighted, self->box, &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (adjustment, top.y < page / 2 ? 0 : top.y - page / 3);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
highlight (LegationPage *self, GtkWidget *anchor)
{
  self->highlighted = anchor;
  for (GtkWidget *widget = anchor; widget != NULL && widget != self->box;
       widget = gtk_widget_get_parent (widget))
    gtk_widget_set_visible (widget, TRUE);
  legation_kit_unfold (anchor, TRUE);
  gtk_widget_add_css_class (anchor, "legation-highlight");
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/**
 * legation_page_set_anchor: remembers where on the page a record is shown.  One that is to be
 * highlighted, and comes only now, is.
 */
void
legation_page_set_anchor (LegationPage *self, const LegationRecord *record, GtkWidget *widget)
{
  g_hash_table_insert (self->anchors, (gpointer) record, widget);
  if (record == self->wanted && self->highlighted == NULL)
    highlight (self, widget);
}

/** legation_page_highlight: brings a record that has an anchor into view, and marks it. */
void
legation_page_highlight (LegationPage *self, const LegationRecord *record)
{
  GtkWidget *anchor = record != NULL ? g_hash_table_lookup (self->anchors, record) : NULL;

  if (self->list != NULL)
    legation_event_view_mark (self->list, record);
  if (self->highlighted != NULL)
    gtk_widget_remove_css_class (self->highlighted, "legation-highlight");
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->highlighted = NULL;
  self->wanted = record;
  if (anchor != NULL)
    highlight (self, anchor);
}

/**
 * legation_page_prepare: measures a page that is not seen yet, so that less is left to do when it is.
 * @width: logical pixels that it will have
 */
void
legation_page_prepare (LegationPage *self, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (gtk_widget_get_parent (self->box), GTK_ORIENTATION_VERTICAL, width, NULL,
                      NULL, NULL, NULL);
}

/** legation_page_scroll_to_top: shows the beginning of the page. */
void
legation_page_scroll_to_top (LegationPage *self)
{
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/** legation_page_get_scroll: Returns: how far it is scrolled down, in logical pixels. */
double
legation_page_get_scroll (LegationPage *self)
{
  return gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
}

/* Before it has a size, a page cannot be scrolled; and while rows are still added to it, not as far as
 * it will be.  Whoever scrolls meanwhile has the last word. */
static gboolean
restore_scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LegationPage *self = LEGATION_PAGE (widget);
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (gtk_adjustment_get_page_size (adjustment) <= 0)
    return G_SOURCE_CONTINUE;
  if (self->reached_scroll < 0 || gtk_adjustment_get_value (adjustment) == self->reached_scroll)
    {
      gtk_adjustment_set_value (adjustment, self->wanted_scroll);
      self->reached_scroll = gtk_adjustment_get_value (adjustment);
      /* The rows that came last have a place in the frame after. */
      if (self->reached_scroll < self->wanted_scroll && (self->filling || self->settling > 0))
        {
          self->settling -= self->filling ? 0 : 1;
          return G_SOURCE_CONTINUE;
        }
    }
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

/** legation_page_set_filling: tells whether rows are still going to be added to the page by and by. */
void
legation_page_set_filling (LegationPage *self, gboolean filling)
{
  g_return_if_fail (LEGATION_IS_PAGE (self));

  self->filling = filling;
}

/**
 * legation_page_restore_scroll: scrolls a page that was just made to where another one was, whatever
 * is highlighted on it.
 */
void
legation_page_restore_scroll (LegationPage *self, double scroll)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->wanted_scroll = scroll;
  self->reached_scroll = -1;
  self->settling = 2;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), restore_scroll_cb, NULL, NULL);
}
