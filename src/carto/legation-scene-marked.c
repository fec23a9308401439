/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries that are marked for the sake of what is chosen, where no route of it says so. */

#include "legation-scene-private.h"

#include <math.h>

/* A ring keeps this far from the discs of its own country; nearer, the disc stands for both. */
#define RING_DISTANCE 24.0

static gboolean
is_shown_in (const LegationSceneMark *mark, const char *country)
{
  return mark->emphasis != LEGATION_EMPHASIS_HIDDEN && g_str_equal (mark->mark->country, country);
}

/* Makes the ring that a country has as loud as any, or a disc that is where the ring would be.  Returns
 * %FALSE where a new ring is wanted: a dimmed disc elsewhere in the country does not stand for it. */
static gboolean
raise_marks (LegationScene *self, guint n_marks, const char *country, LegationVertex center)
{
  LegationSceneMark *ring = NULL;
  LegationSceneMark *disc = NULL;
  gboolean is_loud = FALSE;

  for (guint i = 0; i < n_marks; i++)
    {
      LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, i);

      if (!is_shown_in (mark, country))
        continue;
      is_loud |= mark->emphasis >= LEGATION_EMPHASIS_NORMAL;
      if (mark->mark->shape == LEGATION_MARK_COUNTRY)
        ring = mark;
      else if (hypot (mark->center.x - center.x, mark->center.y - center.y) < RING_DISTANCE)
        disc = mark;
    }
  if (ring == NULL && !is_loud)
    ring = disc;
  if (ring != NULL)
    ring->emphasis = MAX (ring->emphasis, LEGATION_EMPHASIS_NORMAL);

  return ring != NULL || is_loud;
}

/* Marks countries.  The marks of the routes must have been laid out, and nothing else. */
void
_legation_scene_mark_countries (LegationScene *self, const char *const *codes)
{
  guint n_routes = self->marks->len;

  for (; codes != NULL && *codes != NULL; codes++)
    {
      LegationMark ring = { .shape = LEGATION_MARK_COUNTRY, .country = g_intern_string (*codes) };
      LegationSceneMark mark = { .emphasis = LEGATION_EMPHASIS_NORMAL };

      if (!legation_gazetteer_get_country_location (self->gazetteer, *codes, &ring.location))
        continue;
      legation_frame_project (&self->frame, ring.location, &mark.center.x, &mark.center.y);
      if (raise_marks (self, n_routes, *codes, mark.center))
        continue;
      g_array_append_val (self->rings, ring);
      g_array_append_val (self->marks, mark);
    }
  /* Only now that the rings lie where they stay. */
  for (guint i = 0; i < self->rings->len; i++)
    g_array_index (self->marks, LegationSceneMark, n_routes + i).mark
      = &g_array_index (self->rings, LegationMark, i);
}
