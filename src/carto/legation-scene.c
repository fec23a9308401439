/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene is laid out once and read by everybody: marks, then legs, the numbers of chains, names, and
 * other badges, each keeping clear of what came before. */

#include "legation-scene-room.h"

#include <math.h>

/* So many bundles tell how many legs they have before names are placed; of more, the names of the
 * busiest marks come first. */
#define FEW_BUNDLES 12

static void
raise_mark (LegationScene *self, guint position, LegationEmphasis emphasis)
{
  LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, position);

  mark->emphasis = MAX (mark->emphasis, emphasis);
}

/* Marks take the loudest emphasis of the events that use them; legs tell theirs later. */
static void
lay_out_marks (LegationScene *self)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  guint n_marks, n_points;
  const LegationMark *marks = legation_routes_get_marks (self->routes, &n_marks);
  const LegationPoint *points = legation_routes_get_points (self->routes, &n_points);

  for (guint i = 0; i < n_marks; i++)
    {
      LegationSceneMark mark = { .mark = &marks[i], .emphasis = LEGATION_EMPHASIS_HIDDEN };

      legation_frame_project (&self->frame, marks[i].location, &mark.center.x, &mark.center.y);
      g_array_append_val (self->marks, mark);
    }
  for (guint i = 0; i < n_points; i++)
    {
      LegationEmphasis loudness = emphasis[points[i].event->record.index];

      if (loudness == LEGATION_EMPHASIS_HIDDEN)
        continue;
      raise_mark (self, points[i].mark, loudness);
      if (points[i].hosted)
        g_array_index (self->marks, LegationSceneMark, points[i].mark).hosted = TRUE;
    }
}

/* Where the head of a line's arrow is, roughly. */
static LegationVertex
find_arrow (const LegationVertex *vertices, guint n)
{
  LegationVertex tip = vertices[n - 1];
  LegationVertex tail = vertices[n - 2];
  double length = MAX (hypot (tip.x - tail.x, tip.y - tail.y), 1e-6);

  return (LegationVertex){ tip.x + (tail.x - tip.x) / length * LEGATION_ARROW_LENGTH / 2,
                           tip.y + (tail.y - tip.y) / length * LEGATION_ARROW_LENGTH / 2 };
}

/* Names keep clear of marks and arrowheads; badges look at the marks themselves, which are round. */
static void
block_marks (LegationScene *self)
{
  for (guint i = 0; i < self->legs->len + self->bundles->len; i++)
    {
      const LegationSceneLeg *leg = i < self->legs->len
                                      ? &g_array_index (self->legs, LegationSceneLeg, i)
                                      : NULL;
      const LegationSceneBundle *bundle
        = leg == NULL ? &g_array_index (self->bundles, LegationSceneBundle, i - self->legs->len)
                      : NULL;
      double size = leg != NULL ? 8.0 : MAX (8.0, 2.0 * bundle->width);
      LegationVertex at;

      if (bundle != NULL && legation_bundle_is_pile (bundle))
        continue;
      at = leg != NULL ? find_arrow (leg->vertices, leg->n_vertices)
                       : find_arrow (bundle->vertices, bundle->n_vertices);
      legation_labels_block (self->labels, at.x - size / 2, at.y - size / 2, size, size);
    }
  for (guint i = 0; i < self->shown->len; i++)
    {
      const LegationSceneMark *mark
        = &g_array_index (self->marks, LegationSceneMark, g_array_index (self->shown, guint, i));
      double size = 2.0 * _legation_find_radius (mark) + (mark->minor ? 1.6 : 3.0);

      legation_labels_block (self->labels, mark->center.x - size / 2, mark->center.y - size / 2,
                             size, size);
    }
}

static void
free_bundle (gpointer data)
{
  _legation_scene_clear_bundle (data);
  g_free (data);
}

static void
block_cover (LegationScene *self)
{
  const LegationVertex low = self->cover_low, high = self->cover_high;

  if (high.x > low.x && high.y > low.y)
    legation_labels_block (self->labels, low.x, low.y, high.x - low.x, high.y - low.y);
}

/* Badges and names, each keeping clear of what came before.  What was in the picture before goes before
 * all that is new; but badges of routes that come with another time go before names of the base map. */
static void
lay_out_names (LegationScene *self)
{
  const LegationLabelStay stay
    = legation_labels_find_stay (self->labels, self->frame.camera.zoom, self->emphasis);
  const gboolean few_bundles = self->bundles->len <= FEW_BUNDLES;

  block_cover (self);
  _legation_scene_lay_out_badges (self, TRUE);
  _legation_scene_lay_out_points (self);
  if (few_bundles)
    _legation_scene_lay_out_bundle_badges (self);
  block_marks (self);
  if (stay != LEGATION_LABELS_NEW)
    legation_labels_place_stops (self->labels, self, self->gazetteer, stay, FALSE);
  legation_labels_place_stops (self->labels, self, self->gazetteer, LEGATION_LABELS_NEW, TRUE);
  if (!few_bundles)
    _legation_scene_lay_out_bundle_badges (self);
  legation_labels_place_stops (self->labels, self, self->gazetteer, LEGATION_LABELS_NEW, FALSE);
  if (stay == LEGATION_LABELS_MOVED)
    {
      _legation_scene_keep_badges (self);
      legation_labels_place_toponyms (self->labels, self, self->gazetteer, stay);
    }
  _legation_scene_lay_out_badges (self, FALSE);
  if (stay == LEGATION_LABELS_CHANGED)
    legation_labels_place_toponyms (self->labels, self, self->gazetteer, stay);
  legation_labels_place_toponyms (self->labels, self, self->gazetteer, LEGATION_LABELS_NEW);
}

/**
 * _legation_scene_begin: the first half of legation_scene_new(): afterwards the field can be drawn,
 * while another thread goes on with the second half.
 *
 * Returns: (transfer full): a layout without lines and names
 */
LegationScene *
_legation_scene_begin (LegationRoutes *routes,
                       LegationGazetteer *gazetteer,
                       const LegationFrame *frame,
                       GBytes *emphasis,
                       const char *const *marked)
{
  LegationScene *self = g_atomic_rc_box_new0 (LegationScene);

  self->routes = legation_routes_ref (routes);
  self->gazetteer = legation_gazetteer_ref (gazetteer);
  self->frame = *frame;
  self->legs = g_array_new (FALSE, FALSE, sizeof (LegationSceneLeg));
  self->marks = g_array_new (FALSE, FALSE, sizeof (LegationSceneMark));
  self->rings = g_array_new (FALSE, FALSE, sizeof (LegationMark));
  self->bundles = g_array_new (FALSE, FALSE, sizeof (LegationSceneBundle));
  self->points = g_array_new (FALSE, FALSE, sizeof (LegationScenePoint));
  self->table = legation_routes_get_bundle_table (routes);
  self->emphasis = g_bytes_ref (emphasis);
  self->items = g_array_new (FALSE, FALSE, sizeof (LegationBundleItem));
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->found = g_hash_table_new_full (NULL, NULL, NULL, free_bundle);

  lay_out_marks (self);
  _legation_scene_plan_bundles (self);
  _legation_scene_mark_countries (self, marked);
  _legation_scene_choose_treatments (self);
  _legation_scene_lay_out_field (self);

  return self;
}

/** _legation_scene_finish: the second half; nothing of the field changes. */
void
_legation_scene_finish (LegationScene *self,
                        const char *language,
                        LegationLabelChoice labels,
                        const char *font,
                        LegationLabelMemory *memory)
{
  self->labels = legation_labels_new (language, labels, font);
  legation_labels_set_memory (self->labels, memory);
  self->room = _legation_room_new (self);
  _legation_scene_lay_out_lines (self);
  if (self->has_field)
    legation_bundle_table_get_index (self->table);
  lay_out_names (self);
  g_clear_pointer (&self->room, _legation_room_free);
}

/**
 * legation_scene_new: lays out a picture.
 * @frame: what it shows
 * @emphasis: a LegationEmphasis for each event of the routes' dataset, by its index
 * @marked: (nullable): ISO codes of countries to mark: their rings are not dimmed, and those that have
 *   none get one
 * @language: BCP 47, of names
 * @labels: whether places have their name in it, their own, or both
 * @font: Pango font description, whose size scales all names (11 points: plain size)
 * @memory: (nullable): where names were in the picture before, and rather stay
 *
 * Returns: (transfer full): the layout
 */
LegationScene *
legation_scene_new (LegationRoutes *routes,
                    LegationGazetteer *gazetteer,
                    const LegationFrame *frame,
                    GBytes *emphasis,
                    const char *const *marked,
                    const char *language,
                    LegationLabelChoice labels,
                    const char *font,
                    LegationLabelMemory *memory)
{
  LegationScene *self = _legation_scene_begin (routes, gazetteer, frame, emphasis, marked);

  _legation_scene_finish (self, language, labels, font, memory);

  return self;
}

/** legation_scene_remember_labels: Returns: (transfer full) (nullable): where the names are, if any. */
LegationLabelMemory *
legation_scene_remember_labels (LegationScene *self)
{
  LegationLabelMemory *memory;
  guint n;

  legation_labels_get (self->labels, &n);
  if (n == 0)
    return NULL;
  memory = legation_label_memory_new (self->frame.camera.zoom, self->emphasis);
  legation_labels_remember (self->labels, memory);
  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

      if (leg->badge_place > 0)
        legation_label_memory_add (memory, leg->leg, leg->badge_place);
    }

  return memory;
}

LegationScene *
legation_scene_ref (LegationScene *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_scene (gpointer data)
{
  LegationScene *self = data;

  for (guint i = 0; i < self->legs->len; i++)
    g_free (g_array_index (self->legs, LegationSceneLeg, i).vertices);
  g_array_unref (self->legs);
  g_array_unref (self->marks);
  g_array_unref (self->rings);
  for (guint i = 0; i < self->bundles->len; i++)
    _legation_scene_clear_bundle (&g_array_index (self->bundles, LegationSceneBundle, i));
  g_array_unref (self->bundles);
  g_hash_table_unref (self->found);
  g_array_unref (self->items);
  g_array_unref (self->shown);
  g_bytes_unref (self->emphasis);
  g_array_unref (self->points);
  g_clear_pointer (&self->labels, legation_labels_free);
  legation_gazetteer_unref (self->gazetteer);
  legation_routes_unref (self->routes);
}

void
legation_scene_unref (LegationScene *self)
{
  g_atomic_rc_box_release_full (self, clear_scene);
}

/** legation_scene_get_routes: Returns: (transfer none): what the picture is of. */
LegationRoutes *
legation_scene_get_routes (LegationScene *self)
{
  return self->routes;
}

/** legation_scene_get_frame: Returns: (transfer none): what the picture shows. */
const LegationFrame *
legation_scene_get_frame (LegationScene *self)
{
  return &self->frame;
}

/** legation_scene_get_legs: Returns: (array length=n): legs in view whose events are not hidden. */
const LegationSceneLeg *
legation_scene_get_legs (LegationScene *self, guint *n)
{
  *n = self->legs->len;

  return (const LegationSceneLeg *) self->legs->data;
}

/** legation_scene_get_marks: Returns: (array length=n): places in use, hidden and outside ones too. */
const LegationSceneMark *
legation_scene_get_marks (LegationScene *self, guint *n)
{
  *n = self->marks->len - self->rings->len;

  return (const LegationSceneMark *) self->marks->data;
}

/**
 * legation_scene_get_rings: the rings of countries that are marked and that no route uses.
 *
 * Returns: (array length=n): the rings, of which none has a place record
 */
const LegationSceneMark *
legation_scene_get_rings (LegationScene *self, guint *n)
{
  *n = self->rings->len;

  return (const LegationSceneMark *) self->marks->data + self->marks->len - self->rings->len;
}

/** legation_scene_get_points: Returns: (array length=n): events that are marks with no line. */
const LegationScenePoint *
legation_scene_get_points (LegationScene *self, guint *n)
{
  *n = self->points->len;

  return (const LegationScenePoint *) self->points->data;
}
