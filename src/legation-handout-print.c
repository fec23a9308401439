/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story on paper, by the print dialog of the system. */

#include "config.h"

#include "legation-handout-private.h"

#include "legation-say.h"

#include <glib/gi18n.h>

/* Of text, in points: the printer keeps what it cannot print on free by itself. */
#define MARGIN 12.0

typedef struct
{
  LegationHandout *handout;
  const LegationStory *story;
  LegationSession *session; /* of the story, also when the window has read its file again meanwhile */
  LegationPainter *painter;
  LegationSlideBook *book;  /* nullable: not known yet how large a page is */
  gboolean notes;
  gboolean legend;
} Job;

static void
free_job (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->book, legation_slide_book_unref);
  legation_painter_unref (job->painter);
  g_object_unref (job->session);
  g_object_unref (job->handout);
  g_free (job);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  const LegationSlidePaper paper = {
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
    .margin = MARGIN,
    .notes = job->notes,
  };

  g_clear_pointer (&job->book, legation_slide_book_unref);
  job->book = _legation_handout_make_book (job->handout, job->session, job->painter, job->story,
                                          &paper, job->legend);
  gtk_print_operation_set_n_pages (operation, (int) legation_slide_book_get_n_pages (job->book));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  legation_slide_book_draw_page (job->book, job->painter, (guint) page,
                                 gtk_print_context_get_cairo_context (context));
}

static GtkWidget *
options_cb (GtkPrintOperation *operation, Job *job)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_start (box, 18);
  gtk_box_append (GTK_BOX (box),
                  gtk_check_button_new_with_mnemonic (_("_Speaker notes below each slide")));
  gtk_box_append (GTK_BOX (box), gtk_check_button_new_with_mnemonic (_("_Legend on each map")));

  return box;
}

static void
apply_cb (GtkPrintOperation *operation, GtkWidget *box, Job *job)
{
  GtkWidget *notes = gtk_widget_get_first_child (box);

  job->notes = gtk_check_button_get_active (GTK_CHECK_BUTTON (notes));
  job->legend = gtk_check_button_get_active (GTK_CHECK_BUTTON (gtk_widget_get_next_sibling (notes)));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  legation_say (window, _("The Story Was Not Printed"), error->message);
}

/** _legation_handout_print: asks how @story is to be printed, and prints it. */
void
_legation_handout_print (LegationHandout *self,
                         LegationSession *session,
                         LegationPainter *painter,
                         const LegationStory *story,
                         GtkWindow *window)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  job->handout = g_object_ref (self);
  job->story = story;
  job->session = g_object_ref (session);
  job->painter = legation_painter_ref (painter);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, story->record.name);
  gtk_print_operation_set_custom_tab_label (operation, _("Story"));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (options_cb), job);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (apply_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), window, 0);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), job, free_job, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
