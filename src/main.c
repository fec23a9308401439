/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: renderer and locale, then the application. */

#include "config.h"

#include "legation-application.h"
#include "legation-renderer.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

int
main (int argc, char **argv)
{
  /* Set when started from a build tree, whose translations are not where an installation's are. */
  const char *localedir = g_getenv ("LEGATION_LOCALEDIR");
  g_autoptr (LegationApplication) application = NULL;
  int status;

  legation_renderer_choose ("/dev");
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LEGATION_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Legation");

  application = legation_application_new ();

  status = g_application_run (G_APPLICATION (application), argc, argv);

  return legation_application_has_failed (application) ? EXIT_FAILURE : status;
}
