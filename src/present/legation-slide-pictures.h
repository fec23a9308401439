/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small pictures of all the slides of a story, each painted in a thread when somebody first asks. */

#pragma once

#include <gtk/gtk.h>

#include "legation-painter.h"
#include "legation-slide.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SLIDE_PICTURES (legation_slide_pictures_get_type ())
G_DECLARE_FINAL_TYPE (LegationSlidePictures, legation_slide_pictures, LEGATION, SLIDE_PICTURES, GObject)

LegationSlidePictures *legation_slide_pictures_new (LegationSession *session,
                                                    const LegationStory *story,
                                                    LegationPainter *painter,
                                                    LegationAreas *areas);
void legation_slide_pictures_set_look (LegationSlidePictures *self,
                                       LegationStyleId style,
                                       LegationLabelChoice labels,
                                       const char *font,
                                       double ratio,
                                       double scale);
void legation_slide_pictures_set_legend (LegationSlidePictures *self, gboolean legend);

guint legation_slide_pictures_get_n (LegationSlidePictures *self);
const LegationSlide *legation_slide_pictures_get_slide (LegationSlidePictures *self, guint position);
double legation_slide_pictures_get_ratio (LegationSlidePictures *self);
GdkTexture *legation_slide_pictures_get (LegationSlidePictures *self, guint position);
void legation_slide_pictures_stop (LegationSlidePictures *self);

G_END_DECLS
