/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Few problems stand in the order of the file, each with those that follow from it.  Many are folded
 * by what is wrong, so that the list can be overlooked. */

#include "config.h"

#include "legation-report-list.h"

#include "legation-report-row.h"
#include "legation-report-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_UNFOLDED 20
#define N_OPEN 3
/* How many remarks are named in one line, and how long their names may be. */
#define N_NAMED 2
#define MAX_NAMED 60

#define N_CODES (LEGATION_PROBLEM_UNKNOWN_MEMBER + 1)

static void
item_free (gpointer data)
{
  LegationReportItem *item = data;

  g_clear_pointer (&item->consequences, g_ptr_array_unref);
  g_free (item);
}

/* The problems that follow from each other one.
 * Returns: (transfer full): root → (element-type LegationProblem) */
static GHashTable *
collect_consequences (LegationReport *report)
{
  GHashTable *by_root
    = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);
      const LegationProblem *root = legation_problem_get_root (problem);
      GPtrArray *consequences;

      if (problem == root)
        continue;
      consequences = g_hash_table_lookup (by_root, root);
      if (consequences == NULL)
        {
          consequences = g_ptr_array_new ();
          g_hash_table_insert (by_root, (gpointer) root, consequences);
        }
      g_ptr_array_add (consequences, (gpointer) problem);
    }
  return by_root;
}

/* Puts the errors and the warnings in the order of the file into @errors and @remarks
 * (element-type LegationReportItem), those that follow from another within it. */
static void
collect (LegationReport *report, GPtrArray *errors, GPtrArray *remarks)
{
  g_autoptr (GHashTable) by_root = collect_consequences (report);

  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);
      LegationReportItem *item;

      if (legation_problem_get_root (problem) != problem)
        continue;
      item = g_new0 (LegationReportItem, 1);
      item->problem = problem;
      item->consequences = g_hash_table_lookup (by_root, problem);
      if (item->consequences != NULL)
        g_ptr_array_ref (item->consequences);
      g_ptr_array_add (problem->severity == LEGATION_SEVERITY_ERROR ? errors : remarks, item);
    }
}

static GtkWidget *
build_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return list;
}

static char *
describe_fold (GPtrArray *items)
{
  g_autofree char *own = NULL;
  g_autofree char *others = NULL;
  guint n_caused = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const LegationReportItem *item = g_ptr_array_index (items, i);

      n_caused += item->consequences != NULL ? item->consequences->len : 0;
    }
  own = g_strdup_printf (ngettext ("%u problem", "%u problems", items->len), items->len);
  if (n_caused > 0)
    others = g_strdup_printf (ngettext ("%u more because of them", "%u more because of them",
                                        n_caused),
                              n_caused);
  return g_strjoin (" · ", own, others, NULL);
}

static void
add_folds (GtkListBox *list,
           GPtrArray *items,
           LegationReport *report,
           LegationDataset *dataset,
           const char *name)
{
  GPtrArray *by_code[N_CODES] = { NULL };
  LegationProblemCode order[N_CODES];
  guint n_codes = 0;

  for (guint i = 0; i < items->len; i++)
    {
      LegationReportItem *item = g_ptr_array_index (items, i);
      LegationProblemCode code = item->problem->code;

      if (by_code[code] == NULL)
        {
          by_code[code] = g_ptr_array_new_with_free_func (item_free);
          order[n_codes++] = code;
        }
      g_ptr_array_add (by_code[code], item);
    }
  /* The folds own the items from here on. */
  g_ptr_array_set_free_func (items, NULL);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr (GPtrArray) some = by_code[order[i]];
      g_autofree char *subtitle = describe_fold (some);
      GtkWidget *fold = legation_report_fold_new (legation_problem_code_get_title (order[i]),
                                                  subtitle, some, report, dataset, name);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), i < N_OPEN);
      gtk_list_box_append (list, fold);
    }
}

static GtkWidget *
build_errors (GPtrArray *items, LegationReport *report, LegationDataset *dataset, const char *name)
{
  GtkWidget *list = build_list (_("Problems"));

  if (items->len > MAX_UNFOLDED)
    add_folds (GTK_LIST_BOX (list), items, report, dataset, name);
  else
    for (guint i = 0; i < items->len; i++)
      gtk_list_box_append (
          GTK_LIST_BOX (list),
          legation_report_row_new (g_ptr_array_index (items, i), dataset, name));

  return list;
}

/* What they are about, with the first ones by name. */
static char *
describe_remarks (GPtrArray *items)
{
  GString *text = g_string_new (_("Unknown members stay in the file and are passed over:"));

  for (guint i = 0; i < MIN (items->len, N_NAMED); i++)
    {
      const LegationReportItem *item = g_ptr_array_index (items, i);
      g_autofree char *pointer = legation_report_shorten (item->problem->pointer, MAX_NAMED);

      g_string_append (text, i == 0 ? " " : ", ");
      g_string_append (text, pointer);
    }
  if (items->len > N_NAMED)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

static GtkWidget *
build_remarks (GPtrArray *items, LegationReport *report, LegationDataset *dataset, const char *name)
{
  GtkWidget *list = build_list (_("Remarks"));
  g_autofree char *title = legation_report_describe_remarks (report);
  g_autofree char *subtitle = describe_remarks (items);
  GtkWidget *fold = legation_report_fold_new (title, subtitle, items, report, dataset, name);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-information-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "legation-remark");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (fold), icon);
  gtk_list_box_append (GTK_LIST_BOX (list), fold);

  return list;
}

/**
 * legation_report_lists_append:
 * @box: where to put them
 * @report: what was wrong with a file
 * @dataset: (nullable): what could be read of it
 * @name: the name of the file
 *
 * Appends a list of all errors and a folded list of all warnings, each where there are any.  @report
 * has to live as long as they.
 */
void
legation_report_lists_append (GtkBox *box,
                              LegationReport *report,
                              LegationDataset *dataset,
                              const char *name)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (item_free);

  collect (report, errors, remarks);
  if (errors->len > 0)
    gtk_box_append (box, build_errors (errors, report, dataset, name));
  if (remarks->len > 0)
    gtk_box_append (box, build_remarks (remarks, report, dataset, name));
}
