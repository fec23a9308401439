/* SPDX-License-Identifier: GPL-3.0-or-later */

/* legation-tool: datasets, dates and maps from the command line, with no display. */

#include "config.h"

#include "legation-tool.h"

#include <glib/gi18n.h>

#include <locale.h>
#include <stdio.h>
#include <string.h>

/** Command: @summary is marked for translation here and translated where it is shown. */
typedef struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} Command;

static const Command commands[] = {
  { "validate", legation_tool_validate, N_("Tell everything that is wrong with a dataset") },
  { "info", legation_tool_info, N_("Count what is in a dataset") },
  { "events", legation_tool_events, N_("List the events of a time, a country or a channel") },
  { "date", legation_tool_date, N_("Explain EDTF dates as JSON") },
  { "render", legation_tool_render, N_("Draw the map of a dataset as a picture") },
  { "story", legation_tool_story, N_("Write the slides of a story as PDF, PNG or SVG") },
};

static void
print_help (FILE *file)
{
  fprintf (file, "%s\n  legation-tool %s\n\n%s\n", _("Usage:"), _("COMMAND [ARGUMENT…]"),
           _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (file, "  %-10s %s\n", commands[i].name, _(commands[i].summary));
  fprintf (file, "\n%s\n  --help     %s\n  --version  %s\n\n%s\n", _("Options:"),
           _("Show this help; after a command, the help of it"), _("Show the version"),
           _("The exit status is 0, or 1 if something is wrong, or 2 after a wrong call."));
}

/**
 * legation_tool_take_arguments:
 * @argc: the length of @argv
 * @argv: a command and its arguments
 * @help: the help of the command, in the user's language, which ends with a line end
 * @first: (out): the index of the first argument that is not an option
 * @status: (out): the exit status if there is nothing more to do
 *
 * Reads the options of a command that has none but `--help`.  A single hyphen begins no option: "-"
 * is the standard input, and "-0044" a year.
 *
 * Returns: whether there are arguments to work on
 */
gboolean
legation_tool_take_arguments (int argc, char **argv, const char *help, int *first, int *status)
{
  *first = 1;
  if (argc > 1 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0))
    {
      fputs (help, stdout);
      *status = LEGATION_TOOL_OK;
      return FALSE;
    }
  if (argc > 1 && strcmp (argv[1], "--") == 0)
    *first = 2;
  else if (argc > 1 && g_str_has_prefix (argv[1], "--"))
    {
      fprintf (stderr, _("legation-tool %s: unknown option “%s”"), argv[0], argv[1]);
      fputc ('\n', stderr);
      *first = argc;
    }
  if (*first >= argc)
    {
      fputs (help, stderr);
      *status = LEGATION_TOOL_USAGE;
      return FALSE;
    }
  return TRUE;
}

static int
run_command (int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[0], commands[i].name) == 0)
      {
        g_autofree char *name = g_strconcat ("legation-tool ", argv[0], NULL);

        g_set_prgname (name);
        return commands[i].run (argc, argv);
      }

  fprintf (stderr, _("legation-tool: unknown command “%s”"), argv[0]);
  fputc ('\n', stderr);
  print_help (stderr);
  return LEGATION_TOOL_USAGE;
}

int
main (int argc, char **argv)
{
  /* Set where the translations are not where an installation has them. */
  const char *localedir = g_getenv ("LEGATION_LOCALEDIR");
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LEGATION_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2)
    {
      print_help (stderr);
      return LEGATION_TOOL_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help (stdout);
      return LEGATION_TOOL_OK;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("legation-tool %s\n", LEGATION_VERSION);
      return LEGATION_TOOL_OK;
    }

  status = run_command (argc - 1, argv + 1);
  /* What was not written is not told. */
  return fflush (stdout) == 0 ? status : MAX (status, (int) LEGATION_TOOL_FAILED);
}
