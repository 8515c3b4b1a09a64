/*
 * JSON Lines and an array of objects, which may be in an object, by jansson.
 *
 * The columns are all keys there are, so the header is known only when all was read
 * (import/spooled.h).
 */
#include <jansson.h>
#include <stdlib.h>

#include "import/import.h"
#include "import/json_value.h"
#include "import/nested.h"
#include "import/splitter.h"
#include "import/spooled.h"

struct json_import {
	struct importer *importer;
	struct splitter splitter;
	struct spooled records;
	struct tsv_buf path;	/* of the column in the making */
	struct tsv_buf raw;	/* the text since the last record */
	struct tsv_buf held;	/* the first object, while it may have the table in it */
	size_t held_line;	/* where it began */
	bool within;		/* it is being read */
	bool skipping;		/* up to the end of a line that is no JSON */
	struct tsv_error fault; /* of a record, and its line */
	size_t fault_line;
};

/* Objects so deep in others stay JSON. */
#define FLATTEN_MAX 16

/* Adds a value as the field of the column whose name is the path. */
static int add_field(struct json_import *j, json_t *value, size_t *guess)
{
	struct tsv_span name = tsv_buf_span(&j->path);
	const char *delimiter = import_list_delimiter(j->importer->options, name);
	size_t column = spooled_column(&j->records, name, *guess);

	if (spooled_has(&j->records, column))
		return tsv_error_set(&j->fault, "record %zu has two values for the column '%s'",
				     j->splitter.count, tsv_shorten(name).text);
	j->importer->forgiven[IMPORT_NO_LIST] +=
	    !json_value_add(&j->records.fields, value, delimiter);
	spooled_end_field(&j->records, column);
	*guess = column + 1;
	return 0;
}

/* Adds the fields of an object, whose own path is there. */
static int add_fields(struct json_import *j, json_t *object, size_t depth, size_t *guess)
{
	size_t size = j->path.size;
	int status = 0;
	const char *key;
	json_t *value;

	json_object_foreach(object, key, value)
	{
		if (depth != 0)
			tsv_buf_add_char(&j->path, '/');
		tsv_buf_add_string(&j->path, key + 1);
		bool flat = j->importer->options->flatten && depth < FLATTEN_MAX &&
			    json_object_size(value) != 0;
		status =
		    flat ? add_fields(j, value, depth + 1, guess) : add_field(j, value, guess);
		j->path.size = size;
		if (status < 0)
			break;
	}
	return status;
}

/* What jansson says, without the marked text that it says it near. */
static void refuse(struct json_import *j, const json_error_t *fault)
{
	const char *near = strstr(fault->text, " near ");
	struct tsv_span said =
	    near == NULL ? tsv_span_of(fault->text) : tsv_span_between(fault->text, near);

	j->fault_line = j->splitter.line + (fault->line > 0 ? (size_t)fault->line - 1 : 0);
	tsv_error_set(&j->fault, "record %zu is no sound JSON: %s", j->splitter.count,
		      tsv_shorten(said).text);
}

/* Gives what was read since the last record, which has the fault, to who collects such.
 * Returns 0, or -1 when it is the file's. */
static int reject(struct json_import *j)
{
	struct tsv_span text = tsv_span_trim(tsv_buf_span(&j->raw));
	bool taken;

	while (text.size != 0 && strchr("\r\n,", *text.data) != NULL)
		text = tsv_span_trim(tsv_span_from(text, 1));
	while (text.size != 0 && strchr("\r\n", text.data[text.size - 1]) != NULL)
		text.size--;
	taken = import_reject(j->importer, j->fault_line, j->fault.text, text);
	tsv_error_free(&j->fault);
	tsv_buf_clear(&j->raw);
	return taken ? 0 : -1;
}

static int read_object(struct json_import *j)
{
	json_error_t fault;
	json_t *object = json_loadb(j->splitter.object.data, j->splitter.object.size,
				    JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &fault);
	size_t guess = 0;

	if (object == NULL) {
		refuse(j, &fault);
		return reject(j);
	}
	j->fault_line = j->splitter.line;
	if (j->importer->options->lines)
		j->records.number = j->splitter.line;
	bool added = add_fields(j, object, 0, &guess) == 0;
	json_decref(object);
	if (added)
		spooled_end_record(&j->records);
	else
		spooled_drop_record(&j->records);
	return added ? 0 : reject(j);
}

static int read_text(struct json_import *j, struct tsv_span text);

/* Reads a part of the text for itself, where it begins on that line. */
static int read_part(struct json_import *j, struct tsv_span text, size_t line)
{
	struct splitter outer = j->splitter;
	struct tsv_buf raw = j->raw;

	j->splitter = (struct splitter){.file = outer.file, .line = line, .here = line};
	j->raw = (struct tsv_buf){0};
	j->within = true;
	int status = read_text(j, text);
	if (status == 0)
		status = splitter_finish(&j->splitter, &j->importer->error);
	tsv_buf_free(&j->splitter.object);
	tsv_buf_free(&j->raw);
	j->splitter = outer;
	j->raw = raw;
	j->within = false;
	return status;
}

/* Tells that there is no array at --at, or that there are several. */
static int no_array(struct json_import *j, const struct nested *n, size_t line)
{
	const char *file = j->splitter.file, *at = j->importer->options->at;
	struct tsv_buf list = {0};

	for (size_t i = 0; i < n->count; i++) {
		struct tsv_short path = tsv_shorten(tsv_buf_span(&n->arrays[i].path));
		tsv_buf_printf(&list, "%s%s", i == 0 ? "" : ", ", path.text);
	}
	tsv_buf_add_string(&list, n->count == 0 ? "none" : "");
	tsv_buf_add_char(&list, '\0');
	if (at != NULL)
		tsv_error_set(&j->importer->error,
			      "%s:%zu: no array at '%s'; arrays of objects: %s", file, line, at,
			      list.data);
	else
		tsv_error_set(&j->importer->error,
			      "%s:%zu: an object with several tables; --at takes one of: %s",
			      file, line, list.data);
	tsv_buf_free(&list);
	return -1;
}

/* Reads the records of the array in an object. */
static int read_nested(struct json_import *j, struct tsv_span text, size_t line)
{
	struct nested n = {0};
	struct tsv_buf note = {0};
	int status;

	nested_find(&n, text, j->importer->options->at);
	if (n.count != 1) {
		if (n.count == 0)
			nested_find(&n, text, NULL);
		status = no_array(j, &n, line);
	} else {
		const struct nested_array *a = &n.arrays[0];
		tsv_buf_printf(&note, "%s: the table is the array '%s' (--at)",
			       j->splitter.file, tsv_shorten(tsv_buf_span(&a->path)).text);
		tsv_buf_add_char(&note, '\0');
		if (j->importer->options->at == NULL) {
			free(j->importer->note);
			j->importer->note = note.data;
			note = (struct tsv_buf){0};
		}
		status = read_part(j, (struct tsv_span){text.data + a->begin, a->size},
				   line + a->line);
	}
	tsv_buf_free(&note);
	nested_free(&n);
	return status;
}

/* Does the object have arrays of objects in it? */
static bool has_nested(struct tsv_span text)
{
	struct nested n = {0};

	nested_find(&n, text, NULL);
	bool has = n.count != 0;
	nested_free(&n);
	return has;
}

/* Reads the first object as a record after all, as others follow. */
static int read_held(struct json_import *j)
{
	struct tsv_buf held = j->held;

	if (held.size == 0)
		return 0;
	j->held = (struct tsv_buf){0};
	int status = read_part(j, tsv_buf_span(&held), j->held_line);
	tsv_buf_free(&held);
	return status;
}

/* An object is whole: a record, or what has the table in it. */
static int take_object(struct json_import *j)
{
	struct tsv_span raw = tsv_buf_span(&j->raw);
	const char *at = j->importer->options->at, *brace = memchr(raw.data, '{', raw.size);

	if (j->within || (at == NULL && j->splitter.where == SPLITTER_ARRAY))
		return read_object(j);
	if (j->splitter.where == SPLITTER_ARRAY)
		return tsv_error_set(&j->importer->error,
				     "%s: --at is for an object; this is an array of them",
				     j->splitter.file);
	raw = tsv_span_from(raw, (size_t)(brace - raw.data));
	if (at == NULL && (j->splitter.count != 1 || !has_nested(raw)))
		return read_held(j) < 0 ? -1 : read_object(j);
	/* The only one has the table in it; that it is, the end of the text tells. */
	tsv_buf_clear(&j->held);
	tsv_buf_add_span(&j->held, raw);
	j->held_line = j->splitter.line;
	return at == NULL ? 0 : read_nested(j, tsv_buf_span(&j->held), j->held_line);
}

/* Leaves the line on which the text is no JSON to who collects such. Returns false when
 * nobody does, or when in an array nothing tells where the next record begins. */
static bool begin_skip(struct json_import *j)
{
	struct tsv_error *e = &j->importer->error;
	const char *why = e->text + strlen(j->splitter.file) + 1; /* behind `file:` */

	if (j->importer->options->reject == NULL || j->within ||
	    j->splitter.where == SPLITTER_ARRAY || j->splitter.where == SPLITTER_AFTER)
		return false;
	j->fault_line = j->splitter.here;
	tsv_error_set(&j->fault, "%s", strstr(why, ": ") + 2);
	tsv_error_free(e);
	return j->skipping = true;
}

static int end_skip(struct json_import *j)
{
	struct splitter *s = &j->splitter;
	struct tsv_buf object = s->object;

	j->skipping = false;
	*s = (struct splitter){.file = s->file,
			       .object = object,
			       .where = SPLITTER_LINES,
			       .count = s->count,
			       .here = s->here + 1};
	return reject(j);
}

/* Cuts a line off the text, or what is there of it. Returns whether its end is. */
static bool skip_line(struct tsv_span *text)
{
	struct tsv_span line;

	return tsv_span_cut(text, '\n', &line);
}

static int read_text(struct json_import *j, struct tsv_span text)
{
	while (text.size != 0) {
		struct tsv_span before = text;
		bool skipping = j->skipping;
		int got = skipping ? skip_line(&text)
				   : splitter_next(&j->splitter, &text, &j->importer->error);
		tsv_buf_add(&j->raw, before.data, before.size - text.size);
		if (got < 0 && !begin_skip(j))
			return -1;
		if (got > 0 && (skipping ? end_skip(j) : take_object(j)) < 0)
			return -1;
		if (got > 0)
			tsv_buf_clear(&j->raw);
	}
	return 0;
}

/* What begins there is cut. */
static int finish(struct json_import *j)
{
	struct tsv_error *e = &j->importer->error;

	if (j->skipping)
		return end_skip(j);
	if (splitter_finish(&j->splitter, e) < 0) {
		j->splitter.here = j->splitter.line;
		return begin_skip(j) ? end_skip(j) : -1;
	}
	return 0;
}

/* Reads all into the spool. */
static int read_all(struct json_import *j)
{
	struct tsv_span text;
	int got;

	while ((got = decoder_next(&j->importer->decoder, &text, &j->importer->error)) > 0)
		if (read_text(j, text) < 0)
			return -1;
	if (got < 0 || finish(j) < 0)
		return -1;
	if (j->held.size == 0 || j->importer->options->at != NULL)
		return 0;
	return read_nested(j, tsv_buf_span(&j->held), j->held_line);
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

	im->lines = spooled_lines(&j->records);
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
	tsv_buf_free(&j->path);
	tsv_buf_free(&j->raw);
	tsv_buf_free(&j->held);
	tsv_error_free(&j->fault);
	spooled_free(&j->records);
	free(j);
}

const struct import_format import_json = {
    .names = "json",
    .endings = ".json",
    .help = "JSON: an array of objects, also one within an object",
    .uses = IMPORT_ENCODING | IMPORT_REJECTS | IMPORT_NESTED,
    .open = json_open,
    .read_header = json_read_header,
    .next = json_next,
    .close = json_close,
};

const struct import_format import_jsonl = {
    .names = "jsonl",
    .endings = ".jsonl .ndjson",
    .help = "JSON Lines: objects, one after the other",
    .uses = IMPORT_ENCODING | IMPORT_REJECTS | IMPORT_NESTED,
    .open = json_open,
    .read_header = json_read_header,
    .next = json_next,
    .close = json_close,
};
