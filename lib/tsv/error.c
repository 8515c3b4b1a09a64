#include "tsv/tsv.h"

#include <errno.h>
#include <stdlib.h>

/* Takes the buffer's bytes as the error's text. */
static int take(struct tsv_error *e, struct tsv_buf *text)
{
	tsv_buf_add_char(text, '\0');
	free(e->text);
	e->text = text->data;
	return -1;
}

int tsv_error_set(struct tsv_error *e, const char *format, ...)
{
	struct tsv_buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&text, format, arguments);
	va_end(arguments);
	return take(e, &text);
}

int tsv_error_errno(struct tsv_error *e, const char *format, ...)
{
	const char *reason = strerror(errno);
	const char *cure =
	    errno == EMFILE ? "; raise the limit (ulimit -n), or give fewer" : "";
	struct tsv_buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(&text, format, arguments);
	va_end(arguments);
	tsv_buf_printf(&text, ": %s%s", reason, cure);
	return take(e, &text);
}

/* The size of the first characters of text that take at most max bytes. */
static size_t whole_characters(struct tsv_span text, size_t max)
{
	size_t size = text.size < max ? text.size : max;

	/* A byte 10xxxxxx goes on with the character before it. */
	while (size != 0 && size < text.size && ((unsigned char)text.data[size] & 0xC0) == 0x80)
		size--;
	return size;
}

struct tsv_short tsv_shorten(struct tsv_span text)
{
	static const char more[] = "…";
	struct tsv_short shown = {""};
	size_t max = sizeof(shown.text) - sizeof(more);
	size_t size = whole_characters(text, max);

	if (size != 0)
		memcpy(shown.text, text.data, size);
	if (size < text.size)
		memcpy(shown.text + size, more, sizeof(more));
	return shown;
}

void tsv_error_free(struct tsv_error *e)
{
	free(e->text);
	e->text = NULL;
}
