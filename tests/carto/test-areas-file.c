/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which files are taken for areas of countries, and that a wrong one does no harm. */

#include "legation-areas.h"
#include "legation-packed.h"
#include "test-carto.h"

static LegationBasemap *
open_basemap (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  LegationBasemap *basemap = legation_basemap_new (bytes, NULL);

  g_assert_nonnull (basemap);

  return basemap;
}

/* Every short prefix, and long ones at an uneven step; then with one byte changed. */
static void
check_damaged (void)
{
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (GBytes) bytes = read_data_file ("areas.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *changed = g_memdup2 (data, size);

  for (gsize length = 0; length < size; length += length < 256 ? 1 : 1009)
    {
      g_autoptr (GBytes) part = g_bytes_new_static (data, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (legation_areas_new (part, basemap, &error));
      g_assert_error (error, LEGATION_BASEMAP_ERROR,
                      (length < 16 ? LEGATION_BASEMAP_ERROR_FORMAT
                                   : LEGATION_BASEMAP_ERROR_DAMAGED));
    }
  for (gsize i = 0; i < size; i += 997)
    {
      g_autoptr (GBytes) whole = g_bytes_new_static (changed, size);
      g_autoptr (GError) error = NULL;

      changed[i] ^= 0x55;
      g_assert_null (legation_areas_new (whole, basemap, &error));
      g_assert_nonnull (error);
      changed[i] ^= 0x55;
    }
}

static void
put_checksum (guint8 *data, gsize size)
{
  const guint32 sum = GUINT32_TO_LE (legation_packed_sum (data + 16, size - 16));

  memcpy (data + 12, &sum, sizeof sum);
}

/* Areas of a base map with other points would lie somewhere else. */
static void
check_other_basemap (void)
{
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (GBytes) bytes = read_data_file ("areas.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GBytes) other = g_bytes_new_static (copy, size);
  g_autoptr (GError) error = NULL;

  copy[16] ^= 1;
  put_checksum (copy, size);
  g_assert_null (legation_areas_new (other, basemap, &error));
  g_assert_error (error, LEGATION_BASEMAP_ERROR, LEGATION_BASEMAP_ERROR_DAMAGED);
}

static void
count_warning_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  ++*(guint *) data;
}

static gboolean
go_on_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return FALSE;
}

/* A wrong file with a right checksum may cost its areas, and no more. */
static void
check_wrong_numbers (void)
{
  const LegationFrame frame = { { 30, 40, 2 }, 64, 64, 1 };
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (GBytes) bytes = read_data_file ("areas.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 64, 64);
  cairo_t *cr = cairo_create (surface);
  guint n_warnings = 0;
  guint handler;

  handler = g_log_set_handler ("legation-carto", G_LOG_LEVEL_WARNING | G_LOG_FLAG_FATAL,
                               count_warning_cb, &n_warnings);
  g_test_log_set_fatal_handler (go_on_cb, NULL);
  for (guint i = 0; i < 200; i++)
    {
      /* In the coarse level, the first of those behind the table. */
      const gsize place = 32 + (gsize) i * 101;
      g_autoptr (GBytes) wrong = g_bytes_new_static (copy, size);
      g_autoptr (LegationAreas) areas = NULL;

      copy[place] ^= 0x80;
      put_checksum (copy, size);
      areas = legation_areas_new (wrong, basemap, NULL);
      g_assert_nonnull (areas);
      legation_areas_find (areas, (LegationLocation){ 37.6, 55.75 });
      legation_areas_add_path (areas, cr, &frame, "RU");
      cairo_fill (cr);
      legation_areas_add_outline (areas, cr, &frame, "RU");
      cairo_stroke (cr);
      copy[place] = data[place];
    }
  g_test_log_set_fatal_handler (NULL, NULL);
  g_log_remove_handler ("legation-carto", handler);
  g_assert_cmpuint (n_warnings, >, 100);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
add_areas_file_tests (void)
{
  g_test_add_func ("/areas/file/damaged", check_damaged);
  g_test_add_func ("/areas/file/other-basemap", check_other_basemap);
  g_test_add_func ("/areas/file/wrong-numbers", check_wrong_numbers);
}
