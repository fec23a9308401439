/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-tint.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (LegationTint, legation_tint, legation_tint_ref, legation_tint_unref)

static void
clear_class (gpointer data)
{
  g_free (((LegationTintClass *) data)->label);
}

/**
 * legation_tint_new:
 * @title: (nullable): what countries are tinted by
 *
 * Returns: (transfer full): a tint of nothing, to be filled before it is handed out
 */
LegationTint *
legation_tint_new (LegationTintScale scale, const char *title)
{
  LegationTint *self = g_atomic_rc_box_new0 (LegationTint);

  self->scale = scale;
  self->title = g_strdup (title);
  self->classes = g_array_new (FALSE, FALSE, sizeof (LegationTintClass));
  g_array_set_clear_func (self->classes, clear_class);
  self->areas = g_array_new (FALSE, TRUE, sizeof (LegationTintArea));

  return self;
}

LegationTint *
legation_tint_ref (LegationTint *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_tint (gpointer data)
{
  LegationTint *self = data;

  g_free (self->title);
  g_array_unref (self->classes);
  g_array_unref (self->areas);
}

void
legation_tint_unref (LegationTint *self)
{
  g_atomic_rc_box_release_full (self, clear_tint);
}

/** legation_tint_add_class: Returns: the number of the class. */
guint
legation_tint_add_class (LegationTint *self, const char *label)
{
  const LegationTintClass added = { g_strdup (label), 0 };

  g_array_append_val (self->classes, added);

  return self->classes->len - 1;
}

/* Where a country is, or would be. */
static guint
find_position (const LegationTint *self, const char *country)
{
  guint first = 0;
  guint end = self->areas->len;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (strcmp (legation_tint_get_area (self, middle)->country, country) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static LegationTintArea *
ensure_area (LegationTint *self, const char *country)
{
  const guint position = find_position (self, country);
  LegationTintArea area = { .number = LEGATION_TINT_NO_CLASS };

  if (legation_tint_find (self, country) == NULL)
    {
      g_strlcpy (area.country, country, sizeof area.country);
      g_array_insert_val (self->areas, position, area);
    }

  return &g_array_index (self->areas, LegationTintArea, position);
}

/**
 * legation_tint_set_area:
 * @country: that is not in a class yet
 * @number: of its class
 */
void
legation_tint_set_area (LegationTint *self, const char *country, guint number)
{
  g_return_if_fail (number < self->classes->len);

  ensure_area (self, country)->number = (guint8) number;
  g_array_index (self->classes, LegationTintClass, number).n_areas++;
}

/** legation_tint_choose_area: tells that @country belongs to what is chosen. */
void
legation_tint_choose_area (LegationTint *self, const char *country)
{
  ensure_area (self, country)->chosen = TRUE;
}

/** legation_tint_find: Returns: (transfer none) (nullable): how @country is tinted. */
const LegationTintArea *
legation_tint_find (const LegationTint *self, const char *country)
{
  const guint position = find_position (self, country);

  if (position < self->areas->len
      && g_str_equal (legation_tint_get_area (self, position)->country, country))
    return legation_tint_get_area (self, position);

  return NULL;
}

static gboolean
classes_equal (const LegationTint *a, const LegationTint *b)
{
  if (a->classes->len != b->classes->len)
    return FALSE;
  for (guint i = 0; i < a->classes->len; i++)
    if (!g_str_equal (legation_tint_get_class (a, i)->label, legation_tint_get_class (b, i)->label))
      return FALSE;

  return TRUE;
}

/**
 * legation_tint_equal:
 * @a: (nullable): a tint
 * @b: (nullable): another
 *
 * Returns: whether both look the same on the map and in its legend
 */
gboolean
legation_tint_equal (const LegationTint *a, const LegationTint *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return a->scale == b->scale && g_strcmp0 (a->title, b->title) == 0 && classes_equal (a, b)
         && a->areas->len == b->areas->len
         && (a->areas->len == 0
             || memcmp (a->areas->data, b->areas->data, a->areas->len * sizeof (LegationTintArea))
                    == 0);
}
