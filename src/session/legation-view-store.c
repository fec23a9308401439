/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept is read with suspicion: the file may be of another version, cut short or written by
 * somebody else, and the dataset may have lost what it names.  Each member is taken by itself, and what
 * cannot be is left as the dataset opens with it. */

#include "legation-view-store.h"

#include "legation-json-scanner.h"
#include "legation-session-facets-private.h"
#include "legation-view-words.h"

#include <math.h>
#include <string.h>

/**
 * legation_view_store_parse: reads what was kept.
 * @text: (array length=length): any bytes
 *
 * Returns: (transfer full) (nullable): the tree, to be freed with legation_json_tree_free() after @text
 *   was used for the last time; %NULL for what is not JSON
 */
LegationJsonTree *
legation_view_store_parse (const char *text, gsize length)
{
  g_autoptr (LegationReport) report = legation_report_new ();

  return legation_json_scan (text, length, report) ? legation_json_tree_new (text, length) : NULL;
}

static const char *
get_text (const LegationJsonNode *stored, const char *name)
{
  const LegationJsonNode *node = legation_json_node_get_member (stored, name);

  return node != NULL && node->type == LEGATION_JSON_STRING ? node->string : NULL;
}

static gboolean
get_flag (const LegationJsonNode *stored, const char *name, gboolean otherwise)
{
  const LegationJsonNode *node = legation_json_node_get_member (stored, name);

  if (node == NULL || (node->type != LEGATION_JSON_TRUE && node->type != LEGATION_JSON_FALSE))
    return otherwise;

  return node->type == LEGATION_JSON_TRUE;
}

static int
get_word (const LegationJsonNode *stored, const char *name, LegationViewWord set, int otherwise)
{
  const int value = legation_view_word_find (set, get_text (stored, name));

  return value >= 0 ? value : otherwise;
}

static gboolean
get_numbers (const LegationJsonNode *stored, const char *name, double *numbers, guint n)
{
  const LegationJsonNode *node = legation_json_node_get_member (stored, name);

  if (node == NULL || node->type != LEGATION_JSON_ARRAY || node->n_items != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (node->items[i].type != LEGATION_JSON_NUMBER || !isfinite (node->items[i].number))
        return FALSE;
      numbers[i] = node->items[i].number;
    }

  return TRUE;
}

/* A span on the axis; one that has nothing to do with it is none. */
static gboolean
get_span (LegationSession *self, const LegationJsonNode *stored, const char *name, LegationSpan *span)
{
  const LegationSpan full = self->full_span;
  double days[2];

  if (!get_numbers (stored, name, days, 2) || days[0] > days[1] || days[1] < (double) full.first
      || days[0] > (double) full.last)
    return FALSE;
  span->first = (LegationDay) CLAMP (days[0], (double) full.first, (double) full.last);
  span->last = (LegationDay) CLAMP (days[1], (double) full.first, (double) full.last);

  return TRUE;
}

/* A span that can be on screen. */
static gboolean
get_visible (LegationSession *self,
             const LegationJsonNode *stored,
             const char *name,
             LegationSpan *span)
{
  LegationSpan found;

  if (!get_span (self, stored, name, &found)
      || found.last - found.first + 1 < LEGATION_MIN_VISIBLE_DAYS)
    return FALSE;
  *span = found;

  return TRUE;
}

static gboolean
get_camera (const LegationJsonNode *stored, const char *name, LegationCamera *camera)
{
  double found[3];

  if (!get_numbers (stored, name, found, 3) || fabs (found[0]) > 180 || fabs (found[1]) > 90
      || found[2] < 0 || found[2] > LEGATION_MAX_ZOOM)
    return FALSE;
  *camera = (LegationCamera){ found[0], found[1], found[2] };

  return TRUE;
}

/* The id of a record, if that is there and of a kind, if it has to be. */
static const char *
get_record (LegationSession *self, const LegationJsonNode *stored, const char *name, int kind)
{
  const char *id = get_text (stored, name);
  const LegationRecord *record = id != NULL ? legation_dataset_find (self->dataset, id) : NULL;

  if (record == NULL || (kind >= 0 && (int) record->kind != kind))
    return NULL;

  return g_intern_string (record->id);
}

static gboolean
is_country (const char *code)
{
  return strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]);
}

/* Lists and countries are no records. */
static const char *
get_list (const LegationJsonNode *stored)
{
  static const char *const lists[] = { LEGATION_SELECTION_NO_PLACE, LEGATION_SELECTION_UNDATED,
                                       LEGATION_SELECTION_SHOWN, LEGATION_SELECTION_LEFT_OUT };
  const char *id = get_text (stored, "selection");

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i], id))
      return lists[i];
  if (id != NULL && g_str_has_prefix (id, LEGATION_SELECTION_COUNTRY)
      && is_country (id + strlen (LEGATION_SELECTION_COUNTRY)))
    return g_intern_string (id);

  return NULL;
}

static void
restore_selection (LegationSession *self, const LegationJsonNode *stored)
{
  LegationView *view = &self->view;

  view->selection = get_record (self, stored, "selection", -1);
  /* Eras have no page. */
  if (view->selection != NULL
      && legation_session_get_selection (self)->kind == LEGATION_KIND_ERA)
    view->selection = NULL;
  if (view->selection != NULL)
    view->relationship = get_record (self, stored, "relationship", LEGATION_KIND_RELATIONSHIP);
  else
    view->selection = get_list (stored);
  view->only = get_record (self, stored, "only", LEGATION_KIND_RELATIONSHIP);
}

static void
restore_time (LegationSession *self, const LegationJsonNode *stored)
{
  LegationView *view = &self->view;
  LegationSpan span;

  if (get_span (self, stored, "selected", &span))
    view->selected = span;
  get_visible (self, stored, "visible", &view->visible);
  if (get_span (self, stored, "playhead", &span))
    view->playhead = span.first;
  view->mode = (LegationTimeMode) get_word (stored, "mode", LEGATION_VIEW_WORD_MODE,
                                            (int) view->mode);
  /* Up to where, if nobody ever placed it? */
  if (view->mode == LEGATION_TIME_PLAYHEAD && view->playhead == LEGATION_DAY_MIN)
    view->mode = LEGATION_TIME_SPAN;
}

static void
restore_channels (LegationSession *self, const LegationJsonNode *stored)
{
  const LegationJsonNode *hidden = legation_json_node_get_member (stored, "hiddenChannels");

  if (hidden == NULL || hidden->type != LEGATION_JSON_ARRAY)
    return;
  for (guint i = 0; i < hidden->n_items; i++)
    {
      int channel;

      if (hidden->items[i].type == LEGATION_JSON_STRING
          && legation_word_parse (LEGATION_WORD_CHANNEL, hidden->items[i].string, &channel))
        self->view.channels &= ~(1u << channel);
    }
  /* With none of them nothing is to be seen. */
  if (self->view.channels == 0)
    self->view.channels = LEGATION_CHANNELS_ALL;
}

static const char *
read_values (const LegationJsonNode *list)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  if (list == NULL || list->type != LEGATION_JSON_ARRAY)
    return NULL;
  for (guint i = 0; i < list->n_items; i++)
    if (list->items[i].type == LEGATION_JSON_STRING)
      g_ptr_array_add (values, (gpointer) list->items[i].string);
  g_ptr_array_add (values, NULL);

  return legation_facet_join ((const char *const *) values->pdata);
}

/* Of what was stored, only values that events of the dataset have are kept: others let nothing pass. */
static void
restore_facets (LegationSession *self, const LegationJsonNode *stored)
{
  const LegationJsonNode *node = legation_json_node_get_member (stored, "facets");

  if (node == NULL || node->type != LEGATION_JSON_OBJECT)
    return;
  for (guint i = LEGATION_FACET_CHANNEL + 1; i < LEGATION_N_FACETS; i++)
    {
      const char *name = legation_view_word_get (LEGATION_VIEW_WORD_FACET, (int) i);

      self->view.facets[i] = read_values (legation_json_node_get_member (node, name));
    }
  _legation_session_keep_facets (self);
}

static void
restore_comparison (LegationSession *self, const LegationJsonNode *stored)
{
  LegationView *view = &self->view;
  const int comparison = get_word (stored, "comparison", LEGATION_VIEW_WORD_COMPARISON,
                                   LEGATION_COMPARISON_NONE);
  const char *left = get_record (self, stored, "left", LEGATION_KIND_RELATIONSHIP);
  const char *right = get_record (self, stored, "right", LEGATION_KIND_RELATIONSHIP);

  if (comparison == LEGATION_COMPARISON_RELATIONSHIPS && left != NULL && right != NULL
      && left != right)
    {
      view->compared[0] = left;
      view->compared[1] = right;
      view->comparison = LEGATION_COMPARISON_RELATIONSHIPS;
    }
  else if (comparison == LEGATION_COMPARISON_PERIODS
           && get_span (self, stored, "comparedSpan", &view->compared_span))
    view->comparison = LEGATION_COMPARISON_PERIODS;
  get_visible (self, stored, "visibleBefore", &self->visible_before);
  self->had_camera_before = get_camera (stored, "cameraBefore", &self->camera_before);
}

static void
restore_camera (LegationSession *self, const LegationJsonNode *stored)
{
  LegationCamera camera;

  if (!get_camera (stored, "camera", &camera))
    return;
  legation_session_set_camera (self, camera);
  self->view.has_box = FALSE;
}

/**
 * legation_session_restore: looks at the dataset as somebody did who had legation_session_store() note
 * it, as far as the dataset still has what is named.
 * @self: a new session, which has no history yet; it gets none from this
 * @stored: any JSON value
 */
void
legation_session_restore (LegationSession *self, const LegationJsonNode *stored)
{
  LegationView *view;
  double speed;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (stored != NULL);

  if (stored->type != LEGATION_JSON_OBJECT)
    return;
  view = &self->view;
  restore_selection (self, stored);
  restore_time (self, stored);
  restore_channels (self, stored);
  restore_facets (self, stored);
  view->certain_only = get_flag (stored, "certainOnly", view->certain_only);
  view->ghosts = get_flag (stored, "ghosts", view->ghosts);
  view->measure = (LegationMeasure) get_word (stored, "measure", LEGATION_VIEW_WORD_MEASURE,
                                              (int) view->measure);
  view->lanes
    = (LegationLanes) get_word (stored, "lanes", LEGATION_VIEW_WORD_LANES, (int) view->lanes);
  view->even = get_flag (stored, "even", view->even);
  restore_comparison (self, stored);
  restore_camera (self, stored);
  if (get_numbers (stored, "speed", &speed, 1) && speed > 0)
    legation_session_set_speed (self, speed);
  legation_session_set_looping (self, get_flag (stored, "looping", FALSE));
  legation_session_set_steady (self, get_flag (stored, "steady", FALSE));
  _legation_session_update_filter (self);
  _legation_session_emit (self, LEGATION_CHANGE_ALL);
}
