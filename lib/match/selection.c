#include "match/selection.h"

#include <stdlib.h>

#include "bytes/memory.h"

bool selection_choose(struct selection *s, const struct catalogue_column *of, struct span value)
{
	size_t i = 0;

	while (i < s->choice_count && s->choices[i].of != of)
		i++;
	if (i == s->choice_count) {
		s->choices = mem_grow(s->choices, &s->choice_capacity, s->choice_count + 1,
				      sizeof(*s->choices));
		choice_begin(&s->choices[s->choice_count++], of);
	}
	return choice_add(&s->choices[i], value);
}

int selection_add_condition(struct selection *s, const char *text, enum fold fold,
			    size_t *place, struct error *e)
{
	s->conditions = mem_grow(s->conditions, &s->condition_capacity, s->condition_count + 1,
				 sizeof(*s->conditions));
	if (condition_parse(&s->conditions[s->condition_count], text, fold, place, e) < 0)
		return -1;
	s->condition_count++;
	return 0;
}

int selection_resolve(struct selection *s, const struct header *h, const char *list,
		      struct error *e)
{
	if (list == NULL)
		fields_all(&s->searched, h);
	else if (fields_parse(&s->searched, h, list, e) < 0)
		return -1;
	s->is_searched = mem_zeroed(h->count, sizeof(*s->is_searched));
	for (size_t i = 0; i < s->searched.count; i++)
		s->is_searched[s->searched.columns[i]] = true;
	for (size_t i = 0; i < s->choice_count; i++)
		if (choice_resolve(&s->choices[i], h, e) < 0)
			return -1;
	for (size_t i = 0; i < s->condition_count; i++)
		if (condition_resolve(&s->conditions[i], h, e) < 0)
			return -1;
	return 0;
}

static bool choices_hold(struct selection *s, const struct block *b, size_t i)
{
	for (size_t k = 0; k < s->choice_count; k++)
		if (!choice_holds(&s->choices[k], block_field(b, i, s->choices[k].column)))
			return false;
	return true;
}

static int conditions_hold(struct selection *s, const struct block *b, size_t i,
			   struct error *e)
{
	for (size_t k = 0; k < s->condition_count; k++) {
		struct condition *c = &s->conditions[k];
		int got = condition_holds(c, block_field(b, i, c->column), e);
		if (got < 0 || got == s->any)
			return got;
	}
	return s->condition_count == 0 || !s->any;
}

static int pattern_matches(struct selection *s, const struct block *b, size_t i,
			   struct error *e)
{
	int got = s->pattern == NULL;

	for (size_t k = 0; got == 0 && k < s->searched.count; k++)
		got = pattern_match(s->pattern, block_field(b, i, s->searched.columns[k]), e);
	return got;
}

/* Puts the place before what went wrong. */
static int place_error(const struct block *b, size_t i, struct error *e)
{
	struct error inner = *e;

	e->text = NULL;
	error_set(e, "%s:%zu: %s", b->file, b->line + i, inner.text);
	error_free(&inner);
	return -1;
}

/* The cheap questions first. */
static int selects(struct selection *s, const struct block *b, size_t i, struct error *e)
{
	if (!choices_hold(s, b, i))
		return 0;
	int got = conditions_hold(s, b, i, e);
	return got <= 0 ? got : pattern_matches(s, b, i, e);
}

/* Goes on from record i past those that one question refuses, if it must be answered. */
static size_t skip(struct selection *s, const struct block *b, size_t i)
{
	if (s->choice_count != 0)
		return choice_seek(&s->choices[0], b, i);
	if (s->condition_count == 1 || (s->condition_count != 0 && !s->any))
		return condition_seek(&s->conditions[0], b, i);
	return i;
}

static int next_by_record(struct selection *s, const struct block *b, size_t *record,
			  struct error *e)
{
	int got = 0;

	while ((*record = skip(s, b, *record)) < b->records) {
		got = selects(s, b, *record, e);
		if (got != 0)
			break;
		++*record;
	}
	return got;
}

/* The field, counted over the block, that a place lies in; field k or one behind it. */
static size_t field_at(const struct block *b, size_t k, size_t place)
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

/* Goes from one candidate to the next; records without one are never looked at. */
static int next_by_candidate(struct selection *s, const struct block *b, size_t *record,
			     struct error *e)
{
	size_t k = *record * b->fields, to = b->bounds[b->records * b->fields];
	size_t at = b->bounds[k] + 1;

	while ((at = pattern_candidate(s->pattern, b->data, at, to)) < to) {
		k = field_at(b, k, at);
		size_t place = at - (b->bounds[k] + 1);
		*record = k / b->fields;
		at = b->bounds[k + 1] + 1;
		if (!s->is_searched[k % b->fields])
			continue;
		int got = choices_hold(s, b, *record) ? conditions_hold(s, b, *record, e) : 0;
		if (got > 0)
			got = pattern_match_at(s->pattern, block_field(b, 0, k), place, e);
		if (got != 0)
			return got;
	}
	*record = b->records;
	return 0;
}

int selection_next(struct selection *s, const struct block *b, size_t from, size_t *record,
		   struct error *e)
{
	int got = 0;

	*record = from;
	if (from == b->records)
		return 0;
	if (s->pattern != NULL && pattern_sieves(s->pattern))
		got = next_by_candidate(s, b, record, e);
	else
		got = next_by_record(s, b, record, e);
	return got < 0 ? place_error(b, *record, e) : 0;
}

void selection_free(struct selection *s)
{
	pattern_free(s->pattern);
	fields_free(&s->searched);
	free(s->is_searched);
	for (size_t i = 0; i < s->choice_count; i++)
		choice_free(&s->choices[i]);
	for (size_t i = 0; i < s->condition_count; i++)
		condition_free(&s->conditions[i]);
	free(s->choices);
	free(s->conditions);
	*s = (struct selection){0};
}
