/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links into a dataset, "legation:event/ID?from=2024&to=2025": what they name, and how to look at it,
 * as plain data.  The README describes them. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_LINK_SCHEME "legation"

/** LegationLinkError: codes of LEGATION_LINK_ERROR. */
typedef enum
{
  LEGATION_LINK_ERROR_SYNTAX, /* not a link of ours */
  LEGATION_LINK_ERROR_KIND,   /* it names a kind of thing that there is not */
  LEGATION_LINK_ERROR_QUERY,  /* what stands after "?" is not known, or not a date */
} LegationLinkError;

#define LEGATION_LINK_ERROR (legation_link_error_quark ())
GQuark legation_link_error_quark (void);

/**
 * LegationLink:
 * @kind: what it leads to
 * @id: that record's id or, of a relationship, the country code of the partner
 * @from: (nullable): where the span of time begins that it asks for
 * @to: (nullable): where it ends
 * @playhead: (nullable): the day on which the playhead stands
 * @mode: a LegationTimeMode, or -1 where it does not say
 * @certain: whether only certain events are shown, or -1
 * @has_camera: whether it says where the map looks: at @camera
 */
typedef struct
{
  LegationKind kind;
  char *id;
  LegationDate *from;
  LegationDate *to;
  LegationDate *playhead;
  int mode;
  int certain;
  gboolean has_camera;
  LegationCamera camera;
} LegationLink;

LegationLink *legation_link_parse (const char *uri, GError **error);
char *legation_link_make (const LegationRecord *record);
void legation_link_free (LegationLink *self);

const LegationRecord *legation_link_find (const LegationLink *self, LegationDataset *dataset);
void legation_session_follow_link (LegationSession *session, const LegationLink *link);
char *legation_session_make_link (LegationSession *session,
                                  const LegationRecord *record,
                                  gboolean with_place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationLink, legation_link_free)

G_END_DECLS
