/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A monitor as a plain value: what it is called and where it is. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LegationMonitor:
 * @connector: what the system calls the socket, “HDMI-1”: the same one has the same name tomorrow
 * @model: what the maker calls the monitor; may be empty
 * @geometry: where it is, in the logical pixels that all monitors share
 * @primary: whether it is the one on which people work
 * @handle: (nullable): the system's own monitor; none in a list that was made up
 */
typedef struct
{
  char *connector;
  char *model;
  GdkRectangle geometry;
  gboolean primary;
  GdkMonitor *handle;
} LegationMonitor;

LegationMonitor *legation_monitor_copy (const LegationMonitor *self);
void legation_monitor_free (LegationMonitor *self);

gboolean legation_monitor_is_built_in (const LegationMonitor *self);
gboolean legation_monitor_mirrors (const LegationMonitor *self, const LegationMonitor *other);
char *legation_monitor_describe (const LegationMonitor *self);
void legation_monitor_fullscreen (const LegationMonitor *self, GtkWindow *window);
GPtrArray *legation_monitor_list (GdkDisplay *display);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationMonitor, legation_monitor_free)

G_END_DECLS
