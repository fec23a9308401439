/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSession: view state and the verbs that change it.  A verb clamps what it is given, changes
 * all that follows from it, and tells everybody once, and only when something changed. */

#include "config.h"

#include "legation-session-facets-private.h"

#include <string.h>

#define DEFAULT_SPEED 1.0
#define HISTORY_LENGTH 200

G_DEFINE_FINAL_TYPE (LegationSession, legation_session, G_TYPE_OBJECT)

enum
{
  CHANGED,
  CAMERA_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
_legation_session_emit (LegationSession *self, LegationChange changes)
{
  if (changes & LEGATION_CHANGE_FILTER)
    changes |= _legation_session_stop_on_nothing (self);
  if (changes != 0)
    g_signal_emit (self, signals[CHANGED], 0, (guint) changes);
}

static gboolean
views_select_alike (const LegationView *a, const LegationView *b)
{
  return a->selection == b->selection && a->relationship == b->relationship;
}

/* Notes in the history what is looked at, before something else is; playback is one thing. */
void
_legation_session_remember (LegationSession *self)
{
  if (self->playing)
    return;

  g_ptr_array_add (self->back, legation_view_copy (&self->view));
  if (self->back->len > HISTORY_LENGTH)
    g_ptr_array_remove_index (self->back, 0);
  g_ptr_array_set_size (self->forward, 0);
}

/* The relationship that a record is part of: its own, or the chosen one where that holds it too. */
const char *
_legation_session_find_context (LegationSession *self, const LegationRecord *record)
{
  guint n = legation_dataset_get_n_relationships (self->dataset);
  const LegationRelationship *chosen = legation_session_get_relationship (self);

  switch (record->kind)
    {
    case LEGATION_KIND_RELATIONSHIP:
      return g_intern_string (record->id);

    case LEGATION_KIND_STATEMENT:
      return g_intern_string (((const LegationStatement *) record)->relationship->record.id);

    case LEGATION_KIND_EVENT:
      if (chosen != NULL && legation_event_belongs_to ((const LegationEvent *) record, chosen))
        return self->view.relationship;
      return NULL;

    case LEGATION_KIND_AGREEMENT:
    case LEGATION_KIND_FIGURE:
      for (guint i = 0; i < n; i++)
        {
          const LegationRelationship *relationship
            = legation_dataset_get_relationship (self->dataset, i);

          for (guint j = 0; j < relationship->n_agreements; j++)
            if (&relationship->agreements[j]->record == record)
              return g_intern_string (relationship->record.id);
          for (guint j = 0; j < relationship->n_figures; j++)
            if (&relationship->figures[j]->record == record)
              return g_intern_string (relationship->record.id);
        }
      return self->view.relationship;

    case LEGATION_KIND_STORY:
    case LEGATION_KIND_STEP:
      return NULL;

    default:
      return self->view.relationship;
    }
}

/**
 * legation_session_select: chooses a record, so that every view shows it.
 * @id: (nullable): its id, one of the LEGATION_SELECTION_ ids, or %NULL for the overview; an id that
 *   the dataset does not have chooses nothing
 */
void
legation_session_select (LegationSession *self, const char *id)
{
  LegationChange changes = LEGATION_CHANGE_SELECTION;
  const LegationRecord *record;
  LegationView next;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  next = self->view;
  record = id != NULL ? legation_dataset_find (self->dataset, id) : NULL;
  if (record != NULL)
    {
      next.selection = g_intern_string (record->id);
      next.relationship = _legation_session_find_context (self, record);
    }
  else if (id != NULL && strchr (id, ':') != NULL)
    {
      next.selection = g_intern_string (id);
      next.relationship = NULL;
    }
  else
    {
      next.selection = next.relationship = NULL;
    }
  if (views_select_alike (&next, &self->view))
    return;

  _legation_session_remember (self);
  self->view = next;
  self->view.has_box = FALSE;
  if (record != NULL && record->kind == LEGATION_KIND_STEP)
    changes |= _legation_session_show_step (self, (const LegationStep *) record);
  if (record != NULL && record->kind == LEGATION_KIND_EVENT)
    changes |= _legation_session_put_playhead_on (self, (const LegationEvent *) record);
  _legation_session_emit (self, changes);
}

/**
 * legation_session_select_country: chooses what there is to know of a country: its relationship,
 * the overview for the focus country, or else the list of events that concern it.
 * @code: ISO 3166-1 alpha-2
 */
void
legation_session_select_country (LegationSession *self, const char *code)
{
  const LegationRelationship *relationship;
  g_autofree char *id = NULL;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (code != NULL);

  if (g_str_equal (code, legation_dataset_get_header (self->dataset)->focus))
    {
      legation_session_select (self, NULL);
      return;
    }
  relationship = legation_dataset_find_partner (self->dataset, code);
  if (relationship != NULL)
    id = g_strdup (relationship->record.id);
  else
    id = g_strconcat (LEGATION_SELECTION_COUNTRY, code, NULL);
  legation_session_select (self, id);
}

/**
 * legation_session_get_country: the country that is chosen without having a relationship.
 *
 * Returns: (nullable): its ISO code
 */
const char *
legation_session_get_country (LegationSession *self)
{
  const char *selection;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  selection = self->view.selection;
  if (selection != NULL && g_str_has_prefix (selection, LEGATION_SELECTION_COUNTRY))
    return selection + strlen (LEGATION_SELECTION_COUNTRY);

  return NULL;
}

gboolean
legation_session_can_go_back (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->back->len > 0;
}

gboolean
legation_session_can_go_forward (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->forward->len > 0;
}

static void
travel (LegationSession *self, GPtrArray *from, GPtrArray *to)
{
  LegationChange changes = LEGATION_CHANGE_SELECTION;
  g_autoptr (LegationView) view = NULL;
  const LegationRecord *record;
  gboolean with_time;

  if (from->len == 0)
    return;

  with_time = legation_session_get_step (self) != NULL;
  view = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, legation_view_copy (&self->view));
  self->view.selection = view->selection;
  self->view.relationship = view->relationship;
  self->view.has_box = view->has_box && !view->has_camera;
  self->view.box = view->box;
  if (view->has_camera)
    {
      self->view.camera = view->camera;
      self->view.has_camera = TRUE;
    }
  if (view->has_camera || view->has_box)
    changes |= LEGATION_CHANGE_CAMERA;
  /* A step brought its time along, and takes it with it. */
  if (with_time || legation_session_get_step (self) != NULL)
    changes |= _legation_session_restore_time (self, view);
  record = legation_session_get_selection (self);
  if (record != NULL && record->kind == LEGATION_KIND_EVENT)
    changes |= _legation_session_put_playhead_on (self, (const LegationEvent *) record);
  _legation_session_emit (self, changes);
}

/** legation_session_go_back: chooses again what was chosen before, and looks where one looked. */
void
legation_session_go_back (LegationSession *self)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  travel (self, self->back, self->forward);
}

/** legation_session_go_forward: undoes legation_session_go_back(). */
void
legation_session_go_forward (LegationSession *self)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  travel (self, self->forward, self->back);
}

/**
 * legation_session_set_certain_only: whether events that only possibly pass are left out.
 */
void
legation_session_set_certain_only (LegationSession *self, gboolean certain_only)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  if (self->view.certain_only == !!certain_only)
    return;
  _legation_session_save (self);
  self->view.certain_only = !!certain_only;
  _legation_session_emit (self, LEGATION_CHANGE_FILTER);
}

/**
 * legation_session_set_channels: lets only events of some channels pass.
 * @channels: bit set, 1 << LegationChannel; LEGATION_CHANNEL_NONE has a bit too
 */
void
legation_session_set_channels (LegationSession *self, guint channels)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  channels &= LEGATION_CHANNELS_ALL;
  if (self->view.channels == channels)
    return;
  _legation_session_save (self);
  self->view.channels = channels;
  _legation_session_update_filter (self);
  _legation_session_emit (self, LEGATION_CHANGE_FILTER);
}

static gboolean
cameras_equal (LegationCamera a, LegationCamera b)
{
  return a.lon == b.lon && a.lat == b.lat && a.zoom == b.zoom;
}

/**
 * legation_session_set_camera: notes where the map looks, after the map itself moved there.
 */
void
legation_session_set_camera (LegationSession *self, LegationCamera camera)
{
  gboolean moved;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  moved = !self->view.has_camera || self->view.at_home || !cameras_equal (camera, self->view.camera);
  self->view.camera = camera;
  self->view.has_camera = TRUE;
  self->view.at_home = FALSE;
  if (moved)
    g_signal_emit (self, signals[CAMERA_MOVED], 0);
}

/**
 * legation_session_set_home_camera: notes where the map looks by itself, before anybody has moved it.
 */
void
legation_session_set_home_camera (LegationSession *self, LegationCamera camera)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  self->view.camera = camera;
  self->view.has_camera = self->view.at_home = TRUE;
}

/** legation_session_fly_to: asks the map to look at @camera. */
void
legation_session_fly_to (LegationSession *self, LegationCamera camera)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  legation_session_set_camera (self, camera);
  self->view.has_box = FALSE;
  _legation_session_emit (self, LEGATION_CHANGE_CAMERA);
}

/** legation_session_get_dataset: Returns: (transfer none): the facts. */
LegationDataset *
legation_session_get_dataset (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  return self->dataset;
}

/** legation_session_get_gazetteer: Returns: (transfer none) (nullable): the names of places. */
LegationGazetteer *
legation_session_get_gazetteer (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  return self->gazetteer;
}

/** legation_session_get_language: Returns: the language of names on the map, BCP 47. */
const char *
legation_session_get_language (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  return self->language;
}

/** legation_session_get_view: Returns: (transfer none): the view state, until the next change. */
const LegationView *
legation_session_get_view (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  return &self->view;
}

/** legation_session_get_selection: Returns: (nullable): the chosen record. */
const LegationRecord *
legation_session_get_selection (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  if (self->view.selection == NULL)
    return NULL;

  return legation_dataset_find (self->dataset, self->view.selection);
}

/** legation_session_get_relationship: Returns: (nullable): the one in whose context we are. */
const LegationRelationship *
legation_session_get_relationship (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  if (self->view.relationship == NULL)
    return NULL;

  return legation_dataset_find_relationship (self->dataset, self->view.relationship);
}

static void
legation_session_finalize (GObject *object)
{
  LegationSession *self = LEGATION_SESSION (object);

  g_clear_handle_id (&self->play_source, g_source_remove);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forward, g_ptr_array_unref);
  g_clear_pointer (&self->relations, g_free);
  g_clear_pointer (&self->belonging, g_free);
  g_clear_pointer (&self->gates, g_free);
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    g_clear_pointer (&self->facets[i], _legation_facet_index_free);
  for (guint side = 0; side < G_N_ELEMENTS (self->periods); side++)
    g_clear_pointer (&self->periods[side], _legation_session_time_free);
  g_clear_pointer (&self->index, _legation_session_index_free);
  g_clear_pointer (&self->moments, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->gazetteer, legation_gazetteer_unref);
  g_clear_pointer (&self->dataset, legation_dataset_unref);

  G_OBJECT_CLASS (legation_session_parent_class)->finalize (object);
}

static void
legation_session_class_init (LegationSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_session_finalize;

  /**
   * LegationSession::changed:
   * @changes: LegationChange flags: what of the view state is new
   */
  signals[CHANGED] = g_signal_new ("changed", LEGATION_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * LegationSession::camera-moved: somebody moved the map.  Views that look elsewhere when they are
   * asked to follow “changed” instead.
   */
  signals[CAMERA_MOVED] = g_signal_new ("camera-moved", LEGATION_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
legation_session_init (LegationSession *self)
{
  self->back = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_view_free);
  self->forward = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_view_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_view_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_view_free);
  self->speed = DEFAULT_SPEED;
  self->view.channels = LEGATION_CHANNELS_ALL;
  self->view.playhead = LEGATION_DAY_MIN;
}

/**
 * legation_session_new: a session that shows what the dataset's header says to show first.
 * @gazetteer: (nullable): names of countries
 * @language: BCP 47 tag of the language in which places are named
 *
 * Returns: (transfer full): the session
 */
LegationSession *
legation_session_new (LegationDataset *dataset,
                      LegationGazetteer *gazetteer,
                      const char *language)
{
  LegationSession *self;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (LEGATION_TYPE_SESSION, NULL);
  self->dataset = legation_dataset_ref (dataset);
  self->gazetteer = gazetteer != NULL ? legation_gazetteer_ref (gazetteer) : NULL;
  self->language = g_strdup (language);
  self->relations = g_new0 (guint8, legation_dataset_get_n_events (dataset) + 1);
  self->gates = g_new0 (guint8, legation_dataset_get_n_events (dataset) + 1);
  self->gated = self->view;
  self->index = _legation_session_index_new (dataset);
  _legation_session_open_time (self);
  _legation_session_update_filter (self);

  return self;
}
