/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the guide explains, in its order. */

#pragma once

#include "legation-guide-sample.h"

G_BEGIN_DECLS

/**
 * LegationGuideRow: untranslated texts; gettext_noop() marks them.
 * @title: what is known
 * @remark: how the source or the dataset has it; machine text for marks and eras
 * @drawn: what the picture shows, in words
 * @id: (nullable): the example; without one the row has a pill with @remark, or a band
 * @visible: (nullable): the span of time that its picture shows, EDTF
 * @pill: (nullable): what stands in the pill that is drawn instead of an example
 */
typedef struct
{
  const char *title;
  const char *remark;
  const char *drawn;
  LegationGuidePicture picture;
  const char *id;
  const char *visible;
  const char *pill;
} LegationGuideRow;

const LegationGuideRow *legation_guide_get_timeline_rows (guint *n);
const LegationGuideRow *legation_guide_get_map_rows (guint *n);

G_END_DECLS
