/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the names of a picture share: the room that is taken, and the positions that a name may have. */

#include "legation-labels-private.h"
#include "legation-scene-private.h"

#include <math.h>

/* Room that is kept free around a label. */
#define PADDING_X 5.0
#define PADDING_Y 2.0
/* Room that is taken is looked up by cells of that many pixels. */
#define CELL 64.0
#define MAX_CELL 4095

/* How large a name is.  @look: (unowned): what that follows from, but for the text, of which @text is
 * the hash */
typedef struct
{
  const char *look;
  guint text;
  LegationLabelClass type;
  double width, height;
} Size;

/* Of one name: a picture measures the long text, and where that finds no room the short one too. */
typedef struct
{
  Size one_line, two_lines;
} Sizes;

const LegationLabelPosition _legation_city_positions[LEGATION_N_CITY_POSITIONS] = {
  { 1, 0, 0, 0.5 }, { -1, 0, 1, 0.5 }, { 0, -1, 0.5, 1 }, { 0, 1, 0.5, 0 },
  { 0.7, -0.7, 0, 0.8 }, { 0.7, 0.7, 0, 0.2 }, { -0.7, -0.7, 1, 0.8 }, { -0.7, 0.7, 1, 0.2 },
};

/**
 * legation_labels_new: an empty set of labels.
 * @language: BCP 47, of the interface
 * @choice: whether places have their name in it, their own, or both
 * @font: Pango font description; its size scales all labels, 11 points being the plain size
 */
LegationLabels *
legation_labels_new (const char *language, LegationLabelChoice choice, const char *font)
{
  LegationLabels *self = g_new0 (LegationLabels, 1);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int size = pango_font_description_get_size (description);
  g_autofree char *look = NULL;

  self->language = g_strdup (language);
  self->choice = choice;
  self->text_scale = size > 0 ? CLAMP (size / (11.0 * PANGO_SCALE), 0.5, 4.0) : 1.0;
  pango_font_description_unset_fields (description, PANGO_FONT_MASK_SIZE);
  self->font = pango_font_description_to_string (description);
  self->labels = g_array_new (FALSE, FALSE, sizeof (LegationLabel));
  self->keys = g_hash_table_new (NULL, NULL);
  self->sizes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->blocked
    = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) (void (*) (void)) g_array_unref);
  pango_font_description_free (description);
  look = g_strdup_printf ("%s %d %.3f %s", language, choice, self->text_scale, self->font);
  self->look = g_intern_string (look);

  return self;
}

void
legation_labels_free (LegationLabels *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    g_free (g_array_index (self->labels, LegationLabel, i).text);
  g_array_unref (self->labels);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->sizes);
  g_hash_table_unref (self->blocked);
  g_clear_object (&self->context);
  g_clear_pointer (&self->memory, legation_label_memory_unref);
  g_free (self->language);
  g_free (self->font);
  g_free (self);
}

/* The cell that a coordinate is in; those far from any picture share one. */
static int
find_cell (double at)
{
  return (int) CLAMP (floor (at / CELL), -MAX_CELL, MAX_CELL);
}

static gpointer
make_key (int column, int row)
{
  return GUINT_TO_POINTER ((guint) (column + MAX_CELL) << 16 | (guint) (row + MAX_CELL));
}

/** legation_labels_block: keeps a rectangle free of labels placed later. */
void
legation_labels_block (LegationLabels *self, double x, double y, double width, double height)
{
  LegationRectangle rectangle = { x, y, width, height };

  for (int i = find_cell (x); i <= find_cell (x + width); i++)
    for (int j = find_cell (y); j <= find_cell (y + height); j++)
      {
        GArray *cell = g_hash_table_lookup (self->blocked, make_key (i, j));

        if (cell == NULL)
          {
            cell = g_array_new (FALSE, FALSE, sizeof (LegationRectangle));
            g_hash_table_insert (self->blocked, make_key (i, j), cell);
          }
        g_array_append_val (cell, rectangle);
      }
}

/** legation_labels_measure_overlap: Returns: the area of a rectangle that is taken already. */
double
legation_labels_measure_overlap (LegationLabels *self,
                                 double x,
                                 double y,
                                 double width,
                                 double height)
{
  const int column = find_cell (x);
  const int row = find_cell (y);
  double sum = 0.0;

  for (int i = column; i <= find_cell (x + width); i++)
    for (int j = row; j <= find_cell (y + height); j++)
      {
        const GArray *cell = g_hash_table_lookup (self->blocked, make_key (i, j));

        for (guint k = 0; cell != NULL && k < cell->len; k++)
          {
            const LegationRectangle *r = &g_array_index (cell, LegationRectangle, k);
            double w = MIN (x + width, r->x + r->width) - MAX (x, r->x);
            double h = MIN (y + height, r->y + r->height) - MAX (y, r->y);

            /* One that meets several cells counts in the first that both meet. */
            if (w > 0.0 && h > 0.0 && MAX (find_cell (r->x), column) == i
                && MAX (find_cell (r->y), row) == j)
              sum += w * h;
          }
      }

  return sum;
}

/** legation_labels_is_free: whether nothing that was placed so far meets a rectangle. */
gboolean
legation_labels_is_free (LegationLabels *self, double x, double y, double width, double height)
{
  return legation_labels_measure_overlap (self, x, y, width, height) <= 0.0;
}

void
_legation_labels_add (LegationLabels *self, LegationLabel label)
{
  g_array_append_val (self->labels, label);
  g_hash_table_add (self->keys, (gpointer) label.key);
  legation_labels_block (self, label.x - PADDING_X, label.y - PADDING_Y,
                         label.width + 2 * PADDING_X, label.height + 2 * PADDING_Y);
}

/* Whether the name of something is placed already. */
gboolean
_legation_labels_has (LegationLabels *self, gconstpointer key)
{
  return g_hash_table_contains (self->keys, key);
}

static Size *
get_size (Sizes *sizes, const LegationLabel *label)
{
  return label->second_language != NULL ? &sizes->two_lines : &sizes->one_line;
}

/* Measures a name, unless that was done for the picture before. */
void
_legation_labels_measure (LegationLabels *self, LegationLabel *label)
{
  GHashTable *before = self->memory != NULL ? legation_label_memory_get_sizes (self->memory) : NULL;
  Sizes *known = before != NULL ? g_hash_table_lookup (before, label->key) : NULL;
  Sizes *sizes = g_hash_table_lookup (self->sizes, label->key);
  Size size = { self->look, g_str_hash (label->text), label->type, 0.0, 0.0 };

  if (known != NULL && get_size (known, label)->look == size.look
      && get_size (known, label)->text == size.text && get_size (known, label)->type == size.type)
    size = *get_size (known, label);
  else
    {
      g_autoptr (PangoLayout) layout = _legation_labels_create_layout (self, self->context, label);
      int width, height;

      pango_layout_get_size (layout, &width, &height);
      size.width = (double) width / PANGO_SCALE;
      size.height = (double) height / PANGO_SCALE;
    }
  label->width = size.width;
  label->height = size.height;
  if (sizes == NULL)
    {
      sizes = g_new0 (Sizes, 1);
      g_hash_table_insert (self->sizes, (gpointer) label->key, sizes);
    }
  *get_size (sizes, label) = size;
}

void
_legation_label_put (LegationLabel *label,
                     const LegationLabelPosition *position,
                     LegationVertex at,
                     double distance)
{
  label->align = position->align_x;
  label->x = at.x + position->dx * distance - position->align_x * label->width;
  label->y = at.y + position->dy * distance - position->align_y * label->height;
}

/** legation_labels_set_memory: has names stay where they were in an earlier picture, if they can. */
void
legation_labels_set_memory (LegationLabels *self, LegationLabelMemory *memory)
{
  self->memory = memory != NULL ? legation_label_memory_ref (memory) : NULL;
}

/** legation_labels_remember: tells @memory where names are, and how large. */
void
legation_labels_remember (LegationLabels *self, LegationLabelMemory *memory)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const LegationLabel *label = &g_array_index (self->labels, LegationLabel, i);

      legation_label_memory_add (memory, label->key, label->position);
    }
  legation_label_memory_set_sizes (memory, self->sizes);
}

/**
 * legation_labels_find_stay: how names are placed first.
 * @zoom: of the picture
 * @emphasis: how loud it draws each event
 */
LegationLabelStay
legation_labels_find_stay (LegationLabels *self, double zoom, GBytes *emphasis)
{
  if (self->memory == NULL || !legation_label_memory_is_at (self->memory, zoom))
    return LEGATION_LABELS_NEW;

  return legation_label_memory_is_as_loud (self->memory, emphasis) ? LEGATION_LABELS_MOVED
                                                                   : LEGATION_LABELS_CHANGED;
}

/** legation_labels_recall: as legation_label_memory_find() has it. */
gboolean
legation_labels_recall (LegationLabels *self, gconstpointer key, guint *position)
{
  return legation_label_memory_find (self->memory, key, position);
}

/** legation_labels_get: Returns: (array length=n) (transfer none): what was placed. */
const LegationLabel *
legation_labels_get (LegationLabels *self, guint *n)
{
  *n = self->labels->len;

  return (const LegationLabel *) self->labels->data;
}

/** legation_scene_get_labels: Returns: (array length=n) (transfer none): the names in a picture. */
const LegationLabel *
legation_scene_get_labels (LegationScene *scene, guint *n)
{
  return legation_labels_get (scene->labels, n);
}
