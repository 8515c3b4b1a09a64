/*
 * GNU recutils' rec format (text/rec.h).
 *
 * The columns are those that descriptors allow, in their order, then the other fields
 * that there are, so the header is known only when all was read (import/spooled.h). The
 * second field of a name in one record is the column `name_2`, and so on.
 */
#include <stdlib.h>

#include "import/import.h"
#include "import/spooled.h"
#include "text/rec.h"

/* Each further field of a name makes a column, and its name is looked for behind those of
 * all before it. */
#define REPEATS 100

struct rec_import {
	struct importer *importer;
	struct rec_reader reader;
	struct spooled records;
	struct tsv_dict spelt;	   /* names that %column tells the columns of */
	struct tsv_header columns; /* which these are, by number in spelt */
	struct tsv_buf allowed;	   /* the names of the descriptor in the making */
	struct tsv_buf type;	   /* of the records; empty: they have none */
	size_t special, fields;	   /* of the record in the making */
	size_t count;		   /* of records */
	size_t guess;		   /* the column of the next field */
};

/* Cuts the next word off a text. */
static bool next_word(struct tsv_span *text, struct tsv_span *word)
{
	size_t size = 0;

	while (text->size != 0 && strchr(" \t\n", text->data[0]) != NULL)
		*text = tsv_span_from(*text, 1);
	while (size < text->size && strchr(" \t\n", text->data[size]) == NULL)
		size++;
	*word = tsv_span_make(text->data, size);
	*text = tsv_span_from(*text, size);
	return size != 0;
}

static int fail(struct rec_import *i, size_t line, const char *what, struct tsv_span text,
		const char *cure)
{
	return tsv_error_set(&i->importer->error, "%s:%zu: %s '%s'%s", i->reader.file, line,
			     what, tsv_shorten(text).text, cure);
}

/* Begins a record set of that type. */
static int set_type(struct rec_import *i, struct tsv_span value)
{
	bool first = i->count == 0 && i->type.size == 0;
	struct tsv_span type;

	next_word(&value, &type);
	if (!first && !tsv_span_equal(type, tsv_buf_span(&i->type)))
		return fail(i, i->reader.line, "records of another type,", type,
			    "; take one: recsel -t TYPE FILE | case-import -t rec");
	tsv_buf_clear(&i->type);
	tsv_buf_add_span(&i->type, type);
	tsv_dict_free(&i->spelt);
	tsv_header_free(&i->columns);
	return 0;
}

/* Notes the column that a name stands for. */
static int add_column(struct rec_import *i, struct tsv_span value)
{
	struct tsv_span name, column = value;
	struct tsv_buf field = {0};
	size_t known = i->spelt.count;

	if (!tsv_span_cut(&column, ' ', &name) || column.size == 0)
		return fail(i, i->reader.line, REC_COLUMN " takes a field and a column, not",
			    value, "");
	if (tsv_dict_add(&i->spelt, name) < known)
		return fail(i, i->reader.line, REC_COLUMN " has twice the field", name, "");
	tsv_escape_append(&field, column);
	tsv_header_add(&i->columns, tsv_buf_span(&field));
	tsv_buf_free(&field);
	return 0;
}

static int read_special(struct rec_import *i, struct tsv_span name, struct tsv_span value)
{
	i->special++;
	if (tsv_span_equal(name, tsv_span_of(REC_TYPE)))
		return set_type(i, value);
	if (tsv_span_equal(name, tsv_span_of(REC_COLUMN)))
		return add_column(i, value);
	if (tsv_span_equal(name, tsv_span_of(REC_ALLOWED))) {
		tsv_buf_add_span(&i->allowed, value);
		tsv_buf_add_char(&i->allowed, ' ');
	}
	return 0;
}

/* What the column of fields of that name is called. */
static struct tsv_span column_name(const struct rec_import *i, struct tsv_span name)
{
	size_t number = tsv_dict_find(&i->spelt, name);

	return number == TSV_NONE ? name : i->columns.columns[number].name;
}

/* The column of a field whose name had one in this record. */
static int repeated_column(struct rec_import *i, struct tsv_span name, size_t *column)
{
	struct tsv_buf numbered = {0};
	size_t n = 2;

	tsv_buf_add_span(&numbered, name);
	do {
		numbered.size = name.size;
		tsv_buf_printf(&numbered, "_%zu", n);
		*column = spooled_column(&i->records, tsv_buf_span(&numbered), TSV_NONE);
	} while (spooled_has(&i->records, *column) && ++n <= REPEATS);
	tsv_buf_free(&numbered);
	if (n > REPEATS)
		return fail(i, i->reader.line, "too many fields in one record named", name, "");
	return 0;
}

static int read_field(struct rec_import *i, struct tsv_span name, struct tsv_span value)
{
	if (name.data[0] == '%')
		return read_special(i, name, value);
	if (i->fields == 0 && i->importer->options->lines)
		i->records.number = i->reader.line;
	name = column_name(i, name);
	size_t column = spooled_column(&i->records, name, i->guess);
	if (spooled_has(&i->records, column) && repeated_column(i, name, &column) < 0)
		return -1;
	tsv_escape_append(&i->records.fields, value);
	spooled_end_field(&i->records, column);
	i->guess = column + 1;
	i->fields++;
	return 0;
}

static int end_record(struct rec_import *i)
{
	struct tsv_span rest = tsv_buf_span(&i->allowed), name;

	if (i->special != 0 && i->fields != 0)
		return fail(i, i->reader.line, "a descriptor ends without a blank line at",
			    i->reader.name, "");
	while (next_word(&rest, &name))
		spooled_column(&i->records, column_name(i, name), TSV_NONE);
	if (i->special == 0) {
		spooled_end_record(&i->records);
		i->count++;
	}
	tsv_buf_clear(&i->allowed);
	i->special = i->fields = i->guess = 0;
	return 0;
}

/* Reads what is whole of a text. */
static int read_text(struct rec_import *i, struct tsv_span text)
{
	struct tsv_error *e = &i->importer->error;
	enum rec_item item;

	while ((item = rec_read(&i->reader, &text, e)) > REC_TEXT)
		if ((item == REC_FIELD ? read_field(i, i->reader.name, i->reader.value)
				       : end_record(i)) < 0)
			return -1;
	return item == REC_ERROR ? -1 : 0;
}

static int read_all(struct rec_import *i)
{
	struct tsv_span text;
	int got;

	while ((got = decoder_next(&i->importer->decoder, &text, &i->importer->error)) > 0)
		if (read_text(i, text) < 0)
			return -1;
	i->reader.ended = true;
	return got < 0 ? -1 : read_text(i, (struct tsv_span){0});
}

static void rec_open(struct importer *im)
{
	struct rec_import *i = tsv_calloc(1, sizeof(*i));

	im->state = i;
	i->importer = im;
	i->reader.file = im->decoder.input.name;
	spooled_open(&i->records, &im->header);
}

static void rec_read_header(struct importer *im)
{
	if (read_all(im->state) == 0 && im->header.count == 0)
		tsv_error_set(&im->error, "%s: no field, so there are no columns",
			      im->decoder.input.name);
}

static bool rec_next(struct importer *im, struct tsv_batch *batch)
{
	struct rec_import *i = im->state;
	struct tsv_error failure = {0};
	int got = spooled_next(&i->records, batch, &failure);

	im->lines = spooled_lines(&i->records);
	if (got < 0) { /* comes before what may have failed behind the records */
		tsv_error_free(&im->error);
		im->error = failure;
	}
	return got > 0;
}

static void rec_close(struct importer *im)
{
	struct rec_import *i = im->state;

	rec_reader_free(&i->reader);
	spooled_free(&i->records);
	tsv_dict_free(&i->spelt);
	tsv_header_free(&i->columns);
	tsv_buf_free(&i->allowed);
	tsv_buf_free(&i->type);
	free(i);
}

const struct import_format import_rec = {
    .names = "rec",
    .endings = ".rec",
    .help = "records as GNU recutils has them",
    .uses = IMPORT_ENCODING,
    .open = rec_open,
    .read_header = rec_read_header,
    .next = rec_next,
    .close = rec_close,
};
