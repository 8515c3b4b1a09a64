/*
 * groups: gives each distinct key a number, 0, 1, 2 … in order of first sight.
 *
 * A hash table with open addressing over keys that are copied once. Memory is
 * what the keys take and about 40 bytes for each: more than tsv/tsv.h takes, for
 * keys that are found faster when there are few.
 */
#ifndef STATS_GROUPS_H
#define STATS_GROUPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/hash.h"
#include "tsv/tsv.h"

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
	struct tsv_span *keys;	   /* by number of group; they live as long as the groups */
	size_t count;
	size_t capacity;
	struct groups_chunk *chunks; /* where the keys' bytes are; owned */
	struct hash_seed seed;
};

void groups_begin(struct groups *g);

/* Adds a key that is not there. Returns its number. */
uint32_t groups_add(struct groups *g, struct tsv_span key);

void groups_free(struct groups *g);

/* The number of the group with that key, or GROUPS_NONE. */
static inline uint32_t groups_find(const struct groups *g, struct tsv_span key)
{
	uint64_t hash = hash_span(g->seed, key);
	uint32_t tag = (uint32_t)(hash >> 32);

	for (size_t i = hash & g->mask;; i = (i + 1) & g->mask) {
		struct groups_slot slot = g->slots[i];
		if (slot.taken == 0)
			return GROUPS_NONE;
		if (slot.tag == tag && key128_spans_equal(g->keys[slot.taken - 1], key))
			return slot.taken - 1;
	}
}

/* Are there so many groups that it pays to send for slots (bytes/hash.h)? */
static inline bool groups_are_many(const struct groups *g)
{
	return g->mask >= (size_t)1 << 15; /* more than a core's own cache holds */
}

/* Sends for the slot of a key that will be looked for soon. */
static inline void groups_expect(const struct groups *g, struct tsv_span key)
{
	__builtin_prefetch(&g->slots[hash_span(g->seed, key) & g->mask]);
}

/* The number of the group with that key, which is added if it is not there. */
static inline uint32_t groups_place(struct groups *g, struct tsv_span key)
{
	uint32_t found = groups_find(g, key);

	return found != GROUPS_NONE ? found : groups_add(g, key);
}

#endif
