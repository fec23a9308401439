/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationDetails: builds the page of what is chosen when it is chosen, and keeps the last few, so
 * that going back finds a page as it was left. */

#include "config.h"

#include "legation-details.h"

#include "legation-copy.h"
#include "legation-digest.h"
#include "legation-pages.h"
#include "legation-passing-page.h"
#include "legation-scrolls.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_PAGES 12

struct _LegationDetails
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *toasts;
  GtkWidget *stack; /* in it */

  /* Owned */
  LegationSession *session;
  GQueue pages; /* (element-type LegationPage): children of the stack, last shown first */
  GHashTable *scrolls; /* how far down pages were left */
  LegationView filtered; /* the view that the lists of what it filters are of */
  GtkWidget *passing; /* nullable: a child of the stack, for what flies by */
  guint tick;         /* until the page of what is chosen is shown, while it plays */
  guint n_ticks;

  /* Borrowed from the dataset */
  const LegationRecord *shown;  /* the chosen record, nullable */
  const LegationRecord *last_event; /* the event that was chosen last, nullable */
  const LegationRecord *origin; /* what the next source is opened from, nullable */
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LegationDetails, legation_details, GTK_TYPE_WIDGET)

/* The relationship on whose page a statement, an agreement or a figure is shown. */
static const LegationRelationship *
find_home (LegationDetails *self, const LegationRecord *record)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  const LegationRelationship *relationship = legation_session_get_relationship (self->session);

  if (relationship != NULL && legation_relationship_holds (relationship, record))
    return relationship;

  return legation_dataset_find_home (dataset, record);
}

/* The record that has a page: itself, or the relationship or the story in which it is shown. */
static const LegationRecord *
find_page_record (LegationDetails *self, const LegationRecord *record)
{
  const LegationRelationship *home;

  switch (record->kind)
    {
    case LEGATION_KIND_STATEMENT:
    case LEGATION_KIND_AGREEMENT:
    case LEGATION_KIND_FIGURE:
      home = find_home (self, record);
      return home != NULL ? &home->record : record;
    case LEGATION_KIND_STEP:
      return &((const LegationStep *) record)->story->record;
    default:
      return record;
    }
}

static void
drop_page (LegationDetails *self, GtkWidget *page)
{
  g_queue_remove (&self->pages, page);
  gtk_stack_remove (GTK_STACK (self->stack), page);
}

static void
drop_pages (LegationDetails *self)
{
  while (!g_queue_is_empty (&self->pages))
    drop_page (self, g_queue_peek_head (&self->pages));
  if (self->passing != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), self->passing);
  self->passing = NULL;
}

static const char *
get_name (LegationDetails *self, GtkWidget *page)
{
  return gtk_stack_page_get_name (gtk_stack_get_page (GTK_STACK (self->stack), page));
}

static GtkWidget *
find_or_build_page (LegationDetails *self, const LegationRecord *record, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (GTK_STACK (self->stack), name);

  if (page == NULL)
    {
      page = GTK_WIDGET (legation_page_new_for_view (self->session, record));
      gtk_stack_add_named (GTK_STACK (self->stack), page, name);
    }
  else
    {
      g_queue_remove (&self->pages, page);
      if (!legation_session_can_go_forward (self->session)
          && gtk_stack_get_visible_child (GTK_STACK (self->stack)) != page)
        legation_page_scroll_to_top (LEGATION_PAGE (page));
    }
  g_queue_push_head (&self->pages, page);

  return page;
}

static gboolean
shows_list (LegationDetails *self)
{
  const char *selection = legation_session_get_view (self->session)->selection;

  return g_strcmp0 (selection, LEGATION_SELECTION_SHOWN) == 0
         || g_strcmp0 (selection, LEGATION_SELECTION_LEFT_OUT) == 0;
}

/* What to bring into view on a page: in a list of events, that which was chosen last;
 * in that of a source, what the reader came from to see it. */
static const LegationRecord *
find_target (LegationDetails *self, const LegationRecord *record, const LegationRecord *page_record)
{
  const LegationRecord *origin = self->origin != NULL ? self->origin : self->shown;

  if (record != page_record)
    return record;
  if (shows_list (self))
    return self->last_event;
  if (record == NULL || record->kind != LEGATION_KIND_SOURCE || origin == record
      || legation_session_can_go_forward (self->session))
    return NULL;

  return origin;
}

static void
show_selection (LegationDetails *self)
{
  const char *selection = legation_session_get_view (self->session)->selection;
  const LegationRecord *record = legation_session_get_selection (self->session);
  const LegationRecord *page_record = record != NULL ? find_page_record (self, record) : NULL;
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  gboolean is_new;

  if (page != NULL)
    legation_scrolls_note (self->scrolls, get_name (self, page), LEGATION_PAGE (page));
  if (page_record != NULL)
    selection = page_record->id;
  if (selection == NULL)
    selection = "";
  is_new = gtk_stack_get_child_by_name (GTK_STACK (self->stack), selection) == NULL;
  page = find_or_build_page (self, page_record, selection);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  legation_page_highlight (LEGATION_PAGE (page), find_target (self, record, page_record));
  if (is_new && legation_session_can_go_forward (self->session))
    legation_scrolls_restore (self->scrolls, selection, LEGATION_PAGE (page));
  self->shown = record;
  if (record != NULL && record->kind == LEGATION_KIND_EVENT)
    self->last_event = record;
  self->origin = NULL;
  if (g_queue_get_length (&self->pages) > MAX_PAGES)
    drop_page (self, g_queue_peek_tail (&self->pages));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* A list of what the filter shows is made anew. */
static void
update_filtered_page (LegationDetails *self, const char *list)
{
  GtkWidget *page = gtk_stack_get_child_by_name (GTK_STACK (self->stack), list);
  gboolean visible = page != NULL && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == page;

  if (page != NULL)
    drop_page (self, page);
  if (visible)
    show_selection (self);
}

/* Of what has no date time keeps nothing out. */
static void
update_filtered_pages (LegationDetails *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  const gboolean admits_alike = legation_view_admits_alike (view, &self->filtered);

  self->filtered = *view;
  update_filtered_page (self, LEGATION_SELECTION_NO_PLACE);
  if (!admits_alike)
    update_filtered_page (self, LEGATION_SELECTION_UNDATED);
}

/* To build a page takes longer than a frame, and nobody could read it. */
static void
show_passing (LegationDetails *self, const LegationEvent *event)
{
  GtkStack *stack = GTK_STACK (self->stack);

  if (self->passing == NULL)
    {
      self->passing = GTK_WIDGET (legation_passing_page_new (self->session));
      gtk_stack_add_child (stack, self->passing);
    }
  legation_passing_page_show (LEGATION_PAGE (self->passing), event);
  self->shown = &event->record;
  self->origin = NULL;
  if (gtk_stack_get_visible_child (stack) == self->passing)
    return;
  gtk_stack_set_visible_child (stack, self->passing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
stop_waiting (LegationDetails *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

/* In the frame after that of the step the page is made and measured, in the one after that shown. */
static gboolean
wait_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationDetails *self = LEGATION_DETAILS (widget);
  const LegationRecord *record = legation_session_get_selection (self->session);

  self->n_ticks++;
  if (self->n_ticks == 2 && record != NULL)
    legation_page_prepare (LEGATION_PAGE (find_or_build_page (self, record, record->id)),
                           gtk_widget_get_width (widget));
  if (self->n_ticks < 3)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  show_selection (self);

  return G_SOURCE_REMOVE;
}

/* A page takes longer than a frame: while it plays, that frame would be missing from what moves. */
static void
show_by_and_by (LegationDetails *self)
{
  stop_waiting (self);
  self->n_ticks = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), wait_cb, NULL, NULL);
}

static void
follow_selection (LegationDetails *self)
{
  const LegationRecord *record = legation_session_get_selection (self->session);
  const gboolean is_event = record != NULL && record->kind == LEGATION_KIND_EVENT;

  stop_waiting (self);
  if (is_event && legation_session_is_playing_fast (self->session))
    show_passing (self, (const LegationEvent *) record);
  else if (is_event && legation_session_is_playing (self->session)
           && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_by_and_by (self);
  else
    show_selection (self);
}

static gboolean
shows_passing (LegationDetails *self)
{
  return self->passing != NULL
         && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->passing;
}

static void
changed_cb (LegationSession *session, guint changes, LegationDetails *self)
{
  if (changes & LEGATION_CHANGE_FILTER)
    update_filtered_pages (self);
  if (changes & LEGATION_CHANGE_SELECTION)
    follow_selection (self);
  else if ((changes & LEGATION_CHANGE_PLAYING) && shows_passing (self))
    follow_selection (self);
}

static void
legation_details_dispose (GObject *object)
{
  LegationDetails *self = LEGATION_DETAILS (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  stop_waiting (self);
  g_queue_clear (&self->pages);
  g_clear_pointer (&self->scrolls, g_hash_table_unref);
  g_clear_pointer (&self->toasts, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_details_parent_class)->dispose (object);
}

static void
legation_details_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LegationDetails *self = LEGATION_DETAILS (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TITLE:
      g_value_set_string (value, legation_details_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
legation_details_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    legation_details_set_session (LEGATION_DETAILS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_details_class_init (LegationDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = legation_details_dispose;
  object_class->get_property = legation_details_get_property;
  object_class->set_property = legation_details_set_property;

  /** LegationDetails:session: what it shows and changes. */
  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, LEGATION_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /** LegationDetails:title: what the header bar above it says. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legation-details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_details_init (LegationDetails *self)
{
  g_queue_init (&self->pages);
  self->scrolls = legation_scrolls_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Details"), -1);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), self->stack);
  gtk_widget_set_parent (self->toasts, GTK_WIDGET (self));
}

/** legation_details_get_session: Returns: (transfer none) (nullable): its session. */
LegationSession *
legation_details_get_session (LegationDetails *self)
{
  g_return_val_if_fail (LEGATION_IS_DETAILS (self), NULL);

  return self->session;
}

/**
 * legation_details_set_session: shows another session; where it has the same chosen, as far down the
 * page.
 * @session: (nullable): the session
 */
void
legation_details_set_session (LegationDetails *self, LegationSession *session)
{
  GtkWidget *page;
  gboolean same;
  double scroll;

  g_return_if_fail (LEGATION_IS_DETAILS (self));

  if (self->session == session)
    return;

  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  scroll = page != NULL ? legation_page_get_scroll (LEGATION_PAGE (page)) : 0;
  same = self->session != NULL && session != NULL
         && legation_session_get_view (self->session)->selection
              == legation_session_get_view (session)->selection;
  stop_waiting (self);
  drop_pages (self);
  g_hash_table_remove_all (self->scrolls);
  self->shown = self->origin = self->last_event = NULL;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
      self->filtered = *legation_session_get_view (session);
      show_selection (self);
    }
  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  if (same && page != NULL)
    legation_page_restore_scroll (LEGATION_PAGE (page), scroll);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * legation_details_set_origin: tells from which record the source is opened that is chosen next: its
 * page then opens where it speaks of that record.
 */
void
legation_details_set_origin (LegationDetails *self, const LegationRecord *record)
{
  g_return_if_fail (LEGATION_IS_DETAILS (self));

  self->origin = record;
}

/** legation_details_copy: puts a text on the clipboard, and says in the details that it is there. */
void
legation_details_copy (LegationDetails *self, const char *text)
{
  /* Translators: %s is what can be pasted elsewhere now. */
  g_autofree char *message = g_strdup_printf (_("Copied %s"), text);

  g_return_if_fail (LEGATION_IS_DETAILS (self));

  legation_copy (self->stack, text, NULL, message);
}

/**
 * legation_details_get_title: what the page on top is, for the header bar.
 *
 * Returns: (transfer none): the title
 */
const char *
legation_details_get_title (LegationDetails *self)
{
  GtkWidget *page;

  g_return_val_if_fail (LEGATION_IS_DETAILS (self), NULL);

  page = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  return page != NULL ? legation_page_get_title (LEGATION_PAGE (page)) : _("Details");
}
