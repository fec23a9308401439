/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a source: what it is, how far to trust it, and everything that rests on it. */

#include "config.h"

#include "legation-pages.h"

#include "legation-address.h"
#include "legation-digest.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* More of one kind than anybody reads in a list: a page must open at once. */
#define MAX_ROWS 300

static const char *
get_kind_heading (LegationKind kind)
{
  switch (kind)
    {
    case LEGATION_KIND_RELATIONSHIP:
      return _("Relationships");
    case LEGATION_KIND_STATEMENT:
      return _("Statements");
    case LEGATION_KIND_EVENT:
      return _("Events");
    case LEGATION_KIND_AGREEMENT:
      return _("Agreements and mechanisms");
    case LEGATION_KIND_FIGURE:
      return _("Figures");
    case LEGATION_KIND_PERSON:
      return _("People");
    case LEGATION_KIND_ORGANIZATION:
      return _("Organizations");
    case LEGATION_KIND_PLACE:
      return _("Places");
    case LEGATION_KIND_ERA:
      return _("Eras");
    case LEGATION_KIND_STORY:
      return _("Stories");
    case LEGATION_KIND_STEP:
      return _("Steps of stories");
    case LEGATION_KIND_SOURCE:
    default:
      return _("Sources");
    }
}

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

/* Adds the section of one kind; returns the position of the first use of another. */
static guint
add_kind (LegationPage *self, GPtrArray *uses, guint first)
{
  LegationKind kind = ((const LegationUse *) g_ptr_array_index (uses, first))->record->kind;
  guint end = skip_kind (uses, first, kind);
  guint n_records = legation_uses_count_records (uses, first, end);
  g_autofree char *remark
    = g_strdup_printf (ngettext ("%u entry", "%u entries", n_records), n_records);
  GtkWidget *list;
  guint n_rows = 0;

  legation_page_add_section (self, get_kind_heading (kind), remark);
  list = legation_page_add_list (self, get_kind_heading (kind));
  while (first < end && n_rows++ < MAX_ROWS)
    first = add_row (self, list, uses, first);
  if (first < end)
    {
      guint n = legation_uses_count_passages (uses, first, end);
      g_autofree char *text
        = g_strdup_printf (ngettext ("and %u more passage", "and %u more passages", n), n);

      legation_page_add_text (self, text, "legation-secondary");
    }

  return end;
}

static void
add_uses (LegationPage *self, const LegationSource *source)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  g_autoptr (GPtrArray) uses = legation_source_list_uses (source, dataset);
  guint n = legation_uses_count_passages (uses, 0, uses->len);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u passage of it supports what follows", "%u passages of it support what follows",
                n), n);
  guint i = 0;

  legation_page_add_text (self, uses->len > 0 ? text : _("Nothing in the dataset rests on it"),
                          "legation-hint");
  while (i < uses->len)
    i = add_kind (self, uses, i);
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
  legation_kit_list_add (list, box);
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
  legation_page_add_notes (self, &source->record);
  add_reliability (self, source);
  add_uses (self, source);

  return self;
}
