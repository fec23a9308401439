/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSearchPane: the entry comes with Ctrl+F, with its button, and when somebody types while the
 * focus is in the pane.  Down goes on to what was found, Escape first clears and then closes. */

#include "config.h"

#include "legation-search-pane.h"

#include "legation-search-list.h"

#include <glib/gi18n.h>

struct _LegationSearchPane
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *entry;
  GtkWidget *stack;
  GtkWidget *found;

  /* Borrowed */
  GtkWidget *child;
  GtkWidget *origin; /* weak: what had the focus when the search began */
};

enum
{
  PROP_0,
  PROP_SEARCHING,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void legation_search_pane_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LegationSearchPane,
                               legation_search_pane,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      legation_search_pane_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

static gboolean
is_searching (LegationSearchPane *self)
{
  return gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->bar));
}

static const char *
get_text (LegationSearchPane *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Spaces alone ask for nothing. */
static gboolean
has_text (LegationSearchPane *self)
{
  const char *text = get_text (self);

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text != '\0';
}

static gboolean
is_found_shown (LegationSearchPane *self)
{
  return is_searching (self) && has_text (self);
}

static void
update (LegationSearchPane *self)
{
  const gboolean searches = is_found_shown (self);

  legation_search_list_find (LEGATION_SEARCH_LIST (self->found), searches ? get_text (self) : "");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), searches ? "found" : "child");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
set_origin (LegationSearchPane *self, GtkWidget *origin)
{
  g_set_weak_pointer (&self->origin, origin);
}

/* Who goes to the entry by key or by click is sent back when the search ends. */
static void
remember_origin (LegationSearchPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, self->bar)
      && !gtk_widget_is_ancestor (focus, self->found))
    set_origin (self, focus);
}

static void
go_back_to_origin (LegationSearchPane *self)
{
  GtkWidget *origin = self->origin;

  if (origin == NULL || !gtk_widget_get_mapped (origin) || !gtk_widget_grab_focus (origin))
    gtk_widget_child_focus (self->child, GTK_DIR_TAB_FORWARD);
  set_origin (self, NULL);
}

static gboolean
has_focus_in (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Ends of the search by whatever means come here. */
static void
mode_cb (LegationSearchPane *self)
{
  const gboolean searching = is_searching (self);
  const gboolean had_focus = has_focus_in (self->bar) || has_focus_in (self->found);

  if (searching)
    {
      remember_origin (self);
      legation_search_list_prepare (LEGATION_SEARCH_LIST (self->found));
    }
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
    }
  update (self);
  if (!searching && had_focus)
    go_back_to_origin (self);
  else if (!searching)
    set_origin (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
clear_text (LegationSearchPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
}

static void
escape (LegationSearchPane *self)
{
  if (*get_text (self) != '\0')
    clear_text (self);
  else
    gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), FALSE);
}

/* The bar would close at once; this comes before it. */
static void
stop_search_cb (LegationSearchPane *self)
{
  g_signal_stop_emission_by_name (self->entry, "stop-search");
  escape (self);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  LegationSearchPane *self = LEGATION_SEARCH_PANE (widget);

  if (!is_searching (self))
    return FALSE;
  escape (self);

  return TRUE;
}

static void
activate_cb (LegationSearchPane *self)
{
  legation_search_list_choose_first (LEGATION_SEARCH_LIST (self->found));
}

static gboolean
begins_word (guint keyval, GdkModifierType state)
{
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) == 0
         && g_unichar_isalnum (gdk_keyval_to_unicode (keyval));
}

/* Down in the entry leads to what was found. */
static gboolean
entry_key_cb (GtkEventControllerKey *controller,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              LegationSearchPane *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_mapped (self->found))
    legation_search_list_focus_first (LEGATION_SEARCH_LIST (self->found));

  return GDK_EVENT_STOP;
}

/* What no list took is typed into the entry, by way of its input method.  Space, comma and the like do
 * something else, here or in the window. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        LegationSearchPane *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));

  if (!begins_word (keyval, state) || has_focus_in (self->bar))
    return GDK_EVENT_PROPAGATE;
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), TRUE);
  if (!gtk_event_controller_key_forward (controller, text))
    return GDK_EVENT_PROPAGATE;
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);

  return GDK_EVENT_STOP;
}

static void
legation_search_pane_add_child (GtkBuildable *buildable,
                                GtkBuilder *builder,
                                GObject *object,
                                const char *type)
{
  LegationSearchPane *self = LEGATION_SEARCH_PANE (buildable);

  if (!GTK_IS_WIDGET (object))
    {
      parent_buildable_iface->add_child (buildable, builder, object, type);
      return;
    }
  self->child = GTK_WIDGET (object);
  gtk_stack_add_named (GTK_STACK (self->stack), self->child, "child");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->child);
}

static void
legation_search_pane_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = legation_search_pane_add_child;
}

static void
legation_search_pane_dispose (GObject *object)
{
  LegationSearchPane *self = LEGATION_SEARCH_PANE (object);

  set_origin (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_search_pane_parent_class)->dispose (object);
}

static void
legation_search_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEARCHING)
    g_value_set_boolean (value, is_searching (LEGATION_SEARCH_PANE (object)));
  else if (id == PROP_TITLE)
    g_value_set_string (value, is_found_shown (LEGATION_SEARCH_PANE (object)) ? _("Search")
                                                                               : _("Relationships"));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_search_pane_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  LegationSearchPane *self = LEGATION_SEARCH_PANE (object);

  if (id != PROP_SEARCHING)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_value_get_boolean (value) && !is_searching (self))
    legation_search_pane_start (self, NULL);
  else if (!g_value_get_boolean (value))
    gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), FALSE);
}

static void
legation_search_pane_class_init (LegationSearchPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = legation_search_pane_dispose;
  object_class->get_property = legation_search_pane_get_property;
  object_class->set_property = legation_search_pane_set_property;

  /** LegationSearchPane:searching: whether the entry is there. */
  properties[PROP_SEARCHING]
    = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /** LegationSearchPane:title: what it shows. */
  properties[PROP_TITLE] = g_param_spec_string (
    "title", NULL, NULL, NULL,
    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
build_entry (LegationSearchPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_object_set (self->entry, "placeholder-text", _("Search people, events, sources…"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, 0);
  gtk_widget_add_controller (self->entry, keys);
  /* Not “search-changed”, which waits: an answer takes less time than a key. */
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
legation_search_pane_init (LegationSearchPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  build_entry (self);
  self->bar = gtk_search_bar_new ();
  gtk_search_bar_set_child (GTK_SEARCH_BAR (self->bar), self->entry);
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->bar), GTK_EDITABLE (self->entry));
  g_signal_connect_object (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), self,
                           G_CONNECT_SWAPPED);
  self->found = legation_search_list_new ();
  g_signal_connect_object (self->found, "cleared", G_CALLBACK (clear_text), self, G_CONNECT_SWAPPED);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->found, "found");
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * legation_search_pane_set_session: searches another session's dataset.
 * @session: (nullable): the session
 */
void
legation_search_pane_set_session (LegationSearchPane *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_SEARCH_PANE (self));

  legation_search_list_set_session (LEGATION_SEARCH_LIST (self->found), session);
}

/** legation_search_pane_get_searching: Returns: whether the entry is there. */
gboolean
legation_search_pane_get_searching (LegationSearchPane *self)
{
  g_return_val_if_fail (LEGATION_IS_SEARCH_PANE (self), FALSE);

  return is_searching (self);
}

/**
 * legation_search_pane_start: shows the entry and goes there.
 * @text: (nullable): what to search for; %NULL leaves what is there, ready to be typed over
 */
void
legation_search_pane_start (LegationSearchPane *self, const char *text)
{
  g_return_if_fail (LEGATION_IS_SEARCH_PANE (self));

  remember_origin (self);
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), TRUE);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (self->entry);
}
