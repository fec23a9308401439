/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-application.h"
#include "legation-benchmark.h"
#include "legation-document.h"
#include "legation-search-provider.h"
#include "legation-window.h"

G_BEGIN_DECLS

struct _LegationApplication
{
  AdwApplication parent_instance;

  /* Owned; what is NULL has not been asked for yet. */
  LegationGazetteer *gazetteer;
  LegationBasemap *basemap;
  LegationAreas *areas;
  LegationDocument *built_in;
  GMenu *recent;       /* the menu of files that were opened lately */
  GPtrArray *openings; /* (element-type LegationOpening) */
  GPtrArray *waiting;  /* (element-type utf8): links to follow when no file is being read */
  gboolean is_opening; /* the command line named what to open: nothing else is shown */
  LegationSearchProvider *search;
  guint trim;                   /* what is free will be given back */
  LegationBenchmark *benchmark; /* what measures this process, if anything does */
  gboolean has_failed;          /* there was nothing to measure */
};

LegationGazetteer *_legation_application_get_gazetteer (LegationApplication *self);
LegationBasemap *_legation_application_get_basemap (LegationApplication *self);
LegationDocument *_legation_application_get_built_in (LegationApplication *self);
LegationSession *_legation_application_create_session (LegationApplication *self,
                                                       LegationDocument *document);
LegationWindow *_legation_application_get_window (LegationApplication *self);
LegationWindow *_legation_application_find_window (LegationApplication *self, GFile *file);
LegationWindow *_legation_application_show (LegationApplication *self,
                                            LegationDocument *document,
                                            gboolean restores);

/* Files and links.  After the files the hint presents the first story, once or again and again; both
 * are actions of the application too. */
#define LEGATION_HINT_PRESENT "present"
#define LEGATION_HINT_KIOSK "kiosk"

void _legation_application_open (GApplication *application,
                                 GFile **files,
                                 int n_files,
                                 const char *hint);
void _legation_application_cancel_openings (LegationApplication *self);
void _legation_application_add_open_actions (LegationApplication *self);

/* The search of the desktop. */
gboolean _legation_application_dbus_register (GApplication *application,
                                              GDBusConnection *connection,
                                              const char *path,
                                              GError **error);
void _legation_application_dbus_unregister (GApplication *application);
void _legation_application_wait_for_questions (LegationApplication *self);

G_END_DECLS
