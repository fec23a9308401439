/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small pictures of slides.  What a slide shows is read on the main thread, from a session that nobody
 * else looks at; it is painted in another, one slide at a time. */

#include "config.h"

#include "legation-slide-pictures.h"

#include "legation-slide-plan.h"

#include <math.h>

/* As wide as any of them is shown, in pixels; the height follows. */
static const int picture_width = 800;

/* How many are kept: a story may have any number of slides. */
static const guint max_kept = 48;

/* Of one slide. */
typedef struct
{
  GdkTexture *texture; /* nullable */
  gboolean is_asked;   /* waits for being painted, or is */
  guint64 used;        /* when it was last asked for: larger is later */
} Picture;

struct _LegationSlidePictures
{
  GObject parent;

  LegationSession *session;
  LegationPainter *painter;
  LegationAreas *areas; /* nullable */
  GArray *slides;       /* (element-type LegationSlide) */
  Picture *pictures;    /* by slide */
  GQueue waiting;       /* positions */
  GCancellable *painting; /* nullable: of the one that is painted */
  guint64 uses;
  gboolean is_stopped;

  LegationStyleId style;
  LegationLabelChoice labels;
  const char *font;
  double ratio;
  double scale;
  gboolean legend;
};

G_DEFINE_FINAL_TYPE (LegationSlidePictures, legation_slide_pictures, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the thread works on. */
typedef struct
{
  LegationSlidePlan *plan;
  LegationPainter *painter;
  int width;
  int height;
  guint position;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  legation_slide_plan_unref (work->plan);
  legation_painter_unref (work->painter);
  g_free (work);
}

static void
paint (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, work->width, work->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  legation_slide_plan_draw (work->plan, work->painter, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) work->height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  g_task_return_pointer (task,
                         gdk_memory_texture_new (work->width, work->height, GDK_MEMORY_DEFAULT, bytes,
                                                 stride),
                         g_object_unref);
}

/* Lets go of the one that nobody has wanted for the longest time. */
static void
keep_few (LegationSlidePictures *self)
{
  Picture *oldest = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < self->slides->len; i++)
    {
      Picture *picture = &self->pictures[i];

      if (picture->texture == NULL)
        continue;
      n_kept++;
      if (oldest == NULL || picture->used < oldest->used)
        oldest = picture;
    }
  if (n_kept > max_kept)
    g_clear_object (&oldest->texture);
}

static void start_next (LegationSlidePictures *self);

static void
painted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  LegationSlidePictures *self = LEGATION_SLIDE_PICTURES (object);
  const Work *work = g_task_get_task_data (G_TASK (result));
  GdkTexture *texture = g_task_propagate_pointer (G_TASK (result), NULL);

  g_clear_object (&self->painting);
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
  /* One of another look, or of a talk that is over, is of no use. */
  if (texture != NULL)
    {
      Picture *picture = &self->pictures[work->position];

      picture->is_asked = FALSE;
      picture->used = ++self->uses;
      g_set_object (&picture->texture, texture);
      g_object_unref (texture);
      keep_few (self);
      g_signal_emit (self, signals[PAINTED], 0, work->position);
    }
  start_next (self);
}

static void
start_next (LegationSlidePictures *self)
{
  LegationSlideLook look = {
    .style = self->style,
    .areas = self->areas,
    .routes = legation_painter_get_routes (self->painter),
    .legend = self->legend,
    .labels = self->labels,
    .language = g_intern_string (legation_session_get_language (self->session)),
    .font = self->font,
    .width = picture_width,
    .height = round (picture_width / self->ratio),
  };
  const LegationSlide *slide;
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->is_stopped || self->painting != NULL || g_queue_is_empty (&self->waiting))
    return;

  work = g_new0 (Work, 1);
  work->position = GPOINTER_TO_UINT (g_queue_pop_head (&self->waiting));
  slide = legation_slide_pictures_get_slide (self, work->position);
  look.k = self->scale * legation_slide_find_scale (look.width, look.height);
  legation_session_show_slide (self->session, slide);
  work->plan = legation_slide_plan_new (self->session, slide, self->slides->len, &look);
  work->painter = legation_painter_ref (self->painter);
  work->width = (int) look.width;
  work->height = (int) look.height;

  self->painting = g_cancellable_new ();
  /* What the thread uses must not end with the program. */
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  task = g_task_new (self, self->painting, painted_cb, NULL);
  g_task_set_source_tag (task, start_next);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, paint);
}

/* What is being painted goes on, and is thrown away; nothing else is painted before it is over. */
static void
forget (LegationSlidePictures *self)
{
  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  g_queue_clear (&self->waiting);
  for (guint i = 0; i < self->slides->len; i++)
    {
      g_clear_object (&self->pictures[i].texture);
      self->pictures[i].is_asked = FALSE;
    }
}

/** legation_slide_pictures_get_n: Returns: how many slides there are. */
guint
legation_slide_pictures_get_n (LegationSlidePictures *self)
{
  return self->slides->len;
}

/** legation_slide_pictures_get_slide: Returns: (transfer none): the slide at @position, from 0. */
const LegationSlide *
legation_slide_pictures_get_slide (LegationSlidePictures *self, guint position)
{
  return &g_array_index (self->slides, LegationSlide, position);
}

/** legation_slide_pictures_get_ratio: Returns: width by height of each. */
double
legation_slide_pictures_get_ratio (LegationSlidePictures *self)
{
  return self->ratio;
}

/* Has all of them painted anew. */
static void
renew (LegationSlidePictures *self)
{
  forget (self);
  for (guint i = 0; i < self->slides->len; i++)
    g_signal_emit (self, signals[PAINTED], 0, i);
}

/**
 * legation_slide_pictures_get: the picture of the slide at @position, from 0.
 *
 * Returns: (transfer none) (nullable): until “painted” is emitted; where there is none yet it is
 *   painted, and “painted” tells when
 */
GdkTexture *
legation_slide_pictures_get (LegationSlidePictures *self, guint position)
{
  Picture *picture;

  g_return_val_if_fail (position < self->slides->len, NULL);

  picture = &self->pictures[position];
  picture->used = ++self->uses;
  if (picture->texture == NULL && !picture->is_asked)
    {
      picture->is_asked = TRUE;
      g_queue_push_tail (&self->waiting, GUINT_TO_POINTER (position));
      start_next (self);
    }

  return picture->texture;
}

/**
 * legation_slide_pictures_set_look: how the audience sees the slides; another look than before has all
 * of them painted anew.
 * @font: a Pango font description
 * @ratio: width by height
 * @scale: how much larger than usual marks and type are
 */
void
legation_slide_pictures_set_look (LegationSlidePictures *self,
                                  LegationStyleId style,
                                  LegationLabelChoice labels,
                                  const char *font,
                                  double ratio,
                                  double scale)
{
  font = g_intern_string (font);
  if (self->style == style && self->labels == labels && self->font == font
      && fabs (self->ratio - ratio) < 1e-3 && fabs (self->scale - scale) < 1e-3)
    return;

  self->style = style;
  self->labels = labels;
  self->font = font;
  self->ratio = CLAMP (ratio, 0.5, 4.0);
  self->scale = scale;
  renew (self);
}

/** legation_slide_pictures_set_legend: whether they have the legend; another has all painted anew. */
void
legation_slide_pictures_set_legend (LegationSlidePictures *self, gboolean legend)
{
  if (self->legend == legend)
    return;
  self->legend = legend;
  renew (self);
}

/**
 * legation_slide_pictures_stop: paints nothing any more, as nobody will look at it.  What is painted
 * at the moment keeps the object until it is over.
 */
void
legation_slide_pictures_stop (LegationSlidePictures *self)
{
  g_return_if_fail (LEGATION_IS_SLIDE_PICTURES (self));

  self->is_stopped = TRUE;
  forget (self);
}

static void
legation_slide_pictures_dispose (GObject *object)
{
  LegationSlidePictures *self = LEGATION_SLIDE_PICTURES (object);

  legation_slide_pictures_stop (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_slide_pictures_parent_class)->dispose (object);
}

static void
legation_slide_pictures_finalize (GObject *object)
{
  LegationSlidePictures *self = LEGATION_SLIDE_PICTURES (object);

  g_free (self->pictures);
  g_array_unref (self->slides);
  g_clear_pointer (&self->areas, legation_areas_unref);
  legation_painter_unref (self->painter);

  G_OBJECT_CLASS (legation_slide_pictures_parent_class)->finalize (object);
}

static void
legation_slide_pictures_class_init (LegationSlidePicturesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = legation_slide_pictures_dispose;
  object_class->finalize = legation_slide_pictures_finalize;

  /**
   * LegationSlidePictures::painted: a picture is there, or another is to be asked for.
   * @position: of its slide
   */
  signals[PAINTED] = g_signal_new ("painted", LEGATION_TYPE_SLIDE_PICTURES, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
legation_slide_pictures_init (LegationSlidePictures *self)
{
  g_queue_init (&self->waiting);
  self->font = g_intern_static_string ("Cantarell 11");
  self->ratio = 16.0 / 9.0;
  self->scale = 1.0;
}

/**
 * legation_slide_pictures_new: none is painted before somebody asks.
 * @session: whose dataset, names and language they show; it is not changed
 * @story: of its dataset
 * @painter: of its dataset
 * @areas: (nullable): of the painter's base map
 *
 * Returns: (transfer full): the pictures
 */
LegationSlidePictures *
legation_slide_pictures_new (LegationSession *session,
                             const LegationStory *story,
                             LegationPainter *painter,
                             LegationAreas *areas)
{
  LegationSlidePictures *self = g_object_new (LEGATION_TYPE_SLIDE_PICTURES, NULL);

  self->session = legation_session_new (legation_session_get_dataset (session),
                                        legation_session_get_gazetteer (session),
                                        legation_session_get_language (session));
  self->painter = legation_painter_ref (painter);
  self->areas = areas != NULL ? legation_areas_ref (areas) : NULL;
  self->slides = legation_story_list_slides (story);
  self->pictures = g_new0 (Picture, self->slides->len);

  return self;
}
