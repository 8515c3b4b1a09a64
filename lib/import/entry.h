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

#include <stdbool.h>
#include <stddef.h>

#include "import/lines.h"
#include "tsv/tsv.h"

/* The fields that an entry has, in the order of the table's columns. */
enum {
	ENTRY_ID,
	ENTRY_KIND,
	ENTRY_TITLE,
	ENTRY_REGION,
	ENTRY_COUNTRY,
	ENTRY_CITY,
	ENTRY_ORG,
	ENTRY_TYPE,
	ENTRY_SPEAKER,
	ENTRY_ROLE,
	ENTRY_WORKSHOP, /* this and the themes are not the entry's own */
	ENTRY_THEMES,
	ENTRY_SUMMARY,
	ENTRY_FIELDS
};

/*
 * Appends to fields what the entry of the lines from begin, its mark, up to end
 * holds. Returns false, after reporting why, when it is not whole.
 */
bool entry_read(struct tsv_buf fields[], const struct text_lines *text, size_t begin,
		size_t end);

#endif
