#include "bytes/scan.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "bytes/memory.h"

/* Bytes indexed between two looks at the room that the index has. */
#define CHUNK ((size_t)16 * 1024)

static scan_chunk_fn *choose(void)
{
#if defined(__x86_64__)
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
		return scan_chunk_avx2;
#endif
	return scan_chunk_portable;
}

/* The high bit of each byte of word that is zero. */
static uint64_t zero_bytes(uint64_t word)
{
	const uint64_t low = 0x7f7f7f7f7f7f7f7f;

	return ~(((word & low) + low) | word | low);
}

static uint64_t separators(uint64_t word)
{
	const uint64_t each = 0x0101010101010101;

	return zero_bytes(word ^ (each * '\t')) | zero_bytes(word ^ (each * '\n'));
}

/* Notes the separator at an offset; 0 when it is not the one that belongs there. */
static int note(struct scan *s, const char *data, size_t offset)
{
	int lf = data[offset] == '\n';
	int belongs = s->count == s->next_lf;

	if (lf != belongs)
		return 0;
	s->bounds[s->count++] = offset;
	s->next_lf += lf ? s->fields : 0;
	return 1;
}

int scan_chunk_portable(struct scan *s, const char *data, size_t from, size_t to)
{
	size_t at = from;

	for (; to - at >= 8; at += 8) {
		uint64_t word;
		memcpy(&word, data + at, 8);
		if (separators(word) == 0)
			continue;
		for (size_t i = at; i < at + 8; i++)
			if ((data[i] == '\t' || data[i] == '\n') && !note(s, data, i))
				return 0;
	}
	for (; at < to; at++)
		if ((data[at] == '\t' || data[at] == '\n') && !note(s, data, at))
			return 0;
	return 1;
}

void scan_begin(struct scan *s, size_t fields)
{
	s->bounds = mem_grow(s->bounds, &s->capacity, 1, sizeof(*s->bounds));
	s->bounds[0] = SIZE_MAX;
	s->count = 1;
	s->fields = fields;
	s->next_lf = fields;
}

size_t scan_records(struct scan *s, const char *data, size_t size)
{
	static scan_chunk_fn *chunk;

	if (chunk == NULL)
		chunk = choose();
	for (size_t from = 0, to; from < size; from = to) {
		to = size - from > CHUNK ? from + CHUNK : size;
		s->bounds = mem_grow(s->bounds, &s->capacity, s->count + to - from + SCAN_SLACK,
				     sizeof(*s->bounds));
		if (!chunk(s, data, from, to))
			break;
	}
	return s->next_lf / s->fields - 1;
}

void scan_free(struct scan *s)
{
	free(s->bounds);
	*s = (struct scan){0};
}
