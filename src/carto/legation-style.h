/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the map.  One constant table per style; what draws takes the table, and never asks
 * which style it is. */

#pragma once

#include "legation-types.h"

#include <cairo.h>

G_BEGIN_DECLS

/** LegationColor: red, green, blue and opacity, 0..1, not premultiplied. */
typedef struct
{
  double r;
  double g;
  double b;
  double a;
} LegationColor;

void legation_color_use (cairo_t *cr, const LegationColor *color, double opacity);

/** LegationBorderClass: what a border is on the ground, as the base map's records number it. */
typedef enum
{
  LEGATION_BORDER_SETTLED,   /* solid */
  LEGATION_BORDER_DISPUTED,  /* disputed or indefinite: dashed */
  LEGATION_BORDER_CEASEFIRE, /* a line of control or of military demarcation: dotted */
  LEGATION_BORDER_CLAIM,     /* only claimed, and lies elsewhere on the ground: wide dashes */
} LegationBorderClass;
#define LEGATION_N_BORDERS (LEGATION_BORDER_CLAIM + 1)

typedef enum
{
  LEGATION_STYLE_LIGHT,
  LEGATION_STYLE_DARK,
  LEGATION_STYLE_CONTRAST_LIGHT,
  LEGATION_STYLE_CONTRAST_DARK,
} LegationStyleId;
#define LEGATION_N_STYLES (LEGATION_STYLE_CONTRAST_DARK + 1)

/**
 * LegationLabelChoice: in which language the base map is labelled.
 * @LEGATION_LABELS_INTERFACE: in the language of the interface
 * @LEGATION_LABELS_LOCAL: as the place itself is called by those who live there
 * @LEGATION_LABELS_BOTH: the former, and the latter below it where it differs
 */
typedef enum
{
  LEGATION_LABELS_INTERFACE,
  LEGATION_LABELS_LOCAL,
  LEGATION_LABELS_BOTH,
} LegationLabelChoice;
#define LEGATION_N_LABEL_CHOICES (LEGATION_LABELS_BOTH + 1)

/**
 * LegationStyle:
 * @sea: also of lakes
 * @coast: shores of land and lakes
 * @river: lines of rivers, thinner for lower ranks
 * @borders: by #LegationBorderClass
 * @country_label: country names
 * @capital_label: names of seats of government, and their discs
 * @city_label: names of other cities, and their discs
 * @stop_label: names of the places that routes touch
 * @sea_label: names of seas
 * @land_halo: around every label but those of seas
 * @sea_halo: around labels of seas
 * @casing: the thin edge that lifts a route off what is under it
 * @mark: discs and rings of the places that routes touch
 * @accent: selection and keyboard focus
 * @note: what the editors say, not the sources
 * @badge_glyph: the sign on a badge of a channel's colour
 * @channels: by #LegationChannel
 * @high_contrast: nothing is dimmed below 60 %, and badges have an outline in the colour of @mark
 */
typedef struct
{
  LegationColor sea;
  LegationColor land;
  LegationColor coast;
  LegationColor river;
  LegationColor borders[LEGATION_N_BORDERS];
  LegationColor country_label;
  LegationColor capital_label;
  LegationColor city_label;
  LegationColor stop_label;
  LegationColor sea_label;
  LegationColor land_halo;
  LegationColor sea_halo;
  LegationColor casing;
  LegationColor mark;
  LegationColor accent;
  LegationColor note;
  LegationColor badge_glyph;
  LegationColor channels[LEGATION_N_CHANNELS];
  gboolean high_contrast;
} LegationStyle;

const LegationStyle *legation_style_get (LegationStyleId id);
LegationStyleId legation_style_choose (gboolean dark, gboolean high_contrast);

G_END_DECLS
