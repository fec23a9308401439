/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who goes where.  A monitor that was lost gets its part back when it returns: a cable that was
 * touched must not cost the talk.  A new one is offered, and taken only when somebody says so. */

#include "config.h"

#include "legation-monitors.h"

static const char settings_key[] = "projector";

struct _LegationMonitors
{
  GObject parent;

  GSettings *settings; /* nullable */
  GdkDisplay *display; /* nullable: whose monitors @list follows */
  GPtrArray *followed; /* (element-type GdkMonitor) */
  GPtrArray *list;     /* (element-type LegationMonitor): without those that mirror another */
  gboolean is_started;

  /* Connectors, all nullable. */
  char *remembered;
  char *home;
  char *audience;
  char *console;
  char *lost_audience; /* where it was until that monitor went away */
  char *lost_console;
  char *offered;
};

G_DEFINE_FINAL_TYPE (LegationMonitors, legation_monitors, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_string (char **field, const char *value)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
}

static const LegationMonitor *
find (GPtrArray *list, const char *connector)
{
  for (guint i = 0; connector != NULL && i < list->len; i++)
    {
      const LegationMonitor *monitor = g_ptr_array_index (list, i);

      if (g_str_equal (monitor->connector, connector))
        return monitor;
    }

  return NULL;
}

/* How likely people look at it from the back of a room: a built-in screen least, then the one on
 * which somebody works, then the one on which the window is. */
static guint
rate (LegationMonitors *self, const LegationMonitor *monitor)
{
  return (legation_monitor_is_built_in (monitor) ? 0 : 4) + (monitor->primary ? 0 : 2)
         + (g_strcmp0 (monitor->connector, self->home) == 0 ? 0 : 1);
}

/* The monitor that suits the audience best, or, the other way round, the presenter; never @taken. */
static const LegationMonitor *
pick (LegationMonitors *self, const char *taken, gboolean for_audience)
{
  const LegationMonitor *best = NULL;

  for (guint i = 0; i < self->list->len; i++)
    {
      const LegationMonitor *monitor = g_ptr_array_index (self->list, i);

      if (g_strcmp0 (monitor->connector, taken) == 0)
        continue;
      if (best == NULL
          || (for_audience ? rate (self, monitor) > rate (self, best)
                           : rate (self, monitor) < rate (self, best)))
        best = monitor;
    }

  return best;
}

static void
seat_console (LegationMonitors *self)
{
  const LegationMonitor *monitor = find (self->list, self->home);

  if (monitor == NULL || g_strcmp0 (self->home, self->audience) == 0)
    monitor = pick (self, self->audience, FALSE);
  set_string (&self->console, monitor != NULL ? monitor->connector : NULL);
}

static void
seat_all (LegationMonitors *self)
{
  const LegationMonitor *monitor = find (self->list, self->remembered);

  if (monitor == NULL)
    monitor = pick (self, NULL, TRUE);
  set_string (&self->audience, monitor != NULL ? monitor->connector : NULL);
  seat_console (self);
}

/* Whoever lost a monitor that is there again has it back. */
static void
give_back (LegationMonitors *self)
{
  if (find (self->list, self->lost_audience) != NULL)
    {
      if (g_strcmp0 (self->console, self->lost_audience) == 0)
        set_string (&self->console, NULL);
      set_string (&self->audience, self->lost_audience);
      set_string (&self->lost_audience, NULL);
      if (self->console == NULL)
        seat_console (self);
    }
  if (find (self->list, self->lost_console) != NULL)
    {
      if (g_strcmp0 (self->audience, self->lost_console) != 0)
        set_string (&self->console, self->lost_console);
      set_string (&self->lost_console, NULL);
    }
}

static void
survive (LegationMonitors *self)
{
  if (self->console != NULL && find (self->list, self->console) == NULL)
    {
      if (self->lost_console == NULL)
        set_string (&self->lost_console, self->console);
      set_string (&self->console, NULL);
    }
  if (find (self->list, self->audience) == NULL)
    {
      const LegationMonitor *other = pick (self, self->console, TRUE);

      if (self->lost_audience == NULL)
        set_string (&self->lost_audience, self->audience);
      if (other == NULL)
        {
          /* Only the presenter's is left.  The talk goes on where there is a screen. */
          other = g_ptr_array_index (self->list, 0);
          set_string (&self->console, NULL);
        }
      set_string (&self->audience, other->connector);
    }
}

static gboolean
is_in_use (LegationMonitors *self, const char *connector)
{
  return g_strcmp0 (connector, self->audience) == 0 || g_strcmp0 (connector, self->console) == 0;
}

/* What has come since @before, when the audience might like it better. */
static void
offer (LegationMonitors *self, GPtrArray *before)
{
  if (find (self->list, self->offered) == NULL || is_in_use (self, self->offered))
    set_string (&self->offered, NULL);

  for (guint i = 0; i < self->list->len; i++)
    {
      const LegationMonitor *monitor = g_ptr_array_index (self->list, i);
      const gboolean is_known = g_strcmp0 (monitor->connector, self->remembered) == 0;

      if (find (before, monitor->connector) != NULL
          || is_in_use (self, monitor->connector))
        continue;
      if (is_known || (self->console == NULL && self->offered == NULL))
        set_string (&self->offered, monitor->connector);
    }
}

static void
clear_seats (LegationMonitors *self)
{
  g_clear_pointer (&self->audience, g_free);
  g_clear_pointer (&self->console, g_free);
  g_clear_pointer (&self->lost_audience, g_free);
  g_clear_pointer (&self->lost_console, g_free);
  g_clear_pointer (&self->offered, g_free);
}

/**
 * legation_monitors_set_list: What is there now.  Monitors that show the same part of the desktop as
 * one before them are left out.  No monitor at all is what some systems tell for a moment while they
 * change something: then everything stays.
 * @list: (array length=n_monitors)
 */
void
legation_monitors_set_list (LegationMonitors *self,
                            const LegationMonitor *const *list,
                            guint n_monitors)
{
  g_autoptr (GPtrArray) before = g_ptr_array_ref (self->list);

  if (n_monitors == 0)
    return;

  g_ptr_array_unref (self->list);
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_monitor_free);
  for (guint i = 0; i < n_monitors; i++)
    {
      gboolean is_mirror = FALSE;

      for (guint k = 0; k < self->list->len && !is_mirror; k++)
        is_mirror = legation_monitor_mirrors (list[i], g_ptr_array_index (self->list, k));
      if (!is_mirror)
        g_ptr_array_add (self->list, legation_monitor_copy (list[i]));
    }

  if (self->is_started && self->audience == NULL)
    {
      seat_all (self);
    }
  else if (self->is_started)
    {
      give_back (self);
      survive (self);
      offer (self, before);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * legation_monitors_start: Seats everybody anew for a presentation.
 * @home: (nullable): the connector of the monitor on which the program's window is
 */
void
legation_monitors_start (LegationMonitors *self, const char *home)
{
  clear_seats (self);
  set_string (&self->home, home);
  if (self->settings != NULL)
    {
      g_free (self->remembered);
      self->remembered = g_settings_get_string (self->settings, settings_key);
    }
  self->is_started = TRUE;
  seat_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/** legation_monitors_stop: Nobody presents any more. */
void
legation_monitors_stop (LegationMonitors *self)
{
  self->is_started = FALSE;
  clear_seats (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/** legation_monitors_get_n: Returns: how many there are. */
guint
legation_monitors_get_n (LegationMonitors *self)
{
  return self->list->len;
}

/** legation_monitors_get: Returns: (transfer none): one of them, until the list changes. */
const LegationMonitor *
legation_monitors_get (LegationMonitors *self, guint index)
{
  return g_ptr_array_index (self->list, index);
}

/** legation_monitors_get_audience: Returns: (nullable): where the audience looks. */
const LegationMonitor *
legation_monitors_get_audience (LegationMonitors *self)
{
  return find (self->list, self->audience);
}

/** legation_monitors_get_console: Returns: (nullable): where the presenter looks, if not there. */
const LegationMonitor *
legation_monitors_get_console (LegationMonitors *self)
{
  return find (self->list, self->console);
}

/** legation_monitors_get_offered: Returns: (nullable): a new monitor that nobody has taken yet. */
const LegationMonitor *
legation_monitors_get_offered (LegationMonitors *self)
{
  return find (self->list, self->offered);
}

/**
 * legation_monitors_choose: Shows the audience the monitor at @connector, from now on whenever it is
 * there; the presenter goes where the audience was.
 * Returns: whether there is such a monitor.
 */
gboolean
legation_monitors_choose (LegationMonitors *self, const char *connector)
{
  if (!self->is_started || find (self->list, connector) == NULL)
    return FALSE;

  if (g_strcmp0 (connector, self->audience) != 0)
    {
      if (self->console == NULL || g_strcmp0 (self->console, connector) == 0)
        set_string (&self->console, self->audience);
      set_string (&self->audience, connector);
    }
  set_string (&self->remembered, connector);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, settings_key, connector);
  g_clear_pointer (&self->lost_audience, g_free);
  g_clear_pointer (&self->lost_console, g_free);
  g_clear_pointer (&self->offered, g_free);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * legation_monitors_swap: Audience and presenter change places; with nobody but the audience, it goes
 * to the monitor that is offered, or else to another one.
 * Returns: whether there is another monitor.
 */
gboolean
legation_monitors_swap (LegationMonitors *self)
{
  const LegationMonitor *other = find (self->list, self->console);
  g_autofree char *connector = NULL;

  if (other == NULL)
    other = find (self->list, self->offered);
  if (other == NULL && self->is_started)
    other = pick (self, self->audience, TRUE);
  connector = other != NULL ? g_strdup (other->connector) : NULL;

  return legation_monitors_choose (self, connector);
}

/** legation_monitors_decline: Nobody wants what is offered. */
void
legation_monitors_decline (LegationMonitors *self)
{
  if (self->offered == NULL)
    return;
  g_clear_pointer (&self->offered, g_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_display (LegationMonitors *self)
{
  g_autoptr (GPtrArray) list = legation_monitor_list (self->display);

  legation_monitors_set_list (self, (const LegationMonitor *const *) list->pdata, list->len);
}

static void
forget_followed (LegationMonitors *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->followed, i), self);
  g_ptr_array_set_size (self->followed, 0);
}

/* Some systems tell a monitor's name and place only after they have told of the monitor. */
static void
items_changed_cb (LegationMonitors *self)
{
  GListModel *monitors = gdk_display_get_monitors (self->display);

  forget_followed (self);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      GdkMonitor *monitor = g_list_model_get_item (monitors, i);

      g_ptr_array_add (self->followed, monitor);
      g_signal_connect_swapped (monitor, "notify::connector", G_CALLBACK (read_display), self);
      g_signal_connect_swapped (monitor, "notify::geometry", G_CALLBACK (read_display), self);
    }
  read_display (self);
}

/** legation_monitors_follow: The list is @display's from now on. */
void
legation_monitors_follow (LegationMonitors *self, GdkDisplay *display)
{
  g_return_if_fail (self->display == NULL);

  self->display = g_object_ref (display);
  g_signal_connect_swapped (gdk_display_get_monitors (display), "items-changed",
                            G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self);
}

static void
legation_monitors_dispose (GObject *object)
{
  LegationMonitors *self = LEGATION_MONITORS (object);

  forget_followed (self);
  if (self->display != NULL)
    g_signal_handlers_disconnect_by_data (gdk_display_get_monitors (self->display), self);
  g_clear_object (&self->display);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (legation_monitors_parent_class)->dispose (object);
}

static void
legation_monitors_finalize (GObject *object)
{
  LegationMonitors *self = LEGATION_MONITORS (object);

  clear_seats (self);
  g_ptr_array_unref (self->followed);
  g_ptr_array_unref (self->list);
  g_free (self->remembered);
  g_free (self->home);

  G_OBJECT_CLASS (legation_monitors_parent_class)->finalize (object);
}

static void
legation_monitors_class_init (LegationMonitorsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = legation_monitors_dispose;
  object_class->finalize = legation_monitors_finalize;

  /**
   * LegationMonitors::changed: monitors have come or gone, or somebody goes elsewhere.
   */
  signals[CHANGED] = g_signal_new ("changed", LEGATION_TYPE_MONITORS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
legation_monitors_init (LegationMonitors *self)
{
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_monitor_free);
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * legation_monitors_new: An empty list.
 * @settings: (nullable): where the connector of the audience's monitor is remembered, as “projector”
 * Returns: (transfer full): the list.
 */
LegationMonitors *
legation_monitors_new (GSettings *settings)
{
  LegationMonitors *self = g_object_new (LEGATION_TYPE_MONITORS, NULL);

  g_set_object (&self->settings, settings);

  return self;
}
