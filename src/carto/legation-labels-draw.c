/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How names look: type by class, and a halo in the colour of the ground so that lines pass behind. */

#include "legation-label-sprites.h"
#include "legation-labels-private.h"

#include <math.h>
#include <string.h>

#define HALO_WIDTH 3.0
#define LEADER_WIDTH 1.0
#define DOT_RADIUS 2.4
/* The size of a place's own name below the other. */
#define SECOND_SCALE 0.9

typedef struct
{
  double size;
  PangoWeight weight;
  PangoStyle style;
  gboolean capitals;
  double spacing;
} Type;

static const Type types[] = {
  [LEGATION_LABEL_STOP_CITY] = { 13.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE, 0.0 },
  [LEGATION_LABEL_STOP_COUNTRY] = { 10.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, TRUE, 1.4 },
  [LEGATION_LABEL_CAPITAL] = { 11.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE, 0.0 },
  [LEGATION_LABEL_SEA] = { 11.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, FALSE, 0.8 },
  [LEGATION_LABEL_COUNTRY] = { 10.5, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, TRUE, 1.4 },
  [LEGATION_LABEL_CITY] = { 11.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE, 0.0 },
};

PangoContext *
_legation_labels_create_context (LegationLabels *self)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same widths at every scale, so that what was measured is what is drawn. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (self->language));

  return context;
}

/* Capitals, wide spacing and italics are habits of Latin, Greek and Cyrillic letters only. */
static gboolean
is_cased (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalpha (letter) && !g_unichar_isupper (letter) && !g_unichar_islower (letter))
        return FALSE;
    }

  return TRUE;
}

/**
 * _legation_labels_name: gives a label the name of a place, as the user chose it.
 * @label: gets a text and its languages
 */
void
_legation_labels_name (LegationLabels *self,
                       LegationGazetteer *gazetteer,
                       const LegationToponym *toponym,
                       LegationLabel *label)
{
  const char *name = legation_gazetteer_get_name (gazetteer, toponym, self->language);
  const char *language = self->language;
  const char *local = self->choice != LEGATION_LABELS_INTERFACE
                        ? legation_gazetteer_get_local_name (gazetteer, toponym, &language)
                        : NULL;

  label->language = local != NULL && self->choice == LEGATION_LABELS_LOCAL ? language
                                                                          : self->language;
  if (local == NULL || g_str_equal (name, local))
    label->text = g_strdup (name);
  else if (self->choice == LEGATION_LABELS_LOCAL)
    label->text = g_strdup (local);
  else
    {
      label->text = g_strconcat (name, "\n", local, NULL);
      label->second_language = language;
    }
}

static void
insert_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize from, gsize to)
{
  attribute->start_index = (guint) from;
  attribute->end_index = (guint) to;
  pango_attr_list_insert (attributes, attribute);
}

/* Adds a line to a text, and how it looks. */
static void
add_line (GString *text,
          PangoAttrList *attributes,
          const Type *look,
          const char *line,
          const char *language,
          double scale)
{
  gboolean cased = is_cased (line);
  g_autofree char *capitals = look->capitals && cased ? g_utf8_strup (line, -1) : NULL;
  gsize from = text->len;

  g_string_append (text, capitals != NULL ? capitals : line);
  insert_attribute (attributes, pango_attr_language_new (pango_language_from_string (language)), from,
                    text->len);
  if (cased && look->spacing > 0.0)
    insert_attribute (attributes,
                      pango_attr_letter_spacing_new ((int) (look->spacing * PANGO_SCALE)), from,
                      text->len);
  if (cased && look->style != PANGO_STYLE_NORMAL)
    insert_attribute (attributes, pango_attr_style_new (look->style), from, text->len);
  if (scale != 1.0)
    insert_attribute (attributes, pango_attr_scale_new (scale), from, text->len);
}

PangoLayout *
_legation_labels_create_layout (LegationLabels *self,
                                PangoContext *context,
                                const LegationLabel *label)
{
  const Type *look = &types[label->type];
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (self->font);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  /* A sea's second name goes on a line of its own, too. */
  const char *gap = label->type == LEGATION_LABEL_SEA ? strstr (label->text, " (")
                                                      : strchr (label->text, '\n');
  g_autofree char *first
    = gap != NULL ? g_strndup (label->text, (gsize) (gap - label->text)) : g_strdup (label->text);

  pango_font_description_set_absolute_size (font, look->size * self->text_scale * PANGO_SCALE);
  pango_font_description_set_weight (font, look->weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  /* Both lines of a name that is beside its dot begin or end there. */
  pango_layout_set_alignment (layout, label->align < 0.1   ? PANGO_ALIGN_LEFT
                                      : label->align > 0.9 ? PANGO_ALIGN_RIGHT
                                                           : PANGO_ALIGN_CENTER);
  add_line (text, attributes, look, first, label->language, 1.0);
  if (gap != NULL)
    {
      g_string_append_c (text, '\n');
      add_line (text, attributes, look, gap + 1,
                label->second_language != NULL ? label->second_language : label->language,
                label->second_language != NULL ? SECOND_SCALE : 1.0);
    }
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static const LegationColor *
find_color (const LegationLabel *label, const LegationStyle *style)
{
  switch (label->type)
    {
    case LEGATION_LABEL_STOP_CITY:
    case LEGATION_LABEL_STOP_COUNTRY:
      return label->quiet ? &style->country_label : &style->stop_label;
    case LEGATION_LABEL_CAPITAL:
      return &style->capital_label;
    case LEGATION_LABEL_SEA:
      return &style->sea_label;
    case LEGATION_LABEL_COUNTRY:
      return &style->country_label;
    case LEGATION_LABEL_CITY:
    default:
      return &style->city_label;
    }
}

/* Draws the dot of a city of the base map, where a label has one. */
void
_legation_labels_draw_dot (cairo_t *cr, const LegationLabel *label, const LegationStyle *style)
{
  if (!label->has_dot)
    return;
  cairo_new_path (cr);
  cairo_arc (cr, label->dot.x, label->dot.y, DOT_RADIUS, 0, 2 * G_PI);
  legation_color_use (cr, &style->land, 1.0);
  cairo_fill_preserve (cr);
  legation_color_use (cr, find_color (label, style), 1.0);
  cairo_set_line_width (cr, 1.1);
  cairo_stroke (cr);
}

/* Draws the line from a mark to a name that has no room beside it. */
void
_legation_labels_draw_leader (cairo_t *cr, const LegationLabel *label, const LegationStyle *style)
{
  if (!label->has_leader)
    return;
  cairo_new_path (cr);
  cairo_move_to (cr, label->leader[0].x, label->leader[0].y);
  cairo_line_to (cr, label->leader[1].x, label->leader[1].y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  legation_color_use (cr, &style->land_halo, 0.9);
  cairo_set_line_width (cr, LEADER_WIDTH + HALO_WIDTH - 1.0);
  cairo_stroke_preserve (cr);
  legation_color_use (cr, find_color (label, style), 1.0);
  cairo_set_line_width (cr, LEADER_WIDTH);
  cairo_stroke (cr);
}

/* Draws a name, with what is around it. */
void
_legation_labels_draw_text (LegationLabels *self,
                            cairo_t *cr,
                            PangoContext *context,
                            const LegationLabel *label,
                            const LegationStyle *style)
{
  g_autoptr (PangoLayout) layout = _legation_labels_create_layout (self, context, label);
  gboolean sea = label->type == LEGATION_LABEL_SEA;

  cairo_new_path (cr);
  cairo_move_to (cr, label->x, label->y);
  pango_cairo_layout_path (cr, layout);
  legation_color_use (cr, sea ? &style->sea_halo : &style->land_halo, 0.9);
  cairo_set_line_width (cr, HALO_WIDTH);
  cairo_stroke (cr);
  legation_color_use (cr, find_color (label, style), 1.0);
  cairo_move_to (cr, label->x, label->y);
  pango_cairo_show_layout (cr, layout);
}
