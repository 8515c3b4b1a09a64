#include "query/query.h"

#include <stdlib.h>

#include "tsv/tsv.h"

bool query_add_value(struct query *s, const struct catalogue_column *of, struct tsv_span value)
{
	size_t i = 0;

	while (i < s->choice_count && s->choices[i].of != of)
		i++;
	if (i == s->choice_count) {
		s->choices = tsv_grow(s->choices, &s->choice_capacity, s->choice_count + 1,
				      sizeof(*s->choices));
		value_filter_init(&s->choices[s->choice_count++], of);
	}
	return value_filter_add(&s->choices[i], value);
}

int query_add_condition(struct query *s, const char *text, enum fold fold, size_t *place,
			struct tsv_error *e)
{
	s->conditions = tsv_grow(s->conditions, &s->condition_capacity, s->condition_count + 1,
				 sizeof(*s->conditions));
	if (condition_parse(&s->conditions[s->condition_count], text, fold, place, e) < 0)
		return -1;
	s->condition_count++;
	return 0;
}

int query_resolve(struct query *s, const struct tsv_header *h, const char *list,
		  struct tsv_error *e)
{
	if (list == NULL)
		tsv_columns_all(&s->searched, h);
	else if (tsv_columns_parse(&s->searched, h, list, e) < 0)
		return -1;
	s->is_searched = tsv_calloc(h->count, sizeof(*s->is_searched));
	for (size_t i = 0; i < s->searched.count; i++)
		s->is_searched[s->searched.places[i]] = true;
	for (size_t i = 0; i < s->choice_count; i++)
		if (value_filter_resolve(&s->choices[i], h, e) < 0)
			return -1;
	for (size_t i = 0; i < s->condition_count; i++)
		if (condition_resolve(&s->conditions[i], h, e) < 0)
			return -1;
	return 0;
}

static bool choices_hold(struct query *s, const struct tsv_batch *b, size_t i)
{
	for (size_t k = 0; k < s->choice_count; k++)
		if (!value_filter_holds(&s->choices[k],
					tsv_batch_field(b, i, s->choices[k].column)))
			return false;
	return true;
}

static int conditions_hold(void *asked, const struct tsv_batch *b, size_t i,
			   struct tsv_error *e)
{
	struct query *s = asked;

	for (size_t k = 0; k < s->condition_count; k++) {
		struct condition *c = &s->conditions[k];
		int got = condition_holds(c, tsv_batch_field(b, i, c->column), e);
		if (got < 0 || got == s->any)
			return got;
	}
	return s->condition_count == 0 || !s->any;
}

static int pattern_matches(void *asked, const struct tsv_batch *b, size_t i,
			   struct tsv_error *e)
{
	struct query *s = asked;
	int got = 0;

	for (size_t k = 0; got == 0 && k < s->searched.count; k++)
		got =
		    pattern_match(s->pattern, tsv_batch_field(b, i, s->searched.places[k]), e);
	return got;
}

/* The cheap questions first. */
static void pick_by_question(struct query *s, const struct tsv_batch *b)
{
	filter_all(&s->picked);
	for (size_t k = 0; k < s->choice_count; k++)
		value_filter_apply(&s->choices[k], b, &s->picked);
	if (s->any)
		filter_apply(&s->picked, b, conditions_hold, s);
	for (size_t k = 0; k < s->condition_count && !s->any; k++)
		condition_apply(&s->conditions[k], b, &s->picked);
	if (s->pattern != NULL)
		filter_apply(&s->picked, b, pattern_matches, s);
}

/* The field, counted over the block, that a place lies in; field k or one behind it. */
static size_t field_at(const struct tsv_batch *b, size_t k, size_t place)
{
	size_t step = 1, most = b->records * b->fields - 1;

	/* Bound k + 1 ends field k: steps of growing size, then halving ones. */
	while (most - k > step && b->bounds[k + step] <= place) {
		k += step;
		step *= 2;
	}
	for (; step != 0; step /= 2)
		if (most - k >= step && b->bounds[k + step] <= place)
			k += step;
	return k;
}

/* Does the record of field k, in which a candidate lies, answer all questions? */
static int candidate_holds(struct query *s, const struct tsv_batch *b, size_t k, size_t place,
			   struct tsv_error *e)
{
	size_t record = k / b->fields;

	if (!s->is_searched[k % b->fields] || !choices_hold(s, b, record))
		return 0;
	int got = conditions_hold(s, b, record, e);
	return got <= 0 ? got
			: pattern_match_at(s->pattern, tsv_batch_field(b, 0, k),
					   place - (b->bounds[k] + 1), e);
}

/* Goes from one candidate to the next; records without one are never looked at. */
static void pick_by_candidate(struct query *s, const struct tsv_batch *b)
{
	struct filter *p = &s->picked;
	struct tsv_error e = {0};
	size_t k = p->begin * b->fields, at = b->bounds[k] + 1;
	size_t to = b->bounds[p->end * b->fields];

	while ((at = pattern_candidate(s->pattern, b->data, at, to)) < to) {
		k = field_at(b, k, at);
		int got = candidate_holds(s, b, k, at, &e);
		if (got < 0) {
			filter_stop(p, k / b->fields, &e);
			break;
		}
		if (got == 0) {
			at = b->bounds[k + 1] + 1;
			continue;
		}
		p->records[p->count++] = k / b->fields;
		k = (k / b->fields + 1) * b->fields; /* on to the next record */
		at = b->bounds[k] + 1;
	}
}

int query_run(struct query *s, const struct tsv_batch *b, size_t begin, size_t end,
	      struct tsv_error *e)
{
	struct filter *p = &s->picked;

	filter_init(p, begin, end);
	if (s->pattern != NULL && pattern_sieves(s->pattern))
		pick_by_candidate(s, b);
	else
		pick_by_question(s, b);
	return p->end == end
		   ? 0
		   : tsv_error_set(e, "%s:%zu: %s", b->file, b->line + p->end, p->why.text);
}

void query_free(struct query *s)
{
	pattern_free(s->pattern);
	tsv_columns_free(&s->searched);
	free(s->is_searched);
	for (size_t i = 0; i < s->choice_count; i++)
		value_filter_free(&s->choices[i]);
	for (size_t i = 0; i < s->condition_count; i++)
		condition_free(&s->conditions[i]);
	free(s->choices);
	free(s->conditions);
	filter_free(&s->picked);
	*s = (struct query){0};
}
