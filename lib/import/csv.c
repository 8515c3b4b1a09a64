/* CSV and quoted TSV, by libcsv. */
#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "import/import.h"
#include "import/lexer.h"
#include "import/rows.h"
#include "import/sniff.h"
#include "tsv/tsv.h"

struct csv {
	struct importer *importer;
	struct csv_parser parser;
	struct lexer lexer;
	struct tsv_span text; /* read last */
	size_t at;	      /* how far it was looked at */
	struct rows rows;
	size_t line;	    /* at that place */
	size_t record_line; /* where the record in the making began */
	size_t record;	    /* its number; the header is 0 */
	char last_end;	    /* what ended the last record of libcsv: CR, LF, or 0 within one */
	bool between;	    /* nothing came after that end */
	bool ended;
	struct tsv_error error; /* told when the records before it were given */
};

/* How libcsv reads: strictly, with CR and LF each told. */
enum { OPTIONS = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL };

static int fail(struct csv *c, const char *what)
{
	struct importer *im = c->importer;
	const char *name = im->decoder.input.name;

	if (c->error.text != NULL)
		return -1;
	if (c->record == 0)
		return tsv_error_set(&c->error, "%s:%zu: the header: %s", name, c->record_line,
				     what);
	return tsv_error_set(&c->error, "%s:%zu: record %zu, field %zu: %s", name,
			     c->record_line, c->record, rows_fields(&c->rows) + 1, what);
}

/* A record with a wrong number of fields, which padding cannot mend. */
static void ragged(struct csv *c)
{
	size_t found = rows_fields(&c->rows), wanted = c->importer->header.count;

	tsv_error_set(&c->error, "%s:%zu: record %zu has %zu field%s, expected %zu; %s",
		      c->importer->decoder.input.name, c->record_line, c->record, found,
		      found == 1 ? "" : "s", wanted,
		      found < wanted ? "--pad fills short ones up"
				     : "is the delimiter right (-d), is a quote missing?");
}

static void add_field(void *data, size_t size, void *state)
{
	struct csv *c = state;
	struct tsv_span value = {data, size}, rest = value;

	if (c->error.text != NULL)
		return;
	if (rows_fields(&c->rows) == 0)
		c->record_line = c->line;
	for (const char *lf; tsv_span_has(rest, '\n'); c->line++) {
		lf = memchr(rest.data, '\n', rest.size);
		rest = tsv_span_from(rest, (size_t)(lf + 1 - rest.data));
	}
	lexer_add_value(&c->lexer, value, &c->rows.data);
	rows_end_field(&c->rows);
	c->last_end = 0;
}

static void make_header(struct csv *c)
{
	for (size_t j = 0; j < rows_fields(&c->rows); j++)
		tsv_header_add(&c->importer->header, rows_field(&c->rows, j));
	rows_drop(&c->rows);
}

/* Counts the line that an end of record ends; CRLF is one end, which libcsv
 * shows as a record that CR ends and an empty one. */
static void count_line(struct csv *c, int end)
{
	if (!(end == '\n' && c->last_end == '\r'))
		c->line++;
	c->last_end = (char)end;
	c->between = true;
}

static void end_record(int end, void *state)
{
	struct csv *c = state;
	size_t fields = rows_fields(&c->rows), wanted = c->importer->header.count;

	count_line(c, end);
	if (c->error.text != NULL || fields == 0)
		return;
	if (c->record == 0) {
		make_header(c);
	} else {
		for (; c->importer->options->pad && fields < wanted; fields++)
			rows_end_field(&c->rows);
		if (fields != wanted) {
			ragged(c);
			return;
		}
		rows_end_record(&c->rows);
	}
	c->record++;
}

/* A byte at which libcsv stopped. */
static int judge(struct csv *c)
{
	if (csv_error(&c->parser) != CSV_EPARSE)
		return fail(c, csv_strerror(csv_error(&c->parser)));
	if (rows_fields(&c->rows) == 0)
		c->record_line = c->line;
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
		if (c->error.text != NULL || (c->at < end && judge(c) < 0))
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
			c->at = lexer_read(&c->lexer, c->at, c->importer->header.count,
					   &c->rows, &c->line);
		c->record += c->rows.records - records;
		if (c->at < c->text.size && read_line(c) < 0)
			return -1;
	}
	return 0;
}

/* Gets the next text once the last one was read, or comes to the end. */
static int refill(struct csv *c)
{
	int got;

	rows_clear(&c->rows);
	if (c->at < c->text.size)
		return 0;
	if ((got = decoder_next(&c->importer->decoder, &c->text, &c->error)) < 0)
		return -1;
	c->ended = got == 0;
	c->at = 0;
	lexer_start(&c->lexer, c->text);
	return 0;
}

static int finish(struct csv *c)
{
	int status = csv_fini(&c->parser, add_field, end_record, c);

	if (status != 0 && rows_fields(&c->rows) == 0)
		c->record_line = c->line;
	if (status != 0)
		return fail(c, "the quote that begins it is never closed");
	return c->error.text != NULL ? -1 : 0;
}

static int tell(struct csv *c, struct tsv_error *e)
{
	tsv_error_free(e);
	*e = c->error;
	c->error = (struct tsv_error){0};
	return -1;
}

/* Reads up to the end of the header. */
static int read_header(struct csv *c)
{
	while (c->record == 0 && !c->ended) {
		if (refill(c) < 0)
			return -1;
		while (c->record == 0 && c->at < c->text.size)
			if (read_line(c) < 0)
				return -1;
	}
	return c->ended ? finish(c) : 0;
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

static int open_parser(struct importer *im, struct tsv_error *e)
{
	struct csv *c = tsv_calloc(1, sizeof(*c));

	(void)e;
	im->state = c;
	*c = (struct csv){.importer = im, .line = 1, .record_line = 1};
	csv_init(&c->parser, OPTIONS);
	csv_set_realloc_func(&c->parser, resize);
	csv_set_free_func(&c->parser, free);
	csv_set_space_func(&c->parser, is_space);
	return 0;
}

static int begin(struct importer *im, struct tsv_error *e)
{
	bool tsv = im->format == &import_tsv;
	char delimiter = im->options->delimiter;
	struct csv *c = im->state;

	if (delimiter == 0 && tsv)
		delimiter = '\t';
	if (delimiter == 0 && sniff_delimiter(&im->decoder, &delimiter, e) < 0)
		return -1;
	csv_set_delim(&c->parser, (unsigned char)delimiter);
	lexer_init(&c->lexer, delimiter, tsv && !im->options->raw);
	if (read_header(c) < 0)
		return tell(c, e);
	if (c->record == 0)
		return tsv_error_set(e, "%s: empty, not even a header; did what made it fail?",
				     im->decoder.input.name);
	return 0;
}

static int next(struct importer *im, struct tsv_batch *batch, struct tsv_error *e)
{
	struct csv *c = im->state;

	batch->file = im->decoder.input.name;
	while (c->error.text == NULL) {
		batch->line = c->line;
		if (c->ended)
			return 0;
		if (refill(c) < 0)
			break;
		if ((c->ended ? finish(c) : read_text(c)) < 0 && c->rows.records == 0)
			break;
		if (rows_batch(&c->rows, im->header.count, batch))
			return 1;
	}
	return tell(c, e);
}

static void end(struct importer *im)
{
	struct csv *c = im->state;

	csv_free(&c->parser);
	lexer_free(&c->lexer);
	rows_free(&c->rows);
	tsv_error_free(&c->error);
	free(c);
}

const struct import_format import_csv = {
    "csv", IMPORT_DELIMITER | IMPORT_PAD, open_parser, begin, next, end};
const struct import_format import_tsv = {
    "tsv", IMPORT_DELIMITER | IMPORT_PAD | IMPORT_RAW, open_parser, begin, next, end};
