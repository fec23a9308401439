/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-say.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * legation_say: tells something in a dialog that has nothing to be answered.
 * @window: (nullable): to whom it is told; %NULL where it is not there any more
 */
void
legation_say (GtkWindow *window, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (window, heading, body);

  /* Without one the program would end before anybody has read it. */
  if (window == NULL)
    gtk_window_set_application (GTK_WINDOW (dialog),
                                GTK_APPLICATION (g_application_get_default ()));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
