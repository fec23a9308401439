/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contacts of each country, counted and looked through for the measures that tint the map. */

#pragma once

#include "legation-session-private.h"

G_BEGIN_DECLS

/* The last class of contacts holds what is left, so three numbers bound four classes. */
#define LEGATION_N_BOUNDS (LEGATION_TINT_N_STEPS - 1)

/* One contact with one country; all of a country stand together. */
typedef struct
{
  guint country;
  guint event;
  gboolean counted; /* whether it is said how many it was */
  LegationSpan extent;
} LegationContact;

typedef struct
{
  char country[3];
  guint n_contacts;            /* that pass */
  const LegationContact *last; /* nullable */
} LegationContactCountry;

/* What does not change with the view: kept with the session, whose dataset never changes. */
typedef struct
{
  GArray *countries; /* (element-type LegationContactCountry) */
  GArray *contacts;  /* (element-type LegationContact) */
  guint bounds[LEGATION_N_BOUNDS + 1];
} LegationContactTable;

LegationContactTable *_legation_session_get_contacts (LegationSession *self);
void _legation_session_count_contacts (LegationSession *self, LegationContactTable *table);
void _legation_session_find_last_contacts (LegationSession *self,
                                           LegationContactTable *table,
                                           LegationDay until);

G_END_DECLS
