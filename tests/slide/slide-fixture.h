/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped map, and a dataset whose slides are made: the shipped one, or a small one. */

#pragma once

#include "legation-loader.h"
#include "legation-slide-book.h"

typedef struct
{
  LegationSession *session;
  LegationPainter *painter;
  LegationSlideLook look; /* 1920×1080, light */
  GArray *slides;         /* (element-type LegationSlide) */
} Fixture;

void fixture_open (Fixture *fixture, const char *json, LegationLoaderFlags flags);
void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_set_up_small (Fixture *fixture, gconstpointer data);

void fixture_set_size (Fixture *fixture, double width, double height, double scale);
void fixture_choose_story (Fixture *fixture, guint story);
LegationSlidePlan *fixture_make_plan (Fixture *fixture, guint slide);

void add_book_tests (void);
void add_face_tests (void);
void add_highlights_tests (void);
void add_legend_tests (void);
void add_pictures_tests (void);
void add_plan_tests (void);
