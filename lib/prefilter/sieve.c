#include "prefilter/sieve.h"

#include <string.h>

/* Gives each row of 16 bytes that has members a bit; rows beyond the eighth share
 * the last, which lets some others pass. */
static void fill_halves(struct sieve *s, size_t k, const struct byteset *bytes)
{
	unsigned used = 0;

	for (unsigned row = 0; row < 16; row++) {
		unsigned members = (unsigned)(bytes->bits[row / 4] >> row % 4 * 16) & 0xFFFF;
		if (members == 0)
			continue;
		uint8_t bit = (uint8_t)(1U << (used < 8 ? used : 7));
		used++;
		s->high[k][row] = bit;
		for (unsigned column = 0; column < 16; column++)
			if ((members >> column & 1) != 0)
				s->low[k][column] |= bit;
	}
}

void sieve_add(struct sieve *s, size_t offset, const struct byteset *bytes)
{
	size_t k = s->places++;
	int count = 0;

	if (k == 0)
		s->single = -1;
	s->offset[k] = offset;
	if (offset > s->reach)
		s->reach = offset;
	for (int byte = 0; byte < 256; byte++) {
		if (!byteset_has(bytes, (unsigned char)byte))
			continue;
		s->belongs[byte] |= (uint8_t)(1U << k);
		if (k == 0)
			s->single = count++ == 0 ? byte : -1;
	}
	fill_halves(s, k, bytes);
}

/* Do the bytes at all places belong there? */
static bool passes(const struct sieve *s, const char *at)
{
	for (size_t k = 0; k < s->places; k++)
		if ((s->belongs[(unsigned char)at[s->offset[k]]] >> k & 1) == 0)
			return false;
	return true;
}

/* The next place from at on whose first byte belongs; end when there is none. */
static const char *next_first(const struct sieve *s, const char *at, const char *end)
{
	if (s->single >= 0) {
		const char *found = memchr(at, s->single, (size_t)(end - at));
		return found == NULL ? end : found;
	}
	while (at < end && (s->belongs[(unsigned char)*at] & 1) == 0)
		at++;
	return at;
}

size_t sieve_find_portable(const struct sieve *s, const char *data, size_t from, size_t to)
{
	if (to < from || to - from <= s->reach)
		return to;
	const char *first = data + s->offset[0];
	const char *end = first + (to - s->reach);

	for (const char *at = first + from; (at = next_first(s, at, end)) < end; at++)
		if (passes(s, data + (at - first)))
			return (size_t)(at - first);
	return to;
}

static sieve_find_fn *choose(void)
{
#if defined(__x86_64__)
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
		return sieve_find_avx2;
#endif
	return sieve_find_portable;
}

size_t sieve_find(const struct sieve *s, const char *data, size_t from, size_t to)
{
	static sieve_find_fn *find;

	if (find == NULL)
		find = choose();
	return find(s, data, from, to);
}
