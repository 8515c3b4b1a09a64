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

static int conditions_hold(void *asked, const struct block *b, size_t i, struct error *e)
{
	struct selection *s = asked;

	for (size_t k = 0; k < s->condition_count; k++) {
		struct condition *c = &s->conditions[k];
		int got = condition_holds(c, block_field(b, i, c->column), e);
		if (got < 0 || got == s->any)
			return got;
	}
	return s->condition_count == 0 || !s->any;
}

static int pattern_matches(void *asked, const struct block *b, size_t i, struct error *e)
{
	struct selection *s = asked;
	int got = 0;

	for (size_t k = 0; got == 0 && k < s->searched.count; k++)
		got = pattern_match(s->pattern, block_field(b, i, s->searched.columns[k]), e);
	return got;
}

/* The cheap questions first. */
static void pick_by_question(struct selection *s, const struct block *b)
{
	picked_all(&s->picked);
	for (size_t k = 0; k < s->choice_count; k++)
		choice_narrow(&s->choices[k], b, &s->picked);
	if (s->any)
		picked_narrow(&s->picked, b, conditions_hold, s);
	for (size_t k = 0; k < s->condition_count && !s->any; k++)
		condition_narrow(&s->conditions[k], b, &s->picked);
	if (s->pattern != NULL)
		picked_narrow(&s->picked, b, pattern_matches, s);
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

/* Does the record of field k, in which a candidate lies, answer all questions? */
static int candidate_holds(struct selection *s, const struct block *b, size_t k, size_t place,
			   struct error *e)
{
	size_t record = k / b->fields;

	if (!s->is_searched[k % b->fields] || !choices_hold(s, b, record))
		return 0;
	int got = conditions_hold(s, b, record, e);
	return got <= 0 ? got
			: pattern_match_at(s->pattern, block_field(b, 0, k),
					   place - (b->bounds[k] + 1), e);
}

/* Goes from one candidate to the next; records without one are never looked at. */
static void pick_by_candidate(struct selection *s, const struct block *b)
{
	struct picked *p = &s->picked;
	struct error e = {0};
	size_t k = p->begin * b->fields, at = b->bounds[k] + 1;
	size_t to = b->bounds[p->end * b->fields];

	while ((at = pattern_candidate(s->pattern, b->data, at, to)) < to) {
		k = field_at(b, k, at);
		int got = candidate_holds(s, b, k, at, &e);
		if (got < 0) {
			picked_stop(p, k / b->fields, &e);
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

int selection_pick(struct selection *s, const struct block *b, size_t begin, size_t end,
		   struct error *e)
{
	struct picked *p = &s->picked;

	picked_begin(p, begin, end);
	if (s->pattern != NULL && pattern_sieves(s->pattern))
		pick_by_candidate(s, b);
	else
		pick_by_question(s, b);
	return p->end == end
		   ? 0
		   : error_set(e, "%s:%zu: %s", b->file, b->line + p->end, p->why.text);
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
	picked_free(&s->picked);
	*s = (struct selection){0};
}
