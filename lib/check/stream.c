#include "check/stream.h"

#include <string.h>

#include "record/reader.h"

/* Adds all columns of the line, whatever they are called. */
static void read_columns(struct header *h, struct span line)
{
	for (;;) {
		const char *tab = line.size == 0 ? NULL : memchr(line.data, '\t', line.size);
		if (tab == NULL)
			break;
		header_add(h, span_between(line.data, tab));
		line = span_from(line, (size_t)(tab + 1 - line.data));
	}
	header_add(h, line);
}

static void read_header(struct stream *s, struct span line)
{
	line.size--;
	s->bom = span_begins(line, span_of("\xEF\xBB\xBF"));
	if (s->bom)
		line = span_from(line, 3);
	if (line.size != 0 && line.data[line.size - 1] == '\r') {
		s->crlf_line = 1;
		line.size--;
	}
	read_columns(&s->header, line);
}

int stream_open(struct stream *s, const char *path, struct error *e)
{
	struct span line;

	*s = (struct stream){.line = 1, .next_line = 2};
	if (input_open(&s->input, path, e) < 0)
		return -1;
	int got = input_line(&s->input, &line, e);
	if (got == 0)
		error_set(e, "%s: empty, not even a header; did the stage before it fail?",
			  s->input.name);
	if (got <= 0) {
		input_close(&s->input);
		return -1;
	}
	read_header(s, line);
	return 0;
}

/* Notes the first CRLF of the file. */
static void note_crlf(struct stream *s, struct span lines)
{
	const char *at = lines.data, *end = lines.data + lines.size;
	size_t line = s->next_line;

	while (s->crlf_line == 0 && at < end) {
		const char *lf = memchr(at, '\n', (size_t)(end - at));
		if (lf > lines.data && lf[-1] == '\r')
			s->crlf_line = line;
		line++;
		at = lf + 1;
	}
}

static int read_lines(struct stream *s, struct error *e)
{
	int got = input_lines(&s->input, &s->rest, e);

	if (got <= 0 || !span_has(s->rest, '\r'))
		return got;
	note_crlf(s, s->rest);
	char *data = s->input.data + (s->rest.data - s->input.data);
	s->rest.size = reader_strip_crs(data, s->rest.size);
	return got;
}

/* Gives the first of the rest, a line that is no record. */
static enum portion give_line(struct stream *s, struct span *line)
{
	const char *lf = memchr(s->rest.data, '\n', s->rest.size);

	*line = span_between(s->rest.data, lf);
	s->fields = 1;
	for (const char *at = line->data; at < lf; at++)
		s->fields += *at == '\t';
	s->rest = span_from(s->rest, line->size + 1);
	s->next_line++;
	return PORTION_LINE;
}

enum portion stream_next(struct stream *s, struct block *block, struct span *line,
			 struct error *e)
{
	int got = s->rest.size != 0 ? 1 : read_lines(s, e);

	if (got <= 0)
		return got < 0 ? PORTION_TROUBLE : PORTION_END;
	s->line = s->next_line;
	scan_begin(&s->scan, s->header.count);
	size_t records = scan_records(&s->scan, s->rest.data, s->rest.size);
	if (records == 0)
		return give_line(s, line);
	*block = (struct block){s->input.name, s->line,		s->rest.data,
				records,       s->header.count, s->scan.bounds};
	s->rest = span_from(s->rest, block_records(block, 0, records).size);
	s->next_line += records;
	return PORTION_BLOCK;
}

bool stream_unended(const struct stream *s)
{
	return s->input.lf_added;
}

void stream_close(struct stream *s)
{
	input_close(&s->input);
	header_free(&s->header);
	scan_free(&s->scan);
}
