/* CSV and quoted TSV, by libcsv. */
#include <csv.h>
#include <stdlib.h>

#include "import/import.h"
#include "import/rows.h"
#include "import/sniff.h"
#include "import/tokens.h"
#include "tsv/tsv.h"

struct csv {
	struct importer *importer;
	struct csv_parser parser;
	struct tokens tokens;
	size_t fed; /* of the tokens, to libcsv */
	struct rows rows;
	size_t line;	    /* that libcsv has come to */
	size_t record_line; /* where the record in the making began */
	size_t record;	    /* its number; the header is 0 */
	int last_end;	    /* what ended the last record: CR, LF, or 0 within one */
	bool ended;
	struct tsv_error error; /* told when the records before it were given */
};

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

static void add_field(void *field, size_t size, void *state)
{
	struct csv *c = state;
	struct tsv_span tokens = {field, size};

	if (c->error.text != NULL)
		return;
	if (rows_fields(&c->rows) == 0)
		c->record_line = c->line;
	if (size > 1) /* else it holds no LF */
		for (size_t i = 0; i < size; i++)
			c->line += tokens.data[i] == TOKEN_LF;
	tokens_field(&c->tokens, tokens, &c->rows.data);
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
	if (!(end == TOKEN_LF && c->last_end == TOKEN_CR))
		c->line++;
	c->last_end = end;
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

/* Lets libcsv read so many more tokens. */
static int feed(struct csv *c, size_t count)
{
	size_t end = c->fed + count;

	while (c->fed < end) {
		c->fed += csv_parse(&c->parser, c->tokens.list + c->fed, end - c->fed,
				    add_field, end_record, c);
		if (c->error.text != NULL)
			return -1;
		if (c->fed == end)
			break;
		if (csv_error(&c->parser) != CSV_EPARSE)
			return fail(c, csv_strerror(csv_error(&c->parser)));
		if (rows_fields(&c->rows) == 0)
			c->record_line = c->line;
		if (c->parser.quoted)
			return fail(c, "text after the closing quote; within quotes a quote "
				       "is written twice");
		/* Strictly a quote cannot stand in a field that does not begin with
		 * one; but it can only mean itself there. */
		c->tokens.list[c->fed] = TOKEN_BARE_QUOTE;
	}
	return 0;
}

/* Reads the next text into tokens, or comes to the end. */
static int refill(struct csv *c)
{
	struct decoder *s = &c->importer->decoder;
	struct tsv_span text;

	rows_clear(&c->rows);
	if (c->fed < c->tokens.count)
		return 0;
	tokens_carry(&c->tokens);
	int got = decoder_next(s, &text, &c->error);
	if (got < 0)
		return -1;
	c->ended = got == 0;
	c->fed = 0;
	tokens_add(&c->tokens, c->ended ? (struct tsv_span){0} : text);
	s->line += c->tokens.lines;
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
	int status = 0;

	while (c->record == 0 && !c->ended && status == 0) {
		status = refill(c);
		/* Token by token, to stop where the header does. */
		while (status == 0 && c->record == 0 && c->fed < c->tokens.count)
			status = feed(c, 1);
	}
	return status == 0 && c->ended ? finish(c) : status;
}

static int open_parser(struct importer *im, struct tsv_error *e)
{
	struct csv *c = tsv_calloc(1, sizeof(*c));

	(void)e;
	im->state = c;
	*c = (struct csv){.importer = im, .line = 1, .record_line = 1};
	csv_init(&c->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
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
	tokens_begin(&c->tokens, delimiter, tsv && !im->options->raw);
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
		if (c->ended && c->fed == c->tokens.count)
			return 0;
		if (refill(c) < 0)
			break;
		if (c->ended ? finish(c) < 0 : feed(c, c->tokens.count - c->fed) < 0)
			if (c->rows.records == 0)
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
	tokens_free(&c->tokens);
	rows_free(&c->rows);
	tsv_error_free(&c->error);
	free(c);
}

const struct import_format import_csv = {
    "csv", IMPORT_DELIMITER | IMPORT_PAD, open_parser, begin, next, end};
const struct import_format import_tsv = {
    "tsv", IMPORT_DELIMITER | IMPORT_PAD | IMPORT_RAW, open_parser, begin, next, end};
