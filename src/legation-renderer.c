/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-renderer.h"

#define VARIABLE "GSK_RENDERER"

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

/**
 * legation_renderer_choose:
 * @devices: the folder of device files, `/dev`
 *
 * Lets GTK draw with cairo where there is no graphics processor, unless `GSK_RENDERER` is set.  By
 * itself GTK takes OpenGL there, too, which the processor then works out for every pixel of the window
 * in every frame: README.md has the numbers.
 *
 * To be called before GTK is initialized, and before there is a second thread.
 */
void
legation_renderer_choose (const char *devices)
{
  g_return_if_fail (devices != NULL);

  if (g_getenv (VARIABLE) != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (has_match (devices, patterns[i]))
      return;
  g_setenv (VARIABLE, "cairo", FALSE);
}
