/*
 * entry: a case or the mediator on a programme's page, as fields.
 *
 * A case is its number, title, place (region, country and perhaps city in one
 * block), paragraphs, organisation, type, speaker, role. The mediator's entry is
 * `M`, a title with the type behind a dash, organisation, place, paragraphs,
 * speaker, role. Numbers within are those of pages.
 */
#ifndef IMPORT_ENTRY_H
#define IMPORT_ENTRY_H

#include "import/lines.h"
#include "schema/schema.h"
#include "tsv/tsv.h"

/*
 * Appends to fields, which are numbered by role, what the entry of the lines from
 * begin, its mark, up to end holds. Returns false, after reporting why, when it is not whole.
 */
bool entry_read(struct tsv_buf fields[], const struct text_lines *text, size_t begin,
		size_t end);

#endif
