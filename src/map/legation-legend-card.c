/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationLegendCard: rows for lines and marks, then tints, then the channels in two columns.  It is
 * open where the map has room for it, unless the user folded it; on a small map it starts folded, and
 * opens for a tint alone.
 *
 * Entries are toggle buttons that only tell what was asked for: what is pressed follows from what the
 * map shows then. */

#include "config.h"

#include "legation-legend-card-private.h"

#include <glib/gi18n.h>

#include "legation-text-scale.h"

#define TITLE_HEIGHT 30
/* Above the legend there is room for pills, and for the map. */
#define MARGIN 64
#define MAX_SHARE 0.85
/* More is folded before the legend reaches to where most routes begin. */
#define ROOM_ABOVE 170
#define MIN_HEIGHT 80

G_DEFINE_FINAL_TYPE (LegationLegendCard, legation_legend_card, GTK_TYPE_WIDGET)

enum
{
  ROW_CLICKED,
  CHANNEL_CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Rebuilding takes the keyboard from the entry that it was on: it goes to the one in its place. */
static void
rebuild_in_place (LegationLegendCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const int head = _legation_legend_card_find_focused_head (self);
  GPtrArray *entries = NULL;
  int value;

  if (focus != NULL && g_ptr_array_find (self->row_entries, focus, NULL))
    entries = self->row_entries;
  else if (focus != NULL && g_ptr_array_find (self->channel_entries, focus, NULL))
    entries = self->channel_entries;
  value = entries != NULL ? _legation_legend_entry_get_value (focus) : 0;
  if (entries != NULL || head >= 0)
    gtk_widget_grab_focus (self->title);

  _legation_legend_card_rebuild (self);
  _legation_legend_card_focus_head (self, head);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (_legation_legend_entry_get_value (entries->pdata[i]) == value)
      gtk_widget_grab_focus (entries->pdata[i]);
}

/* The keyboard does not stay on an entry that goes. */
static void
update_in_place (LegationLegendCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint shown = 0;

  if (focus != NULL && g_ptr_array_find (self->row_entries, focus, NULL))
    shown = self->legend.rows;
  else if (focus != NULL && g_ptr_array_find (self->channel_entries, focus, NULL))
    shown = self->legend.channels;
  else
    focus = NULL;
  if (focus != NULL && !(shown & (1u << _legation_legend_entry_get_value (focus))))
    gtk_widget_grab_focus (self->title);

  _legation_legend_card_update (self);
}

static void
update_entries (LegationLegendCard *self)
{
  for (guint i = 0; i < self->row_entries->len; i++)
    {
      GtkWidget *entry = self->row_entries->pdata[i];
      const guint bit = 1u << _legation_legend_entry_get_value (entry);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (entry), (self->pressed.rows & bit) != 0);
    }
  for (guint i = 0; i < self->channel_entries->len; i++)
    {
      GtkWidget *entry = self->channel_entries->pdata[i];
      const guint bit = 1u << _legation_legend_entry_get_value (entry);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (entry),
                                    (self->pressed.channels & bit) != 0);
      if (self->admitted & bit)
        gtk_widget_remove_css_class (entry, "left-out");
      else
        gtk_widget_add_css_class (entry, "left-out");
    }
}

static void
toggled_cb (LegationLegendCard *self)
{
  gboolean open = legation_legend_card_is_open (self);

  if (!self->adapting && self->roomy)
    self->wanted = open;
  gtk_widget_set_visible (self->window, open);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                open ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
set_open (LegationLegendCard *self, gboolean open)
{
  self->adapting = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->title), open);
  self->adapting = FALSE;
}

/* Where there is little room, the legend is open only for a tint, which nobody could read without. */
static void
adapt (LegationLegendCard *self)
{
  set_open (self, self->roomy ? self->wanted : _legation_legend_card_has_tint (self));
}

static void
legation_legend_card_dispose (GObject *object)
{
  LegationLegendCard *self = LEGATION_LEGEND_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->tint, legation_tint_unref);
  g_clear_pointer (&self->row_entries, g_ptr_array_unref);
  g_clear_pointer (&self->channel_entries, g_ptr_array_unref);

  G_OBJECT_CLASS (legation_legend_card_parent_class)->dispose (object);
}

static void
legation_legend_card_class_init (LegationLegendCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_legend_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "maplegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * LegationLegendCard::row-clicked:
   * @row: a LegationLegendRow: somebody wants to see what is so, or all again
   */
  signals[ROW_CLICKED]
    = g_signal_new ("row-clicked", LEGATION_TYPE_LEGEND_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * LegationLegendCard::channel-clicked:
   * @channel: a LegationChannel: somebody wants to see only that, or all again
   * @beside: in addition to what is seen already
   */
  signals[CHANNEL_CLICKED]
    = g_signal_new ("channel-clicked", LEGATION_TYPE_LEGEND_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
legation_legend_card_init (LegationLegendCard *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_("Legend"));

  self->style = legation_style_get (LEGATION_STYLE_LIGHT);
  self->scale = 1.0;
  self->wanted = self->roomy = TRUE;
  self->admitted = ~0u;
  self->row_entries = g_ptr_array_new ();
  self->channel_entries = g_ptr_array_new ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (header), label);
  gtk_box_append (GTK_BOX (header), self->arrow);
  self->title = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->title), header);
  gtk_widget_add_css_class (self->title, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Legend"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Legend"), -1);
  g_signal_connect_swapped (self->title, "toggled", G_CALLBACK (toggled_cb), self);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->body, "rows");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->title);
  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), self->body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->window), TRUE);
  gtk_box_append (GTK_BOX (self->box), self->window);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  set_open (self, TRUE);
}

/** legation_legend_card_set_legend: explains @legend; hidden when there is nothing to explain. */
void
legation_legend_card_set_legend (LegationLegendCard *self,
                                 LegationLegend legend,
                                 const LegationStyle *style)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  const double scale = parent != NULL ? legation_text_scale_get (parent) : 1.0;
  const gboolean is_new = self->tints == NULL || style != self->style || scale != self->scale;

  gtk_widget_set_visible (GTK_WIDGET (self), !legation_legend_is_empty (&legend)
                                               || _legation_legend_card_has_tint (self));
  if (legation_legend_equal (&legend, &self->legend) && !is_new)
    return;
  self->legend = legend;
  self->style = style;
  self->scale = scale;
  if (is_new)
    rebuild_in_place (self);
  else
    update_in_place (self);
  update_entries (self);
}

/**
 * legation_legend_card_set_tint:
 * @tint: (nullable): of the areas of countries; shown from the next legend on
 */
void
legation_legend_card_set_tint (LegationLegendCard *self, LegationTint *tint)
{
  const gboolean had_tint = _legation_legend_card_has_tint (self);

  if (legation_tint_equal (tint, self->tint))
    return;
  g_clear_pointer (&self->tint, legation_tint_unref);
  self->tint = tint != NULL ? legation_tint_ref (tint) : NULL;
  _legation_legend_card_update_tint (self);
  if (!self->roomy && _legation_legend_card_has_tint (self) != had_tint)
    adapt (self);
}

/**
 * legation_legend_card_set_pressed: which entries are shown as chosen.
 * @pressed: rows that are brought out, and channels to which the map is reduced
 * @admitted: channels that the filter lets pass, as a bit set; others are dimmed
 */
void
legation_legend_card_set_pressed (LegationLegendCard *self, LegationLegend pressed, guint admitted)
{
  self->pressed = pressed;
  self->admitted = admitted;
  update_entries (self);
}

/** legation_legend_card_set_map_height: @height: of the map; what is too long for it scrolls. */
void
legation_legend_card_set_map_height (LegationLegendCard *self, int height)
{
  const int most = (int) MIN (height * MAX_SHARE, height - MARGIN) - TITLE_HEIGHT;

  self->max_height = height - ROOM_ABOVE - TITLE_HEIGHT;
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->window),
                                              MAX (most, MIN_HEIGHT));
  _legation_legend_card_fold (self);
}

/** legation_legend_card_set_roomy: whether the map has room for the whole legend. */
void
legation_legend_card_set_roomy (LegationLegendCard *self, gboolean roomy)
{
  if (self->roomy == !!roomy)
    return;
  self->roomy = !!roomy;
  _legation_legend_card_fold (self);
  adapt (self);
}

gboolean
legation_legend_card_is_open (LegationLegendCard *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->title));
}
