#include "record/table.h"

#include <stdint.h>
#include <stdlib.h>

#include "bytes/memory.h"

#define NO_COLUMN SIZE_MAX

/* Adds the columns that the table does not have yet. */
static void unite(struct header *h, const struct header *other)
{
	for (size_t i = 0; i < other->count; i++)
		if (header_find(h, other->columns[i].name) == h->count)
			header_add(h, other->columns[i].field);
}

static int add_operand(struct table *t, struct input input, struct error *e)
{
	if (reader_open(&t->readers[t->count], input, e) < 0)
		return -1;
	unite(&t->header, &t->readers[t->count].header);
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

/* Prepares the layout of an operand; none when its header is the table's. */
static void lay_out(struct table *t, const struct header *h)
{
	if (header_equal(h, &t->header))
		return;
	t->layout = mem_array(t->header.count, sizeof(*t->layout));
	for (size_t i = 0; i < t->header.count; i++) {
		size_t place = header_find(h, t->header.columns[i].name);
		t->layout[i] = place == h->count ? NO_COLUMN : place;
	}
}

/* Writes the block's records anew, in the table's layout, and points it there. */
static void apply_layout(struct table *t, struct block *b)
{
	size_t fields = t->header.count, k = 0;

	t->bounds = mem_grow(t->bounds, &t->bounds_capacity, b->records * fields + 1,
			     sizeof(*t->bounds));
	t->bounds[k++] = SIZE_MAX;
	buf_clear(&t->data);
	for (size_t i = 0; i < b->records; i++)
		for (size_t j = 0; j < fields; j++) {
			if (t->layout[j] != NO_COLUMN)
				buf_add_span(&t->data, block_field(b, i, t->layout[j]));
			t->bounds[k++] = t->data.size;
			buf_add_char(&t->data, j + 1 < fields ? '\t' : '\n');
		}
	b->data = t->data.data;
	b->fields = fields;
	b->bounds = t->bounds;
}

static void next_operand(struct table *t)
{
	free(t->layout);
	t->layout = NULL;
	reader_close(&t->readers[t->current++]);
}

int table_next(struct table *t, struct block *block, struct error *e)
{
	while (t->current < t->count) {
		struct reader *r = &t->readers[t->current];
		if (t->layout == NULL)
			lay_out(t, &r->header);
		int got = reader_next(r, block, e);
		if (got < 0)
			return -1;
		if (got == 0) {
			next_operand(t);
			continue;
		}
		if (t->layout != NULL)
			apply_layout(t, block);
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
	free(t->layout);
	free(t->bounds);
	buf_free(&t->data);
	header_free(&t->header);
}
