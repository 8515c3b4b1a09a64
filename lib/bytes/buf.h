/*
 * buf: a growing buffer of bytes.
 *
 * All zeros is an empty buffer, ready for use. The buffer owns its bytes until
 * buf_free(); a pointer into it lasts until the next call that appends.
 */
#ifndef BYTES_BUF_H
#define BYTES_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include "bytes/span.h"

struct buf {
	char *data;
	size_t size;
	size_t capacity;
};

/* Enlarges the buffer for extra more bytes; returns where they go. */
char *buf_grow(struct buf *b, size_t extra);

/* Makes room for extra more bytes; returns where they go. */
static inline char *buf_room(struct buf *b, size_t extra)
{
	return b->capacity - b->size >= extra ? b->data + b->size : buf_grow(b, extra);
}

/* Appends what printf would print. */
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *b, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

void buf_free(struct buf *b);

static inline void buf_add(struct buf *b, const char *data, size_t size)
{
	if (size == 0)
		return;
	memcpy(buf_room(b, size), data, size);
	b->size += size;
}

static inline void buf_add_span(struct buf *b, struct span s)
{
	buf_add(b, s.data, s.size);
}

static inline void buf_add_string(struct buf *b, const char *string)
{
	buf_add(b, string, strlen(string));
}

static inline void buf_add_char(struct buf *b, char byte)
{
	buf_add(b, &byte, 1);
}

static inline void buf_clear(struct buf *b)
{
	b->size = 0;
}

static inline struct span buf_span(const struct buf *b)
{
	return (struct span){b->data, b->size};
}

#endif
