#include "stats/aggregate.h"

#include <stdlib.h>

/* Bytes of an example of what is no number. */
#define EXAMPLE_MAX ((size_t)40)

void aggregate_init(struct aggregate *a)
{
	*a = (struct aggregate){0};
	moments_init(&a->moments);
}

void aggregate_merge(struct aggregate *a, const struct aggregate *other,
		     enum aggregate_kind kind)
{
	moments_merge(&a->moments, &other->moments);
	if (kind == AGGREGATE_SAMPLES)
		samples_merge(&a->quantiles.samples, &other->quantiles.samples);
	else if (kind == AGGREGATE_SKETCH)
		sketch_merge(&a->quantiles.sketch, &other->quantiles.sketch);
}

void aggregate_quantiles(const struct aggregate *a, enum aggregate_kind kind,
			 const struct quantiles *q, double *values)
{
	if (kind == AGGREGATE_SAMPLES)
		samples_quantiles(&a->quantiles.samples, q, values);
	else if (kind == AGGREGATE_SKETCH)
		sketch_quantiles(&a->quantiles.sketch, q, moments_min(&a->moments),
				 moments_max(&a->moments), values);
}

void aggregate_free(struct aggregate *a, enum aggregate_kind kind)
{
	moments_free(&a->moments);
	if (kind == AGGREGATE_SAMPLES)
		samples_free(&a->quantiles.samples);
	else if (kind == AGGREGATE_SKETCH)
		sketch_free(&a->quantiles.sketch);
}

/* Keeps a number for the percentiles. */
static inline void keep(struct aggregate *a, enum aggregate_kind kind, double value)
{
	if (kind == AGGREGATE_SAMPLES)
		samples_add(&a->quantiles.samples, value);
	else if (kind == AGGREGATE_SKETCH)
		sketch_add(&a->quantiles.sketch, value);
}

/* Adds a field that is no integer of a usual size; returns whether it is a number. */
static bool add_other(struct aggregate *a, enum aggregate_kind kind, struct tsv_span field,
		      bool plain)
{
	double value;

	if (!moments_add(&a->moments, field, plain, &value))
		return false;
	keep(a, kind, value);
	return true;
}

/* Adds a field; returns whether it is a number. */
static inline bool add(struct aggregate *a, enum aggregate_kind kind, struct tsv_span field,
		       bool plain)
{
	int64_t value;

	if (plain || !number_whole(field, &value) || value >= MOMENTS_INT ||
	    value <= -MOMENTS_INT)
		return add_other(a, kind, field, plain);
	moments_add_int(&a->moments, value);
	keep(a, kind, (double)value);
	return true;
}

/* Gives groups that are new their counts and aggregates. */
static void reserve(struct aggregation *a)
{
	size_t count = a->groups.keys.count, columns = a->query.of->count;

	if (a->ready == count)
		return;
	a->counts = tsv_grow(a->counts, &a->counts_capacity, count, sizeof(*a->counts));
	if (columns != 0)
		a->aggregates = tsv_grow(a->aggregates, &a->aggregates_capacity,
					 count * columns, sizeof(*a->aggregates));
	for (; a->ready < count; a->ready++) {
		a->counts[a->ready] = 0;
		for (size_t j = 0; j < columns; j++)
			aggregate_init(&a->aggregates[a->ready * columns + j]);
	}
}

/* Finds out how column j of of writes its numbers. */
static void init_numbers(struct aggregation *a, size_t j)
{
	const struct aggregation_query *q = &a->query;
	struct tsv_span name = q->header->columns[q->of->places[j]].name;
	struct aggregation_numbers *n = &a->numbers[j];

	n->meaning = schema_find(q->schema, name);
	n->as_they_stand =
	    schema_has_plain_numbers(n->meaning) && !schema_has_missing(q->schema, n->meaning);
}

void aggregation_init(struct aggregation *a, struct aggregation_query query)
{
	size_t columns = query.of->count;

	*a = (struct aggregation){.query = query};
	a->total = tsv_alloc(columns, sizeof(*a->total));
	a->rejects = tsv_calloc(columns, sizeof(*a->rejects));
	a->numbers = tsv_calloc(columns, sizeof(*a->numbers));
	group_by_init(&a->groups, query.by, query.header, query.schema);
	for (size_t j = 0; j < columns; j++) {
		aggregate_init(&a->total[j]);
		init_numbers(a, j);
	}
	/* A record that is in several groups can only be counted once as it comes. */
	a->totalled = a->groups.any_list;
	reserve(a);
}

/* Counts a field that is no number, unless it is missing. */
static void reject(struct aggregation *a, size_t j, struct tsv_span field)
{
	struct aggregation_rejects *r = &a->rejects[j];

	if (schema_is_missing(a->query.schema, a->numbers[j].meaning,
			      tsv_unescape(field, &a->value)))
		return;
	r->count++;
	if (r->example == NULL)
		r->example = tsv_strndup(field.data,
					 field.size < EXAMPLE_MAX ? field.size : EXAMPLE_MAX);
}

/* The field of column j as number_parse() reads it; empty when it is missing, or not
 * written as the column writes numbers. */
static struct tsv_span read_number(struct aggregation *a, size_t j, struct tsv_span field)
{
	const struct schema_column *c = a->numbers[j].meaning;
	struct number n;

	if (a->numbers[j].as_they_stand)
		return field;
	struct tsv_span value = tsv_unescape(field, &a->value);
	bool read = !schema_is_missing(a->query.schema, c, value) &&
		    schema_read_number(c, value, &a->number, &n);
	return read ? n.text : (struct tsv_span){"", 0};
}

/* Adds numbers to the groups that were just found. Made once for each kind, so that the
 * loop does not ask for it. */
static inline void add_numbers(struct aggregation *a, const struct tsv_batch *b, size_t j,
			       enum aggregate_kind kind)
{
	size_t column = a->query.of->places[j], columns = a->query.of->count;
	const struct group_by *g = &a->groups;

	for (size_t i = 0; i < g->count; i++) {
		struct aggregate *one = &a->aggregates[g->numbers[i] * columns + j];
		struct tsv_span field = tsv_batch_field(b, group_by_record(g, i), column);
		if (!add(one, kind, read_number(a, j, field), a->query.plain) && !g->any_list)
			reject(a, j, field);
	}
}

/* Adds one column of numbers. */
static void add_column(struct aggregation *a, const struct tsv_batch *b, size_t j)
{
	if (a->query.kind == AGGREGATE_SAMPLES)
		add_numbers(a, b, j, AGGREGATE_SAMPLES);
	else if (a->query.kind == AGGREGATE_SKETCH)
		add_numbers(a, b, j, AGGREGATE_SKETCH);
	else
		add_numbers(a, b, j, AGGREGATE_MOMENTS);
	for (size_t i = 0; a->groups.any_list && i < b->records; i++) {
		struct tsv_span field = tsv_batch_field(b, i, a->query.of->places[j]);
		if (!add(&a->total[j], a->query.kind, read_number(a, j, field), a->query.plain))
			reject(a, j, field);
	}
}

void aggregation_add(struct aggregation *a, const struct tsv_batch *b)
{
	group_by_find(&a->groups, b);
	reserve(a);
	a->records += b->records;
	for (size_t i = 0; i < a->groups.count; i++)
		a->counts[a->groups.numbers[i]]++;
	for (size_t j = 0; j < a->query.of->count; j++)
		add_column(a, b, j);
}

size_t aggregation_group(struct aggregation *a, struct tsv_span key)
{
	size_t group = group_by_add(&a->groups, key);

	reserve(a);
	return group;
}

/* How many records have a number in a column. */
static uint64_t numbers_of(const struct aggregation *a, size_t j)
{
	uint64_t n = a->totalled ? a->total[j].moments.n : 0;

	for (size_t i = 0; !a->totalled && i < a->groups.keys.count; i++)
		n += aggregation_of(a, i)[j].moments.n;
	return n;
}

int aggregation_check(const struct aggregation *a, size_t j, struct tsv_error *e)
{
	const struct aggregation_query *q = &a->query;
	const struct aggregation_rejects *r = &a->rejects[j];
	uint64_t n = numbers_of(a, j);

	if (r->count <= n)
		return 0;
	return tsv_error_set(
	    e,
	    "%s: %llu of %llu values are no numbers and are left out, as '%s'; "
	    "thousands separators, blanks and units make text of a number",
	    q->header->columns[q->of->places[j]].name.data, (unsigned long long)r->count,
	    (unsigned long long)(r->count + n), r->example);
}

void aggregation_complete(struct aggregation *a)
{
	if (a->totalled)
		return;
	for (size_t i = 0; i < a->groups.keys.count; i++)
		for (size_t j = 0; j < a->query.of->count; j++)
			aggregate_merge(&a->total[j], &aggregation_of(a, i)[j], a->query.kind);
	a->totalled = true;
}

void aggregation_free(struct aggregation *a)
{
	for (size_t i = 0; i < a->ready * a->query.of->count; i++)
		aggregate_free(&a->aggregates[i], a->query.kind);
	for (size_t j = 0; j < a->query.of->count; j++) {
		aggregate_free(&a->total[j], a->query.kind);
		free(a->rejects[j].example);
	}
	free(a->aggregates);
	free(a->total);
	free(a->rejects);
	free(a->numbers);
	tsv_buf_free(&a->value);
	tsv_buf_free(&a->number);
	free(a->counts);
	group_by_free(&a->groups);
}
