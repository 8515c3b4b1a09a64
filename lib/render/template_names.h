/*
 * template_names: what the names in a user's template are about.
 *
 *	a column		its value; of a list each element; false when it is missing
 *	first			in a record and an element: is it the first?
 *	year month day		of a date: since.year, or {{#since}}{{year}}{{/since}}
 *	title date		those of the whole
 *	records			a section around what is made of each record
 *
 * A column goes before the other names of a record, and within the section of a list or
 * date its own names before columns.
 */
#ifndef RENDER_TEMPLATE_NAMES_H
#define RENDER_TEMPLATE_NAMES_H

#include "render/mustache.h"
#include "schema/schema.h"

/* The parts of a date, in the order in which they are written. */
enum template_part { PART_YEAR, PART_MONTH, PART_DAY, TEMPLATE_PARTS };

extern const char *const template_parts[TEMPLATE_PARTS];

/* What a node's place is (struct mustache_node): one of these, or TEMPLATE_COLUMNS and more,
 * the columns of used. */
enum template_place { TEMPLATE_TITLE, TEMPLATE_DATE, TEMPLATE_COLUMNS };

struct template_names {
	struct tsv_columns used; /* the columns that have a name in the template */
	bool has_records;
	struct mustache_section records; /* what is made of each record, else all */
};

/*
 * Finds what each name is about, among the columns of a header, and gives the nodes their
 * places. Returns 0, or -1: a name that is nothing is an error. Costs are linear in the
 * template.
 */
int template_names_find(struct template_names *n, struct mustache *m,
			const struct tsv_header *columns, const struct schema *s,
			struct tsv_error *e);

void template_names_free(struct template_names *n);

#endif
