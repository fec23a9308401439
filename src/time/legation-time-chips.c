/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies beyond the edges of the view is counted at them. */

#include "config.h"

#include "legation-time-scene-private.h"

#include <math.h>

#include <glib/gi18n.h>

#define LABEL_SIZE 10.5
#define CHIP_INSET 4.0
#define CHIP_PADDING 7.0
#define CHIP_HEIGHT 16.0

static gint64
get_year (LegationDay day)
{
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);

  return year;
}

static void
name_chip (LegationTimeChip *chip, gboolean before, LegationSpan years)
{
  const gint64 from = get_year (years.first), to = get_year (years.last);
  g_autofree char *first = legation_date_show_year (from), *last = legation_date_show_year (to);
  g_autofree char *range = from == to ? g_strdup (first) : g_strdup_printf ("%s–%s", first, last);

  g_free (chip->text);
  if (before)
    /* Translators: how many events are before what is visible, and from which years. */
    chip->text = g_strdup_printf (_("◂ %u: %s"), chip->count, range);
  else
    /* Translators: how many events are after what is visible, and from which years. */
    chip->text = g_strdup_printf (_("%u: %s ▸"), chip->count, range);
}

static void
label_chip (LegationTimeScene *self, guint side, const char *label)
{
  LegationTimeChip *chip = &self->chips[side];
  const double scale = self->layout.scale;
  g_autoptr (PangoLayout) text = legation_time_scene_make_text (self, label, LABEL_SIZE, FALSE);

  g_free (chip->label);
  chip->label = g_strdup (label);
  chip->width = ceil (_legation_time_scene_measure_text (text) + 2 * CHIP_PADDING * scale);
  chip->height = CHIP_HEIGHT * scale;
  chip->top = self->layout.density.top + CHIP_INSET * scale;
  chip->left
      = side == 0 ? CHIP_INSET * scale : self->layout.width - chip->width - CHIP_INSET * scale;
}

/* A chip with its years may be wide enough to lie over a stack. */
static void
place_chip (LegationTimeScene *self, guint side)
{
  const LegationTimeChip *chip = &self->chips[side];
  g_autofree char *count = g_strdup_printf (side == 0 ? "◂ %u" : "%u ▸", chip->count);

  label_chip (self, side, chip->text);
  if (_legation_time_scene_find_stack (self, chip->left, chip->left + chip->width)
      < chip->top + chip->height)
    label_chip (self, side, count);
}

/* Counts what lies beyond the edges, of the chosen relationship where there is one. */
void
_legation_time_scene_count_outside (LegationTimeScene *self)
{
  const LegationSpan visible = legation_time_axis_get_span (&self->axis);
  LegationSpan years[2]
      = { { LEGATION_DAY_MAX, LEGATION_DAY_MIN }, { LEGATION_DAY_MAX, LEGATION_DAY_MIN } };

  for (guint side = 0; side < 2; side++)
    {
      self->chips[side].count = 0;
      self->chips[side].width = 0;
      self->chips[side].nearest = NULL;
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LegationTimeEntry *entry = &g_array_index (self->entries, LegationTimeEntry, i);
      const LegationSpan extent = entry->extent;
      const guint side = extent.last < visible.first ? 0 : 1;
      LegationTimeChip *chip = &self->chips[side];

      if (legation_span_overlaps (extent, visible)
          || (self->related != NULL && !self->related[entry->event->record.index]))
        continue;
      chip->count++;
      if (extent.first != LEGATION_DAY_MIN)
        years[side].first = MIN (years[side].first, extent.first);
      else
        years[side].first = MIN (years[side].first, extent.last);
      years[side].last
          = MAX (years[side].last, extent.last != LEGATION_DAY_MAX ? extent.last : extent.first);
      /* By date: the last one before the view, the first one after it. */
      if (side == 0 || chip->nearest == NULL)
        chip->nearest = entry->event;
    }
  for (guint side = 0; side < 2; side++)
    if (self->chips[side].count > 0)
      {
        name_chip (&self->chips[side], side == 0, years[side]);
        place_chip (self, side);
      }
}
