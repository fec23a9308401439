/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The playhead: a line over the chart, and on the ruler its date. */

#include "legation-timeline-chart-private.h"

#include <math.h>

#define LINE_WIDTH 1.8f
#define HEIGHT 16.0
#define PADDING 6.0
#define RADIUS 5.0f
#define TEXT_SIZE 10.5

/* Of the ruler's labels: from their ticks, and no longer than this. */
#define LABEL_OFFSET 5.0
#define LONGEST_LABEL 160.0
#define TICK_LENGTH 3.0f

/* At the precision of the event that put the playhead where it is, else the day. */
static char *
name_playhead (LegationTimelineChart *self)
{
  const LegationDay day = legation_session_get_view (self->session)->playhead;
  const LegationEvent *event = self->playhead_event;
  g_autoptr (LegationDate) date = NULL;
  g_autofree char *text = NULL;
  gint64 year;
  int month, day_of_month;

  if (event != NULL)
    return legation_date_to_display (event->when, legation_date_get_precision (event->when)
                                                          == LEGATION_PRECISION_DAY
                                                      ? LEGATION_DATE_STYLE_SHORT
                                                      : LEGATION_DATE_STYLE_LONG);

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  text = g_strdup_printf ("%s%04d-%02d-%02d", year < 0 ? "-" : "", (int) ABS (year), month,
                          day_of_month);
  date = legation_date_parse (text, NULL);

  return date != NULL ? legation_date_to_display (date, LEGATION_DATE_STYLE_SHORT)
                      : g_steal_pointer (&text);
}

/* Whether there is a playhead in view, and in @box where its date is drawn. */
gboolean
_legation_timeline_chart_get_playhead_box (LegationTimelineChart *self, graphene_rect_t *box)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  const double room = layout->width - 4;
  double x, width;
  int text_width;

  if (isnan (self->playhead))
    return FALSE;
  x = legation_time_axis_to_x (&self->scene->axis, self->playhead);
  if (x < 0 || x > layout->width)
    return FALSE;
  if (self->playhead_text == NULL)
    {
      g_autofree char *text = name_playhead (self);

      self->playhead_text = legation_time_scene_make_text (self->scene, text, TEXT_SIZE, TRUE);
      pango_layout_set_ellipsize (self->playhead_text, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (self->playhead_text, &text_width, NULL);
      if (text_width > room - 2 * PADDING * layout->scale)
        pango_layout_set_width (self->playhead_text,
                                (int) (room - 2 * PADDING * layout->scale) * PANGO_SCALE);
    }
  pango_layout_get_pixel_size (self->playhead_text, &text_width, NULL);
  width = text_width + 2 * PADDING * layout->scale;
  graphene_rect_init (
      box, (float) round (CLAMP (x - width / 2, 2, MAX (2, layout->width - width - 2))),
      (float) (layout->ruler.top + 1), (float) width, (float) (HEIGHT * layout->scale));

  return TRUE;
}

/* Half a number is another number: what the date covers of a label of the ruler goes as a whole. */
static void
cover_labels (LegationTimelineChart *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *box,
              const GdkRGBA *ground)
{
  const LegationTimeScene *scene = self->scene;
  const LegationTimeBand *ruler = &scene->layout.ruler;
  const float left = box->origin.x, right = left + box->size.width;

  for (guint i = 0; i < scene->ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (scene->ticks, LegationTimeTick, i);
      const float start = (float) (tick->x + LABEL_OFFSET * scene->layout.scale);
      g_autoptr (PangoLayout) text = NULL;
      int width;

      if (tick->label[0] == '\0' || start >= right
          || start < left - (float) (LONGEST_LABEL * scene->layout.scale))
        continue;
      text = legation_time_scene_make_text (scene, tick->label, TEXT_SIZE, FALSE);
      pango_layout_get_pixel_size (text, &width, NULL);
      if (start + (float) width > left)
        gtk_snapshot_append_color (
            snapshot, ground,
            &GRAPHENE_RECT_INIT (start - 1, box->origin.y + TICK_LENGTH, (float) width + 2,
                                 (float) ruler->height - TICK_LENGTH - 1));
    }
}

void
_legation_timeline_chart_append_playhead (LegationTimelineChart *self,
                                          GtkSnapshot *snapshot,
                                          const LegationTimePalette *palette)
{
  const GdkRGBA line = _legation_timeline_get_rgba (&palette->foreground, 1);
  const GdkRGBA text = _legation_timeline_get_rgba (&palette->ground, 1);
  const double x = legation_time_axis_to_x (&self->scene->axis, self->playhead);
  const double top = self->scene->layout.density.top;
  const double bottom = self->scene->layout.ruler.top;
  graphene_rect_t box;
  int height;

  if (!_legation_timeline_chart_get_playhead_box (self, &box))
    return;
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT ((float) x - LINE_WIDTH / 2, (float) top,
                                                  LINE_WIDTH, (float) (bottom - top) + 2));
  cover_labels (self, snapshot, &box, &text);
  _legation_timeline_append_rounded (snapshot, &box, RADIUS * (float) self->scene->layout.scale, &line);
  pango_layout_get_pixel_size (self->playhead_text, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (box.origin.x + (float) (PADDING * self->scene->layout.scale),
                            box.origin.y + roundf ((box.size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->playhead_text, &text);
  gtk_snapshot_restore (snapshot);
}
