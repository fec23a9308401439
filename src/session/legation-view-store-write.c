/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes how one looks at a dataset.  All texts are UTF-8; the only ones that are not ours are ids. */

#include "legation-view-store.h"

#include "legation-json-writer.h"
#include "legation-session-facets-private.h"
#include "legation-view-words.h"

static void
append_name (GString *json, const char *name)
{
  g_string_append_printf (json, "%s\"%s\": ", json->str[json->len - 1] == '{' ? "" : ", ", name);
}

static void
append_word (GString *json, const char *name, const char *word)
{
  if (word == NULL)
    return;
  append_name (json, name);
  legation_json_append_string (json, word);
}

static void
append_flag (GString *json, const char *name, gboolean flag)
{
  append_name (json, name);
  g_string_append (json, flag ? "true" : "false");
}

static void
append_span (GString *json, const char *name, LegationSpan span)
{
  append_name (json, name);
  g_string_append_printf (json, "[%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "]", span.first, span.last);
}

static void
append_numbers (GString *json, const char *name, const double *numbers, guint n)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  append_name (json, name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s%s", i == 0 ? "[" : ", ",
                            g_ascii_formatd (buffer, sizeof buffer, "%.7f", numbers[i]));
  g_string_append_c (json, ']');
}

static void
append_texts (GString *json, const char *name, const char *const *texts)
{
  append_name (json, name);
  g_string_append_c (json, '[');
  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (json, ", ");
      legation_json_append_string (json, texts[i]);
    }
  g_string_append_c (json, ']');
}

/* Those that are left out, so that a channel that is new to the dataset is seen. */
static void
append_channels (GString *json, guint channels)
{
  const char *hidden[LEGATION_N_CHANNELS + 1] = { NULL };
  guint n = 0;

  for (int channel = 0; channel < LEGATION_N_CHANNELS; channel++)
    if (!(channels & (1u << channel)))
      hidden[n++] = legation_word_get_nick (LEGATION_WORD_CHANNEL, channel);
  if (n > 0)
    append_texts (json, "hiddenChannels", hidden);
}

static void
append_facets (GString *json, const LegationView *view)
{
  gboolean any = FALSE;

  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    any |= view->facets[i] != NULL;
  if (!any)
    return;
  append_name (json, "facets");
  g_string_append_c (json, '{');
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    if (view->facets[i] != NULL)
      {
        g_auto (GStrv) values = g_strsplit (view->facets[i], "\t", -1);

        append_texts (json, legation_view_word_get (LEGATION_VIEW_WORD_FACET, (int) i),
                      (const char *const *) values);
      }
  g_string_append_c (json, '}');
}

static void
append_camera (GString *json, const char *name, LegationCamera camera)
{
  append_numbers (json, name, (const double[]){ camera.lon, camera.lat, camera.zoom }, 3);
}

static void
append_comparison (GString *json, LegationSession *self)
{
  const LegationView *view = &self->view;

  if (view->comparison == LEGATION_COMPARISON_NONE)
    return;
  append_span (json, "visibleBefore", self->visible_before);
  if (self->had_camera_before)
    append_camera (json, "cameraBefore", self->camera_before);
  append_word (json, "comparison",
               legation_view_word_get (LEGATION_VIEW_WORD_COMPARISON, (int) view->comparison));
  if (view->comparison == LEGATION_COMPARISON_RELATIONSHIPS)
    {
      append_word (json, "left", view->compared[0]);
      append_word (json, "right", view->compared[1]);
    }
  else
    append_span (json, "comparedSpan", view->compared_span);
}

/**
 * legation_session_store: how one looks at the dataset, for legation_session_restore().
 *
 * A span of time in which nobody moved anything is left out: it is that with which the dataset opens;
 * and so is the map where nobody moved that.
 *
 * Returns: (transfer full): a JSON object
 */
char *
legation_session_store (LegationSession *self)
{
  const LegationView *view;
  GString *json;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  view = &self->view;
  json = g_string_new ("{");
  append_word (json, "selection", view->selection);
  append_word (json, "relationship", view->relationship);
  if (!legation_span_equal (view->selected, self->opening_selected))
    append_span (json, "selected", view->selected);
  if (!legation_span_equal (view->visible, self->opening_visible))
    append_span (json, "visible", view->visible);
  if (view->playhead != LEGATION_DAY_MIN)
    append_span (json, "playhead", (LegationSpan){ view->playhead, view->playhead });
  append_word (json, "mode", legation_view_word_get (LEGATION_VIEW_WORD_MODE, (int) view->mode));
  append_flag (json, "certainOnly", view->certain_only);
  append_channels (json, view->channels);
  append_facets (json, view);
  append_word (json, "only", view->only);
  append_flag (json, "ghosts", view->ghosts);
  append_word (json, "measure",
               legation_view_word_get (LEGATION_VIEW_WORD_MEASURE, (int) view->measure));
  append_word (json, "lanes", legation_view_word_get (LEGATION_VIEW_WORD_LANES, (int) view->lanes));
  append_flag (json, "even", view->even);
  append_comparison (json, self);
  if (view->has_camera && !view->at_home)
    append_camera (json, "camera", view->camera);
  append_numbers (json, "speed", &self->speed, 1);
  append_flag (json, "looping", self->looping);
  append_flag (json, "steady", self->steady);
  g_string_append_c (json, '}');

  return g_string_free (json, FALSE);
}
