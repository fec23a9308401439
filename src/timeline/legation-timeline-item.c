/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimelineItem: laid over its event's mark by the chart, which alone decides where it is.
 * Pointers go through it. */

#include "legation-timeline-item.h"

struct _LegationTimelineItem
{
  GtkWidget parent_instance;

  LegationSession *session;
  const LegationEvent *event;
};

G_DEFINE_FINAL_TYPE (LegationTimelineItem, legation_timeline_item, GTK_TYPE_WIDGET)

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LegationTimelineItem *self = LEGATION_TIMELINE_ITEM (widget);

  legation_session_select (self->session, self->event->record.id);
}

static void
legation_timeline_item_finalize (GObject *object)
{
  LegationTimelineItem *self = LEGATION_TIMELINE_ITEM (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_timeline_item_parent_class)->finalize (object);
}

static void
legation_timeline_item_class_init (LegationTimelineItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = legation_timeline_item_finalize;

  gtk_widget_class_set_css_name (widget_class, "legation-timeline-item");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  gtk_widget_class_install_action (widget_class, "timeline-item.select", NULL, select_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "timeline-item.select",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "timeline-item.select",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "timeline-item.select",
                                       NULL);
}

static void
legation_timeline_item_init (LegationTimelineItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * legation_timeline_item_new:
 * @event: of the dataset of @session
 *
 * Returns: (transfer floating): an item whose name is the whole event as a sentence
 */
GtkWidget *
legation_timeline_item_new (LegationSession *session, const LegationEvent *event)
{
  LegationTimelineItem *self = g_object_new (LEGATION_TYPE_TIMELINE_ITEM, NULL);
  g_autofree char *label = legation_session_describe_event (session, event);

  self->session = g_object_ref (session);
  self->event = event;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/** legation_timeline_item_get_event: Returns: (transfer none): what it stands for */
const LegationEvent *
legation_timeline_item_get_event (LegationTimelineItem *self)
{
  g_return_val_if_fail (LEGATION_IS_TIMELINE_ITEM (self), NULL);

  return self->event;
}
