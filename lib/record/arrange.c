#include "record/arrange.h"

#include <stdint.h>
#include <stdlib.h>

#include "bytes/memory.h"

#define NO_COLUMN SIZE_MAX

void arrange_begin(struct arrangement *a, const struct header *there,
		   const struct header *wanted)
{
	*a = (struct arrangement){.fields = wanted->count};
	if (header_equal(there, wanted))
		return;
	a->places = mem_array(wanted->count, sizeof(*a->places));
	for (size_t i = 0; i < wanted->count; i++) {
		size_t place = header_find(there, wanted->columns[i].name);
		a->places[i] = place == there->count ? NO_COLUMN : place;
	}
}

void arrange_block(struct arrangement *a, struct block *b)
{
	size_t k = 0;

	if (a->places == NULL)
		return;
	a->bounds =
	    mem_grow(a->bounds, &a->capacity, b->records * a->fields + 1, sizeof(*a->bounds));
	a->bounds[k++] = SIZE_MAX;
	buf_clear(&a->data);
	for (size_t i = 0; i < b->records; i++)
		for (size_t j = 0; j < a->fields; j++) {
			if (a->places[j] != NO_COLUMN)
				buf_add_span(&a->data, block_field(b, i, a->places[j]));
			a->bounds[k++] = a->data.size;
			buf_add_char(&a->data, j + 1 < a->fields ? '\t' : '\n');
		}
	b->data = a->data.data;
	b->fields = a->fields;
	b->bounds = a->bounds;
}

void arrange_free(struct arrangement *a)
{
	free(a->places);
	free(a->bounds);
	buf_free(&a->data);
	*a = (struct arrangement){0};
}
