/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the legend: samples of lines and marks, tints, channels, notes. */

#include "config.h"

#include "legation-legend-card-private.h"

#include <glib/gi18n.h>

#include "legation-areas.h"
#include "legation-glyph.h"
#include "legation-legend-sample.h"

#define SAMPLE_WIDTH 34
#define ROW_HEIGHT 17
#define BADGE_SIZE 15
#define MARK_SIZE 12
#define SWATCH_WIDTH 24
#define SWATCH_HEIGHT 12
#define MAX_CHARS 24
/* A list of tints that is longer than this shows its first ones, and says how many there are more. */
#define MAX_TINTS 7
#define FIRST_TINTS 5

/* Samples grow with the text.  @width, @height: (inout): of the area, in plain pixels then */
static void
scale_area (LegationLegendCard *self, cairo_t *cr, int *width, int *height)
{
  cairo_scale (cr, self->scale, self->scale);
  *width = (int) (*width / self->scale);
  *height = (int) (*height / self->scale);
}

static void
draw_sample_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LegationLegendCard *self
    = LEGATION_LEGEND_CARD (gtk_widget_get_ancestor (GTK_WIDGET (area), LEGATION_TYPE_LEGEND_CARD));

  scale_area (self, cr, &width, &height);
  legation_legend_draw_sample (cr, self->style, GPOINTER_TO_INT (data), width, height);
}

static void
draw_badge_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LegationLegendCard *self
    = LEGATION_LEGEND_CARD (gtk_widget_get_ancestor (GTK_WIDGET (area), LEGATION_TYPE_LEGEND_CARD));

  scale_area (self, cr, &width, &height);
  legation_badge_draw (cr, self->style, GPOINTER_TO_INT (data), width / 2.0, height / 2.0,
                       BADGE_SIZE - 1, FALSE);
}

static GtkWidget *
create_row (LegationLegendCard *self,
            GtkDrawingAreaDrawFunc draw,
            int value,
            int width,
            const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *picture = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_size_request (picture, (int) (width * self->scale),
                               (int) (ROW_HEIGHT * self->scale));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (picture), draw, GINT_TO_POINTER (value), NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_box_append (GTK_BOX (row), picture);
  gtk_box_append (GTK_BOX (row), label);

  return row;
}

static gboolean
is_ctrl_down (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

/* Which row or channel an entry stands for. */
int
_legation_legend_entry_get_value (GtkWidget *entry)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (entry), "value"));
}

/* The button pressed itself; what it shows is for the map to say. */
static void
row_clicked_cb (LegationLegendCard *self, GtkToggleButton *button)
{
  const int row = _legation_legend_entry_get_value (GTK_WIDGET (button));

  gtk_toggle_button_set_active (button, (self->pressed.rows & (1u << row)) != 0);
  g_signal_emit_by_name (self, "row-clicked", (guint) row);
}

static void
channel_clicked_cb (LegationLegendCard *self, GtkToggleButton *button)
{
  const int channel = _legation_legend_entry_get_value (GTK_WIDGET (button));

  gtk_toggle_button_set_active (button, (self->pressed.channels & (1u << channel)) != 0);
  g_signal_emit_by_name (self, "channel-clicked", (guint) channel,
                         is_ctrl_down (GTK_WIDGET (button)));
}

/* A row that can be clicked, in the room of one that cannot. */
static GtkWidget *
create_entry (LegationLegendCard *self,
              GtkWidget *row,
              int value,
              const char *text,
              const char *tooltip,
              GCallback clicked_cb,
              GPtrArray *entries)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "entry");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_object_set_data (G_OBJECT (button), "value", GINT_TO_POINTER (value));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  g_ptr_array_add (entries, button);

  return button;
}

static void
add_lines (LegationLegendCard *self)
{
  _legation_legend_card_add_head (self, LEGATION_LEGEND_LINES, self->body, _("Show Lines and Marks"),
                                  _("Hide Lines and Marks"));
  for (int i = 0; i < LEGATION_N_LEGEND_ROWS; i++)
    {
      const char *text = legation_legend_get_label (i);
      GtkWidget *row = create_row (self, draw_sample_cb, i, SAMPLE_WIDTH, text);

      if (LEGATION_LEGEND_CLASSES & (1u << i))
        row = create_entry (self, row, i, text, _("Bring Out, and Dim the Rest"),
                            G_CALLBACK (row_clicked_cb), self->row_entries);
      else
        gtk_widget_add_css_class (row, "entry");
      gtk_widget_add_css_class (row, "line");
      _legation_legend_card_set_part (row, LEGATION_LEGEND_LINES);
      gtk_box_append (GTK_BOX (self->body), row);
      self->lines[i] = row;
    }
}

static void
draw_swatch_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LegationLegendCard *self
    = LEGATION_LEGEND_CARD (gtk_widget_get_ancestor (GTK_WIDGET (area), LEGATION_TYPE_LEGEND_CARD));

  scale_area (self, cr, &width, &height);
  cairo_translate (cr, (width - SWATCH_WIDTH) / 2.0, (height - SWATCH_HEIGHT) / 2.0);
  legation_tint_draw_sample (cr, self->style, self->tint, GPOINTER_TO_UINT (data), SWATCH_WIDTH,
                             SWATCH_HEIGHT);
}

/* Whether countries are tinted by anything but what is chosen. */
gboolean
_legation_legend_card_has_tint (LegationLegendCard *self)
{
  return self->tint != NULL && self->tint->title != NULL;
}

/* What a tint says, and how many countries there are of it. */
static GtkWidget *
create_tint_row (LegationLegendCard *self, const LegationTintClass *class, guint number)
{
  g_autofree char *n_areas = g_strdup_printf ("%u", class->n_areas);
  GtkWidget *count = gtk_label_new (n_areas);
  GtkWidget *row = create_row (self, draw_swatch_cb, (int) number, SAMPLE_WIDTH, class->label);
  GtkWidget *label = gtk_widget_get_last_child (row);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (row, class->label);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (row), count);
  gtk_widget_add_css_class (row, "entry");

  return row;
}

static guint
count_tints (const LegationTint *tint)
{
  guint n = 0;

  for (guint i = 0; i < tint->classes->len; i++)
    n += legation_tint_get_class (tint, i)->n_areas > 0;

  return n;
}

/* What countries are tinted by, and the tints that some country has. */
static void
add_tint (LegationLegendCard *self)
{
  const guint n = count_tints (self->tint);
  const guint n_first = n > MAX_TINTS ? FIRST_TINTS : n;
  GtkWidget *title = gtk_label_new (self->tint->title);
  g_autofree char *more = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n - n_first),
                                           n - n_first);
  guint position = 0;

  gtk_label_set_xalign (GTK_LABEL (title), 0.0f);
  gtk_widget_add_css_class (title, "group");
  gtk_box_append (GTK_BOX (self->tints), title);
  for (guint i = 0; i < self->tint->classes->len; i++)
    {
      const LegationTintClass *class = legation_tint_get_class (self->tint, i);
      GtkWidget *row;

      if (class->n_areas == 0)
        continue;
      if (position == n_first)
        _legation_legend_card_add_head (self, LEGATION_LEGEND_TINTS, self->tints, more,
                                        _("Show Fewer"));
      row = create_tint_row (self, class, i);
      if (position++ >= n_first)
        _legation_legend_card_set_part (row, LEGATION_LEGEND_TINTS);
      gtk_box_append (GTK_BOX (self->tints), row);
    }
  if (n == 0)
    {
      GtkWidget *nothing = gtk_label_new (_("Nothing is known to tint by"));

      gtk_label_set_xalign (GTK_LABEL (nothing), 0.0f);
      gtk_widget_add_css_class (nothing, "entry");
      gtk_box_append (GTK_BOX (self->tints), nothing);
    }
}

static void
add_channels (LegationLegendCard *self)
{
  GtkWidget *grid = gtk_grid_new ();

  _legation_legend_card_add_head (self, LEGATION_LEGEND_CHANNELS, self->body, _("Show Channels"),
                                  _("Hide Channels"));
  _legation_legend_card_set_part (grid, LEGATION_LEGEND_CHANNELS);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
    {
      const LegationChannel channel = legation_legend_channels[i];
      const char *text = legation_legend_get_channel_label (channel);
      GtkWidget *row = create_row (self, draw_badge_cb, (int) channel, BADGE_SIZE, text);

      self->channels[i] = create_entry (self, row, (int) channel, text,
                                        _("Show Only This Channel (with Ctrl: Also)"),
                                        G_CALLBACK (channel_clicked_cb), self->channel_entries);
      gtk_grid_attach (GTK_GRID (grid), self->channels[i], 0, (int) i, 1, 1);
    }
  gtk_box_append (GTK_BOX (self->body), grid);
  self->grid = grid;
}

/* Two columns as narrow as can be: the shorter names, then the longer ones; the longest where there is
 * room left, or else below them. */
static void
place_channels (LegationLegendCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);
  int n_rows, n_named = 0, n = 0;

  for (guint i = 0; i + 1 < LEGATION_N_CHANNELS; i++)
    n_named += (self->legend.channels & (1u << legation_legend_channels[i])) != 0;
  n_rows = (n_named + 1) / 2;

  for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
    {
      const gboolean fits = legation_legend_channels[i] != LEGATION_CHANNEL_NONE || n_named % 2 == 1;
      const gboolean shown = (self->legend.channels & (1u << legation_legend_channels[i])) != 0;

      gtk_widget_set_visible (self->channels[i], shown);
      if (!shown)
        continue;
      g_object_set (gtk_layout_manager_get_layout_child (layout, self->channels[i]), "column",
                    fits ? n / n_rows : 0, "row", fits ? n % n_rows : n_rows, "column-span",
                    fits ? 1 : 2, NULL);
      n++;
    }
  _legation_legend_card_forget_height (self->grid);
}

static void
draw_note_sign_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LegationLegendCard *self
    = LEGATION_LEGEND_CARD (gtk_widget_get_ancestor (GTK_WIDGET (area), LEGATION_TYPE_LEGEND_CARD));

  scale_area (self, cr, &width, &height);
  (void) data;
  legation_note_sign_draw (cr, self->style, width / 2.0, height / 2.0, MARK_SIZE);
}

/* The last row: with the colour of our notes in the panels, as it is we who say so. */
static void
add_notes (LegationLegendCard *self)
{
  GtkWidget *row
    = create_row (self, draw_note_sign_cb, 0, BADGE_SIZE, legation_legend_get_notes_label ());

  gtk_widget_add_css_class (row, "notes");
  gtk_box_append (GTK_BOX (self->body), row);
  self->notes = row;
}

static void
add_separator (LegationLegendCard *self, guint position)
{
  self->separators[position] = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_box_append (GTK_BOX (self->body), self->separators[position]);
}

/* Shows the rows that there is anything to explain by. */
void
_legation_legend_card_update (LegationLegendCard *self)
{
  const gboolean has_tint = _legation_legend_card_has_tint (self);
  const gboolean has_lines = self->legend.rows != 0;
  const gboolean has_channels = self->legend.channels != 0;

  _legation_legend_card_set_present (self->heads[LEGATION_LEGEND_LINES], has_lines);
  for (int i = 0; i < LEGATION_N_LEGEND_ROWS; i++)
    _legation_legend_card_set_present (self->lines[i], (self->legend.rows & (1u << i)) != 0);
  _legation_legend_card_set_present (self->heads[LEGATION_LEGEND_CHANNELS], has_channels);
  _legation_legend_card_set_present (self->grid, has_channels);
  place_channels (self);
  gtk_widget_set_visible (self->tints, has_tint);
  gtk_widget_set_visible (self->separators[0], has_lines && has_tint);
  gtk_widget_set_visible (self->separators[1], (has_lines || has_tint) && has_channels);
  gtk_widget_set_visible (self->separators[2],
                          (has_lines || has_channels) && self->legend.notes_applied);
  gtk_widget_set_visible (self->notes, self->legend.notes_applied);
  _legation_legend_card_fold (self);
}

/* Builds the rows of tints anew; the keyboard stays on the button among them. */
void
_legation_legend_card_update_tint (LegationLegendCard *self)
{
  const int head = _legation_legend_card_find_focused_head (self);
  GtkWidget *child;

  if (self->tints == NULL)
    return;
  if (head == LEGATION_LEGEND_TINTS)
    gtk_widget_grab_focus (self->title);
  self->heads[LEGATION_LEGEND_TINTS] = NULL;
  while ((child = gtk_widget_get_first_child (self->tints)) != NULL)
    gtk_box_remove (GTK_BOX (self->tints), child);
  if (_legation_legend_card_has_tint (self))
    add_tint (self);
  _legation_legend_card_update (self);
  if (head == LEGATION_LEGEND_TINTS)
    _legation_legend_card_focus_head (self, head);
}

/* Builds all rows anew. */
void
_legation_legend_card_rebuild (LegationLegendCard *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->row_entries, 0);
  g_ptr_array_set_size (self->channel_entries, 0);
  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    gtk_box_remove (GTK_BOX (self->body), child);

  add_lines (self);
  add_separator (self, 0);
  self->tints = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->body), self->tints);
  add_separator (self, 1);
  add_channels (self);
  add_separator (self, 2);
  add_notes (self);
  _legation_legend_card_update_tint (self);
}
