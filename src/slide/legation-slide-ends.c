/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first and the last slide: what the story is and what it is made from, and all its sources. */

#include "config.h"

#include "legation-reference.h"
#include "legation-slide-private.h"

#include <glib/gi18n.h>

#define TITLE_CARD_WIDTH 860.0
/* Of the slide, at most: the map is to be seen, too. */
#define MOST_SHARE 0.52
#define LEAST_CARD_WIDTH 560.0
#define DATASET_SIZE 26.0
#define TITLE_SIZE 62.0
#define SUMMARY_SIZE 34.0
#define SMALL_SIZE 26.0
#define GAP 18.0

#define SOURCES_CARD_WIDTH 1080.0
#define HEADING_SIZE 44.0
#define SOURCE_SIZE 28.0
#define MAP_SIZE 22.0
#define NUMBER_INDENT 62.0
/* Text is not made smaller than that where sources can be left out instead. */
#define READABLE_FACTOR 0.55
#define LEAST_FACTOR 0.05
#define FACTOR_STEP 0.94

typedef void (*Compose) (LegationSlideCard *card,
                         const LegationSlideBrush *brush,
                         GPtrArray *sources,
                         guint n_listed);

/* “October 2025 · 5 sources” */
static char *
describe_state (const LegationSlideBrush *brush, GPtrArray *sources)
{
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (brush->session));
  g_autofree char *count
    = g_strdup_printf (ngettext ("%u source", "%u sources", sources->len), sources->len);
  g_autofree char *when = NULL;

  if (header->as_of == NULL)
    return g_steal_pointer (&count);
  when = legation_date_to_display (header->as_of, LEGATION_DATE_STYLE_LONG);

  /* Translators: how old the data is and what it rests on: “As of October 2025 · 5 sources”. */
  return g_strdup_printf (_("As of %s · %s"), when, count);
}

static void
compose_title (LegationSlideCard *card,
               const LegationSlideBrush *brush,
               GPtrArray *sources,
               guint n_listed)
{
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (brush->session));
  const LegationStory *story = brush->slide->story;
  g_autofree char *state = describe_state (brush, sources);

  _legation_slide_card_add_text (card, header->title, DATASET_SIZE, PANGO_WEIGHT_BOLD,
                                 LEGATION_SLIDE_TONE_QUIET, 0.0);
  _legation_slide_card_add_gap (card, GAP / 2.0);
  _legation_slide_card_add_text (card, story->record.name, TITLE_SIZE, PANGO_WEIGHT_ULTRABOLD,
                                 LEGATION_SLIDE_TONE_PLAIN, 0.0);
  if (*story->summary != '\0')
    {
      _legation_slide_card_add_gap (card, GAP);
      _legation_slide_card_add_text (card, story->summary, SUMMARY_SIZE, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_PLAIN, 0.0);
    }
  _legation_slide_card_add_gap (card, GAP);
  _legation_slide_card_add_rule (card);
  _legation_slide_card_add_gap (card, GAP);
  if (header->description != NULL && *header->description != '\0')
    {
      _legation_slide_card_add_text (card, header->description, SMALL_SIZE, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_QUIET, 0.0);
      _legation_slide_card_add_gap (card, GAP / 2.0);
    }
  _legation_slide_card_add_text (card, state, SMALL_SIZE, PANGO_WEIGHT_BOLD,
                                 LEGATION_SLIDE_TONE_QUIET, 0.0);
}

static void
compose_sources (LegationSlideCard *card,
                 const LegationSlideBrush *brush,
                 GPtrArray *sources,
                 guint n_listed)
{
  _legation_slide_card_add_text (card, _("Sources"), HEADING_SIZE, PANGO_WEIGHT_ULTRABOLD,
                                 LEGATION_SLIDE_TONE_PLAIN, 0.0);
  if (sources->len == 0)
    _legation_slide_card_add_text (card, _("This story names no sources"), SOURCE_SIZE,
                                   PANGO_WEIGHT_NORMAL, LEGATION_SLIDE_TONE_QUIET, 0.0);
  for (guint i = 0; i < n_listed; i++)
    {
      const LegationSource *source = g_ptr_array_index (sources, i);
      g_autofree char *number = g_strdup_printf ("[%u]", source->number);
      g_autofree char *note = legation_source_to_note (source, NULL, LEGATION_REFERENCE_PLAIN);
      double top;

      _legation_slide_card_add_gap (card, GAP);
      top = card->y;
      _legation_slide_card_add_text (card, number, SOURCE_SIZE, PANGO_WEIGHT_BOLD,
                                     LEGATION_SLIDE_TONE_PLAIN, 0.0);
      card->y = top;
      _legation_slide_card_add_text (card, note, SOURCE_SIZE, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_PLAIN, NUMBER_INDENT);
    }
  if (n_listed < sources->len)
    {
      const guint n = sources->len - n_listed;
      g_autofree char *rest
        /* Translators: below a list: how many sources there was no room for. */
        = g_strdup_printf (ngettext ("and %u more source", "and %u more sources", n), n);

      _legation_slide_card_add_gap (card, GAP);
      _legation_slide_card_add_text (card, rest, SOURCE_SIZE, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_QUIET, NUMBER_INDENT);
    }
  _legation_slide_card_add_gap (card, GAP);
  _legation_slide_card_add_text (card, _("Map: Natural Earth · borders approximate"), MAP_SIZE,
                                 PANGO_WEIGHT_NORMAL, LEGATION_SLIDE_TONE_QUIET, 0.0);
}

/* As large as there is room for; where it would become too small to read, with fewer sources. */
static void
fit (LegationSlideCard *card,
     const LegationSlideBrush *brush,
     GPtrArray *sources,
     LegationSlideRect room,
     double width,
     Compose compose)
{
  guint n_listed = sources->len;
  double factor = 1.0;

  for (;;)
    {
      _legation_slide_card_init (card, brush, MIN (width, room.width), factor);
      compose (card, brush, sources, n_listed);
      if (_legation_slide_card_get_height (card) <= room.height || factor < LEAST_FACTOR)
        return;
      _legation_slide_card_clear (card);
      if (compose == compose_sources && factor < READABLE_FACTOR && n_listed > 0)
        n_listed--;
      else
        factor *= FACTOR_STEP;
    }
}

static LegationSlideRect
draw (const LegationSlideBrush *brush, LegationSlideRect room, double width, Compose compose)
{
  g_autoptr (GPtrArray) sources = _legation_slide_list_sources (brush->session, brush->slide);
  LegationSlideCard card;
  LegationSlideRect rect;

  fit (&card, brush, sources, room, width, compose);
  rect = _legation_slide_card_draw (&card, room.x, room.y);
  _legation_slide_card_clear (&card);

  return rect;
}

/** _legation_slide_draw_title: as _legation_slide_draw_caption(), of the first slide. */
LegationSlideRect
_legation_slide_draw_title (const LegationSlideBrush *brush,
                            LegationSlideRect room,
                            GPtrArray *words)
{
  g_autoptr (GPtrArray) sources = _legation_slide_list_sources (brush->session, brush->slide);
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (brush->session));

  g_ptr_array_add (words, g_strdup (brush->slide->story->record.name));
  if (*brush->slide->story->summary != '\0')
    g_ptr_array_add (words, g_strdup (brush->slide->story->summary));
  g_ptr_array_add (words, g_strdup (header->title));
  g_ptr_array_add (words, describe_state (brush, sources));

  return draw (brush, room, MIN (TITLE_CARD_WIDTH, MAX (brush->width * MOST_SHARE, LEAST_CARD_WIDTH)),
               compose_title);
}

/** _legation_slide_draw_closing: as _legation_slide_draw_caption(), of the last slide. */
LegationSlideRect
_legation_slide_draw_closing (const LegationSlideBrush *brush,
                              LegationSlideRect room,
                              GPtrArray *words)
{
  g_autoptr (GPtrArray) sources = _legation_slide_list_sources (brush->session, brush->slide);

  g_ptr_array_add (words, g_strdup (_("Sources")));
  for (guint i = 0; i < sources->len; i++)
    {
      const LegationSource *source = g_ptr_array_index (sources, i);
      g_autofree char *note = legation_source_to_note (source, NULL, LEGATION_REFERENCE_PLAIN);

      g_ptr_array_add (words, g_strdup_printf ("[%u] %s", source->number, note));
    }

  return draw (brush, room, SOURCES_CARD_WIDTH, compose_sources);
}
