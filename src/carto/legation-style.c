/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of colours.  The ground has next to no contrast of its own (land to sea 1.2), so that
 * what the data says stands out; channels reach 3:1 on land and on sea (WCAG 2.1, 1.4.11), labels
 * 4.5:1 on what they stand on.  With high contrast shores, rivers and borders reach 3:1 and labels 7:1
 * (1.4.6). */

#include "legation-style.h"

#define HEX(value) \
  { ((value) >> 16 & 0xff) / 255.0, ((value) >> 8 & 0xff) / 255.0, ((value) & 0xff) / 255.0, 1.0 }

/* On light and on dark ground. */
#define LIGHT_CHANNELS \
  { \
    [LEGATION_CHANNEL_NONE] = HEX (0x5e5c64), \
    [LEGATION_CHANNEL_PARTY] = HEX (0xb02a1c), \
    [LEGATION_CHANNEL_STATE] = HEX (0x7b2b83), \
    [LEGATION_CHANNEL_FOREIGN_MINISTRY] = HEX (0x1433c4), \
    [LEGATION_CHANNEL_MILITARY] = HEX (0x2f3a1c), \
    [LEGATION_CHANNEL_SECURITY] = HEX (0xb9651c), \
    [LEGATION_CHANNEL_ECONOMIC] = HEX (0x036d5b), \
    [LEGATION_CHANNEL_SOCIOCULTURAL] = HEX (0xe0198b), \
    [LEGATION_CHANNEL_MULTILATERAL] = HEX (0x1582aa), \
  }

#define DARK_CHANNELS \
  { \
    [LEGATION_CHANNEL_NONE] = HEX (0x9a9996), \
    [LEGATION_CHANNEL_PARTY] = HEX (0xff5238), \
    [LEGATION_CHANNEL_STATE] = HEX (0xa897fb), \
    [LEGATION_CHANNEL_FOREIGN_MINISTRY] = HEX (0x5b80ff), \
    [LEGATION_CHANNEL_MILITARY] = HEX (0xf7df42), \
    [LEGATION_CHANNEL_SECURITY] = HEX (0xf39a15), \
    [LEGATION_CHANNEL_ECONOMIC] = HEX (0xabfdd6), \
    [LEGATION_CHANNEL_SOCIOCULTURAL] = HEX (0xc07aa2), \
    [LEGATION_CHANNEL_MULTILATERAL] = HEX (0x47d2ce), \
  }

static const LegationStyle styles[] = {
  [LEGATION_STYLE_LIGHT] = {
    .sea = HEX (0xd9e1e7),
    .land = HEX (0xf7f6f4),
    .coast = HEX (0xb7c4ce),
    .river = HEX (0xc6d3dc),
    .borders = {
      [LEGATION_BORDER_SETTLED] = HEX (0xa29c9e),
      [LEGATION_BORDER_DISPUTED] = HEX (0xa29c9e),
      [LEGATION_BORDER_CEASEFIRE] = HEX (0x928c8e),
      [LEGATION_BORDER_CLAIM] = HEX (0xb4aeb0),
    },
    .country_label = HEX (0x6f6e74),
    .capital_label = HEX (0x3d3846),
    .city_label = HEX (0x4a474f),
    .stop_label = HEX (0x241f31),
    .sea_label = HEX (0x4f6676),
    .land_halo = HEX (0xf7f6f4),
    .sea_halo = HEX (0xd9e1e7),
    .casing = HEX (0xf7f6f4),
    .mark = HEX (0x2a2a2e),
    .accent = HEX (0x1c71d8),
    .note = HEX (0x1c5fb8),
    .badge_glyph = HEX (0xffffff),
    .channels = LIGHT_CHANNELS,
  },
  [LEGATION_STYLE_DARK] = {
    .sea = HEX (0x16191d),
    .land = HEX (0x26272b),
    .coast = HEX (0x3a3f45),
    .river = HEX (0x1b2026),
    .borders = {
      [LEGATION_BORDER_SETTLED] = HEX (0x6a6b72),
      [LEGATION_BORDER_DISPUTED] = HEX (0x6a6b72),
      [LEGATION_BORDER_CEASEFIRE] = HEX (0x7c7d85),
      [LEGATION_BORDER_CLAIM] = HEX (0x565760),
    },
    .country_label = HEX (0x97969d),
    .capital_label = HEX (0xdeddda),
    .city_label = HEX (0xb5b4ba),
    .stop_label = HEX (0xf6f5f4),
    .sea_label = HEX (0x7f92a0),
    .land_halo = HEX (0x26272b),
    .sea_halo = HEX (0x16191d),
    .casing = HEX (0x26272b),
    .mark = HEX (0xe8e7e4),
    .accent = HEX (0x78aeed),
    .note = HEX (0xa2c8f6),
    .badge_glyph = HEX (0x1a1a1d),
    .channels = DARK_CHANNELS,
  },
  [LEGATION_STYLE_CONTRAST_LIGHT] = {
    .sea = HEX (0xdfe7ee),
    .land = HEX (0xffffff),
    .coast = HEX (0x5b6b78),
    .river = HEX (0x73879a),
    .borders = {
      [LEGATION_BORDER_SETTLED] = HEX (0x5e5c64),
      [LEGATION_BORDER_DISPUTED] = HEX (0x5e5c64),
      [LEGATION_BORDER_CEASEFIRE] = HEX (0x3d3846),
      [LEGATION_BORDER_CLAIM] = HEX (0x77767b),
    },
    .country_label = HEX (0x2a2a2e),
    .capital_label = HEX (0x000000),
    .city_label = HEX (0x1a1a1d),
    .stop_label = HEX (0x000000),
    .sea_label = HEX (0x23394a),
    .land_halo = HEX (0xffffff),
    .sea_halo = HEX (0xdfe7ee),
    .casing = HEX (0xffffff),
    .mark = HEX (0x000000),
    .accent = HEX (0x0f4fa8),
    .note = HEX (0x134485),
    .badge_glyph = HEX (0xffffff),
    .channels = LIGHT_CHANNELS,
    .high_contrast = TRUE,
  },
  [LEGATION_STYLE_CONTRAST_DARK] = {
    .sea = HEX (0x000000),
    .land = HEX (0x1b1c1f),
    .coast = HEX (0x8a939c),
    .river = HEX (0x66788a),
    .borders = {
      [LEGATION_BORDER_SETTLED] = HEX (0xa9a9b0),
      [LEGATION_BORDER_DISPUTED] = HEX (0xa9a9b0),
      [LEGATION_BORDER_CEASEFIRE] = HEX (0xc0bfc4),
      [LEGATION_BORDER_CLAIM] = HEX (0x8c8d94),
    },
    .country_label = HEX (0xdeddda),
    .capital_label = HEX (0xffffff),
    .city_label = HEX (0xf0efed),
    .stop_label = HEX (0xffffff),
    .sea_label = HEX (0xb6c9d8),
    .land_halo = HEX (0x1b1c1f),
    .sea_halo = HEX (0x000000),
    .casing = HEX (0x1b1c1f),
    .mark = HEX (0xffffff),
    .accent = HEX (0x99c1f1),
    .note = HEX (0xc3dcfa),
    .badge_glyph = HEX (0x000000),
    .channels = DARK_CHANNELS,
    .high_contrast = TRUE,
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (styles) == LEGATION_N_STYLES);

/**
 * legation_color_use: draws with a colour from now on.
 * @opacity: 0 to 1, of which the colour has its own share
 */
void
legation_color_use (cairo_t *cr, const LegationColor *color, double opacity)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a * opacity);
}

/**
 * legation_style_get:
 *
 * Returns: (transfer none): the colours of @id, for as long as the program runs
 */
const LegationStyle *
legation_style_get (LegationStyleId id)
{
  g_return_val_if_fail ((guint) id < LEGATION_N_STYLES, &styles[LEGATION_STYLE_LIGHT]);

  return &styles[id];
}

/**
 * legation_style_choose:
 *
 * Returns: the style for a desktop that is dark or not, with high contrast or not
 */
LegationStyleId
legation_style_choose (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? LEGATION_STYLE_CONTRAST_DARK : LEGATION_STYLE_CONTRAST_LIGHT;

  return dark ? LEGATION_STYLE_DARK : LEGATION_STYLE_LIGHT;
}
