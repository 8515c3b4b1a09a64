#include "import/csv_reader.h"

#include <stdlib.h>

/* How libcsv reads: strictly, with CR and LF each told. */
enum { OPTIONS = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL };

/* Notes what is wrong with a field, unless something is. Returns -1. */
static int fail(struct csv_reader *c, const char *what)
{
	if (c->fault.text != NULL)
		return -1;
	if (tsv_builder_fields(&c->rows) == 0)
		c->record_line = c->lexer.lines;
	if (c->record == 0)
		return tsv_error_set(&c->fault, "the header: %s", what);
	return tsv_error_set(&c->fault, "record %zu, field %zu: %s", c->record,
			     tsv_builder_fields(&c->rows) + 1, what);
}

/* A record with a wrong number of fields, which options cannot mend. */
static void ragged(struct csv_reader *c)
{
	size_t found = tsv_builder_fields(&c->rows), wanted = c->importer->header.count;

	bool empty = true;

	for (size_t j = wanted; j < found; j++)
		empty = empty && tsv_builder_field(&c->rows, j).size == 0;
	tsv_error_set(&c->fault, "record %zu has %zu field%s, expected %zu; %s", c->record,
		      found, found == 1 ? "" : "s", wanted,
		      found < wanted ? "--pad fills short ones up"
		      : empty	     ? "--trim-ends drops the empty ones at its end"
				     : "is the delimiter right (-d), is a quote missing?");
}

/* Is it an empty field beyond the last name, which may be left out? If one with a value
 * comes behind it, it is added after all. */
static bool is_beyond(struct csv_reader *c, size_t size)
{
	if (!c->lexer.trims || c->record == 0 ||
	    tsv_builder_fields(&c->rows) < c->importer->header.count)
		return false;
	c->empty += size == 0;
	for (; size != 0 && c->empty != 0; c->empty--)
		tsv_builder_end_field(&c->rows);
	return size == 0;
}

static void add_field(void *data, size_t size, void *state)
{
	struct csv_reader *c = state;
	struct tsv_span value = {data, size};

	if (c->fault.text != NULL)
		return;
	if (c->lexer.undecided && size != 0 && *value.data == '"') {
		fail(c, "begins with a quote; -t tsv takes quotes off, as spreadsheets set "
			"them, -t stream keeps them");
		return;
	}
	if (tsv_builder_fields(&c->rows) == 0)
		c->record_line = c->lexer.lines;
	c->last_end = 0;
	if (is_beyond(c, size))
		return;
	lexer_count_lines(&c->lexer, value);
	lexer_add_value(&c->lexer, value, &c->rows.data);
	tsv_builder_end_field(&c->rows);
}

static void make_header(struct csv_reader *c)
{
	size_t count = tsv_builder_fields(&c->rows);

	while (c->lexer.trims && count > 1 && tsv_builder_field(&c->rows, count - 1).size == 0)
		count--;
	for (size_t j = 0; j < count; j++)
		tsv_header_add(&c->importer->header, tsv_builder_field(&c->rows, j));
	tsv_builder_drop_record(&c->rows);
}

/* Counts the line that an end of record ends; CRLF is one end, which libcsv shows as a
 * record that CR ends and an empty one. Returns whether a line ends. */
static bool count_line(struct csv_reader *c, int end)
{
	bool ends = !(end == '\n' && c->last_end == '\r');

	c->lexer.lines += ends;
	c->last_end = (char)end;
	c->between = true;
	return ends;
}

/* Makes the number of fields the header's, as far as the options go. */
static void fit(struct csv_reader *c)
{
	size_t fields = tsv_builder_fields(&c->rows), wanted = c->importer->header.count;

	c->lexer.trimmed += c->empty != 0 && fields == wanted;
	c->empty = 0;
	if (fields >= wanted || (!c->importer->options->pad && fields != 0))
		return;
	c->importer->forgiven[IMPORT_PADDED] += fields != 0;
	for (; fields < wanted; fields++)
		tsv_builder_end_field(&c->rows);
}

static void end_record(int end, void *state)
{
	struct csv_reader *c = state;
	bool ends = count_line(c, end);
	size_t fields = tsv_builder_fields(&c->rows);

	if (c->fault.text != NULL)
		return;
	if (fields == 0) { /* a blank line, or the LF of CRLF */
		if (!c->lexer.leaves_blank || !ends || c->record == 0)
			return;
		c->record_line = c->lexer.lines - 1;
	}
	if (c->record == 0) {
		make_header(c);
	} else {
		fit(c);
		if (tsv_builder_fields(&c->rows) != c->importer->header.count) {
			ragged(c);
			return;
		}
		tsv_builder_end_record(&c->rows);
		lexer_note(&c->lexer, c->record_line);
	}
	c->record++;
}

/* A byte at which libcsv stopped. */
static int judge(struct csv_reader *c)
{
	if (csv_error(&c->parser) != CSV_EPARSE)
		return fail(c, csv_strerror(csv_error(&c->parser)));
	if (c->text.data[c->at] != '"')
		return fail(c, "text after the closing quote; within quotes a quote is "
			       "written twice");
	/* Strictly a quote cannot stand in a field that does not begin with one; but it
	 * can only mean itself there. */
	csv_set_opts(&c->parser, OPTIONS & ~CSV_STRICT);
	c->at += csv_parse(&c->parser, c->text.data + c->at, 1, add_field, end_record, c);
	csv_set_opts(&c->parser, OPTIONS);
	return 0;
}

/* Lets libcsv read up to the end of the line. */
static int read_line(struct csv_reader *c)
{
	const char *data = c->text.data;
	size_t end = c->at;

	while (end < c->text.size && data[end] != '\n' && data[end] != '\r')
		end++;
	end += end < c->text.size;
	c->between = false;
	/* Its buffer grows by blocks: as it doubles, a long field costs linear time. */
	csv_set_blk_size(&c->parser, csv_get_buffer_size(&c->parser) + 4096);
	while (c->at < end) {
		c->at +=
		    csv_parse(&c->parser, data + c->at, end - c->at, add_field, end_record, c);
		if (c->fault.text != NULL || (c->at < end && judge(c) < 0))
			return -1;
	}
	return 0;
}

/* Does a record begin here, in a line of its own? */
static bool at_record(const struct csv_reader *c)
{
	return c->between && (c->last_end == '\n' || c->text.data[c->at] != '\n');
}

/* Where the line ends that begins in the text at a place, its end included. */
static size_t line_end(const struct csv_reader *c, size_t at)
{
	while (at < c->text.size && c->text.data[at] != '\n' && c->text.data[at] != '\r')
		at++;
	return at + (at < c->text.size);
}

/*
 * How far a record that cannot be read goes. Where a quote is at fault, more was taken into
 * it than belongs there: it is then its first line, and the others are read again, as long
 * as no more is read twice than was read once.
 */
static size_t bad_end(struct csv_reader *c)
{
	size_t first = line_end(c, c->begin), again = c->at < first ? 0 : c->at - first;

	if (c->between)
		return c->at;
	if (c->again + again > c->seen + c->at)
		return line_end(c, c->at);
	c->again += again;
	return first;
}

/* Makes libcsv forget the record that it is in. */
static void forget(struct csv_reader *c)
{
	csv_set_opts(&c->parser, OPTIONS & ~(CSV_STRICT | CSV_STRICT_FINI));
	csv_fini(&c->parser, NULL, NULL, NULL);
	csv_set_opts(&c->parser, OPTIONS);
	tsv_builder_drop_record(&c->rows);
	c->empty = 0;
	tsv_error_free(&c->fault);
}

/* Gives a record with a fault to who collects them, and goes on behind it. Returns 0, or
 * -1 when the fault is the file's. */
static int recover(struct csv_reader *c)
{
	size_t end = bad_end(c);
	struct tsv_span record = {0};

	if (end != c->begin)
		record = tsv_span_between(c->text.data + c->begin, c->text.data + end);
	char last = record.size == 0 ? '\n' : record.data[record.size - 1];

	if (c->importer->error.text != NULL)
		return -1;
	while (record.size != 0 && strchr("\r\n", record.data[record.size - 1]) != NULL)
		record.size--;
	if (c->record == 0) {
		tsv_error_set(&c->importer->error, "%s:%zu: %s",
			      c->importer->decoder.input.name, c->record_line, c->fault.text);
		return -1;
	}
	if (!import_reject(c->importer, c->record_line, c->fault.text, record))
		return -1;
	if (!c->between) {
		c->lexer.lines = c->record_line + 1;
		lexer_count_lines(&c->lexer, record);
		c->last_end = last;
		c->between = true;
	}
	c->at = end;
	c->record++;
	forget(c);
	return 0;
}

/* Reads records up to the end of the text, in the fastest way that fits. */
static int read_text(struct csv_reader *c)
{
	while (c->at < c->text.size) {
		size_t records = c->rows.records;
		if (at_record(c)) {
			if (!c->importer->options->plain)
				c->at += lexer_read(&c->lexer, tsv_span_from(c->text, c->at),
						    c->importer->header.count, &c->rows);
			c->begin = c->at;
		}
		c->record += c->rows.records - records;
		if (c->at < c->text.size && read_line(c) < 0 && recover(c) < 0)
			return -1;
	}
	return 0;
}

/* Keeps the text of a record in the making, which may be wanted whole. */
static void hold(struct csv_reader *c)
{
	struct tsv_span part = tsv_span_from(c->text, c->begin);

	if (c->between || c->importer->options->reject == NULL || c->record == 0)
		part.size = 0;
	if (c->text.data != c->held.data)
		tsv_buf_clear(&c->held);
	if (part.size != 0 && c->text.data == c->held.data)
		memmove(c->held.data, part.data, part.size);
	else
		tsv_buf_add_span(&c->held, part);
	c->held.size = part.size;
	c->seen += c->text.size - part.size;
	c->begin = 0;
	c->at = part.size;
	c->text = tsv_buf_span(&c->held);
}

/* Gets the next text once the last one was read, or comes to the end. */
static int refill(struct csv_reader *c)
{
	struct importer *im = c->importer;
	struct tsv_span text = {0};
	int got = 1;

	tsv_builder_clear(&c->rows);
	lexer_forget(&c->lexer);
	if (c->at < c->text.size)
		return 0;
	hold(c);
	while (text.size == 0 && got > 0) {
		if ((got = decoder_next(&im->decoder, &text, &im->error)) < 0)
			return -1;
		if (c->dialect.blanks || c->dialect.escape != 0)
			text = dialect_read(&c->dialect, text);
	}
	c->ended = text.size == 0;
	if (c->at == 0) {
		c->text = text;
		return 0;
	}
	tsv_buf_add_span(&c->held, text);
	c->text = tsv_buf_span(&c->held);
	return 0;
}

static int finish(struct csv_reader *c)
{
	if (csv_fini(&c->parser, add_field, end_record, c) != 0)
		fail(c, "the quote that begins it is never closed");
	if (c->fault.text == NULL)
		return 0;
	if (recover(c) < 0)
		return -1;
	c->ended = false;
	return 0;
}

/* libcsv would leave out blanks around fields. */
static int is_space(unsigned char byte)
{
	(void)byte;
	return 0;
}

static void *resize(void *memory, size_t size)
{
	return tsv_realloc(memory, size, 1);
}

void csv_reader_init(struct csv_reader *c, struct importer *im)
{
	c->importer = im;
	csv_init(&c->parser, OPTIONS);
	csv_set_realloc_func(&c->parser, resize);
	csv_set_free_func(&c->parser, free);
	csv_set_space_func(&c->parser, is_space);
}

void csv_reader_header(struct csv_reader *c)
{
	while (c->record == 0 && !c->ended) {
		if (refill(c) < 0)
			return;
		while (c->record == 0 && c->at < c->text.size)
			if (read_line(c) < 0) {
				recover(c);
				return;
			}
	}
	if (c->ended)
		finish(c);
}

void csv_reader_next(struct csv_reader *c)
{
	if (refill(c) < 0)
		return;
	if (c->ended)
		finish(c);
	else
		read_text(c);
}

void csv_reader_free(struct csv_reader *c)
{
	csv_free(&c->parser);
	dialect_free(&c->dialect);
	lexer_free(&c->lexer);
	tsv_buf_free(&c->held);
	tsv_error_free(&c->fault);
	tsv_builder_free(&c->rows);
}
