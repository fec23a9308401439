/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who goes where: which monitor the audience sees and which one the presenter.  It works on a plain
 * list; monitors that come and go while somebody presents are offered, or survived. */

#pragma once

#include "legation-monitor.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_MONITORS (legation_monitors_get_type ())
G_DECLARE_FINAL_TYPE (LegationMonitors, legation_monitors, LEGATION, MONITORS, GObject)

LegationMonitors *legation_monitors_new (GSettings *settings);
void legation_monitors_follow (LegationMonitors *self, GdkDisplay *display);
void legation_monitors_set_list (LegationMonitors *self,
                                 const LegationMonitor *const *list,
                                 guint n_monitors);
void legation_monitors_start (LegationMonitors *self, const char *home);
void legation_monitors_stop (LegationMonitors *self);

guint legation_monitors_get_n (LegationMonitors *self);
const LegationMonitor *legation_monitors_get (LegationMonitors *self, guint index);
const LegationMonitor *legation_monitors_get_audience (LegationMonitors *self);
const LegationMonitor *legation_monitors_get_console (LegationMonitors *self);
const LegationMonitor *legation_monitors_get_offered (LegationMonitors *self);

gboolean legation_monitors_choose (LegationMonitors *self, const char *connector);
gboolean legation_monitors_swap (LegationMonitors *self);
void legation_monitors_decline (LegationMonitors *self);

G_END_DECLS
