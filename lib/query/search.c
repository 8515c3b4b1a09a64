#include "query/search.h"

#include <stdint.h>
#include <string.h>

/* Writes a line with what matched marked. */
static void write_marked(struct search *k, struct tsv_span line)
{
	struct tsv_error e = {0};

	for (size_t j = 0;; j++) {
		const char *tab = memchr(line.data, '\t', line.size);
		struct tsv_span field = {line.data,
					 tab == NULL ? line.size : (size_t)(tab - line.data)};
		k->marks.count = 0;
		/* A pattern that is too hard for this field was told to be so before. */
		highlight_find(&k->marks, k->selection, j, field, &e);
		highlight_write(&k->marks, field, k->out);
		output_char(k->out, tab == NULL ? '\n' : '\t');
		if (tab == NULL)
			break;
		line = tsv_span_from(line, field.size + 1);
	}
	tsv_error_free(&e);
}

void search_header(struct search *k, const struct tsv_header *h)
{
	output_header(k->out, h);
	if (k->prompt)
		output_flush(k->out);
}

/* Keeps the records of the block from i up to j, as far as there may be more. */
static void keep(struct search *k, const struct tsv_batch *b, size_t i, size_t j)
{
	if (j - i > k->most - k->count)
		j = i + (k->most - k->count);
	k->count += j - i;
	if (k->silent || i == j)
		return;
	if (!k->color || k->invert)
		output_span(k->out, tsv_batch_records(b, i, j));
	else
		for (; i < j; i++)
			write_marked(k, tsv_batch_record(b, i));
}

static bool done(const struct search *k)
{
	return k->count == k->most || output_failed(k->out);
}

/* Records that stand together are written at once. */
static void keep_picked(struct search *k, const struct tsv_batch *b, const struct filter *p)
{
	for (size_t i = 0, end; i < p->count && !done(k); i = end) {
		for (end = i + 1; end < p->count; end++)
			if (p->records[end] != p->records[end - 1] + 1)
				break;
		keep(k, b, p->records[i], p->records[end - 1] + 1);
	}
}

static void keep_others(struct search *k, const struct tsv_batch *b, const struct filter *p)
{
	size_t next = p->begin;

	for (size_t i = 0; i < p->count && !done(k); i++) {
		keep(k, b, next, p->records[i]);
		next = p->records[i] + 1;
	}
	keep(k, b, next, p->end);
}

/* Searches the records of the block from begin up to end. */
static int search_part(struct search *k, const struct tsv_batch *b, size_t begin, size_t end,
		       struct tsv_error *e)
{
	int got = query_run(k->selection, b, begin, end, e);

	if (k->invert)
		keep_others(k, b, &k->selection->picked);
	else
		keep_picked(k, b, &k->selection->picked);
	/* A record that cannot be judged is no matter when enough were kept. */
	return k->count == k->most ? 0 : got;
}

/* Where the search may end early it goes on in growing steps, so that not much is
 * looked at in vain. */
static int search_block(struct search *k, const struct tsv_batch *b, struct tsv_error *e)
{
	size_t step = k->most == SIZE_MAX ? b->records : 1;
	int got = 0;

	for (size_t begin = 0, end; got == 0 && begin < b->records && !done(k); begin = end) {
		end = b->records - begin < step ? b->records : begin + step;
		got = search_part(k, b, begin, end, e);
		step *= 2;
	}
	if (k->prompt)
		output_flush(k->out);
	return got;
}

int search_run(struct search *k, struct tsv_table *t, struct tsv_error *e)
{
	struct tsv_batch b;
	int got = 0;

	while (got >= 0 && !done(k) && (got = tsv_table_next(t, &b, e)) > 0)
		got = search_block(k, &b, e);
	return got < 0 ? -1 : 0;
}

void search_free(struct search *k)
{
	highlight_free(&k->marks);
}
