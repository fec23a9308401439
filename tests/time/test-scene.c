/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events are on the chart, how they stand to what is chosen, and that what is drawn is what is
 * found under the pointer. */

#include <pango/pangocairo.h>

#include "legation-time-paint.h"
#include "legation-time-words.h"

#include "test-time.h"
#include "time-fixture.h"

#define WIDTH 800
#define HEIGHT 182

static LegationTimeScene *
make_scene (Fixture *fixture, LegationSpan visible)
{
  LegationTimeScene *scene = fixture_make_scene (fixture->session);
  LegationTimeLayout layout;
  const LegationTimeAxis axis = legation_time_axis_new (visible, WIDTH);

  legation_time_layout_init (&layout, WIDTH, HEIGHT, 1);
  legation_time_scene_collect (scene);
  legation_time_scene_arrange (scene, &layout, &axis);

  return scene;
}

static const LegationTimeEntry *
find_entry (const LegationTimeScene *scene, const LegationEvent *event)
{
  for (guint i = 0; i < scene->entries->len; i++)
    if (g_array_index (scene->entries, LegationTimeEntry, i).event == event)
      return &g_array_index (scene->entries, LegationTimeEntry, i);

  return NULL;
}

static void
check_context (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2010, 2024));

  /* What the span keeps out stays on the chart, as context; what has no date is not there. */
  g_assert_cmpuint (scene->entries->len, ==, 6);
  g_assert_true (find_entry (scene, fixture_find_event (fixture, "early"))->context);
  g_assert_true (find_entry (scene, fixture_find_event (fixture, "late"))->context);
  g_assert_false (find_entry (scene, fixture_find_event (fixture, "day"))->context);
  g_assert_false (find_entry (scene, fixture_find_event (fixture, "perhaps"))->context);
  g_assert_null (find_entry (scene, fixture_find_event (fixture, "undated")));
}

static void
check_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = NULL;

  legation_session_set_certain_only (fixture->session, TRUE);
  legation_session_set_channels (fixture->session,
                                 LEGATION_CHANNELS_ALL & ~(1u << LEGATION_CHANNEL_MILITARY));
  scene = make_scene (fixture, fixture_years (2010, 2024));
  g_assert_null (find_entry (scene, fixture_find_event (fixture, "perhaps")));
  g_assert_null (find_entry (scene, fixture_find_event (fixture, "month")));
  g_assert_nonnull (find_entry (scene, fixture_find_event (fixture, "day")));
  g_assert_nonnull (find_entry (scene, fixture_find_event (fixture, "early")));
}

static LegationTimeEmphasis
get_emphasis (Fixture *fixture, const LegationTimeScene *scene, const char *id)
{
  return legation_time_scene_get_emphasis (scene,
                                           find_entry (scene, fixture_find_event (fixture, id)));
}

static void
check_emphasis (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2010, 2024));

  g_assert_cmpint (get_emphasis (fixture, scene, "day"), ==, LEGATION_TIME_EMPHASIS_NORMAL);

  legation_session_select (fixture->session, "kp-vn");
  legation_time_scene_choose (scene);
  g_assert_cmpint (get_emphasis (fixture, scene, "day"), ==, LEGATION_TIME_EMPHASIS_STRONG);
  g_assert_cmpint (get_emphasis (fixture, scene, "late"), ==, LEGATION_TIME_EMPHASIS_STRONG);
  g_assert_cmpint (get_emphasis (fixture, scene, "month"), ==, LEGATION_TIME_EMPHASIS_FAINT);

  legation_session_select (fixture->session, "day");
  legation_time_scene_choose (scene);
  g_assert_cmpint (get_emphasis (fixture, scene, "day"), ==, LEGATION_TIME_EMPHASIS_STRONG);
  g_assert_cmpint (get_emphasis (fixture, scene, "late"), ==, LEGATION_TIME_EMPHASIS_FAINT);
}

/* In a step of a story what it highlights is as it is where nothing is chosen. */
static void
check_highlights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2010, 2024));

  legation_session_select (fixture->session, "kp-vn");
  legation_session_select (fixture->session, "step");
  legation_time_scene_choose (scene);
  g_assert_cmpint (get_emphasis (fixture, scene, "day"), ==, LEGATION_TIME_EMPHASIS_NORMAL);
  g_assert_cmpint (get_emphasis (fixture, scene, "month"), ==, LEGATION_TIME_EMPHASIS_NORMAL);
  g_assert_cmpint (get_emphasis (fixture, scene, "perhaps"), ==, LEGATION_TIME_EMPHASIS_FAINT);

  legation_session_select (fixture->session, "tour");
  legation_time_scene_choose (scene);
  g_assert_cmpint (get_emphasis (fixture, scene, "perhaps"), ==, LEGATION_TIME_EMPHASIS_NORMAL);
}

static void
check_pick (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "day", "month", "perhaps", "window" };
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2020, 2021));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const LegationEvent *event = fixture_find_event (fixture, ids[i]);
      const LegationTimePlaced *placed = legation_time_scene_find (scene, event);
      double x, y, width, height;
      LegationTimeHit hit;

      g_assert_nonnull (placed);
      legation_time_scene_get_box (scene, placed, &x, &y, &width, &height);
      hit = legation_time_scene_pick (scene, x + width / 2, y + height / 2);
      g_assert_cmpint (hit.type, ==, LEGATION_TIME_HIT_EVENT);
      g_assert_true (hit.exact);
      g_assert_true (legation_time_scene_get_placed (scene, &hit)->entry->event == event);
      g_assert_cmpint (hit.on_strip, ==, g_str_equal (ids[i], "window"));
    }
  g_assert_cmpint (legation_time_scene_pick (scene, WIDTH / 2, 30).type, ==,
                   LEGATION_TIME_HIT_NOTHING);
}

static void
check_near_pick (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2020, 2021));
  const LegationTimePlaced *day
      = legation_time_scene_find (scene, fixture_find_event (fixture, "day"));
  LegationTimeHit hit;

  /* A disc of 8 px can be hit in 24, and so can its label. */
  hit = legation_time_scene_pick (scene, day->mark.left - 6, day->y);
  g_assert_cmpint (hit.type, ==, LEGATION_TIME_HIT_EVENT);
  g_assert_false (hit.exact);
  g_assert_cmpint (day->slot.side, ==, LEGATION_TIME_LABEL_RIGHT);
  hit = legation_time_scene_pick (scene, day->slot.label_x + 2, day->y);
  g_assert_cmpint (hit.type, ==, LEGATION_TIME_HIT_EVENT);
  g_assert_true (hit.exact);
}

static void
check_chips (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2020, 2021));
  const LegationTimeChip *before = &scene->chips[0], *after = &scene->chips[1];
  const LegationTimeLayout layout = scene->layout;
  const LegationTimeAxis axis = scene->axis;
  LegationTimeHit hit;

  g_assert_cmpstr (before->text, ==, "◂ 1: 2012");
  g_assert_cmpstr (after->text, ==, "1: 2023 ▸");
  g_assert_cmpstr (before->label, ==, before->text);
  g_assert_true (before->nearest == fixture_find_event (fixture, "early"));
  hit = legation_time_scene_pick (scene, after->left + 3, after->top + 3);
  g_assert_cmpint (hit.type, ==, LEGATION_TIME_HIT_CHIP);
  g_assert_cmpuint (hit.position, ==, 1);

  /* Of a relationship, only its own are counted. */
  legation_session_select (fixture->session, "kp-la");
  legation_time_scene_choose (scene);
  legation_time_scene_arrange (scene, &layout, &axis);
  g_assert_cmpuint (scene->chips[0].count, ==, 0);
  g_assert_cmpuint (scene->chips[1].count, ==, 0);
}

/* A chip with its years would lie over what is counted in view, and says only how many. */
static void
check_chip_beside_stacks (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  const LegationTimeAxis axis = legation_time_axis_new (fixture_years (2000, 2010), 100);
  LegationTimeLayout layout;

  legation_time_layout_init (&layout, 100, HEIGHT, 1);
  legation_time_scene_collect (scene);
  legation_time_scene_arrange (scene, &layout, &axis);
  for (guint side = 0; side < 2; side++)
    {
      const LegationTimeChip *chip = &scene->chips[side];
      g_autofree char *count = g_strdup_printf (side == 0 ? "◂ %u" : "%u ▸", chip->count);

      g_assert_cmpstr (chip->label, ==, count);
      g_assert_cmpstr (chip->text, !=, count);
    }
}

static double
sum_opacity (cairo_surface_t *surface, int left, int top, int width, int height)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  double sum = 0;

  for (int y = top; y < top + height; y++)
    {
      const guint32 *row
          = (const guint32 *) (data + y * (gsize) cairo_image_surface_get_stride (surface));

      for (int x = left; x < left + width; x++)
        sum += (row[x] >> 24) / 255.0;
    }

  return sum;
}

static cairo_surface_t *
paint (const LegationTimeScene *scene, gboolean dark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LegationTimePalette palette;

  legation_time_palette_init (&palette, dark, FALSE);
  legation_time_paint (scene, cr, &palette);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static double
paint_mark (const LegationTimeScene *scene, const LegationEvent *event, gboolean dark)
{
  const LegationTimePlaced *placed = legation_time_scene_find (scene, event);
  cairo_surface_t *surface = paint (scene, dark);
  double sum = sum_opacity (surface, (int) placed->mark.left, (int) placed->y - 4, 8, 8);

  cairo_surface_destroy (surface);

  return sum;
}

static void
check_paint (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2020, 2021));
  const LegationEvent *day = fixture_find_event (fixture, "day");
  const double plain = paint_mark (scene, day, FALSE);
  cairo_surface_t *surface = paint (scene, TRUE);

  /* A mark where it was placed; a ruler; nothing in an empty part of the density. */
  g_assert_cmpfloat (plain, >, 30);
  g_assert_cmpfloat (paint_mark (scene, day, TRUE), >, 30);
  g_assert_cmpfloat (sum_opacity (surface, 0, (int) scene->layout.ruler.top, WIDTH, 20), >, 100);
  g_assert_cmpfloat (sum_opacity (surface, 200, (int) scene->layout.density.top + 1, 100, 10), ==,
                     0);
  cairo_surface_destroy (surface);

  /* What is not chosen is fainter. */
  legation_session_select (fixture->session, "month");
  legation_time_scene_choose (scene);
  g_assert_cmpfloat (paint_mark (scene, day, FALSE), <, plain * 0.6);
}

typedef struct
{
  const char *name;
  double height;
  guint n_lanes;
  gboolean has_strips;
  gboolean has_overview;
} Height;

static const Height heights[] = {
  { "natural", 182, 5, TRUE, TRUE },     { "taller", 230, 9, TRUE, TRUE },
  { "very-tall", 900, 16, TRUE, TRUE },  { "no-overview", 170, 5, TRUE, FALSE },
  { "no-strips", 140, 5, FALSE, FALSE }, { "fewer-lanes", 120, 3, FALSE, FALSE },
  { "least", 106, 2, FALSE, FALSE },
};

static void
check_layout (gconstpointer data)
{
  const Height *test = data;
  LegationTimeLayout layout;

  legation_time_layout_init (&layout, WIDTH, test->height, 1);
  g_assert_cmpuint (layout.n_lanes, ==, test->n_lanes);
  g_assert_cmpint (layout.overview.height > 0, ==, test->has_overview);
  g_assert_cmpint (layout.strips.height > 0, ==, test->has_strips);
  g_assert_cmpfloat (layout.density.height, >=, 24);

  /* One below the other, and all of it inside. */
  g_assert_cmpfloat (layout.density.top, >=, layout.eras.top + layout.eras.height);
  g_assert_cmpfloat (layout.lanes.top, >=, layout.density.top + layout.density.height);
  g_assert_cmpfloat (layout.strips.top, >=, layout.lanes.top + layout.lanes.height);
  g_assert_cmpfloat (layout.ruler.top, >=, layout.strips.top + layout.strips.height);
  g_assert_cmpfloat (layout.overview.top, >=, layout.ruler.top + layout.ruler.height);
  g_assert_cmpfloat (layout.ruler.top + layout.ruler.height, <=, test->height);
  if (test->has_overview)
    g_assert_cmpfloat (layout.overview.top + layout.overview.height, <=, test->height);
}

typedef struct
{
  const char *name;
  int first[3];
  int last[3];
  const char *text;
} Span;

static const Span spans[] = {
  { "months", { 2023, 8, 1 }, { 2025, 10, 31 }, "August 2023 – October 2025" },
  { "one-month", { 2024, 2, 1 }, { 2024, 2, 29 }, "February 2024" },
  { "one-year", { 2024, 1, 1 }, { 2024, 12, 31 }, "2024" },
  { "one-day", { 2024, 3, 25 }, { 2024, 3, 25 }, "25 March 2024" },
  { "days", { 2024, 3, 25 }, { 2024, 4, 30 }, "25 March – 30 April 2024" },
};

static void
check_span_text (gconstpointer data)
{
  const Span *test = data;
  const LegationSpan span
      = { legation_day_from_ymd (test->first[0], test->first[1], test->first[2]),
          legation_day_from_ymd (test->last[0], test->last[1], test->last[2]) };
  g_autofree char *text = legation_time_describe_span (span, LEGATION_DATE_STYLE_LONG);

  g_assert_cmpstr (text, ==, test->text);
}

static void
check_counts_text (void)
{
  g_autofree char *both = legation_time_describe_counts (37, 14, FALSE, FALSE);
  g_autofree char *certain = legation_time_describe_counts (37, 14, TRUE, FALSE);
  g_autofree char *lines = legation_time_describe_counts (1, 0, FALSE, TRUE);

  g_assert_cmpstr (both, ==, "37 certain · 14 possible");
  g_assert_cmpstr (certain, ==, "37 certain · 14 possible left out");
  g_assert_cmpstr (lines, ==, "1 certain\n0 possible");
}

static void
check_other_texts (void)
{
  g_autofree char *nothing = legation_time_describe_nothing (86, FALSE);
  g_autofree char *lines = legation_time_describe_nothing (86, TRUE);
  g_autofree char *undated = legation_time_describe_undated (5);

  g_assert_cmpstr (nothing, ==, "All 86 events are filtered out");
  g_assert_cmpstr (lines, ==, "86 events\nfiltered out");
  g_assert_cmpstr (undated, ==, "5 not dated");
}

/* Texts follow the system's font, and nothing shrinks below the normal size. */
static void
check_scale (void)
{
  static const struct
  {
    const char *font;
    double scale;
  } tests[] = { { "Sans 11", 1 }, { "Sans 16.5", 1.5 }, { "Sans 22px", 1.5 }, { "Sans 8", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      PangoContext *context
          = pango_font_map_create_context (pango_cairo_font_map_get_default ());
      PangoFontDescription *font = pango_font_description_from_string (tests[i].font);

      pango_context_set_font_description (context, font);
      pango_font_description_free (font);
      g_assert_cmpfloat_with_epsilon (legation_time_scene_measure_scale (context), tests[i].scale,
                                      0.01);
      g_object_unref (context);
    }
}

/* All that the sources know, to the end of its last decade. */
static void
check_overview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = make_scene (fixture, fixture_years (2020, 2021));

  g_assert_cmpint ((LegationDay) scene->overview.end, ==, legation_day_from_ymd (2030, 1, 1));
  g_assert_cmpint ((LegationDay) scene->overview.start, ==,
                   legation_session_get_full_span (fixture->session).first);
}

/* Neither handle of the selected span is drawn over a label. */
static void
check_handles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeScene) scene = NULL;

  legation_session_select_span (fixture->session,
                                (LegationSpan){ legation_day_from_ymd (2020, 4, 10),
                                                legation_day_from_ymd (2020, 10, 20) });
  scene = make_scene (fixture, fixture_years (2020, 2021));
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const LegationTimeSlot *slot
          = &g_array_index (scene->marks, LegationTimePlaced, i).slot;

      for (int end = 0; end <= 1; end++)
        {
          double x, y, width, height;

          legation_time_scene_get_handle (scene, end, &x, &y, &width, &height);
          g_assert_true (slot->side == LEGATION_TIME_LABEL_NONE || slot->label_x >= x + width
                         || slot->label_x + slot->label_width <= x);
        }
    }
  g_assert_cmpint (legation_time_scene_find (scene, fixture_find_event (fixture, "day"))->slot.side,
                   ==, LEGATION_TIME_LABEL_LEFT);
}

static void
add (const char *path, void (*check) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, check, fixture_tear_down);
}

void
add_scene_tests (void)
{
  add ("/scene/context", check_context);
  add ("/scene/left-out", check_left_out);
  add ("/scene/emphasis", check_emphasis);
  add ("/scene/highlights", check_highlights);
  add ("/scene/pick", check_pick);
  add ("/scene/near-pick", check_near_pick);
  add ("/scene/chips", check_chips);
  add ("/scene/paint", check_paint);
  add ("/scene/overview", check_overview);
  add ("/scene/handles", check_handles);
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/layout/%s", heights[i].name);

      g_test_add_data_func (path, &heights[i], check_layout);
    }
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/span-text/%s", spans[i].name);

      g_test_add_data_func (path, &spans[i], check_span_text);
    }
  g_test_add_func ("/scene/chip-beside-stacks", check_chip_beside_stacks);
  g_test_add_func ("/scene/counts-text", check_counts_text);
  g_test_add_func ("/scene/other-texts", check_other_texts);
  g_test_add_func ("/scene/scale", check_scale);
}
