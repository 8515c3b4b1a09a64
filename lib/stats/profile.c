#include "stats/profile.h"

#include <stdlib.h>

#include "stats/group.h"

/* Lines that are given at a time. */
#define LINES ((size_t)128)

/* A column is grouped by that column alone. */
struct profile_column {
	struct tsv_columns by; /* the column; points to place */
	size_t place;
	struct group_by values;
	uint64_t records;
	uint64_t *counts; /* of records, by number of value; owned */
	size_t capacity;
	size_t ready; /* values that have a count */
};

static void add_names(struct tsv_header *h)
{
	static const char *const names[] = {"column", "kind", "filled", "empty",    "distinct",
					    "min",    "max",  "top",	"top_count"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		tsv_header_add(h, tsv_span_of(names[i]));
}

static void add_column(struct profile_column *c, const struct tsv_batch *b)
{
	const struct group_by *g = &c->values;

	group_by_find(&c->values, b);
	c->counts = tsv_grow(c->counts, &c->capacity, g->keys.count, sizeof(*c->counts));
	for (; c->ready < g->keys.count; c->ready++)
		c->counts[c->ready] = 0;
	for (size_t i = 0; i < g->count; i++)
		c->counts[g->numbers[i]]++;
	c->records += b->records;
}

void profile_add(struct profile *p, const struct tsv_batch *b)
{
	for (size_t j = 0; j < p->columns->count; j++)
		add_column(&p->profiles[j], b);
}

/* What was found out about a column from its different values. */
struct profile_line {
	const char *kind;
	uint64_t empty;
	size_t distinct;
	struct tsv_span min, max, top;
	uint64_t top_count;
};

enum profile_kind { PROFILE_NUMBER, PROFILE_DATE, PROFILE_TEXT };

/* The narrowest kind that all values have; a year alone is a number unless the
 * schema says that the column holds dates. */
static enum profile_kind kind_of(const struct profile_column *c,
				 const struct schema_column *meaning)
{
	const struct tsv_dict *values = &c->values.keys;
	bool numbers = true, dates = true;
	struct tsv_buf scratch = {0};
	struct number number;
	struct date date;

	for (size_t i = 0; i < values->count && (numbers || dates); i++) {
		struct tsv_span value = tsv_dict_key(values, i);
		if (value.size == 0 || c->counts[i] == 0)
			continue;
		numbers = numbers && schema_read_number(meaning, value, &scratch, &number);
		dates = dates && schema_read_date(meaning, value, &date);
	}
	tsv_buf_free(&scratch);
	if (dates && (schema_is_date(meaning) || !numbers))
		return PROFILE_DATE;
	return numbers ? PROFILE_NUMBER : PROFILE_TEXT;
}

static int compare_numbers(const struct schema_column *c, struct tsv_span a, struct tsv_span b)
{
	struct tsv_buf scratch[2] = {0};
	struct number x, y;
	int order = 0;

	if (schema_read_number(c, a, &scratch[0], &x) &&
	    schema_read_number(c, b, &scratch[1], &y))
		order = number_compare(&x, &y);
	tsv_buf_free(&scratch[0]);
	tsv_buf_free(&scratch[1]);
	return order;
}

static int compare_dates(const struct schema_column *c, struct tsv_span a, struct tsv_span b)
{
	struct date x, y;

	if (!schema_read_date(c, a, &x) || !schema_read_date(c, b, &y))
		return 0;
	if (x.first != y.first)
		return x.first < y.first ? -1 : 1;
	return (x.last > y.last) - (x.last < y.last);
}

/* Negative, zero or positive; values that are equal in kind by their bytes. */
static int compare(const struct schema_column *c, struct tsv_span a, struct tsv_span b,
		   enum profile_kind kind)
{
	int order = kind == PROFILE_NUMBER ? compare_numbers(c, a, b)
		    : kind == PROFILE_DATE ? compare_dates(c, a, b)
					   : 0;

	return order != 0 ? order : group_by_compare(a, b);
}

static void look_at(struct profile_line *f, const struct schema_column *meaning,
		    struct tsv_span value, uint64_t count, enum profile_kind kind)
{
	bool first = f->distinct++ == 0;

	if (first || compare(meaning, value, f->min, kind) < 0)
		f->min = value;
	if (first || compare(meaning, value, f->max, kind) > 0)
		f->max = value;
	if (count > f->top_count ||
	    (count == f->top_count && group_by_compare(value, f->top) < 0)) {
		f->top = value;
		f->top_count = count;
	}
}

static struct profile_line find_out(const struct profile_column *c,
				    const struct schema_column *meaning)
{
	static const char *const kinds[] = {"number", "date", "text"};
	const struct tsv_dict *values = &c->values.keys;
	enum profile_kind kind = kind_of(c, meaning);
	struct profile_line f = {.kind = c->values.any_list ? "list" : kinds[kind]};

	for (size_t i = 0; i < values->count; i++) {
		struct tsv_span value = tsv_dict_key(values, i);
		if (value.size == 0)
			f.empty = c->counts[i];
		else if (c->counts[i] != 0) /* else it is spelt otherwise than normal */
			look_at(&f, meaning, value, c->counts[i], kind);
	}
	if (f.distinct == 0)
		f.kind = "empty";
	return f;
}

static void add_findings(struct cells *c, struct tsv_span name, const struct profile_line *f,
			 uint64_t records, const struct schema_column *meaning)
{
	/* What a column without values lacks is a missing number. */
	bool number = schema_has_plain_numbers(meaning) &&
		      (strcmp(f->kind, "number") == 0 || strcmp(f->kind, "empty") == 0);

	cells_add_text(c, name);
	cells_add_text(c, tsv_span_of(f->kind));
	cells_add_count(c, records - f->empty);
	cells_add_count(c, f->empty);
	cells_add_count(c, f->distinct);
	tsv_buf_add_span(&c->made.data, f->min);
	cells_end(c, number);
	tsv_buf_add_span(&c->made.data, f->max);
	cells_end(c, number);
	tsv_buf_add_span(&c->made.data, f->top);
	cells_end(c, number);
	cells_add_count(c, f->top_count);
}

/* Adds the lines of the next columns. */
static void add_lines(struct cells *c, void *from)
{
	struct profile *p = from;

	for (size_t n = 0; n < LINES && p->next < p->columns->count; n++, p->next++) {
		const struct profile_column *one = &p->profiles[p->next];
		const struct tsv_column *column = &p->header->columns[one->place];
		const struct schema_column *meaning = schema_find(p->schema, column->name);
		struct profile_line f = find_out(one, meaning);
		add_findings(c, column->field, &f, one->records, meaning);
	}
}

void profile_init(struct profile *p, const struct tsv_header *h, const struct tsv_columns *c,
		  const struct schema *s)
{
	*p = (struct profile){.header = h, .columns = c, .schema = s};
	p->cells.add = add_lines;
	p->cells.from = p;
	add_names(&p->cells.header);
	p->profiles = tsv_calloc(c->count, sizeof(*p->profiles));
	for (size_t j = 0; j < c->count; j++) {
		struct profile_column *one = &p->profiles[j];
		one->place = c->places[j];
		one->by = (struct tsv_columns){.places = &one->place, .count = 1};
		group_by_init(&one->values, &one->by, h, s);
	}
}

void profile_free(struct profile *p)
{
	for (size_t j = 0; j < p->columns->count; j++) {
		group_by_free(&p->profiles[j].values);
		free(p->profiles[j].counts);
	}
	free(p->profiles);
	cells_free(&p->cells);
}
