/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of one problem: what is wrong and where, what was expected and found, and what it cost.
 * All texts are plain: they come from somebody's file and are never markup. */

#include "config.h"

#include "legation-report-row.h"

#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-report-text.h"

#include <glib/gi18n.h>

/* Of more consequences than these the report tells in its text. */
#define MAX_CONSEQUENCES 50

/* Longer texts are whole only where they are copied. */
#define MAX_SHOWN 400

/* So that values stand under each other through all rows. */
#define FIELD_CHARS 13

#define CONSEQUENCES_KEY "legation-consequences"

static GtkWidget *
build_label (const char *text, const char *css_class)
{
  g_autofree char *shown = legation_report_shorten (text, MAX_SHOWN);
  GtkWidget *label = legation_kit_label (shown, css_class);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

/**
 * legation_report_machine_text_new:
 * @text: what a machine reads, too
 * @css_class: how it looks
 *
 * Returns: (transfer floating): a label that breaks lines anywhere, and with no hyphen that the text
 *   does not have
 */
GtkWidget *
legation_report_machine_text_new (const char *text, const char *css_class)
{
  GtkWidget *label = build_label (text, css_class);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);

  return label;
}

/* No grid: with texts that break anywhere its least height is that of one letter's width, and a row in
 * newer GTK would be as high. */
static void
add_field (GtkBox *fields, GtkSizeGroup *names, const char *name, GtkWidget *value)
{
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = legation_kit_label (name, "legation-field");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_width_chars (GTK_LABEL (label), FIELD_CHARS);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_size_group_add_widget (names, label);
  gtk_box_append (GTK_BOX (field), label);
  gtk_box_append (GTK_BOX (field), value);
  gtk_box_append (fields, field);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label,
                                  NULL, -1);
}

/* What is expected, with its examples of dates as they would stand in the file. */
static GtkWidget *
build_expected (const char *text)
{
  g_autoptr (GRegex) date = g_regex_new ("[0-9]{4}-[0-9]{2}~?", 0, 0, NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *markup = g_regex_replace (date, escaped, -1, 0,
                                             "<tt><small><span background='#808080' "
                                             "background_alpha='18%'> \\0 </span></small></tt>",
                                             0, NULL);
  GtkWidget *label = build_label ("", "legation-dense");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  return label;
}

static void
add_text (GtkBox *fields, GtkSizeGroup *names, const char *name, const char *text)
{
  if (text != NULL)
    add_field (fields, names, name, build_label (text, "legation-dense"));
}

/* A value of the file, and beside it what is known of it. */
static void
add_literal (GtkBox *fields,
             GtkSizeGroup *names,
             const char *name,
             const char *literal,
             const char *comment)
{
  GtkWidget *flow = legation_flow_new (6, 2);

  legation_flow_append (LEGATION_FLOW (flow),
                        legation_report_machine_text_new (literal, "legation-literal"));
  if (comment != NULL)
    legation_flow_append (LEGATION_FLOW (flow), build_label (comment, "legation-field"));
  add_field (fields, names, name, flow);
}

static void
add_found (GtkBox *fields, GtkSizeGroup *names, const LegationProblem *problem)
{
  g_auto (LegationReportValue) value;

  legation_report_value_init (&value, problem);
  if (value.literal == NULL)
    {
      add_text (fields, names, _("Found"), value.rest);
      return;
    }
  add_literal (fields, names, _("Found"), value.literal,
               problem->code == LEGATION_PROBLEM_BAD_DATE ? NULL : value.rest);
  if (problem->code == LEGATION_PROBLEM_BAD_DATE)
    add_text (fields, names, _("Why"), value.rest);
}

/* The nearest known word; of an id also what it is the id of. */
static void
add_hint (GtkBox *fields, GtkSizeGroup *names, const LegationProblem *problem, LegationDataset *dataset)
{
  const LegationRecord *record = NULL;
  g_autofree char *literal = NULL;

  if (problem->hint == NULL)
    return;
  literal = g_strdup_printf ("\"%s\"", problem->hint);
  if (dataset != NULL && problem->code == LEGATION_PROBLEM_UNKNOWN_ID)
    record = legation_dataset_find (dataset, problem->hint);
  add_literal (fields, names, _("Did you mean"), literal,
               record != NULL && *record->name != '\0' ? record->name : NULL);
}

static GtkWidget *
build_fields (const LegationProblem *problem, LegationDataset *dataset)
{
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_widget_add_css_class (fields, "legation-fields");
  if (problem->expected != NULL && problem->code == LEGATION_PROBLEM_BAD_DATE)
    add_field (GTK_BOX (fields), names, _("Expected"), build_expected (problem->expected));
  else
    add_text (GTK_BOX (fields), names, _("Expected"), problem->expected);
  add_found (GTK_BOX (fields), names, problem);
  add_hint (GTK_BOX (fields), names, problem, dataset);
  add_text (GTK_BOX (fields), names, _("Left out"), problem->dropped);

  return fields;
}

static GtkWidget *
build_consequence (const LegationProblem *problem)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *place = legation_problem_to_place (problem);

  gtk_box_append (GTK_BOX (box),
                  legation_report_machine_text_new (problem->pointer, "legation-pointer"));
  if (problem->dropped != NULL || place != NULL)
    {
      g_autofree char *text
        = g_strjoin (" · ", place != NULL ? place : problem->dropped,
                     place != NULL ? problem->dropped : NULL, NULL);

      gtk_box_append (GTK_BOX (box), build_label (text, "legation-field"));
    }

  return box;
}

/* Fills the fold when it is first opened: one bad source may cost thousands of citations. */
static void
expanded_cb (GtkExpander *expander)
{
  const GPtrArray *consequences = g_object_get_data (G_OBJECT (expander), CONSEQUENCES_KEY);
  GtkWidget *box;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "legation-consequences");
  for (guint i = 0; i < MIN (consequences->len, MAX_CONSEQUENCES); i++)
    gtk_box_append (GTK_BOX (box), build_consequence (g_ptr_array_index (consequences, i)));
  if (consequences->len > MAX_CONSEQUENCES)
    {
      guint n = consequences->len - MAX_CONSEQUENCES;
      g_autofree char *text
        = g_strdup_printf (ngettext ("and %u more: Copy Report has them all",
                                     "and %u more: Copy Report has them all", n),
                           n);

      gtk_box_append (GTK_BOX (box), legation_kit_label (text, "legation-field"));
    }
  gtk_expander_set_child (expander, box);
}

static GtkWidget *
build_consequences (GPtrArray *consequences)
{
  g_autofree char *text
    = g_strdup_printf (ngettext ("%u more problem, gone once this is mended",
                                 "%u more problems, gone once this is mended", consequences->len),
                       consequences->len);
  GtkWidget *expander = gtk_expander_new (text);

  gtk_widget_add_css_class (expander, "legation-caused");
  g_object_set_data_full (G_OBJECT (expander), CONSEQUENCES_KEY, g_ptr_array_ref (consequences),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), NULL);

  return expander;
}

static GtkWidget *
build_icon (const LegationProblem *problem)
{
  gboolean is_error = problem->severity == LEGATION_SEVERITY_ERROR;
  GtkWidget *icon = gtk_image_new_from_icon_name (is_error ? "dialog-error-symbolic"
                                                           : "dialog-information-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, is_error ? "error" : "legation-remark");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_error ? _("Error") : _("Remark"), -1);

  return icon;
}

static GtkWidget *
build_head (const LegationProblem *problem)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = legation_problem_to_title (problem);
  g_autofree char *place = legation_problem_to_place (problem);
  GtkWidget *title = legation_kit_heading (text, "heading");
  GtkWidget *label;

  gtk_label_set_selectable (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (place == NULL)
    return head;
  label = build_label (place, "legation-field");
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (title, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (head), label);

  return head;
}

static GtkWidget *
build_body (const LegationReportItem *item, LegationDataset *dataset)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (body, TRUE);
  gtk_box_append (GTK_BOX (body), build_head (item->problem));
  if (*item->problem->pointer != '\0')
    gtk_box_append (
        GTK_BOX (body),
        legation_report_machine_text_new (item->problem->pointer, "legation-pointer"));
  gtk_box_append (GTK_BOX (body), build_fields (item->problem, dataset));
  if (item->consequences != NULL)
    gtk_box_append (GTK_BOX (body), build_consequences (item->consequences));

  return body;
}

static GtkWidget *
build_copy_button (const char *line)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy This Problem"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Copy This Problem"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "report.copy-line");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", line);

  return button;
}

/* Ctrl+C copies the problem whose row has the focus. */
static void
add_copy_shortcut (GtkWidget *row, const char *line)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut
    = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK),
                        gtk_named_action_new ("report.copy-line"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (line));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (row, controller);
}

/**
 * legation_report_row_new:
 * @item: a problem
 * @dataset: (nullable): what could be read, for the names of what is like what was found
 * @name: the name of the file
 *
 * Copies the problem with the action `report.copy-line`, which takes the line.
 *
 * Returns: (transfer floating): a row of a list
 */
GtkWidget *
legation_report_row_new (const LegationReportItem *item, LegationDataset *dataset, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *line = legation_problem_to_line (item->problem, name);
  g_autofree char *label = legation_report_shorten (line, 2 * MAX_SHOWN);

  gtk_widget_add_css_class (box, "legation-problem");
  gtk_box_append (GTK_BOX (box), build_icon (item->problem));
  gtk_box_append (GTK_BOX (box), build_body (item, dataset));
  gtk_box_append (GTK_BOX (box), build_copy_button (line));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add_copy_shortcut (row, line);

  return row;
}
