/* CSV and quoted TSV: the two formats. */
#include <stdlib.h>

#include "import/csv_reader.h"
#include "import/sniff.h"

/* Sets the delimiter and what is particular to TSV. Returns 0, or -1. */
static int set_dialect(struct csv_reader *c)
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
	c->lexer.lines += im->decoder.skipped;
	c->lexer.trims = im->options->trim_ends;
	c->lexer.leaves_blank = im->options->until_empty;
	c->lexer.notes = im->options->lines;
	c->dialect.blanks = im->options->blanks;
	c->dialect.escape = im->options->escape;
	c->dialect.delimiter = delimiter;
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

/* One column, because the user named a delimiter that is not in the header, and not in
 * answer to the question of check_delimiter(). */
static void doubt_delimiter(struct importer *im)
{
	const char *name = im->header.count == 1 ? im->header.columns[0].name.data : "";
	const char *other = strpbrk(name, ",;|\t");
	struct tsv_buf note = {0};

	bool answers = im->format == &import_tsv && im->options->delimiter == '\t';

	if (im->options->delimiter == 0 || other == NULL || answers)
		return;
	tsv_buf_printf(&note, "%s: one column, whose name holds '%s%c'; is -d right?",
		       im->decoder.input.name, *other == '\t' ? "\\" : "",
		       *other == '\t' ? 't' : *other);
	tsv_buf_add_char(&note, '\0');
	im->note = note.data;
}

static void csv_open(struct importer *im)
{
	im->state = tsv_calloc(1, sizeof(struct csv_reader));
	csv_reader_init(im->state, im);
}

static void csv_read_header(struct importer *im)
{
	struct csv_reader *c = im->state;

	if (set_dialect(c) < 0)
		return;
	csv_reader_header(c);
	if (c->record != 0) {
		check_delimiter(im);
		doubt_delimiter(im);
	} else if (im->error.text == NULL) {
		tsv_error_set(&im->error,
			      "%s: empty, not even a header; did what made it fail?",
			      im->decoder.input.name);
	}
}

static bool csv_next(struct importer *im, struct tsv_batch *batch)
{
	struct csv_reader *c = im->state;

	while (im->error.text == NULL && !c->ended) {
		batch->line = c->lexer.lines;
		csv_reader_next(c);
		im->lines = c->lexer.records;
		im->forgiven[IMPORT_TRIMMED] = c->lexer.trimmed;
		im->forgiven[IMPORT_BLANKS] = c->dialect.dropped;
		if (tsv_builder_batch(&c->rows, im->header.count, batch))
			return true;
	}
	return false;
}

static void csv_close(struct importer *im)
{
	csv_reader_free(im->state);
	free(im->state);
}

const struct import_format import_csv = {
    .names = "csv",
    .endings = ".csv",
    .help = "RFC 4180, with any delimiter",
    .uses = IMPORT_DELIMITER | IMPORT_PAD | IMPORT_ENCODING | IMPORT_SKIP | IMPORT_ENDS |
	    IMPORT_QUOTES | IMPORT_REJECTS,
    .open = csv_open,
    .read_header = csv_read_header,
    .next = csv_next,
    .close = csv_close,
};

const struct import_format import_tsv = {
    .names = "tsv",
    .endings = ".tsv .tab",
    .help = "fields between TABs, in quotes as in CSV",
    .uses = IMPORT_DELIMITER | IMPORT_PAD | IMPORT_RAW | IMPORT_ENCODING | IMPORT_SKIP |
	    IMPORT_ENDS | IMPORT_QUOTES | IMPORT_REJECTS,
    .open = csv_open,
    .read_header = csv_read_header,
    .next = csv_next,
    .close = csv_close,
};
