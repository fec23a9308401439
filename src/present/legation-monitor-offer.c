/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationMonitorOffer: it is there only while a monitor is offered. */

#include "config.h"

#include "legation-monitor-offer.h"
#include "legation-compat.h"

#include <glib/gi18n.h>

struct _LegationMonitorOffer
{
  GtkWidget parent;

  LegationMonitors *monitors;

  GtkWidget *box; /* child */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (LegationMonitorOffer, legation_monitor_offer, GTK_TYPE_WIDGET)

static void
update (LegationMonitorOffer *self)
{
  const LegationMonitor *offered = legation_monitors_get_offered (self->monitors);
  g_autofree char *name = offered != NULL ? legation_monitor_describe (offered) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), offered != NULL);
  if (offered == NULL)
    return;

  /* Translators: %s is a monitor that was just attached, “HDMI-1 (EB-X49)”. */
  text = g_strdup_printf (_("%s is connected. Show the presentation there?"), name);
  gtk_label_set_text (GTK_LABEL (self->label), text);
}

static void
accept_cb (LegationMonitorOffer *self)
{
  const LegationMonitor *offered = legation_monitors_get_offered (self->monitors);

  if (offered != NULL)
    legation_monitors_choose (self->monitors, offered->connector);
}

static void
legation_monitor_offer_dispose (GObject *object)
{
  LegationMonitorOffer *self = LEGATION_MONITOR_OFFER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->monitors);

  G_OBJECT_CLASS (legation_monitor_offer_parent_class)->dispose (object);
}

static void
legation_monitor_offer_class_init (LegationMonitorOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_monitor_offer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "monitoroffer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_button (const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_focus_on_click (button, FALSE);

  return button;
}

static void
legation_monitor_offer_init (LegationMonitorOffer *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_box_append (GTK_BOX (self->box), legation_status_new (self->label));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/** legation_monitor_offer_new: Returns: (transfer floating): a bar that comes and goes by itself. */
GtkWidget *
legation_monitor_offer_new (LegationMonitors *monitors)
{
  LegationMonitorOffer *self = g_object_new (LEGATION_TYPE_MONITOR_OFFER, NULL);
  GtkWidget *yes = build_button (_("Show There"), _("Show the Presentation There (M)"));
  GtkWidget *no = build_button (_("Not Now"), _("Leave Everything As It Is"));

  self->monitors = g_object_ref (monitors);
  gtk_widget_add_css_class (yes, "suggested-action");
  g_signal_connect_swapped (yes, "clicked", G_CALLBACK (accept_cb), self);
  g_signal_connect_swapped (no, "clicked", G_CALLBACK (legation_monitors_decline), monitors);
  gtk_box_append (GTK_BOX (self->box), yes);
  gtk_box_append (GTK_BOX (self->box), no);
  g_signal_connect_object (monitors, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
