/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of what the panels say; they need no display. */

#include "panels-fixture.h"

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_address_tests ();
  add_contacts_tests ();
  add_digest_tests ();
  add_passages_tests ();
  add_phrases_tests ();
  add_roster_tests ();
  add_summary_tests ();
  add_surroundings_tests ();

  return g_test_run ();
}
