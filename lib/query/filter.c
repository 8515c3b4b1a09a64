#include "query/filter.h"

#include <stdlib.h>

#include "tsv/tsv.h"

void filter_init(struct filter *p, size_t begin, size_t end)
{
	p->records = tsv_grow(p->records, &p->capacity, end - begin, sizeof(*p->records));
	p->count = 0;
	p->begin = begin;
	p->end = end;
	tsv_error_free(&p->why);
}

void filter_all(struct filter *p)
{
	p->count = p->end - p->begin;
	for (size_t i = 0; i < p->count; i++)
		p->records[i] = p->begin + i;
}

void filter_apply(struct filter *p, const struct tsv_batch *b, filter_predicate *holds,
		  void *asked)
{
	struct tsv_error e = {0};
	size_t left = 0;

	for (size_t i = 0; i < p->count; i++) {
		size_t record = p->records[i];
		int got = holds(asked, b, record, &e);
		if (got < 0) {
			filter_stop(p, record, &e);
			break;
		}
		p->records[left] = record;
		left += got != 0;
	}
	p->count = left;
}

void filter_stop(struct filter *p, size_t record, struct tsv_error *why)
{
	tsv_error_free(&p->why);
	p->why = *why;
	p->end = record;
}

void filter_free(struct filter *p)
{
	free(p->records);
	tsv_error_free(&p->why);
	*p = (struct filter){0};
}
