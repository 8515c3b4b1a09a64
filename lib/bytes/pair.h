/*
 * pair: up to 16 bytes as a pair of words, which with their number tell them whole.
 *
 * Fields are mostly that short; so they are compared and hashed without a call.
 * From 4 bytes on no branch depends on the size, since the sizes of fields that
 * follow each other are hard to guess for a processor.
 */
#ifndef BYTES_PAIR_H
#define BYTES_PAIR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "bytes/span.h"

#define PAIR_MOST 16

struct pair {
	uint64_t low, high;
};

static inline uint64_t pair_load8(const char *at)
{
	uint64_t word;

	memcpy(&word, at, sizeof(word));
	return word;
}

static inline uint64_t pair_load4(const char *at)
{
	uint32_t word;

	memcpy(&word, at, sizeof(word));
	return word;
}

/* The pair of a span of up to PAIR_MOST bytes. */
static inline struct pair pair_of(struct span s)
{
	if (s.size == 0)
		return (struct pair){0, 0};
	const char *end = s.data + s.size;
	if (s.size >= 4) {
		/* Two pieces from the start and two up to the end: they overlap
		 * as need be, but leave nothing out. */
		size_t step = s.size / 8 * 4;
		return (struct pair){pair_load4(s.data) << 32 | pair_load4(s.data + step),
				     pair_load4(end - 4) << 32 | pair_load4(end - 4 - step)};
	}
	uint64_t first = (unsigned char)s.data[0], last = (unsigned char)end[-1];
	return (struct pair){first, (unsigned char)s.data[s.size / 2] | last << 8};
}

/* Are spans of the same size, with these pairs, equal? */
static inline bool pair_equal(struct pair a, struct pair b)
{
	return ((a.low ^ b.low) | (a.high ^ b.high)) == 0;
}

/* As span_equal(), fast for short ones. */
static inline bool pair_spans_equal(struct span a, struct span b)
{
	if (a.size != b.size)
		return false;
	if (a.size > PAIR_MOST)
		return memcmp(a.data, b.data, a.size) == 0;
	return pair_equal(pair_of(a), pair_of(b));
}

#endif
