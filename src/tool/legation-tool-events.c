/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool events`: the events that pass the filter of the program, with how surely each does. */

#include "config.h"

#include "legation-tool-events.h"

#include "legation-data.h"
#include "legation-facets.h"
#include "legation-loader.h"
#include "legation-tool.h"

#include <glib/gi18n.h>

#include <stdio.h>

#define NONE "none"

typedef struct
{
  char *from;
  char *to;
  char **countries;
  char **channels;
  char *format;
  gboolean certain;
  gboolean as_csv;
  LegationSpan span;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->from);
  g_free (self->to);
  g_strfreev (self->countries);
  g_strfreev (self->channels);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static GOptionContext *
create_context (Options *self)
{
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from, N_("First date"), N_("EDTF") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to, N_("Last date"), N_("EDTF") },
    { "country", 'c', 0, G_OPTION_ARG_STRING_ARRAY, &self->countries,
      N_("Only events of a country; may be repeated"),
      N_("CC") },
    { "channel", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->channels,
      N_("Only events of a channel; may be repeated"),
      N_("CHANNEL") },
    { "certain", 0, 0, G_OPTION_ARG_NONE, &self->certain,
      N_("Leave out what was only possibly in that time"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format,
      N_("JSON, an object to a line (default), or comma-separated values"), "json|csv" },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (_("[FILE]"));
  g_autofree char *description = g_strdup_printf (
    "%s\n  relation   %s\n  when       %s\n  count      %s\n  countries  %s\n  places     %s\n"
    "  sources    %s\n  %s\n\n%s\n%s",
    _("Members of the JSON object, and fields of comma-separated values:"),
    _("“certainly” or “possibly” in that time"),
    _("EDTF; missing where no source gives a date"),
    _("how many of it there were, or “unknown”"),
    _("ISO codes of those that it concerns"), _("ids of the places of its itinerary"),
    _("ids of the sources cited"),
    _("id, title, kind, channel, standing: as in the dataset; channel may be missing"),
    _("A country is an ISO code, or “none” for events of no country but the dataset’s own; a "
      "channel\nis a word of the format such as party, or “none”."),
    _("What has no date is in no time: it is printed only without --from and --to.\n"
      "Comma-separated values are as RFC 4180 has them, in UTF-8; lists have a space between two."));

  g_option_context_set_summary (
    context, _("Lists the events of a dataset, the built-in one unless FILE names another, by "
               "date.\n“-” is the standard input."));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

/* Puts codes into capitals, and the word for none into the value for it. */
static gboolean
read_countries (Options *self, LegationGazetteer *gazetteer, GError **error)
{
  for (guint i = 0; self->countries != NULL && self->countries[i] != NULL; i++)
    {
      g_autofree char *text = g_steal_pointer (&self->countries[i]);

      self->countries[i] = g_str_equal (text, NONE) ? g_strdup (LEGATION_FACET_VALUE_NONE)
                                                    : g_ascii_strup (text, -1);
      if (g_str_equal (text, NONE) || legation_gazetteer_has_country (gazetteer, self->countries[i]))
        continue;
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--country: expected the ISO code of a country such as VN, or none, found “%s”"),
                   text);
      return FALSE;
    }

  return TRUE;
}

static char *
list_channel_words (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (int i = LEGATION_CHANNEL_NONE + 1; i < LEGATION_N_CHANNELS; i++)
    g_strv_builder_add (builder, legation_word_get_nick (LEGATION_WORD_CHANNEL, i));
  words = g_strv_builder_end (builder);

  return g_strjoinv (", ", words);
}

static gboolean
read_channels (Options *self, GError **error)
{
  for (guint i = 0; self->channels != NULL && self->channels[i] != NULL; i++)
    {
      g_autofree char *words = NULL;
      int channel;

      if (legation_word_parse (LEGATION_WORD_CHANNEL, self->channels[i], &channel))
        {
          if (channel != LEGATION_CHANNEL_NONE)
            continue;
          g_free (self->channels[i]);
          self->channels[i] = g_strdup (LEGATION_FACET_VALUE_NONE);
          continue;
        }
      words = list_channel_words ();
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--channel: expected %s or none, found “%s”"), words, self->channels[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_options (Options *self, LegationGazetteer *gazetteer, GError **error)
{
  self->as_csv = g_strcmp0 (self->format, "csv") == 0;
  if (self->format != NULL && !self->as_csv && !g_str_equal (self->format, "json"))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--format: expected json or csv, found “%s”"), self->format);
      return FALSE;
    }

  return legation_tool_parse_span (self->from, self->to, &self->span, error)
         && read_countries (self, gazetteer, error) && read_channels (self, error);
}

static void
print_events (LegationDataset *dataset, LegationGazetteer *gazetteer, const Options *options)
{
  g_autoptr (LegationSession) session = legation_session_new (dataset, gazetteer, "en");
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const LegationEvent *const *events = legation_dataset_get_events_by_date (dataset, &n);

  legation_session_set_facet (session, LEGATION_FACET_COUNTRY,
                              (const char *const *) options->countries);
  legation_session_set_facet (session, LEGATION_FACET_CHANNEL,
                              (const char *const *) options->channels);
  if (options->as_csv)
    legation_tool_events_append_csv_head (text);
  for (guint i = 0; i < n; i++)
    {
      const LegationRelation relation = legation_event_relate (events[i], options->span);

      if (!legation_session_admits (session, events[i]) || relation == LEGATION_RELATION_NO
          || (relation == LEGATION_RELATION_POSSIBLE && options->certain))
        continue;
      if (options->as_csv)
        legation_tool_events_append_csv (text, events[i], relation);
      else
        legation_tool_events_append_json (text, events[i], relation);
    }
  fwrite (text->str, 1, text->len, stdout);
}

/* Prints what can be read of a file.  Returns: whether nothing is wrong with it. */
static gboolean
list_events (const char *file, LegationGazetteer *gazetteer, const Options *options)
{
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = legation_tool_load (file, gazetteer, &report);

  if (dataset == NULL)
    return FALSE;
  print_events (dataset, gazetteer, options);

  return legation_report_count (report, LEGATION_SEVERITY_ERROR) == 0;
}

/**
 * legation_tool_events: the command `events`.
 * @argc: the length of @argv
 * @argv: the command's name, options and the name of a file
 *
 * Prints the events that pass the options, by date, those without one last.
 *
 * Returns: a #LegationToolStatus
 */
int
legation_tool_events (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_autoptr (GOptionContext) context = create_context (&options);
  g_autoptr (LegationGazetteer) gazetteer = NULL;
  g_autoptr (GError) error = NULL;
  int first = 1;

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("legation-tool events: %s\n", error->message);
      return LEGATION_TOOL_USAGE;
    }
  if (argc > 1 && g_str_equal (argv[1], "--"))
    first = 2;
  if (argc > first + 1)
    {
      g_printerr (_("legation-tool events: one dataset is listed, found “%s” and “%s”\n"),
                  argv[first], argv[first + 1]);
      return LEGATION_TOOL_USAGE;
    }
  gazetteer = legation_tool_load_gazetteer ();
  if (!read_options (&options, gazetteer, &error))
    {
      g_printerr ("legation-tool events: %s\n", error->message);
      return LEGATION_TOOL_USAGE;
    }

  return list_events (argc > first ? argv[first] : NULL, gazetteer, &options)
           ? LEGATION_TOOL_OK
           : LEGATION_TOOL_FAILED;
}
