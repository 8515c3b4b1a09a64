/*
 * span: a borrowed run of bytes, pointer and length.
 *
 * A span owns nothing and ends with no NUL; it may hold any byte. Every field,
 * name and value in the project is passed as one.
 */
#ifndef BYTES_SPAN_H
#define BYTES_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct span {
	const char *data;
	size_t size;
};

/* The bytes of a C string, without its NUL. */
static inline struct span span_of(const char *string)
{
	return (struct span){string, strlen(string)};
}

/* The bytes from begin up to end. */
static inline struct span span_between(const char *begin, const char *end)
{
	return (struct span){begin, (size_t)(end - begin)};
}

static inline bool span_equal(struct span a, struct span b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Byte order, a prefix first: negative, zero or positive, as memcmp. */
static inline int span_compare(struct span a, struct span b)
{
	size_t common = a.size < b.size ? a.size : b.size;
	int order = common == 0 ? 0 : memcmp(a.data, b.data, common);

	if (order != 0)
		return order;
	return (a.size > b.size) - (a.size < b.size);
}

/* Does the span hold this byte? */
static inline bool span_has(struct span s, char byte)
{
	return s.size != 0 && memchr(s.data, byte, s.size) != NULL;
}

static inline bool span_begins(struct span s, struct span prefix)
{
	return s.size >= prefix.size && span_equal((struct span){s.data, prefix.size}, prefix);
}

/* The span without its first n bytes; n is at most its size. */
static inline struct span span_from(struct span s, size_t n)
{
	return (struct span){s.data + n, s.size - n};
}

/* The span without the blanks (space, TAB) around it. */
static inline struct span span_trim(struct span s)
{
	while (s.size != 0 && (s.data[0] == ' ' || s.data[0] == '\t'))
		s = span_from(s, 1);
	while (s.size != 0 && (s.data[s.size - 1] == ' ' || s.data[s.size - 1] == '\t'))
		s.size--;
	return s;
}

#endif
