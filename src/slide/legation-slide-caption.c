/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of a step: when, what, and the events that it speaks of.  Where room is short, events are
 * counted instead of listed; then the card becomes wider, and at last its text smaller. */

#include "config.h"

#include "legation-slide-private.h"
#include "legation-time-words.h"

#include <glib/gi18n.h>

#define CARD_WIDTH 610.0
#define WIDE_CARD_WIDTH 780.0
/* Of the slide, at most. */
#define WIDE_SHARE 0.46
#define LEAST_FACTOR 0.05
/* More rows never fit. */
#define MOST_ROWS 16u
#define FACTOR_STEP 0.94

#define DATE_SIZE 24.0
#define TITLE_SIZE 44.0
/* A 36th of the height. */
#define CAPTION_SIZE 30.0
#define NAME_SIZE 26.0
#define WHEN_SIZE 22.0
#define BADGE_SIZE 36.0
#define ROW_INDENT 54.0
#define ROW_GAP 13.0
/* Of the rows, where they are many. */
#define DENSE 0.84
#define GAP 14.0

typedef struct
{
  const LegationSlideBrush *brush;
  const LegationStep *step;
  GPtrArray *events;
  char *time;    /* nullable */
  char *missing; /* nullable: what is not to be seen */
} Caption;

static void
add_event (LegationSlideCard *card, const LegationEvent *event, double density)
{
  g_autofree char *when = _legation_slide_describe_event (event);
  const double top = card->y;
  double line;

  line = _legation_slide_card_add_text (card, event->record.name, NAME_SIZE * density,
                                        PANGO_WEIGHT_SEMIBOLD, LEGATION_SLIDE_TONE_PLAIN,
                                        ROW_INDENT * density);
  _legation_slide_card_add_text (card, when, WHEN_SIZE * density, PANGO_WEIGHT_NORMAL,
                                 LEGATION_SLIDE_TONE_QUIET, ROW_INDENT * density);
  _legation_slide_card_add_badge (card, event, BADGE_SIZE * density, top + line * 0.85);
}

static char *
count_rest (guint n_rest, guint n_listed)
{
  if (n_listed == 0)
    /* Translators: how many events a slide speaks of where there is no room to list them. */
    return g_strdup_printf (ngettext ("%u event", "%u events", n_rest), n_rest);

  /* Translators: below a list: how many events there was no room for. */
  return g_strdup_printf (ngettext ("and %u more event", "and %u more events", n_rest), n_rest);
}

/* @density: of the rows: less than 1 where they are many */
static void
add_events (LegationSlideCard *card, GPtrArray *events, guint n_listed, double density)
{
  if (events->len == 0)
    return;
  _legation_slide_card_add_gap (card, GAP + 2.0);
  _legation_slide_card_add_rule (card);
  _legation_slide_card_add_gap (card, GAP);
  for (guint i = 0; i < n_listed; i++)
    {
      if (i > 0)
        _legation_slide_card_add_gap (card, ROW_GAP * density);
      add_event (card, g_ptr_array_index (events, i), density);
    }
  if (n_listed < events->len)
    {
      g_autofree char *rest = count_rest (events->len - n_listed, n_listed);

      if (n_listed > 0)
        _legation_slide_card_add_gap (card, ROW_GAP);
      _legation_slide_card_add_text (card, rest, WHEN_SIZE, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_QUIET, n_listed > 0 ? ROW_INDENT : 0.0);
    }
}

static char *
word_note (const LegationNote *note)
{
  /* Translators: a remark of the dataset's editors, not of a source. */
  return g_strdup_printf (_("Our note: %s"), note->text);
}

static void
compose (LegationSlideCard *card,
         const Caption *caption,
         double width,
         double factor,
         guint n_listed,
         double density)
{
  const LegationStep *step = caption->step;

  _legation_slide_card_init (card, caption->brush, width, factor);
  if (caption->time != NULL)
    _legation_slide_card_add_text (card, caption->time, DATE_SIZE, PANGO_WEIGHT_BOLD,
                                   LEGATION_SLIDE_TONE_QUIET, 0.0);
  _legation_slide_card_add_text (card, step->record.name, TITLE_SIZE, PANGO_WEIGHT_ULTRABOLD,
                                 LEGATION_SLIDE_TONE_PLAIN, 0.0);
  if (*step->caption != '\0')
    {
      _legation_slide_card_add_gap (card, GAP);
      _legation_slide_card_add_text (card, step->caption, CAPTION_SIZE, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_PLAIN, 0.0);
    }
  for (guint i = 0; i < step->record.n_notes; i++)
    {
      g_autofree char *text = word_note (&step->record.notes[i]);

      _legation_slide_card_add_gap (card, GAP);
      _legation_slide_card_add_text (card, text, WHEN_SIZE, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_QUIET, 0.0);
    }
  add_events (card, caption->events, n_listed, density);
  if (caption->missing != NULL)
    {
      _legation_slide_card_add_gap (card, GAP);
      _legation_slide_card_add_text (card, caption->missing, WHEN_SIZE * density, PANGO_WEIGHT_NORMAL,
                                     LEGATION_SLIDE_TONE_QUIET, 0.0);
    }
}

static gboolean
try (LegationSlideCard *card,
     const Caption *caption,
     LegationSlideRect room,
     double width,
     double factor,
     guint n_listed,
     double density)
{
  compose (card, caption, MIN (width, room.width), factor, n_listed, density);
  if (_legation_slide_card_get_height (card) <= room.height)
    return TRUE;
  _legation_slide_card_clear (card);

  return FALSE;
}

/* Makes the best card that there is room for. */
static void
fit (LegationSlideCard *card, const Caption *caption, LegationSlideRect room)
{
  const double wide
    = MAX (CARD_WIDTH, MIN (WIDE_CARD_WIDTH, caption->brush->width * WIDE_SHARE));
  const guint n_rows = MIN (caption->events->len, MOST_ROWS);
  double factor = 1.0;

  if (try (card, caption, room, CARD_WIDTH, factor, n_rows, 1.0))
    return;
  for (guint n = n_rows + 1; n > 0; n--)
    if (try (card, caption, room, CARD_WIDTH, factor, n - 1, DENSE))
      return;
  for (; factor > LEAST_FACTOR; factor *= FACTOR_STEP)
    if (try (card, caption, room, wide, factor, 0, DENSE))
      return;
  compose (card, caption, MIN (wide, room.width), factor, 0, DENSE);
}

/* When the step is about, all of it, also while that is played; what it leaves open is not told. */
static char *
describe_time (const LegationSlideBrush *brush, const LegationStep *step)
{
  const LegationView view = legation_slide_find_end (brush->slide, brush->session);

  if (step->span == NULL && view.mode == LEGATION_TIME_SPAN)
    return NULL;

  return legation_time_describe_time (&view, LEGATION_DATE_STYLE_LONG);
}

static void
add_words (GPtrArray *words, const Caption *caption)
{
  const LegationStep *step = caption->step;

  if (caption->time != NULL)
    g_ptr_array_add (words, g_strdup (caption->time));
  g_ptr_array_add (words, g_strdup (step->record.name));
  if (*step->caption != '\0')
    g_ptr_array_add (words, g_strdup (step->caption));
  for (guint i = 0; i < step->record.n_notes; i++)
    g_ptr_array_add (words, word_note (&step->record.notes[i]));
  for (guint i = 0; i < caption->events->len; i++)
    g_ptr_array_add (words, legation_session_describe_event (
                              caption->brush->session, g_ptr_array_index (caption->events, i)));
  if (caption->missing != NULL)
    g_ptr_array_add (words, g_strdup (caption->missing));
}

/**
 * _legation_slide_draw_caption: draws the card of a step.
 * @room: that it may take, in units
 * @words: (element-type utf8): gets what it says, with all events
 *
 * Returns: where it is, in units
 */
LegationSlideRect
_legation_slide_draw_caption (const LegationSlideBrush *brush,
                              LegationSlideRect room,
                              GPtrArray *words)
{
  const LegationStep *step = brush->slide->step;
  g_autoptr (GPtrArray) events = _legation_slide_list_events (brush->session, brush->slide, step);
  g_autofree char *time = describe_time (brush, step);
  g_autofree char *missing = _legation_slide_describe_missing (brush->session, brush->slide);
  const Caption caption = { brush, step, events, time, missing };
  LegationSlideCard card;
  LegationSlideRect rect;

  fit (&card, &caption, room);
  rect = _legation_slide_card_draw (&card, room.x, room.y);
  _legation_slide_card_clear (&card);
  add_words (words, &caption);

  return rect;
}
