/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records in words.  Nothing here looks anything up: names of countries are the session's. */

#include "config.h"

#include "legation-phrases.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

/**
 * legation_event_find_place_gap: why an event that the map leaves out is left out.
 * @event: one of which legation_event_is_drawn() says no
 */
LegationPlaceGap
legation_event_find_place_gap (const LegationEvent *event)
{
  gboolean only_regions = TRUE, only_origins = TRUE;

  if (event->standing == LEGATION_STANDING_DID_NOT_HAPPEN)
    return LEGATION_PLACE_GAP_DID_NOT_HAPPEN;
  if (event->type != LEGATION_EVENT_VISIT && event->type != LEGATION_EVENT_MEETING)
    return LEGATION_PLACE_GAP_NO_DELEGATION;
  if (event->n_stops == 0)
    return LEGATION_PLACE_GAP_NO_PLACE;

  for (guint i = 0; i < event->n_stops; i++)
    {
      if (event->stops[i].role == LEGATION_ROLE_ORIGIN)
        continue;
      only_origins = FALSE;
      if (event->stops[i].place->precision != LEGATION_PLACE_REGION)
        only_regions = FALSE;
    }
  if (event->count == 0)
    return only_regions && !only_origins ? LEGATION_PLACE_GAP_UNKNOWN_VISITS
                                         : LEGATION_PLACE_GAP_UNKNOWN_NUMBER;
  if (only_origins)
    return LEGATION_PLACE_GAP_NO_DESTINATION;

  return only_regions ? LEGATION_PLACE_GAP_REGION : LEGATION_PLACE_GAP_NO_PLACE;
}

/** legation_place_gap_describe: Returns: the reason in words, to follow a title. */
const char *
legation_place_gap_describe (LegationPlaceGap gap)
{
  switch (gap)
    {
    case LEGATION_PLACE_GAP_REGION:
      return _("only a region is stated");
    case LEGATION_PLACE_GAP_NO_DESTINATION:
      return _("destination not stated");
    case LEGATION_PLACE_GAP_DID_NOT_HAPPEN:
      return _("did not happen");
    case LEGATION_PLACE_GAP_NO_DELEGATION:
      return _("not a delegation: on the timeline only");
    case LEGATION_PLACE_GAP_UNKNOWN_NUMBER:
      return _("number not stated");
    case LEGATION_PLACE_GAP_UNKNOWN_VISITS:
      return _("number and country not stated");
    case LEGATION_PLACE_GAP_NO_PLACE:
    default:
      return _("no place in the data");
    }
}

/**
 * legation_event_describe_date: an event's date for the date column of a list.
 *
 * Returns: (transfer full): the text
 */
char *
legation_event_describe_date (const LegationEvent *event)
{
  if (event->when == NULL)
    return g_strdup (_("not dated"));

  return legation_date_to_display (event->when, LEGATION_DATE_STYLE_SHORT);
}

/**
 * legation_record_is_our_reading: whether what stands at @pointer is read by us out of sources that
 * say it in other words, like “last week”, and is still as they are read.
 *
 * Returns: whether it is
 */
gboolean
legation_record_is_our_reading (const LegationRecord *record, const char *pointer)
{
  if (!legation_record_is_derived (record, pointer))
    return FALSE;
  for (guint i = 0; i < record->n_notes; i++)
    if (legation_note_is_applied (&record->notes[i], record)
        && json_object_has_member (record->notes[i].set, pointer))
      return FALSE;

  return TRUE;
}

/**
 * legation_event_describe_part: what those did whom an event names beside delegation and hosts; of an
 * absence they are those who were not there.
 * @heading: for a heading, or else for a line on one of them
 */
const char *
legation_event_describe_part (const LegationEvent *event, gboolean heading)
{
  if (event->standing == LEGATION_STANDING_EXPECTED
      || event->standing == LEGATION_STANDING_DID_NOT_HAPPEN)
    return heading ? _("Was to take part") : _("was to take part");
  if (event->type == LEGATION_EVENT_ABSENCE)
    return heading ? _("Stayed away") : _("stayed away");

  return heading ? _("Took part") : _("took part");
}

/** legation_note_is_applied: whether a record is as one of its notes sets it. */
gboolean
legation_note_is_applied (const LegationNote *note, const LegationRecord *record)
{
  return record->n_applied > 0 && legation_note_is_applicable (note);
}

static char *
format_number (double value)
{
  double size = fabs (value);

  /* Translators: %s is a number like “20” or “1.5”. */
  if (size >= 1e9 && fmod (size, 1e7) == 0.0)
    {
      g_autofree char *number = g_strdup_printf ("%g", value / 1e9);
      return g_strdup_printf (_("%s billion"), number);
    }
  if (size >= 1e6 && fmod (size, 1e4) == 0.0)
    {
      g_autofree char *number = g_strdup_printf ("%g", value / 1e6);
      /* Translators: %s is a number like “20” or “1.5”. */
      return g_strdup_printf (_("%s million"), number);
    }
  if (size < 1e15 && value == floor (value))
    return g_strdup_printf ("%'" G_GINT64_FORMAT, (gint64) value);

  return g_strdup_printf ("%g", value);
}

/**
 * legation_figure_describe_value: the number with what the source says of its exactness:
 * “below 20 million”, “about 40”.
 *
 * Returns: (transfer full): the text
 */
char *
legation_figure_describe_value (const LegationFigure *figure)
{
  g_autofree char *number = format_number (figure->value);

  switch (figure->qualifier)
    {
    case LEGATION_FIGURE_BELOW:
      /* Translators: %s is a number. */
      return g_strdup_printf (_("below %s"), number);
    case LEGATION_FIGURE_ABOVE:
      /* Translators: %s is a number. */
      return g_strdup_printf (_("more than %s"), number);
    case LEGATION_FIGURE_ABOUT:
      /* Translators: %s is a number. */
      return g_strdup_printf (C_ ("number", "about %s"), number);
    case LEGATION_FIGURE_NEARLY:
      /* Translators: %s is a number. */
      return g_strdup_printf (_("nearly %s"), number);
    case LEGATION_FIGURE_EXACT:
    default:
      return g_steal_pointer (&number);
    }
}

/**
 * legation_figure_describe_terms: a figure's unit, and when it held: “USD, 2023”, “USD; date not
 * stated”.
 *
 * Returns: (transfer full): the text
 */
char *
legation_figure_describe_terms (const LegationFigure *figure)
{
  gboolean has_unit = figure->unit != NULL && *figure->unit != '\0';
  g_autofree char *date = NULL;

  if (figure->as_of == NULL)
    /* Translators: %s is a unit like “USD”. */
    return has_unit ? g_strdup_printf (_("%s; date not stated"), figure->unit)
                    : g_strdup (_("date not stated"));

  date = legation_date_to_display (figure->as_of, LEGATION_DATE_STYLE_SHORT);

  return has_unit ? g_strdup_printf ("%s, %s", figure->unit, date) : g_steal_pointer (&date);
}

/** legation_statement_is_opinion: whether it is held by somebody, and has to be told as theirs. */
gboolean
legation_statement_is_opinion (const LegationStatement *statement)
{
  const gboolean held = statement->holder != NULL && *statement->holder != '\0';

  return statement->type == LEGATION_STATEMENT_ASSESSMENT
         || (held
             && (statement->type == LEGATION_STATEMENT_CONSTRAINT
                 || statement->type == LEGATION_STATEMENT_OUTLOOK));
}

/**
 * legation_locator_quote: the first words of a passage, as a quotation that goes on.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for no locator
 */
char *
legation_locator_quote (const char *locator)
{
  g_autofree char *words = NULL;

  if (locator == NULL)
    return NULL;
  words = g_strstrip (g_strdup (locator));
  if (*words == '\0')
    return NULL;

  /* Translators: %s are the first words of a passage, quoted. */
  if (g_str_has_suffix (words, "…") || g_str_has_suffix (words, "..."))
    return g_strdup_printf (_("“%s”"), words);

  /* Translators: %s are the first words of a passage, quoted; the passage goes on. */
  return g_strdup_printf (_("“%s …”"), words);
}

/**
 * legation_text_join: joins texts with the dot that stands between facts on one line.
 * @...: (nullable): texts, ended by %NULL; empty ones are left out
 *
 * Returns: (transfer full): the text
 */
char *
legation_text_join (const char *first, ...)
{
  GString *text = g_string_new (NULL);
  va_list list;

  va_start (list, first);
  for (const char *part = first; part != NULL; part = va_arg (list, const char *))
    {
      if (*part == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      g_string_append (text, part);
    }
  va_end (list);

  return g_string_free (text, FALSE);
}

/**
 * legation_source_describe: who wrote it, where and when, on one line.
 *
 * Returns: (transfer full): the text, empty where nothing is known
 */
char *
legation_source_describe (const LegationSource *source)
{
  g_autofree char *issued = NULL;

  if (source->issued != NULL)
    issued = legation_date_to_display (source->issued, LEGATION_DATE_STYLE_LONG);

  return legation_text_join (source->author != NULL ? source->author : "",
                             source->container != NULL ? source->container : "",
                             issued != NULL ? issued : "", NULL);
}

/** legation_stop_describe_basis: Returns: (nullable): how it is known, %NULL where it is stated. */
const char *
legation_stop_describe_basis (const LegationStop *stop)
{
  switch (stop->basis)
    {
    case LEGATION_BASIS_INFERRED:
      return stop->role == LEGATION_ROLE_ORIGIN ? _("inferred from nationality") : _("inferred");
    case LEGATION_BASIS_UNKNOWN:
      return _("basis unknown");
    case LEGATION_BASIS_STATED:
    default:
      return NULL;
    }
}

/** legation_order_describe: Returns: what is known of the order of an itinerary's stops. */
const char *
legation_order_describe (LegationOrder order)
{
  switch (order)
    {
    case LEGATION_ORDER_STATED:
      return _("order stated");
    case LEGATION_ORDER_LISTED:
      return _("order only that of listing");
    case LEGATION_ORDER_UNKNOWN:
    default:
      return _("order unknown");
    }
}

/**
 * legation_event_describe_standing: “stated in 2 sources”, “implied in 1 source”.
 * @n_sources: how many sources the event cites
 *
 * Returns: (transfer full): the text
 */
char *
legation_event_describe_standing (const LegationEvent *event, guint n_sources)
{
  switch (event->standing)
    {
    case LEGATION_STANDING_STATED:
      return g_strdup_printf (ngettext ("stated in %u source", "stated in %u sources", n_sources),
                              n_sources);
    case LEGATION_STANDING_IMPLIED:
      return g_strdup_printf (ngettext ("implied in %u source", "implied in %u sources", n_sources),
                              n_sources);
    case LEGATION_STANDING_EXPECTED:
      return g_strdup_printf (ngettext ("expected in %u source",
                                        "expected in %u sources", n_sources), n_sources);
    case LEGATION_STANDING_DISPUTED:
      return g_strdup_printf (ngettext ("disputed, %u source", "disputed, %u sources", n_sources),
                              n_sources);
    case LEGATION_STANDING_DID_NOT_HAPPEN:
    default:
      return g_strdup_printf (ngettext ("did not happen, %u source",
                                        "did not happen, %u sources", n_sources), n_sources);
    }
}
