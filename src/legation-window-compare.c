/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window while two things are compared: the panes beside the map give way to the table, and come
 * back as they were. */

#include "config.h"

#include "legation-window-private.h"

static void
toggle_comparison (LegationWindow *self, LegationComparison comparison)
{
  if (legation_session_get_view (self->session)->comparison == comparison)
    legation_session_end_comparison (self->session);
  else if (comparison == LEGATION_COMPARISON_RELATIONSHIPS)
    legation_session_compare_chosen (self->session);
  else
    legation_session_compare_with_before (self->session);
}

void
_legation_window_compare (GtkWidget *widget, const char *name, GVariant *parameter)
{
  toggle_comparison (LEGATION_WINDOW (widget), LEGATION_COMPARISON_RELATIONSHIPS);
}

void
_legation_window_compare_periods (GtkWidget *widget, const char *name, GVariant *parameter)
{
  toggle_comparison (LEGATION_WINDOW (widget), LEGATION_COMPARISON_PERIODS);
}

void
_legation_window_end_comparison (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_end_comparison (LEGATION_WINDOW (widget)->session);
}

static gboolean
fit_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationWindow *self = LEGATION_WINDOW (widget);

  if (self->fit_frames-- > 0)
    return G_SOURCE_CONTINUE;
  self->fit_id = 0;
  if (!self->comparing)
    return G_SOURCE_REMOVE;
  legation_map_view_fit_selection (self->map);
  /* It asks with what to compare, once. */
  if (self->asks)
    gtk_widget_grab_focus (GTK_WIDGET (self->compare));
  self->asks = FALSE;

  return G_SOURCE_REMOVE;
}

/* The map has its new size, and the table its contents, only once the next frame was laid out. */
static void
fit_later (LegationWindow *self)
{
  self->fit_frames = 1;
  if (self->fit_id == 0)
    self->fit_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_cb, NULL, NULL);
}

static void
enter (LegationWindow *self)
{
  self->had_list = adw_flap_get_reveal_flap (self->list_flap);
  self->had_details = adw_flap_get_reveal_flap (self->details_flap);
  self->had_room = FALSE;
  g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (GTK_ROOT (self)));
  adw_flap_set_reveal_flap (self->list_flap, FALSE);
  adw_flap_set_reveal_flap (self->details_flap, FALSE);
  legation_panes_set_comparing (self->panes, TRUE);
  legation_compare_frame_set_comparing (self->compare_frame, TRUE);
  self->asks = TRUE;
}

static void
bring_back (LegationWindow *self, AdwFlap *flap, gboolean revealed)
{
  adw_flap_set_reveal_flap (flap, revealed && !(self->had_room && adw_flap_get_folded (flap)));
}

static void
leave (LegationWindow *self)
{
  GtkWidget *focus = self->focus_before;

  legation_compare_frame_set_comparing (self->compare_frame, FALSE);
  legation_panes_set_comparing (self->panes, FALSE);
  bring_back (self, self->list_flap, self->had_list);
  bring_back (self, self->details_flap, self->had_details);
  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_grab_focus (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
  g_clear_weak_pointer (&self->focus_before);
}

/* Opens the panes that the keeper found open, or has them come back when the comparison ends. */
void
_legation_window_restore_panes (LegationWindow *self)
{
  gboolean list, details;

  legation_view_keeper_get_panes (self->keeper, &list, &details);
  if (self->comparing)
    {
      self->had_list = list;
      self->had_details = details;
      self->had_room = TRUE;
    }
  else
    {
      adw_flap_set_reveal_flap (self->list_flap, list);
      adw_flap_set_reveal_flap (self->details_flap, details);
    }
  legation_view_keeper_follow_panes (self->keeper, self->list_flap, self->details_flap);
}

/* Follows what the session compares, whoever asked for it.
 * @changed: whether that is something else now, or else only the filter is */
void
_legation_window_update_comparison (LegationWindow *self, gboolean changed)
{
  const gboolean comparing
    = legation_session_get_view (self->session)->comparison != LEGATION_COMPARISON_NONE;
  g_autofree char *what = legation_compare_view_describe (self->compare);

  adw_window_title_set_subtitle (self->compare_title, what);
  if (comparing && (changed || !self->comparing))
    fit_later (self);
  if (comparing == self->comparing)
    return;
  self->comparing = comparing;
  gtk_widget_set_visible (GTK_WIDGET (self->center_bar), !comparing);
  gtk_widget_set_visible (GTK_WIDGET (self->compare_bar), comparing);
  if (comparing)
    enter (self);
  else
    leave (self);
}
