/*
 * hash: 64 well-mixed bits of a run of bytes, for tables in memory.
 *
 * Each process mixes in random bits of its own, so that nobody can choose keys that
 * fall together. Nothing that is printed may depend on a hash, nor on an order by it.
 *
 * It multiplies to 128 bits and folds the halves, as Wang Yi's wyhash
 * (https://github.com/wangyi-fudan/wyhash, public domain) does.
 */
#ifndef STATS_HASH_H
#define STATS_HASH_H

#include <stdint.h>

#include "tsv/tsv.h"
#include "value/key128_inline.h"

/*
 * A slot of a large table is far away, and what has to be done with it is known only
 * when it has come. So the slots of this many keys are sent for before the first of
 * them is needed.
 */
#define HASH_AHEAD 16

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
static inline uint64_t hash_span(struct hash_seed seed, struct tsv_span key)
{
	uint64_t hash = seed.start ^ key.size;
	const char *at = key.data;

	for (size_t left = key.size; left > KEY128_MAX; left -= 16, at += 16)
		hash = hash_mix(key128_load8(at) ^ seed.secret, key128_load8(at + 8) ^ hash);
	/* The last 16 bytes, again in part when the key is longer. */
	if (key.size > KEY128_MAX)
		key = (struct tsv_span){key.data + key.size - KEY128_MAX, KEY128_MAX};
	struct key128 p = key128_of(key);
	return hash_mix(p.low ^ seed.secret, p.high ^ hash);
}

#endif
