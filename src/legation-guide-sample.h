/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small picture in the guide, drawn by what draws the map and the timeline. */

#pragma once

#include <gtk/gtk.h>

#include "legation-guide-facts.h"

G_BEGIN_DECLS

/** LegationGuidePicture: what a picture is of. */
typedef enum
{
  LEGATION_GUIDE_MARK,    /* an event on the timeline */
  LEGATION_GUIDE_ERA,     /* the band of eras */
  LEGATION_GUIDE_DENSITY, /* the density of events */
  LEGATION_GUIDE_JOURNEY, /* an event on the map, and another one that is dimmed */
  LEGATION_GUIDE_CHANNEL, /* the badge of a channel and its colour */
} LegationGuidePicture;

#define LEGATION_TYPE_GUIDE_SAMPLE (legation_guide_sample_get_type ())
G_DECLARE_FINAL_TYPE (LegationGuideSample, legation_guide_sample, LEGATION, GUIDE_SAMPLE, GtkWidget)

GtkWidget *legation_guide_sample_new (const LegationGuideFacts *facts,
                                      LegationGuidePicture picture,
                                      const char *id,
                                      const char *visible);
GtkWidget *legation_guide_sample_new_channel (LegationChannel channel);

G_END_DECLS
