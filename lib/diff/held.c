#include "diff/held.h"

#include <stdlib.h>

#include "tsv/tsv.h"

/* Keeps a block's records, whose keys are given. */
static int hold(struct held *h, const struct tsv_batch *b, const struct key_list *k,
		struct tsv_error *e)
{
	const char *data = tsv_batch_records(b, 0, 0).data;

	h->numbers =
	    tsv_grow(h->numbers, &h->numbers_capacity, b->records, sizeof(*h->numbers));
	tsv_dict_add_all(&h->keys, k->all, b->records, h->numbers);
	for (size_t i = 0; i < b->records; i++)
		if (h->numbers[i] != h->count + i)
			return key_twice(k->all[i], b->file, line_of(h->numbers[i]),
					 b->line + i, e);
	h->begins =
	    tsv_grow(h->begins, &h->begins_room, h->count + b->records + 1, sizeof(*h->begins));
	for (size_t i = 0; i < b->records; i++)
		h->begins[h->count++] =
		    h->data.size + (size_t)(tsv_batch_record(b, i).data - data);
	tsv_buf_add_span(&h->data, tsv_batch_records(b, 0, b->records));
	return 0;
}

int held_read(struct held *h, struct tsv_table *t, const struct columns *c, struct tsv_error *e)
{
	struct key_list keys = {0};
	struct tsv_batch b;
	int got;

	*h = (struct held){.fields = t->header.count};
	while ((got = tsv_table_next(t, &b, e)) > 0) {
		key_list_make(&keys, c, NEW, &b);
		if (hold(h, &b, &keys, e) < 0) {
			got = -1;
			break;
		}
	}
	h->begins = tsv_grow(h->begins, &h->begins_room, h->count + 1, sizeof(*h->begins));
	h->begins[h->count] = h->data.size;
	key_list_free(&keys);
	return got;
}

void held_cut(const struct held *h, size_t i, struct tsv_span *fields)
{
	struct tsv_span rest = held_record(h, i);

	rest.size--;
	for (size_t j = 0; j + 1 < h->fields; j++) {
		const char *tab = memchr(rest.data, '\t', rest.size);
		fields[j] = tsv_span_between(rest.data, tab);
		rest = tsv_span_from(rest, fields[j].size + 1);
	}
	fields[h->fields - 1] = rest;
}

void held_free(struct held *h)
{
	tsv_buf_free(&h->data);
	free(h->begins);
	free(h->numbers);
	tsv_dict_free(&h->keys);
	*h = (struct held){0};
}
