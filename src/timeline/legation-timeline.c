/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimeline: the toolbar over the chart, both showing one session, and on the chart a button
 * with what cannot be on it: the events without a date. */

#include "config.h"

#include "legation-timeline.h"

#include <glib/gi18n.h>

#include "legation-compare-chart.h"
#include "legation-timeline-chart.h"
#include "legation-timeline-toolbar.h"
#include "legation-time-words.h"

#define UNDATED_MARGIN 4

struct _LegationTimeline
{
  GtkWidget parent_instance;

  LegationSession *session;
  gulong changed_id;
  GtkWidget *toolbar;
  GtkWidget *chart;
  GtkWidget *compare; /* in its place while relationships are compared */
  GtkWidget *undated;
  LegationView undated_view; /* of which the undated were counted */
};

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LegationTimeline, legation_timeline, GTK_TYPE_WIDGET)

/* The time that is selected changes nothing of it. */
static void
show_undated (LegationTimeline *self)
{
  const guint count = self->session != NULL ? legation_session_count_undated (self->session) : 0;
  g_autofree char *text = legation_time_describe_undated (count);

  if (self->session != NULL)
    self->undated_view = *legation_session_get_view (self->session);
  gtk_button_set_label (GTK_BUTTON (self->undated), text);
  gtk_widget_set_visible (self->undated, count > 0);
}

static void
show_chart (LegationTimeline *self)
{
  const gboolean comparing
    = self->session != NULL
      && legation_session_get_view (self->session)->comparison
           == LEGATION_COMPARISON_RELATIONSHIPS;

  gtk_widget_set_visible (self->compare, comparing);
  gtk_widget_set_visible (self->chart, !comparing);
}

static void
changed_cb (LegationSession *session, guint changes, LegationTimeline *self)
{
  if (changes & LEGATION_CHANGE_COMPARISON)
    {
      show_chart (self);
      gtk_widget_queue_draw (self->chart);
    }
  if ((changes & LEGATION_CHANGE_FILTER)
      && !legation_view_admits_alike (legation_session_get_view (session), &self->undated_view))
    show_undated (self);
}

static void
undated_cb (LegationTimeline *self)
{
  legation_session_select (self->session, LEGATION_SELECTION_UNDATED);
}

static void
legation_timeline_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  LegationTimeline *self = LEGATION_TIMELINE (widget);
  int chart_minimum, chart_natural;

  gtk_widget_measure (self->toolbar, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (gtk_widget_get_visible (self->compare) ? self->compare : self->chart,
                      orientation, -1, &chart_minimum, &chart_natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += chart_minimum;
      *natural += chart_natural;
      return;
    }
  *minimum = MAX (*minimum, chart_minimum);
  *natural = MAX (*natural, chart_natural);
}

static void
legation_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationTimeline *self = LEGATION_TIMELINE (widget);
  GtkRequisition undated;
  int toolbar;

  gtk_widget_measure (self->toolbar, GTK_ORIENTATION_VERTICAL, width, &toolbar, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->toolbar, &(GtkAllocation){ 0, 0, width, toolbar }, -1);
  gtk_widget_size_allocate (gtk_widget_get_visible (self->compare) ? self->compare : self->chart,
                            &(GtkAllocation){ 0, toolbar, width, MAX (0, height - toolbar) }, -1);
  if (!gtk_widget_should_layout (self->undated))
    {
      legation_timeline_chart_set_reserved (LEGATION_TIMELINE_CHART (self->chart), 0);
      return;
    }
  /* In the row of the eras. */
  gtk_widget_get_preferred_size (self->undated, NULL, &undated);
  legation_timeline_chart_set_reserved (LEGATION_TIMELINE_CHART (self->chart),
                                        undated.width + UNDATED_MARGIN);
  gtk_widget_size_allocate (self->undated,
                            &(GtkAllocation){ MAX (0, width - undated.width - UNDATED_MARGIN),
                                              toolbar, undated.width, undated.height },
                            -1);
}

static void
legation_timeline_dispose (GObject *object)
{
  LegationTimeline *self = LEGATION_TIMELINE (object);

  g_clear_pointer (&self->toolbar, gtk_widget_unparent);
  g_clear_pointer (&self->chart, gtk_widget_unparent);
  g_clear_pointer (&self->compare, gtk_widget_unparent);
  g_clear_pointer (&self->undated, gtk_widget_unparent);
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
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
  widget_class->measure = legation_timeline_measure;
  widget_class->size_allocate = legation_timeline_size_allocate;

  /** LegationTimeline:session: what it shows */
  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, LEGATION_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "legation-timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_timeline_init (LegationTimeline *self)
{
  self->toolbar = legation_timeline_toolbar_new ();
  gtk_widget_set_parent (self->toolbar, GTK_WIDGET (self));
  self->chart = legation_timeline_chart_new ();
  gtk_widget_set_parent (self->chart, GTK_WIDGET (self));
  self->compare = legation_compare_chart_new ();
  gtk_widget_set_visible (self->compare, FALSE);
  gtk_widget_set_parent (self->compare, GTK_WIDGET (self));
  self->undated = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->undated, "legation-undated");
  gtk_widget_set_tooltip_text (self->undated, _ ("List the Events That No Source Dates"));
  gtk_widget_set_visible (self->undated, FALSE);
  g_signal_connect_swapped (self->undated, "clicked", G_CALLBACK (undated_cb), self);
  gtk_widget_set_parent (self->undated, GTK_WIDGET (self));
  /* It takes the height it is given, and asks for none. */
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Time"),
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

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_set_object (&self->session, session);
  if (session != NULL)
    self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  show_undated (self);
  legation_timeline_toolbar_set_session (LEGATION_TIMELINE_TOOLBAR (self->toolbar), session);
  legation_timeline_chart_set_session (LEGATION_TIMELINE_CHART (self->chart), session);
  legation_compare_chart_set_session (LEGATION_COMPARE_CHART (self->compare), session);
  show_chart (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/** legation_timeline_select_time: asks for a span of time, to be typed. */
void
legation_timeline_select_time (LegationTimeline *self)
{
  g_return_if_fail (LEGATION_IS_TIMELINE (self));

  legation_timeline_toolbar_select_time (LEGATION_TIMELINE_TOOLBAR (self->toolbar));
}
