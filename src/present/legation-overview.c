/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationOverview: all slides as pictures, as large as they all have room; where they are too many
 * they are as small as can be made out, and the rest is scrolled to. */

#include "config.h"

#include "legation-overview.h"

#include "legation-console-steps.h"
#include "legation-slide-picture.h"

#include <glib/gi18n.h>

#define MARGIN 24
#define GAP 20
#define MIN_TILE 180
#define MAX_TILE 480

struct _LegationOverview
{
  GtkWidget parent;

  LegationTalk *talk;
  GPtrArray *tiles; /* (element-type GtkWidget): children of @grid */
  guint n_columns;
  guint scrolling;

  GtkWidget *scroller; /* child */
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (LegationOverview, legation_overview, GTK_TYPE_WIDGET)

static int
measure_tile (LegationOverview *self, GtkOrientation orientation, int for_size)
{
  int largest = 0;

  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkWidget *tile = g_ptr_array_index (self->tiles, i);
      int natural;

      gtk_widget_measure (tile, orientation, for_size, NULL, &natural, NULL, NULL);
      largest = MAX (largest, natural);
    }

  return largest;
}

/* How wide a tile is where @n_columns of them fill @width. */
static int
get_tile_width (int width, guint n_columns)
{
  return MIN ((width - 2 * MARGIN - ((int) n_columns - 1) * GAP) / (int) n_columns, MAX_TILE);
}

static int
get_grid_height (LegationOverview *self, int width, guint n_columns)
{
  const int n_rows = (int) ((self->tiles->len + n_columns - 1) / n_columns);
  const int height
    = measure_tile (self, GTK_ORIENTATION_VERTICAL, get_tile_width (width, n_columns));

  return 2 * MARGIN + n_rows * height + (n_rows - 1) * GAP;
}

/* The fewest columns with which all tiles are seen at once, or as many as have room. */
static guint
find_columns (LegationOverview *self, int width, int height)
{
  const guint most = (guint) MAX (1, (width - 2 * MARGIN + GAP) / (MIN_TILE + GAP));

  for (guint n = 1; n < MIN (most, self->tiles->len); n++)
    if (get_grid_height (self, width, n) <= height)
      return n;

  return MIN (most, self->tiles->len);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *grid)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static LegationOverview *
get_overview (GtkWidget *grid)
{
  return LEGATION_OVERVIEW (gtk_widget_get_ancestor (grid, LEGATION_TYPE_OVERVIEW));
}

static void
measure_grid (GtkWidget *grid,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  LegationOverview *self = get_overview (grid);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_TILE + 2 * MARGIN;
  else
    /* Of the smallest tiles: so much must be there, however little room there is. */
    *minimum = *natural = get_grid_height (self, MAX (for_size, MIN_TILE + 2 * MARGIN),
                                           find_columns (self, for_size, 0));
}

static void
allocate_grid (GtkWidget *grid, int width, int height, int baseline)
{
  LegationOverview *self = get_overview (grid);
  const gboolean rtl = gtk_widget_get_direction (grid) == GTK_TEXT_DIR_RTL;
  int tile_width, tile_height, left, top;

  if (self->tiles->len == 0)
    return;
  self->n_columns = find_columns (self, width, height);
  legation_talk_set_columns (self->talk, self->n_columns);
  tile_width = get_tile_width (width, self->n_columns);
  tile_height = measure_tile (self, GTK_ORIENTATION_VERTICAL, tile_width);
  left = (width - (int) self->n_columns * (tile_width + GAP) + GAP) / 2;
  top = MAX (MARGIN, (height - get_grid_height (self, width, self->n_columns)) / 2 + MARGIN);

  for (guint i = 0; i < self->tiles->len; i++)
    {
      const int column = (int) (i % self->n_columns);
      const int row = (int) (i / self->n_columns);
      const int place = rtl ? (int) self->n_columns - 1 - column : column;

      gtk_widget_size_allocate (g_ptr_array_index (self->tiles, i),
                                &(GtkAllocation) { left + place * (tile_width + GAP),
                                                   top + row * (tile_height + GAP), tile_width,
                                                   tile_height },
                                -1);
    }
}

static void
clicked_cb (LegationOverview *self, GtkWidget *tile)
{
  guint position;

  if (!g_ptr_array_find (self->tiles, tile, &position))
    return;
  legation_talk_set_overview (self->talk, FALSE);
  if (position != legation_talk_get_position (self->talk))
    legation_talk_go_to (self->talk, position);
}

static GtkWidget *
build_tile (LegationOverview *self, LegationSlidePictures *pictures, guint position)
{
  const LegationSlide *slide = legation_talk_get_slide (self->talk, position);
  g_autofree char *title = legation_slide_get_title (slide);
  /* Translators: the number of a slide and its title. */
  g_autofree char *text = g_strdup_printf (_("%u  %s"), slide->number, title);
  GtkWidget *tile = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picture = legation_slide_picture_new (pictures);
  GtkWidget *label = gtk_label_new (text);

  legation_slide_picture_set_position (LEGATION_SLIDE_PICTURE (picture), (int) position);
  legation_slide_picture_set_frame_width (LEGATION_SLIDE_PICTURE (picture), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_add_css_class (tile, "flat");
  gtk_widget_set_focus_on_click (tile, FALSE);
  gtk_widget_set_focusable (tile, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (tile, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (tile, self->grid);

  return tile;
}

static gboolean
scroll_cb (gpointer data)
{
  LegationOverview *self = data;
  GtkWidget *tile = g_ptr_array_index (self->tiles, legation_talk_get_cursor (self->talk));
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t place;

  self->scrolling = 0;
  if (gtk_widget_compute_bounds (tile, self->grid, &place))
    gtk_adjustment_clamp_page (adjustment, place.origin.y - GAP,
                               place.origin.y + place.size.height + GAP);

  return G_SOURCE_REMOVE;
}

static void
update (LegationOverview *self)
{
  const guint cursor = legation_talk_get_cursor (self->talk);
  const guint position = legation_talk_get_position (self->talk);

  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkWidget *tile = g_ptr_array_index (self->tiles, i);

      if (i == cursor)
        gtk_widget_add_css_class (tile, "is-marked");
      else
        gtk_widget_remove_css_class (tile, "is-marked");
      if (i == position)
        gtk_widget_add_css_class (tile, "is-now");
      else
        gtk_widget_remove_css_class (tile, "is-now");
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  g_ptr_array_index (self->tiles, cursor), -1);
  if (self->scrolling == 0)
    self->scrolling = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_cb, self, NULL);
}

static void
changed_cb (LegationOverview *self, LegationTalkChange changes)
{
  if (changes & (LEGATION_TALK_CHANGE_OVERVIEW | LEGATION_TALK_CHANGE_SLIDE))
    update (self);
}

static void
legation_overview_dispose (GObject *object)
{
  LegationOverview *self = LEGATION_OVERVIEW (object);

  g_clear_handle_id (&self->scrolling, g_source_remove);
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->tiles, i));
  g_ptr_array_set_size (self->tiles, 0);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (legation_overview_parent_class)->dispose (object);
}

static void
legation_overview_finalize (GObject *object)
{
  g_ptr_array_unref (LEGATION_OVERVIEW (object)->tiles);

  G_OBJECT_CLASS (legation_overview_parent_class)->finalize (object);
}

static void
legation_overview_class_init (LegationOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = legation_overview_dispose;
  object_class->finalize = legation_overview_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "talkoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
legation_overview_init (LegationOverview *self)
{
  GtkLayoutManager *layout
    = gtk_custom_layout_new (get_request_mode, measure_grid, allocate_grid);

  self->tiles = g_ptr_array_new ();
  self->n_columns = 1;
  self->grid = g_object_new (GTK_TYPE_BOX, NULL);
  gtk_widget_set_layout_manager (self->grid, layout);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("All steps"), -1);
}

/**
 * legation_overview_new: Its keys are the talk's.
 *
 * Returns: (transfer floating): the slides of @talk, of which the one at its cursor is marked
 */
GtkWidget *
legation_overview_new (LegationTalk *talk, LegationSlidePictures *pictures)
{
  LegationOverview *self = g_object_new (LEGATION_TYPE_OVERVIEW, NULL);

  self->talk = g_object_ref (talk);
  for (guint i = 0; i < legation_talk_get_n_slides (talk); i++)
    g_ptr_array_add (self->tiles, build_tile (self, pictures, i));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  g_signal_connect_object (talk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
