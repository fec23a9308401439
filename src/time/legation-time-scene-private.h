/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-time-scene.h"

G_BEGIN_DECLS

double _legation_time_scene_measure_text (PangoLayout *layout);
gboolean _legation_time_scene_has_choice (const LegationTimeScene *self);

/* legation-time-scene-collect.c */
void _legation_time_scene_list_dated (LegationTimeScene *self);
void _legation_time_scene_fill_bins (LegationTimeScene *self);
void _legation_time_scene_place (LegationTimeScene *self);

/* legation-time-chips.c */
void _legation_time_scene_count_outside (LegationTimeScene *self);

/* legation-time-paint-density.c */
double _legation_time_scene_find_stack (const LegationTimeScene *self, double left, double right);

/* legation-time-groups.c */
void _legation_time_scene_list_groups (LegationTimeScene *self);
void _legation_time_scene_share_lanes (LegationTimeScene *self);
const guint *
_legation_time_scene_get_groups (const LegationTimeScene *self, guint event, guint *n);
void _legation_time_scene_reveal_choice (LegationTimeScene *self);

/* legation-time-damage.c */
void _legation_time_scene_damage_event (LegationTimeScene *self, const LegationTimeDated *dated);
void _legation_time_scene_damage_choice (LegationTimeScene *self, const LegationEvent *event);
void _legation_time_scene_damage_all (LegationTimeScene *self);
gboolean _legation_time_scene_damage_difference (LegationTimeScene *self,
                                                 const GArray *marks,
                                                 const GArray *gatherings);

/* legation-time-scene-pack.c */
guint64 _legation_time_weigh (const LegationEvent *event);
gboolean _legation_time_scene_keeps_off (const LegationTimeScene *self);
void _legation_time_scene_pack (LegationTimeScene *self);
void _legation_time_scene_follow_handles (LegationTimeScene *self);

G_END_DECLS
