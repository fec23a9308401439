/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool info`: what is in a dataset, in numbers, for people and for scripts. */

#include "config.h"

#include "legation-tool-info.h"
#include "legation-tool.h"

#include <glib/gi18n.h>

#include <stdio.h>
#include <string.h>

/* The widest line of the help, and where the second column of its table begins. */
#define WIDTH 80
#define COLUMN 29

/* What is counted how; marked for translation here and translated where it is shown. */
static const char *const remarks[] = {
  N_("Journeys are visits with a delegation; hosted meetings are meetings; all other events are "
     "without travel.  An event counts once, however many it stands for."),
  N_("A country’s journeys from it are those that it sent, and journeys to it those that stopped "
     "there, other than at their origin or in transit.  Statements count for those they speak of, "
     "agreements also for parties that are only possible."),
  N_("A source’s citations may be several for one record."),
};

/**
 * Member: a line of the table of the JSON object.
 * @members: (nullable): what the object has in it
 * @remark: (nullable): what is to be said of it, marked for translation
 */
typedef struct
{
  const char *names;
  const char *members;
  const char *remark;
} Member;

static const Member members[] = {
  { "file, title, focus, asOf", NULL, N_("texts; the latter two may be missing") },
  { "errors, warnings", NULL, N_("numbers of problems") },
  { "period", "first, last: {when, event}; withoutEnd",
    N_("EDTF and the id of an event; how many events go on or have no known end") },
  { "events",
    "total, journeys, hostedMeetings, withoutTravel, undated, placeless, notOnMap, byKind, "
    "byChannel, byStanding",
    NULL },
  { "statements", "total, context, byKind", NULL },
  { "people", "total, titles", NULL },
  { "agreements, organizations", "total, byKind", NULL },
  { "figures", "total, byQualifier", NULL },
  { "places", "total, byPrecision", NULL },
  { "relationships", "total, byGroup", NULL },
  { "sources", "total, byReliability", NULL },
  { "eras", "total", NULL },
  { "stories", "total, steps", NULL },
  { "notes", "total, applicable, byKind", NULL },
  { "disagreements", NULL, N_("number of pairs of records") },
  { "byCountry", "events, journeysTo, journeysFrom, statements, agreements, figures",
    N_("for each country, by its ISO code") },
  { "bySource", "number, reliability, citations, records, byKind",
    N_("for each source, by its id") },
};

/* Appends the words of @words, in lines that begin at @indent; the first one has got to @column. */
static void
append_wrapped (GString *text, const char *words, guint indent, guint column)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      guint width = (guint) g_utf8_strlen (list[i], -1);

      if (column > indent && column + 1 + width > WIDTH)
        {
          g_string_append_c (text, '\n');
          column = 0;
        }
      else if (column > indent)
        {
          g_string_append_c (text, ' ');
          column++;
        }
      for (; column < indent; column++)
        g_string_append_c (text, ' ');
      g_string_append (text, list[i]);
      column += width;
    }
  g_string_append_c (text, '\n');
}

static void
append_member (GString *text, const Member *member)
{
  g_string_append_printf (text, "  %s", member->names);
  if (member->members != NULL)
    append_wrapped (text, member->members, COLUMN, 2 + (guint) strlen (member->names));
  if (member->remark != NULL)
    append_wrapped (text, _(member->remark), COLUMN,
                    member->members != NULL ? 0 : 2 + (guint) strlen (member->names));
}

/* Returns: (transfer full): what stands under the options. */
static char *
build_description (void)
{
  GString *text = g_string_new (_("Numbers:"));

  g_string_append_c (text, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    append_wrapped (text, _(remarks[i]), 2, 0);
  g_string_append_printf (text, "\n%s\n", _("Members of the JSON object:"));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    append_member (text, &members[i]);
  append_wrapped (text, _("Each by… has all words of the format, also "
                          "those that nothing has."), 0, 0);
  g_string_append_c (text, '\n');
  append_wrapped (text, _("The exit status is 0, or 1 if something is wrong with a dataset, or 2 "
                          "after a wrong call."), 0, 0);
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static char *
build_summary (void)
{
  GString *text = g_string_new (NULL);

  append_wrapped (text, _("Counts what is in datasets: records by kind, by country and by source, "
                          "the time that they cover, and what disagrees.  “-” is the standard "
                          "input."), 0, 0);
  append_wrapped (text, _("Problems go to the standard error; what can be read is counted all the "
                          "same."), 0, 0);
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static GOptionContext *
create_context (gboolean *json)
{
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, json, N_("One JSON object to a line, for machines"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (_("FILE…"));
  g_autofree char *summary = build_summary ();
  g_autofree char *description = build_description ();

  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
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
  g_autoptr (LegationDataset) dataset = legation_tool_load (file, gazetteer, &report);
  g_autoptr (JsonObject) info = NULL;

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
