/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mark that an event has on the timeline, beside its date in a list. */

#pragma once

#include <gtk/gtk.h>

#include "legation-dataset.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_DATE_MARK (legation_date_mark_get_type ())
G_DECLARE_FINAL_TYPE (LegationDateMark, legation_date_mark, LEGATION, DATE_MARK, GtkWidget)

GtkWidget *legation_date_mark_new (const LegationEvent *event);

G_END_DECLS
