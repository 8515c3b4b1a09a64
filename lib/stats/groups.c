#include "stats/groups.h"

#include <stdlib.h>

#include "tsv/tsv.h"

/* Keys are copied into chunks of this size; a longer key gets one of its own. */
#define CHUNK ((size_t)256 * 1024)

#define FIRST_SLOTS 1024

struct groups_chunk {
	struct groups_chunk *next;
	size_t used;
	size_t size;
	char bytes[];
};

void groups_begin(struct groups *g)
{
	*g = (struct groups){.mask = FIRST_SLOTS - 1, .seed = hash_seed()};
	g->slots = tsv_calloc(FIRST_SLOTS, sizeof(*g->slots));
}

static char *room_for(struct groups *g, size_t size)
{
	struct groups_chunk *chunk = g->chunks;

	if (chunk == NULL || chunk->size - chunk->used < size) {
		/* The first chunk is small: most tables have few groups. */
		size_t wanted = chunk == NULL ? CHUNK / 64 : CHUNK;
		wanted = size > wanted ? size : wanted;
		chunk = tsv_alloc(sizeof(*chunk) + wanted, 1);
		*chunk = (struct groups_chunk){.next = g->chunks, .size = wanted};
		g->chunks = chunk;
	}
	chunk->used += size;
	return chunk->bytes + chunk->used - size;
}

/* Puts a group where the table has room for it. */
static void settle(struct groups *g, uint32_t number)
{
	uint64_t hash = hash_span(g->seed, g->keys[number]);
	size_t i = hash & g->mask;

	while (g->slots[i].taken != 0)
		i = (i + 1) & g->mask;
	g->slots[i] = (struct groups_slot){(uint32_t)(hash >> 32), number + 1};
}

static void widen(struct groups *g)
{
	size_t slots = (g->mask + 1) * 2;

	free(g->slots);
	g->slots = tsv_calloc(slots, sizeof(*g->slots));
	g->mask = slots - 1;
	for (size_t i = 0; i < g->count; i++) {
		if (i + HASH_AHEAD < g->count)
			groups_expect(g, g->keys[i + HASH_AHEAD]);
		settle(g, (uint32_t)i);
	}
}

uint32_t groups_add(struct groups *g, struct tsv_span key)
{
	/* More groups than 32 bits can number would take 200 GB before this fails. */
	if (g->count == GROUPS_NONE - 1)
		abort();
	if (g->count >= (g->mask + 1) / 2)
		widen(g);
	g->keys = tsv_grow(g->keys, &g->capacity, g->count + 1, sizeof(*g->keys));
	char *copy = room_for(g, key.size);
	if (key.size != 0)
		memcpy(copy, key.data, key.size);
	g->keys[g->count] = (struct tsv_span){copy, key.size};
	settle(g, (uint32_t)g->count);
	return (uint32_t)g->count++;
}

void groups_free(struct groups *g)
{
	while (g->chunks != NULL) {
		struct groups_chunk *next = g->chunks->next;
		free(g->chunks);
		g->chunks = next;
	}
	free(g->slots);
	free(g->keys);
	*g = (struct groups){0};
}
