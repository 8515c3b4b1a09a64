#include "import/objects.h"

#include <string.h>

#include "text/encode.h"

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static bool in_number(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte != '\0' && strchr("+-.eE", byte) != NULL);
}

static int misplaced(const struct objects *o, char byte, struct tsv_error *e)
{
	const char *wanted = "an object, as in {\"id\": 1}";

	if (o->where == OBJECTS_AFTER)
		wanted = "nothing after the array";
	else if (o->where == OBJECTS_ARRAY && !o->separated)
		wanted = "a comma or ] after an object";
	return tsv_error_set(e, "%s:%zu: expected %s, found '%c'", o->file, o->here, wanted,
			     byte);
}

/* A byte between objects; 1 when an object begins with it. */
static int between(struct objects *o, char byte, struct tsv_error *e)
{
	bool array = o->where == OBJECTS_ARRAY;

	if (byte == '{' && o->where != OBJECTS_AFTER && (!array || o->separated)) {
		o->where = array ? OBJECTS_ARRAY : OBJECTS_LINES;
		o->separated = false;
		o->line = o->here;
		o->count++;
		tsv_buf_clear(&o->object);
		return 1;
	}
	if (byte == '[' && o->where == OBJECTS_START) {
		o->where = OBJECTS_ARRAY;
		o->separated = true;
		return 0;
	}
	if (byte == ',' && array && !o->separated) {
		o->separated = true;
		return 0;
	}
	if (byte == ']' && array && (!o->separated || o->count == 0)) {
		o->where = OBJECTS_AFTER;
		return 0;
	}
	return misplaced(o, byte, e);
}

/* Takes the bytes of a string that need no look. */
static void take_plain(struct objects *o, struct tsv_span *text)
{
	size_t size = 0;

	while (size < text->size && text->data[size] != '"' && text->data[size] != '\\' &&
	       text->data[size] != '\n')
		size++;
	tsv_buf_add(&o->object, text->data, size);
	*text = tsv_span_from(*text, size);
}

static void in_string(struct objects *o, char byte)
{
	tsv_buf_add_char(&o->object, byte);
	if (o->escaped)
		o->escaped = false;
	else if (byte == '\\')
		o->escaped = true;
	else if (byte == '"')
		o->string = false;
}

static int end_number(struct objects *o, struct tsv_error *e)
{
	struct tsv_span number = tsv_span_from(tsv_buf_span(&o->object), o->number);

	if (!encode_is_json_number(number))
		return tsv_error_set(e, "%s:%zu: '%.*s' is no number as JSON writes it",
				     o->file, o->here,
				     (int)(number.size < 40 ? number.size : 40), number.data);
	tsv_buf_add_char(&o->object, '"');
	o->number = 0;
	o->numeric = true;
	return 0;
}

/* A byte of an object outside its strings; 1 when it ends the object. */
static int in_object(struct objects *o, char byte, struct tsv_error *e)
{
	if (o->number == 0 && (byte == '-' || (byte >= '0' && byte <= '9'))) {
		tsv_buf_add(&o->object, (const char[]){'"', OBJECTS_NUMBER}, 2);
		o->number = o->object.size;
	} else if (o->number != 0 && !in_number(byte) && end_number(o, e) < 0) {
		return -1;
	}
	/* jansson would see a string, which may be a key. */
	if (o->numeric && byte == ':')
		return tsv_error_set(e, "%s:%zu: a key is a number; keys are strings", o->file,
				     o->here);
	o->numeric = o->numeric && is_blank(byte);
	tsv_buf_add_char(&o->object, byte);
	if (byte == '"') {
		o->string = true;
		tsv_buf_add_char(&o->object, OBJECTS_STRING);
	} else if (byte == '{' || byte == '[') {
		o->depth++;
	} else if (byte == '}' || byte == ']') {
		return --o->depth == 0;
	}
	return 0;
}

int objects_next(struct objects *o, struct tsv_span *text, struct tsv_error *e)
{
	int status = 0;

	while (text->size != 0 && status == 0) {
		if (o->string && !o->escaped) {
			take_plain(o, text);
			if (text->size == 0)
				return 0;
		}
		char byte = text->data[0];
		if (o->string)
			in_string(o, byte);
		else if (o->depth != 0)
			status = in_object(o, byte, e);
		else if (!is_blank(byte) && between(o, byte, e) != 0)
			status =
			    o->object.size == 0 && byte == '{' ? in_object(o, byte, e) : -1;
		if (status < 0)
			return -1;
		o->here += byte == '\n';
		*text = tsv_span_from(*text, 1);
	}
	return status;
}

int objects_finish(struct objects *o, struct tsv_error *e)
{
	if (o->depth != 0)
		return tsv_error_set(
		    e, "%s:%zu: the object that begins here is never closed; cut?", o->file,
		    o->line);
	if (o->where == OBJECTS_ARRAY)
		return tsv_error_set(e, "%s:%zu: the array is never closed; cut?", o->file,
				     o->here);
	return 0;
}
