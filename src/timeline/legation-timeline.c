/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimeline: the toolbar over the chart, both showing one session. */

#include "config.h"

#include "legation-timeline.h"

#include <glib/gi18n.h>

#include "legation-timeline-chart.h"
#include "legation-timeline-toolbar.h"

struct _LegationTimeline
{
  GtkWidget parent_instance;

  LegationSession *session;
  GtkWidget *toolbar;
  GtkWidget *chart;
};

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LegationTimeline, legation_timeline, GTK_TYPE_WIDGET)

static void
legation_timeline_dispose (GObject *object)
{
  LegationTimeline *self = LEGATION_TIMELINE (object);

  g_clear_pointer (&self->toolbar, gtk_widget_unparent);
  g_clear_pointer (&self->chart, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_timeline_parent_class)->dispose (object);
}

static void
legation_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, legation_timeline_get_session (LEGATION_TIMELINE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_timeline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    legation_timeline_set_session (LEGATION_TIMELINE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_timeline_class_init (LegationTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = legation_timeline_dispose;
  object_class->get_property = legation_timeline_get_property;
  object_class->set_property = legation_timeline_set_property;

  /** LegationTimeline:session: what it shows */
  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, LEGATION_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legation-timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_timeline_init (LegationTimeline *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->toolbar = legation_timeline_toolbar_new ();
  gtk_widget_set_parent (self->toolbar, GTK_WIDGET (self));
  self->chart = legation_timeline_chart_new ();
  gtk_widget_set_vexpand (self->chart, TRUE);
  gtk_widget_set_parent (self->chart, GTK_WIDGET (self));
  /* It takes the height it is given, and asks for none. */
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time"),
                                  -1);
}

/** legation_timeline_get_session: Returns: (transfer none) (nullable): what it shows */
LegationSession *
legation_timeline_get_session (LegationTimeline *self)
{
  g_return_val_if_fail (LEGATION_IS_TIMELINE (self), NULL);

  return self->session;
}

/**
 * legation_timeline_set_session:
 * @session: (nullable): what to show
 */
void
legation_timeline_set_session (LegationTimeline *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_TIMELINE (self));

  if (!g_set_object (&self->session, session))
    return;
  legation_timeline_toolbar_set_session (LEGATION_TIMELINE_TOOLBAR (self->toolbar), session);
  legation_timeline_chart_set_session (LEGATION_TIMELINE_CHART (self->chart), session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
