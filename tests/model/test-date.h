/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of dates: add_date_tests() adds them all. */

#pragma once

#include "legation-date.h"

G_BEGIN_DECLS

void add_date_tests (void);

void add_date_day_tests (void);
void add_date_display_tests (void);
void add_date_refuse_tests (void);
void add_date_relate_tests (void);

/* "2024-03-01", "-inf" or "+inf". */
LegationDay date_test_day (const char *text);
LegationDate *date_test_parse (const char *text);

G_END_DECLS
