/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes by channel or by relationship: which events share them, how many each group has, and which of
 * them are in view where there are more than there is room for. */

#include "config.h"

#include "legation-time-scene-private.h"

#include <math.h>
#include <stdlib.h>

#include <glib/gi18n.h>

/* More lanes than these no group gets: the others become a “+N”. */
#define MOST_LANES 4

/* In the order of the channels. */
static void
add_groups_of (LegationTimeScene *self, guint *of_channel)
{
  for (guint channel = 0; channel < LEGATION_N_CHANNELS; channel++)
    {
      /* What states no channel comes last. */
      const guint actual = (channel + 1) % LEGATION_N_CHANNELS;
      const LegationTimeGroup group = { (LegationChannel) actual, NULL, 0, 1 };

      G_STATIC_ASSERT (LEGATION_CHANNEL_NONE == 0);
      if (!of_channel[actual])
        continue;
      of_channel[actual] = self->groups->len;
      g_array_append_val (self->groups, group);
    }
}

static void
list_channels (LegationTimeScene *self)
{
  guint of_channel[LEGATION_N_CHANNELS] = { 0 };

  for (guint i = 0; i < self->entries->len; i++)
    of_channel[g_array_index (self->entries, LegationTimeEntry, i).event->channel] = TRUE;
  add_groups_of (self, of_channel);
  for (guint i = 0; i < self->n_events; i++)
    {
      const LegationEvent *event
          = legation_dataset_get_event (legation_session_get_dataset (self->session), i);

      self->first_group[i] = self->group_of->len;
      g_array_append_val (self->group_of, of_channel[event->channel]);
    }
  self->first_group[self->n_events] = self->group_of->len;
}

static gboolean
has_entry (const LegationTimeScene *self, const LegationRelationship *relationship)
{
  for (guint i = 0; i < relationship->n_events; i++)
    if (self->states[relationship->events[i]->record.index] != 0)
      return TRUE;

  return FALSE;
}

/* In the order of the list of relationships.  What is in none of them comes last. */
static void
list_relationships (LegationTimeScene *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  g_autofree guint *n_of = g_new0 (guint, self->n_events + 1);
  LegationTimeGroup rest = { LEGATION_CHANNEL_NONE, NULL, 0, 1 };
  gboolean has_rest = FALSE;
  guint n = 0;

  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      const LegationTimeGroup group
          = { LEGATION_CHANNEL_NONE, legation_dataset_get_relationship (dataset, i), 0, 1 };

      if (!has_entry (self, group.relationship))
        continue;
      for (guint j = 0; j < group.relationship->n_events; j++)
        n_of[group.relationship->events[j]->record.index]++;
      g_array_append_val (self->groups, group);
    }
  for (guint i = 0; i < self->n_events; i++)
    {
      self->first_group[i] = n;
      n += MAX (n_of[i], 1);
      has_rest |= n_of[i] == 0 && self->states[i] != 0;
    }
  self->first_group[self->n_events] = n;
  g_array_set_size (self->group_of, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->group_of, guint, i) = self->groups->len;
  for (guint i = self->groups->len; i-- > 0;)
    {
      const LegationTimeGroup *group = &g_array_index (self->groups, LegationTimeGroup, i);

      for (guint j = 0; j < group->relationship->n_events; j++)
        {
          const guint event = group->relationship->events[j]->record.index;

          g_array_index (self->group_of, guint, self->first_group[event] + --n_of[event]) = i;
        }
    }
  if (has_rest)
    g_array_append_val (self->groups, rest);
}

/* Finds the groups of what passes the filter; none where lanes are packed. */
void
_legation_time_scene_list_groups (LegationTimeScene *self)
{
  self->lanes = legation_session_get_view (self->session)->lanes;
  g_array_set_size (self->groups, 0);
  g_array_set_size (self->group_of, 0);
  if (self->lanes == LEGATION_LANES_PACKED)
    {
      self->first_lane = 0;
      return;
    }
  if (self->first_group == NULL)
    self->first_group = g_new0 (guint, self->n_events + 1);
  if (self->lanes == LEGATION_LANES_CHANNEL)
    list_channels (self);
  else
    list_relationships (self);
}

/* The groups of an event, from above. */
const guint *
_legation_time_scene_get_groups (const LegationTimeScene *self, guint event, guint *n)
{
  *n = self->first_group[event + 1] - self->first_group[event];

  return &g_array_index (self->group_of, guint, self->first_group[event]);
}

/* How many lanes the marks of each group need so that none lies on another. */
static void
count_needed (const LegationTimeScene *self, guint *needed)
{
  g_autofree double *ends = g_new (double, MAX (self->groups->len, 1) * MOST_LANES);

  for (guint i = 0; i < self->groups->len * MOST_LANES; i++)
    ends[i] = -G_MAXDOUBLE;
  for (guint i = 0; i < self->groups->len; i++)
    needed[i] = 1;
  /* By date, so nearly from left to right. */
  for (guint i = 0; i < self->marks->len; i++)
    {
      const LegationTimePlaced *placed = &g_array_index (self->marks, LegationTimePlaced, i);
      double *lanes = ends + placed->group * MOST_LANES;

      for (guint lane = 0; lane < MOST_LANES; lane++)
        {
          if (lanes[lane] > placed->slot.left)
            continue;
          lanes[lane] = placed->slot.right;
          needed[placed->group] = MAX (needed[placed->group], lane + 1);
          break;
        }
    }
}

/* Gives every group its lanes: what it needs where that is there, else less. */
void
_legation_time_scene_share_lanes (LegationTimeScene *self)
{
  g_autofree guint *needed = g_new0 (guint, self->groups->len + 1);
  const guint room = self->layout.n_lanes, n = self->groups->len;
  guint sum = 0, lane = 0;

  count_needed (self, needed);
  for (guint i = 0; i < n; i++)
    {
      /* Where not even all groups have room, there shall be little to scroll. */
      if (n > room)
        needed[i] = 1;
      sum += needed[i];
    }
  for (guint most = MOST_LANES; n <= room && sum > room && most > 1; most--)
    for (guint i = 0; i < n && sum > room; i++)
      if (needed[i] == most)
        {
          needed[i]--;
          sum--;
        }
  for (guint i = 0; i < n; i++)
    {
      LegationTimeGroup *group = &g_array_index (self->groups, LegationTimeGroup, i);

      group->first_lane = lane;
      group->n_lanes = needed[i];
      lane += needed[i];
    }
  self->first_lane = MIN (self->first_lane, sum > room ? sum - room : 0);
}

/** legation_time_scene_get_n_lanes: Returns: all lanes there are, in view or not */
guint
legation_time_scene_get_n_lanes (const LegationTimeScene *self)
{
  const LegationTimeGroup *last;

  if (self->groups->len == 0)
    return self->layout.n_lanes;
  last = &g_array_index (self->groups, LegationTimeGroup, self->groups->len - 1);

  return last->first_lane + last->n_lanes;
}

/** legation_time_scene_get_lane_top: Returns: px where a lane begins, also one out of view */
double
legation_time_scene_get_lane_top (const LegationTimeScene *self, int lane)
{
  return self->layout.lanes.top + (lane - (int) self->first_lane) * self->layout.lane_height;
}

/** legation_time_scene_has_lane: Returns: whether a lane is in view */
gboolean
legation_time_scene_has_lane (const LegationTimeScene *self, int lane)
{
  return lane >= (int) self->first_lane && lane < (int) (self->first_lane + self->layout.n_lanes);
}

/** legation_time_scene_get_group_at: Returns: (nullable): the group whose lane is at a height */
const LegationTimeGroup *
legation_time_scene_get_group_at (const LegationTimeScene *self, double y)
{
  const LegationTimeBand *lanes = &self->layout.lanes;
  const int lane = (int) floor ((y - lanes->top) / self->layout.lane_height) + (int) self->first_lane;

  if (y < lanes->top || y >= lanes->top + lanes->height)
    return NULL;
  for (guint i = 0; i < self->groups->len; i++)
    {
      const LegationTimeGroup *group = &g_array_index (self->groups, LegationTimeGroup, i);

      if (lane >= (int) group->first_lane && lane < (int) (group->first_lane + group->n_lanes))
        return group;
    }

  return NULL;
}

/** legation_time_scene_name_group: Returns: (transfer full): what stands at the head of its lanes */
char *
legation_time_scene_name_group (const LegationTimeScene *self, const LegationTimeGroup *group)
{
  if (self->lanes == LEGATION_LANES_CHANNEL)
    return g_strdup (legation_word_get_label (LEGATION_WORD_CHANNEL, group->channel));
  if (group->relationship == NULL)
    /* Translators: the lane of events that belong to no relationship of the dataset. */
    return g_strdup (_("No relationship"));

  return g_strdup (legation_session_get_relationship_name (self->session, group->relationship));
}

/** legation_time_scene_count_lanes_below: Returns: how many lanes are below those in view */
guint
legation_time_scene_count_lanes_below (const LegationTimeScene *self)
{
  const guint n = legation_time_scene_get_n_lanes (self), end = self->first_lane + self->layout.n_lanes;

  return n > end ? n - end : 0;
}

/**
 * legation_time_scene_scroll_lanes:
 * @lanes: how many to go down, or up where negative
 *
 * Returns: whether others are in view now; arrange afterwards
 */
gboolean
legation_time_scene_scroll_lanes (LegationTimeScene *self, int lanes)
{
  const int most = (int) legation_time_scene_get_n_lanes (self) - (int) self->layout.n_lanes;
  const guint first = (guint) CLAMP ((int) self->first_lane + lanes, 0, MAX (most, 0));

  if (first == self->first_lane)
    return FALSE;
  self->first_lane = first;
  self->entries_changed = TRUE;

  return TRUE;
}

/* As little as is needed. */
static gboolean
scroll_to (LegationTimeScene *self, int first, int n)
{
  const int above = first - (int) self->first_lane;
  const int below = first + n - (int) (self->first_lane + self->layout.n_lanes);

  if (above < 0)
    return legation_time_scene_scroll_lanes (self, above);

  return below > 0 && legation_time_scene_scroll_lanes (self, MIN (below, above));
}

static int
get_lane (const LegationTimeScene *self, const LegationTimePlaced *placed)
{
  if (placed->slot.lane >= 0)
    return placed->slot.lane;

  return g_array_index (self->gatherings, LegationTimeGathering, placed->slot.gathering).lane;
}

/**
 * legation_time_scene_reveal: brings a lane of an event into view where none is.
 *
 * Returns: whether other lanes are in view now; arrange afterwards
 */
gboolean
legation_time_scene_reveal (LegationTimeScene *self, const LegationEvent *event)
{
  const int place = self->places[event->record.index];
  const LegationTimePlaced *placed = NULL;

  if (self->groups->len == 0 || place <= 0)
    return FALSE;
  for (guint i = (guint) place; i != 0; i = placed->next)
    {
      placed = &g_array_index (self->marks, LegationTimePlaced, i - 1);
      if (legation_time_scene_has_lane (self, get_lane (self, placed)))
        return FALSE;
    }
  placed = &g_array_index (self->marks, LegationTimePlaced, place - 1);

  return scroll_to (self, get_lane (self, placed), 1);
}

/* The lanes of the relationship that is chosen, or one of the event that is. */
void
_legation_time_scene_reveal_choice (LegationTimeScene *self)
{
  if (self->chosen != NULL)
    legation_time_scene_reveal (self, self->chosen);
  for (guint i = 0; i < self->groups->len && self->chosen == NULL && self->relationship != NULL; i++)
    {
      const LegationTimeGroup *group = &g_array_index (self->groups, LegationTimeGroup, i);

      if (group->relationship == self->relationship)
        scroll_to (self, (int) group->first_lane, (int) group->n_lanes);
    }
}
