/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the events in view get a place and a label first, and what their labels keep off: the
 * edges of the selected span and its handles. */

#include "legation-time-scene-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define GATHERING_WIDTH 22.0
#define N_STRIPS 2
#define LONG_WIDTH 90.0
#define SHORTEST_CUT 76.0
#define INSIDE_MARGIN 5.0

#define HANDLE_WIDTH 8.0
#define HANDLE_HEIGHT 22.0
#define HANDLE_MIDDLE 12.0
#define OBSTACLE_MARGIN 3.0

/* With more marks in view than this, none has room for a label. */
#define MOST_LABELS 400

static double
get_lane_y (const LegationTimeScene *self, int lane)
{
  return legation_time_scene_get_lane_top (self, lane) + self->layout.lane_height / 2;
}

static double
get_strip_y (const LegationTimeLayout *layout, int strip)
{
  return layout->strips.top + (strip + 0.5) * layout->strips.height / N_STRIPS;
}

/**
 * legation_time_scene_get_handle:
 * @end: whether the handle at the end of the selected span is meant
 * @x: (out): px, and so on: where it is drawn
 */
void
legation_time_scene_get_handle (const LegationTimeScene *self,
                                gboolean end,
                                double *x,
                                double *y,
                                double *width,
                                double *height)
{
  const LegationTimeLayout *layout = &self->layout;
  double left, right;

  legation_time_axis_project (&self->axis, legation_session_get_view (self->session)->selected,
                              &left, &right);
  *width = HANDLE_WIDTH * layout->scale;
  *height = HANDLE_HEIGHT * layout->scale;
  *x = (end ? right : left) - *width / 2;
  *y = layout->lanes.top + HANDLE_MIDDLE * layout->scale - *height / 2;
}

static void
add_obstacles (const LegationTimeScene *self, gboolean end, LegationTimeObstacle *obstacles)
{
  const LegationTimeLayout *layout = &self->layout;
  double x, y, width, height;

  legation_time_scene_get_handle (self, end, &x, &y, &width, &height);
  obstacles[0] = (LegationTimeObstacle){
    .left = x - OBSTACLE_MARGIN,
    .right = x + width + OBSTACLE_MARGIN,
    .first_lane = (guint) MAX (0, floor ((y - layout->lanes.top) / layout->lane_height)),
    .last_lane = (guint) MAX (0, ceil ((y + height - layout->lanes.top) / layout->lane_height) - 1),
    .hides = TRUE,
  };
  obstacles[1] = (LegationTimeObstacle){
    .left = x + width / 2 - OBSTACLE_MARGIN,
    .right = x + width / 2 + OBSTACLE_MARGIN,
    .last_lane = G_MAXUINT,
  };
}

/* That people met matters more than what was said or celebrated. */
static gboolean
is_contact (const LegationEvent *event)
{
  return event->type == LEGATION_EVENT_VISIT || event->type == LEGATION_EVENT_MEETING;
}

/* Days between which nobody knows on which one it was, or began. */
static LegationDay
get_doubt (const LegationDate *when)
{
  const LegationDateForm form = legation_date_get_form (when);
  LegationSpan span = legation_date_get_extent (when);

  if (form == LEGATION_DATE_INTERVAL || form == LEGATION_DATE_ALL_OF)
    span = legation_date_get_part (when, 0)->extent;
  if (span.first == LEGATION_DAY_MIN || span.last == LEGATION_DAY_MAX)
    return LEGATION_DAY_MAX;

  return span.last - span.first;
}

/* The less, the sooner an event gets a place: contacts, then what is known to the day, then what has
 * many sources. */
guint64
_legation_time_weigh (const LegationEvent *event)
{
  const guint64 doubt = (guint64) CLAMP (get_doubt (event->when), 0, G_MAXUINT32);
  const guint64 citations = MIN (event->record.n_citations, 0xffff);

  return (guint64) !is_contact (event) << 48 | doubt << 16 | (0xffff - citations);
}

typedef struct
{
  guint64 weight;
  guint position;
} Ranked;

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Ranked *left = a, *right = b;

  if (left->weight != right->weight)
    return left->weight < right->weight ? -1 : 1;

  return left->position < right->position ? -1 : 1;
}

static void
rank_marks (GArray *marks)
{
  g_autofree Ranked *order = g_new (Ranked, marks->len + 1);

  for (guint i = 0; i < marks->len; i++)
    order[i] = (Ranked){ g_array_index (marks, LegationTimePlaced, i).entry->weight, i };
  qsort (order, marks->len, sizeof *order, compare_weights);
  for (guint i = 0; i < marks->len; i++)
    g_array_index (marks, LegationTimePlaced, order[i].position).slot.rank = i;
}

static GArray *
copy_slots (const GArray *array)
{
  GArray *slots = g_array_sized_new (FALSE, FALSE, sizeof (LegationTimeSlot), array->len);

  for (guint i = 0; i < array->len; i++)
    g_array_append_val (slots, g_array_index (array, LegationTimePlaced, i).slot);

  return slots;
}

/* Those of each group one after another, and in @order from where among the marks each one is. */
static GArray *
copy_slots_by_group (const LegationTimeScene *self, guint *order, guint *ends)
{
  GArray *slots = g_array_sized_new (FALSE, FALSE, sizeof (LegationTimeSlot), self->marks->len);
  const guint n_groups = MAX (self->groups->len, 1);

  g_array_set_size (slots, self->marks->len);
  memset (ends, 0, sizeof *ends * n_groups);
  for (guint i = 0; i < self->marks->len; i++)
    ends[g_array_index (self->marks, LegationTimePlaced, i).group]++;
  for (guint group = 1; group < n_groups; group++)
    ends[group] += ends[group - 1];
  for (guint i = self->marks->len; i-- > 0;)
    {
      const LegationTimePlaced *placed = &g_array_index (self->marks, LegationTimePlaced, i);
      const guint position = --ends[placed->group];

      order[position] = i;
      g_array_index (slots, LegationTimeSlot, position) = placed->slot;
    }
  for (guint group = 0; group + 1 < n_groups; group++)
    ends[group] = ends[group + 1];
  ends[n_groups - 1] = slots->len;

  return slots;
}

/* What has an inside of one colour, or none. */
static gboolean
can_hold_label (const LegationTimeMark *mark)
{
  if (mark->standing != LEGATION_STANDING_STATED && mark->standing != LEGATION_STANDING_IMPLIED
      && mark->standing != LEGATION_STANDING_EXPECTED)
    return FALSE;

  return mark->shape == LEGATION_TIME_SHAPE_CAPSULE;
}

/* Whether what is in lanes keeps off the handles: where there is no room for labels, nothing does. */
gboolean
_legation_time_scene_keeps_off (const LegationTimeScene *self)
{
  return self->marks->len <= MOST_LABELS;
}

/* To the end of the mark, or to where the selected span begins or ends in it. */
static double
get_inside_room (const LegationTimeScene *self, const LegationTimePlaced *placed)
{
  double end = MIN (placed->slot.right, self->layout.width);

  for (int edge = 0; edge <= 1; edge++)
    {
      double x, y, width, height;

      legation_time_scene_get_handle (self, edge, &x, &y, &width, &height);
      if (x > placed->slot.label_x)
        end = MIN (end, x);
    }

  return MAX (end - placed->slot.label_x - INSIDE_MARGIN, placed->slot.label_width);
}

static void
measure_labels (LegationTimeScene *self, GArray *slots, const guint *order)
{
  for (guint i = 0; i < slots->len; i++)
    {
      const LegationTimePlaced *placed
          = &g_array_index (self->marks, LegationTimePlaced, order[i]);
      PangoLayout *label = legation_time_scene_get_label (self, placed->entry, TRUE, 0);

      g_array_index (slots, LegationTimeSlot, i).holds_label = can_hold_label (&placed->mark);
      /* The wider of both weights, so that nothing moves when something is chosen. */
      g_array_index (slots, LegationTimeSlot, i).label_width
          = ceil (_legation_time_scene_measure_text (label));
    }
}

/* The lanes of an obstacle as those of a group count, from @first_lane on.  Returns whether it is on
 * any of them. */
static gboolean
shift_obstacle (LegationTimeObstacle *obstacle, int first_lane)
{
  const int first = (int) obstacle->first_lane - first_lane;
  const int last = obstacle->last_lane == G_MAXUINT ? G_MAXINT
                                                    : (int) obstacle->last_lane - first_lane;

  obstacle->first_lane = (guint) MAX (first, 0);
  obstacle->last_lane = (guint) MAX (last, 0);

  return last >= 0;
}

/* Packs the slots of a group into its lanes, @first_lane of which is the first. */
static void
pack_group (LegationTimeScene *self,
            LegationTimeSlot *slots,
            guint n_slots,
            guint first_lane,
            guint n_lanes)
{
  const LegationTimeLayout *layout = &self->layout;
  const int shift = (int) first_lane - (int) self->first_lane;
  const guint n_gatherings = self->gatherings->len;
  LegationTimeObstacle obstacles[4];
  guint n_obstacles = 0;
  LegationTimePacking packing
      = { layout->width, n_lanes, GATHERING_WIDTH * layout->scale, LONG_WIDTH,
          obstacles,     0,       SHORTEST_CUT * layout->scale };
  g_autoptr (GArray) gatherings = NULL;

  if (_legation_time_scene_keeps_off (self))
    {
      add_obstacles (self, FALSE, obstacles);
      add_obstacles (self, TRUE, obstacles + 2);
      for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
        if (shift_obstacle (&obstacles[i], shift))
          obstacles[n_obstacles++] = obstacles[i];
    }
  packing.n_obstacles = n_obstacles;
  gatherings = legation_time_lanes_pack (slots, n_slots, &packing);
  for (guint i = 0; i < gatherings->len; i++)
    g_array_index (gatherings, LegationTimeGathering, i).lane += (int) first_lane;
  if (gatherings->len > 0)
    g_array_append_vals (self->gatherings, gatherings->data, gatherings->len);
  for (guint i = 0; i < n_slots; i++)
    {
      if (slots[i].lane >= 0)
        slots[i].lane += (int) first_lane;
      if (slots[i].gathering >= 0)
        slots[i].gathering += (int) n_gatherings;
    }
}

static void
pack_groups (LegationTimeScene *self, LegationTimeSlot *slots, const guint *ends)
{
  guint start = 0;

  if (self->groups->len == 0)
    pack_group (self, slots, ends[0], 0, self->layout.n_lanes);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const LegationTimeGroup *group = &g_array_index (self->groups, LegationTimeGroup, i);

      pack_group (self, slots + start, ends[i] - start, group->first_lane, group->n_lanes);
      start = ends[i];
    }
}

static void
take_slot (LegationTimeScene *self, LegationTimePlaced *placed, const LegationTimeSlot *slot)
{
  int lane = slot->lane;

  if (lane < 0)
    lane = g_array_index (self->gatherings, LegationTimeGathering, slot->gathering).lane;
  placed->slot = *slot;
  placed->mark.labelled = slot->side == LEGATION_TIME_LABEL_INSIDE;
  placed->room = placed->mark.labelled ? get_inside_room (self, placed) : slot->label_width;
  placed->y = get_lane_y (self, lane);
}

/* Of very many marks few have a place of their own: what is painted or pointed at is among those. */
static void
list_drawn (LegationTimeScene *self)
{
  g_array_set_size (self->drawn, 0);
  for (guint i = 0; i < self->marks->len; i++)
    if (legation_time_scene_has_lane (
            self, g_array_index (self->marks, LegationTimePlaced, i).slot.lane))
      g_array_append_val (self->drawn, i);
}

static void
pack_marks (LegationTimeScene *self)
{
  g_autofree guint *order = g_new (guint, self->marks->len + 1);
  g_autofree guint *ends = g_new (guint, self->groups->len + 1);
  g_autoptr (GArray) slots = NULL;

  rank_marks (self->marks);
  slots = copy_slots_by_group (self, order, ends);
  if (_legation_time_scene_keeps_off (self))
    measure_labels (self, slots, order);
  g_clear_pointer (&self->gatherings, g_array_unref);
  self->gatherings = g_array_new (FALSE, FALSE, sizeof (LegationTimeGathering));
  pack_groups (self, (LegationTimeSlot *) (void *) slots->data, ends);
  for (guint i = 0; i < slots->len; i++)
    take_slot (self, &g_array_index (self->marks, LegationTimePlaced, order[i]),
               &g_array_index (slots, LegationTimeSlot, i));
  list_drawn (self);
}

static void
pack_windows (LegationTimeScene *self)
{
  g_autoptr (GArray) slots = copy_slots (self->windows);

  g_clear_pointer (&self->bands, g_array_unref);
  self->bands
      = legation_time_strips_pack ((LegationTimeSlot *) (void *) slots->data, slots->len, N_STRIPS);
  for (guint i = 0; i < slots->len; i++)
    {
      LegationTimePlaced *placed = &g_array_index (self->windows, LegationTimePlaced, i);

      placed->slot = g_array_index (slots, LegationTimeSlot, i);
      placed->y = get_strip_y (&self->layout, placed->slot.lane);
    }
}

/* Gives everything in view its lane or its strip. */
void
_legation_time_scene_pack (LegationTimeScene *self)
{
  pack_marks (self);
  pack_windows (self);
}

/* Only the handles have moved: places may change that keep off them, in a part of the picture. */
void
_legation_time_scene_follow_handles (LegationTimeScene *self)
{
  g_autoptr (GArray) marks = g_array_copy (self->marks);
  g_autoptr (GArray) gatherings = g_steal_pointer (&self->gatherings);

  pack_marks (self);
  if (_legation_time_scene_damage_difference (self, marks, gatherings))
    self->n_placings++;
}
