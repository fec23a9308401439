/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one cites a source elsewhere: as a note by the Chicago Manual of Style and as an entry of
 * BibTeX.  Both are in English, whatever the language of the interface, as the style is. */

#pragma once

#include "legation-dataset.h"

G_BEGIN_DECLS

/** LegationReferenceForm: how titles of whole works are set off in a note. */
typedef enum
{
  LEGATION_REFERENCE_PLAIN, /* not at all */
  LEGATION_REFERENCE_HTML,  /* in italics; the whole text is HTML */
} LegationReferenceForm;

char *legation_source_to_note (const LegationSource *self,
                               const char *const *passages,
                               LegationReferenceForm form);
char *legation_source_to_bibtex (const LegationSource *self);

G_END_DECLS
