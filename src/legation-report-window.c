/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window around a report: what became of the file, the list of problems, and ways to take the
 * report along.  It takes plain data and asks nobody for more. */

#include "config.h"

#include "legation-report-window.h"

#include "legation-document.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-report-list.h"
#include "legation-report-row.h"
#include "legation-report-text.h"

#include <glib/gi18n.h>

#include <string.h>

#define WIDTH 720
#define HEIGHT 668
#define CONTENT_WIDTH 672
/* Below this width buttons are icons. */
#define NARROW 560

struct _LegationReportWindow
{
  AdwWindow parent_instance;

  /* Owned */
  LegationReport *report;
  LegationDataset *dataset; /* nullable */
  char *name;
  GtkNativeDialog *chooser; /* nullable: while it is open */

  /* Borrowed */
  AdwToastOverlay *toasts;
  GtkButton *copy_button;
  GtkButton *save_button;
};

G_DEFINE_FINAL_TYPE (LegationReportWindow, legation_report_window, ADW_TYPE_WINDOW)

static void
toast (LegationReportWindow *self, const char *text)
{
  AdwToast *item = adw_toast_new (text);

  adw_toast_set_timeout (item, 2);
  adw_toast_overlay_add_toast (self->toasts, item);
}

static void
copy (LegationReportWindow *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
copy_line_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  copy (user_data, g_variant_get_string (parameter, NULL));
  toast (user_data, _("Problem copied"));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationReportWindow *self = user_data;
  g_autofree char *text = legation_report_to_text (self->report, self->name);

  copy (self, text);
  toast (self, _("Report copied"));
}

/** Saving: a report on its way into a file.  The program waits for it, its window does not. */
typedef struct
{
  GApplication *application;    /* nullable */
  LegationReportWindow *window; /* weak, nullable */
  GtkWindow *parent;            /* weak, nullable: the window that it was shown over */
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->parent);
  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static Saving *
saving_new (LegationReportWindow *window)
{
  Saving *self = g_new0 (Saving, 1);

  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->parent, gtk_window_get_transient_for (GTK_WINDOW (window)));
  g_set_object (&self->application, g_application_get_default ());
  if (self->application != NULL)
    g_application_hold (self->application);

  return self;
}

/* A window that was closed may not be gone yet. */
static gboolean
is_shown (gpointer window)
{
  return window != NULL && gtk_widget_get_visible (window);
}

static void
show_error (Saving *self, const char *message)
{
  GtkWindow *parent = is_shown (self->window)   ? GTK_WINDOW (self->window)
                      : is_shown (self->parent) ? self->parent
                                                : NULL;
  GtkWidget *dialog = adw_message_dialog_new (parent, _("The Report Was Not Saved"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (GTK_IS_APPLICATION (self->application))
    gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self->application));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    show_error (self, error->message);
  else if (is_shown (self->window))
    toast (self->window, _("Report saved"));
}

/* Writes the report as the command line prints it; it may go anywhere, so nobody waits for it. */
static void
save (LegationReportWindow *self, GFile *file)
{
  char *text = legation_report_to_text (self->report, self->name);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb,
                                       saving_new (self));
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, LegationReportWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_clear_object (&self->chooser);
  if (file != NULL)
    save (self, file);
}

/* “laos.legation.json” becomes “laos report.txt”. */
static char *
suggest_name (const char *name)
{
  g_autofree char *stem = g_strdup (name);
  char *dot = strstr (stem, ".legation.json");

  if (dot == NULL)
    dot = strrchr (stem, '.');
  if (dot != NULL && dot != stem)
    *dot = '\0';
  /* Translators: %s is the name of a file without its ending; .txt stays as it is. */
  return g_strdup_printf (_("%s report.txt"), stem);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationReportWindow *self = user_data;
  g_autofree char *suggestion = suggest_name (self->name);

  if (self->chooser != NULL)
    return;
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (
      _("Save Report"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel")));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), suggestion);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (self->chooser);
}

static void
set_button (GtkButton *button, gboolean narrow, const char *label, const char *icon)
{
  if (narrow)
    gtk_button_set_icon_name (button, icon);
  else
    gtk_button_set_label (button, label);
}

static void
width_cb (GdkSurface *surface, GParamSpec *pspec, LegationReportWindow *self)
{
  gboolean narrow = gdk_surface_get_width (surface) < NARROW;

  if (narrow == gtk_widget_has_css_class (GTK_WIDGET (self), "narrow")
      && gtk_button_get_child (self->copy_button) != NULL)
    return;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  set_button (self->copy_button, narrow, _("Copy Report"), "edit-copy-symbolic");
  set_button (self->save_button, narrow, _("Save Report…"), "document-save-symbolic");
}

static GtkWidget *
build_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
build_bar (LegationReportWindow *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  g_autofree char *number = legation_report_describe_number (self->report);
  GtkWidget *copy_button = build_button (_("Copy Report"), "report.copy");
  GtkWidget *save_button = build_button (_("Save Report…"), "report.save");

  self->copy_button = GTK_BUTTON (copy_button);
  self->save_button = GTK_BUTTON (save_button);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (number, self->name));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), copy_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), save_button);
  gtk_window_set_title (GTK_WINDOW (self), number);

  return bar;
}

/* A sign in a disc: nothing is open, something is missing, or all is there. */
static GtkWidget *
build_sign (LegationReportWindow *self)
{
  gboolean flawless = legation_report_count (self->report, LEGATION_SEVERITY_ERROR) == 0;
  const char *icon = self->dataset == NULL ? "dialog-error-symbolic"
                     : flawless            ? "dialog-information-symbolic"
                                           : "dialog-warning-symbolic";
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (sign), 26);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "legation-report-sign");
  gtk_widget_add_css_class (sign, self->dataset == NULL ? "error" : flawless ? "info" : "warning");

  return sign;
}

static GtkWidget *
build_headline (LegationReportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  LegationReportCounts counts;
  g_autofree char *headline = NULL;
  g_autofree char *summary = NULL;
  GtkWidget *title;
  GtkWidget *text;

  /* Both sentences are made from one count: with hundreds of thousands of problems it takes long. */
  if (self->dataset != NULL)
    legation_report_count_losses (self->report, self->dataset, &counts);
  headline = legation_report_to_headline (self->report, self->dataset != NULL ? &counts : NULL);
  summary = legation_report_to_summary (self->report, self->dataset != NULL ? &counts : NULL);
  title = legation_kit_heading (headline, "title-4");
  text = legation_kit_label (summary, "legation-report-summary");
  gtk_label_set_selectable (GTK_LABEL (title), TRUE);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), text);
  gtk_box_append (GTK_BOX (box), build_sign (self));
  gtk_box_append (GTK_BOX (box), texts);

  return box;
}

/* Inside the sandbox the command line sees no files but can read what is given to it. */
static GtkWidget *
build_foot (LegationReportWindow *self)
{
  GtkWidget *flow = legation_flow_new (6, 0);
  gboolean sandboxed = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
  g_autofree char *command = legation_report_to_command (self->name, sandboxed);
  GtkWidget *label = legation_report_machine_text_new (command, "legation-pointer");

  gtk_widget_add_css_class (flow, "legation-report-foot");
  legation_flow_append (LEGATION_FLOW (flow),
                        legation_kit_label (_("The same report on the command line:"),
                                            "legation-field"));
  legation_flow_append (LEGATION_FLOW (flow), label);

  return flow;
}

static GtkWidget *
build_content (LegationReportWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "legation-report");
  gtk_box_append (GTK_BOX (box), build_headline (self));
  legation_report_lists_append (GTK_BOX (box), self->report, self->dataset, self->name);
  gtk_box_append (GTK_BOX (box), build_foot (self));

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH + 48);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), CONTENT_WIDTH + 48);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

static void
build (LegationReportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->toasts = ADW_TOAST_OVERLAY (toasts);
  gtk_box_append (GTK_BOX (box), build_bar (self));
  adw_toast_overlay_set_child (self->toasts, build_content (self));
  gtk_box_append (GTK_BOX (box), toasts);
  adw_window_set_content (ADW_WINDOW (self), box);
}

static void
legation_report_window_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (legation_report_window_parent_class)->realize (widget);
  surface = gtk_native_get_surface (GTK_NATIVE (widget));
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (width_cb), widget, 0);
}

static void
legation_report_window_dispose (GObject *object)
{
  LegationReportWindow *self = LEGATION_REPORT_WINDOW (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (self->chooser);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (legation_report_window_parent_class)->dispose (object);
}

static void
legation_report_window_finalize (GObject *object)
{
  LegationReportWindow *self = LEGATION_REPORT_WINDOW (object);

  g_clear_pointer (&self->report, legation_report_unref);
  g_clear_pointer (&self->dataset, legation_dataset_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (legation_report_window_parent_class)->finalize (object);
}

static void
legation_report_window_class_init (LegationReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_report_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = legation_report_window_finalize;
  widget_class->realize = legation_report_window_realize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
legation_report_window_init (LegationReportWindow *self)
{
  static const GActionEntry actions[] = {
    { .name = "copy", .activate = copy_cb },
    { .name = "copy-line", .activate = copy_line_cb, .parameter_type = "s" },
    { .name = "save", .activate = save_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "report", G_ACTION_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

/**
 * legation_report_window_new:
 * @file: what was to be opened
 * @dataset: (nullable): what could be read of it
 * @report: what was wrong with it
 *
 * Returns: (transfer full): a window, not shown yet; it belongs to GTK
 */
GtkWidget *
legation_report_window_new (GFile *file, LegationDataset *dataset, LegationReport *report)
{
  LegationReportWindow *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (LEGATION_TYPE_REPORT_WINDOW, NULL);
  self->report = legation_report_ref (report);
  self->dataset = dataset != NULL ? legation_dataset_ref (dataset) : NULL;
  self->name = legation_file_get_title (file);
  build (self);

  return GTK_WIDGET (self);
}

/**
 * legation_report_window_present:
 * @self: the window
 * @parent: (nullable): the window that it belongs to
 *
 * Shows it over @parent, and no wider than that.
 */
void
legation_report_window_present (LegationReportWindow *self, GtkWindow *parent)
{
  g_return_if_fail (LEGATION_IS_REPORT_WINDOW (self));

  if (parent != NULL)
    {
      int width = gtk_widget_get_width (GTK_WIDGET (parent));
      int height = gtk_widget_get_height (GTK_WIDGET (parent));

      gtk_window_set_transient_for (GTK_WINDOW (self), parent);
      gtk_window_set_default_size (GTK_WINDOW (self), width > 0 ? MIN (width, WIDTH) : WIDTH,
                                   height > 0 ? MIN (height, HEIGHT) : HEIGHT);
    }
  gtk_window_present (GTK_WINDOW (self));
}
