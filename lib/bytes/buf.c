#include "bytes/buf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/memory.h"

char *buf_grow(struct buf *b, size_t extra)
{
	/* A sum that wraps asks for more than any allocation can give. */
	size_t need = extra > SIZE_MAX - b->size ? SIZE_MAX : b->size + extra;

	b->data = mem_grow(b->data, &b->capacity, need, 1);
	return b->data + b->size;
}

void buf_vprintf(struct buf *b, const char *format, va_list arguments)
{
	va_list again;

	va_copy(again, arguments);
	int size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size < 0)
		return;
	vsnprintf(buf_room(b, (size_t)size + 1), (size_t)size + 1, format, arguments);
	b->size += (size_t)size;
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	buf_vprintf(b, format, arguments);
	va_end(arguments);
}

void buf_free(struct buf *b)
{
	free(b->data);
	*b = (struct buf){0};
}
