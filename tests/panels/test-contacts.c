/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts: the last one, by year, and as text for a narrow column. */

#include "panels-fixture.h"

#include "legation-contacts.h"

typedef struct
{
  const char *name;
  const char *date;
  const char *text;
} DateCase;

static const DateCase date_cases[] = {
  { "day", "2025-10-09", "Oct 2025" },
  { "days-of-a-month", "2025-10-09/2025-10-11", "Oct 2025" },
  { "one-of-a-month", "[2025-10-06..2025-10-12]", "Oct 2025" },
  { "month", "2024-09", "Sep 2024" },
  { "months-of-a-year", "2024-03/2024-05", "2024" },
  { "year", "2019", "2019" },
  { "years", "2023-08/2025-10", "2023–25" },
  { "centuries", "1998/2004", "1998–2004" },
  { "decade", "196X", "1960–69" },
  { "uncertain", "2019?", "2019?" },
  { "approximate", "2019~", "about 2019" },
};

static void
test_date (gconstpointer data)
{
  const DateCase *test = data;
  g_autoptr (LegationDate) date = legation_date_parse (test->date, NULL);
  g_autofree char *text = legation_contacts_describe_date (date);

  g_assert_cmpstr (text, ==, test->text);
}

static void
test_no_date (void)
{
  g_autofree char *text = legation_contacts_describe_date (NULL);

  g_assert_cmpstr (text, ==, "none dated");
}

/* Only what a source states as a visit or a meeting is a contact. */
static void
test_contact (Fixture *fixture, gconstpointer data)
{
  g_assert_true (legation_event_is_contact (fixture_find_event (fixture, "tour")));
  g_assert_true (legation_event_is_contact (fixture_find_event (fixture, "talks")));
  g_assert_false (legation_event_is_contact (fixture_find_event (fixture, "hinted")));
  g_assert_false (legation_event_is_contact (fixture_find_event (fixture, "planned")));
  g_assert_false (legation_event_is_contact (fixture_find_event (fixture, "cancelled")));
  g_assert_false (legation_event_is_contact (fixture_find_event (fixture, "signing")));
}

/* The band to October 2025 and the talks of 2024 need not be later than the tour of March 2024. */
static void
test_last (Fixture *fixture, gconstpointer data)
{
  const LegationEvent *last = legation_contacts_find_last (fixture->relationship);

  g_assert_true (last == fixture_find_event (fixture, "tour"));
}

/* Where nobody met, another dated event is the last one; what is only planned is none. */
static void
test_last_event (Fixture *fixture, gconstpointer data)
{
  const LegationRelationship *body
    = legation_dataset_find_relationship (fixture->dataset, "kp-asean");
  const LegationRelationship *america
    = legation_dataset_find_relationship (fixture->dataset, "kp-us");
  const LegationRelationship *undated
    = legation_dataset_find_relationship (fixture->dataset, "kp-la");

  g_assert_null (legation_contacts_find_last (body));
  g_assert_true (legation_contacts_find_last_event (body)
                 == fixture_find_event (fixture, "joining"));
  g_assert_true (legation_contacts_find_last_event (fixture->relationship)
                 == fixture_find_event (fixture, "signing"));
  g_assert_null (legation_contacts_find_last_event (undated));
  g_assert_true (legation_contacts_find_last_event (america)
                 == fixture_find_event (fixture, "summit"));
}

static void
test_no_last (Fixture *fixture, gconstpointer data)
{
  const LegationRecord *record = legation_dataset_find (fixture->dataset, "kp-la");

  g_assert_null (legation_contacts_find_last ((const LegationRelationship *) record));
}

/* The years end in that of the dataset's “as of”, and reach back 26 years at most. */
static void
test_years (Fixture *fixture, gconstpointer data)
{
  LegationYears years = legation_contacts_get_years (fixture->dataset);
  g_autofree char *text = legation_contacts_describe_years (years);

  g_assert_cmpint (years.first, ==, 2000);
  g_assert_cmpint (years.last, ==, 2025);
  g_assert_cmpstr (text, ==, "2000–25");
}

static void
assert_count (const LegationYearCount *counts, gint64 year, guint certain, guint possible)
{
  g_assert_cmpuint (counts[year - 2000].certain, ==, certain);
  g_assert_cmpuint (counts[year - 2000].possible, ==, possible);
}

static void
test_count (Fixture *fixture, gconstpointer data)
{
  LegationYearCount counts[26] = { { 7, 7 } };

  legation_contacts_count (fixture->relationship, (LegationYears){ 2000, 2025 }, counts);
  assert_count (counts, 2000, 0, 0);
  assert_count (counts, 2022, 0, 0);
  assert_count (counts, 2023, 0, 1); /* the band */
  assert_count (counts, 2024, 2, 1); /* tour, talks; the band */
  assert_count (counts, 2025, 0, 2); /* the band, and one that is only implied */
}

void
add_contacts_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/contacts/date/", date_cases[i].name, NULL);

      g_test_add_data_func (path, &date_cases[i], test_date);
    }
  g_test_add_func ("/contacts/date/none", test_no_date);
  add_panels_test ("/contacts/contact", test_contact);
  add_panels_test ("/contacts/last", test_last);
  add_panels_test ("/contacts/last-event", test_last_event);
  add_panels_test ("/contacts/no-last", test_no_last);
  add_panels_test ("/contacts/years", test_years);
  add_panels_test ("/contacts/count", test_count);
}
