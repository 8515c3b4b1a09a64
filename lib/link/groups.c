#include "link/groups.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "tsv/tsv.h"

/* Beyond this the pairs of what is still too large stay as they are. */
#define STRONGEST 16.0f

/* All that is worked on: pairs and their scores, and the records' sets by union-find. */
struct grouping {
	const struct candidate *candidates;
	struct score *scores;
	uint32_t *parents; /* of records; owned */
	uint32_t *sizes;   /* of the set that a record is the root of; owned */
	uint32_t *places;  /* of records within their set, plus one; 0: none yet; owned */
};

/* Average linkage of one set of records. */
struct linkage {
	size_t count;	 /* of records */
	float *sums;	 /* count by count: of the log odds between two groups; owned */
	float *weights;	 /* the same of their weights; owned */
	bool *joined;	 /* of groups: to another; owned */
	size_t *nodes;	 /* of groups: their node in the tree; owned */
	size_t *parents; /* in the tree: records, then joins, in order; owned */
	float *heights;	 /* of nodes: the mean log odds where they were joined; owned */
	size_t joins;
};

static uint32_t root_of(uint32_t *parents, uint32_t record)
{
	while (parents[record] != record)
		record = parents[record] = parents[parents[record]];
	return record;
}

static void unite(struct grouping *g, uint32_t a, uint32_t b)
{
	a = root_of(g->parents, a);
	b = root_of(g->parents, b);
	if (a == b)
		return;
	g->parents[a < b ? b : a] = a < b ? a : b;
	g->sizes[a < b ? a : b] += g->sizes[a < b ? b : a];
}

/* Makes the sets of records that pairs of at least that score connect. */
static void connect(struct grouping *g, const size_t *pairs, size_t count, float least)
{
	for (size_t i = 0; i < count; i++) {
		const struct candidate *c = &g->candidates[pairs[i]];
		g->parents[c->a] = c->a;
		g->parents[c->b] = c->b;
		g->sizes[c->a] = g->sizes[c->b] = 1;
		g->places[c->a] = g->places[c->b] = 0;
	}
	for (size_t i = 0; i < count; i++)
		if (g->scores[pairs[i]].odds >= least)
			unite(g, g->candidates[pairs[i]].a, g->candidates[pairs[i]].b);
}

static float clip(float odds)
{
	return odds < GROUPS_FLOOR     ? GROUPS_FLOOR
	       : odds > GROUPS_CEILING ? GROUPS_CEILING
				       : odds;
}

static float mean(const struct linkage *l, size_t a, size_t b)
{
	return l->sums[a * l->count + b] / l->weights[a * l->count + b];
}

/* The group nearest to one; among equals the one given, else the first. */
static size_t nearest(const struct linkage *l, size_t group, size_t preferred)
{
	size_t best = preferred;

	for (size_t i = 0; i < l->count; i++)
		if (i != group && !l->joined[i] &&
		    (best == TSV_NONE || mean(l, group, i) > mean(l, group, best)))
			best = i;
	return best;
}

/* Joins group b to a. */
static void join_groups(struct linkage *l, size_t a, size_t b)
{
	size_t node = l->count + l->joins++;

	l->heights[node] = mean(l, a, b);
	l->parents[l->nodes[a]] = l->parents[l->nodes[b]] = node;
	l->nodes[a] = node;
	for (size_t i = 0; i < l->count; i++) {
		size_t ai = a * l->count + i, bi = b * l->count + i, ia = i * l->count + a;
		l->sums[ia] = l->sums[ai] += l->sums[bi];
		l->weights[ia] = l->weights[ai] += l->weights[bi];
	}
	l->joined[b] = true;
}

static size_t first_group(const struct linkage *l)
{
	size_t i = 0;

	while (l->joined[i])
		i++;
	return i;
}

/* Follows nearest neighbours until two are each other's, and joins these: the tree is
 * that of joining the nearest two of all (Murtagh, 1983). */
static void join_all(struct linkage *l)
{
	size_t *chain = tsv_alloc(l->count, sizeof(*chain)), length = 0;

	while (l->joins + 1 < l->count) {
		if (length == 0)
			chain[length++] = first_group(l);
		size_t last = chain[length - 1];
		size_t before = length > 1 ? chain[length - 2] : TSV_NONE;
		size_t next = nearest(l, last, before);
		if (next != before) {
			chain[length++] = next;
			continue;
		}
		join_groups(l, next < last ? next : last, next < last ? last : next);
		length -= 2;
	}
	free(chain);
}

/* The height at which two records of the tree came together. Joins have higher numbers
 * than what they join. */
static float height_between(const struct linkage *l, size_t a, size_t b)
{
	while (a != b)
		if (a < b)
			a = l->parents[a];
		else
			b = l->parents[b];
	return l->heights[a];
}

static void init_linkage(struct linkage *l, size_t count)
{
	*l = (struct linkage){.count = count};
	l->sums = tsv_alloc(count * count, sizeof(*l->sums));
	l->weights = tsv_alloc(count * count, sizeof(*l->weights));
	l->joined = tsv_calloc(count, sizeof(*l->joined));
	l->nodes = tsv_alloc(count, sizeof(*l->nodes));
	l->parents = tsv_calloc(2 * count, sizeof(*l->parents));
	l->heights = tsv_calloc(2 * count, sizeof(*l->heights));
	for (size_t i = 0; i < count * count; i++) {
		l->sums[i] = GROUPS_FLOOR;
		l->weights[i] = 1;
	}
	for (size_t i = 0; i < count; i++)
		l->nodes[i] = i;
}

static void free_linkage(struct linkage *l)
{
	free(l->sums);
	free(l->weights);
	free(l->joined);
	free(l->nodes);
	free(l->parents);
	free(l->heights);
}

static void set_pair(const struct grouping *g, struct linkage *l, size_t pair)
{
	const struct candidate *c = &g->candidates[pair];
	size_t a = g->places[c->a] - 1, b = g->places[c->b] - 1;
	size_t ab = a * l->count + b, ba = b * l->count + a;

	l->weights[ab] = l->weights[ba] = g->scores[pair].evidence;
	l->sums[ab] = l->sums[ba] = clip(g->scores[pair].odds) * g->scores[pair].evidence;
}

/* Scores the pairs within one set of records. */
static void link_set(struct grouping *g, const size_t *pairs, size_t count, size_t records)
{
	struct linkage l;

	init_linkage(&l, records);
	for (size_t i = 0; i < count; i++)
		set_pair(g, &l, pairs[i]);
	join_all(&l);
	for (size_t i = 0; i < count; i++) {
		const struct candidate *c = &g->candidates[pairs[i]];
		g->scores[pairs[i]].odds =
		    height_between(&l, g->places[c->a] - 1, g->places[c->b] - 1);
	}
	free_linkage(&l);
}

/* The set of a pair, or TSV_NONE when its records are in two. */
static size_t set_of(struct grouping *g, size_t pair)
{
	uint32_t a = root_of(g->parents, g->candidates[pair].a);

	return a == root_of(g->parents, g->candidates[pair].b) ? a : TSV_NONE;
}

/* Numbers the records of a set, as they come in its pairs. */
static void number_records(struct grouping *g, const size_t *pairs, size_t count)
{
	uint32_t places = 0;

	for (size_t i = 0; i < count; i++) {
		const struct candidate *c = &g->candidates[pairs[i]];
		if (g->places[c->a] == 0)
			g->places[c->a] = ++places;
		if (g->places[c->b] == 0)
			g->places[c->b] = ++places;
	}
}

/*
 * Orders the pairs by their sets, in a stable way, those of no set left out. Returns
 * their number.
 */
static size_t order_by_set(struct grouping *g, size_t *pairs, size_t count, size_t records)
{
	size_t *ends = tsv_calloc(records + 1, sizeof(*ends)), kept = 0;
	size_t *ordered = tsv_alloc(count, sizeof(*ordered));

	for (size_t i = 0; i < count; i++) {
		size_t set = set_of(g, pairs[i]);
		if (set != TSV_NONE) {
			pairs[kept++] = pairs[i];
			ends[set + 1]++;
		}
	}
	for (size_t r = 0; r < records; r++)
		ends[r + 1] += ends[r];
	for (size_t i = 0; i < kept; i++)
		ordered[ends[set_of(g, pairs[i])]++] = pairs[i];
	if (kept != 0)
		memcpy(pairs, ordered, kept * sizeof(*pairs));
	free(ends);
	free(ordered);
	return kept;
}

/* Scores the sets that are not too large; the pairs of the others are moved to the
 * front. Returns their number. */
static size_t link_sets(struct grouping *g, size_t *pairs, size_t count)
{
	size_t left = 0;

	for (size_t begin = 0, end; begin < count; begin = end) {
		size_t set = set_of(g, pairs[begin]), records = g->sizes[set];
		for (end = begin + 1; end < count && set_of(g, pairs[end]) == set;)
			end++;
		if (records > GROUPS_MAX) {
			memmove(pairs + left, pairs + begin, (end - begin) * sizeof(*pairs));
			left += end - begin;
			continue;
		}
		number_records(g, pairs + begin, end - begin);
		link_set(g, pairs + begin, end - begin, records);
	}
	return left;
}

void groups_score(const struct candidate *candidates, size_t count, size_t records, float least,
		  struct score *scores)
{
	struct grouping g = {.candidates = candidates, .scores = scores};
	size_t *pairs = tsv_alloc(count, sizeof(*pairs)), left = count;

	g.parents = tsv_alloc(records, sizeof(*g.parents));
	g.sizes = tsv_alloc(records, sizeof(*g.sizes));
	g.places = tsv_alloc(records, sizeof(*g.places));
	for (size_t i = 0; i < count; i++)
		pairs[i] = i;
	for (; left != 0 && least < STRONGEST; least++) {
		connect(&g, pairs, left, least);
		left = order_by_set(&g, pairs, left, records);
		left = link_sets(&g, pairs, left);
	}
	free(g.parents);
	free(g.sizes);
	free(g.places);
	free(pairs);
}
