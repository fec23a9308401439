/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small picture of a slide, as large as there is room for it. */

#pragma once

#include "legation-slide-pictures.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SLIDE_PICTURE (legation_slide_picture_get_type ())
G_DECLARE_FINAL_TYPE (LegationSlidePicture, legation_slide_picture, LEGATION, SLIDE_PICTURE, GtkWidget)

GtkWidget *legation_slide_picture_new (LegationSlidePictures *pictures);
void legation_slide_picture_set_position (LegationSlidePicture *self, int position);
void legation_slide_picture_set_live (LegationSlidePicture *self, GtkWidget *live);
void legation_slide_picture_set_frame_width (LegationSlidePicture *self, float width);
void legation_slide_picture_get_frame (LegationSlidePicture *self, graphene_rect_t *frame);

G_END_DECLS
