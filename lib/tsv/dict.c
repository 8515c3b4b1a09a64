#include "tsv/tsv.h"

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#if __has_include(<sys/random.h>)
#include <sys/random.h>
#endif

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

/* Where the system has no getentropy(3) of POSIX's issue of 2024, its device. */
#if __has_include(<sys/random.h>) || defined(__OpenBSD__)
#define random_bytes getentropy
#else
static int random_bytes(void *bytes, size_t size)
{
	int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
	ssize_t got = fd < 0 ? -1 : read(fd, bytes, size);

	if (fd >= 0)
		close(fd);
	return got == (ssize_t)size ? 0 : -1;
}
#endif

/*
 * Before main(), so that threads need not agree on who does it. Where the system has no
 * random bytes to give, the time and the process number serve.
 */
__attribute__((constructor)) static void fill_secret(void)
{
	uint64_t words[] = {(uint64_t)time(NULL), (uint64_t)getpid()};

	if (random_bytes(secret, sizeof(secret)) != 0)
		memcpy(secret, words, sizeof(words));
}

/*
 * Most keys are short: up to 16 bytes are taken as two words, which with the size tell
 * them whole, and are hashed and compared without a call. From 4 bytes on, no branch
 * depends on the size: those of keys that follow each other are hard to predict.
 */
#define SHORT ((size_t)16)

struct words {
	uint64_t low, high;
};

/* A key that is looked for. */
struct lookup {
	struct tsv_span key;
	struct words words; /* of a short key */
	uint64_t hash;
};

static inline uint64_t load(const char *at)
{
	uint32_t word;

	memcpy(&word, at, sizeof(word));
	return word;
}

static inline struct words words_of(struct tsv_span key)
{
	if (key.size >= 4) {
		/* Two pieces from the start and two up to the end: they may overlap. */
		size_t step = key.size / 8 * 4;
		const char *last = key.data + key.size - 4;
		return (struct words){load(key.data) << 32 | load(key.data + step),
				      load(last) << 32 | load(last - step)};
	}
	if (key.size == 0)
		return (struct words){0, 0};
	const unsigned char *bytes = (const unsigned char *)key.data;
	return (struct words){bytes[0],
			      bytes[key.size / 2] | (uint64_t)bytes[key.size - 1] << 8};
}

static inline struct lookup lookup_of(struct tsv_span key)
{
	struct lookup l = {.key = key};

	if (key.size > SHORT) {
		l.hash = XXH3_64bits_withSecret(key.data, key.size, secret, sizeof(secret));
		return l;
	}
	/* A dozen keys, of other sizes, may have the same words. */
	l.words = words_of(key);
	l.hash = XXH3_64bits_withSecret(&l.words, sizeof(l.words), secret, sizeof(secret));
	return l;
}

/* tsv_dict_key() without a branch. */
static inline struct tsv_span key_at(const struct tsv_dict *d, size_t number)
{
	size_t any = number != 0, begin = d->ends[number - any] & -any;

	return (struct tsv_span){d->bytes.data + begin, d->ends[number] - begin};
}

static inline bool is_at(const struct tsv_dict *d, size_t number, const struct lookup *l)
{
	struct tsv_span key = key_at(d, number);

	if (key.size != l->key.size)
		return false;
	if (key.size > SHORT)
		return memcmp(key.data, l->key.data, key.size) == 0;
	struct words words = words_of(key);
	return ((words.low ^ l->words.low) | (words.high ^ l->words.high)) == 0;
}

/* The slot of the key, or the empty one where it belongs. */
static inline size_t probe(const struct tsv_dict *d, const struct lookup *l)
{
	size_t mask = d->slot_count - 1, i = (size_t)l->hash & mask;

	for (; d->slots[i] != 0; i = (i + 1) & mask)
		if (((d->slots[i] ^ l->hash) & TAG_MASK) == 0 &&
		    is_at(d, (d->slots[i] & NUMBER_MASK) - 1, l))
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
			hashes[i] = lookup_of(key_at(d, first + i)).hash;
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
	tsv_buf_reserve(&d->bytes, 1); /* not NULL, from which no place can be counted */
	free(d->slots);
	d->slots = tsv_calloc(slots, sizeof(*d->slots));
	d->slot_count = slots;
	settle_all(d);
}

static size_t append(struct tsv_dict *d, size_t slot, const struct lookup *l)
{
	d->ends = tsv_grow(d->ends, &d->ends_capacity, d->count + 1, sizeof(*d->ends));
	tsv_buf_add_span(&d->bytes, l->key);
	d->ends[d->count] = d->bytes.size;
	d->slots[slot] = (l->hash & TAG_MASK) | (d->count + 1);
	return d->count++;
}

static inline size_t add(struct tsv_dict *d, const struct lookup *l)
{
	size_t slot = probe(d, l);

	return d->slots[slot] != 0 ? (d->slots[slot] & NUMBER_MASK) - 1 : append(d, slot, l);
}

size_t tsv_dict_add(struct tsv_dict *d, struct tsv_span key)
{
	struct lookup l = lookup_of(key);

	reserve(d, 1);
	return add(d, &l);
}

void tsv_dict_add_all(struct tsv_dict *d, const struct tsv_span *keys, size_t count,
		      size_t *numbers)
{
	struct lookup lookups[AHEAD];

	for (size_t first = 0; first < count; first += AHEAD) {
		size_t some = count - first < AHEAD ? count - first : AHEAD;
		reserve(d, some);
		for (size_t i = 0; i < some; i++) {
			lookups[i] = lookup_of(keys[first + i]);
			prefetch(d, lookups[i].hash);
		}
		for (size_t i = 0; i < some; i++)
			numbers[first + i] = add(d, &lookups[i]);
	}
}

size_t tsv_dict_find(const struct tsv_dict *d, struct tsv_span key)
{
	if (d->count == 0)
		return TSV_NONE;
	struct lookup l = lookup_of(key);
	uint64_t slot = d->slots[probe(d, &l)];
	return slot == 0 ? TSV_NONE : (size_t)(slot & NUMBER_MASK) - 1;
}

void tsv_dict_free(struct tsv_dict *d)
{
	free(d->slots);
	free(d->ends);
	tsv_buf_free(&d->bytes);
	*d = (struct tsv_dict){0};
}
