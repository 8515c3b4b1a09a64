#include "stats/tally.h"

#include <stdlib.h>

#include "bytes/memory.h"

/* Gives groups that are new their counts. */
static void make_room(struct tally *t)
{
	size_t count = t->keys.groups.count;

	t->counts = mem_grow(t->counts, &t->capacity, count, sizeof(*t->counts));
	for (; t->ready < count; t->ready++)
		t->counts[t->ready] = 0;
}

void tally_begin(struct tally *t, const struct fields *by, const struct header *h)
{
	*t = (struct tally){0};
	keys_begin(&t->keys, by, h);
	make_room(t);
}

void tally_add(struct tally *t, const struct block *b)
{
	keys_find(&t->keys, b);
	make_room(t);
	t->records += b->records;
	for (size_t i = 0; i < t->keys.count; i++)
		t->counts[t->keys.numbers[i]]++;
}

void tally_free(struct tally *t)
{
	keys_free(&t->keys);
	free(t->counts);
}
