/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene that follows one change of the filter after the other is the same as one that is made anew,
 * to the last share of an event, and so is how every event stands to the filter. */

#include "legation-time-paint.h"

#include "test-time.h"
#include "time-fixture.h"

#define WIDTH 800
#define HEIGHT 182
#define N_CHANGES 60
#define MOST_ROUNDED 64

static void
update (LegationTimeScene *scene, LegationSpan visible)
{
  const LegationTimeAxis axis = legation_time_axis_new (visible, WIDTH);
  LegationTimeLayout layout;

  legation_time_layout_init (&layout, WIDTH, HEIGHT, 1);
  legation_time_scene_collect (scene);
  legation_time_scene_arrange (scene, &layout, &axis);
}

/* Any part of all time, long or short. */
static LegationSpan
pick_span (LegationSession *session)
{
  const LegationSpan full = legation_session_get_full_span (session);
  const int length = (int) (full.last - full.first);
  const int first = g_test_rand_int_range (0, length);

  return (LegationSpan){ full.first + first,
                         full.first + first + g_test_rand_int_range (1, length - first + 2) };
}

static LegationSpan
change (LegationSession *session, LegationSpan visible)
{
  switch (g_test_rand_int_range (0, 9))
    {
    case 4:
      legation_session_set_lanes (session,
                                  (LegationLanes) g_test_rand_int_range (0, LEGATION_N_LANES));
      break;
    case 0:
      legation_session_set_channels (session, (guint) g_test_rand_int_range (0, 1 << 9));
      break;
    case 1:
      legation_session_set_channels (session, LEGATION_CHANNELS_ALL);
      break;
    case 2:
      legation_session_set_certain_only (session, g_test_rand_bit ());
      break;
    case 3:
      return pick_span (session);
    default:
      legation_session_select_span (session, pick_span (session));
      break;
    }

  return visible;
}

static void
compare_entries (const GArray *a, const GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const LegationTimeEntry *left = &g_array_index (a, LegationTimeEntry, i);
      const LegationTimeEntry *right = &g_array_index (b, LegationTimeEntry, i);

      g_assert_true (left->event == right->event);
      g_assert_cmpint (left->context, ==, right->context);
    }
}

static void
compare_placed (const LegationTimeScene *scene, const GArray *a, const GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const LegationTimePlaced *left = &g_array_index (a, LegationTimePlaced, i);
      const LegationTimePlaced *right = &g_array_index (b, LegationTimePlaced, i);

      g_assert_true (left->entry->event == right->entry->event);
      g_assert_true (legation_time_scene_find (scene, left->entry->event)->entry == left->entry);
      g_assert_cmpuint (left->group, ==, right->group);
      g_assert_cmpuint (left->next, ==, right->next);
      g_assert_cmpint (left->slot.lane, ==, right->slot.lane);
      g_assert_cmpint (left->slot.gathering, ==, right->slot.gathering);
      g_assert_cmpfloat (left->slot.left, ==, right->slot.left);
    }
}

/* Of the first, those in view; the second holds what the other holds there. */
static void
compare_bins (const LegationTimeBins *a, const LegationTimeBins *b, LegationSpan span)
{
  guint other = 0;

  for (guint i = 0; i < legation_time_bins_get_n (a); i++)
    {
      const LegationTimeBin *left = legation_time_bins_get (a, i);
      const LegationTimeBin *right;

      if (!legation_span_overlaps (left->span, span))
        continue;
      while (legation_time_bins_get (b, other)->span.first < left->span.first)
        other++;
      right = legation_time_bins_get (b, other);
      g_assert_true (legation_span_equal (left->span, right->span));
      for (guint channel = 0; channel < LEGATION_N_CHANNELS; channel++)
        {
          g_assert_cmpfloat (left->shown.certain[channel], ==, right->shown.certain[channel]);
          g_assert_cmpfloat (left->shown.possible[channel], ==, right->shown.possible[channel]);
          g_assert_cmpfloat (left->context.certain[channel], ==, right->context.certain[channel]);
          g_assert_cmpfloat (left->context.possible[channel], ==,
                             right->context.possible[channel]);
        }
    }
}

static void
check_relations (LegationSession *session)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  const LegationView *view = legation_session_get_view (session);

  for (guint i = 0; i < FIXTURE_CROWD; i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);
      LegationRelation expected = legation_event_relate (event, view->selected);

      if (!(view->channels & (1u << event->channel)))
        expected = LEGATION_RELATION_NO;
      g_assert_cmpint (legation_session_relate (session, event), ==, expected);
    }
}

static void
check_follow (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  LegationSpan visible = legation_session_get_full_span (session);

  update (scene, visible);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (LegationTimeScene) fresh = fixture_make_scene (session);

      visible = change (session, visible);
      update (scene, visible);
      update (fresh, visible);
      check_relations (session);
      compare_entries (scene->entries, fresh->entries);
      compare_placed (scene, scene->marks, fresh->marks);
      compare_placed (scene, scene->windows, fresh->windows);
      compare_bins (scene->bins, fresh->bins, legation_time_axis_get_span (&scene->axis));
      compare_bins (scene->years, fresh->years, LEGATION_SPAN_ALL);
      for (guint side = 0; side < 2; side++)
        g_assert_cmpuint (scene->chips[side].count, ==, fresh->chips[side].count);
    }
}

static cairo_surface_t *
create_surface (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
}

static void
paint (LegationTimeScene *scene, cairo_surface_t *surface, const cairo_region_t *part)
{
  cairo_t *cr = cairo_create (surface);
  LegationTimePalette palette;

  legation_time_palette_init (&palette, FALSE, FALSE);
  legation_time_paint_part (scene, cr, &palette, part);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* At the edges of what is not on whole pixels, cairo rounds by what else it is clipped to: by up to 37
 * on Debian 13. */
static void
compare_pixels (cairo_surface_t *a, cairo_surface_t *b)
{
  const guint8 *left = cairo_image_surface_get_data (a);
  const guint8 *right = cairo_image_surface_get_data (b);

  for (int i = 0; i < cairo_image_surface_get_stride (a) * HEIGHT; i++)
    g_assert_cmpint (ABS (left[i] - right[i]), <=, MOST_ROUNDED);
}

/* Paints over where something has changed.  Returns whether that was a part of the picture. */
static gboolean
paint_over (LegationTimeScene *scene, cairo_surface_t **kept)
{
  const cairo_region_t *damage = legation_time_scene_get_damage (scene);
  cairo_surface_t *fresh = create_surface ();
  const gboolean in_part = damage != NULL;

  if (!in_part)
    {
      g_clear_pointer (kept, cairo_surface_destroy);
      *kept = create_surface ();
    }
  paint (scene, *kept, damage);
  paint (scene, fresh, NULL);
  compare_pixels (*kept, fresh);
  cairo_surface_destroy (fresh);
  legation_time_scene_forget_damage (scene);

  return in_part;
}

/* Painting over what has changed gives what painting all gives, and often it is little. */
static void
check_damage (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  LegationSpan visible = legation_session_get_full_span (session);
  cairo_surface_t *kept = NULL;
  guint n_parts = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    {
      update (scene, visible);
      n_parts += paint_over (scene, &kept);
      visible = change (session, visible);
    }
  g_assert_cmpuint (n_parts, >, 0);
  cairo_surface_destroy (kept);
}

/* A handle moves on, or another event is chosen. */
static void
take_step (LegationSession *session, const LegationTimeScene *scene, LegationSpan visible)
{
  const GArray *placed = g_test_rand_bit () ? scene->marks : scene->windows;
  LegationSpan selected = legation_session_get_view (session)->selected;

  if (g_test_rand_bit ())
    {
      const guint i = (guint) g_test_rand_int_range (0, (int) placed->len);

      legation_session_select (
          session, g_array_index (placed, LegationTimePlaced, i).entry->event->record.id);
      return;
    }
  selected.first = visible.first + g_test_rand_int_range (0, 365);
  selected.last = MAX (selected.last - g_test_rand_int_range (-9, 10), selected.first);
  legation_session_select_span (session, selected);
}

/* Where labels keep off the handles, too, a step changes a part of the picture. */
static void
check_labels_damage (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  const LegationSpan visible = fixture_years (2003, 2005);
  cairo_surface_t *kept = NULL;
  guint n_labels = 0;

  legation_session_select_span (session, fixture_years (2003, 2004));
  legation_session_select (session, "e1");
  update (scene, visible);
  paint_over (scene, &kept);
  g_assert_cmpuint (scene->marks->len, <, 400);
  for (guint i = 0; i < scene->marks->len; i++)
    n_labels += g_array_index (scene->marks, LegationTimePlaced, i).slot.side
                != LEGATION_TIME_LABEL_NONE;
  g_assert_cmpuint (n_labels, >, 0);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      take_step (session, scene, visible);
      update (scene, visible);
      g_assert_true (paint_over (scene, &kept));
    }
  cairo_surface_destroy (kept);
}

/* While a handle moves over many marks, none of them is placed anew. */
static void
check_nothing_moves (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  const LegationSpan full = legation_session_get_full_span (session);
  guint n_placings;

  update (scene, full);
  g_assert_cmpuint (scene->marks->len, >, 400);
  n_placings = scene->n_placings;
  legation_session_select_span (session, fixture_years (2000, 2003));
  update (scene, full);
  g_assert_cmpuint (scene->n_placings, ==, n_placings);
  legation_session_set_channels (session, 1u << LEGATION_CHANNEL_PARTY);
  update (scene, full);
  g_assert_cmpuint (scene->n_placings, ==, n_placings + 1);
}

void
add_follow_tests (void)
{
  g_test_add_func ("/follow/as-if-new", check_follow);
  g_test_add_func ("/follow/damage", check_damage);
  g_test_add_func ("/follow/labels-damage", check_labels_damage);
  g_test_add_func ("/follow/nothing-moves", check_nothing_moves);
}
