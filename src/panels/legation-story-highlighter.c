/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationStoryHighlighter: the dataset is searched as everywhere, but only for what can be
 * highlighted.  “chosen” tells the id of what somebody has chosen. */

#include "config.h"

#include "legation-story-highlighter.h"

#include "legation-finder.h"
#include "legation-kit.h"
#include "legation-search-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of a kind so many are shown: who wants another types more. */
#define SHOWN_OF_A_KIND 8

#define WIDTH 340
#define MIN_WIDTH 240
#define HEIGHT 280

struct _LegationStoryHighlighter
{
  GtkPopover parent_instance;

  /* Children */
  GtkWidget *entry;
  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *hint;

  /* Owned */
  LegationStoryDraft *draft;
  LegationFinder *finder; /* nullable: while it is open */

  gboolean wants_first; /* the first of what will be found is chosen */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LegationStoryHighlighter, legation_story_highlighter, GTK_TYPE_POPOVER)

static const char *
get_text (LegationStoryHighlighter *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
clear_list (LegationStoryHighlighter *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
drop_finder (LegationStoryHighlighter *self)
{
  if (self->finder == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->finder, self);
  legation_finder_close (self->finder);
  g_clear_object (&self->finder);
}

static void
add_group (LegationStoryHighlighter *self, const LegationSearchGroup *group)
{
  guint n = 0;

  for (guint i = 0; i < group->hits->len && n < SHOWN_OF_A_KIND; i++)
    {
      const LegationRecord *record = g_array_index (group->hits, LegationSearchHit, i).record;
      GtkWidget *row;

      if (!legation_story_draft_can_highlight (record))
        return;
      row = legation_search_row_new ();
      legation_search_row_show (LEGATION_SEARCH_ROW (row),
                                legation_story_draft_get_session (self->draft),
                                legation_finder_get_search (self->finder),
                                legation_finder_get_query (self->finder), record);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      n++;
    }
}

static void
say (LegationStoryHighlighter *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->hint), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "hint");
}

/* Whether the list is what there is of what the entry says: it follows the keys a little later. */
static gboolean
is_answered (LegationStoryHighlighter *self)
{
  LegationSearchQuery *query
    = self->finder != NULL ? legation_finder_get_query (self->finder) : NULL;

  return query != NULL && legation_search_query_is_for (query, get_text (self));
}

static void
choose (LegationStoryHighlighter *self, GtkListBoxRow *row)
{
  const LegationRecord *record = legation_search_row_get_record (LEGATION_SEARCH_ROW (row));
  g_autofree char *id = g_strdup (record->id);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
choose_first (LegationStoryHighlighter *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  self->wants_first = FALSE;
  if (row != NULL
      && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "list") == 0)
    choose (self, row);
}

static void
found_cb (LegationStoryHighlighter *self)
{
  GPtrArray *groups = legation_finder_get_groups (self->finder);

  if (*get_text (self) == '\0' || groups == NULL)
    return;
  clear_list (self);
  for (guint i = 0; i < groups->len; i++)
    add_group (self, g_ptr_array_index (groups, i));
  if (gtk_widget_get_first_child (self->list) != NULL)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "list");
    }
  else if (legation_finder_is_done (self->finder))
    {
      g_autofree char *text = g_strdup_printf (_("No results for “%s”"), get_text (self));

      say (self, text);
    }
  if (self->wants_first && is_answered (self) && legation_finder_is_done (self->finder))
    choose_first (self);
}

/* Who goes on typing wants something else. */
static void
changed_cb (LegationStoryHighlighter *self)
{
  self->wants_first = FALSE;
}

static void
search_cb (LegationStoryHighlighter *self)
{
  if (self->finder == NULL)
    return;
  if (*get_text (self) == '\0')
    say (self, _("Type the name of an event, a relationship or a place. What is chosen on the map "
                 "can be highlighted from the bar below its details."));
  legation_finder_find (self->finder, get_text (self));
}

static void
activate_cb (LegationStoryHighlighter *self)
{
  if (is_answered (self))
    {
      choose_first (self);
      return;
    }
  self->wants_first = TRUE;
  search_cb (self);
}

static void
row_cb (LegationStoryHighlighter *self, GtkListBoxRow *row)
{
  choose (self, row);
}

static gboolean
key_cb (LegationStoryHighlighter *self, guint keyval, guint code, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || row == NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (row)))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (row));

  return GDK_EVENT_STOP;
}

/* The dataset may be another one each time: what was typed is in it by now. */
static void
map_cb (LegationStoryHighlighter *self)
{
  LegationSession *session = legation_story_draft_get_session (self->draft);

  drop_finder (self);
  clear_list (self);
  self->finder = legation_finder_new (legation_session_get_dataset (session),
                                      legation_session_get_gazetteer (session));
  g_signal_connect_swapped (self->finder, "found", G_CALLBACK (found_cb), self);
  legation_finder_prepare (self->finder);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search_cb (self);
  gtk_widget_grab_focus (self->entry);
}

/* Its rows show records of a dataset that may go. */
static void
unmap_cb (LegationStoryHighlighter *self)
{
  self->wants_first = FALSE;
  clear_list (self);
  drop_finder (self);
}

static void
stop_cb (LegationStoryHighlighter *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
legation_story_highlighter_dispose (GObject *object)
{
  LegationStoryHighlighter *self = LEGATION_STORY_HIGHLIGHTER (object);

  drop_finder (self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (legation_story_highlighter_parent_class)->dispose (object);
}

static void
legation_story_highlighter_class_init (LegationStoryHighlighterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_story_highlighter_dispose;

  /**
   * LegationStoryHighlighter::chosen:
   * @id: of a record that can be highlighted
   */
  signals[CHOSEN] = g_signal_new ("chosen", LEGATION_TYPE_STORY_HIGHLIGHTER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
legation_story_highlighter_init (LegationStoryHighlighter *self)
{
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}

static void
build_entry (LegationStoryHighlighter *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What to highlight"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stop_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
}

static void
build_stack (LegationStoryHighlighter *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What can be highlighted"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  self->hint = legation_kit_label ("", "legation-secondary");
  gtk_widget_set_valign (self->hint, GTK_ALIGN_START);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->hint, "hint");
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "list");
  gtk_widget_set_size_request (self->stack, MIN_WIDTH, HEIGHT);
}

/** legation_story_highlighter_new: Returns: (transfer floating): looks into the dataset of @draft. */
GtkWidget *
legation_story_highlighter_new (LegationStoryDraft *draft)
{
  LegationStoryHighlighter *self = g_object_new (LEGATION_TYPE_STORY_HIGHLIGHTER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *clamp = adw_clamp_new ();

  self->draft = g_object_ref (draft);
  build_entry (self);
  build_stack (self);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->stack);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_popover_set_child (GTK_POPOVER (self), clamp);

  return GTK_WIDGET (self);
}
