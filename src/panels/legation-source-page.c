/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a source: what it is, how far to trust it, and everything that rests on it. */

#include "config.h"

#include "legation-pages.h"

#include "legation-address.h"
#include "legation-copy.h"
#include "legation-digest.h"
#include "legation-kit.h"
#include "legation-phrases.h"
#include "legation-summary.h"

#include <glib/gi18n.h>

/* More of one kind than anybody reads in a list. */
#define MAX_ROWS 300

/* A page opens at once: with as many rows as fill it, and the others follow when there is time. */
#define FIRST_ROWS 16
#define PORTION 12

/* What is still to be added to a page. */
typedef struct
{
  LegationPage *page; /* which owns this */
  GPtrArray *uses;    /* (element-type LegationUse) */
  GtkWidget *list;    /* of the present kind */
  guint next;         /* the first use that is not on the page */
  guint end;          /* of the present kind */
  guint n_rows;       /* of the present kind */
  guint idle;
} Filling;

static char *
describe_record (LegationSession *session, const LegationRecord *record)
{
  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    return legation_relationship_describe (session, (const LegationRelationship *) record);

  return g_strdup (record->name);
}

static char *
describe_statement (LegationSession *session, const LegationStatement *statement)
{
  g_autofree char *page = legation_relationship_describe (session, statement->relationship);
  g_autofree char *about = NULL;

  if (statement->n_about == 0)
    return g_steal_pointer (&page);
  about = legation_parties_describe (session, statement->about, statement->n_about);

  /* Translators: the first %s are those whom a statement is about, the second the relationship on
   * whose page it stands. */
  return g_strdup_printf (_("%s, under %s"), about, page);
}

static char *
describe_figure (const LegationFigure *figure)
{
  g_autofree char *value = legation_figure_describe_value (figure);
  g_autofree char *terms = legation_figure_describe_terms (figure);

  return g_strdup_printf ("%s %s", value, terms);
}

/* The second line of a row, or NULL: to which relationship a statement belongs, when an event was,
 * which story a step is of. */
static char *
describe_context (LegationSession *session, const LegationRecord *record)
{
  const LegationDate *when;

  switch (record->kind)
    {
    case LEGATION_KIND_STATEMENT:
      return describe_statement (session, (const LegationStatement *) record);
    case LEGATION_KIND_EVENT:
      return legation_event_describe_date ((const LegationEvent *) record);
    case LEGATION_KIND_FIGURE:
      return describe_figure ((const LegationFigure *) record);
    case LEGATION_KIND_RELATIONSHIP:
      return g_strdup (((const LegationRelationship *) record)->status);
    case LEGATION_KIND_STEP:
      return g_strdup (((const LegationStep *) record)->story->record.name);
    case LEGATION_KIND_AGREEMENT:
    case LEGATION_KIND_ERA:
      when = record->kind == LEGATION_KIND_ERA ? ((const LegationEra *) record)->when
                                               : ((const LegationAgreement *) record)->when;
      return when != NULL ? legation_date_to_display (when, LEGATION_DATE_STYLE_SHORT)
                          : g_strdup (_("not dated"));
    default:
      return NULL;
    }
}

/* The status of a relationship and the office of a person are cited by themselves. */
static gboolean
supports_part (const LegationUse *use)
{
  return use->citation->n_supports > 0 || use->record->kind == LEGATION_KIND_RELATIONSHIP
         || use->record->kind == LEGATION_KIND_PERSON;
}

static void
append_use (GtkBox *box, const LegationUse *use)
{
  g_autofree char *quote = legation_locator_quote (use->citation->locator);
  g_autofree char *words = legation_citation_describe_supports (use->citation, use->record);
  g_autofree char *supports = g_strdup_printf (_("supports: %s"), words);

  if (quote != NULL)
    gtk_box_append (box, legation_kit_label (quote, "caption"));
  if (supports_part (use))
    gtk_box_append (box, legation_kit_label (supports, "legation-secondary"));
}

/* Adds one row for all uses by one record; returns the position of the first use by another. */
static guint
add_row (LegationPage *self, GtkWidget *list, GPtrArray *uses, guint first)
{
  LegationSession *session = legation_page_get_session (self);
  const LegationRecord *record = ((const LegationUse *) g_ptr_array_index (uses, first))->record;
  g_autofree char *name = describe_record (session, record);
  g_autofree char *context = describe_context (session, record);
  GtkWidget *box = legation_kit_row_box ();
  guint i;

  gtk_box_append (GTK_BOX (box), legation_kit_label (name, "legation-dense"));
  if (context != NULL)
    gtk_box_append (GTK_BOX (box), legation_kit_label (context, "legation-secondary"));
  for (i = first; i < uses->len; i++)
    {
      const LegationUse *use = g_ptr_array_index (uses, i);

      if (use->record != record)
        break;
      append_use (GTK_BOX (box), use);
    }
  legation_page_set_anchor (self, record,
                            legation_kit_list_add_link (list, box, record->id, name));

  return i;
}

static guint
skip_kind (GPtrArray *uses, guint first, LegationKind kind)
{
  while (first < uses->len
         && ((const LegationUse *) g_ptr_array_index (uses, first))->record->kind == kind)
    first++;

  return first;
}

static void
begin_kind (Filling *filling)
{
  const LegationUse *use = g_ptr_array_index (filling->uses, filling->next);
  const char *heading = legation_kind_get_heading (use->record->kind);
  guint n_records;
  g_autofree char *remark = NULL;

  filling->end = skip_kind (filling->uses, filling->next, use->record->kind);
  filling->n_rows = 0;
  n_records = legation_uses_count_records (filling->uses, filling->next, filling->end);
  remark = g_strdup_printf (ngettext ("%u entry", "%u entries", n_records), n_records);
  legation_page_add_section (filling->page, heading, remark);
  filling->list = legation_page_add_list (filling->page, heading);
}

static void
skip_rest (Filling *filling)
{
  guint n = legation_uses_count_passages (filling->uses, filling->next, filling->end);
  g_autofree char *text
    = g_strdup_printf (ngettext ("and %u more passage", "and %u more passages", n), n);

  legation_page_add_text (filling->page, text, "legation-secondary");
  filling->next = filling->end;
}

/* Adds some rows, and the headings between them; returns whether there are more to come. */
static gboolean
add_portion (Filling *filling, guint n_rows)
{
  for (guint i = 0; i < n_rows && filling->next < filling->uses->len; i++)
    {
      if (filling->next == filling->end)
        begin_kind (filling);
      filling->next = add_row (filling->page, filling->list, filling->uses, filling->next);
      if (++filling->n_rows == MAX_ROWS && filling->next < filling->end)
        skip_rest (filling);
    }

  return filling->next < filling->uses->len;
}

static gboolean
idle_cb (gpointer data)
{
  Filling *filling = data;

  if (add_portion (filling, PORTION))
    return G_SOURCE_CONTINUE;
  filling->idle = 0;
  legation_page_set_filling (filling->page, FALSE);

  return G_SOURCE_REMOVE;
}

static void
stop_filling (Filling *filling)
{
  g_clear_handle_id (&filling->idle, g_source_remove);
}

static void
free_filling (gpointer data)
{
  Filling *filling = data;

  stop_filling (filling);
  g_ptr_array_unref (filling->uses);
  g_free (filling);
}

static void
add_uses (LegationPage *self, const LegationSource *source)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  Filling *filling = g_new0 (Filling, 1);
  GPtrArray *uses = legation_source_list_uses (source, dataset);
  guint n = legation_uses_count_passages (uses, 0, uses->len);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u passage of it supports what follows", "%u passages of it support what follows",
                n), n);

  legation_page_add_text (self, uses->len > 0 ? text : _("Nothing in the dataset rests on it"),
                          "legation-hint");
  filling->page = self;
  filling->uses = uses;
  g_object_set_data_full (G_OBJECT (self), "legation-filling", filling, free_filling);
  g_signal_connect_swapped (self, "destroy", G_CALLBACK (stop_filling), filling);
  if (!add_portion (filling, FIRST_ROWS))
    return;
  legation_page_set_filling (self, TRUE);
  filling->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, filling, NULL);
}

static void
add_reliability (LegationPage *self, const LegationSource *source)
{
  g_autofree char *reliability = legation_kit_describe_reliability (source);
  GtkWidget *list = legation_page_add_list (self, _("Reliability"));
  GtkWidget *box = legation_kit_row_box ();

  gtk_widget_add_css_class (list, "legation-spaced");
  gtk_box_append (GTK_BOX (box), legation_kit_label (reliability, "legation-dense-heading"));
  if (source->note != NULL && *source->note != '\0')
    gtk_box_append (GTK_BOX (box), legation_kit_label (source->note, "legation-dense"));
  legation_kit_list_add (list, box, reliability);
}

static void
add_copy_button (LegationPage *self, const LegationSource *source)
{
  GtkWidget *button = legation_copy_button_new (source, NULL, 0);

  gtk_widget_add_css_class (button, "legation-spaced");
  gtk_widget_add_css_class (button, "legation-small");
  legation_page_add (self, button);
}

/** legation_source_page_new: Returns: (transfer floating): the page of a source. */
LegationPage *
legation_source_page_new (LegationSession *session, const LegationSource *source)
{
  /* Translators: %u is the number under which a source is cited. */
  g_autofree char *title = g_strdup_printf (_("Source %u"), source->number);
  g_autofree char *description = legation_source_describe (source);
  LegationPage *self = legation_page_new (session, title);

  legation_page_add_heading (self, source->record.name);
  legation_page_add_text (self, description, "legation-secondary");
  if (source->url != NULL && *source->url != '\0')
    legation_page_add (self, legation_address_new (source->url));
  add_copy_button (self, source);
  legation_page_add_notes (self, &source->record);
  add_reliability (self, source);
  add_uses (self, source);

  return self;
}
