/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shape of each kind of date and standing, and what is seen of it: filled or hollow, with a halo
 * or without, drawn on a picture of its own. */

#include "legation-time-mark.h"

#include "test-time.h"

#define WIDTH 240
#define HEIGHT 24
#define MIDDLE 12

typedef struct
{
  const char *name;
  const char *date;
  guint count;
  LegationStanding standing;
  LegationTimeShape shape;
  gboolean wide;
  double inked; /* expected share of the outlined box that is inked: at least */
  double at_most;
} Case;

/* The axis shows 2024, at 240 px. */
static const Case cases[] = {
  { "day", "2024-07-01", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_DISC, FALSE, .65, .85 },
  { "lasting", "2024-03-01/2024-06-30", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_BAR, FALSE,
    .95, 1 },
  { "month", "2024-07", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_CAPSULE, FALSE, .3, .75 },
  { "year", "2024", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_CAPSULE, FALSE, .3, .65 },
  { "decade", "202X", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_CAPSULE, TRUE, .1, 1 },
  { "one-of", "[2024-03-01..2024-06-30]", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_BRACKETS,
    FALSE, .05, .3 },
  { "one-of-years", "[2022..2024]", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_BRACKETS, TRUE,
    0, 1 },
  { "all-of", "{2024-03-01,2024-05-01,2024-07-01}", 1, LEGATION_STANDING_STATED,
    LEGATION_TIME_SHAPE_JOINED, FALSE, .2, .6 },
  { "goes-on", "2024-03-01/..", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_BAR, FALSE, .9,
    1 },
  { "end-unknown", "2024-03-01/", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_BAR, FALSE, .5,
    .85 },
  { "unknown-number", "2024-03/2024-06", 0, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_HATCH,
    TRUE, .2, .7 },
  { "implied", "2024-07-01", 1, LEGATION_STANDING_IMPLIED, LEGATION_TIME_SHAPE_DISC, FALSE, .2,
    .6 },
  { "implied-month", "2024-07", 1, LEGATION_STANDING_IMPLIED, LEGATION_TIME_SHAPE_CAPSULE, FALSE,
    .1, .6 },
  { "expected", "2024-10/2024-12", 1, LEGATION_STANDING_EXPECTED, LEGATION_TIME_SHAPE_BAR, FALSE,
    .05, .35 },
  { "disputed", "2024-07-01", 1, LEGATION_STANDING_DISPUTED, LEGATION_TIME_SHAPE_DISC, FALSE, .3,
    .75 },
  { "did-not-happen", "2024-07-01", 1, LEGATION_STANDING_DID_NOT_HAPPEN, LEGATION_TIME_SHAPE_DISC,
    FALSE, .25, .7 },
  { "uncertain", "2024-07?", 1, LEGATION_STANDING_STATED, LEGATION_TIME_SHAPE_CAPSULE, FALSE, .1,
    .6 },
};

static const LegationTimeInk ink = {
  .color = { 1, 0, 0, 1 },
  .ground = { 1, 1, 1, 1 },
  .text = { 0, 0, 0, 1 },
  .scale = 1,
};

static LegationTimeAxis
get_axis (void)
{
  return legation_time_axis_new (
      (LegationSpan){ legation_day_from_ymd (2024, 1, 1), legation_day_from_ymd (2024, 12, 31) },
      WIDTH);
}

static LegationTimeMark
make_mark (const char *date, guint count, LegationStanding standing)
{
  const LegationTimeAxis axis = get_axis ();
  g_autoptr (LegationDate) when = legation_date_parse (date, NULL);
  const LegationEvent event = { .when = when, .count = count, .standing = standing };
  LegationTimeMark mark;

  g_assert_nonnull (when);
  g_assert_true (legation_time_mark_init (&mark, &event, &axis));

  return mark;
}

static cairo_surface_t *
draw (const LegationTimeMark *mark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  legation_time_mark_draw (mark, cr, MIDDLE, &ink);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The opacity of a pixel, 0..1. */
static double
get_opacity (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  const guint32 *row
      = (const guint32 *) (data + y * (gsize) cairo_image_surface_get_stride (surface));

  if (x < 0 || x >= WIDTH || y < 0 || y >= HEIGHT)
    return 0;

  return (row[x] >> 24) / 255.0;
}

static double
get_coverage (cairo_surface_t *surface, double left, double right)
{
  const int first = MAX ((int) left, 0), last = MIN ((int) right, WIDTH);
  double sum = 0;

  for (int x = first; x < last; x++)
    for (int y = MIDDLE - 4; y < MIDDLE + 4; y++)
      sum += get_opacity (surface, x, y);

  return sum / ((last - first) * 8);
}

static void
check_case (gconstpointer data)
{
  const Case *test = data;
  const LegationTimeMark mark = make_mark (test->date, test->count, test->standing);
  cairo_surface_t *surface = draw (&mark);
  double coverage = get_coverage (surface, mark.left, mark.right);

  g_test_message ("coverage %.3f", coverage);
  g_assert_cmpint (mark.shape, ==, test->shape);
  g_assert_cmpint (mark.wide, ==, test->wide);
  g_assert_cmpfloat (coverage, >=, test->inked);
  g_assert_cmpfloat (coverage, <=, test->at_most);

  /* Nothing is drawn to its left or right. */
  for (int y = 0; y < HEIGHT; y++)
    {
      g_assert_cmpfloat (get_opacity (surface, (int) mark.left - 6, y), ==, 0);
      g_assert_cmpfloat (get_opacity (surface, (int) mark.right + 6, y), ==, 0);
    }
  cairo_surface_destroy (surface);
}

static double
get_centre (const char *date, LegationStanding standing)
{
  const LegationTimeMark mark = make_mark (date, 1, standing);
  cairo_surface_t *surface = draw (&mark);
  double opacity = get_opacity (surface, (int) ((mark.left + mark.right) / 2), MIDDLE);

  cairo_surface_destroy (surface);

  return opacity;
}

static void
check_centres (void)
{
  /* Full, open and crossed discs are told apart by their centres. */
  g_assert_cmpfloat (get_centre ("2024-07-01", LEGATION_STANDING_STATED), ==, 1);
  g_assert_cmpfloat (get_centre ("2024-07-01", LEGATION_STANDING_IMPLIED), ==, 0);
  g_assert_cmpfloat (get_centre ("2024-07", LEGATION_STANDING_IMPLIED), ==, 0);
  g_assert_cmpfloat (get_centre ("2024-07", LEGATION_STANDING_EXPECTED), ==, 0);
  g_assert_cmpfloat (get_centre ("2024-07-01", LEGATION_STANDING_DISPUTED), >, 0.5);
  g_assert_cmpfloat (get_centre ("2024-07-01", LEGATION_STANDING_DID_NOT_HAPPEN), >, 0.5);
  g_assert_cmpfloat_with_epsilon (get_centre ("2024-07", LEGATION_STANDING_STATED), 0.28, 0.02);
}

static void
check_extent (void)
{
  const LegationTimeAxis axis = get_axis ();
  const LegationTimeMark july = make_mark ("2024-07", 1, LEGATION_STANDING_STATED);
  const LegationTimeMark day = make_mark ("2024-07-01", 1, LEGATION_STANDING_STATED);
  const LegationTimeMark visit = make_mark ("2024-07-01/2024-07-02", 1, LEGATION_STANDING_STATED);
  double left, right;

  /* A capsule covers its whole unit and no more; a day has its own size. */
  legation_time_axis_project (
      &axis,
      (LegationSpan){ legation_day_from_ymd (2024, 7, 1), legation_day_from_ymd (2024, 7, 31) },
      &left, &right);
  g_assert_cmpfloat_with_epsilon (july.left, left, 1e-9);
  g_assert_cmpfloat_with_epsilon (july.right, right, 1e-9);
  g_assert_cmpfloat_with_epsilon (day.right - day.left, 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (visit.right - visit.left, 3, 1e-9);
}

static void
check_halo (void)
{
  const LegationTimeMark plain = make_mark ("2024-07-01", 1, LEGATION_STANDING_STATED);
  const LegationTimeMark about = make_mark ("2024-07-01~", 1, LEGATION_STANDING_STATED);
  cairo_surface_t *without = draw (&plain);
  cairo_surface_t *with = draw (&about);
  const int x = (int) ((plain.left + plain.right) / 2);

  g_assert_cmpfloat (get_opacity (without, x, MIDDLE - 6), ==, 0);
  g_assert_cmpfloat (get_opacity (with, x, MIDDLE - 6), >, 0.05);
  g_assert_cmpfloat (get_opacity (with, x, MIDDLE - 6), <, 0.6);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

static void
check_imprecise_ends (void)
{
  /* From some day of March to some day of June: sure is only what lies between. */
  const LegationTimeMark mark = make_mark ("2024-03/2024-06", 1, LEGATION_STANDING_STATED);
  cairo_surface_t *surface = draw (&mark);

  g_assert_cmpfloat_with_epsilon (get_opacity (surface, (int) mark.left + 3, MIDDLE), 0.28, 0.02);
  g_assert_cmpfloat (get_opacity (surface, (int) (mark.left + mark.right) / 2, MIDDLE), ==, 1);
  g_assert_cmpfloat_with_epsilon (get_opacity (surface, (int) mark.right - 3, MIDDLE), 0.28, 0.02);
  cairo_surface_destroy (surface);
}

static void
check_open_and_unknown_ends (void)
{
  const LegationTimeMark open = make_mark ("2024-03-01/..", 1, LEGATION_STANDING_STATED);
  const LegationTimeMark unknown = make_mark ("2024-03-01/", 1, LEGATION_STANDING_STATED);
  cairo_surface_t *surface = draw (&unknown);

  /* An open end is seen at the edge of the view, one that nobody knows fades out. */
  g_assert_cmpfloat (open.right, >, WIDTH - 6);
  g_assert_cmpfloat (unknown.right, <, WIDTH / 2);
  g_assert_cmpfloat (get_opacity (surface, (int) unknown.left + 3, MIDDLE), ==, 1);
  g_assert_cmpfloat (get_opacity (surface, (int) unknown.right - 3, MIDDLE), <, 0.3);
  cairo_surface_destroy (surface);
}

static void
check_undated (void)
{
  const LegationTimeAxis axis = get_axis ();
  const LegationEvent event = { .count = 1 };
  LegationTimeMark mark;

  g_assert_false (legation_time_mark_init (&mark, &event, &axis));
}

void
add_mark_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mark/shape/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/mark/centres", check_centres);
  g_test_add_func ("/mark/extent", check_extent);
  g_test_add_func ("/mark/halo", check_halo);
  g_test_add_func ("/mark/imprecise-ends", check_imprecise_ends);
  g_test_add_func ("/mark/open-and-unknown-ends", check_open_and_unknown_ends);
  g_test_add_func ("/mark/undated", check_undated);
}
