#include "diff/held.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "record/escape.h"

void field_append(struct buf *out, struct span field)
{
	struct buf value = {0};

	if (!span_has(field, '\\')) {
		buf_add_span(out, field);
		return;
	}
	unescape_append(&value, field);
	escape_append(out, buf_span(&value));
	buf_free(&value);
}

struct span key_of(const struct columns *c, enum side side, const struct block *b, size_t i,
		   struct buf *scratch)
{
	struct span first = block_field(b, i, c->keys[0].place[side]);

	if (c->key_count == 1 && !span_has(first, '\\'))
		return first;
	buf_clear(scratch);
	for (size_t j = 0; j < c->key_count; j++) {
		if (j != 0)
			buf_add_char(scratch, '\t');
		field_append(scratch, block_field(b, i, c->keys[j].place[side]));
	}
	return buf_span(scratch);
}

int key_twice(struct span key, const char *file, uint64_t first, uint64_t second,
	      struct error *e)
{
	struct buf text = {0};

	for (size_t i = 0; i < key.size; i++)
		if (key.data[i] == '\t')
			buf_add_string(&text, "', '");
		else
			buf_add_char(&text, key.data[i]);
	error_set(e,
		  "%s:%llu: key '%.*s' stands on line %llu already; -k names columns that "
		  "tell records apart",
		  file, (unsigned long long)second, (int)text.size, text.data,
		  (unsigned long long)first);
	buf_free(&text);
	return -1;
}

/* Keeps a block's records. */
static int hold(struct held *h, const struct block *b, const struct columns *c,
		struct buf *scratch, struct error *e)
{
	const char *data = block_records(b, 0, 0).data;

	h->begins =
	    mem_grow(h->begins, &h->begins_room, h->count + b->records + 1, sizeof(*h->begins));
	for (size_t i = 0; i < b->records; i++) {
		struct span key = key_of(c, NEW, b, i, scratch);
		uint64_t number = h->count;
		if (!known_add(&h->keys, key, &number))
			return key_twice(key, b->file, line_of(number), b->line + i, e);
		size_t offset = (size_t)(block_record(b, i).data - data);
		h->begins[h->count++] = h->data.size + offset;
	}
	buf_add_span(&h->data, block_records(b, 0, b->records));
	return 0;
}

int held_read(struct held *h, struct table *t, const struct columns *c, struct error *e)
{
	struct buf scratch = {0};
	struct block b;
	int got;

	*h = (struct held){.fields = t->header.count};
	while ((got = table_next(t, &b, e)) > 0)
		if (hold(h, &b, c, &scratch, e) < 0) {
			got = -1;
			break;
		}
	h->begins = mem_grow(h->begins, &h->begins_room, h->count + 1, sizeof(*h->begins));
	h->begins[h->count] = h->data.size;
	buf_free(&scratch);
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
