#include "import/spooled.h"

#include <stdlib.h>

void spooled_open(struct spooled *s, struct tsv_header *h)
{
	*s = (struct spooled){.header = h};
	spool_open(&s->spool);
}

size_t spooled_column(struct spooled *s, struct tsv_span name, size_t guess)
{
	struct tsv_header *h = s->header;
	struct tsv_buf field = {0};

	if (guess < h->count && tsv_span_equal(h->columns[guess].name, name))
		return guess;
	size_t place = tsv_header_find(h, name);
	if (place != TSV_NONE)
		return place;
	place = h->count;
	tsv_escape_append(&field, name);
	tsv_header_add(h, tsv_buf_span(&field));
	tsv_buf_free(&field);
	s->places = tsv_grow(s->places, &s->capacity, h->count, sizeof(*s->places));
	s->places[place].begin = TSV_NONE;
	return place;
}

bool spooled_has(const struct spooled *s, size_t column)
{
	return s->places[column].begin != TSV_NONE;
}

void spooled_end_field(struct spooled *s, size_t column)
{
	s->places[column] = (struct spooled_place){s->begin, s->fields.size};
	s->begin = s->fields.size;
}

void spooled_end_record(struct spooled *s)
{
	tsv_buf_clear(&s->line);
	for (size_t i = 0; i < s->header->count; i++) {
		if (i != 0)
			tsv_buf_add_char(&s->line, '\t');
		if (spooled_has(s, i) && s->places[i].end != s->places[i].begin)
			tsv_buf_add(&s->line, s->fields.data + s->places[i].begin,
				    s->places[i].end - s->places[i].begin);
		s->places[i].begin = TSV_NONE;
	}
	tsv_buf_add_char(&s->line, '\n');
	spool_add(&s->spool, tsv_buf_span(&s->line));
	tsv_buf_clear(&s->fields);
	s->begin = 0;
	if (s->number == 0)
		return;
	s->numbers =
	    tsv_grow(s->numbers, &s->numbers_capacity, s->count + 1, sizeof(*s->numbers));
	s->numbers[s->count++] = s->number;
}

void spooled_drop_record(struct spooled *s)
{
	for (size_t i = 0; i < s->header->count; i++)
		s->places[i].begin = TSV_NONE;
	tsv_buf_clear(&s->fields);
	s->begin = 0;
}

/* Ends a line; the columns that came later are empty. */
static void end_line(struct tsv_builder *rows, size_t columns)
{
	do
		tsv_builder_end_field(rows);
	while (tsv_builder_fields(rows) < columns);
	tsv_builder_end_record(rows);
}

/* Adds a part of the spool, which may begin and end within a line. */
static void add_part(struct tsv_builder *rows, struct tsv_span part, size_t columns)
{
	const char *at = part.data, *end = part.data + part.size;

	for (const char *begin = at; at < end; begin = at) {
		while (at < end && *at != '\t' && *at != '\n')
			at++;
		tsv_buf_add_span(&rows->data, tsv_span_between(begin, at));
		if (at == end)
			return;
		if (*at++ == '\t')
			tsv_builder_end_field(rows);
		else
			end_line(rows, columns);
	}
}

int spooled_next(struct spooled *s, struct tsv_batch *batch, struct tsv_error *e)
{
	struct tsv_span part;
	int got;

	batch->line = 0;
	s->given += s->rows.records;
	do {
		tsv_builder_clear(&s->rows);
		got = spool_next(&s->spool, &part, e);
		if (got <= 0)
			return got;
		add_part(&s->rows, part, s->header->count);
	} while (!tsv_builder_batch(&s->rows, s->header->count, batch));
	return 1;
}

const size_t *spooled_lines(const struct spooled *s)
{
	return s->count == 0 ? NULL : s->numbers + s->given;
}

void spooled_free(struct spooled *s)
{
	free(s->numbers);
	tsv_buf_free(&s->fields);
	tsv_buf_free(&s->line);
	spool_close(&s->spool);
	tsv_builder_free(&s->rows);
	free(s->places);
}
