/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A citation is copied as text, and as HTML for programs that can show what is in italics. */

#include "config.h"

#include "legation-copy.h"

#include "legation-late-menu.h"
#include "legation-reference.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* Shorter than this no toast can be read. */
#define TOAST_SECONDS 2

#define PASSAGES_KEY "legation-passages"

static GdkContentProvider *
create_html_provider (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));

  return gdk_content_provider_new_for_bytes ("text/html", bytes);
}

static GdkContentProvider *
create_text_provider (const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);

  return gdk_content_provider_new_for_value (&value);
}

/**
 * legation_copy: puts a text on the clipboard and says so.
 * @widget: where it is copied from
 * @html: (nullable): the same as HTML
 * @message: what the toast says, plain text
 */
void
legation_copy (GtkWidget *widget, const char *text, const char *html, const char *message)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GdkContentProvider *providers[2] = { create_text_provider (text) };
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast;

  if (html != NULL)
    providers[1] = create_html_provider (html);
  provider = gdk_content_provider_new_union (providers, html != NULL ? 2 : 1);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  if (overlay == NULL)
    return;
  toast = adw_toast_new (markup);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* The first words of the passages, each once.  Returns: (transfer container) */
static GPtrArray *
list_locators (const LegationPassages *passages)
{
  GPtrArray *locators = g_ptr_array_new ();

  for (guint i = 0; i < passages->n_citations; i++)
    {
      const char *locator = passages->citations[i]->locator;

      if (locator != NULL && !g_ptr_array_find_with_equal_func (locators, locator, g_str_equal, NULL))
        g_ptr_array_add (locators, (gpointer) locator);
    }
  g_ptr_array_add (locators, NULL);

  return locators;
}

/* A note for each source, each on a line of its own. */
static char *
build_notes (GPtrArray *passages, LegationReferenceForm form)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const LegationPassages *group = g_ptr_array_index (passages, i);
      g_autoptr (GPtrArray) locators = list_locators (group);
      g_autofree char *note = legation_source_to_note (
        group->source, (const char *const *) locators->pdata, form);

      if (form == LEGATION_REFERENCE_HTML)
        g_string_append_printf (text, "<p>%s</p>", note);
      else
        g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", note);
    }

  return g_string_free (text, FALSE);
}

static char *
build_entries (GPtrArray *passages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const LegationPassages *group = g_ptr_array_index (passages, i);
      g_autofree char *entry = legation_source_to_bibtex (group->source);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", entry);
    }

  return g_string_free (text, FALSE);
}

/**
 * legation_copy_citation: copies how one cites some sources.
 * @passages: (element-type LegationPassages): one for each source
 * @as_bibtex: whether as entries of BibTeX, and not as Chicago notes
 */
void
legation_copy_citation (GtkWidget *widget, GPtrArray *passages, gboolean as_bibtex)
{
  if (as_bibtex)
    {
      g_autofree char *entries = build_entries (passages);

      legation_copy (widget, entries, NULL, _("Copied the citation as BibTeX"));
    }
  else
    {
      g_autofree char *notes = build_notes (passages, LEGATION_REFERENCE_PLAIN);
      g_autofree char *html = build_notes (passages, LEGATION_REFERENCE_HTML);

      legation_copy (widget, notes, html, _("Copied the citation as a Chicago note"));
    }
}

/**
 * legation_copy_with_citation: copies a text and, below it, on what it rests.
 * @text: plain text
 * @passages: (element-type LegationPassages): one for each source; without any the text alone is copied
 */
void
legation_copy_with_citation (GtkWidget *widget, const char *text, GPtrArray *passages)
{
  g_autofree char *notes = build_notes (passages, LEGATION_REFERENCE_PLAIN);
  g_autofree char *html_notes = build_notes (passages, LEGATION_REFERENCE_HTML);
  g_autofree char *html_text = g_markup_escape_text (text, -1);
  g_autofree char *both = passages->len > 0 ? g_strconcat (text, "\n\n", notes, NULL) : g_strdup (text);
  g_autofree char *html = g_strconcat ("<p>", html_text, "</p>", html_notes, NULL);

  legation_copy (widget, both, html,
                 passages->len > 0 ? _("Copied the text with its citation") : _("Copied the text"));
}

static void
free_passages (gpointer data)
{
  LegationPassages *passages = data;

  g_free (passages->citations);
  g_free (passages);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GPtrArray *passages = g_object_get_data (G_OBJECT (data), PASSAGES_KEY);

  legation_copy_citation (GTK_WIDGET (data), passages,
                          g_str_equal (g_action_get_name (G_ACTION (action)), "bibtex"));
}

/**
 * legation_copy_button_new: a button with a menu that copies how one cites a source.
 * @citations: (array length=n_citations) (nullable): the passages that are meant, none for the whole
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
legation_copy_button_new (const LegationSource *source,
                          const LegationCitation *const *citations,
                          guint n_citations)
{
  static const GActionEntry entries[] = {
    { .name = "note", .activate = copy_cb },
    { .name = "bibtex", .activate = copy_cb },
  };
  GtkWidget *button = gtk_menu_button_new ();
  GPtrArray *passages = g_ptr_array_new_with_free_func (free_passages);
  LegationPassages *group = g_new0 (LegationPassages, 1);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  group->source = source;
  group->citations = g_memdup2 (citations, n_citations * sizeof *citations);
  group->n_citations = n_citations;
  g_ptr_array_add (passages, group);
  g_object_set_data_full (G_OBJECT (button), PASSAGES_KEY, passages,
                          (GDestroyNotify) g_ptr_array_unref);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), button);
  gtk_widget_insert_action_group (button, "citation", G_ACTION_GROUP (actions));
  g_menu_append (menu, _("As a Chicago _Note"), "citation.note");
  g_menu_append (menu, _("As _BibTeX"), "citation.bibtex");
  legation_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Copy Citation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Copy Citation"), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}
