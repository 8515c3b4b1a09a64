#include "bytes/known.h"

#include <stdlib.h>

#include "bytes/hash.h"
#include "bytes/memory.h"

/*
 * A slot is 0 when empty, else the place of the copy plus one, below the first
 * bits of the key's hash, which spare most looks at keys that are others.
 */
#define PLACE_BITS 44
#define PLACE_MASK (((uint64_t)1 << PLACE_BITS) - 1)

static uint64_t tag_of(uint64_t hash)
{
	return hash & ~PLACE_MASK;
}

/* Appends a number, seven bits a byte, the last one without the high bit. */
static void add_varint(struct buf *b, uint64_t number)
{
	for (; number >= 0x80; number >>= 7)
		buf_add_char(b, (char)(number | 0x80));
	buf_add_char(b, (char)number);
}

static const unsigned char *read_varint(const unsigned char *at, uint64_t *number)
{
	unsigned shift = 0;

	*number = 0;
	for (; (*at & 0x80) != 0; shift += 7)
		*number |= (uint64_t)(*at++ & 0x7F) << shift;
	*number |= (uint64_t)*at++ << shift;
	return at;
}

/* The key that stands at a slot, and its number. */
static struct span copy_at(const struct known *k, uint64_t slot, uint64_t *number)
{
	const char *copy = k->copies.data + ((slot & PLACE_MASK) - 1);
	const unsigned char *at = (const unsigned char *)copy;
	uint64_t size;

	at = read_varint(at, number);
	at = read_varint(at, &size);
	return (struct span){(const char *)at, (size_t)size};
}

/* The slot of the key, or the empty one where it belongs. */
static size_t probe(const struct known *k, struct span key, uint64_t hash, uint64_t *number)
{
	size_t mask = k->capacity - 1, i = (size_t)hash & mask;

	for (; k->slots[i] != 0; i = (i + 1) & mask)
		if (tag_of(k->slots[i]) == tag_of(hash) &&
		    span_equal(key, copy_at(k, k->slots[i], number)))
			break;
	return i;
}

static void enlarge(struct known *k)
{
	uint64_t *old = k->slots, ignored;
	size_t count = k->capacity;

	k->capacity = count == 0 ? 64 : count * 2;
	k->slots = mem_zeroed(k->capacity, sizeof(*k->slots));
	for (size_t i = 0; i < count; i++) {
		if (old[i] == 0)
			continue;
		uint64_t hash = hash_span(copy_at(k, old[i], &ignored));
		size_t mask = k->capacity - 1, to = (size_t)hash & mask;
		while (k->slots[to] != 0)
			to = (to + 1) & mask;
		k->slots[to] = old[i];
	}
	free(old);
}

bool known_add(struct known *k, struct span key, uint64_t *number)
{
	uint64_t hash = hash_span(key), there;

	if (k->count >= k->capacity / 4 * 3)
		enlarge(k);
	size_t i = probe(k, key, hash, &there);
	if (k->slots[i] != 0) {
		*number = there;
		return false;
	}
	k->slots[i] = tag_of(hash) | (k->copies.size + 1);
	k->count++;
	add_varint(&k->copies, *number);
	add_varint(&k->copies, key.size);
	buf_add_span(&k->copies, key);
	return true;
}

bool known_has(const struct known *k, struct span key, uint64_t *number)
{
	uint64_t there;

	if (k->count == 0 || k->slots[probe(k, key, hash_span(key), &there)] == 0)
		return false;
	*number = there;
	return true;
}

void known_free(struct known *k)
{
	free(k->slots);
	buf_free(&k->copies);
	*k = (struct known){0};
}
