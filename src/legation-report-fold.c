/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many problems that are alike, in one row that unfolds.  Rows are made a page at a time, and none
 * before they are asked for: a file may have hundreds of thousands. */

#include "config.h"

#include "legation-report-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PAGE 25

/** Fold: the row, and how much of it is filled.  Items point into the report. */
typedef struct
{
  GPtrArray *items; /* element-type LegationReportItem */
  LegationReport *report;
  LegationDataset *dataset;
  char *name;
  GtkWidget *more;
  guint n_rows;
} Fold;

static void
fold_free (gpointer data, GClosure *closure)
{
  Fold *self = data;

  g_ptr_array_unref (self->items);
  legation_report_unref (self->report);
  g_clear_pointer (&self->dataset, legation_dataset_unref);
  g_free (self->name);
  g_free (self);
}

static void add_page (AdwExpanderRow *row, Fold *self);

static void
more_cb (GtkWidget *button, AdwExpanderRow *row)
{
  Fold *self = g_object_get_data (G_OBJECT (row), "legation-fold");
  GtkWidget *more = self->more;
  GtkWidget *next;

  self->more = NULL;
  add_page (row, self);
  /* The focus goes on to the first new row instead of getting lost. */
  next = gtk_widget_get_next_sibling (more);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  adw_expander_row_remove (row, more);
}

static GtkWidget *
build_more (AdwExpanderRow *row, guint n_left)
{
  GtkWidget *more = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Show More"));
  g_autofree char *title = g_strdup_printf (ngettext ("and %u more: Copy Report has them all",
                                                      "and %u more: Copy Report has them all",
                                                      n_left),
                                            n_left);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (more), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (more), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_cb), row, 0);

  return more;
}

static void
add_page (AdwExpanderRow *row, Fold *self)
{
  guint end = MIN (self->n_rows + PAGE, self->items->len);

  for (; self->n_rows < end; self->n_rows++)
    {
      LegationReportItem *item = g_ptr_array_index (self->items, self->n_rows);

      adw_expander_row_add_row (row, legation_report_row_new (item, self->dataset, self->name));
    }
  if (end == self->items->len)
    return;
  self->more = build_more (row, self->items->len - end);
  adw_expander_row_add_row (row, self->more);
}

static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, Fold *self)
{
  if (adw_expander_row_get_expanded (row) && self->n_rows == 0)
    add_page (row, self);
}

/**
 * legation_report_fold_new:
 * @title: what they have in common
 * @subtitle: (nullable): how many they are
 * @items: (element-type LegationReportItem): the problems, at least one
 * @report: the report that they are in
 * @dataset: (nullable): what could be read
 * @name: the name of the file
 *
 * Returns: (transfer floating): a folded #AdwExpanderRow
 */
GtkWidget *
legation_report_fold_new (const char *title,
                          const char *subtitle,
                          GPtrArray *items,
                          LegationReport *report,
                          LegationDataset *dataset,
                          const char *name)
{
  GtkWidget *row = adw_expander_row_new ();
  Fold *self = g_new0 (Fold, 1);

  self->items = g_ptr_array_ref (items);
  self->report = legation_report_ref (report);
  self->dataset = dataset != NULL ? legation_dataset_ref (dataset) : NULL;
  self->name = g_strdup (name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "legation-fold", self);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (expanded_cb), self, fold_free, 0);

  return row;
}
