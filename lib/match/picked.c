#include "match/picked.h"

#include <stdlib.h>

#include "bytes/memory.h"

void picked_begin(struct picked *p, size_t begin, size_t end)
{
	p->records = mem_grow(p->records, &p->capacity, end - begin, sizeof(*p->records));
	p->count = 0;
	p->begin = begin;
	p->end = end;
	error_free(&p->why);
}

void picked_all(struct picked *p)
{
	p->count = p->end - p->begin;
	for (size_t i = 0; i < p->count; i++)
		p->records[i] = p->begin + i;
}

void picked_narrow(struct picked *p, const struct block *b, picked_question *holds, void *asked)
{
	struct error e = {0};
	size_t left = 0;

	for (size_t i = 0; i < p->count; i++) {
		size_t record = p->records[i];
		int got = holds(asked, b, record, &e);
		if (got < 0) {
			picked_stop(p, record, &e);
			break;
		}
		p->records[left] = record;
		left += got != 0;
	}
	p->count = left;
}

void picked_stop(struct picked *p, size_t record, struct error *why)
{
	error_free(&p->why);
	p->why = *why;
	p->end = record;
}

void picked_free(struct picked *p)
{
	free(p->records);
	error_free(&p->why);
	*p = (struct picked){0};
}
