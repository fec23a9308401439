/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line at the foot of the map: its scale and its credits, where they hide no name. */

#include "legation-map-view-private.h"

#include "legation-labels.h"

/* From the edge of the map, and from what lies on it, in logical pixels. */
#define INSET 10
#define CREDITS_LEFT 54
#define CREDITS_GAP 12
#define NAME_GAP 8
/* Less of the credits says nothing. */
#define MIN_CREDITS 150
/* Where names leave no room for it the line is higher by so much at most. */
#define MAX_LIFT 40
#define LIFT_STEP 8

/* A part of the line that credits stand on, from its start. */
typedef struct
{
  double from, to;
} Stretch;

/* What names take of the line for credits, @room long and @height high. */
static GArray *
find_names_on_line (LegationMapView *self, int room, int height, int lift)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  const double top = self->height - INSET - lift - height;
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (Stretch));
  guint n = 0;
  const LegationLabel *labels = scene != NULL ? legation_scene_get_labels (scene, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      const double width = placement.scale * labels[i].width;
      const double x = placement.x + placement.scale * labels[i].x;
      const double y = placement.y + placement.scale * labels[i].y;
      const double start = rtl ? self->width - CREDITS_LEFT - x - width : x - CREDITS_LEFT;
      const Stretch stretch = { start - NAME_GAP, start + width + NAME_GAP };

      if (y < top + height && y + placement.scale * labels[i].height > top && stretch.to > 0.0
          && stretch.from < room)
        g_array_append_val (taken, stretch);
    }

  return taken;
}

/* How far from a place on the line the next name is, or its end; 0 on a name. */
static double
measure_gap (GArray *taken, double from, double end)
{
  double gap = MAX (end - from, 0.0);

  for (guint i = 0; i < taken->len; i++)
    {
      const Stretch *stretch = &g_array_index (taken, Stretch, i);

      if (stretch->to > from)
        gap = MIN (gap, MAX (stretch->from - from, 0.0));
    }

  return gap;
}

/* Finds where credits of @width hide no name: at the start of the line, or else, if @anywhere, behind
 * the first name that leaves enough room.  @room: of the line; @lift: how far it is above its place */
static gboolean
find_place_on_line (LegationMapView *self,
                    int width,
                    int height,
                    int room,
                    int lift,
                    gboolean anywhere,
                    Stretch *place)
{
  const double least = MIN (width, MIN_CREDITS);
  g_autoptr (GArray) taken = find_names_on_line (self, room, height, lift);
  gboolean found;

  *place = (Stretch){ 0.0, measure_gap (taken, 0.0, room) };
  found = place->to >= least;
  for (guint i = 0; i < taken->len && anywhere && measure_gap (taken, 0.0, room) < least; i++)
    {
      const double from = g_array_index (taken, Stretch, i).to;
      const double gap = measure_gap (taken, from, room);

      if (gap >= least && (!found || from < place->from))
        {
          *place = (Stretch){ from, from + gap };
          found = TRUE;
        }
    }
  place->to = CLAMP (place->to, place->from + least, place->from + width);

  return found;
}

/* Credits rather rise a little than leave the corner.  Returns how much. */
static int
find_place (LegationMapView *self, int width, int height, int room, Stretch *place)
{
  for (int anywhere = 0; anywhere < 2; anywhere++)
    for (int lift = 0; lift <= MAX_LIFT; lift += LIFT_STEP)
      if (find_place_on_line (self, width, height, room, lift, anywhere != 0, place))
        return lift;
  find_place_on_line (self, width, height, room, 0, FALSE, place);

  return 0;
}

/* Where scale and credits go: beside the buttons and the legend. */
void
_legation_map_view_place_credits (LegationMapView *self, GdkRectangle *allocation)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t legend;
  int room = self->width - CREDITS_LEFT - INSET;
  int minimum, natural, height, lift;
  Stretch place;

  if (gtk_widget_get_visible (GTK_WIDGET (self->legend))
      && gtk_widget_compute_bounds (GTK_WIDGET (self->legend), GTK_WIDGET (self->overlay), &legend))
    room = (int) (rtl ? self->width - legend.origin.x - legend.size.width : legend.origin.x)
           - CREDITS_LEFT - CREDITS_GAP;

  gtk_widget_measure (self->credits, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  gtk_widget_measure (self->attribution, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  lift = find_place (self, natural, height, room, &place);
  allocation->width = MAX (minimum, (int) (place.to - place.from));
  gtk_widget_measure (self->credits, GTK_ORIENTATION_VERTICAL, allocation->width, NULL, &height,
                      NULL, NULL);
  allocation->height = height;
  allocation->x = CREDITS_LEFT + (int) place.from;
  if (rtl)
    allocation->x = self->width - allocation->x - allocation->width;
  allocation->y = self->height - height - INSET - lift;
}
