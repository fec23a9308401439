/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a story is to be written as. */

#include "config.h"

#include "legation-handout-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* 10 mm. */
#define MARGIN 28.35
/* Of a picture for each point of a page. */
#define PICTURE_SCALE 2.0

static const struct
{
  const char *name;
  double width;
  double height;
} sizes[] = {
  { N_("16:9"), 960.0, 540.0 },
  { N_("4:3"), 960.0, 720.0 },
  { N_("A4"), 841.89, 595.28 },
  { N_("Letter"), 792.0, 612.0 },
};

typedef struct
{
  LegationHandout *handout;
  LegationHandoutChosen chosen;
  AdwComboRow *format;
  AdwComboRow *size;
  GtkSwitch *notes;
  GtkSwitch *legend;
  GtkWidget *notes_row;
} Question;

static void
free_question (gpointer data, GClosure *closure)
{
  Question *self = data;

  g_object_unref (self->handout);
  g_free (self);
}

static LegationHandoutChoice
read_choice (Question *self)
{
  const guint size = adw_combo_row_get_selected (self->size);
  LegationHandoutChoice choice = { .format = adw_combo_row_get_selected (self->format) };
  const gboolean pictures = choice.format != LEGATION_HANDOUT_PDF;
  const double scale = pictures ? PICTURE_SCALE : 1.0;

  choice.paper = (LegationSlidePaper){
    .width = scale * sizes[size].width,
    .height = scale * sizes[size].height,
    .margin = MARGIN,
    .notes = !pictures && gtk_switch_get_active (self->notes),
    .pictures = pictures,
  };

  choice.legend = gtk_switch_get_active (self->legend);

  return choice;
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *self)
{
  if (g_str_equal (response, "export"))
    {
      const LegationHandoutChoice choice = read_choice (self);

      self->chosen (self->handout, &choice);
    }
}

/* Only a page has room for notes. */
static void
format_cb (AdwComboRow *row, GParamSpec *pspec, Question *self)
{
  gtk_widget_set_sensitive (self->notes_row,
                            adw_combo_row_get_selected (row) == LEGATION_HANDOUT_PDF);
}

static AdwComboRow *
add_list (AdwPreferencesGroup *group, const char *title, const char *const *names)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkStringList *list = gtk_string_list_new (names);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_object_unref (list);
  adw_preferences_group_add (group, row);

  return ADW_COMBO_ROW (row);
}

/* Returns: the row. */
static GtkWidget *
add_switch (AdwPreferencesGroup *group, const char *title, GtkSwitch **result)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  *result = GTK_SWITCH (button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (group, row);

  return row;
}

static GtkWidget *
build (Question *self)
{
  const char *const formats[]
    = { _("PDF document"), _("PNG pictures"), _("SVG pictures"), NULL };
  const char *names[G_N_ELEMENTS (sizes) + 1] = { NULL };
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    names[i] = _(sizes[i].name);
  self->format = add_list (ADW_PREFERENCES_GROUP (group), _("Format"), formats);
  self->size = add_list (ADW_PREFERENCES_GROUP (group), _("Page size"), names);
  add_switch (ADW_PREFERENCES_GROUP (group), _("Legend"), &self->legend);
  self->notes_row = add_switch (ADW_PREFERENCES_GROUP (group), _("Speaker notes"), &self->notes);
  g_signal_connect (self->format, "notify::selected", G_CALLBACK (format_cb), self);

  return group;
}

/**
 * _legation_handout_ask: asks for format, size, legend and notes.
 * @story: its title
 * @chosen: is told the answer, unless the user thinks better of it
 */
void
_legation_handout_ask (LegationHandout *handout,
                       GtkWindow *window,
                       const char *story,
                       LegationHandoutChosen chosen)
{
  Question *self = g_new0 (Question, 1);
  GtkWidget *dialog = adw_message_dialog_new (window, _("Export Story"), story);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  self->handout = g_object_ref (handout);
  self->chosen = chosen;
  adw_message_dialog_set_extra_child (message, build (self));
  adw_message_dialog_add_responses (message, "cancel", _("_Cancel"), "export", _("_Export…"), NULL);
  adw_message_dialog_set_response_appearance (message, "export", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "export");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self, free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
