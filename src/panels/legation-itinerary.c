/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an event led: its stops, each with what is known of it and how. */

#include "config.h"

#include "legation-people.h"

#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-strip.h"
#include "legation-phrases.h"
#include "legation-sign.h"

#include <glib/gi18n.h>

#define SMALL 9
#define LARGE 14

static guint
count_destinations (const LegationEvent *event)
{
  guint n = 0;

  for (guint i = 0; i < event->n_stops; i++)
    n += event->stops[i].role != LEGATION_ROLE_ORIGIN ? 1 : 0;

  return n;
}

static const char *
describe_precision (const LegationPlace *place)
{
  switch (place->precision)
    {
    case LEGATION_PLACE_COUNTRY:
      return _("city not stated");
    case LEGATION_PLACE_REGION:
      return _("country not stated");
    case LEGATION_PLACE_CITY:
    default:
      return _("city stated");
    }
}

/* The line under the place: when, in which role, and on what basis. */
static char *
describe_stop (const LegationEvent *event, const LegationStop *stop)
{
  g_autofree char *date = NULL;
  const char *basis = legation_stop_describe_basis (stop);
  const char *role = "";

  if (stop->when != NULL)
    date = legation_date_to_display (stop->when, LEGATION_DATE_STYLE_SHORT);
  else if (stop->role == LEGATION_ROLE_ORIGIN)
    date = g_strdup (_("departure not dated"));
  else if (count_destinations (event) > 1)
    date = g_strdup (_("day not stated"));
  if (stop->role == LEGATION_ROLE_TRANSIT || stop->role == LEGATION_ROLE_VENUE)
    role = stop->role == LEGATION_ROLE_TRANSIT ? _("in transit") : _("venue");

  return legation_text_join (role, basis != NULL ? basis : "", date != NULL ? date : "", NULL);
}

static void
add_stop (LegationPage *self,
          GtkWidget *list,
          const LegationEvent *event,
          guint index,
          guint number)
{
  /* What of a stop can be our reading. */
  static const char *const parts[] = { "", "/when", "/place" };
  LegationSession *session = legation_page_get_session (self);
  const LegationStop *stop = &event->stops[index];
  g_autofree char *pointer = g_strdup_printf ("/itinerary/stops/%u", index);
  g_autoptr (GPtrArray) passages = legation_citations_group_for (&event->record, pointer);
  g_autofree char *line = describe_stop (event, stop);
  g_autofree char *place = legation_session_describe_place (session, stop->place);
  g_autofree char *label = g_strdup_printf ("%s, %s", place, line);
  const char *precision = describe_precision (stop->place);
  const char *name = legation_session_get_place_name (session, stop->place);
  GtkWidget *row = legation_strip_new (12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = legation_flow_new (4, 0);
  GtkWidget *foot = legation_flow_new (6, 2);
  GtkWidget *sign = number > 0 ? legation_sign_new_number (event->channel, number)
                               : legation_sign_new_place (stop->place->precision, LARGE);

  gtk_widget_set_size_request (sign, 20, 20);
  gtk_widget_add_css_class (row, "legation-row");
  legation_strip_append (LEGATION_STRIP (row), sign);
  legation_flow_append (LEGATION_FLOW (head), legation_kit_label (name, "heading"));
  legation_flow_append (LEGATION_FLOW (head), legation_kit_label (precision, "legation-secondary"));
  gtk_box_append (GTK_BOX (texts), head);
  if (*line != '\0')
    legation_flow_append (LEGATION_FLOW (foot), legation_kit_label (line, "legation-secondary"));
  legation_kit_append_marks (foot, session, &event->record, passages);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_strconcat (pointer, parts[i], NULL);

      if (legation_kit_append_reading (foot, &event->record, part))
        break;
    }
  if (gtk_widget_get_first_child (foot) != NULL)
    gtk_box_append (GTK_BOX (texts), foot);
  else
    g_object_unref (g_object_ref_sink (foot));
  gtk_widget_set_hexpand (texts, TRUE);
  legation_strip_append (LEGATION_STRIP (row), texts);
  if (number > 0)
    legation_strip_append (LEGATION_STRIP (row),
                           legation_sign_new_place (stop->place->precision, SMALL));
  legation_kit_list_add_row (list, row, stop->place->record.id, label);
}

/** legation_page_add_itinerary: adds the section on an event's stops, if it has any. */
void
legation_page_add_itinerary (LegationPage *self, const LegationEvent *event)
{
  gboolean several = count_destinations (event) > 1;
  guint number = 0;
  GtkWidget *list;

  if (event->n_stops == 0)
    return;

  legation_page_add_section (self, event->n_stops > 1 ? _("Itinerary") : _("Place"),
                             several ? legation_order_describe (event->order) : NULL);
  list = legation_page_add_list (self, _("Itinerary"));
  for (guint i = 0; i < event->n_stops; i++)
    {
      gboolean numbered = several && event->order == LEGATION_ORDER_STATED
                          && event->stops[i].role != LEGATION_ROLE_ORIGIN;

      add_stop (self, list, event, i, numbered ? ++number : 0);
    }
}
