#include "stats/profile.h"

#include <stdlib.h>

#include "schema/catalogue.h"
#include "tsv/tsv.h"
#include "value/date.h"
#include "value/number.h"

/* A column is a tally of groups by that column alone. */
struct profile_column {
	struct tsv_columns by; /* the column; points to place */
	size_t place;
	struct tally tally;
};

static const struct tsv_columns no_fields;

void profile_begin(struct profile *p, const struct tsv_header *h, const struct tsv_columns *f)
{
	*p = (struct profile){.header = h, .fields = f};
	p->columns = tsv_calloc(f->count, sizeof(*p->columns));
	for (size_t j = 0; j < f->count; j++) {
		struct profile_column *c = &p->columns[j];
		c->place = f->places[j];
		c->by = (struct tsv_columns){.places = &c->place, .count = 1};
		tally_begin(&c->tally,
			    (struct question){h, &c->by, &no_fields, MEASURE_SUMMARY});
	}
}

void profile_add(struct profile *p, const struct tsv_batch *b)
{
	for (size_t j = 0; j < p->fields->count; j++)
		tally_add(&p->columns[j].tally, b);
}

/* What was found out about a column from its different values. */
struct findings {
	const char *kind;
	uint64_t empty;
	size_t distinct;
	struct tsv_span least, greatest, top;
	uint64_t top_count;
};

enum guess { GUESS_NUMBER, GUESS_DATE, GUESS_TEXT };

/* The narrowest kind that all values have; a year alone is a number unless the
 * catalogue says that the column holds dates. */
static enum guess guess(const struct groups *g, bool catalogue_date)
{
	bool numbers = true, dates = true;
	struct number number;
	struct date date;

	for (size_t i = 0; i < g->count && (numbers || dates); i++) {
		if (g->keys[i].size == 0)
			continue;
		numbers = numbers && number_parse(g->keys[i], &number);
		dates = dates && date_parse(g->keys[i], &date);
	}
	if (dates && (catalogue_date || !numbers))
		return GUESS_DATE;
	return numbers ? GUESS_NUMBER : GUESS_TEXT;
}

/* Negative, zero or positive; values that are equal in kind by their bytes. */
static int compare(struct tsv_span a, struct tsv_span b, enum guess kind)
{
	struct number x, y;
	struct date from, to;
	int order = 0;

	if (kind == GUESS_NUMBER && number_parse(a, &x) && number_parse(b, &y)) {
		order = number_compare(&x, &y);
	} else if (kind == GUESS_DATE && date_parse(a, &from) && date_parse(b, &to)) {
		order = (from.first > to.first) - (from.first < to.first);
		if (order == 0)
			order = (from.last > to.last) - (from.last < to.last);
	}
	return order != 0 ? order : keys_compare(a, b);
}

static void look_at(struct findings *f, struct tsv_span value, uint64_t count, enum guess kind)
{
	bool first = f->distinct++ == 0;

	if (first || compare(value, f->least, kind) < 0)
		f->least = value;
	if (first || compare(value, f->greatest, kind) > 0)
		f->greatest = value;
	if (count > f->top_count ||
	    (count == f->top_count && keys_compare(value, f->top) < 0)) {
		f->top = value;
		f->top_count = count;
	}
}

static struct findings find_out(const struct tally *t, struct tsv_span name)
{
	static const char *const kinds[] = {"number", "date", "text"};
	const struct catalogue_column *known = catalogue_column(name);
	const struct groups *g = &t->keys.groups;
	enum guess kind = guess(g, known != NULL && known->kind == KIND_DATE);
	struct findings f = {.kind = t->keys.any_list ? "list" : kinds[kind]};

	for (size_t i = 0; i < g->count; i++) {
		if (g->keys[i].size == 0)
			f.empty = t->counts[i];
		else
			look_at(&f, g->keys[i], t->counts[i], kind);
	}
	if (f.distinct == 0)
		f.kind = "empty";
	return f;
}

void profile_append(const struct profile *p, struct tsv_buf *out)
{
	tsv_buf_add_string(out,
			   "column\tkind\tfilled\tempty\tdistinct\tmin\tmax\ttop\ttop_count\n");
	for (size_t j = 0; j < p->fields->count; j++) {
		const struct tally *t = &p->columns[j].tally;
		const struct tsv_column *column = &p->header->columns[p->fields->places[j]];
		struct findings f = find_out(t, column->name);
		tsv_buf_add_span(out, column->field);
		tsv_buf_printf(out, "\t%s\t%llu\t%llu\t%zu\t", f.kind,
			       (unsigned long long)(t->records - f.empty),
			       (unsigned long long)f.empty, f.distinct);
		tsv_buf_add_span(out, f.least);
		tsv_buf_add_char(out, '\t');
		tsv_buf_add_span(out, f.greatest);
		tsv_buf_add_char(out, '\t');
		tsv_buf_add_span(out, f.top);
		tsv_buf_printf(out, "\t%llu\n", (unsigned long long)f.top_count);
	}
}

void profile_free(struct profile *p)
{
	for (size_t j = 0; j < p->fields->count; j++)
		tally_free(&p->columns[j].tally);
	free(p->columns);
}
