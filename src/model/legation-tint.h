/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the areas of countries are tinted by: a plain value that the session makes, the map draws and
 * the legend tells in words.  It knows no colours. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LegationTintScale: how its classes stand to each other.
 * @LEGATION_TINT_STEPS: each is more than the one before
 * @LEGATION_TINT_KINDS: they are merely different
 */
typedef enum
{
  LEGATION_TINT_STEPS,
  LEGATION_TINT_KINDS,
} LegationTintScale;

/* So many can be told apart on a map: four steps, or six hues plain and in two hatchings. */
#define LEGATION_TINT_N_STEPS 4
#define LEGATION_TINT_N_KINDS 18

/* The class of a country that is chosen and that nothing is said of. */
#define LEGATION_TINT_NO_CLASS G_MAXUINT8

/**
 * LegationTintClass: a row of the legend.
 * @label: in words, for the screen
 * @n_areas: how many countries are in it
 */
typedef struct
{
  char *label;
  guint n_areas;
} LegationTintClass;

/**
 * LegationTintArea: a country on the map.
 * @country: ISO 3166-1 alpha-2
 * @number: of its class, or %LEGATION_TINT_NO_CLASS
 * @chosen: whether it belongs to what is chosen
 */
typedef struct
{
  char country[3];
  guint8 number;
  guint8 chosen;
} LegationTintArea;

/**
 * LegationTint: immutable once it was handed out.
 * @title: (nullable): what countries are tinted by, for the screen; %NULL where only by what is chosen
 * @classes: (element-type LegationTintClass): in the order of the legend; some may have no country
 * @areas: (element-type LegationTintArea): each country once
 */
typedef struct
{
  LegationTintScale scale;
  char *title;
  GArray *classes;
  GArray *areas;
} LegationTint;

#define LEGATION_TYPE_TINT (legation_tint_get_type ())
GType legation_tint_get_type (void);

LegationTint *legation_tint_new (LegationTintScale scale, const char *title);
LegationTint *legation_tint_ref (LegationTint *self);
void legation_tint_unref (LegationTint *self);

guint legation_tint_add_class (LegationTint *self, const char *label);
void legation_tint_set_area (LegationTint *self, const char *country, guint number);
void legation_tint_choose_area (LegationTint *self, const char *country);

const LegationTintArea *legation_tint_find (const LegationTint *self, const char *country);
gboolean legation_tint_equal (const LegationTint *a, const LegationTint *b);

static inline const LegationTintClass *
legation_tint_get_class (const LegationTint *self, guint number)
{
  return &g_array_index (self->classes, LegationTintClass, number);
}

static inline const LegationTintArea *
legation_tint_get_area (const LegationTint *self, guint position)
{
  return &g_array_index (self->areas, LegationTintArea, position);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationTint, legation_tint_unref)

G_END_DECLS
