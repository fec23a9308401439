/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationCitedText: a label that leaves room behind its text, as wide as the marks are, so that
 * Pango wraps them like words; the marks themselves are buttons put where that room came to lie. */

#include "config.h"

#include "legation-cited-text.h"

#include "legation-citation-mark.h"
#include "legation-copy.h"
#include "legation-kit.h"

#include <glib/gi18n.h>

/* A no-break space, so that the first mark stays with the last word, and the object character that
 * the room hangs on. */
#define FIRST_OBJECT "\302\240\357\277\274"
#define NEXT_OBJECT " \357\277\274"
#define OBJECT_LENGTH 3

#define MARK_HEIGHT 16

struct _LegationCitedText
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GPtrArray *marks;    /* (element-type GtkWidget): children, in order */
  GPtrArray *passages; /* (element-type LegationPassages): what the marks stand for */
  gsize length;     /* of the text without the marks, bytes */
};

G_DEFINE_FINAL_TYPE (LegationCitedText, legation_cited_text, GTK_TYPE_WIDGET)

static int
get_mark_width (GtkWidget *mark)
{
  int natural;

  gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Byte position of the object character of a mark. */
static gsize
get_object_position (LegationCitedText *self, guint mark)
{
  gsize position = self->length + strlen (FIRST_OBJECT) - OBJECT_LENGTH;

  return position + mark * strlen (NEXT_OBJECT);
}

/* Makes the room for the marks as wide as they are in the present style. */
static void
update_room (LegationCitedText *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < self->marks->len; i++)
    {
      int width = get_mark_width (g_ptr_array_index (self->marks, i)) * PANGO_SCALE;
      PangoRectangle room = { 0, -12 * PANGO_SCALE, width, MARK_HEIGHT * PANGO_SCALE };
      PangoAttribute *attribute = pango_attr_shape_new (&room, &room);

      attribute->start_index = get_object_position (self, i);
      attribute->end_index = attribute->start_index + OBJECT_LENGTH;
      pango_attr_list_insert (attributes, attribute);
    }
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
}

static GtkSizeRequestMode
legation_cited_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
legation_cited_text_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  LegationCitedText *self = LEGATION_CITED_TEXT (widget);

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
place_mark (LegationCitedText *self, guint mark)
{
  GtkWidget *widget = g_ptr_array_index (self->marks, mark);
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->label));
  PangoRectangle room;
  GtkAllocation box;
  int x, y, height;

  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &x, &y);
  pango_layout_index_to_pos (layout, (int) get_object_position (self, mark), &room);
  pango_extents_to_pixels (&room, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  box.width = get_mark_width (widget);
  box.height = height;
  box.x = x + (room.width < 0 ? room.x + room.width : room.x);
  box.y = y + room.y + (room.height - height) / 2;
  gtk_widget_size_allocate (widget, &box, -1);
}

static void
legation_cited_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationCitedText *self = LEGATION_CITED_TEXT (widget);

  gtk_widget_size_allocate (self->label, &(GtkAllocation){ 0, 0, width, height }, baseline);
  for (guint i = 0; i < self->marks->len; i++)
    place_mark (self, i);
}

static void
legation_cited_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (legation_cited_text_parent_class)->css_changed (widget, change);

  update_room (LEGATION_CITED_TEXT (widget));
}

static void
legation_cited_text_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (legation_cited_text_parent_class)->root (widget);

  update_room (LEGATION_CITED_TEXT (widget));
}

/* What is selected, or else all, without the room for the marks. */
static char *
dup_text (LegationCitedText *self)
{
  const char *text = gtk_label_get_text (GTK_LABEL (self->label));
  int first = 0, end = (int) g_utf8_strlen (text, (gssize) self->length);
  int selected_first, selected_end;

  if (gtk_label_get_selection_bounds (GTK_LABEL (self->label), &selected_first, &selected_end))
    {
      first = MIN (selected_first, end);
      end = MIN (selected_end, end);
    }

  return g_utf8_substring (text, first, end);
}

static void
copy_with_citation (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LegationCitedText *self = LEGATION_CITED_TEXT (widget);
  g_autofree char *text = dup_text (self);

  legation_copy_with_citation (widget, text, self->passages);
}

static void
copy_citation (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_copy_citation (widget, LEGATION_CITED_TEXT (widget)->passages,
                          g_str_equal (name, "cited.copy-bibtex"));
}

/* The label would copy the room for the marks, too. */
static void
copy_clipboard_cb (LegationCitedText *self)
{
  g_autofree char *text = dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  g_signal_stop_emission_by_name (self->label, "copy-clipboard");
}

/* Behind what the label's own menu offers. */
static void
offer_citation (LegationCitedText *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Copy with _Citation"), "cited.copy");
  g_menu_append (menu, _("Copy Citation as Chicago _Note"), "cited.copy-note");
  g_menu_append (menu, _("Copy Citation as _BibTeX"), "cited.copy-bibtex");
  gtk_label_set_extra_menu (GTK_LABEL (self->label), G_MENU_MODEL (menu));
}

static void
legation_cited_text_dispose (GObject *object)
{
  LegationCitedText *self = LEGATION_CITED_TEXT (object);

  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_cited_text_parent_class)->dispose (object);
}

static void
legation_cited_text_class_init (LegationCitedTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_cited_text_dispose;
  widget_class->get_request_mode = legation_cited_text_get_request_mode;
  widget_class->measure = legation_cited_text_measure;
  widget_class->size_allocate = legation_cited_text_size_allocate;
  widget_class->css_changed = legation_cited_text_css_changed;
  widget_class->root = legation_cited_text_root;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "cited.copy", NULL, copy_with_citation);
  gtk_widget_class_install_action (widget_class, "cited.copy-note", NULL, copy_citation);
  gtk_widget_class_install_action (widget_class, "cited.copy-bibtex", NULL, copy_citation);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "cited.copy", NULL);
}

static void
legation_cited_text_init (LegationCitedText *self)
{
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  g_signal_connect_swapped (self->label, "copy-clipboard", G_CALLBACK (copy_clipboard_cb), self);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * legation_cited_text_new: a paragraph that can be selected, and copied together with its citations.
 * @text: plain text
 * @record: what cites
 * @passages: (element-type LegationPassages): one mark for each
 */
GtkWidget *
legation_cited_text_new (LegationSession *session,
                         const char *text,
                         const LegationRecord *record,
                         GPtrArray *passages)
{
  LegationCitedText *self = g_object_new (LEGATION_TYPE_CITED_TEXT, NULL);
  g_autoptr (GString) full = g_string_new (text);

  self->length = full->len;
  self->passages = g_ptr_array_ref (passages);
  for (guint i = 0; i < passages->len; i++)
    {
      GtkWidget *mark
        = legation_citation_mark_new (session, record, g_ptr_array_index (passages, i));

      g_string_append (full, i == 0 ? FIRST_OBJECT : NEXT_OBJECT);
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (self->marks, mark);
    }
  gtk_label_set_text (GTK_LABEL (self->label), full->str);
  legation_kit_bound_width (GTK_LABEL (self->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  if (passages->len > 0)
    offer_citation (self);
  update_room (self);

  return GTK_WIDGET (self);
}

/** legation_cited_text_add_class: styles the text itself. */
void
legation_cited_text_add_class (LegationCitedText *self, const char *css_class)
{
  g_return_if_fail (LEGATION_IS_CITED_TEXT (self));

  gtk_widget_add_css_class (self->label, css_class);
}
