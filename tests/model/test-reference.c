/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How sources are cited elsewhere.  The notes follow the examples of the Chicago Manual of Style. */

#include "test-model.h"

#include "legation-reference.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *item; /* members of a CSL-JSON item */
  const char *note;
  const char *bibtex; /* nullable: without the line of the key and the closing brace */
} ReferenceCase;

#define NAMES2 "\"author\": [{\"family\": \"Nguyen\", \"given\": \"An\"},"                           \
               " {\"family\": \"Tran\", \"given\": \"Binh\"}]"

static const ReferenceCase cases[] = {
  { "newspaper",
    "\"type\": \"article-newspaper\", \"title\": \"Envoy in Hanoi\","
    " \"container-title\": \"The Daily\","
    "\"author\": [{\"family\": \"Nguyen\", \"given\": \"An\"}],"
    "\"issued\": {\"date-parts\": [[2024, 3, 26]]}, \"URL\": \"https://daily.example/1\"",
    "An Nguyen, “Envoy in Hanoi,” The Daily, March 26, 2024, https://daily.example/1.",
    "@article{work,\n"
    "  author = {Nguyen, An},\n"
    "  title = {{Envoy in Hanoi}},\n"
    "  journal = {The Daily},\n"
    "  year = {2024},\n"
    "  month = mar,\n"
    "  day = {26},\n"
    "  url = {https://daily.example/1},\n"
    "}\n" },
  { "web page with a question",
    "\"type\": \"webpage\", \"title\": \"Can it play a role?\","
    " \"container-title\": \"dispatch.example\","
    "\"issued\": \"2025-10\"",
    "“Can it play a role?,” dispatch.example, October 2025.",
    "@misc{work,\n"
    "  title = {{Can it play a role?}},\n"
    "  howpublished = {dispatch.example},\n"
    "  year = {2025},\n"
    "  month = oct,\n"
    "}\n" },
  { "title alone ends the note",
    "\"type\": \"webpage\", \"title\": \"Why?\", \"issued\": {\"literal\": \"\"}",
    "“Why?,” n.d.", NULL },
  { "journal article of two",
    "\"type\": \"article-journal\", \"title\": \"Ties\", \"container-title\": \"Asian Studies\","
    NAMES2 ", \"volume\": 12, \"issue\": \"3\", \"page\": \"45–67\", \"issued\": \"2024-03\","
    "\"DOI\": \"10.1000/x\", \"URL\": \"https://journal.example/x\"",
    "An Nguyen and Binh Tran, “Ties,” Asian Studies 12, no. 3 (March 2024): 45–67, "
    "https://doi.org/10.1000/x.",
    "@article{work,\n"
    "  author = {Nguyen, An and Tran, Binh},\n"
    "  title = {{Ties}},\n"
    "  journal = {Asian Studies},\n"
    "  volume = {12},\n"
    "  number = {3},\n"
    "  pages = {45–67},\n"
    "  year = {2024},\n"
    "  month = mar,\n"
    "  doi = {10.1000/x},\n"
    "  url = {https://journal.example/x},\n"
    "}\n" },
  { "report of an institution",
    "\"type\": \"report\", \"title\": \"Trade\","
    " \"author\": [{\"literal\": \"Bank of Asia and Oceania\"}],"
    "\"publisher\": \"The Bank\", \"publisher-place\": \"Manila\", \"number\": \"7\","
    "\"issued\": {\"date-parts\": [[\"2023\", \"9\", \"4\"]]}",
    "Bank of Asia and Oceania, Trade (Manila: The Bank, September 2023).",
    "@techreport{work,\n"
    "  author = {{Bank of Asia and Oceania}},\n"
    "  title = {{Trade}},\n"
    "  number = {7},\n"
    "  institution = {The Bank},\n"
    "  address = {Manila},\n"
    "  year = {2023},\n"
    "  month = sep,\n"
    "  day = {4},\n"
    "}\n" },
  { "book of three, second edition",
    "\"type\": \"book\", \"title\": \"Neighbours\", \"edition\": 2, \"publisher\": \"World\","
    "\"author\": [{\"family\": \"Nguyen\", \"given\": \"An\"}, {\"family\": \"Tran\","
    " \"given\": \"Binh\"},"
    " {\"family\": \"Kim\", \"given\": \"Chol\"}], \"issued\": \"2020-05\"",
    "An Nguyen, Binh Tran, and Chol Kim, Neighbours, 2nd ed. (World, 2020).",
    "@book{work,\n"
    "  author = {Nguyen, An and Tran, Binh and Kim, Chol},\n"
    "  title = {{Neighbours}},\n"
    "  edition = {2},\n"
    "  publisher = {World},\n"
    "  year = {2020},\n"
    "  month = may,\n"
    "}\n" },
  { "four authors",
    "\"type\": \"webpage\", \"title\": \"All\", \"author\": [{\"family\": \"A\"}, {\"family\": \"B\"},"
    "{\"family\": \"C\"}, {\"family\": \"D\"}]",
    "A et al., “All,” n.d.",
    "@misc{work,\n  author = {A and B and C and D},\n  title = {{All}},\n  year = {n.d.},\n}\n" },
  { "chapter",
    "\"type\": \"chapter\", \"title\": \"Laos\", \"container-title\": \"Neighbours\","
    "\"author\": [{\"family\": \"Sisoulith\", \"given\": \"K.\"}],"
    "\"editor\": [{\"family\": \"Tran\", \"given\": \"B.\"}], \"publisher\": \"World\","
    "\"publisher-place\": \"Hanoi\", \"page\": \"9–20\", \"issued\": \"2019\"",
    "K. Sisoulith, “Laos,” in Neighbours, ed. B. Tran (Hanoi: World, 2019), 9–20.",
    "@incollection{work,\n"
    "  author = {Sisoulith, K.},\n"
    "  editor = {Tran, B.},\n"
    "  title = {{Laos}},\n"
    "  booktitle = {{Neighbours}},\n"
    "  pages = {9–20},\n"
    "  publisher = {World},\n"
    "  address = {Hanoi},\n"
    "  year = {2019},\n"
    "}\n" },
  { "thesis",
    "\"type\": \"thesis\", \"title\": \"Juche\", \"genre\": \"Master’s thesis\","
    "\"author\": [{\"family\": \"Pham\", \"given\": \"Quang\"}], \"publisher\": \"Academy\","
    " \"issued\": \"2018\"",
    "Quang Pham, “Juche” (Master’s thesis, Academy, 2018).",
    "@mastersthesis{work,\n"
    "  author = {Pham, Quang},\n"
    "  title = {{Juche}},\n"
    "  school = {Academy},\n"
    "  year = {2018},\n"
    "}\n" },
  { "paper that was read",
    "\"type\": \"paper-conference\", \"title\": \"Borders\", \"event-title\": \"Asia Forum\","
    "\"author\": [{\"family\": \"Pham\"}], \"issued\": \"2018-06-02\"",
    "Pham, “Borders” (paper presented at Asia Forum, June 2, 2018).", NULL },
  { "description in place of a title",
    "\"type\": \"post\", \"title\": \"[A question, with an answer signed “IP-100”]\","
    "\"author\": [{\"literal\": \"IP-100, Chief\"}]",
    "IP-100, Chief, [A question, with an answer signed “IP-100”], n.d.",
    "@misc{work,\n"
    "  author = {{IP-100, Chief}},\n"
    "  title = {{[A question, with an answer signed “IP-100”]}},\n"
    "  year = {n.d.},\n"
    "}\n" },
  { "quotation marks in a title",
    "\"type\": \"webpage\", \"title\": \"On “ties”\", \"issued\": \"2020\"",
    "“On ‘ties,’” 2020.", NULL },
  { "apostrophe at the end", "\"type\": \"webpage\", \"title\": \"The envoys’\", \"issued\": \"2020\"",
    "“The envoys’,” 2020.", NULL },
  { "neither author nor title", "\"type\": \"article-newspaper\", \"container-title\": \"The Daily\","
    "\"issued\": \"2020-01-02\"", "The Daily, January 2, 2020.", NULL },
  { "looked at, not dated",
    "\"type\": \"webpage\", \"title\": \"Page\", \"URL\": \"https://a.example\","
    "\"accessed\": {\"date-parts\": [[2025, 10, 3]]}",
    "“Page,” n.d., accessed October 3, 2025, https://a.example.", NULL },
  { "looked at on no day",
    "\"type\": \"webpage\", \"title\": \"Page\", \"URL\": \"https://a.example\","
    "\"accessed\": {\"date-parts\": [[2024, 2, 30]]}",
    "“Page,” n.d., https://a.example.", NULL },
  { "dated in words",
    "\"type\": \"webpage\", \"title\": \"Page\", \"issued\": {\"literal\": \"before the war\"}",
    "“Page,” before the war.", NULL },
  { "particle and suffix",
    "\"type\": \"book\", \"title\": \"Life\", \"issued\": \"1990\", \"author\": [{\"family\": \"Berg\","
    "\"given\": \"Jan\", \"non-dropping-particle\": \"van den\", \"suffix\": \"Jr.\"}]",
    "Jan van den Berg Jr., Life (1990).",
    "@book{work,\n  author = {van den Berg, Jr., Jan},\n  title = {{Life}},\n  year = {1990},\n}\n" },
  { "accents and other scripts",
    "\"type\": \"article-magazine\", \"title\": \"Tô Lâm ở Bình Nhưỡng\","
    " \"container-title\": \"로동신문\","
    "\"author\": [{\"family\": \"Phạm\", \"given\": \"Quang Hiền\"}], \"issued\": \"2025-10-10\"",
    "Quang Hiền Phạm, “Tô Lâm ở Bình Nhưỡng,” 로동신문, October 10, 2025.",
    "@article{work,\n"
    "  author = {Phạm, Quang Hiền},\n"
    "  title = {{Tô Lâm ở Bình Nhưỡng}},\n"
    "  journal = {로동신문},\n"
    "  year = {2025},\n"
    "  month = oct,\n"
    "  day = {10},\n"
    "}\n" },
  { "what TeX would read otherwise",
    "\"type\": \"webpage\", \"title\": \"50% of $5 & #1_a {b ~c^d \\\\e\", \"issued\": \"2020\","
    "\"URL\": \"https://a.example/x_y%20{z}?a=1&b=2\"",
    "“50% of $5 & #1_a {b ~c^d \\e,” 2020, https://a.example/x_y%20{z}?a=1&b=2.",
    "@misc{work,\n"
    "  title = {{50\\% of \\$5 \\& \\#1\\_a \\textbraceleft{}b \\textasciitilde{}c\\textasciicircum{}d "
    "\\textbackslash{}e}},\n"
    "  year = {2020},\n"
    "  url = {https://a.example/x_y%20%7Bz%7D?a=1&b=2},\n"
    "}\n" },
  { "lines in a title", "\"type\": \"webpage\", \"title\": \" Two\\n\\tlines \", \"issued\": \"2020\"",
    "“Two lines,” 2020.", "@misc{work,\n  title = {{Two lines}},\n  year = {2020},\n}\n" },
  { "members of other types",
    "\"type\": \"article-journal\", \"title\": \"Ties\", \"issued\": \"2020\","
    " \"volume\": [1], \"page\": {},"
    "\"publisher\": null, \"DOI\": true, \"editor\": [1, {}], \"accessed\": {\"date-parts\": [[]]}",
    "“Ties,” 2020.", "@misc{work,\n  title = {{Ties}},\n  year = {2020},\n}\n" },
};

/* Dates in notes, which BibTeX gets as they are unless they are simple. */
static const struct
{
  const char *edtf;
  const char *words;
} dates[] = {
  { "2024-03-26", "March 26, 2024" },
  { "2024-03", "March 2024" },
  { "2024", "2024" },
  { "2024-21", "Spring 2024" },
  { "2024-24", "Winter 2024" },
  { "196X", "1960s" },
  { "19XX", "1900s" },
  { "2024-03~", "[ca. March 2024]" },
  { "2024?", "[2024?]" },
  { "2024%", "[ca. 2024?]" },
  { "2008-01/2009-02", "January 2008–February 2009" },
  { "2008/2009~", "2008–[ca. 2009]" },
  { "2008/..", "2008–" },
  { "2008/", "2008–?" },
  { "../2008", "–2008" },
  { "/2008", "?–2008" },
  { "[2025-03..2025-10]", "[between March 2025 and October 2025]" },
  { "[2020,2022]", "[2020 or 2022]" },
  { "[2020,2022..]", "[2020 or after 2022]" },
  { "[..2020]", "[before 2020]" },
  { "{2002,2007,2012}", "2002, 2007, 2012" },
  { "{2002..2004}", "2002–2004" },
  { "0000", "1 BCE" },
  { "-0043-03-15", "March 15, 44 BCE" },
  { "Y12024", "12024" },
};

static LegationDataset *
load (const char *item)
{
  g_autofree char *text = g_strdup_printf (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"T\", \"language\": \"en\","
    " \"focus\": \"KP\","
    "\"asOf\": \"2025\", \"sources\": [{\"id\": \"work\", %s}], \"events\": [], \"relationships\": []}",
    item);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset
    = legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (legation_dataset_get_n_sources (dataset), ==, 1);

  return dataset;
}

static void
check_case (gconstpointer data)
{
  const ReferenceCase *test = data;
  g_autoptr (LegationDataset) dataset = load (test->item);
  const LegationSource *source = legation_dataset_get_source (dataset, 0);
  g_autofree char *note = legation_source_to_note (source, NULL, LEGATION_REFERENCE_PLAIN);
  g_autofree char *bibtex = legation_source_to_bibtex (source);

  g_assert_cmpstr (note, ==, test->note);
  if (test->bibtex != NULL)
    g_assert_cmpstr (bibtex, ==, test->bibtex);
}

static void
check_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *item = g_strdup_printf (
        "\"type\": \"webpage\", \"title\": \"Page\", \"issued\": \"%s\"", dates[i].edtf);
      g_autofree char *expected = g_strdup_printf ("“Page,” %s.", dates[i].words);
      g_autoptr (LegationDataset) dataset = load (item);
      g_autofree char *note = legation_source_to_note (legation_dataset_get_source (dataset, 0), NULL,
                                                       LEGATION_REFERENCE_PLAIN);

      g_assert_cmpstr (note, ==, expected);
    }
}

/* What is not quite known is no number: BibTeX shows it as it is. */
static void
check_uncertain_year (void)
{
  g_autoptr (LegationDataset) dataset
    = load ("\"type\": \"webpage\", \"title\": \"Page\", \"issued\": \"[2025-03..2025-10]\"");
  g_autofree char *bibtex = legation_source_to_bibtex (legation_dataset_get_source (dataset, 0));

  g_assert_nonnull (strstr (bibtex, "  year = {[between March 2025 and October 2025]},\n"));
  g_assert_null (strstr (bibtex, "month"));
}

static void
check_html (void)
{
  g_autoptr (LegationDataset) dataset
    = load ("\"type\": \"article-newspaper\", \"title\": \"A < B\","
    " \"container-title\": \"Day & Night\","
            "\"issued\": \"2020\"");
  g_autofree char *note = legation_source_to_note (legation_dataset_get_source (dataset, 0), NULL,
                                                   LEGATION_REFERENCE_HTML);

  g_assert_cmpstr (note, ==, "“A &lt; B,” <i>Day &amp; Night</i>, 2020.");
}

static void
check_passage (void)
{
  g_autoptr (LegationDataset) dataset
    = load ("\"type\": \"webpage\", \"title\": \"Page\", \"issued\": \"2020\"");
  const LegationSource *source = legation_dataset_get_source (dataset, 0);
  const char *const one[] = { "With Vietnam, key “visits” …", NULL };
  const char *const two[] = { "First words", " ", "Other words...", NULL };
  const char *const nothing[] = { "…", NULL };
  const struct
  {
    const char *const *passages;
    const char *note;
  } notes[] = {
    { one, "“Page,” 2020, passage beginning “With Vietnam, key ‘visits.’”" },
    { two, "“Page,” 2020, passages beginning “First words” and “Other words.”" },
    { nothing, "“Page,” 2020." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *note
        = legation_source_to_note (source, notes[i].passages, LEGATION_REFERENCE_PLAIN);

      g_assert_cmpstr (note, ==, notes[i].note);
    }
}

void
add_reference_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reference/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/reference/dates", check_dates);
  g_test_add_func ("/reference/year in doubt", check_uncertain_year);
  g_test_add_func ("/reference/html", check_html);
  g_test_add_func ("/reference/passage", check_passage);
}
