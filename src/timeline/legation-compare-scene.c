/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lanes nearest to the ruler are for events, those beyond for agreements, and the outermost strip
 * for what is only known to lie in a long time: a mirror, so that the same is at the same distance. */

#include "config.h"

#include "legation-compare-scene.h"

#include "legation-time-scene.h"
#include "legation-time-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define RULER_HEIGHT 20.0
#define LANE_HEIGHT 12.0
#define NAME_HEIGHT 16.0
#define LABEL_SIZE 10.5
#define LONGEST_LABEL 170.0
#define SHORTEST_LABEL 46.0
#define GATHERING_WIDTH 24.0
/* With fewer lanes than this, agreements have one of them, else two. */
#define MANY_LANES 6
/* Px that a mark may be away from the pointer. */
#define REACH 6.0

/** legation_compare_scene_new: a scene of nothing yet. */
LegationCompareScene *
legation_compare_scene_new (LegationSession *session, PangoContext *context)
{
  LegationCompareScene *self = g_new0 (LegationCompareScene, 1);

  self->session = g_object_ref (session);
  self->context = g_object_ref (context);
  self->placed = g_array_new (FALSE, FALSE, sizeof (LegationComparePlaced));
  self->gatherings = g_array_new (FALSE, FALSE, sizeof (LegationCompareGathering));

  return self;
}

/** legation_compare_scene_free: frees it. */
void
legation_compare_scene_free (LegationCompareScene *self)
{
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_pointer (&self->gatherings, g_array_unref);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->context);
  g_free (self);
}

/**
 * legation_compare_scene_make_text: one line.
 * @size: px where normal text is of 11 points
 *
 * Returns: (transfer full): it
 */
PangoLayout *
legation_compare_scene_make_text (const LegationCompareScene *self,
                                  const char *text,
                                  double size,
                                  gboolean bold)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font
    = pango_font_description_copy (pango_context_get_font_description (self->context));

  pango_font_description_set_absolute_size (font, size * self->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
measure_label (const LegationCompareScene *self, const char *name)
{
  g_autoptr (PangoLayout) layout = legation_compare_scene_make_text (self, name, LABEL_SIZE, FALSE);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return MIN (ceil ((double) extents.width / PANGO_SCALE), LONGEST_LABEL * self->scale);
}

/* Visits and meetings find a place first. */
static gboolean
is_contact (const LegationEvent *event)
{
  return event != NULL && legation_event_is_contact (event);
}

static void
add (LegationCompareScene *self, LegationComparePlaced placed, const LegationEvent *dated)
{
  if (!legation_time_mark_init (&placed.mark, dated, &self->axis))
    return;
  placed.wide = placed.mark.wide;
  if (placed.mark.right < 0 || placed.mark.left > self->width)
    {
      if (placed.mark.right < 0)
        self->n_before[placed.side]++;
      else
        self->n_after[placed.side]++;
      return;
    }
  self->n_wide[placed.side] += placed.wide;
  placed.slot.left = placed.mark.left;
  placed.slot.right = placed.mark.right;
  placed.slot.label_width = placed.wide ? 0 : measure_label (self, placed.record->name);
  placed.slot.rank = (placed.context ? 2 : 0) + (is_contact (placed.event) ? 0 : 1);
  g_array_append_val (self->placed, placed);
}

/* All that the filter admits; what time alone keeps out is there, but fainter. */
static void
add_event (LegationCompareScene *self, guint side, const LegationEvent *event)
{
  const LegationView *view = legation_session_get_view (self->session);
  const gboolean shown = legation_session_shows (self->session, event);
  LegationComparePlaced placed = {
    .record = &event->record,
    .event = event,
    .side = side,
    .context = !shown,
    .shared = legation_session_get_sides (self->session, event) == LEGATION_SIDES_BOTH,
  };

  if (!legation_session_admits (self->session, event)
      || (!shown && view->certain_only
          && legation_session_relate (self->session, event) == LEGATION_RELATION_POSSIBLE))
    return;
  if (event->when != NULL)
    add (self, placed, event);
  else
    self->n_undated[side]++;
}

/* It is drawn as an event would be of which that is the date. */
static void
add_agreement (LegationCompareScene *self, guint side, const LegationAgreement *agreement)
{
  const LegationEvent dated = { .when = agreement->when, .count = 1 };
  const LegationComparePlaced placed = { .record = &agreement->record, .side = side };

  if (agreement->when != NULL)
    add (self, placed, &dated);
  else
    self->n_undated[side]++;
}

static double
get_lane_y (const LegationCompareScene *self, guint side, guint lane)
{
  const double distance = (lane + 0.5) * self->lane_height + 2.0;

  return side == 0 ? self->ruler_top - distance
                   : self->ruler_top + self->ruler_height + distance;
}

/* Those of a side that are events, or not, into lanes from @first_lane on. */
static void
pack (LegationCompareScene *self, guint side, gboolean events, guint first_lane, guint n_lanes)
{
  const LegationTimePacking packing = { self->width,      n_lanes, GATHERING_WIDTH * self->scale,
                                        G_MAXDOUBLE,      NULL,    0,
                                        SHORTEST_LABEL * self->scale };
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (LegationTimeSlot));
  g_autoptr (GArray) gatherings = NULL;
  guint n = 0;

#define is_of(placed) ((placed)->side == side && ((placed)->event != NULL) == events && !(placed)->wide)

  for (guint i = 0; i < self->placed->len; i++)
    {
      const LegationComparePlaced *placed = &g_array_index (self->placed, LegationComparePlaced, i);

      if (is_of (placed))
        g_array_append_val (slots, placed->slot);
    }
  gatherings
    = legation_time_lanes_pack ((LegationTimeSlot *) (void *) slots->data, slots->len, &packing);
  for (guint i = 0; i < self->placed->len; i++)
    {
      LegationComparePlaced *placed = &g_array_index (self->placed, LegationComparePlaced, i);

      if (!is_of (placed))
        continue;
      placed->slot = g_array_index (slots, LegationTimeSlot, n++);
      placed->y = get_lane_y (self, side, first_lane + (guint) (placed->slot.lane >= 0
                                                                  ? placed->slot.lane
                                                                  : (int) n_lanes - 1));
    }
  for (guint i = 0; i < gatherings->len; i++)
    {
      const LegationTimeGathering gathering = g_array_index (gatherings, LegationTimeGathering, i);
      const LegationCompareGathering found
        = { gathering, get_lane_y (self, side, first_lane + (guint) gathering.lane) };

      g_array_append_val (self->gatherings, found);
    }
#undef is_of
}

static void
place_wide (LegationCompareScene *self)
{
  const double middle = NAME_HEIGHT * self->scale / 2;

  for (guint i = 0; i < self->placed->len; i++)
    {
      LegationComparePlaced *placed = &g_array_index (self->placed, LegationComparePlaced, i);

      if (placed->wide)
        placed->y = placed->side == 0 ? middle : self->height - middle;
    }
}

static guint
count_lanes (const LegationCompareScene *self)
{
  const double room = self->ruler_top - NAME_HEIGHT * self->scale - 2.0;

  return (guint) CLAMP (room / self->lane_height, 2, 12);
}

/**
 * legation_compare_scene_arrange: works out where everything is.
 * @width: px, and so on
 */
void
legation_compare_scene_arrange (LegationCompareScene *self,
                                double width,
                                double height,
                                const LegationTimeAxis *axis)
{
  guint n_lanes, n_outer;

  self->scale = legation_time_scene_measure_scale (self->context);
  self->width = width;
  self->height = height;
  self->axis = *axis;
  self->ruler_height = RULER_HEIGHT * self->scale;
  self->ruler_top = floor ((height - self->ruler_height) / 2);
  self->lane_height = LANE_HEIGHT * self->scale;
  n_lanes = count_lanes (self);
  n_outer = n_lanes >= MANY_LANES ? 2 : 1;
  g_array_set_size (self->placed, 0);
  g_array_set_size (self->gatherings, 0);
  for (guint side = 0; side < 2; side++)
    {
      const LegationRelationship *relationship = legation_session_get_compared (self->session, side);

      self->n_before[side] = self->n_after[side] = self->n_wide[side] = 0;
      self->n_undated[side] = 0;
      if (relationship == NULL)
        continue;
      for (guint i = 0; i < relationship->n_events; i++)
        add_event (self, side, relationship->events[i]);
      for (guint i = 0; i < relationship->n_agreements; i++)
        add_agreement (self, side, relationship->agreements[i]);
      pack (self, side, TRUE, 0, n_lanes - n_outer);
      pack (self, side, FALSE, n_lanes - n_outer, n_outer);
    }
  place_wide (self);
  g_clear_pointer (&self->ticks, g_array_unref);
  self->ticks = legation_time_ticks_new (axis, 6.0 * self->scale);
}

static double
get_distance (const LegationComparePlaced *placed, double x, double y, double lane_height)
{
  const double dy = fabs (y - placed->y) - lane_height / 2;
  double left = placed->mark.left, right = placed->mark.right;

  if (placed->slot.side != LEGATION_TIME_LABEL_NONE)
    {
      left = MIN (left, placed->slot.label_x);
      right = MAX (right, placed->slot.label_x + placed->slot.label_width);
    }

  return MAX (MAX (left - x, x - right), MAX (dy, 0));
}

/** legation_compare_scene_pick: Returns: (nullable): what is at a point, events first. */
const LegationComparePlaced *
legation_compare_scene_pick (const LegationCompareScene *self, double x, double y)
{
  const LegationComparePlaced *best = NULL;
  double nearest = REACH;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const LegationComparePlaced *placed = &g_array_index (self->placed, LegationComparePlaced, i);
      const double distance = get_distance (placed, x, y, self->lane_height);

      if (!placed->wide && placed->slot.lane < 0)
        continue;
      if (distance < nearest)
        {
          nearest = MAX (distance, 0.5);
          best = placed;
        }
    }

  return best;
}

/** legation_compare_scene_is_gathering: Returns: whether a “+N” is at a point. */
gboolean
legation_compare_scene_is_gathering (const LegationCompareScene *self, double x, double y)
{
  for (guint i = 0; i < self->gatherings->len; i++)
    {
      const LegationCompareGathering *found
        = &g_array_index (self->gatherings, LegationCompareGathering, i);

      if (x >= found->gathering.left - 4 && x <= found->gathering.right + 4
          && fabs (y - found->y) <= self->lane_height)
        return TRUE;
    }

  return FALSE;
}

/** legation_compare_scene_find_twin: Returns: (nullable): the same event on the other side. */
const LegationComparePlaced *
legation_compare_scene_find_twin (const LegationCompareScene *self,
                                  const LegationComparePlaced *placed)
{
  for (guint i = 0; i < self->placed->len && placed->shared; i++)
    {
      const LegationComparePlaced *other = &g_array_index (self->placed, LegationComparePlaced, i);

      if (other->record == placed->record && other->side != placed->side)
        return other;
    }

  return NULL;
}

/**
 * legation_compare_scene_describe_placed:
 * @placed: an event
 *
 * Returns: (transfer full): a sentence on it, for a screen reader
 */
char *
legation_compare_scene_describe_placed (const LegationCompareScene *self,
                                        const LegationComparePlaced *placed)
{
  const char *who = legation_session_get_compared_name (self->session, placed->side);
  g_autofree char *sentence = legation_session_describe_event (self->session, placed->event);

  if (placed->shared)
    /* Translators: a relationship, and an event that it shares with the other one that is compared. */
    return g_strdup_printf (_("%s, shared: %s"), who, sentence);

  /* Translators: a relationship, and an event of it. */
  return g_strdup_printf (_("%s: %s"), who, sentence);
}

static void
separate (GString *text, gboolean spoken)
{
  if (text->len > 0)
    g_string_append (text, spoken ? ", " : " · ");
}

/**
 * legation_compare_scene_describe_counts: what there is of a side that is not drawn as one mark.
 * @side: 0 or 1
 * @spoken: in words alone, for a screen reader
 *
 * Returns: (transfer full): “◂ 14 earlier · 1 not dated”, perhaps empty
 */
char *
legation_compare_scene_describe_counts (const LegationCompareScene *self, guint side, gboolean spoken)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n_before = self->n_before[side];
  const guint n_after = self->n_after[side];

  if (n_before > 0 && spoken)
    g_string_append_printf (text, ngettext ("%u earlier", "%u earlier", n_before), n_before);
  else if (n_before > 0)
    /* Translators: events and agreements on the left of what is in view. */
    g_string_append_printf (text, ngettext ("◂ %u earlier", "◂ %u earlier", n_before), n_before);
  if (self->n_wide[side] > 0)
    {
      separate (text, spoken);
      g_string_append_printf (text,
                              ngettext ("%u sometime in a hatched span",
                                        "%u sometime in a hatched span", self->n_wide[side]),
                              self->n_wide[side]);
    }
  if (self->n_undated[side] > 0)
    {
      g_autofree char *undated = legation_time_describe_undated (self->n_undated[side]);

      separate (text, spoken);
      g_string_append (text, undated);
    }
  if (n_after > 0)
    {
      separate (text, spoken);
      if (spoken)
        g_string_append_printf (text, ngettext ("%u later", "%u later", n_after), n_after);
      else
        /* Translators: events and agreements on the right of what is in view. */
        g_string_append_printf (text, ngettext ("%u later ▸", "%u later ▸", n_after), n_after);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
