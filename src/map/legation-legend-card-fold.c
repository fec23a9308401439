/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the legend is folded away, where the map has no room for all of it.  Only a tint brings so
 * many rows that something has to be: its last ones, then lines and marks, then channels.  Each has a
 * button in its place, and what the user opened stays open. */

#include "legation-legend-card-private.h"

#define PART "part"
#define ABSENT "absent"
#define HEIGHT "height"

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

/* Returns: the part of a row or of the button that stands for one, or -1 */
static int
get_part (GtkWidget *widget)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), PART)) - 1;
}

static gboolean
is_shown (LegationLegendCard *self, GtkWidget *widget, int fold, guint opened)
{
  const int part = get_part (widget);
  const gboolean folded = fold >= fold_of_part[part];

  if (!is_present (widget))
    return FALSE;

  return widget == self->heads[part] ? folded : !folded || (opened & (1u << part)) != 0;
}

static void
collect_foldable (GtkWidget *box, GPtrArray *found)
{
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_part (row) >= 0)
      g_ptr_array_add (found, row);
}

/* Returns: (transfer container): all that comes and goes, as it is folded */
static GPtrArray *
list_foldable (LegationLegendCard *self)
{
  GPtrArray *found = g_ptr_array_new ();

  collect_foldable (self->body, found);
  collect_foldable (self->tints, found);

  return found;
}

/* What goes must not take the keyboard with it: the button that stands for it has that then. */
static void
move_focus (LegationLegendCard *self, GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *head = self->heads[get_part (from)];

  if (focus != NULL && (focus == from || gtk_widget_is_ancestor (focus, from)))
    gtk_widget_grab_focus (head != from && gtk_widget_get_visible (head) ? head : self->title);
}

/* Shows what is to be seen, and hides the rest after that. */
static void
show_parts (LegationLegendCard *self, GPtrArray *foldable, int fold)
{
  for (guint i = 0; i < foldable->len; i++)
    if (is_shown (self, foldable->pdata[i], fold, self->opened))
      gtk_widget_set_visible (foldable->pdata[i], TRUE);
  for (guint i = 0; i < foldable->len; i++)
    if (gtk_widget_get_visible (foldable->pdata[i])
        && !is_shown (self, foldable->pdata[i], fold, self->opened))
      {
        move_focus (self, foldable->pdata[i]);
        gtk_widget_set_visible (foldable->pdata[i], FALSE);
      }
}

static int
measure_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

/* Has each row know its height.  What is hidden has none: it is shown, unless it was measured before;
 * what is shown stays so, as the keyboard may be on it. */
static void
measure_rows (GPtrArray *foldable)
{
  for (guint i = 0; i < foldable->len; i++)
    {
      GtkWidget *row = foldable->pdata[i];
      const gboolean visible = gtk_widget_get_visible (row);

      if (!visible && g_object_get_data (G_OBJECT (row), HEIGHT) != NULL)
        continue;
      gtk_widget_set_visible (row, TRUE);
      g_object_set_data (G_OBJECT (row), HEIGHT, GINT_TO_POINTER (measure_height (row)));
      gtk_widget_set_visible (row, visible);
    }
}

/* Has a row measured again whose content is another one. */
void
_legation_legend_card_forget_height (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), HEIGHT, NULL);
}

static int
get_height (GtkWidget *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), HEIGHT));
}

/* Finds the fullest legend that the map has room for, were nothing opened by hand. */
static int
find_fold (LegationLegendCard *self, GPtrArray *foldable)
{
  int rest;

  measure_rows (foldable);
  rest = measure_height (self->body);
  for (guint i = 0; i < foldable->len; i++)
    if (gtk_widget_get_visible (foldable->pdata[i]))
      rest -= get_height (foldable->pdata[i]);

  for (int fold = FOLD_NOTHING; fold < FOLD_CHANNELS; fold++)
    {
      int height = rest;

      for (guint i = 0; i < foldable->len; i++)
        if (is_shown (self, foldable->pdata[i], fold, 0))
          height += get_height (foldable->pdata[i]);
      if (height <= self->max_height)
        return fold;
    }

  return FOLD_CHANNELS;
}

/* Folds as little as can be.  On a small map only a tint is explained at once. */
void
_legation_legend_card_fold (LegationLegendCard *self)
{
  g_autoptr (GPtrArray) foldable = NULL;
  int fold = FOLD_NOTHING;

  if (self->tints == NULL)
    return;
  foldable = list_foldable (self);
  if (_legation_legend_card_has_tint (self))
    fold = self->roomy ? find_fold (self, foldable) : FOLD_CHANNELS;
  show_parts (self, foldable, fold);
}

/* Returns: the part that the button stands for which has the keyboard, or -1 */
int
_legation_legend_card_find_focused_head (LegationLegendCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (int i = 0; focus != NULL && i < LEGATION_N_LEGEND_PARTS; i++)
    if (self->heads[i] == focus)
      return i;

  return -1;
}

/* Gives the keyboard to the button of a part, if there is one now.  @part: may be -1: of none */
void
_legation_legend_card_focus_head (LegationLegendCard *self, int part)
{
  if (part >= 0 && self->heads[part] != NULL && gtk_widget_get_visible (self->heads[part]))
    gtk_widget_grab_focus (self->heads[part]);
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
  _legation_legend_card_set_part (head, part);
  update_head (self, head);
  gtk_box_append (GTK_BOX (box), head);
  self->heads[part] = head;
}
