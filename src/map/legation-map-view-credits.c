/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line at the foot of the map: its scale and its credits, where they hide no name. */

#include "config.h"

#include "legation-map-view-private.h"

#include <glib/gi18n.h>

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

/* What credits take that are written so wide. */
typedef struct
{
  int width, height;
} Form;

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

/* Finds where credits of @width, or at least @least of them, hide no name: at the start of the line, or
 * else, if @anywhere, behind the first name that leaves enough room.
 * @room: of the line; @lift: how far it is above its place */
static gboolean
find_place_on_line (LegationMapView *self,
                    const Form *form,
                    int least,
                    int room,
                    int lift,
                    gboolean anywhere,
                    Stretch *place)
{
  g_autoptr (GArray) taken = find_names_on_line (self, room, form->height, lift);
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
  place->to = CLAMP (place->to, place->from + least, place->from + form->width);

  return found;
}

/* Credits rather take two lines than rise, rather rise a little than leave the corner, and do anything
 * rather than be cut short.  Returns how far they rise. */
static int
find_place (LegationMapView *self, const Form forms[2], int room, Stretch *place)
{
  const int least = MIN (forms[1].width, MIN_CREDITS);

  for (int anywhere = 0; anywhere < 2; anywhere++)
    for (int lift = 0; lift <= MAX_LIFT; lift += LIFT_STEP)
      for (int i = 0; i < 2; i++)
        if (find_place_on_line (self, &forms[i], forms[i].width, room, lift, anywhere != 0, place))
          return lift;
  for (int anywhere = 0; anywhere < 2; anywhere++)
    for (int lift = 0; lift <= MAX_LIFT; lift += LIFT_STEP)
      if (find_place_on_line (self, &forms[1], least, room, lift, anywhere != 0, place))
        return lift;
  find_place_on_line (self, &forms[1], least, room, 0, FALSE, place);

  return 0;
}

/* How wide two lines are that have room for all credits, which in one line are @natural wide. */
static int
measure_two_lines (LegationMapView *self, int natural)
{
  g_autoptr (PangoLayout) layout = NULL;
  int text, width;

  if (self->credits_natural == natural)
    return self->credits_two_lines;
  layout = gtk_widget_create_pango_layout (self->attribution,
                                           gtk_label_get_label (GTK_LABEL (self->attribution)));
  pango_layout_get_pixel_size (layout, &text, NULL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  for (width = text / 2; width < text; width += 4)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      if (pango_layout_get_line_count (layout) <= 2)
        break;
    }
  self->credits_natural = natural;
  self->credits_two_lines = natural - text + MIN (width, text);

  return self->credits_two_lines;
}

/* A text that may be longer than a small window, at a large font: there it scrolls.
 * @width: that it may have; @most: of its height, both in logical pixels */
static GtkWidget *
create_text (const char *text, int width, int most)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *window = gtk_scrolled_window_new ();
  int height;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (window), MIN (height, most));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), label);

  return window;
}

/* The credits in full, with what the map has no room for: a finger finds no tooltip. */
void
_legation_map_view_tell_credits (LegationMapView *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), _("Sources of the Map"), NULL);

  adw_message_dialog_set_extra_child (
    ADW_MESSAGE_DIALOG (dialog),
    create_text (gtk_widget_get_tooltip_text (self->credits_button),
                 MIN (gtk_widget_get_width (root) - 120, 300), gtk_widget_get_height (root) / 2));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The credits in so many lines. */
static Form
measure_form (LegationMapView *self, int width)
{
  Form form = { width, 0 };

  gtk_widget_measure (self->credits_button, GTK_ORIENTATION_VERTICAL, width, NULL, &form.height, NULL,
                      NULL);

  return form;
}

/* Where scale and credits go: beside the buttons and the legend. */
void
_legation_map_view_place_credits (LegationMapView *self, GdkRectangle *allocation)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t legend;
  int room = self->width - CREDITS_LEFT - INSET;
  int minimum, natural, height, lift;
  Form forms[2];
  Stretch place;

  if (gtk_widget_get_visible (GTK_WIDGET (self->legend))
      && gtk_widget_compute_bounds (GTK_WIDGET (self->legend), GTK_WIDGET (self->overlay), &legend))
    room = (int) (rtl ? self->width - legend.origin.x - legend.size.width : legend.origin.x)
           - CREDITS_LEFT - CREDITS_GAP;

  gtk_widget_measure (self->credits, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  forms[0] = measure_form (self, natural);
  forms[1] = measure_form (self, measure_two_lines (self, natural));
  lift = find_place (self, forms, room, &place);
  allocation->width = MAX (minimum, (int) (place.to - place.from));
  gtk_widget_measure (self->credits, GTK_ORIENTATION_VERTICAL, allocation->width, NULL, &height,
                      NULL, NULL);
  allocation->height = height;
  allocation->x = CREDITS_LEFT + (int) place.from;
  if (rtl)
    allocation->x = self->width - allocation->x - allocation->width;
  allocation->y = self->height - height - INSET - lift;
}
