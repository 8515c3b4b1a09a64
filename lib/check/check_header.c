#include "check/check_header.h"

#include <stdio.h>

#include "check/field.h"

static void add(struct findings *f, enum finding_level level, const char *problem,
		struct tsv_span column, struct tsv_span expected)
{
	finding_add(
	    f, &(struct finding){
		   .level = level, .problem = problem, .column = column, .expected = expected});
}

/* The value of the finding is the place of the column, the only thing to call it by. */
static void add_place(struct findings *f, const char *problem, struct tsv_span column,
		      size_t first, size_t place)
{
	struct tsv_buf text = {0}, before = {0};

	tsv_buf_printf(&text, "column %zu", place + 1);
	if (first < place)
		tsv_buf_printf(&before, "column %zu", first + 1);
	finding_add(f, &(struct finding){.level = FINDING_ERROR,
					 .problem = problem,
					 .column = column,
					 .first = tsv_buf_span(&before),
					 .value = tsv_buf_span(&text)});
	tsv_buf_free(&text);
	tsv_buf_free(&before);
}

bool check_header_names(struct findings *f, const struct tsv_header *h)
{
	size_t before = findings_above(f, NULL);

	for (size_t i = 0; i < h->count; i++) {
		const struct tsv_column *c = &h->columns[i];
		size_t first = tsv_header_find(h, c->name);
		if (c->name.size == 0)
			add_place(f, "a column without a name", c->field, i, i);
		else if (first < i)
			add_place(f, "a name that stands twice", c->field, first, i);
		field_check_bytes(f, c->field, c->field);
	}
	return findings_above(f, NULL) == before;
}

static void check_missing(struct findings *f, const struct tsv_header *h,
			  const struct schema *s)
{
	struct tsv_buf field = {0};

	for (size_t i = 0; i < s->count; i++) {
		struct tsv_span name = tsv_span_of(s->columns[i].name);
		if (tsv_header_find(h, name) != TSV_NONE)
			continue;
		tsv_buf_clear(&field);
		tsv_escape_append(&field, name);
		add(f, FINDING_ERROR, "the schema's column is missing", tsv_buf_span(&field),
		    (struct tsv_span){0});
	}
	tsv_buf_free(&field);
}

static void check_others(struct findings *f, const struct tsv_header *h, const struct schema *s)
{
	for (size_t i = 0; i < h->count; i++)
		if (schema_find(s, h->columns[i].name) == NULL)
			add(f, FINDING_WARNING, "the schema has no such column",
			    h->columns[i].field, (struct tsv_span){0});
}

/* Tells the first column that is not at its place, where all are there. */
static void check_order(struct findings *f, const struct tsv_header *h, const struct schema *s)
{
	if (h->count != s->count)
		return;
	for (size_t i = 0; i < h->count; i++) {
		struct tsv_span name = tsv_span_of(s->columns[i].name);
		if (tsv_header_find(h, name) == TSV_NONE)
			return;
	}
	for (size_t i = 0; i < h->count; i++) {
		struct tsv_span name = tsv_span_of(s->columns[i].name);
		if (tsv_span_equal(name, h->columns[i].name))
			continue;
		add(f, FINDING_NOTE, "not in the schema's order", h->columns[i].field, name);
		return;
	}
}

void check_header_columns(struct findings *f, const struct tsv_header *h, const struct rules *r)
{
	enum schema_match match = r->match;

	if (match == SCHEMA_EXACT || match == SCHEMA_EQUAL || match == SCHEMA_SUBSET)
		check_missing(f, h, r->schema);
	if (match == SCHEMA_EXACT || match == SCHEMA_EQUAL || match == SCHEMA_SUPERSET)
		check_others(f, h, r->schema);
	if (match == SCHEMA_EXACT)
		check_order(f, h, r->schema);
}
