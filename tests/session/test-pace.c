/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a talk keeps to its plan, from a table of moments. */

#include "session-fixture.h"

#include "legation-pace.h"

#define OPEN LEGATION_PACE_OPEN

typedef struct
{
  const char *path;
  double plan[4];
  guint position;
  double elapsed;
  double on_slide;
  const char *seen; /* left, until the end, place and due in percent: how it goes */
} Case;

static const Case cases[] = {
  { "/session/pace/begin", { 40, 70, 90, 100 }, 0, 0, 0, "5:00, 5:00, 0 0: On plan" },
  { "/session/pace/within-first", { 40, 70, 90, 100 }, 0, 30, 30, "4:30, 4:30, 10 10: On plan" },
  { "/session/pace/first-too-long", { 40, 70, 90, 100 }, 0, 55, 55,
    "4:05, 4:20, 13 18: 15 s behind plan" },
  { "/session/pace/first-short", { 40, 70, 90, 100 }, 1, 20, 0,
    "4:40, 4:20, 13 6: 20 s ahead of plan" },
  /* Being ahead lasts until the slide has taken its time, and then melts. */
  { "/session/pace/ahead-lasts", { 40, 70, 90, 100 }, 1, 80, 60,
    "3:40, 3:20, 33 26: 20 s ahead of plan" },
  { "/session/pace/ahead-melts", { 40, 70, 90, 100 }, 1, 109, 89, "3:11, 3:10, 36 36: On plan" },
  { "/session/pace/minutes", { 40, 70, 90, 100 }, 3, 95, 0,
    "3:25, 1:40, 66 31: 1:45 ahead of plan" },
  { "/session/pace/overtime", { 40, 70, 90, 100 }, 3, 400, 150,
    "−1:40, 0:00, 100 100: 1:40 behind plan" },
  /* Whoever goes back has all of that again before them. */
  { "/session/pace/back", { 40, 70, 90, 100 }, 0, 110, 0,
    "3:10, 5:00, 0 36: 1:50 behind plan" },
  { "/session/pace/slides-that-take-nothing", { 0, 70, 90, 0 }, 0, 5, 5,
    "2:35, 2:40, 0 3: 5 s behind plan" },
  /* One slide that says nothing leaves the whole unknown. */
  { "/session/pace/one-open", { 40, OPEN, 90, 100 }, 1, 50, 10,
    "3:50 planned: 1 slide has no planned time" },
  { "/session/pace/two-open", { 40, OPEN, OPEN, 100 }, 0, 50, 10,
    "2:20 planned: 2 slides have no planned time" },
  { "/session/pace/all-open", { OPEN, OPEN, OPEN, OPEN }, 2, 50, 10,
    "0:00 planned: No times are planned" },
  { "/session/pace/nothing", { 0, 0, 0, 0 }, 2, 50, 10, "0:00 planned: No times are planned" },
};

static void
check_pace (gconstpointer data)
{
  const Case *self = data;
  const LegationPace pace = legation_pace_measure (self->plan, G_N_ELEMENTS (self->plan),
                                                   self->position, self->elapsed, self->on_slide);
  g_autofree char *planned = legation_pace_format_time (pace.planned);
  g_autofree char *left = legation_pace_format_time (pace.left);
  g_autofree char *remaining = legation_pace_format_time (pace.remaining);
  g_autofree char *words = legation_pace_describe (&pace);
  g_autofree char *seen = NULL;

  if (pace.has_plan)
    seen = g_strdup_printf ("%s, %s, %d %d: %s", left, remaining, (int) (100 * pace.place),
                            (int) (100 * pace.due), words);
  else
    seen = g_strdup_printf ("%s planned: %s", planned, words);
  g_assert_cmpstr (seen, ==, self->seen);
  g_assert_cmpfloat (pace.slide_planned, ==, self->plan[self->position]);
}

static void
check_time (void)
{
  static const struct
  {
    double seconds;
    const char *text;
  } times[] = {
    { 0, "0:00" },        { 0.99, "0:00" },       { 59.999, "0:59" }, { 60, "1:00" },
    { 3599.5, "59:59" },  { 3600, "1:00:00" },    { 3725, "1:02:05" },
    { -0.2, "−0:01" },    { -61, "−1:01" },       { -3601, "−1:00:01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = legation_pace_format_time (times[i].seconds);

      g_assert_cmpstr (text, ==, times[i].text);
    }
}

void
add_pace_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_pace);
  g_test_add_func ("/session/pace/time", check_time);
}
