#include "query/filter.h"

#include <stdlib.h>

void filter_init(struct filter *f, size_t begin, size_t end)
{
	f->records = tsv_grow(f->records, &f->capacity, end - begin, sizeof(*f->records));
	f->count = 0;
	f->begin = begin;
	f->end = end;
	tsv_error_free(&f->error);
}

void filter_all(struct filter *f)
{
	f->count = f->end - f->begin;
	for (size_t i = 0; i < f->count; i++)
		f->records[i] = f->begin + i;
}

void filter_apply(struct filter *f, const struct tsv_batch *b, filter_predicate *holds,
		  void *context)
{
	struct tsv_error e = {0};
	size_t left = 0;

	for (size_t i = 0; i < f->count; i++) {
		size_t record = f->records[i];
		int got = holds(context, b, record, &e);
		if (got < 0) {
			tsv_error_free(&f->error);
			f->error = e;
			f->end = record;
			break;
		}
		f->records[left] = record;
		left += got != 0;
	}
	f->count = left;
}

void filter_invert(struct filter *f)
{
	size_t *others = tsv_alloc(f->end - f->begin, sizeof(*others)), count = 0, k = 0;

	for (size_t record = f->begin; record < f->end; record++)
		if (k < f->count && f->records[k] == record)
			k++;
		else
			others[count++] = record;
	free(f->records);
	f->records = others;
	f->capacity = f->end - f->begin;
	f->count = count;
}

void filter_free(struct filter *f)
{
	free(f->records);
	tsv_error_free(&f->error);
	*f = (struct filter){0};
}
