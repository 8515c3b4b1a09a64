#include "check/unique.h"

#include <stdlib.h>

/* A place is one word: the line, and above it the file. A line that does not fit, beyond
 * a million millions, is reported as the last one that does. */
#define LINE_BITS 40
#define LINE_MAX (((uint64_t)1 << LINE_BITS) - 1)

static void reserve(struct unique *u, size_t records)
{
	if (records <= u->capacity)
		return;
	u->capacity = records * 2;
	u->keys = tsv_realloc(u->keys, u->capacity, sizeof(*u->keys));
	u->numbers = tsv_realloc(u->numbers, u->capacity, sizeof(*u->numbers));
	u->firsts = tsv_realloc(u->firsts, u->capacity, sizeof(*u->firsts));
}

/* Makes the keys of the records that have one, one after the other. Returns how many;
 * firsts[i].line says whether record i is among them. */
static size_t make_keys(struct unique *u, const struct tsv_batch *b, const size_t *places)
{
	size_t count = 0, at = 0;

	tsv_buf_clear(&u->text);
	for (size_t i = 0; i < b->records; i++) {
		size_t begin = u->text.size;
		u->firsts[i].line = tuple_append(&u->tuple, b, i, places, &u->text);
		if (u->firsts[i].line != 0)
			u->keys[count++].size = u->text.size - begin;
	}
	for (size_t i = 0; i < count; at += u->keys[i++].size)
		u->keys[i].data = u->text.data + at;
	return count;
}

/* Notes the place of a number that is new, or tells where it was. */
static struct unique_place note(struct unique *u, size_t number, bool new,
				struct unique_place here)
{
	if (!new) {
		uint64_t first = u->places[number];
		return (struct unique_place){first >> LINE_BITS, first & LINE_MAX};
	}
	u->places = tsv_grow(u->places, &u->places_capacity, number + 1, sizeof(*u->places));
	u->places[number] =
	    (uint64_t)here.file << LINE_BITS | (here.line < LINE_MAX ? here.line : LINE_MAX);
	return (struct unique_place){0};
}

void unique_add(struct unique *u, const struct tsv_batch *b, const size_t *places, size_t file)
{
	size_t known = u->values.count, k = 0;

	reserve(u, b->records);
	size_t count = make_keys(u, b, places);
	tsv_dict_add_all(&u->values, u->keys, count, u->numbers);
	for (size_t i = 0; i < b->records; i++) {
		if (u->firsts[i].line == 0)
			continue;
		size_t number = u->numbers[k++];
		bool new = number == known;
		known += new;
		u->firsts[i] = note(u, number, new, (struct unique_place){file, b->line + i});
	}
}

void unique_free(struct unique *u)
{
	tuple_free(&u->tuple);
	tsv_dict_free(&u->values);
	tsv_buf_free(&u->text);
	free(u->places);
	free(u->keys);
	free(u->numbers);
	free(u->firsts);
	*u = (struct unique){0};
}
