/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of the events that are shown and of those that are only possible: all that map and timeline
 * show, in words. */

#include "config.h"

#include "legation-pages.h"

#include "legation-event-view.h"
#include "legation-kit.h"

#include <glib/gi18n.h>

/** Count: the line above a list; kept with the label. */
typedef struct
{
  LegationSession *session; /* unowned: the page holds it */
  GtkLabel *label;
  gboolean only_possible;
} Count;

/* “36 certain, 7 possible” says the toolbar; here it is said what is listed. */
static char *
describe_count (const Count *count, guint n)
{
  const gboolean certain_only = legation_session_get_view (count->session)->certain_only;

  if (!count->only_possible)
    return n > 0 ? g_strdup_printf (ngettext ("%u event passes the filter, by date",
                                              "%u events pass the filter, by date", n), n)
                 : g_strdup (_("No event passes the filter"));
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
update_count (const Count *count, GListModel *model)
{
  g_autofree char *text = describe_count (count, g_list_model_get_n_items (model));

  gtk_label_set_label (count->label, text);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Count *count)
{
  update_count (count, model);
}

static void
free_count (gpointer count, GClosure *closure)
{
  g_free (count);
}

static LegationPage *
create_page (LegationSession *session, const char *title, gboolean only_possible)
{
  LegationPage *self = legation_page_new (session, title);
  LegationEventModel *model = legation_event_model_new (session, only_possible);
  GtkWidget *label = legation_kit_label (NULL, "legation-secondary");
  Count *count = g_new (Count, 1);

  *count = (Count){ session, GTK_LABEL (label), only_possible };
  legation_page_add_heading (self, title);
  legation_page_add (self, label);
  update_count (count, G_LIST_MODEL (model));
  g_signal_connect_data (model, "items-changed", G_CALLBACK (items_changed_cb), count, free_count,
                         0);
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
