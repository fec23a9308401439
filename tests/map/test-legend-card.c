/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of the legend: what is folded, and that the keyboard stays where it is meanwhile.  Left out
 * where there is no display. */

#include <gtk/gtk.h>

#include "legation-legend-card-private.h"
#include "test-map.h"

#define TALL 4000
#define N_TINTS 9

typedef struct
{
  LegationLegendCard *card;
  GtkWindow *window;
  int offset;    /* of a map's height over the room in it */
  guint n_moves; /* of the keyboard */
} CardFixture;

static const LegationLegend legend
  = { .rows = 1u << LEGATION_LEGEND_STATED | 1u << LEGATION_LEGEND_CITY,
      .channels = 1u << LEGATION_CHANNEL_PARTY | 1u << LEGATION_CHANNEL_STATE };

/* Countries of @n classes; @first: in how many of them there are, of the first class */
static void
tint (CardFixture *fixture, guint n, guint first)
{
  g_autoptr (LegationTint) tint = legation_tint_new (LEGATION_TINT_KINDS, "Status");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("Class %u", i);
      const guint number = legation_tint_add_class (tint, label);

      for (guint j = 0; j < (i == 0 ? first : 1); j++)
        {
          const char country[] = { (char) ('A' + i), (char) ('A' + j), '\0' };

          legation_tint_set_area (tint, country, number);
        }
    }
  legation_legend_card_set_tint (fixture->card, tint);
}

static void
count_move_cb (CardFixture *fixture)
{
  fixture->n_moves++;
}

static void
set_up (CardFixture *fixture, gconstpointer data)
{
  if (gdk_display_get_default () == NULL)
    return;
  fixture->card = g_object_new (LEGATION_TYPE_LEGEND_CARD, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->card));
  legation_legend_card_set_map_height (fixture->card, TALL);
  fixture->offset = TALL - fixture->card->max_height;
  legation_legend_card_set_legend (fixture->card, legend,
                                   legation_style_get (LEGATION_STYLE_LIGHT));
  tint (fixture, N_TINTS, 1);
  gtk_window_present (fixture->window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->card)))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (CardFixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
}

static gboolean
shows_head (CardFixture *fixture, LegationLegendPart part)
{
  return fixture->card->heads[part] != NULL
         && gtk_widget_get_visible (fixture->card->heads[part]);
}

/* @room: for what folds, in logical pixels */
static void
leave_room (CardFixture *fixture, int room)
{
  legation_legend_card_set_map_height (fixture->card, room + fixture->offset);
  g_assert_cmpint (fixture->card->max_height, ==, room);
}

/* Returns: the height of what is shown */
static int
measure (CardFixture *fixture)
{
  int height;

  gtk_widget_measure (fixture->card->body, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  return ++*(guint *) n_frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* GTK moves the keyboard away from what was hidden with the next frame only. */
static GtkWidget *
get_focus (CardFixture *fixture)
{
  guint n_frames = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->window), count_frame_cb, &n_frames, NULL);
  while (n_frames < 3)
    g_main_context_iteration (NULL, TRUE);

  return gtk_window_get_focus (fixture->window);
}

static void
watch (CardFixture *fixture)
{
  g_signal_connect_swapped (fixture->window, "notify::focus-widget", G_CALLBACK (count_move_cb),
                            fixture);
}

/* The least that helps is folded, and comes back when there is room for it, to the pixel. */
static void
test_fold (CardFixture *fixture, gconstpointer data)
{
  static const LegationLegendPart order[]
    = { LEGATION_LEGEND_TINTS, LEGATION_LEGEND_LINES, LEGATION_LEGEND_CHANNELS };
  int heights[G_N_ELEMENTS (order)];

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_false (shows_head (fixture, order[i]));
      heights[i] = measure (fixture);
      leave_room (fixture, heights[i] - 1);
      g_assert_true (shows_head (fixture, order[i]));
    }
  for (guint i = G_N_ELEMENTS (order); i > 0; i--)
    {
      leave_room (fixture, heights[i - 1]);
      g_assert_false (shows_head (fixture, order[i - 1]));
      g_assert_cmpint (measure (fixture), ==, heights[i - 1]);
    }
}

/* The words of a tint change while time runs. */
static void
test_focus_stays_on_head (CardFixture *fixture, gconstpointer data)
{
  leave_room (fixture, measure (fixture) - 1);
  g_assert_true (gtk_widget_grab_focus (fixture->card->heads[LEGATION_LEGEND_TINTS]));
  for (guint i = 2; i < 5; i++)
    {
      tint (fixture, N_TINTS, i);
      g_assert_true (get_focus (fixture) == fixture->card->heads[LEGATION_LEGEND_TINTS]);
    }
  legation_legend_card_set_legend (fixture->card, legend, legation_style_get (LEGATION_STYLE_DARK));
  g_assert_true (get_focus (fixture) == fixture->card->heads[LEGATION_LEGEND_TINTS]);

  /* With few words there is no such button. */
  tint (fixture, 3, 1);
  g_assert_true (get_focus (fixture) == fixture->card->title);
}

/* Nor does a row lose it while others are measured, and what goes leaves it to what stands for it. */
static void
test_focus_stays_on_row (CardFixture *fixture, gconstpointer data)
{
  GtkWidget *row = g_ptr_array_index (fixture->card->channel_entries, 0);

  leave_room (fixture, measure (fixture) - 1);
  leave_room (fixture, measure (fixture) - 1);
  g_assert_true (shows_head (fixture, LEGATION_LEGEND_LINES));
  g_assert_true (gtk_widget_grab_focus (row));
  watch (fixture);
  for (guint i = 2; i < 5; i++)
    {
      tint (fixture, N_TINTS, i);
      g_assert_true (get_focus (fixture) == row);
    }
  g_assert_cmpuint (fixture->n_moves, ==, 0);

  leave_room (fixture, measure (fixture) - 1);
  g_assert_true (get_focus (fixture) == fixture->card->heads[LEGATION_LEGEND_CHANNELS]);
  g_assert_cmpuint (fixture->n_moves, ==, 1);
}

static void
skip (CardFixture *fixture, gconstpointer data)
{
  g_test_skip ("there is no display");
}

static void
add_test (const char *path, void (*test) (CardFixture *, gconstpointer))
{
  g_test_add (path, CardFixture, NULL, set_up, gdk_display_get_default () != NULL ? test : skip,
              tear_down);
}

/* After gtk_init_check(). */
void
add_legend_card_tests (void)
{
  add_test ("/map/legend-card/fold", test_fold);
  add_test ("/map/legend-card/focus-stays-on-head", test_focus_stays_on_head);
  add_test ("/map/legend-card/focus-stays-on-row", test_focus_stays_on_row);
}
