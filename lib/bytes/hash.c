#define _GNU_SOURCE
#include "bytes/hash.h"

#include <time.h>
#include <unistd.h>

/* Odd, with bits set evenly: the golden ratio's fraction, as Knuth multiplies. */
#define FACTOR 0x9e3779b97f4a7c15U

static uint64_t seed(void)
{
	static uint64_t bits;

	if (bits == 0 && getentropy(&bits, sizeof(bits)) != 0)
		bits = (uint64_t)time(NULL) * FACTOR ^ (uint64_t)getpid();
	return bits |= 1;
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * FACTOR;
	return hash ^ hash >> 29;
}

uint64_t hash_span(struct span s)
{
	uint64_t hash = seed() ^ s.size, word = 0;

	for (; s.size >= sizeof(word); s = span_from(s, sizeof(word))) {
		memcpy(&word, s.data, sizeof(word));
		hash = mix(hash, word);
	}
	word = 0;
	if (s.size != 0)
		memcpy(&word, s.data, s.size);
	hash = mix(mix(hash, word), FACTOR);
	return hash ^ hash >> 32;
}
