#include "tsv/tsv.h"

#include <stdlib.h>

#include "tsv/scan.h"

/*
 * CRLF is a line's end, and so are several CRs and LF: what a text with CRLF becomes when
 * it is translated once more. Cuts a line's end off; returns whether it had a CR.
 */
static bool cut_end(struct tsv_span *line)
{
	size_t lf = --line->size;

	while (line->size != 0 && line->data[line->size - 1] == '\r')
		line->size--;
	return line->size != lf;
}

static int read_header(struct tsv_reader *r, struct tsv_error *e)
{
	static const char bom[] = "\xEF\xBB\xBF";
	struct tsv_span line;
	int got = tsv_input_line(&r->input, &line, e);

	if (got == 0)
		tsv_error_set(e, "%s: empty, not even a header; did the stage before it fail?",
			      r->input.name);
	if (got <= 0)
		return -1;
	r->crlf_line = cut_end(&line);
	r->bom = tsv_span_begins(line, tsv_span_of(bom));
	tsv_header_split(&r->header, tsv_span_from(line, r->bom ? 3 : 0));
	return 0;
}

int tsv_reader_open_tolerant(struct tsv_reader *r, struct tsv_input input, struct tsv_error *e)
{
	*r = (struct tsv_reader){.input = input, .next_line = 2};
	r->scan = tsv_calloc(1, sizeof(*r->scan));
	if (read_header(r, e) == 0)
		return 0;
	tsv_reader_close(r);
	return -1;
}

int tsv_reader_open(struct tsv_reader *r, struct tsv_input input, struct tsv_error *e)
{
	if (tsv_reader_open_tolerant(r, input, e) < 0)
		return -1;
	if (tsv_header_check(&r->header, r->input.name, e) == 0)
		return 0;
	tsv_reader_close(r);
	return -1;
}

/* Notes the first line of the file that ends with CRLF. */
static void note_crlf(struct tsv_reader *r, struct tsv_span lines)
{
	size_t line = r->next_line;

	while (r->crlf_line == 0 && lines.size != 0) {
		const char *lf = memchr(lines.data, '\n', lines.size);
		if (lf > lines.data && lf[-1] == '\r')
			r->crlf_line = line;
		line++;
		lines = tsv_span_from(lines, (size_t)(lf + 1 - lines.data));
	}
}

/*
 * Moves lines together so that each ends with LF alone. The bytes end with LF. Returns
 * the new size.
 */
static size_t strip_crs(char *data, size_t size)
{
	char *to = data;
	const char *from = data, *end = data + size;

	while (from < end) {
		const char *cr = memchr(from, '\r', (size_t)(end - from));
		const char *stop = cr == NULL ? end : cr;
		memmove(to, from, (size_t)(stop - from));
		to += stop - from;
		/* An LF comes at last. */
		for (from = stop; from < end && *from == '\r';)
			from++;
		if (from < end && *from != '\n') {
			memset(to, '\r', (size_t)(from - stop));
			to += from - stop;
		}
	}
	return (size_t)(to - data);
}

static int read_lines(struct tsv_reader *r, struct tsv_error *e)
{
	int got = tsv_input_lines(&r->input, &r->rest, e);

	if (got <= 0 || !tsv_span_has(r->rest, '\r'))
		return got;
	note_crlf(r, r->rest);
	char *data = r->input.data + (r->rest.data - r->input.data);
	r->rest.size = strip_crs(data, r->rest.size);
	return got;
}

/* Scans bytes as records of so many fields; those that are sound become the batch. */
static void scan(struct tsv_reader *r, struct tsv_span lines, size_t fields,
		 struct tsv_batch *b)
{
	tsv_scan_init(r->scan, fields);
	size_t records = tsv_scan_records(r->scan, lines.data, lines.size);
	*b = (struct tsv_batch){r->input.name, r->next_line, lines.data,
				records,       fields,	     r->scan->bounds};
}

/* The first line of the rest, whose number of fields is not the header's. */
static void scan_bad_record(struct tsv_reader *r, struct tsv_batch *b)
{
	const char *lf = memchr(r->rest.data, '\n', r->rest.size);
	size_t fields = 1;

	for (const char *at = r->rest.data; at < lf; at++)
		fields += *at == '\t';
	scan(r, tsv_span_between(r->rest.data, lf + 1), fields, b);
}

enum tsv_item tsv_reader_next_item(struct tsv_reader *r, struct tsv_batch *b,
				   struct tsv_error *e)
{
	int got = r->rest.size != 0 ? 1 : read_lines(r, e);

	if (got <= 0)
		return got < 0 ? TSV_ERROR : TSV_END;
	scan(r, r->rest, r->header.count, b);
	bool sound = b->records != 0;
	if (!sound)
		scan_bad_record(r, b);
	r->rest = tsv_span_from(r->rest, tsv_batch_records(b, 0, b->records).size);
	r->next_line += b->records;
	return sound ? TSV_RECORDS : TSV_BAD_RECORD;
}

int tsv_reader_next(struct tsv_reader *r, struct tsv_batch *b, struct tsv_error *e)
{
	enum tsv_item item = tsv_reader_next_item(r, b, e);

	if (item != TSV_BAD_RECORD)
		return (int)item;
	if (tsv_reader_count_lines(r, e) < 0)
		return -1;
	return tsv_error_set(
	    e, "%s:%zu: %zu field%s, expected %zu; case-check --good keeps the sound records",
	    b->file, r->next_line - 1, b->fields, b->fields == 1 ? "" : "s", r->header.count);
}

void tsv_reader_close(struct tsv_reader *r)
{
	tsv_input_close(&r->input);
	tsv_header_free(&r->header);
	if (r->scan != NULL)
		tsv_scan_free(r->scan);
	free(r->scan);
	*r = (struct tsv_reader){0};
}
