/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationFilterMenu shows the session's facets and changes them.  Counts are worked out only while
 * somebody looks. */

#include "config.h"

#include "legation-filter-menu.h"

#include "legation-filter-section.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WIDTH 264
/* Around what is in it: its padding and its shadow. */
#define MARGIN 60
#define MAX_HEIGHT 520

/* Where there is no room for words. */
#define ICON "legation-filter-symbolic"

struct _LegationFilterMenu
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *button;
  GtkWidget *label;

  /* Of the menu, NULL until it is first opened */
  GtkWidget *clamp;
  GtkWidget *box;
  GtkWidget *reset;
  GtkWidget *sections[LEGATION_N_FACETS];

  /* Owned */
  LegationSession *session;
};

G_DEFINE_FINAL_TYPE (LegationFilterMenu, legation_filter_menu, GTK_TYPE_WIDGET)

static gboolean
is_open (LegationFilterMenu *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->button));

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static void
update_button (LegationFilterMenu *self)
{
  const guint n = legation_session_count_filters (self->session);
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("All Events"));
  else
    text = g_strdup_printf (ngettext ("%u Filter", "%u Filters", n), n);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  /* The button in it, which gets the focus, has its name from it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  if (self->reset != NULL)
    gtk_widget_set_sensitive (self->reset, n > 0);
}

static void
update_sections (LegationFilterMenu *self)
{
  for (int i = 0; i < LEGATION_N_FACETS; i++)
    legation_filter_section_update (LEGATION_FILTER_SECTION (self->sections[i]));
}

static void
reset_cb (LegationFilterMenu *self)
{
  legation_session_reset_filters (self->session);
}

/* Of the session that there is now. */
static void
renew_sections (LegationFilterMenu *self)
{
  for (int i = 0; i < LEGATION_N_FACETS; i++)
    {
      if (self->sections[i] != NULL)
        gtk_box_remove (GTK_BOX (self->box), self->sections[i]);
      self->sections[i] = legation_filter_section_new (self->session, (LegationFacet) i);
      gtk_box_append (GTK_BOX (self->box), self->sections[i]);
    }
}

static void
build (LegationFilterMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "legation-filters");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  self->clamp = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (self->clamp), self->box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->clamp);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  self->reset = gtk_button_new_with_label (_("Reset Filters"));
  gtk_widget_add_css_class (self->reset, "flat");
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (reset_cb), self);
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_box_append (GTK_BOX (column), self->reset);
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  renew_sections (self);
  update_button (self);
}

/* Before it is seen, so that it need not grow when it is. */
static void
opening_cb (GtkMenuButton *button, gpointer data)
{
  LegationFilterMenu *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->session == NULL)
    return;
  if (self->box == NULL)
    build (self);
  if (root != NULL)
    {
      const int room = MAX (gtk_widget_get_width (GTK_WIDGET (root)) - MARGIN, 1);

      adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), room);
      adw_clamp_set_tightening_threshold (ADW_CLAMP (self->clamp), room);
    }
  update_sections (self);
}

static void
session_changed_cb (LegationFilterMenu *self, guint changes)
{
  if (!(changes & LEGATION_CHANGE_FILTER))
    return;
  update_button (self);
  if (is_open (self))
    update_sections (self);
}

static void
legation_filter_menu_dispose (GObject *object)
{
  LegationFilterMenu *self = LEGATION_FILTER_MENU (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_filter_menu_parent_class)->dispose (object);
}

static void
legation_filter_menu_class_init (LegationFilterMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_filter_menu_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_filter_menu_init (LegationFilterMenu *self)
{
  GtkWidget *squeezer = adw_squeezer_new ();

  self->button = gtk_menu_button_new ();
  self->label = gtk_label_new (NULL);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), self->label);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), gtk_image_new_from_icon_name (ICON));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), squeezer);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), opening_cb, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, _("Choose Which Events Are Shown"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/** legation_filter_menu_set_session: shows the facets of another session. */
void
legation_filter_menu_set_session (LegationFilterMenu *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_FILTER_MENU (self));
  g_return_if_fail (LEGATION_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  if (self->box != NULL)
    renew_sections (self);
  update_button (self);
  if (is_open (self))
    update_sections (self);
}

/** legation_filter_menu_popup: opens it. */
void
legation_filter_menu_popup (LegationFilterMenu *self)
{
  g_return_if_fail (LEGATION_IS_FILTER_MENU (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
