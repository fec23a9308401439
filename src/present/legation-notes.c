/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationNotes: the speaker notes of the slide that is shown, and below them its sources for whoever
 * is asked where that is from. */

#include "config.h"

#include "legation-notes.h"

#include <glib/gi18n.h>

/* Of the type, in logical pixels at the usual text scale. */
#define MIN_SIZE 14
#define MAX_SIZE 32
#define SIZE_STEP 2

/* Three lines, as usual. */
#define MIN_HEIGHT 90

struct _LegationNotes
{
  GtkWidget parent;

  LegationTalk *talk;
  int size;

  GtkWidget *box; /* child */
  GtkWidget *scroller;
  GtkWidget *text;
  GtkWidget *sources_heading;
  GtkWidget *sources;
  GtkWidget *smaller;
  GtkWidget *larger;
};

G_DEFINE_FINAL_TYPE (LegationNotes, legation_notes, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const LegationSource *const *first = a;
  const LegationSource *const *second = b;

  return (int) (*first)->number - (int) (*second)->number;
}

/* One line for each source of the step, by number. */
static char *
list_sources (const LegationStep *step)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; step != NULL && i < step->record.n_citations; i++)
    if (!g_ptr_array_find (sources, step->record.citations[i].source, NULL))
      g_ptr_array_add (sources, (gpointer) step->record.citations[i].source);
  g_ptr_array_sort (sources, compare_numbers);

  for (guint i = 0; i < sources->len; i++)
    {
      const LegationSource *source = g_ptr_array_index (sources, i);
      g_autofree char *issued = source->issued != NULL
        ? legation_date_to_display (source->issued, LEGATION_DATE_STYLE_SHORT) : NULL;

      g_string_append_printf (text, "%s[%u] ", i > 0 ? "\n" : "", source->number);
      if (source->author != NULL && *source->author != '\0')
        g_string_append_printf (text, "%s, ", source->author);
      g_string_append (text, source->record.name);
      if (issued != NULL)
        g_string_append_printf (text, ", %s", issued);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update (LegationNotes *self)
{
  const LegationStep *step = legation_talk_get_current (self->talk)->step;
  const char *notes = step != NULL ? step->speaker_notes : NULL;
  const gboolean has_notes = notes != NULL && *notes != '\0';
  g_autofree char *sources = list_sources (step);
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_label_set_text (GTK_LABEL (self->text), has_notes ? notes : _("No notes for this step"));
  if (has_notes)
    gtk_widget_remove_css_class (self->text, "console-secondary");
  else
    gtk_widget_add_css_class (self->text, "console-secondary");
  gtk_label_set_text (GTK_LABEL (self->sources), sources);
  gtk_widget_set_visible (self->sources, *sources != '\0');
  gtk_widget_set_visible (self->sources_heading, *sources != '\0');
  gtk_adjustment_set_value (adjustment, 0);
}

static void
changed_cb (LegationNotes *self, LegationTalkChange changes)
{
  if (changes & LEGATION_TALK_CHANGE_SLIDE)
    update (self);
}

/* In points, so that it follows the text scale of the desktop. */
static void
set_size (LegationNotes *self, int size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  self->size = CLAMP (size, MIN_SIZE, MAX_SIZE);
  pango_attr_list_insert (attributes, pango_attr_size_new (self->size * PANGO_SCALE * 3 / 4));
  pango_attr_list_insert (attributes, pango_attr_line_height_new (1.25));
  gtk_label_set_attributes (GTK_LABEL (self->text), attributes);
  gtk_widget_set_sensitive (self->smaller, self->size > MIN_SIZE);
  gtk_widget_set_sensitive (self->larger, self->size < MAX_SIZE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

static void
resize_cb (LegationNotes *self, int steps)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    set_size (self, self->size + steps * SIZE_STEP);
}

static void
smaller_cb (LegationNotes *self)
{
  resize_cb (self, -1);
}

static void
larger_cb (LegationNotes *self)
{
  resize_cb (self, 1);
}

/* A line or two that were seen are seen again, so that nobody loses the place. */
static void
turn_cb (LegationNotes *self, int pages)
{
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const double page = gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + pages * MAX (page - 2.0 * self->size, page / 2.0));
}

static GtkWidget *
build_button (LegationNotes *self, const char *label, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
build_head (LegationNotes *self)
{
  GtkWidget *head = gtk_center_box_new ();
  GtkWidget *title = gtk_label_new (_("Notes"));
  GtkWidget *sizes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (sizes, "linked");
  /* Translators: a button that makes the letters of the notes smaller. */
  self->smaller = build_button (self, _("A−"), _("Smaller Notes"), G_CALLBACK (smaller_cb));
  /* Translators: a button that makes the letters of the notes larger. */
  self->larger = build_button (self, _("A+"), _("Larger Notes"), G_CALLBACK (larger_cb));
  gtk_widget_add_css_class (self->smaller, "console-small");
  gtk_box_append (GTK_BOX (sizes), self->smaller);
  gtk_box_append (GTK_BOX (sizes), self->larger);
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (head), title);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (head), sizes);

  return head;
}

static GtkWidget *
build_text (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
legation_notes_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_int (value, LEGATION_NOTES (object)->size);
}

static void
legation_notes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  LegationNotes *self = LEGATION_NOTES (object);

  if (g_value_get_int (value) != self->size)
    set_size (self, g_value_get_int (value));
}

static void
legation_notes_dispose (GObject *object)
{
  LegationNotes *self = LEGATION_NOTES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (legation_notes_parent_class)->dispose (object);
}

static void
legation_notes_class_init (LegationNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = legation_notes_dispose;
  object_class->get_property = legation_notes_get_property;
  object_class->set_property = legation_notes_set_property;

  /** LegationNotes:size: of the type, in logical pixels at the usual text scale. */
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, MIN_SIZE, MAX_SIZE, 20,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                              | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "speakernotes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_notes_init (LegationNotes *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), build_head (self));

  self->text = build_text ("speaker-text");
  self->sources_heading = build_text ("console-small");
  gtk_label_set_text (GTK_LABEL (self->sources_heading), _("Sources"));
  gtk_widget_add_css_class (self->sources_heading, "speaker-sources");
  self->sources = build_text ("console-small");
  gtk_widget_add_css_class (self->sources, "console-secondary");
  gtk_box_append (GTK_BOX (texts), self->text);
  gtk_box_append (GTK_BOX (texts), self->sources_heading);
  gtk_box_append (GTK_BOX (texts), self->sources);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), MIN_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), texts);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Notes"),
                                  -1);
}

/**
 * legation_notes_new:
 * @talk: whose notes they are
 * @settings: (nullable): where the size of the type is remembered, as “notes-size”
 *
 * Returns: (transfer floating): the notes of the slide that is shown
 */
GtkWidget *
legation_notes_new (LegationTalk *talk, GSettings *settings)
{
  LegationNotes *self = g_object_new (LEGATION_TYPE_NOTES, NULL);

  self->talk = g_object_ref (talk);
  set_size (self, 20);
  if (settings != NULL)
    g_settings_bind (settings, "notes-size", self, "size", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (talk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "resize-notes", G_CALLBACK (resize_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (talk, "turn-notes", G_CALLBACK (turn_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
