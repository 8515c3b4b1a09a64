#include "tsv/tsv.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* Compiled in, so that libtsv needs no other library. */
#define XXH_INLINE_ALL
#include <xxhash.h>

/*
 * A slot is 0 when it is empty; else its lower half is a number plus one and its upper
 * half a tag, the upper half of the key's hash, so that most mismatches are rejected
 * without reading the key.
 */
#define NUMBER_MASK ((uint64_t)UINT32_MAX)
#define TAG_MASK (~NUMBER_MASK)

/* Large tables miss the cache: prefetch the slots of this many keys before probing. */
#define AHEAD ((size_t)16)

#define SLOTS_MIN ((size_t)64)

static unsigned char secret[XXH3_SECRET_SIZE_MIN];

/*
 * Before main(), so that threads need not agree on who does it. Where the system has no
 * random bytes to give, the time and the process number serve.
 */
__attribute__((constructor)) static void fill_secret(void)
{
	uint64_t words[] = {(uint64_t)time(NULL), (uint64_t)getpid()};

	if (getentropy(secret, sizeof(secret)) != 0)
		memcpy(secret, words, sizeof(words));
}

static uint64_t hash_of(struct tsv_span key)
{
	return XXH3_64bits_withSecret(key.data, key.size, secret, sizeof(secret));
}

/* The slot of the key, or the empty one where it belongs. */
static size_t probe(const struct tsv_dict *d, struct tsv_span key, uint64_t hash)
{
	size_t mask = d->slot_count - 1, i = (size_t)hash & mask;

	for (; d->slots[i] != 0; i = (i + 1) & mask)
		if (((d->slots[i] ^ hash) & TAG_MASK) == 0 &&
		    tsv_span_equal(tsv_dict_key(d, (d->slots[i] & NUMBER_MASK) - 1), key))
			break;
	return i;
}

static void prefetch(const struct tsv_dict *d, uint64_t hash)
{
	__builtin_prefetch(&d->slots[hash & (d->slot_count - 1)]);
}

static void settle(struct tsv_dict *d, size_t number, uint64_t hash)
{
	size_t mask = d->slot_count - 1, i = (size_t)hash & mask;

	while (d->slots[i] != 0)
		i = (i + 1) & mask;
	d->slots[i] = (hash & TAG_MASK) | (number + 1);
}

/* Finds slots for all keys anew, in the order in which they stand in memory. */
static void settle_all(struct tsv_dict *d)
{
	uint64_t hashes[AHEAD];

	for (size_t first = 0; first < d->count; first += AHEAD) {
		size_t count = d->count - first < AHEAD ? d->count - first : AHEAD;
		for (size_t i = 0; i < count; i++) {
			hashes[i] = hash_of(tsv_dict_key(d, first + i));
			prefetch(d, hashes[i]);
		}
		for (size_t i = 0; i < count; i++)
			settle(d, first + i, hashes[i]);
	}
}

/* Makes room for `more` keys, so that a third of the slots stays empty. */
static void reserve(struct tsv_dict *d, size_t more)
{
	size_t slots = d->slot_count == 0 ? SLOTS_MIN : d->slot_count;

	if (more > NUMBER_MASK - 1 - d->count)
		tsv_out_of_memory(); /* 2^32 keys; their slots alone take 48 GiB */
	while (d->count + more > slots / 3 * 2)
		slots *= 2;
	if (slots == d->slot_count)
		return;
	free(d->slots);
	d->slots = tsv_calloc(slots, sizeof(*d->slots));
	d->slot_count = slots;
	settle_all(d);
}

static size_t add_hashed(struct tsv_dict *d, struct tsv_span key, uint64_t hash)
{
	size_t i = probe(d, key, hash);

	if (d->slots[i] != 0)
		return (d->slots[i] & NUMBER_MASK) - 1;
	d->ends = tsv_grow(d->ends, &d->ends_capacity, d->count + 1, sizeof(*d->ends));
	tsv_buf_add_span(&d->bytes, key);
	d->ends[d->count] = d->bytes.size;
	d->slots[i] = (hash & TAG_MASK) | (d->count + 1);
	return d->count++;
}

size_t tsv_dict_add(struct tsv_dict *d, struct tsv_span key)
{
	reserve(d, 1);
	return add_hashed(d, key, hash_of(key));
}

void tsv_dict_add_all(struct tsv_dict *d, const struct tsv_span *keys, size_t count,
		      size_t *numbers)
{
	uint64_t hashes[AHEAD];

	for (size_t first = 0; first < count; first += AHEAD) {
		size_t some = count - first < AHEAD ? count - first : AHEAD;
		reserve(d, some);
		for (size_t i = 0; i < some; i++) {
			hashes[i] = hash_of(keys[first + i]);
			prefetch(d, hashes[i]);
		}
		for (size_t i = 0; i < some; i++)
			numbers[first + i] = add_hashed(d, keys[first + i], hashes[i]);
	}
}

size_t tsv_dict_find(const struct tsv_dict *d, struct tsv_span key)
{
	if (d->count == 0)
		return TSV_NONE;
	uint64_t slot = d->slots[probe(d, key, hash_of(key))];
	return slot == 0 ? TSV_NONE : (size_t)(slot & NUMBER_MASK) - 1;
}

void tsv_dict_free(struct tsv_dict *d)
{
	free(d->slots);
	free(d->ends);
	tsv_buf_free(&d->bytes);
	*d = (struct tsv_dict){0};
}
