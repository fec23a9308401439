/* SPDX-License-Identifier: GPL-3.0-or-later */

/* About Legation.  Whose data it shows is read from that data, and no address is opened before the
 * whole of it was on screen. */

#include "config.h"

#include "legation-about.h"

#include "legation-phrases.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WEBSITE "https://github.com/legation/legation"
#define ISSUES WEBSITE "/issues"

static void
link_response_cb (AdwMessageDialog *dialog, const char *response, char *address)
{
  if (g_str_equal (response, "open"))
    gtk_show_uri (gtk_window_get_transient_for (GTK_WINDOW (dialog)), address, GDK_CURRENT_TIME);
}

/* Shows an address and opens it only when that is wanted. */
static gboolean
activate_link_cb (AdwAboutWindow *window, const char *address)
{
  GtkWidget *dialog
    = adw_message_dialog_new (GTK_WINDOW (window), _("Open in Browser?"),
                              _("This leaves Legation and opens"));
  GtkWidget *label = gtk_label_new (address);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* A hyphen at a line's end would look like one in the address. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_widget_add_css_class (label, "legation-address");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "open",
                                    _("_Open"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "open",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "open");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (link_response_cb), g_strdup (address),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}

/* What it is, and what its borders do and do not say. */
static void
set_comments (AdwAboutWindow *window)
{
  g_autofree char *text = g_markup_printf_escaped (
      "%s\n\n<b>%s</b>\n%s\n\n%s\n\n%s",
      _("An atlas of diplomacy: who visited whom, when, and which source says so."),
      _("Borders and names"),
      _("Borders show who controls what on the ground, not who claims it or has a right to it. "
        "They are as Natural Earth gives them, about 2014, and approximate. Disputed borders are "
        "dashed, ceasefire lines dotted, and claims thinner still. The rule is the same for all "
        "countries and does not change with the language."),
      _("No borders are drawn at sea, and islands that several states claim have no names. "
        "Countries, cities and seas have the names that are common in each language."),
      _("The map takes no position on any legal status. It shows borders of today also where "
        "journeys are older."));

  adw_about_window_set_comments (window, text);
}

/* The sources of a dataset, as it names them itself. */
static void
add_sources (AdwAboutWindow *window, LegationDataset *dataset)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = NULL;

  for (guint i = 0; i < legation_dataset_get_n_sources (dataset); i++)
    {
      const LegationSource *source = legation_dataset_get_source (dataset, i);
      g_autofree char *origin = legation_source_describe (source);

      g_ptr_array_add (names, legation_text_join (source->record.name, origin, NULL));
    }
  g_ptr_array_add (names, NULL);
  /* Translators: %s is the title of the dataset that comes with the program. */
  title = g_strdup_printf (_("Sources of “%s”"), legation_dataset_get_header (dataset)->title);
  adw_about_window_add_credit_section (window, title, (const char **) names->pdata);
}

static void
add_credits (AdwAboutWindow *window, LegationDataset *dataset)
{
  const char *developers[] = { _("The Legation developers"), NULL };
  const char *data[] = {
    /* Translators: a name and, in brackets, its terms. */
    _("Shapes: Natural Earth (public domain)"),
    _("Relief: ETOPO5, NOAA (public domain)"),
    _("Names: Unicode CLDR 48 (Unicode-3.0)"),
    _("Names of cities: GeoNames (CC BY 4.0)"),
    _("Relationships and events: our own dataset (CC0-1.0)"),
    NULL,
  };
  const char *libraries[] = { "GTK", "libadwaita", "libshumate", "JSON-GLib", "cairo", "Pango", NULL };

  adw_about_window_set_developers (window, developers);
  /* Translators: your names, one a line. */
  if (!g_str_equal (_("translator-credits"), "translator-credits"))
    adw_about_window_set_translator_credits (window, _("translator-credits"));
  adw_about_window_add_credit_section (window, _("Data"), data);
  add_sources (window, dataset);
  adw_about_window_add_acknowledgement_section (window, _("Built With"), libraries);
}

static void
add_legal (AdwAboutWindow *window, const char *title, const char *copyright, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_about_window_add_legal_section (window, title, copyright, GTK_LICENSE_CUSTOM, markup);
}

static void
add_terms (AdwAboutWindow *window)
{
  g_autoptr (GBytes) unicode = g_resources_lookup_data (
      LEGATION_RESOURCE_PREFIX "/licenses/unicode-3.0.txt", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length = 0;
  const char *text = unicode != NULL ? g_bytes_get_data (unicode, &length) : "";
  g_autofree char *copy = g_strndup (text, length);

  add_legal (window, _("Dataset"), NULL,
             _("The dataset that comes with Legation is dedicated to the public domain "
               "(CC0 1.0 Universal): creativecommons.org/publicdomain/zero/1.0"));
  add_legal (window, "Natural Earth", NULL,
             _("Shapes of land, water and borders are made from Natural Earth, which is in the "
               "public domain: naturalearthdata.com"));
  add_legal (window, "GeoNames", "© GeoNames",
             _("Names of cities come in part from GeoNames (geonames.org), Creative Commons "
               "Attribution 4.0 International: creativecommons.org/licenses/by/4.0. Words such as "
               "“city” were cut off, and some names were replaced."));
  add_legal (window, "Unicode CLDR", "© 2004–2026 Unicode, Inc.", copy);
}

/* The same as in NEWS. */
static void
set_news (AdwAboutWindow *window)
{
  g_autofree char *notes = g_markup_printf_escaped (
      "<p>%s</p><ul><li>%s</li><li>%s</li><li>%s</li><li>%s</li></ul>",
      _("The first release: an atlas of North Korea’s relationships with Southeast and Northeast "
        "Asia, made from five published articles."),
      _("Journeys on a map, events on a timeline, and a page for everything they name, with the "
        "source of every statement"),
      _("Dates and places stay as vague as the sources leave them, and disagreements are kept"),
      _("Your own datasets open in windows of their own, and links lead to single events and "
        "relationships"),
      _("A command line checks datasets, counts and lists what is in them and draws maps without a "
        "display"));

  adw_about_window_set_release_notes (window, notes);
  adw_about_window_set_release_notes_version (window, LEGATION_VERSION);
}

/**
 * legation_about_show:
 * @parent: (nullable): the window that it belongs to
 * @dataset: the dataset that comes with Legation, whose sources it names
 *
 * Opens the window that tells about Legation.  Without a parent it belongs to the application, which
 * would end otherwise if it has no other window.
 */
void
legation_about_show (GtkWindow *parent, LegationDataset *dataset)
{
  GApplication *application = g_application_get_default ();
  AdwAboutWindow *window;
  g_autofree char *system = NULL;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (dataset != NULL);

  window = ADW_ABOUT_WINDOW (adw_about_window_new ());
  if (parent == NULL && GTK_IS_APPLICATION (application))
    gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (application));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  adw_about_window_set_application_icon (window, LEGATION_APPLICATION_ID);
  adw_about_window_set_application_name (window, "Legation");
  adw_about_window_set_developer_name (window, _("The Legation developers"));
  adw_about_window_set_version (window, LEGATION_VERSION);
  adw_about_window_set_copyright (window, _("© 2026 The Legation developers"));
  adw_about_window_set_license_type (window, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_website (window, WEBSITE);
  adw_about_window_set_issue_url (window, ISSUES);
  set_comments (window);
  set_news (window);
  add_credits (window, dataset);
  add_terms (window);
  g_signal_connect (window, "activate-link", G_CALLBACK (activate_link_cb), NULL);

  gtk_widget_realize (GTK_WIDGET (window));
  system = legation_about_describe_system (GTK_WIDGET (window));
  adw_about_window_set_debug_info (window, system);
  adw_about_window_set_debug_info_filename (window, "legation.txt");
  gtk_window_present (GTK_WINDOW (window));
}
