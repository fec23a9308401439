/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that tells what Legation is, whose data it shows, and what its map does not say. */

#pragma once

#include <gtk/gtk.h>

#include "legation-dataset.h"

G_BEGIN_DECLS

void legation_about_show (GtkWindow *parent, LegationDataset *dataset);

char *legation_about_describe_system (GtkWidget *widget);

G_END_DECLS
