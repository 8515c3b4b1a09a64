/*
 * sieve: finds the places of a text at which something may stand, by a few of
 * its bytes.
 *
 * A sieve says for one to three places, each at an offset, which bytes may stand
 * there. What passes is a candidate and must be looked at; nothing that stands in
 * the text is missed. Two versions exist, portable and AVX2, chosen at the
 * first call by what the processor has; they find the same.
 */
#ifndef PREFILTER_SIEVE_H
#define PREFILTER_SIEVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SIEVE_PLACES 3

/* A set of bytes, a bit each. */
struct byteset {
	uint64_t bits[4];
};

static inline void byteset_add(struct byteset *s, unsigned char byte)
{
	s->bits[byte / 64] |= (uint64_t)1 << byte % 64;
}

static inline bool byteset_has(const struct byteset *s, unsigned char byte)
{
	return (s->bits[byte / 64] >> byte % 64 & 1) != 0;
}

struct sieve {
	size_t places; /* 0: none yet */
	size_t offset[SIEVE_PLACES];
	size_t reach;	      /* the largest offset */
	uint8_t belongs[256]; /* bit k: the byte may stand at place k */
	int single;	      /* the only byte of place 0, or -1 */
	/* A byte may stand at place k when low[k] of its low half and high[k] of
	 * its high half have a bit in common; a few too many may. */
	uint8_t low[SIEVE_PLACES][16];
	uint8_t high[SIEVE_PLACES][16];
};

/* Adds a place; put the rarest first. */
void sieve_add(struct sieve *s, size_t offset, const struct byteset *bytes);

/*
 * The first candidate at from or later whose bytes all stand before to; to when
 * there is none.
 */
size_t sieve_find(const struct sieve *s, const char *data, size_t from, size_t to);

/* A version of it. */
typedef size_t sieve_find_fn(const struct sieve *s, const char *data, size_t from, size_t to);

sieve_find_fn sieve_find_portable;
#if defined(__x86_64__)
sieve_find_fn sieve_find_avx2; /* only where the processor has AVX2 and BMI */
#endif

#endif
