/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Books: how many pages they have, and that a file is written as a whole or not at all. */

#include "slide-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static const LegationSlidePaper slides = { .width = 480.0, .height = 270.0, .margin = 20.0 };
static const LegationSlidePaper notes
  = { .width = 842.0, .height = 595.0, .margin = 28.0, .notes = TRUE };
static const LegationSlidePaper pictures
  = { .width = 480.0, .height = 270.0, .margin = 20.0, .pictures = TRUE };

static LegationSlideBook *
make_book (Fixture *fixture, const LegationSlidePaper *paper)
{
  const LegationSlide *slide = &g_array_index (fixture->slides, LegationSlide, 0);

  return legation_slide_book_new (fixture->session, slide->story, &fixture->look, paper);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlideBook) plain = make_book (fixture, &slides);
  g_autoptr (LegationSlideBook) noted = make_book (fixture, &notes);
  g_autoptr (LegationSlideBook) pictured = make_book (fixture, &pictures);

  /* Title, two steps, and forty sources that one such page does not hold. */
  g_assert_cmpuint (legation_slide_book_get_n_pages (plain), >, 5);
  g_assert_cmpuint (legation_slide_book_get_n_pages (noted), ==, 5);
  g_assert_cmpuint (legation_slide_book_get_n_pages (pictured), ==, 4);
}

/* Making a book looks at every slide, but not in the session that it was asked for from. */
static void
test_session_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlideBook) book = NULL;
  const LegationView *view;

  legation_session_select (fixture->session, "e3");
  book = make_book (fixture, &slides);
  view = legation_session_get_view (fixture->session);
  g_assert_cmpstr (view->selection, ==, "e3");
  g_assert_null (legation_session_get_step (fixture->session));
}

typedef struct
{
  GCancellable *cancellable;
  guint n_done;
  guint cancel_at;
} Progress;

static void
progress_cb (guint n_done, guint n, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpuint (n_done, ==, progress->n_done + 1);
  g_assert_cmpuint (n_done, <=, n);
  progress->n_done = n_done;
  if (n_done == progress->cancel_at)
    g_cancellable_cancel (progress->cancellable);
}

/* What was there before stays until all of the new file is there. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlideBook) book = make_book (fixture, &slides);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = g_dir_make_tmp ("legation-book-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "story.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  Progress progress = { cancellable, 0, 2 };
  g_autofree char *contents = NULL;

  g_file_set_contents (path, "what was there", -1, &error);
  g_assert_no_error (error);
  g_assert_false (legation_slide_book_write_pdf (book, fixture->painter, file, progress_cb, &progress,
                                                 cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (progress.n_done, ==, 2);
  g_file_get_contents (path, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, "what was there");
  g_clear_error (&error);
  g_clear_pointer (&contents, g_free);

  progress = (Progress){ cancellable, 0, 0 };
  g_cancellable_reset (cancellable);
  g_assert_true (legation_slide_book_write_pdf (book, fixture->painter, file, progress_cb, &progress,
                                                cancellable, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_done, ==, legation_slide_book_get_n_pages (book));
  g_file_get_contents (path, &contents, NULL, NULL);
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_no_such_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlideBook) book = make_book (fixture, &slides);
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/none/story.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (
    legation_slide_book_write_pdf (book, fixture->painter, file, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (legation_slide_book_write_pictures (book, fixture->painter, file,
                                                      LEGATION_SLIDE_FORMAT_SVG, NULL, NULL, NULL,
                                                      &error));
  g_assert_nonnull (error);
}

void
add_book_tests (void)
{
#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up_small, function, fixture_tear_down)
  add ("/book/pages", test_pages);
  add ("/book/session-stays", test_session_stays);
  add ("/book/cancel", test_cancel);
  add ("/book/no-such-place", test_no_such_place);
#undef add
}
