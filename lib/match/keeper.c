#include "match/keeper.h"

#include <string.h>

/* Writes a line field by field. */
static void write_shown(struct keeper *k, struct span line, bool mark)
{
	struct error e = {0};

	for (size_t j = 0;; j++) {
		const char *tab = memchr(line.data, '\t', line.size);
		struct span field = {line.data,
				     tab == NULL ? line.size : (size_t)(tab - line.data)};
		k->marks.count = 0;
		/* A pattern that is too hard for this field was told to be so before. */
		if (mark)
			marks_find(&k->marks, k->selection, j, field, &e);
		marks_write(&k->marks, field, k->visible, k->out);
		output_char(k->out, tab == NULL ? '\n' : '\t');
		if (tab == NULL)
			break;
		line = span_from(line, field.size + 1);
	}
	error_free(&e);
}

void keeper_header(struct keeper *k, const struct header *h)
{
	struct buf line = {0};

	header_append(h, &line);
	if (k->visible)
		write_shown(k, (struct span){line.data, line.size - 1}, false);
	else
		output_span(k->out, buf_span(&line));
	if (k->prompt)
		output_flush(k->out);
	buf_free(&line);
}

static void write_run(struct keeper *k)
{
	if (k->begin != k->end && !k->color && !k->visible)
		output_span(k->out, block_records(k->block, k->begin, k->end));
	else
		for (size_t i = k->begin; i < k->end; i++)
			write_shown(k, block_record(k->block, i), k->color && !k->invert);
	k->begin = k->end;
}

/* Keeps the records from i up to j, as far as there may be more. */
static void keep(struct keeper *k, size_t i, size_t j)
{
	if (j - i > k->most - k->count)
		j = i + (k->most - k->count);
	k->count += j - i;
	if (k->silent || i == j)
		return;
	if (i != k->end) {
		write_run(k);
		k->begin = i;
	}
	k->end = j;
}

static bool done(const struct keeper *k)
{
	return k->count == k->most || output_failed(k->out);
}

static int search_block(struct keeper *k, const struct block *b, struct error *e)
{
	int got = 0;

	k->block = b;
	k->begin = k->end = 0;
	for (size_t i = 0, found; got == 0 && i < b->records && !done(k); i = found + 1) {
		got = selection_next(k->selection, b, i, &found, e);
		if (k->invert)
			keep(k, i, found);
		else if (got == 0 && found < b->records)
			keep(k, found, found + 1);
	}
	write_run(k);
	if (k->prompt)
		output_flush(k->out);
	/* A record that cannot be judged is no matter when enough were kept. */
	return k->count == k->most ? 0 : got;
}

int keeper_search(struct keeper *k, struct table *t, struct error *e)
{
	struct block b;
	int got = 0;

	while (got >= 0 && !done(k) && (got = table_next(t, &b, e)) > 0)
		got = search_block(k, &b, e);
	return got < 0 ? -1 : 0;
}

void keeper_free(struct keeper *k)
{
	marks_free(&k->marks);
}
