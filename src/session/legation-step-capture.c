/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one looks at, as members of a step: whoever looks at the step sees it again. */

#include "legation-story-draft.h"

#include "legation-session-private.h"
#include "legation-span-words.h"
#include "legation-story-draft-private.h"

#include <math.h>
#include <string.h>

/* On a map of a continent two decimals of a degree are less than a line is wide. */
#define WIDE_DEGREES 5.0

static void
set_or_remove (JsonObject *object, const char *name, JsonNode *node)
{
  if (node != NULL)
    json_object_set_member (object, name, node);
  else
    json_object_remove_member (object, name);
}

static JsonNode *
make_string (const char *text)
{
  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

static JsonNode *
make_flag (gboolean flag)
{
  return flag ? json_node_init_boolean (json_node_alloc (), TRUE) : NULL;
}

static JsonNode *
make_strings (char **values)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; values[i] != NULL; i++)
    json_array_add_string_element (array, values[i]);

  return json_node_init_array (json_node_alloc (), array);
}

/* What else there is in the camera stays. */
static void
capture_camera (JsonObject *step, const LegationBox *box)
{
  const gboolean is_wide = box->east < box->west || box->east - box->west > WIDE_DEGREES;
  const double scale = is_wide ? 100.0 : 10000.0;
  const double sides[] = { box->west, box->south, box->east, box->north };
  JsonArray *array = json_array_new ();
  JsonNode *camera;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const double side = round (sides[i] * scale) / scale;

      if (fabs (side - round (side)) <= 0)
        json_array_add_int_element (array, (gint64) side);
      else
        json_array_add_double_element (array, side);
    }
  camera = json_object_get_member (step, "camera");
  if (camera == NULL || !JSON_NODE_HOLDS_OBJECT (camera))
    json_object_set_object_member (step, "camera", json_object_new ());
  json_object_set_array_member (json_object_get_object_member (step, "camera"), "box", array);
}

static JsonNode *
list_channels (guint channels)
{
  g_autoptr (JsonArray) array = NULL;

  if (channels == LEGATION_CHANNELS_ALL)
    return NULL;
  array = json_array_new ();
  for (int i = 0; i < LEGATION_N_CHANNELS; i++)
    if (channels & (1u << i))
      json_array_add_string_element (array, legation_word_get_nick (LEGATION_WORD_CHANNEL, i));

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
make_filter (const LegationView *view)
{
  static const char *const names[LEGATION_N_FACETS] = {
    [LEGATION_FACET_KIND] = "kinds",         [LEGATION_FACET_COUNTRY] = "countries",
    [LEGATION_FACET_STANDING] = "standings", [LEGATION_FACET_BASIS] = "bases",
    [LEGATION_FACET_SOURCE] = "sources",     [LEGATION_FACET_RELIABILITY] = "reliabilities",
  };
  g_autoptr (JsonObject) filter = json_object_new ();
  JsonNode *channels = list_channels (view->channels);

  if (channels != NULL)
    json_object_set_member (filter, "channels", channels);
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    if (view->facets[i] != NULL)
      {
        g_auto (GStrv) values = g_strsplit (view->facets[i], "\t", -1);

        json_object_set_member (filter, names[i], make_strings (values));
      }
  if (view->only != NULL)
    json_object_set_string_member (filter, "relationship", view->only);
  if (json_object_get_size (filter) == 0)
    return NULL;

  return json_node_init_object (json_node_alloc (), filter);
}

static void
capture_time (JsonObject *step, const LegationView *view)
{
  g_autofree char *span = legation_span_to_edtf (view->selected);
  g_autofree char *day = NULL;

  if (view->playhead != LEGATION_DAY_MIN)
    day = legation_span_to_edtf ((LegationSpan){ view->playhead, view->playhead });
  set_or_remove (step, "span", make_string (span));
  set_or_remove (step, "mode",
                 view->mode != LEGATION_TIME_SPAN
                   ? make_string (legation_word_get_nick (LEGATION_WORD_TIME_MODE, view->mode))
                   : NULL);
  set_or_remove (step, "playhead", make_string (day));
  set_or_remove (step, "certain", make_flag (view->certain_only));
}

/* Who looks at a step of a story sees what it chooses and brings out. */
static void
capture_chosen (JsonObject *step, LegationSession *session)
{
  const LegationRecord *chosen = legation_session_get_selection (session);
  const LegationStep *shown = legation_session_get_step (session);
  JsonArray *highlights;

  if (chosen != NULL && chosen->kind == LEGATION_KIND_STORY)
    chosen = NULL;
  if (shown != NULL)
    chosen = shown->chosen;
  set_or_remove (step, "selection", make_string (chosen != NULL ? chosen->id : NULL));
  /* What somebody has brought out by hand stays, until the look of another step is taken. */
  if (shown == NULL || g_strcmp0 (shown->record.id, _legation_json_get_text (step, "id")) == 0)
    return;
  _legation_story_draft_drop_pointers (step, "/highlights");
  json_object_remove_member (step, "highlights");
  if (shown->n_highlights == 0)
    return;
  highlights = json_array_new ();
  for (guint i = 0; i < shown->n_highlights; i++)
    json_array_add_string_element (highlights, shown->highlights[i]->id);
  json_object_set_array_member (step, "highlights", highlights);
}

/**
 * legation_step_capture: makes a step show what @session shows.
 * @step: the JSON of a step
 * @box: (nullable): what the map shows; %NULL leaves that as it is
 *
 * Its texts, and what is not known of it, stay.
 */
void
legation_step_capture (JsonObject *step, LegationSession *session, const LegationBox *box)
{
  const LegationView *view;

  g_return_if_fail (step != NULL);
  g_return_if_fail (LEGATION_IS_SESSION (session));

  view = legation_session_get_view (session);
  if (box != NULL)
    capture_camera (step, box);
  capture_time (step, view);
  set_or_remove (step, "filter", make_filter (view));
  capture_chosen (step, session);
}
