/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationStage: where the map goes follows from the plan of the slide, which is made when the widget
 * is laid out: then its size is known, and whatever changed in between has changed. */

#include "config.h"

#include "legation-stage.h"

#include "legation-map-view.h"
#include "legation-slide-plan.h"

#include <adwaita.h>
#include <math.h>

#define FLIGHT_MILLISECONDS 800
#define FADE_MICROSECONDS (200 * 1000)
/* Between two faces of a slide in which time is played: they lay out all of their text. */
#define PLAY_MILLISECONDS 100

struct _LegationStage
{
  GtkWidget parent_instance;

  /* Children */
  LegationMapView *map;

  /* Owned */
  LegationTalk *talk;
  LegationPainter *painter;
  LegationAreas *areas;    /* nullable */
  LegationSlidePlan *plan; /* nullable: none yet */
  GskRenderNode *face;     /* nullable */
  GskRenderNode *fading;   /* nullable: the face of the slide before */
  char *described;         /* nullable: what a screen reader says */

  /* Values */
  LegationLabelChoice labels;
  gboolean stale;  /* the plan is not of what is shown any more */
  gboolean moves;  /* and the map is to look elsewhere */
  gboolean fades;  /* and the face is another one */
  guint milliseconds; /* that the map takes for it */
  guint renewing;     /* 0, or what waits to do so */
  guint fade_tick;
  gint64 fade_start; /* frame time in microseconds, 0 before the first frame */
  double fade;       /* opacity of the face that comes */
  double planned_width;
  double planned_height;
};

G_DEFINE_FINAL_TYPE (LegationStage, legation_stage, GTK_TYPE_WIDGET)

static void
renew (LegationStage *self)
{
  self->stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
renew_cb (gpointer data)
{
  LegationStage *self = data;

  self->renewing = 0;
  renew (self);

  return G_SOURCE_REMOVE;
}

/* The map follows each day that is played by itself, the face some of them. */
static void
session_changed_cb (LegationStage *self)
{
  if (!legation_talk_is_playing (self->talk))
    renew (self);
  else if (self->renewing == 0)
    self->renewing = g_timeout_add (PLAY_MILLISECONDS, renew_cb, self);
}

static void
stop_fading (LegationStage *self)
{
  if (self->fade_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_tick);
  self->fade_tick = 0;
  g_clear_pointer (&self->fading, gsk_render_node_unref);
}

static gboolean
fade_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationStage *self = LEGATION_STAGE (widget);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  if (self->fade_start == 0)
    self->fade_start = now;
  t = (double) (now - self->fade_start) / FADE_MICROSECONDS;
  gtk_widget_queue_draw (widget);
  self->fade = adw_easing_ease (ADW_EASE_OUT_CUBIC, MIN (t, 1.0));
  if (t < 1.0)
    return G_SOURCE_CONTINUE;
  self->fade_tick = 0;
  g_clear_pointer (&self->fading, gsk_render_node_unref);

  return G_SOURCE_REMOVE;
}

/* The face as pixels, so that no frame of a flight lays out text. */
static GskRenderNode *
draw_face (LegationStage *self, int width, int height)
{
  const int device = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GskRenderNode *node = gsk_cairo_node_new (&all);
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * device, height * device);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, device, device);
  cr = cairo_create (surface);
  legation_slide_plan_draw_face (self->plan, cr);
  cairo_destroy (cr);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return node;
}

/* The new face comes while the one before goes; where motion is not wanted it is just there. */
static void
take_face (LegationStage *self, int width, int height, gboolean fades)
{
  g_autoptr (GskRenderNode) before = g_steal_pointer (&self->face);

  self->face = draw_face (self, width, height);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!fades)
    return;
  stop_fading (self);
  if (before == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->fading = g_steal_pointer (&before);
  self->fade = 0.0;
  self->fade_start = 0;
  self->fade_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

static const char *
find_font (LegationStage *self)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-font-name", &name, NULL);

  return g_intern_string (name != NULL ? name : "Cantarell 11");
}

/* While time is played the legend stays as the plan @before has it. */
static LegationSlidePlan *
make_plan (LegationStage *self, LegationSlidePlan *before, double width, double height, double k)
{
  const gboolean stays
    = before != NULL && !self->moves && legation_talk_is_playing (self->talk);
  const LegationLegend explained
    = stays ? legation_slide_plan_get_legend (before) : (LegationLegend){ 0 };
  LegationSession *session = legation_talk_get_session (self->talk);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const LegationSlideLook look = {
    .style = legation_style_choose (adw_style_manager_get_dark (manager),
                                    adw_style_manager_get_high_contrast (manager)),
    .areas = self->areas,
    .routes = legation_painter_get_routes (self->painter),
    .legend = legation_talk_shows_legend (self->talk),
    .explained = stays ? &explained : NULL,
    .labels = self->labels,
    .language = g_intern_string (legation_session_get_language (session)),
    .font = find_font (self),
    .width = width,
    .height = height,
    .k = k,
  };

  return legation_slide_plan_new (session, legation_talk_get_current (self->talk),
                                  legation_talk_get_n_slides (self->talk), &look);
}

static void
look (LegationStage *self, double k)
{
  LegationCamera camera = legation_slide_plan_get_camera (self->plan);

  camera.zoom += log2 (k);
  legation_map_view_look_at (self->map, camera, self->milliseconds);
}

/* A slide says what it is when it comes and when it is whole, but not on every day that is played. */
static void
describe (LegationStage *self)
{
  const char *text = legation_slide_plan_describe (self->plan);

  if (g_strcmp0 (text, self->described) == 0
      || (self->described != NULL && !self->fades && legation_talk_is_playing (self->talk)))
    return;
  g_free (self->described);
  self->described = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_plan (LegationStage *self, int width, int height)
{
  const double k
    = legation_slide_find_scale (width, height) * legation_talk_get_scale (self->talk);
  g_autoptr (LegationSlidePlan) before = g_steal_pointer (&self->plan);
  LegationSlideRect card, map;

  self->plan = make_plan (self, before, width, height, k);
  legation_map_view_set_scale (self->map, k);
  card = legation_slide_plan_get_card (self->plan);
  map = legation_slide_plan_get_map (self->plan);
  legation_map_view_set_cover (self->map,
                               &GRAPHENE_RECT_INIT ((float) (card.x - map.x), (float) (card.y - map.y),
                                                    (float) card.width, (float) card.height));
  take_face (self, width, height, self->fades);
  describe (self);
}

static void
legation_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationStage *self = LEGATION_STAGE (widget);
  const gboolean resized = width != self->planned_width || height != self->planned_height;
  LegationSlideRect rect;

  if (resized)
    {
      self->moves = TRUE;
      self->milliseconds = 0;
      self->planned_width = width;
      self->planned_height = height;
    }
  if (resized || self->stale || self->plan == NULL)
    update_plan (self, width, height);
  rect = legation_slide_plan_get_map (self->plan);
  gtk_widget_size_allocate (GTK_WIDGET (self->map),
                            &(GtkAllocation){ (int) floor (rect.x), (int) floor (rect.y),
                                              (int) ceil (rect.width), (int) ceil (rect.height) },
                            -1);
  if (self->moves)
    look (self, legation_slide_find_scale (width, height) * legation_talk_get_scale (self->talk));
  self->stale = self->moves = self->fades = FALSE;
}

static void
legation_stage_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (LEGATION_STAGE (widget)->map), orientation, -1, minimum, natural,
                      NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static void
legation_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationStage *self = LEGATION_STAGE (widget);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->map), snapshot);
  if (self->face == NULL)
    return;
  if (self->fading == NULL)
    {
      gtk_snapshot_append_node (snapshot, self->face);
      return;
    }
  gtk_snapshot_push_cross_fade (snapshot, self->fade);
  gtk_snapshot_append_node (snapshot, self->fading);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_node (snapshot, self->face);
  gtk_snapshot_pop (snapshot);
}

static void
talk_changed_cb (LegationStage *self, guint changes)
{
  if (changes & LEGATION_TALK_CHANGE_SLIDE)
    {
      self->moves = self->fades = TRUE;
      self->milliseconds = FLIGHT_MILLISECONDS;
    }
  else if (changes & (LEGATION_TALK_CHANGE_SCALE | LEGATION_TALK_CHANGE_LEGEND))
    {
      self->moves = TRUE;
      self->milliseconds = 0;
    }
  if (changes & (LEGATION_TALK_CHANGE_SLIDE | LEGATION_TALK_CHANGE_SCALE
                 | LEGATION_TALK_CHANGE_LEGEND | LEGATION_TALK_CHANGE_PLAYING))
    renew (self);
}

static void
pan_cb (LegationStage *self, int dx, int dy)
{
  legation_map_view_pan (self->map, dx, dy);
}

static void
legation_stage_dispose (GObject *object)
{
  LegationStage *self = LEGATION_STAGE (object);

  stop_fading (self);
  g_clear_handle_id (&self->renewing, g_source_remove);
  g_clear_pointer (&self->described, g_free);
  if (self->map != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->map));
  self->map = NULL;
  g_clear_pointer (&self->face, gsk_render_node_unref);
  g_clear_pointer (&self->plan, legation_slide_plan_unref);
  g_clear_pointer (&self->painter, legation_painter_unref);
  g_clear_pointer (&self->areas, legation_areas_unref);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (legation_stage_parent_class)->dispose (object);
}

static void
legation_stage_class_init (LegationStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_stage_dispose;
  widget_class->measure = legation_stage_measure;
  widget_class->size_allocate = legation_stage_size_allocate;
  widget_class->snapshot = legation_stage_snapshot;
  gtk_widget_class_set_css_name (widget_class, "legation-stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_stage_init (LegationStage *self)
{
  self->map = g_object_new (LEGATION_TYPE_MAP_VIEW, NULL);
  legation_map_view_set_presented (self->map);
  gtk_widget_set_parent (GTK_WIDGET (self->map), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * legation_stage_new: shows what a talk shows.
 * @painter: draws the journeys of its dataset
 * @areas: (nullable): of the painter's base map
 * @labels: in which language places are labelled
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
legation_stage_new (LegationTalk *talk,
                    LegationPainter *painter,
                    LegationAreas *areas,
                    LegationLabelChoice labels)
{
  LegationStage *self;
  AdwStyleManager *manager = adw_style_manager_get_default ();
  LegationSession *session;

  g_return_val_if_fail (LEGATION_IS_TALK (talk), NULL);
  g_return_val_if_fail (painter != NULL, NULL);

  self = g_object_new (LEGATION_TYPE_STAGE, NULL);
  session = legation_talk_get_session (talk);
  self->talk = g_object_ref (talk);
  self->painter = legation_painter_ref (painter);
  self->areas = areas != NULL ? legation_areas_ref (areas) : NULL;
  self->labels = labels;
  legation_map_view_set_areas (self->map, areas);
  legation_map_view_set_labels (self->map, labels);
  legation_map_view_set_session (self->map, session, painter);
  g_signal_connect_object (talk, "changed", G_CALLBACK (talk_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "pan", G_CALLBACK (pan_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (renew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (renew), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
