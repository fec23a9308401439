/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationMapItem is a button without a look: role, name and activation are all that it has. */

#include "legation-map-item.h"

struct _LegationMapItem
{
  GtkButton parent_instance;

  LegationSession *session;   /* owned */
  const LegationEvent *event; /* nullable; the session's dataset owns it */
  LegationMark mark;          /* a place, where it has a country */
  LegationBundleKey key;      /* of a bundle, where it is neither */
  LegationVertex position;    /* of an event, in logical pixels of the scene */
  LegationLocation location;  /* of anything else */
};

G_DEFINE_FINAL_TYPE (LegationMapItem, legation_map_item, GTK_TYPE_BUTTON)

static void
legation_map_item_clicked (GtkButton *button)
{
  LegationMapItem *self = LEGATION_MAP_ITEM (button);

  if (self->event != NULL)
    legation_session_select (self->session, self->event->record.id);
  else if (self->mark.country != NULL)
    legation_session_select_country (self->session, self->mark.country);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "map.open-bundle", "(uuu)", self->key.from,
                                self->key.to, self->key.emphasis);
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

static LegationMapItem *
create (LegationSession *session)
{
  LegationMapItem *self = g_object_new (LEGATION_TYPE_MAP_ITEM, NULL);

  self->session = g_object_ref (session);

  return self;
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
  LegationMapItem *self = create (session);
  g_autofree char *label = legation_session_describe_event (session, event);

  self->event = event;
  legation_map_item_set_label (self, label);

  return self;
}

/**
 * legation_map_item_new_mark:
 * @mark: of a scene of the session's dataset; copied
 *
 * Returns: (transfer floating): a widget that stands for a place, has no label yet, and chooses the
 *   country when activated
 */
LegationMapItem *
legation_map_item_new_mark (LegationSession *session, const LegationMark *mark)
{
  LegationMapItem *self = create (session);

  self->mark = *mark;
  self->mark.country = g_intern_string (mark->country);

  return self;
}

/**
 * legation_map_item_new_bundle:
 *
 * Returns: (transfer floating): a widget that stands for a bundle, has no label yet, and activates
 *   “map.open-bundle” with the parts of @key when activated
 */
LegationMapItem *
legation_map_item_new_bundle (LegationSession *session, LegationBundleKey key)
{
  LegationMapItem *self = create (session);

  self->key = key;

  return self;
}

/** legation_map_item_get_mark: Returns: (nullable): the place that it stands for. */
const LegationMark *
legation_map_item_get_mark (LegationMapItem *self)
{
  return self->mark.country != NULL ? &self->mark : NULL;
}

/** legation_map_item_get_key: whether it stands for a bundle, and for which one. */
gboolean
legation_map_item_get_key (LegationMapItem *self, LegationBundleKey *key)
{
  *key = self->key;

  return self->event == NULL && self->mark.country == NULL;
}

/** legation_map_item_set_key: the bundle that it stands for has another key now. */
void
legation_map_item_set_key (LegationMapItem *self, LegationBundleKey key)
{
  self->key = key;
}

/** legation_map_item_set_label: @label: the sentence that a screen reader reads. */
void
legation_map_item_set_label (LegationMapItem *self, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/** legation_map_item_get_event: Returns: (nullable): the event that it stands for. */
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

/** legation_map_item_get_location: Returns: where a place is, or the middle of a bundle. */
LegationLocation
legation_map_item_get_location (LegationMapItem *self)
{
  return self->location;
}

void
legation_map_item_set_location (LegationMapItem *self, LegationLocation location)
{
  self->location = location;
}
