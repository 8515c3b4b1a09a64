/*
 * key128: up to 16 bytes as a pair of words, which with their number tell them whole.
 *
 * Fields are mostly that short; so they are compared and hashed without a call.
 * From 4 bytes on no branch depends on the size, since the sizes of fields that
 * follow each other are hard to guess for a processor.
 */
#ifndef VALUE_KEY128_INLINE_H
#define VALUE_KEY128_INLINE_H

#include "tsv/tsv.h"

#define KEY128_MAX 16

struct key128 {
	uint64_t low, high;
};

static inline uint64_t key128_load4(const char *at)
{
	uint32_t word;

	memcpy(&word, at, sizeof(word));
	return word;
}

/* The pair of a span of up to KEY128_MAX bytes. */
static inline struct key128 key128_of(struct tsv_span s)
{
	if (s.size == 0)
		return (struct key128){0, 0};
	const char *end = s.data + s.size;
	if (s.size >= 4) {
		/* Two pieces from the start and two up to the end: they overlap
		 * as need be, but leave nothing out. */
		size_t step = s.size / 8 * 4;
		return (struct key128){key128_load4(s.data) << 32 | key128_load4(s.data + step),
				       key128_load4(end - 4) << 32 |
					   key128_load4(end - 4 - step)};
	}
	uint64_t first = (unsigned char)s.data[0], last = (unsigned char)end[-1];
	return (struct key128){first, (unsigned char)s.data[s.size / 2] | last << 8};
}

/* Are spans of the same size, with these pairs, equal? */
static inline bool key128_equal(struct key128 a, struct key128 b)
{
	return ((a.low ^ b.low) | (a.high ^ b.high)) == 0;
}

#endif
