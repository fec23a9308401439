/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationGuide has two columns, one below the other where there is no room for both.  Each row says in
 * words what its picture shows. */

#include "config.h"

#include "legation-guide.h"

#include "legation-guide-rows.h"
#include "legation-kit.h"
#include "legation-strip.h"

#include <glib/gi18n.h>

#define WIDTH 1100
#define HEIGHT 780
#define LEAST_WIDTH 360

/* Words ask for no more room, in characters, so that two columns fit; they take what there is. */
#define WORDS_WIDTH 30

struct _LegationGuide
{
  AdwWindow parent_instance;

  LegationGuideFacts *facts;
  GtkWidget *columns;
};

G_DEFINE_FINAL_TYPE (LegationGuide, legation_guide, ADW_TYPE_WINDOW)

static GtkWidget *
build_pill (const char *text)
{
  GtkWidget *pill = gtk_label_new (text);

  gtk_widget_add_css_class (pill, "legation-guide-pill");
  gtk_label_set_wrap (GTK_LABEL (pill), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (pill), 20);
  gtk_widget_set_halign (pill, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);

  return pill;
}

static GtkWidget *
build_picture (LegationGuide *self, const LegationGuideRow *row)
{
  GtkWidget *picture
    = row->pill != NULL ? build_pill (_(row->pill))
                        : legation_guide_sample_new (self->facts, row->picture, row->id, row->visible);

  if (row->pill == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _(row->drawn), -1);

  return picture;
}

/* The remark of a date is as it is written; any other is words.  No remark is as wide as it likes, so
 * that the picture has its room in narrow windows, too. */
static GtkWidget *
build_words (const LegationGuideRow *row)
{
  const gboolean machine
    = row->picture == LEGATION_GUIDE_MARK || row->picture == LEGATION_GUIDE_ERA;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *remark
    = legation_kit_label (_(row->remark), machine ? "legation-guide-machine" : "legation-secondary");

  gtk_label_set_max_width_chars (GTK_LABEL (remark), WORDS_WIDTH);
  gtk_box_append (GTK_BOX (box), legation_kit_label (_(row->title), "heading"));
  gtk_box_append (GTK_BOX (box), remark);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
add_row (LegationGuide *self, GtkWidget *list, const LegationGuideRow *row)
{
  GtkWidget *box = legation_strip_new (10);
  GtkWidget *item = gtk_list_box_row_new ();
  /* Translators: what is known, how it is written, and what is drawn for it, for who cannot see it. */
  g_autofree char *label = g_strdup_printf (_("%s, %s. %s"), _(row->title), _(row->remark),
                                            _(row->drawn));

  gtk_widget_add_css_class (box, "legation-guide-row");
  legation_strip_set_folds (LEGATION_STRIP (box), TRUE);
  legation_strip_append (LEGATION_STRIP (box), build_words (row));
  legation_strip_append (LEGATION_STRIP (box), build_picture (self, row));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item), FALSE);
  gtk_widget_set_tooltip_text (item, _(row->drawn));
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), item);
}

static void
add_heading (GtkBox *column, const char *title, const char *remark)
{
  GtkWidget *line = legation_strip_new (12);
  GtkWidget *label = legation_kit_label (remark, "legation-secondary");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WORDS_WIDTH);
  gtk_widget_add_css_class (line, "legation-guide-heading");
  legation_strip_set_folds (LEGATION_STRIP (line), TRUE);
  legation_strip_append (LEGATION_STRIP (line), legation_kit_heading (title, "title-4"));
  legation_strip_append (LEGATION_STRIP (line), label);
  gtk_box_append (column, line);
}

static void
add_section (LegationGuide *self,
             GtkBox *column,
             const char *title,
             const char *remark,
             const LegationGuideRow *rows,
             guint n_rows)
{
  GtkWidget *list = gtk_list_box_new ();

  add_heading (column, title, remark);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < n_rows; i++)
    add_row (self, list, &rows[i]);
  gtk_box_append (column, list);
}

static void
add_channels (GtkBox *column)
{
  GtkWidget *grid = gtk_flow_box_new ();

  add_heading (column, _("Channels"), _("colour and glyph, so that neither is needed alone"));
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (grid), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (grid), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (grid), 1);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (grid), 2);
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "legation-guide-channels");
  for (int channel = LEGATION_CHANNEL_PARTY; channel < LEGATION_N_CHANNELS; channel++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *child = gtk_flow_box_child_new ();
      const char *name = legation_word_get_label (LEGATION_WORD_CHANNEL, channel);

      gtk_box_append (GTK_BOX (box), legation_guide_sample_new_channel ((LegationChannel) channel));
      gtk_box_append (GTK_BOX (box), legation_kit_label (name, NULL));
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (GTK_FLOW_BOX (grid), child);
    }
  gtk_box_append (column, grid);
}

static GtkBox *
add_column (LegationGuide *self)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), column);
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_valign (column, GTK_ALIGN_START);
  gtk_flow_box_append (GTK_FLOW_BOX (self->columns), child);

  return GTK_BOX (column);
}

static void
fill (LegationGuide *self)
{
  guint n_timeline, n_map;
  const LegationGuideRow *timeline = legation_guide_get_timeline_rows (&n_timeline);
  const LegationGuideRow *map = legation_guide_get_map_rows (&n_map);
  GtkBox *right;

  add_section (self, add_column (self), _("On the timeline"),
               _("date or standing, and how it is drawn"), timeline, n_timeline);
  right = add_column (self);
  add_section (self, right, _("On the map"), _("what the source gives, and what is drawn"), map, n_map);
  add_channels (right);
}

static GtkWidget *
build_header (void)
{
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_set_title_widget (
    ADW_HEADER_BAR (header),
    adw_window_title_new (_("How to Read Legation"), _("The map never knows more than the text")));

  return header;
}

static void
legation_guide_dispose (GObject *object)
{
  LegationGuide *self = LEGATION_GUIDE (object);

  G_OBJECT_CLASS (legation_guide_parent_class)->dispose (object);

  /* The pictures are gone by now. */
  g_clear_pointer (&self->facts, legation_guide_facts_free);
}

static void
legation_guide_class_init (LegationGuideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_guide_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
legation_guide_init (LegationGuide *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->facts = legation_guide_facts_new ();
  self->columns = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->columns), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->columns), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->columns), 1);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->columns), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->columns), 18);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->columns), 6);
  gtk_widget_set_valign (self->columns, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->columns, "legation-guide");
  fill (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->columns);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), build_header ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("How to Read Legation"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_set_size_request (GTK_WIDGET (self), LEAST_WIDTH, -1);
}

/**
 * legation_guide_show: opens the guide, or brings the one that is open to the front.
 * @parent: (nullable): the window that it belongs to
 */
void
legation_guide_show (GtkApplication *application, GtkWindow *parent)
{
  LegationGuide *self = NULL;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (GList *i = gtk_application_get_windows (application); i != NULL; i = i->next)
    if (LEGATION_IS_GUIDE (i->data))
      self = i->data;
  if (self == NULL)
    self = g_object_new (LEGATION_TYPE_GUIDE, "application", application, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), parent != NULL);
  gtk_window_present (GTK_WINDOW (self));
}
