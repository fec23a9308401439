/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page when nothing is chosen: what this is, how old it is and what it rests on. */

#include "config.h"

#include "legation-pages.h"

#include "legation-citation-mark.h"
#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-strip.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* More people than anybody looks through; the pages of events lead to all of them. */
#define MAX_PEOPLE 300
#define MAX_POINTS 100

static void
add_number (GtkWidget *flow, guint number, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *digits = g_strdup_printf ("%'u", number);
  GtkWidget *label = legation_kit_label (digits, "title-4");

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), label);
  label = legation_kit_label (text, "legation-secondary");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), label);
  legation_flow_append (LEGATION_FLOW (flow), box);
}

/* What the timeline cannot show: said beside the numbers, and one click away. */
static void
add_undated (LegationPage *self, GtkWidget *flow, LegationDataset *dataset)
{
  g_autoptr (GPtrArray) events = legation_dataset_list_undated (dataset);
  g_autofree char *label = NULL;
  GtkWidget *button;

  if (events->len == 0)
    return;
  label = g_strdup_printf (ngettext ("%u Not Dated", "%u Not Dated", events->len), events->len);
  button = legation_kit_button (legation_page_get_session (self), label,
                                LEGATION_SELECTION_UNDATED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  legation_flow_append (LEGATION_FLOW (flow), button);
}

static void
add_numbers (LegationPage *self, LegationDataset *dataset)
{
  GtkWidget *flow = legation_flow_new (16, 2);
  guint n_events = legation_dataset_get_n_events (dataset);
  guint n_relationships = legation_dataset_get_n_relationships (dataset);
  guint n_people = legation_dataset_get_n_persons (dataset);
  guint n_sources = legation_dataset_get_n_sources (dataset);

  gtk_accessible_update_property (GTK_ACCESSIBLE (flow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Numbers"), -1);
  gtk_widget_add_css_class (flow, "legation-spaced");
  add_number (flow, n_events, ngettext ("event", "events", n_events));
  add_number (flow, n_relationships,
              ngettext ("relationship", "relationships", n_relationships));
  add_number (flow, n_people, ngettext ("person", "people", n_people));
  add_number (flow, n_sources, ngettext ("source", "sources", n_sources));
  add_undated (self, flow, dataset);
  legation_page_add (self, flow);
}

static void
add_source (GtkWidget *list, const LegationSource *source)
{
  GtkWidget *row = legation_strip_new (10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *description = legation_source_describe (source);
  g_autofree char *reliability = legation_kit_describe_reliability (source);
  g_autofree char *label
    = g_strdup_printf (_("Source %u: %s"), source->number, source->record.name);

  legation_strip_append (LEGATION_STRIP (row), legation_citation_number_new (source->number));
  gtk_box_append (GTK_BOX (texts),
                  legation_kit_label (source->record.name, "legation-dense-heading"));
  if (*description != '\0')
    gtk_box_append (GTK_BOX (texts), legation_kit_label (description, "legation-secondary"));
  gtk_box_append (GTK_BOX (texts), legation_kit_label (reliability, "legation-secondary"));
  gtk_widget_set_hexpand (texts, TRUE);
  legation_strip_append (LEGATION_STRIP (row), texts);
  legation_kit_list_add_link (list, row, source->record.id, label);
}

static void
add_sources (LegationPage *self, LegationDataset *dataset)
{
  guint n = legation_dataset_get_n_sources (dataset);
  GtkWidget *list;

  legation_page_add_section (self, _("Sources"), NULL);
  if (n == 0)
    {
      legation_page_add_text (self, _("This dataset names no sources"), "legation-secondary");
      return;
    }
  list = legation_page_add_list (self, _("Sources"));
  for (guint i = 0; i < n; i++)
    add_source (list, legation_dataset_get_source (dataset, i));
}

static void
add_story (GtkWidget *list, const LegationStory *story)
{
  GtkWidget *box = legation_kit_row_box ();
  g_autofree char *steps
    = g_strdup_printf (ngettext ("%u step", "%u steps", story->n_steps), story->n_steps);
  g_autofree char *label = g_strdup_printf ("%s, %s", story->record.name, steps);

  gtk_box_append (GTK_BOX (box),
                  legation_kit_label (story->record.name, "legation-dense-heading"));
  if (story->summary != NULL && *story->summary != '\0')
    gtk_box_append (GTK_BOX (box), legation_kit_label (story->summary, "legation-dense"));
  gtk_box_append (GTK_BOX (box), legation_kit_label (steps, "legation-secondary"));
  legation_kit_list_add_link (list, box, story->record.id, label);
}

static void
add_stories (LegationPage *self, LegationDataset *dataset)
{
  guint n = legation_dataset_get_n_stories (dataset);
  GtkWidget *button = gtk_button_new_with_label (_("New Story"));
  GtkWidget *list;

  legation_page_add_section (self, _("Stories"), NULL);
  if (n > 0)
    {
      list = legation_page_add_list (self, _("Stories"));
      for (guint i = 0; i < n; i++)
        add_story (list, legation_dataset_get_story (dataset, i));
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-story");
  gtk_widget_set_tooltip_text (button, _("Make a Story That Begins With What Is Shown"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "legation-below");
  legation_page_add (self, button);
}

/* The points on which sources differ, each a link to where its claims stand side by side. */
static void
add_disagreements (LegationPage *self, LegationDataset *dataset)
{
  LegationSession *session = legation_page_get_session (self);
  g_autoptr (GPtrArray) groups = legation_dataset_find_disagreements (dataset);
  g_autofree char *remark
    = g_strdup_printf (ngettext ("%u point", "%u points", groups->len), groups->len);
  GtkWidget *list;

  if (groups->len == 0)
    return;
  legation_page_add_section (self, _("Where the sources disagree"), remark);
  list = legation_page_add_list (self, _("Where the sources disagree"));
  for (guint i = 0; i < MIN (groups->len, MAX_POINTS); i++)
    {
      GPtrArray *group = g_ptr_array_index (groups, i);
      const LegationRecord *first = g_ptr_array_index (group, 0);
      const LegationRecord *second = g_ptr_array_index (group, 1);
      const LegationRelationship *home = legation_dataset_find_home (dataset, first);
      g_autofree char *page = home != NULL ? legation_relationship_describe (session, home) : NULL;
      GtkWidget *box = legation_kit_row_box ();

      gtk_box_append (GTK_BOX (box), legation_kit_label (first->name, "legation-dense"));
      gtk_box_append (GTK_BOX (box), legation_kit_label (second->name, "legation-dense"));
      if (page != NULL)
        gtk_box_append (GTK_BOX (box), legation_kit_label (page, "legation-secondary"));
      legation_kit_list_add_link (list, box, first->id, first->name);
    }
}

static void
add_figure (GtkWidget *list, const LegationFigure *figure)
{
  GtkWidget *box = legation_kit_row_box ();
  g_autofree char *value = legation_figure_describe_value (figure);
  g_autofree char *terms = legation_figure_describe_terms (figure);
  g_autofree char *text = legation_text_join (value, terms, NULL);

  gtk_box_append (GTK_BOX (box), legation_kit_label (figure->record.name, "legation-dense"));
  gtk_box_append (GTK_BOX (box), legation_kit_label (text, "legation-secondary"));
  legation_kit_list_add_link (list, box, figure->record.id, figure->record.name);
}

/* What is told of the focus country and of no relationship. */
static void
add_focus (LegationPage *self, LegationDataset *dataset)
{
  LegationSession *session = legation_page_get_session (self);
  const char *focus = legation_dataset_get_header (dataset)->focus;
  g_autoptr (GPtrArray) events = legation_dataset_list_focus_events (dataset);
  g_autoptr (GPtrArray) figures = legation_dataset_list_focus_figures (dataset);
  g_autofree char *heading = NULL;

  if (*focus == '\0' || events->len + figures->len == 0)
    return;
  /* Translators: what concerns the country %s and none of its partners. */
  heading = g_strdup_printf (_("%s as a whole"), legation_session_get_country_name (session, focus));
  if (events->len > 0)
    legation_page_add_events (self, heading, events);
  else
    legation_page_add_section (self, heading, NULL);
  if (figures->len > 0)
    {
      GtkWidget *list = legation_page_add_list (self, _("Figures"));

      for (guint i = 0; i < figures->len; i++)
        add_figure (list, g_ptr_array_index (figures, i));
    }
}

static void
add_record (LegationSession *session, GtkWidget *list, const LegationRecord *record)
{
  const char *country = record->kind == LEGATION_KIND_PERSON
                          ? ((const LegationPerson *) record)->country
                          : ((const LegationOrganization *) record)->country;
  GtkWidget *box = legation_kit_row_box ();

  gtk_box_append (GTK_BOX (box), legation_kit_label (record->name, "legation-dense"));
  if (*country != '\0')
    gtk_box_append (GTK_BOX (box),
                    legation_kit_label (legation_session_get_country_name (session, country),
                                        "legation-secondary"));
  legation_kit_list_add_link (list, box, record->id, record->name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const LegationRecord *const *) a)->name,
                         (*(const LegationRecord *const *) b)->name);
}

static GtkWidget *
build_index (LegationSession *session, LegationKind kind, const char *heading)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GtkWidget *list = legation_kit_list_new (session, heading);

  for (guint i = 0; i < legation_dataset_get_n_records (dataset, kind); i++)
    g_ptr_array_add (records, (gpointer) legation_dataset_get_record (dataset, kind, i));
  g_ptr_array_sort (records, compare_names);
  for (guint i = 0; i < MIN (records->len, MAX_PEOPLE); i++)
    add_record (session, list, g_ptr_array_index (records, i));

  return list;
}

/* The list is made when somebody opens it. */
static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, LegationSession *session)
{
  LegationKind kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (expander), "legation-kind"));

  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander,
                            build_index (session, kind, gtk_expander_get_label (expander)));
}

static void
add_index (LegationPage *self, LegationKind kind, const char *heading)
{
  LegationSession *session = legation_page_get_session (self);
  GtkWidget *expander;

  if (legation_dataset_get_n_records (legation_session_get_dataset (session), kind) == 0)
    return;
  expander = gtk_expander_new (heading);
  gtk_widget_add_css_class (expander, "legation-index");
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  g_object_set_data (G_OBJECT (expander), "legation-kind", GINT_TO_POINTER (kind));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), session, 0);
  legation_page_add (self, expander);
}

/** legation_overview_page_new: Returns: (transfer floating): the page when nothing is chosen. */
LegationPage *
legation_overview_page_new (LegationSession *session)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  const LegationHeader *header = legation_dataset_get_header (dataset);
  LegationPage *self = legation_page_new (session, _("Overview"));

  legation_page_add_heading (self, header->title);
  if (*header->description != '\0')
    legation_page_add_text (self, header->description, NULL);
  if (header->as_of != NULL)
    {
      g_autofree char *date = legation_date_to_display (header->as_of, LEGATION_DATE_STYLE_LONG);
      /* Translators: %s is a date like “October 2025”. */
      g_autofree char *text = g_strdup_printf (_("What is here reaches to %s."), date);

      legation_page_add_text (self, text, "legation-secondary");
    }
  add_numbers (self, dataset);
  legation_page_add_text (self, _("Choose a country, a route or an event"), "legation-hint");
  add_stories (self, dataset);
  add_sources (self, dataset);
  add_disagreements (self, dataset);
  add_focus (self, dataset);
  add_index (self, LEGATION_KIND_PERSON, _("People"));
  add_index (self, LEGATION_KIND_ORGANIZATION, _("Organizations"));

  return self;
}
