/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationConsoleTimer: the presenter's clocks. */

#include "config.h"

#include "legation-console-timer.h"

#include "legation-pace-bar.h"
#include "legation-pace.h"

#include <glib/gi18n.h>

/* Twice a second, so that no second is seen twice or never. */
#define INTERVAL 500

/* From here on a speaker who is late sees it from afar, in seconds. */
#define LATE 30.0

struct _LegationConsoleTimer
{
  GtkWidget parent;

  LegationTalk *talk;
  guint source; /* while it can be seen */

  GtkWidget *box; /* child */
  GtkWidget *elapsed;
  GtkWidget *left_heading;
  GtkWidget *left;
  GtkWidget *here;
  GtkWidget *planned;
  GtkWidget *bar;
  GtkWidget *clock;
  GtkWidget *pace;
};

G_DEFINE_FINAL_TYPE (LegationConsoleTimer, legation_console_timer, GTK_TYPE_WIDGET)

/**
 * legation_slide_get_planned: Returns: how long a slide is planned to take, in seconds: nothing for the
 * title and the sources, unless somebody says so, and LEGATION_PACE_OPEN for a step of which nobody
 * does.
 */
double
legation_slide_get_planned (const LegationSlide *slide)
{
  if (slide->seconds > 0)
    return slide->seconds;

  return slide->kind == LEGATION_SLIDE_STEP ? LEGATION_PACE_OPEN : 0;
}

static LegationPace
measure (LegationConsoleTimer *self)
{
  const guint n = legation_talk_get_n_slides (self->talk);
  g_autofree double *plan = g_new (double, n);

  for (guint i = 0; i < n; i++)
    plan[i] = legation_slide_get_planned (legation_talk_get_slide (self->talk, i));

  return legation_pace_measure (plan, n, legation_talk_get_position (self->talk),
                                legation_talk_get_elapsed (self->talk),
                                legation_talk_get_elapsed_here (self->talk));
}

static void
set_time (GtkWidget *label, double seconds)
{
  g_autofree char *text = legation_pace_format_time (seconds);

  gtk_label_set_text (GTK_LABEL (label), text);
}

static void
set_state (GtkWidget *label, const char *state)
{
  static const char *const states[] = { "console-good", "console-late", "console-over" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (state != NULL && g_str_equal (states[i], state))
      gtk_widget_add_css_class (label, states[i]);
    else
      gtk_widget_remove_css_class (label, states[i]);
}

static void
update_left (LegationConsoleTimer *self, const LegationPace *pace)
{
  g_autofree char *planned = legation_pace_format_time (pace->planned);
  g_autofree char *heading = NULL;

  if (!pace->has_plan)
    {
      gtk_label_set_text (GTK_LABEL (self->left_heading), _("Left"));
      gtk_label_set_text (GTK_LABEL (self->left), "–");
      set_state (self->left, NULL);
      return;
    }

  /* Translators: time that is left of the time that is planned, “10:00”. */
  heading = g_strdup_printf (_("Left of %s"), planned);
  gtk_label_set_text (GTK_LABEL (self->left_heading), heading);
  set_time (self->left, pace->left);
  set_state (self->left, pace->left < 0       ? "console-over"
                         : pace->ahead < -LATE ? "console-late"
                                               : "console-good");
}

static void
update_here (LegationConsoleTimer *self, const LegationPace *pace)
{
  g_autofree char *planned = legation_pace_format_time (pace->slide_planned);
  /* Translators: %s is how long a step is to take, “1:30”, after how long it has taken. */
  g_autofree char *text = g_strdup_printf (_("/ %s"), planned);

  set_time (self->here, pace->on_slide);
  gtk_widget_set_visible (self->planned, pace->slide_planned > 0);
  gtk_label_set_text (GTK_LABEL (self->planned), text);
  set_state (self->here, pace->slide_planned > 0 && pace->on_slide > pace->slide_planned
                           ? "console-late" : NULL);
}

/* “14:32, ends about 14:38”. */
static char *
describe_clock (LegationConsoleTimer *self, const LegationPace *pace)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the time of day, as in strftime(). */
  const char *format = _("%H:%M");
  g_autofree char *text = g_date_time_format (now, format);
  g_autoptr (GDateTime) end = NULL;
  g_autofree char *ends = NULL;

  if (!pace->has_plan || !legation_talk_is_timing (self->talk))
    return g_steal_pointer (&text);

  end = g_date_time_add_seconds (now, pace->remaining);
  ends = g_date_time_format (end, format);
  /* Translators: two times of the day: what it is now, and when the talk will be over. */
  return g_strdup_printf (_("%s, ends about %s"), text, ends);
}

static void
update (LegationConsoleTimer *self)
{
  const LegationPace pace = measure (self);
  const guint n = legation_talk_get_n_slides (self->talk);
  g_autofree char *clock = describe_clock (self, &pace);
  g_autofree char *words = NULL;

  set_time (self->elapsed, pace.elapsed);
  update_left (self, &pace);
  update_here (self, &pace);
  gtk_label_set_text (GTK_LABEL (self->clock), clock);

  if (legation_talk_is_timing (self->talk))
    words = legation_pace_describe (&pace);
  else if (pace.elapsed > 0)
    words = g_strdup (_("The timer is paused"));
  else
    words = g_strdup (_("The timer starts with the first step"));
  gtk_label_set_text (GTK_LABEL (self->pace), words);

  /* Without a plan it shows how many slides are over. */
  if (pace.has_plan)
    legation_pace_bar_set (LEGATION_PACE_BAR (self->bar), pace.place, pace.due, words);
  else
    legation_pace_bar_set (LEGATION_PACE_BAR (self->bar),
                           legation_talk_get_position (self->talk) / (double) (n - 1), -1, words);
}

static gboolean
tick_cb (gpointer data)
{
  update (data);

  return G_SOURCE_CONTINUE;
}

static void
changed_cb (LegationConsoleTimer *self, LegationTalkChange changes)
{
  if (changes & (LEGATION_TALK_CHANGE_SLIDE | LEGATION_TALK_CHANGE_TIMER))
    update (self);
}

static void
legation_console_timer_map (GtkWidget *widget)
{
  LegationConsoleTimer *self = LEGATION_CONSOLE_TIMER (widget);

  GTK_WIDGET_CLASS (legation_console_timer_parent_class)->map (widget);
  self->source = g_timeout_add (INTERVAL, tick_cb, self);
  update (self);
}

static void
legation_console_timer_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LEGATION_CONSOLE_TIMER (widget)->source, g_source_remove);
  GTK_WIDGET_CLASS (legation_console_timer_parent_class)->unmap (widget);
}

static void
legation_console_timer_dispose (GObject *object)
{
  LegationConsoleTimer *self = LEGATION_CONSOLE_TIMER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (legation_console_timer_parent_class)->dispose (object);
}

static void
legation_console_timer_class_init (LegationConsoleTimerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_console_timer_dispose;
  widget_class->map = legation_console_timer_map;
  widget_class->unmap = legation_console_timer_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consoletimer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A heading above a large time in a line of its own.  Returns: the column. */
static GtkWidget *
build_column (const char *title, GtkWidget **heading, GtkWidget **time)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  *heading = build_label (title, "console-small");
  gtk_widget_add_css_class (*heading, "console-secondary");
  *time = build_label ("0:00", "console-time");
  gtk_label_set_ellipsize (GTK_LABEL (*time), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_valign (*time, GTK_ALIGN_BASELINE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (*time), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  *heading, NULL, -1);
  gtk_box_append (GTK_BOX (line), *time);
  gtk_box_append (GTK_BOX (column), *heading);
  gtk_box_append (GTK_BOX (column), line);

  return column;
}

/* How long this step is to be on screen stands behind how long it has been. */
static GtkWidget *
build_here (LegationConsoleTimer *self)
{
  GtkWidget *heading;
  GtkWidget *column = build_column (_("This step"), &heading, &self->here);

  self->planned = build_label (NULL, "console-planned");
  gtk_label_set_ellipsize (GTK_LABEL (self->planned), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_valign (self->planned, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->here)), self->planned);

  return column;
}

static void
legation_console_timer_init (LegationConsoleTimer *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *foot = gtk_center_box_new ();
  GtkWidget *heading;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_box_append (GTK_BOX (columns), build_column (_("Elapsed"), &heading, &self->elapsed));
  gtk_box_append (GTK_BOX (columns), build_column (_("Left"), &self->left_heading, &self->left));
  gtk_box_append (GTK_BOX (columns), build_here (self));
  gtk_box_append (GTK_BOX (self->box), columns);

  self->bar = legation_pace_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pace"), -1);
  gtk_box_append (GTK_BOX (self->box), self->bar);

  self->clock = build_label (NULL, "console-small");
  gtk_widget_add_css_class (self->clock, "console-secondary");
  self->pace = build_label (NULL, "console-small");
  gtk_widget_add_css_class (self->pace, "console-strong");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (foot), self->clock);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (foot), self->pace);
  gtk_box_append (GTK_BOX (self->box), foot);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timer"),
                                  -1);
}

/** legation_console_timer_new: Returns: (transfer floating): the clocks of a talk. */
GtkWidget *
legation_console_timer_new (LegationTalk *talk)
{
  LegationConsoleTimer *self = g_object_new (LEGATION_TYPE_CONSOLE_TIMER, NULL);

  self->talk = g_object_ref (talk);
  g_signal_connect_object (talk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
