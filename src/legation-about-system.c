/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report of a bug should say of the machine: versions and the like, nothing of its owner. */

#include "config.h"

#include "legation-about.h"

#include <adwaita.h>
#include <locale.h>
#include <shumate/shumate.h>

static void
add (GString *text, const char *name, const char *value)
{
  g_string_append_printf (text, "%s: %s\n", name, value != NULL ? value : "unknown");
}

static void
add_version (GString *text, const char *name, guint major, guint minor, guint micro)
{
  g_autofree char *version = g_strdup_printf ("%u.%u.%u", major, minor, micro);

  add (text, name, version);
}

/* What Flatpak tells the programs in it: the runtime, such as org.gnome.Platform/x86_64/50. */
static void
add_sandbox (GString *text)
{
  g_autoptr (GKeyFile) info = g_key_file_new ();
  g_autofree char *runtime = NULL;

  if (!g_key_file_load_from_file (info, "/.flatpak-info", G_KEY_FILE_NONE, NULL))
    {
      add (text, "Sandbox", "none");
      return;
    }
  runtime = g_key_file_get_string (info, "Application", "runtime", NULL);
  add (text, "Sandbox", "Flatpak");
  add (text, "Runtime", runtime);
}

static void
add_display (GString *text, GtkWidget *widget)
{
  GdkDisplay *display = gtk_widget_get_display (widget);
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *scale = g_strdup_printf ("%d", gtk_widget_get_scale_factor (widget));
  g_autofree char *font = NULL;

  g_object_get (gtk_widget_get_settings (widget), "gtk-font-name", &font, NULL);
  add (text, "Display", G_OBJECT_TYPE_NAME (display));
  add (text, "Renderer", renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : NULL);
  add (text, "Scale", scale);
  add (text, "Font", font);
  add (text, "Style", adw_style_manager_get_dark (style) ? "dark" : "light");
  add (text, "High contrast", adw_style_manager_get_high_contrast (style) ? "yes" : "no");
}

/**
 * legation_about_describe_system:
 * @widget: a widget in a realized window
 *
 * Returns: (transfer full): lines that help to find a bug; in English, as those who read them are
 *   strangers to the language of the user
 */
char *
legation_about_describe_system (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  add (text, "Legation", LEGATION_VERSION);
  add_version (text, "GTK", gtk_get_major_version (), gtk_get_minor_version (),
               gtk_get_micro_version ());
  add_version (text, "libadwaita", adw_get_major_version (), adw_get_minor_version (),
               adw_get_micro_version ());
  add_version (text, "libshumate (built with)", SHUMATE_MAJOR_VERSION, SHUMATE_MINOR_VERSION,
               SHUMATE_MICRO_VERSION);
  add_version (text, "GLib", glib_major_version, glib_minor_version, glib_micro_version);
  add (text, "System", system);
  add_sandbox (text);
  add (text, "Desktop", g_getenv ("XDG_CURRENT_DESKTOP"));
  add (text, "Locale", setlocale (LC_MESSAGES, NULL));
  add_display (text, widget);

  return g_string_free (text, FALSE);
}
