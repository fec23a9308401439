/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies on the map keeps clear of names. */

#include "legation-labels.h"
#include "legation-map-layer-private.h"
#include "test-view.h"

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *n_frames = data;

  return --*n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Until the picture of where the map is has come, and what lies on it has its place. */
static void
look_at (Fixture *fixture, LegationCamera camera)
{
  LegationMapLayer *layer = fixture->view->layer;
  guint n_frames = 3;

  legation_map_layer_set_exact (layer, TRUE);
  _legation_map_view_place_camera (fixture->view, camera);
  while (fabs (layer->picture->request->frame.camera.lon - fixture->view->camera.lon) > 1e-6
         || fabs (layer->picture->request->frame.camera.zoom - fixture->view->camera.zoom) > 1e-6
         || layer->fading != NULL || gtk_widget_get_width (fixture->view->credits) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->view), count_frame_cb, &n_frames, NULL);
  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* How many names, or those of places in use alone, a widget on the map hides some of. */
static guint
count_hidden (Fixture *fixture, GtkWidget *widget, gboolean stops)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (fixture->view->layer, &placement);
  graphene_rect_t bounds;
  guint n, count = 0;
  const LegationLabel *labels = legation_scene_get_labels (scene, &n);

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->view), &bounds));
  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t name
        = GRAPHENE_RECT_INIT ((float) (placement.x + placement.scale * labels[i].x),
                              (float) (placement.y + placement.scale * labels[i].y),
                              (float) (placement.scale * labels[i].width),
                              (float) (placement.scale * labels[i].height));

      if ((!stops || labels[i].type <= LEGATION_LABEL_STOP_COUNTRY)
          && graphene_rect_intersection (&bounds, &name, NULL))
        {
          g_test_message ("“%s” at %.0f %.0f", labels[i].text, name.origin.x, name.origin.y);
          count++;
        }
    }

  return count;
}

/* While the map moves, names come to the line at its foot from everywhere; hardly ever are they so many
 * that there is no room between them, and what the credits say of borders is never cut off. */
static void
test_credits (Fixture *fixture, gconstpointer data)
{
  GtkLabel *attribution = GTK_LABEL (fixture->view->attribution);
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  guint n_moved = 0, n_looks = 0, n_hidden = 0, n_short = 0, n_two = 0;

  /* The program's style has the button be no larger than its text. */
  gtk_css_provider_load_from_data (
    style, "mapview .map-credits > button { padding: 0 4px; min-height: 0; font-weight: 400; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  for (double lon = 100.0; lon < 130.0; lon += 1.5)
    {
      graphene_rect_t bounds;

      look_at (fixture, (LegationCamera){ lon, 12.0 + lon / 10.0, 4.0 });
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->view->attribution),
                                                GTK_WIDGET (fixture->view), &bounds));
      g_test_message ("%.1f: credits at %.0f %.0f, %.0f wide", lon, bounds.origin.x,
                      bounds.origin.y, bounds.size.width);
      n_hidden += count_hidden (fixture, fixture->view->attribution, FALSE);
      n_looks++;
      n_moved += bounds.origin.x > 60.0f;
      n_two += pango_layout_get_line_count (gtk_label_get_layout (attribution)) == 2;
      n_short += pango_layout_is_ellipsized (gtk_label_get_layout (attribution));
    }
  g_test_message ("of %u: %u moved, %u in two lines, %u hide a name, %u cut short", n_looks, n_moved,
                  n_two, n_hidden, n_short);
  g_assert_cmpuint (n_moved, >, 0);
  g_assert_cmpuint (n_two, >, 0);
  g_assert_cmpuint (n_hidden, <=, n_looks / 10);
  g_assert_cmpuint (n_short, ==, 0);
}

/* The way to Pyongyang leaves the view above Jakarta; the label that says so is on no name. */
static void
test_pills (Fixture *fixture, gconstpointer data)
{
  guint n_seen = 0;

  for (double lat = -16.0; lat < -12.0; lat += 0.25)
    {
      look_at (fixture, (LegationCamera){ 107.0, lat, 5.0 });
      for (guint i = 0; i < LEGATION_MAX_EDGES; i++)
        {
          GtkWidget *pill = fixture->view->pills[i].button;

          if (!gtk_widget_get_visible (pill) || !gtk_widget_get_child_visible (pill))
            continue;
          n_seen++;
          g_test_message ("%.2f: %s", lat, gtk_widget_get_tooltip_text (pill));
          g_assert_cmpuint (count_hidden (fixture, pill, TRUE), ==, 0);
        }
    }
  g_assert_cmpuint (n_seen, >, 5);
}

void
add_overlays_tests (void)
{
  add_view_test ("/map/overlays/credits", test_credits);
  add_view_test ("/map/overlays/pills", test_pills);
}
