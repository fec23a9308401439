/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be read of an event while events fly by: what it is called and when it was.  There is one
 * such page for all of them, whose texts change and move nothing else. */

#include "config.h"

#include "legation-passing-page.h"

#include "legation-phrases.h"

#include <glib/gi18n.h>

#define NAME_KEY "legation-passing-name"
#define FACTS_KEY "legation-passing-facts"
#define MOST_LINES 6

/* Only a text of another number of lines has the page laid out. */
static void
show_text (GtkWidget *text, const char *words)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, words);
  const int width = gtk_widget_get_width (text);
  guint n_lines;

  if (width > 0)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, width * PANGO_SCALE);
    }
  n_lines = (guint) CLAMP (pango_layout_get_line_count (layout), 1, MOST_LINES);
  gtk_inscription_set_text (GTK_INSCRIPTION (text), words);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), n_lines);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (text), n_lines);
}

/* Before the page was ever seen, nobody knows how many lines a text takes: it is laid out again. */
static gboolean
fit_cb (GtkWidget *text, GdkFrameClock *clock, gpointer data)
{
  g_autofree char *words = g_strdup (gtk_inscription_get_text (GTK_INSCRIPTION (text)));

  if (gtk_widget_get_mapped (text) && gtk_widget_get_width (text) == 0)
    return G_SOURCE_CONTINUE;
  if (words != NULL)
    show_text (text, words);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *text)
{
  if (gtk_widget_get_width (text) == 0)
    gtk_widget_add_tick_callback (text, fit_cb, NULL, NULL);
}

static GtkWidget *
add_text (LegationPage *self, const char *key, GtkAccessibleRole role)
{
  GtkWidget *text
    = g_object_new (GTK_TYPE_INSCRIPTION, "accessible-role", role, "min-chars", 0, "yalign", 0.0,
                    "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);

  g_object_set_data (G_OBJECT (self), key, text);
  g_signal_connect (text, "map", G_CALLBACK (map_cb), NULL);
  legation_page_add (self, text);

  return text;
}

/** legation_passing_page_new: Returns: (transfer floating): a page of nothing yet. */
LegationPage *
legation_passing_page_new (LegationSession *session)
{
  LegationPage *self = legation_page_new (session, _("Event"));
  GtkWidget *facts;

  gtk_widget_add_css_class (add_text (self, NAME_KEY, GTK_ACCESSIBLE_ROLE_HEADING), "title-2");
  facts = add_text (self, FACTS_KEY, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_add_css_class (facts, "legation-facts");
  gtk_widget_add_css_class (facts, "caption-heading");

  return self;
}

/* What is ours of the date is said to be, in as few words as can be read. */
static const char *
name_reading (const LegationEvent *event)
{
  if (event->record.n_applied > 0)
    return _("Changed by our note");

  return legation_record_is_our_reading (&event->record, "/when") ? _("Our reading") : "";
}

/** legation_passing_page_show: shows what can be read in passing. */
void
legation_passing_page_show (LegationPage *self, const LegationEvent *event)
{
  g_autofree char *date = event->when != NULL
                            ? legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG)
                            : g_strdup (_("not dated"));
  const char *channel = event->channel != LEGATION_CHANNEL_NONE
                          ? legation_word_get_label (LEGATION_WORD_CHANNEL, event->channel)
                          : "";
  const char *standing = event->standing != LEGATION_STANDING_STATED
                           ? legation_word_get_label (LEGATION_WORD_STANDING, event->standing)
                           : "";
  g_autofree char *facts = legation_text_join (channel, date, standing, name_reading (event), NULL);

  show_text (g_object_get_data (G_OBJECT (self), NAME_KEY), event->record.name);
  show_text (g_object_get_data (G_OBJECT (self), FACTS_KEY), facts);
}
