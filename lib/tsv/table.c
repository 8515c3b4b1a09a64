#include "tsv/tsv.h"

#include <stdlib.h>

static int add_file(struct tsv_table *t, struct tsv_input input, struct tsv_error *e)
{
	if (tsv_reader_open(&t->readers[t->count], input, e) < 0)
		return -1;
	tsv_header_unite(&t->header, &t->readers[t->count].header);
	t->count++;
	return 0;
}

int tsv_table_open(struct tsv_table *t, char *const *paths, size_t count, struct tsv_error *e)
{
	static char standard_input[] = "-";
	char *const none[] = {standard_input};

	if (count == 0) {
		paths = none;
		count = 1;
	}
	*t = (struct tsv_table){0};
	if (tsv_input_check_paths(paths, count, e) < 0)
		return -1;
	t->readers = tsv_calloc(count, sizeof(*t->readers));
	for (size_t i = 0; i < count; i++) {
		struct tsv_input input;
		if (tsv_input_open(&input, paths[i], e) < 0 || add_file(t, input, e) < 0) {
			tsv_table_close(t);
			return -1;
		}
	}
	return 0;
}

int tsv_table_open_memory(struct tsv_table *t, const char *name, struct tsv_span bytes,
			  struct tsv_error *e)
{
	struct tsv_input input;

	*t = (struct tsv_table){.readers = tsv_calloc(1, sizeof(*t->readers))};
	tsv_input_memory(&input, name, bytes);
	if (add_file(t, input, e) == 0)
		return 0;
	tsv_table_close(t);
	return -1;
}

static void next_file(struct tsv_table *t)
{
	tsv_remap_free(&t->remap);
	t->remapped = false;
	tsv_reader_close(&t->readers[t->current++]);
}

int tsv_table_next(struct tsv_table *t, struct tsv_batch *b, struct tsv_error *e)
{
	while (t->current < t->count) {
		struct tsv_reader *r = &t->readers[t->current];
		int got = tsv_reader_next(r, b, e);
		if (got < 0)
			return -1;
		if (got == 0) {
			next_file(t);
			continue;
		}
		/* Prepared here, for a file without records needs none: many files whose
		 * columns differ would cost the product of both. */
		if (!t->remapped)
			tsv_remap_init(&t->remap, &r->header, &t->header);
		t->remapped = true;
		tsv_remap_batch(&t->remap, b);
		return 1;
	}
	return 0;
}

const char *tsv_table_name(const struct tsv_table *t)
{
	return t->count == 1 ? t->readers[0].input.name : "the table";
}

void tsv_table_close(struct tsv_table *t)
{
	for (size_t i = t->current; i < t->count; i++)
		tsv_reader_close(&t->readers[i]);
	free(t->readers);
	tsv_remap_free(&t->remap);
	tsv_header_free(&t->header);
	*t = (struct tsv_table){0};
}
