/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that a record says as a text, to compare what two loadings made of it. */

#include "test-model.h"

static const char *
id_of (gconstpointer record)
{
  return record != NULL ? ((const LegationRecord *) record)->id : "-";
}

static const char *
text_of (const LegationDate *date)
{
  return date != NULL ? legation_date_get_text (date) : "-";
}

static void
dump_strings (GString *dump, const char *name, const char *const *strings, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (dump, "%s: %s\n", name, strings[i]);
}

static void
dump_citations (GString *dump, const LegationCitation *citations, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (dump, "citation: %s “%s”\n", id_of (citations[i].source),
                              citations[i].locator);
      dump_strings (dump, "supports", citations[i].supports, citations[i].n_supports);
    }
}

static void
dump_participants (GString *dump, const char *name, const LegationParticipant *all, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (dump, "%s: %s %s %s %s\n", name, id_of (all[i].person), all[i].title,
                            id_of (all[i].organization), all[i].country);
}

static void
dump_parties (GString *dump, const char *name, const LegationParty *parties, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (dump, "%s: %s %s\n", name, parties[i].country,
                            id_of (parties[i].organization));
}

static void
dump_place (GString *dump, const LegationPlace *place)
{
  g_string_append_printf (dump, "%s %d %d %g %g\n", place->country, place->precision,
                          place->has_location, place->location.lon, place->location.lat);
}

static void
dump_person (GString *dump, const LegationPerson *person)
{
  g_string_append_printf (dump, "%s\n", person->country);
  dump_strings (dump, "alias", person->aliases, person->n_aliases);
  for (guint i = 0; i < person->n_titles; i++)
    {
      const LegationTitle *title = &person->titles[i];

      g_string_append_printf (dump, "role: %s %s %s\n", title->title, id_of (title->organization),
                              text_of (title->when));
      dump_citations (dump, title->citations, title->n_citations);
    }
}

static void
dump_organization (GString *dump, const LegationOrganization *organization)
{
  g_string_append_printf (dump, "%s %d “%s”\n", organization->country, organization->type,
                          organization->summary);
  dump_strings (dump, "alias", organization->aliases, organization->n_aliases);
}

static void
dump_event (GString *dump, const LegationEvent *event)
{
  g_string_append_printf (dump, "%d %d %d “%s” %s %d %u “%s”\n", event->type, event->channel,
                          event->standing, event->summary, text_of (event->when), event->order,
                          event->count, event->outcome);
  dump_strings (dump, "country", event->countries, event->n_countries);
  for (guint i = 0; i < event->n_organizations; i++)
    g_string_append_printf (dump, "organization: %s\n", id_of (event->organizations[i]));
  if (event->delegation != NULL)
    {
      g_string_append_printf (dump, "delegation: %s %s\n", event->delegation->side,
                              id_of (event->delegation->organization));
      dump_participants (dump, "head", event->delegation->head, event->delegation->head != NULL);
      dump_participants (dump, "member", event->delegation->members, event->delegation->n_members);
    }
  dump_participants (dump, "host", event->hosts, event->n_hosts);
  dump_participants (dump, "participant", event->participants, event->n_participants);
  for (guint i = 0; i < event->n_stops; i++)
    g_string_append_printf (dump, "stop: %s %d %d %s %d\n", id_of (event->stops[i].place),
                            event->stops[i].basis, event->stops[i].role,
                            text_of (event->stops[i].when), event->stops[i].gap_before);
}

static void
dump_agreement (GString *dump, const LegationAgreement *agreement)
{
  g_string_append_printf (dump, "%d “%s” %s %s\n", agreement->type, agreement->summary,
                          text_of (agreement->when), id_of (agreement->event));
  dump_strings (dump, "sector", agreement->sectors, agreement->n_sectors);
  dump_parties (dump, "party", agreement->parties, agreement->n_parties);
  dump_parties (dump, "any of", agreement->any_of, agreement->n_any_of);
}

static void
dump_figure (GString *dump, const LegationFigure *figure)
{
  g_string_append_printf (dump, "%g %s %d %s\n", figure->value, figure->unit, figure->qualifier,
                          text_of (figure->as_of));
  dump_strings (dump, "country", figure->countries, figure->n_countries);
}

static void
dump_relationship (GString *dump, const LegationRelationship *relationship)
{
  g_string_append_printf (dump, "%d “%s”\n", relationship->group, relationship->status);
  dump_parties (dump, "party", relationship->parties, 2);
  dump_citations (dump, relationship->status_citations, relationship->n_status_citations);
  for (guint i = 0; i < relationship->n_statements; i++)
    g_string_append_printf (dump, "statement: %s\n", id_of (relationship->statements[i]));
}

static void
dump_statement (GString *dump, const LegationStatement *statement)
{
  g_string_append_printf (dump, "%s %d %s “%s”\n", id_of (statement->relationship), statement->type,
                          text_of (statement->when), statement->holder);
  dump_parties (dump, "about", statement->about, statement->n_about);
}

static void
dump_story (GString *dump, const LegationStory *story)
{
  g_string_append_printf (dump, "“%s”\n", story->summary);
  for (guint i = 0; i < story->n_steps; i++)
    g_string_append_printf (dump, "step: %s\n", id_of (story->steps[i]));
}

static void
dump_step (GString *dump, const LegationStep *step)
{
  g_string_append_printf (dump, "%s %u “%s” “%s” %d %g %g %g %g %s\n", id_of (step->story),
                          step->position, step->caption, step->speaker_notes, step->has_box,
                          step->box.west, step->box.south, step->box.east, step->box.north,
                          text_of (step->span));
  g_string_append_printf (dump, "%d %s %d %x %s %s %d %g %d\n", step->mode, text_of (step->playhead),
                          step->certain_only, step->channels, id_of (step->only),
                          id_of (step->chosen), step->plays, step->seconds, step->hidden);
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    g_string_append_printf (dump, "%s\n", step->facets[i]);
  for (guint i = 0; i < step->n_highlights; i++)
    g_string_append_printf (dump, "highlight: %s\n", id_of (step->highlights[i]));
}

static void
dump_common (GString *dump, const LegationRecord *record)
{
  g_string_append_printf (dump, "%s %u “%s” %d\n", record->id, record->index, record->name,
                          record->citation_lost);
  dump_citations (dump, record->citations, record->n_citations);
  for (guint i = 0; i < record->n_disagrees_with; i++)
    g_string_append_printf (dump, "disagrees: %s\n", id_of (record->disagrees_with[i]));
  for (guint i = 0; i < record->n_notes; i++)
    {
      const LegationNote *note = &record->notes[i];
      g_autoptr (JsonNode) node = note->set != NULL ? json_node_new (JSON_NODE_OBJECT) : NULL;
      g_autofree char *set = NULL;

      if (node != NULL)
        json_node_set_object (node, note->set);
      set = node != NULL ? json_to_string (node, FALSE) : NULL;
      g_string_append_printf (dump, "note: %d “%s” “%s” “%s” %s\n", note->kind, note->text,
                              note->reason, note->source, set);
    }
}

char *
model_test_dump (const LegationRecord *record)
{
  GString *dump = g_string_new (NULL);

  dump_common (dump, record);
  switch (record->kind)
    {
    case LEGATION_KIND_PLACE:
      dump_place (dump, (const LegationPlace *) record);
      break;
    case LEGATION_KIND_PERSON:
      dump_person (dump, (const LegationPerson *) record);
      break;
    case LEGATION_KIND_ORGANIZATION:
      dump_organization (dump, (const LegationOrganization *) record);
      break;
    case LEGATION_KIND_EVENT:
      dump_event (dump, (const LegationEvent *) record);
      break;
    case LEGATION_KIND_AGREEMENT:
      dump_agreement (dump, (const LegationAgreement *) record);
      break;
    case LEGATION_KIND_FIGURE:
      dump_figure (dump, (const LegationFigure *) record);
      break;
    case LEGATION_KIND_RELATIONSHIP:
      dump_relationship (dump, (const LegationRelationship *) record);
      break;
    case LEGATION_KIND_STATEMENT:
      dump_statement (dump, (const LegationStatement *) record);
      break;
    case LEGATION_KIND_ERA:
      g_string_append (dump, text_of (((const LegationEra *) record)->when));
      break;
    case LEGATION_KIND_STORY:
      dump_story (dump, (const LegationStory *) record);
      break;
    case LEGATION_KIND_STEP:
      dump_step (dump, (const LegationStep *) record);
      break;
    case LEGATION_KIND_SOURCE:
      break;
    default:
      g_assert_not_reached ();
    }
  return g_string_free (dump, FALSE);
}
