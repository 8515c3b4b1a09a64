#include "tsv/tsv.h"

/* What stands behind the backslash, to what it means; 0 for any other byte. */
static char meaning(char letter)
{
	switch (letter) {
	case 't': return '\t';
	case 'n': return '\n';
	case 'r': return '\r';
	case '\\': return '\\';
	default: return 0;
	}
}

void tsv_unescape_append(struct tsv_buf *out, struct tsv_span field)
{
	while (field.size != 0) {
		const char *slash = memchr(field.data, '\\', field.size);
		size_t clean = slash == NULL ? field.size : (size_t)(slash - field.data);
		char byte = clean + 1 < field.size ? meaning(field.data[clean + 1]) : 0;
		/* What is no escape keeps its backslash; what follows it is looked at next. */
		if (byte == 0 && slash != NULL)
			clean++;
		tsv_buf_add(out, field.data, clean);
		if (byte != 0)
			tsv_buf_add_char(out, byte);
		field = tsv_span_from(field, byte == 0 ? clean : clean + 2);
	}
}

static char letter_of(char byte)
{
	switch (byte) {
	case '\t': return 't';
	case '\n': return 'n';
	case '\r': return 'r';
	case '\\': return '\\';
	default: return 0;
	}
}

void tsv_escape_append(struct tsv_buf *out, struct tsv_span value)
{
	size_t clean = 0; /* where the run not copied yet begins */

	for (size_t i = 0; i < value.size; i++) {
		char letter = letter_of(value.data[i]);
		if (letter == 0)
			continue;
		tsv_buf_add(out, value.data + clean, i - clean);
		tsv_buf_add(out, (const char[]){'\\', letter}, 2);
		clean = i + 1;
	}
	if (value.size > clean)
		tsv_buf_add(out, value.data + clean, value.size - clean);
}

void tsv_escape_normalise(struct tsv_buf *out, struct tsv_span field)
{
	struct tsv_buf value = {0};

	if (!tsv_span_has(field, '\\') && !tsv_span_has(field, '\r')) {
		tsv_buf_add_span(out, field);
		return;
	}
	tsv_escape_append(out, tsv_unescape(field, &value));
	tsv_buf_free(&value);
}

void tsv_escape_last(struct tsv_buf *out, struct tsv_span field)
{
	if (field.size != 0 && field.data[field.size - 1] == '\r')
		tsv_escape_normalise(out, field);
	else
		tsv_buf_add_span(out, field);
}
