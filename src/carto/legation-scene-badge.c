/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where badges and numbers lie: on their line, where they meet no name, no mark and no other badge. */

#include "legation-scene-room.h"

#include <math.h>

/* On a leg that is shorter than this a number would hide the leg. */
#define SHORT_LEG 48.0
/* A badge beside its leg is at most this far from it. */
#define MAX_OFFSET 16.0
/* A channel with a smaller share of a bundle is not on its badge. */
#define GLYPH_SHARE 0.18

static const double places[] = { 0.46, 0.54, 0.38, 0.60, 0.32, 0.66, 0.42, 0.50, 0.28, 0.25, 0.72 };

static double
get_badge_size (const LegationSceneLeg *leg)
{
  return leg->leg->number > 0 ? LEGATION_NUMBER_DIAMETER : LEGATION_BADGE_DIAMETER;
}

double
_legation_measure_line (const LegationVertex *vertices, guint n)
{
  double total = 0.0;

  for (guint i = 0; i + 1 < n; i++)
    total += hypot (vertices[i + 1].x - vertices[i].x, vertices[i + 1].y - vertices[i].y);

  return total;
}

/* The point of a line that so much of its length is before. */
LegationVertex
_legation_find_vertex_at (const LegationVertex *vertices, guint n, double fraction)
{
  double total = _legation_measure_line (vertices, n);
  double walked = 0.0;

  for (guint i = 0; i + 1 < n; i++)
    {
      LegationVertex a = vertices[i];
      LegationVertex b = vertices[i + 1];
      double step = hypot (b.x - a.x, b.y - a.y);

      if (walked + step >= fraction * total && step > 0.0)
        {
          double t = (fraction * total - walked) / step;

          return (LegationVertex){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
        }
      walked += step;
    }

  return vertices[n - 1];
}

/* How far a disc reaches into marks. */
static double
measure_crowding (LegationScene *self, LegationVertex at, double radius)
{
  return _legation_room_measure_crowding (self->room, at, radius);
}

static gboolean
is_inside (LegationScene *self, LegationVertex at, double radius)
{
  return at.x >= radius && at.y >= radius && at.x + radius <= self->frame.width
         && at.y + radius <= self->frame.height;
}

/* Names keep clear of the sign of a note at a badge. */
void
_legation_scene_block_note_sign (LegationScene *self, LegationVertex badge, double diameter)
{
  const double size = LEGATION_NOTE_SIGN_SIZE;
  LegationVertex sign = _legation_find_note_sign (badge, diameter);

  legation_labels_block (self->labels, sign.x - size / 2, sign.y - size / 2, size, size);
}

static void
put_badge (LegationScene *self, LegationSceneLeg *leg, LegationVertex at)
{
  double size = get_badge_size (leg) + 2.0;

  leg->has_badge = TRUE;
  leg->badge = at;
  legation_labels_block (self->labels, at.x - size / 2, at.y - size / 2, size, size);
  if (_legation_is_changed (leg->leg->event))
    _legation_scene_block_note_sign (self, at, get_badge_size (leg));
}

/* How far outside the picture a badge may be that was in it before. */
#define BEYOND 200.0

/* Puts a badge on its leg, where it was, or where it meets no name, no mark and no other badge.
 * @stay: only where it was. */
static gboolean
put_on_leg (LegationScene *self, LegationSceneLeg *leg, gboolean stay)
{
  double size = get_badge_size (leg) + 2.0;
  guint n = stay ? 0 : G_N_ELEMENTS (places);
  guint before = 0;

  legation_labels_recall (self->labels, leg->leg, &before);
  for (guint i = before > 0 ? 0 : 1; i <= n; i++)
    {
      guint place = i == 0 ? before : i;
      LegationVertex at = _legation_find_vertex_at (leg->vertices, leg->n_vertices, places[place - 1]);

      /* What moves out of the picture does not come back at another place while it is near. */
      if (is_inside (self, at, i == 0 ? -BEYOND : size / 2)
          && measure_crowding (self, at, size / 2 - 1.0) <= 0.0
          && legation_labels_is_free (self->labels, at.x - size / 2, at.y - size / 2, size, size))
        {
          put_badge (self, leg, at);
          leg->badge_place = place;
          return TRUE;
        }
    }

  return FALSE;
}

/* Puts a badge that must not be left out beside its leg, never so far that it could be another's,
 * and where it hides least. */
static void
put_beside_leg (LegationScene *self, LegationSceneLeg *leg)
{
  static const double beside[] = { 0.50, 0.40, 0.60, 0.30, 0.70, 0.20 };
  static const double offsets[] = { 0.75, -0.75, 1.0, -1.0, 0.0 };
  double radius = get_badge_size (leg) / 2;
  double best = G_MAXDOUBLE;
  LegationVertex chosen = _legation_find_vertex_at (leg->vertices, leg->n_vertices, 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    for (guint j = 0; j < G_N_ELEMENTS (offsets); j++)
      {
        LegationVertex before
          = _legation_find_vertex_at (leg->vertices, leg->n_vertices, beside[i] - 0.1);
        LegationVertex after
          = _legation_find_vertex_at (leg->vertices, leg->n_vertices, beside[i] + 0.1);
        LegationVertex at = _legation_find_vertex_at (leg->vertices, leg->n_vertices, beside[i]);
        double length = MAX (hypot (after.x - before.x, after.y - before.y), 1e-6);
        double cost;

        at.x += (before.y - after.y) / length * offsets[j] * MAX_OFFSET;
        at.y += (after.x - before.x) / length * offsets[j] * MAX_OFFSET;
        /* Nothing is worse than to hide a mark. */
        cost = 100.0 * measure_crowding (self, at, radius) + 0.1 * i + 0.01 * j
               + legation_labels_measure_overlap (self->labels, at.x - radius, at.y - radius,
                                                  2 * radius, 2 * radius);
        if (offsets[j] == 0.0)
          cost += 20.0;
        if (!is_inside (self, at, radius))
          cost += 1000.0;
        if (cost < best)
          {
            best = cost;
            chosen = at;
          }
      }
  put_badge (self, leg, chosen);
}

/* Neither a number nor the sign of a note is ever left out, and no disc as large as its whole leg is
 * put on it. */
static void
lay_out_badge (LegationScene *self, LegationSceneLeg *leg)
{
  gboolean needed = leg->leg->number > 0 || leg->emphasis == LEGATION_EMPHASIS_SELECTED
                    || _legation_is_changed (leg->leg->event);
  gboolean is_short = leg->leg->number > 0
                      && _legation_measure_line (leg->vertices, leg->n_vertices) < SHORT_LEG;

  if ((is_short || !put_on_leg (self, leg, FALSE)) && needed)
    put_beside_leg (self, leg);
}

/* The badges that are where they were in the picture before. */
void
_legation_scene_keep_badges (LegationScene *self)
{
  for (guint i = 0; i < self->legs->len; i++)
    {
      LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

      if (leg->leg->number == 0)
        put_on_leg (self, leg, TRUE);
    }
}

/* The badges of legs, or the numbers of those in a chain.  The loudest choose first. */
void
_legation_scene_lay_out_badges (LegationScene *self, gboolean numbers)
{
  for (int loudness = LEGATION_EMPHASIS_SELECTED; loudness >= LEGATION_EMPHASIS_QUIET; loudness--)
    for (guint i = 0; i < self->legs->len; i++)
      {
        LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

        if ((int) leg->emphasis == loudness && (leg->leg->number > 0) == numbers && !leg->has_badge)
          lay_out_badge (self, leg);
      }
}

/* The channels that are on a bundle's badge, the one with the most legs first. */
guint
_legation_bundle_find_glyphs (const LegationSceneBundle *bundle,
                              guint max,
                              LegationChannel glyphs[LEGATION_MAX_GLYPHS])
{
  guint n = 0;

  for (; n < MIN (max, LEGATION_MAX_GLYPHS); n++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
        {
          gboolean taken = bundle->counts[i] < MAX (GLYPH_SHARE * bundle->n_legs, 1.0);

          for (guint j = 0; j < n; j++)
            taken |= glyphs[j] == (LegationChannel) i;
          if (!taken && (!found || bundle->counts[i] > bundle->counts[glyphs[n]]))
            {
              glyphs[n] = (LegationChannel) i;
              found = TRUE;
            }
        }
      if (!found)
        break;
    }

  return n;
}

double
_legation_bundle_measure_badge (const LegationSceneBundle *bundle)
{
  guint n_digits = 1;

  for (guint n = bundle->n_legs; n >= 10; n /= 10)
    n_digits++;

  return LEGATION_BADGE_DIAMETER + LEGATION_GLYPH_STEP * (MAX (bundle->n_glyphs, 1) - 1)
         + (bundle->n_legs > 1 ? LEGATION_DIGIT_WIDTH * n_digits + 8.0 : 2.0);
}

/* Whether the badge of a bundle has room there. */
gboolean
_legation_bundle_fits (LegationScene *self, const LegationSceneBundle *bundle, LegationVertex at)
{
  const double width = _legation_bundle_measure_badge (bundle) + 2.0;
  const double height = LEGATION_BADGE_DIAMETER + 4.0;
  const LegationVertex left = { at.x - width / 2 + height / 2, at.y };
  const LegationVertex right = { at.x + width / 2 - height / 2, at.y };

  return measure_crowding (self, left, height / 2) <= 0.0
         && measure_crowding (self, right, height / 2) <= 0.0
         && measure_crowding (self, at, height / 2) <= 0.0
         && legation_labels_is_free (self->labels, at.x - width / 2, at.y - height / 2, width, height);
}

void
_legation_bundle_put (LegationScene *self, LegationSceneBundle *bundle, LegationVertex at)
{
  const double width = _legation_bundle_measure_badge (bundle) + 2.0;
  const double height = LEGATION_BADGE_DIAMETER + 4.0;

  bundle->has_badge = TRUE;
  bundle->badge = at;
  legation_labels_block (self->labels, at.x - width / 2, at.y - height / 2, width, height);
}

static gboolean
put_on_bundle (LegationScene *self, LegationSceneBundle *bundle)
{
  const double width = _legation_bundle_measure_badge (bundle) + 2.0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      LegationVertex at = _legation_find_vertex_at (bundle->vertices, bundle->n_vertices, places[i]);

      if (is_inside (self, at, width / 2) && _legation_bundle_fits (self, bundle, at))
        {
          _legation_bundle_put (self, bundle, at);
          return TRUE;
        }
    }

  return FALSE;
}

static int
compare_bundles (gconstpointer a, gconstpointer b)
{
  const LegationSceneBundle *left = *(const LegationSceneBundle *const *) a;
  const LegationSceneBundle *right = *(const LegationSceneBundle *const *) b;

  if (left->emphasis != right->emphasis)
    return left->emphasis > right->emphasis ? -1 : 1;
  if (left->n_legs != right->n_legs)
    return left->n_legs > right->n_legs ? -1 : 1;

  return left < right ? -1 : left > right;
}

/* The badges of bundles, with as many glyphs as there is room for.  The largest choose first. */
void
_legation_scene_lay_out_bundle_badges (LegationScene *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->bundles->len; i++)
    g_ptr_array_add (sorted, &g_array_index (self->bundles, LegationSceneBundle, i));
  g_ptr_array_sort (sorted, compare_bundles);
  for (guint i = 0; i < sorted->len; i++)
    {
      LegationSceneBundle *bundle = g_ptr_array_index (sorted, i);
      LegationChannel glyphs[LEGATION_MAX_GLYPHS];

      if (bundle->emphasis < LEGATION_EMPHASIS_QUIET || legation_bundle_is_pile (bundle))
        continue;
      bundle->n_glyphs = _legation_bundle_find_glyphs (bundle, LEGATION_MAX_GLYPHS, glyphs);
      while (!put_on_bundle (self, bundle) && bundle->n_glyphs > 1)
        bundle->n_glyphs--;
    }
}
