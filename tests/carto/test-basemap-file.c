/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which files are taken for a base map. */

#include "test-carto.h"

#include <string.h>

static void
check_refused (const guint8 *data, gsize size, int code)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (legation_basemap_new (bytes, &error));
  g_assert_error (error, LEGATION_BASEMAP_ERROR, code);
}

static void
check_shipped (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (basemap);
}

static void
check_other_formats (void)
{
  static const guint8 png[] = "\x89PNG\r\n\x1a\n0123456789abcdef";
  static const guint8 future[] = "LGNB\x02\0\0\0\x18\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

  check_refused ((const guint8 *) "", 0, LEGATION_BASEMAP_ERROR_FORMAT);
  check_refused (png, sizeof png, LEGATION_BASEMAP_ERROR_FORMAT);
  check_refused (future, sizeof future, LEGATION_BASEMAP_ERROR_FORMAT);
}

/* Every short prefix, and long ones at an uneven step. */
static void
check_truncated (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize length = 0; length < size; length += length < 2048 ? 1 : 1009)
    check_refused (data, length,
                   length < 16 ? LEGATION_BASEMAP_ERROR_FORMAT : LEGATION_BASEMAP_ERROR_DAMAGED);
  check_refused (data, size - 1, LEGATION_BASEMAP_ERROR_DAMAGED);
}

static void
check_extended (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 1);

  memcpy (longer, data, size);
  check_refused (longer, size + 1, LEGATION_BASEMAP_ERROR_DAMAGED);
}

static void
check_changed (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);

  for (gsize place = 16; place < size; place += size / 97)
    {
      copy[place] ^= 1;
      check_refused (copy, size, LEGATION_BASEMAP_ERROR_DAMAGED);
      copy[place] ^= 1;
    }
}

static void
put_u32 (guint8 *data, guint32 value)
{
  value = GUINT32_TO_LE (value);
  memcpy (data, &value, sizeof value);
}

static void
put_checksum (guint8 *data, gsize size)
{
  guint32 a = 1;
  guint32 b = 0;

  for (gsize i = 16; i < size; i++)
    {
      a = (a + data[i]) % 65521;
      b = (b + a) % 65521;
    }
  put_u32 (data + 12, b << 16 | a);
}

/* A wrong file with a right checksum costs the layer that is wrong, and no more. */
static void
check_wrong_layer (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GBytes) wrong = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationBasemap) basemap = NULL;
  const LegationFrame frame = { { 127, 38.5, 7 }, 64, 64, 1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cairo_t *cr = cairo_create (surface);

  /* The last number of the last layer, the borders of the finest level, goes on past the end. */
  copy[size - 1] |= 0x80;
  put_checksum (copy, size);
  wrong = g_bytes_new_static (copy, size);
  basemap = legation_basemap_new (wrong, &error);
  g_assert_no_error (error);

  g_test_expect_message ("legation-carto", G_LOG_LEVEL_WARNING, "*layer 3 of level 2*");
  legation_basemap_draw (basemap, cr, &frame, legation_style_get (LEGATION_STYLE_LIGHT));
  g_test_assert_expected_messages ();
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Sizes in the tables that the rest of the file does not bear out. */
static void
check_wrong_tables (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  /* Number of levels; bits; features, rings, points and bytes of the first layer. */
  static const gsize places[] = { 16, 20, 40, 44, 48, 52 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);

      put_u32 (copy + places[i], 0xfffffff0);
      put_checksum (copy, size);
      check_refused (copy, size, LEGATION_BASEMAP_ERROR_DAMAGED);
    }
}

void
add_basemap_file_tests (void)
{
  g_test_add_func ("/basemap/file/shipped", check_shipped);
  g_test_add_func ("/basemap/file/other-formats", check_other_formats);
  g_test_add_func ("/basemap/file/truncated", check_truncated);
  g_test_add_func ("/basemap/file/extended", check_extended);
  g_test_add_func ("/basemap/file/changed", check_changed);
  g_test_add_func ("/basemap/file/wrong-layer", check_wrong_layer);
  g_test_add_func ("/basemap/file/wrong-tables", check_wrong_tables);
}
