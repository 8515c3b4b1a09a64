#include "record/table.h"

#include <stdlib.h>

#include "bytes/memory.h"

static int add_operand(struct table *t, struct input input, struct error *e)
{
	if (reader_open(&t->readers[t->count], input, e) < 0)
		return -1;
	header_unite(&t->header, &t->readers[t->count].header);
	t->count++;
	return 0;
}

int table_open(struct table *t, char *const *paths, size_t count, struct error *e)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};

	if (count == 0) {
		paths = none;
		count = 1;
	}
	*t = (struct table){.readers = mem_zeroed(count, sizeof(*t->readers))};
	for (size_t i = 0; i < count; i++) {
		struct input input;
		if (input_open(&input, paths[i], e) < 0 || add_operand(t, input, e) < 0) {
			table_close(t);
			return -1;
		}
	}
	return 0;
}

int table_open_memory(struct table *t, const char *name, struct span bytes, struct error *e)
{
	struct input input;

	*t = (struct table){.readers = mem_zeroed(1, sizeof(*t->readers))};
	input_memory(&input, name, bytes);
	return add_operand(t, input, e);
}

static void next_operand(struct table *t)
{
	arrange_free(&t->arrangement);
	t->arranged = false;
	reader_close(&t->readers[t->current++]);
}

int table_next(struct table *t, struct block *block, struct error *e)
{
	while (t->current < t->count) {
		struct reader *r = &t->readers[t->current];
		if (!t->arranged)
			arrange_begin(&t->arrangement, &r->header, &t->header);
		t->arranged = true;
		int got = reader_next(r, block, e);
		if (got < 0)
			return -1;
		if (got == 0) {
			next_operand(t);
			continue;
		}
		arrange_block(&t->arrangement, block);
		return 1;
	}
	return 0;
}

const char *table_name(const struct table *t)
{
	return t->count == 1 ? t->readers[0].input.name : "the table";
}

void table_close(struct table *t)
{
	for (size_t i = t->current; i < t->count; i++)
		reader_close(&t->readers[i]);
	free(t->readers);
	arrange_free(&t->arrangement);
	header_free(&t->header);
}
