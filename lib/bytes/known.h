/*
 * known: a set of byte strings, each with a number that was given with it.
 *
 * All zeros is an empty set. It keeps copies of the keys; a key costs its own
 * bytes and about twenty more. known_add() finds those without a search that come in
 * the order in which they were added.
 */
#ifndef BYTES_KNOWN_H
#define BYTES_KNOWN_H

#include <stdbool.h>
#include <stdint.h>

#include "bytes/buf.h"
#include "bytes/hash.h"
#include "bytes/span.h"

struct known {
	struct hash_seed seed; /* once there are slots */
	uint64_t *slots;       /* owned */
	size_t capacity;       /* of slots, a power of two */
	size_t count;
	struct buf copies; /* key after key, each with its number and size before it */
	size_t expected;   /* the place in copies that known_add() tries first */
};

/*
 * Adds key with number. Returns true; or false when it is there already, and
 * *number becomes the one that it was given then.
 */
bool known_add(struct known *k, struct span key, uint64_t *number);

/*
 * Adds keys, the first with *number, each next with one more; faster than one by one.
 * Returns how many were added before one that was there already; *number becomes the
 * one that it was given then.
 */
size_t known_add_all(struct known *k, const struct span *keys, size_t count, uint64_t *number);

/* Is the key there? *number is set to the one that it was given. */
bool known_has(const struct known *k, struct span key, uint64_t *number);

void known_free(struct known *k);

#endif
