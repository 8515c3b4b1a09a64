/* CSV and quoted TSV, by libcsv. */
#include <csv.h>
#include <stdlib.h>

#include "import/import.h"
#include "import/lexer.h"
#include "import/sniff.h"

struct csv {
	struct importer *importer;
	struct csv_parser parser;
	struct lexer lexer;
	struct tsv_span text; /* read last */
	size_t at;	      /* how far it was looked at */
	struct tsv_builder rows;
	size_t record_line; /* where the record in the making began */
	size_t record;	    /* its number; the header is 0 */
	char last_end;	    /* what ended the last record of libcsv: CR, LF, or 0 within one */
	bool between;	    /* nothing came after that end */
	bool ended;
};

/* How libcsv reads: strictly, with CR and LF each told. */
enum { OPTIONS = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL };

/* Sets the error of a field, unless there is one. Returns -1. */
static int fail(struct csv *c, const char *what)
{
	struct importer *im = c->importer;
	const char *name = im->decoder.input.name;

	if (im->error.text != NULL)
		return -1;
	if (tsv_builder_fields(&c->rows) == 0)
		c->record_line = c->lexer.lines;
	if (c->record == 0)
		return tsv_error_set(&im->error, "%s:%zu: the header: %s", name, c->record_line,
				     what);
	return tsv_error_set(&im->error, "%s:%zu: record %zu, field %zu: %s", name,
			     c->record_line, c->record, tsv_builder_fields(&c->rows) + 1, what);
}

/* A record with a wrong number of fields, which padding cannot mend. */
static void ragged(struct csv *c)
{
	struct importer *im = c->importer;
	size_t found = tsv_builder_fields(&c->rows), wanted = im->header.count;

	tsv_error_set(&im->error, "%s:%zu: record %zu has %zu field%s, expected %zu; %s",
		      im->decoder.input.name, c->record_line, c->record, found,
		      found == 1 ? "" : "s", wanted,
		      found < wanted ? "--pad fills short ones up"
				     : "is the delimiter right (-d), is a quote missing?");
}

static void add_field(void *data, size_t size, void *state)
{
	struct csv *c = state;
	struct tsv_span value = {data, size};

	if (c->importer->error.text != NULL)
		return;
	if (c->lexer.undecided && size != 0 && *value.data == '"') {
		fail(c, "begins with a quote; -t tsv takes quotes off, as spreadsheets set "
			"them, -t stream keeps them");
		return;
	}
	if (tsv_builder_fields(&c->rows) == 0)
		c->record_line = c->lexer.lines;
	lexer_count_lines(&c->lexer, value);
	lexer_add_value(&c->lexer, value, &c->rows.data);
	tsv_builder_end_field(&c->rows);
	c->last_end = 0;
}

static void make_header(struct csv *c)
{
	for (size_t j = 0; j < tsv_builder_fields(&c->rows); j++)
		tsv_header_add(&c->importer->header, tsv_builder_field(&c->rows, j));
	tsv_builder_drop_record(&c->rows);
}

/* Counts the line that an end of record ends; CRLF is one end, which libcsv
 * shows as a record that CR ends and an empty one. */
static void count_line(struct csv *c, int end)
{
	if (!(end == '\n' && c->last_end == '\r'))
		c->lexer.lines++;
	c->last_end = (char)end;
	c->between = true;
}

static void end_record(int end, void *state)
{
	struct csv *c = state;
	size_t fields = tsv_builder_fields(&c->rows), wanted = c->importer->header.count;

	count_line(c, end);
	if (c->importer->error.text != NULL || fields == 0)
		return;
	if (c->record == 0) {
		make_header(c);
	} else {
		for (; c->importer->options->pad && fields < wanted; fields++)
			tsv_builder_end_field(&c->rows);
		if (fields != wanted) {
			ragged(c);
			return;
		}
		tsv_builder_end_record(&c->rows);
	}
	c->record++;
}

/* A byte at which libcsv stopped. */
static int judge(struct csv *c)
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
static int read_line(struct csv *c)
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
		if (c->importer->error.text != NULL || (c->at < end && judge(c) < 0))
			return -1;
	}
	return 0;
}

/* Does a record begin here, in a line of its own? */
static bool at_record(const struct csv *c)
{
	return c->between && (c->last_end == '\n' || c->text.data[c->at] != '\n');
}

/* Reads records up to the end of the text, in the fastest way that fits. */
static int read_text(struct csv *c)
{
	while (c->at < c->text.size) {
		size_t records = c->rows.records;
		if (!c->importer->options->plain && at_record(c))
			c->at += lexer_read(&c->lexer, tsv_span_from(c->text, c->at),
					    c->importer->header.count, &c->rows);
		c->record += c->rows.records - records;
		if (c->at < c->text.size && read_line(c) < 0)
			return -1;
	}
	return 0;
}

/* Gets the next text once the last one was read, or comes to the end. */
static int refill(struct csv *c)
{
	struct importer *im = c->importer;
	int got;

	tsv_builder_clear(&c->rows);
	if (c->at < c->text.size)
		return 0;
	if ((got = decoder_next(&im->decoder, &c->text, &im->error)) < 0)
		return -1;
	c->ended = got == 0;
	c->at = 0;
	return 0;
}

static int finish(struct csv *c)
{
	if (csv_fini(&c->parser, add_field, end_record, c) != 0)
		return fail(c, "the quote that begins it is never closed");
	return c->importer->error.text != NULL ? -1 : 0;
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

static void csv_open(struct importer *im)
{
	struct csv *c = tsv_calloc(1, sizeof(*c));

	im->state = c;
	c->importer = im;
	csv_init(&c->parser, OPTIONS);
	csv_set_realloc_func(&c->parser, resize);
	csv_set_free_func(&c->parser, free);
	csv_set_space_func(&c->parser, is_space);
}

/* Sets the delimiter and what is particular to TSV. Returns 0, or -1. */
static int set_dialect(struct csv *c)
{
	struct importer *im = c->importer;
	bool tsv = im->format == &import_tsv;
	char delimiter = im->options->delimiter;

	if (delimiter == 0 && tsv)
		delimiter = '\t';
	if (delimiter == 0 && sniff_delimiter(&im->decoder, &delimiter, &im->error) < 0)
		return -1;
	csv_set_delim(&c->parser, (unsigned char)delimiter);
	lexer_init(&c->lexer, delimiter, tsv && !im->options->raw);
	c->lexer.undecided = tsv && im->options->format == NULL && im->decoder.encoding == NULL;
	/* A byte that UTF-8 has not: then a quote is a byte like others. */
	if (c->lexer.undecided)
		csv_set_quote(&c->parser, 0xFF);
	return 0;
}

/* TSV with one column, whose name holds what delimits columns elsewhere. */
static void check_delimiter(struct importer *im)
{
	const char *name = im->header.columns[0].name.data, *other = strpbrk(name, ",;|");

	if (im->format != &import_tsv || im->options->delimiter != 0 || other == NULL ||
	    im->header.count != 1)
		return;
	tsv_error_set(&im->error,
		      "%s: one column, whose name holds '%c'; -d '%c' splits there, -d '\\t' "
		      "makes one column",
		      im->decoder.input.name, *other, *other);
	tsv_header_free(&im->header);
}

static void csv_read_header(struct importer *im)
{
	struct csv *c = im->state;

	if (set_dialect(c) < 0)
		return;
	while (c->record == 0 && !c->ended) {
		if (refill(c) < 0)
			return;
		while (c->record == 0 && c->at < c->text.size)
			if (read_line(c) < 0)
				return;
	}
	if (c->ended)
		finish(c);
	if (c->record != 0)
		check_delimiter(im);
	else if (im->error.text == NULL)
		tsv_error_set(&im->error,
			      "%s: empty, not even a header; did what made it fail?",
			      im->decoder.input.name);
}

static bool csv_next(struct importer *im, struct tsv_batch *batch)
{
	struct csv *c = im->state;

	while (im->error.text == NULL && !c->ended) {
		batch->line = c->lexer.lines;
		if (refill(c) < 0)
			return false;
		if (c->ended)
			finish(c);
		else
			read_text(c);
		if (tsv_builder_batch(&c->rows, im->header.count, batch))
			return true;
	}
	return false;
}

static void csv_close(struct importer *im)
{
	struct csv *c = im->state;

	csv_free(&c->parser);
	lexer_free(&c->lexer);
	tsv_builder_free(&c->rows);
	free(c);
}

const struct import_format import_csv = {
    .names = "csv",
    .endings = ".csv",
    .help = "RFC 4180, with any delimiter",
    .uses = IMPORT_DELIMITER | IMPORT_PAD | IMPORT_ENCODING,
    .open = csv_open,
    .read_header = csv_read_header,
    .next = csv_next,
    .close = csv_close,
};

const struct import_format import_tsv = {
    .names = "tsv",
    .endings = ".tsv .tab",
    .help = "fields between TABs, in quotes as in CSV",
    .uses = IMPORT_DELIMITER | IMPORT_PAD | IMPORT_RAW | IMPORT_ENCODING,
    .open = csv_open,
    .read_header = csv_read_header,
    .next = csv_next,
    .close = csv_close,
};
