/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationMapItem is a button without a look: role, name and activation are all that it has. */

#include "legation-map-item.h"

struct _LegationMapItem
{
  GtkButton parent_instance;

  LegationSession *session;   /* owned */
  const LegationEvent *event; /* the session's dataset owns it */
  LegationVertex position;    /* in logical pixels of the scene */
};

G_DEFINE_FINAL_TYPE (LegationMapItem, legation_map_item, GTK_TYPE_BUTTON)

static void
legation_map_item_clicked (GtkButton *button)
{
  LegationMapItem *self = LEGATION_MAP_ITEM (button);

  legation_session_select (self->session, self->event->record.id);
}

static void
legation_map_item_dispose (GObject *object)
{
  LegationMapItem *self = LEGATION_MAP_ITEM (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_map_item_parent_class)->dispose (object);
}

static void
legation_map_item_class_init (LegationMapItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_map_item_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = legation_map_item_clicked;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mapitem");
}

static void
legation_map_item_init (LegationMapItem *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * legation_map_item_new:
 * @event: of the session's dataset
 *
 * Returns: (transfer floating): a widget that stands for @event and selects it when activated
 */
LegationMapItem *
legation_map_item_new (LegationSession *session, const LegationEvent *event)
{
  LegationMapItem *self = g_object_new (LEGATION_TYPE_MAP_ITEM, NULL);
  g_autofree char *label = legation_session_describe_event (session, event);

  self->session = g_object_ref (session);
  self->event = event;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return self;
}

const LegationEvent *
legation_map_item_get_event (LegationMapItem *self)
{
  return self->event;
}

/** legation_map_item_get_position: Returns: the middle of its badge, in pixels of the scene. */
LegationVertex
legation_map_item_get_position (LegationMapItem *self)
{
  return self->position;
}

void
legation_map_item_set_position (LegationMapItem *self, LegationVertex position)
{
  self->position = position;
}
