#include "import/lexer.h"

#include <stdlib.h>

/* Those up to ESCAPED, which the stream escapes, may stand in a plain field. */
enum { NOTHING, ESCAPED, DELIMITER, LINE_END };

void lexer_init(struct lexer *l, char delimiter, bool escapes)
{
	*l = (struct lexer){.escapes = escapes, .lines = 1};
	l->kinds['\\'] = l->kinds['\t'] = ESCAPED;
	l->kinds['\r'] = l->kinds['\n'] = LINE_END;
	l->kinds[(unsigned char)delimiter] = DELIMITER;
}

static unsigned char kind_of(const struct lexer *l, char byte)
{
	return l->kinds[(unsigned char)byte];
}

void lexer_add_value(struct lexer *l, struct tsv_span value, struct tsv_buf *out)
{
	/* `\N` as a whole field is how a database writes that there is no value. */
	if (l->escapes && tsv_span_equal(value, tsv_span_of("\\N")))
		return;
	tsv_escape_append(out, l->escapes ? tsv_unescape(value, &l->scratch) : value);
}

void lexer_count_lines(struct lexer *l, struct tsv_span value)
{
	for (const char *lf; value.size != 0; l->lines++) {
		if ((lf = memchr(value.data, '\n', value.size)) == NULL)
			return;
		value = tsv_span_from(value, (size_t)(lf + 1 - value.data));
	}
}

/* May the stream hold the value as it is? In parts of one size, which compilers turn
 * into a few instructions. */
static bool is_clean(struct tsv_span value)
{
	enum { PART = 32 };
	const unsigned char *at = (const unsigned char *)value.data, *end = at + value.size;
	unsigned char found = 0; /* a control or a backslash */

	for (; found == 0 && end - at >= PART; at += PART)
		for (int i = 0; i < PART; i++)
			found |= (unsigned char)(at[i] < ' ') | (unsigned char)(at[i] == '\\');
	for (; found == 0 && at < end; at++)
		found = *at < ' ' || *at == '\\';
	return found == 0;
}

/* A field that does not begin with a quote; quotes within mean themselves. */
static void read_plain(struct lexer *l, struct tsv_buf *out)
{
	const char *begin = l->at, *at = begin;
	unsigned char kind, escaped = NOTHING;

	for (; at < l->end && (kind = kind_of(l, *at)) <= ESCAPED; at++)
		escaped |= kind;
	l->at = at;
	if (escaped == NOTHING)
		tsv_buf_add_span(out, tsv_span_between(begin, at));
	else
		lexer_add_value(l, tsv_span_between(begin, at), out);
}

/* Returns false if the closing quote is not there. */
static bool read_quoted(struct lexer *l, struct tsv_buf *out)
{
	const char *begin = l->at + 1, *quote;
	struct tsv_span value;

	tsv_buf_clear(&l->quoted);
	while ((quote = memchr(begin, '"', (size_t)(l->end - begin))) != NULL &&
	       quote + 1 < l->end && quote[1] == '"') {
		tsv_buf_add_span(&l->quoted, tsv_span_between(begin, quote + 1));
		begin = quote + 2;
	}
	if (quote == NULL)
		return false;
	value = tsv_span_between(begin, quote);
	if (l->quoted.size != 0) {
		tsv_buf_add_span(&l->quoted, value);
		value = tsv_buf_span(&l->quoted);
	}
	l->at = quote + 1;
	if (is_clean(value)) {
		tsv_buf_add_span(out, value);
	} else {
		lexer_add_value(l, value, out);
		lexer_count_lines(l, value);
	}
	return true;
}

/* Reads the end of a line, if it is whole; CRLF is one. */
static bool read_line_end(struct lexer *l)
{
	bool cr = *l->at == '\r';

	if (kind_of(l, *l->at) != LINE_END || (cr && l->at + 1 == l->end))
		return false;
	l->at += cr && l->at[1] == '\n' ? 2 : 1;
	l->lines++;
	return true;
}

/* Passes empty fields behind a record's last one. Returns whether there were some. */
static bool pass_empty(struct lexer *l)
{
	const char *begin = l->at;

	while (l->at < l->end && kind_of(l, *l->at) == DELIMITER)
		l->at++;
	return l->at != begin;
}

void lexer_note(struct lexer *l, size_t line)
{
	if (!l->notes)
		return;
	l->records = tsv_grow(l->records, &l->capacity, l->count + 1, sizeof(*l->records));
	l->records[l->count++] = line;
}

void lexer_forget(struct lexer *l)
{
	l->count = 0;
}

/* Returns false if the record is not sound. */
static bool read_record(struct lexer *l, size_t fields, struct tsv_builder *rows)
{
	size_t line = l->lines;

	for (size_t left = fields; left != 0; left--) {
		if (l->at == l->end || *l->at != '"')
			read_plain(l, &rows->data);
		else if (l->undecided || !read_quoted(l, &rows->data))
			return false;
		tsv_builder_end_field(rows);
		if (l->at == l->end)
			return false;
		if (left != 1 && kind_of(l, *l->at++) != DELIMITER)
			return false;
	}
	bool trimmed = l->trims && pass_empty(l);
	if (l->at == l->end || !read_line_end(l))
		return false;
	l->trimmed += trimmed;
	tsv_builder_end_record(rows);
	lexer_note(l, line);
	return true;
}

size_t lexer_read(struct lexer *l, struct tsv_span text, size_t fields,
		  struct tsv_builder *rows)
{
	const char *done = text.data;
	size_t lines = l->lines;

	l->at = text.data;
	l->end = text.data + text.size;
	while (l->at < l->end &&
	       ((!l->leaves_blank && read_line_end(l)) || read_record(l, fields, rows))) {
		done = l->at;
		lines = l->lines;
	}
	l->lines = lines;
	tsv_builder_drop_record(rows);
	return (size_t)(done - text.data);
}

void lexer_free(struct lexer *l)
{
	tsv_buf_free(&l->quoted);
	tsv_buf_free(&l->scratch);
	free(l->records);
}
