#include "query/query.h"

#include <stdlib.h>

void query_use_patterns(struct query *q, struct regex_options options, bool prefilter)
{
	q->pattern = pattern_new(options);
	q->prefilter = prefilter ? prefilter_new(options) : NULL;
}

int query_add_pattern(struct query *q, struct tsv_span pattern, bool fixed, size_t *place,
		      struct tsv_error *e)
{
	if (fixed)
		pattern_add_string(q->pattern, pattern);
	else if (pattern_add_regex(q->pattern, pattern, place, e) < 0)
		return -1;
	if (q->prefilter != NULL && fixed)
		prefilter_add_string(q->prefilter, pattern);
	else if (q->prefilter != NULL)
		prefilter_add_regex(q->prefilter, pattern);
	return 0;
}

void query_prepare_patterns(struct query *q)
{
	pattern_prepare(q->pattern);
	if (q->prefilter != NULL && !prefilter_prepare(q->prefilter)) {
		prefilter_free(q->prefilter);
		q->prefilter = NULL;
	}
}

void query_add_value(struct query *q, const struct schema_column *of, struct tsv_span value)
{
	size_t i = 0;

	while (i < q->value_filter_count && q->value_filters[i].of != of)
		i++;
	if (i == q->value_filter_count) {
		q->value_filters = tsv_grow(q->value_filters, &q->value_filter_capacity, i + 1,
					    sizeof(*q->value_filters));
		value_filter_init(&q->value_filters[q->value_filter_count++], q->schema, of);
	}
	value_filter_add(&q->value_filters[i], value);
}

int query_add_condition(struct query *q, const char *text, enum fold fold, size_t *place,
			struct tsv_error *e)
{
	q->conditions = tsv_grow(q->conditions, &q->condition_capacity, q->condition_count + 1,
				 sizeof(*q->conditions));
	if (condition_parse(&q->conditions[q->condition_count], text, fold, q->schema, place,
			    e) < 0)
		return -1;
	q->condition_count++;
	return 0;
}

int query_resolve(struct query *q, const struct tsv_header *h, const char *list,
		  struct tsv_error *e)
{
	if (list == NULL)
		tsv_columns_all(&q->searched, h);
	else if (tsv_columns_parse(&q->searched, h, list, e) < 0)
		return -1;
	for (size_t i = 0; i < q->value_filter_count; i++) {
		struct value_filter *v = &q->value_filters[i];
		if (tsv_header_need(h, tsv_span_of(v->of->name), &v->column, e) < 0)
			return -1;
	}
	for (size_t i = 0; i < q->condition_count; i++)
		if (condition_resolve(&q->conditions[i], h, e) < 0)
			return -1;
	return 0;
}

static int any_condition_holds(void *query, const struct tsv_batch *b, size_t record,
			       struct tsv_error *e)
{
	struct query *q = query;
	int got = q->condition_count == 0;

	for (size_t k = 0; got == 0 && k < q->condition_count; k++)
		got = condition_holds(&q->conditions[k], b, record, e);
	return got;
}

static int field_matches(struct query *q, struct tsv_span field, struct tsv_error *e)
{
	return pattern_match(q->pattern, tsv_unescape(field, &q->value), e);
}

static int pattern_holds(void *query, const struct tsv_batch *b, size_t record,
			 struct tsv_error *e)
{
	struct query *q = query;
	int got = 0;

	for (size_t k = 0; got == 0 && k < q->searched.count; k++)
		got = field_matches(q, tsv_batch_field(b, record, q->searched.places[k]), e);
	return got;
}

/*
 * The unit that holds a place of a batch: unit k, or one behind it. A unit is so many
 * fields that follow each other, and there are count units.
 */
static size_t unit_at(const struct tsv_batch *b, size_t fields, size_t count, size_t k,
		      size_t place)
{
	size_t step = 1, max = count - 1;

	/* Steps of growing size, then halving ones. */
	while (max - k > step && b->bounds[(k + step) * fields] <= place) {
		k += step;
		step *= 2;
	}
	for (; step != 0; step /= 2)
		if (max - k >= step && b->bounds[(k + step) * fields] <= place)
			k += step;
	return k;
}

/* Does the pattern match in field k, counted over the batch, in which a candidate lies? */
static int candidate_matches(struct query *q, const struct tsv_batch *b, size_t k, size_t at,
			     struct tsv_error *e)
{
	struct tsv_span field = tsv_batch_field(b, 0, k);

	if (prefilter_confirms(q->prefilter, field, at - (b->bounds[k] + 1)))
		return 1;
	return field_matches(q, field, e);
}

/* As pattern_holds(), of the fields of a record in which the prefilter has candidates. */
static int candidate_holds(void *query, const struct tsv_batch *b, size_t record,
			   struct tsv_error *e)
{
	struct query *q = query;
	size_t first = record * b->fields, k = first, end = first + b->fields;
	size_t at = q->candidates[record], to = b->bounds[end];
	int got = 0;

	while (at < to) {
		k = unit_at(b, 1, end, k, at);
		if (q->searched.has[k - first])
			got = candidate_matches(q, b, k, at, e);
		if (got != 0 || ++k == end)
			break;
		at = prefilter_next(q->prefilter, b->data, b->bounds[k] + 1, to);
	}
	return got;
}

/* Selects the records in which the prefilter has candidates. */
static void select_candidates(struct query *q, const struct tsv_batch *b, struct filter *f)
{
	size_t record = f->begin, at = b->bounds[record * b->fields] + 1;
	size_t to = b->bounds[f->end * b->fields];

	q->candidates =
	    tsv_grow(q->candidates, &q->candidate_capacity, b->records, sizeof(*q->candidates));
	while (at < to && (at = prefilter_next(q->prefilter, b->data, at, to)) < to) {
		record = unit_at(b, b->fields, f->end, record, at);
		q->candidates[record] = at;
		f->records[f->count++] = record++;
		at = b->bounds[record * b->fields] + 1;
	}
}

/* The cheap predicates first. */
int query_run(struct query *q, const struct tsv_batch *b, struct filter *f, struct tsv_error *e)
{
	size_t end = f->end;

	if (q->prefilter != NULL)
		select_candidates(q, b, f);
	else
		filter_all(f);
	for (size_t k = 0; k < q->value_filter_count; k++)
		value_filter_apply(&q->value_filters[k], b, f);
	if (q->any)
		filter_apply(f, b, any_condition_holds, q);
	for (size_t k = 0; k < q->condition_count && !q->any; k++)
		condition_apply(&q->conditions[k], b, f);
	if (q->prefilter != NULL)
		filter_apply(f, b, candidate_holds, q);
	else if (q->pattern != NULL)
		filter_apply(f, b, pattern_holds, q);
	return f->end == end
		   ? 0
		   : tsv_error_set(e, "%s:%zu: %s", b->file, b->line + f->end, f->error.text);
}

void query_append_notes(const struct query *q, bool found, struct tsv_buf *out)
{
	for (size_t i = 0; i < q->value_filter_count && !found; i++)
		value_filter_append_notes(&q->value_filters[i], out);
	for (size_t i = 0; i < q->condition_count; i++)
		condition_append_notes(&q->conditions[i], found, out);
}

void query_free(struct query *q)
{
	pattern_free(q->pattern);
	prefilter_free(q->prefilter);
	free(q->candidates);
	tsv_columns_free(&q->searched);
	for (size_t i = 0; i < q->value_filter_count; i++)
		value_filter_free(&q->value_filters[i]);
	for (size_t i = 0; i < q->condition_count; i++)
		condition_free(&q->conditions[i]);
	free(q->value_filters);
	free(q->conditions);
	tsv_buf_free(&q->value);
	*q = (struct query){0};
}
