/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The painter and the composer: the same request gives the same picture, from whatever thread. */

#include "legation-composer.h"
#include "legation-data.h"
#include "legation-labels.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <string.h>

typedef struct
{
  LegationPainter *painter;
  GBytes *normal;
  GBytes *hidden;
  LegationPaintRequest request;
} Fixture;

static LegationPainter *
create_painter (void)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (LegationGazetteer) gazetteer = legation_gazetteer_new (names, NULL);
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (map, NULL);
  g_autoptr (LegationDataset) dataset = scene_fixture_load (
    "{\"id\": \"e\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","
    " \"when\": \"2025\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
    " \"stops\": [{\"place\": \"kp\", \"basis\": \"stated\", \"role\": \"origin\"},"
    " {\"place\": \"vn\", \"basis\": \"stated\"}]}}");
  g_autoptr (LegationRoutes) routes = legation_routes_new (dataset, gazetteer);

  return legation_painter_new (basemap, gazetteer, routes);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const guint8 normal[] = { LEGATION_EMPHASIS_NORMAL };
  static const guint8 hidden[] = { LEGATION_EMPHASIS_HIDDEN };

  fixture->painter = create_painter ();
  fixture->normal = g_bytes_new_static (normal, 1);
  fixture->hidden = g_bytes_new_static (hidden, 1);
  fixture->request = (LegationPaintRequest){
    .frame = { { 115.0, 25.0, 4.0 }, 401.0, 303.0, 1.0 },
    .style = LEGATION_STYLE_LIGHT,
    .emphasis = fixture->normal,
    .language = g_intern_string ("en"),
    .font = g_intern_string ("Cantarell 11"),
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* The painter goes while a thread may still have it. */
  legation_painter_unref (fixture->painter);
  legation_composer_finish_all ();
  g_bytes_unref (fixture->normal);
  g_bytes_unref (fixture->hidden);
}

static gboolean
surfaces_equal (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  return cairo_image_surface_get_width (a) == cairo_image_surface_get_width (b)
         && cairo_image_surface_get_height (a) == cairo_image_surface_get_height (b)
         && memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;
}

/* What is kept from the last picture must not show in the next. */
static void
test_repeatable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationPicture) first = legation_painter_paint (fixture->painter, &fixture->request);
  g_autoptr (LegationPicture) without = NULL;
  g_autoptr (LegationPicture) again = NULL;

  fixture->request.emphasis = fixture->hidden;
  without = legation_painter_paint (fixture->painter, &fixture->request);
  fixture->request.emphasis = fixture->normal;
  again = legation_painter_paint (fixture->painter, &fixture->request);
  g_assert_false (surfaces_equal (first->surface, without->surface));
  g_assert_true (surfaces_equal (first->surface, again->surface));
}

/* What is given back at rest makes the next picture slower, and not another one. */
static void
test_rest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationPicture) before = legation_painter_paint (fixture->painter, &fixture->request);
  g_autoptr (LegationPicture) after = NULL;

  g_assert_cmpuint (legation_painter_get_kept_size (fixture->painter), >,
                    (gsize) cairo_image_surface_get_width (before->surface)
                      * cairo_image_surface_get_height (before->surface) * 4);
  legation_painter_rest (fixture->painter);
  g_assert_cmpuint (legation_painter_get_kept_size (fixture->painter), ==, 0);
  after = legation_painter_paint (fixture->painter, &fixture->request);
  g_assert_true (surfaces_equal (before->surface, after->surface));
}

/* What is marked is part of what is asked for, and seen. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationPicture) before = legation_painter_paint (fixture->painter, &fixture->request);
  LegationPaintRequest request = fixture->request;
  char *marked[] = { (char *) "MM", NULL };
  g_autoptr (LegationPicture) picture = NULL;

  request.marked = marked;
  g_assert_false (legation_paint_request_equal (&request, &fixture->request));
  picture = legation_painter_paint (fixture->painter, &request);
  g_assert_true (legation_paint_request_equal (picture->request, &request));
  g_assert_false (surfaces_equal (before->surface, picture->surface));

  marked[0] = NULL;
  g_assert_true (legation_paint_request_equal (&request, &fixture->request));
  g_assert_false (legation_paint_request_equal (picture->request, &request));
}

/* The tint is part of what is asked for, and seen; and what is kept of it does not show without it, nor
 * under another one. */
static void
test_tint (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_AREAS);
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (map, NULL);
  g_autoptr (LegationAreas) areas = legation_areas_new (bytes, basemap, NULL);
  g_autoptr (LegationTint) tint = legation_tint_new (LEGATION_TINT_STEPS, NULL);
  g_autoptr (LegationTint) same = legation_tint_new (LEGATION_TINT_STEPS, NULL);
  g_autoptr (LegationTint) other = legation_tint_new (LEGATION_TINT_STEPS, NULL);
  g_autoptr (LegationPicture) plain = legation_painter_paint (fixture->painter, &fixture->request);
  LegationPaintRequest request = fixture->request;
  g_autoptr (LegationPicture) tinted = NULL;
  g_autoptr (LegationPicture) another = NULL;
  g_autoptr (LegationPicture) again = NULL;
  g_autoptr (LegationPicture) aside = NULL;
  g_autoptr (LegationPicture) without = NULL;

  legation_tint_choose_area (tint, "VN");
  legation_tint_choose_area (same, "VN");
  legation_tint_choose_area (other, "LA");
  request.areas = areas;
  request.tint = tint;
  g_assert_false (legation_paint_request_equal (&request, &fixture->request));
  tinted = legation_painter_paint (fixture->painter, &request);
  g_assert_false (surfaces_equal (tinted->surface, plain->surface));

  request.tint = other;
  g_assert_false (legation_paint_request_equal (tinted->request, &request));
  another = legation_painter_paint (fixture->painter, &request);
  g_assert_false (surfaces_equal (tinted->surface, another->surface));

  request.tint = same;
  g_assert_true (legation_paint_request_equal (tinted->request, &request));
  again = legation_painter_paint (fixture->painter, &request);
  g_assert_true (surfaces_equal (tinted->surface, again->surface));

  request.aside = TRUE;
  g_assert_true (legation_paint_request_equal (tinted->request, &request));
  aside = legation_painter_paint (fixture->painter, &request);
  g_assert_true (surfaces_equal (tinted->surface, aside->surface));

  without = legation_painter_paint (fixture->painter, &fixture->request);
  g_assert_true (surfaces_equal (plain->surface, without->surface));
}

/* A painter that painted something else before paints what a new one paints, where the two
 * pictures share no name: those that they share stay where they are. */
static void
test_other_view (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationPicture) before = legation_painter_paint (fixture->painter, &fixture->request);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (LegationPainter) fresh = create_painter ();
      g_autoptr (LegationPicture) expected = NULL;
      g_autoptr (LegationPicture) picture = NULL;

      if (i == 0)
        fixture->request.frame.camera.lon -= 150.0;
      else if (i == 1)
        fixture->request.style = LEGATION_STYLE_DARK;
      else
        fixture->request.frame.scale = 2.0;
      expected = legation_painter_paint (fresh, &fixture->request);
      picture = legation_painter_paint (fixture->painter, &fixture->request);
      g_assert_true (surfaces_equal (picture->surface, expected->surface));
      g_assert_false (surfaces_equal (picture->surface, before->surface));
    }
}

static guint32
read_pixel (const guint8 *pixels, int stride, int x, int y)
{
  return *(const guint32 *) (gconstpointer) (pixels + y * stride + 4 * x) & 0xffffff;
}

/* The two bands of the base map meet without a seam: a picture of the sea alone is one colour. */
static void
test_no_seam (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationPicture) picture = NULL;
  const guint8 *pixels;
  guint32 sea;
  int stride;

  fixture->request.frame.camera = (LegationCamera){ -110.0, -52.0, 8.0 };
  fixture->request.frame.scale = 1.5;
  fixture->request.emphasis = fixture->hidden;
  picture = legation_painter_paint (fixture->painter, &fixture->request);
  g_assert_cmpint (cairo_image_surface_get_width (picture->surface), ==, 602);
  g_assert_cmpint (cairo_image_surface_get_height (picture->surface), ==, 455);
  pixels = cairo_image_surface_get_data (picture->surface);
  stride = cairo_image_surface_get_stride (picture->surface);
  sea = read_pixel (pixels, stride, 0, 0);
  for (int y = 0; y < 455; y++)
    for (int x = 0; x < 602; x++)
      if (read_pixel (pixels, stride, x, y) != sea)
        g_error ("Pixel %d, %d is #%06x", x, y, read_pixel (pixels, stride, x, y));
}

typedef struct
{
  guint n_pictures;
  LegationPicture *last;
} Album;

static void
keep_cb (LegationPicture *picture, gpointer user_data)
{
  Album *album = user_data;

  album->n_pictures++;
  g_clear_pointer (&album->last, legation_picture_unref);
  album->last = legation_picture_ref (picture);
}

/* Of many requests the last one is answered, and not each of them. */
static void
test_latest_wins (Fixture *fixture, gconstpointer data)
{
  Album album = { 0, NULL };
  g_autoptr (LegationComposer) composer
    = legation_composer_new (fixture->painter, keep_cb, &album);
  g_autoptr (LegationPicture) expected = NULL;

  for (guint i = 0; i < 50; i++)
    {
      fixture->request.frame.camera.lon = 100.0 + 0.25 * i;
      legation_composer_request (composer, &fixture->request);
    }
  while (album.last == NULL
         || !legation_paint_request_equal (album.last->request, &fixture->request))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (album.n_pictures, <, 50);
  g_assert_false (legation_composer_is_busy (composer));

  expected = legation_painter_paint (fixture->painter, &fixture->request);
  g_assert_true (surfaces_equal (expected->surface, album.last->surface));
  legation_picture_unref (album.last);
}

static gboolean
look_again_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Who is not asked for a while keeps nothing; after another picture, too. */
static void
test_composer_rests (Fixture *fixture, gconstpointer data)
{
  Album album = { 0, NULL };
  g_autoptr (LegationComposer) composer
    = legation_composer_new (fixture->painter, keep_cb, &album);
  guint looking;

  for (guint i = 0; i < 2; i++)
    {
      fixture->request.frame.camera.lon += 1.0;
      legation_composer_request (composer, &fixture->request);
      while (album.last == NULL
             || !legation_paint_request_equal (album.last->request, &fixture->request))
        g_main_context_iteration (NULL, TRUE);

      looking = g_timeout_add (20, look_again_cb, NULL);
      while (legation_painter_get_kept_size (fixture->painter) > 0)
        g_main_context_iteration (NULL, TRUE);
      g_source_remove (looking);
    }
  legation_picture_unref (album.last);
}

/* A composer that is freed calls nobody any more. */
static void
test_free_while_painting (Fixture *fixture, gconstpointer data)
{
  Album album = { 0, NULL };
  LegationComposer *composer = legation_composer_new (fixture->painter, keep_cb, &album);

  legation_composer_request (composer, &fixture->request);
  legation_composer_free (composer);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  legation_composer_finish_all ();
  g_assert_false (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpuint (album.n_pictures, ==, 0);
}

/* Wherever a composer is when it is freed, nothing is delivered, and all that it had goes. */
static void
test_free_at_any_time (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 24; i++)
    {
      Album album = { 0, NULL };
      LegationComposer *composer = legation_composer_new (fixture->painter, keep_cb, &album);

      fixture->request.frame.camera.lon += 0.5;
      legation_composer_request (composer, &fixture->request);
      g_usleep (i * 500);
      legation_composer_free (composer);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (album.n_pictures, ==, 0);
    }
  legation_composer_finish_all ();
}

/* It is freed by the last of those that use it, also in the middle of handing over a picture. */
/* Whether a name lies in a part of a picture; those of the places in use lie where they must. */
static gboolean
has_name_in (LegationScene *scene, LegationVertex low, LegationVertex high)
{
  guint n;
  const LegationLabel *labels = legation_scene_get_labels (scene, &n);

  for (guint i = 0; i < n; i++)
    if (labels[i].type > LEGATION_LABEL_STOP_COUNTRY && labels[i].x < high.x
        && labels[i].x + labels[i].width > low.x && labels[i].y < high.y
        && labels[i].y + labels[i].height > low.y)
      return TRUE;

  return FALSE;
}

/* Names keep off what lies over the map, so that its edge cuts none of them. */
static void
test_covered (Fixture *fixture, gconstpointer data)
{
  const LegationVertex low = { 20.0, 20.0 }, high = { 200.0, 280.0 };
  g_autoptr (LegationPicture) plain = legation_painter_paint (fixture->painter, &fixture->request);
  g_autoptr (LegationPicture) covered = NULL;
  LegationPaintRequest request = fixture->request;

  g_assert_true (has_name_in (plain->scene, low, high));
  request.cover_low = low;
  request.cover_high = high;
  g_assert_false (legation_paint_request_equal (&request, &fixture->request));
  covered = legation_painter_paint (fixture->painter, &request);
  g_assert_false (has_name_in (covered->scene, low, high));
}

static void
free_cb (LegationPicture *picture, gpointer user_data)
{
  g_clear_pointer ((LegationComposer **) user_data, legation_composer_free);
  g_assert_cmpfloat (picture->request->frame.width, ==, 401.0);
}

static void
test_free_in_callback (Fixture *fixture, gconstpointer data)
{
  LegationComposer *composer = NULL;

  composer = legation_composer_new (fixture->painter, free_cb, &composer);
  legation_composer_request (composer, &fixture->request);
  while (composer != NULL)
    g_main_context_iteration (NULL, TRUE);
  legation_composer_finish_all ();
}

/* Whoever frees a composer does not wait for its picture. */
static void
test_free_does_not_wait (Fixture *fixture, gconstpointer data)
{
  Album album = { 0, NULL };
  LegationComposer *composer;
  gint64 start, painting, freeing;

  fixture->request.frame.width = 1600.0;
  fixture->request.frame.height = 1200.0;
  fixture->request.frame.scale = 2.0;
  start = g_get_monotonic_time ();
  legation_picture_unref (legation_painter_paint (fixture->painter, &fixture->request));
  painting = g_get_monotonic_time () - start;

  fixture->request.frame.camera.lon += 1.0;
  composer = legation_composer_new (fixture->painter, keep_cb, &album);
  legation_composer_request (composer, &fixture->request);
  g_usleep ((gulong) (painting / 10));
  start = g_get_monotonic_time ();
  legation_composer_free (composer);
  freeing = g_get_monotonic_time () - start;
  legation_composer_finish_all ();
  g_test_message ("painting %.1f ms, freeing %.3f ms", painting / 1000.0, freeing / 1000.0);
  g_assert_cmpint (freeing, <, painting / 2);
  g_assert_cmpuint (album.n_pictures, ==, 0);
}

void
add_painter_tests (void)
{
#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  add ("/painter/repeatable", test_repeatable);
  add ("/painter/rest", test_rest);
  add ("/painter/marked", test_marked);
  add ("/painter/tint", test_tint);
  add ("/painter/other-view", test_other_view);
  add ("/painter/no-seam", test_no_seam);
  add ("/painter/covered", test_covered);
  add ("/composer/latest-wins", test_latest_wins);
  add ("/composer/rests", test_composer_rests);
  add ("/composer/free-while-painting", test_free_while_painting);
  add ("/composer/free-at-any-time", test_free_at_any_time);
  add ("/composer/free-in-callback", test_free_in_callback);
  add ("/composer/free-does-not-wait", test_free_does_not_wait);
#undef add
}
