#include "tsv/tsv.h"

#include <stdio.h>
#include <stdlib.h>

void tsv_buf_grow(struct tsv_buf *b, size_t extra)
{
	/* One byte more, so that there always is a place. A sum that wraps asks for more
	 * than any allocation can give. */
	size_t need = extra >= SIZE_MAX - b->size ? SIZE_MAX : b->size + extra + 1;

	b->data = tsv_grow(b->data, &b->capacity, need, 1);
}

void tsv_buf_vprintf(struct tsv_buf *b, const char *format, va_list arguments)
{
	va_list again;

	va_copy(again, arguments);
	int size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size < 0)
		return;
	vsnprintf(tsv_buf_reserve(b, (size_t)size + 1), (size_t)size + 1, format, arguments);
	b->size += (size_t)size;
}

void tsv_buf_printf(struct tsv_buf *b, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	tsv_buf_vprintf(b, format, arguments);
	va_end(arguments);
}

void tsv_buf_free(struct tsv_buf *b)
{
	free(b->data);
	*b = (struct tsv_buf){0};
}
