/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the legend is folded away, where the map has no room for all of it.  Only a tint brings so
 * many rows that something has to be: its last ones, then lines and marks, then channels.  Each has a
 * button in its place, and what the user opened stays open. */

#include "legation-legend-card-private.h"

#define PART "part"
#define ABSENT "absent"

/* The parts that are shown, from the fullest legend to the shortest. */
enum
{
  FOLD_NOTHING,
  FOLD_TINTS,
  FOLD_LINES,
  FOLD_CHANNELS,
};

static const int fold_of_part[] = {
  [LEGATION_LEGEND_TINTS] = FOLD_TINTS,
  [LEGATION_LEGEND_LINES] = FOLD_LINES,
  [LEGATION_LEGEND_CHANNELS] = FOLD_CHANNELS,
};

/* Says which part of the legend a widget belongs to, so that it is folded with that. */
void
_legation_legend_card_set_part (GtkWidget *widget, LegationLegendPart part)
{
  g_object_set_data (G_OBJECT (widget), PART, GINT_TO_POINTER (part + 1));
}

/* Says whether a widget of a part has anything to explain. */
void
_legation_legend_card_set_present (GtkWidget *widget, gboolean present)
{
  g_object_set_data (G_OBJECT (widget), ABSENT, GINT_TO_POINTER (!present));
}

static gboolean
is_present (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), ABSENT) == NULL;
}

static void
show_rows (GtkWidget *box, int fold, guint opened)
{
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const int part = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), PART)) - 1;

      if (part >= 0)
        gtk_widget_set_visible (row, is_present (row)
                                       && (fold < fold_of_part[part] || (opened & (1u << part)) != 0));
    }
}

static void
show_parts (LegationLegendCard *self, int fold, guint opened)
{
  show_rows (self->body, fold, opened);
  show_rows (self->tints, fold, opened);
  for (guint i = 0; i < LEGATION_N_LEGEND_PARTS; i++)
    if (self->heads[i] != NULL)
      gtk_widget_set_visible (self->heads[i],
                              is_present (self->heads[i]) && fold >= fold_of_part[i]);
}

static int
measure_body (LegationLegendCard *self)
{
  int height;

  gtk_widget_measure (self->body, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

/* Folds as little as can be.  On a small map only a tint is explained at once. */
void
_legation_legend_card_fold (LegationLegendCard *self)
{
  int fold = FOLD_NOTHING;

  if (self->tints == NULL)
    return;
  if (_legation_legend_card_has_tint (self) && !self->roomy)
    fold = FOLD_CHANNELS;
  else if (_legation_legend_card_has_tint (self))
    for (fold = FOLD_NOTHING; fold < FOLD_CHANNELS; fold++)
      {
        show_parts (self, fold, 0);
        if (measure_body (self) <= self->max_height)
          break;
      }
  show_parts (self, fold, self->opened);
}

static void
update_head (LegationLegendCard *self, GtkWidget *head)
{
  const gboolean open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (head));
  const char *text = g_object_get_data (G_OBJECT (head), open ? "open" : "closed");

  gtk_button_set_label (GTK_BUTTON (head), text);
}

static void
head_toggled_cb (LegationLegendCard *self, GtkToggleButton *head)
{
  for (guint i = 0; i < LEGATION_N_LEGEND_PARTS; i++)
    if (self->heads[i] == GTK_WIDGET (head))
      {
        self->opened &= ~(1u << i);
        if (gtk_toggle_button_get_active (head))
          self->opened |= 1u << i;
      }
  update_head (self, GTK_WIDGET (head));
  _legation_legend_card_fold (self);
}

/* Adds the button that stands for a part while it is folded; above it, so that it stays under the
 * pointer.  @box: where; @closed, @open: what it says then */
void
_legation_legend_card_add_head (LegationLegendCard *self,
                                LegationLegendPart part,
                                GtkWidget *box,
                                const char *closed,
                                const char *open)
{
  GtkWidget *head = gtk_toggle_button_new ();

  g_object_set_data_full (G_OBJECT (head), "closed", g_strdup (closed), g_free);
  g_object_set_data_full (G_OBJECT (head), "open", g_strdup (open), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (head), (self->opened & (1u << part)) != 0);
  gtk_widget_add_css_class (head, "entry");
  gtk_widget_add_css_class (head, "more");
  g_signal_connect_swapped (head, "toggled", G_CALLBACK (head_toggled_cb), self);
  update_head (self, head);
  gtk_box_append (GTK_BOX (box), head);
  self->heads[part] = head;
}
