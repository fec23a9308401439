/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text of the toolbar that changes with every movement of a handle.  A label would have the whole
 * window laid out anew each time; this one only where it gets wider, and once it has come to rest. */

#include "config.h"

#include "legation-timeline-toolbar-private.h"

#define WIDTH_UNKNOWN (-1)

/**
 * _legation_timeline_text_init: makes the widget, which somebody has to take.
 * @css_class: how it looks
 * @n_lines: how many lines it has
 * @xalign: 0 to 1: where a text is in a wider place
 */
void
_legation_timeline_text_init (LegationTimelineText *self,
                              const char *css_class,
                              guint n_lines,
                              float xalign)
{
  self->width = WIDTH_UNKNOWN;
  self->widget = gtk_inscription_new (NULL);
  g_object_set (self->widget, "min-chars", 0, "min-lines", n_lines, "nat-lines", n_lines, "xalign",
                xalign, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->widget, css_class);
  gtk_widget_add_css_class (self->widget, "numeric");
}

static int
measure (LegationTimelineText *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (
      self->widget, gtk_inscription_get_text (GTK_INSCRIPTION (self->widget)));
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoRectangle extents;

  /* As the style class has it. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_extents (layout, NULL, &extents);

  return PANGO_PIXELS_CEIL (extents.width);
}

/** _legation_timeline_text_set: Returns: whether it needs more room than it had */
gboolean
_legation_timeline_text_set (LegationTimelineText *self, const char *text)
{
  int width;

  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (self->widget)), text) == 0)
    return FALSE;
  gtk_inscription_set_text (GTK_INSCRIPTION (self->widget), text);
  /* One that nobody sees is measured where it might be seen again. */
  if (!gtk_widget_get_child_visible (self->widget))
    {
      self->width = WIDTH_UNKNOWN;
      return FALSE;
    }
  if (self->width == WIDTH_UNKNOWN)
    return TRUE;
  width = measure (self);
  if (width <= self->width)
    return FALSE;
  self->width = width;

  return TRUE;
}

/** _legation_timeline_text_settle: gives up room.  Returns: whether there was more than it needs */
gboolean
_legation_timeline_text_settle (LegationTimelineText *self)
{
  const int before = self->width;

  self->width = measure (self);

  return self->width != before;
}

/** _legation_timeline_text_forget: its font may be another one. */
void
_legation_timeline_text_forget (LegationTimelineText *self)
{
  self->width = WIDTH_UNKNOWN;
}

/** _legation_timeline_text_get_width: Returns: px of room that it wants */
int
_legation_timeline_text_get_width (LegationTimelineText *self)
{
  if (self->width == WIDTH_UNKNOWN)
    self->width = measure (self);

  return self->width;
}
