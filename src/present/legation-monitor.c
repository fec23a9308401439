/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A monitor as a plain value. */

#include "config.h"

#include "legation-monitor.h"

#include <glib/gi18n.h>

/** legation_monitor_copy: Returns: (transfer full): a copy. */
LegationMonitor *
legation_monitor_copy (const LegationMonitor *self)
{
  LegationMonitor *copy = g_new0 (LegationMonitor, 1);

  copy->connector = g_strdup (self->connector);
  copy->model = g_strdup (self->model != NULL ? self->model : "");
  copy->geometry = self->geometry;
  copy->primary = self->primary;
  g_set_object (&copy->handle, self->handle);

  return copy;
}

void
legation_monitor_free (LegationMonitor *self)
{
  g_free (self->connector);
  g_free (self->model);
  g_clear_object (&self->handle);
  g_free (self);
}

/** legation_monitor_is_built_in: whether it is the screen of a portable computer. */
gboolean
legation_monitor_is_built_in (const LegationMonitor *self)
{
  return g_str_has_prefix (self->connector, "eDP") || g_str_has_prefix (self->connector, "LVDS")
         || g_str_has_prefix (self->connector, "DSI");
}

/** legation_monitor_mirrors: whether both show the same part of the desktop. */
gboolean
legation_monitor_mirrors (const LegationMonitor *self, const LegationMonitor *other)
{
  return gdk_rectangle_intersect (&self->geometry, &other->geometry, NULL);
}

/** legation_monitor_describe: Returns: (transfer full): how a list of monitors calls it. */
char *
legation_monitor_describe (const LegationMonitor *self)
{
  const char *model = self->model;

  if (legation_monitor_is_built_in (self))
    model = _("Built-in Screen");
  if (*model == '\0')
    return g_strdup (self->connector);

  /* Translators: a monitor: what the system calls its socket, “HDMI-1”, and its model. */
  return g_strdup_printf (_("%s (%s)"), self->connector, model);
}

/**
 * legation_monitor_fullscreen: Fills the monitor with @window, and shows it.  Not all systems move a
 * window that fills another monitor already: it goes there as a new one would.
 */
void
legation_monitor_fullscreen (const LegationMonitor *self, GtkWindow *window)
{
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  if (self->handle != NULL)
    gtk_window_fullscreen_on_monitor (window, self->handle);
  else
    gtk_window_fullscreen (window);
  gtk_window_present (window);
}

/* Some systems have a word for a monitor that does not tell what it is. */
static const char *
find_model (GdkMonitor *handle)
{
  const char *model = gdk_monitor_get_model (handle);

  if (model == NULL || g_ascii_strcasecmp (model, "none") == 0
      || g_ascii_strcasecmp (model, "unknown") == 0)
    return "";

  return model;
}

/* GDK does not say which monitor is the primary one: the built-in one, else the first at the top. */
static void
guess_primary (GPtrArray *list)
{
  LegationMonitor *best = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      LegationMonitor *monitor = g_ptr_array_index (list, i);

      if (legation_monitor_is_built_in (monitor))
        {
          best = monitor;
          break;
        }
      if (best == NULL && monitor->geometry.x == 0 && monitor->geometry.y == 0)
        best = monitor;
    }
  if (best == NULL && list->len > 0)
    best = g_ptr_array_index (list, 0);
  if (best != NULL)
    best->primary = TRUE;
}

/** legation_monitor_list: Returns: (transfer full) (element-type LegationMonitor): all there are. */
GPtrArray *
legation_monitor_list (GdkDisplay *display)
{
  GListModel *model = gdk_display_get_monitors (display);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_monitor_free);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GdkMonitor) handle = g_list_model_get_item (model, i);
      const char *connector = gdk_monitor_get_connector (handle);
      LegationMonitor *monitor = g_new0 (LegationMonitor, 1);

      /* A system that does not name its sockets has them in some order. */
      monitor->connector = connector != NULL ? g_strdup (connector) : g_strdup_printf ("%u", i + 1);
      monitor->model = g_strdup (find_model (handle));
      gdk_monitor_get_geometry (handle, &monitor->geometry);
      monitor->handle = g_steal_pointer (&handle);
      g_ptr_array_add (list, monitor);
    }
  guess_primary (list);

  return list;
}
