#include "tsv/tsv.h"

/* What stands behind the backslash, to what it means; 0 for any other byte. */
static char meaning(char letter)
{
	switch (letter) {
	case 't':
		return '\t';
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

void tsv_unescape_append(struct tsv_buf *out, struct tsv_span field)
{
	const char *at = field.data, *end = at == NULL ? NULL : at + field.size;

	while (at < end) {
		const char *slash = memchr(at, '\\', (size_t)(end - at));
		if (slash == NULL || slash + 1 == end)
			break;
		char byte = meaning(slash[1]);
		/* An unknown escape keeps its backslash; its letter follows. */
		tsv_buf_add_span(out, tsv_span_between(at, byte == 0 ? slash + 1 : slash));
		if (byte != 0)
			tsv_buf_add_char(out, byte);
		at = byte == 0 ? slash + 1 : slash + 2;
	}
	tsv_buf_add_span(out, tsv_span_between(at, end));
}

static char letter_of(char byte)
{
	switch (byte) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return 0;
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

	if (!tsv_span_has(field, '\\')) {
		tsv_buf_add_span(out, field);
		return;
	}
	tsv_unescape_append(&value, field);
	tsv_escape_append(out, tsv_buf_span(&value));
	tsv_buf_free(&value);
}
