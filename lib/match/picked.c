#include "match/picked.h"

#include <stdlib.h>

#include "bytes/memory.h"

void picked_begin(struct picked *p, size_t records)
{
	p->records = mem_grow(p->records, &p->capacity, records, sizeof(*p->records));
	p->count = 0;
	p->stop = records;
}

void picked_all(struct picked *p)
{
	for (p->count = 0; p->count < p->stop; p->count++)
		p->records[p->count] = p->count;
}

void picked_stop(struct picked *p, size_t record, struct error *why)
{
	error_free(&p->why);
	p->why = *why;
	p->stop = record;
}

void picked_free(struct picked *p)
{
	free(p->records);
	error_free(&p->why);
	*p = (struct picked){0};
}
