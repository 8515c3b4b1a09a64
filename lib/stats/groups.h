/*
 * groups: gives each distinct key a number, 0, 1, 2 … in order of first sight.
 *
 * A hash table with open addressing over keys that are copied once. Memory is
 * what the keys take and about 40 bytes for each. The hash is seeded anew in each
 * process, so that no input can be made to collide; nothing that is printed may
 * depend on its order.
 *
 * The hash multiplies to 128 bits and folds the halves, as Wang Yi's wyhash
 * (https://github.com/wangyi-fudan/wyhash, public domain) does.
 */
#ifndef STATS_GROUPS_H
#define STATS_GROUPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "bytes/pair.h"
#include "bytes/span.h"

/* No group has this number. */
#define GROUPS_NONE UINT32_MAX

/* A place of the table: 32 bits of the hash, and the group's number plus one. */
struct groups_slot {
	uint32_t tag;
	uint32_t taken; /* 0: free */
};

struct groups {
	struct groups_slot *slots; /* owned; a power of two of them */
	size_t mask;		   /* their number less one */
	struct span *keys;	   /* by number of group; they live as long as the groups */
	size_t count;
	size_t capacity;
	struct groups_chunk *chunks; /* where the keys' bytes are; owned */
	uint64_t seed[2];
};

void groups_begin(struct groups *g);

/* Adds a key that is not there. Returns its number. */
uint32_t groups_add(struct groups *g, struct span key);

void groups_free(struct groups *g);

__extension__ typedef unsigned __int128 groups_product;

static inline uint64_t groups_mix(uint64_t a, uint64_t b)
{
	groups_product product = (groups_product)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t groups_hash(const struct groups *g, struct span key)
{
	uint64_t seed = g->seed[0] ^ key.size;
	const char *at = key.data;

	for (size_t left = key.size; left > PAIR_MOST; left -= 16, at += 16)
		seed = groups_mix(pair_load8(at) ^ g->seed[1], pair_load8(at + 8) ^ seed);
	/* The last 16 bytes, again in part when the key is longer. */
	if (key.size > PAIR_MOST)
		key = (struct span){key.data + key.size - 16, 16};
	struct pair p = pair_of(key);
	return groups_mix(p.low ^ g->seed[1], p.high ^ seed);
}

static inline bool groups_same(struct span a, struct span b)
{
	if (a.size != b.size)
		return false;
	if (a.size > PAIR_MOST)
		return memcmp(a.data, b.data, a.size) == 0;
	return pair_equal(pair_of(a), pair_of(b));
}

/* The number of the group with that key, or GROUPS_NONE. */
static inline uint32_t groups_find(const struct groups *g, struct span key)
{
	uint64_t hash = groups_hash(g, key);
	uint32_t tag = (uint32_t)(hash >> 32);

	for (size_t i = hash & g->mask;; i = (i + 1) & g->mask) {
		struct groups_slot slot = g->slots[i];
		if (slot.taken == 0)
			return GROUPS_NONE;
		if (slot.tag == tag && groups_same(g->keys[slot.taken - 1], key))
			return slot.taken - 1;
	}
}

/* The number of the group with that key, which is added if it is not there. */
static inline uint32_t groups_place(struct groups *g, struct span key)
{
	uint32_t found = groups_find(g, key);

	return found != GROUPS_NONE ? found : groups_add(g, key);
}

#endif
