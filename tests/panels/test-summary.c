/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records in one line, with all that is doubtful in them. */

#include "panels-fixture.h"

#include "legation-session.h"
#include "legation-summary.h"

static const struct
{
  const char *id;
  const char *name;
  const char *line;
} cases[] = {
  { "tour", "Tour", "March 2024 · Hanoi" },
  { "talks", "Talks", "2024 · Meeting" },
  { "hinted", "Hinted", "2025 · implied in 0 sources · Visit" },
  { "planned", "Planned", "2025 · expected in 0 sources · Visit" },
  { "cancelled", "Cancelled", "not dated · did not happen, 0 sources · Hanoi" },
  { "several", "Several", "not dated · number not stated · Hanoi" },
  { "left", "Left", "not dated · Visit" },
  { "kp-vn", "VN – KP", "Normal · last contact March 2024" },
  { "kp-la", "LA – KP", "status not stated · no dated contact" },
  { "kp-asean", "ASEAN – KP", "Exception · no dated contact" },
  { "kim", "Kim Song Nam", "Director · 2024" },
  { "le", "Le Hoai Trung", "VN" },
  { "pham", "Pham Quang Hien", "also Q. H. Pham" },
  { "durand", "James F. Durand", "" },
  { "wpk", "Workers’ Party of Korea", "Organization · KP" },
  { "asean", "ASEAN", "International Body" },
  { "hanoi", "Hanoi", "City · VN" },
  { "region", "Southeast Asia", "Region" },
  { "pact", "Pact", "since 2007 · Agreement · KP – VN" },
  { "trade-a", "Trade", "below 20 million · USD; date not stated" },
  { "view", "It matters.", "VN – KP · Assessment · A scholar" },
  { "outlook", "It may.", "VN – KP · Outlook" },
  { "paper", "Paper", "Hien Pham · Journal · 26 March 2024" },
};

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSession) session = legation_session_new (fixture->dataset, NULL, "en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LegationRecord *record = legation_dataset_find (fixture->dataset, cases[i].id);
      g_autofree char *name = legation_record_describe_name (session, record);
      g_autofree char *line = legation_record_describe_line (session, record);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

void
add_summary_tests (void)
{
  add_panels_test ("/panels/summary/lines", test_lines);
}
