/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationChannelMenu shows the session's channel filter and changes it. */

#include "config.h"

#include "legation-channel-menu.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LegationChannelMenu
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *button;
  GtkWidget *checks[LEGATION_N_CHANNELS]; /* none for a channel without events */

  /* Owned */
  LegationSession *session;

  guint channels; /* that are shown as active */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (LegationChannelMenu, legation_channel_menu, GTK_TYPE_WIDGET)

static const char *
get_channel_label (int channel)
{
  if (channel == LEGATION_CHANNEL_NONE)
    return _("No Channel Stated");

  return legation_word_get_label (LEGATION_WORD_CHANNEL, channel);
}

static void
update_button (LegationChannelMenu *self, guint channels)
{
  guint n_shown = 0, n_listed = 0;
  const char *only = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < LEGATION_N_CHANNELS; i++)
    if (self->checks[i] != NULL)
      {
        n_listed++;
        if (channels & (1u << i))
          {
            n_shown++;
            only = get_channel_label (i);
          }
      }
  if (n_shown == n_listed)
    text = g_strdup (_("All Channels"));
  else if (n_shown == 1)
    text = g_strdup (only);
  else
    text = g_strdup_printf (ngettext ("%u Channel", "%u Channels", n_shown), n_shown);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), text);
}

static void
update (LegationChannelMenu *self)
{
  guint channels = legation_session_get_view (self->session)->channels;

  self->channels = channels;
  self->updating = TRUE;
  for (int i = 0; i < LEGATION_N_CHANNELS; i++)
    if (self->checks[i] != NULL)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), channels & (1u << i));
  self->updating = FALSE;
  update_button (self, channels);
}

static void
toggled_cb (LegationChannelMenu *self)
{
  guint channels = LEGATION_CHANNELS_ALL;

  if (self->updating)
    return;
  for (int i = 0; i < LEGATION_N_CHANNELS; i++)
    if (self->checks[i] != NULL
        && !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      channels &= ~(1u << i);
  legation_session_set_channels (self->session, channels);
}

static void
show_all_cb (LegationChannelMenu *self)
{
  legation_session_set_channels (self->session, LEGATION_CHANNELS_ALL);
}

static void
session_changed_cb (LegationChannelMenu *self, guint changes)
{
  if ((changes & LEGATION_CHANGE_FILTER)
      && legation_session_get_view (self->session)->channels != self->channels)
    update (self);
}

static GtkWidget *
build_row (LegationChannelMenu *self, int channel, guint count)
{
  GtkWidget *row = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (get_channel_label (channel));
  g_autofree char *number = g_strdup_printf ("%u", count);
  GtkWidget *amount = gtk_label_new (number);
  /* Translators: a channel and its number of events, for a screen reader. */
  g_autofree char *spoken = g_strdup_printf (ngettext ("%s, %u event", "%s, %u events", count),
                                             get_channel_label (channel), count);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0.0);
  gtk_widget_add_css_class (amount, "dim-label");
  gtk_widget_add_css_class (amount, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), amount);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_swapped (row, "toggled", G_CALLBACK (toggled_cb), self);

  return row;
}

static void
build_menu (LegationChannelMenu *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *all = gtk_button_new_with_label (_("Show All Channels"));
  guint counts[LEGATION_N_CHANNELS] = { 0 };
  guint n = legation_dataset_get_n_events (dataset);

  for (guint i = 0; i < n; i++)
    counts[legation_dataset_get_event (dataset, i)->channel]++;
  for (int order = 1; order <= LEGATION_N_CHANNELS; order++)
    {
      /* Events without a channel come last. */
      int i = order % LEGATION_N_CHANNELS;

      if (counts[i] == 0)
        continue;
      self->checks[i] = build_row (self, i, counts[i]);
      gtk_box_append (GTK_BOX (box), self->checks[i]);
    }
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_set_margin_top (all, 6);
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (show_all_cb), self);
  gtk_box_append (GTK_BOX (box), all);
  gtk_widget_set_size_request (box, 220, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
}

static void
legation_channel_menu_dispose (GObject *object)
{
  LegationChannelMenu *self = LEGATION_CHANNEL_MENU (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_channel_menu_parent_class)->dispose (object);
}

static void
legation_channel_menu_class_init (LegationChannelMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_channel_menu_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_channel_menu_init (LegationChannelMenu *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("All Channels"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/** legation_channel_menu_set_session: shows the channels of another session. */
void
legation_channel_menu_set_session (LegationChannelMenu *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_CHANNEL_MENU (self));
  g_return_if_fail (LEGATION_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  memset (self->checks, 0, sizeof self->checks);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  build_menu (self);
  update (self);
}
