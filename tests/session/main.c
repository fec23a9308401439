/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session-fixture.h"

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_compare_tests ();
  add_date_words_tests ();
  add_emphasis_tests ();
  add_facet_tests ();
  add_filter_tests ();
  add_from_tests ();
  add_link_tests ();
  add_name_tests ();
  add_pace_tests ();
  add_playback_tests ();
  add_scrub_tests ();
  add_finder_tests ();
  add_search_tests ();
  add_search_query_tests ();
  add_selection_tests ();
  add_slide_tests ();
  add_span_tests ();
  add_story_tests ();
  add_story_draft_tests ();
  add_talk_tests ();
  add_talk_time_tests ();
  add_tint_tests ();
  add_undo_tests ();
  add_view_store_tests ();

  return g_test_run ();
}
