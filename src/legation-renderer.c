/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-renderer.h"

#include <gtk/gtk.h>

#define RENDERER "GSK_RENDERER"

/* What keeps GTK from looking for OpenGL, which it does even where nothing is drawn with it. */
typedef struct
{
  const char *variable;
  const char *value;
} Switch;

/* Of the environment, once it was put there. */
static const char *switched;

/* Of the Linux kernel's own drivers; of NVIDIA's; of Windows around it; of Qualcomm's and ARM's. */
static const char *const patterns[]
  = { "dri/renderD*", "nvidia?", "dxg", "kgsl-3d*", "mali?" };

static gboolean
has_match (const char *devices, const char *pattern)
{
  g_autofree char *subfolder = g_path_get_dirname (pattern);
  g_autofree char *name = g_path_get_basename (pattern);
  g_autofree char *path = g_build_filename (devices, subfolder, NULL);
  g_autoptr (GPatternSpec) spec = g_pattern_spec_new (name);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *entry;

  while (folder != NULL && (entry = g_dir_read_name (folder)) != NULL)
    if (g_pattern_spec_match_string (spec, entry))
      return TRUE;

  return FALSE;
}

static gboolean
has_graphics (const char *devices)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (has_match (devices, patterns[i]))
      return TRUE;

  return FALSE;
}

static void
switch_opengl_off (void)
{
  const Switch off = gtk_get_minor_version () >= 16 ? (Switch){ "GDK_DISABLE", "gl" }
                                                    : (Switch){ "GDK_DEBUG", "gl-disable" };

  if (g_getenv (off.variable) != NULL)
    return;
  g_setenv (off.variable, off.value, FALSE);
  switched = off.variable;
}

/**
 * legation_renderer_choose:
 * @devices: the folder of device files, `/dev`
 *
 * Lets GTK draw with cairo where there is no graphics processor, unless `GSK_RENDERER` is set.  By
 * itself GTK takes OpenGL there, too, which the processor then works out for every pixel of the window
 * in every frame; and where it draws with cairo, OpenGL and a compiler for it are half of the memory,
 * and a quarter of the time to the first frame: README.md has the numbers.
 *
 * To be called before GTK is initialized, and before there is a second thread.
 */
void
legation_renderer_choose (const char *devices)
{
  g_return_if_fail (devices != NULL);

  if (g_getenv (RENDERER) == NULL && !has_graphics (devices))
    g_setenv (RENDERER, "cairo", FALSE);
  if (g_strcmp0 (g_getenv (RENDERER), "cairo") == 0)
    switch_opengl_off ();
}

/**
 * legation_renderer_chosen: tells that GTK is initialized and has read what was chosen.  Programs that
 * this one starts, like a browser, shall have their OpenGL.
 */
void
legation_renderer_chosen (void)
{
  if (switched != NULL)
    g_unsetenv (switched);
  switched = NULL;
}
