/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-reference.h"

G_BEGIN_DECLS

/** LegationReferenceShape: the works that are cited alike. */
typedef enum
{
  LEGATION_REFERENCE_PAGE,       /* on a web site, or anything else with a title of its own */
  LEGATION_REFERENCE_ARTICLE,    /* in a newspaper or a magazine */
  LEGATION_REFERENCE_JOURNAL,
  LEGATION_REFERENCE_BOOK,
  LEGATION_REFERENCE_REPORT,
  LEGATION_REFERENCE_CHAPTER,
  LEGATION_REFERENCE_CONFERENCE,
  LEGATION_REFERENCE_THESIS,
} LegationReferenceShape;

/** LegationReferenceName: a name of CSL-JSON; either @literal or the others; each may be NULL. */
typedef struct
{
  const char *literal;
  const char *given;
  const char *dropping;
  const char *particle;
  const char *family;
  const char *suffix;
} LegationReferenceName;

LegationReferenceShape _legation_reference_get_shape (const LegationSource *source);
char *_legation_reference_get (const LegationSource *source, const char *member);
gboolean _legation_reference_is_description (const char *title);
GArray *_legation_reference_list_names (const LegationSource *source, const char *member);

char *_legation_reference_format_date (const LegationSource *source,
                                       const char *member,
                                       LegationPrecision finest);

G_END_DECLS
