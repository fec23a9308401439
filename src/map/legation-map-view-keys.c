/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of the map, taken on the way down: libshumate's map and GTK's focus handling have their own
 * ideas of the arrow keys. */

#include "legation-map-view-private.h"

#define PAN_STEP 96.0
#define ZOOM_STEP 0.5

static gboolean
pan_by_key (LegationMapView *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      _legation_map_view_pan (self, -PAN_STEP, 0.0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      _legation_map_view_pan (self, PAN_STEP, 0.0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      _legation_map_view_pan (self, 0.0, -PAN_STEP);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      _legation_map_view_pan (self, 0.0, PAN_STEP);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
zoom_by_key (LegationMapView *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      legation_map_view_zoom (self, ZOOM_STEP);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      legation_map_view_zoom (self, -ZOOM_STEP);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      legation_map_view_fit (self);
      return TRUE;
    case GDK_KEY_9:
    case GDK_KEY_KP_9:
      legation_map_view_fit_selection (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Clears what is brought out, then what is chosen, and then goes back from the events to the map that
 * they lie on. */
static gboolean
escape (LegationMapView *self)
{
  if (_legation_map_view_clear_lit (self))
    return TRUE;
  /* The window leaves a comparison before anything that was chosen before it is given up. */
  if (legation_session_get_view (self->session)->comparison != LEGATION_COMPARISON_NONE)
    return FALSE;
  if (legation_session_get_view (self->session)->selection != NULL)
    {
      legation_session_select (self->session, NULL);
      return TRUE;
    }
  if (!gtk_widget_is_focus (GTK_WIDGET (self->map)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->map));

  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                LegationMapView *self)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->session == NULL || (modifiers & ~(GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  _legation_map_view_interrupt (self);
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      _legation_map_view_open_menu_by_key (self);
      return GDK_EVENT_STOP;
    }
  if (zoom_by_key (self, key))
    return GDK_EVENT_STOP;
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  if (pan_by_key (self, key))
    return GDK_EVENT_STOP;

  switch (key)
    {
    case GDK_KEY_Escape:
      return escape (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      /* Not the activation of the event that has the focus: Return does that. */
      legation_session_set_playing (self->session, !legation_session_is_playing (self->session));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* From what lies on the map, too, zooming needs no way back to it: none of that has a use for these
 * keys, as it has for arrows, space and Return. */
static gboolean
key_pressed_above_cb (GtkEventControllerKey *controller,
                      guint key,
                      guint code,
                      GdkModifierType state,
                      LegationMapView *self)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->session == NULL || (modifiers & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  return zoom_by_key (self, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

void
_legation_map_view_add_keys (LegationMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *above = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), keys);
  g_signal_connect (above, "key-pressed", G_CALLBACK (key_pressed_above_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), above);
}
