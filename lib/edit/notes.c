#include "edit/notes.h"

#include <stdlib.h>

static const char mark[] = "#!";

void edit_notes_add(struct edit_notes *n, size_t line, const char *format, ...)
{
	size_t begin = n->bytes.size;
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&n->bytes, format, arguments);
	va_end(arguments);
	for (size_t i = begin; i < n->bytes.size; i++)
		if (n->bytes.data[i] == '\n' || n->bytes.data[i] == '\r')
			n->bytes.data[i] = ' ';
	n->all = tsv_grow(n->all, &n->capacity, n->count + 1, sizeof(*n->all));
	n->all[n->count++] = (struct edit_note){line, begin, n->bytes.size};
}

struct tsv_span edit_note_text(const struct edit_notes *n, size_t i)
{
	return tsv_span_make(n->bytes.data + n->all[i].begin, n->all[i].end - n->all[i].begin);
}

/* By line; on one in the order in which they were added. */
static int compare(const void *a, const void *b)
{
	const struct edit_note *one = a, *other = b;

	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	return (one->begin > other->begin) - (one->begin < other->begin);
}

/* Appends the notes from the i-th on that are about lines up to that one. Returns the next. */
static size_t append_notes(const struct edit_notes *n, size_t i, size_t line,
			   struct tsv_buf *out)
{
	for (; i < n->count && n->all[i].line <= line; i++) {
		tsv_buf_printf(out, "%s ", mark);
		tsv_buf_add_span(out, edit_note_text(n, i));
		tsv_buf_add_char(out, '\n');
	}
	return i;
}

void edit_notes_insert(struct edit_notes *n, struct tsv_span text, struct tsv_buf *out)
{
	struct tsv_span line;
	size_t next = 0;

	if (n->count != 0)
		qsort(n->all, n->count, sizeof(*n->all), compare);
	for (size_t number = 1; text.size != 0; number++) {
		next = append_notes(n, next, number, out);
		bool ended = tsv_span_cut(&text, '\n', &line);
		if (tsv_span_begins(line, tsv_span_of(mark)))
			continue;
		tsv_buf_add_span(out, line);
		tsv_buf_add_string(out, ended ? "\n" : "");
	}
	if (next < n->count && out->size != 0 && out->data[out->size - 1] != '\n')
		tsv_buf_add_char(out, '\n');
	append_notes(n, next, SIZE_MAX, out);
}

void edit_notes_clear(struct edit_notes *n)
{
	n->count = 0;
	tsv_buf_clear(&n->bytes);
}

void edit_notes_free(struct edit_notes *n)
{
	free(n->all);
	tsv_buf_free(&n->bytes);
	*n = (struct edit_notes){0};
}
