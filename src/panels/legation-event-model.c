/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationEventModel follows the filter while somebody looks, a few times a second at most, and tells
 * of nothing but what has changed: a handle that is dragged takes events away at one end. */

#include "config.h"

#include "legation-event-model.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define PAUSE_MILLISECONDS 100

struct _LegationEventItem
{
  GObject parent_instance;

  const LegationEvent *event;
  gboolean begins_group;
};

G_DEFINE_FINAL_TYPE (LegationEventItem, legation_event_item, G_TYPE_OBJECT)

static void
legation_event_item_class_init (LegationEventItemClass *klass)
{
}

static void
legation_event_item_init (LegationEventItem *self)
{
}

/** legation_event_item_get_event: Returns: (transfer none): the event. */
const LegationEvent *
legation_event_item_get_event (LegationEventItem *self)
{
  return self->event;
}

/** legation_event_item_begins_group: whether it is the first of its year in the list. */
gboolean
legation_event_item_begins_group (LegationEventItem *self)
{
  return self->begins_group;
}

/** Group: what stands together in the list. */
typedef enum
{
  GROUP_UNBOUND, /* nobody says when it began */
  GROUP_YEAR,
  GROUP_YEARS,   /* what may have been, or may have begun, in one of several */
  GROUP_UNDATED,
} Group;

/* What began or was in one year is of that year; what may have been in several is of none.
 * @years: (out): the first and the last year of it, where there are such */
static Group
find_group (const LegationEvent *event, gint64 *years)
{
  LegationSpan extent;
  LegationDateForm form;
  int month, day;

  years[0] = years[1] = 0;
  if (event->when == NULL)
    return GROUP_UNDATED;
  form = legation_date_get_form (event->when);
  extent = legation_date_get_extent (event->when);
  if (form == LEGATION_DATE_INTERVAL || form == LEGATION_DATE_ALL_OF)
    extent.last = legation_date_get_part (event->when, 0)->extent.last;
  if (extent.first == LEGATION_DAY_MIN || extent.last == LEGATION_DAY_MAX)
    return GROUP_UNBOUND;
  legation_day_to_ymd (extent.first, &years[0], &month, &day);
  legation_day_to_ymd (extent.last, &years[1], &month, &day);

  return years[0] == years[1] ? GROUP_YEAR : GROUP_YEARS;
}

static gboolean
is_same_group (const LegationEvent *a, const LegationEvent *b)
{
  gint64 years[2], others[2];

  return find_group (a, years) == find_group (b, others) && years[0] == others[0]
         && years[1] == others[1];
}

static char *
name_year (gint64 year)
{
  g_autofree char *text
    = g_strdup_printf (year < -9999 || year > 9999 ? "Y%" G_GINT64_FORMAT
                       : year < 0                  ? "%05" G_GINT64_FORMAT
                                                   : "%04" G_GINT64_FORMAT,
                       year);
  g_autoptr (LegationDate) date = legation_date_parse (text, NULL);

  return date != NULL ? legation_date_to_display (date, LEGATION_DATE_STYLE_LONG)
                      : g_steal_pointer (&text);
}

/**
 * legation_event_describe_group: under which heading @event stands: the year in which it was or began,
 * or the years between which that lies.
 *
 * Returns: (transfer full): the heading
 */
char *
legation_event_describe_group (const LegationEvent *event)
{
  gint64 years[2];
  const Group group = find_group (event, years);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (group == GROUP_UNDATED)
    return g_strdup (_("Not dated"));
  if (group == GROUP_UNBOUND)
    return g_strdup (_("Start not known"));
  first = name_year (years[0]);
  if (group == GROUP_YEAR)
    return g_steal_pointer (&first);
  last = name_year (years[1]);

  /* Translators: two years; an event was in one of them or in between. */
  return g_strdup_printf (_("Between %s and %s"), first, last);
}

struct _LegationEventModel
{
  GObject parent_instance;

  /* Owned */
  LegationSession *session;
  GPtrArray *events;  /* (element-type LegationEvent) */
  GArray *relations;  /* (element-type guint8): how each of them stands to the filter */

  gboolean only_possible;
  gboolean active;
  gboolean stale;
  guint source;
};

static GType
legation_event_model_get_item_type (GListModel *model)
{
  return LEGATION_TYPE_EVENT_ITEM;
}

static guint
legation_event_model_get_n_items (GListModel *model)
{
  return LEGATION_EVENT_MODEL (model)->events->len;
}

static gpointer
legation_event_model_get_item (GListModel *model, guint position)
{
  LegationEventModel *self = LEGATION_EVENT_MODEL (model);
  LegationEventItem *item;

  if (position >= self->events->len)
    return NULL;
  item = g_object_new (LEGATION_TYPE_EVENT_ITEM, NULL);
  item->event = g_ptr_array_index (self->events, position);
  item->begins_group
    = position == 0
      || !is_same_group (g_ptr_array_index (self->events, position - 1), item->event);

  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = legation_event_model_get_item_type;
  iface->get_n_items = legation_event_model_get_n_items;
  iface->get_item = legation_event_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LegationEventModel,
                               legation_event_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Fills @relations with how each of the events stands to the filter. */
static GPtrArray *
collect (LegationEventModel *self, GArray *relations)
{
  const gboolean certain_only = legation_session_get_view (self->session)->certain_only;
  const guint8 *all_relations = legation_session_get_relations (self->session);
  GPtrArray *events = g_ptr_array_new ();
  guint n;
  const LegationEvent *const *all
    = legation_dataset_get_events_by_date (legation_session_get_dataset (self->session), &n);

  for (guint i = 0; i < n; i++)
    {
      const guint8 relation = all_relations[all[i]->record.index];

      if (relation == LEGATION_RELATION_POSSIBLE ? self->only_possible || !certain_only
                                                 : relation != LEGATION_RELATION_NO
                                                     && !self->only_possible)
        {
          g_ptr_array_add (events, (gpointer) all[i]);
          g_array_append_val (relations, relation);
        }
    }

  return events;
}

/** Rows: what a list shows. */
typedef struct
{
  GPtrArray *events;
  GArray *relations;
} Rows;

static gboolean
is_same_row (const Rows *a, guint i, const Rows *b, guint j)
{
  return a->events->pdata[i] == b->events->pdata[j]
         && g_array_index (a->relations, guint8, i) == g_array_index (b->relations, guint8, j);
}

/* The row after a change may be the first of its year now, or not any more: it counts as changed. */
static void
tell_difference (LegationEventModel *self, const Rows *before, const Rows *now)
{
  const guint n_before = before->events->len, n_now = now->events->len;
  guint same = 0, end = 0;

  while (same < MIN (n_before, n_now) && is_same_row (before, same, now, same))
    same++;
  while (end < MIN (n_before, n_now) - same
         && is_same_row (before, n_before - end - 1, now, n_now - end - 1))
    end++;
  if (same == n_before && same == n_now)
    return;
  end -= end > 0 ? 1 : 0;
  g_list_model_items_changed (G_LIST_MODEL (self), same, n_before - same - end,
                              n_now - same - end);
}

static void
update (LegationEventModel *self)
{
  g_autoptr (GPtrArray) events = self->events;
  g_autoptr (GArray) relations = self->relations;

  self->stale = FALSE;
  self->relations = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->events = collect (self, self->relations);
  tell_difference (self, &(Rows){ events, relations }, &(Rows){ self->events, self->relations });
}

static gboolean
pause_cb (gpointer data)
{
  LegationEventModel *self = data;

  if (!self->stale || !self->active)
    {
      self->source = 0;
      return G_SOURCE_REMOVE;
    }
  update (self);

  return G_SOURCE_CONTINUE;
}

static void
follow (LegationEventModel *self)
{
  if (!self->active || self->source != 0)
    return;
  update (self);
  self->source = g_timeout_add (PAUSE_MILLISECONDS, pause_cb, self);
}

static void
session_changed_cb (LegationEventModel *self, guint changes)
{
  if (!(changes & LEGATION_CHANGE_FILTER))
    return;
  self->stale = TRUE;
  follow (self);
}

static void
legation_event_model_dispose (GObject *object)
{
  LegationEventModel *self = LEGATION_EVENT_MODEL (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_event_model_parent_class)->dispose (object);
}

static void
legation_event_model_finalize (GObject *object)
{
  g_ptr_array_unref (LEGATION_EVENT_MODEL (object)->events);
  g_array_unref (LEGATION_EVENT_MODEL (object)->relations);

  G_OBJECT_CLASS (legation_event_model_parent_class)->finalize (object);
}

static void
legation_event_model_class_init (LegationEventModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_event_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = legation_event_model_finalize;
}

static void
legation_event_model_init (LegationEventModel *self)
{
}

/**
 * legation_event_model_new: events by date.
 * @only_possible: those alone of which only their dates leave open whether they pass; or else all that
 *   are to be seen
 *
 * Returns: (transfer full): a list of #LegationEventItem, which follows the filter while it is active
 */
LegationEventModel *
legation_event_model_new (LegationSession *session, gboolean only_possible)
{
  LegationEventModel *self = g_object_new (LEGATION_TYPE_EVENT_MODEL, NULL);

  self->session = g_object_ref (session);
  self->only_possible = only_possible;
  self->relations = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->events = collect (self, self->relations);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/** legation_event_model_set_active: whether somebody looks, so that it has to follow. */
void
legation_event_model_set_active (LegationEventModel *self, gboolean active)
{
  g_return_if_fail (LEGATION_IS_EVENT_MODEL (self));

  self->active = active;
  if (active && self->stale)
    follow (self);
}

/**
 * legation_event_model_find: where an event is in the list.
 * @position: (out): its position
 *
 * Returns: whether it is there
 */
gboolean
legation_event_model_find (LegationEventModel *self, const LegationEvent *event, guint *position)
{
  g_return_val_if_fail (LEGATION_IS_EVENT_MODEL (self), FALSE);

  return g_ptr_array_find (self->events, event, position);
}
