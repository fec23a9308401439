/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-talk.h"

G_BEGIN_DECLS

/* More digits than any story has slides. */
#define LEGATION_TALK_MAX_DIGITS 4

struct _LegationTalk
{
  GObject parent_instance;

  /* Owned */
  LegationSession *session;
  GArray *slides; /* (element-type LegationSlide) */
  guint8 *seen;   /* of each slide, whether it was shown */

  /* Values */
  const LegationStory *story;
  LegationTalkClock clock;
  gpointer clock_data;
  guint position;
  LegationCurtain curtain;
  gboolean frozen;
  gboolean overview;
  guint cursor;
  guint columns; /* of the overview */
  gboolean help;
  gboolean notes;
  gboolean legend;
  gboolean spotlight;
  double pointer_x; /* as a share of the width, less than 0 where it points at nothing */
  double pointer_y;
  char number[LEGATION_TALK_MAX_DIGITS + 1];
  gint64 leaving_until; /* 0 where nobody has asked to leave */
  gboolean ended;
  gboolean playing;
  gint64 play_start;
  gboolean still;
  double scale;
  gboolean automatic;
  gboolean halted;
  gboolean holds;  /* nothing goes on by itself: it is halted, or nobody sees it */
  gint64 held_at;  /* since when */
  gint64 shown_at;
  gboolean timing; /* the timer runs */
  gint64 timed_at; /* since when */
  gint64 elapsed;  /* before that */
  gint64 elapsed_here;
  guint source;
  gint64 source_due;
};

gint64 _legation_talk_get_now (LegationTalk *self);
void _legation_talk_emit (LegationTalk *self, LegationTalkChange changes);
LegationTalkChange _legation_talk_show (LegationTalk *self, guint position, gboolean plays);
LegationTalkChange _legation_talk_finish_playing (LegationTalk *self);
void _legation_talk_schedule (LegationTalk *self);
void _legation_talk_pan (LegationTalk *self, int dx, int dy);
void _legation_talk_swap (LegationTalk *self);
void _legation_talk_turn_notes (LegationTalk *self, int pages);
void _legation_talk_resize_notes (LegationTalk *self, int steps);
void _legation_talk_bank_time (LegationTalk *self);
LegationTalkChange _legation_talk_start_timer (LegationTalk *self);
void _legation_talk_stay_anew (LegationTalk *self);
void _legation_talk_update_hold (LegationTalk *self);
LegationTalkChange _legation_talk_halt (LegationTalk *self, gboolean halted);
LegationTalkChange _legation_talk_put_curtain (LegationTalk *self, LegationCurtain curtain);
LegationTalkChange _legation_talk_put_frozen (LegationTalk *self, gboolean frozen);
LegationTalkChange _legation_talk_put_overview (LegationTalk *self, gboolean shown);
LegationTalkChange _legation_talk_put_cursor (LegationTalk *self, guint position);
LegationTalkChange _legation_talk_put_help (LegationTalk *self, gboolean shown);
LegationTalkChange _legation_talk_put_notes (LegationTalk *self, gboolean shown);
LegationTalkChange _legation_talk_put_legend (LegationTalk *self, gboolean shown);
LegationTalkChange _legation_talk_put_spotlight (LegationTalk *self, gboolean lit);

G_END_DECLS
