/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK is told to draw with, on machines with one device file or none. */

#include <glib/gstdio.h>

#include "legation-renderer.h"
#include "report-fixture.h"

typedef struct
{
  const char *name;
  const char *folder;   /* of devices */
  const char *device;   /* nullable */
  const char *setting;  /* what the user says, nullable */
  const char *expected; /* nullable: what GTK takes by itself */
} Machine;

static const Machine machines[] = {
  { "no folder", NULL, NULL, NULL, "cairo" },
  { "no device", "", NULL, NULL, "cairo" },
  { "only a screen", "dri", "card0", NULL, "cairo" },
  { "graphics", "dri", "renderD128", NULL, NULL },
  { "another one", "dri", "renderD129", NULL, NULL },
  { "NVIDIA", "", "nvidia0", NULL, NULL },
  { "NVIDIA, no card", "", "nvidiactl", NULL, "cairo" },
  { "in Windows", "", "dxg", NULL, NULL },
  { "the user knows better", "", NULL, "gl", "gl" },
  { "the user knows better, with graphics", "dri", "renderD128", "cairo", "cairo" },
};

/* Whichever of the two this GTK knows. */
static gboolean
is_opengl_off (void)
{
  return g_strcmp0 (g_getenv ("GDK_DISABLE"), "gl") == 0
         || g_strcmp0 (g_getenv ("GDK_DEBUG"), "gl-disable") == 0;
}

static void
test_machine (gconstpointer data)
{
  const Machine *machine = data;
  g_autofree char *devices = g_dir_make_tmp ("legation-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (devices, machine->folder, NULL);
  g_autofree char *device = machine->device != NULL
                              ? g_build_filename (folder, machine->device, NULL) : NULL;

  g_assert_nonnull (devices);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  if (device != NULL)
    g_assert_true (g_file_set_contents (device, "", 0, NULL));
  if (machine->folder == NULL)
    g_assert_cmpint (g_rmdir (devices), ==, 0);
  if (machine->setting != NULL)
    g_setenv ("GSK_RENDERER", machine->setting, TRUE);
  else
    g_unsetenv ("GSK_RENDERER");

  legation_renderer_choose (devices);
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, machine->expected);
  g_assert_true (is_opengl_off () == (g_strcmp0 (machine->expected, "cairo") == 0));
  legation_renderer_chosen ();
  g_assert_false (is_opengl_off ());

  if (device != NULL)
    g_assert_cmpint (g_remove (device), ==, 0);
  if (machine->folder != NULL && machine->folder[0] != '\0')
    g_assert_cmpint (g_rmdir (folder), ==, 0);
  if (machine->folder != NULL)
    g_assert_cmpint (g_rmdir (devices), ==, 0);
}

/* What somebody looks into GTK with stays as it is, before and after. */
static void
test_debugging (void)
{
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DISABLE", "dmabuf", TRUE);
  g_setenv ("GDK_DEBUG", "misc", TRUE);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, "dmabuf");
      g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, "misc");
      legation_renderer_choose ("/dev");
      legation_renderer_chosen ();
    }
  g_unsetenv ("GDK_DISABLE");
  g_unsetenv ("GDK_DEBUG");
}

void
add_renderer_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (machines); i++)
    {
      g_autofree char *path = g_strconcat ("/renderer/", machines[i].name, NULL);

      g_test_add_data_func (path, &machines[i], test_machine);
    }
  g_test_add_func ("/renderer/debugging", test_debugging);
}
