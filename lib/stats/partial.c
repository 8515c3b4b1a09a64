#include "stats/partial.h"

#include "stats/result.h"

#define KIND "case-stats-2"
#define BY "by:"

static const char *const prefixes[PARTIAL_COLUMNS] = {
    "n:", "skipped:", "sum:", "squares:", "min:", "max:", "sketch:"};

static void add_column(struct tsv_header *h, const char *prefix, struct tsv_span column)
{
	struct tsv_buf name = {0};

	tsv_buf_add_string(&name, prefix);
	tsv_buf_add_span(&name, column);
	tsv_header_add(h, tsv_buf_span(&name));
	tsv_buf_free(&name);
}

static void append_header(struct tsv_buf *out, const struct aggregation_query *q)
{
	const struct tsv_column *columns = q->header->columns;
	struct tsv_header h = {0};

	tsv_header_add(&h, tsv_span_of(KIND));
	for (size_t j = 0; j < q->by->count; j++)
		add_column(&h, BY, columns[q->by->places[j]].field);
	tsv_header_add(&h, tsv_span_of("groups"));
	tsv_header_add(&h, tsv_span_of("count"));
	if (q->kind == AGGREGATE_SKETCH)
		tsv_header_add(&h, tsv_span_of("percentiles"));
	for (size_t j = 0; j < q->of->count; j++)
		for (size_t i = 0; i < partial_columns(q->kind); i++)
			add_column(&h, prefixes[i], columns[q->of->places[j]].field);
	tsv_header_append(&h, out);
	tsv_header_free(&h);
}

static void append_aggregates(struct tsv_buf *out, const struct aggregation_query *q,
			      const struct aggregate *aggregates)
{
	static void (*const append[])(const struct moments *, struct tsv_buf *) = {
	    moments_append_exact_sum, moments_append_exact_squares, moments_append_min,
	    moments_append_max};

	for (size_t j = 0; j < q->of->count; j++) {
		const struct moments *m = &aggregates[j].moments;
		tsv_buf_printf(out, "\t%llu\t%llu", (unsigned long long)m->n,
			       (unsigned long long)m->skipped);
		for (size_t i = 0; i < sizeof(append) / sizeof(append[0]); i++) {
			tsv_buf_add_char(out, '\t');
			append[i](m, out);
		}
		if (q->kind == AGGREGATE_SKETCH) {
			tsv_buf_add_char(out, '\t');
			sketch_append(out, &aggregates[j].quantiles.sketch);
		}
	}
	tsv_buf_add_char(out, '\n');
}

static void append_group(struct tsv_buf *out, const struct aggregation_query *q,
			 struct result_line line)
{
	tsv_buf_add_string(out, PARTIAL_GROUP "\t");
	tsv_buf_add_span(out, line.key);
	tsv_buf_printf(out, "\t\t%llu", (unsigned long long)line.count);
	if (q->kind == AGGREGATE_SKETCH)
		tsv_buf_add_char(out, '\t');
	append_aggregates(out, q, line.aggregates);
}

static void append_total(struct tsv_buf *out, const struct aggregation *a, size_t groups,
			 const struct quantiles *p)
{
	const struct aggregation_query *q = &a->query;

	tsv_buf_add_string(out, PARTIAL_TOTAL);
	for (size_t j = 0; j < q->by->count; j++)
		tsv_buf_add_char(out, '\t');
	tsv_buf_printf(out, "\t%zu\t%llu", groups, (unsigned long long)a->records);
	if (q->kind == AGGREGATE_SKETCH)
		tsv_buf_add_char(out, '\t');
	for (size_t i = 0; q->kind == AGGREGATE_SKETCH && i < p->count; i++) {
		if (i != 0)
			tsv_buf_add_char(out, ',');
		tsv_buf_add_span(out, tsv_dict_key(&p->names, i));
	}
	append_aggregates(out, q, a->total);
}

void partial_append(struct tsv_buf *out, struct aggregation *a, const struct quantiles *q)
{
	struct result_options options = {.top = SIZE_MAX};
	struct result r;

	append_header(out, &a->query);
	aggregation_complete(a);
	result_init(&r, a, &options);
	size_t groups = a->query.by->count == 0 ? 0 : r.count;
	for (size_t i = 0; i < groups; i++)
		append_group(out, &a->query, result_line(&r, i));
	append_total(out, a, groups, q);
	result_free(&r);
}

/* Does the header have, at the place, a column of that name behind the prefix (any, if
 * it is NULL)? */
static bool named(const struct tsv_header *h, size_t place, const char *prefix,
		  const struct tsv_span *name)
{
	struct tsv_span before = tsv_span_of(prefix);

	if (place >= h->count || !tsv_span_begins(h->columns[place].name, before))
		return false;
	struct tsv_span rest = tsv_span_from(h->columns[place].name, before.size);
	return name == NULL || tsv_span_equal(rest, *name);
}

static bool is(const struct tsv_header *h, size_t place, const char *whole)
{
	return named(h, place, whole, &(struct tsv_span){"", 0});
}

/* Adds the column at the place, of which the prefix is cut off. */
static void add_name(struct partial *p, struct tsv_columns *c, size_t place, const char *prefix)
{
	c->places = tsv_grow(c->places, &c->capacity, c->count + 1, sizeof(*c->places));
	c->places[c->count++] = p->names.count;
	tsv_header_add(&p->names,
		       tsv_span_from(p->header->columns[place].field, strlen(prefix)));
}

/* Reads the names of one aggregate's columns; false when they are not all there. */
static bool read_aggregate(struct partial *p, size_t *place)
{
	if (!named(p->header, *place, prefixes[0], NULL))
		return false;
	add_name(p, &p->of, *place, prefixes[0]);
	struct tsv_span name = p->names.columns[p->names.count - 1].name;
	for (size_t i = 0; i < partial_columns(p->kind); i++, ++*place)
		if (!named(p->header, *place, prefixes[i], &name))
			return false;
	return true;
}

static bool read_header(struct partial *p)
{
	size_t place = 1;

	if (!is(p->header, 0, KIND))
		return false;
	for (; named(p->header, place, BY, NULL); place++)
		add_name(p, &p->by, place, BY);
	if (!is(p->header, place++, "groups") || !is(p->header, place++, "count"))
		return false;
	p->kind = is(p->header, place, "percentiles") ? AGGREGATE_SKETCH : AGGREGATE_MOMENTS;
	place += p->kind == AGGREGATE_SKETCH;
	while (place < p->header->count)
		if (!read_aggregate(p, &place))
			return false;
	return true;
}

int partial_init(struct partial *p, const struct tsv_table *t, struct tsv_error *e)
{
	*p = (struct partial){.header = &t->readers[0].header};
	for (size_t i = 1; i < t->count; i++)
		if (!tsv_header_equal(&t->readers[i].header, p->header))
			return tsv_error_set(
			    e, "%s: not about the same as %s; merge those of one question",
			    t->readers[i].input.name, t->readers[0].input.name);
	tsv_header_append(p->header, &p->line);
	if (read_header(p))
		return 0;
	partial_free(p);
	return tsv_error_set(e,
			     "%s:1: no partial result; --merge adds up what --partial printed",
			     t->readers[0].input.name);
}

struct aggregation_query partial_query(const struct partial *p, const struct schema *s)
{
	return (struct aggregation_query){&p->names, &p->by, &p->of, p->kind, false, s};
}

void partial_free(struct partial *p)
{
	tsv_buf_free(&p->line);
	tsv_header_free(&p->names);
	tsv_columns_free(&p->by);
	tsv_columns_free(&p->of);
}
