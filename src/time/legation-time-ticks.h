/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The units of the calendar on the time axis, and the ticks and labels of its ruler. */

#pragma once

#include "legation-time-axis.h"

G_BEGIN_DECLS

/** LegationTimeUnit: finest first. */
typedef enum
{
  LEGATION_TIME_UNIT_DAY,
  LEGATION_TIME_UNIT_FIVE_DAYS, /* the 1st, 6th, 11th, 16th, 21st and 26th of a month */
  LEGATION_TIME_UNIT_TEN_DAYS,  /* the 1st, 11th and 21st */
  LEGATION_TIME_UNIT_MONTH,
  LEGATION_TIME_UNIT_QUARTER,
  LEGATION_TIME_UNIT_YEAR,
  LEGATION_TIME_UNIT_FIVE_YEARS,
  LEGATION_TIME_UNIT_DECADE,
  LEGATION_TIME_UNIT_CENTURY,
} LegationTimeUnit;
#define LEGATION_N_TIME_UNITS (LEGATION_TIME_UNIT_CENTURY + 1)

/**
 * LegationTimeTick:
 * @x: px
 * @major: whether a longer unit begins here too
 * @label: what stands beside it, or empty
 */
typedef struct
{
  double x;
  gboolean major;
  char label[128];
} LegationTimeTick;

LegationDay legation_time_unit_floor (LegationTimeUnit unit, LegationDay day);
LegationDay legation_time_unit_next (LegationTimeUnit unit, LegationDay day);
double legation_time_unit_get_days (LegationTimeUnit unit);
const char *legation_time_name_month (int month);

GArray *legation_time_ticks_new (const LegationTimeAxis *axis, double character_width);

G_END_DECLS
