/*
 * JSON Lines and an array of objects, by jansson.
 *
 * The columns are all keys there are, so the header is known only when all was read
 * (import/spooled.h).
 */
#include <jansson.h>
#include <stdlib.h>

#include "import/import.h"
#include "import/splitter.h"
#include "import/spooled.h"
#include "text/encode.h"

struct json_import {
	struct importer *importer;
	struct splitter splitter;
	struct spooled records;
	struct tsv_buf scratch;
};

/* The text of a string without its mark; a number's is as it was written. */
static struct tsv_span text_of(const json_t *value)
{
	return (struct tsv_span){json_string_value(value) + 1, json_string_length(value) - 1};
}

static bool is_number(const json_t *value)
{
	return json_is_string(value) && json_string_value(value)[0] == SPLITTER_NUMBER;
}

static void add_string(struct tsv_buf *out, struct tsv_span text)
{
	tsv_buf_add_char(out, '"');
	encode_json(out, text);
	tsv_buf_add_char(out, '"');
}

static void add_json(struct tsv_buf *out, json_t *value);

static void add_object(struct tsv_buf *out, json_t *object)
{
	const char *key, *between = "{";
	json_t *value;

	json_object_foreach(object, key, value)
	{
		tsv_buf_add_string(out, between);
		add_string(out, tsv_span_of(key + 1));
		tsv_buf_add_char(out, ':');
		add_json(out, value);
		between = ",";
	}
	tsv_buf_add_string(out, json_object_size(object) == 0 ? "{}" : "}");
}

static void add_array(struct tsv_buf *out, json_t *array)
{
	json_t *value;
	size_t i;

	tsv_buf_add_char(out, '[');
	json_array_foreach(array, i, value)
	{
		if (i != 0)
			tsv_buf_add_char(out, ',');
		add_json(out, value);
	}
	tsv_buf_add_char(out, ']');
}

/* Appends a value as compact JSON. jansson has bounded the depth. */
static void add_json(struct tsv_buf *out, json_t *value)
{
	if (json_is_object(value))
		add_object(out, value);
	else if (json_is_array(value))
		add_array(out, value);
	else if (is_number(value))
		tsv_buf_add_span(out, text_of(value));
	else if (json_is_string(value))
		add_string(out, text_of(value));
	else
		tsv_buf_add_string(out, json_is_null(value)   ? "null"
					: json_is_true(value) ? "true"
							      : "false");
}

/* Appends a value as a field. */
static void add_value(struct json_import *j, json_t *value)
{
	struct tsv_buf *out = &j->records.fields;

	if (value == NULL || json_is_null(value))
		return;
	if (is_number(value)) {
		tsv_buf_add_span(out, text_of(value));
	} else if (json_is_string(value)) {
		tsv_escape_append(out, text_of(value));
	} else {
		tsv_buf_clear(&j->scratch);
		add_json(&j->scratch, value);
		tsv_escape_append(out, tsv_buf_span(&j->scratch));
	}
}

static void add_record(struct json_import *j, json_t *object)
{
	const char *key;
	json_t *value;
	size_t guess = 0;

	json_object_foreach(object, key, value)
	{
		size_t column = spooled_column(&j->records, tsv_span_of(key + 1), guess);
		add_value(j, value);
		spooled_end_field(&j->records, column);
		guess = column + 1;
	}
	spooled_end_record(&j->records);
}

/* What jansson says, without the marked text that it says it near. */
static int refuse(struct json_import *j, const json_error_t *fault)
{
	const char *near = strstr(fault->text, " near ");
	struct tsv_span said =
	    near == NULL ? tsv_span_of(fault->text) : tsv_span_between(fault->text, near);
	size_t line = j->splitter.line + (fault->line > 0 ? (size_t)fault->line - 1 : 0);

	return tsv_error_set(&j->importer->error, "%s:%zu: record %zu is no sound JSON: %s",
			     j->splitter.file, line, j->splitter.count, tsv_shorten(said).text);
}

static int read_object(struct json_import *j)
{
	json_error_t fault;
	json_t *object = json_loadb(j->splitter.object.data, j->splitter.object.size,
				    JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &fault);

	if (object == NULL)
		return refuse(j, &fault);
	add_record(j, object);
	json_decref(object);
	return 0;
}

/* Reads all into the spool. */
static int read_all(struct json_import *j)
{
	struct tsv_span text;
	int got, whole = 0;

	while ((got = decoder_next(&j->importer->decoder, &text, &j->importer->error)) > 0) {
		while ((whole = splitter_next(&j->splitter, &text, &j->importer->error)) > 0)
			if (read_object(j) < 0)
				return -1;
		if (whole < 0)
			return -1;
	}
	return got < 0 ? -1 : splitter_finish(&j->splitter, &j->importer->error);
}

static void json_open(struct importer *im)
{
	struct json_import *j = tsv_calloc(1, sizeof(*j));

	im->state = j;
	j->importer = im;
	j->splitter.file = im->decoder.input.name;
	j->splitter.line = j->splitter.here = 1;
	spooled_open(&j->records, &im->header);
}

static void json_read_header(struct importer *im)
{
	if (read_all(im->state) == 0 && im->header.count == 0)
		tsv_error_set(&im->error, "%s: no object with a key, so there are no columns",
			      im->decoder.input.name);
}

static bool json_next(struct importer *im, struct tsv_batch *batch)
{
	struct json_import *j = im->state;
	struct tsv_error failure = {0};
	int got = spooled_next(&j->records, batch, &failure);

	if (got < 0) { /* comes before what may have failed behind the records */
		tsv_error_free(&im->error);
		im->error = failure;
	}
	return got > 0;
}

static void json_close(struct importer *im)
{
	struct json_import *j = im->state;

	tsv_buf_free(&j->splitter.object);
	tsv_buf_free(&j->scratch);
	spooled_free(&j->records);
	free(j);
}

const struct import_format import_jsonl = {
    .names = "jsonl json",
    .endings = ".jsonl .json .ndjson",
    .help = "JSON objects, one after the other or in one array",
    .uses = IMPORT_ENCODING,
    .open = json_open,
    .read_header = json_read_header,
    .next = json_next,
    .close = json_close,
};
