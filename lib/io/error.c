#include "io/error.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "bytes/buf.h"

/* Takes the buffer's bytes as the error's text. */
static int take(struct error *e, struct buf *text)
{
	buf_add_char(text, '\0');
	free(e->text);
	e->text = text->data;
	return -1;
}

int error_set(struct error *e, const char *format, ...)
{
	struct buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	buf_vprintf(&text, format, arguments);
	va_end(arguments);
	return take(e, &text);
}

int error_errno(struct error *e, const char *format, ...)
{
	const char *reason = strerror(errno);
	struct buf text = {0};
	va_list arguments;

	va_start(arguments, format);
	buf_vprintf(&text, format, arguments);
	va_end(arguments);
	buf_printf(&text, ": %s", reason);
	return take(e, &text);
}

void error_free(struct error *e)
{
	free(e->text);
	e->text = NULL;
}
