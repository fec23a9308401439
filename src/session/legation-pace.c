/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a talk keeps to its plan. */

#include "config.h"

#include "legation-pace.h"

#include <glib/gi18n.h>
#include <math.h>

/* What is closer to the plan than this is on it: nobody hurries for two seconds. */
static const double on_plan = 2.5;

/**
 * legation_pace_measure: @plan says how long each of @n_slides is to be on screen, in seconds, or
 * LEGATION_PACE_OPEN; the talk shows the slide at @position, has taken @elapsed seconds, and
 * @on_slide of them at this slide.  What a slide takes beyond its plan is lost; what it has left is
 * still to come, so that nobody is ahead before going on.
 */
LegationPace
legation_pace_measure (const double *plan,
                       guint n_slides,
                       guint position,
                       double elapsed,
                       double on_slide)
{
  LegationPace self = { .elapsed = elapsed, .on_slide = on_slide };
  double behind = 0;

  self.slide_planned = position < n_slides ? plan[position] : LEGATION_PACE_OPEN;
  for (guint i = 0; i < n_slides; i++)
    {
      if (plan[i] < 0)
        {
          self.n_open++;
          continue;
        }
      self.planned += plan[i];
      if (i < position)
        behind += plan[i];
      else if (i == position)
        behind += MIN (plan[i], on_slide);
    }

  self.has_plan = self.n_open == 0 && self.planned > 0;
  if (!self.has_plan)
    return self;

  self.left = self.planned - elapsed;
  self.remaining = self.planned - behind;
  self.ahead = behind - elapsed;
  self.place = behind / self.planned;
  self.due = MIN (elapsed / self.planned, 1);

  return self;
}

/**
 * legation_pace_format_time: Returns: (transfer full): “4:12”, “1:02:03”, and “−0:12” for less than
 * nothing; whole seconds that have passed, or of what is too late, that have begun.
 */
char *
legation_pace_format_time (double seconds)
{
  const gint64 whole = (gint64) floor (seconds);
  const gint64 size = ABS (whole);
  const char *sign = whole < 0 ? "−" : "";
  const int hours = (int) (size / 3600);
  const int minutes = (int) (size / 60 % 60);
  const int rest = (int) (size % 60);

  if (hours > 0)
    /* Translators: a duration: a minus sign or nothing, hours, minutes, seconds. */
    return g_strdup_printf (_("%s%d:%02d:%02d"), sign, hours, minutes, rest);

  /* Translators: a duration: a minus sign or nothing, minutes, seconds. */
  return g_strdup_printf (_("%s%d:%02d"), sign, minutes, rest);
}

/* “8 s”, or from a minute on “1:20”. */
static char *
format_distance (double seconds)
{
  const double size = floor (fabs (seconds));

  if (size >= 60)
    return legation_pace_format_time (size);

  /* Translators: a number of seconds. */
  return g_strdup_printf (_("%d s"), (int) size);
}

/** legation_pace_describe: Returns: (transfer full): how the talk keeps to its plan, in words. */
char *
legation_pace_describe (const LegationPace *self)
{
  g_autofree char *distance = NULL;

  if (!self->has_plan)
    {
      if (self->planned <= 0)
        return g_strdup (_("No times are planned"));
      return g_strdup_printf (ngettext ("%u slide has no planned time",
                                        "%u slides have no planned time", self->n_open),
                              self->n_open);
    }
  if (fabs (self->ahead) < on_plan)
    return g_strdup (_("On plan"));

  distance = format_distance (self->ahead);
  if (self->ahead > 0)
    /* Translators: %s is a duration, “8 s” or “1:20”. */
    return g_strdup_printf (_("%s ahead of plan"), distance);

  /* Translators: %s is a duration, “8 s” or “1:20”. */
  return g_strdup_printf (_("%s behind plan"), distance);
}
