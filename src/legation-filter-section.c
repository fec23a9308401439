/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationFilterSection folds, and folds those beside it when it opens, so that all their names stay
 * in sight.  Rows are made when it is opened; of many values only those are there that are chosen or
 * searched for, as nobody looks through thousands. */

#include "config.h"

#include "legation-filter-section.h"

#include <glib/gi18n.h>

/* From so many values on they can be searched. */
#define MANY_VALUES 13
#define MAX_ROWS 60
#define MAX_HEIGHT 262

struct _LegationFilterSection
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *expander;
  GtkWidget *summary; /* how many values are chosen */
  GtkWidget *box;
  GtkWidget *entry; /* nullable */
  GtkWidget *rows;
  GtkWidget *remark; /* that there are more */

  /* Owned */
  LegationSession *session;
  GPtrArray *values; /* (element-type LegationFacetValue): as they are shown */

  LegationFacet facet;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (LegationFilterSection, legation_filter_section, GTK_TYPE_WIDGET)

/** Row: what there is of a value; kept at its check button. */
typedef struct
{
  const char *value; /* interned */
  GtkLabel *amount;
} Row;

static Row *
get_row (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "legation-row");
}

static void
toggled_cb (GtkWidget *check, LegationFilterSection *self)
{
  if (!self->updating)
    legation_session_toggle_facet (self->session, self->facet, get_row (check)->value);
}

/* A number alone says little to who cannot see what stands beside it. */
static void
update_row (GtkWidget *check, const LegationFacetValue *value)
{
  g_autofree char *number = g_strdup_printf ("%'u", value->n_events);
  /* Translators: a value of a filter and its number of events, for a screen reader. */
  g_autofree char *spoken
    = g_strdup_printf (ngettext ("%s, %u event", "%s, %u events", value->n_events), value->label,
                       value->n_events);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), value->chosen);
  gtk_label_set_label (get_row (check)->amount, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (value->n_events == 0 && !value->chosen)
    gtk_widget_add_css_class (check, "dim-label");
  else
    gtk_widget_remove_css_class (check, "dim-label");
}

static GtkWidget *
create_row (LegationFilterSection *self, const LegationFacetValue *value)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (value->label);
  Row *row = g_new (Row, 1);

  *row = (Row){ value->value, GTK_LABEL (gtk_label_new (NULL)) };
  g_object_set_data_full (G_OBJECT (check), "legation-row", row, g_free);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0.0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (name), 3);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_widget_add_css_class (GTK_WIDGET (row->amount), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (row->amount), "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->amount));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  update_row (check, value);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);

  return check;
}

static const char *
get_words (LegationFilterSection *self)
{
  return self->entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "";
}

/* Without words all match. */
static gboolean
matches (LegationFilterSection *self, const LegationFacetValue *value)
{
  const char *words = get_words (self);

  return *words == '\0' || g_str_match_string (words, value->label, TRUE);
}

/* What is chosen is there whatever is searched for, so that it can be taken back. */
static GPtrArray *
pick_values (LegationFilterSection *self, guint *n_more)
{
  GPtrArray *picked = g_ptr_array_new ();

  *n_more = 0;
  for (guint i = 0; i < self->values->len; i++)
    {
      const LegationFacetValue *value = g_ptr_array_index (self->values, i);

      if (!value->chosen && !matches (self, value))
        continue;
      if (value->chosen || picked->len < MAX_ROWS)
        g_ptr_array_add (picked, (gpointer) value);
      else
        (*n_more)++;
    }

  return picked;
}

static gboolean
has_rows_of (LegationFilterSection *self, GPtrArray *values)
{
  GtkWidget *check = gtk_widget_get_first_child (self->rows);

  for (guint i = 0; i < values->len; i++, check = gtk_widget_get_next_sibling (check))
    if (check == NULL
        || get_row (check)->value != ((LegationFacetValue *) g_ptr_array_index (values, i))->value)
      return FALSE;

  return check == NULL;
}

static void
show_remark (LegationFilterSection *self, guint n_rows, guint n_more)
{
  g_autofree char *text = NULL;

  if (n_rows == 0)
    text = g_strdup (*get_words (self) != '\0' ? _("No value has these words")
                                               : _("No event has any value"));
  else if (n_more > 0)
    text = g_strdup_printf (ngettext ("%u more: search for it", "%u more: search for them", n_more),
                            n_more);
  gtk_label_set_label (GTK_LABEL (self->remark), text != NULL ? text : "");
  gtk_widget_set_visible (self->remark, text != NULL);
}

/* Rows that stay keep the focus. */
static void
show_rows (LegationFilterSection *self)
{
  guint n_more;
  g_autoptr (GPtrArray) picked = pick_values (self, &n_more);
  GtkWidget *check;

  self->updating = TRUE;
  if (!has_rows_of (self, picked))
    {
      while ((check = gtk_widget_get_first_child (self->rows)) != NULL)
        gtk_box_remove (GTK_BOX (self->rows), check);
      for (guint i = 0; i < picked->len; i++)
        gtk_box_append (GTK_BOX (self->rows), create_row (self, g_ptr_array_index (picked, i)));
    }
  check = gtk_widget_get_first_child (self->rows);
  for (guint i = 0; i < picked->len; i++, check = gtk_widget_get_next_sibling (check))
    update_row (check, g_ptr_array_index (picked, i));
  self->updating = FALSE;
  show_remark (self, picked->len, n_more);
}

static void
show_summary (LegationFilterSection *self)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) chosen = legation_session_get_facet (self->session, self->facet);
  const guint n = g_strv_length (chosen);

  /* Translators: how many values of a facet are chosen. */
  text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);
  gtk_label_set_label (GTK_LABEL (self->summary), text);
  gtk_widget_set_visible (self->summary, n > 0);
}

/* Escape takes back the words, and then closes the menu. */
static void
stop_search_cb (LegationFilterSection *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
add_entry (LegationFilterSection *self)
{
  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Search Values"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search Values"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (show_rows), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self);
  gtk_box_prepend (GTK_BOX (self->box), self->entry);
}

/** legation_filter_section_update: follows the session. */
void
legation_filter_section_update (LegationFilterSection *self)
{
  show_summary (self);
  if (!gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    return;
  g_clear_pointer (&self->values, g_ptr_array_unref);
  self->values = legation_session_list_facet (self->session, self->facet);
  if (self->entry == NULL && self->values->len >= MANY_VALUES)
    add_entry (self);
  show_rows (self);
}

static void
fold_others (LegationFilterSection *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  for (GtkWidget *other = parent != NULL ? gtk_widget_get_first_child (parent) : NULL; other != NULL;
       other = gtk_widget_get_next_sibling (other))
    if (other != GTK_WIDGET (self) && LEGATION_IS_FILTER_SECTION (other))
      gtk_expander_set_expanded (GTK_EXPANDER (LEGATION_FILTER_SECTION (other)->expander), FALSE);
}

static void
expanded_cb (LegationFilterSection *self)
{
  if (gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    fold_others (self);
  legation_filter_section_update (self);
}

static void
legation_filter_section_dispose (GObject *object)
{
  LegationFilterSection *self = LEGATION_FILTER_SECTION (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_filter_section_parent_class)->dispose (object);
}

static void
legation_filter_section_class_init (LegationFilterSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_filter_section_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_filter_section_init (LegationFilterSection *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->remark = gtk_label_new (NULL);
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->remark), 0.0);
  gtk_widget_add_css_class (self->remark, "dim-label");
  gtk_widget_add_css_class (self->remark, "caption");
  gtk_widget_add_css_class (self->summary, "dim-label");
  gtk_widget_add_css_class (self->summary, "caption");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_box_append (GTK_BOX (self->box), self->remark);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

/**
 * legation_filter_section_new: the values of a facet.
 *
 * Returns: (transfer floating): the section, folded; it follows the session when it is told to
 */
GtkWidget *
legation_filter_section_new (LegationSession *session, LegationFacet facet)
{
  LegationFilterSection *self = g_object_new (LEGATION_TYPE_FILTER_SECTION, NULL);
  const char *name = legation_facet_get_label (facet);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);

  self->session = g_object_ref (session);
  self->facet = facet;
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), self->summary);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), head);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), facet == LEGATION_FACET_CHANNEL);
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self);

  return GTK_WIDGET (self);
}
