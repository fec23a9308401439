/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu in which the presenter says which monitor the audience sees. */

#include "config.h"

#include "legation-console-private.h"

#include <glib/gi18n.h>

static void
chosen_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  LegationConsole *self = data;

  legation_monitors_choose (self->monitors, g_variant_get_string (value, NULL));
}

static void
install_action (LegationConsole *self, const char *connector)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
    "monitor", G_VARIANT_TYPE_STRING, g_variant_new_string (connector));

  g_signal_connect (action, "change-state", G_CALLBACK (chosen_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "console", G_ACTION_GROUP (group));
}

/* Lists the monitors that there are now; the same list is left alone, as it may be open. */
static void
list_monitors (LegationConsole *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < legation_monitors_get_n (self->monitors); i++)
    {
      const LegationMonitor *monitor = legation_monitors_get (self->monitors, i);
      g_autofree char *text = legation_monitor_describe (monitor);
      g_autoptr (GMenuItem) item = g_menu_item_new (text, NULL);

      g_menu_item_set_action_and_target (item, "console.monitor", "s", monitor->connector);
      g_menu_append_item (section, item);
      g_string_append_printf (listed, "%s\t%s\n", monitor->connector, text);
    }
  if (g_strcmp0 (listed->str, self->listed) == 0)
    return;
  g_free (self->listed);
  self->listed = g_string_free (g_steal_pointer (&listed), FALSE);
  g_menu_append_section (menu, _("The audience sees"), G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->projector), G_MENU_MODEL (menu));
}

/* Tells the monitors that there are now. */
void
_legation_console_update_monitors (LegationConsole *self)
{
  const LegationMonitor *audience = legation_monitors_get_audience (self->monitors);
  const char *connector = audience != NULL ? audience->connector : "";
  const guint n = legation_monitors_get_n (self->monitors);
  g_autofree char *label = NULL;

  install_action (self, connector);
  list_monitors (self);
  /* Translators: %s is the connector of a monitor, “HDMI-1”. */
  label = g_strdup_printf (_("Projector: %s"), *connector != '\0' ? connector : "?");
  _legation_console_set_button (self->projector,
                                gtk_menu_button_get_child (GTK_MENU_BUTTON (self->projector)),
                                "video-display-symbolic", label);
  gtk_widget_set_sensitive (self->swap, n > 1);
}
