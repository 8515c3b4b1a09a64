#include "stats/keys.h"

#include <stdlib.h>

#include "schema/catalogue.h"
#include "schema/list.h"
#include "tsv/tsv.h"

void keys_begin(struct keys *k, const struct tsv_columns *by, const struct tsv_header *h)
{
	*k = (struct keys){.by = by, .adjoining = true};
	groups_begin(&k->groups);
	k->lists = tsv_calloc(by->count, sizeof(*k->lists));
	for (size_t j = 0; j < by->count; j++) {
		k->lists[j] = catalogue_is_list(h->columns[by->places[j]].name);
		k->any_list |= k->lists[j];
		k->adjoining &= j == 0 || by->places[j] == by->places[j - 1] + 1;
	}
	/* All records are one group, also when there are none. */
	if (by->count == 0)
		groups_add(&k->groups, (struct tsv_span){NULL, 0});
}

/* The group of a key that holds a backslash and was not found as it stands. */
static uint32_t place_escaped(struct keys *k, struct tsv_span key)
{
	tsv_buf_clear(&k->key);
	for (;;) {
		const char *tab = memchr(key.data, '\t', key.size);
		size_t size = tab == NULL ? key.size : (size_t)(tab - key.data);
		tsv_escape_normalise(&k->key, (struct tsv_span){key.data, size});
		if (tab == NULL)
			break;
		tsv_buf_add_char(&k->key, '\t');
		key = tsv_span_from(key, size + 1);
	}
	return groups_place(&k->groups, tsv_buf_span(&k->key));
}

static inline uint32_t place(struct keys *k, struct tsv_span key)
{
	uint32_t found = groups_find(&k->groups, key);

	if (found != GROUPS_NONE)
		return found;
	if (tsv_span_has(key, '\\'))
		return place_escaped(k, key);
	return groups_add(&k->groups, key);
}

static void make_room(struct keys *k, size_t need)
{
	k->numbers = tsv_grow(k->numbers, &k->numbers_capacity, need, sizeof(*k->numbers));
	if (k->any_list)
		k->records =
		    tsv_grow(k->records, &k->records_capacity, need, sizeof(*k->records));
}

/* Puts the record into the group of the key just built, unless it is there already. */
static void add_built(struct keys *k, size_t record)
{
	uint32_t number = groups_place(&k->groups, tsv_buf_span(&k->key));

	for (size_t i = k->count; i > 0 && k->records[i - 1] == record; i--)
		if (k->numbers[i - 1] == number)
			return;
	make_room(k, k->count + 1);
	k->numbers[k->count] = number;
	k->records[k->count++] = record;
}

static void build(struct keys *k, const struct tsv_batch *b, size_t record, size_t j);

/* Completes the key with one element, or the whole field, at column j. */
static void build_with(struct keys *k, const struct tsv_batch *b, size_t record, size_t j,
		       struct tsv_span value, bool escaped)
{
	size_t size = k->key.size;

	if (j != 0)
		tsv_buf_add_char(&k->key, '\t');
	if (escaped)
		tsv_escape_append(&k->key, value);
	else
		tsv_buf_add_span(&k->key, value);
	build(k, b, record, j + 1);
	k->key.size = size;
}

/* Builds all keys that a record has from column j on; those before are there. */
static void build(struct keys *k, const struct tsv_batch *b, size_t record, size_t j)
{
	struct tsv_span element;
	bool any = false;

	if (j == k->by->count) {
		add_built(k, record);
		return;
	}
	struct tsv_span field = tsv_batch_field(b, record, k->by->places[j]);
	bool escaped = tsv_span_has(field, '\\');
	struct tsv_buf value = {0};
	if (escaped)
		tsv_unescape_append(&value, field);
	struct tsv_span rest = escaped ? tsv_buf_span(&value) : field;
	if (!k->lists[j])
		build_with(k, b, record, j, rest, escaped);
	while (k->lists[j] && list_next(&rest, &element)) {
		build_with(k, b, record, j, element, escaped);
		any = true;
	}
	if (k->lists[j] && !any)
		build_with(k, b, record, j, (struct tsv_span){"", 0}, false);
	tsv_buf_free(&value);
}

/* The fields of the group's columns, joined in scratch. */
static struct tsv_span join(struct keys *k, const struct tsv_batch *b, size_t record)
{
	tsv_buf_clear(&k->joined);
	for (size_t j = 0; j < k->by->count; j++) {
		if (j != 0)
			tsv_buf_add_char(&k->joined, '\t');
		tsv_buf_add_span(&k->joined, tsv_batch_field(b, record, k->by->places[j]));
	}
	return tsv_buf_span(&k->joined);
}

/* The fields of a record from column first to last, with the TABs between them. */
static struct tsv_span adjoining(const struct tsv_batch *b, size_t record, size_t first,
				 size_t last)
{
	const size_t *bounds = b->bounds + record * b->fields;

	return tsv_span_between(b->data + (bounds[first] + 1), b->data + bounds[last + 1]);
}

static void find_adjoining(struct keys *k, const struct tsv_batch *b)
{
	size_t first = k->by->places[0], last = k->by->places[k->by->count - 1];
	bool many = groups_are_many(&k->groups);

	for (size_t i = 0; i < b->records; i++) {
		if (many && i + HASH_AHEAD < b->records)
			groups_expect(&k->groups, adjoining(b, i + HASH_AHEAD, first, last));
		k->numbers[i] = place(k, adjoining(b, i, first, last));
	}
}

uint32_t keys_place(struct keys *k, struct tsv_span key)
{
	return place(k, key);
}

void keys_find(struct keys *k, const struct tsv_batch *b)
{
	k->count = 0;
	make_room(k, b->records);
	if (k->any_list) {
		for (size_t i = 0; i < b->records; i++) {
			tsv_buf_clear(&k->key);
			build(k, b, i, 0);
		}
		return;
	}
	if (k->by->count == 0)
		for (size_t i = 0; i < b->records; i++)
			k->numbers[i] = 0;
	else if (k->adjoining)
		find_adjoining(k, b);
	else
		for (size_t i = 0; i < b->records; i++)
			k->numbers[i] = place(k, join(k, b, i));
	k->count = b->records;
}

int keys_compare(struct tsv_span a, struct tsv_span b)
{
	size_t common = a.size < b.size ? a.size : b.size;

	for (size_t i = 0; i < common; i++) {
		if (a.data[i] == b.data[i])
			continue;
		/* A field that ends comes before one that goes on, with any byte. */
		if (a.data[i] == '\t' || b.data[i] == '\t')
			return a.data[i] == '\t' ? -1 : 1;
		return (unsigned char)a.data[i] < (unsigned char)b.data[i] ? -1 : 1;
	}
	return (a.size > b.size) - (a.size < b.size);
}

void keys_free(struct keys *k)
{
	groups_free(&k->groups);
	free(k->lists);
	free(k->numbers);
	free(k->records);
	tsv_buf_free(&k->key);
	tsv_buf_free(&k->joined);
}
