/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool info`: what is in a dataset, in numbers, for people and for scripts. */

#include "config.h"

#include "legation-tool-info.h"
#include "legation-tool.h"

#include <glib/gi18n.h>

#include <stdio.h>

static GOptionContext *
create_context (gboolean *json)
{
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, json, N_("One JSON object to a line, for machines"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (_("FILE…"));

  g_option_context_set_summary (
      context,
      _("Counts what is in datasets: records by kind, by country and by source, the\n"
        "time that they cover, and what disagrees.  “-” is the standard input.\n"
        "Problems go to the standard error; what can be read is counted all the same."));
  g_option_context_set_description (
      context,
      _("Numbers:\n"
        "  Journeys are visits with a delegation; hosted meetings are meetings; all other\n"
        "  events are without travel.  An event counts once, however many it stands for.\n"
        "  A country's journeys from it are those that it sent, and journeys to it those\n"
        "  that stopped there, other than at their origin or in transit.  Statements count\n"
        "  for those they speak of, agreements also for parties that are only possible.\n"
        "  A source's citations may be several for one record.\n"
        "\n"
        "Members of the JSON object:\n"
        "  file, title, focus, asOf        texts; the latter two may be missing\n"
        "  errors, warnings                numbers of problems\n"
        "  period                          first, last: {when, event}, EDTF and the id;\n"
        "                                  withoutEnd: events that go on or have no known end\n"
        "  events                          total, journeys, hostedMeetings, withoutTravel,\n"
        "                                  undated, placeless, notOnMap, byKind, byChannel,\n"
        "                                  byStanding\n"
        "  statements                      total, context, byKind\n"
        "  people                          total, titles\n"
        "  agreements, organizations       total, byKind\n"
        "  figures                         total, byQualifier\n"
        "  places                          total, byPrecision\n"
        "  relationships                   total, byGroup\n"
        "  sources                         total, byReliability\n"
        "  eras                            total\n"
        "  stories                         total, steps\n"
        "  notes                           total, applicable, byKind\n"
        "  disagreements                   number of pairs of records\n"
        "  byCountry                       {ISO code: {events, journeysTo, journeysFrom,\n"
        "                                  statements, agreements, figures}}\n"
        "  bySource                        {id: {number, reliability, citations, records,\n"
        "                                  byKind}}\n"
        "Each by… has all words of the format, also those that nothing has.\n"
        "\n"
        "The exit status is 0, or 1 if something is wrong with a dataset, or 2 after a\n"
        "wrong call."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
print_json (JsonObject *info)
{
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autofree char *json = NULL;

  json_node_init_object (node, info);
  json = json_to_string (node, FALSE);
  printf ("%s\n", json);
}

/* Returns: whether there was a dataset in @file, and nothing wrong with it. */
static gboolean
inform (const char *file, LegationGazetteer *gazetteer, gboolean as_json, gboolean is_next)
{
  const char *name = legation_tool_get_file_name (file);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (JsonObject) info = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = legation_tool_read_file (file, &error);

  if (bytes == NULL)
    {
      fprintf (stderr, "%s: %s\n", name, error->message);
      return FALSE;
    }

  dataset = legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, &report, NULL);
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      g_autofree char *line
          = legation_problem_to_line (legation_report_get_problem (report, i), name);

      fprintf (stderr, "%s\n", line);
    }
  if (dataset == NULL)
    return FALSE;

  info = legation_tool_info_count (dataset, report, name);
  if (as_json)
    {
      print_json (info);
    }
  else
    {
      g_autofree char *text
          = legation_tool_info_print (info, gazetteer, g_get_language_names ()[0]);

      printf ("%s%s", is_next ? "\n" : "", text);
    }
  return legation_report_count (report, LEGATION_SEVERITY_ERROR) == 0;
}

/**
 * legation_tool_info:
 * @argc: the length of @argv
 * @argv: the command's name, options and the names of files
 *
 * Prints the numbers of each dataset; see legation_tool_info_count().
 *
 * Returns: %LEGATION_TOOL_OK if there are no errors in any
 */
int
legation_tool_info (int argc, char **argv)
{
  gboolean as_json = FALSE;
  g_autoptr (GOptionContext) context = create_context (&as_json);
  g_autoptr (LegationGazetteer) gazetteer = NULL;
  g_autoptr (GError) error = NULL;
  int status = LEGATION_TOOL_OK;
  int first = 1;

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("legation-tool info: %s\n", error->message);
      return LEGATION_TOOL_USAGE;
    }
  if (argc > 1 && g_str_equal (argv[1], "--"))
    first = 2;
  if (first >= argc)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return LEGATION_TOOL_USAGE;
    }

  gazetteer = legation_tool_load_gazetteer ();
  for (int i = first; i < argc; i++)
    if (!inform (argv[i], gazetteer, as_json, i > first))
      status = LEGATION_TOOL_FAILED;
  return status;
}
