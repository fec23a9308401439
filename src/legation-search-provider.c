/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSearchProvider: finds records and tells what they are called.  It opens nothing itself: who
 * owns it listens to its signals “activate-result” (id of a record, time stamp) and “launch-search”
 * (what was typed, time stamp). */

#include "config.h"

#include "legation-search-provider.h"

#include "legation-search-provider-dbus.h"
#include "legation-search.h"
#include "legation-summary.h"

/* Shells show a handful and the number of the others. */
#define MAX_RESULTS 100

struct _LegationSearchProvider
{
  GObject parent_instance;

  LegationSearchProviderOpen open;
  gpointer user_data;

  /* Owned; session and search are NULL until something was asked. */
  LegationShellSearchProvider2 *skeleton;
  LegationSession *session;
  LegationSearch *search;
};

enum
{
  SIGNAL_ACTIVATE_RESULT,
  SIGNAL_LAUNCH_SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LegationSearchProvider, legation_search_provider, G_TYPE_OBJECT)

/* A program without a window ends some time after the last thing that it was asked. */
static void
put_off_end (void)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL)
    return;
  g_application_hold (application);
  g_application_release (application);
}

static void
prepare (LegationSearchProvider *self)
{
  put_off_end ();
  if (self->search != NULL)
    return;

  self->session = self->open (self->user_data);
  self->search = legation_search_get (legation_session_get_dataset (self->session),
                                      legation_session_get_gazetteer (self->session));
}

/* One of those that can be found, or NULL. */
static const LegationRecord *
find_record (LegationSearchProvider *self, const char *id)
{
  const LegationRecord *record
    = legation_dataset_find (legation_session_get_dataset (self->session), id);

  return record != NULL && (LEGATION_SEARCH_SUBJECTS & 1u << record->kind) != 0 ? record : NULL;
}

/* Ids of records are unique over all kinds. */
static char **
list_ids (GArray *hits)
{
  char **ids = g_new0 (char *, hits->len + 1);

  for (guint i = 0; i < hits->len; i++)
    ids[i] = g_strdup (g_array_index (hits, LegationSearchHit, i).record->id);

  return ids;
}

static GArray *
list_hits (LegationSearchProvider *self, const char *const *ids)
{
  GArray *hits = g_array_new (FALSE, TRUE, sizeof (LegationSearchHit));

  for (; *ids != NULL; ids++)
    {
      const LegationSearchHit hit = { .record = find_record (self, *ids) };

      if (hit.record != NULL)
        g_array_append_val (hits, hit);
    }

  return hits;
}

static gboolean
get_initial_result_set_cb (LegationSearchProvider *self,
                           GDBusMethodInvocation *invocation,
                           const char *const *terms)
{
  g_autoptr (GArray) hits = NULL;
  g_auto (GStrv) ids = NULL;

  prepare (self);
  hits = legation_search_find (self->search, terms, LEGATION_SEARCH_SUBJECTS, MAX_RESULTS);
  ids = list_ids (hits);
  legation_shell_search_provider2_complete_get_initial_result_set (self->skeleton, invocation,
                                                                   (const char *const *) ids);

  return TRUE;
}

/* More words find less, unless what was found before had been cut off; and of nothing there is no
 * telling whether it was found or not yet typed. */
static gboolean
get_subsearch_result_set_cb (LegationSearchProvider *self,
                             GDBusMethodInvocation *invocation,
                             const char *const *previous,
                             const char *const *terms)
{
  const guint n = g_strv_length ((char **) previous);
  g_autoptr (GArray) hits = NULL;
  g_auto (GStrv) ids = NULL;

  if (n == 0 || n >= MAX_RESULTS)
    return get_initial_result_set_cb (self, invocation, terms);

  prepare (self);
  {
    g_autoptr (GArray) before = list_hits (self, previous);

    hits = legation_search_refine (self->search, before, terms, MAX_RESULTS);
  }
  ids = list_ids (hits);
  legation_shell_search_provider2_complete_get_subsearch_result_set (self->skeleton, invocation,
                                                                     (const char *const *) ids);

  return TRUE;
}

/* The shell's own theme has these names; where it has not, our icon stands for all. */
static GVariant *
serialize_icon (const LegationRecord *record)
{
  const char *names[2] = { LEGATION_APPLICATION_ID, LEGATION_APPLICATION_ID };
  g_autoptr (GIcon) icon = NULL;

  if (record->kind == LEGATION_KIND_PERSON)
    names[0] = "avatar-default-symbolic";
  else if (record->kind == LEGATION_KIND_ORGANIZATION)
    names[0] = "system-users-symbolic";
  else if (record->kind == LEGATION_KIND_EVENT)
    names[0] = "x-office-calendar-symbolic";
  icon = g_themed_icon_new_from_names ((char **) names, g_str_equal (names[0], names[1]) ? 1 : 2);

  return g_icon_serialize (icon);
}

/* The shell escapes both texts itself, so they are sent as they are. */
static void
add_meta (LegationSearchProvider *self, GVariantBuilder *metas, const LegationRecord *record)
{
  g_autofree char *name = legation_record_describe_name (self->session, record);
  g_autofree char *line = legation_record_describe_line (self->session, record);
  g_autoptr (GVariant) icon = serialize_icon (record);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (record->id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  if (*line != '\0')
    g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (line));
  g_variant_builder_add (metas, "{sv}", "icon", icon);
  g_variant_builder_close (metas);
}

static gboolean
get_result_metas_cb (LegationSearchProvider *self,
                     GDBusMethodInvocation *invocation,
                     const char *const *ids)
{
  GVariantBuilder metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  prepare (self);
  for (; *ids != NULL; ids++)
    {
      const LegationRecord *record = find_record (self, *ids);

      if (record != NULL)
        add_meta (self, &metas, record);
    }
  legation_shell_search_provider2_complete_get_result_metas (self->skeleton, invocation,
                                                             g_variant_builder_end (&metas));

  return TRUE;
}

/* A record that is no more, as after an update, leads to the search: who chose it waits for a
 * window. */
static gboolean
activate_result_cb (LegationSearchProvider *self,
                    GDBusMethodInvocation *invocation,
                    const char *id,
                    const char *const *terms,
                    guint timestamp)
{
  prepare (self);
  if (find_record (self, id) != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATE_RESULT], 0, id, timestamp);
  else
    g_signal_emit (self, signals[SIGNAL_LAUNCH_SEARCH], 0, terms, timestamp);
  legation_shell_search_provider2_complete_activate_result (self->skeleton, invocation);

  return TRUE;
}

static gboolean
launch_search_cb (LegationSearchProvider *self,
                  GDBusMethodInvocation *invocation,
                  const char *const *terms,
                  guint timestamp)
{
  put_off_end ();
  g_signal_emit (self, signals[SIGNAL_LAUNCH_SEARCH], 0, terms, timestamp);
  legation_shell_search_provider2_complete_launch_search (self->skeleton, invocation);

  return TRUE;
}

static void
legation_search_provider_dispose (GObject *object)
{
  LegationSearchProvider *self = LEGATION_SEARCH_PROVIDER (object);

  legation_search_provider_unexport (self);
  g_clear_object (&self->skeleton);
  g_clear_pointer (&self->search, legation_search_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_search_provider_parent_class)->dispose (object);
}

static void
legation_search_provider_class_init (LegationSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_search_provider_dispose;

  /* “activate-result”: the id of the record, and when it was chosen, in the time of the display. */
  signals[SIGNAL_ACTIVATE_RESULT]
    = g_signal_new ("activate-result", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);

  /* “launch-search”: all words that were typed, and when somebody asked for more. */
  signals[SIGNAL_LAUNCH_SEARCH]
    = g_signal_new ("launch-search", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_UINT);
}

static void
legation_search_provider_init (LegationSearchProvider *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } methods[] = {
    { "handle-get-initial-result-set", G_CALLBACK (get_initial_result_set_cb) },
    { "handle-get-subsearch-result-set", G_CALLBACK (get_subsearch_result_set_cb) },
    { "handle-get-result-metas", G_CALLBACK (get_result_metas_cb) },
    { "handle-activate-result", G_CALLBACK (activate_result_cb) },
    { "handle-launch-search", G_CALLBACK (launch_search_cb) },
  };

  self->skeleton = legation_shell_search_provider2_skeleton_new ();
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    g_signal_connect_object (self->skeleton, methods[i].signal, methods[i].callback, self,
                             G_CONNECT_SWAPPED);
}

/**
 * legation_search_provider_new:
 * @open: gives the session on the dataset that is searched
 * @user_data: for @open; has to live as long as the provider is exported
 *
 * Returns: (transfer full): a provider that is not on any bus yet, and has read nothing
 */
LegationSearchProvider *
legation_search_provider_new (LegationSearchProviderOpen open, gpointer user_data)
{
  LegationSearchProvider *self = g_object_new (LEGATION_TYPE_SEARCH_PROVIDER, NULL);

  self->open = open;
  self->user_data = user_data;

  return self;
}

/**
 * legation_search_provider_export: answers from now on.  This has to be done before the program owns
 * its name: the question for which it was started is asked at once.
 *
 * Returns: whether that is so; if not, @error is set
 */
gboolean
legation_search_provider_export (LegationSearchProvider *self,
                                 GDBusConnection *connection,
                                 const char *path,
                                 GError **error)
{
  g_return_val_if_fail (LEGATION_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           path, error);
}

/** legation_search_provider_unexport: no answers any more; nothing where there were none. */
void
legation_search_provider_unexport (LegationSearchProvider *self)
{
  GDBusInterfaceSkeleton *skeleton = G_DBUS_INTERFACE_SKELETON (self->skeleton);

  if (skeleton != NULL && g_dbus_interface_skeleton_get_connection (skeleton) != NULL)
    g_dbus_interface_skeleton_unexport (skeleton);
}
