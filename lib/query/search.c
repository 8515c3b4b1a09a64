#include "query/search.h"

/* Writes a line with what matched marked. */
static void write_marked(struct search *s, struct tsv_span line)
{
	struct tsv_error e = {0};
	struct tsv_span field;
	bool more = true;

	for (size_t j = 0; more; j++) {
		more = tsv_span_cut(&line, '\t', &field);
		/* A pattern that takes too long was reported earlier; ignore it here. */
		highlight_find(&s->highlight, s->query, j, field, &e);
		highlight_write(&s->highlight, field, s->out);
		output_char(s->out, more ? '\t' : '\n');
	}
	tsv_error_free(&e);
}

void search_header(struct search *s, const struct tsv_header *h)
{
	output_header(s->out, h);
	if (s->prompt)
		output_flush(s->out);
}

/* Keeps the records of the batch from i up to j, as far as there may be more. */
static void keep(struct search *s, const struct tsv_batch *b, size_t i, size_t j)
{
	if (j - i > s->max - s->count)
		j = i + (s->max - s->count);
	s->count += j - i;
	if (s->silent || i == j)
		return;
	if (!s->color || s->invert)
		output_span(s->out, tsv_batch_records(b, i, j));
	else
		for (; i < j; i++)
			write_marked(s, tsv_batch_record(b, i));
}

static bool done(const struct search *s)
{
	return s->count == s->max || output_failed(s->out);
}

/* Records that stand together are written at once. */
static void keep_selected(struct search *s, const struct tsv_batch *b, const struct filter *f)
{
	for (size_t i = 0, end; i < f->count && !done(s); i = end) {
		for (end = i + 1; end < f->count; end++)
			if (f->records[end] != f->records[end - 1] + 1)
				break;
		keep(s, b, f->records[i], f->records[end - 1] + 1);
	}
}

static void keep_others(struct search *s, const struct tsv_batch *b, const struct filter *f)
{
	size_t next = f->begin;

	for (size_t i = 0; i < f->count && !done(s); i++) {
		keep(s, b, next, f->records[i]);
		next = f->records[i] + 1;
	}
	keep(s, b, next, f->end);
}

/* Searches the records of the batch from begin up to end. */
static int search_part(struct search *s, const struct tsv_batch *b, size_t begin, size_t end,
		       struct tsv_error *e)
{
	filter_init(&s->filter, begin, end);
	int got = query_run(s->query, b, &s->filter, e);
	if (s->invert)
		keep_others(s, b, &s->filter);
	else
		keep_selected(s, b, &s->filter);
	/* A predicate that failed does not matter when enough were kept. */
	return s->count == s->max ? 0 : got;
}

/* A search that may end early takes growing steps, so as to look at little in vain. */
static int search_batch(struct search *s, const struct tsv_batch *b, struct tsv_error *e)
{
	size_t step = s->max == SIZE_MAX ? b->records : 1;
	int got = 0;

	for (size_t begin = 0, end; got == 0 && begin < b->records && !done(s); begin = end) {
		end = b->records - begin < step ? b->records : begin + step;
		got = search_part(s, b, begin, end, e);
		step *= 2;
	}
	if (s->prompt)
		output_flush(s->out);
	return got;
}

int search_run(struct search *s, struct tsv_table *t, struct tsv_error *e)
{
	struct tsv_batch b;
	int got = 0;

	while (got >= 0 && !done(s) && (got = tsv_table_next(t, &b, e)) > 0)
		got = search_batch(s, &b, e);
	return got < 0 ? -1 : 0;
}

void search_free(struct search *s)
{
	filter_free(&s->filter);
	highlight_free(&s->highlight);
}
