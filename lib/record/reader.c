#include "record/reader.h"

#include <string.h>

/* Cuts off a line's LF and the CR before it. */
static struct span without_end(struct span line)
{
	line.size--;
	if (line.size != 0 && line.data[line.size - 1] == '\r')
		line.size--;
	return line;
}

int reader_open(struct reader *r, struct input input, struct error *e)
{
	static const char bom[] = "\xEF\xBB\xBF";
	struct span line;

	*r = (struct reader){.input = input, .line = 2};
	int got = input_line(&r->input, &line, e);
	if (got == 0)
		error_set(e, "%s: empty, not even a header; did the stage before it fail?",
			  r->input.name);
	if (got == 1) {
		line = without_end(line);
		if (span_begins(line, span_of(bom)))
			line = span_from(line, 3);
		if (header_parse(&r->header, line, r->input.name, e) == 0)
			return 0;
	}
	input_close(&r->input);
	return -1;
}

size_t reader_strip_crs(char *data, size_t size)
{
	char *to = data;
	const char *from = data, *end = data + size;

	while (from < end) {
		const char *cr = memchr(from, '\r', (size_t)(end - from));
		const char *stop = cr == NULL ? end : cr;
		memmove(to, from, (size_t)(stop - from));
		to += stop - from;
		/* The data ends with LF, so a byte follows every CR. */
		if (cr != NULL && cr[1] != '\n')
			*to++ = '\r';
		from = cr == NULL ? end : cr + 1;
	}
	return (size_t)(to - data);
}

static int unsound(const struct reader *r, struct error *e)
{
	const char *lf = memchr(r->unsound.data, '\n', r->unsound.size);
	size_t fields = 1;

	for (const char *at = r->unsound.data; at < lf; at++)
		fields += *at == '\t';
	return error_set(
	    e, "%s:%zu: %zu field%s, expected %zu; case-check --good keeps the sound records",
	    r->input.name, r->line, fields, fields == 1 ? "" : "s", r->header.count);
}

int reader_next(struct reader *r, struct block *block, struct error *e)
{
	struct span lines;

	if (r->unsound.size != 0)
		return unsound(r, e);
	int got = input_lines(&r->input, &lines, e);
	if (got <= 0)
		return got;
	if (span_has(lines, '\r')) {
		char *data = r->input.data + (lines.data - r->input.data);
		lines.size = reader_strip_crs(data, lines.size);
	}
	scan_begin(&r->scan, r->header.count);
	size_t records = scan_records(&r->scan, lines.data, lines.size);
	*block = (struct block){r->input.name, r->line,		lines.data,
				records,       r->header.count, r->scan.bounds};
	r->line += records;
	r->unsound = span_from(lines, block_records(block, 0, records).size);
	return records != 0 ? 1 : unsound(r, e);
}

void reader_close(struct reader *r)
{
	input_close(&r->input);
	header_free(&r->header);
	scan_free(&r->scan);
}
