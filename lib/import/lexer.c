#include "import/lexer.h"

#include <stdlib.h>
#include <string.h>

enum kind { NOTHING, DELIMITER, QUOTE, CR, LF, ESCAPED };

/* A field in the making. */
struct field {
	enum { PLAIN, QUOTED, CLOSED } state;
	bool dirty;   /* it holds a byte that the stream escapes */
	size_t begin; /* of what was not copied yet, in the text */
	size_t start; /* of what was copied, in the rows' data */
};

void lexer_init(struct lexer *l, char delimiter, bool escapes)
{
	*l = (struct lexer){.escapes = escapes};
	l->kinds['\\'] = l->kinds['\t'] = ESCAPED;
	l->kinds['"'] = QUOTE;
	l->kinds['\r'] = CR;
	l->kinds['\n'] = LF;
	l->kinds[(unsigned char)delimiter] = DELIMITER;
}

static enum kind kind_at(const struct lexer *l, size_t place)
{
	return l->kinds[(unsigned char)l->text.data[place]];
}

void lexer_start(struct lexer *l, struct tsv_span text)
{
	size_t count = 0;

	l->places = tsv_grow(l->places, &l->capacity, text.size, sizeof(*l->places));
	l->text = text;
	/* Without a branch: where the next special byte stands cannot be predicted. */
	for (size_t i = 0; i < text.size; i++) {
		l->places[count] = i;
		count += l->kinds[(unsigned char)text.data[i]] != NOTHING;
	}
	l->count = count;
	l->next = 0;
}

void lexer_add_value(struct lexer *l, struct tsv_span value, struct tsv_buf *out)
{
	/* `\N` as a whole field is how a database writes that there is no value. */
	if (l->escapes && tsv_span_equal(value, tsv_span_of("\\N")))
		return;
	tsv_escape_append(out, l->escapes ? tsv_unescape(value, &l->scratch) : value);
}

/* Copies what is known of the field, up to a place. */
static inline void copy(const struct lexer *l, struct field *f, size_t place,
			struct tsv_buf *out)
{
	/* Fields up to this size are copied as if they had it, in one step. */
	enum { SHORT = 16 };
	size_t size = place - f->begin;
	char *to = out->capacity - out->size >= size + SHORT
		       ? out->data + out->size
		       : tsv_buf_reserve(out, size + SHORT);

	if (size <= SHORT && l->text.size - f->begin >= SHORT)
		memcpy(to, l->text.data + f->begin, SHORT);
	else
		memcpy(to, l->text.data + f->begin, size);
	out->size += size;
}

/* Writes again what was copied, as a value. */
static void escape(struct lexer *l, const struct field *f, struct tsv_buf *out)
{
	struct tsv_buf value = {0};

	tsv_buf_add(&value, out->data + f->start, out->size - f->start);
	out->size = f->start;
	lexer_add_value(l, tsv_buf_span(&value), out);
	tsv_buf_free(&value);
}

/* Reads a quote. Returns false if it is not sound there. */
static bool read_quote(const struct lexer *l, struct field *f, size_t place,
		       struct tsv_buf *out)
{
	if (f->state == QUOTED) {
		copy(l, f, place, out);
		*f = (struct field){CLOSED, f->dirty, place + 1, f->start};
		return true;
	}
	if (f->begin != place)
		return false;
	/* The second of two quotes is the first byte that is copied next. */
	f->begin = f->state == CLOSED ? place : place + 1;
	f->state = QUOTED;
	return true;
}

/* Ends a field at a place. Returns false if it is not sound. */
static inline bool end_field(struct lexer *l, struct field *f, size_t place, struct rows *rows)
{
	if (f->state == CLOSED && place != f->begin)
		return false;
	copy(l, f, place, &rows->data);
	if (f->dirty)
		escape(l, f, &rows->data);
	rows_end_field(rows);
	*f = (struct field){PLAIN, false, place + 1, rows->data.size};
	return true;
}

/*
 * Ends a record at the line end whose place is the ith. Returns where the next one
 * begins, or from, where this one does, if it is not sound.
 */
static size_t end_record(struct lexer *l, struct field *f, size_t i, size_t from, size_t fields,
			 struct rows *rows)
{
	size_t place = l->places[i], end = place + 1;

	if (kind_at(l, place) == CR && end == l->text.size)
		return from; /* LF may follow */
	if (kind_at(l, place) == CR && kind_at(l, end) == LF)
		end++;
	if (place != from) { /* else the line is empty */
		if (!end_field(l, f, place, rows) || rows_fields(rows) != fields)
			return from;
		rows_end_record(rows);
	}
	l->next = i + (end - place);
	return end;
}

/* Reads a record from a place. Returns where the next one begins, or from. */
static size_t read_record(struct lexer *l, size_t from, size_t fields, struct rows *rows,
			  size_t *lines)
{
	struct field f = {PLAIN, false, from, rows->data.size};
	size_t passed = 1;

	for (size_t i = l->next; i < l->count; i++) {
		size_t place = l->places[i], end;
		enum kind kind = kind_at(l, place);
		if (kind == QUOTE) {
			if (!read_quote(l, &f, place, &rows->data))
				return from;
		} else if (f.state == QUOTED || kind == ESCAPED) {
			f.dirty |= kind != DELIMITER || l->text.data[place] == '\t';
			passed += kind == LF;
		} else if (kind == DELIMITER) {
			if (!end_field(l, &f, place, rows))
				return from;
		} else {
			end = end_record(l, &f, i, from, fields, rows);
			*lines += end == from ? 0 : passed;
			return end;
		}
	}
	return from;
}

size_t lexer_read(struct lexer *l, size_t from, size_t fields, struct rows *rows, size_t *lines)
{
	size_t end;

	while (l->next < l->count && l->places[l->next] < from)
		l->next++;
	while ((end = read_record(l, from, fields, rows, lines)) != from)
		from = end;
	rows_drop(rows);
	return from;
}

void lexer_free(struct lexer *l)
{
	free(l->places);
	tsv_buf_free(&l->scratch);
	*l = (struct lexer){0};
}
