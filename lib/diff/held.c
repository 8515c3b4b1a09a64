#include "diff/held.h"

#include <stdlib.h>

#include "bytes/memory.h"

/* Keeps a block's records, whose keys are given. */
static int hold(struct held *h, const struct block *b, const struct key_list *k,
		struct error *e)
{
	const char *data = block_records(b, 0, 0).data;
	uint64_t number = h->count;
	size_t added = known_add_all(&h->keys, k->all, b->records, &number);

	if (added < b->records)
		return key_twice(k->all[added], b->file, line_of(number), b->line + added, e);
	h->begins =
	    mem_grow(h->begins, &h->begins_room, h->count + b->records + 1, sizeof(*h->begins));
	for (size_t i = 0; i < b->records; i++)
		h->begins[h->count++] = h->data.size + (size_t)(block_record(b, i).data - data);
	buf_add_span(&h->data, block_records(b, 0, b->records));
	return 0;
}

int held_read(struct held *h, struct table *t, const struct columns *c, struct error *e)
{
	struct key_list keys = {0};
	struct block b;
	int got;

	*h = (struct held){.fields = t->header.count};
	while ((got = table_next(t, &b, e)) > 0) {
		key_list_make(&keys, c, NEW, &b);
		if (hold(h, &b, &keys, e) < 0) {
			got = -1;
			break;
		}
	}
	h->begins = mem_grow(h->begins, &h->begins_room, h->count + 1, sizeof(*h->begins));
	h->begins[h->count] = h->data.size;
	key_list_free(&keys);
	return got;
}

void held_cut(const struct held *h, size_t i, struct span *fields)
{
	struct span rest = held_record(h, i);

	rest.size--;
	for (size_t j = 0; j + 1 < h->fields; j++) {
		const char *tab = memchr(rest.data, '\t', rest.size);
		fields[j] = span_between(rest.data, tab);
		rest = span_from(rest, fields[j].size + 1);
	}
	fields[h->fields - 1] = rest;
}

void held_free(struct held *h)
{
	buf_free(&h->data);
	free(h->begins);
	known_free(&h->keys);
	*h = (struct held){0};
}
