/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows what is chosen, and brings everything into its place. */

#include "config.h"

#include "legation-time-scene-private.h"

#include <math.h>

#include <pango/pangocairo.h>

#define LABEL_SIZE 10.5

/* The size of text that all sizes are meant for, px: 11 points. */
#define NORMAL_TEXT_SIZE (11.0 * 96 / 72)

/* Labels are cut at this share of the width, and within these px. */
#define LABEL_SHARE 0.27
#define SHORTEST_LABEL 56.0
#define LONGEST_LABEL 220.0

/**
 * legation_time_scene_new:
 * @session: what to show
 * @context: how text is drawn
 *
 * Returns: (transfer full): an empty scene
 */
LegationTimeScene *
legation_time_scene_new (LegationSession *session, PangoContext *context)
{
  LegationTimeScene *self = g_new0 (LegationTimeScene, 1);

  self->session = g_object_ref (session);
  self->context = g_object_ref (context);
  self->dated = g_array_new (FALSE, TRUE, sizeof (LegationTimeDated));
  self->entries = g_array_new (FALSE, TRUE, sizeof (LegationTimeEntry));
  self->latest = g_array_new (FALSE, TRUE, sizeof (LegationDay));
  self->n_events = legation_dataset_get_n_events (legation_session_get_dataset (session));
  self->labels = g_new0 (PangoLayout *, 2 * self->n_events + 1);
  self->marks = g_array_new (FALSE, TRUE, sizeof (LegationTimePlaced));
  self->drawn = g_array_new (FALSE, FALSE, sizeof (guint));
  self->windows = g_array_new (FALSE, TRUE, sizeof (LegationTimePlaced));
  self->groups = g_array_new (FALSE, TRUE, sizeof (LegationTimeGroup));
  self->group_of = g_array_new (FALSE, TRUE, sizeof (guint));
  self->states = g_new0 (guint8, self->n_events + 1);
  self->places = g_new0 (int, self->n_events + 1);
  self->dated_of = g_new0 (guint, self->n_events + 1);
  self->entry_of = g_new0 (guint, self->n_events + 1);
  self->relations = g_new0 (guint8, self->n_events + 1);
  _legation_time_scene_list_dated (self);

  return self;
}

void
legation_time_scene_free (LegationTimeScene *self)
{
  for (guint i = 0; i < 2 * self->n_events; i++)
    g_clear_object (&self->labels[i]);
  g_clear_pointer (&self->labels, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->drawn, g_array_unref);
  g_clear_pointer (&self->windows, g_array_unref);
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->group_of, g_array_unref);
  g_clear_pointer (&self->first_group, g_free);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->dated, g_array_unref);
  g_clear_pointer (&self->latest, g_array_unref);
  g_clear_pointer (&self->states, g_free);
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->dated_of, g_free);
  g_clear_pointer (&self->entry_of, g_free);
  g_clear_pointer (&self->relations, g_free);
  g_clear_pointer (&self->gatherings, g_array_unref);
  g_clear_pointer (&self->bands, g_array_unref);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->overview_ticks, g_array_unref);
  g_clear_pointer (&self->bins, legation_time_bins_free);
  g_clear_pointer (&self->years, legation_time_bins_free);
  g_clear_pointer (&self->related, g_free);
  g_clear_pointer (&self->highlights, g_bytes_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->chips); i++)
    {
      g_clear_pointer (&self->chips[i].text, g_free);
      g_clear_pointer (&self->chips[i].label, g_free);
    }
  g_clear_pointer (&self->damage, cairo_region_destroy);
  g_clear_object (&self->context);
  g_clear_object (&self->session);
  g_free (self);
}

static double
get_normal_size (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (size <= 0)
    return NORMAL_TEXT_SIZE;
  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * MAX (pango_cairo_context_get_resolution (context), 96) / 72;
}

/**
 * legation_time_scene_measure_scale:
 * @context: how text is drawn
 *
 * Returns: by how much everything that holds text is larger, at least 1
 */
double
legation_time_scene_measure_scale (PangoContext *context)
{
  return MAX (1, get_normal_size (context) / NORMAL_TEXT_SIZE);
}

/**
 * legation_time_scene_make_text:
 * @size: px where normal text is of 11 points; it follows the size of normal text
 *
 * Returns: (transfer full): a line of text
 */
PangoLayout *
legation_time_scene_make_text (const LegationTimeScene *self,
                               const char *text,
                               double size,
                               gboolean bold)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (self->context));

  size *= get_normal_size (self->context) / NORMAL_TEXT_SIZE;
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * legation_time_scene_get_label:
 * @room: px that it may take at most, or 0 for what a label beside a mark may take
 *
 * Returns: (transfer none): the name of an event, cut to a length
 */
PangoLayout *
legation_time_scene_get_label (const LegationTimeScene *self,
                               const LegationTimeEntry *entry,
                               gboolean bold,
                               double room)
{
  PangoLayout **label = &self->labels[2 * entry->event->record.index + (bold ? 1 : 0)];
  const double width = CLAMP (self->layout.width * LABEL_SHARE, SHORTEST_LABEL, LONGEST_LABEL);
  const int pango_width = (int) (room > 0 ? room : width * self->layout.scale) * PANGO_SCALE;

  if (*label == NULL)
    {
      *label = legation_time_scene_make_text (self, entry->event->record.name, LABEL_SIZE, bold);
      pango_layout_set_ellipsize (*label, PANGO_ELLIPSIZE_END);
    }
  if (pango_layout_get_width (*label) != pango_width)
    pango_layout_set_width (*label, pango_width);

  return *label;
}

/* Px of a line of text. */
double
_legation_time_scene_measure_text (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

/* Whether what was taken up is what is chosen still. */
gboolean
_legation_time_scene_has_choice (const LegationTimeScene *self)
{
  const LegationRecord *chosen = legation_session_get_selection (self->session);
  g_autoptr (GBytes) highlights = legation_session_get_highlights (self->session);

  if (chosen != NULL && chosen->kind != LEGATION_KIND_EVENT)
    chosen = NULL;

  return (const LegationRecord *) self->chosen == chosen
         && self->relationship == legation_session_get_relationship (self->session)
         && self->highlights == NULL && highlights == NULL;
}

/* Where one event is chosen after another, all others stay as faint as they are. */
static gboolean
is_only_other_event (LegationTimeScene *self,
                     const LegationEvent *chosen,
                     const LegationRelationship *relationship,
                     GBytes *highlights)
{
  return self->chosen != NULL && chosen != NULL && self->relationship == relationship
         && self->highlights == NULL && highlights == NULL;
}

/** legation_time_scene_choose: takes up what is chosen; nothing moves by that. */
void
legation_time_scene_choose (LegationTimeScene *self)
{
  const LegationRecord *record = legation_session_get_selection (self->session);
  const LegationRelationship *relationship = legation_session_get_relationship (self->session);
  g_autoptr (GBytes) highlights = legation_session_get_highlights (self->session);
  const LegationEvent *chosen = NULL;

  if (record != NULL && record->kind == LEGATION_KIND_EVENT)
    chosen = (const LegationEvent *) record;
  if (is_only_other_event (self, chosen, relationship, highlights))
    {
      _legation_time_scene_damage_choice (self, self->chosen);
      _legation_time_scene_damage_choice (self, chosen);
      self->chosen = chosen;
      if (self->groups->len > 0)
        _legation_time_scene_reveal_choice (self);
      return;
    }

  self->choice_changed = TRUE;
  _legation_time_scene_damage_all (self);
  self->chosen = chosen;
  self->relationship = relationship;
  g_clear_pointer (&self->related, g_free);
  g_clear_pointer (&self->highlights, g_bytes_unref);
  self->highlights = g_steal_pointer (&highlights);
  if (self->relationship == NULL)
    return;

  self->related = g_new0 (guint8, self->n_events + 1);
  for (guint i = 0; i < self->relationship->n_events; i++)
    self->related[self->relationship->events[i]->record.index] = TRUE;
}

/** legation_time_scene_get_emphasis: Returns: how to draw an event beside what is chosen */
LegationTimeEmphasis
legation_time_scene_get_emphasis (const LegationTimeScene *self, const LegationTimeEntry *entry)
{
  if (self->chosen != NULL)
    return entry->event == self->chosen ? LEGATION_TIME_EMPHASIS_STRONG
                                        : LEGATION_TIME_EMPHASIS_FAINT;
  if (self->highlights != NULL)
    {
      const guint8 *highlighted = g_bytes_get_data (self->highlights, NULL);

      return highlighted[entry->event->record.index] ? LEGATION_TIME_EMPHASIS_NORMAL
                                                     : LEGATION_TIME_EMPHASIS_FAINT;
    }
  if (self->related != NULL)
    return self->related[entry->event->record.index] ? LEGATION_TIME_EMPHASIS_STRONG
                                                     : LEGATION_TIME_EMPHASIS_FAINT;

  return LEGATION_TIME_EMPHASIS_NORMAL;
}

static double
measure_text (const LegationTimeScene *self, const char *text)
{
  g_autoptr (PangoLayout) layout = legation_time_scene_make_text (self, text, LABEL_SIZE, FALSE);

  return _legation_time_scene_measure_text (layout);
}

/* Of a digit, or of what is wider in the names of months as this language has them. */
static double
measure_digits (const LegationTimeScene *self)
{
  double width = measure_text (self, "2024") / 4;

  for (int month = 1; month <= 12; month++)
    {
      const char *name = legation_time_name_month (month);

      width = MAX (width, measure_text (self, name) / MAX ((double) g_utf8_strlen (name, -1), 4));
    }

  return width;
}

/* To the end of the last decade, so that there is room for its label. */
static LegationTimeAxis
make_overview (const LegationTimeScene *self)
{
  LegationSpan span = legation_session_get_full_span (self->session);

  span.last = legation_time_unit_next (LEGATION_TIME_UNIT_DECADE, span.last) - 1;

  return legation_time_axis_new (span, self->layout.width);
}

/**
 * legation_time_scene_get_frame: where in the overview, which is always to scale, the visible span is.
 * @left: (out): px
 * @right: (out): px
 */
void
legation_time_scene_get_frame (const LegationTimeScene *self, double *left, double *right)
{
  *left = legation_time_axis_to_x (&self->overview, legation_time_axis_to_day (&self->axis, 0));
  *right = legation_time_axis_to_x (&self->overview,
                                    legation_time_axis_to_day (&self->axis, self->axis.width));
}

static gboolean
is_same_axis (const LegationTimeAxis *a, const LegationTimeAxis *b)
{
  return a->start == b->start && a->end == b->end && a->width == b->width
         && a->spacing == b->spacing;
}

/* All of a layout follows from these. */
static gboolean
is_same_layout (const LegationTimeLayout *a, const LegationTimeLayout *b)
{
  return a->width == b->width && a->height == b->height && a->scale == b->scale;
}

static void
lay_out (LegationTimeScene *self, const LegationTimeLayout *layout, const LegationTimeAxis *axis)
{
  self->layout = *layout;
  self->axis = *axis;
  self->overview = make_overview (self);
  if (self->digit_width == 0)
    self->digit_width = measure_digits (self);
  g_clear_pointer (&self->ticks, g_array_unref);
  self->ticks = legation_time_ticks_new (&self->axis, self->digit_width);
  g_clear_pointer (&self->overview_ticks, g_array_unref);
  self->overview_ticks = legation_time_ticks_new (&self->overview, self->digit_width + 1.3);
}

static void
place_all (LegationTimeScene *self)
{
  _legation_time_scene_place (self);
  if (self->groups->len > 0)
    _legation_time_scene_share_lanes (self);
  self->n_placings++;
  _legation_time_scene_damage_all (self);
  _legation_time_scene_pack (self);
}

/**
 * legation_time_scene_arrange:
 * @axis: what is visible, in the width of @layout
 *
 * Works out where everything is, as far as anything has changed that it depends on.
 */
void
legation_time_scene_arrange (LegationTimeScene *self,
                             const LegationTimeLayout *layout,
                             const LegationTimeAxis *axis)
{
  const LegationView *view = legation_session_get_view (self->session);
  const LegationSpan selected = view->selected;
  const gboolean moved = self->ticks == NULL || !is_same_axis (&self->axis, axis)
                         || !is_same_layout (&self->layout, layout);

  if (moved)
    lay_out (self, layout, axis);
  if (self->lanes != view->lanes || (self->entries_changed && view->lanes != LEGATION_LANES_PACKED))
    {
      _legation_time_scene_list_groups (self);
      self->entries_changed = TRUE;
    }
  if (moved || self->entries_changed)
    place_all (self);
  else if (_legation_time_scene_keeps_off (self)
           && !legation_span_equal (selected, self->packed_span))
    _legation_time_scene_follow_handles (self);
  self->packed_span = selected;
  if (moved)
    _legation_time_scene_fill_bins (self);
  if (moved || self->entries_changed || self->choice_changed)
    _legation_time_scene_count_outside (self);
  self->entries_changed = FALSE;
  if (self->choice_changed && self->groups->len > 0)
    _legation_time_scene_reveal_choice (self);
  if (self->entries_changed)
    place_all (self);
  self->entries_changed = self->choice_changed = FALSE;
}
