/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of the events that are shown and of those that are only possible: all that map and timeline
 * show, in words. */

#include "config.h"

#include "legation-pages.h"

#include "legation-event-view.h"
#include "legation-kit.h"

#include <glib/gi18n.h>

#define ONLY_POSSIBLE_KEY "legation-only-possible"

static char *
describe_shown (guint n)
{
  if (n == 0)
    return g_strdup (_("No event passes the filter"));

  return g_strdup_printf (ngettext ("%u event passes the filter, by date",
                                    "%u events pass the filter, by date", n), n);
}

static char *
describe_possible (guint n, gboolean certain_only)
{
  if (n == 0)
    return g_strdup (_("Of no event it is open whether it was in the chosen time"));
  if (certain_only)
    return g_strdup_printf (
      ngettext ("%u event is left out: whether it was in the chosen time is not known",
                "%u events are left out: whether they were in the chosen time is not known", n), n);

  return g_strdup_printf (
    ngettext ("Of %u event that is shown it is not known whether it was in the chosen time",
              "Of %u events that are shown it is not known whether they were in the chosen time", n),
    n);
}

static void
update_count (LegationSession *session, guint changes, GtkLabel *label)
{
  const gboolean certain_only = legation_session_get_view (session)->certain_only;
  guint certain, possible;
  g_autofree char *text = NULL;

  if (!(changes & LEGATION_CHANGE_FILTER))
    return;
  legation_session_count (session, &certain, &possible);
  if (g_object_get_data (G_OBJECT (label), ONLY_POSSIBLE_KEY) != NULL)
    text = describe_possible (possible, certain_only);
  else
    text = describe_shown (certain + (certain_only ? 0 : possible));
  gtk_label_set_label (label, text);
}

/* The way to what is left out; there where something is. */
static void
update_left_out (LegationSession *session, guint changes, GtkButton *button)
{
  guint certain, possible;
  g_autofree char *text = NULL;

  if (!(changes & LEGATION_CHANGE_FILTER))
    return;
  legation_session_count (session, &certain, &possible);
  text = g_strdup_printf (ngettext ("%u Possible Left Out", "%u Possible Left Out", possible),
                          possible);
  gtk_button_set_label (button, text);
  gtk_widget_set_visible (GTK_WIDGET (button),
                          possible > 0 && legation_session_get_view (session)->certain_only);
}

static void
add_left_out (LegationPage *self)
{
  LegationSession *session = legation_page_get_session (self);
  GtkWidget *button = legation_kit_button (session, "", LEGATION_SELECTION_LEFT_OUT);

  legation_page_add (self, button);
  update_left_out (session, LEGATION_CHANGE_FILTER, GTK_BUTTON (button));
  g_signal_connect_object (session, "changed", G_CALLBACK (update_left_out), button, 0);
}

static LegationPage *
create_page (LegationSession *session, const char *title, gboolean only_possible)
{
  LegationPage *self = legation_page_new (session, title);
  g_autoptr (LegationEventModel) model = legation_event_model_new (session, only_possible);
  GtkWidget *label = legation_kit_label (NULL, "legation-secondary");

  if (only_possible)
    g_object_set_data (G_OBJECT (label), ONLY_POSSIBLE_KEY, label);
  legation_page_add_heading (self, title);
  legation_page_add (self, label);
  if (!only_possible)
    add_left_out (self);
  update_count (session, LEGATION_CHANGE_FILTER, GTK_LABEL (label));
  g_signal_connect_object (session, "changed", G_CALLBACK (update_count), label, 0);
  legation_page_set_list (self, legation_event_view_new (session, model, title));

  return self;
}

/** legation_shown_page_new: Returns: (transfer floating): the list of what passes the filter. */
LegationPage *
legation_shown_page_new (LegationSession *session)
{
  return create_page (session, _("Events"), FALSE);
}

/** legation_left_out_page_new: Returns: (transfer floating): the list of what only possibly does. */
LegationPage *
legation_left_out_page_new (LegationSession *session)
{
  return create_page (session, _("Possible Events"), TRUE);
}
