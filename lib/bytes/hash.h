/*
 * hash: 64 well-mixed bits of a run of bytes, for tables in memory.
 *
 * Each process mixes in random bits of its own, so that nobody can choose keys that
 * fall together. Nothing that is printed may depend on a hash, nor on an order by it.
 *
 * It multiplies to 128 bits and folds the halves, as Wang Yi's wyhash
 * (https://github.com/wangyi-fudan/wyhash, public domain) does, and like it once
 * more at the end: a single product leaves some bits of small numbers alike.
 */
#ifndef BYTES_HASH_H
#define BYTES_HASH_H

#include <stdint.h>

#include "bytes/pair.h"
#include "bytes/span.h"

/*
 * A slot of a large table is far away, and what has to be done with it is known only
 * when it has come. So the slots of this many keys are sent for before the first of
 * them is needed.
 */
#define HASH_AHEAD 16

/* The golden ratio's fraction: as many ones as zeros, without a pattern. */
#define HASH_ODD UINT64_C(0x9e3779b97f4a7c15)

struct hash_seed {
	uint64_t start, secret;
};

/* The random bits of this process. Whoever hashes keeps them at hand. */
struct hash_seed hash_seed(void);

static inline uint64_t hash_mix(uint64_t a, uint64_t b)
{
	__extension__ typedef unsigned __int128 product;
	product both = (product)a * b;

	return (uint64_t)both ^ (uint64_t)(both >> 64);
}

/* The hash of a key; the seed is the same for all that are compared. */
static inline uint64_t hash_span(struct hash_seed seed, struct span key)
{
	uint64_t hash = seed.start ^ key.size;
	const char *at = key.data;

	for (size_t left = key.size; left > PAIR_MOST; left -= 16, at += 16)
		hash = hash_mix(pair_load8(at) ^ seed.secret, pair_load8(at + 8) ^ hash);
	/* The last 16 bytes, again in part when the key is longer. */
	if (key.size > PAIR_MOST)
		key = (struct span){key.data + key.size - PAIR_MOST, PAIR_MOST};
	struct pair p = pair_of(key);
	hash = hash_mix(p.low ^ seed.secret, p.high ^ hash);
	return hash_mix(hash ^ seed.secret, HASH_ODD);
}

#endif
