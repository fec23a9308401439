/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The examples are in guide.legation.json. */

#include "config.h"

#include "legation-guide-rows.h"

#include <glib/gi18n.h>

static const LegationGuideRow timeline_rows[] = {
  { N_("Day known"), "2024-03-25", N_("A solid disc"), LEGATION_GUIDE_MARK, "time-day",
    "2024-03-12/2024-04-07", NULL },
  { N_("Lasted, both ends known"), "2025-10-09/2025-10-11", N_("A solid bar with square ends"),
    LEGATION_GUIDE_MARK, "time-lasted", "2025-10-03/2025-10-17", NULL },
  { N_("Once in this month or year"), "2024-09", N_("A pale capsule as long as the month or the year"),
    LEGATION_GUIDE_MARK, "time-window", "2024-08/2024-10", NULL },
  { N_("Approximate: “about”"), "2024-03-26~", N_("A disc with a soft halo"), LEGATION_GUIDE_MARK,
    "time-about", "2024-03-13/2024-04-08", NULL },
  { N_("Uncertain"), "2024-06?", N_("A dashed capsule with a question mark"), LEGATION_GUIDE_MARK,
    "time-uncertain", "2024-05/2024-07", NULL },
  { N_("One day of this window"), "[2025-10-06..2025-10-12]",
    N_("Two brackets with a dot between them"),
    LEGATION_GUIDE_MARK, "time-one-of", "2025-10-01/2025-10-17", NULL },
  { N_("All of these"), "{2002,2007,2012}", N_("Discs joined by a line"), LEGATION_GUIDE_MARK,
    "time-all-of", "1999/2015", NULL },
  { N_("Goes on, no end stated"), "2008-01/..", N_("A bar that ends in an arrow"), LEGATION_GUIDE_MARK,
    "time-open", "2005/2015", NULL },
  { N_("End unknown"), "2007-01/", N_("A bar that fades out"), LEGATION_GUIDE_MARK, "time-unknown-end",
    "2005/2015", NULL },
  { N_("Unknown number"), "2023-08/2025-10", N_("A hatched band that says “n = ?”"),
    LEGATION_GUIDE_MARK, "time-number", "2023-04/2026-02", NULL },
  { N_("Implied"), N_("standing: implied"), N_("A hollow disc"), LEGATION_GUIDE_MARK, "time-implied",
    "2024-03-12/2024-04-07", NULL },
  { N_("Expected"), N_("standing: expected"), N_("A dotted box"), LEGATION_GUIDE_MARK, "time-expected",
    "2025-12/2026-02", NULL },
  { N_("Disputed"), N_("standing: disputed"), N_("A hollow disc with a slash"), LEGATION_GUIDE_MARK,
    "time-disputed", "2024-03-12/2024-04-07", NULL },
  { N_("Did not happen"), N_("standing: did-not-happen"), N_("A dashed ring with a cross"),
    LEGATION_GUIDE_MARK, "time-not-happened", "2024-03-12/2024-04-07", NULL },
  { N_("Era, start not stated"), "../2023-08", N_("A grey band that fades in"), LEGATION_GUIDE_ERA,
    NULL,
    "2022-01/2023-10", NULL },
  { N_("Density"), N_("certainly in the month, or possibly: spread over all that is possible"),
    N_("Solid blocks for certain events, hatched ones for possible events"),
    LEGATION_GUIDE_DENSITY, NULL, "2021", NULL },
};

static const LegationGuideRow map_rows[] = {
  { N_("City to city"), N_("both ends and order stated"),
    N_("A line from disc to disc with an arrowhead"),
    LEGATION_GUIDE_JOURNEY, "map-city", NULL, NULL },
  { N_("Origin inferred"), N_("from the delegation’s country"),
    N_("A country’s ring, and a line that is dashed over its first half"), LEGATION_GUIDE_JOURNEY,
    "map-inferred", NULL, NULL },
  { N_("Only the country"), N_("no city stated"),
    N_("A line to the country’s ring, never to its capital"),
    LEGATION_GUIDE_JOURNEY, "map-country", NULL, NULL },
  { N_("Several stops, order unknown"), N_("listed, but not in which order"),
    N_("A fan of lines without numbers"), LEGATION_GUIDE_JOURNEY, "map-fan", NULL, NULL },
  { N_("Several stops, order stated"), N_("first here, then there"),
    N_("A chain of lines with numbers"),
    LEGATION_GUIDE_JOURNEY, "map-chain", NULL, NULL },
  { N_("Origin unknown"), N_("nobody says from where"), N_("A badge at the place, and no line"),
    LEGATION_GUIDE_JOURNEY, "map-no-origin", NULL, NULL },
  { N_("Meeting hosted"), N_("journeys not told"), N_("A ring around the disc, with a badge beside it"),
    LEGATION_GUIDE_JOURNEY, "map-hosted", NULL, NULL },
  { N_("Implied, expected or disputed"), N_("not stated as a fact"),
    N_("A thin dotted line with a hollow arrowhead and badge"), LEGATION_GUIDE_JOURNEY, "map-implied",
    NULL, NULL },
  { N_("Chosen, and another one"), N_("what you clicked"),
    N_("The chosen journey wide with a glow, the other one faint"), LEGATION_GUIDE_JOURNEY,
    "map-chosen",
    NULL, NULL },
  { N_("End outside the view"), N_("the journey goes on there"),
    N_("A pill at the edge that leads there"),
    LEGATION_GUIDE_JOURNEY, NULL, NULL, N_("Russia") },
  { N_("Region only, or no place"), N_("counted in the corner"), N_("A pill that opens their list"),
    LEGATION_GUIDE_JOURNEY, NULL, NULL, N_("17 events are not on the map") },
};

/** legation_guide_get_timeline_rows: Returns: (array length=n): what is on the timeline. */
const LegationGuideRow *
legation_guide_get_timeline_rows (guint *n)
{
  *n = G_N_ELEMENTS (timeline_rows);

  return timeline_rows;
}

/** legation_guide_get_map_rows: Returns: (array length=n): what is on the map. */
const LegationGuideRow *
legation_guide_get_map_rows (guint *n)
{
  *n = G_N_ELEMENTS (map_rows);

  return map_rows;
}
