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

/* A key as it is kept. */
struct copy {
	struct span key;
	uint64_t number;
	size_t end; /* where the next begins */
};

static struct copy copy_at(const struct known *k, size_t place)
{
	const char *data = k->copies.data;
	uint64_t number, size;
	const unsigned char *at = read_varint((const unsigned char *)data + place, &number);

	at = read_varint(at, &size);
	struct span key = {(const char *)at, (size_t)size};
	return (struct copy){key, number, (size_t)(key.data + size - data)};
}

/* The slot of the key, or the empty one where it belongs. */
static size_t probe(const struct known *k, struct span key, uint64_t hash, struct copy *copy)
{
	size_t mask = k->capacity - 1, i = (size_t)hash & mask;

	for (; k->slots[i] != 0; i = (i + 1) & mask) {
		if (tag_of(k->slots[i]) != tag_of(hash))
			continue;
		*copy = copy_at(k, (k->slots[i] & PLACE_MASK) - 1);
		if (pair_spans_equal(key, copy->key))
			break;
	}
	return i;
}

/* Sends for the slot of a key that will be looked for soon (bytes/hash.h). */
static void send_for(const struct known *k, uint64_t hash)
{
	__builtin_prefetch(&k->slots[hash & (k->capacity - 1)]);
}

/* Gives the key at a place the first empty slot; it is not in the set yet. */
static void put_back(struct known *k, size_t place, uint64_t hash)
{
	size_t mask = k->capacity - 1, to = (size_t)hash & mask;

	while (k->slots[to] != 0)
		to = (to + 1) & mask;
	k->slots[to] = tag_of(hash) | (place + 1);
}

/* The keys are gone through as they were added, which is memory in its order. */
static void settle_all(struct known *k)
{
	uint64_t hashes[HASH_AHEAD];
	size_t places[HASH_AHEAD];

	for (size_t place = 0; place < k->copies.size;) {
		size_t count = 0;
		for (; count < HASH_AHEAD && place < k->copies.size; count++) {
			struct copy copy = copy_at(k, place);
			hashes[count] = hash_span(k->seed, copy.key);
			places[count] = place;
			send_for(k, hashes[count]);
			place = copy.end;
		}
		for (size_t i = 0; i < count; i++)
			put_back(k, places[i], hashes[i]);
	}
}

/* Makes room for so many keys more, so that a quarter of the slots stays empty. */
static void make_room(struct known *k, size_t more)
{
	size_t capacity = k->capacity == 0 ? 64 : k->capacity;

	while (k->count + more > capacity / 4 * 3)
		capacity *= 2;
	if (capacity == k->capacity)
		return;
	free(k->slots);
	k->seed = hash_seed();
	k->capacity = capacity;
	k->slots = mem_zeroed(capacity, sizeof(*k->slots));
	settle_all(k);
}

/* Is it the key that was added after the one that was found last? */
static bool is_expected(const struct known *k, struct span key, struct copy *copy)
{
	if (k->expected >= k->copies.size)
		return false;
	*copy = copy_at(k, k->expected);
	return pair_spans_equal(key, copy->key);
}

static bool add_hashed(struct known *k, struct span key, uint64_t hash, uint64_t *number)
{
	struct copy copy;
	size_t i = probe(k, key, hash, &copy);

	if (k->slots[i] != 0) {
		k->expected = copy.end;
		*number = copy.number;
		return false;
	}
	k->slots[i] = tag_of(hash) | (k->copies.size + 1);
	k->count++;
	add_varint(&k->copies, *number);
	add_varint(&k->copies, key.size);
	buf_add_span(&k->copies, key);
	return true;
}

bool known_add(struct known *k, struct span key, uint64_t *number)
{
	struct copy copy;

	if (is_expected(k, key, &copy)) {
		k->expected = copy.end;
		*number = copy.number;
		return false;
	}
	make_room(k, 1);
	return add_hashed(k, key, hash_span(k->seed, key), number);
}

/* Hashes the first of some keys and sends for their slots. */
static void send_for_first(const struct known *k, const struct span *keys, size_t count,
			   uint64_t hashes[HASH_AHEAD])
{
	for (size_t i = 0; i < count && i < HASH_AHEAD; i++) {
		hashes[i] = hash_span(k->seed, keys[i]);
		send_for(k, hashes[i]);
	}
}

size_t known_add_all(struct known *k, const struct span *keys, size_t count, uint64_t *number)
{
	uint64_t hashes[HASH_AHEAD];

	make_room(k, count);
	for (size_t i = 0; i < count; i++) {
		uint64_t own = *number + i;
		if (i % HASH_AHEAD == 0)
			send_for_first(k, keys + i, count - i, hashes);
		if (!add_hashed(k, keys[i], hashes[i % HASH_AHEAD], &own)) {
			*number = own;
			return i;
		}
	}
	return count;
}

bool known_has(const struct known *k, struct span key, uint64_t *number)
{
	struct copy copy;

	if (k->count == 0 || k->slots[probe(k, key, hash_span(k->seed, key), &copy)] == 0)
		return false;
	*number = copy.number;
	return true;
}

void known_free(struct known *k)
{
	free(k->slots);
	buf_free(&k->copies);
	*k = (struct known){0};
}
