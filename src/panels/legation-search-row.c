/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSearchRow: three texts at most.  What was typed is set off in all of them; the third is there
 * when the others do not have all of it.  A row is used again for other answers. */

#include "config.h"

#include "legation-search-row.h"

#include "legation-kit.h"
#include "legation-phrases.h"
#include "legation-sign.h"
#include "legation-summary.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of a title, a line and a reason so many characters, two or three lines of the list each: what is left
 * out is what matters least, wherever lines end. */
#define TITLE_LENGTH 100
#define LINE_LENGTH 90
#define REASON_LENGTH 84

/* Behind what was typed, beside bold letters: the accent colour, thin enough for any text on it. */
#define MARK_RED 0x3535
#define MARK_GREEN 0x8484
#define MARK_BLUE 0xe4e4
#define MARK_ALPHA 0x3c00

struct _LegationSearchRow
{
  GtkListBoxRow parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *badge; /* nullable: of an event */
  GtkWidget *title;
  GtkWidget *line;
  GtkWidget *reason;

  /* Borrowed from the dataset */
  const LegationRecord *record;
};

G_DEFINE_FINAL_TYPE (LegationSearchRow, legation_search_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = legation_kit_label (NULL, css_class);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
legation_search_row_class_init (LegationSearchRowClass *klass)
{
}

static void
legation_search_row_init (LegationSearchRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  self->title = add_label (texts, "legation-dense");
  self->line = add_label (texts, "legation-secondary");
  self->reason = add_label (texts, "legation-secondary");
  gtk_widget_add_css_class (self->reason, "legation-reason");
  gtk_box_append (GTK_BOX (self->box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

/* Sets off what was typed from @start on, and returns which of its words that part of the text has. */
static guint64
show_text (GtkWidget *label, const char *text, gsize start, LegationSearchQuery *query)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LegationSearchRange));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const guint64 words = legation_search_query_match (query, text + start, ranges);

  for (guint i = 0; i < ranges->len; i++)
    {
      const LegationSearchRange range = g_array_index (ranges, LegationSearchRange, i);
      PangoAttribute *marks[] = {
        pango_attr_weight_new (PANGO_WEIGHT_BOLD),
        pango_attr_background_new (MARK_RED, MARK_GREEN, MARK_BLUE),
        pango_attr_background_alpha_new (MARK_ALPHA),
      };

      for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
        {
          marks[m]->start_index = (guint) (start + range.start);
          marks[m]->end_index = (guint) (start + range.end);
          pango_attr_list_insert (attributes, marks[m]);
        }
    }
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_set_visible (label, *text != '\0');

  return words;
}

/* What the text is to the record; NULL where that needs no word. */
static const char *
describe_reason (LegationSearchReason reason)
{
  switch (reason)
    {
    case LEGATION_SEARCH_REASON_ALIAS:
      return _("Also called");
    case LEGATION_SEARCH_REASON_OFFICE:
      return _("Office");
    case LEGATION_SEARCH_REASON_STATUS:
      return _("Status");
    case LEGATION_SEARCH_REASON_PERSON:
      return _("With");
    case LEGATION_SEARCH_REASON_ORGANIZATION:
      return _("Organization");
    case LEGATION_SEARCH_REASON_PLACE:
      return _("Place");
    case LEGATION_SEARCH_REASON_COUNTRY:
      return _("Country");
    case LEGATION_SEARCH_REASON_HOLDER:
      return _("Held by");
    case LEGATION_SEARCH_REASON_AUTHOR:
      return _("Author");
    case LEGATION_SEARCH_REASON_CONTAINER:
      return _("Published in");
    case LEGATION_SEARCH_REASON_SECTOR:
      return _("Sector");
    case LEGATION_SEARCH_REASON_UNIT:
      return _("Unit");
    case LEGATION_SEARCH_REASON_DATE:
      return _("Date");
    case LEGATION_SEARCH_REASON_STEP:
      return legation_word_get_label (LEGATION_WORD_KIND, LEGATION_KIND_STEP);
    case LEGATION_SEARCH_REASON_NAME:
    case LEGATION_SEARCH_REASON_STATEMENT:
    case LEGATION_SEARCH_REASON_TEXT:
    default:
      return NULL;
    }
}

static void
show_reason (LegationSearchRow *self,
             LegationSearch *search,
             LegationSearchQuery *query,
             guint64 wanted)
{
  g_autoptr (LegationSearchEvidence) evidence
    = legation_search_explain (search, self->record, query, wanted);
  g_autofree char *excerpt = NULL, *text = NULL;
  const char *what;

  gtk_widget_set_visible (self->reason, evidence != NULL);
  if (evidence == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->reason), "");
      return;
    }
  what = describe_reason (evidence->reason);
  excerpt = legation_search_query_excerpt (query, evidence->text, REASON_LENGTH);
  if (what != NULL)
    /* Translators: why something was found: “Also called: To Lam”, “Office: General Secretary”. */
    text = g_strdup_printf (_("%s: %s"), what, excerpt);
  else
    text = g_strdup (excerpt);
  show_text (self->reason, text, (gsize) (g_strrstr (text, excerpt) - text), query);
}

static void
show_badge (LegationSearchRow *self)
{
  if (self->badge != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->badge);
  self->badge = NULL;
  if (self->record->kind != LEGATION_KIND_EVENT)
    return;
  self->badge = legation_sign_new_badge ((const LegationEvent *) self->record);
  gtk_widget_set_valign (self->badge, GTK_ALIGN_START);
  gtk_box_prepend (GTK_BOX (self->box), self->badge);
}

/* Of a story how long it is, as in the overview. */
static char *
describe_line (LegationSession *session, const LegationRecord *record)
{
  const guint n
    = record->kind == LEGATION_KIND_STORY ? ((const LegationStory *) record)->n_steps : 0;

  return n > 0 ? g_strdup_printf (ngettext ("%u step", "%u steps", n), n)
               : legation_record_describe_line (session, record);
}

static void
describe (LegationSearchRow *self)
{
  g_autofree char *label
    = legation_text_join (gtk_label_get_text (GTK_LABEL (self->title)),
                          legation_word_get_label (LEGATION_WORD_KIND, self->record->kind),
                          gtk_label_get_text (GTK_LABEL (self->line)),
                          gtk_label_get_text (GTK_LABEL (self->reason)), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * legation_search_row_show: shows an answer.
 * @query: finds @record in @search
 */
void
legation_search_row_show (LegationSearchRow *self,
                          LegationSession *session,
                          LegationSearch *search,
                          LegationSearchQuery *query,
                          const LegationRecord *record)
{
  g_autofree char *name = legation_record_describe_name (session, record);
  g_autofree char *line = describe_line (session, record);
  g_autofree char *title = legation_search_query_excerpt (query, name, TITLE_LENGTH);
  g_autofree char *short_line = legation_search_query_excerpt (query, line, LINE_LENGTH);
  guint64 shown;

  self->record = record;
  show_badge (self);
  shown = show_text (self->title, title, 0, query) | show_text (self->line, short_line, 0, query);
  show_reason (self, search, query, legation_search_query_get_words (query) & ~shown);
  describe (self);
}

/** legation_search_row_get_record: Returns: (transfer none) (nullable): what it shows. */
const LegationRecord *
legation_search_row_get_record (LegationSearchRow *self)
{
  g_return_val_if_fail (LEGATION_IS_SEARCH_ROW (self), NULL);

  return self->record;
}

/** legation_search_row_new: an empty row. */
GtkWidget *
legation_search_row_new (void)
{
  return g_object_new (LEGATION_TYPE_SEARCH_ROW, NULL);
}
