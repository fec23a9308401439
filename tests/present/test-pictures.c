/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small pictures of slides, and the overview that is made of them. */

#include "legation-overview.h"
#include "legation-slide-picture.h"
#include "legation-slide-plan.h"
#include "talk-fixture.h"
#include "test-present.h"

typedef struct
{
  guint n;
  guint last;
} Painted;

static void
painted_cb (Painted *painted, guint position)
{
  painted->n++;
  painted->last = position;
}

static GBytes *
wait_for_picture (TalkFixture *fixture, guint position)
{
  GdkTexture *texture;
  g_autofree guchar *pixels = NULL;
  gsize size;

  while ((texture = legation_slide_pictures_get (fixture->pictures, position)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  size = 4 * (gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture);
  pixels = g_malloc (size);
  gdk_texture_download (texture, pixels, 4 * (gsize) gdk_texture_get_width (texture));

  return g_bytes_new_take (g_steal_pointer (&pixels), size);
}

/* The same slide from its plan, in a session that shows nothing else. */
static GBytes *
draw_slide (TalkFixture *fixture, guint position)
{
  LegationSession *other = legation_talk_get_session (fixture->talk);
  g_autoptr (LegationSession) session
    = legation_session_new (legation_session_get_dataset (other), fixture->gazetteer, "en");
  const LegationSlide *slide = legation_talk_get_slide (fixture->talk, position);
  const LegationSlideLook look = {
    .style = LEGATION_STYLE_LIGHT,
    .routes = legation_painter_get_routes (fixture->painter),
    .labels = LEGATION_LABELS_INTERFACE,
    .language = g_intern_static_string ("en"),
    .font = g_intern_static_string ("Cantarell 11"),
    .width = 800,
    .height = 450,
    .k = legation_slide_find_scale (800, 450),
  };
  g_autoptr (LegationSlidePlan) plan = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 450);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  legation_session_show_slide (session, slide);
  plan = legation_slide_plan_new (session, slide, legation_talk_get_n_slides (fixture->talk), &look);
  legation_slide_plan_draw (plan, fixture->painter, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), 4 * 800 * 450);
  cairo_surface_destroy (surface);

  return bytes;
}

static void
check_pictures (TalkFixture *fixture)
{
  g_autoptr (GBytes) expected = draw_slide (fixture, 3);
  g_autoptr (GBytes) fourth = NULL;
  g_autoptr (GBytes) second = NULL, third = NULL, again = NULL, narrow = NULL;
  Painted painted = { 0 };
  GdkTexture *kept;

  g_signal_connect_swapped (fixture->pictures, "painted", G_CALLBACK (painted_cb), &painted);
  g_assert_cmpuint (legation_slide_pictures_get_n (fixture->pictures), ==, 5);
  g_assert_null (legation_slide_pictures_get (fixture->pictures, 1));
  second = wait_for_picture (fixture, 1);
  g_assert_cmpuint (painted.n, ==, 1);
  g_assert_cmpuint (painted.last, ==, 1);
  third = wait_for_picture (fixture, 2);
  g_assert_false (g_bytes_equal (second, third));

  /* It is painted once, and what was shown in between makes no difference. */
  kept = legation_slide_pictures_get (fixture->pictures, 1);
  again = wait_for_picture (fixture, 1);
  g_assert_true (legation_slide_pictures_get (fixture->pictures, 1) == kept);
  g_assert_cmpuint (painted.n, ==, 2);
  g_assert_true (g_bytes_equal (second, again));

  fourth = wait_for_picture (fixture, 3);
  g_assert_true (g_bytes_equal (fourth, expected));
  g_assert_cmpuint (painted.n, ==, 3);

  /* For another screen everything is painted anew. */
  legation_slide_pictures_set_look (fixture->pictures, LEGATION_STYLE_LIGHT,
                                    LEGATION_LABELS_INTERFACE, "Cantarell 11", 4 / 3.0, 1);
  g_assert_cmpuint (painted.n, ==, 3 + 5);
  g_assert_null (legation_slide_pictures_get (fixture->pictures, 1));
  narrow = wait_for_picture (fixture, 1);
  kept = legation_slide_pictures_get (fixture->pictures, 1);
  g_assert_cmpint (gdk_texture_get_height (kept) * 4, ==, gdk_texture_get_width (kept) * 3);
}

/* What is asked for, and no longer wanted before it is there, does no harm. */
static void
check_gone (TalkFixture *fixture)
{
  for (guint i = 0; i < 5; i++)
    legation_slide_pictures_get (fixture->pictures, i);
  legation_slide_pictures_set_look (fixture->pictures, LEGATION_STYLE_DARK,
                                    LEGATION_LABELS_INTERFACE, "Cantarell 11", 16 / 9.0, 1);
  legation_slide_pictures_get (fixture->pictures, 4);
  g_clear_object (&fixture->pictures);
}

/* When the talk is over nobody waits for the rest of them. */
static void
check_stop (TalkFixture *fixture)
{
  LegationSlidePictures *pictures = fixture->pictures;
  Painted painted = { 0 };

  g_signal_connect_swapped (pictures, "painted", G_CALLBACK (painted_cb), &painted);
  for (guint i = 0; i < 5; i++)
    legation_slide_pictures_get (pictures, i);
  legation_slide_pictures_stop (pictures);
  legation_slide_pictures_get (pictures, 4);
  g_object_add_weak_pointer (G_OBJECT (pictures), (gpointer *) &pictures);
  g_clear_object (&fixture->pictures);
  while (pictures != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (painted.n, ==, 0);
}

static gboolean
is_marked (GtkWidget *overview, const char *text)
{
  return gtk_widget_has_css_class (talk_fixture_find (overview, GTK_TYPE_BUTTON, text), "is-marked");
}

static void
check_overview (TalkFixture *fixture)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *overview = legation_overview_new (fixture->talk, fixture->pictures);

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), overview);
  talk_fixture_show (window);
  legation_talk_set_overview (fixture->talk, TRUE);
  g_assert_true (is_marked (overview, "1  Title"));

  /* Five slides stand in rows of three in a window of this shape. */
  legation_talk_move_row (fixture->talk, 1);
  g_assert_true (is_marked (overview, "4  Last things"));
  g_assert_false (is_marked (overview, "1  Title"));
  legation_talk_move_row (fixture->talk, 1);
  g_assert_true (is_marked (overview, "4  Last things"));
  legation_talk_act (fixture->talk, LEGATION_TALK_NEXT);
  g_assert_true (is_marked (overview, "5  Sources"));
  legation_talk_move_row (fixture->talk, -1);
  g_assert_true (is_marked (overview, "2  First things"));
  legation_talk_act (fixture->talk, LEGATION_TALK_ENTER);
  g_assert_cmpuint (legation_talk_get_position (fixture->talk), ==, 1);
  g_assert_false (legation_talk_shows_overview (fixture->talk));

  legation_talk_set_overview (fixture->talk, TRUE);
  talk_fixture_click (overview, "4  Last things");
  g_assert_cmpuint (legation_talk_get_position (fixture->talk), ==, 3);
  g_assert_false (legation_talk_shows_overview (fixture->talk));
}

/* A slide is as large as there is room for, in its own shape, in the middle. */
static void
check_frame (TalkFixture *fixture)
{
  static const struct
  {
    int width, height;
    graphene_rect_t frame;
  } cases[] = {
    { 320, 180, { { 0, 0 }, { 320, 180 } } },
    { 400, 180, { { 40, 0 }, { 320, 180 } } },
    { 320, 300, { { 0, 60 }, { 320, 180 } } },
  };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *picture = legation_slide_picture_new (fixture->pictures);
  int natural;

  gtk_window_set_child (GTK_WINDOW (window), picture);
  talk_fixture_show (window);
  gtk_widget_measure (picture, GTK_ORIENTATION_VERTICAL, 640, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 360);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t frame;

      gtk_widget_allocate (picture, cases[i].width, cases[i].height, -1, NULL);
      legation_slide_picture_get_frame (LEGATION_SLIDE_PICTURE (picture), &frame);
      g_assert_true (graphene_rect_equal (&frame, &cases[i].frame));
    }
}

void
add_pictures_tests (void)
{
  talk_fixture_add ("/present/pictures/painted", check_pictures);
  talk_fixture_add ("/present/pictures/gone", check_gone);
  talk_fixture_add ("/present/pictures/stop", check_stop);
  talk_fixture_add ("/present/pictures/overview", check_overview);
  talk_fixture_add ("/present/pictures/frame", check_frame);
}
