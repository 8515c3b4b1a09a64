#include "import/splitter.h"

#include "text/encode.h"

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static bool in_number(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte != '\0' && strchr("+-.eE", byte) != NULL);
}

static int misplaced(const struct splitter *s, char byte, struct tsv_error *e)
{
	const char *wanted = "an object, as in {\"id\": 1}";

	if (s->where == SPLITTER_AFTER)
		wanted = "nothing after the array";
	else if (s->where == SPLITTER_ARRAY && !s->separated)
		wanted = "a comma or ] after an object";
	return tsv_error_set(e, "%s:%zu: expected %s, found '%c'", s->file, s->here, wanted,
			     byte);
}

/* A byte between objects; 1 when an object begins with it. */
static int between(struct splitter *s, char byte, struct tsv_error *e)
{
	bool array = s->where == SPLITTER_ARRAY;

	if (byte == '{' && s->where != SPLITTER_AFTER && (!array || s->separated)) {
		s->where = array ? SPLITTER_ARRAY : SPLITTER_LINES;
		s->separated = false;
		s->line = s->here;
		s->count++;
		tsv_buf_clear(&s->object);
		return 1;
	}
	if (byte == '[' && s->where == SPLITTER_START) {
		s->where = SPLITTER_ARRAY;
		s->separated = true;
		return 0;
	}
	if (byte == ',' && array && !s->separated) {
		s->separated = true;
		return 0;
	}
	if (byte == ']' && array && (!s->separated || s->count == 0)) {
		s->where = SPLITTER_AFTER;
		return 0;
	}
	return misplaced(s, byte, e);
}

/* Takes the bytes of a string that need no look. */
static void take_plain(struct splitter *s, struct tsv_span *text)
{
	size_t size = 0;

	while (size < text->size && text->data[size] != '"' && text->data[size] != '\\' &&
	       text->data[size] != '\n')
		size++;
	tsv_buf_add(&s->object, text->data, size);
	*text = tsv_span_from(*text, size);
}

static void in_string(struct splitter *s, char byte)
{
	tsv_buf_add_char(&s->object, byte);
	if (s->escaped)
		s->escaped = false;
	else if (byte == '\\')
		s->escaped = true;
	else if (byte == '"')
		s->string = false;
}

static int end_number(struct splitter *s, struct tsv_error *e)
{
	struct tsv_span number = tsv_span_from(tsv_buf_span(&s->object), s->number);

	if (!encode_is_json_number(number))
		return tsv_error_set(e, "%s:%zu: '%s' is no number as JSON writes it", s->file,
				     s->here, tsv_shorten(number).text);
	tsv_buf_add_char(&s->object, '"');
	s->number = 0;
	s->numeric = true;
	return 0;
}

/* A byte of an object outside its strings; 1 when it ends the object. */
static int in_object(struct splitter *s, char byte, struct tsv_error *e)
{
	if (s->number == 0 && (byte == '-' || (byte >= '0' && byte <= '9'))) {
		tsv_buf_add(&s->object, (const char[]){'"', SPLITTER_NUMBER}, 2);
		s->number = s->object.size;
	} else if (s->number != 0 && !in_number(byte) && end_number(s, e) < 0) {
		return -1;
	}
	/* jansson would see a string, which may be a key. */
	if (s->numeric && byte == ':')
		return tsv_error_set(e, "%s:%zu: a key is a number; keys are strings", s->file,
				     s->here);
	s->numeric = s->numeric && is_blank(byte);
	tsv_buf_add_char(&s->object, byte);
	if (byte == '"') {
		s->string = true;
		tsv_buf_add_char(&s->object, SPLITTER_STRING);
	} else if (byte == '{' || byte == '[') {
		s->depth++;
	} else if (byte == '}' || byte == ']') {
		return --s->depth == 0;
	}
	return 0;
}

int splitter_next(struct splitter *s, struct tsv_span *text, struct tsv_error *e)
{
	int status = 0;

	while (text->size != 0 && status == 0) {
		if (s->string && !s->escaped) {
			take_plain(s, text);
			if (text->size == 0)
				return 0;
		}
		char byte = text->data[0];
		if (s->string)
			in_string(s, byte);
		else if (s->depth != 0)
			status = in_object(s, byte, e);
		else if (!is_blank(byte) && between(s, byte, e) != 0)
			status =
			    s->object.size == 0 && byte == '{' ? in_object(s, byte, e) : -1;
		if (status < 0)
			return -1;
		s->here += byte == '\n';
		*text = tsv_span_from(*text, 1);
	}
	return status;
}

int splitter_finish(struct splitter *s, struct tsv_error *e)
{
	if (s->depth != 0)
		return tsv_error_set(
		    e, "%s:%zu: the object that begins here is never closed; cut?", s->file,
		    s->line);
	if (s->where == SPLITTER_ARRAY)
		return tsv_error_set(e, "%s:%zu: the array is never closed; cut?", s->file,
				     s->here);
	return 0;
}
